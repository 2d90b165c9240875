// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/composite.h"

#include "core/base/number.h"
#include "core/index/building.h"
#include "core/index/scoring.h"
#include "core/index/shares.h"
#include "core/index/statistics.h"

#include <algorithm>

namespace core::index {

namespace {

void append(std::vector<Note>& notes, const std::vector<Note>& more)
{
    notes.insert(notes.end(), more.begin(), more.end());
}

std::vector<std::size_t> keptRows(const Composite& composite, std::size_t firstTime, std::size_t times)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = composite.row(firstTime, 0); i < composite.row(firstTime + times, 0); ++i) {
        if (composite.screened.kept[i] != 0)
            rows.push_back(i);
    }
    return rows;
}

/// One indicator under one set of estimates.
class ColumnWork {
public:
    ColumnWork(const Definition& definition, Composite& composite, const EstimateRows& rows)
        : m_definition(definition)
        , m_composite(composite)
        , m_rows(rows)
        , m_column(rows.base.size())
    {
    }

    void run(std::size_t j, Estimates& estimates, Errors& errors)
    {
        const Indicator& indicator = m_definition.framework.indicators[j];
        gather(m_composite.imputed.values, j);
        ColumnTreatment treatment;
        const OutlierTreatment& outliers = m_definition.method.outliers;
        if (outliers.kind != OutlierTreatment::Kind::Keep && !indicator.keepOutliers) {
            treatment = planTreatment(m_column, outliers);
            noteTreatment(indicator, treatment);
        }
        eachRow([&](std::size_t i) { m_composite.treated.at(i, j) = treatment.apply(m_composite.imputed.values.at(i, j)); });
        gather(m_composite.treated, j);
        ColumnScale scale = planScale(m_column, indicator, m_definition.method.normalisation, treatment);
        if (scale.kind == ColumnScale::Kind::Unusable)
            explainUnusable(indicator, errors);
        eachRow([&](std::size_t i) { m_composite.normalised.at(i, j) = scale.apply(m_composite.treated.at(i, j)); });
        estimates.treatments.push_back(treatment);
        estimates.scales.push_back(std::move(scale));
    }

private:
    void gather(const Matrix& from, std::size_t j)
    {
        for (std::size_t b = 0; b < m_rows.base.size(); ++b)
            m_column[b] = from.at(m_rows.base[b], j);
    }

    template <class Action> void eachRow(Action&& action)
    {
        for (std::size_t i = m_composite.row(m_rows.firstTime, 0); i < m_composite.row(m_rows.firstTime + m_rows.times, 0); ++i) {
            if (m_composite.screened.kept[i] != 0)
                action(i);
        }
    }

    void noteTreatment(const Indicator& indicator, const ColumnTreatment& treatment)
    {
        const std::size_t count = countMeasured(m_column);
        if (count > 0 && count < 4)
            m_composite.notes.push_back({NoteKind::TooFewForOutlierRule, indicator.id, {}, static_cast<double>(count), 4});
        else if (treatment.outlyingAfter)
            m_composite.notes.push_back(
                {NoteKind::StillOutlying, indicator.id, {}, treatment.skewnessAfter, m_definition.method.outliers.skewness});
    }

    /// The year, where each has estimates of its own; else missing.
    double ownYear() const
    {
        const bool each = m_definition.method.estimation.kind == Estimation::Kind::EachYear;
        return each ? m_composite.times[m_rows.firstTime] : kMissing;
    }

    void explainUnusable(const Indicator& indicator, Errors& errors)
    {
        const bool toReference = m_definition.method.normalisation.kind == Normalisation::Kind::DistanceToReference;
        const std::size_t count = countMeasured(m_column);
        if (count == 0) {
            m_composite.notes.push_back({NoteKind::NothingMeasured, indicator.id, {}, ownYear(), kMissing});
        } else if (toReference && indicator.reference && sampleDeviation(m_column) > 0) {
            errors.push_back(Error{ErrorKind::InvalidArgument,
                                   "the reference of '" + indicator.id + "' is no better than its worst value; give one that is",
                                   {{}, 0, 0, indicator.id},
                                   {indicator.id}});
        } else {
            m_composite.notes.push_back({NoteKind::ConstantIndicator, indicator.id, {}, ownYear(), kMissing});
        }
    }

    const Definition& m_definition;
    Composite& m_composite;
    const EstimateRows& m_rows;
    std::vector<double> m_column;
};

