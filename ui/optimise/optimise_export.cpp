// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_export.h"

#include "ui/optimise/optimise_words.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>

namespace ui {

using core::exporting::Cell;
using core::exporting::Sheet;

namespace {

constexpr double kChineseMoney = 10; // 亿元 in a bn CNY

class ExportWords {
    Q_DECLARE_TR_FUNCTIONS(ui::OptimiseExport)
};

} // namespace

std::vector<QString> searchNotes(const Appearance& appearance, const Session& session, const OptimiseResult& result)
{
    const OptimiseWords words(appearance, session);
    std::vector<QString> notes;
    for (const AskedTarget& target : result.question.targets)
        notes.push_back(ExportWords::tr("Required: %1").arg(words.target(target)));
    for (const AskedTarget& wish : result.question.wishes)
        notes.push_back(ExportWords::tr("Wish: %1").arg(words.target(wish)));
    const AskedLimits& limits = result.question.limits;
    if (limits.totalBnCny)
        notes.push_back(ExportWords::tr("Limit to %1: %2").arg(words.year(result.question.costUntil), money(appearance, *limits.totalBnCny)));
    if (limits.yearlyBnCny)
        notes.push_back(ExportWords::tr("Limit in any year: %1").arg(money(appearance, *limits.yearlyBnCny)));
    if (limits.centralWestShare)
        notes.push_back(ExportWords::tr("Central-West share of regional money: at least %1").arg(percent(appearance, *limits.centralWestShare)));
    for (const auto& [dimension, bound] : limits.dimensionBnCny)
        notes.push_back(ExportWords::tr("Limit for %1: %2").arg(words.dimension(dimension), money(appearance, bound)));
    notes.push_back(ExportWords::tr("Packages looked at: %1; in futures: %2 packages in %3 futures each; chances counted in %4 futures; seed %5.")
                        .arg(result.triedCount)
                        .arg(result.robustTried)
                        .arg(result.question.futures)
                        .arg(result.best ? result.best->chanceFutures : 0)
                        .arg(result.question.seed));
    if (result.failedCount > 0)
        notes.push_back(ExportWords::tr("Packages without a figure: %1").arg(result.failedCount));
    if (result.cancelled)
        notes.push_back(ExportWords::tr("The search was stopped before its end."));
    notes.push_back(ExportWords::tr("Model result, not a forecast. Public money only."));
    return notes;
}

Sheet packagesSheet(const Appearance& appearance, const Session& session, const OptimiseResult& result)
{
    const OptimiseWords words(appearance, session);
    const auto text = [](const QString& of) { return of.toStdString(); };
    Sheet sheet;
    sheet.name = text(ExportWords::tr("Packages"));
    sheet.title = text(ExportWords::tr("Packages of levers found by a search"));
    sheet.columns = {{text(ExportWords::tr("Package")), {}},
                     {text(ExportWords::tr("Public money to %1").arg(words.year(result.question.costUntil))), text(ExportWords::tr("bn CNY"))},
                     {text(ExportWords::tr("Most in one year")), text(ExportWords::tr("bn CNY"))},
                     {text(ExportWords::tr("Chance of all targets")), {}}};
    for (const ShownOutcome& shown : result.outcomes)
        sheet.columns.push_back({text(QStringLiteral("%1 %2").arg(words.name(shown.outcome), words.year(shown.year))), {}});
    const bool starts = result.question.mode == OptimiseMode::Schedule;
    const double money = appearance.isChinese() ? kChineseMoney : 1;
    for (const std::string& lever : result.levers) {
        sheet.columns.push_back({text(words.lever(lever)), text(ExportWords::tr("share of the papers’ size"))});
        if (starts)
            sheet.columns.push_back({text(ExportWords::tr("%1, start").arg(words.lever(lever))), {}});
    }
    const auto add = [&](const QString& name, const PackageFigures& package) {
        std::vector<Cell> row{text(name), money * package.cost, money * package.highestYearlyCost, package.chance};
        for (const double value : package.values)
            row.emplace_back(value);
        for (std::size_t l = 0; l < result.levers.size(); ++l) {
            row.emplace_back(package.strengths[l]);
            if (starts)
                row.emplace_back(package.starts[l]);
        }
        sheet.rows.push_back(std::move(row));
    };
    const auto addOne = [&](const QString& name, const std::optional<PackageFigures>& package) {
        if (package)
            add(name, *package);
    };
    addOne(result.question.mode == OptimiseMode::Budget ? ExportWords::tr("Best under the budget") : ExportWords::tr("Least cost"), result.best);
    addOne(ExportWords::tr("Robust"), result.robust);
    addOne(ExportWords::tr("Papers’ package at the same cost"), result.papersAtCost);
    addOne(ExportWords::tr("Papers’ package"), result.papers);
    addOne(ExportWords::tr("Baseline"), result.baseline);
    for (std::size_t i = 0; i < result.front.size(); ++i)
        add(ExportWords::tr("Front %1").arg(i + 1), result.front[i]);
    for (std::size_t i = 0; i < result.chanceFront.size(); ++i)
        add(ExportWords::tr("Front of chances %1").arg(i + 1), result.chanceFront[i]);
    for (std::size_t i = 0; i < result.flatness.packages.size(); ++i)
        add(ExportWords::tr("Nearly as good %1").arg(i + 1), result.flatness.packages[i].package);
    for (const QString& note : searchNotes(appearance, session, result))
        sheet.notes.push_back(note.toStdString());
    return sheet;
}

} // namespace ui
