// SPDX-License-Identifier: GPL-3.0-or-later
// A framework of the user's own, from nothing: over which statistics or the model, its name and its first indicators.
#pragma once

#include "core/index/definition.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace ui {

class Appearance;
class IndexState;

class FrameworkDialog : public QDialog {
    Q_OBJECT

public:
    /// `firstData` is the set of statistics, or "model", that is chosen at first.
    FrameworkDialog(const Appearance& appearance, const IndexState& state, const QString& firstData, QWidget* parent = nullptr);

    /// Equal weights, arithmetic means, min-max; one branch for each dimension that the chosen variables name.
    [[nodiscard]] core::index::Definition definition() const;

private:
    void fill();
    void filter(const QString& text);
    void check();

    const Appearance& m_appearance;
    const IndexState& m_state;
    QComboBox* m_data;
    QLineEdit* m_name;
    QLineEdit* m_filter;
    QListWidget* m_variables;
    QDialogButtonBox* m_buttons;
    bool m_ticked = false; ///< since the mouse was pressed
};

} // namespace ui
