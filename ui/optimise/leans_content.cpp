// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/leans_chart.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::LeansChart)
};

constexpr double kScaleFactor = 8; ///< right end of the bars
constexpr double kAssumedHigh = 2; ///< upper end of the range assumed of a cost, times its value
constexpr std::size_t kMostInputs = 5;
constexpr double kSurelyAway = 0.005; ///< shares below show as 0 %

/// Place of a factor on a scale of doublings from 1.
double placeOf(double factor)
{
    return std::log(std::max(1.0, factor)) / std::log(kScaleFactor);
}

/// From ten times on whole numbers: the search knows a factor to a few per cent.
core::policy::Naming factorNaming(double factor)
{
    core::policy::Naming naming;
    naming.unit = {"×", "×"};
    naming.decimals = factor < 9.95 ? 1 : 0;
    return naming;
}

} // namespace

QString dropOutSentence(const Appearance& appearance, const DropOutData::Lever& lever)
{
    const LeverDropOut& found = lever.found;
    if (found.indispensable)
        return spaced(Words::tr("%1 is needed at any cost: without it the targets cannot be reached.").arg(lever.name));
    if (!found.inBest || !std::isfinite(found.factor))
        return spaced(Words::tr("The package is as good without %1.").arg(lever.name));
    const QString factor = numberText(appearance, factorNaming(found.factor), {found.factor});
    if (found.beyondHighest)
        return spaced((lever.assumed ? Words::tr("%1 stays in even at %2 times its assumed cost.") : Words::tr("%1 stays in even at %2 times its cost.")).arg(lever.name, factor));
    return spaced((lever.assumed ? Words::tr("%1 stays in up to %2 times its assumed cost.") : Words::tr("%1 stays in up to %2 times its cost.")).arg(lever.name, factor));
}

LeansChart::Content dropOutContent(const Appearance& appearance, const DropOutData& data)
{
    LeansChart::Content content;
    content.title = Words::tr("How dear a lever may become");
    content.unit = Words::tr("times its cost until it leaves the package");
    content.empty = data.looked ? Words::tr("No lever of the package that is free to move costs anything.") : Words::tr("Told when the search is through.");
    content.columns = {Words::tr("Lever"), Words::tr("Cost given by"), Words::tr("Leaves at, times the cost"), Words::tr("Cost now"), Words::tr("Cost there"),
                       Words::tr("Best package without it")};
    std::vector<const DropOutData::Lever*> levers;
    for (const auto& lever : data.levers)
        levers.push_back(&lever);
    const auto key = [](const DropOutData::Lever& lever) { return lever.found.indispensable ? 1e300 : lever.found.inBest && std::isfinite(lever.found.factor) ? lever.found.factor : 1e200; };
    std::ranges::stable_sort(levers, [&](const auto* a, const auto* b) { return a->assumed != b->assumed ? a->assumed : key(*a) < key(*b); });

    QStringList leaning;
    bool assumed = false;
    for (const auto* lever : levers) {
        const LeverDropOut& found = lever->found;
        LeansChart::Row row;
        row.name = lever->name;
        row.colour = dimensionToken(lever->dimension);
        row.spoken = dropOutSentence(appearance, *lever);
        row.note = lever->assumed ? Words::tr("assumed") : Words::tr("paper’s figure");
        const bool out = !found.inBest || !std::isfinite(found.factor);
        row.open = found.indispensable || found.beyondHighest || (!out && found.factor > kScaleFactor);
        row.bar = row.open ? 1 : out ? 0 : placeOf(found.factor);
        row.figure = found.indispensable ? Words::tr("always in")
            : out                        ? Words::tr("as good without")
                                         : valueText(appearance, factorNaming(found.factor), {found.factor});
        if (found.beyondHighest && !found.indispensable)
            row.figure = QStringLiteral("> ") + row.figure;
        const auto cost = [&](double each) { return std::isfinite(each) ? money(appearance, each) : QString(); };
        row.cells = {lever->name, row.note, row.figure, cost(found.costNow), cost(found.costAt), cost(found.costWithout)};
        if (found.leansOnCheapness && !out)
            leaning << Words::tr("%1 (%2)", "lever, times its cost").arg(lever->name, valueText(appearance, factorNaming(found.factor), {found.factor}));
        assumed = assumed || lever->assumed;
        content.rows.push_back(std::move(row));
    }
    if (content.rows.empty())
        return content;
    content.bandLow = 0;
    content.bandHigh = placeOf(kAssumedHigh);
    content.legend = assumed ? Words::tr("shaded: up to twice, the range assumed") : QString();
    content.warns = !leaning.isEmpty();
    if (!leaning.isEmpty())
        content.told = spaced(Words::tr("This package leans on costs that no paper gives. Within the range assumed these leave it: %1.").arg(leaning.join(Words::tr(", "))));
    else if (assumed)
        content.told = Words::tr("No lever is in only because its cost is assumed to be low.");
    content.footer = Words::tr("Each lever’s cost is raised by itself and the package looked for anew.");
    if (content.rows.size() > content.shown)
        content.footer += (appearance.isChinese() ? QString() : QStringLiteral(" ")) + Words::tr("%n more lever(s) in the table (T).", nullptr, static_cast<int>(content.rows.size() - content.shown));
    return content;
}

