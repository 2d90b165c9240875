// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/start_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace ui {

using core::indicators::DataSet;
using core::policy::RegionSet;
using Form = StartValue::Form;

namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();
constexpr double kWhole = 100; ///< trade of the country
const char* const kTrade = "trade_initial";
const char* const kDevices = "density_initial";
const char* const kGrouping = "macro_region";

const std::vector<StartRule>& rules()
{
    static const std::vector<StartRule> table{
        {kTrade, Form::Share, "imports_exports", "", 2024, 1, 0, 1, 0, kNone},
        {"penetration_initial", Form::Power, "ecommerce_enterprise_share", "", 2023, 1, 0, 0.7, 0, 0.9},
        {kDevices, Form::Power, "ecommerce_enterprise_share", "", 2023, 1, 0, 0.7, 0, kNone},
        {"delivery_initial", Form::Curve, "", "", 0, 1, 0, 0, 0, kNone},
        {"vacancy_initial", Form::Power, "rd_personnel_fte", "population", 2023, 1, 0, -0.3, 0, 0.65},
        {"infrastructure_initial", Form::Gap, "broadband_subscribers", "population", 2023, 1, 0, -1, 0, 1},
        {"infrastructure_scale", Form::Share, "population", "", 2023, 1, 0, 1, 0, kNone},
        // CNY 10 thousand over CNY 100 million, as per cent.
        {"coupling_initial", Form::Power, "tech_market_absorbed", "gdp", 2023, 0.01, 0, 0.1, 0, 1},
        {"institution_initial", Form::Power, "cbec_pilot_zones_batch1to6", "", 2022, 1, 1, 0.1, 0, 1},
        {"programme_scale", Form::Share, "population", "", 2023, 1, 0, 1, 0, kNone},
        {"talent_demand_initial", Form::Share, "population", "", 2023, 1, 0, 1, 0, kNone},
    };
    return table;
}

/// The figures of the macro regions: East, then all others.
struct Macro {
    double east = 0;
    double others = 0;
    [[nodiscard]] double of(bool isEast) const { return isEast ? east : others; }
};

Macro macroOf(const RegionSet& set, std::string_view quantity)
{
    const int east = set.indexOf("East");
    const int west = set.indexOf("Central_West");
    const auto row = std::ranges::find(set.data, quantity, &core::policy::RegionData::name);
    if (east < 0 || west < 0 || row == set.data.end())
        return {std::nan(""), std::nan("")};
    return {row->values[std::size_t(east)], row->values[std::size_t(west)]};
}

std::vector<double> rawOf(const StartRule& rule, const DataSet& provinces)
{
    std::vector<double> values;
    for (int region = 0; region < provinces.regions().count(); ++region)
        values.push_back(rawFigure(rule, provinces, region, rule.year));
    return values;
}

/// "east", "northeast" and one for the rest.
std::vector<std::string> groupsOf(const DataSet& provinces)
{
    std::vector<std::string> groups = provinces.regions().groupOfEach(kGrouping);
    for (std::string& group : groups) {
        if (group != "east" && group != "northeast")
            group = "rest";
    }
    return groups;
}

std::vector<StartValue> spreadTrade(const StartRule& rule, const DataSet& provinces, const Macro& macro)
{
    const std::vector<double> x = rawOf(rule, provinces);
    const std::vector<std::string> groups = groupsOf(provinces);
    std::map<std::string, double> sums;
    for (std::size_t i = 0; i < groups.size(); ++i)
        sums[groups[i]] += x[i];
    std::vector<StartValue> values;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        StartValue value;
        value.form = Form::Share;
        value.base = groups[i] == "east" ? macro.east : groups[i] == "rest" ? macro.others : kWhole - macro.east - macro.others;
        value.part = x[i];
        value.whole = sums[groups[i]];
        value.unbounded = value.base * value.part / value.whole;
        values.push_back(value);
    }
    return values;
}

