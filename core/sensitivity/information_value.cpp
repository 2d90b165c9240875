// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/information_value.h"

#include "core/sampling/counter_random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

namespace core::sensitivity {

namespace {

constexpr std::size_t kFewestMembers = 20;

struct MeanAndError {
    double mean = 0;
    double error = 0;
};

MeanAndError meanOf(const std::vector<double>& gains)
{
    const auto count = static_cast<double>(gains.size());
    const double mean = std::accumulate(gains.begin(), gains.end(), 0.0) / count;
    double squares = 0;
    for (const double gain : gains)
        squares += (gain - mean) * (gain - mean);
    return {mean, gains.size() > 1 ? std::sqrt(squares / (count - 1) / count) : 0};
}

/// Where the standard normal distribution reaches `probability` (0.5 to 1), by bisection: no more than 1e-12 off.
double normalQuantile(double probability)
{
    double low = 0;
    double high = 40;
    while (high - low > 1e-12) {
        const double middle = (low + high) / 2;
        (std::erfc(-middle / std::sqrt(2.0)) / 2 < probability ? low : high) = middle;
    }
    return low;
}

/// Benefits of the members that can be used, and all that is asked of them.
class Choices {
public:
    Choices(std::span<const double> benefits, std::size_t alternatives, std::vector<std::size_t> members)
        : m_benefits(benefits)
        , m_alternatives(alternatives)
        , m_members(std::move(members))
    {
    }

    [[nodiscard]] const std::vector<std::size_t>& members() const { return m_members; }
    [[nodiscard]] double benefit(std::size_t member, std::size_t alternative) const
    {
        return m_benefits[member * m_alternatives + alternative];
    }
    [[nodiscard]] std::vector<double> means(std::span<const std::size_t> members) const
    {
        std::vector<double> sums(m_alternatives, 0.0);
        for (const std::size_t member : members)
            for (std::size_t d = 0; d < m_alternatives; ++d)
                sums[d] += benefit(member, d);
        for (double& sum : sums)
            sum /= static_cast<double>(members.size());
        return sums;
    }
    /// The first of equals, but `preferred` when it is one of them: a tie is no reason to change.
    [[nodiscard]] std::size_t best(std::span<const std::size_t> members, std::size_t preferred) const
    {
        const auto averages = means(members);
        const auto top = std::max_element(averages.begin(), averages.end());
        return *top > averages[preferred] ? static_cast<std::size_t>(top - averages.begin()) : preferred;
    }
    [[nodiscard]] double perfectChoice(std::size_t member) const
    {
        double top = benefit(member, 0);
        for (std::size_t d = 1; d < m_alternatives; ++d)
            top = std::max(top, benefit(member, d));
        return top;
    }

private:
    std::span<const double> m_benefits;
    std::size_t m_alternatives;
    std::vector<std::size_t> m_members;
};

bool allFinite(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

/// Ends of the bins in `sorted` members. Members with the same value are never in two bins.
std::vector<std::size_t> binEnds(const std::vector<double>& values, bool discrete, std::size_t bins)
{
    std::vector<std::size_t> ends;
    const std::size_t count = values.size();
    for (std::size_t bin = 1; bin <= (discrete ? count : bins); ++bin) {
        std::size_t end = discrete ? bin : bin * count / bins;
        if (end == 0 || (!ends.empty() && end <= ends.back()))
            continue;
        while (end < count && values[end] == values[end - 1])
            ++end;
        ends.push_back(end);
    }
    return ends;
}

/// Gains over the overall best, by member, when each bin takes its own best; crossed: the best of the other half of the bin.
struct Gains {
    std::vector<double> own;
    std::vector<double> crossed;
    std::size_t changed = 0;
};

void addBin(Gains& gains, const Choices& choices, std::span<const std::size_t> bin, std::size_t overall, std::uint64_t seed)
{
    const std::size_t best = choices.best(bin, overall);
    gains.changed += best == overall ? 0 : bin.size();
    for (const std::size_t member : bin)
        gains.own.push_back(choices.benefit(member, best) - choices.benefit(member, overall));
    std::array<std::vector<std::size_t>, 2> halves;
    for (const std::size_t member : bin)
        halves[sampling::randomBits(seed, 0, member) & 1U].push_back(member);
    for (std::size_t half = 0; half < 2; ++half) {
        // a half with no counterpart learns nothing: it stays with the overall best
        const std::size_t chosen = halves[1 - half].empty() ? overall : choices.best(halves[1 - half], overall);
        for (const std::size_t member : halves[half])
            gains.crossed.push_back(choices.benefit(member, chosen) - choices.benefit(member, overall));
    }
}

InputInformation ofInput(const Choices& choices, std::span<const double> inputs, std::size_t inputCount, std::size_t input,
                         bool discrete, std::size_t overall, const InformationOptions& options)
{
    const auto valueOf = [&](std::size_t member) { return inputs[member * inputCount + input]; };
    std::vector<std::size_t> sorted = choices.members();
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) { return valueOf(a) < valueOf(b); });
    std::vector<double> values;
    for (const std::size_t member : sorted)
        values.push_back(valueOf(member));
    const std::size_t bins =
        options.bins > 0 ? options.bins : static_cast<std::size_t>(std::cbrt(2.0 * static_cast<double>(sorted.size())));
    const auto ends = binEnds(values, discrete, bins);

