// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/audit.h"

#include "core/base/number.h"
#include "core/index/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace core::index {

namespace {

/// The rows of one time.
Matrix atTime(const Matrix& values, std::size_t time, std::size_t units)
{
    Matrix result(units, values.columns);
    std::copy_n(values.values.begin() + static_cast<std::ptrdiff_t>(time * units * values.columns), units * values.columns,
                result.values.begin());
    return result;
}

double covariance(std::span<const double> x, std::span<const double> y)
{
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isMissing(x[i]) || isMissing(y[i]))
            continue;
        a.push_back(x[i]);
        b.push_back(y[i]);
    }
    if (a.size() < 2)
        return kMissing;
    const double meanA = mean(a);
    const double meanB = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - meanA) * (b[i] - meanB);
    return sum / static_cast<double>(a.size() - 1);
}

/// What a smooth line through the points says at each of them, and how well it foretells a point that it has not seen.
struct Smooth {
    std::vector<double> fitted;
    double squaredError = 0; ///< of leaving one out
};

/// Local-linear regression with a Gaussian kernel; leaving one out by the diagonal of the smoother.
Smooth smooth(const std::vector<double>& x, const std::vector<double>& y, double bandwidth)
{
    Smooth result;
    for (std::size_t i = 0; i < x.size(); ++i) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (std::size_t k = 0; k < x.size(); ++k) {
            const double d = x[k] - x[i];
            const double w = std::exp(-0.5 * d * d / (bandwidth * bandwidth));
            s0 += w;
            s1 += w * d;
            s2 += w * d * d;
            t0 += w * y[k];
            t1 += w * d * y[k];
        }
        const double determinant = s0 * s2 - s1 * s1;
        const bool isLine = determinant > 1e-10 * s0 * s2; // else all the weight lies at one x: a mean
        const double value = isLine ? (s2 * t0 - s1 * t1) / determinant : t0 / s0;
        const double own = isLine ? s2 / determinant : 1 / s0;
        const double unseen = (y[i] - value) / std::max(1 - own, 1e-6);
        result.fitted.push_back(value);
        result.squaredError += unseen * unseen;
    }
    return result;
}

class Auditor {
public:
    Auditor(const Definition& definition, const Composite& composite, std::size_t time, const AuditRules& rules)
        : m_definition(definition)
        , m_composite(composite)
        , m_rules(rules)
        , m_time(time)
        , m_units(composite.units.size())
        , m_normalised(atTime(composite.normalised, time, m_units))
        , m_scores(atTime(composite.scores, time, m_units))
        , m_index(m_scores.column(0))
    {
    }

    Audit run()
    {
        m_audit.time = m_composite.times[m_time];
        m_audit.correlations = correlations(m_normalised);
        m_audit.nodeCorrelations = correlations(m_scores);
        weigh();
        takeAlphas();
        countMeasuredValues();
        copyNotes();
        applyRules();
        return std::move(m_audit);
    }

private:
    void weigh()
    {
        const Estimates& estimates = m_composite.estimatesAt(m_time);
        double covariances = 0;
        double squares = 0;
        double ratios = 0;
        for (std::size_t j = 0; j < m_normalised.columns; ++j) {
            const std::vector<double> x = m_normalised.column(j);
            EffectiveWeight weight;
            weight.indicator = m_composite.indicators[j];
            weight.set = estimates.indicatorWeights[j];
            weight.correlation = correlation(x, m_index);
            weight.correlationRatio = correlationRatio(x, m_index);
            weight.varianceShare = weight.set * covariance(x, m_index);
            weight.pearsonShare = weight.correlation * weight.correlation;
            weight.ratioShare = weight.correlationRatio;
            covariances += isMissing(weight.varianceShare) ? 0 : weight.varianceShare;
            squares += isMissing(weight.pearsonShare) ? 0 : weight.pearsonShare;
            ratios += isMissing(weight.ratioShare) ? 0 : weight.ratioShare;
            m_audit.weights.push_back(std::move(weight));
        }
        const auto scale = [](double& value, double sum) { value = sum > 0 ? value / sum : kMissing; };
        for (EffectiveWeight& weight : m_audit.weights) {
            scale(weight.varianceShare, covariances); // the sum is the index's variance where it is a weighted sum
            scale(weight.pearsonShare, squares);
            scale(weight.ratioShare, ratios);
        }
    }

