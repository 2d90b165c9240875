// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/inequality_view.h"

#include "core/maps/adjacency.h"
#include "core/maps/map_file.h"
#include "ui/maps/region_map.h"
#include "ui/maps/stored_map.h"
#include "ui/regions/inequality_text.h"
#include "ui/regions/matrix_chart.h"
#include "ui/regions/measure_model.h"
#include "ui/regions/moran_runner.h"
#include "ui/regions/plot_chart.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/stacked_bars.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using namespace core::policy;
namespace measure = core::inequality;

namespace {

const QString kIndicator = QStringLiteral("regions_indicator");
constexpr int kRestMs = 250; ///< permutations wait until the hand rests
constexpr std::array<const char*, 4> kParts{"spread", "growth", "neighbours", "classes"};
constexpr std::array<Token, 5> kQuadrantTones{Token::Map5, Token::Region, Token::Map3, Token::WarnSoft, Token::Sunken};
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// An axis that begins at zero and holds all of the lines.
AxisRange fromZero(const std::vector<PlotLine>& lines)
{
    double high = 0;
    for (const PlotLine& line : lines) {
        for (const QPointF& point : line.points)
            high = std::isfinite(point.y()) ? std::max(high, point.y()) : high;
    }
    AxisRange range = axisRange(0, high);
    range.low = 0;
    return range;
}

bool hasGaps(const std::vector<double>& years)
{
    return !years.empty() && years.back() - years.front() >= static_cast<double>(years.size());
}

/// A card's ground behind widgets that are no chart.
class PlainCard : public QWidget {
public:
    PlainCard(const Appearance& appearance, QWidget* parent)
        : QWidget(parent)
        , m_appearance(appearance)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawCard(painter, m_appearance, QRectF(rect()));
    }

private:
    const Appearance& m_appearance;
};

} // namespace

void InequalityView::Card::say(const QString& text) const
{
    finding->setText(spaced(text));
    finding->setVisible(!text.isEmpty());
    card->refresh();
}

InequalityView::InequalityView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_switch(new SegmentedSwitch(appearance))
    , m_source(new QToolButton(this))
    , m_note(new CardFooter(appearance, this))
    , m_stack(new QStackedWidget(this))
    , m_measureCard(new PlainCard(appearance, this))
    , m_measureHeading(new CardHeading(appearance, m_measureCard))
    , m_measures(new QTableView(m_measureCard))
    , m_measureModel(new MeasureModel(this))
    , m_measureFooter(new CardFooter(appearance, m_measureCard))
    , m_lorenz(new PlotChart(appearance))
    , m_dagum(new StackedBars(appearance))
    , m_sigma(new PlotChart(appearance))
    , m_beta(new PlotChart(appearance))
    , m_density(new PlotChart(appearance))
    , m_moran(new PlotChart(appearance))
    , m_lisa(new RegionMap(appearance))
    , m_markov(new MatrixChart(appearance))
    , m_runner(new MoranRunner(this))
    , m_rest(new QTimer(this))
{
    m_switch->setObjectName(QStringLiteral("inequalityParts"));
    m_switch->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const char* part : kParts)
        m_switch->addSegment(QStringLiteral("part-") + QLatin1String(part), {});
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::kSpace3);
    top->addWidget(m_switch);
    m_source->setObjectName(QStringLiteral("inequalitySource"));
    m_source->setProperty("framed", true);
    m_source->setPopupMode(QToolButton::InstantPopup);
    m_source->setMenu(new QMenu(m_source));
    m_source->setFocusPolicy(Qt::StrongFocus);
    connect(m_source->menu(), &QMenu::aboutToShow, this, &InequalityView::fillSources);
    m_source->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_note->setObjectName(QStringLiteral("inequalityNote"));
    top->addWidget(m_source);
    top->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    buildParts();
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_switch, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) { showPart(segment.mid(5)); });
    connect(m_rest, &QTimer::timeout, this, [this] { m_runner->ask({m_series.column(m_year), m_neighbours}); });
    connect(m_runner, &MoranRunner::answered, this, &InequalityView::takeMoran);
    connect(m_lisa, &RegionMap::chosen, &state, &RegionsState::select);
    for (PlotChart* chart : {m_beta, m_moran})
        connect(chart, &PlotChart::chosen, &state, &RegionsState::select);
    connect(&state, &RegionsState::selectionChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    const auto followed = [this] {
        if (m_state.isActive() && !m_choice.isNone())
            refresh();
    };
    connect(&session.statistics(), &StatisticsBook::setChanged, this, [this, followed](const QString& id) {
        if (id == m_choice.setId)
            followed();
    });
    connect(&session.statistics(), &StatisticsBook::listChanged, this, followed); // one may be gone, or back
    m_choice = MeasuredChoice::of(session.setting(kIndicator));
    const QString stored = session.setting(QStringLiteral("regions_inequality"), QString::fromLatin1(kParts[0]));
    m_part = QString::fromLatin1(kParts[0]);
    showPart(stored);
    retranslate();
}

