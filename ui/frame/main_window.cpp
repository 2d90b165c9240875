// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/main_window.h"

#include "ui/explore/explore_page.h"
#include "ui/frame/about_dialog.h"
#include "ui/frame/describe_dialog.h"
#include "ui/frame/example_models.h"
#include "ui/frame/figure_fault.h"
#include "ui/frame/header_bar.h"
#include "ui/frame/keyboard_dialog.h"
#include "ui/frame/menus.h"
#include "ui/frame/navigation_rail.h"
#include "ui/frame/pages.h"
#include "ui/frame/preferences.h"
#include "ui/frame/replay_player.h"
#include "ui/frame/scenario_strip.h"
#include "ui/frame/scenario_summary.h"
#include "ui/frame/search_palette.h"
#include "ui/frame/year_events.h"
#include "ui/index/index_page.h"
#include "ui/index/index_state.h"
#include "ui/regions/regions_page.h"
#include "ui/session/error_text.h"
#include "ui/session/other_model.h"
#include "ui/session/recent_workspaces.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/accessible_button.h"
#include "ui/widgets/year_scrubber.h"
#include "ui/why/why_desk.h"
#include "ui/why/why_hook.h"
#include "ui/why/why_view.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTranslator>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::policy::Language;
using core::policy::Place;

constexpr QSize kSmallest(1180, 720);
constexpr QSize kUsual(1440, 900);
constexpr int kLeastPageWidth = 960; ///< with lever panel; narrower than this the panel makes room for the inspector

/// Chinese of a command's text whatever the window speaks, so that search finds commands in both languages.
QString chineseCommand(const char* english)
{
    QTranslator translator;
    if (!translator.load(QStringLiteral(":/translations/fourfold_zh_CN.qm")))
        return {};
    return translator.translate("ui::Commands", english);
}

/// The first file of a drag that the window can open: a model or a workspace.
QString fileOf(const QMimeData& data)
{
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        const QString path = url.toLocalFile();
        if (isModelFile(path) || path.endsWith(QLatin1String(kWorkspaceSuffix), Qt::CaseInsensitive))
            return path;
    }
    return {};
}

bool isTextField(const QWidget* widget)
{
    return widget && (widget->inherits("QLineEdit") || widget->inherits("QAbstractSpinBox") || widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

} // namespace

MainWindow::MainWindow(Appearance& appearance, Session& session, QWidget* parent)
    : QMainWindow(parent), m_appearance(appearance), m_session(session), m_commands(new Commands(*this))
{
    installAccessibleButtons();
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kSmallest);
    setAcceptDrops(true);
    const QSize room = screen() ? screen()->availableSize() : kUsual;
    resize(kUsual.boundedTo(room).expandedTo(kSmallest));
    buildParts();
    connectCommands();
    connectSession();
    qApp->installEventFilter(this);
    // Nothing is chosen at the start; Tab goes to the first control.
    m_pages->setFocus(Qt::OtherFocusReason);
    retranslate();
    refreshCommands();
    tellAccess();
    tellFigures();
}

MainWindow::~MainWindow()
{
    // The parts still tell the window of lost focus and closed editors while they go: they go first.
    disconnect(&m_session, nullptr, this, nullptr);
    disconnect(&m_session.undoStack(), nullptr, this, nullptr);
    m_inspectorSplitter = nullptr;
    delete centralWidget();
}

