// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_words.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/axis_ticks.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace ui {

namespace {

constexpr double kFirstCalendarYear = 1000;
constexpr double kClearance = 1.5; // label widths from centre to centre, as in yearTicks()
constexpr double kMostIntervals = 12;
constexpr int kMostSteps = 200;    // of a slider
constexpr int kMostWholeSteps = 400;
constexpr int kPlays = 12;
constexpr int kMostYearPlays = 30;

bool isWhole(double number)
{
    return std::abs(number - std::round(number)) <= 1e-9 * std::max(1.0, std::abs(number));
}

/// 1, 2, 2.5 or 5 times a power of ten, not below `atLeast`. Not 2.5 itself: whole units are not halved.
double decimalStep(double atLeast)
{
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const bool halves = factor == 2.5 && std::abs(power - 1) < 1e-9;
        if (!halves && factor * power >= atLeast * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

TimeWords::TimeWords(core::policy::TimeSpan span)
    : m_span(std::move(span))
    , m_kind(kindOf(m_span))
{
}

TimeWords::Kind TimeWords::kindOf(const core::policy::TimeSpan& span)
{
    if (!(span.stop > span.start))
        return Kind::Calendar;
    const QString unit = QString::fromStdString(span.unit).trimmed().toLower();
    static constexpr std::array<std::pair<const char*, Kind>, 27> kUnits = {
        {{"year", Kind::Year},      {"years", Kind::Year},       {"yr", Kind::Year},        {"yrs", Kind::Year},
         {"a", Kind::Year},         {"quarter", Kind::Quarter},  {"quarters", Kind::Quarter}, {"month", Kind::Month},
         {"months", Kind::Month},   {"mo", Kind::Month},         {"week", Kind::Week},      {"weeks", Kind::Week},
         {"wk", Kind::Week},        {"day", Kind::Day},          {"days", Kind::Day},       {"d", Kind::Day},
         {"hour", Kind::Hour},      {"hours", Kind::Hour},       {"hr", Kind::Hour},        {"h", Kind::Hour},
         {"minute", Kind::Minute},  {"minutes", Kind::Minute},   {"min", Kind::Minute},     {"second", Kind::Second},
         {"seconds", Kind::Second}, {"sec", Kind::Second},       {"s", Kind::Second}}};
    if (unit.isEmpty())
        return Kind::None;
    const auto found = std::find_if(kUnits.begin(), kUnits.end(), [&](const auto& known) { return unit == QLatin1String(known.first); });
    if (found == kUnits.end())
        return Kind::Other;
    if (found->second == Kind::Year && span.start >= kFirstCalendarYear && span.stop < 10 * kFirstCalendarYear)
        return Kind::Calendar;
    return found->second;
}

QString TimeWords::number(const Appearance& appearance, double time) const
{
    QLocale locale = appearance.locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    if (calendar())
        return locale.toString(time, 'f', time == std::floor(time) ? 0 : 2);
    // Finer than a slider or a chart can tell apart is the rounding of sums.
    const double length = m_span.stop - m_span.start;
    const double grain = std::pow(10.0, std::floor(std::log10(length)) - 4);
    return exactText(appearance, std::round(time / grain) * grain);
}

QString TimeWords::phrase(const Appearance& appearance, double time) const
{
    const QString text = number(appearance, time);
    switch (m_kind) {
    case Kind::Calendar: return text;
    case Kind::Year: return spaced(tr("year %1").arg(text));
    case Kind::Quarter: return spaced(tr("quarter %1").arg(text));
    case Kind::Month: return spaced(tr("month %1").arg(text));
    case Kind::Week: return spaced(tr("week %1").arg(text));
    case Kind::Day: return spaced(tr("day %1").arg(text));
    case Kind::Hour: return spaced(tr("hour %1").arg(text));
    case Kind::Minute: return spaced(tr("minute %1").arg(text));
    case Kind::Second: return spaced(tr("second %1").arg(text));
    case Kind::None: return spaced(tr("time %1").arg(text));
    case Kind::Other: break;
    }
    //: A time in a unit that only the model's author names: %1 unit, %2 number.
    return spaced(tr("%1 %2", "unit of time and number").arg(QString::fromStdString(m_span.unit), text));
}

QString TimeWords::inSentence(const Appearance& appearance, double time) const
{
    const QString text = phrase(appearance, time);
    return calendar() ? tr("%1", "a calendar year within a sentence").arg(text) : text;
}

QString TimeWords::heading() const
{
    switch (m_kind) {
    case Kind::Calendar: return tr("Year");
    case Kind::Year: return tr("Time (years)");
    case Kind::Quarter: return tr("Time (quarters)");
    case Kind::Month: return tr("Time (months)");
    case Kind::Week: return tr("Time (weeks)");
    case Kind::Day: return tr("Time (days)");
    case Kind::Hour: return tr("Time (hours)");
    case Kind::Minute: return tr("Time (minutes)");
    case Kind::Second: return tr("Time (seconds)");
    case Kind::None: return tr("Time");
    case Kind::Other: break;
    }
    //: %1 the unit as the model's author wrote it
    return tr("Time (%1)").arg(QString::fromStdString(m_span.unit));
}

double TimeWords::roundStep(double atLeast, Kind kind)
{
    // What a clock or a calendar counts by. Below one and beyond the last, decimal steps.
    static constexpr std::array<double, 9> kMonths = {1, 2, 3, 6, 12, 24, 60, 120, 240};
    static constexpr std::array<double, 8> kHours = {1, 2, 3, 6, 12, 24, 48, 120};
    static constexpr std::array<double, 9> kMinutes = {1, 2, 5, 10, 15, 30, 60, 120, 300};
    static constexpr std::array<double, 4> kQuarters = {1, 2, 4, 8};
    std::span<const double> steps;
    switch (kind) {
    case Kind::Month: steps = kMonths; break;
    case Kind::Hour: steps = kHours; break;
    case Kind::Minute:
    case Kind::Second: steps = kMinutes; break;
    case Kind::Quarter: steps = kQuarters; break;
    default: return decimalStep(atLeast);
    }
    if (atLeast <= 0.5 || atLeast > steps.back())
        return decimalStep(atLeast);
    return *std::lower_bound(steps.begin(), steps.end(), atLeast * (1 - 1e-9));
}

std::vector<double> TimeWords::ticks(double first, double last, double axisWidth, double labelWidth, double firstWidth) const
{
    if (!(last > first))
        return {first};
    if (calendar()) {
        std::vector<double> years;
        for (const int year : yearTicks(static_cast<int>(first), static_cast<int>(last), axisWidth, labelWidth))
            years.push_back(year);
        return years;
    }
    std::vector<double> times{first};
    const double scale = axisWidth / (last - first);
    const double clear = kClearance * labelWidth;
    if (scale > 0 && clear > 0) {
        const double clearOfFirst = std::max(clear, 0.5 * firstWidth + (kClearance - 0.5) * labelWidth);
        // More labels than these say nothing more.
        double step = roundStep(std::max(clear / scale, (last - first) / kMostIntervals), m_kind);
        // From a round start on, even steps rather than a gap behind the wide first label.
        if (isWhole(first / step) && step * scale < clearOfFirst)
            step = roundStep(clearOfFirst / scale, m_kind);
        for (double k = std::ceil(first / step - 1e-9); k * step < last; k += 1) {
            const double time = k * step;
            if ((time - first) * scale >= clearOfFirst && (last - time) * scale >= clear)
                times.push_back(time);
        }
    }
    times.push_back(last);
    return times;
}

TimeWords::Grid TimeWords::grid() const
{
    const double length = m_span.stop - m_span.start;
    Grid grid;
    if (!(length > 0))
        return grid;
    if (isWhole(length) && isWhole(m_span.start) && length >= kPlays && length <= kMostWholeSteps) {
        grid.count = static_cast<int>(std::lround(length));
    } else if (calendar() && isWhole(length)) {
        grid.count = static_cast<int>(std::lround(length));
    } else {
        // The finest round step of which the span is a multiple; else parts of it.
        const double least = length / kMostSteps;
        grid.step = length / kMostSteps;
        grid.count = kMostSteps;
        for (double step = decimalStep(least); step <= 8 * least; step = decimalStep(step * 1.01)) {
            if (isWhole(length / step)) {
                grid.step = step;
                grid.count = static_cast<int>(std::lround(length / step));
                break;
            }
        }
    }
    if (inYears() && grid.step == 1 && grid.count <= kMostYearPlays)
        return grid;
    const double wanted = static_cast<double>(grid.count) / (inYears() ? 2 * kPlays : kPlays);
    for (const int step : {1, 2, 5, 10, 20, 25, 50}) {
        if (std::abs(std::log(step / wanted)) < std::abs(std::log(grid.playStep / wanted)))
            grid.playStep = step;
    }
    return grid;
}

} // namespace ui
