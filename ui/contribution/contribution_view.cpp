// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contribution/contribution_view.h"

#include "core/policy/world.h"
#include "ui/contribution/contribution_parts.h"
#include "ui/contribution/status_row.h"
#include "ui/contribution/synergy_map.h"
#include "ui/contribution/waterfall_chart.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/explore/charts/chart_picker.h"
#include "ui/explore/charts/region_switch.h"
#include "ui/session/error_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

using core::policy::Place;

namespace {

constexpr std::size_t kQuickRuns = ContributionRunner::kQuickRuns; ///< more are run when asked

QString scenarioLabel(const ScenarioView& scenario)
{
    return scenario.letter.isEmpty() ? scenario.name : scenario.letter + QLatin1Char(' ') + scenario.name;
}

/// The texts of the view's own parts.
class ViewText {
    Q_DECLARE_TR_FUNCTIONS(ui::ContributionView)

public:
    static QString whatChanged(const ContributionQuestion& before, const ContributionQuestion& now)
    {
        if (before.referenceId != now.referenceId || before.scenarioId != now.scenarioId)
            return tr("Another pair was chosen since this run.");
        if (before.worldId != now.worldId)
            return tr("Another world was chosen since this run.");
        if (before.projector != now.projector)
            return tr("The model or its regions changed since this run.");
        // Constants of another model are levers.
        const bool plain = now.projector->catalogue().plain;
        if (!plain && !(before.scenario.parameters == now.scenario.parameters))
            return tr("The world changed since this run.");
        if (before.year != now.year)
            return plain ? tr("The time changed since this run.") : tr("The year changed since this run.");
        if (!(before.outcome == now.outcome))
            return tr("Another outcome was chosen since this run.");
        return tr("Levers changed since this run.");
    }
};

} // namespace

std::optional<ContributionQuestion> ContributionView::Parts::question() const
{
    const auto projector = session.projector();
    const ScenarioView* reference = session.scenario(session.referenceId());
    const ScenarioView* scenario = session.scenario(session.comparedId());
    if (!projector || reference == nullptr || scenario == nullptr || projector->regions().id != session.regions().id)
        return std::nullopt;
    ContributionQuestion question;
    question.projector = projector;
    question.referenceId = reference->id;
    question.scenarioId = scenario->id;
    question.worldId = QString::fromStdString(session.world().id);
    question.reference = core::policy::inWorld(reference->content, session.world());
    question.scenario = core::policy::inWorld(scenario->content, session.world());
    question.players = inGroups() ? core::policy::groupPlayers(*projector, question.reference, question.scenario)
                                  : core::policy::leverPlayers(*projector, question.reference, question.scenario);
    const KpiKey key = parseKpiKey(outcome, session.regions());
    question.outcome = {key.variable.toStdString(), key.place};
    question.year = session.year();
    return question;
}

ContributionPair ContributionView::Parts::pair() const
{
    ContributionPair pair;
    if (!answer)
        return pair;
    if (const ScenarioView* reference = session.scenario(answer->question.referenceId)) {
        pair.referenceName = scenarioLabel(*reference);
        pair.referenceColour = reference->colourIndex;
    }
    if (const ScenarioView* scenario = session.scenario(answer->question.scenarioId)) {
        pair.scenarioName = scenarioLabel(*scenario);
        pair.scenarioColour = scenario->colourIndex;
    }
    for (const auto& world : session.worlds()) {
        if (QString::fromStdString(world.id) == answer->question.worldId && world.id != core::policy::kDefaultWorldId)
            pair.worldName = QString::fromStdString(world.name.in(appearance.language()));
    }
    return pair;
}

void ContributionView::Parts::refresh()
{
    if (!view.isVisible())
        return;
    retext();
    const auto wanted = question();
    const bool fresh = wanted && answer && answer->question.sameAs(*wanted);
    const ContributionQuestion* pending = runner->pending();
    const bool underWay = wanted && pending != nullptr && pending->sameAs(*wanted);
    if (wanted && !wanted->players.empty() && !fresh && !underWay) {
        const bool first = !answer && !stoppedText && pending == nullptr;
        if (wanted->runs() <= kQuickRuns || asked || first)
            ask(*wanted);
    }
    // Few runs that nobody wants any more must not be shown as the present ones.
    if (fresh && pending != nullptr)
        runner->cancel();
    showStatus(wanted);
}