std::vector<StartValue> spreadSize(const StartRule& rule, const DataSet& provinces, const Macro& macro, const std::vector<double>& trade)
{
    std::vector<double> x = rawOf(rule, provinces);
    if (rule.quantity == "talent_demand_initial") {
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] = std::sqrt(x[i] * trade[i]);
    }
    const std::vector<std::string> groups = groupsOf(provinces);
    std::array<double, 2> sums{};
    for (std::size_t i = 0; i < groups.size(); ++i)
        sums[groups[i] == "east" ? 0 : 1] += x[i];
    std::vector<StartValue> values;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const bool east = groups[i] == "east";
        StartValue value;
        value.form = Form::Share;
        value.base = macro.of(east);
        value.part = x[i];
        value.whole = sums[east ? 0 : 1];
        value.unbounded = value.base * value.part / value.whole;
        values.push_back(value);
    }
    return values;
}

std::vector<StartValue> spreadRelative(const StartRule& rule, const DataSet& provinces, const Macro& macro, const std::vector<double>& trade)
{
    const std::vector<double> raw = rawOf(rule, provinces);
    const std::vector<std::string> groups = groupsOf(provinces);
    std::map<std::string, std::pair<double, double>> sums;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        sums[groups[i]].first += trade[i] * (raw[i] + rule.added);
        sums[groups[i]].second += trade[i];
    }
    std::vector<StartValue> values;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        StartValue value;
        value.form = rule.form;
        value.base = macro.of(groups[i] == "east");
        value.part = raw[i] + rule.added;
        value.whole = sums[groups[i]].first / sums[groups[i]].second;
        value.exponent = rule.exponent;
        const double factor = std::pow(value.part / value.whole, rule.exponent);
        value.unbounded = rule.form == Form::Gap ? 1 - (1 - value.base) * factor : value.base * factor;
        values.push_back(value);
    }
    return values;
}

std::vector<StartValue> spreadDelivery(const Macro& days, const Macro& devices, const std::vector<StartValue>& density)
{
    const double exponent = std::log(days.east / days.others) / std::log(devices.east / devices.others);
    std::vector<StartValue> values;
    for (const StartValue& region : density) {
        StartValue value;
        value.form = Form::Curve;
        value.base = days.others * std::pow(devices.others, -exponent);
        value.part = region.value;
        value.whole = 1;
        value.exponent = exponent;
        value.unbounded = value.base * std::pow(value.part, exponent);
        values.push_back(value);
    }
    return values;
}

} // namespace

const StartRule* startRule(std::string_view quantity)
{
    const auto found = std::ranges::find(rules(), quantity, &StartRule::quantity);
    return found == rules().end() ? nullptr : &*found;
}

double rawFigure(const StartRule& rule, const DataSet& provinces, int region, int year)
{
    const int indicator = provinces.indicatorIndex(rule.indicator);
    if (indicator < 0)
        return std::nan("");
    const double value = provinces.value(indicator, region, year);
    if (rule.denominator.empty())
        return value * rule.scale;
    const int denominator = provinces.indicatorIndex(rule.denominator);
    return denominator < 0 ? std::nan("") : value / provinces.value(denominator, region, year) * rule.scale;
}

std::vector<StartValue> spreadStartValues(std::string_view quantity, const DataSet& provinces, const RegionSet& macro)
{
    const StartRule* rule = startRule(quantity);
    if (rule == nullptr)
        return {};
    const Macro base = macroOf(macro, quantity);
    std::vector<StartValue> values;
    if (quantity == kTrade) {
        values = spreadTrade(*rule, provinces, base);
    } else if (rule->form == Form::Curve) {
        values = spreadDelivery(base, macroOf(macro, kDevices), spreadStartValues(kDevices, provinces, macro));
    } else {
        std::vector<double> trade;
        for (const StartValue& value : spreadStartValues(kTrade, provinces, macro))
            trade.push_back(value.value);
        if (trade.empty())
            return {};
        values = rule->form == Form::Share ? spreadSize(*rule, provinces, base, trade) : spreadRelative(*rule, provinces, base, trade);
    }
    for (StartValue& value : values) {
        value.value = std::clamp(value.unbounded, rule->low, rule->high);
        if (!std::isfinite(value.unbounded))
            return {};
    }
    return values;
}

double startRange(const std::string& grade)
{
    return grade == "D" ? 0.25 : grade == "C" ? 0.15 : 0;
}

} // namespace ui
