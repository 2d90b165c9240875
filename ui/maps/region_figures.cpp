// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/region_figures.h"

#include "core/policy/place_name.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/theme/appearance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

using namespace core::policy;
using core::maps::Classes;

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kEnDash(0x2013);
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

QString signedText(const Appearance& appearance, double shown, double step)
{
    if (!std::isfinite(shown))
        return kEnDash;
    const QString size = tickText(appearance, std::abs(shown), step);
    if (shown == 0)
        return QStringLiteral("±0");
    return (shown > 0 ? QLatin1Char('+') : kMinus) + size;
}

/// Competition ranks of printed numbers, best first: 1, 2, 2, 4. NaN has none (0).
std::vector<int> ranksOf(const std::vector<double>& shown, bool highestFirst)
{
    std::vector<int> ranks(shown.size(), 0);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (std::isfinite(shown[i]))
            ranks[i] = 1 + static_cast<int>(std::ranges::count_if(shown, [&](double other) {
                return std::isfinite(other) && (highestFirst ? other > shown[i] : other < shown[i]);
            }));
    }
    return ranks;
}

/// Differences on both sides of zero get a class of their own for no change, and bounds that mirror one another, so that colour tells
/// the direction.
Classes mirrored(const std::vector<double>& shown, core::maps::ClassMethod method, std::size_t count, double step, int& neutral)
{
    std::vector<double> sizes;
    bool falls = false;
    bool rises = false;
    for (const double value : shown) {
        if (std::isfinite(value) && value != 0)
            sizes.push_back(std::abs(value));
        falls = falls || value < 0;
        rises = rises || value > 0;
    }
    if (!falls || !rises)
        return core::maps::classify(shown, method, count, step);
    const Classes oneSide = core::maps::classify(sizes, method, std::max<std::size_t>(1, count / 2), step);
    Classes both = core::maps::classify(shown, method, 1, step);
    for (auto bound = oneSide.bounds.rbegin(); bound != oneSide.bounds.rend(); ++bound)
        both.bounds.push_back(core::maps::rounded(step - *bound, step)); // -5 and below where the other side says 5 and over
    both.bounds.push_back(0);
    both.bounds.push_back(step);
    both.bounds.insert(both.bounds.end(), oneSide.bounds.begin(), oneSide.bounds.end());
    neutral = static_cast<int>(oneSide.bounds.size()) + 1;
    return both;
}

} // namespace

QString SharedDigits::text(const Appearance& appearance, double value) const
{
    return std::isfinite(value) ? tickText(appearance, shown(value), step) : QString(kEnDash);
}

double SharedDigits::change(double value, double reference) const
{
    if (!std::isfinite(value) || !std::isfinite(reference))
        return kNone;
    if (shown(value) == shown(reference))
        return 0;
    const double difference = core::maps::rounded((value - reference) * factor, step);
    return difference != 0 ? difference : std::copysign(step, value - reference);
}

QString SharedDigits::changeText(const Appearance& appearance, double value, double reference) const
{
    return signedText(appearance, change(value, reference), step);
}

namespace {

/// Decimals by which `size` has so many significant digits.
int placesFor(double size, int significant)
{
    return significant - 1 - static_cast<int>(std::floor(std::log10(size)));
}

/// Of finite values but zero, in shown units, ascending.
std::vector<double> sizesOf(const std::vector<double>& values, double factor)
{
    std::vector<double> sizes;
    for (const double value : values) {
        if (std::isfinite(value) && value != 0)
            sizes.push_back(std::abs(value * factor));
    }
    std::ranges::sort(sizes);
    return sizes;
}

SharedDigits digitsOf(const Appearance& appearance, const Naming& naming)
{
    SharedDigits digits;
    digits.factor = appearance.isChinese() ? naming.factorChinese : naming.factorEnglish;
    digits.unit = spaced(QString::fromStdString(naming.unit.in(appearance.language())));
    digits.pointsUnit = digits.unit;
    if (naming.display == "percent")
        digits.pointsUnit = QCoreApplication::translate("ui::RegionFigures", "points");
    digits.spaceBeforeUnit = !(appearance.isChinese() && digits.unit.startsWith(QLatin1Char('%')));
    return digits;
}

} // namespace

