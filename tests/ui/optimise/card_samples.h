// SPDX-License-Identifier: GPL-3.0-or-later
// Data of the cards as a search would leave them: cost to 2030 against users in Central-West, two targets, eight levers on.
#pragma once

#include "ui/optimise/chance_chart.h"
#include "ui/optimise/comparison_table.h"
#include "ui/optimise/flatness_table.h"
#include "ui/optimise/front_chart.h"
#include "ui/optimise/leans_chart.h"
#include "ui/optimise/package_bars.h"
#include "ui/optimise/unreached_list.h"
#include "ui/theme/appearance.h"

#include <cmath>

namespace tests {

using core::optimise::Relation;
using core::policy::Better;
using core::policy::Dimension;
using ui::PackageChoice;

inline QString in(const ui::Appearance& appearance, const char* english, const char* chinese)
{
    return QString::fromUtf8(appearance.isChinese() ? chinese : english);
}

inline ui::PackageFigure percentFigure(const QString& name, Better better)
{
    return ui::shareFigure(name, 2030, better);
}

inline ui::PackageFigure plainFigure(const QString& name, Better better, int decimals, const char* display)
{
    ui::PackageFigure figure;
    figure.name = name;
    figure.naming.better = better;
    figure.naming.decimals = decimals;
    figure.naming.display = display;
    return figure;
}

inline ui::BrokenLimit overInAYear()
{
    ui::BrokenLimit limit;
    limit.kind = ui::BrokenLimit::Kind::Yearly;
    limit.bound = 12;
    limit.value = 13.2;
    limit.years = 2;
    return limit;
}

inline ui::FrontData frontSample(const ui::Appearance& appearance, std::size_t dots = 600)
{
    ui::FrontData data;
    data.axes = {ui::moneyFigure(in(appearance, "Cost", "成本"), 2030), percentFigure(in(appearance, "Users, Central-W.", "应用企业，中西部"), Better::Up),
                 percentFigure(in(appearance, "Research converted", "成果转化"), Better::Up)};
    data.bounds = {std::nullopt, ui::FrontData::Bound{Relation::AtLeast, 0.70, false}, ui::FrontData::Bound{Relation::AtLeast, 0.40, false}};
    const auto best = [](double cost) { return 0.45 + 0.33 * (1 - std::exp(-(cost - 3.5) / 11)); };
    for (int i = 0; i < 60; ++i) {
        const double cost = 3.5 + i * 0.62;
        data.front.push_back({cost, best(cost), 0.30 + 0.004 * i});
    }
    for (std::size_t i = 0; i < dots; ++i) { // low-discrepancy, so that pictures are the same each time
        const double u = std::fmod(static_cast<double>(i) * 0.6180339887498949, 1.0);
        const double v = std::fmod(static_cast<double>(i) * 0.7548776662466927, 1.0);
        const double cost = 3.5 + 46 * u;
        data.tried.push_back({cost, 0.43 + (best(cost) - 0.43) * v, i % 3 != 0});
    }
    data.triedInAll = 34400;
    data.marks = {{{PackageChoice::Of::Best, 0}, ui::kNotKnown, {17.3, 0.70, 0.40}, {}},
                  {{PackageChoice::Of::Robust, 0}, ui::kNotKnown, {22.3, 0.706, 0.43}, {}},
                  {{PackageChoice::Of::Papers, 0}, ui::kNotKnown, {49.3, 0.73, 0.43}, {overInAYear()}},
                  {{PackageChoice::Of::PapersAtCost, 0}, 0.34, {17.3, 0.56, 0.30}, {}}};
    return data;
}

inline ui::PackageBarsData packageSample(const ui::Appearance& appearance)
{
    ui::PackageBarsData data;
    const auto add = [&](const char* id, const char* english, const char* chinese, Dimension dimension, double strength, double low, double high, double cost, bool locked = false) {
        ui::PackageBarsData::Lever lever;
        lever.id = id;
        lever.name = in(appearance, english, chinese);
        lever.dimension = dimension;
        lever.strength = strength;
        lever.papers = locked ? 1 : 0.34;
        lever.low = low;
        lever.high = high;
        lever.cost = cost;
        lever.start = 2025.25;
        lever.locked = locked;
        data.levers.push_back(lever);
    };
    add("innovation_fund", "Innovation fund", "创新基金", Dimension::Technology, 0, 0, 0.12, 0);
    add("transfer_centres", "Transfer centres", "技术转移中心", Dimension::Technology, 1.28, 1.2, 1.3, 1.7);
    add("sharing_pool", "Technology sharing pool", "技术共享池", Dimension::Technology, 1.30, 1.16, 1.3, 1.2);
    add("digital_infrastructure", "Western networks", "西部数字新基建", Dimension::Region, 0.54, 0.45, 0.62, 10.8);
    add("testbed", "East–West testbeds", "“东技西景”试验区", Dimension::Region, 1.30, 1.26, 1.3, 1.5);
    add("certification", "Talent certification", "人才认证", Dimension::Talent, 1, 1, 1, 0.4, true);
    add("mutual_recognition", "Mutual recognition", "标准互认", Dimension::Standards, 1, 1, 1, 0.2, true);
    add("data_trust", "Data trust", "行业数据信托", Dimension::Organisation, 1.30, 1.05, 1.3, 0.6);
    add("policy_iteration", "Policy iteration", "政策迭代", Dimension::Organisation, 0, 0, 1.03, 0);
    add("regulatory_sandbox", "Regulatory sandbox", "监管沙盒", Dimension::Organisation, 0, 0, 0.88, 0);
    add("payment_link", "Payment link", "支付互联", Dimension::Digital, 0, 0, 1.09, 0);
    add("sme_digital_fund", "Small-firm digital fund", "中小企业数字化基金", Dimension::Digital, 0.24, 0, 0.92, 0.7);
    data.totalCost = 17.3;
    return data;
}

inline ui::ComparisonData comparisonSample(const ui::Appearance& appearance)
{
    ui::ComparisonData data;
    data.columns = {{PackageChoice::Of::Best, ui::kNotKnown}, {PackageChoice::Of::PapersAtCost, 0.34}, {PackageChoice::Of::Papers, ui::kNotKnown}};
    const auto row = [&](ui::PackageFigure figure, double a, double b, double c, double half, double baseline, bool chance = false) {
        ui::ComparisonData::Row made;
        made.figure = std::move(figure);
        made.isChance = chance;
        for (const double each : {a, b, c})
            made.values.push_back(half > 0 ? ui::RangedValue{each, each - half, each + half} : ui::RangedValue{each});
        made.baseline = baseline;
        data.rows.push_back(std::move(made));
    };
    row(ui::moneyFigure(in(appearance, "Cost", "成本"), 2030), 17.3, 17.3, 49.3, 0, ui::kNotKnown);
    row(percentFigure(in(appearance, "Research converted", "成果转化"), Better::Up), 0.4003, 0.302, 0.428, 0.06, 0.18);
    row(percentFigure(in(appearance, "Users, Central-W.", "应用企业，中西部"), Better::Up), 0.7002, 0.562, 0.731, 0.05, 0.38);
    row(percentFigure(in(appearance, "Chance of both", "同时达到的可能"), Better::Up), 0.31, 0.01, 0.59, 0, ui::kNotKnown, true);
    row(plainFigure(in(appearance, "Trade", "贸易额"), Better::Up, 0, "index"), 142.3, 149.1, 172.6, 17, 129.4);
    row(plainFigure(in(appearance, "Intelligence", "智能化水平"), Better::Up, 2, "multiple"), 2.42, 2.03, 3.31, 0.4, 1.41);
    row(percentFigure(in(appearance, "Vacant, Central-W.", "岗位空缺，中西部"), Better::Down), 0.602, 0.53, 0.543, 0.05, 0.50);
    row(ui::moneyFigure(in(appearance, "Most in one year", "单年最高"), 2030), 5.1, 4.7, 13.2, 0, ui::kNotKnown);
    return data;
}

inline ui::ChanceData chanceSample(const ui::Appearance& appearance)
{
    ui::ChanceData data;
    data.targets = {{percentFigure(in(appearance, "Research converted", "成果转化"), Better::Up), Relation::AtLeast, 0.40},
                    {percentFigure(in(appearance, "Users, Central-W.", "应用企业，中西部"), Better::Up), Relation::AtLeast, 0.70}};
    data.rows = {{{PackageChoice::Of::Best, 0}, 17.3, {0.46, 0.63}, 0.29, 0.023, true},
                 {{PackageChoice::Of::Robust, 0}, 22.3, {0.84, 0.71}, 0.61, 0.024, true},
                 {{PackageChoice::Of::Papers, 0}, 49.3, {0.69, 0.84}, 0.59, 0.025, true}};
    for (int i = 0; i < 30; ++i)
        data.front.push_back({9 + 0.75 * i, 0.72 / (1 + std::exp(-(i - 13) / 4.0))});
    data.futures = 400;
    data.varied = 153;
    data.costsVaried = true;
    return data;
}

inline ui::FlatnessData flatnessSample(const ui::Appearance& appearance)
{
    ui::FlatnessData data;
    data.figures = {percentFigure(in(appearance, "Vacant", "空缺"), Better::Down), plainFigure(in(appearance, "Trade", "贸易额"), Better::Up, 0, "index"),
                    plainFigure(in(appearance, "Intelligence", "智能化水平"), Better::Up, 1, "multiple")};
    const auto name = [&](const char* english, const char* chinese) { return in(appearance, english, chinese); };
    data.rows = {{{PackageChoice::Of::Best, 0}, std::nullopt, {0.60, 142, 2.4}, 17.3, {}},
                 {{PackageChoice::Of::NearBest, 0}, 0, {0.53, 141, 2.3}, 18.1, {{name("Academies", "产业学院"), 0.67}, {name("Small-firm fund", "数字化基金"), 0}}},
                 {{PackageChoice::Of::NearBest, 1}, 1, {0.61, 150, 2.6}, 18.0, {{name("National standards", "国家标准"), 0.70}, {name("Small-firm fund", "数字化基金"), 0.62}}},
                 {{PackageChoice::Of::NearBest, 2}, 2, {0.60, 147, 2.8}, 18.1, {{name("Small-firm fund", "数字化基金"), 0.92}, {name("National standards", "国家标准"), 0.15}}}};
    data.levers = {{name("Transfer centres", "技术转移中心"), 1.2, 1.3, false}, {name("Technology sharing pool", "技术共享池"), 1.16, 1.3, false},
                   {name("East–West testbeds", "“东技西景”试验区"), 1.26, 1.3, false}, {name("Western networks", "西部数字新基建"), 0.45, 0.62, false},
                   {name("Talent certification", "人才认证"), 1, 1, true}, {name("Carbon finance", "碳金融"), 0, 0, false},
                   {name("Small-firm digital fund", "中小企业数字化基金"), 0, 0.92, false}, {name("Academies", "产业学院"), 0, 0.67, false}};
    data.within = 6414;
    data.looked = 20000;
    return data;
}

inline ui::UnreachedData unreachedSample(const ui::Appearance& appearance)
{
    ui::UnreachedData data;
    using Way = ui::UnreachedData::Way;
    ui::UnreachedData::Entry wish;
    wish.kind = ui::Unreached::Kind::Wish;
    wish.figure = percentFigure(in(appearance, "Vacant, Central-W.", "岗位空缺，中西部"), Better::Down);
    wish.relation = Relation::AtMost;
    wish.asked = 0.35;
    wish.closest = 0.42;
    wish.closestCost = 37;
    wish.alone = 0.32;
    wish.aloneCost = 12.4;
    wish.conflicts = {in(appearance, "Users, Central-W. ≥ 70 %", "应用企业，中西部 ≥ 70%")};
    wish.stoppedHigh = {in(appearance, "Academies", "产业学院"), in(appearance, "Digital parks", "数字园区")};
    wish.ways = {{Way::Kind::WidenLevers, {}, 1.5, ui::kNotKnown}, {Way::Kind::DropWish, {}, 0, ui::kNotKnown}};
    ui::UnreachedData::Entry chance;
    chance.kind = ui::Unreached::Kind::Chance;
    chance.figure = ui::shareFigure({}, 2030, Better::Up);
    chance.asked = 0.8;
    chance.closest = 0.745;
    chance.closestCost = 35;
    chance.stoppedHigh = {in(appearance, "Transfer centres", "技术转移中心"), in(appearance, "Technology sharing pool", "技术共享池"),
                          in(appearance, "East–West testbeds", "“东技西景”试验区")};
    ui::BrokenLimit total;
    total.bound = 49.3;
    total.value = 61;
    chance.ways = {{Way::Kind::MoveLimit, total, 0, 58.9}, {Way::Kind::AskForLess, {}, 0.70, 35}};
    data.entries = {wish, chance};
    data.targets = 2;
    data.looked = true;
    return data;
}

inline ui::DropOutData dropOutSample(const ui::Appearance& appearance)
{
    ui::DropOutData data;
    const auto add = [&](const char* english, const char* chinese, Dimension dimension, bool assumed, double factor, bool indispensable = false, bool inBest = true) {
        ui::LeverDropOut found;
        found.inBest = inBest;
        found.factor = inBest ? factor : ui::kNotKnown;
        found.indispensable = indispensable;
        found.costAssumed = assumed;
        found.leansOnCheapness = assumed && inBest && !indispensable && factor < 2;
        found.costNow = 0.6;
        found.costAt = 0.6 * factor;
        found.costWithout = 18;
        data.levers.push_back({in(appearance, english, chinese), dimension, assumed, found});
    };
    add("Data trust", "行业数据信托", Dimension::Organisation, true, 1.9);
    add("Transfer centres", "技术转移中心", Dimension::Technology, true, 5.2);
    add("Western networks", "西部数字新基建", Dimension::Region, false, 64, true);
    add("Small-firm digital fund", "中小企业数字化基金", Dimension::Digital, true, 1, false, false);
    add("Technology sharing pool", "技术共享池", Dimension::Technology, true, 12);
    data.looked = true;
    return data;
}

inline ui::InformationData informationSample(const ui::Appearance& appearance)
{
    ui::InformationData data;
    data.inputs = {in(appearance, "the cost of “Data trust”", "“行业数据信托”的成本"), in(appearance, "the pull of users on firms", "用户对企业的带动"),
                   in(appearance, "training a worker", "培训一名从业者的用时")};
    data.alternatives = {in(appearance, "Least cost", "成本最低"), in(appearance, "Robust", "稳健"), in(appearance, "Papers’ at the same cost", "同等成本的论文方案")};
    data.value.best = 1;
    data.value.meanBenefit = {-0.09, -0.03, -0.2};
    data.value.perfect = 0.02;
    data.value.membersUsed = 400;
    core::sensitivity::InputInformation none;
    none.choiceChanges = 0.4;
    none.crossFitted = -0.0002;
    core::sensitivity::InputInformation most;
    most.value = 0.013;
    most.crossFitted = 0.011;
    most.crossFittedError = 0.002;
    most.aboveZero = true;
    most.choiceChanges = 0.31;
    core::sensitivity::InputInformation some = most;
    some.crossFitted = 0.004;
    some.choiceChanges = 0.12;
    data.value.inputs = {none, most, some};
    data.found = true;
    return data;
}

} // namespace tests
