// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contribution/contribution_view.h"

#include "core/policy/world.h"
#include "ui/contribution/contribution_runner.h"
#include "ui/contribution/contribution_text.h"
#include "ui/contribution/status_row.h"
#include "ui/contribution/synergy_map.h"
#include "ui/contribution/waterfall_chart.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/explore/charts/chart_picker.h"
#include "ui/explore/charts/region_switch.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

using core::policy::Place;
using core::policy::RegionGroup;

namespace {

const QString kOutcomeSetting = QStringLiteral("contribution_outcome");
const QString kPlayersSetting = QStringLiteral("contribution_players");
const QString kMeasureSetting = QStringLiteral("contribution_measure");
const QString kGroups = QStringLiteral("players-groups");
const QString kLevers = QStringLiteral("players-levers");
const QString kDefaultOutcome = QStringLiteral("national_trade");
constexpr std::size_t kQuickRuns = ContributionRunner::kQuickRuns; ///< more are run when asked
constexpr int kGroupPlaces = 3;
constexpr int kLeastRegion = 104;

struct MeasureSegment {
    const char* id;
    ContributionMeasure measure;
};
constexpr MeasureSegment kMeasures[] = {{"measure-shapley", ContributionMeasure::Shapley},
                                        {"measure-alone", ContributionMeasure::Alone},
                                        {"measure-left-out", ContributionMeasure::LeftOut}};

ContributionMeasure measureOf(const QString& id)
{
    for (const MeasureSegment& segment : kMeasures) {
        if (id == QLatin1String(segment.id))
            return segment.measure;
    }
    return ContributionMeasure::Shapley;
}

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
        if (!(before.scenario.parameters == now.scenario.parameters))
            return tr("The world changed since this run.");
        if (before.year != now.year)
            return tr("The year changed since this run.");
        if (!(before.outcome == now.outcome))
            return tr("Another outcome was chosen since this run.");
        return tr("Levers changed since this run.");
    }

    static QString progress(const Appearance& appearance, const ContributionQuestion& question, qulonglong done, qulonglong total,
                            double secondsLeft)
    {
        const QLocale locale = appearance.locale();
        const QString what =
            question.players.size() > core::policy::kExactPlayers ? tr("Sampling orders") : tr("Running all coalitions");
        QString text = tr("%1: %2 of %3 runs").arg(what, locale.toString(done), locale.toString(total));
        if (std::isfinite(secondsLeft) && done > 0)
            text += tr(", about %1 s left").arg(locale.toString(static_cast<int>(std::ceil(secondsLeft))));
        return text;
    }
};

} // namespace

struct ContributionView::Parts {
    Parts(ContributionView& owner, Appearance& look, Session& state)
        : view(owner)
        , appearance(look)
        , session(state)
    {
    }

    ContributionView& view;
    Appearance& appearance;
    Session& session;
    ContributionRunner* runner = nullptr;
    SegmentedSwitch* players = nullptr;
    SegmentedSwitch* measure = nullptr;
    QToolButton* exportButton = nullptr;
    QMenu* exportMenu = nullptr;
    RegionSwitch* region = nullptr;
    StatusRow* status = nullptr;
    QLabel* sentence = nullptr;
    QScrollArea* scroll = nullptr;
    QBoxLayout* cards = nullptr;
    ChartCard* waterfallCard = nullptr;
    WaterfallChart* waterfall = nullptr;
    ChartCard* synergyCard = nullptr;
    SynergyMap* synergy = nullptr;
    QShortcut* escape = nullptr;
    std::function<QString(const QString&, const QString&)> chooseFile;

    QString outcome;
    bool asked = false; ///< the user chose what is to be run: many runs are no reason to wait
    std::optional<ContributionAnswer> answer;
    std::optional<ContributionResult> shown;
    std::optional<QString> stoppedText; ///< of a run that was cancelled, until the next one

    void build();
    void buildTools(QBoxLayout& column);
    void buildCards(QBoxLayout& column);
    void connectAll();
    void retext();
    void fillExport();

