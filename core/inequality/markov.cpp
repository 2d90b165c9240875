// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/markov.h"

#include "core/inequality/quantile.h"
#include "core/inequality/trend.h"

#include <algorithm>
#include <cmath>

namespace core::inequality {

namespace {

constexpr int kMostClasses = 10;
constexpr int kMissing = -1;

std::size_t cell(int classes, int from, int to)
{
    return static_cast<std::size_t>(from * classes + to);
}

/// Whether `to` is reached from `from` in any number of steps, for all pairs (Warshall 1962).
std::vector<bool> reachable(const Markov& chain)
{
    const int k = chain.classes;
    std::vector<bool> reached(static_cast<std::size_t>(k * k));
    for (std::size_t c = 0; c < reached.size(); ++c)
        reached[c] = chain.counts[c] > 0;
    for (int via = 0; via < k; ++via) {
        for (int from = 0; from < k; ++from) {
            for (int to = 0; to < k; ++to) {
                if (reached[cell(k, from, via)] && reached[cell(k, via, to)])
                    reached[cell(k, from, to)] = true;
            }
        }
    }
    return reached;
}

/// The classes in which a chain can end: from each of them no class is reached that does not lead back. One entry a closed set.
int closedSets(const Markov& chain, const std::vector<bool>& reached)
{
    const int k = chain.classes;
    int sets = 0;
    for (int c = 0; c < k; ++c) {
        bool closed = reached[cell(k, c, c)];
        bool first = true;
        for (int d = 0; d < k && closed; ++d) {
            if (!reached[cell(k, c, d)])
                continue;
            closed = reached[cell(k, d, c)];
            first = first && d >= c; // counted at its lowest class
        }
        sets += closed && first;
    }
    return sets;
}

/// pi P = pi, sum pi = 1, by elimination; the chain has one closed set, so one equation is to spare.
std::vector<double> stationaryOf(const Markov& chain)
{
    const int k = chain.classes;
    const auto n = static_cast<std::size_t>(k);
    std::vector<double> a(n * n), b(n, 0.0);
    for (int from = 0; from < k; ++from) {
        for (int to = 0; to < k; ++to)
            a[cell(k, to, from)] = chain.probabilities[cell(k, from, to)] - (from == to ? 1.0 : 0.0);
    }
    // The balance of a class that is never met says 0 = 0 or pi = 0; the sum takes the place of one that is met.
    int spare = 0;
    while (chain.observations[static_cast<std::size_t>(spare)] == 0)
        ++spare;
    for (int c = 0; c < k; ++c)
        a[cell(k, spare, c)] = 1;
    b[static_cast<std::size_t>(spare)] = 1;
    for (std::size_t step = 0; step < n; ++step) {
        std::size_t pivot = step;
        for (std::size_t row = step + 1; row < n; ++row) {
            if (std::abs(a[row * n + step]) > std::abs(a[pivot * n + step]))
                pivot = row;
        }
        for (std::size_t c = 0; c < n; ++c)
            std::swap(a[step * n + c], a[pivot * n + c]);
        std::swap(b[step], b[pivot]);
        for (std::size_t row = step + 1; row < n; ++row) {
            const double factor = a[row * n + step] / a[step * n + step];
            for (std::size_t c = step; c < n; ++c)
                a[row * n + c] -= factor * a[step * n + c];
            b[row] -= factor * b[step];
        }
    }
    for (std::size_t row = n; row-- > 0;) {
        for (std::size_t c = row + 1; c < n; ++c)
            b[row] -= a[row * n + c] * b[c];
        b[row] = std::max(0.0, b[row] / a[row * n + row]);
    }
    return b;
}

void settle(Markov& chain)
{
    const int k = chain.classes;
    bool entered = false;
    for (int to = 0; to < k; ++to) {
        for (int from = 0; from < k; ++from)
            entered = entered || (chain.counts[cell(k, from, to)] > 0 && chain.observations[static_cast<std::size_t>(to)] == 0);
    }
    if (entered || chain.transitions == 0)
        return;
    if (closedSets(chain, reachable(chain)) > 1) {
        chain.longRun = LongRun::SeveralEnds;
        return;
    }
    chain.longRun = LongRun::Unique;
    chain.stationary = stationaryOf(chain);
}

/// Probabilities and all that follows from the counts.
void finish(Markov& chain)
{
    const int k = chain.classes;
    chain.probabilities.assign(chain.counts.size(), 0.0);
    chain.observations.assign(static_cast<std::size_t>(k), 0);
    int seen = 0, staying = 0, rising = 0;
    double trace = 0;
    for (int from = 0; from < k; ++from) {
        int& total = chain.observations[static_cast<std::size_t>(from)];
        for (int to = 0; to < k; ++to) {
            const int count = chain.counts[cell(k, from, to)];
            total += count;
            staying += from == to ? count : 0;
            rising += to > from ? count : 0;
        }
        chain.transitions += total;
        for (int to = 0; to < k && total > 0; ++to)
            chain.probabilities[cell(k, from, to)] = static_cast<double>(chain.counts[cell(k, from, to)]) / total;
        seen += total > 0;
        trace += chain.probabilities[cell(k, from, from)];
    }
    if (chain.transitions > 0) {
        chain.stay = static_cast<double>(staying) / chain.transitions;
        chain.up = static_cast<double>(rising) / chain.transitions;
        chain.down = static_cast<double>(chain.transitions - staying - rising) / chain.transitions;
    }
    chain.mobility = seen > 1 ? (seen - trace) / (seen - 1) : 0;
    chain.verdict = chain.stay >= 0.9 ? MobilityVerdict::Persistent
        : chain.stay < 0.5            ? MobilityVerdict::Mobile
                                      : MobilityVerdict::Mixed;
}

Markov emptyChain(int classes)
{
    Markov chain;
    chain.classes = classes;
    chain.counts.assign(static_cast<std::size_t>(classes * classes), 0);
    return chain;
}

struct Classes {
    std::vector<int> of; ///< units x times
    std::vector<double> relative; ///< the values that were classed
    std::vector<double> bounds;
};

int classOf(const std::vector<double>& bounds, double value)
{
    return static_cast<int>(std::lower_bound(bounds.begin(), bounds.end(), value) - bounds.begin());
}

Measured<std::vector<double>> placed(const Panel& panel, MarkovValues kind)
{
    std::vector<double> values(panel.values.begin(), panel.values.end());
    const std::size_t times = panel.times.size();
    for (std::size_t c = 0; c < values.size(); ++c) {
        if (std::isinf(values[c]))
            return refuse({Reason::NotFinite, 0, 0, static_cast<int>(c / times), static_cast<int>(c % times), values[c]});
    }
    for (std::size_t k = 0; k < times && kind == MarkovValues::RelativeToMean; ++k) {
        const auto at = column(panel, static_cast<int>(k));
        const auto cleaned = clean({at, {}, {}}, Needs::NonNegative, 1);
        if (!cleaned) {
            if (cleaned.error().reason == Reason::NoValues)
                continue;
            Refusal refusal = cleaned.error();
            refusal.time = static_cast<int>(k);
            return refuse(refusal);
        }
        for (std::size_t i = 0; i < at.size(); ++i)
            values[i * times + k] /= cleaned->mean;
    }
    return values;
}

Measured<Classes> classify(const Panel& panel, const MarkovOptions& options)
{
    if (auto fits = check(panel); !fits)
        return refuse(fits.error());
    if (options.classes < 2 || options.classes > kMostClasses || options.lag < 1)
        return refuse({Reason::BadOption, options.classes, 0, -1, options.lag, std::nan("")});
    if (panel.times.size() <= static_cast<std::size_t>(options.lag))
        return refuse({Reason::TooFewTimes, static_cast<int>(panel.times.size()), options.lag + 1, -1, -1, std::nan("")});
    auto values = placed(panel, options.values);
    if (!values)
        return refuse(values.error());
    Classes result;
    result.relative = std::move(*values);
    std::vector<double> sorted;
    std::copy_if(result.relative.begin(), result.relative.end(), std::back_inserter(sorted),
                 [](double value) { return !std::isnan(value); });
    if (sorted.empty())
        return refuse({Reason::NoValues, 0, options.classes, -1, -1, std::nan("")});
    if (sorted.size() < static_cast<std::size_t>(options.classes))
        return refuse({Reason::TooFewUnits, static_cast<int>(sorted.size()), options.classes, -1, -1, std::nan("")});
    std::sort(sorted.begin(), sorted.end());
    for (int c = 1; c < options.classes; ++c)
        result.bounds.push_back(quantileOfSorted(sorted, static_cast<double>(c) / options.classes));
    // Many equal values (zeros) can fill a class and leave the next one empty.
    std::vector<double> distinct = result.bounds;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    const int found = static_cast<int>(distinct.size()) + (distinct.back() < sorted.back());
    if (found < options.classes)
        return refuse({Reason::ConstantValues, found, options.classes, -1, -1, std::nan("")});
    for (const double value : result.relative)
        result.of.push_back(std::isnan(value) ? kMissing : classOf(result.bounds, value));
    return result;
}

std::vector<double> shares(const std::vector<int>& classesOf, int units, std::size_t times, std::size_t time, int classes)
{
    std::vector<double> share(static_cast<std::size_t>(classes));
    int known = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(units); ++i) {
        const int at = classesOf[i * times + time];
        if (at == kMissing)
            continue;
        ++known;
        share[static_cast<std::size_t>(at)] += 1;
    }
    for (double& s : share)
        s = known > 0 ? s / known : 0;
    return share;
}

} // namespace

