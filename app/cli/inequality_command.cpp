// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inequality_command.h"

#include "app/cli/command_line.h"
#include "app/cli/inequality_study.h"
#include "core/base/whole_file.h"
#include "core/policy/text_file.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace cli {

using namespace core;
using namespace core::inequality;

namespace {

Checked<std::string> textOf(const std::string& file)
{
    auto text = policy::readTextFile(file);
    if (!text)
        return tl::make_unexpected(Errors{text.error()});
    return std::move(*text);
}

Checked<void> readGroups(const std::string& file, InequalityStudy& study)
{
    const auto text = textOf(file);
    if (!text)
        return tl::make_unexpected(text.error());
    auto groups = readGroupTable(*text, file, study.table.regions);
    if (!groups)
        return tl::make_unexpected(std::move(groups.error()));
    study.groups = std::move(*groups);
    return {};
}

Checked<void> readNeighbours(const std::string& file, InequalityStudy& study)
{
    const auto text = textOf(file);
    if (!text)
        return tl::make_unexpected(text.error());
    const auto pairs = readNeighbourPairs(*text, file);
    if (!pairs)
        return tl::make_unexpected(pairs.error());
    const JoinedPairs joined = join(*pairs, study.table.regions);
    for (const NamedPair& pair : joined.unknown)
        study.unknownNeighbours.push_back(pair.first + ", " + pair.second + " (line " + std::to_string(pair.line) + ")");
    auto neighbours = Neighbours::fromPairs(static_cast<int>(study.table.regions.size()), joined.pairs);
    if (!neighbours)
        return tl::make_unexpected(Errors{toError(neighbours.error())});
    study.neighbours = std::move(*neighbours);
    return {};
}

Checked<InequalityStudy> readTables(const InequalityOptions& options)
{
    InequalityStudy study;
    const auto text = textOf(options.table);
    if (!text)
        return tl::make_unexpected(text.error());
    auto table = readPanelTable(*text, options.table, options.indicator);
    if (!table)
        return tl::make_unexpected(std::move(table.error()));
    study.table = std::move(*table);
    Errors errors;
    const auto collect = [&](Checked<void> read) {
        if (!read)
            errors.insert(errors.end(), read.error().begin(), read.error().end());
    };
    if (!options.groups.empty())
        collect(readGroups(options.groups, study));
    if (!options.neighbours.empty())
        collect(readNeighbours(options.neighbours, study));
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return study;
}

/// From the first to the last year that sigma convergence uses: years with few regions are neither.
Measured<BetaConvergence> betaOverAll(const InequalityStudy& study, const Panel& panel)
{
    if (!study.sigma)
        return betaConvergence(panel, 0, static_cast<int>(panel.times.size()) - 1);
    const auto place = [&](double time) {
        return static_cast<int>(std::find(panel.times.begin(), panel.times.end(), time) - panel.times.begin());
    };
    return betaConvergence(panel, place(study.sigma->times.front()), place(study.sigma->times.back()));
}

Result<void> measure(InequalityStudy& study, const InequalityOptions& options)
{
    const Panel panel = study.table.panel();
    const std::span<const int> groups = study.groups ? std::span<const int>(study.groups->groups) : std::span<const int>();
    auto years = inequalityOverTime(panel, study.table.weights, groups);
    if (!years)
        return tl::make_unexpected(toError(years.error(), study.table.regions, study.table.years));
    study.years = std::move(*years);
    study.sigma = sigmaConvergence(panel, SpreadMeasure::CoefficientOfVariation);
    study.sigmaOfLogs = sigmaConvergence(panel, SpreadMeasure::DeviationOfLogs);
    study.beta = betaOverAll(study, panel);
    study.density = densityOverTime(panel);
    study.markov = markov(panel);
    if (!study.neighbours)
        return {};
    for (int k = 0; k < static_cast<int>(panel.times.size()); ++k) {
        const auto values = column(panel, k);
        study.moran.push_back(moran(values, *study.neighbours, {options.permutations, options.seed, 0}));
        study.local.push_back(localMoran(values, *study.neighbours, {std::max(options.permutations, 9999), options.seed, 0}));
    }
    study.spatialMarkov = spatialMarkov(panel, *study.neighbours);
    return {};
}

} // namespace

int inequality(const InequalityOptions& options)
{
    auto study = readTables(options);
    if (!study)
        return report(study.error());
    if (auto measured = measure(*study, options); !measured)
        return report(measured.error());
    for (const std::string& note : notesOf(*study))
        std::cerr << "note: " << note << '\n';
    if (std::none_of(study->years.begin(), study->years.end(), [](const auto& year) { return year.counted.used >= 2; }))
        return report(Error{ErrorKind::NotFound,
                            "no year has values of two regions; there is nothing to compare",
                            {options.table, 0, 0, {}},
                            {}});
    std::cout << summaryText(*study);
    if (options.output.empty())
        return kSuccess;
    if (auto written = writeWhole(options.output, figuresAsCsv(*study)); !written)
        return report(written.error());
    return kSuccess;
}

} // namespace cli
