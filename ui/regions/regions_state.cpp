// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/regions_state.h"

#include "core/maps/adjacency.h"
#include "core/maps/map_file.h"
#include "ui/maps/stored_map.h"
#include "ui/regions/sentences.h"
#include "ui/session/error_text.h"
#include "ui/session/region_edit.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using namespace core::policy;
using core::maps::ClassMethod;

namespace {

const QString kVariable = QStringLiteral("regions_variable");
const QString kDifference = QStringLiteral("regions_difference");
const QString kMethod = QStringLiteral("regions_classes");
const QString kClasses = QStringLiteral("regions_class_count");
const QString kPatterns = QStringLiteral("regions_patterns");
const QString kSelected = QStringLiteral("regions_selected");
const QString kAgainst = QStringLiteral("regions_against");
const QString kYes = QStringLiteral("yes");
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMost = 5; ///< the palette has five steps
constexpr double kFirstYear = 2024;

constexpr std::array<std::pair<ClassMethod, const char*>, 3> kMethods{
    {{ClassMethod::EqualCount, "equal-count"}, {ClassMethod::EqualInterval, "equal-interval"}, {ClassMethod::NaturalBreaks, "natural"}}};

std::vector<std::pair<int, int>> pairsOf(const core::maps::Neighbours& neighbours)
{
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t a = 0; a < neighbours.of.size(); ++a) {
        for (const int b : neighbours.of[a]) {
            if (static_cast<int>(a) < b)
                pairs.emplace_back(static_cast<int>(a), b);
        }
    }
    return pairs;
}

} // namespace