InequalityView::~InequalityView() = default;

InequalityView::Card InequalityView::addCard(QWidget* chart, const QString& name)
{
    chart->setObjectName(name);
    Card made{new ChartCard(m_appearance), new QLabel};
    made.card->setObjectName(name + QStringLiteral("Card"));
    made.card->setChart(chart);
    made.finding->setObjectName(name + QStringLiteral("Finding"));
    made.finding->setWordWrap(true);
    made.finding->setProperty("tone", QStringLiteral("secondary"));
    made.finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made.finding->setContentsMargins(4, 0, 4, 2);
    // Before the picture: what it means is read first.
    static_cast<QVBoxLayout*>(made.card->layout())->insertWidget(1, made.finding);
    installWhy(*chart, m_appearance, m_session, [this, chart](const QPoint& at) -> std::optional<WhyTarget> {
        Place place = Place::national();
        if (const auto* plot = qobject_cast<const PlotChart*>(chart)) {
            const auto point = at == kWhyFocus ? plot->current() : plot->pointAt(at);
            if (point && !plot->data().points[*point].id.isEmpty())
                place = Place::ofRegion(plot->data().points[*point].id.toStdString());
        } else if (const auto* map = qobject_cast<const RegionMap*>(chart)) {
            const int region = at == kWhyFocus ? map->current() : map->regionAt(at);
            if (region >= 0)
                place = Place::ofRegion(map->data().figures.cells[static_cast<std::size_t>(region)].id);
        }
        if (measured())
            return std::nullopt; // published figures are explained where they stand, on the page of data
        return WhyTarget({core::why::Subject::Kind::Variable, m_state.variable(), place, m_state.year()}, QRect(), QRect());
    });
    return made;
}

void InequalityView::buildParts()
{
    m_lorenzCard = addCard(m_lorenz, QStringLiteral("lorenz"));
    m_dagumCard = addCard(m_dagum, QStringLiteral("dagum"));
    m_sigmaCard = addCard(m_sigma, QStringLiteral("sigma"));
    m_betaCard = addCard(m_beta, QStringLiteral("beta"));
    m_densityCard = addCard(m_density, QStringLiteral("density"));
    m_moranCard = addCard(m_moran, QStringLiteral("moran"));
    m_lisaCard = addCard(m_lisa, QStringLiteral("lisa"));
    m_markovCard = addCard(m_markov, QStringLiteral("markov"));

    m_measures->setObjectName(QStringLiteral("measures"));
    m_measures->setModel(m_measureModel);
    m_measures->setShowGrid(false);
    m_measures->setWordWrap(true);
    m_measures->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_measures->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_measures->setTabKeyNavigation(false);
    m_measures->verticalHeader()->hide();
    m_measures->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_measures->verticalHeader()->setMinimumSectionSize(metrics::kRowHeight + 2);
    m_measures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_measures->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(MeasureModel::Finding, QHeaderView::Stretch);
    auto* measures = new QVBoxLayout(m_measureCard);
    measures->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPadding);
    measures->setSpacing(metrics::kSpace2);
    measures->addWidget(m_measureHeading);
    measures->addWidget(m_measures, 1);
    measures->addWidget(m_measureFooter);
    installWhy(*m_measures, m_appearance, m_session, [this](const QModelIndex&) -> std::optional<core::why::Subject> {
        if (measured())
            return std::nullopt;
        return core::why::Subject{core::why::Subject::Kind::Variable, m_state.variable(), Place::national(), m_state.year()};
    });

    const auto page = [this] {
        auto* made = new QWidget;
        auto* row = new QHBoxLayout(made);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metrics::kGap);
        m_stack->addWidget(made);
        return row;
    };
    QHBoxLayout* spread = page();
    spread->addWidget(m_measureCard, 55);
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::kGap);
    right->addWidget(m_lorenzCard.card, 1);
    right->addWidget(m_dagumCard.card, 1);
    spread->addLayout(right, 45);
    QHBoxLayout* growth = page();
    for (const Card& card : {m_sigmaCard, m_betaCard, m_densityCard})
        growth->addWidget(card.card, 1);
    QHBoxLayout* neighbours = page();
    neighbours->addWidget(m_moranCard.card, 45);
    neighbours->addWidget(m_lisaCard.card, 55);
    QHBoxLayout* classes = page();
    classes->addWidget(m_markovCard.card, 1);
    for (const Card& card : {m_lorenzCard, m_dagumCard, m_sigmaCard, m_betaCard, m_densityCard, m_moranCard, m_lisaCard, m_markovCard})
        card.card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_measureCard->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

