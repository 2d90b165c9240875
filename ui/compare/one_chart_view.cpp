// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/one_chart_view.h"

#include "core/policy/world.h"
#include "ui/compare/compare_state.h"
#include "ui/compare/toggle_switch.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/explore/charts/chart_picker.h"
#include "ui/explore/charts/region_switch.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/why/why_hook.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::policy::Place;

namespace {

const QString kFourLines = QStringLiteral("compare_four_lines");
const QString kYes = QStringLiteral("yes");
constexpr int kLeastSwitchWidth = 104;

} // namespace

OneChartView::OneChartView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_card(new ChartCard(appearance, this))
    , m_chart(new TimeChart(appearance))
    , m_region(new RegionSwitch(appearance))
    , m_fourLines(new ToggleSwitch(appearance))
    , m_differenceCard(new ChartCard(appearance, this))
    , m_differences(new TimeChart(appearance))
{
    setObjectName(QStringLiteral("oneChartView"));
    m_card->setObjectName(QStringLiteral("allInOneCard"));
    m_chart->setObjectName(QStringLiteral("allInOneChart"));
    m_card->setChart(m_chart);
    m_card->setChoosable(true);
    m_region->setObjectName(QStringLiteral("compareRegion"));
    m_region->setStyleSheet(QStringLiteral("QComboBox { min-height: %1px; combobox-popup: 0; } QComboBox:focus { min-height: %2px; }")
                                .arg(metrics::kFieldHeight - 2)
                                .arg(metrics::kFieldHeight - 4));
    m_fourLines->setObjectName(QStringLiteral("fourLines"));
    m_card->addTitleWidget(m_fourLines);
    m_card->addTitleWidget(m_region);
    m_card->setShrinking(m_region, kLeastSwitchWidth);
    m_differenceCard->setObjectName(QStringLiteral("differenceCard"));
    m_differences->setObjectName(QStringLiteral("differenceChart"));
    m_differenceCard->setChart(m_differences);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_card, 60);
    layout->addWidget(m_differenceCard, 40);

    connect(&state, &CompareState::comparisonChanged, this, &OneChartView::refresh);
    connect(&state, &CompareState::rowsChanged, this, &OneChartView::refresh);
    connect(&state, &CompareState::shownChanged, this, &OneChartView::refresh);
    connect(&state, &CompareState::outcomeChanged, this, &OneChartView::refresh);
    connect(&appearance, &Appearance::themeChanged, this, &OneChartView::refresh);
    connect(&session, &Session::regionSetChanged, this, &OneChartView::fillRegions);
    connect(m_card, &ChartCard::chooseRequested, this, &OneChartView::openPicker);
    connect(m_region, &QComboBox::activated, this, &OneChartView::choosePlace);
    for (TimeChart* chart : {m_chart, m_differences}) {
        connect(chart, &TimeChart::yearPicked, &session, &Session::setYear);
        installWhy(*chart, appearance, session, [this](const QPoint&) -> std::optional<WhyTarget> {
            const KpiKey parts = parseKpiKey(m_state.outcome(), m_session.regions());
            return WhyTarget(core::why::Subject{core::why::Subject::Kind::Variable, parts.variable.toStdString(), parts.place, std::nullopt});
        }, {false, false});
    }
    m_fourLines->setChecked(session.setting(kFourLines) == kYes);
    connect(m_fourLines, &QAbstractButton::toggled, this, [this](bool on) {
        m_session.setSetting(kFourLines, on ? kYes : QStringLiteral("no"));
        refresh();
    });
    fillRegions();
}

std::vector<Place> OneChartView::places() const
{
    return ChartData::places(m_session.catalogue(), m_session.regions()).all;
}

void OneChartView::fillRegions()
{
    const QSignalBlocker quiet(m_region);
    QStringList names;
    const auto places = ChartData::places(m_session.catalogue(), m_session.regions());
    for (const Place& place : places.all)
        names << ChartData::placeName(m_session.catalogue(), m_appearance.language(), m_session.regions(), place);
    m_region->setNames(names, places.wholes);
    m_region->setVisible(places.all.size() > 1);
    m_region->setAccessibleName(tr("Part of the country"));
    m_fourLines->setText(tr("Default world too"));
    refresh();
}

void OneChartView::choosePlace(int row)
{
    const auto all = places();
    const int index = m_region->regionAt(row);
    if (index < 0 || index >= static_cast<int>(all.size()))
        return;
    const Place& place = all[static_cast<std::size_t>(index)];
    const auto& catalogue = m_session.catalogue();
    QString variable = parseKpiKey(m_state.outcome(), m_session.regions()).variable;
    // A national figure has a regional twin, or exists for the whole country only.
    if (place != Place::national()) {
        const std::string regional = ChartData::regionalForm(catalogue, variable.toStdString());
        if (regional.empty())
            return;
        variable = QString::fromStdString(regional);
    }
    m_state.setOutcome(kpiKey(variable, ChartData::placeFor(catalogue, m_session.regions(), variable.toStdString(), place)));
}