Measured<Markov> markovOfClasses(const std::vector<int>& classesOf, int units, int classes, int lag)
{
    if (classes < 2 || lag < 1 || units < 1 || classesOf.size() % static_cast<std::size_t>(units) != 0)
        return refuse({Reason::BadOption, classes, 0, -1, lag, std::nan("")});
    const std::size_t times = classesOf.size() / static_cast<std::size_t>(units);
    if (times <= static_cast<std::size_t>(lag))
        return refuse({Reason::TooFewTimes, static_cast<int>(times), lag + 1, -1, -1, std::nan("")});
    Markov chain = emptyChain(classes);
    std::size_t first = times, last = 0;
    for (std::size_t c = 0; c < classesOf.size(); ++c) {
        const int at = classesOf[c];
        if (at >= classes)
            return refuse(
                {Reason::BadOption, at, classes, static_cast<int>(c / times), static_cast<int>(c % times), std::nan("")});
        if (at < 0)
            continue;
        first = std::min(first, c % times);
        last = std::max(last, c % times);
        if (c % times + static_cast<std::size_t>(lag) >= times)
            continue;
        if (const int next = classesOf[c + static_cast<std::size_t>(lag)]; next >= 0 && next < classes)
            ++chain.counts[cell(classes, at, next)];
    }
    finish(chain);
    if (chain.transitions == 0)
        return refuse({Reason::NoValues, 0, 1, -1, -1, std::nan("")});
    settle(chain);
    std::vector<int> known = classesOf;
    for (int& at : known)
        at = std::max(at, kMissing);
    chain.first = shares(known, units, times, first, classes);
    chain.last = shares(known, units, times, last, classes);
    return chain;
}