SharedDigits sharedDigits(const Appearance& appearance, const Naming& naming, bool sum, const std::vector<double>& values)
{
    constexpr int kSignificant = 3;
    constexpr int kFiner = 2;
    SharedDigits digits = digitsOf(appearance, naming);
    int decimals = naming.decimals;
    if (appearance.isChinese() && naming.factorEnglish > 0 && naming.factorChinese > 0)
        decimals = std::max(0, decimals - static_cast<int>(std::lround(std::log10(naming.factorChinese / naming.factorEnglish))));
    const std::vector<double> sizes = sizesOf(values, digits.factor);
    if (!sizes.empty()) {
        if (sum)
            decimals = std::clamp(placesFor(sizes[sizes.size() / 2], 2), decimals, decimals + kFiner);
        decimals = std::min(decimals, placesFor(sizes.back(), kSignificant));
    }
    digits.step = std::pow(10.0, -decimals);
    return digits;
}

SharedDigits publishedDigits(const Appearance& appearance, const Naming& naming, const std::vector<double>& values)
{
    constexpr int kFewest = 3;
    constexpr int kMost = 5;
    SharedDigits digits = digitsOf(appearance, naming);
    int decimals = naming.decimals;
    if (const std::vector<double> sizes = sizesOf(values, digits.factor); !sizes.empty())
        decimals = std::min(decimals, std::clamp(placesFor(sizes.front(), 2), placesFor(sizes.back(), kFewest), placesFor(sizes.back(), kMost)));
    digits.step = std::pow(10.0, -decimals);
    return digits;
}

int RegionFigures::indexOf(const std::string& id) const
{
    const auto found = std::ranges::find(cells, id, &RegionCell::id);
    return found == cells.end() ? -1 : static_cast<int>(found - cells.begin());
}

QString RegionFigureMaker::yearText(double year)
{
    constexpr int kQuarters = 4;
    const double whole = std::floor(year + 1e-9);
    const int quarter = static_cast<int>(std::lround((year - whole) * kQuarters));
    const QString text = QString::number(static_cast<int>(whole));
    return quarter == 0 ? text : tr("%1 Q%2", "year and quarter").arg(text).arg(quarter + 1);
}

QStringList RegionFigureMaker::classNames(const Appearance& appearance, const Classes& classes, bool signedNumbers)
{
    const auto number = [&](double value) { return signedNumbers ? signedText(appearance, value, classes.step) : tickText(appearance, value, classes.step); };
    QStringList names;
    if (classes.bounds.empty())
        return {classes.low == classes.high ? number(classes.low) : tr("%1 to %2").arg(number(classes.low), number(classes.high))};
    for (std::size_t k = 0; k < classes.count(); ++k) {
        if (k == 0) {
            const double highest = core::maps::rounded(classes.bounds.front() - classes.step, classes.step);
            names << (signedNumbers ? tr("%1 and below").arg(number(highest)) : tr("under %1").arg(number(classes.bounds.front())));
        } else if (k == classes.bounds.size()) {
            names << tr("%1 and over").arg(number(classes.bounds.back()));
        } else {
            const double low = classes.bounds[k - 1];
            const double high = core::maps::rounded(classes.bounds[k] - classes.step, classes.step);
            if (high <= low)
                names << number(low);
            else
                names << (signedNumbers ? tr("%1 to %2").arg(number(low), number(high)) : number(low) + kEnDash + number(high));
        }
    }
    return names;
}

