// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/frozen_index.h"

#include "core/index/scoring.h"
#include "core/index/shares.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace core::index {

namespace {

tl::unexpected<Errors> needsData(const char* option, const char* message)
{
    return tl::make_unexpected(Errors{Error{ErrorKind::InvalidArgument, message, {{}, 0, 0, option}, {}}});
}

} // namespace

Result<FrozenIndex> FrozenIndex::create(const Definition& definition, const Composite& composite)
{
    if (composite.estimates.size() != 1)
        return fail(ErrorKind::InvalidArgument,
                    "bounds that are estimated each year cannot be frozen; take them from given years or from all years",
                    {{}, 0, 0, "estimate.kind"});
    FrozenIndex index;
    index.m_hierarchy = composite.hierarchy;
    index.m_estimates = composite.estimates.front();
    index.m_method = definition.method;
    const auto position = [&](const std::string& variable) {
        const auto at = std::find(index.m_variables.begin(), index.m_variables.end(), variable);
        const auto result = at - index.m_variables.begin();
        if (at == index.m_variables.end())
            index.m_variables.push_back(variable);
        return result;
    };
    for (const Indicator& indicator : definition.framework.indicators) {
        Input input;
        input.variable = static_cast<std::size_t>(position(indicator.column()));
        if (!indicator.substitute.empty())
            input.substitute = position(indicator.substitute);
        if (definition.method.denominate && !indicator.denominator.empty())
            input.denominator = position(indicator.denominator);
        input.factor = indicator.factor;
        index.m_inputs.push_back(input);
    }
    return index;
}

Checked<FrozenIndex> FrozenIndex::createWithoutData(const Definition& definition)
{
    const Method& method = definition.method;
    const auto valid = validate(method, definition.framework);
    if (!valid)
        return tl::make_unexpected(valid.error());
    auto hierarchy = resolve(definition.framework);
    if (!hierarchy)
        return tl::make_unexpected(std::move(hierarchy.error()));
    if (method.outliers.kind != OutlierTreatment::Kind::Keep)
        return needsData("outliers.kind", "outliers can only be found in data; keep them");
    if (method.normalisation.kind != Normalisation::Kind::Goalposts)
        return needsData("normalise.kind", "only goalposts do without data");
    const Weighting::Kind weighting = method.weighting.kind;
    if (weighting != Weighting::Kind::Given && weighting != Weighting::Kind::Equal && weighting != Weighting::Kind::Ahp)
        return needsData("weight.kind", "only given, equal and judged weights do without data");
    if (std::find(method.aggregation.begin(), method.aggregation.end(), Aggregation::Topsis) != method.aggregation.end())
        return needsData("aggregate", "TOPSIS takes its ideal points from data");

    Composite composite;
    composite.hierarchy = std::move(*hierarchy);
    Estimates& estimates = composite.estimates.emplace_back();
    const std::size_t indicators = definition.framework.indicators.size();
    estimates.treatments.resize(indicators);
    for (const Indicator& indicator : definition.framework.indicators)
        estimates.scales.push_back(planScale({}, indicator, method.normalisation, {}));
    auto shares = sharesFor(definition.framework, composite.hierarchy, method.weighting, Matrix(0, indicators),
                            std::vector<char>(indicators, 1));
    if (!shares)
        return tl::make_unexpected(Errors{shares.error()});
    estimates.shares = std::move(shares->shares);
    estimates.judgements = std::move(shares->judgements);
    estimates.ideals.resize(composite.hierarchy.nodes.size());
    multiplyDown(composite.hierarchy, estimates);
    auto index = create(definition, composite);
    if (!index)
        return tl::make_unexpected(Errors{index.error()});
    return std::move(*index);
}

void FrozenIndex::score(std::span<const Column> columns, std::size_t units, std::size_t times, std::span<double> scores,
                        Workspace& workspace) const
{
    const std::size_t needed = units * times * m_inputs.size();
    if (workspace.values.size() < needed)
        workspace.values.resize(needed);
    score(columns, units, times, scores, std::span(workspace.values).first(needed), workspace);
}

void FrozenIndex::score(std::span<const Column> columns, std::size_t units, std::size_t times, std::span<double> scores,
                        std::span<double> normalised, Workspace& workspace) const
{
    const std::size_t indicators = m_inputs.size();
    for (std::size_t j = 0; j < indicators; ++j) {
        const Input& input = m_inputs[j];
        const Column& variable = columns[input.variable];
        const Column* substitute = input.substitute < 0 ? nullptr : &columns[static_cast<std::size_t>(input.substitute)];
        const Column* denominator = input.denominator < 0 ? nullptr : &columns[static_cast<std::size_t>(input.denominator)];
        const ColumnTreatment& treatment = m_estimates.treatments[j];
        const ColumnScale& scale = m_estimates.scales[j];
        double* out = normalised.data() + j;
        for (std::size_t t = 0; t < times; ++t) {
            for (std::size_t i = 0; i < units; ++i, out += indicators) {
                const auto at = [&](const Column& c) {
                    return c.first[static_cast<std::ptrdiff_t>(t) * c.timeStride + static_cast<std::ptrdiff_t>(i) * c.unitStride];
                };
                double value = at(variable);
                if (substitute && isMissing(value))
                    value = at(*substitute);
                const double divisor = denominator ? at(*denominator) : 1.0;
                value = divisor != 0 ? value / divisor * input.factor : kMissing;
                if (std::isinf(value))
                    value = kMissing;
                *out = scale.apply(treatment.apply(value));
            }
        }
    }
    scoreNodes(m_hierarchy, m_method, m_estimates.shares, m_estimates.ideals, {normalised, scores, units, times},
               workspace.members);
}

bool FrozenIndex::addsUp() const
{
    return firstWithoutSum(m_hierarchy, m_method) == nullptr;
}

void FrozenIndex::contributions(std::span<const double> normalised, std::span<const double> scores, std::span<double> parts,
                                Workspace& workspace) const
{
    assert(addsUp());
    const std::size_t nodes = m_hierarchy.nodes.size();
    if (workspace.members.size() < nodes)
        workspace.members.resize(nodes);
    divideScore(m_hierarchy, m_estimates.shares, normalised, scores, std::span(workspace.members).first(nodes), parts);
}

void FrozenIndex::rank(std::span<const double> scores, std::size_t units, std::size_t times, std::span<int> ranks,
                       Workspace& workspace) const
{
    const std::size_t nodes = m_hierarchy.nodes.size();
    std::vector<std::size_t>& order = workspace.order;
    order.resize(units);
    for (std::size_t t = 0; t < times; ++t) {
        const auto scoreOf = [&](std::size_t unit) { return scores[(t * units + unit) * nodes]; };
        std::iota(order.begin(), order.end(), 0);
        const auto end = std::partition(order.begin(), order.end(), [&](std::size_t unit) { return !isMissing(scoreOf(unit)); });
        std::sort(order.begin(), end, [&](std::size_t a, std::size_t b) { return scoreOf(a) > scoreOf(b); });
        const auto scored = static_cast<std::size_t>(end - order.begin());
        for (std::size_t k = 0; k < units; ++k) {
            int& rank = ranks[t * units + order[k]];
            if (k >= scored)
                rank = 0;
            else
                rank = k > 0 && scoreOf(order[k]) == scoreOf(order[k - 1]) ? ranks[t * units + order[k - 1]]
                                                                           : static_cast<int>(k) + 1;
        }
    }
}

} // namespace core::index