RegionsState::RegionsState(Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_statistics(new StatisticsSource(appearance, session, this))
    , m_rankYear(kFirstYear)
{
    if (auto grid = core::maps::readTileGrid(session.dataDirectory() / "tables" / "china-tile-grid.csv"))
        m_grid = std::move(*grid); // without it regions stand in rows
    readSettings();
    const auto follow = [this](auto signal) {
        connect(&m_session, signal, this, [this] {
            if (isActive())
                refresh();
        });
    };
    follow(&Session::figuresChanged);
    follow(&Session::scenariosChanged);
    follow(&Session::currentChanged);
    follow(&Session::worldChanged);
    follow(&Session::yearChanged);
    follow(&Session::regionSetChanged);
    connect(m_statistics, &StatisticsSource::changed, this, &RegionsState::showStatistics);
    connect(&appearance, &Appearance::languageChanged, this, [this] {
        if (isActive())
            refresh();
    });
}

void RegionsState::readSettings()
{
    const std::vector<std::string> known = regionalVariables(m_session.catalogue());
    m_variable = m_session.setting(kVariable, QStringLiteral("penetration")).toStdString();
    if (std::ranges::find(known, m_variable) == known.end())
        m_variable = known.empty() ? std::string() : known.front();
    m_difference = m_session.setting(kDifference) == kYes;
    m_patterns = m_session.setting(kPatterns) == kYes;
    m_selected = m_session.setting(kSelected);
    m_classes = std::clamp<std::size_t>(m_session.setting(kClasses, QStringLiteral("5")).toUInt(), kFewest, kMost);
    const std::string method = m_session.setting(kMethod, QStringLiteral("natural")).toStdString();
    for (const auto& [each, name] : kMethods) {
        if (method == name)
            m_method = each;
    }
    const QStringList stored = m_session.setting(kAgainst).split(QLatin1Char('\t'));
    m_against.scenario = QStringLiteral("baseline");
    for (const ScenarioView& scenario : m_session.scenarios()) {
        if (scenario.baseline)
            m_against.scenario = scenario.id;
    }
    constexpr int kParts = 3;
    if (stored.size() == kParts) {
        if (stored[0].isEmpty() || m_session.scenario(stored[0]))
            m_against.scenario = stored[0];
        bool isNumber = false;
        const double year = stored[1].toDouble(&isNumber);
        m_against.year = isNumber ? std::optional(year) : std::nullopt;
        m_against.variable = std::ranges::find(known, stored[2].toStdString()) != known.end() ? stored[2] : QString();
    }
}

void RegionsState::setActive(bool active)
{
    if (active == isActive())
        return;
    m_followed = active ? m_session.followAll() : nullptr;
    if (active)
        refresh();
}

void RegionsState::allowStatistics(bool allowed)
{
    if (allowed == m_statisticsAllowed)
        return;
    m_statisticsAllowed = allowed;
    if (!m_statistics->choice().isNone())
        showStatistics();
}

void RegionsState::showStatistics()
{
    if (!isActive())
        return;
    refresh();
    emit shownChanged();
    emit variableChanged();
}

void RegionsState::takeStatistics()
{
    m_measured = m_statisticsAllowed ? m_statistics->read() : std::nullopt;
}

QString RegionsState::measuredFaults() const
{
    if (!m_measured)
        return {};
    const auto problems = m_session.statistics().problems(m_statistics->choice().setId);
    return joinSentences(m_appearance, {m_measured->faults, problems.empty() ? QString() : errorText(problems, 1)});
}

bool RegionsState::hasRegions() const
{
    return m_measured || (m_session.regions().regions.size() >= 2 && !m_variable.empty());
}

const RegionSet& RegionsState::regions() const
{
    if (m_measured)
        return m_measured->regions;
    return m_run ? m_run->regions() : m_session.regions();
}

std::vector<int> RegionsState::groups() const
{
    std::vector<int> groups;
    if (m_measured)
        return m_measured->groups;
    if (eastAndWest()) {
        for (const Region& region : regions().regions)
            groups.push_back(region.group == RegionGroup::East ? 0 : 1);
    }
    return groups;
}

QStringList RegionsState::groupNames() const
{
    return m_measured ? m_measured->groupNames : QStringList{tr("East"), tr("Central-West")};
}

bool RegionsState::eastAndWest() const
{
    return m_measured ? m_measured->eastAndWest : !m_session.catalogue().plain;
}

QString RegionsState::runName() const
{
    return m_session.current().name;
}

QString RegionsState::runLabel() const
{
    if (m_measured)
        return m_statistics->setName();
    const ScenarioView& current = m_session.current();
    return current.letter.isEmpty() ? current.name : current.letter + QLatin1Char(' ') + current.name;
}

int RegionsState::runColour() const
{
    return m_session.current().colourIndex;
}

bool RegionsState::baselineShown() const
{
    return m_session.current().baseline;
}

double RegionsState::year() const
{
    return m_measured ? m_measured->year : m_session.year();
}

std::vector<double> RegionsState::years() const
{
    if (m_measured)
        return m_measured->series.years;
    std::vector<double> years;
    if (m_run) {
        for (double year = std::ceil(m_run->span().start); year <= m_run->span().stop; ++year)
            years.push_back(year);
    }
    return years;
}

bool RegionsState::illustrative() const
{
    return (m_measured ? m_measured->series.grade : gradeOf(regions())) == Grade::D;
}

void RegionsState::setVariable(const std::string& variable)
{
    if (variable == m_variable || variable.empty())
        return;
    m_variable = variable;
    m_session.setSetting(kVariable, QString::fromStdString(variable));
    recompute();
    emit variableChanged();
    emit figuresChanged();
}

void RegionsState::setDifference(bool difference)
{
    if (difference == m_difference)
        return;
    m_difference = difference;
    m_session.setSetting(kDifference, difference ? kYes : QString());
    recompute();
    emit shownChanged();
    emit figuresChanged();
}

void RegionsState::setAgainst(const RegionAgainst& against)
{
    if (against == m_against)
        return;
    m_against = against;
    const QString year = against.year ? QString::number(*against.year) : QString();
    m_session.setSetting(kAgainst, QStringList{against.scenario, year, against.variable}.join(QLatin1Char('\t')));
    recompute();
    emit shownChanged();
    emit figuresChanged();
}

void RegionsState::setClasses(ClassMethod method, std::size_t count)
{
    const std::size_t bounded = std::clamp(count, kFewest, kMost);
    if (method == m_method && bounded == m_classes)
        return;
    m_method = method;
    m_classes = bounded;
    for (const auto& [each, name] : kMethods) {
        if (each == method)
            m_session.setSetting(kMethod, QString::fromLatin1(name));
    }
    m_session.setSetting(kClasses, QString::number(bounded));
    recompute();
    emit shownChanged();
    emit figuresChanged();
}

void RegionsState::setPatterns(bool patterns)
{
    if (patterns == m_patterns)
        return;
    m_patterns = patterns;
    m_session.setSetting(kPatterns, patterns ? kYes : QString());
    emit shownChanged();
    emit figuresChanged();
}

void RegionsState::setRankYear(std::optional<double> year)
{
    if (m_measured) {
        m_statistics->setRankYear(year);
        return;
    }
    if (year == m_rankYear)
        return;
    m_rankYear = year;
    recompute();
    emit figuresChanged();
}

void RegionsState::select(const QString& regionId)
{
    if (regionId == m_selected)
        return;
    m_selected = regionId;
    m_session.setSetting(kSelected, regionId);
    emit selectionChanged();
}

void RegionsState::compareWith(const QString& regionId)
{
    if (regionId == m_compared)
        return;
    m_compared = regionId;
    emit selectionChanged();
}

std::shared_ptr<const Projection> RegionsState::runOf(const QString& scenarioId) const
{
    auto run = scenarioId.isEmpty() || scenarioId == m_session.current().id ? m_run : m_session.projectionOf(scenarioId);
    return run && m_run && sameRegions(run->regions(), m_run->regions()) ? run : nullptr;
}

RegionalSeries RegionsState::series(const std::string& variable) const
{
    return m_run ? projectedSeries(m_session.catalogue(), *m_run, variable, sourceText()) : RegionalSeries{};
}

RegionalSeries RegionsState::series() const
{
    return m_measured ? m_measured->series : series(m_variable);
}

QString RegionsState::numberName(const std::string& id) const
{
    if (m_measured)
        return m_statistics->indicatorName(QString::fromStdString(id));
    const Naming* naming = m_session.catalogue().naming("variable", id);
    return naming ? QString::fromStdString(naming->name.in(m_appearance.language())) : QString::fromStdString(id);
}

void RegionsState::refresh()
{
    m_run = m_session.current().baseline ? m_session.baseline() : m_session.projection();
    m_baseline = m_session.baseline();
    if (m_run && m_baseline && !sameRegions(m_run->regions(), m_baseline->regions()))
        m_baseline = nullptr;
    takeStatistics();
    if ((m_measured || m_run) && !(regions().id == m_planned.id && sameRegions(regions(), m_planned)))
        refreshPlan();
    recompute();
    emit figuresChanged();
}

void RegionsState::refreshPlan()
{
    const RegionSet& set = regions();
    m_planned = set;
    readStoredMap();
    makePlan();
    const auto known = [&](const QString& id) { return set.indexOf(id.toStdString()) >= 0; };
    if (!m_selected.isEmpty() && !known(m_selected))
        m_selected.clear();
    if (!m_compared.isEmpty() && !known(m_compared))
        m_compared.clear();
    emit regionsChanged();
    emit selectionChanged();
}

void RegionsState::makePlan()
{
    const RegionSet& set = regions();
    m_plan = planMap(m_session.catalogue(), set, m_grid, m_shapes);
    if (m_shapes) {
        m_neighbours = pairsOf(core::maps::neighboursFromShapes(*m_plan.shapes, m_plan.join));
        return;
    }
    std::vector<std::string> codes;
    for (const Region& region : set.regions)
        codes.push_back(region.code);
    const auto table = core::maps::readNeighbours(m_session.dataDirectory() / "tables" / "china-adjacency.csv", codes);
    m_neighbours = table ? pairsOf(*table) : std::vector<std::pair<int, int>>();
}

void RegionsState::readStoredMap()
{
    m_shapes = storedMap(m_session, QString::fromStdString(m_planned.id));
    m_mapKept = true;
    m_mapBorrowed = false;
    if (m_shapes || !m_measured)
        return;
    // The map of the model's regions, where it has some of these.
    m_shapes = storedMap(m_session, m_session.regionSetId());
    m_mapBorrowed = m_shapes != nullptr;
    if (m_shapes && planMap(m_session.catalogue(), m_planned, m_grid, m_shapes).join.matched() == 0)
        m_shapes = nullptr;
}

core::Checked<void> RegionsState::openMap(const QString& path)
{
    auto map = core::maps::readMapFile(path.toStdString());
    if (!map)
        return tl::make_unexpected(map.error());
    auto shapes = std::make_shared<const core::maps::ShapeMap>(std::move(*map));
    const MapPlan plan = planMap(m_session.catalogue(), regions(), m_grid, shapes);
    if (plan.join.matched() == 0) {
        return tl::make_unexpected(core::Errors{{core::ErrorKind::NotFound, "no unit of the map is one of the regions; their codes or names must stand in it",
                                                 {path.toStdString(), 0, 0, {}}, {}}});
    }
    QFile file(path);
    m_mapKept = file.open(QIODevice::ReadOnly) && file.size() <= kLargestKept && !m_session.readOnly();
    if (m_mapKept)
        m_mapKept = storeMap(m_session, QString::fromStdString(m_planned.id), QFileInfo(path).fileName(), QString::fromUtf8(file.readAll()));
    m_shapes = std::move(shapes);
    m_mapBorrowed = false;
    replan();
    return {};
}

void RegionsState::closeMap()
{
    forgetMap(m_session, QString::fromStdString(m_planned.id));
    readStoredMap();
    replan();
}

void RegionsState::replan()
{
    makePlan();
    emit regionsChanged();
    recompute();
    emit figuresChanged();
}

QString RegionsState::neighboursSource() const
{
    if (!m_shapes && m_neighbours.empty())
        return tr("Neighbours: not known without a map of the regions.");
    return m_shapes ? tr("Neighbours: borders of the map “%1”.").arg(QString::fromStdString(m_shapes->name))
                    : tr("Neighbours: common land borders, and Hainan with Guangdong.");
}

RegionQuestion RegionsState::question(const std::string& variable) const
{
    RegionQuestion question;
    question.appearance = &m_appearance;
    question.catalogue = &m_session.catalogue();
    question.run = m_run.get();
    question.variable = variable;
    question.year = year();
    question.difference = m_difference;
    question.method = m_method;
    question.classes = m_classes;
    const auto other = runOf(m_against.scenario);
    question.otherYear = m_against.year.value_or(year());
    question.otherVariable = m_against.variable.isEmpty() ? variable : m_against.variable.toStdString();
    // A figure measured against itself says nothing.
    const bool same = other == m_run && question.otherYear == question.year && question.otherVariable == variable;
    question.otherRun = same && !m_difference ? nullptr : other.get();
    question.rankRun = m_rankYear ? m_run.get() : other.get();
    question.rankYear = m_rankYear.value_or(question.otherYear);
    return question;
}

RegionFigures RegionsState::figuresOf(const std::string& variable) const
{
    if (m_measured) {
        const auto other = m_statistics->readOf(QString::fromStdString(variable));
        return other ? m_statistics->figures(*other, m_difference, m_method, m_classes) : RegionFigures();
    }
    RegionQuestion asked = question(variable);
    if (m_against.variable.isEmpty())
        asked.otherVariable = variable;
    return RegionFigureMaker::make(asked);
}

RegionFigures RegionsState::moves() const
{
    RegionQuestion asked = question("arrivals");
    asked.otherVariable = asked.variable;
    asked.difference = false;
    asked.figure = netMoves;
    return RegionFigureMaker::make(asked);
}

void RegionsState::recompute()
{
    m_figures = m_measured ? m_statistics->figures(*m_measured, m_difference, m_method, m_classes) : RegionFigureMaker::make(question(m_variable));
}

QString RegionsState::againstText() const
{
    if (m_measured) {
        const auto& against = m_statistics->against();
        if (!against.indicator.isEmpty())
            return m_statistics->indicatorName(against.indicator);
        const double other = m_statistics->againstYear(m_measured->series);
        return other == year() ? tr("itself") : RegionFigureMaker::yearText(other);
    }
    const ScenarioView* other = m_against.scenario.isEmpty() ? &m_session.current() : m_session.scenario(m_against.scenario);
    QStringList parts;
    if (other && other->id != m_session.current().id)
        parts << other->name;
    if (m_against.year && *m_against.year != year())
        parts << RegionFigureMaker::yearText(*m_against.year);
    if (!m_against.variable.isEmpty() && m_against.variable.toStdString() != m_variable) {
        const Naming* naming = m_session.catalogue().naming("variable", m_against.variable.toStdString());
        parts << (naming ? QString::fromStdString(naming->name.in(m_appearance.language())) : m_against.variable);
    }
    return parts.isEmpty() ? tr("itself") : parts.join(tr(", "));
}

QString RegionsState::modelText() const
{
    if (m_measured)
        return m_measured->series.source;
    const auto projector = m_session.projector();
    const QString version = projector ? QString::fromStdString(projector->modelVersion()) : QString();
    return version.isEmpty() ? tr("Source: model run.") : tr("Source: model run, version %1.").arg(version);
}

QString RegionsState::sourceText() const
{
    const QString model = modelText();
    if (m_measured)
        return model;
    const QString start = illustrative() ? tr("Start values of the regions are estimated from proxies (grade D).")
                                         : tr("Start values: paper 001, Table 2 (A), assumptions (C).");
    return m_session.catalogue().plain ? model : model + (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + start;
}

QString RegionsState::methodText() const
{
    switch (m_method) {
    case ClassMethod::EqualCount: return tr("Classes of equal count.");
    case ClassMethod::EqualInterval: return tr("Classes of equal width.");
    case ClassMethod::NaturalBreaks: return tr("Classes by natural breaks.");
    }
    return {};
}

} // namespace ui