RegionFigures RegionFigureMaker::make(const RegionQuestion& question)
{
    RegionFigures figures;
    const Appearance& appearance = *question.appearance;
    const Catalogue& catalogue = *question.catalogue;
    figures.naming = kpiNaming(catalogue, {question.variable, Place::national()});
    figures.title = QString::fromStdString(figures.naming.name.in(appearance.language()));
    figures.unit = spaced(QString::fromStdString(figures.naming.unit.in(appearance.language())));
    figures.difference = question.difference;
    if (!question.run)
        return figures;
    const RegionSet& regions = question.run->regions();
    const std::string& otherVariable = question.otherVariable.empty() ? question.variable : question.otherVariable;
    figures.referenced = question.otherRun != nullptr && question.otherRun->regions().id == regions.id;

    const auto valueOf = [&](const Projection& run, const std::string& variable, const Place& place, double year) {
        return question.figure ? question.figure(run, place, year) : run.value(variable, place, year);
    };
    FigureOptions options{isSum(catalogue, question.variable), false, question.method, question.classes, {}};
    for (const Region& region : regions.regions) {
        RegionCell cell;
        cell.id = region.id;
        cell.code = region.code;
        const Place place = Place::ofRegion(region.id);
        cell.name = QString::fromStdString(placeName(catalogue, appearance.language(), regions, place, NameLength::Full));
        cell.shortName = QString::fromStdString(placeName(catalogue, appearance.language(), regions, place, NameLength::Short));
        cell.east = region.group == RegionGroup::East && !catalogue.plain;
        cell.value = valueOf(*question.run, question.variable, place, question.year);
        cell.reference = figures.referenced ? valueOf(*question.otherRun, otherVariable, place, question.otherYear) : kNone;
        if (question.rankRun)
            options.ranked.push_back(valueOf(*question.rankRun, question.variable, place, question.rankYear));
        figures.cells.push_back(std::move(cell));
    }
    complete(appearance, figures, options);
    return figures;
}

void RegionFigureMaker::complete(const Appearance& appearance, RegionFigures& figures, const FigureOptions& options)
{
    std::vector<double> all;
    for (const RegionCell& cell : figures.cells) {
        all.push_back(cell.value);
        if (figures.referenced)
            all.push_back(cell.reference);
    }
    figures.digits = options.published ? publishedDigits(appearance, figures.naming, all) : sharedDigits(appearance, figures.naming, options.sum, all);
    const SharedDigits& digits = figures.digits;
    std::vector<double> shown;
    std::vector<double> printed;
    for (RegionCell& cell : figures.cells) {
        cell.number = digits.text(appearance, cell.value);
        const double change = digits.change(cell.value, cell.reference);
        if (figures.referenced)
            cell.change = signedText(appearance, change, digits.step);
        if (std::isfinite(change) && change != 0 && figures.naming.better != Better::Neutral)
            cell.verdict = (change > 0) == (figures.naming.better == Better::Up) ? Change::Verdict::Better : Change::Verdict::Worse;
        printed.push_back(std::isfinite(cell.value) ? digits.shown(cell.value) : kNone);
        cell.mapped = figures.difference ? change : printed.back();
        shown.push_back(cell.mapped);
    }
    figures.neutralClass = -1;
    figures.classes = figures.difference ? mirrored(shown, options.method, options.classes, digits.step, figures.neutralClass)
                                         : core::maps::classify(shown, options.method, options.classes, digits.step);
    figures.classNames = classNames(appearance, figures.classes, figures.difference);

    const bool highestFirst = figures.naming.better != Better::Down;
    const std::vector<int> ranks = ranksOf(printed, highestFirst);
    std::vector<double> before;
    for (const double value : options.ranked)
        before.push_back(std::isfinite(value) ? digits.shown(value) : kNone);
    const std::vector<int> ranksBefore = ranksOf(before, highestFirst);
    for (std::size_t i = 0; i < figures.cells.size(); ++i) {
        RegionCell& cell = figures.cells[i];
        cell.classIndex = figures.classes.classOf(cell.mapped);
        cell.rank = ranks[i];
        cell.ranked = i < ranksBefore.size() && ranksBefore[i] > 0 && cell.rank > 0;
        cell.rankRise = cell.ranked ? ranksBefore[i] - cell.rank : 0;
    }
}

bool isSum(const Catalogue& catalogue, const std::string& variable)
{
    const VariableInfo* info = catalogue.variable(variable);
    return info && info->groupRule == GroupRule::Sum;
}

std::vector<std::string> regionalVariables(const Catalogue& catalogue)
{
    std::vector<std::string> result;
    for (const VariableInfo& info : catalogue.variables) {
        if (info.perRegion)
            result.push_back(info.id);
    }
    return result;
}

} // namespace ui
