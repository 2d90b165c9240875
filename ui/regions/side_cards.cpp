// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/side_cards.h"

#include "core/policy/grade.h"
#include "ui/regions/dumbbells.h"
#include "ui/regions/movement_chart.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/session.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {

using namespace core::policy;

namespace {

constexpr std::array<const char*, 6> kRows{"penetration", "infrastructure", "delivery_days", "vacancy", "compound_share", "efficiency"};
constexpr const char* kArrivals = "arrivals";
constexpr const char* kVacancy = "vacancy";
constexpr const char* kChurn = "churn";

bool hasBothGroups(const RegionSet& regions)
{
    const auto has = [&](RegionGroup group) { return std::ranges::any_of(regions.regions, [&](const Region& region) { return region.group == group; }); };
    return has(RegionGroup::East) && has(RegionGroup::CentralWest);
}

class SideText {
    Q_DECLARE_TR_FUNCTIONS(ui::SideCards)
};

} // namespace

MovementData movementOf(const Appearance& appearance, const Session& session, const RegionsState& state)
{
    MovementData made;
    const Naming* naming = session.catalogue().naming("variable", kArrivals);
    const auto run = state.run();
    if (!naming || !run)
        return made;
    made.naming = *naming;
    made.title = SideText::tr("Technical staff moving between regions");
    const Place west = Place::ofGroup(RegionGroup::CentralWest);
    made.scenario = state.runName();
    made.colourIndex = state.runColour();
    const auto baseline = state.baseline();
    made.baselineOnly = state.baselineShown() || !baseline;
    made.toCentralWest = netMoves(*run, west, state.year());
    if (!made.baselineOnly)
        made.baselineToCentralWest = netMoves(*baseline, west, state.year());
    made.digits = sharedDigits(appearance, *naming, true, {made.toCentralWest, made.baselineToCentralWest});
    made.unit = SideText::tr("%1, net, %2", "unit, year").arg(made.digits.unit, RegionFigureMaker::yearText(state.year()));
    if (const Naming* vacancy = session.catalogue().naming("variable", kVacancy))
        made.vacantCentralWest = figure(appearance, *vacancy, run->value(kVacancy, west, state.year())).text();
    if (const Parameter* churn = session.catalogue().parameter(kChurn)) {
        const Naming* churnNaming = session.catalogue().naming("parameter", kChurn);
        const auto text = [&](double value) { return churnNaming ? figure(appearance, *churnNaming, value).number : QString::number(value); };
        made.footer = SideText::tr("Method: model run. Staff open to moving: %1 % a year (grade %2, range %3 to %4 %); they weigh posts and productivity.")
                          .arg(text(churn->value), QString::fromLatin1(core::policy::toString(churn->grade)), text(churn->low), text(churn->high));
    }
    return made;
}

SideCards::SideCards(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_dumbbellCard(new ChartCard(appearance, this))
    , m_dumbbells(new Dumbbells(appearance))
    , m_movementCard(new ChartCard(appearance, this))
    , m_movement(new MovementChart(appearance))
{
    m_dumbbellCard->setObjectName(QStringLiteral("dumbbellCard"));
    m_dumbbells->setObjectName(QStringLiteral("dumbbells"));
    m_movementCard->setObjectName(QStringLiteral("movementCard"));
    m_movement->setObjectName(QStringLiteral("movement"));
    m_dumbbellCard->setChart(m_dumbbells);
    m_movementCard->setChart(m_movement);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_dumbbellCard, 68);
    column->addWidget(m_movementCard, 32);
    connect(m_dumbbells, &Dumbbells::chosen, this, [this](const QString& variable) { m_state.setVariable(variable.toStdString()); });
    installWhy(*m_dumbbells, appearance, session, [this](const QPoint& at) -> std::optional<WhyTarget> {
        const int row = at == kWhyFocus ? m_dumbbells->current().value_or(-1) : m_dumbbells->rowAt(at);
        if (row < 0 || row >= static_cast<int>(m_dumbbells->data().rows.size()))
            return std::nullopt;
        return WhyTarget({core::why::Subject::Kind::Variable, m_dumbbells->data().rows[static_cast<std::size_t>(row)].variable,
                          Place::ofGroup(RegionGroup::CentralWest), m_state.year()},
                         m_dumbbells->rowBox(row).toAlignedRect(), QRect());
    });
    installWhy(*m_movement, appearance, session, [this](const QPoint&) -> std::optional<WhyTarget> {
        return WhyTarget({core::why::Subject::Kind::Variable, kArrivals, Place::ofGroup(RegionGroup::CentralWest), m_state.year()});
    });
}

bool SideCards::anything() const
{
    return !m_state.measured() && !m_session.catalogue().plain && hasBothGroups(m_state.regions());
}

void SideCards::refreshDumbbells()
{
    DumbbellData made;
    made.title = tr("East and Central-West");
    made.year = RegionFigureMaker::yearText(m_state.year());
    made.scenario = m_state.runName();
    made.colourIndex = m_state.runColour();
    const auto run = m_state.run();
    const auto baseline = m_state.baseline();
    made.baselineOnly = m_state.baselineShown() || !baseline;
    for (const char* id : kRows) {
        const Naming* naming = m_session.catalogue().naming("variable", id);
        const VariableInfo* info = m_session.catalogue().variable(id);
        if (!naming || !info || !info->perRegion || !run)
            continue;
        DumbbellRow row;
        row.variable = id;
        row.name = QString::fromStdString(naming->name.in(m_appearance.language()));
        row.shortName = QString::fromStdString(naming->shortName.in(m_appearance.language()));
        row.unit = QString::fromStdString(naming->unit.in(m_appearance.language()));
        const auto of = [&](const Projection& from, RegionGroup group) { return from.value(id, Place::ofGroup(group), m_state.year()); };
        row.east = of(*run, RegionGroup::East);
        row.centralWest = of(*run, RegionGroup::CentralWest);
        row.baselineEast = row.baselineCentralWest = std::numeric_limits<double>::quiet_NaN();
        if (!made.baselineOnly) {
            row.baselineEast = of(*baseline, RegionGroup::East);
            row.baselineCentralWest = of(*baseline, RegionGroup::CentralWest);
        }
        row.digits = sharedDigits(m_appearance, *naming, isSum(m_session.catalogue(), id), {row.east, row.centralWest, row.baselineEast, row.baselineCentralWest});
        made.rows.push_back(std::move(row));
    }
    made.footer = joinSentences(m_appearance, {m_state.sourceText(), tr("Method: model run; regions of a part weighted by trade or posts. Gap: distance between the two parts.")});
    m_dumbbells->setData(std::move(made));
    m_dumbbellCard->refresh();
}

void SideCards::refresh()
{
    if (!anything())
        return;
    refreshDumbbells();
    m_movement->setData(movementOf(m_appearance, m_session, m_state));
    m_movementCard->setVisible(!m_movement->data().title.isEmpty());
    m_movementCard->refresh();
}

void SideCards::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_state.isActive())
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
