// SPDX-License-Identifier: GPL-3.0-or-later
// A target of the user's own: a figure, a part of the country, a year, and at least, at most or between.
//
// Widgets are found by name: "targetFigure", "targetYear", "targetKind" (segments "least", "most", "between"), "targetLow",
// "targetHigh", "targetProblem", "targetAccept".
#pragma once

#include "core/uncertainty/fan.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace ui {

class Appearance;
class SegmentedSwitch;
class Session;

class TargetDialog : public QDialog {
    Q_OBJECT

public:
    /// `first` is what is shown to begin with; its bounds may be absent.
    TargetDialog(Appearance& appearance, Session& session, const core::uncertainty::Target& first, bool isNew, QWidget* parent = nullptr);

    /// What was entered; sound once the dialog was accepted.
    [[nodiscard]] core::uncertainty::Target target() const;

    void accept() override;

private:
    void chooseFigure();
    void showFigure();
    void showKind();
    void check();
    [[nodiscard]] QString kind() const;
    [[nodiscard]] std::optional<double> bound(const QLineEdit& field) const; ///< in the model's unit
    [[nodiscard]] QString problem() const; ///< why it cannot be taken; empty when it can

    Appearance& m_appearance;
    Session& m_session;
    core::uncertainty::Target m_target;
    QToolButton* m_figure;
    QComboBox* m_year;
    SegmentedSwitch* m_kind;
    QLineEdit* m_low;
    QLabel* m_between;
    QLineEdit* m_high;
    QLabel* m_unit;
    QLabel* m_problem;
    QPushButton* m_accept;
};

} // namespace ui
