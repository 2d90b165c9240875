// SPDX-License-Identifier: GPL-3.0-or-later
// What parts two scenarios: their levers side by side with the effect of each difference, their results, and when their paths part.
//
// "A against B": A is the compared scenario, B the reference. Widgets are found by name: "pairCompared", "pairReference", "pairSwap",
// "pairFilter" ("pair-different", "pair-equal", "pair-all"), "pairLevers", "pairResults", "pairSentence", "pairState".
#pragma once

#include "core/policy/difference.h"
#include "core/policy/outcome_table.h"
#include "ui/compare/lever_model.h"

#include <QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QTimer;

namespace ui {

class CompareState;
struct DifferenceAnswer;
class PairEffects;
class PairTable;
class ScenarioButton;
class SegmentedSwitch;
class Session;

class DifferencePanel : public QWidget {
    Q_OBJECT

public:
    DifferencePanel(Appearance& appearance, Session& session, CompareState& state, QWidget* parent = nullptr);
    ~DifferencePanel() override;

    [[nodiscard]] PairTable& levers() const { return *m_levers; }
    [[nodiscard]] PairTable& results() const { return *m_results; }
    [[nodiscard]] QString sentence() const;
    void setFilter(LeverFilter filter);
    /// "100 % → 0 %", "100 %" where both have it, "from 2025 → 2028" where only dates differ; of a constant "0.4 → 0.5 1/year".
    [[nodiscard]] QString changeText(const core::policy::Lever& lever) const;

signals:
    void leverOpened(const QString& leverId); ///< wanted in the lever table
    void outcomeOpened(const QString& key);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void refreshPair();
    void refreshLevers();
    void refreshResults();
    void refreshSentence();
    void askEffects();
    void take(const DifferenceAnswer& answer);
    void retext();
    [[nodiscard]] const struct ScenarioView* compared() const;
    [[nodiscard]] const struct ScenarioView* reference() const;
    [[nodiscard]] QString shortName(const struct ScenarioView& scenario) const;
    [[nodiscard]] int differingParameters() const;
    [[nodiscard]] bool differs(const core::policy::Lever& lever) const;
    /// "users and cost": two of them by name, the others counted.
    [[nodiscard]] QString leverList(const QStringList& names) const;
    /// Where the paths part, and what they share.
    [[nodiscard]] QStringList policySentences(const std::optional<core::policy::FirstDifference>& first, const core::policy::Projection& run) const;
    [[nodiscard]] QStringList constantSentences(const std::optional<core::policy::FirstDifference>& first) const;

    Appearance& m_appearance;
    Session& m_session;
    CompareState& m_state;
    PairEffects* m_effects;
    QLabel* m_title;
    ScenarioButton* m_compared;
    QLabel* m_against;
    ScenarioButton* m_reference;
    QToolButton* m_swap;
    SegmentedSwitch* m_filterSwitch;
    QLabel* m_stateText;
    PairTable* m_levers;
    QPushButton* m_fold;
    QLabel* m_note;
    PairTable* m_results;
    QLabel* m_sentence;
    QScrollArea* m_scroll;
    QTimer* m_rest; ///< effects are asked for when the hand rests
    LeverFilter m_filter = LeverFilter::Different;
    bool m_unfolded = false;
    std::map<std::string, core::policy::Difference> m_found; ///< the latest effects, by lever or parameter
    bool m_fresh = false; ///< m_found is of what is shown
    QString m_about;      ///< the pair and outcome that m_found is about
};

} // namespace ui