    Gains gains;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        addBin(gains, choices, std::span(sorted).subspan(begin, end - begin), overall, options.seed);
        begin = end;
    }
    InputInformation result;
    const auto own = meanOf(gains.own);
    const auto crossed = meanOf(gains.crossed);
    result.value = own.mean;
    result.standardError = own.error;
    result.crossFitted = crossed.mean;
    result.crossFittedError = crossed.error;
    result.aboveZero = crossed.mean > normalQuantile(options.confidence) * crossed.error && crossed.mean > 0;
    result.choiceChanges = static_cast<double>(gains.changed) / static_cast<double>(sorted.size());
    result.bins = ends.size();
    result.membersUsed = sorted.size();
    return result;
}

} // namespace

Result<InformationValue> informationValue(std::span<const double> inputs, std::size_t inputCount,
                                          std::span<const double> benefits, std::size_t alternatives,
                                          const std::vector<bool>& discrete, const InformationOptions& options)
{
    if (inputCount == 0 || alternatives < 2)
        return fail(ErrorKind::InvalidArgument, "The value of information needs an input and at least two alternatives.");
    const std::size_t members = inputs.size() / inputCount;
    if (inputs.size() != members * inputCount || benefits.size() != members * alternatives
        || (!discrete.empty() && discrete.size() != inputCount))
        return fail(ErrorKind::InvalidArgument, "Inputs and benefits are not of the same members.");
    if (!(options.confidence >= 0.5 && options.confidence < 1))
        return fail(ErrorKind::InvalidArgument, "The confidence of a value of information is from 0.5 to below 1.");
    std::vector<std::size_t> used;
    for (std::size_t member = 0; member < members; ++member)
        if (allFinite(inputs.subspan(member * inputCount, inputCount))
            && allFinite(benefits.subspan(member * alternatives, alternatives)))
            used.push_back(member);
    if (used.size() < kFewestMembers || options.bins > used.size() / 2)
        return fail(ErrorKind::InvalidArgument,
                    "The value of information needs at least 20 members, and two in each bin; there are "
                        + std::to_string(used.size()) + ".",
                    {}, {std::to_string(used.size())});

    InformationValue result;
    result.membersUsed = used.size();
    result.membersLeftOut = members - used.size();
    const Choices choices(benefits, alternatives, std::move(used));
    result.meanBenefit = choices.means(choices.members());
    result.best = static_cast<std::size_t>(std::max_element(result.meanBenefit.begin(), result.meanBenefit.end())
                                           - result.meanBenefit.begin());
    std::vector<double> gains;
    for (const std::size_t member : choices.members())
        gains.push_back(choices.perfectChoice(member) - choices.benefit(member, result.best));
    const auto perfect = meanOf(gains);
    result.perfect = perfect.mean;
    result.perfectError = perfect.error;
    for (std::size_t input = 0; input < inputCount; ++input)
        result.inputs.push_back(
            ofInput(choices, inputs, inputCount, input, !discrete.empty() && discrete[input], result.best, options));
    return result;
}

} // namespace core::sensitivity
