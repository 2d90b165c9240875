// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/uncertainty_state.h"

#include "ui/session/futures_book.h"
#include "ui/session/session.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace ui {

using core::policy::Headline;
using core::policy::Place;
using core::uncertainty::Target;

namespace {

const QString kFigureSetting = QStringLiteral("uncertainty/figure");
const QString kGoalSetting = QStringLiteral("uncertainty/goal");
const QString kThresholdSetting = QStringLiteral("uncertainty/threshold/");
const QString kDifferenceSetting = QStringLiteral("uncertainty/difference");
const QString kBandsSetting = QStringLiteral("uncertainty/bands");
/// In place of a target's id: the threshold of the figure.
const QString kThreshold = QStringLiteral("threshold");

constexpr double kSameYear = 1e-6;

bool sameYear(double one, double other)
{
    return std::abs(one - other) < kSameYear;
}

bool sameTarget(const std::optional<Target>& one, const std::optional<Target>& other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->id == other->id && one->figure == other->figure && one->year == other->year && one->low == other->low
           && one->high == other->high;
}

QString boundText(const std::optional<double>& bound)
{
    return bound ? QString::number(*bound, 'g', 17) : QString();
}

std::optional<double> boundOf(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// A figure that is there to be looked at: a variable, or a place, that the present model and regions lack is replaced.
Headline present(const Session& session, Headline figure)
{
    const auto& variables = session.catalogue().variables;
    if (!session.catalogue().variable(figure.id) && !variables.empty())
        figure.id = variables.front().id;
    if (figure.place.kind == Place::Kind::Region) {
        const auto& regions = session.regions().regions;
        const bool known = std::any_of(regions.begin(), regions.end(), [&](const auto& region) { return region.id == figure.place.regionId; });
        if (!known)
            figure.place = Place::national();
    }
    return figure;
}

} // namespace

UncertaintyState::UncertaintyState(Session& session, FuturesBook& book, QObject* parent)
    : QObject(parent), m_session(session), m_book(book)
{
    m_difference = m_session.setting(kDifferenceSetting) == QLatin1String("yes");
    const QString bands = m_session.setting(kBandsSetting);
    m_bands = bands == QLatin1String("text") ? Bands::Text : bands == QLatin1String("off") ? Bands::Off : Bands::Bands;
    m_goalId = m_session.setting(kGoalSetting);
    m_figure = chosenFigure();
    std::tie(m_goal, m_goalKind) = findGoal();

    connect(&m_session, &Session::selectedKpiChanged, this, &UncertaintyState::readFigure);
    connect(&m_session, &Session::regionSetChanged, this, &UncertaintyState::readFigure);
    connect(&m_session, &Session::yearChanged, this, [this] {
        forgetThreshold();
        emit yearChanged();
        refreshGoal();
    });
    connect(&m_session, &Session::currentChanged, this, [this] {
        emit scenarioChanged();
        refreshGoal();
    });
    connect(&m_session, &Session::scenariosChanged, this, &UncertaintyState::scenarioChanged);
    connect(&m_session, &Session::projectionChanged, this, &UncertaintyState::refreshGoal);
    connect(&m_book, &FuturesBook::targetsChanged, this, &UncertaintyState::refreshGoal);
}

Headline UncertaintyState::chosenFigure() const
{
    const QString key = m_session.setting(kFigureSetting, m_session.selectedKpi());
    const KpiKey parts = parseKpiKey(key, m_session.regions());
    return present(m_session, {parts.variable.toStdString(), parts.place});
}

void UncertaintyState::readFigure()
{
    if (const Headline figure = chosenFigure(); figure != m_figure)
        takeFigure(figure);
}

void UncertaintyState::takeFigure(const Headline& figure)
{
    m_figure = figure;
    forgetThreshold();
    emit figureChanged();
    refreshGoal();
}

/// Another figure or year begins with its own target again.
void UncertaintyState::forgetThreshold()
{
    if (m_goalId != kThreshold)
        return;
    m_goalId.clear();
    m_session.setSetting(kGoalSetting, {});
}

void UncertaintyState::setFigure(const Headline& figure)
{
    if (figure == m_figure || present(m_session, figure) != figure)
        return;
    m_session.setSetting(kFigureSetting, kpiKey(QString::fromStdString(figure.id), figure.place));
    takeFigure(figure);
}

double UncertaintyState::year() const
{
    return m_session.year();
}

void UncertaintyState::setYear(double year)
{
    m_session.setYear(year);
}

QString UncertaintyState::scenarioId() const
{
    return m_session.current().id;
}

QString UncertaintyState::referenceId() const
{
    return m_session.scenarios().front().id;
}

bool UncertaintyState::isBaseline() const
{
    return m_session.current().baseline;
}

void UncertaintyState::chooseTarget(const QString& id)
{
    const auto targets = m_book.targets();
    const auto chosen = std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.id == id.toStdString(); });
    if (chosen == targets.end() || present(m_session, chosen->figure) != chosen->figure)
        return;
    m_goalId = id;
    m_session.setSetting(kGoalSetting, id);
    const Target target = *chosen;
    setFigure(target.figure);
    setYear(target.year);
    refreshGoal();
}