    [[nodiscard]] bool inGroups() const { return players->chosen() != kLevers; }
    [[nodiscard]] ContributionMeasure chosenMeasure() const { return measureOf(measure->chosen()); }
    [[nodiscard]] std::optional<ContributionQuestion> question() const;
    [[nodiscard]] ContributionPair pair() const;
    [[nodiscard]] std::vector<Place> places() const;

    void refresh();
    void ask(ContributionQuestion question);
    void take(const ContributionAnswer& answer);
    void showResult();
    void showStatus(const std::optional<ContributionQuestion>& wanted);
    void setStale(bool stale);
    void fillRegions();
    void choosePlace(int row);
    void openPicker();
    void chooseOutcome(const QString& key);
    void arrange();
    void save(bool xlsx);
    [[nodiscard]] std::optional<core::why::Subject> subjectAt(const QPoint& at) const;
};

void ContributionView::Parts::build()
{
    runner = new ContributionRunner(&view);
    auto* column = new QVBoxLayout(&view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    buildTools(*column);
    status = new StatusRow(appearance, &view);
    status->setObjectName(QStringLiteral("contributionStatus"));
    column->addWidget(status);
    sentence = new QLabel(&view);
    sentence->setObjectName(QStringLiteral("contributionSentence"));
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence->setContentsMargins(metrics::kSpace1, 0, metrics::kSpace1, 0);
    column->addWidget(sentence);
    buildCards(*column);

    outcome = session.setting(kOutcomeSetting, kDefaultOutcome);
    players->choose(session.setting(kPlayersSetting, kGroups) == kLevers ? kLevers : kGroups);
    const ContributionMeasure stored = measureOf(session.setting(kMeasureSetting));
    for (const MeasureSegment& segment : kMeasures) {
        if (segment.measure == stored)
            measure->choose(QLatin1String(segment.id));
    }
    escape = new QShortcut(QKeySequence(Qt::Key_Escape), &view, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    escape->setEnabled(false);
    connectAll();
    fillRegions();
    retext();
}

void ContributionView::Parts::buildTools(QBoxLayout& column)
{
    players = new SegmentedSwitch(appearance, &view);
    players->setObjectName(QStringLiteral("contributionPlayers"));
    players->addSegment(kGroups, {});
    players->addSegment(kLevers, {});
    measure = new SegmentedSwitch(appearance, &view);
    measure->setObjectName(QStringLiteral("contributionMeasure"));
    for (const MeasureSegment& segment : kMeasures)
        measure->addSegment(QLatin1String(segment.id), {});
    exportButton = new QToolButton(&view);
    exportButton->setObjectName(QStringLiteral("contributionExport"));
    exportButton->setProperty("framed", QStringLiteral("true"));
    exportButton->setFixedSize(metrics::kChipHeight, metrics::kChipHeight);
    exportButton->setIconSize({16, 16});
    exportMenu = new QMenu(&view);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::kSpace1, metrics::kSpace1, metrics::kSpace1, 0);
    row->setSpacing(metrics::kSpace3);
    row->addWidget(players);
    row->addWidget(measure);
    row->addStretch();
    row->addWidget(exportButton);
    column.addLayout(row);
}

void ContributionView::Parts::buildCards(QBoxLayout& column)
{
    waterfallCard = new ChartCard(appearance);
    waterfallCard->setObjectName(QStringLiteral("waterfallCard"));
    waterfall = new WaterfallChart(appearance);
    waterfall->setObjectName(QStringLiteral("waterfallChart"));
    waterfallCard->setChart(waterfall);
    waterfallCard->setChoosable(true);
    region = new RegionSwitch(appearance);
    region->setObjectName(QStringLiteral("contributionRegion"));
    region->setStyleSheet(
        QStringLiteral("QComboBox { min-height: %1px; combobox-popup: 0; } QComboBox:focus { min-height: %2px; }")
            .arg(metrics::kFieldHeight - 2)
            .arg(metrics::kFieldHeight - 4));
    waterfallCard->addTitleWidget(region);
    waterfallCard->setShrinking(region, kLeastRegion);
    synergyCard = new ChartCard(appearance);
    synergyCard->setObjectName(QStringLiteral("synergyCard"));
    synergy = new SynergyMap(appearance);
    synergy->setObjectName(QStringLiteral("synergyMap"));
    synergyCard->setChart(synergy);

    auto* content = new QWidget;
    auto* page = new QVBoxLayout(content);
    page->setContentsMargins(0, 0, 0, 0);
    cards = new QBoxLayout(QBoxLayout::LeftToRight);
    page->addLayout(cards);
    page->addStretch(1); // cards are as high as what stands in them
    cards->setSpacing(metrics::kGap);
    cards->addWidget(waterfallCard, 58);
    cards->addWidget(synergyCard, 42);
    scroll = new QScrollArea(&view);
    scroll->setObjectName(QStringLiteral("contributionScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column.addWidget(scroll, 1);
}

void ContributionView::Parts::connectAll()
{
    const auto refreshAll = [this] { refresh(); };
    connect(&session, &Session::contentsChanged, &view, refreshAll);
    connect(&session, &Session::leversChanged, &view, refreshAll);
    connect(&session, &Session::currentChanged, &view, refreshAll);
    connect(&session, &Session::scenariosChanged, &view, [this] {
        refresh();
        showResult(); // names
    });
    connect(&session, &Session::pairChanged, &view, refreshAll);
    connect(&session, &Session::worldChanged, &view, refreshAll);
    connect(&session, &Session::yearChanged, &view, refreshAll);
    connect(&session, &Session::figuresChanged, &view, refreshAll); // the model may have been compiled
    connect(&session, &Session::regionSetChanged, &view, [this] { fillRegions(); });
    connect(runner, &ContributionRunner::answered, &view, [this](const ContributionAnswer& found) { take(found); });
    connect(runner, &ContributionRunner::progressed, &view, [this](qulonglong done, qulonglong total, double left) {
        if (const auto* pending = runner->pending(); pending != nullptr && pending->runs() > kQuickRuns)
            status->showProgress(ViewText::progress(appearance, *pending, done, total, left),
                                 total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0, tr("Cancel"));
    });
    connect(runner, &ContributionRunner::stopped, &view, [this](qulonglong done, qulonglong total) {
        escape->setEnabled(false);
        const QLocale locale = appearance.locale();
        stoppedText = total == 0 ? tr("Cancelled before the first run.")
                                 : tr("Cancelled after %1 of %2 runs.").arg(locale.toString(done), locale.toString(total));
        if (answer)
            *stoppedText += (appearance.isChinese() ? QString() : QStringLiteral(" ")) + tr("The last result stays.");
        refresh();
    });
    connect(status, &StatusRow::actionChosen, &view, [this] {
        if (runner->isBusy() && status->kind() == StatusRow::Kind::Progress)
            view.cancel();
        else
            view.run();
    });
    connect(escape, &QShortcut::activated, &view, &ContributionView::cancel);
    connect(players, &SegmentedSwitch::chosenByUser, &view, [this](const QString& id) {
        session.setSetting(kPlayersSetting, id);
        asked = true;
        refresh();
    });
    connect(measure, &SegmentedSwitch::chosenByUser, &view, [this](const QString& id) {
        session.setSetting(kMeasureSetting, id);
        showResult();
    });
    connect(waterfallCard, &ChartCard::chooseRequested, &view, [this] { openPicker(); });
    connect(region, &QComboBox::activated, &view, [this](int row) { choosePlace(row); });
    connect(exportButton, &QToolButton::clicked, &view, [this] {
        fillExport();
        exportMenu->popup(
            exportButton->mapToGlobal(QPoint(exportButton->width() - exportMenu->sizeHint().width(), exportButton->height())));
    });
    connect(new QShortcut(QKeySequence(QKeySequence::Copy), &view, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, &view, &ContributionView::copy);
    connect(&appearance, &Appearance::themeChanged, &view, [this] { retext(); });
    installWhy(*waterfall, appearance, session,
               [this](const QPoint& at) -> std::optional<WhyTarget> {
                   if (const auto subject = subjectAt(at))
                       return WhyTarget(*subject);
                   return std::nullopt;
               },
               {false, false});
}

/// A lever's row asks for the lever, all else for the outcome.
std::optional<core::why::Subject> ContributionView::Parts::subjectAt(const QPoint& at) const
{
    if (!shown)
        return std::nullopt;
    const int row = at == kWhyFocus ? waterfall->cursor().value_or(0) - 1 : waterfall->playerAt(at);
    if (row >= 0 && row < static_cast<int>(shown->rows.size()) && !shown->rows[static_cast<std::size_t>(row)].group)
        return core::why::Subject{core::why::Subject::Kind::Lever, shown->rows[static_cast<std::size_t>(row)].id.toStdString(),
                                  Place::national(), std::nullopt};
    return core::why::Subject{core::why::Subject::Kind::Variable, shown->outcome.id, shown->outcome.place, shown->year};
}

void ContributionView::Parts::retext()
{
    const auto wanted = question();
    const std::size_t levers =
        wanted ? core::policy::leverPlayers(*wanted->projector, wanted->reference, wanted->scenario).size() : 0;
    players->setSegmentText(kGroups, tr("Groups"));
    players->setSegmentText(kLevers, levers > 0 ? tr("Levers that differ (%1)").arg(levers) : tr("Levers that differ"));
    players->setAccessibleName(tr("Who contributes"));
    players->setToolTip(
        tr("Groups: technology, region, talent, standards, cross-cutting. Up to 12 levers are exact, more are sampled."));
    for (const MeasureSegment& segment : kMeasures)
        measure->setSegmentText(QLatin1String(segment.id), ContributionText::measureName(segment.measure));
    measure->setAccessibleName(tr("What is shown of each"));
    exportButton->setToolTip(tr("Copy or export"));
    exportButton->setAccessibleName(tr("Copy or export"));
    exportButton->setIcon(QIcon(appearance.icon(QStringLiteral("export"), Token::Text2, 16, view.devicePixelRatioF())));
    region->setAccessibleName(tr("Part of the country"));
    sentence->setFont(appearance.font(TypeStyle::Body));
}

void ContributionView::Parts::fillExport()
{
    exportMenu->clear();
    const bool there = shown.has_value();
    const auto add = [&](const QString& text, const char* name, auto&& action) {
        QAction* entry = exportMenu->addAction(text, &view, action);
        entry->setObjectName(QLatin1String(name));
        entry->setEnabled(there);
    };
    add(tr("Copy table"), "contributionCopy", [this] { view.copy(); });
    add(tr("Save as CSV…"), "contributionCsv", [this] { save(false); });
    add(tr("Save as XLSX…"), "contributionXlsx", [this] { save(true); });
}

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
            ViewText::progress(appearance, *pending, 0, pending->runs(), std::numeric_limits<double>::infinity()), 0,
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
    std::vector<Place> all{Place::national(), Place::ofGroup(RegionGroup::East), Place::ofGroup(RegionGroup::CentralWest)};
    const auto& regions = session.regions().regions;
    // In the two-region set the groups are the regions.
    const bool own = std::any_of(regions.begin(), regions.end(),
                                 [](const auto& each) { return each.id != core::policy::toString(each.group); });
    for (const auto& each : regions) {
        if (own)
            all.push_back(Place::ofRegion(each.id));
    }
    return all;
}

void ContributionView::Parts::fillRegions()
{
    const QSignalBlocker quiet(region);
    const KpiKey key = parseKpiKey(outcome, session.regions());
    QStringList names;
    const auto all = places();
    for (const Place& place : all)
        names << ChartData::placeName(session.catalogue(), appearance.language(), session.regions(), place);
    region->setNames(names, kGroupPlaces);
    const auto place = std::find(all.begin(), all.end(), key.place);
    // A region that another set had is the country in this one.
    if (place == all.end()) {
        const std::string id = key.variable.toStdString();
        outcome = kpiKey(QString::fromStdString(id), Place::national());
    }
    const bool regional = !ChartData::regionalForm(session.catalogue(), key.variable.toStdString()).empty();
    region->setEnabled(regional);
    region->setRegion(place == all.end() ? 0 : static_cast<int>(place - all.begin()));
    region->setToolTip(regional ? tr("For which part of the country") : tr("This figure exists for the whole country only."));
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
    chooseOutcome(kpiKey(variable, place));
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
            chooseOutcome(kpiKey(variable, info->perRegion ? parseKpiKey(outcome, session.regions()).place : Place::national()));
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
