// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/chart_area.h"

#include "core/index/dimension_index.h"
#include "ui/explore/charts/budget_editor.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/explore/charts/chart_library.h"
#include "ui/explore/charts/chart_picker.h"
#include "ui/explore/charts/chart_why.h"
#include "ui/explore/charts/region_switch.h"
#include "ui/explore/futures/explore_futures.h"
#include "ui/explore/futures/ranges_switch.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Place;
using core::policy::RegionGroup;
using core::policy::RegionSet;

namespace {

constexpr int kFirstRowHeight = 236;
constexpr int kSecondRowHeight = 204;
constexpr int kRadarWidth = 300;
constexpr int kLeastSwitchWidth = 104;
constexpr int kWordsFrom = 560;       // width of the large card from which the legend of ranges has room for its words,
constexpr int kWordsBesideFrom = 700; // and beside the switch of the default world
const QString kDefaultWorldSetting = QStringLiteral("default_world_too");

/// Kinds of chart widgets; a card keeps its widget while the kind stays.
enum class Kind { Lines, Radar, Bars };

Kind kindOf(const QString& key)
{
    if (key == QLatin1String(kRadarKey))
        return Kind::Radar;
    return key == QLatin1String(kCashNeedKey) ? Kind::Bars : Kind::Lines;
}

} // namespace

ChartArea::ChartArea(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
{
    setObjectName(QStringLiteral("chartArea"));
    if (auto dimensions = core::index::DimensionIndex::read(m_session.dataDirectory()))
        m_dimensions = std::make_unique<const core::index::DimensionIndex>(std::move(*dimensions));
    buildRows();
    connectSession();
    fillRegionSwitch();
    takeKeys();
    updateCharts();
}

ChartArea::~ChartArea() = default;

void ChartArea::buildRows()
{
    m_large = new TimeChart(m_appearance);
    m_large->setObjectName(QStringLiteral("largeTimeChart"));
    m_largeCard = new ChartCard(m_appearance, this);
    m_largeCard->setObjectName(QStringLiteral("largeChart"));
    m_largeCard->setChart(m_large);
    m_largeCard->setMinimumHeight(kFirstRowHeight);
    m_regionSwitch = new RegionSwitch(m_appearance, m_largeCard);
    m_regionSwitch->setObjectName(QStringLiteral("regionSwitch"));
    // As high as the titles of the cards, with either border.
    m_regionSwitch->setStyleSheet(QStringLiteral("QComboBox { min-height: %1px; combobox-popup: 0; } QComboBox:focus { min-height: %2px; }")
                                      .arg(metrics::kFieldHeight - 2)
                                      .arg(metrics::kFieldHeight - 4));
    m_defaultWorld = new QToolButton(m_largeCard);
    m_defaultWorld->setObjectName(QStringLiteral("defaultWorldToo"));
    m_defaultWorld->setProperty("framed", true);
    m_defaultWorld->setCheckable(true);
    m_defaultWorld->setChecked(m_session.setting(kDefaultWorldSetting) == QStringLiteral("1"));
    m_largeCard->addTitleWidget(m_defaultWorld);
    m_largeCard->addTitleWidget(m_regionSwitch);
    m_largeCard->setShrinking(m_regionSwitch, kLeastSwitchWidth);

    m_radar = new FourRadar(m_appearance);
    m_radar->setObjectName(QStringLiteral("fourRadar"));
    m_radarCard = new ChartCard(m_appearance, this);
    m_radarCard->setObjectName(QStringLiteral("radarCard"));
    m_radarCard->setChart(m_radar);
    m_radarCard->setMinimumWidth(kRadarWidth);

    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::kGap);
    first->addWidget(m_largeCard, 67);
    first->addWidget(m_radarCard, 33);

    answerWhy(*m_largeCard, m_appearance, m_session);
    answerWhy(*m_radarCard, m_appearance, m_session);

    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("chartTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &ChartArea::updateTabs);

    auto* second = new QHBoxLayout;
    second->setSpacing(metrics::kGap);
    m_budgets.assign(kChosenCharts, nullptr);
    for (int place = 0; place < kChosenCharts; ++place) {
        auto* card = new ChartCard(m_appearance, this);
        card->setObjectName(QStringLiteral("chartCard%1").arg(place));
        card->setChoosable(true);
        card->setMinimumHeight(kSecondRowHeight);
        connect(card, &ChartCard::chooseRequested, this, [this, place] { openPicker(place); });
        // Equal widths whatever the titles say.
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        second->addWidget(card, 1);
        answerWhy(*card, m_appearance, m_session);
        m_cards.push_back(card);
        m_tabs->addTab(QString());
    }

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::kGap);
    rows->addLayout(first, 56);
    rows->addWidget(m_tabs);
    rows->addLayout(second, 44);
}

