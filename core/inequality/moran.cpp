// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/moran.h"

#include "core/inequality/random_order.h"

#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::inequality {

namespace {

constexpr int kFewest = 4; ///< the variance under randomisation divides by n - 3
constexpr int kMostPermutations = 1000000;
/// Two arrangements whose indices differ by less than this part are the same arrangement, added up in another order.
constexpr double kSame = 1e-12;

/// The units that have a value and a neighbour with one, and their borders.
struct Prepared {
    std::vector<int> units;
    std::vector<double> z; ///< value - mean
    Neighbours borders;
    std::vector<int> islands;
    double squares = 0, fourths = 0; ///< sums of z^2 and z^4
    double weight = 0; ///< S0
    Counted counted;
};

std::vector<int> withNeighbours(const std::vector<int>& units, const Neighbours& among, std::vector<int>& islands)
{
    std::vector<int> kept;
    for (std::size_t i = 0; i < units.size(); ++i)
        (among.of(static_cast<int>(i)).empty() ? islands : kept).push_back(units[i]);
    return kept;
}

Measured<Prepared> prepare(std::span<const double> values, const Neighbours& neighbours)
{
    if (values.size() != static_cast<std::size_t>(neighbours.units()))
        return refuse({Reason::SizesDiffer, static_cast<int>(values.size()), neighbours.units(), -1, -1, std::nan("")});
    const auto cleaned = clean({values, {}, {}}, Needs::AnyValue, 1);
    if (!cleaned)
        return refuse(cleaned.error());
    Prepared result;
    result.counted = cleaned->counted;
    // A border is mutual: whoever loses all neighbours with a value was nobody's neighbour, so one pass is enough.
    result.units = withNeighbours(cleaned->units, neighbours.among(cleaned->units), result.islands);
    const int n = static_cast<int>(result.units.size());
    result.counted.used = n;
    if (n == 0)
        return refuse({Reason::NoNeighbours, 0, kFewest, -1, -1, std::nan("")});
    if (n < kFewest)
        return refuse({Reason::TooFewUnits, n, kFewest, -1, -1, std::nan("")});
    result.borders = neighbours.among(result.units);
    std::vector<double> used;
    for (const int unit : result.units)
        used.push_back(values[static_cast<std::size_t>(unit)]);
    const auto [least, most] = std::minmax_element(used.begin(), used.end());
    if (*most - *least <= kSame * std::max(std::abs(*least), std::abs(*most)))
        return refuse({Reason::ConstantValues, 1, 2, -1, -1, *least});
    result.z = std::move(used);
    const double mean = clean({result.z, {}, {}}, Needs::AnyValue, 1)->mean;
    for (double& z : result.z) {
        z -= mean;
        result.squares += z * z;
        result.fourths += z * z * z * z;
    }
    for (int i = 0; i < n; ++i) {
        for (const Neighbour& neighbour : result.borders.of(i))
            result.weight += neighbour.weight;
    }
    return result;
}

double lagOf(const Neighbours& borders, const std::vector<double>& z, int unit)
{
    double lag = 0;
    for (const Neighbour& neighbour : borders.of(unit))
        lag += neighbour.weight * z[static_cast<std::size_t>(neighbour.unit)];
    return lag;
}

double indexOf(const Prepared& prepared, const std::vector<double>& z)
{
    double sum = 0;
    for (std::size_t i = 0; i < z.size(); ++i)
        sum += z[i] * lagOf(prepared.borders, z, static_cast<int>(i));
    return static_cast<double>(z.size()) / prepared.weight * sum / prepared.squares;
}

void analyse(const Prepared& prepared, Moran& result)
{
    const auto n = static_cast<double>(prepared.z.size());
    const double s0 = prepared.weight;
    double s1 = 0;
    std::vector<double> rowAndColumn(prepared.z.size());
    for (int i = 0; i < prepared.borders.units(); ++i) {
        for (const Neighbour& neighbour : prepared.borders.of(i)) {
            const auto back = prepared.borders.of(neighbour.unit);
            const auto mirror = std::find_if(back.begin(), back.end(), [i](const Neighbour& other) { return other.unit == i; });
            const double both = neighbour.weight + mirror->weight;
            s1 += 0.5 * both * both;
            rowAndColumn[static_cast<std::size_t>(i)] += neighbour.weight;
            rowAndColumn[static_cast<std::size_t>(neighbour.unit)] += neighbour.weight;
        }
    }
    double s2 = 0;
    for (const double sum : rowAndColumn)
        s2 += sum * sum;
    const double kurtosis = n * prepared.fourths / (prepared.squares * prepared.squares);
    result.expected = -1 / (n - 1);
    const double square = result.expected * result.expected;
    result.varianceNormal = (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - square;
    result.varianceRandom =
        (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0))
            / ((n - 1) * (n - 2) * (n - 3) * s0 * s0)
        - square;
    // Where every arrangement gives the same index (all units border all others) there is nothing to test.
    const auto standardised = [&](double variance) {
        return variance > kSame * square ? (result.index - result.expected) / std::sqrt(variance) : 0.0;
    };
    result.zNormal = standardised(result.varianceNormal);
    result.zRandom = standardised(result.varianceRandom);
    result.pNormal = normalTwoSided(result.zNormal);
    result.pRandom = normalTwoSided(result.zRandom);
}

/// Runs `work(number)` for 0 .. count - 1 on so many threads.
template <class Work> void onThreads(int threads, int count, Work work)
{
    const int all = tbb::info::default_concurrency();
    tbb::task_arena arena(threads > 0 ? std::min(threads, all) : all);
    arena.execute([&] { tbb::parallel_for(0, count, work); });
}

double twoSided(int atLeast, int atMost, int permutations)
{
    return std::min(1.0, 2.0 * (std::min(atLeast, atMost) + 1) / (permutations + 1));
}

void permute(const Prepared& prepared, const MoranOptions& options, Moran& result)
{
    const auto count = static_cast<std::size_t>(options.permutations);
    std::vector<double> indices(count);
    onThreads(options.threads, options.permutations, [&](int number) {
        std::vector<double> order = prepared.z;
        RandomStream(options.seed, static_cast<std::uint64_t>(number)).draw(order, order.size() - 1);
        indices[static_cast<std::size_t>(number)] = indexOf(prepared, order);
    });
    int atLeast = 0, atMost = 0;
    double sum = 0, squares = 0;
    const double margin = kSame * (1 + std::abs(result.index));
    for (const double index : indices) {
        atLeast += index >= result.index - margin;
        atMost += index <= result.index + margin;
        sum += index;
    }
    result.permutedMean = sum / static_cast<double>(count);
    for (const double index : indices)
        squares += (index - result.permutedMean) * (index - result.permutedMean);
    result.permutedDeviation = std::sqrt(squares / static_cast<double>(count));
    result.pPermuted = twoSided(atLeast, atMost, options.permutations);
}

} // namespace

