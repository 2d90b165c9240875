// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/map_view.h"

#include "ui/maps/region_map.h"
#include "ui/regions/region_cardlet.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/session.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using namespace core::policy;

namespace {

/// What the small card shows besides the number of the map.
constexpr std::array<const char*, 4> kMainNumbers{"penetration", "infrastructure", "vacancy", "trade"};
constexpr std::size_t kCardletRows = 4;
constexpr std::size_t kCompactRows = 1;
constexpr int kLowMap = 480; ///< below it the small card has fewer rows, or it would cover tiles

/// ILLUSTRATIVE in a frame, as the title row has it.
class IllustrativeTag : public QWidget {
public:
    IllustrativeTag(const Appearance& appearance, QWidget* parent)
        : QWidget(parent)
        , m_appearance(appearance)
    {
        setObjectName(QStringLiteral("illustrative"));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setText(const QString& text, const QString& reason)
    {
        m_text = text;
        setAccessibleName(text);
        setToolTip(reason);
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetricsF metrics(font());
        return {int(metrics.horizontalAdvance(m_text) + 14), 20};
    }
    [[nodiscard]] QFont font() const
    {
        QFont strong = m_appearance.font(TypeStyle::Note);
        strong.setWeight(QFont::DemiBold);
        return strong;
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.setPen(QPen(m_appearance.color(Token::Warn), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), metrics::kRadiusChip, metrics::kRadiusChip);
        painter.setFont(font());
        painter.setPen(m_appearance.color(Token::Warn));
        painter.drawText(QRectF(rect()), Qt::AlignCenter, m_text);
    }

private:
    const Appearance& m_appearance;
    QString m_text;
};

} // namespace

MapView::MapView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_card(new ChartCard(appearance, this))
    , m_map(new RegionMap(appearance))
    , m_tag(new IllustrativeTag(appearance, this))
    , m_cardlet(new RegionCardlet(appearance, m_map))
{
    m_card->setObjectName(QStringLiteral("mapCard"));
    m_map->setObjectName(QStringLiteral("regionMap"));
    m_card->setChart(m_map);
    m_card->addTitleWidget(m_tag);
    m_cardlet->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_map->installEventFilter(this);
    connect(m_map, &RegionMap::chosen, this, [this](const QString& id) { m_state.select(id == m_state.selected() ? QString() : id); });
    connect(m_cardlet, &RegionCardlet::closed, this, [this] {
        m_state.select({});
        m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(m_cardlet, &RegionCardlet::profileWanted, this, &MapView::profileWanted);
    connect(m_cardlet, &RegionCardlet::obstaclesWanted, this, &MapView::obstaclesWanted);
    connect(&state, &RegionsState::selectionChanged, this, &MapView::refresh);
    connect(&state, &RegionsState::shownChanged, this, &MapView::refresh);
    installWhy(*m_map, appearance, session, [this](const QPoint& at) -> std::optional<WhyTarget> {
        const int region = at == kWhyFocus ? m_map->current() : m_map->regionAt(at);
        if (region < 0 || m_state.measured()) // published figures are explained where they stand, on the page of data
            return std::nullopt;
        const RegionCell& cell = m_state.figures().cells[static_cast<std::size_t>(region)];
        return WhyTarget({core::why::Subject::Kind::Variable, m_state.variable(), Place::ofRegion(cell.id), m_state.year()},
                         m_map->boxOf(QString::fromStdString(cell.id)).toAlignedRect(), QRect());
    });
    retranslate();
}

void MapView::retranslate()
{
    refresh();
}

QString MapView::subtitle() const
{
    const RegionFigures& figures = m_state.figures();
    const QString year = RegionFigureMaker::yearText(m_state.year());
    const QString comma = tr(", ");
    QString text = figures.unit.isEmpty() ? year : figures.unit + comma + year;
    if (figures.difference && m_state.measured())
        return tr("difference in %1 against %2").arg(figures.digits.pointsUnit, m_state.againstText()) + comma + year;
    if (figures.difference)
        return figures.referenced ? tr("difference in %1: %2 against %3").arg(figures.digits.pointsUnit, m_state.runName(), m_state.againstText()) + comma + year
                                  : tr("difference: nothing to measure against, %1").arg(year);
    if (figures.referenced)
        text += tr("; small: change against %1").arg(m_state.againstText());
    return text;
}

QString MapView::notice() const
{
    QStringList sentences;
    const MapPlan& plan = m_state.plan();
    const bool measured = m_state.measured();
    if (measured)
        sentences << m_state.measuredFaults();
    else if (m_state.illustrative())
        sentences << tr("Illustrative: start values of the regions are estimated from proxies (grade D).");
    switch (plan.kind) {
    case MapPlan::Kind::Tiles:
        if (measured) {
            sentences << tr("Equal tiles stand for provinces, not for area or borders. The statistics do not cover Hong Kong, Macao and Taiwan.");
            break;
        }
        sentences << tr("Equal tiles stand for provinces, not for area or borders. Hong Kong, Macao and Taiwan are not in the model.");
        break;
    case MapPlan::Kind::GroupTiles:
        sentences << tr("The model has two regions: every province’s tile shows the colour of the one it belongs to. Equal tiles stand for provinces, not for area or borders. Hong Kong, Macao and Taiwan are not in the model.");
        break;
    case MapPlan::Kind::PlainTiles: sentences << tr("Tiles stand in the order of the region set, not where the regions lie. Open a map to see them in place."); break;
    case MapPlan::Kind::Shapes:
        sentences << tr("Map “%1”, brought by the user; its borders are not the program’s statement.").arg(QString::fromStdString(plan.shapes->name));
        if (!plan.shapes->attribution.empty())
            sentences << QString::fromStdString(plan.shapes->attribution) + tr(".");
        if (!plan.join.unmatchedRegions.empty())
            sentences << tr("Regions without a shape: %1.").arg(plan.join.unmatchedRegions.size());
        if (!plan.join.unmatchedUnits.empty())
            sentences << tr("Shapes without a region: %1.").arg(plan.join.unmatchedUnits.size());
        break;
    }
    return joinSentences(m_appearance, sentences);
}

void MapView::refresh()
{
    RegionMapData made;
    made.figures = m_state.figures();
    made.plan = m_state.plan();
    made.regions = m_state.regions();
    made.subtitle = subtitle();
    made.notice = notice();
    made.footer = joinSentences(m_appearance, {m_state.modelText(), m_state.measured() ? QString() : tr("Method: one model run."), m_state.methodText()});
    made.illustrative = m_state.illustrative();
    made.patterns = m_state.patterns();
    made.selected = m_state.selected();
    m_map->setData(std::move(made));
    static_cast<IllustrativeTag*>(m_tag)->setText(tr("ILLUSTRATIVE"), spaced(m_state.measured() ? tr("Some of these figures are estimates (grade D).")
                                                                                                  : tr("The regions’ start values are estimated from proxies (grade D).")));
    m_tag->setVisible(m_state.illustrative());
    m_tag->updateGeometry();
    refreshCardlet();
    m_card->refresh();
}

void MapView::refreshCardlet()
{
    const RegionFigures& figures = m_state.figures();
    const int region = figures.indexOf(m_state.selected().toStdString());
    if (region < 0) {
        m_cardlet->hide();
        return;
    }
    CardletData made;
    made.region = figures.cells[static_cast<std::size_t>(region)].name;
    made.year = RegionFigureMaker::yearText(m_state.year());
    made.compact = m_map->height() < kLowMap;
    if (m_state.measured())
        fillMeasured(made, region);
    else
        fillProjected(made);
    m_cardlet->offerObstacles(!m_session.otherModel() && m_state.eastAndWest()); // the Index page is of the four-dimension model
    m_cardlet->setData(std::move(made));
    placeCardlet();
    m_cardlet->show();
    m_cardlet->raise();
}

/// The chosen indicator and others of the set, at the year shown and at the compared one.
void MapView::fillMeasured(CardletData& made, int region) const
{
    const StatisticsSource& statistics = m_state.statistics();
    const auto& shown = *m_state.measuredNow();
    const double before = statistics.againstYear(shown.series);
    made.grade = shown.series.grade;
    made.scenario = made.year;
    made.reference = RegionFigureMaker::yearText(before);
    made.baselineOnly = before == shown.year;
    std::vector<std::string> wanted{statistics.choice().indicatorId.toStdString()};
    for (const NumberItem& item : statistics.indicators()) {
        if (wanted.size() < (made.compact ? kCompactRows : kCardletRows) && item.id != wanted.front())
            wanted.push_back(item.id);
    }
    const auto k = static_cast<std::size_t>(region);
    for (const std::string& id : wanted) {
        const auto other = statistics.readOf(QString::fromStdString(id));
        if (!other || k >= other->series.regionIds.size())
            continue;
        // At just these years: what was not measured then is missing.
        const auto at = [&](double year) {
            return std::ranges::find(other->series.years, year) == other->series.years.end() ? std::nan("") : other->series.value(k, year);
        };
        const double now = at(shown.year);
        const double then = at(before);
        const SharedDigits digits = publishedDigits(m_appearance, other->series.naming, {now, then});
        made.rows.push_back({digits.unit.isEmpty() ? other->figures.title : other->figures.title + tr(", ") + digits.unit, digits.text(m_appearance, then), digits.text(m_appearance, now)});
    }
}

void MapView::fillProjected(CardletData& made) const
{
    made.scenario = m_state.runName();
    made.grade = gradeOf(m_state.regions());
    const auto baseline = m_state.baseline();
    made.baselineOnly = m_state.baselineShown() || !baseline;
    if (made.compact && !m_session.current().letter.isEmpty())
        made.scenario = m_session.current().letter;
    std::vector<std::string> shown{m_state.variable()};
    for (const char* id : kMainNumbers) {
        if (shown.size() < (made.compact ? kCompactRows : kCardletRows) && id != m_state.variable() && m_session.catalogue().variable(id))
            shown.emplace_back(id);
    }
    const auto run = m_state.run();
    const Place place = Place::ofRegion(m_state.selected().toStdString());
    for (const std::string& id : shown) {
        const Naming* naming = m_session.catalogue().naming("variable", id);
        if (!naming || !run)
            continue;
        const double now = run->value(id, place, m_state.year());
        const double before = baseline ? baseline->value(id, place, m_state.year()) : now;
        const SharedDigits digits = sharedDigits(m_appearance, *naming, isSum(m_session.catalogue(), id), {now, before});
        const QString name = QString::fromStdString(naming->shortName.in(m_appearance.language()));
        made.rows.push_back({digits.unit.isEmpty() ? name : name + tr(", ") + digits.unit, digits.text(m_appearance, before), digits.text(m_appearance, now)});
    }
}

void MapView::placeCardlet()
{
    const QSize size = m_cardlet->sizeHint();
    m_map->setFreeCorner(size + QSize(12, 12));
    // Above the notice, at the lower left, where China's grid is empty.
    const double noticeHeight = QFontMetricsF(m_appearance.font(TypeStyle::Note)).boundingRect(QRectF(0, 0, m_map->width() - 8, 1000), Qt::TextWordWrap, m_map->data().notice).height();
    m_cardlet->setGeometry(4, std::max(0, m_map->height() - size.height() - int(noticeHeight) - 10), size.width(), size.height());
}

bool MapView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_map && event->type() == QEvent::Resize && m_cardlet->isVisible())
        refreshCardlet();
    return QWidget::eventFilter(watched, event);
}

void MapView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
