// SPDX-License-Identifier: GPL-3.0-or-later
// "When it fails": the members and the box at full size, the limits with what speaks for each, the way from all futures to a small
// box, and further boxes for the misses that it leaves.
//
// Widgets are found by name: "failureGoal", "failureBound", "failureMembers", "failureX", "failureY", "failureExport" (entries
// "exportRule", "exportCases", "exportBoxes", "exportRecord"), "progressRow", "failureNote", "failureViewCard", "failureChart",
// "failureRule", "failureTighter", "failureWider", "failureTelling", "failureOther", "failureParts" (segments "part-way", "part-limits"), "failureLimits",
// "failureRemove", "failureTrajectory".
#pragma once

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class Appearance;
class ChartCard;
class FailureChart;
class FailurePanel;
class FailureState;
class FailureTrajectory;
class MattersExport;
class MattersNote;
class NumberField;
class ProgressRow;
class RowsModel;
class SegmentedSwitch;
class TableView;
class ToolRow;
class UncertaintyState;

/// Keyboard: Esc cancels a run under way; Delete takes the chosen limit away.
class FailureView : public QWidget {
    Q_OBJECT

public:
    FailureView(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent = nullptr);
    ~FailureView() override;

    [[nodiscard]] FailureChart& chart() const { return *m_chart; }
    /// The rule with its figures, as a table: what "exportRule" writes.
    [[nodiscard]] QByteArray ruleTable() const;
    /// Every member: inputs, outcome, whether it misses, whether it is in the box.
    [[nodiscard]] QByteArray casesTable() const;
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeSide();
    void connectParts();
    void refresh();
    void refreshBox();
    void refreshGoal();
    void refreshNote();
    void refreshAxes();
    void refreshLimits();
    void removeLimit();
    void takeGoal(int place);
    void arrangeSide();
    void retranslate();

    const Appearance& m_appearance;
    UncertaintyState& m_state;
    FailureState& m_failure;
    QLabel* m_goalLabel;
    QComboBox* m_goal;
    QLabel* m_boundLabel;
    NumberField* m_bound;
    QLabel* m_membersLabel;
    QComboBox* m_members;
    QLabel* m_xLabel;
    QComboBox* m_x;
    QLabel* m_yLabel;
    QComboBox* m_y;
    MattersExport* m_export;
    ToolRow* m_tools = nullptr;
    ProgressRow* m_progress;
    MattersNote* m_note;
    ChartCard* m_card;
    FailureChart* m_chart;
    FailurePanel* m_panel;
    SegmentedSwitch* m_parts; ///< what stands below the rule where there is no room for both
    QWidget* m_limitsCard = nullptr;
    QLabel* m_limitsTitle;
    RowsModel* m_limits;
    TableView* m_limitTable;
    QPushButton* m_remove;
    QCheckBox* m_telling;
    QComboBox* m_other;
    ChartCard* m_wayCard;
    FailureTrajectory* m_way;
    bool m_beganWork = false;
    QString m_problem; ///< of an export, or a bound that does not do
};

} // namespace ui
