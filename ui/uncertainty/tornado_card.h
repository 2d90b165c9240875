// SPDX-License-Identifier: GPL-3.0-or-later
// "What the result leans on": the tornado of the page's figure and year, and on what evidence its inputs stand. Follows the scenario
// when it has rested for 400 ms; works only while it is visible.
//
// Widgets are found by name: "tornadoCard", "tornadoChart", "tornadoEvidence".
#pragma once

#include "core/policy/catalogue.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

class Appearance;
class BusyBar;
class ChartCard;
class MattersRunner;
class TextBlock;
class TornadoChart;
class UncertaintyState;
struct MattersAnswer;

/// Keyboard in the chart: the arrows go through the inputs, Enter and ? ask why, T shows the numbers as a table.
class TornadoCard : public QWidget {
    Q_OBJECT

public:
    TornadoCard(const Appearance& appearance, UncertaintyState& state, QWidget* parent = nullptr);
    ~TornadoCard() override;

    [[nodiscard]] std::shared_ptr<const MattersAnswer> answer() const;
    /// What is shown is of another scenario, figure or plan than there is now.
    [[nodiscard]] bool isStale() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restart();
    void run();
    void refresh();
    void askWhy(const QString& inputName);

    const Appearance& m_appearance;
    UncertaintyState& m_state;
    MattersRunner* m_runner;
    ChartCard* m_card;
    TornadoChart* m_chart;
    BusyBar* m_busy;
    TextBlock* m_evidence;
    QWidget* m_sentenceRow;
    QWidget* m_chip = nullptr; ///< the grade that all have
    std::optional<core::policy::Grade> m_chipGrade;
    QTimer m_rest;
};

} // namespace ui
