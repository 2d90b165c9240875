// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/flows_view.h"

#include "ui/regions/flow_bars.h"
#include "ui/regions/movement_chart.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/regions/side_cards.h"
#include "ui/session/session.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/time_chart.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace core::policy;

namespace {

constexpr const char* kArrivals = "arrivals";

} // namespace

FlowsView::FlowsView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_movementCard(new ChartCard(appearance, this))
    , m_movement(new MovementChart(appearance))
    , m_yearsCard(new ChartCard(appearance, this))
    , m_years(new TimeChart(appearance))
    , m_barsCard(new ChartCard(appearance, this))
    , m_bars(new FlowBars(appearance))
{
    m_movement->setObjectName(QStringLiteral("flowsMovement"));
    m_years->setObjectName(QStringLiteral("flowsYears"));
    m_bars->setObjectName(QStringLiteral("flowBars"));
    m_movementCard->setChart(m_movement);
    m_yearsCard->setChart(m_years);
    m_barsCard->setChart(m_bars);
    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::kGap);
    left->addWidget(m_movementCard, 2);
    left->addWidget(m_yearsCard, 3);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addLayout(left, 1);
    row->addWidget(m_barsCard, 1);
    connect(m_bars, &FlowBars::chosen, &state, &RegionsState::select);
    connect(&state, &RegionsState::selectionChanged, this, [this] {
        if (isVisible())
            refreshBars();
    });
    connect(m_years, &TimeChart::yearPicked, &session, &Session::setYear);
    installWhy(*m_bars, appearance, session, [this](const QPoint& at) -> std::optional<WhyTarget> {
        const int region = at == kWhyFocus ? (m_bars->current() ? m_bars->regionOfPlace(*m_bars->current()) : -1) : m_bars->regionAt(at);
        if (region < 0)
            return std::nullopt;
        return WhyTarget({core::why::Subject::Kind::Variable, kArrivals, Place::ofRegion(m_bars->data().figures.cells[static_cast<std::size_t>(region)].id), m_state.year()});
    });
    for (QWidget* chart : {static_cast<QWidget*>(m_movement), static_cast<QWidget*>(m_years)}) {
        installWhy(*chart, appearance, session, [this](const QPoint&) -> std::optional<WhyTarget> {
            return WhyTarget({core::why::Subject::Kind::Variable, kArrivals, Place::ofGroup(RegionGroup::CentralWest), m_state.year()});
        });
    }
}

void FlowsView::refreshYears()
{
    const auto run = m_state.run();
    const Naming* naming = m_session.catalogue().naming("variable", kArrivals);
    TimeChartData made;
    if (!run || !naming)
        return;
    const SharedDigits& digits = m_movement->data().digits;
    made.title = tr("Net move to Central-West");
    made.unit = digits.unit;
    made.footer = joinSentences(m_appearance, {tr("Above zero people move west, below it east."), m_state.sourceText()});
    made.firstYear = run->span().start;
    made.lastYear = run->span().stop;
    made.shownDecimals = std::max(0, int(std::lround(-std::log10(digits.step))));
    const auto add = [&](const Projection& from, const QString& id, const QString& label, Token colour, ChartLine::Style style) {
        ChartLine line;
        line.id = id;
        line.label = label;
        line.colour = colour;
        line.style = style;
        for (const double time : from.times())
            line.points.emplace_back(time, netMoves(from, Place::ofGroup(RegionGroup::CentralWest), time) * digits.factor);
        made.lines.push_back(std::move(line));
    };
    const auto baseline = m_state.baseline();
    const QString key = QStringLiteral("arrivals@Central_West");
    if (baseline && !m_state.baselineShown())
        add(*baseline, key + QStringLiteral("/baseline"), tr("Baseline"), Token::Baseline, ChartLine::Style::Baseline);
    add(*run, key, m_state.runName(), scenarioToken(m_state.runColour()), m_state.baselineShown() ? ChartLine::Style::Baseline : ChartLine::Style::Main);
    m_years->setData(std::move(made));
    m_years->setYear(m_state.year());
    m_yearsCard->refresh();
}

void FlowsView::refreshBars()
{
    FlowBarsData made;
    made.figures = m_state.moves();
    made.title = tr("Net move into each region");
    made.unit = tr("%1, %2").arg(made.figures.digits.unit, RegionFigureMaker::yearText(m_state.year()));
    made.footer = joinSentences(m_appearance, {tr("The model knows how many come and leave on balance, not from where to where."),
                                               made.figures.referenced ? tr("Upright: %1.").arg(m_state.againstText()) : QString(), m_state.sourceText()});
    made.selected = m_state.selected();
    m_bars->setData(std::move(made));
    m_barsCard->refresh();
}

void FlowsView::refresh()
{
    m_movement->setData(movementOf(m_appearance, m_session, m_state));
    m_movementCard->refresh();
    refreshYears();
    refreshBars();
}

void FlowsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_state.isActive())
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