void InequalityView::showPart(const QString& id)
{
    for (std::size_t k = 0; k < kParts.size(); ++k) {
        if (id != QLatin1String(kParts[k]))
            continue;
        m_part = id;
        m_stack->setCurrentIndex(static_cast<int>(k));
        m_switch->choose(QStringLiteral("part-") + id);
        m_session.setSetting(QStringLiteral("regions_inequality"), id);
        if (m_state.isActive())
            refresh();
    }
}

bool InequalityView::isWorking() const
{
    return m_runner->isBusy() || m_rest->isActive();
}

QString InequalityView::finding(const QString& chart) const
{
    const auto* label = findChild<QLabel*>(chart + QStringLiteral("Finding"));
    return label ? label->text() : QString();
}

void InequalityView::retranslate()
{
    m_switch->setSegmentText(QStringLiteral("part-spread"), tr("Spread"));
    m_switch->setSegmentText(QStringLiteral("part-growth"), tr("Convergence"));
    m_switch->setSegmentText(QStringLiteral("part-neighbours"), tr("Neighbours"));
    m_switch->setSegmentText(QStringLiteral("part-classes"), tr("Mobility"));
    m_switch->setAccessibleName(tr("Part of inequality"));
    m_switch->updateGeometry();
    layout()->invalidate();
    m_measures->setAccessibleName(tr("Measures of inequality"));
    m_source->setToolTip(tr("Projected years of the model, or measured ones"));
    m_source->setAccessibleName(tr("Years measured"));
    if (m_state.isActive())
        refresh();
}

InequalityText InequalityView::text() const
{
    QStringList names;
    for (const RegionCell& cell : m_figures.cells)
        names << cell.name;
    return {m_appearance, names, m_groupNames};
}

QString InequalityView::unit() const
{
    const QString year = RegionFigureMaker::yearText(m_year);
    return m_figures.unit.isEmpty() ? year : tr("%1, %2").arg(m_figures.unit, year);
}

QString InequalityView::footer(const QString& method) const
{
    return joinSentences(m_appearance, {m_series.source, method});
}

void InequalityView::refresh()
{
    if (!m_state.run())
        return;
    if (!takeMeasured())
        takeProjected();
    const QString kind = measured() ? joinSentences(m_appearance, {tr("Measured years %1 to %2.").arg(m_series.years.front()).arg(m_series.years.back()), m_faults})
                                    : tr("Projected years of %1.").arg(m_state.runLabel());
    m_note->setText(joinSentences(m_appearance, {m_figures.title + tr("."), kind, tr("Every region counts once."),
                                                        !measured() && m_state.illustrative() ? tr("Illustrative: start values are estimates (grade D).") : QString()}),
                    Token::Text2);
    m_source->setText(measured() ? tr("Measured") : tr("Projected"));
    m_source->updateGeometry();
    if (m_part == QLatin1String("spread"))
        refreshSpread();
    else if (m_part == QLatin1String("growth"))
        refreshGrowth();
    else if (m_part == QLatin1String("neighbours"))
        refreshNeighbours();
    else
        refreshClasses();
}

bool InequalityView::measured() const
{
    return m_series.kind == RegionalSeries::Kind::Measured;
}