void MainWindow::buildParts()
{
    m_menus = new Menus(*this, *m_commands, [this] { return m_preferences ? m_preferences->recentWorkspaces() : QStringList(); },
                        [this] { return exampleModels(m_session.dataDirectory()); });
    m_header = new HeaderBar(m_appearance, m_session, *m_commands, this);
    addToolBar(Qt::TopToolBarArea, m_header);

    auto* centre = new QWidget(this);
    m_messages = new MessageArea(m_appearance, MessageArea::Form::Rows, centre);
    m_rail = new NavigationRail(m_appearance, centre);
    m_strip = new ScenarioStrip(m_appearance, m_session, *m_commands, centre);
    m_pages = new QStackedWidget(centre);
    m_pages->setObjectName(QStringLiteral("pages"));
    for (const PageInfo& page : pageTable()) {
        // A page about the papers' model or the regions of the country is not offered for another model; its place stays empty.
        const bool offered = page.anyModel || !m_session.catalogue().plain;
        QWidget* widget = offered ? page.make(m_appearance, m_session, m_pages) : new QWidget(m_pages);
        m_rail->setOffered(m_pages->count(), offered);
        if (!m_explore)
            m_explore = qobject_cast<ExplorePage*>(widget);
        m_pages->addWidget(widget);
    }

    m_scrubber = new YearScrubber(m_appearance, centre);
    m_scrubber->setObjectName(QStringLiteral("yearScrubber"));
    m_scrubber->setSpan(m_session.catalogue().span);

    auto* body = new QWidget(centre);
    auto* bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(0, 0, 0, 0);
    bodyColumn->setSpacing(0);
    bodyColumn->addWidget(m_pages, 1);
    bodyColumn->addWidget(m_scrubber);
    m_why = new WhyDesk(m_appearance, m_session, *this);
    m_inspectorSplitter = new QSplitter(Qt::Horizontal, centre);
    m_inspectorSplitter->setObjectName(QStringLiteral("inspectorSplitter"));
    m_inspectorSplitter->setChildrenCollapsible(false);
    m_inspectorSplitter->setHandleWidth(1);
    m_inspectorSplitter->addWidget(body);
    m_inspectorSplitter->addWidget(&m_why->panel());
    m_inspectorSplitter->setStretchFactor(0, 1);
    m_inspectorSplitter->setStretchFactor(1, 0);

    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_inspectorSplitter, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addLayout(row, 1);
    setCentralWidget(centre);
    m_notes = new MessageArea(m_appearance, MessageArea::Form::Floating, centre);
    m_notes->placeOver(*m_strip, [this] { return m_strip->freeRoom(); });

    m_replay = new ReplayPlayer(m_appearance, m_session, this);
    m_palette = new SearchPalette(m_appearance, *this);
    m_palette->setKeyOf([this](const QString& commandId) {
        const auto* action = m_commands->findChild<QAction*>(commandId, Qt::FindDirectChildrenOnly);
        return action ? action->shortcut().toString(QKeySequence::NativeText) : QString();
    });
    connect(m_palette, &SearchPalette::leverChosen, this, [this](const QString& id) {
        setLeverPanelVisible(true);
        m_explore->showLever(id);
    });
    connect(m_palette, &SearchPalette::numberChosen, this, &MainWindow::showNumber);
    connect(m_palette, &SearchPalette::regionChosen, this, &MainWindow::showRegion);
    connect(m_palette, &SearchPalette::commandChosen, this, [this](const QString& id) {
        if (auto* action = m_commands->findChild<QAction*>(id, Qt::FindDirectChildrenOnly))
            action->trigger();
    });
    connect(m_strip, &ScenarioStrip::leverChosen, this, [this](const QString& id) {
        setLeverPanelVisible(true);
        m_explore->showLever(id);
    });
    connect(m_strip, &ScenarioStrip::compareRequested, this, [this] {
        const auto pages = pageTable();
        const auto compare = std::ranges::find(pages, QLatin1String("compare"), [](const PageInfo& page) { return QLatin1String(page.id); });
        if (compare == pages.end())
            return;
        m_rail->setCurrentPage(static_cast<int>(compare - pages.begin()));
        showPage(static_cast<int>(compare - pages.begin()));
    });
    if (const auto* index = m_pages->findChild<IndexPage*>())
        connect(index, &IndexPage::scenarioDrafted, this, [this] {
            const int explore = m_pages->indexOf(m_explore);
            m_rail->setCurrentPage(explore);
            showPage(explore);
            setLeverPanelVisible(true);
        });
    const auto* regions = m_pages->findChild<RegionsPage*>();
    if (regions)
        connect(regions, &RegionsPage::ownYearsChanged, this, [this] { showPage(m_pages->currentIndex()); });
    if (auto* index = m_pages->findChild<IndexPage*>(); regions && index)
        connect(regions, &RegionsPage::obstaclesWanted, this, [this, index](const QString& region, const QString& code) {
            const int page = m_pages->indexOf(index);
            m_rail->setCurrentPage(page);
            showPage(page);
            index->showView(QStringLiteral("overview"));
            // Units are the model's regions, or those of statistics, which go by their codes.
            const auto& state = index->state();
            const bool isByCode = state.unitIndex(region) < 0 && state.unitIndex(code) >= 0;
            index->state().setRegion(isByCode ? code : region);
        });
    connect(m_strip, &ScenarioStrip::messageRaised, this, &MainWindow::showMessage);
    connect(m_strip, &ScenarioStrip::messageSettled, m_messages, &MessageArea::dismiss);
    connect(m_strip, &ScenarioStrip::fileToReadRequested, this, &MainWindow::scenarioFileToReadRequested);
    connect(m_strip, &ScenarioStrip::fileToWriteRequested, this, &MainWindow::scenarioFileToWriteRequested);
    connect(m_rail, &NavigationRail::pageChosen, this, &MainWindow::showPage);
    for (int page = 0; page < static_cast<int>(pageTable().size()); ++page) {
        auto* key = new QShortcut(pageKey(page), this);
        connect(key, &QShortcut::activated, this, [this, page] {
            if (!m_rail->isOffered(page))
                return;
            m_rail->setCurrentPage(page);
            showPage(page);
        });
    }
    connect(m_menus, &Menus::recentChosen, this, &MainWindow::recentWorkspaceRequested);
    connect(m_menus, &Menus::exampleChosen, this, &MainWindow::modelFileRequested);
    connect(&m_appearance, &Appearance::languageChanged, this, &MainWindow::retranslate);

    std::vector<QWidget*> panes{m_header, m_rail, m_strip};
    for (QWidget* pane : m_explore->panes())
        panes.push_back(pane);
    panes.push_back(m_scrubber);
    panes.push_back(&m_why->panel());
    m_panes.setPanes(std::move(panes));
}

