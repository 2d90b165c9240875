// SPDX-License-Identifier: GPL-3.0-or-later
// An answer about contributions as people read it: names, colours, shown units, sentences, tables.
#pragma once

#include "core/export/spreadsheet.h"
#include "ui/contribution/contribution_runner.h"
#include "ui/theme/theme.h"
#include "ui/widgets/time_words.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace ui {

class Appearance;

enum class ContributionMeasure { Shapley, Alone, LeftOut };

/// One player's contributions, in shown units of change.
struct ContributionRow {
    QString id;
    QString name;
    QString icon;
    Token colour = Token::CrossCutting;
    bool group = false; ///< else a lever
    double alone = 0;
    double leftOut = 0;
    double shapley = 0;
    double standardError = 0;

    [[nodiscard]] double of(ContributionMeasure measure) const;
};

/// The answer with everything that is drawn or written from it. Values are in shown units of the language.
struct ContributionResult {
    core::policy::Headline outcome;
    double year = 2030;
    TimeWords time; ///< of the model
    QString outcomeName; ///< "Trade, Central-West"
    QString inSentence; ///< "trade in Central-West"
    QString unit; ///< of the outcome: "%"
    QString changeUnit; ///< of contributions: "percentage points"
    QString referenceName, scenarioName; ///< with letters: "A Paper package"
    int referenceColour = -1, scenarioColour = 0; ///< as ScenarioView has it
    QString worldName; ///< empty in the default world
    double reference = 0;
    double scenario = 0;
    QString referenceText, scenarioText; ///< the two figures as everywhere: "129"
    int decimals = 1; ///< of contributions
    int sentenceDecimals = 0; ///< of the change in the sentence
    double sentenceTotal = 0; ///< the change as change() shows it, with its sign
    bool noDifference = false; ///< the two figures show alike
    bool exact = true;
    bool groups = false;
    int orders = 0;
    std::size_t runs = 0;
    std::vector<ContributionRow> rows; ///< the largest share first
    std::vector<double> synergy; ///< rows x rows, in their order

    [[nodiscard]] QString when(const Appearance& appearance) const; ///< "2030", "day 40"
    [[nodiscard]] double total() const { return scenario - reference; }
    [[nodiscard]] double sumOf(ContributionMeasure measure) const;
    /// What the players' contributions leave of the change: 0 for Shapley shares.
    [[nodiscard]] double rest(ContributionMeasure measure) const;
    [[nodiscard]] double synergyOf(std::size_t i, std::size_t j) const { return synergy[i * rows.size() + j]; }
};

/// Who is compared in which world, for names and colours.
struct ContributionPair {
    QString referenceName, scenarioName;
    int referenceColour = -1, scenarioColour = 0;
    QString worldName; ///< empty in the default world
};

class ContributionText {
    Q_DECLARE_TR_FUNCTIONS(ui::ContributionText)

public:
    /// `answer` has a result.
    [[nodiscard]] static ContributionResult result(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                                   const ContributionAnswer& answer, const ContributionPair& pair);

    /// Of a group that another model's author made; empty for what stands in none.
    [[nodiscard]] static QString ownGroupName(const std::string& id);
    [[nodiscard]] static QString measureName(ContributionMeasure measure);
    /// What the measure says, in one sentence.
    [[nodiscard]] static QString measureSentence(ContributionMeasure measure);
    /// The row between the players and the scenario: "Acting together".
    [[nodiscard]] static QString restName(ContributionMeasure measure);
    /// "+5.6", "−0.4", "0"; with "± 0.1" for sampled shares.
    [[nodiscard]] static QString amount(const Appearance& appearance, double value, int decimals);
    [[nodiscard]] static QString amount(const Appearance& appearance, const ContributionResult& result,
                                        const ContributionRow& row, ContributionMeasure measure);
    /// "By 2030, A raises trade from 129 to 173, by 43 index points. Each alone, ... acting together adds 7 of the 43."
    [[nodiscard]] static QString sentence(const Appearance& appearance, const ContributionResult& result);
    /// "Method: exact Shapley shares, 32 runs" or "... sampled from 2,000 orders, ± standard error".
    [[nodiscard]] static QString method(const Appearance& appearance, const ContributionResult& result);

    /// Every digit: contributions, then pairs.
    [[nodiscard]] static std::vector<core::exporting::Sheet> sheets(const Appearance& appearance,
                                                                    const ContributionResult& result);
};

} // namespace ui