/// Members at or below 0 under a geometric or harmonic mean, where they leave the node without a score.
void noteNotPositive(const Method& method, Composite& composite)
{
    const Hierarchy& hierarchy = composite.hierarchy;
    for (std::size_t k = 0; k < hierarchy.nodes.size(); ++k) {
        const Aggregation how = method.aggregationAt(hierarchy.nodes[k].depth);
        if (how != Aggregation::Geometric && how != Aggregation::Harmonic)
            continue;
        for (std::size_t i = 0; i < composite.scores.rows; ++i) {
            if (!isMissing(composite.scores.at(i, k)))
                continue;
            const bool negative =
                std::any_of(hierarchy.nodes[k].children.begin(), hierarchy.nodes[k].children.end(), [&](const Child& c) {
                    return (c.isIndicator ? composite.normalised.at(i, c.index) : composite.scores.at(i, c.index)) < 0;
                });
            if (negative)
                composite.notes.push_back({NoteKind::NotPositive, hierarchy.nodes[k].id,
                                           composite.units[i % composite.units.size()].id,
                                           composite.times[i / composite.units.size()], kMissing});
        }
    }
}

void rankAll(Composite& composite)
{
    const std::size_t units = composite.units.size();
    const std::vector<double> index = composite.scores.column(0);
    composite.ranks.clear();
    for (std::size_t t = 0; t < composite.times.size(); ++t) {
        const std::vector<int> places = ranks(std::span(index).subspan(t * units, units));
        composite.ranks.insert(composite.ranks.end(), places.begin(), places.end());
    }
}

/// The members of `node` in the rows of the base.
Matrix baseMembers(const Composite& composite, std::size_t node, const std::vector<std::size_t>& base, const ScoreRows& rows)
{
    Matrix members(base.size(), composite.hierarchy.nodes[node].children.size());
    for (std::size_t b = 0; b < base.size(); ++b)
        gatherMembers(composite.hierarchy, node, rows, base[b], 1,
                      std::span(members.values).subspan(b * members.columns, members.columns));
    return members;
}

std::vector<std::size_t> allRows(std::size_t count)
{
    std::vector<std::size_t> rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i] = i;
    return rows;
}

ScoreRows rowsOf(const Composite& composite, Matrix& scores, std::size_t firstTime, std::size_t times)
{
    const std::size_t units = composite.units.size();
    const std::size_t first = composite.row(firstTime, 0);
    const std::size_t count = units * times;
    const std::size_t columns = composite.normalised.columns;
    return {std::span<const double>(composite.normalised.values).subspan(first * columns, count * columns),
            std::span(scores.values).subspan(first * scores.columns, count * scores.columns), units, times};
}

} // namespace

