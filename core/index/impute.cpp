// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/stages.h"
#include "core/index/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core::index {

namespace {

/// The measured values of one unit and indicator before and after a time, -1 where there is none within reach.
struct Neighbours {
    std::ptrdiff_t before = -1;
    std::ptrdiff_t after = -1;
};

class Imputer {
public:
    Imputer(const Matrix& measured, const Method& method, const Observations& observations)
        : m_measured(measured)
        , m_method(method)
        , m_observations(observations)
        , m_units(observations.units.size())
        , m_times(observations.times.size())
    {
        std::map<std::string, std::size_t> groups;
        for (const Unit& unit : observations.units) {
            const std::size_t group = groups.emplace(unit.group, groups.size()).first->second;
            m_groupOfUnit.push_back(group);
            m_groups = std::max(m_groups, group + 1);
        }
        m_result.values = measured;
    }

    Imputed run()
    {
        for (const Imputation how : m_method.imputation) {
            for (std::size_t j = 0; j < m_measured.columns; ++j) {
                if (how == Imputation::LinearInTime || how == Imputation::NearestTime)
                    fillFromOtherTimes(j, how);
                else
                    fillFromGroup(j, how);
            }
        }
        std::sort(m_result.cells.begin(), m_result.cells.end(), [](const ImputedCell& a, const ImputedCell& b) {
            return a.row != b.row ? a.row < b.row : a.indicator < b.indicator;
        });
        return std::move(m_result);
    }

private:
    double time(std::ptrdiff_t t) const { return m_observations.times[static_cast<std::size_t>(t)]; }
    double measured(std::ptrdiff_t t, std::size_t unit, std::size_t indicator) const
    {
        return m_measured.at(static_cast<std::size_t>(t) * m_units + unit, indicator);
    }

    bool withinReach(double distance) const
    {
        return m_method.imputationReachYears <= 0 || distance <= m_method.imputationReachYears;
    }

    Neighbours neighbours(std::ptrdiff_t t, std::size_t unit, std::size_t indicator) const
    {
        Neighbours found;
        for (std::ptrdiff_t s = t - 1; s >= 0 && withinReach(time(t) - time(s)); --s) {
            if (!isMissing(measured(s, unit, indicator))) {
                found.before = s;
                break;
            }
        }
        for (std::ptrdiff_t s = t + 1; s < static_cast<std::ptrdiff_t>(m_times) && withinReach(time(s) - time(t)); ++s) {
            if (!isMissing(measured(s, unit, indicator))) {
                found.after = s;
                break;
            }
        }
        return found;
    }

    void fillFromOtherTimes(std::size_t indicator, Imputation how)
    {
        for (std::size_t i = 0; i < m_measured.rows; ++i) {
            if (!isMissing(m_result.values.at(i, indicator)))
                continue;
            const auto t = static_cast<std::ptrdiff_t>(i / m_units);
            const std::size_t unit = i % m_units;
            const Neighbours near = neighbours(t, unit, indicator);
            if (near.before < 0 && near.after < 0)
                continue;
            if (how == Imputation::LinearInTime && near.before >= 0 && near.after >= 0) {
                const double from = measured(near.before, unit, indicator);
                const double to = measured(near.after, unit, indicator);
                const double share = (time(t) - time(near.before)) / (time(near.after) - time(near.before));
                fill(i, indicator, from + share * (to - from), how, time(near.before), time(near.after));
                continue;
            }
            const bool earlier =
                near.after < 0 || (near.before >= 0 && time(t) - time(near.before) <= time(near.after) - time(t));
            const std::ptrdiff_t source = earlier ? near.before : near.after;
            fill(i, indicator, measured(source, unit, indicator), how, time(source), time(source));
        }
    }

    void fillFromGroup(std::size_t indicator, Imputation how)
    {
        std::vector<std::vector<double>> members(m_groups);
        for (std::size_t t = 0; t < m_times; ++t) {
            for (auto& values : members)
                values.clear();
            bool anyMissing = false;
            for (std::size_t unit = 0; unit < m_units; ++unit) {
                const double value = m_result.values.at(t * m_units + unit, indicator);
                anyMissing = anyMissing || isMissing(value);
                if (!isMissing(value))
                    members[m_groupOfUnit[unit]].push_back(value);
            }
            if (!anyMissing)
                continue;
            for (std::size_t unit = 0; unit < m_units; ++unit) {
                const std::size_t row = t * m_units + unit;
                const auto& group = members[m_groupOfUnit[unit]];
                if (!isMissing(m_result.values.at(row, indicator)) || group.empty())
                    continue;
                const double time = m_observations.times[t];
                fill(row, indicator, how == Imputation::GroupMean ? mean(group) : median(group), how, time, time);
            }
        }
    }

    void fill(std::size_t row, std::size_t indicator, double value, Imputation how, double from, double to)
    {
        m_result.values.at(row, indicator) = value;
        m_result.cells.push_back({row, indicator, how, from, to});
    }

    const Matrix& m_measured;
    const Method& m_method;
    const Observations& m_observations;
    std::size_t m_units;
    std::size_t m_times;
    std::size_t m_groups = 0;
    std::vector<std::size_t> m_groupOfUnit;
    Imputed m_result;
};

} // namespace

Imputed impute(const Matrix& values, const Method& method, const Observations& observations)
{
    return Imputer(values, method, observations).run();
}

} // namespace core::index
