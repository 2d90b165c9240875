// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_cards.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/why_hook.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace ui {

ResultCard::ResultCard(OptimiseState& state, QWidget* parent)
    : ChartCard(state.appearance(), parent)
    , m_state(state)
{
    for (const auto signal : {&OptimiseState::resultChanged, &OptimiseState::choiceChanged, &OptimiseState::runningChanged})
        connect(&state, signal, this, &ResultCard::take);
    // After the widgets below have re-worded themselves.
    connect(&state.appearance(), &Appearance::languageChanged, this, &ResultCard::take);
}

void ResultCard::take()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    ShownResult shown;
    shown.result = m_state.result();
    shown.choice = m_state.choice();
    shown.chosen = m_state.chosen();
    shown.papersAtCost = m_state.papersAtChosenCost();
    shown.running = m_state.isRunning();
    fill(ResultViews(m_state.appearance(), m_state.session(), shown));
    refresh();
}

void ResultCard::showEvent(QShowEvent* event)
{
    ChartCard::showEvent(event);
    if (m_stale)
        take();
}

FrontCard::FrontCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_front(new FrontChart(state.appearance()))
    , m_axes(new QToolButton)
{
    setObjectName(QStringLiteral("optimiseFrontCard"));
    setChart(m_front);
    m_axes->setObjectName(QStringLiteral("optimiseAxes"));
    m_axes->setProperty("framed", true);
    m_axes->setFixedHeight(metrics::kFieldHeight);
    m_axes->hide();
    addTitleWidget(m_axes);
    connect(m_axes, &QToolButton::clicked, this, &FrontCard::openAxes);
    connect(m_front, &FrontChart::packageChosen, this, [&state](const PackageChoice& choice) { state.choose(choice); });
    connect(m_front, &FrontChart::axesChanged, this, &ChartCard::refresh);
}

void FrontCard::fill(const ResultViews& views)
{
    m_front->setData(views.front());
    m_axes->setText(tr("Axes"));
    m_axes->setToolTip(tr("Which figures lie across and up"));
    m_axes->setVisible(m_front->data().axes.size() > 2);
}

void FrontCard::openAxes()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("optimiseAxesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto& axes = m_front->data().axes;
    const auto add = [&](const QString& head, std::size_t now, std::size_t other, auto choose) {
        menu->addSection(head);
        auto* group = new QActionGroup(menu);
        for (std::size_t axis = 0; axis < axes.size(); ++axis) {
            QAction* action = menu->addAction(axes[axis].name);
            action->setCheckable(true);
            action->setChecked(axis == now);
            action->setEnabled(axis != other);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [choose, axis] { choose(axis); });
        }
    };
    add(tr("Up"), m_front->axisUp(), m_front->axisAcross(), [this](std::size_t axis) { m_front->setAxes(m_front->axisAcross(), axis); });
    add(tr("Across"), m_front->axisAcross(), m_front->axisUp(), [this](std::size_t axis) { m_front->setAxes(axis, m_front->axisUp()); });
    menu->popup(m_axes->mapToGlobal(QPoint(0, m_axes->height())));
}

PackageCard::PackageCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_bars(new PackageBars(state.appearance()))
{
    setObjectName(QStringLiteral("optimisePackageCard"));
    setChart(m_bars);
    connect(m_bars, &PackageBars::whyRequested, this, [&state](const QString& id, const QRect& anchor) {
        core::why::Subject subject;
        subject.kind = core::why::Subject::Kind::Lever;
        subject.id = id.toStdString();
        state.session().askWhy(subject, anchor);
    });
    connect(m_bars, &PackageBars::lockRequested, this, [&state](const QString& id, bool locked) {
        OptimiseQuestion question = state.question();
        AskedLever& lever = question.levers[id.toStdString()];
        lever.locked.reset();
        if (const OptimiseResult* result = state.result(); locked && result && state.chosen()) {
            const auto place = std::ranges::find(result->levers, id.toStdString());
            if (place != result->levers.end())
                lever.locked = state.chosen()->strengths[static_cast<std::size_t>(place - result->levers.begin())];
        }
        if (lever == AskedLever())
            question.levers.erase(id.toStdString());
        state.setQuestion(question);
    });
    connect(&state, &OptimiseState::questionChanged, this, &ResultCard::take); // locks
    installWhy(
        *m_bars, state.appearance(), state.session(),
        [this](const QPoint& at) -> std::optional<WhyTarget> {
            const int item = at == kWhyFocus ? m_bars->attended() : m_bars->itemAtPlace(at);
            const auto* lever = m_bars->leverOf(item);
            if (!lever)
                return {};
            core::why::Subject subject;
            subject.kind = core::why::Subject::Kind::Lever;
            subject.id = lever->id;
            return WhyTarget(subject, m_bars->itemBox(item).toRect(), QRect());
        },
        {true, false});
}

