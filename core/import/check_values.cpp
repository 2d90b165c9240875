// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are likely in another unit than the rest. All of this is a suspicion, never a change without a decision.
#include "core/import/check_state.h"

#include "core/base/number.h"
#include "core/import/unit_reading.h"
#include "core/import/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_set>

namespace core::importing {

namespace {

using indicators::Missing;

constexpr int kYearsLookedAt = 3; ///< how far a neighbour may be

double powerOfTen(int power)
{
    return *parseNumber("1e" + std::to_string(power));
}

/// The power of ten from 10^`least` by which `value` is off from `other`, within a factor of 10^`tolerance`; else 0.
int slipBetween(double value, double other, int least, double tolerance)
{
    if (value == 0 || other == 0 || (value < 0) != (other < 0))
        return 0;
    const double decades = std::log10(value / other);
    const auto power = int(std::lround(decades));
    return std::abs(power) >= least && std::abs(decades - power) < tolerance ? power : 0;
}

/// The checks of one indicator; `order` are its rows by region and year.
class IndicatorValues {
public:
    IndicatorValues(CheckState& state, std::span<const std::size_t> order)
        : m_state(state)
        , m_order(order)
        , m_position(std::size_t(row(order.front()).indicator))
        , m_indicator(state.indicators[m_position])
    {
    }

    void check()
    {
        if (!checkUnit())
            return;
        checkShares();
        if (!m_askedForAll && !checkColumnJump())
            checkJumps();
    }

private:
    ImportedRow& row(std::size_t index) const { return m_state.check.rows[index]; }
    bool counts(std::size_t index) const { return !m_state.open[index] && row(index).missing == Missing::No; }

    Problem at(ProblemKind kind, const ImportedRow& row) const
    {
        Problem problem = m_state.problemAt(kind, row.row, row.column, m_state.grid.text(row.row, row.column), false);
        problem.canFix = true;
        problem.canKeep = true;
        problem.canLeaveEmpty = true;
        return problem;
    }

    /// Not asked about before: one question a value is enough.
    bool isNew(std::size_t index) const { return !m_asked.contains(index); }

    /// One for all values of the indicator.
    Problem ofAll(ProblemKind kind, const ImportedRow& first, std::size_t count) const
    {
        Problem problem = at(kind, first);
        problem.id = {kind, first.column, -1, m_indicator.indicator->id};
        problem.count = int(count);
        problem.canLeaveEmpty = false;
        return problem;
    }

    void multiply(ImportedRow& row, int power) const
    {
        row.factor *= powerOfTen(power);
        row.value = scaled(row.valueInFile, row.factor);
    }

    void decide(std::size_t index, Problem problem, int fixPower)
    {
        m_asked.insert(index);
        ImportedRow& each = row(index);
        problem.fixed = digitsFor(scaled(each.valueInFile, each.factor * powerOfTen(fixPower)));
        switch (m_state.problems.add(std::move(problem))) {
        case Decision::ApplyFix:
            multiply(each, fixPower);
            break;
        case Decision::LeaveEmpty:
            each.missing = Missing::LeftEmpty;
            each.value = std::numeric_limits<double>::quiet_NaN();
            break;
        case Decision::Keep:
            break;
        case Decision::None:
            m_state.open[index] = true;
            break;
        }
    }

    void decideForAll(Problem problem, int fixPower)
    {
        const Decision decision = m_state.problems.add(std::move(problem));
        m_askedForAll = true;
        for (const std::size_t index : m_order) {
            if (!counts(index))
                continue;
            if (decision == Decision::ApplyFix)
                multiply(row(index), fixPower);
            else if (decision == Decision::None)
                m_state.open[index] = true;
        }
    }

    /// Values that the set has of the indicator, absolute.
    std::vector<double> standingValues() const
    {
        std::vector<double> values;
        if (m_indicator.inTarget < 0)
            return values;
        for (const int year : m_state.target.years(m_indicator.inTarget)) {
            for (const double value : m_state.target.values(m_indicator.inTarget, year)) {
                if (!std::isnan(value))
                    values.push_back(std::abs(value));
            }
        }
        return values;
    }