Measured<Markov> markov(const Panel& panel, const MarkovOptions& options)
{
    const auto classes = classify(panel, options);
    if (!classes)
        return refuse(classes.error());
    auto chain = markovOfClasses(classes->of, panel.units, options.classes, options.lag);
    if (chain)
        chain->bounds = classes->bounds;
    return chain;
}

namespace {

/// Class of the mean of the neighbours that have a value; kMissing without one.
int neighbourClass(const Classes& classes, const Neighbours& neighbours, int unit, std::size_t time, std::size_t times)
{
    double sum = 0, weight = 0;
    for (const Neighbour& neighbour : neighbours.of(unit)) {
        const double value = classes.relative[static_cast<std::size_t>(neighbour.unit) * times + time];
        if (std::isnan(value))
            continue;
        sum += neighbour.weight * value;
        weight += neighbour.weight;
    }
    return weight > 0 ? classOf(classes.bounds, sum / weight) : kMissing;
}

void compareRows(SpatialMarkov& result)
{
    const int k = result.all.classes;
    for (int from = 0; from < k; ++from) {
        int groups = 0, cells = 0;
        for (const Markov& chain : result.byNeighbours)
            groups += chain.observations[static_cast<std::size_t>(from)] > 0;
        for (int to = 0; to < k; ++to) {
            const double expected = result.all.probabilities[cell(k, from, to)];
            if (!(expected > 0))
                continue;
            ++cells;
            for (const Markov& chain : result.byNeighbours) {
                const int seen = chain.observations[static_cast<std::size_t>(from)];
                const double off = chain.probabilities[cell(k, from, to)] - expected;
                result.chiSquare += seen * off * off / expected;
            }
        }
        result.degreesOfFreedom += std::max(0, groups - 1) * std::max(0, cells - 1);
    }
    if (result.degreesOfFreedom > 0)
        result.pValue = chiSquareAbove(result.chiSquare, result.degreesOfFreedom);
    result.differs = result.pValue <= kSignificance;
}

} // namespace

Measured<SpatialMarkov> spatialMarkov(const Panel& panel, const Neighbours& neighbours, const MarkovOptions& options)
{
    if (neighbours.units() != panel.units)
        return refuse({Reason::SizesDiffer, neighbours.units(), panel.units, -1, -1, std::nan("")});
    const auto classes = classify(panel, options);
    if (!classes)
        return refuse(classes.error());
    const int k = options.classes;
    const std::size_t times = panel.times.size();
    SpatialMarkov result;
    result.all = emptyChain(k);
    result.byNeighbours.assign(static_cast<std::size_t>(k), emptyChain(k));
    const auto lag = static_cast<std::size_t>(options.lag);
    for (int i = 0; i < panel.units; ++i) {
        for (std::size_t t = 0; t + lag < times; ++t) {
            const std::size_t at = static_cast<std::size_t>(i) * times + t;
            const int around = neighbourClass(*classes, neighbours, i, t, times);
            if (classes->of[at] == kMissing || classes->of[at + lag] == kMissing || around == kMissing)
                continue;
            ++result.all.counts[cell(k, classes->of[at], classes->of[at + lag])];
            ++result.byNeighbours[static_cast<std::size_t>(around)].counts[cell(k, classes->of[at], classes->of[at + lag])];
        }
    }
    finish(result.all);
    if (result.all.transitions == 0)
        return refuse({Reason::NoNeighbours, 0, 1, -1, -1, std::nan("")});
    settle(result.all);
    result.all.bounds = classes->bounds;
    for (Markov& chain : result.byNeighbours) {
        chain.bounds = classes->bounds;
        finish(chain);
    }
    compareRows(result);
    return result;
}

} // namespace core::inequality