void PackageCard::fill(const ResultViews& views)
{
    PackageBarsData levers = views.package();
    // What is asked for now: a lock just set stands at once, the package stays as it was found.
    for (auto& lever : levers.levers) {
        const auto asked = state().question().levers.find(lever.id);
        lever.locked = asked != state().question().levers.end() && asked->second.locked.has_value();
    }
    m_bars->setData(std::move(levers));
}

ComparisonCard::ComparisonCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_table(new ComparisonTable(state.appearance()))
{
    setObjectName(QStringLiteral("optimiseComparisonCard"));
    setChart(m_table);
}

void ComparisonCard::fill(const ResultViews& views)
{
    m_table->setData(views.comparison());
}

SurenessCard::SurenessCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_chances(new ChanceChart(state.appearance()))
{
    setObjectName(QStringLiteral("optimiseChanceCard"));
    setChart(m_chances);
    connect(m_chances, &ChanceChart::packageChosen, this, [&state](const PackageChoice& choice) { state.choose(choice); });
}

void SurenessCard::fill(const ResultViews& views)
{
    m_chances->setData(views.chances());
}

FlatnessCard::FlatnessCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_table(new FlatnessTable(state.appearance()))
{
    setObjectName(QStringLiteral("optimiseFlatnessCard"));
    setChart(m_table);
    connect(m_table, &FlatnessTable::packageChosen, this, [&state](const PackageChoice& choice) { state.choose(choice); });
}

void FlatnessCard::fill(const ResultViews& views)
{
    m_table->setData(views.flatness());
}

UnreachedCard::UnreachedCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_list(new UnreachedList(state.appearance()))
{
    setObjectName(QStringLiteral("optimiseUnreachedCard"));
    setChart(m_list);
    connect(m_list, &UnreachedList::wayChosen, this, [this](std::size_t entry, std::size_t way) {
        const OptimiseResult* result = this->state().result();
        const UnreachedData& reasons = m_list->data();
        if (!result || entry >= reasons.entries.size() || way >= reasons.entries[entry].ways.size())
            return;
        // From the question that the reasons are of: what has been asked since is another one.
        this->state().setQuestion(questionAfter(result->question, reasons.entries[entry], reasons.entries[entry].ways[way]));
        this->state().run();
        emit wayTaken();
    });
}

void UnreachedCard::fill(const ResultViews& views)
{
    m_list->setData(views.unreached());
}

DropOutCard::DropOutCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_leans(new LeansChart(state.appearance()))
{
    setObjectName(QStringLiteral("optimiseDropOutCard"));
    m_leans->setObjectName(QStringLiteral("optimiseDropOutChart"));
    setChart(m_leans);
}

void DropOutCard::fill(const ResultViews& views)
{
    m_leans->setContent(dropOutContent(state().appearance(), views.dropOuts()));
}

InformationCard::InformationCard(OptimiseState& state, QWidget* parent)
    : ResultCard(state, parent)
    , m_leans(new LeansChart(state.appearance()))
{
    setObjectName(QStringLiteral("optimiseInformationCard"));
    m_leans->setObjectName(QStringLiteral("optimiseInformationChart"));
    setChart(m_leans);
}

void InformationCard::fill(const ResultViews& views)
{
    m_leans->setContent(informationContent(state().appearance(), views.information()));
}

} // namespace ui