    /// A new indicator is asked for its unit: without one, no slip between fractions and per cent can be seen. False while it is open.
    bool checkUnit()
    {
        if (m_indicator.inTarget >= 0 || !m_indicator.indicator->unit.english.empty())
            return true;
        const ImportedRow& first = row(m_order.front());
        Problem problem = m_state.problemAt(ProblemKind::NoUnit, -1, first.column, {}, false);
        const std::string proposed = likelyUnit();
        if (proposed.empty()) // one question for all that may well have none
            problem.id.column = problem.column = -1;
        else
            problem.id.content = m_indicator.indicator->id;
        problem.arguments = {m_indicator.indicator->name.english, proposed};
        problem.fixed = proposed;
        problem.canFix = !proposed.empty();
        problem.canKeep = true;
        switch (m_state.problems.add(std::move(problem))) {
        case Decision::ApplyFix: {
            auto named = std::make_unique<indicators::Indicator>(*m_indicator.indicator);
            named->unit = proposed == "share" ? indicators::Text{"share", "占比"} : indicators::Text{proposed, proposed};
            for (std::string* name : {&named->name.english, &named->name.chinese}) {
                if (const NameAndUnit parts = splitUnit(*name); parts.unit == proposed && !parts.name.empty())
                    *name = parts.name;
            }
            m_state.added.push_back(std::move(named));
            m_state.indicators[m_position].indicator = m_state.added.back().get();
            return true;
        }
        case Decision::Keep:
            return true;
        default:
            for (const std::size_t index : m_order)
                m_state.open[index] = true;
            return false;
        }
    }

    /// What the name has in brackets, else "%" or "share" where it says that it is one and the values agree; else nothing.
    std::string likelyUnit() const
    {
        const indicators::Text& name = m_indicator.indicator->name;
        const std::string inBrackets = splitUnit(name.english).unit;
        if (std::ranges::any_of(inBrackets, [](char c) { return !isDigit(c); }))
            return inBrackets;
        const bool saysShare = std::ranges::any_of(std::to_array<std::string_view>({"share", "Share", "rate", "Rate", "percent", "Percent", "proportion",
                                                                                    "Proportion", "率", "占比", "比重", "比例", "份额", "百分"}),
                                                   [&](std::string_view word) {
                                                       return name.english.find(word) != std::string::npos || name.chinese.find(word) != std::string::npos;
                                                   });
        if (!saysShare)
            return {};
        std::size_t fractions = 0;
        std::size_t all = 0;
        for (const std::size_t index : m_order) {
            const double value = std::abs(row(index).value);
            if (!counts(index) || !(value > 0))
                continue;
            constexpr double kMostPercent = 100;
            if (value > kMostPercent)
                return {};
            fractions += value <= 1 ? 1 : 0;
            ++all;
        }
        if (all == 0)
            return {};
        return fractions == all ? "share" : "%";
    }

    void checkShares()
    {
        const UnitReading unit = readUnit(m_indicator.indicator->unit.english);
        if (!unit.share)
            return;
        std::vector<double> fractions; // not above 1
        std::vector<double> others;
        std::size_t firstIndex = m_order.front();
        for (const std::size_t index : m_order) {
            const double value = std::abs(row(index).value);
            if (counts(index) && value > 0)
                (value <= 1 ? fractions : others).push_back(value);
        }
        if (unit.scale == 1) {
            checkPercent(fractions.size(), others, firstIndex);
        } else if (unit.scale == 0.01) {
            checkFractions(fractions, others, firstIndex);
        }
        checkNegative();
    }

    void checkPercent(std::size_t fractions, const std::vector<double>& others, std::size_t first)
    {
        constexpr double kMostPercent = 100;
        const auto likely = std::size_t(std::count_if(others.begin(), others.end(), [](double v) { return v <= kMostPercent; }));
        if (likely == 0)
            return;
        if (likely > fractions && likely == others.size() && likely > 2) {
            decideForAll(ofAll(ProblemKind::ShareAsPercent, row(first), likely), -2);
            return;
        }
        for (const std::size_t index : m_order) {
            const double value = std::abs(row(index).value);
            if (counts(index) && value > 1 && value <= kMostPercent) {
                Problem problem = at(ProblemKind::ShareAsPercent, row(index));
                problem.arguments = {digitsFor(row(index).value / 100)};
                decide(index, std::move(problem), -2);
            }
        }
    }

