// SPDX-License-Identifier: GPL-3.0-or-later
// The inequality command's summary: a table of the years, then a sentence for each question.
#include "app/cli/inequality_study.h"

#include "core/base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

namespace cli {

using namespace core::inequality;

namespace {

std::string fixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return "-";
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

std::string year(double time)
{
    return core::formatNumber(time);
}

std::string significant(double value)
{
    return core::formatNumber(value, 3);
}

std::string percent(double share)
{
    return fixed(100 * share, 1) + " %";
}

std::string pText(double p)
{
    return p < 0.001 ? "p < 0.001" : "p = " + fixed(p, 3);
}

/// `pick` of a measure that has an answer, or NaN.
template <class T, class Pick> double of(const Measured<T>& measured, Pick pick)
{
    return measured ? static_cast<double>(pick(*measured)) : std::nan("");
}

/// Columns of ASCII text, right-aligned.
class TextTable {
public:
    void add(std::vector<std::string> cells)
    {
        m_widths.resize(std::max(m_widths.size(), cells.size()));
        for (std::size_t c = 0; c < cells.size(); ++c)
            m_widths[c] = std::max(m_widths[c], cells[c].size());
        m_rows.push_back(std::move(cells));
    }

    [[nodiscard]] std::string text() const
    {
        std::string result;
        for (const auto& row : m_rows) {
            for (std::size_t c = 0; c < row.size(); ++c)
                result += std::string(m_widths[c] - row[c].size() + (c > 0 ? 2 : 0), ' ') + row[c];
            result += '\n';
        }
        return result;
    }

private:
    std::vector<std::vector<std::string>> m_rows;
    std::vector<std::size_t> m_widths;
};

std::string yearTable(const InequalityStudy& study)
{
    TextTable table;
    std::vector<std::string> head{"year", "regions", "max/min", "top/bottom 20%", "CV", "Gini", "Theil T", "Theil L"};
    if (study.groups)
        head.insert(head.end(), {"groups max/min", "T within", "T between", "Gini within", "net between", "transvariation"});
    if (study.neighbours)
        head.insert(head.end(), {"Moran's I", "p"});
    table.add(head);
    for (std::size_t k = 0; k < study.years.size(); ++k) {
        const InequalityAtTime& at = study.years[k];
        std::vector<std::string> row{
            year(at.time),
            std::to_string(at.counted.used),
            fixed(of(at.extremes, [](const Extremes& e) { return e.ratio; }), 2),
            fixed(of(at.topBottom, [](const TopBottom& t) { return t.ratio; }), 2),
            fixed(of(at.variation, [](const Variation& v) { return v.coefficient; }), 4),
            fixed(of(at.gini, [](const Gini& g) { return g.coefficient; }), 4),
            fixed(of(at.theilT, [](const Theil& t) { return t.total; }), 4),
            fixed(of(at.theilL, [](const Theil& t) { return t.total; }), 4),
        };
        if (study.groups) {
            row.push_back(fixed(of(at.groupRatio, [](const GroupRatio& g) { return g.ratio; }), 2));
            row.push_back(fixed(of(at.theilT, [](const Theil& t) { return t.within; }), 4));
            row.push_back(fixed(of(at.theilT, [](const Theil& t) { return t.between; }), 4));
            row.push_back(fixed(of(at.dagum, [](const Dagum& d) { return d.within; }), 4));
            row.push_back(fixed(of(at.dagum, [](const Dagum& d) { return d.netBetween; }), 4));
            row.push_back(fixed(of(at.dagum, [](const Dagum& d) { return d.transvariation; }), 4));
        }
        if (study.neighbours) {
            row.push_back(fixed(of(study.moran[k], [](const Moran& m) { return m.index; }), 4));
            row.push_back(fixed(of(study.moran[k], [](const Moran& m) { return m.pPermuted.value_or(m.pRandom); }), 3));
        }
        table.add(std::move(row));
    }
    return table.text();
}

std::string headText(const InequalityStudy& study)
{
    std::string text = study.table.indicator.empty() ? std::string() : study.table.indicator + ": ";
    text += std::to_string(study.table.regions.size()) + " regions";
    if (study.groups)
        text += " in " + std::to_string(study.groups->names.size()) + " groups";
    return text
        + (study.table.weights.empty() ? "; each counts the same.\n\n"
                                       : "; they count by weight, but in convergence, classes and Moran's I each the same.\n\n");
}

std::string directionText(const Trend& trend, const char* falls, const char* rises)
{
    if (trend.direction == Direction::Unclear)
        return "no clear trend";
    return trend.direction == Direction::Falls ? falls : rises;
}

std::string sigmaText(const char* name, const SigmaConvergence& sigma)
{
    const Trend& trend = sigma.trend;
    std::string text = std::string("Sigma convergence, ") + name + " over " + std::to_string(sigma.unitsUsed)
        + " regions: " + fixed(trend.first, 4) + " in " + year(trend.firstTime) + ", " + fixed(trend.last, 4) + " in "
        + year(trend.lastTime) + ", slope " + significant(trend.slope) + " a year";
    text += trend.tested ? " (" + pText(trend.test.pValue) + ")" : std::string(" (two years, nothing to test against)");
    return text + ": " + directionText(trend, "the gap narrows", "the gap widens") + ".\n";
}

std::string betaText(const BetaConvergence& beta)
{
    static const std::map<BetaVerdict, const char*> kVerdicts{
        {BetaVerdict::Converges, "regions behind grow faster"},
        {BetaVerdict::Diverges, "regions ahead grow faster"},
        {BetaVerdict::Unclear, "growth does not clearly depend on the start"}};
    std::string text = "Beta convergence, " + year(beta.firstTime) + " to " + year(beta.lastTime) + " over "
        + std::to_string(beta.unitsUsed) + " regions: b " + significant(beta.beta.value) + " (t " + fixed(beta.beta.t, 2) + ", "
        + pText(beta.beta.pValue) + "), R2 " + fixed(beta.rSquared, 3) + ": " + kVerdicts.at(beta.verdict);
    if (beta.verdict == BetaVerdict::Converges && beta.halfLife)
        text += "; " + percent(1 - std::exp(-*beta.speed)) + " of the gap closes a year, half of it in "
            + fixed(*beta.halfLife, 1) + " years";
    return text + ".\n";
}

std::string dagumText(const InequalityStudy& study, const InequalityAtTime& at)
{
    const Dagum& dagum = *at.dagum;
    static const std::map<DagumPart, const char*> kParts{{DagumPart::Within, "within groups"},
                                                         {DagumPart::NetBetween, "between groups"},
                                                         {DagumPart::Transvariation, "the overlap of groups"}};
    const DagumPair& pair = dagum.pairs[static_cast<std::size_t>(dagum.widestPair)];
    return "Gini by groups (Dagum), " + year(at.time) + ": within " + percent(dagum.withinShare) + ", net between "
        + percent(dagum.netBetweenShare) + ", transvariation " + percent(dagum.transvariationShare) + "; most of it comes from "
        + kParts.at(dagum.largest) + ". The widest pair is " + study.groupName(pair.richer) + " above "
        + study.groupName(pair.poorer) + " (" + fixed(pair.gini, 4) + ", relative affluence " + fixed(pair.affluence, 2) + ").\n";
}

std::string moranText(const InequalityStudy& study, std::size_t k)
{
    const Moran& moran = *study.moran[k];
    static const std::map<MoranVerdict, const char*> kVerdicts{{MoranVerdict::Clustered, "neighbours are alike"},
                                                               {MoranVerdict::Dispersed, "neighbours are unlike"},
                                                               {MoranVerdict::NoPattern, "no pattern to be told from chance"}};
    std::string text = "Moran's I, " + year(study.years[k].time) + ": " + fixed(moran.index, 4) + " (expected "
        + fixed(moran.expected, 4) + ", z " + fixed(moran.zRandom, 2) + ", " + pText(moran.pPermuted.value_or(moran.pRandom));
    if (moran.pPermuted)
        text += " from " + std::to_string(moran.permutations) + " permutations, seed " + std::to_string(moran.seed);
    return text + "): " + kVerdicts.at(moran.verdict) + ".\n";
}

std::string localText(const InequalityStudy& study, std::size_t k)
{
    const LocalMoranMap& map = *study.local[k];
    static const std::map<Quadrant, const char*> kQuadrants{{Quadrant::HighHigh, "high among high"},
                                                            {Quadrant::LowLow, "low among low"},
                                                            {Quadrant::HighLow, "high among low"},
                                                            {Quadrant::LowHigh, "low among high"}};
    std::map<Quadrant, std::string> found;
    for (std::size_t i = 0; i < map.units.size(); ++i) {
        if (!map.units[i].significant)
            continue;
        std::string& list = found[map.units[i].quadrant];
        list += (list.empty() ? "" : ", ") + study.regionName(static_cast<int>(i));
    }
    std::string text = "Local clusters, " + year(study.years[k].time) + ", of " + std::to_string(map.tested)
        + " regions tested (adjusted for false discoveries): ";
    if (found.empty())
        return text + "none; " + std::to_string(map.nominal) + " before the adjustment, about " + fixed(map.byChance, 1)
            + " to be expected by chance.\n";
    bool first = true;
    for (const auto& [quadrant, list] : found) {
        text += (first ? "" : "; ") + std::string(kQuadrants.at(quadrant)) + ": " + list;
        first = false;
    }
    return text + ".\n";
}

std::string markovText(const Markov& chain)
{
    std::string text = "Classes (quarters of the values relative to each year's mean): " + percent(chain.stay)
        + " stay from one year to the next, " + percent(chain.up) + " rise, " + percent(chain.down) + " fall";
    if (chain.longRun == LongRun::Unique) {
        text += "; in the long run ";
        for (std::size_t c = 0; c < chain.stationary.size(); ++c)
            text += (c > 0 ? ", " : "") + percent(chain.stationary[c]);
        text += " from the lowest to the highest";
    }
    return text + ".\n";
}

std::string densityText(const DensityOverTime& density)
{
    const auto describe = [](const DensityCurve& curve) {
        return std::to_string(curve.peaks.size()) + (curve.peaks.size() == 1 ? " peak" : " peaks") + " in " + year(curve.time)
            + " (bandwidth " + significant(curve.bandwidth) + ")";
    };
    std::string text = "Distribution (Gaussian kernel, Silverman's bandwidth): " + describe(density.curves.front());
    if (density.curves.size() > 1)
        text += ", " + describe(density.curves.back());
    return text + ".\n";
}

/// The last year for which `known` holds.
template <class Known> std::optional<std::size_t> lastYear(const InequalityStudy& study, Known known)
{
    for (std::size_t k = study.years.size(); k-- > 0;) {
        if (known(k))
            return k;
    }
    return std::nullopt;
}

} // namespace

std::string summaryText(const InequalityStudy& study)
{
    std::string text = headText(study) + yearTable(study) + '\n';
    if (const auto k = lastYear(study, [&](std::size_t at) { return study.years[at].dagum.has_value(); }))
        text += dagumText(study, study.years[*k]);
    if (study.sigma)
        text += sigmaText("coefficient of variation", *study.sigma);
    if (study.sigmaOfLogs)
        text += sigmaText("deviation of logarithms", *study.sigmaOfLogs);
    if (study.beta)
        text += betaText(*study.beta);
    if (study.density)
        text += densityText(*study.density);
    if (study.markov)
        text += markovText(*study.markov);
    if (study.spatialMarkov && *study.spatialMarkov)
        text += std::string("Neighbourhood and class (chi-square ") + pText((*study.spatialMarkov)->pValue) + "): "
            + ((*study.spatialMarkov)->differs ? "regions move otherwise beside rich than beside poor neighbours"
                                               : "no difference by neighbours that can be told from chance")
            + ".\n";
    if (study.neighbours) {
        if (const auto k = lastYear(study, [&](std::size_t at) { return study.moran[at].has_value(); }))
            text += moranText(study, *k);
        if (const auto k = lastYear(study, [&](std::size_t at) { return study.local[at].has_value(); }))
            text += localText(study, *k);
    }
    return text;
}

namespace {

/// Refusals by measure: one line a measure with the first year concerned and how many there are.
class Refusals {
public:
    explicit Refusals(const InequalityStudy& study)
        : m_study(study)
    {
    }