    void takeAlphas()
    {
        for (const HierarchyNode& node : m_composite.hierarchy.nodes) {
            Matrix members(m_units, node.leaves.size());
            for (std::size_t i = 0; i < m_units; ++i) {
                for (std::size_t c = 0; c < node.leaves.size(); ++c)
                    members.at(i, c) = m_normalised.at(i, node.leaves[c]);
            }
            std::size_t complete = 0;
            for (std::size_t i = 0; i < m_units; ++i)
                complete += countMeasured(members.row(i)) == members.columns ? 1 : 0;
            m_audit.alphas.push_back({node.id, cronbachAlpha(members), complete});
        }
    }

    void countMeasuredValues()
    {
        const Matrix measured = atTime(m_composite.denominated.values, m_time, m_units);
        for (std::size_t j = 0; j < measured.columns; ++j)
            m_audit.measuredOfIndicator.push_back(static_cast<double>(countMeasured(measured.column(j)))
                                                  / static_cast<double>(m_units));
        for (std::size_t i = 0; i < m_units; ++i)
            m_audit.measuredOfUnit.push_back(static_cast<double>(countMeasured(measured.row(i)))
                                             / static_cast<double>(measured.columns));
    }

    void copyNotes()
    {
        for (const Note& note : m_composite.notes) {
            const bool ofOneTime = note.kind == NoteKind::ZeroDenominator || note.kind == NoteKind::UnitScreenedOut
                || note.kind == NoteKind::NotPositive || note.kind == NoteKind::NothingMeasured
                || note.kind == NoteKind::ConstantIndicator;
            if (!ofOneTime || isMissing(note.value) || note.value == m_audit.time)
                m_audit.notes.push_back(note);
        }
    }

    void note(NoteKind kind, std::string first, std::string second, double value, double threshold)
    {
        m_audit.notes.push_back({kind, std::move(first), std::move(second), value, threshold});
    }

    void applyRules()
    {
        const std::vector<std::string>& ids = m_composite.indicators;
        for (std::size_t j = 0; j < ids.size(); ++j) {
            if (m_audit.measuredOfIndicator[j] < m_rules.fewData)
                note(NoteKind::FewDataOfIndicator, ids[j], {}, m_audit.measuredOfIndicator[j], m_rules.fewData);
        }
        for (std::size_t i = 0; i < m_units; ++i) {
            if (m_audit.measuredOfUnit[i] < m_rules.fewData)
                note(NoteKind::FewDataOfUnit, m_composite.units[i].id, {}, m_audit.measuredOfUnit[i], m_rules.fewData);
        }
        for (std::size_t j = 0; j < ids.size(); ++j) {
            for (std::size_t k = j + 1; k < ids.size(); ++k) {
                const double r = m_audit.correlations.at(j, k);
                const bool sameBranch = m_composite.hierarchy.indicatorParent[j] == m_composite.hierarchy.indicatorParent[k];
                if (r >= m_rules.repeatedPair)
                    note(NoteKind::RepeatedPair, ids[j], ids[k], r, m_rules.repeatedPair);
                else if (sameBranch && r <= m_rules.opposedPair)
                    note(NoteKind::OpposedPair, ids[j], ids[k], r, m_rules.opposedPair);
            }
        }
        for (const EffectiveWeight& weight : m_audit.weights) {
            const double difference = weight.varianceShare - weight.set;
            if (std::abs(difference) >= m_rules.unlikeItsWeight)
                note(NoteKind::ActsUnlikeItsWeight, weight.indicator, {}, difference, m_rules.unlikeItsWeight);
            if (weight.correlation < 0)
                note(NoteKind::ActsAgainstTheIndex, weight.indicator, {}, weight.correlation, 0);
        }
        for (const NodeAlpha& alpha : m_audit.alphas) {
            if (alpha.alpha < m_rules.lowAlpha)
                note(NoteKind::LowAlpha, alpha.node, {}, alpha.alpha, m_rules.lowAlpha);
        }
        if (static_cast<double>(ids.size()) > m_rules.manyIndicators)
            note(NoteKind::ManyIndicators, {}, {}, static_cast<double>(ids.size()), m_rules.manyIndicators);
        for (const Indicator& indicator : m_definition.framework.indicators) {
            if (indicator.standIn)
                note(NoteKind::StandIn, indicator.id, {}, kMissing, kMissing);
        }
    }

