// SPDX-License-Identifier: GPL-3.0-or-later
// What a result says, as each card shows it: names, figures and packages put together. No widget and no search in it.
#pragma once

#include "ui/optimise/chance_chart.h"
#include "ui/optimise/comparison_table.h"
#include "ui/optimise/flatness_table.h"
#include "ui/optimise/front_chart.h"
#include "ui/optimise/leans_chart.h"
#include "ui/optimise/package_bars.h"
#include "ui/optimise/unreached_list.h"

namespace ui {

class Appearance;
class OptimiseWords;
class Session;

/// What the cards look at. All of it must outlive the ResultViews.
struct ShownResult {
    const OptimiseResult* result = nullptr; ///< null: nothing yet
    PackageChoice choice;
    const PackageFigures* chosen = nullptr;
    const PackageFigures* papersAtCost = nullptr; ///< of the chosen one
    bool running = false;
};

class ResultViews {
public:
    ResultViews(const Appearance& appearance, const Session& session, const ShownResult& shown);

    [[nodiscard]] FrontData front() const;
    [[nodiscard]] PackageBarsData package() const;
    [[nodiscard]] ComparisonData comparison() const;
    [[nodiscard]] ChanceData chances() const;
    [[nodiscard]] FlatnessData flatness() const;
    [[nodiscard]] UnreachedData unreached() const;
    [[nodiscard]] DropOutData dropOuts() const;
    [[nodiscard]] InformationData information() const;

    /// The papers' package scaled: how strong its levers are beside the full ones, as most of those free to move are. NaN = not known.
    [[nodiscard]] double papersShare() const;
    /// "cost of Testbeds", "initial use in Guangdong": an input of a sampling plan inside a sentence.
    [[nodiscard]] QString inputName(const std::string& input) const;

private:
    [[nodiscard]] PackageFigure figureOf(const ShownOutcome& outcome) const;
    [[nodiscard]] PackageFigure figureOf(const AskedOutcome& outcome, double year) const;
    [[nodiscard]] const core::policy::Lever* lever(std::size_t place) const;
    [[nodiscard]] QString leverName(std::size_t place) const;
    [[nodiscard]] QStringList leverNames(const std::vector<std::size_t>& places) const;
    [[nodiscard]] QString targetText(std::size_t target) const;
    [[nodiscard]] std::vector<UnreachedData::Way> waysOn(const Unreached& unreached) const;

    const Appearance& m_appearance;
    const Session& m_session;
    ShownResult m_shown;
};

/// The question with a way on taken.
[[nodiscard]] OptimiseQuestion questionAfter(OptimiseQuestion question, const UnreachedData::Entry& entry, const UnreachedData::Way& way);

} // namespace ui
