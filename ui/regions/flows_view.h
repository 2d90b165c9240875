// SPDX-License-Identifier: GPL-3.0-or-later
// Who moves where: the balance between East and Central-West, over the years, and by region.
#pragma once

#include <QWidget>

namespace ui {

class Appearance;
class ChartCard;
class FlowBars;
class MovementChart;
class RegionsState;
class Session;
class TimeChart;

class FlowsView : public QWidget {
    Q_OBJECT

public:
    FlowsView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] FlowBars& bars() const { return *m_bars; }
    [[nodiscard]] TimeChart& years() const { return *m_years; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshYears();
    void refreshBars();

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    ChartCard* m_movementCard;
    MovementChart* m_movement;
    ChartCard* m_yearsCard;
    TimeChart* m_years;
    ChartCard* m_barsCard;
    FlowBars* m_bars;
};

} // namespace ui