    const Definition& m_definition;
    const Composite& m_composite;
    const AuditRules& m_rules;
    std::size_t m_time;
    std::size_t m_units;
    Matrix m_normalised;
    Matrix m_scores;
    std::vector<double> m_index;
    Audit m_audit;
};

} // namespace

double cronbachAlpha(const Matrix& values)
{
    std::vector<double> sums;
    std::vector<std::vector<double>> columns(values.columns);
    for (std::size_t i = 0; i < values.rows; ++i) {
        const auto row = values.row(i);
        if (std::any_of(row.begin(), row.end(), isMissing))
            continue;
        sums.push_back(std::accumulate(row.begin(), row.end(), 0.0));
        for (std::size_t j = 0; j < values.columns; ++j)
            columns[j].push_back(row[j]);
    }
    if (values.columns < 2 || sums.size() < 3)
        return kMissing;
    const auto variance = [](const std::vector<double>& column) {
        const double deviation = sampleDeviation(column);
        return deviation * deviation;
    };
    const double ofSum = variance(sums);
    if (!(ofSum > 0))
        return kMissing;
    double ofColumns = 0;
    for (const auto& column : columns)
        ofColumns += variance(column);
    const double k = static_cast<double>(values.columns);
    return k / (k - 1) * (1 - ofColumns / ofSum);
}

double correlationRatio(std::span<const double> x, std::span<const double> y)
{
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (isMissing(x[i]) || isMissing(y[i]))
            continue;
        a.push_back(x[i]);
        b.push_back(y[i]);
    }
    const double deviation = sampleDeviation(a);
    const double spread = sampleDeviation(b);
    if (a.size() < 5 || !(deviation > 0) || !(spread > 0))
        return kMissing;
    // No relation at all is a candidate too, so that noise does not count as one.
    const double n = static_cast<double>(a.size());
    double least = spread * spread * (n - 1) * (n / (n - 1)) * (n / (n - 1));
    double ratio = 0;
    constexpr std::array<double, 10> kBandwidths = {0.1, 0.15, 0.2, 0.3, 0.45, 0.65, 1, 1.5, 2.5, 100};
    for (const double bandwidth : kBandwidths) {
        const Smooth line = smooth(a, b, bandwidth * deviation);
        if (!(line.squaredError < least))
            continue;
        least = line.squaredError;
        const double explained = sampleDeviation(line.fitted);
        ratio = std::min(1.0, explained * explained / (spread * spread));
    }
    return ratio;
}

Result<Audit> audit(const Definition& definition, const Composite& composite, double time, const AuditRules& rules)
{
    for (std::size_t t = 0; t < composite.times.size(); ++t) {
        if (std::abs(composite.times[t] - time) < 0.0005)
            return Auditor(definition, composite, t, rules).run();
    }
    return fail(ErrorKind::NotFound, "the index has no year " + formatNumber(time), {}, {formatNumber(time)});
}

} // namespace core::index