Measured<Moran> moran(std::span<const double> values, const Neighbours& neighbours, const MoranOptions& options)
{
    if (options.permutations < 0 || options.permutations > kMostPermutations)
        return refuse({Reason::BadOption, options.permutations, 0, -1, -1, std::nan("")});
    const auto prepared = prepare(values, neighbours);
    if (!prepared)
        return refuse(prepared.error());
    Moran result;
    result.counted = prepared->counted;
    result.islands = prepared->islands;
    result.permutations = options.permutations;
    result.seed = options.seed;
    result.index = indexOf(*prepared, prepared->z);
    analyse(*prepared, result);
    if (options.permutations > 0)
        permute(*prepared, options, result);
    if (result.pPermuted.value_or(result.pRandom) <= kSignificance)
        result.verdict = result.index > result.expected ? MoranVerdict::Clustered : MoranVerdict::Dispersed;
    return result;
}

namespace {

Quadrant quadrantOf(double standardised, double lag)
{
    if (standardised >= 0)
        return lag >= 0 ? Quadrant::HighHigh : Quadrant::HighLow;
    return lag >= 0 ? Quadrant::LowHigh : Quadrant::LowLow;
}

/// The unit's own place among so many draws of its neighbours' values from all others.
double conditionalP(const Prepared& prepared, int unit, const MoranOptions& options)
{
    const auto at = static_cast<std::size_t>(unit);
    const auto borders = prepared.borders.of(unit);
    const double own = lagOf(prepared.borders, prepared.z, unit);
    std::vector<double> others = prepared.z;
    others.erase(others.begin() + unit);
    RandomStream random(options.seed, at);
    const double margin = kSame * std::sqrt(prepared.squares);
    int atLeast = 0, atMost = 0;
    for (int k = 0; k < options.permutations; ++k) {
        random.draw(others, borders.size());
        double lag = 0;
        for (std::size_t e = 0; e < borders.size(); ++e)
            lag += borders[e].weight * others[e];
        atLeast += lag >= own - margin;
        atMost += lag <= own + margin;
    }
    return twoSided(atLeast, atMost, options.permutations);
}

/// Benjamini and Hochberg: from the largest p down, p times tests over its place, never above what came before.
void adjust(std::vector<LocalMoran>& units, const std::vector<int>& tested)
{
    std::vector<int> order = tested;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return units[static_cast<std::size_t>(a)].pValue < units[static_cast<std::size_t>(b)].pValue;
    });
    double least = 1;
    for (std::size_t place = order.size(); place > 0; --place) {
        LocalMoran& unit = units[static_cast<std::size_t>(order[place - 1])];
        const double factor = static_cast<double>(order.size()) / static_cast<double>(place);
        least = std::min(least, unit.pValue * factor);
        unit.adjusted = least;
        unit.significant = least <= kSignificance;
    }
}

} // namespace