void OneChartView::chooseVariable(const QString& variable)
{
    const KpiKey present = parseKpiKey(m_state.outcome(), m_session.regions());
    const auto* info = m_session.catalogue().variable(variable.toStdString());
    if (info)
        m_state.setOutcome(kpiKey(variable, ChartData::placeFor(m_session.catalogue(), m_session.regions(), info->id, present.place)));
}

void OneChartView::openPicker()
{
    auto groups = ChartLibrary::groups(m_session.catalogue(), m_appearance.language());
    // Single outcomes only.
    for (ChartGroup& group : groups)
        std::erase_if(group.choices, [](const ChartChoice& choice) { return choice.key.contains(QLatin1Char(':')); });
    std::erase_if(groups, [](const ChartGroup& group) { return group.choices.empty(); });
    auto* picker = new ChartPicker(m_appearance, std::move(groups), this);
    connect(picker, &ChartPicker::chosen, this, &OneChartView::chooseVariable);
    picker->open(m_card->heading(), parseKpiKey(m_state.outcome(), m_session.regions()).variable);
}

CompareData::FourRuns OneChartView::fourRuns() const
{
    const Comparison& comparison = m_state.comparison();
    const QString baseline = comparison.columns.front().id;
    const QString policy = comparison.columns[comparison.compared].id;
    CompareData::FourRuns runs{m_session.projectionOf(baseline, WorldChoice::Default), m_session.projectionOf(baseline, WorldChoice::Chosen),
                               m_session.projectionOf(policy, WorldChoice::Default), m_session.projectionOf(policy, WorldChoice::Chosen)};
    if (comparison.reference != 0 && comparison.reference != comparison.compared && comparison.reference < comparison.columns.size()) {
        const QString reference = comparison.columns[comparison.reference].id;
        runs.referenceDefault = m_session.projectionOf(reference, WorldChoice::Default);
        runs.referenceChosen = m_session.projectionOf(reference, WorldChoice::Chosen);
    }
    return runs;
}

/// Four lines make sense for a policy in another world than the default one.
void OneChartView::refreshFourLines()
{
    const Comparison& comparison = m_state.comparison();
    const bool world = !comparison.worldName.isEmpty();
    const bool policy = comparison.compared < comparison.columns.size() && !comparison.columns[comparison.compared].baseline;
    m_fourLines->setEnabled(world && policy);
    m_fourLines->setToolTip(!world ? tr("Choose another world in the strip to see each line in both.")
                            : !policy ? tr("Choose a scenario to compare with the baseline.")
                                      : tr("Four lines: the default and the chosen world, each with and without the policy."));
    const bool on = m_fourLines->isChecked() && m_fourLines->isEnabled() && isVisible();
    if (on && !m_followedDefault)
        m_followedDefault = m_session.followDefaultWorld();
    else if (!on)
        m_followedDefault.reset();
}

void OneChartView::refresh()
{
    const Comparison& comparison = m_state.comparison();
    if (!isVisible() || comparison.columns.empty())
        return;
    refreshFourLines();
    const CompareRow row = m_state.rowOf(m_state.outcome());
    const bool four = m_followedDefault != nullptr;
    TimeChartData lines = four ? CompareData::fourLines(comparison, row, comparison.compared, fourRuns()) : CompareData::allInOne(comparison, row);
    m_chart->setYear(comparison.year);
    m_chart->setData(std::move(lines));
    m_card->refresh();
    const bool differences = m_state.differences();
    m_differenceCard->setVisible(differences);
    if (differences) {
        m_differences->setYear(comparison.year);
        m_differences->setData(four ? CompareData::worldDifferences(comparison, row, comparison.compared, fourRuns())
                                    : CompareData::differences(comparison, row));
        m_differenceCard->refresh();
    }
    const auto all = places();
    const auto place = std::find(all.begin(), all.end(), row.headline.place);
    const bool regional = !ChartData::regionalForm(m_session.catalogue(), row.headline.id).empty();
    const QSignalBlocker quiet(m_region);
    m_region->setEnabled(regional);
    m_region->setRegion(place == all.end() ? 0 : static_cast<int>(place - all.begin()));
    m_region->setToolTip(ChartData::placeHint(m_session.catalogue(), regional));
}

void OneChartView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void OneChartView::hideEvent(QHideEvent* event)
{
    m_followedDefault.reset();
    QWidget::hideEvent(event);
}

void OneChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fillRegions();
    QWidget::changeEvent(event);
}

} // namespace ui