void ChartArea::connectSession()
{
    connect(&m_session, &Session::projectionChanged, this, &ChartArea::updateCharts);
    connect(&m_session, &Session::scenariosChanged, this, [this] {
        // Of the list only the name and colour of the current scenario are drawn here; its figures come by themselves.
        if (m_session.current().name != m_drawnName || m_session.current().colourIndex != m_drawnColour)
            updateCharts();
    });
    connect(&m_session, &Session::budgetChanged, this, &ChartArea::updateCharts);
    connect(&m_session, &Session::yearChanged, this, &ChartArea::updateYear);
    connect(&m_session, &Session::selectedKpiChanged, this, [this] {
        takeKpiPlace();
        updateCharts();
    });
    connect(&m_session, &Session::chartKeysChanged, this, [this] {
        takeKeys();
        updateCharts();
    });
    connect(&m_session, &Session::placeChanged, this, [this] {
        showSelectedPlace();
        updateCharts();
    });
    connect(&m_session, &Session::regionSetChanged, this, [this] {
        fillRegionSwitch();
        updateCharts();
    });
    connect(&m_appearance, &Appearance::languageChanged, this, [this] {
        fillRegionSwitch();
        updateCharts();
    });
    connect(&m_appearance, &Appearance::themeChanged, this, &ChartArea::updateCharts);
    connect(&m_session, &Session::worldChanged, this, [this] {
        followWorld();
        updateCharts();
    });
    connect(&m_session, &Session::figuresChanged, this, [this] {
        if (m_following && hasFigures()) {
            const auto baseline = m_session.baseline();
            const auto projection = m_session.projection();
            updateLarge(context());
        }
    });
    connect(m_defaultWorld, &QToolButton::toggled, this, [this](bool on) {
        m_session.setSetting(kDefaultWorldSetting, on ? QStringLiteral("1") : QString());
        followWorld();
        updateCharts();
    });
    connect(m_large, &TimeChart::yearPicked, &m_session, &Session::setYear);
    connect(m_regionSwitch, &QComboBox::activated, this, [this](int row) {
        const auto all = ChartData::places(m_session.catalogue(), m_session.regions()).all;
        const int index = m_regionSwitch->regionAt(row);
        if (index >= 0 && index < static_cast<int>(all.size()))
            m_session.setPlace(all[static_cast<std::size_t>(index)]);
    });
}

void ChartArea::setFutures(ExploreFutures& futures)
{
    m_futures = &futures;
    m_rangesSwitch = new RangesSwitch(m_appearance, futures, m_largeCard);
    m_rangesSwitch->setObjectName(QStringLiteral("rangesSwitch"));
    m_largeCard->addTitleWidget(m_rangesSwitch);
    connect(m_futures, &ExploreFutures::changed, this, &ChartArea::updateRanges);
    connect(m_futures, &ExploreFutures::modeChanged, this, &ChartArea::updateRanges);
    fitSwitches();
    updateRanges();
}

/// Where several switches stand in the title the one of ranges does without its words first.
void ChartArea::fitSwitches()
{
    if (m_rangesSwitch)
        m_rangesSwitch->setCompact(m_largeCard->width() < (m_defaultWorld->isHidden() ? kWordsFrom : kWordsBesideFrom));
}

void ChartArea::updateRanges()
{
    if (!hasFigures())
        return;
    const auto baseline = m_session.baseline();
    const auto projection = m_session.projection();
    updateLarge(context());
}

void ChartArea::fillRegionSwitch()
{
    const QSignalBlocker quiet(m_regionSwitch);
    QStringList names;
    const auto places = ChartData::places(m_session.catalogue(), m_session.regions());
    for (const Place& place : places.all)
        names.append(ChartData::placeName(m_session.catalogue(), m_appearance.language(), m_session.regions(), place));
    m_regionSwitch->setNames(names, places.wholes);
    m_regionSwitch->setVisible(places.all.size() > 1);
    m_regionSwitch->setAccessibleName(tr("Region shown in the large chart"));
    m_tabs->setAccessibleName(tr("Charts"));
    m_defaultWorld->setText(tr("Default world too"));
    m_defaultWorld->setToolTip(tr("Draws the same lines in the default world, so that what the world does and what the policy does can be told apart."));
    showSelectedPlace();
}

/// Figures of the default world are computed only while they are drawn.
void ChartArea::followWorld()
{
    const bool another = m_session.world().id != core::policy::kDefaultWorldId;
    m_defaultWorld->setVisible(another);
    if (another && m_defaultWorld->isChecked() && isVisible()) {
        if (!m_following)
            m_following = m_session.followDefaultWorld();
    } else {
        m_following.reset();
    }
}

