// SPDX-License-Identifier: GPL-3.0-or-later
// All scenarios of one outcome in one large chart, with their differences from the reference below it; or the four lines of a world:
// the default and the chosen one, each with and without the policy
// (and with a reference that is another policy), with the differences from the reference in both.
//
// Widgets are found by name: "allInOneCard", "differenceCard", "compareRegion", "fourLines".
#pragma once

#include "ui/compare/compare_data.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace ui {

class ChartCard;
class CompareState;
class RegionSwitch;
class Session;
class TimeChart;
class ToggleSwitch;

class OneChartView : public QWidget {
    Q_OBJECT

public:
    OneChartView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] const TimeChart& chart() const { return *m_chart; }
    [[nodiscard]] const TimeChart& differences() const { return *m_differences; }
    /// Which variable the charts show; its place stays where the variable has it.
    void chooseVariable(const QString& variable);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshFourLines();
    void fillRegions();
    void choosePlace(int row);
    void openPicker();
    [[nodiscard]] std::vector<core::policy::Place> places() const;
    [[nodiscard]] CompareData::FourRuns fourRuns() const;

    Appearance& m_appearance;
    Session& m_session;
    CompareState& m_state;
    ChartCard* m_card;
    TimeChart* m_chart;
    RegionSwitch* m_region;
    ToggleSwitch* m_fourLines;
    ChartCard* m_differenceCard;
    TimeChart* m_differences;
    std::shared_ptr<void> m_followedDefault; ///< while four lines show
};

} // namespace ui