Measured<LocalMoranMap> localMoran(std::span<const double> values, const Neighbours& neighbours, const MoranOptions& options)
{
    if (options.permutations < 1 || options.permutations > kMostPermutations)
        return refuse({Reason::BadOption, options.permutations, 0, -1, -1, std::nan("")});
    const auto prepared = prepare(values, neighbours);
    if (!prepared)
        return refuse(prepared.error());
    LocalMoranMap map;
    map.counted = prepared->counted;
    map.permutations = options.permutations;
    map.seed = options.seed;
    map.smallestPossible = 2.0 / (options.permutations + 1);
    map.tested = static_cast<int>(prepared->units.size());
    map.byChance = map.tested * kSignificance;
    map.units.resize(values.size());
    for (const int island : prepared->islands)
        map.units[static_cast<std::size_t>(island)].quadrant = Quadrant::Island;
    const double deviation = std::sqrt(prepared->squares / static_cast<double>(prepared->z.size()));
    onThreads(options.threads, map.tested, [&](int i) {
        LocalMoran& unit = map.units[static_cast<std::size_t>(prepared->units[static_cast<std::size_t>(i)])];
        unit.standardised = prepared->z[static_cast<std::size_t>(i)] / deviation;
        unit.lag = lagOf(prepared->borders, prepared->z, i) / deviation;
        unit.index = unit.standardised * unit.lag;
        unit.quadrant = quadrantOf(unit.standardised, unit.lag);
        unit.pValue = conditionalP(*prepared, i, options);
    });
    adjust(map.units, prepared->units);
    for (const int i : prepared->units) {
        const LocalMoran& unit = map.units[static_cast<std::size_t>(i)];
        map.nominal += unit.pValue <= kSignificance;
        map.found += unit.significant;
    }
    return map;
}

} // namespace core::inequality
