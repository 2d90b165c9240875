// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/inequality_view.h"

#include "ui/maps/region_map.h"
#include "ui/regions/inequality_charts.h"
#include "ui/regions/matrix_chart.h"
#include "ui/regions/measure_model.h"
#include "ui/regions/moran_runner.h"
#include "ui/regions/plot_chart.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/stacked_bars.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

namespace ui {

using namespace core::policy;
namespace measure = core::inequality;

namespace {

constexpr int kRestMs = 250; ///< permutations wait until the hand rests
constexpr std::array<const char*, 4> kParts{"spread", "growth", "neighbours", "classes"};

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
    , m_input(std::make_unique<InequalityInput>())
    , m_switch(new SegmentedSwitch(appearance))
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
    m_note->setObjectName(QStringLiteral("inequalityNote"));
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
    connect(m_rest, &QTimer::timeout, this, [this] { m_runner->ask({m_input->series.column(m_input->year), m_input->neighbours}); });
    connect(m_runner, &MoranRunner::answered, this, &InequalityView::takeMoran);
    connect(m_lisa, &RegionMap::chosen, &state, &RegionsState::select);
    for (PlotChart* chart : {m_beta, m_moran})
        connect(chart, &PlotChart::chosen, &state, &RegionsState::select);
    connect(&state, &RegionsState::selectionChanged, this, [this] {
        if (isVisible())
            refresh();
    });
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
    if (m_state.isActive())
        refresh();
}

/// What is measured: what the page shows, of the model or of statistics.
void InequalityView::take()
{
    *m_input = {};
    m_input->series = m_state.series();
    m_input->figures = m_state.figures();
    m_input->regions = m_state.regions();
    m_input->plan = m_state.plan();
    m_input->neighbours = m_state.neighbours();
    m_input->neighboursSource = m_state.neighboursSource();
    m_input->groups = m_state.groups();
    m_input->groupNames = m_state.groupNames();
    m_input->eastAndWest = m_state.eastAndWest();
    m_input->year = m_state.year();
    m_input->selected = m_state.selected();
    m_input->illustrative = m_state.illustrative();
    m_input->runName = m_state.runName();
    m_input->runColour = measured() ? Token::Text : scenarioToken(m_state.runColour());
    if (const auto baseline = m_state.baseline(); baseline && !m_state.baselineShown() && !measured())
        m_input->baseline = projectedSeries(m_session.catalogue(), *baseline, m_state.variable(), {});
}

void InequalityView::refresh()
{
    if (!m_state.run() && !measured())
        return;
    take();
    const RegionalSeries& years = m_input->series;
    const QString kind = !measured()         ? tr("Projected years of %1.").arg(m_state.runLabel())
                         : years.years.empty() ? QString()
                                               : tr("Measured years %1 to %2.").arg(years.years.front()).arg(years.years.back());
    m_note->setText(joinSentences(m_appearance, {m_input->figures.title + tr("."), kind, m_state.measuredFaults(), tr("Every region counts once."),
                                                        !measured() && m_state.illustrative() ? tr("Illustrative: start values are estimates (grade D).") : QString()}),
                    Token::Text2);
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
    return m_state.measured();
}

const RegionalSeries& InequalityView::series() const
{
    return m_input->series;
}

void InequalityView::refreshSpread()
{
    const InequalityCharts charts(m_appearance, *m_input);
    auto made = charts.spread();
    m_measureModel->setRows(std::move(made.rows), made.firstYear, made.year);
    m_measureHeading->setTexts(tr("Measures"), charts.unit());
    m_measureFooter->setText(charts.footer(tr("Method: spread of regions, not of people.")), Token::Text3);
    m_lorenz->setData(std::move(made.lorenz));
    m_lorenzCard.say(made.lorenzFinding);
    m_dagum->setData(std::move(made.dagum));
    m_dagumCard.say(made.dagumFinding);
}

void InequalityView::refreshGrowth()
{
    const InequalityCharts charts(m_appearance, *m_input);
    m_sigma->setData(charts.sigma());
    m_sigmaCard.say(m_sigma->data().finding);
    m_beta->setData(charts.beta());
    m_betaCard.say(m_beta->data().finding);
    m_density->setData(charts.density());
    m_densityCard.say(m_density->data().finding);
}

void InequalityView::refreshNeighbours()
{
    m_rest->start();
    takeMoran();
}

/// Old results stay, marked, until those of the present figures are there.
void InequalityView::takeMoran()
{
    auto made = InequalityCharts(m_appearance, *m_input).neighbours(m_runner->answer().get(), m_runner->isBusy());
    m_moran->setData(std::move(made.scatter));
    m_moranCard.say(m_moran->data().finding);
    m_lisa->setData(std::move(made.map));
    m_lisaCard.say(made.mapFinding);
}

void InequalityView::refreshClasses()
{
    m_markov->setData(InequalityCharts(m_appearance, *m_input).classes());
    m_markovCard.say(m_markov->data().finding);
}

void InequalityView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
