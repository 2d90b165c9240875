// SPDX-License-Identifier: GPL-3.0-or-later
// The two cards beside map and ranking: East and Central-West, and the movement of people between them.
#pragma once

#include <QWidget>

namespace ui {

class Appearance;
class ChartCard;
class Dumbbells;
class MovementChart;
class RegionsState;
class Session;
struct MovementData;

class SideCards : public QWidget {
    Q_OBJECT

public:
    SideCards(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] Dumbbells& dumbbells() const { return *m_dumbbells; }
    [[nodiscard]] MovementChart& movement() const { return *m_movement; }

    /// Whether the model has what the cards show: groups of regions, and people who move.
    [[nodiscard]] bool anything() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshDumbbells();

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    ChartCard* m_dumbbellCard;
    Dumbbells* m_dumbbells;
    ChartCard* m_movementCard;
    MovementChart* m_movement;
};

/// What the movement of people is at the year looked at; used by the view of flows too.
[[nodiscard]] MovementData movementOf(const Appearance& appearance, const Session& session, const RegionsState& state);

} // namespace ui
