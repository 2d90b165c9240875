// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/dimension_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::index {

namespace {

constexpr std::array<const char*, DimensionIndex::kDimensions> kIds{"technology", "region", "talent", "standards"};
constexpr double kNoScore = std::numeric_limits<double>::quiet_NaN();

} // namespace

Checked<DimensionIndex> DimensionIndex::read(const std::filesystem::path& dataDirectory)
{
    const auto path = dataDirectory / "indices" / "four-dimensions-model.json";
    auto definition = readDefinition(path);
    if (!definition)
        return tl::make_unexpected(std::move(definition.error()));
    auto index = FrozenIndex::createWithoutData(*definition);
    if (!index)
        return tl::make_unexpected(std::move(index.error()));
    std::array<std::size_t, kDimensions> nodes{};
    for (std::size_t k = 0; k < kDimensions; ++k) {
        const auto& all = definition->framework.nodes;
        const auto found = std::find_if(all.begin(), all.end(), [&](const Node& node) { return node.dimension == kIds[k]; });
        if (found == all.end())
            return tl::make_unexpected(Errors{Error{ErrorKind::NotFound, std::string("no branch is of the dimension '") + kIds[k] + "'; one is needed", {path.string(), 0, 0, kIds[k]}, {}}});
        nodes[k] = static_cast<std::size_t>(index->hierarchy().nodeIndex(found->id));
    }
    return DimensionIndex(std::move(*definition), std::move(*index), nodes);
}

DimensionIndex::Scores DimensionIndex::scores(const policy::Projection& run, double year) const
{
    Scores scores;
    scores.fill(kNoScore);
    const auto& regions = run.regions().regions;
    const std::size_t units = regions.size();
    const auto& variables = m_index.variables();
    std::vector<double> values(variables.size() * units);
    std::vector<FrozenIndex::Column> columns;
    std::vector<policy::Place> places;
    for (const auto& region : regions)
        places.push_back(policy::Place::ofRegion(region.id));
    for (std::size_t j = 0; j < variables.size(); ++j) {
        for (std::size_t i = 0; i < units; ++i)
            values[j * units + i] = run.value(variables[j], places[i], year);
        columns.push_back({values.data() + j * units, 0, 1});
    }
    if (units == 0 || std::any_of(values.begin(), values.end(), [](double value) { return !std::isfinite(value); }))
        return scores;
    const std::size_t nodes = m_index.hierarchy().nodes.size();
    std::vector<double> all(units * nodes);
    FrozenIndex::Workspace workspace;
    m_index.score(columns, units, 1, all, workspace);
    double weights = 0;
    Scores sums{};
    for (std::size_t i = 0; i < units; ++i) {
        const double weight = run.value("trade_initial", places[i], run.times().front());
        weights += weight;
        for (std::size_t k = 0; k < kDimensions; ++k)
            sums[k] += weight * all[i * nodes + m_nodes[k]];
    }
    for (std::size_t k = 0; k < kDimensions; ++k)
        scores[k] = sums[k] / weights; // NaN without weights
    return scores;
}

} // namespace core::index
