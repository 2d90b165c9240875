// SPDX-License-Identifier: GPL-3.0-or-later
// The inequality command's figures as rows. The names of measures are the documented format: see README.md.
#include "app/cli/inequality_study.h"

#include "core/base/number.h"
#include "core/export/spreadsheet.h"

#include <cmath>

namespace cli {

using namespace core::inequality;

namespace {

/// One row a number, in the order in which the summary speaks of them.
class Rows {
public:
    Rows() { m_sheet.columns = {{"measure", ""}, {"year", ""}, {"item", ""}, {"other_item", ""}, {"value", ""}}; }

    void at(double year) { m_year = year; }
    void overall() { m_year = std::nan(""); }

    void add(const char* measure, double value, const std::string& item = {}, const std::string& other = {})
    {
        m_sheet.rows.push_back({std::string(measure), m_year, item, other, value});
    }

    [[nodiscard]] std::string csv() const { return core::exporting::toCsv(m_sheet); }

private:
    core::exporting::Sheet m_sheet;
    double m_year = std::nan("");
};

void addTheil(Rows& rows, const InequalityStudy& study, const Measured<Theil>& theil, const char* whole, const char* within,
              const char* between)
{
    if (!theil)
        return;
    rows.add(whole, theil->total);
    if (!theil->decomposed)
        return;
    rows.add(within, theil->within);
    rows.add(between, theil->between);
    for (const TheilGroup& group : theil->groups)
        rows.add(within, group.contribution, study.groupName(group.group));
}

void addDagum(Rows& rows, const InequalityStudy& study, const Dagum& dagum)
{
    rows.add("dagum_gini", dagum.total);
    rows.add("dagum_within", dagum.within);
    rows.add("dagum_net_between", dagum.netBetween);
    rows.add("dagum_transvariation", dagum.transvariation);
    for (const DagumGroup& group : dagum.groups) {
        rows.add("dagum_group_gini", group.gini, study.groupName(group.group));
        rows.add("dagum_group_mean", group.mean, study.groupName(group.group));
    }
    for (const DagumPair& pair : dagum.pairs) {
        rows.add("dagum_pair_gini", pair.gini, study.groupName(pair.richer), study.groupName(pair.poorer));
        rows.add("dagum_pair_affluence", pair.affluence, study.groupName(pair.richer), study.groupName(pair.poorer));
    }
}

void addYear(Rows& rows, const InequalityStudy& study, const InequalityAtTime& year)
{
    rows.at(year.time);
    rows.add("regions", year.counted.used);
    if (year.extremes)
        rows.add("max_min_ratio", year.extremes->ratio, study.regionName(year.extremes->highest),
                 study.regionName(year.extremes->lowest));
    if (year.topBottom)
        rows.add("top_bottom_fifth_ratio", year.topBottom->ratio);
    if (year.groupRatio)
        rows.add("group_ratio", year.groupRatio->ratio, study.groupName(year.groupRatio->highest),
                 study.groupName(year.groupRatio->lowest));
    if (year.variation) {
        rows.add("mean", year.variation->mean);
        rows.add("coefficient_of_variation", year.variation->coefficient);
    }
    if (year.gini) {
        rows.add("gini", year.gini->coefficient);
        for (const LorenzPoint& point : year.gini->lorenz) {
            if (point.unit < 0)
                continue;
            rows.add("lorenz_population", point.population, study.regionName(point.unit));
            rows.add("lorenz_value", point.value, study.regionName(point.unit));
        }
    }
    addTheil(rows, study, year.theilT, "theil_t", "theil_t_within", "theil_t_between");
    addTheil(rows, study, year.theilL, "theil_l", "theil_l_within", "theil_l_between");
    if (year.dagum)
        addDagum(rows, study, *year.dagum);
}

void addMoran(Rows& rows, const InequalityStudy& study, std::size_t k)
{
    if (const auto& moran = study.moran[k]) {
        rows.add("moran_i", moran->index);
        rows.add("moran_expected", moran->expected);
        rows.add("moran_variance_normality", moran->varianceNormal);
        rows.add("moran_variance_randomisation", moran->varianceRandom);
        rows.add("moran_z_randomisation", moran->zRandom);
        rows.add("moran_p_randomisation", moran->pRandom);
        if (moran->pPermuted)
            rows.add("moran_p_permutation", *moran->pPermuted);
    }
    if (!study.local[k])
        return;
    static const char* const kQuadrants[] = {"high-high", "low-low", "high-low", "low-high"};
    for (std::size_t i = 0; i < study.local[k]->units.size(); ++i) {
        const LocalMoran& unit = study.local[k]->units[i];
        if (unit.quadrant == Quadrant::Island || unit.quadrant == Quadrant::Missing)
            continue;
        const std::string region = study.regionName(static_cast<int>(i));
        const std::string quadrant = kQuadrants[static_cast<int>(unit.quadrant)];
        rows.add("local_moran_i", unit.index, region, quadrant);
        rows.add("local_moran_p", unit.pValue, region, quadrant);
        rows.add("local_moran_p_adjusted", unit.adjusted, region, quadrant);
    }
}

void addSigma(Rows& rows, const Measured<SigmaConvergence>& sigma, const char* spread, const char* slope, const char* p)
{
    if (!sigma)
        return;
    for (std::size_t k = 0; k < sigma->times.size(); ++k) {
        rows.at(sigma->times[k]);
        rows.add(spread, sigma->spread[k]);
    }
    rows.overall();
    rows.add(slope, sigma->trend.slope);
    if (sigma->trend.tested)
        rows.add(p, sigma->trend.test.pValue);
}

void addBeta(Rows& rows, const InequalityStudy& study)
{
    if (!study.beta)
        return;
    const BetaConvergence& beta = *study.beta;
    rows.overall();
    rows.add("beta", beta.beta.value);
    rows.add("beta_standard_error", beta.beta.standardError);
    rows.add("beta_t", beta.beta.t);
    rows.add("beta_p", beta.beta.pValue);
    rows.add("beta_r_squared", beta.rSquared);
    if (beta.speed)
        rows.add("beta_speed", *beta.speed);
    if (beta.halfLife)
        rows.add("beta_half_life_years", *beta.halfLife);
    for (const BetaPoint& point : beta.points) {
        rows.add("beta_log_start", point.start, study.regionName(point.unit));
        rows.add("beta_growth", point.growth, study.regionName(point.unit));
    }
}

void addDensity(Rows& rows, const DensityOverTime& density)
{
    for (const DensityCurve& curve : density.curves) {
        rows.at(curve.time);
        rows.add("density_bandwidth", curve.bandwidth);
        for (const double peak : curve.peaks)
            rows.add("density_peak_at", peak);
        for (std::size_t g = 0; g < density.grid.size(); ++g)
            rows.add("density", curve.density[g], core::formatNumber(density.grid[g]));
    }
    rows.overall();
}

void addMarkov(Rows& rows, const Markov& chain, const std::string& prefix, const std::string& around = {})
{
    const std::string probability = prefix + "_probability", count = prefix + "_count";
    for (int from = 0; from < chain.classes; ++from) {
        for (int to = 0; to < chain.classes; ++to) {
            const auto cell = static_cast<std::size_t>(from * chain.classes + to);
            const std::string start = around + std::to_string(from + 1);
            rows.add(count.c_str(), chain.counts[cell], start, std::to_string(to + 1));
            if (chain.observations[static_cast<std::size_t>(from)] > 0)
                rows.add(probability.c_str(), chain.probabilities[cell], start, std::to_string(to + 1));
        }
    }
}

} // namespace

std::string figuresAsCsv(const InequalityStudy& study)
{
    Rows rows;
    for (std::size_t k = 0; k < study.years.size(); ++k) {
        addYear(rows, study, study.years[k]);
        if (study.neighbours)
            addMoran(rows, study, k);
    }
    addSigma(rows, study.sigma, "sigma_coefficient_of_variation", "sigma_coefficient_of_variation_slope",
             "sigma_coefficient_of_variation_p");
    addSigma(rows, study.sigmaOfLogs, "sigma_deviation_of_logs", "sigma_deviation_of_logs_slope", "sigma_deviation_of_logs_p");
    addBeta(rows, study);
    if (study.density)
        addDensity(rows, *study.density);
    rows.overall();
    if (study.markov) {
        for (std::size_t c = 0; c < study.markov->bounds.size(); ++c)
            rows.add("markov_upper_bound", study.markov->bounds[c], std::to_string(c + 1));
        addMarkov(rows, *study.markov, "markov");
        for (std::size_t c = 0; c < study.markov->stationary.size(); ++c)
            rows.add("markov_long_run_share", study.markov->stationary[c], std::to_string(c + 1));
    }
    if (study.spatialMarkov && *study.spatialMarkov) {
        const SpatialMarkov& spatial = **study.spatialMarkov;
        for (std::size_t c = 0; c < spatial.byNeighbours.size(); ++c)
            addMarkov(rows, spatial.byNeighbours[c], "spatial_markov", "neighbours " + std::to_string(c + 1) + ": ");
        rows.add("spatial_markov_chi_square", spatial.chiSquare);
        rows.add("spatial_markov_p", spatial.pValue);
    }
    return rows.csv();
}

} // namespace cli
