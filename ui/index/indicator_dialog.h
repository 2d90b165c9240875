// SPDX-License-Identifier: GPL-3.0-or-later
// One more indicator for a framework: which variable, over what, where it hangs and which way is good.
#pragma once

#include "core/index/framework.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace ui {

class Appearance;
class IndexState;

class IndicatorDialog : public QDialog {
    Q_OBJECT

public:
    IndicatorDialog(const Appearance& appearance, const IndexState& state, QWidget* parent = nullptr);

    /// As chosen; weight that of the mean of its branch, so that the branch stays balanced.
    [[nodiscard]] core::index::Indicator indicator() const;

private:
    void filter(const QString& text);
    void take();

    const Appearance& m_appearance;
    const IndexState& m_state;
    QLineEdit* m_filter;
    QListWidget* m_list;
    QComboBox* m_denominator;
    QComboBox* m_branch;
    QCheckBox* m_less;
    QDialogButtonBox* m_buttons;
};

} // namespace ui