void InequalityView::takeProjected()
{
    m_series = m_state.series(m_state.variable());
    m_figures = m_state.figures();
    m_regions = m_state.regions();
    m_plan = m_state.plan();
    m_neighbours = m_state.neighbours();
    m_neighboursText = m_state.neighboursSource();
    m_year = m_state.year();
    m_faults.clear();
    m_groups.clear();
    m_groupNames = {tr("East"), tr("Central-West")};
    if (m_session.catalogue().plain)
        return;
    for (const Region& region : m_regions.regions)
        m_groups.push_back(region.group == RegionGroup::East ? 0 : 1);
}

/// What is chosen, whatever regions the model has at the moment. False when nothing is, or it is not there.
bool InequalityView::takeMeasured()
{
    const auto& book = m_session.statistics();
    const auto set = m_choice.isNone() ? nullptr : book.set(m_choice.setId);
    auto made = set ? measuredRegions(m_appearance, m_session.catalogue(), *set, m_choice.indicatorId.toStdString(), m_state.year()) : std::nullopt;
    if (!made)
        return false;
    m_series = std::move(made->series);
    m_figures = std::move(made->figures);
    m_regions = std::move(made->regions);
    m_groups = std::move(made->groups);
    m_groupNames = std::move(made->groupNames);
    m_year = made->year;
    m_faults = made->faults;
    if (const auto problems = book.problems(m_choice.setId); !problems.empty())
        m_faults = joinSentences(m_appearance, {m_faults, errorText(problems, 1)});
    takeMap();
    return true;
}

/// The map that was opened for the measured regions, else the one of the page where it fits, else tiles.
void InequalityView::takeMap()
{
    const auto own = storedMap(m_session, QString::fromStdString(m_regions.id));
    m_plan = m_state.planOf(m_regions, own);
    if (m_plan.shapes) {
        m_neighbours = m_state.neighboursOf(m_plan);
        m_neighboursText = tr("Neighbours: borders of the map “%1”.").arg(QString::fromStdString(m_plan.shapes->name));
        return;
    }
    m_neighbours = m_state.neighboursOf(m_regions);
    m_neighboursText = m_neighbours.empty() ? tr("Neighbours: not known without a map of the regions.")
                                            : tr("Neighbours: common land borders, and Hainan with Guangdong.");
}