core::Result<void> UncertaintyState::setThreshold(std::optional<double> low, std::optional<double> high)
{
    const Target threshold{{}, m_figure, year(), low, high};
    if (auto sound = core::uncertainty::validate(threshold); !sound)
        return sound;
    m_session.setSetting(kThresholdSetting + figureKey(), boundText(low) + QLatin1Char(';') + boundText(high));
    m_goalId = kThreshold;
    m_session.setSetting(kGoalSetting, kThreshold);
    refreshGoal();
    return {};
}

void UncertaintyState::refreshGoal()
{
    auto [goal, kind] = findGoal();
    if (sameTarget(goal, m_goal) && kind == m_goalKind)
        return;
    m_goal = std::move(goal);
    m_goalKind = kind;
    emit goalChanged();
}

std::pair<std::optional<Target>, UncertaintyState::GoalKind> UncertaintyState::findGoal() const
{
    const double shownYear = year();
    const Target* here = nullptr;    // the chosen one, else the first for figure and year
    const Target* nearest = nullptr; // of the figure
    const auto targets = m_book.targets();
    for (const Target& target : targets) {
        if (target.figure != m_figure)
            continue;
        if (sameYear(target.year, shownYear) && (!here || target.id == m_goalId.toStdString()))
            here = &target;
        if (!nearest || std::abs(target.year - shownYear) < std::abs(nearest->year - shownYear))
            nearest = &target;
    }
    const auto stored = storedThreshold();
    if (m_goalId == kThreshold && stored)
        return {stored, GoalKind::Threshold};
    if (here)
        return {*here, m_book.isOwnTarget(here->id) ? GoalKind::Own : GoalKind::Claim};
    if (stored)
        return {stored, GoalKind::Threshold};
    if (nearest)
        return {Target{{}, m_figure, shownYear, nearest->low, nearest->high}, GoalKind::Threshold};
    return {presentFigure(), GoalKind::Threshold};
}

std::optional<Target> UncertaintyState::storedThreshold() const
{
    const QStringList bounds = m_session.setting(kThresholdSetting + figureKey()).split(QLatin1Char(';'));
    if (bounds.size() != 2)
        return std::nullopt;
    Target threshold{{}, m_figure, year(), boundOf(bounds[0]), boundOf(bounds[1])};
    return core::uncertainty::validate(threshold) ? std::optional(threshold) : std::nullopt;
}

std::optional<Target> UncertaintyState::presentFigure() const
{
    const auto run = m_session.projection();
    const double value = run ? run->value(m_figure.id, m_figure.place, year()) : NAN;
    if (!std::isfinite(value))
        return std::nullopt;
    const double unit = core::policy::shownUnit(m_session.catalogue(), m_figure.id, value);
    const double rounded = unit > 0 ? std::round(value / unit) * unit : value;
    const auto* naming = m_session.catalogue().naming("variable", m_figure.id);
    Target threshold{{}, m_figure, year(), {}, {}};
    (naming && naming->better == core::policy::Better::Down ? threshold.high : threshold.low) = rounded;
    return threshold;
}

QString UncertaintyState::figureKey() const
{
    return kpiKey(QString::fromStdString(m_figure.id), m_figure.place);
}

void UncertaintyState::setDifference(bool difference)
{
    if (difference == m_difference)
        return;
    m_difference = difference;
    m_session.setSetting(kDifferenceSetting, difference ? QStringLiteral("yes") : QStringLiteral("no"));
    emit shownChanged();
}

void UncertaintyState::setBands(Bands bands)
{
    if (bands == m_bands)
        return;
    m_bands = bands;
    m_session.setSetting(kBandsSetting, bands == Bands::Text ? QStringLiteral("text") : bands == Bands::Off ? QStringLiteral("off") : QStringLiteral("bands"));
    emit shownChanged();
}

} // namespace ui
