// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_page.h"

#include "core/export/spreadsheet.h"
#include "ui/index/branch_dialog.h"
#include "ui/index/framework_dialog.h"
#include "ui/index/framework_list.h"
#include "ui/index/index_map.h"
#include "ui/index/index_overview.h"
#include "ui/index/index_state.h"
#include "ui/index/indicator_dialog.h"
#include "ui/index/judgement_dialog.h"
#include "ui/index/method_bar.h"
#include "ui/index/obstacle_card.h"
#include "ui/index/rank_chart.h"
#include "ui/index/signals_view.h"
#include "ui/index/stage_button.h"
#include "ui/index/study_runner.h"
#include "ui/index/study_view.h"
#include "ui/index/values_view.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/tool_row.h"
#include "ui/widgets/year_scrubber.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const QString kView = QStringLiteral("index_view");
const QString kStatistics = QStringLiteral("statistics");
const QString kModel = QStringLiteral("model");
constexpr int kIconSize = 16;
constexpr int kCompactWidth = 190; ///< of the buttons with names in them, where there is little room
const QStringList kViews{QStringLiteral("overview"), QStringLiteral("values"), QStringLiteral("map"), QStringLiteral("signals"), QStringLiteral("study")};

} // namespace

IndexPage::IndexPage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(new IndexState(appearance, session, this))
    , m_runner(new StudyRunner(*m_state, this))
    , m_tools(new ToolRow)
    , m_title(new QLabel)
    , m_source(new SegmentedSwitch(appearance))
    , m_views(new SegmentedSwitch(appearance))
    , m_compared(new StageButton(appearance))
    , m_framework(new StageButton(appearance))
    , m_export(new QToolButton)
    , m_method(new MethodBar(appearance, *m_state))
    , m_problem(new QLabel)
    , m_empty(new QLabel)
    , m_stack(new QStackedWidget)
    , m_overview(new IndexOverview(appearance, *m_state))
    , m_values(new ValuesView(appearance, *m_state))
    , m_map(new IndexMap(appearance, *m_state))
    , m_signalsView(new SignalsView(appearance, session))
    , m_studyView(new StudyView(appearance, *m_state, *m_runner))
    , m_scrubber(new YearScrubber(appearance))
{
    setObjectName(QStringLiteral("indexPage"));
    m_problem->setObjectName(QStringLiteral("indexProblem"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_empty->setObjectName(QStringLiteral("indexEmpty"));
    m_empty->setProperty("tone", QStringLiteral("secondary"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    for (QWidget* view : std::initializer_list<QWidget*>{m_overview, m_values, m_map, m_signalsView, m_studyView, m_empty}) // as in kViews
        m_stack->addWidget(view);
    for (int page = 0; page < m_stack->count(); ++page)
        m_stack->widget(page)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_scrubber->setObjectName(QStringLiteral("indexScrubber"));

    auto* body = new QVBoxLayout;
    body->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kGap);
    body->setSpacing(metrics::kSpace2);
    body->addWidget(m_tools);
    body->addWidget(m_method);
    body->addWidget(m_problem);
    body->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(m_scrubber);

    buildTools();
    connectState();
    retranslate();
    recolour();
    const QString stored = session.setting(kView, QStringLiteral("overview"));
    showView(stored);
    if (m_views->chosen().isEmpty())
        showView(QStringLiteral("overview"));
}

IndexPage::~IndexPage() = default;

void IndexPage::buildTools()
{
    m_title->setObjectName(QStringLiteral("indexTitle"));
    m_source->setObjectName(QStringLiteral("indexSource"));
    m_source->addSegment(kStatistics, {});
    m_source->addSegment(kModel, {});
    m_source->choose(m_state->source() == IndexSource::Model ? kModel : kStatistics);
    m_views->setObjectName(QStringLiteral("indexViews"));
    for (const QString& id : kViews)
        m_views->addSegment(QStringLiteral("view-") + id, {});
    m_export->setProperty("framed", true);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->setMenu(new QMenu(m_export));
    m_compared->setObjectName(QStringLiteral("indexCompared"));
    m_framework->setObjectName(QStringLiteral("indexFrameworks"));
    m_export->setObjectName(QStringLiteral("indexExport"));
    m_export->setIconSize({kIconSize, kIconSize});
    m_tools->addLeft(m_title);
    m_tools->addLeft(m_source);
    m_tools->addLeft(m_views);
    m_tools->addRight(m_compared);
    m_tools->addRight(m_framework);
    m_tools->addRight(m_export);
    m_tools->setCompact([this](bool on) { compact(on); });
    connect(m_compared->menu(), &QMenu::aboutToShow, this, &IndexPage::fillYears);
    connect(m_framework->menu(), &QMenu::aboutToShow, this, &IndexPage::fillFrameworks);
    connect(m_export->menu(), &QMenu::aboutToShow, this, &IndexPage::fillExport);
    connect(m_source, &SegmentedSwitch::chosenByUser, this,
            [this](const QString& id) { m_state->setSource(id == kModel ? IndexSource::Model : IndexSource::Statistics); });
    connect(m_views, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { showView(id.mid(5)); });
    m_chooseFile = [this](const QString& suggestion, const QString& filters) {
        return suggestion.isEmpty() ? QFileDialog::getOpenFileName(this, tr("Import"), {}, filters)
                                    : QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters);
    };
}

void IndexPage::connectState()
{
    connect(m_state, &IndexState::definitionChanged, this, [this] {
        say({});
        refresh();
    });
    connect(m_state, &IndexState::figuresChanged, this, &IndexPage::refresh);
    connect(m_runner, &StudyRunner::studyChanged, this, [this] { m_overview->setStudy(m_runner->study(), whyNoStudy()); });
    connect(m_scrubber, &YearScrubber::yearChosen, this, [this](double year) {
        if (shownView() == QLatin1String("signals"))
            m_session.setYear(year);
        else
            m_state->setTime(year);
    });
    connect(&m_session, &Session::yearChanged, this, [this] {
        if (isVisible())
            refreshScrubber();
    });
    const FrameworkList* list = &m_overview->list();
    connect(list, &FrameworkList::indicatorWanted, this, &IndexPage::chooseIndicator);
    connect(list, &FrameworkList::editWanted, this, &IndexPage::editIndicator);
    connect(list, &FrameworkList::branchWanted, this, &IndexPage::addBranch);
    connect(list, &FrameworkList::renameWanted, this, &IndexPage::renameBranch);
    connect(list, &FrameworkList::refused, this, &IndexPage::say);
    connect(m_map, &IndexMap::mapWanted, this, &IndexPage::openMap);
    connect(m_method, &MethodBar::refused, this, &IndexPage::say);
    connect(m_method, &MethodBar::judgementsWanted, this, &IndexPage::judge);
    connect(&m_overview->obstacles(), &ObstacleCard::drafted, this, &IndexPage::scenarioDrafted);
    connect(&m_appearance, &Appearance::themeChanged, this, &IndexPage::recolour);
}

void IndexPage::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
}

void IndexPage::showView(const QString& id)
{
    const auto view = kViews.indexOf(id);
    if (view < 0)
        return;
    m_views->choose(QStringLiteral("view-") + id);
    // Signals are of the model's runs and ask no index.
    const bool signalsShown = id == QLatin1String("signals");
    if (m_state->figures() || signalsShown)
        m_stack->setCurrentIndex(static_cast<int>(view));
    m_method->setVisible(!signalsShown);
    // These keep their places, so that the tabs keep theirs.
    const bool statistics = m_state->source() == IndexSource::Statistics;
    m_source->choose(statistics && !signalsShown ? kStatistics : kModel);
    m_source->setEnabled(!signalsShown);
    m_source->setToolTip(signalsShown ? tr("Signals are of the model’s runs only.") : QString());
    m_framework->setEnabled(!signalsShown);
    m_compared->setEnabled(!signalsShown && statistics);
    m_compared->setVisible(m_state->figures());
    m_tools->fit();
    refreshScrubber();
    if (m_session.setting(kView) != id)
        m_session.setSetting(kView, id);
}

QString IndexPage::shownView() const
{
    return m_views->chosen().mid(5);
}

void IndexPage::refresh()
{
    const auto entries = m_state->frameworks();
    compact(m_compact);
    const bool statistics = m_state->source() == IndexSource::Statistics;
    const IndexFigures* figures = m_state->figures();
    if (statistics) {
        m_compared->setTexts(QString(), tr("%1 against %2", "year, compared year").arg(m_state->time()).arg(m_state->comparedTime()));
    } else {
        const auto* shown = m_session.scenario(m_session.current().id);
        const auto* reference = m_session.scenario(m_session.referenceId());
        m_compared->setTexts(QString(), tr("%1 against %2", "scenario, reference").arg(shown ? shown->name : QString(), reference ? reference->name : QString()));
    }
    m_export->setEnabled(figures != nullptr);
    m_method->setEnabled(figures != nullptr);
    const core::Errors problems = m_state->problems();
    if (!problems.empty())
        say(errorText(problems, 3));
    else if (m_problem->property("built").toBool())
        say({});
    m_problem->setProperty("built", !problems.empty());
    if (figures) {
        showView(shownView());
        m_overview->refresh();
    } else {
        m_empty->setText(entries.empty() && !statistics && m_session.catalogue().plain
                             ? tr("This model has no regions that an index could compare. Choose “Published statistics”.")
                         : entries.empty() ? tr("There is no framework for this yet. Import a definition under “Framework”.")
                                           : tr("The index follows when the model has run."));
        m_stack->setCurrentWidget(m_empty);
        showView(shownView());
    }
    refreshScrubber();
    m_tools->fit();
}

/// Why the ranking has no range of places; empty where it has one.
QString IndexPage::whyNoStudy() const
{
    if (m_runner->study())
        return {};
    if (!m_runner->problems().empty())
        return tr("No 90 % range of places: %1").arg(errorText(m_runner->problems(), 1));
    return m_runner->isBusy() ? tr("The 90 % range of places is being worked out.") : tr("No 90 % range of places: the method study was stopped.");
}

void IndexPage::refreshScrubber()
{
    const auto times = m_state->times();
    const bool ofModel = m_state->source() == IndexSource::Model || shownView() == QLatin1String("signals");
    if (ofModel) {
        m_scrubber->setSpan(m_session.catalogue().span);
        m_scrubber->setEvents({});
    } else if (!times.empty()) {
        m_scrubber->setRange(static_cast<int>(times.front()), static_cast<int>(times.back()));
        std::vector<YearEvent> events{{m_state->comparedTime(), tr("compared year")}};
        // The last year is often not published whole: then it is said how much of it is.
        if (const IndexFigures* figures = m_state->figures()) {
            const std::size_t all = figures->shown->indicators.size();
            const std::size_t published = figures->publishedAt(figures->shown->times.size() - 1);
            if (published < all)
                events.push_back({figures->shown->times.back(), tr("%1 of %2 published", "indicators").arg(published).arg(all)});
        }
        m_scrubber->setEvents(std::move(events));
    }
    m_scrubber->setYear(ofModel ? m_session.year() : m_state->time());
}

void IndexPage::say(const QString& problem)
{
    m_problem->setText(spaced(problem));
    m_problem->setVisible(!problem.isEmpty());
}

void IndexPage::fillYears()
{
    QMenu* menu = m_compared->menu();
    menu->clear();
    for (const double year : m_state->times()) {
        QAction* action = menu->addAction(tr("Against %1").arg(year));
        action->setCheckable(true);
        action->setChecked(year == m_state->comparedTime());
        connect(action, &QAction::triggered, this, [this, year] { m_state->setComparedTime(year); });
    }
}

/// Over statistics each set is a section of its own, also one without a framework yet.
void IndexPage::fillSets(QMenu& menu)
{
    const auto entries = m_state->frameworks();
    const auto offer = [&](const QString& of) {
        for (const IndexEntry& entry : entries) {
            if (entry.data != of)
                continue;
            QAction* action = menu.addAction(entry.changed ? tr("%1, changed").arg(entry.name) : entry.name);
            action->setCheckable(true);
            action->setChecked(entry.id == m_state->frameworkId());
            connect(action, &QAction::triggered, this, [this, id = entry.id] { m_state->chooseFramework(id); });
        }
    };
    if (m_state->source() == IndexSource::Model) {
        offer(kModel);
        connect(menu.addAction(tr("New framework…")), &QAction::triggered, this, [this] { makeFramework(kModel); });
        return;
    }
    for (const StatisticsEntry& set : m_session.statistics().sets()) {
        // A section's text is not drawn in styled menus: the set's name is an entry that cannot be chosen.
        menu.addSeparator();
        menu.addAction(spaced(QString::fromStdString(set.name.in(m_appearance.language()))))->setEnabled(false);
        offer(set.id);
        connect(menu.addAction(tr("New framework…")), &QAction::triggered, this, [this, id = set.id] { makeFramework(id); });
    }
}

void IndexPage::fillFrameworks()
{
    QMenu* menu = m_framework->menu();
    menu->clear();
    const auto entries = m_state->frameworks();
    const auto chosen = std::ranges::find(entries, m_state->frameworkId(), &IndexEntry::id);
    fillSets(*menu);
    menu->addSeparator();
    QAction* copy = menu->addAction(tr("Copy as my own…"));
    copy->setEnabled(chosen != entries.end());
    connect(copy, &QAction::triggered, this, &IndexPage::copyFramework);
    QAction* restore = menu->addAction(tr("As it was shipped"));
    restore->setEnabled(chosen != entries.end() && chosen->changed);
    connect(restore, &QAction::triggered, m_state, &IndexState::restoreShipped);
    QAction* remove = menu->addAction(tr("Remove"));
    remove->setEnabled(chosen != entries.end() && chosen->own);
    connect(remove, &QAction::triggered, m_state, &IndexState::removeFramework);
    menu->addSeparator();
    connect(menu->addAction(tr("Import a definition…")), &QAction::triggered, this, &IndexPage::importDefinition);
    QAction* write = menu->addAction(tr("Export the definition…"));
    write->setEnabled(chosen != entries.end());
    connect(write, &QAction::triggered, this, &IndexPage::exportDefinition);
}

void IndexPage::copyFramework()
{
    bool accepted = false;
    const QString present = QString::fromStdString(m_state->definition().framework.name.in(m_appearance.language()));
    const QString name = QInputDialog::getText(this, tr("Copy the framework"), tr("Name"), QLineEdit::Normal, tr("%1, copy").arg(present), &accepted);
    if (accepted && !name.trimmed().isEmpty())
        m_state->copyFramework(name.trimmed());
}

void IndexPage::makeFramework(const QString& over)
{
    FrameworkDialog dialog(m_appearance, *m_state, over, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto made = m_state->addFramework(dialog.definition());
    say(made ? QString() : errorText(made.error(), 3));
}

void IndexPage::importDefinition()
{
    const QString path = m_chooseFile({}, tr("Index definitions (*.json)"));
    if (path.isEmpty())
        return;
    const auto read = m_state->importDefinition(path);
    say(read ? QString() : errorText(read.error(), 3));
}

void IndexPage::exportDefinition()
{
    const QString name = QString::fromStdString(m_state->definition().framework.name.in(m_appearance.language()));
    const QString path = m_chooseFile(name + QStringLiteral(".json"), tr("Index definitions (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const std::string text = core::index::writeDefinition(m_state->definition());
    const auto size = static_cast<qint64>(text.size());
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    say(written ? QString() : tr("“%1” could not be written: %2").arg(path, file.errorString()));
}

void IndexPage::openMap()
{
    const QString path = m_chooseFile({}, tr("Maps (*.geojson *.json *.topojson)"));
    if (path.isEmpty())
        return;
    const auto opened = m_map->openMap(path);
    say(opened ? QString() : errorText(opened.error(), 3));
}

void IndexPage::fillExport()
{
    QMenu* menu = m_export->menu();
    menu->clear();
    if (shownView() == QLatin1String("study")) {
        connect(menu->addAction(tr("Copy tables")), &QAction::triggered, m_studyView, &StudyView::copy);
        return;
    }
    if (shownView() == QLatin1String("signals")) {
        connect(menu->addAction(tr("Copy tables")), &QAction::triggered, m_signalsView, &SignalsView::copy);
        return;
    }
    if (shownView() == QLatin1String("values"))
        connect(menu->addAction(tr("Copy table")), &QAction::triggered, m_values, &ValuesView::copy);
    connect(menu->addAction(tr("Save as CSV…")), &QAction::triggered, this, [this] { exportTable(QStringLiteral("csv")); });
    connect(menu->addAction(tr("Save as XLSX…")), &QAction::triggered, this, [this] { exportTable(QStringLiteral("xlsx")); });
}

void IndexPage::exportTable(const QString& ending)
{
    QString path = m_chooseFile(tr("Index") + QLatin1Char('.') + ending, ending == QLatin1String("csv") ? tr("Tables (*.csv)") : tr("Workbooks (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
        path += QLatin1Char('.') + ending;
    auto sheet = m_values->sheet();
    sheet.notes.push_back(m_overview->ranking().footer().toStdString());
    const std::filesystem::path file(path.toStdString());
    const auto written = ending == QLatin1String("csv") ? core::exporting::writeCsv(file, sheet) : core::exporting::writeXlsx(file, {sheet});
    say(written ? QString() : errorText(written.error()));
}

/// Changes the framework, or says why not.
void IndexPage::put(const core::index::Definition& definition, const QString& what)
{
    const auto done = m_state->change(definition, what);
    say(done ? QString() : errorText(done.error(), 2));
}

void IndexPage::chooseIndicator(const QString& branch)
{
    IndicatorDialog dialog(m_appearance, *m_state, branch, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto definition = m_state->definition();
    definition.framework.indicators.push_back(dialog.indicator());
    put(definition, tr("Add an indicator"));
}

void IndexPage::editIndicator(const QString& id)
{
    const auto* present = m_state->definition().framework.indicator(id.toStdString());
    if (!present)
        return;
    IndicatorDialog dialog(m_appearance, *m_state, *present, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto definition = m_state->definition();
    *std::ranges::find(definition.framework.indicators, id.toStdString(), &core::index::Indicator::id) = dialog.indicator();
    put(definition, tr("Change an indicator"));
}

void IndexPage::addBranch(const QString& parent)
{
    BranchDialog dialog(m_appearance, *m_state, parent, this);
    if (dialog.exec() == QDialog::Accepted)
        put(dialog.definition(), tr("Add a branch"));
}

void IndexPage::renameBranch(const QString& id)
{
    auto definition = m_state->definition();
    const auto node = std::ranges::find(definition.framework.nodes, id.toStdString(), &core::index::Node::id);
    if (node == definition.framework.nodes.end())
        return;
    bool accepted = false;
    const QString present = QString::fromStdString(node->name.in(m_appearance.language()));
    const QString name = QInputDialog::getText(this, tr("Rename the branch"), tr("Name"), QLineEdit::Normal, present, &accepted).trimmed();
    if (!accepted || name.isEmpty() || name == present)
        return;
    node->name = {name.toStdString(), name.toStdString()};
    put(definition, tr("Rename a branch"));
}

void IndexPage::judge()
{
    JudgementDialog dialog(m_appearance, m_state->definition(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto definition = m_state->definition();
    definition.method.weighting.comparisons = dialog.comparisons();
    if (definition.method.weighting.kind != core::index::Weighting::Kind::EntropyAhp)
        definition.method.weighting.kind = core::index::Weighting::Kind::Ahp;
    put(definition, tr("Judgements in pairs"));
}

/// Less to read where the tools would take a second row.
void IndexPage::compact(bool compact)
{
    m_compact = compact;
    m_source->setSegmentText(kStatistics, compact ? tr("Statistics") : tr("Published statistics"));
    m_source->setSegmentText(kModel, compact ? tr("Model") : tr("Model, every scenario"));
    m_views->setSegmentText(QStringLiteral("view-study"), compact ? tr("Study") : tr("Method study"));
    const auto entries = m_state->frameworks();
    const auto chosen = std::ranges::find(entries, m_state->frameworkId(), &IndexEntry::id);
    const QString name = chosen == entries.end() ? tr("none") : chosen->changed ? tr("%1, changed").arg(chosen->name) : chosen->name;
    m_framework->setTexts(compact ? QString() : tr("Framework"), name);
    // The row measures at once, before their own layouts have told that they are narrower.
    m_source->updateGeometry();
    m_views->updateGeometry();
    for (StageButton* button : {m_framework, m_compared})
        button->setMostWidth(compact ? kCompactWidth : 0);
}

void IndexPage::retranslate()
{
    m_title->setText(tr("Index"));
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    m_source->setAccessibleName(tr("What the index is made from"));
    m_views->setSegmentText(QStringLiteral("view-overview"), tr("Overview"));
    m_views->setSegmentText(QStringLiteral("view-values"), tr("Values"));
    m_views->setSegmentText(QStringLiteral("view-map"), tr("Map"));
    m_views->setSegmentText(QStringLiteral("view-signals"), tr("Signals"));
    compact(m_compact);
    m_views->setAccessibleName(tr("View"));
    m_export->setToolTip(tr("Copy or export"));
    m_export->setAccessibleName(tr("Copy or export"));
    refresh();
}

void IndexPage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
    m_export->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIconSize, devicePixelRatioF())));
}

void IndexPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setActive(true);
    m_runner->setActive(true);
    refresh();
}

void IndexPage::hideEvent(QHideEvent* event)
{
    m_state->setActive(false);
    m_runner->setActive(false);
    m_scrubber->setPlaying(false);
    QWidget::hideEvent(event);
}

void IndexPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