void ContributionView::Parts::ask(ContributionQuestion question)
{
    asked = false;
    stoppedText.reset();
    escape->setEnabled(question.runs() > kQuickRuns);
    runner->ask(std::move(question));
}

void ContributionView::Parts::take(const ContributionAnswer& found)
{
    escape->setEnabled(false);
    answer = found;
    showResult();
    refresh();
}

void ContributionView::Parts::showResult()
{
    if (answer && answer->result)
        shown = ContributionText::result(appearance, session.catalogue(), *answer, pair());
    waterfall->setResult(shown, chosenMeasure());
    synergy->setResult(shown);
    waterfallCard->refresh();
    synergyCard->refresh();
    sentence->setText(shown ? ContributionText::sentence(appearance, *shown) : QString());
    sentence->setVisible(shown.has_value());
    synergyCard->setVisible(shown && shown->rows.size() > 1);
    arrange();
}

void ContributionView::Parts::setStale(bool stale)
{
    waterfall->setStale(stale);
    synergy->setStale(stale);
}

void ContributionView::Parts::showStatus(const std::optional<ContributionQuestion>& wanted)
{
    const bool alike = wanted && wanted->players.empty();
    const bool fresh = wanted && answer && answer->question.sameAs(*wanted);
    const ContributionQuestion* pending = runner->pending();
    scroll->setVisible(!alike && shown.has_value());
    sentence->setVisible(!alike && shown.has_value());
    setStale(!fresh && !(pending != nullptr && pending->runs() <= kQuickRuns));
    if (alike)
        status->showMessage(StatusRow::Kind::Note,
                            tr("The two scenarios pull every lever alike. Move a lever or choose another pair."));
    else if (pending != nullptr && pending->runs() > kQuickRuns)
        status->showProgress(
            progressText(appearance, *pending, 0, pending->runs(), std::numeric_limits<double>::infinity()), 0,
            tr("Cancel"));
    else if (pending != nullptr)
        return; // done before it could be read
    else if (fresh && !answer->result)
        status->showMessage(StatusRow::Kind::Problem, errorText(answer->errors), tr("Run again"));
    else if (stoppedText)
        status->showMessage(StatusRow::Kind::Note, *stoppedText, tr("Run again"));
    else if (!wanted)
        status->showMessage(StatusRow::Kind::Note, tr("The model is being prepared."));
    else if (!fresh && answer)
        status->showMessage(StatusRow::Kind::Warning, ViewText::whatChanged(answer->question, *wanted), tr("Run again"));
    else
        status->clear();
}

std::vector<Place> ContributionView::Parts::places() const
{
    return ChartData::places(session.catalogue(), session.regions()).all;
}

void ContributionView::Parts::fillRegions()
{
    const QSignalBlocker quiet(region);
    const KpiKey key = parseKpiKey(outcome, session.regions());
    QStringList names;
    const auto [all, wholes] = ChartData::places(session.catalogue(), session.regions());
    for (const Place& place : all)
        names << ChartData::placeName(session.catalogue(), appearance.language(), session.regions(), place);
    region->setNames(names, wholes);
    region->setVisible(all.size() > 1);
    const auto place = std::find(all.begin(), all.end(), key.place);
    // A region that another set had is the country in this one.
    if (place == all.end()) {
        const std::string id = key.variable.toStdString();
        outcome = kpiKey(QString::fromStdString(id), ChartData::placeFor(session.catalogue(), session.regions(), id, Place::national()));
    }
    const bool regional = !ChartData::regionalForm(session.catalogue(), key.variable.toStdString()).empty();
    region->setEnabled(regional);
    region->setRegion(place == all.end() ? 0 : static_cast<int>(place - all.begin()));
    region->setToolTip(ChartData::placeHint(session.catalogue(), regional));
    refresh();
}

void ContributionView::Parts::choosePlace(int row)
{
    const auto all = places();
    const int index = region->regionAt(row);
    if (index < 0 || index >= static_cast<int>(all.size()))
        return;
    const Place& place = all[static_cast<std::size_t>(index)];
    QString variable = parseKpiKey(outcome, session.regions()).variable;
    // A national figure has a regional twin, or exists for the whole country only.
    if (place != Place::national()) {
        const std::string regional = ChartData::regionalForm(session.catalogue(), variable.toStdString());
        if (regional.empty())
            return;
        variable = QString::fromStdString(regional);
    }
    chooseOutcome(kpiKey(variable, ChartData::placeFor(session.catalogue(), session.regions(), variable.toStdString(), place)));
}

