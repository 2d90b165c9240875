// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/fan_chart.h"

#include "core/uncertainty/outcome.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/uncertainty_text.h"

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Naming;
using core::policy::Projection;
using core::uncertainty::Fan;
using core::uncertainty::Target;

namespace {

constexpr double kOpacity90 = 0.11, kOpacity50 = 0.26;
constexpr double kDark90 = 0.15, kDark50 = 0.34;
constexpr double kPale = 0.55; ///< of the opacity, until all runs are there

std::vector<QPointF> points(const std::vector<double>& times, const std::vector<double>& values, double factor)
{
    std::vector<QPointF> points;
    points.reserve(values.size());
    for (std::size_t i = 0; i < std::min(times.size(), values.size()); ++i)
        points.emplace_back(times[i], values[i] * factor);
    return points;
}

int decimalsOf(const Appearance& appearance, const Naming& naming)
{
    if (!appearance.isChinese() || naming.factorEnglish == 0 || naming.factorChinese == 0)
        return naming.decimals;
    return std::max(0, naming.decimals - static_cast<int>(std::lround(std::log10(naming.factorChinese / naming.factorEnglish))));
}

std::vector<double> seriesOf(const FanContext& context, const Projection& run)
{
    return run.series(context.figure.id, context.figure.place);
}

QString lineId(const FanContext& context, const char* whose)
{
    const QString key = QString::fromStdString(context.figure.id) + QLatin1Char('@') + QString::fromStdString(core::uncertainty::placeName(context.figure.place));
    return key + QLatin1String(whose);
}

ChartTarget targetOf(const FanContext& context, const Target& target, double factor)
{
    const core::policy::RegionSet none;
    const UncertaintyText words(*context.appearance, *context.catalogue, none);
    ChartTarget drawn;
    drawn.year = target.year;
    if (target.low)
        drawn.low = *target.low * factor;
    if (target.high)
        drawn.high = *target.high * factor;
    const bool claim = std::any_of(context.catalogue->claims.begin(), context.catalogue->claims.end(), [&](const auto& each) { return each.id == target.id; });
    drawn.label = claim ? FanChart::tr("papers: %1", "a target").arg(words.bounds(target)) : FanChart::tr("target %1").arg(words.bounds(target));
    return drawn;
}

} // namespace

TimeChartData FanChart::of(const FanContext& context)
{
    const Appearance& appearance = *context.appearance;
    const Projection& any = context.run ? *context.run : *context.baseline;
    const UncertaintyText words(appearance, *context.catalogue, any.regions());
    const Naming naming = words.naming(context.figure);
    const double factor = words.factor(context.figure);

    TimeChartData data;
    data.title = words.figureName(context.figure);
    data.unit = words.unit(context.figure);
    if (context.isDifference)
        data.unit = data.unit.isEmpty() ? tr("difference from the baseline") : tr("%1, difference from the baseline", "a unit").arg(data.unit);
    data.footer = context.footer;
    data.time = TimeWords(context.catalogue->span);
    data.firstYear = context.catalogue->span.start;
    data.lastYear = context.catalogue->span.stop;
    data.shownDecimals = decimalsOf(appearance, naming);
    if (!context.isDifference) {
        data.floor = 0.0;
        if (naming.display == "percent")
            data.ceiling = 100.0;
        else if (naming.display == "score")
            data.ceiling = 1.0;
    }

    if (context.fan && context.bandsShown && !context.fan->times.empty()) {
        const Fan& fan = *context.fan;
        const bool dark = appearance.theme() == ThemeKind::Dark;
        const double paling = context.isPale ? kPale : 1;
        data.bands.push_back({context.scenarioColour, (dark ? kDark90 : kOpacity90) * paling, points(fan.times, fan.low90, factor), points(fan.times, fan.high90, factor)});
        data.bands.push_back({context.scenarioColour, (dark ? kDark50 : kOpacity50) * paling, points(fan.times, fan.low50, factor), points(fan.times, fan.high50, factor)});
    }

    const auto baseline = context.baseline ? seriesOf(context, *context.baseline) : std::vector<double>();
    if (context.run) {
        auto values = seriesOf(context, *context.run);
        if (context.isDifference) {
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] -= i < baseline.size() ? baseline[i] : NAN;
        }
        ChartLine line;
        line.id = lineId(context, "/scenario");
        line.label = line.name = context.scenarioName;
        line.colour = context.scenarioColour;
        line.style = ChartLine::Style::Main;
        line.points = points(context.run->times(), values, factor);
        data.lines.push_back(std::move(line));
    }
    if (context.baseline) {
        ChartLine line;
        line.id = lineId(context, "/baseline");
        line.label = line.name = tr("Baseline");
        line.colour = Token::Baseline;
        line.style = ChartLine::Style::Baseline;
        const auto& times = context.baseline->times();
        line.points = points(times, context.isDifference ? std::vector<double>(times.size(), 0.0) : baseline, factor);
        data.lines.push_back(std::move(line));
    }
    if (!context.isDifference) {
        for (const Target& target : context.targets) {
            if (target.figure == context.figure)
                data.targets.push_back(targetOf(context, target, factor));
        }
    }
    return data;
}

std::vector<std::size_t> FanChart::rowTimes(const Fan& fan, const TimeWords& time)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < fan.times.size(); ++i) {
        if (!time.calendar() || std::abs(fan.times[i] - std::round(fan.times[i])) < 1e-6)
            rows.push_back(i);
    }
    return rows;
}

ChartTable FanChart::quantiles(const FanContext& context)
{
    ChartTable table;
    const TimeWords time(context.catalogue->span);
    table.columns = {time.heading(), percent(*context.appearance, 0.05), percent(*context.appearance, 0.25), percent(*context.appearance, 0.5),
                     percent(*context.appearance, 0.75), percent(*context.appearance, 0.95), tr("Runs")};
    if (!context.fan)
        return table;
    const Fan& fan = *context.fan;
    const core::policy::RegionSet none;
    const UncertaintyText words(*context.appearance, *context.catalogue, none);
    const double factor = words.factor(context.figure);
    for (const std::size_t i : rowTimes(fan, time)) {
        const auto rounded = core::uncertainty::roundedFigure(fan.median[i], fan.low90[i], fan.high90[i], factor);
        const int usual = decimalsOf(*context.appearance, words.naming(context.figure));
        const int decimals = rounded.unit > 0 ? std::clamp(1 - static_cast<int>(std::floor(std::log10(rounded.unit) + 1e-9)), 0, usual + 1) : usual;
        QStringList row{time.number(*context.appearance, fan.times[i])};
        for (const auto* quantile : {&fan.low90, &fan.low50, &fan.median, &fan.high50, &fan.high90})
            row << words.number((*quantile)[i] * factor, decimals);
        row << words.count(fan.members[i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace ui
