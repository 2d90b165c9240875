// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/scatter_view.h"

#include "core/inequality/trend.h"
#include "ui/regions/plot_chart.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/regions/variable_chooser.h"
#include "ui/session/session.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace core::policy;

namespace {

const QString kAcross = QStringLiteral("regions_across");

} // namespace

ScatterView::ScatterView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_across(new VariableChooser(appearance, session.catalogue(), this))
    , m_finding(new QLabel(this))
    , m_card(new ChartCard(appearance, this))
    , m_chart(new PlotChart(appearance))
{
    m_across->setObjectName(QStringLiteral("scatterOther"));
    m_chart->setObjectName(QStringLiteral("scatterChart"));
    m_finding->setObjectName(QStringLiteral("scatterFinding"));
    m_finding->setWordWrap(true);
    m_finding->setProperty("tone", QStringLiteral("secondary"));
    m_card->setChart(m_chart);
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::kSpace3);
    top->addWidget(m_across);
    top->addWidget(m_finding, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(top);
    column->addWidget(m_card, 1);
    const std::vector<std::string> known = regionalVariables(session.catalogue());
    m_variable = session.setting(kAcross, QStringLiteral("infrastructure")).toStdString();
    if (std::ranges::find(known, m_variable) == known.end())
        m_variable = known.empty() ? std::string() : known.back();
    m_across->setCurrent(m_variable);
    connect(m_across, &VariableChooser::chosen, this, &ScatterView::setAcross);
    connect(m_chart, &PlotChart::chosen, &state, &RegionsState::select);
    connect(&state, &RegionsState::selectionChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    installWhy(*m_chart, appearance, session, [this](const QPoint& at) -> std::optional<WhyTarget> {
        const auto point = at == kWhyFocus ? m_chart->current() : m_chart->pointAt(at);
        if (!point || m_state.measured())
            return std::nullopt;
        return WhyTarget({core::why::Subject::Kind::Variable, m_state.variable(), Place::ofRegion(m_chart->data().points[*point].id.toStdString()), m_state.year()}, QRect(), QRect());
    });
}

void ScatterView::setAcross(const std::string& variable)
{
    if (m_state.measured()) {
        m_indicator = variable;
    } else {
        m_variable = variable;
        m_session.setSetting(kAcross, QString::fromStdString(variable));
    }
    refresh();
}

/// The number across is one of the model, or of the statistics shown: at first their first one besides the other.
void ScatterView::offerAcross()
{
    const bool measured = m_state.measured();
    const StatisticsSource& statistics = m_state.statistics();
    const std::vector<NumberItem> items = measured ? statistics.indicators() : std::vector<NumberItem>();
    if (measured && std::ranges::find(items, m_indicator, &NumberItem::id) == items.end()) {
        const auto other = std::ranges::find_if(items, [&](const NumberItem& item) { return item.id != statistics.choice().indicatorId.toStdString(); });
        m_indicator = other != items.end() ? other->id : items.empty() ? std::string() : items.front().id;
    }
    m_across->offer(items);
    m_across->setCurrent(measured ? m_indicator : m_variable);
}

/// At the year of the number upward, or at none.
RegionFigures ScatterView::figuresAcross() const
{
    RegionFigures across = m_state.figuresOf(m_across->current());
    const auto other = m_state.measured() ? m_state.statistics().readOf(QString::fromStdString(m_across->current())) : std::nullopt;
    if (!other || other->year == m_state.year())
        return across;
    const bool isMeasured = std::ranges::find(other->series.years, m_state.year()) != other->series.years.end();
    for (std::size_t k = 0; k < across.cells.size(); ++k)
        across.cells[k].value = isMeasured ? other->series.value(k, m_state.year()) : std::nan("");
    return across;
}

void ScatterView::refresh()
{
    const RegionFigures& up = m_state.figures();
    if (up.empty())
        return;
    offerAcross();
    const RegionFigures across = figuresAcross();
    if (across.cells.size() != up.cells.size()) {
        m_finding->setText(spaced(tr("The other number has no figures in these regions.")));
        m_chart->setData({});
        return;
    }
    m_across->setPrefix(tr("Across: "));
    const auto titled = [&](const RegionFigures& of) { return of.unit.isEmpty() ? of.title : tr("%1, %2").arg(of.title, of.unit); };
    PlotData shown;
    shown.title = tr("%1 against %2").arg(up.title, across.title);
    shown.unit = tr("%1, %2").arg(m_state.runLabel(), RegionFigureMaker::yearText(m_state.year()));
    shown.xTitle = titled(across);
    shown.yTitle = titled(up);
    shown.xStep = across.digits.step;
    shown.yStep = up.digits.step;
    shown.footer = joinSentences(m_appearance, {m_state.sourceText(), m_state.eastAndWest() ? tr("Filled: East, hollow: Central-West.") : QString(),
                                                  tr("Line: least squares. What goes together need not be cause and effect.")});
    std::vector<double> design;
    std::vector<double> heights;
    for (std::size_t k = 0; k < up.cells.size(); ++k) {
        const RegionCell& cell = up.cells[k];
        const double x = across.cells[k].value * across.digits.factor;
        const double y = cell.value * up.digits.factor;
        if (!std::isfinite(x) || !std::isfinite(y))
            continue;
        const QString id = QString::fromStdString(cell.id);
        const bool isHollow = m_state.eastAndWest() && !cell.east;
        shown.points.push_back({id, cell.shortName, {x, y}, isHollow ? Token::Map3 : Token::Map5, isHollow, id == m_state.selected() || id == m_state.compared()});
        design.insert(design.end(), {1.0, x});
        heights.push_back(y);
    }
    if (const auto line = core::inequality::leastSquares(design, 2, heights)) {
        const double slope = line->coefficients[1].value;
        const double r = std::copysign(std::sqrt(std::max(0.0, line->rSquared)), slope);
        const auto [low, high] = std::ranges::minmax(shown.points, {}, [](const PlotPoint& point) { return point.at.x(); });
        PlotLine fit;
        fit.colour = Token::Text2;
        for (const double x : {low.at.x(), high.at.x()})
            fit.points.emplace_back(x, line->coefficients[0].value + slope * x);
        shown.lines.push_back(std::move(fit));
        const QString size = m_appearance.locale().toString(std::abs(r), 'f', 2);
        const QString number = r < 0 ? QChar(0x2212) + size : size;
        constexpr double kWeak = 0.3;
        if (std::abs(r) < kWeak)
            shown.finding = tr("The two have little to do with one another across regions (correlation %1).").arg(number);
        else
            shown.finding = (r > 0 ? tr("Regions with more of one have more of the other (correlation %1).") : tr("Regions with more of one have less of the other (correlation %1).")).arg(number);
    } else {
        shown.finding = shown.points.empty() ? tr("There is no region with both numbers in %1.").arg(RegionFigureMaker::yearText(m_state.year()))
                                             : tr("No line can be drawn: all regions have the same figure, or there are too few.");
    }
    m_finding->setText(spaced(shown.finding));
    m_chart->setData(std::move(shown));
    m_card->refresh();
}

void ScatterView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_state.isActive())
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
