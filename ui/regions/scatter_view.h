// SPDX-License-Identifier: GPL-3.0-or-later
// Any two numbers of the regions against one another, with the line through them and what it says.
//
// Widgets are found by name: "scatterOther" (the number across), "scatterChart".
#pragma once

#include <QWidget>

#include <string>

class QLabel;

namespace ui {

class Appearance;
class ChartCard;
class PlotChart;
class RegionsState;
class Session;
class VariableChooser;
struct RegionFigures;

class ScatterView : public QWidget {
    Q_OBJECT

public:
    ScatterView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);

    void refresh();
    void setAcross(const std::string& variable);
    [[nodiscard]] PlotChart& chart() const { return *m_chart; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void offerAcross();
    [[nodiscard]] RegionFigures figuresAcross() const;

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    std::string m_variable, m_indicator; ///< across, of the model and of statistics
    VariableChooser* m_across;
    QLabel* m_finding;
    ChartCard* m_card;
    PlotChart* m_chart;
};

} // namespace ui
