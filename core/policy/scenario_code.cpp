// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/scenario_code.h"

#include "core/base/number.h"
#include "core/policy/effective_setting.h"
#include "core/policy/inheritance.h"
#include "core/policy/intensity.h"
#include "core/policy/projection.h"
#include "core/policy/spoken_code.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>

namespace core::policy {

namespace {

/// Levers with their default dates under kLeverTableVersion, as tableFingerprint() gives them.
constexpr std::uint32_t kLeverTableFingerprint = 0x14395726U;

constexpr int kDigitBits = 5;
constexpr int kVersionBits = 5;
constexpr int kRegionSetBits = 2;
constexpr int kCountBits = 5;
constexpr int kNumberBits = 8;
constexpr int kProposedPerCent = 100;
constexpr int kHighestPerCent = 200;
constexpr int kHighestNumber = 255;
constexpr double kFirstYear = 2000;
constexpr double kQuartersPerYear = 4;
/// What a slider's arithmetic leaves of a whole per cent.
constexpr double kRounding = 1e-12;

enum class Base { Nothing, Proposed };
constexpr std::array<Base, 2> kBases = {Base::Nothing, Base::Proposed};
constexpr std::array<RegionGroup, 2> kRegionGroups = {RegionGroup::East, RegionGroup::CentralWest};

Error error(ErrorKind kind, std::string message, const std::string& variable = {}, std::vector<std::string> arguments = {})
{
    return {kind, std::move(message), {{}, 0, 0, variable}, std::move(arguments)};
}

tl::unexpected<Errors> failed(Error what)
{
    return tl::make_unexpected(Errors{std::move(what)});
}

/// FNV-1a over what a code takes for granted.
std::uint32_t tableFingerprint(const Catalogue& catalogue)
{
    std::string text;
    for (const Lever& lever : catalogue.levers) {
        text += lever.id + (lever.perRegion ? " per region " : " national ") + formatNumber(lever.startYear) + ' '
            + formatNumber(lever.rampYears) + ' ' + formatNumber(lever.durationYears) + '\n';
    }
    std::uint32_t hash = 2166136261U;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

/// The set's place among the shipped ones; -1 for a user's.
int shippedPlace(const Catalogue& catalogue, const RegionSet& regions)
{
    const auto same = [](const Region& a, const Region& b) { return a.id == b.id && a.group == b.group; };
    for (std::size_t i = 0; i < catalogue.regionSets.size() && i < (1U << kRegionSetBits); ++i) {
        const RegionSet& shipped = catalogue.regionSets[i];
        if (shipped.id == regions.id
            && std::equal(shipped.regions.begin(), shipped.regions.end(), regions.regions.begin(), regions.regions.end(), same))
            return static_cast<int>(i);
    }
    return -1;
}

Checked<int> placeOf(const Catalogue& catalogue, const RegionSet& regions)
{
    if (tableFingerprint(catalogue) != kLeverTableFingerprint)
        return failed(error(ErrorKind::UnsupportedFeature,
                            "the table of levers is not the shipped one; codes would be read otherwise elsewhere"));
    const int place = shippedPlace(catalogue, regions);
    if (place < 0)
        return failed(error(ErrorKind::UnsupportedFeature,
                            "the region set '" + regions.id + "' is not one of those that come with the program; a file holds it",
                            {}, {regions.id}));
    return place;
}

/// How many subsets of `size` there are among `count`.
std::uint64_t choose(int count, int size)
{
    if (size < 0 || size > count)
        return 0;
    std::uint64_t ways = 1;
    for (int k = 1; k <= size; ++k)
        ways = ways * static_cast<std::uint64_t>(count - size + k) / static_cast<std::uint64_t>(k);
    return ways;
}

int rankBits(int count, int size)
{
    return std::bit_width(choose(count, size) - 1);
}

/// The place of an ascending subset among those of its size (combinatorial number system): the sum of choose(member k, k + 1).
std::uint64_t rankOf(const std::vector<int>& subset)
{
    std::uint64_t rank = 0;
    for (std::size_t k = 0; k < subset.size(); ++k)
        rank += choose(subset[k], static_cast<int>(k) + 1);
    return rank;
}

/// The subset again; `rank` is below choose(count, size).
std::vector<int> subsetOf(std::uint64_t rank, int count, int size)
{
    std::vector<int> subset(static_cast<std::size_t>(size));
    int member = count;
    for (int k = size; k > 0; --k) {
        do
            --member;
        while (choose(member, k) > rank);
        rank -= choose(member, k);
        subset[static_cast<std::size_t>(k) - 1] = member;
    }
    return subset;
}

class BitWriter {
public:
    void put(std::uint64_t value, int width)
    {
        for (int bit = width - 1; bit >= 0; --bit)
            m_bits.push_back(((value >> static_cast<unsigned>(bit)) & 1U) != 0);
    }

    [[nodiscard]] std::size_t size() const { return m_bits.size(); }

    [[nodiscard]] std::vector<std::uint8_t> digits() const
    {
        std::vector<std::uint8_t> digits((m_bits.size() + kDigitBits - 1) / kDigitBits, 0);
        for (std::size_t i = 0; i < m_bits.size(); ++i) {
            if (m_bits[i])
                digits[i / kDigitBits] = static_cast<std::uint8_t>(digits[i / kDigitBits] | (16U >> (i % kDigitBits)));
        }
        return digits;
    }

private:
    std::vector<bool> m_bits;
};

/// Reads bits; past the end it gives 0 and says so.
class BitReader {
public:
    explicit BitReader(const std::vector<std::uint8_t>& digits)
        : m_digits(digits)
    {
    }

    std::uint64_t take(int width)
    {
        std::uint64_t value = 0;
        for (int bit = 0; bit < width; ++bit, ++m_at)
            value = value << 1U
                | (m_at < m_digits.size() * kDigitBits && (m_digits[m_at / kDigitBits] & (16U >> (m_at % kDigitBits))) != 0);
        return value;
    }

    int number() { return static_cast<int>(take(kNumberBits)); }
    bool flag() { return take(1) != 0; }
    [[nodiscard]] bool pastTheEnd() const { return m_at > m_digits.size() * kDigitBits; }

private:
    const std::vector<std::uint8_t>& m_digits;
    std::size_t m_at = 0;
};

enum class IntensityForm { AsInBase, Number, ByGroup };

/// What a code says of one lever, in its whole numbers.
struct CodedLever {
    IntensityForm form = IntensityForm::AsInBase;
    std::vector<int> perCents; ///< one, or one per group
    std::optional<int> start, ramp, duration;

    [[nodiscard]] bool isPlain() const { return form == IntensityForm::Number && !start && !ramp && !duration; }
    [[nodiscard]] bool differs() const { return form != IntensityForm::AsInBase || start || ramp || duration; }

    void write(BitWriter& bits) const
    {
        bits.put(isPlain() ? 0 : 1, 1);
        if (!isPlain()) {
            bits.put(static_cast<std::uint64_t>(form), 2);
            for (const auto& date : {start, ramp, duration})
                bits.put(date ? 1 : 0, 1);
        }
        for (const int perCent : perCents)
            bits.put(static_cast<std::uint64_t>(perCent), kNumberBits);
        for (const auto& date : {start, ramp, duration}) {
            if (date)
                bits.put(static_cast<std::uint64_t>(*date), kNumberBits);
        }
    }

    static CodedLever read(BitReader& bits)
    {
        CodedLever coded;
        coded.form = IntensityForm::Number;
        std::array<bool, 3> dates{};
        if (bits.flag()) {
            coded.form = static_cast<IntensityForm>(bits.take(2)); // 3 writes itself as no code does
            for (bool& date : dates)
                date = bits.flag();
        }
        const std::size_t numbers = coded.form == IntensityForm::AsInBase ? 0
            : coded.form == IntensityForm::Number                         ? 1
                                                                          : kRegionGroups.size();
        for (std::size_t i = 0; i < numbers; ++i)
            coded.perCents.push_back(bits.number());
        const auto date = [&](bool there) { return there ? std::optional(bits.number()) : std::nullopt; };
        coded.start = date(dates[0]);
        coded.ramp = date(dates[1]);
        coded.duration = date(dates[2]);
        return coded;
    }
};

/// Numbers of a scenario as whole numbers of a code; collects what does not fit.
class Fitter {
public:
    explicit Fitter(const RegionSet& regions)
        : m_regions(regions)
    {
    }

    Errors problems;

    CodedLever fit(const Lever& lever, const LeverSetting& full, Base base)
    {
        CodedLever coded;
        if (const double* number = std::get_if<double>(&*full.intensity)) {
            const int asNumber = perCent(lever, *number);
            if (asNumber != (base == Base::Proposed ? kProposedPerCent : 0)) {
                coded.form = IntensityForm::Number;
                coded.perCents = {asNumber};
            }
        } else {
            coded.form = IntensityForm::ByGroup;
            for (const RegionGroup group : kRegionGroups)
                coded.perCents.push_back(groupPerCent(lever, *full.intensity, group));
        }
        coded.start = date(lever, "start", *full.startYear, lever.startYear, kFirstYear);
        coded.ramp = date(lever, "ramp", *full.rampYears, lever.rampYears, 1 / kQuartersPerYear);
        coded.duration = date(lever, "duration", *full.durationYears, lever.durationYears, 0);
        return coded;
    }

private:
    void doesNotFit(const Lever& lever, const std::string& field, const std::string& what)
    {
        problems.push_back(error(ErrorKind::UnsupportedFeature, lever.id + ": " + field + " " + what + "; a file holds it",
                                 lever.id, {lever.id, field}));
    }

    int perCent(const Lever& lever, double intensity)
    {
        const double rounded = std::round(intensity * 100);
        if (std::abs(intensity - rounded / 100) > kRounding)
            doesNotFit(lever, "intensity", "of " + formatNumber(intensity * 100) + " % is no whole per cent");
        return static_cast<int>(rounded);
    }

    int groupPerCent(const Lever& lever, const Intensity& intensity, RegionGroup group)
    {
        std::optional<double> common;
        for (const Region& region : m_regions.regions) {
            if (region.group != group)
                continue;
            const double value = regionIntensity(intensity, lever, region);
            if (common && *common != value) {
                doesNotFit(lever, "intensity", "is not the same in all regions of " + std::string(toString(group)));
                return 0;
            }
            common = value;
        }
        return perCent(lever, common.value_or(0));
    }

    std::optional<int> date(const Lever& lever, const char* field, double years, double standard, double first)
    {
        if (years == standard)
            return std::nullopt;
        const double quarters = (years - first) * kQuartersPerYear;
        if (quarters != std::floor(quarters)) {
            doesNotFit(lever, field, "of " + formatNumber(years) + " is no whole quarter");
        } else if (quarters < 0 || quarters > kHighestNumber) {
            doesNotFit(lever, field,
                       "of " + formatNumber(years) + " is outside " + formatNumber(first) + " to "
                           + formatNumber(first + kHighestNumber / kQuartersPerYear));
        } else {
            return static_cast<int>(quarters);
        }
        return 0;
    }

    const RegionSet& m_regions;
};

Errors parametersThatDoNotFit(const Scenario& scenario)
{
    Errors problems;
    for (const auto& [name, value] : scenario.parameters)
        problems.push_back(error(ErrorKind::UnsupportedFeature,
                                 name + ": codes hold no parameters; put it into a world, or a file holds it", name, {name, {}}));
    return problems;
}

/// The scenario against one base.
BitWriter written(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions, int place, Base base,
                  Errors& problems)
{
    Fitter fitter(regions);
    std::vector<int> subset;
    std::vector<CodedLever> levers;
    for (std::size_t i = 0; i < catalogue.levers.size(); ++i) {
        const CodedLever coded = fitter.fit(catalogue.levers[i], fullSetting(catalogue.levers[i], scenario), base);
        if (!coded.differs())
            continue;
        subset.push_back(static_cast<int>(i));
        levers.push_back(coded);
    }
    problems = std::move(fitter.problems);
    const int count = static_cast<int>(catalogue.levers.size());
    const int size = static_cast<int>(subset.size());
    BitWriter bits;
    bits.put(kLeverTableVersion, kVersionBits);
    bits.put(static_cast<std::uint64_t>(place), kRegionSetBits);
    bits.put(static_cast<std::uint64_t>(base), 1);
    bits.put(static_cast<std::uint64_t>(size), kCountBits);
    bits.put(rankOf(subset), rankBits(count, size));
    for (const CodedLever& lever : levers)
        lever.write(bits);
    return bits;
}

/// What a lever is told to be; nothing when a number is out of its bounds.
std::optional<LeverSetting> setting(const CodedLever& coded, const Lever& lever, const RegionSet& regions, Base base)
{
    LeverSetting setting;
    if (std::any_of(coded.perCents.begin(), coded.perCents.end(), [](int perCent) { return perCent > kHighestPerCent; }))
        return std::nullopt;
    if (coded.form == IntensityForm::AsInBase) {
        if (base == Base::Proposed)
            setting.intensity = 1.0;
    } else if (coded.form == IntensityForm::Number) {
        setting.intensity = coded.perCents.front() / 100.0;
    } else {
        if (!lever.perRegion)
            return std::nullopt;
        std::map<std::string, double> values;
        for (const Region& region : regions.regions)
            values[region.id] = coded.perCents[region.group == kRegionGroups[0] ? 0 : 1] / 100.0;
        setting.intensity = values;
    }
    const auto years = [](const std::optional<int>& quarters, double first) {
        return quarters ? std::optional(first + *quarters / kQuartersPerYear) : std::nullopt;
    };
    setting.startYear = years(coded.start, kFirstYear);
    setting.rampYears = years(coded.ramp, 1 / kQuartersPerYear);
    setting.durationYears = years(coded.duration, 0);
    return setting;
}

/// The levers after the head; nothing when no scenario writes such bits.
std::optional<Scenario> readLevers(BitReader& bits, Base base, const Catalogue& catalogue, const RegionSet& regions)
{
    const int count = static_cast<int>(catalogue.levers.size());
    const int size = static_cast<int>(bits.take(kCountBits));
    if (size > count)
        return std::nullopt;
    const std::uint64_t rank = bits.take(rankBits(count, size));
    if (rank >= choose(count, size))
        return std::nullopt;
    Scenario scenario = base == Base::Proposed ? paperPackage(catalogue) : Scenario{};
    for (const int index : subsetOf(rank, count, size)) {
        const Lever& lever = catalogue.levers[static_cast<std::size_t>(index)];
        auto read = setting(CodedLever::read(bits), lever, regions, base);
        if (!read)
            return std::nullopt;
        scenario.levers[lever.id] = std::move(*read);
    }
    if (bits.pastTheEnd())
        return std::nullopt;
    return withoutDefaults(scenario, catalogue);
}

Checked<std::vector<std::uint8_t>> toDigits(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions)
{
    const auto place = placeOf(catalogue, regions);
    if (!place)
        return tl::make_unexpected(place.error());
    if (auto valid = validate(scenario, catalogue, regions); !valid)
        return tl::make_unexpected(std::move(valid.error()));
    const Scenario lean = withoutDefaults(scenario, catalogue);
    std::optional<BitWriter> shortest;
    Errors problems;
    for (const Base base : kBases) {
        // The same things do not fit, whatever the base.
        const BitWriter bits = written(lean, catalogue, regions, *place, base, problems);
        if (!shortest || bits.size() < shortest->size())
            shortest = bits;
    }
    const Errors parameters = parametersThatDoNotFit(lean);
    problems.insert(problems.end(), parameters.begin(), parameters.end());
    if (!problems.empty())
        return tl::make_unexpected(std::move(problems));
    return shortest->digits();
}

} // namespace

Checked<std::string> toCode(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions)
{
    const auto digits = toDigits(scenario, catalogue, regions);
    if (!digits)
        return tl::make_unexpected(digits.error());
    return toSpoken(*digits);
}

Checked<Scenario> fromCode(std::string_view code, const Catalogue& catalogue, const RegionSet& regions)
{
    const auto digits = fromSpoken(code);
    if (!digits)
        return failed(digits.error());
    BitReader bits(*digits);
    const int version = static_cast<int>(bits.take(kVersionBits));
    if (version > kLeverTableVersion)
        return failed(error(ErrorKind::NewerVersion,
                            "the code was made by a later version of the program; update this one, or ask for a file"));
    const auto place = placeOf(catalogue, regions);
    if (!place)
        return tl::make_unexpected(place.error());
    const auto codePlace = bits.take(kRegionSetBits);
    const Base base = kBases[bits.take(1)];
    const bool known = codePlace < catalogue.regionSets.size();
    if (version == kLeverTableVersion && known && codePlace != static_cast<std::uint64_t>(*place)) {
        const std::string& id = catalogue.regionSets[codePlace].id;
        return failed(error(ErrorKind::InvalidArgument,
                            "the code is for the region set '" + id + "', not for '" + regions.id + "'; choose that set first",
                            {}, {id, regions.id}));
    }
    const auto scenario = version == kLeverTableVersion && known ? readLevers(bits, base, catalogue, regions) : std::nullopt;
    // Only what toCode writes is a code: nothing else that the bits could say is let through.
    if (!scenario || toDigits(*scenario, catalogue, regions) != *digits)
        return failed(
            error(ErrorKind::Malformed, "this is no code of a scenario, although its check characters fit; read it again"));
    return *scenario;
}

} // namespace core::policy
