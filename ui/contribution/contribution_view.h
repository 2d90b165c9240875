// SPDX-License-Identifier: GPL-3.0-or-later
// How much each lever, or group of levers, contributes to what one scenario changes against another: a waterfall from the
// reference to the scenario, and the pairs that add to each other or get in each other's way.
//
// The pair, the world and the year are the session's; outcome, place, players and measure are chosen here and stored as settings
// of the workspace. What takes few runs follows every change; what takes many runs is marked stale and run again when asked.
//
// Widgets are found by name: "contributionPlayers" (segments "players-groups", "players-levers"), "contributionMeasure" (segments
// "measure-shapley", "measure-alone", "measure-left-out"), "contributionRegion", "contributionExport", "contributionStatus" (its
// button "contributionAction"), "contributionSentence", "waterfallCard" (its heading chooses the outcome), "synergyCard".
#pragma once

#include "core/export/spreadsheet.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace ui {

class Appearance;
class Session;

/// Keyboard: Esc cancels a run under way; T in a chart shows its numbers as a table; Ctrl+C copies the table of contributions.
class ContributionView : public QWidget {
    Q_OBJECT

public:
    ContributionView(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~ContributionView() override;

    /// The outcome's key, as Session::kpis() has them: "national_trade", "vacancy@Central_West".
    [[nodiscard]] QString outcome() const;
    void setOutcome(const QString& key); ///< without the signal

    /// Every digit of the result shown: contributions, then pairs. Empty without a result.
    [[nodiscard]] std::vector<core::exporting::Sheet> sheets() const;
    /// The table of contributions, tab separated; empty without a result.
    [[nodiscard]] QString copiedText() const;

    /// Where exports go: gets a suggested file name and the filters, gives a path or nothing. A file dialog by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

public slots:
    void copy();
    void run(); ///< again, whether stale or not
    void cancel();

signals:
    void outcomeChosen(const QString& key); ///< by the user, in this view

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ui
