// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/futures/figure_ranges.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Better;
using core::policy::Language;
using core::policy::Naming;
using core::uncertainty::Chance;

namespace {

class RangeText {
    Q_DECLARE_TR_FUNCTIONS(ui::RangeText)
};

constexpr int kTinyDecimals = 6; // from here on figure() writes numbers of any smallness

double factorOf(const Appearance& appearance, const Naming& naming)
{
    return appearance.language() == Language::Chinese ? naming.factorChinese : naming.factorEnglish;
}

/// Places behind the point that the language's units have more than English ones.
int morePlaces(const Appearance& appearance, const Naming& naming)
{
    if (appearance.language() == Language::English || naming.factorEnglish == 0 || naming.factorChinese == 0)
        return 0;
    return -static_cast<int>(std::lround(std::log10(naming.factorChinese / naming.factorEnglish)));
}

/// A naming, and values for it, that come out rounded to a unit of the shown number.
class Rounding {
public:
    Rounding(const Appearance& appearance, const Naming& naming, const FigureRange& range)
        : m_naming(naming)
        , m_factor(factorOf(appearance, naming))
    {
        const auto rounded = core::uncertainty::roundedFigure(range.median, range.low90, range.high90, m_factor);
        m_unit = naming.decimals < kTinyDecimals && m_factor != 0 ? rounded.unit : 0;
        if (m_unit > 0) // decimals are said of English units
            m_naming.decimals = std::min(naming.decimals, rounded.decimals - morePlaces(appearance, naming));
    }

    [[nodiscard]] const Naming& naming() const { return m_naming; }
    [[nodiscard]] double operator()(double value) const
    {
        if (m_unit == 0)
            return value;
        const double parts = m_unit < 1 ? std::round(1 / m_unit) : 0; // as roundedFigure()
        const double shown = value * m_factor;
        return (parts > 0 ? std::round(shown * parts) / parts : std::round(shown / m_unit) * m_unit) / m_factor;
    }
    [[nodiscard]] double factor() const { return m_factor; }
    [[nodiscard]] int places(const Appearance& appearance) const { return m_naming.decimals + morePlaces(appearance, m_naming); }
    [[nodiscard]] bool isKnown() const { return m_unit > 0; }

private:
    Naming m_naming;
    double m_factor = 1;
    double m_unit = 0;
};

} // namespace

std::optional<FigureRange> rangeAt(const core::uncertainty::Fan& fan, double year)
{
    if (fan.times.empty())
        return std::nullopt;
    const std::size_t time = core::uncertainty::timeOf(year, fan.times);
    if (!std::isfinite(fan.median[time]))
        return std::nullopt;
    return FigureRange{fan.low90[time], fan.low50[time], fan.median[time], fan.high50[time], fan.high90[time]};
}

Figure figureWithin(const Appearance& appearance, const Naming& naming, double value, const FigureRange* range)
{
    if (!range)
        return figure(appearance, naming, value);
    const Rounding rounding(appearance, naming, *range);
    return figure(appearance, rounding.naming(), rounding(value));
}

namespace {

/// One number where both ends print the same.
QString rangeWithin(const Appearance& appearance, const Naming& naming, const FigureRange& range, double low, double high)
{
    const Rounding rounding(appearance, naming, range);
    const QString from = figure(appearance, rounding.naming(), rounding(low)).number;
    const QString to = figure(appearance, rounding.naming(), rounding(high)).number;
    return from == to ? from : rangeText(appearance, rounding.naming(), rounding(low), rounding(high));
}

} // namespace

QString middleHalf(const Appearance& appearance, const Naming& naming, const FigureRange& range)
{
    return rangeWithin(appearance, naming, range, range.low50, range.high50);
}

QString nineInTen(const Appearance& appearance, const Naming& naming, const FigureRange& range)
{
    return rangeWithin(appearance, naming, range, range.low90, range.high90);
}

Change changeWithin(const Appearance& appearance, const Naming& naming, double value, double reference, const FigureRange* difference)
{
    Change result = change(appearance, naming, value, reference);
    if (!difference || result.noDifference || !std::isfinite(value - reference))
        return result;
    const Rounding rounding(appearance, naming, *difference);
    if (!rounding.isKnown())
        return result;
    const double rounded = rounding(value - reference);
    if (rounded == 0) {
        result.noDifference = true;
        result.verdict = Change::Verdict::Neutral;
        return result;
    }
    // What is too small for the figure's own digits is told in those that change() found for it.
    if (std::abs(rounded) * std::abs(rounding.factor()) >= 0.5 * std::pow(10, -rounding.places(appearance)))
        result.size.number = figure(appearance, rounding.naming(), std::abs(rounded)).number;
    return result;
}

int roundedChance(const Chance& chance)
{
    return static_cast<int>(std::lround(chance.share * 20)) * 5;
}

QString chanceWord(const Chance& chance)
{
    const int percent = roundedChance(chance);
    if (percent >= 90)
        return RangeText::tr("very likely");
    if (percent >= 66)
        return RangeText::tr("likely");
    if (percent >= 40)
        return RangeText::tr("about even");
    return percent >= 10 ? RangeText::tr("unlikely") : RangeText::tr("very unlikely");
}

QString chanceShare(const Appearance& appearance, const Chance& chance)
{
    const int shown = roundedChance(chance);
    if (shown == 0 && chance.hits > 0)
        return RangeText::tr("under %1", "a chance in per cent").arg(percent(appearance, 0.05));
    if (shown == 100 && chance.hits < chance.members)
        return RangeText::tr("over %1", "a chance in per cent").arg(percent(appearance, 0.95));
    return percent(appearance, shown / 100.0);
}

} // namespace ui