    void checkFractions(const std::vector<double>& fractions, std::vector<double>& others, std::size_t first)
    {
        if (fractions.empty())
            return;
        if (others.empty()) {
            std::vector<double> standing = standingValues();
            const bool told = m_state.plan.columns[std::size_t(row(first).column)].unit.find('%') != std::string::npos;
            bool suspicious = !told && fractions.size() > 2;
            if (!standing.empty()) {
                std::nth_element(standing.begin(), standing.begin() + std::ptrdiff_t(standing.size() / 2), standing.end());
                suspicious = standing[standing.size() / 2] > 2;
            }
            if (suspicious)
                decideForAll(ofAll(ProblemKind::ShareAsFraction, row(first), fractions.size()), 2);
            return;
        }
        const auto isNegative = [&](std::size_t index) { return counts(index) && row(index).value < 0; };
        if (others.size() < 2 * fractions.size() || std::any_of(m_order.begin(), m_order.end(), isNegative))
            return; // small figures are at home here
        std::sort(others.begin(), others.end());
        const double least = others.front();
        const double low = others[others.size() / 10];
        const double high = others[others.size() - 1 - others.size() / 10];
        for (const std::size_t index : m_order) {
            const double value = std::abs(row(index).value);
            const bool far = value > 0 && value <= 1 && value < least / 3;
            if (!counts(index) || !far || value * 100 < low / 2 || value * 100 > high * 2)
                continue;
            Problem problem = at(ProblemKind::ShareAsFraction, row(index));
            problem.arguments = {digitsFor(scaled(row(index).value, 100)), digitsFor(least), digitsFor(others.back())};
            decide(index, std::move(problem), 2);
        }
    }

    void checkNegative()
    {
        const indicators::Text& name = m_indicator.indicator->name;
        for (const char* word : {"growth", "change", "gap", "balance", "Growth", "Change", "增", "变动", "差"}) {
            if (name.english.find(word) != std::string::npos || name.chinese.find(word) != std::string::npos)
                return; // can be negative
        }
        for (const std::size_t index : m_order) {
            if (!counts(index) || !(row(index).value < 0))
                continue;
            Problem problem = at(ProblemKind::NegativeShare, row(index));
            problem.canFix = false;
            m_asked.insert(index);
            switch (m_state.problems.add(std::move(problem))) {
            case Decision::Keep:
                break;
            case Decision::LeaveEmpty:
                row(index).missing = Missing::LeftEmpty;
                row(index).value = std::numeric_limits<double>::quiet_NaN();
                break;
            default:
                m_state.open[index] = true;
            }
        }
    }

    struct Neighbour {
        double value = 0;
        int year = 0;
        bool fromTarget = false;
    };

    /// Of the set, the same year first, else the nearest years of both sides.
    std::vector<Neighbour> standingNeighbours(const ImportedRow& each) const
    {
        const int region = m_state.regionInTarget[std::size_t(each.region)];
        std::vector<Neighbour> found;
        const auto take = [&](int year) {
            const double value = m_state.target.value(m_indicator.inTarget, region, year);
            if (std::isnan(value) || value == 0)
                return false;
            found.push_back({value, year, true});
            return true;
        };
        if (take(each.year))
            return found;
        for (const int direction : {-1, 1}) {
            for (int years = 1; years <= kYearsLookedAt; ++years) {
                if (take(each.year + direction * years))
                    break;
            }
        }
        return found;
    }

    /// By how many decades the value is off against the set; 0 when it is not, or nothing is known.
    int slipAgainstSet(const ImportedRow& each, const std::vector<Neighbour>& neighbours) const
    {
        if (neighbours.empty())
            return 0;
        if (neighbours.front().year == each.year) {
            constexpr double kSameFigure = 0.02; // revisions change a figure by a few per cent
            return slipBetween(each.value, neighbours.front().value, 1, kSameFigure);
        }
        return commonSlip(each, neighbours);
    }