Checked<std::vector<EstimateRows>> estimateRows(const Estimation& estimation, const Composite& composite)
{
    std::vector<EstimateRows> result;
    if (estimation.kind == Estimation::Kind::EachYear) {
        for (std::size_t t = 0; t < composite.times.size(); ++t)
            result.push_back({keptRows(composite, t, 1), t, 1});
        return result;
    }
    EstimateRows rows{{}, 0, composite.times.size()};
    if (estimation.kind == Estimation::Kind::AllYears)
        rows.base = keptRows(composite, 0, composite.times.size());
    Errors errors;
    for (const double year : estimation.kind == Estimation::Kind::Frozen ? estimation.years : std::vector<double>()) {
        const auto at =
            std::find_if(composite.times.begin(), composite.times.end(), [&](double t) { return std::abs(t - year) < 0.0005; });
        if (at == composite.times.end()) {
            errors.push_back(Error{ErrorKind::UnknownName,
                                   "the data have no year " + formatNumber(year) + " to freeze bounds and weights at",
                                   {{}, 0, 0, "estimate.years"},
                                   {formatNumber(year)}});
            continue;
        }
        const auto more = keptRows(composite, static_cast<std::size_t>(at - composite.times.begin()), 1);
        rows.base.insert(rows.base.end(), more.begin(), more.end());
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    result.push_back(std::move(rows));
    return result;
}

Checked<Composite> prepare(const Definition& definition, const Observations& observations)
{
    auto hierarchy = resolve(definition.framework);
    if (!hierarchy)
        return tl::make_unexpected(std::move(hierarchy.error()));
    auto denominated = denominate(definition.framework, definition.method, observations);
    if (!denominated)
        return tl::make_unexpected(std::move(denominated.error()));
    Composite composite;
    composite.hierarchy = std::move(*hierarchy);
    for (const Indicator& indicator : definition.framework.indicators)
        composite.indicators.push_back(indicator.id);
    composite.units = observations.units;
    composite.times = observations.times;
    composite.denominated = std::move(*denominated);
    composite.imputed = impute(composite.denominated.values, definition.method, observations);
    composite.screened =
        screen(composite.denominated.values, composite.imputed.values, definition.method.screening, observations);
    append(composite.notes, composite.denominated.notes);
    append(composite.notes, composite.screened.notes);
    return composite;
}

Checked<void> normaliseValues(const Definition& definition, Composite& composite)
{
    const auto sets = estimateRows(definition.method.estimation, composite);
    if (!sets)
        return tl::make_unexpected(sets.error());
    const Matrix& values = composite.imputed.values;
    composite.treated = Matrix(values.rows, values.columns);
    composite.normalised = Matrix(values.rows, values.columns);
    composite.estimates.clear();
    composite.estimates.reserve(sets->size());
    Errors errors;
    for (const EstimateRows& rows : *sets) {
        Estimates& estimates = composite.estimates.emplace_back();
        estimates.treatments.reserve(values.columns);
        estimates.scales.reserve(values.columns);
        ColumnWork work(definition, composite, rows);
        for (std::size_t j = 0; j < values.columns; ++j)
            work.run(j, estimates, errors);
        const bool anyUsable = std::any_of(estimates.scales.begin(), estimates.scales.end(),
                                           [](const ColumnScale& scale) { return scale.kind != ColumnScale::Kind::Unusable; });
        // A year of its own without data simply has no scores.
        if (!anyUsable && errors.empty() && definition.method.estimation.kind != Estimation::Kind::EachYear)
            errors.push_back(Error{ErrorKind::InvalidArgument,
                                   rows.base.empty()
                                       ? "no unit has enough data to score any"
                                       : "no indicator differs among the units that bounds are taken from; give more units or "
                                         "goalposts",
                                   {},
                                   {}});
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

Checked<void> weigh(const Definition& definition, Composite& composite)
{
    const auto sets = estimateRows(definition.method.estimation, composite);
    if (!sets)
        return tl::make_unexpected(sets.error());
    const Matrix& treated = composite.treated;
    for (std::size_t s = 0; s < sets->size(); ++s) {
        Estimates& estimates = composite.estimates[s];
        std::vector<char> usable;
        for (const ColumnScale& scale : estimates.scales)
            usable.push_back(scale.kind != ColumnScale::Kind::Unusable ? 1 : 0);
        Matrix base(0, treated.columns);
        const Weighting::Kind kind = definition.method.weighting.kind;
        if (kind != Weighting::Kind::Given && kind != Weighting::Kind::Equal && kind != Weighting::Kind::Ahp) {
            base = Matrix((*sets)[s].base.size(), treated.columns);
            for (std::size_t b = 0; b < base.rows; ++b)
                std::ranges::copy(treated.row((*sets)[s].base[b]), &base.at(b, 0));
        }
        auto shares = sharesFor(definition.framework, composite.hierarchy, definition.method.weighting, base, usable);
        if (!shares)
            return tl::make_unexpected(Errors{shares.error()});
        estimates.shares = std::move(shares->shares);
        estimates.judgements = std::move(shares->judgements);
        if (s == 0)
            append(composite.notes, shares->notes);
        multiplyDown(composite.hierarchy, estimates);
        for (std::size_t k = 0; k < estimates.judgements.size() && s == 0; ++k) {
            if (estimates.judgements[k].consistencyRatio > 0.1)
                composite.notes.push_back({NoteKind::InconsistentComparisons,
                                           composite.hierarchy.nodes[k].id,
                                           {},
                                           estimates.judgements[k].consistencyRatio,
                                           0.1});
        }
    }
    return {};
}

void scoreAll(const Definition& definition, Composite& composite, std::vector<double>& members)
{
    const Hierarchy& hierarchy = composite.hierarchy;
    const auto sets = estimateRows(definition.method.estimation, composite);
    composite.scores = Matrix(composite.normalised.rows, hierarchy.nodes.size());
    for (std::size_t s = 0; s < composite.estimates.size(); ++s) {
        Estimates& estimates = composite.estimates[s];
        estimates.ideals.assign(hierarchy.nodes.size(), {});
        const ScoreRows all = rowsOf(composite, composite.scores, 0, composite.times.size());
        const ScoreRows rows = rowsOf(composite, composite.scores, (*sets)[s].firstTime, (*sets)[s].times);
        for (std::size_t k = hierarchy.nodes.size(); k-- > 0;) {
            if (definition.method.aggregationAt(hierarchy.nodes[k].depth) == Aggregation::Topsis) {
                const Matrix base = baseMembers(composite, k, (*sets)[s].base, all);
                estimates.ideals[k] = idealPoints(base, allRows(base.rows));
            }
            scoreNode(hierarchy, definition.method, k, estimates.shares[k], estimates.ideals[k], rows, members);
        }
    }
}

std::vector<double> scoresAt(const Method& method, const Composite& composite, const EstimateRows& set,
                             const BranchShares& shares, std::size_t time, std::vector<double>& members, Matrix& scores)
{
    const Hierarchy& hierarchy = composite.hierarchy;
    const std::size_t units = composite.units.size();
    // Ideal points need the base's rows; all else only those of the time.
    const bool needsBase =
        std::find(method.aggregation.begin(), method.aggregation.end(), Aggregation::Topsis) != method.aggregation.end();
    const std::size_t firstTime = needsBase ? set.firstTime : time;
    const std::size_t times = needsBase ? set.times : 1;
    if (scores.rows != composite.normalised.rows || scores.columns != hierarchy.nodes.size())
        scores = Matrix(composite.normalised.rows, hierarchy.nodes.size());
    const ScoreRows all = rowsOf(composite, scores, 0, composite.times.size());
    const ScoreRows rows = rowsOf(composite, scores, firstTime, times);
    for (std::size_t k = hierarchy.nodes.size(); k-- > 0;) {
        IdealPoints ideal;
        if (method.aggregationAt(hierarchy.nodes[k].depth) == Aggregation::Topsis) {
            const Matrix base = baseMembers(composite, k, set.base, all);
            ideal = idealPoints(base, allRows(base.rows));
        }
        scoreNode(hierarchy, method, k, shares[k], ideal, rows, members);
    }
    std::vector<double> result(units);
    for (std::size_t i = 0; i < units; ++i)
        result[i] = scores.at(composite.row(time, i), 0);
    return result;
}

Checked<Composite> build(const Definition& definition, const Observations& observations)
{
    const auto sound = validate(observations);
    if (!sound)
        return tl::make_unexpected(sound.error());
    const auto valid = validate(definition.method, definition.framework);
    if (!valid)
        return tl::make_unexpected(valid.error());
    auto composite = prepare(definition, observations);
    if (!composite)
        return composite;
    const auto normalised = normaliseValues(definition, *composite);
    if (!normalised)
        return tl::make_unexpected(normalised.error());
    const auto weighed = weigh(definition, *composite);
    if (!weighed)
        return tl::make_unexpected(weighed.error());
    std::vector<double> members;
    scoreAll(definition, *composite, members);
    rankAll(*composite);
    noteNotPositive(definition.method, *composite);
    if (definition.method.estimation.kind == Estimation::Kind::EachYear && composite->times.size() > 1)
        composite->notes.push_back({NoteKind::ReestimatedBounds, {}, {}, kMissing, kMissing});
    return composite;
}

Result<Matrix> contributions(const Definition& definition, const Composite& composite)
{
    if (const HierarchyNode* other = firstWithoutSum(composite.hierarchy, definition.method))
        return fail(ErrorKind::UnsupportedFeature,
                    "contributions add up only where every level is an arithmetic mean; "
                        + (other->id.empty() ? std::string("the index") : "'" + other->id + "'") + " is not",
                    {{}, 0, 0, other->id}, {other->id});
    Matrix result(composite.normalised.rows, composite.normalised.columns);
    std::vector<double> reach(composite.hierarchy.nodes.size());
    for (std::size_t i = 0; i < result.rows; ++i) {
        const Estimates& estimates = composite.estimatesAt(i / composite.units.size());
        divideScore(composite.hierarchy, estimates.shares, composite.normalised.row(i), composite.scores.row(i), reach,
                    std::span(result.values).subspan(i * result.columns, result.columns));
    }
    return result;
}

} // namespace core::index
