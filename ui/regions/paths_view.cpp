// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/paths_view.h"

#include "ui/regions/plot_chart.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace core::policy;

namespace {

const QString kMarked = QStringLiteral("regions_paths");
constexpr int kListWidth = 190;

} // namespace

PathsView::PathsView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_marked(session.setting(kMarked).split(QLatin1Char('\t'), Qt::SkipEmptyParts))
    , m_card(new ChartCard(appearance, this))
    , m_chart(new PlotChart(appearance))
    , m_list(new QListWidget(this))
{
    m_chart->setObjectName(QStringLiteral("pathsChart"));
    m_list->setObjectName(QStringLiteral("pathsList"));
    m_list->setFixedWidth(kListWidth);
    m_card->setChart(m_chart);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_card, 1);
    row->addWidget(m_list);
    m_list->setSelectionMode(QAbstractItemView::MultiSelection);
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        if (m_filling)
            return;
        QStringList marked;
        for (const QListWidgetItem* item : m_list->selectedItems())
            marked << item->data(Qt::UserRole).toString();
        // The page's region was marked of its own accord; who takes the mark off lets it go.
        if (!m_state.selected().isEmpty() && !marked.contains(m_state.selected()))
            m_state.select({});
        setMarked(marked);
    });
    connect(m_chart, &PlotChart::chosen, &state, &RegionsState::select);
    connect(&state, &RegionsState::selectionChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    installWhy(*m_chart, appearance, session, [this](const QPoint& at) -> std::optional<WhyTarget> {
        const auto point = at == kWhyFocus ? m_chart->current() : m_chart->pointAt(at);
        if (!point || m_state.measured())
            return std::nullopt;
        const PlotPoint& shown = m_chart->data().points[*point];
        return WhyTarget({core::why::Subject::Kind::Variable, m_state.variable(), Place::ofRegion(shown.id.toStdString()), shown.at.x()}, QRect(), QRect());
    });
}

bool PathsView::isMarked(const QString& id) const
{
    return m_marked.contains(id) || id == m_state.selected();
}

void PathsView::setMarked(const QStringList& regionIds)
{
    if (regionIds == m_marked)
        return;
    m_marked = regionIds;
    m_session.setSetting(kMarked, m_marked.join(QLatin1Char('\t')));
    refresh();
}

void PathsView::fillList()
{
    m_filling = true;
    const RegionFigures& figures = m_state.figures();
    if (m_list->count() != static_cast<int>(figures.cells.size()))
        m_list->clear();
    for (int k = 0; k < static_cast<int>(figures.cells.size()); ++k) {
        const RegionCell& cell = figures.cells[static_cast<std::size_t>(k)];
        QListWidgetItem* item = k < m_list->count() ? m_list->item(k) : new QListWidgetItem(m_list);
        const QString id = QString::fromStdString(cell.id);
        item->setText(spaced(cell.name));
        item->setData(Qt::UserRole, id);
        item->setSelected(isMarked(id));
    }
    m_list->setAccessibleName(tr("Regions to mark"));
    m_list->setToolTip(tr("Mark regions to name their paths"));
    m_filling = false;
}

void PathsView::refresh()
{
    const auto run = m_state.run();
    const bool measured = m_state.measured();
    const RegionFigures& figures = m_state.figures();
    if ((!run && !measured) || figures.empty())
        return;
    const RegionalSeries series = m_state.series();
    fillList();
    const double factor = figures.digits.factor;
    PlotData shown;
    shown.title = figures.title;
    shown.unit = figures.unit.isEmpty() ? m_state.runLabel() : tr("%1, %2").arg(figures.unit, m_state.runLabel());
    shown.xYears = true;
    shown.xStep = 1;
    shown.yStep = figures.digits.step;
    shown.xTitle = {};
    shown.labels = false;
    shown.verticals = {m_state.year()};
    shown.xRange = measured ? AxisRange{series.years.front(), std::max(series.years.front() + 1, series.years.back())} : AxisRange{run->span().start, run->span().stop};
    shown.footer = joinSentences(m_appearance, {m_state.sourceText(), measured ? QString() : tr("Dashed: the chosen region in the baseline."), tr("Faint: all other regions.")});
    shown.table.columns << tr("Year");
    const auto line = [&](const Projection& from, const RegionCell& cell) {
        std::vector<QPointF> points;
        const std::vector<double> values = from.series(m_state.variable(), Place::ofRegion(cell.id));
        for (std::size_t k = 0; k < values.size() && k < from.times().size(); ++k)
            points.emplace_back(from.times()[k], values[k] * factor);
        return points;
    };
    // Of statistics the years that were measured, joined.
    const auto measuredLine = [&](std::size_t region) {
        std::vector<QPointF> points;
        for (std::size_t k = 0; k < series.years.size(); ++k) {
            if (std::isfinite(series.at(region, k)))
                points.emplace_back(series.years[k], series.at(region, k) * factor);
        }
        return points;
    };
    // Strong ones last, on top.
    for (const bool strong : {false, true}) {
        for (std::size_t r = 0; r < figures.cells.size(); ++r) {
            const RegionCell& cell = figures.cells[r];
            const QString id = QString::fromStdString(cell.id);
            if (isMarked(id) != strong)
                continue;
            PlotLine path;
            path.points = measured ? measuredLine(r) : line(*run, cell);
            const bool chosen = id == m_state.selected();
            path.colour = chosen ? Token::Accent : strong ? Token::Text : Token::Line2;
            path.width = chosen ? 2.25 : strong ? 1.5 : 1;
            if (strong)
                path.name = tr("%1 %2", "region and its value").arg(cell.shortName, path.points.empty() ? QString() : tickText(m_appearance, std::round(path.points.back().y() / figures.digits.step) * figures.digits.step, figures.digits.step));
            shown.lines.push_back(std::move(path));
            if (strong && std::isfinite(cell.value))
                shown.points.push_back({id, cell.shortName, {m_state.year(), cell.value * factor}, chosen ? Token::Accent : Token::Text, true, chosen});
        }
    }
    const int selected = figures.indexOf(m_state.selected().toStdString());
    if (const auto baseline = m_state.baseline(); baseline && selected >= 0 && !m_state.baselineShown() && !measured) {
        PlotLine path;
        path.points = line(*baseline, figures.cells[static_cast<std::size_t>(selected)]);
        path.colour = Token::Baseline;
        path.dashed = true;
        shown.lines.push_back(std::move(path));
    }
    // The table has every region at each whole year.
    for (const RegionCell& cell : figures.cells)
        shown.table.columns << cell.name;
    for (std::size_t k = 0; k < series.years.size(); ++k) {
        QStringList row{QString::number(series.years[k])};
        for (std::size_t r = 0; r < series.regionIds.size(); ++r)
            row << figures.digits.text(m_appearance, series.at(r, k));
        shown.table.rows.push_back(std::move(row));
    }
    const QString marked = m_state.selected().isEmpty() && m_marked.isEmpty() ? tr("Mark regions in the list to name their paths.") : QString();
    shown.finding = marked;
    shown.yTitle = marked;
    m_chart->setData(std::move(shown));
    m_card->refresh();
}

void PathsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_state.isActive())
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