    template <class T> void look(const char* measure, const Measured<T>& measured, std::optional<double> time = {})
    {
        if (measured)
            return;
        std::string reason = core::inequality::toError(measured.error(), m_study.table.regions, m_study.table.years).message;
        auto [found, added] = m_found.emplace(measure, Found{std::move(reason), time, 0});
        ++found->second.count;
        if (added)
            m_order.push_back(measure);
    }

    [[nodiscard]] std::vector<std::string> lines() const
    {
        std::vector<std::string> result;
        for (const std::string& measure : m_order) {
            const Found& found = m_found.at(measure);
            std::string line = measure + ": not computed";
            if (found.time)
                line += " in " + year(*found.time);
            if (found.count > 1)
                line += " and " + std::to_string(found.count - 1) + (found.count == 2 ? " other year" : " other years");
            result.push_back(line + ": " + found.reason);
        }
        return result;
    }

private:
    struct Found {
        std::string reason;
        std::optional<double> time;
        int count = 0;
    };
    const InequalityStudy& m_study;
    std::map<std::string, Found> m_found;
    std::vector<std::string> m_order;
};

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    return names.size() > kMost ? text + " and " + std::to_string(names.size() - kMost) + " more" : text;
}

} // namespace

std::vector<std::string> notesOf(const InequalityStudy& study)
{
    std::vector<std::string> notes;
    if (study.groups && !study.groups->ungrouped.empty())
        notes.push_back("in no group, left out of what is by groups: " + listed(study.groups->ungrouped));
    if (study.groups && !study.groups->unknown.empty())
        notes.push_back("in the groups but not in the table: " + listed(study.groups->unknown));
    if (!study.unknownNeighbours.empty())
        notes.push_back("pairs with a region that the table does not have: " + listed(study.unknownNeighbours));
    if (study.neighbours) {
        std::vector<std::string> islands;
        for (const int island : study.neighbours->islands())
            islands.push_back(study.regionName(island));
        if (!islands.empty())
            notes.push_back("without neighbours, left out of Moran's I: " + listed(islands));
    }
    Refusals refusals(study);
    for (std::size_t k = 0; k < study.years.size(); ++k) {
        const InequalityAtTime& at = study.years[k];
        refusals.look("max/min", at.extremes, at.time);
        refusals.look("top/bottom", at.topBottom, at.time);
        refusals.look("coefficient of variation", at.variation, at.time);
        refusals.look("Gini", at.gini, at.time);
        refusals.look("Theil T", at.theilT, at.time);
        refusals.look("Theil L", at.theilL, at.time);
        if (study.groups) {
            refusals.look("ratio of groups", at.groupRatio, at.time);
            refusals.look("Gini by groups", at.dagum, at.time);
        }
        if (study.neighbours) {
            refusals.look("Moran's I", study.moran[k], at.time);
            refusals.look("local clusters", study.local[k], at.time);
        }
    }
    refusals.look("sigma convergence", study.sigma);
    refusals.look("sigma convergence of logarithms", study.sigmaOfLogs);
    refusals.look("beta convergence", study.beta);
    refusals.look("distribution", study.density);
    refusals.look("classes", study.markov);
    if (study.spatialMarkov)
        refusals.look("classes by neighbours", *study.spatialMarkov);
    const auto lines = refusals.lines();
    notes.insert(notes.end(), lines.begin(), lines.end());
    return notes;
}

} // namespace cli
