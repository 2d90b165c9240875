// SPDX-License-Identifier: GPL-3.0-or-later
// An indicator of a framework, new or changed: which variable, over what, how it is called, where it hangs and which way is good.
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
    /// A new one, in `branch`.
    IndicatorDialog(const Appearance& appearance, const IndexState& state, const QString& branch, QWidget* parent = nullptr);
    /// One of the framework, to be changed.
    IndicatorDialog(const Appearance& appearance, const IndexState& state, const core::index::Indicator& present, QWidget* parent = nullptr);

    /// As chosen. A new one weighs the mean of its branch, so that the branch stays balanced; a changed one keeps all that the dialog
    /// does not ask.
    [[nodiscard]] core::index::Indicator indicator() const;

private:
    void build(const QString& branch);
    void fillFrom(const core::index::Indicator& present);
    void filter(const QString& text);
    void take();
    void suggest();
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] QString suggestedUnit() const;

    const Appearance& m_appearance;
    const IndexState& m_state;
    core::index::Indicator m_present; ///< without an id: a new one
    QLineEdit* m_filter;
    QListWidget* m_list;
    QLineEdit* m_name;
    QComboBox* m_denominator;
    QLineEdit* m_factor;
    QLineEdit* m_unit;
    QComboBox* m_branch;
    QCheckBox* m_less;
    QCheckBox* m_standIn;
    QDialogButtonBox* m_buttons;
};

} // namespace ui