void ChartArea::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    followWorld();
}

void ChartArea::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_following.reset();
}

void ChartArea::showSelectedPlace()
{
    const auto all = ChartData::places(m_session.catalogue(), m_session.regions()).all;
    const auto found = std::find(all.begin(), all.end(), m_session.place());
    const QSignalBlocker quiet(m_regionSwitch);
    // Without figures by region the switch rests on the whole country; the place chosen is kept for the next figure.
    const bool known = found != all.end() && m_regionSwitch->isEnabled();
    m_regionSwitch->setRegion(known ? static_cast<int>(found - all.begin()) : 0);
}

/// A headline names its place: choosing "Vacant, Central-West" shows Central-West.
void ChartArea::takeKpiPlace()
{
    m_session.setPlace(parseKpiKey(m_session.selectedKpi(), m_session.regions()).place);
}

void ChartArea::takeKeys()
{
    m_keys = ChartLibrary::usableKeys(m_session.chartKeys(), m_session.catalogue(), kChosenCharts,
                                      parseKpiKey(m_session.selectedKpi(), m_session.regions()).variable);
    for (int place = 0; place < m_keys.size(); ++place)
        replaceChart(place);
    updateTabs();
}

void ChartArea::replaceChart(int place)
{
    const auto index = static_cast<std::size_t>(place);
    ChartCard* card = m_cards[index];
    const Kind kind = kindOf(m_keys[place]);
    if (m_drawnKeys.size() > place && kindOf(m_drawnKeys[place]) == kind) {
        m_drawnKeys[place] = m_keys[place];
        return;
    }
    card->showTable(false);
    QWidget* chart = nullptr;
    switch (kind) {
    case Kind::Lines: {
        auto* lines = new TimeChart(m_appearance);
        connect(lines, &TimeChart::yearPicked, &m_session, &Session::setYear);
        chart = lines;
        break;
    }
    case Kind::Radar: chart = new FourRadar(m_appearance); break;
    case Kind::Bars: chart = new StackedBars(m_appearance); break;
    }
    chart->setObjectName(QStringLiteral("chosenChart%1").arg(place));
    card->setChart(chart);
    delete m_budgets[index];
    m_budgets[index] = nullptr;
    if (kind == Kind::Bars) {
        m_budgets[index] = new BudgetEditor(m_appearance, m_session);
        card->addFooterWidget(m_budgets[index]);
    }
    while (m_drawnKeys.size() <= place)
        m_drawnKeys.append(QString());
    m_drawnKeys[place] = m_keys[place];
}

void ChartArea::chooseChart(int place, const QString& key)
{
    QStringList keys = m_keys;
    if (place < 0 || place >= keys.size() || keys[place] == key)
        return;
    const auto elsewhere = keys.indexOf(key);
    if (elsewhere >= 0)
        keys[elsewhere] = keys[place];
    keys[place] = key;
    m_session.setChartKeys(keys);
}

void ChartArea::openPicker(int place)
{
    auto* picker = new ChartPicker(m_appearance, ChartLibrary::groups(m_session.catalogue(), m_appearance.language()), this);
    connect(picker, &ChartPicker::chosen, this, [this, place](const QString& key) { chooseChart(place, key); });
    picker->open(m_cards[static_cast<std::size_t>(place)]->heading(), m_keys.value(place));
}

bool ChartArea::hasFigures() const
{
    // After a change of the region set the figures of the old one stay until the new ones come.
    return m_session.baseline() && m_session.projection();
}

ChartContext ChartArea::context() const
{
    const ScenarioView& current = m_session.current();
    ChartContext context;
    context.appearance = &m_appearance;
    context.catalogue = &m_session.catalogue();
    context.baseline = m_session.baseline().get();
    context.projection = current.baseline ? nullptr : m_session.projection().get();
    context.scenarioName = current.name;
    context.scenarioColour = scenarioToken(current.colourIndex);
    context.year = m_session.year();
    context.place = m_session.place();
    context.dimensions = m_dimensions.get();
    if (m_session.world().id != core::policy::kDefaultWorldId)
        context.worldName = QString::fromStdString(m_session.world().name.in(m_appearance.language()));
    return context;
}

