// SPDX-License-Identifier: GPL-3.0-or-later
// The paths of all regions over the years, with those that are marked in the list drawn strong and named.
//
// Widgets are found by name: "pathsChart", "pathsList".
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;

namespace ui {

class Appearance;
class ChartCard;
class PlotChart;
class RegionsState;
class Session;

class PathsView : public QWidget {
    Q_OBJECT

public:
    PathsView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);

    void refresh();
    /// Ids; the chosen region of the page is always among them.
    void setMarked(const QStringList& regionIds);
    [[nodiscard]] PlotChart& chart() const { return *m_chart; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillList();
    [[nodiscard]] bool isMarked(const QString& id) const;

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    QStringList m_marked;
    ChartCard* m_card;
    PlotChart* m_chart;
    QListWidget* m_list;
    bool m_filling = false;
};

} // namespace ui