    /// The slip that more than half of the neighbours tell.
    int commonSlip(const ImportedRow& each, const std::vector<Neighbour>& neighbours) const
    {
        constexpr double kFactorOfTwo = 0.30103;
        std::map<int, std::size_t> votes;
        for (const Neighbour& neighbour : neighbours)
            ++votes[slipBetween(each.value, neighbour.value, 2, kFactorOfTwo)];
        for (const auto& [power, count] : votes) {
            if (power != 0 && count * 2 > neighbours.size())
                return power;
        }
        return 0;
    }

    bool checkColumnJump()
    {
        if (m_indicator.inTarget < 0)
            return false;
        std::map<int, std::size_t> votes;
        std::size_t compared = 0;
        for (const std::size_t index : m_order) {
            if (!counts(index) || row(index).value == 0)
                continue;
            const auto neighbours = standingNeighbours(row(index));
            if (neighbours.empty())
                continue;
            ++compared;
            ++votes[slipAgainstSet(row(index), neighbours)];
        }
        for (const auto& [power, count] : votes) {
            if (power == 0 || count < 3 || count * 5 < compared * 4)
                continue;
            Problem problem = ofAll(ProblemKind::ColumnJump, row(m_order.front()), count);
            problem.arguments = {digitsFor(powerOfTen(power)), digitsFor(double(count) / double(compared))};
            decideForAll(std::move(problem), -power);
            return true;
        }
        return false;
    }

    void checkJumps()
    {
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            if (!counts(m_order[i]) || row(m_order[i]).value == 0 || !isNew(m_order[i]))
                continue;
            ImportedRow& each = row(m_order[i]);
            std::vector<Neighbour> neighbours;
            if (m_indicator.inTarget >= 0)
                neighbours = standingNeighbours(each);
            int power = slipAgainstSet(each, neighbours);
            const bool sameYear = !neighbours.empty() && neighbours.front().year == each.year;
            if (power == 0 && !sameYear) {
                addNeighboursOfFile(i, neighbours);
                power = neighbours.empty() ? 0 : commonSlip(each, neighbours);
                // Of two figures alone, one of them is off: the later one is asked about.
                if (neighbours.size() == 1 && !neighbours[0].fromTarget && neighbours[0].year > each.year)
                    power = 0;
            }
            if (power == 0)
                continue;
            Problem problem = at(ProblemKind::ValueJump, each);
            problem.arguments = {digitsFor(powerOfTen(power)), std::to_string(neighbours.front().year),
                                 digitsFor(neighbours.front().value), digitsFor(scaled(each.value, powerOfTen(-power)))};
            decide(m_order[i], std::move(problem), -power);
        }
    }

    /// Two on each side of the same region.
    void addNeighboursOfFile(std::size_t position, std::vector<Neighbour>& neighbours) const
    {
        const ImportedRow& each = row(m_order[position]);
        for (const int direction : {-1, 1}) {
            int taken = 0;
            for (std::size_t i = position; taken < 2;) {
                if (direction < 0 ? i == 0 : i + 1 == m_order.size())
                    break;
                i = direction < 0 ? i - 1 : i + 1;
                const ImportedRow& other = row(m_order[i]);
                if (other.region != each.region || std::abs(other.year - each.year) > kYearsLookedAt)
                    break;
                if (!counts(m_order[i]) || other.value == 0 || other.year == each.year)
                    continue;
                neighbours.push_back({other.value, other.year, false});
                ++taken;
            }
        }
    }

    CheckState& m_state;
    std::span<const std::size_t> m_order;
    std::size_t m_position; ///< in state.indicators
    const CheckedIndicator& m_indicator;
    std::unordered_set<std::size_t> m_asked; ///< rows with a question of their own
    bool m_askedForAll = false;
};

} // namespace

void checkValues(CheckState& state)
{
    const std::vector<ImportedRow>& rows = state.check.rows;
    std::vector<std::size_t> order;
    order.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!state.open[i])
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(rows[a].indicator, rows[a].region, rows[a].year, a)
            < std::tuple(rows[b].indicator, rows[b].region, rows[b].year, b);
    });
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && rows[order[end]].indicator == rows[order[begin]].indicator)
            ++end;
        IndicatorValues(state, std::span(order).subspan(begin, end - begin)).check();
        begin = end;
    }
}

} // namespace core::importing