void ChartArea::updateCharts()
{
    if (!hasFigures())
        return;
    // The runs are shared: hold them while the charts are filled.
    const auto baseline = m_session.baseline();
    const auto projection = m_session.projection();
    const ChartContext now = context();
    m_drawnName = m_session.current().name;
    m_drawnColour = m_session.current().colourIndex;

    updateLarge(now);
    m_radarCard->setVisible(baseline->hasDimensionScores());
    updateRadar(now);
    for (int place = 0; place < m_keys.size(); ++place)
        updateChosen(place, now);
    for (int place = 0; place < m_keys.size(); ++place) {
        const QString title = m_cards[static_cast<std::size_t>(place)]->content().title();
        if (m_tabs->tabText(place) != title)
            m_tabs->setTabText(place, title);
    }
}

void ChartArea::updateRadar(const ChartContext& now)
{
    if (!now.baseline->hasDimensionScores())
        return;
    m_radar->setData(ChartData::fourDimensions(now));
    m_radarCard->refresh();
}

void ChartArea::updateLarge(const ChartContext& now)
{
    const std::string variable = parseKpiKey(m_session.selectedKpi(), m_session.regions()).variable.toStdString();
    m_large->setYear(now.year);
    ChartContext large = now;
    const auto& scenarios = m_session.scenarios();
    const auto defaultBaseline = m_following ? m_session.projectionOf(scenarios.front().id, WorldChoice::Default) : nullptr;
    const auto defaultProjection = m_following && now.projection ? m_session.projectionOf(m_session.current().id, WorldChoice::Default) : nullptr;
    large.defaultBaseline = defaultBaseline.get();
    large.defaultProjection = defaultProjection.get();
    ChartRanges ranges;
    const auto figure = m_futures ? ChartData::figureAt(m_session.catalogue(), variable, now.place) : std::nullopt;
    if (figure) {
        m_futures->setChartFigure(*figure);
        ranges = {m_futures->mode(), m_futures->fans(*figure), m_futures->members(), m_futures->wanted(), m_futures->failed(), m_futures->isComplete()};
        large.ranges = m_futures->isPossible() ? &ranges : nullptr;
        large.difference = m_futures->showsDifference();
    }
    if (m_rangesSwitch) {
        m_rangesSwitch->setVisible(figure.has_value());
        m_rangesSwitch->setColour(now.projection ? now.scenarioColour : Token::Baseline);
        m_rangesSwitch->setDifferencePossible(now.projection != nullptr);
        fitSwitches();
    }
    m_large->setData(ChartData::atPlace(large, variable, now.place));
    m_largeCard->refresh();
    const bool hasRegions = !ChartData::regionalForm(m_session.catalogue(), variable).empty();
    m_regionSwitch->setEnabled(hasRegions);
    showSelectedPlace();
    m_regionSwitch->setToolTip(ChartData::placeHint(m_session.catalogue(), hasRegions));
}

void ChartArea::updateChosen(int place, const ChartContext& now)
{
    ChartCard* card = m_cards[static_cast<std::size_t>(place)];
    const QString& key = m_keys[place];
    if (auto* lines = qobject_cast<TimeChart*>(card->chart())) {
        lines->setYear(now.year);
        lines->setData(ChartData::byRegion(now, key.toStdString()));
    } else if (auto* radar = qobject_cast<FourRadar*>(card->chart())) {
        radar->setData(ChartData::fourDimensions(now));
    } else if (auto* bars = qobject_cast<StackedBars*>(card->chart())) {
        bars->setData(ChartData::cashNeed(now, m_session.budgetLineBnCny()));
    }
    card->refresh();
}

/// Lines over the years stay as they are; only what is about one year changes.
void ChartArea::updateYear()
{
    if (!hasFigures())
        return;
    const auto baseline = m_session.baseline();
    const auto projection = m_session.projection();
    const ChartContext now = context();
    if (m_futures && m_futures->mode() == RangesMode::Text)
        updateLarge(now); // whose words are of the year
    else
        m_large->setYear(now.year);
    updateRadar(now);
    for (int place = 0; place < m_keys.size(); ++place) {
        if (auto* lines = qobject_cast<TimeChart*>(m_cards[static_cast<std::size_t>(place)]->chart()))
            lines->setYear(now.year);
        else
            updateChosen(place, now);
    }
}

void ChartArea::updateTabs()
{
    // A model may have fewer variables than there is room for charts.
    const int count = static_cast<int>(m_keys.size());
    const bool tabs = width() < kTabsBelow && count > 1;
    m_tabs->setVisible(tabs);
    for (int place = 0; place < static_cast<int>(m_cards.size()); ++place) {
        m_tabs->setTabVisible(place, place < count);
        m_cards[static_cast<std::size_t>(place)]->setVisible(place < count && (!tabs || place == m_tabs->currentIndex()));
    }
}

void ChartArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateTabs();
    fitSwitches();
}

} // namespace ui