void ContributionView::Parts::openPicker()
{
    auto groups = ChartLibrary::groups(session.catalogue(), appearance.language());
    // Single outcomes only.
    for (ChartGroup& group : groups)
        std::erase_if(group.choices, [](const ChartChoice& choice) { return choice.key.contains(QLatin1Char(':')); });
    std::erase_if(groups, [](const ChartGroup& group) { return group.choices.empty(); });
    auto* picker = new ChartPicker(appearance, std::move(groups), &view);
    connect(picker, &ChartPicker::chosen, &view, [this](const QString& variable) {
        const auto* info = session.catalogue().variable(variable.toStdString());
        if (info != nullptr)
            chooseOutcome(kpiKey(variable, ChartData::placeFor(session.catalogue(), session.regions(), info->id,
                                                               parseKpiKey(outcome, session.regions()).place)));
    });
    picker->open(waterfallCard->heading(), parseKpiKey(outcome, session.regions()).variable);
}

void ContributionView::Parts::chooseOutcome(const QString& key)
{
    if (key == outcome)
        return;
    outcome = key;
    session.setSetting(kOutcomeSetting, key);
    asked = true;
    fillRegions();
    emit view.outcomeChosen(key);
}

/// Side by side where both fit.
void ContributionView::Parts::arrange()
{
    const int room = scroll->viewport()->width();
    const int both = waterfallCard->minimumSizeHint().width() + synergyCard->minimumSizeHint().width() + metrics::kGap;
    const auto wanted = room >= both + 120 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (cards->direction() != wanted)
        cards->setDirection(wanted);
}

void ContributionView::Parts::save(bool xlsx)
{
    const QString suggestion = tr("Contributions") + (xlsx ? QStringLiteral(".xlsx") : QStringLiteral(".csv"));
    const QString path = chooseFile(suggestion, xlsx ? tr("Spreadsheets (*.xlsx)") : tr("Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    const auto sheets = view.sheets();
    const auto written = xlsx ? core::exporting::writeXlsx(path.toStdString(), sheets)
                              : core::exporting::writeCsv(path.toStdString(), sheets.front());
    if (!written)
        status->showMessage(StatusRow::Kind::Problem, errorText(written.error()));
}

ContributionView::ContributionView(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>(*this, appearance, session))
{
    setObjectName(QStringLiteral("contributionView"));
    setFileChooser({});
    m_parts->build();
}

ContributionView::~ContributionView()
{
    // Its answers speak to the parts.
    delete m_parts->runner;
}

QString ContributionView::outcome() const
{
    return m_parts->outcome;
}

void ContributionView::setOutcome(const QString& key)
{
    if (key == m_parts->outcome)
        return;
    m_parts->outcome = key;
    m_parts->session.setSetting(kOutcomeSetting, key);
    m_parts->asked = true;
    m_parts->fillRegions();
}

std::vector<core::exporting::Sheet> ContributionView::sheets() const
{
    if (!m_parts->shown)
        return {};
    return ContributionText::sheets(m_parts->appearance, *m_parts->shown);
}

QString ContributionView::copiedText() const
{
    return m_parts->shown ? m_parts->waterfall->table().toText() : QString();
}

void ContributionView::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_parts->chooseFile = std::move(chooser);
    if (!m_parts->chooseFile)
        m_parts->chooseFile = [this](const QString& suggestion, const QString& filters) {
            return QFileDialog::getSaveFileName(this, tr("Export contributions"), suggestion, filters);
        };
}

void ContributionView::copy()
{
    if (m_parts->shown)
        QGuiApplication::clipboard()->setText(copiedText());
}

void ContributionView::run()
{
    m_parts->stoppedText.reset();
    if (auto wanted = m_parts->question(); wanted && !wanted->players.empty()) {
        m_parts->ask(std::move(*wanted));
        m_parts->showStatus(m_parts->question());
    }
}

void ContributionView::cancel()
{
    m_parts->runner->cancel();
}

void ContributionView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_parts->refresh();
    m_parts->showResult();
    m_parts->showStatus(m_parts->question());
}

void ContributionView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_parts->arrange();
}

void ContributionView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_parts->fillRegions();
        m_parts->retext();
        m_parts->showResult();
        m_parts->showStatus(m_parts->question());
    }
    QWidget::changeEvent(event);
}

} // namespace ui