void MainWindow::on(Command command, std::function<void()> act)
{
    connect(m_commands->action(command), &QAction::triggered, this, [act = std::move(act)] { act(); });
}

void MainWindow::connectCommands()
{
    on(Command::NewWorkspace, [this] { emit newWorkspaceRequested(); });
    on(Command::OpenWorkspace, [this] { emit openWorkspaceRequested(); });
    on(Command::OpenModel, [this] { emit openModelRequested(); });
    on(Command::SaveCopy, [this] { emit copyRequested(); });
    on(Command::Quit, [this] { close(); });

    on(Command::Undo, [this] { m_replay->stop(); m_session.undoStack().undo(); });
    on(Command::Redo, [this] { m_replay->stop(); m_session.undoStack().redo(); });
    on(Command::Replay, [this] { m_replay->start(); });
    on(Command::ResetLever, [this] { resetFocusedLever(); });
    on(Command::ResetAllLevers, [this] { m_session.resetAllLevers(); });

    on(Command::Search, [this] { openSearch(); });
    on(Command::ToLeverPanel, [this] {
        setLeverPanelVisible(true);
        if (QWidget* entry = PaneCycle::entryOf(m_explore->leverPane()))
            entry->setFocus(Qt::ShortcutFocusReason);
    });
    on(Command::ShowLeverPanel, [this] { setLeverPanelVisible(!m_explore->leverPanelVisible()); });
    on(Command::ShowInspector, [this] { showInspector(!m_why->isPinned()); });
    on(Command::NextPane, [this] { m_panes.go(focusWidget(), 1); });
    on(Command::PreviousPane, [this] { m_panes.go(focusWidget(), -1); });
    on(Command::SwitchLanguage, [this] { m_appearance.setLanguage(m_appearance.isChinese() ? Language::English : Language::Chinese); });
    on(Command::SwitchTheme, [this] { m_appearance.setTheme(m_appearance.theme() == ThemeKind::Light ? ThemeKind::Dark : ThemeKind::Light); });
    on(Command::ReduceMotion, [this] {
        m_appearance.setReducedMotion(m_commands->action(Command::ReduceMotion)->isChecked());
        if (m_preferences)
            m_preferences->setReducedMotion(m_appearance.reducedMotion());
    });
    on(Command::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(Command::ShowMenuBar, [this] { m_menus->setPinned(m_commands->action(Command::ShowMenuBar)->isChecked()); });

    on(Command::YearBack, [this] { stepYear(-1); });
    on(Command::YearForward, [this] { stepYear(1); });
    on(Command::FirstYear, [this] { m_session.setYear(m_session.catalogue().span.start); });
    on(Command::LastYear, [this] { m_session.setYear(m_session.catalogue().span.stop); });

    on(Command::PlayYears, [this] { m_scrubber->setPlaying(!m_scrubber->isPlaying()); });

    on(Command::NewScenario, [this] { m_session.addFromBaseline(); });
    on(Command::DuplicateScenario, [this] { m_session.duplicate(m_session.current().id); });
    on(Command::RenameScenario, [this] { m_strip->renameCurrent(); });
    on(Command::DescribeScenario, [this] { describeScenario(); });
    on(Command::MoveScenarioLeft, [this] { moveScenario(-1); });
    on(Command::MoveScenarioRight, [this] { moveScenario(1); });
    on(Command::DeleteScenario, [this] { deleteScenario(); });
    on(Command::ShowDifferences, [this] { m_strip->showDifferences(); });
    on(Command::ActivateBaseline, [this] { activateLetter({}); });
    on(Command::ActivateA, [this] { activateLetter(QStringLiteral("A")); });
    on(Command::ActivateB, [this] { activateLetter(QStringLiteral("B")); });
    on(Command::ActivateC, [this] { activateLetter(QStringLiteral("C")); });
    on(Command::ActivateD, [this] { activateLetter(QStringLiteral("D")); });
    on(Command::MacroRegions, [this] { chooseRegionSet(QStringLiteral("macro")); });
    on(Command::Provinces, [this] { chooseRegionSet(QStringLiteral("provinces")); });

    on(Command::Why, [this] { askWhyOfFocus(); });
    on(Command::WhyBack, [this] { m_why->goBack(); });
    on(Command::WhyForward, [this] { m_why->goForward(); });

    on(Command::Keyboard, [this] {
        auto* dialog = new KeyboardDialog(m_appearance, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(Command::About, [this] {
        auto* dialog = new AboutDialog(m_appearance, m_session.otherModel(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::scenariosChanged, this, &MainWindow::refreshCommands);
    connect(&m_session, &Session::currentChanged, this, [this] { m_replay->stop(); refreshCommands(); refreshEvents(); });
    connect(&m_session, &Session::leversChanged, this, [this] { refreshCommands(); refreshEvents(); });
    connect(m_scrubber, &YearScrubber::yearChosen, &m_session, &Session::setYear);
    connect(&m_session, &Session::yearChanged, m_scrubber, &YearScrubber::setYear);
    m_scrubber->setYear(m_session.year());
    connect(&m_session, &Session::regionSetChanged, this, &MainWindow::refreshCommands);
    m_fault = new FigureFault(m_appearance, m_session, this);
    connect(m_fault, &FigureFault::raised, this, &MainWindow::showMessage);
    connect(m_fault, &FigureFault::settled, m_messages, &MessageArea::dismiss);
    connect(&m_session, &Session::projectionChanged, this, &MainWindow::tellFigures);
    connect(&m_session, &Session::whyAsked, m_why, &WhyDesk::show);
    connect(&m_session, &Session::whyAsked, m_strip, [this] {
        if (m_why->isPinned())
            m_strip->yieldToAnswer(true);
    });
    connect(m_why, &WhyDesk::pinnedChanged, m_strip, &ScenarioStrip::yieldToAnswer);
    connect(m_why, &WhyDesk::pinnedChanged, this, [this](bool pinned) {
        m_commands->action(Command::ShowInspector)->setChecked(pinned);
        makeRoomForInspector();
    });
    connect(m_why, &WhyDesk::leverWanted, this, [this](const QString& id) {
        m_rail->setCurrentPage(m_pages->indexOf(m_explore));
        showPage(m_pages->indexOf(m_explore));
        setLeverPanelVisible(true);
        m_explore->showLever(id);
    });
    QUndoStack& stack = m_session.undoStack();
    connect(&stack, &QUndoStack::indexChanged, this, [this] {
        refreshCommands();
        // The offer to bring a scenario back holds for the last step only.
        m_notes->dismiss(QStringLiteral("deleted"));
    });
    connect(&m_session, &Session::copied, this, [this](const QString& fromId, const QString& toId) {
        showMessage({QStringLiteral("copied"), MessageKind::Note,
                     [this, fromId, toId] {
                         const ScenarioView* from = m_session.scenario(fromId);
                         const ScenarioView* to = m_session.scenario(toId);
                         return tr("“%1” stays as it is. Your change went into a copy, “%2”.").arg(from ? from->name : QString(), to ? to->name : QString());
                     },
                     {}, {}});
    });
    connect(&m_session, &Session::failed, this, [this](const core::Error& error) {
        showMessage({QStringLiteral("failed"), MessageKind::Problem, [error] { return errorText(error); }, {}, {}});
    });
    connect(&m_session, &Session::saved, this, [this] { m_messages->dismiss(QStringLiteral("failed")); });
}

void MainWindow::usePreferences(Preferences& preferences)
{
    m_preferences = &preferences;
    restoreGeometry(preferences.windowGeometry());
    m_explore->restoreSplitter(preferences.splitter());
    setLeverPanelVisible(preferences.leverPanelVisible());
    m_inspectorSplitter->restoreState(preferences.inspectorSplitter());
    showInspector(preferences.inspectorVisible());
    m_commands->action(Command::ShowMenuBar)->setChecked(preferences.menuBarVisible());
    m_menus->setPinned(preferences.menuBarVisible());
    m_commands->action(Command::ReduceMotion)->setChecked(m_appearance.reducedMotion());
}

void MainWindow::showMessage(Message message)
{
    MessageArea* area = message.kind == MessageKind::Note ? m_notes : m_messages;
    area->show(std::move(message));
}

void MainWindow::retranslate()
{
    m_commands->retranslate();
    m_menus->retranslate();
    refreshEvents();
    setWindowTitle(tr("%1 – Fourfold").arg(m_session.workspaceName()));
    m_pages->setAccessibleName(pageLabel(pageTable()[static_cast<std::size_t>(m_pages->currentIndex())]));
}

void MainWindow::refreshCommands()
{
    const ScenarioView& current = m_session.current();
    const bool writable = !m_session.readOnly();
    const bool own = writable && !current.builtIn;
    const auto enable = [this](Command command, bool enabled) { m_commands->action(command)->setEnabled(enabled); };
    enable(Command::Undo, writable && m_session.undoStack().canUndo());
    enable(Command::Redo, writable && m_session.undoStack().canRedo());
    enable(Command::Replay, m_session.canReplay());
    enable(Command::ResetAllLevers, writable && current.activeLevers > 0);
    enable(Command::NewScenario, writable);
    enable(Command::DuplicateScenario, writable);
    enable(Command::RenameScenario, own);
    enable(Command::DescribeScenario, own);
    enable(Command::DeleteScenario, own);
    enable(Command::ShowDifferences, changedLeverCount(m_session) > 0);
    const auto& all = m_session.scenarios();
    const auto position = std::ranges::find(all, current.id, &ScenarioView::id) - all.begin();
    // The baseline stays in front.
    enable(Command::MoveScenarioLeft, writable && position > 1);
    enable(Command::MoveScenarioRight, writable && position > 0 && position + 1 < static_cast<std::ptrdiff_t>(all.size()));
    for (const Command command : {Command::MacroRegions, Command::Provinces})
        m_commands->action(command)->setVisible(!m_session.catalogue().plain);
    m_commands->action(Command::MacroRegions)->setChecked(m_session.regionSetId() == QLatin1String("macro"));
    m_commands->action(Command::Provinces)->setChecked(m_session.regionSetId() == QLatin1String("provinces"));
    enable(Command::ResetLever, writable && !focusedLever().isEmpty());
}

void MainWindow::refreshEvents()
{
    m_scrubber->setEvents(yearEvents(m_session.catalogue(), m_session.current().content, m_appearance.language()));
}

void MainWindow::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    const PageInfo& info = pageTable()[static_cast<std::size_t>(page)];
    m_strip->setVisible(info.strip);
    m_strip->offerRegions(QLatin1String(info.id) != QLatin1String("regions")); // the Regions page has the choice itself
    const auto* regions = qobject_cast<const RegionsPage*>(m_pages->currentWidget());
    m_scrubber->setVisible(info.scrubber && !(regions && regions->hasOwnYears()));
    m_pages->setAccessibleName(pageLabel(info));
}

void MainWindow::openSearch()
{
    m_palette->open(std::make_unique<SearchIndex>(m_session.catalogue(), m_session.regions(), chineseCommand));
}

/// A number that has no card takes the place of the selected one.
void MainWindow::showNumber(const QString& variableId)
{
    QStringList keys = m_session.kpis();
    for (const QString& key : keys) {
        if (parseKpiKey(key, m_session.regions()).variable == variableId) {
            m_session.selectKpi(key);
            return;
        }
    }
    const QString key = kpiKey(variableId, Place::national());
    const auto selected = keys.indexOf(m_session.selectedKpi());
    if (selected >= 0)
        keys[selected] = key;
    else
        keys << key;
    m_session.setKpis(keys);
    m_session.selectKpi(key);
}

void MainWindow::showRegion(const QString& regionId)
{
    if (regionId.isEmpty()) {
        m_session.setPlace(Place::national());
        return;
    }
    const std::string id = regionId.toStdString();
    for (const auto group : {core::policy::RegionGroup::East, core::policy::RegionGroup::CentralWest}) {
        if (id == core::policy::toString(group)) {
            m_session.setPlace(Place::ofGroup(group));
            return;
        }
    }
    m_session.setPlace(Place::ofRegion(id));
}

/// From a whole year to the next; from between two years to the nearer whole one in that direction. Of another model so with the
/// places of its scrubber.
void MainWindow::stepYear(int steps)
{
    const TimeWords& words = m_scrubber->track().words();
    const double origin = words.calendar() ? 0 : words.span().start;
    const double step = words.calendar() ? 1 : words.grid().step;
    const double at = (m_session.year() - origin) / step;
    m_session.setYear(origin + step * (steps > 0 ? std::floor(at + 1e-6) + steps : std::ceil(at - 1e-6) + steps));
}

void MainWindow::activateLetter(const QString& letter)
{
    for (const ScenarioView& scenario : m_session.scenarios()) {
        if (scenario.letter == letter) {
            m_session.activate(scenario.id);
            return;
        }
    }
}

void MainWindow::chooseRegionSet(const QString& id)
{
    const auto chosen = m_session.setRegionSet(id);
    if (!chosen.has_value() && !chosen.error().empty()) {
        const core::Error error = chosen.error().front();
        showMessage({QStringLiteral("regions"), MessageKind::Problem, [error] { return errorText(error); }, {}, {}});
    } else {
        m_messages->dismiss(QStringLiteral("regions"));
    }
    refreshCommands();
}

void MainWindow::describeScenario()
{
    const ScenarioView& current = m_session.current();
    auto* dialog = new DescribeDialog(current.name, current.description, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = current.id] { m_session.describe(id, dialog->description()); });
    dialog->open();
}

void MainWindow::deleteScenario()
{
    const ScenarioView& current = m_session.current();
    if (current.builtIn)
        return;
    const QString id = current.id;
    const QString name = current.name;
    m_session.remove(id);
    if (m_session.scenario(id))
        return;
    showMessage({QStringLiteral("deleted"), MessageKind::Note, [name] { return tr("“%1” was deleted.").arg(name); },
                 [] { return tr("Undo"); }, [this] { m_session.undoStack().undo(); }});
}

void MainWindow::moveScenario(int step)
{
    const auto& all = m_session.scenarios();
    const QString id = m_session.current().id;
    const auto position = static_cast<int>(std::ranges::find(all, id, &ScenarioView::id) - all.begin());
    m_session.move(id, position + step);
}

QString MainWindow::focusedLever() const
{
    // A lever's row and card are one widget, named after it.
    const QLatin1String prefix("lever_");
    for (const QWidget* widget = focusWidget(); widget; widget = widget->parentWidget()) {
        const QString name = widget->objectName();
        if (name.startsWith(prefix) && m_session.catalogue().lever(name.mid(prefix.size()).toStdString()))
            return name.mid(prefix.size());
    }
    return {};
}

void MainWindow::resetFocusedLever()
{
    if (const QString id = focusedLever(); !id.isEmpty())
        m_session.resetLever(id);
}

void MainWindow::setLeverPanelVisible(bool visible)
{
    m_leversMadeRoom = false;
    m_explore->setLeverPanelVisible(visible);
    m_commands->action(Command::ShowLeverPanel)->setChecked(visible);
}

/// What has the focus, or the page's own subject when that says nothing.
void MainWindow::askWhyOfFocus()
{
    if (!WhyHook::askFrom(focusWidget()))
        WhyHook::askFrom(m_pages->currentWidget());
}

void MainWindow::showInspector(bool visible)
{
    const KpiKey selected = parseKpiKey(m_session.selectedKpi(), m_session.regions());
    core::why::Subject subject;
    subject.id = selected.variable.toStdString();
    subject.place = selected.place;
    m_why->setPinned(visible, subject);
    m_commands->action(Command::ShowInspector)->setChecked(m_why->isPinned());
}

/// In a narrow window charts, lever panel and inspector do not fit side by side: the levers give way until the inspector goes.
void MainWindow::makeRoomForInspector()
{
    if (!isVisible())
        return; // widths are not known yet
    int beside = 0; // the inspector, or a panel of the strip
    for (int i = 1; i < m_inspectorSplitter->count(); ++i)
        beside += m_inspectorSplitter->widget(i)->isHidden() ? 0 : m_inspectorSplitter->widget(i)->width();
    const bool narrow = beside > 0 && m_inspectorSplitter->width() - beside < kLeastPageWidth;
    if (narrow && m_explore->leverPanelVisible()) {
        setLeverPanelVisible(false);
        m_leversMadeRoom = true;
    } else if (!narrow && m_leversMadeRoom) {
        setLeverPanelVisible(true);
    }
}

void MainWindow::tellAccess()
{
    const auto note = m_session.accessNote();
    if (!note)
        return;
    showMessage({QStringLiteral("access"), MessageKind::Warning, [note] { return errorText(*note); },
                 [] { return tr("Save a copy as…"); }, [this] { emit copyRequested(); }});
}

void MainWindow::tellFigures()
{
    m_fault->tell();
}

void MainWindow::keepState()
{
    if (!m_preferences)
        return;
    m_preferences->setWindowGeometry(saveGeometry());
    m_preferences->setSplitter(m_explore->saveSplitter());
    m_preferences->setLeverPanelVisible(m_explore->leverPanelVisible() || m_leversMadeRoom);
    m_preferences->setInspectorVisible(m_why->isPinned());
    m_preferences->setInspectorSplitter(m_inspectorSplitter->saveState());
    m_preferences->setMenuBarVisible(m_commands->action(Command::ShowMenuBar)->isChecked());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // A name or number that is being typed is taken over.
    if (QWidget* field = focusWidget())
        field->clearFocus();
    if (m_session.hasUnsavedChanges() && !m_warnedOnClosing) {
        m_warnedOnClosing = true;
        event->ignore();
        showMessage({QStringLiteral("closing"), MessageKind::Problem,
                     [] { return tr("The last changes could not be stored in the workspace. Save a copy to keep them, or close once more to let them go."); },
                     [] { return tr("Save a copy as…"); }, [this] { emit copyRequested(); }});
        return;
    }
    keepState();
    QMainWindow::closeEvent(event);
}

/// Whether the event is the drag of a file that the window opens, over whatever part of it: charts and text fields would keep it.
bool MainWindow::takeFile(const QObject* watched, QEvent* event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
        return false;
    const auto* widget = qobject_cast<const QWidget*>(watched);
    auto* drag = static_cast<QDropEvent*>(event);
    const QString path = widget && widget->window() == this ? fileOf(*drag->mimeData()) : QString();
    if (path.isEmpty())
        return false;
    drag->acceptProposedAction();
    if (!isDrop)
        return true;
    // After the drag has ended: the window goes when the file is opened.
    const auto open = [this, path] {
        if (isModelFile(path))
            emit modelFileRequested(path);
        else
            emit recentWorkspaceRequested(path);
    };
    QMetaObject::invokeMethod(this, open, Qt::QueuedConnection);
    return true;
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_replay->running() || m_scrubber->isPlaying())) {
        m_replay->stop();
        m_scrubber->setPlaying(false);
        return;
    }
    // Only keys that the focused widget left over come here.
    if (!isTextField(focusWidget()) && m_commands->triggerByKey(*event))
        return;
    QMainWindow::keyPressEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (takeFile(watched, event))
        return true;
    // A text field would take some of our keys for its own editing (Ctrl+K deletes to the line's end).
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget->window() == this && isTextField(widget) && m_commands->ownsBeforeText(*static_cast<QKeyEvent*>(event))) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::WindowStateChange) {
        m_commands->action(Command::ResetLever)->setEnabled(!m_session.readOnly() && !focusedLever().isEmpty());
        m_commands->action(Command::FullScreen)->setChecked(isFullScreen());
    } else if (event->type() == QEvent::Resize && m_inspectorSplitter
               && (watched == m_inspectorSplitter || watched == m_inspectorSplitter->widget(0))) {
        QMetaObject::invokeMethod(this, &MainWindow::makeRoomForInspector, Qt::QueuedConnection); // when its parts have their widths
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace ui