core::Checked<void> InequalityView::openMap(const QString& path)
{
    auto map = core::maps::readMapFile(path.toStdString());
    if (!map)
        return tl::make_unexpected(map.error());
    const MapPlan plan = m_state.planOf(m_regions, std::make_shared<const core::maps::ShapeMap>(std::move(*map)));
    if (!plan.shapes) {
        return tl::make_unexpected(core::Errors{{core::ErrorKind::NotFound, "no unit of the map is one of the regions; their codes or names must stand in it",
                                                 {path.toStdString(), 0, 0, {}}, {}}});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(core::Errors{{core::ErrorKind::UnreadableFile, "the file cannot be opened for reading", {path.toStdString(), 0, 0, {}}, {}}});
    if (auto stored = m_session.storeDocument(core::workspace::kDocumentMap, QString::fromStdString(m_regions.id), QFileInfo(path).fileName(),
                                              QString::fromUtf8(file.readAll()));
        !stored)
        return tl::make_unexpected(core::Errors{stored.error()});
    refresh();
    return {};
}

/// A set is read when its list is opened.
void InequalityView::addSet(QMenu& menu, const StatisticsEntry& entry)
{
    QMenu* list = menu.addMenu(spaced(QString::fromStdString(entry.name.in(m_appearance.language()))));
    list->setObjectName(QStringLiteral("measured-") + entry.id);
    connect(list, &QMenu::aboutToShow, this, [this, list, id = entry.id] {
        if (list->isEmpty())
            fillIndicators(*list, id);
    });
}

void InequalityView::fillIndicators(QMenu& list, const QString& setId)
{
    const auto set = m_session.statistics().set(setId);
    if (!set) {
        list.addAction(spaced(errorText(m_session.statistics().problems(setId), 1)))->setEnabled(false);
        return;
    }
    for (const auto& indicator : set->indicators()) {
        const MeasuredChoice choice{setId, QString::fromStdString(indicator.id)};
        QAction* action = list.addAction(spaced(QString::fromStdString(indicator.name.in(m_appearance.language()))));
        action->setCheckable(true);
        action->setChecked(measured() && m_choice == choice);
        connect(action, &QAction::triggered, this, [this, choice] { showMeasured(choice); });
    }
    if (set->indicators().empty())
        list.addAction(tr("No indicator yet"))->setEnabled(false);
}

void InequalityView::fillSources()
{
    QMenu* menu = m_source->menu();
    // Their lists are children of the menu and would stay.
    for (QMenu* list : menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        delete list;
    menu->clear();
    QAction* projected = menu->addAction(spaced(tr("Projected by the model: %1").arg(m_state.figures().title)));
    projected->setCheckable(true);
    projected->setChecked(!measured());
    connect(projected, &QAction::triggered, this, [this] { showMeasured(MeasuredChoice()); });
    menu->addSection(tr("Measured"));
    for (const StatisticsEntry& entry : m_session.statistics().sets())
        addSet(*menu, entry);
    if (!measured())
        return;
    menu->addSeparator();
    connect(menu->addAction(tr("Open a map of these regions…")), &QAction::triggered, this, &InequalityView::mapWanted);
    const auto mapId = QString::fromStdString(m_regions.id);
    if (m_session.document(core::workspace::kDocumentMap, mapId)) {
        connect(menu->addAction(tr("Back to tiles")), &QAction::triggered, this, [this, mapId] {
            forgetMap(m_session, mapId);
            refresh();
        });
    }
}

void InequalityView::showMeasured(const MeasuredChoice& choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_session.setSetting(kIndicator, choice.text());
    m_series = {};
    refresh();
}

void InequalityView::refreshSpread()
{
    const std::vector<int>& parts = m_groups;
    // Of the years of the panel, the year looked at stands on its own: it may be a quarter.
    const std::vector<double> now = m_series.column(m_year);
    const std::vector<double> nowTime{m_year};
    const measure::Panel present{now, nowTime, static_cast<int>(now.size())};
    const measure::Panel panel{m_series.values, m_series.years, static_cast<int>(m_series.regionIds.size())};
    const auto atNow = measure::inequalityOverTime(present, {}, parts);
    const auto overTime = measure::inequalityOverTime(panel, {}, parts);
    const InequalityText words = text();
    if (!atNow || !overTime || overTime->empty()) {
        const QString reason = words.refusal(!atNow ? atNow.error() : !overTime ? overTime.error() : measure::Refusal{});
        m_measureModel->setRows({}, {}, {});
        m_lorenzCard.say(reason);
        m_dagumCard.say(reason);
        return;
    }
    const auto& first = overTime->front();
    const auto& shown = atNow->front();
    const SharedDigits digits = m_figures.digits;
    m_measureModel->setRows(words.measures(first, shown, [&](double value) { return digits.text(m_appearance, value); }), RegionFigureMaker::yearText(first.time),
                            RegionFigureMaker::yearText(m_year));
    m_measureHeading->setTexts(tr("Measures"), unit());
    m_measureFooter->setText(footer(tr("Method: spread of regions, not of people.")), Token::Text3);

    PlotData lorenz;
    lorenz.title = tr("Lorenz curve");
    lorenz.unit = tr("share of the sum by share of regions, %, %1").arg(RegionFigureMaker::yearText(m_year));
    lorenz.xRange = AxisRange{0, 100};
    lorenz.yRange = AxisRange{0, 100};
    lorenz.labels = false;
    lorenz.footer = footer(tr("Method: regions from the lowest to the highest."));
    const auto curve = [&](const measure::Measured<measure::Gini>& gini, const QString& name, Token colour, double width, bool dashed) {
        if (!gini)
            return;
        PlotLine line;
        line.name = name;
        line.colour = colour;
        line.width = width;
        line.dashed = dashed;
        for (const auto& point : gini->lorenz)
            line.points.emplace_back(100 * point.population, 100 * point.value);
        lorenz.lines.push_back(std::move(line));
    };
    PlotLine equal;
    equal.colour = Token::Line2;
    equal.points = {{0, 0}, {100, 100}};
    lorenz.lines.push_back(std::move(equal));
    if (first.time != m_year)
        curve(first.gini, {}, Token::Baseline, 1.5, true);
    curve(shown.gini, {}, Token::Accent, 2.25, false);
    lorenz.finding = words.lorenz(first.gini, first.time, shown.gini, m_year);
    lorenz.table.columns << tr("Region") << tr("share of regions, %") << tr("share of the sum, %");
    if (shown.gini) {
        for (const auto& point : shown.gini->lorenz) {
            if (point.unit >= 0)
                lorenz.table.rows.push_back({words.region(point.unit), words.fixed(100 * point.population, 1), words.fixed(100 * point.value, 1)});
        }
    }
    const QString lorenzFinding = lorenz.finding;
    m_lorenz->setData(std::move(lorenz));
    m_lorenzCard.say(lorenzFinding);

    StackedBarsData bars;
    bars.title = tr("Where the inequality lies");
    bars.unit = tr("Dagum’s Gini × 100");
    bars.firstYear = static_cast<int>(std::lround(first.time));
    bars.shownDecimals = 1;
    bars.footer = footer(tr("Method: Dagum 1997."));
    bars.parts = {{tr("between the parts"), Token::Map5, {}}, {tr("within them"), Token::Map3, {}}, {tr("overlap"), Token::Map2, {}}};
    for (const auto& at : *overTime) {
        // Years that were not measured have no bar.
        for (auto& part : bars.parts)
            part.values.resize(static_cast<std::size_t>(std::lround(at.time - first.time)), 0);
        bars.parts[0].values.push_back(at.dagum ? 100 * at.dagum->netBetween : 0);
        bars.parts[1].values.push_back(at.dagum ? 100 * at.dagum->within : 0);
        bars.parts[2].values.push_back(at.dagum ? 100 * at.dagum->transvariation : 0);
    }
    m_dagum->setData(std::move(bars));
    m_dagumCard.say(words.dagum(shown.dagum));
}

void InequalityView::refreshGrowth()
{
    const measure::Panel panel{m_series.values, m_series.years, static_cast<int>(m_series.regionIds.size())};
    const InequalityText words = text();
    const double factor = m_figures.digits.factor;

    const auto sigma = measure::sigmaConvergence(panel, measure::SpreadMeasure::CoefficientOfVariation);
    PlotData spread;
    spread.title = tr("Does the spread shrink?");
    spread.unit = tr("coefficient of variation, %");
    spread.yTitle = {};
    spread.xYears = true;
    spread.labels = false;
    spread.verticals = {m_year};
    if (!m_series.years.empty())
        spread.xRange = AxisRange{m_series.years.front(), m_series.years.back()};
    spread.footer = footer(tr("Method: sigma convergence (Barro and Sala-i-Martin 1992)."));
    spread.finding = words.sigma(sigma);
    spread.table.columns << tr("Year") << spread.unit;
    const auto add = [&](const measure::Measured<measure::SigmaConvergence>& from, Token colour, double width, bool dashed, const QString& name) {
        if (!from)
            return;
        PlotLine line;
        line.colour = colour;
        line.width = width;
        line.dashed = dashed;
        line.name = name;
        for (std::size_t k = 0; k < from->times.size(); ++k)
            line.points.emplace_back(from->times[k], 100 * from->spread[k]);
        spread.lines.push_back(std::move(line));
    };
    if (const auto baseline = m_state.baseline(); baseline && !m_state.baselineShown() && !measured()) {
        const RegionalSeries other = projectedSeries(m_session.catalogue(), *baseline, m_state.variable(), {});
        add(measure::sigmaConvergence({other.values, other.years, static_cast<int>(other.regionIds.size())}, measure::SpreadMeasure::CoefficientOfVariation), Token::Baseline,
            1.5, true, tr("Baseline"));
    }
    add(sigma, measured() ? Token::Text : scenarioToken(m_state.runColour()), 2.25, false, measured() ? tr("measured") : m_state.runName());
    if (sigma) {
        for (std::size_t k = 0; k < sigma->times.size(); ++k)
            spread.table.rows.push_back({RegionFigureMaker::yearText(sigma->times[k]), words.fixed(100 * sigma->spread[k], 1)});
    }
    spread.yRange = fromZero(spread.lines);
    const QString sigmaFinding = spread.finding;
    m_sigma->setData(std::move(spread));
    m_sigmaCard.say(sigmaFinding);

    const auto beta = measure::betaConvergence(panel, 0, static_cast<int>(m_series.years.size()) - 1);
    PlotData growth;
    growth.title = tr("Do those behind grow faster?");
    growth.unit = m_series.years.empty() ? QString() : tr("%1 to %2").arg(m_series.years.front()).arg(m_series.years.back());
    growth.xTitle = m_figures.unit.isEmpty() ? tr("value at the start, logarithm") : tr("value at the start (%1), logarithm").arg(m_figures.unit);
    growth.yTitle = tr("growth a year, %");
    growth.footer = footer(tr("Method: beta convergence, least squares."));
    growth.finding = words.beta(beta);
    if (beta) {
        PlotLine fit;
        fit.colour = Token::Text2;
        for (const auto& point : beta->points) {
            const auto k = static_cast<std::size_t>(point.unit);
            const RegionCell& cell = m_figures.cells[k];
            growth.points.push_back({QString::fromStdString(cell.id), cell.shortName, {point.start + std::log(factor), 100 * point.growth}, cell.east ? Token::Map5 : Token::Map3,
                                     !cell.east, QString::fromStdString(cell.id) == m_state.selected()});
            fit.points.emplace_back(point.start + std::log(factor), 100 * point.fitted);
        }
        std::ranges::sort(fit.points, {}, [](const QPointF& point) { return point.x(); });
        growth.lines.push_back(std::move(fit));
    }
    const QString betaFinding = growth.finding;
    m_beta->setData(std::move(growth));
    m_betaCard.say(betaFinding);

    // The first year, the one looked at, the last.
    std::vector<double> years;
    for (const double year : {m_series.years.empty() ? 0 : m_series.years.front(), m_year, m_series.years.empty() ? 0 : m_series.years.back()}) {
        if (years.empty() || year > years.back())
            years.push_back(year);
    }
    std::vector<double> values(m_series.regionIds.size() * years.size(), kNone);
    for (std::size_t r = 0; r < m_series.regionIds.size(); ++r) {
        for (std::size_t k = 0; k < years.size(); ++k)
            values[r * years.size() + k] = m_series.value(r, years[k]);
    }
    const auto density = measure::densityOverTime({values, years, static_cast<int>(m_series.regionIds.size())});
    PlotData curves;
    curves.title = tr("How the regions are spread");
    curves.unit = m_figures.unit;
    curves.yTitle = tr("density");
    curves.xTitle = m_figures.unit;
    curves.labels = false;
    curves.footer = footer(tr("Method: Gaussian kernel, Silverman’s bandwidth."));
    curves.finding = words.density(density);
    if (density) {
        for (std::size_t c = 0; c < density->curves.size(); ++c) {
            const auto& from = density->curves[c];
            PlotLine line;
            line.name = RegionFigureMaker::yearText(from.time);
            line.labelAtPeak = true;
            const bool now = from.time == m_year;
            line.colour = now ? Token::Accent : c == 0 ? Token::Baseline : Token::Text2;
            line.width = now ? 2.25 : 1.5;
            line.dashed = c == 0 && !now;
            for (std::size_t k = 0; k < density->grid.size(); ++k)
                line.points.emplace_back(density->grid[k] * factor, from.density[k] / factor);
            curves.lines.push_back(std::move(line));
        }
    }
    curves.yRange = fromZero(curves.lines);
    const QString densityFinding = curves.finding;
    m_density->setData(std::move(curves));
    m_densityCard.say(densityFinding);
}

void InequalityView::refreshNeighbours()
{
    m_rest->start();
    takeMoran();
}

/// Old results stay, marked, until those of the present figures are there.
void InequalityView::takeMoran()
{
    const InequalityText words = text();
    const auto answer = m_runner->answer();
    const RegionFigures& figures = m_figures;
    const bool fits = answer && answer->question.values.size() == figures.cells.size();
    const bool fresh = fits && !m_runner->isBusy() && answer->question.values == m_series.column(m_year);
    const QString method = joinSentences(m_appearance, {m_neighboursText, tr("Method: permutations, seed 1."), fresh || !fits ? QString() : tr("Not updated yet.")});

    PlotData scatter;
    scatter.title = tr("Are neighbours alike?");
    scatter.unit = unit();
    scatter.xTitle = tr("region, in standard deviations from the mean");
    scatter.yTitle = tr("mean of its neighbours");
    scatter.verticals = {0};
    scatter.horizontals = {0};
    scatter.footer = footer(method);
    scatter.finding = fits ? words.moran(answer->global) : tr("Working out the permutations.");
    RegionMapData map;
    map.figures = figures;
    map.plan = m_plan;
    map.regions = m_regions;
    map.heading = tr("Who stands out with its neighbours");
    map.subtitle = unit();
    map.illustrative = !measured() && m_state.illustrative();
    map.selected = m_state.selected();
    map.footer = footer(method);
    map.figures.difference = false;
    map.figures.neutralClass = -1;
    map.classTokens.assign(kQuadrantTones.begin(), kQuadrantTones.end());
    map.figures.classNames = {words.quadrant(measure::Quadrant::HighHigh), words.quadrant(measure::Quadrant::LowLow), words.quadrant(measure::Quadrant::HighLow),
                              words.quadrant(measure::Quadrant::LowHigh), tr("not told from chance")};
    for (std::size_t k = 0; k < figures.cells.size(); ++k) {
        RegionCell& cell = map.figures.cells[k];
        cell.change.clear();
        cell.classIndex = 4;
        if (!fits || !answer->local || k >= answer->local->units.size())
            continue;
        const measure::LocalMoran& unitResult = answer->local->units[k];
        if (unitResult.quadrant == measure::Quadrant::Missing || unitResult.quadrant == measure::Quadrant::Island)
            continue;
        if (unitResult.significant)
            cell.classIndex = static_cast<int>(unitResult.quadrant);
        scatter.points.push_back({QString::fromStdString(cell.id), cell.shortName, {unitResult.standardised, unitResult.lag}, cell.east ? Token::Map5 : Token::Map3, !cell.east,
                                  QString::fromStdString(cell.id) == m_state.selected() || unitResult.significant});
    }
    if (fits && answer->global && !scatter.points.empty()) {
        const auto [low, high] = std::ranges::minmax(scatter.points, {}, [](const PlotPoint& point) { return point.at.x(); });
        PlotLine slope;
        slope.colour = Token::Accent;
        slope.width = 2.25;
        slope.points = {{low.at.x(), answer->global->index * low.at.x()}, {high.at.x(), answer->global->index * high.at.x()}};
        scatter.lines.push_back(std::move(slope));
    }
    const QString found = scatter.finding;
    m_moran->setData(std::move(scatter));
    m_moranCard.say(found);
    m_lisa->setData(std::move(map));
    m_lisaCard.say(fits ? words.lisa(answer->local) : tr("Working out the permutations."));
}

void InequalityView::refreshClasses()
{
    const measure::Panel panel{m_series.values, m_series.years, static_cast<int>(m_series.regionIds.size())};
    const InequalityText words = text();
    const auto markov = measure::markov(panel);
    MatrixData matrix;
    matrix.title = tr("Do regions stay in their class?");
    matrix.unit = m_series.years.empty() ? QString() : (hasGaps(m_series.years) ? tr("%1 to %2, from one measured year to the next") : tr("%1 to %2, from one year to the next")).arg(m_series.years.front()).arg(m_series.years.back());
    matrix.rowTitle = tr("from");
    matrix.columnTitle = tr("to the class of the year after, relative to the mean of its year");
    matrix.footer = footer(tr("Method: Markov chain over classes of equal count (Quah 1993)."));
    matrix.finding = words.markov(markov);
    if (markov) {
        for (int k = 0; k < markov->classes; ++k) {
            const auto bound = [&](int at) { return words.share(markov->bounds[static_cast<std::size_t>(at)]); };
            matrix.classes << (k == 0 ? tr("up to %1").arg(bound(0)) : k == markov->classes - 1 ? tr("above %1").arg(bound(k - 1)) : tr("%1 to %2").arg(bound(k - 1), bound(k)));
        }
        for (int k = 0; k < markov->classes * markov->classes; ++k)
            matrix.shares.push_back(markov->observations[static_cast<std::size_t>(k / markov->classes)] > 0 ? markov->probabilities[static_cast<std::size_t>(k)] : kNone);
        matrix.counts = markov->observations;
        if (markov->longRun == measure::LongRun::Unique) {
            QStringList shares;
            for (const double each : markov->stationary)
                shares << words.share(each);
            matrix.finding = joinSentences(m_appearance, {matrix.finding, tr("If it went on so, the classes would hold %1 of the regions.").arg(shares.join(tr(", ")))});
        }
    }
    const QString found = matrix.finding;
    m_markov->setData(std::move(matrix));
    m_markovCard.say(found);
}

void InequalityView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