LeansChart::Content informationContent(const Appearance& appearance, const InformationData& data)
{
    LeansChart::Content content;
    content.title = Words::tr("Worth knowing before choosing");
    content.unit = Words::tr("% of futures with another best package");
    content.empty = Words::tr("Told when the search is through.");
    content.columns = {Words::tr("Input"), Words::tr("Choice changes in, %"), Words::tr("Worth of knowing it"), Words::tr("Standard error"), Words::tr("Above nothing")};
    if (!data.found)
        return content;
    const auto& inputs = data.value.inputs;
    std::vector<std::size_t> order(std::min<std::size_t>(inputs.size(), static_cast<std::size_t>(data.inputs.size())));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t input) { return !inputs[input].aboveZero || inputs[input].choiceChanges < kSurelyAway; });
    // What changes the choice most often; of equals what is worth more.
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return inputs[a].choiceChanges != inputs[b].choiceChanges ? inputs[a].choiceChanges > inputs[b].choiceChanges : inputs[a].crossFitted > inputs[b].crossFitted;
    });
    if (order.size() > kMostInputs)
        order.resize(kMostInputs);
    // A shortfall is told in per cent of the targets, an aim in its own unit.
    const auto worth = [&](double value) { return data.benefitIsShortfall ? percent(appearance, value) : change(appearance, data.aim.naming, value, 0).size.text(); };
    const QString best = data.value.best < static_cast<std::size_t>(data.alternatives.size()) ? data.alternatives[static_cast<qsizetype>(data.value.best)] : QString();
    double most = 0;
    for (const std::size_t input : order)
        most = std::max(most, inputs[input].choiceChanges);
    for (const std::size_t input : order) {
        const auto& each = inputs[input];
        LeansChart::Row row;
        row.name = data.inputs[static_cast<qsizetype>(input)];
        row.bar = most > 0 ? each.choiceChanges / most : 0;
        row.figure = percent(appearance, each.choiceChanges);
        row.spoken = spaced(Words::tr("Knowing %1 would lead to another package than %2 in %3 of futures.").arg(row.name, best, row.figure));
        row.cells = {row.name, appearance.locale().toString(100 * each.choiceChanges, 'f', 1), appearance.locale().toString(each.crossFitted, 'g', 3),
                     appearance.locale().toString(each.crossFittedError, 'g', 2), each.aboveZero ? Words::tr("yes") : Words::tr("no")};
        content.rows.push_back(std::move(row));
    }
    const QString members = Words::tr("%n future(s)", nullptr, static_cast<int>(data.value.membersUsed));
    content.footer = spaced(Words::tr("Chosen between %1; %2.", "packages, futures").arg(listed(data.alternatives), members));
    if (order.empty()) {
        content.told = spaced(Words::tr("No single uncertainty, resolved, would change the choice: %1 stays best.").arg(best));
        return content;
    }
    const auto& first = inputs[order.front()];
    QStringList told{Words::tr("Knowing %1 before choosing would change the choice most.").arg(data.inputs[static_cast<qsizetype>(order.front())])};
    if (first.crossFitted > 0 && worth(first.crossFitted) != worth(0))
        told << (data.benefitIsShortfall ? Words::tr("It would bring the targets nearer by %1 of their size on average.") : Words::tr("It would be worth %1 on average.")).arg(worth(first.crossFitted));
    content.told = spaced(sentences(appearance, told));
    return content;
}

} // namespace ui
