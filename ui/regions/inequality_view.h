// SPDX-License-Identifier: GPL-3.0-or-later
// How far regions lie apart: measures and curves at a year, convergence over the years, likeness of neighbours, moves between classes.
// Each says in a sentence what it means here.
//
// Widgets are found by name: "inequalityParts" (segments "part-spread", "part-growth", "part-neighbours", "part-classes"),
// "inequalityNote", "measures", "lorenz", "dagum", "sigma", "beta", "density", "moran", "lisa", "markov".
#pragma once


#include <QString>
#include <QWidget>

#include <memory>

class QLabel;
class QStackedWidget;
class QTableView;
class QTimer;

namespace ui {

class Appearance;
class CardFooter;
class CardHeading;
class ChartCard;
class MatrixChart;
class MeasureModel;
class MoranRunner;
class PlotChart;
class RegionMap;
class RegionsState;
class SegmentedSwitch;
class Session;
class StackedBars;
struct InequalityInput;
struct RegionalSeries;

class InequalityView : public QWidget {
    Q_OBJECT

public:
    InequalityView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);
    ~InequalityView() override;

    void refresh();
    /// "spread", "growth", "neighbours", "classes".
    void showPart(const QString& id);
    [[nodiscard]] bool isWorking() const; ///< permutations are under way
    [[nodiscard]] bool measured() const; ///< the page shows measured statistics
    [[nodiscard]] const RegionalSeries& series() const;
    /// What stands in a card's sentence; by the chart's object name.
    [[nodiscard]] QString finding(const QString& chart) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Card {
        ChartCard* card = nullptr;
        QLabel* finding = nullptr;
        void say(const QString& text) const;
    };
    Card addCard(QWidget* chart, const QString& name);
    void buildParts();
    void retranslate();
    void take();
    void refreshSpread();
    void refreshGrowth();
    void refreshNeighbours();
    void refreshClasses();
    void takeMoran();

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    std::unique_ptr<InequalityInput> m_input;
    SegmentedSwitch* m_switch;
    CardFooter* m_note;
    QStackedWidget* m_stack;
    QString m_part;
    QWidget* m_measureCard;
    CardHeading* m_measureHeading;
    QTableView* m_measures;
    MeasureModel* m_measureModel;
    CardFooter* m_measureFooter;
    PlotChart* m_lorenz;
    StackedBars* m_dagum;
    PlotChart* m_sigma;
    PlotChart* m_beta;
    PlotChart* m_density;
    PlotChart* m_moran;
    RegionMap* m_lisa;
    MatrixChart* m_markov;
    Card m_lorenzCard, m_dagumCard, m_sigmaCard, m_betaCard, m_densityCard, m_moranCard, m_lisaCard, m_markovCard;
    MoranRunner* m_runner;
    QTimer* m_rest;
};

} // namespace ui
