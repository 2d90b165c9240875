// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/scenario_strip.h"

#include "ui/explore/headline/difference_list.h"
#include "ui/frame/chip_row.h"
#include "ui/frame/commands.h"
#include "ui/frame/frame_button.h"
#include "ui/frame/history_panel.h"
#include "ui/frame/made_panel.h"
#include "ui/frame/rename_field.h"
#include "ui/frame/scenario_chip.h"
#include "ui/frame/scenario_exchange.h"
#include "ui/frame/scenario_summary.h"
#include "ui/frame/tone.h"
#include "ui/frame/world_editor.h"
#include "ui/frame/world_selector.h"
#include "ui/session/error_text.h"
#include "ui/session/scenario_book.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/scenario_shape.h"
#include "ui/widgets/segmented_switch.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QUndoStack>

#include <algorithm>

namespace ui {

namespace {

const QString kOwnRegions = QStringLiteral("own-regions"); ///< a segment
constexpr int kLongestRegions = 120;

} // namespace

ScenarioStrip::ScenarioStrip(const Appearance& appearance, Session& session, const Commands& commands, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_session(session), m_commands(commands), m_title(new QLabel(this)),
      m_row(new ChipRow(appearance, this)), m_add(new FrameButton(appearance, QStringLiteral("add"), FrameButton::Ground::Flat, this)),
      m_changes(new FrameButton(appearance, QStringLiteral("difference"), FrameButton::Ground::Flat, this)),
      m_regions(new SegmentedSwitch(appearance, this)), m_world(new WorldSelector(appearance, session, this)), m_name(new RenameField(appearance, session, this))
{
    setObjectName(QStringLiteral("scenarioStrip"));
    setFixedHeight(metrics::kStripHeight);
    m_title->setObjectName(QStringLiteral("stripTitle"));
    setTone(*m_title, Tone::Note);
    m_add->setObjectName(QStringLiteral("addScenario"));
    m_changes->setObjectName(QStringLiteral("changesButton"));
    m_regions->setObjectName(QStringLiteral("regionSwitch"));
    m_regions->addSegment(QStringLiteral("macro"), {});
    m_regions->addSegment(QStringLiteral("provinces"), {});
    m_regions->addSegment(kOwnRegions, {});

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPagePadding, 0, metrics::kPagePadding, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(metrics::kSpace2 - kFocusMargin + 2);
    layout->addWidget(m_row);
    layout->addWidget(m_add);
    layout->addStretch(1);
    layout->addWidget(m_changes);
    layout->addSpacing(metrics::kSpace2);
    layout->addWidget(m_regions);
    layout->addSpacing(metrics::kSpace3);
    layout->addWidget(m_world);

    connect(m_add, &QAbstractButton::clicked, commands.action(Command::NewScenario), &QAction::trigger);
    connect(commands.action(Command::NewScenario), &QAction::enabledChanged, m_add, &QWidget::setEnabled);
    connect(m_changes, &QAbstractButton::clicked, commands.action(Command::ShowDifferences), &QAction::trigger);
    connect(m_regions, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        if (id == kOwnRegions)
            (void)m_session.setRegionSet(m_ownRegions); // which is there
        else
            m_commands.action(id == QLatin1String("macro") ? Command::MacroRegions : Command::Provinces)->trigger();
        refreshRegions();
    });
    connect(&m_row->overflowButton(), &QAbstractButton::clicked, this, &ScenarioStrip::showOverflowMenu);
    connect(m_name, &RenameField::finished, this, [this](const QString& id) {
        if (ScenarioChip* renamed = chip(id))
            renamed->setFocus(Qt::OtherFocusReason);
    });

    connect(&session, &Session::scenariosChanged, this, &ScenarioStrip::rebuild);
    connect(&session, &Session::currentChanged, this, [this] { rebuild(); refreshCounts(); });
    connect(&session, &Session::leversChanged, this, [this] { rebuild(); refreshCounts(); });
    connect(&session, &Session::regionSetChanged, this, [this] { refreshRegions(); rebuild(); });
    connect(&appearance, &Appearance::languageChanged, this, &ScenarioStrip::refreshTexts);
    connect(&appearance, &Appearance::themeChanged, this, &ScenarioStrip::refreshTexts);
    connect(&session, &Session::worldChanged, this, &ScenarioStrip::rebuild);
    connect(&session, &Session::worldsChanged, this, &ScenarioStrip::rebuild);
    connectCommands();
    offerRegions(true);
    refreshTexts();
}

ScenarioChip* ScenarioStrip::chip(const QString& id) const
{
    for (ScenarioChip* candidate : m_row->chips())
        if (candidate->content().id == id)
            return candidate;
    return nullptr;
}

/// Chips are kept by scenario, so that focus and pointer stay on them while levers move; and a lever move that changes no chip's
/// words costs nothing.
void ScenarioStrip::offerRegions(bool offered)
{
    m_regions->setVisible(offered && !m_session.catalogue().plain); // another model has its own regions or none
}

void ScenarioStrip::rebuild()
{
    bool changed = false;
    std::vector<ScenarioChip*> chips;
    const QString currentId = m_session.current().id;
    for (const ScenarioView& scenario : m_session.scenarios()) {
        ScenarioChip* known = chip(scenario.id);
        if (!known) {
            known = new ScenarioChip(m_appearance, m_row);
            const QString id = scenario.id;
            connect(known, &QAbstractButton::clicked, this, [this, id] { m_session.activate(id); });
            connect(known, &ScenarioChip::renameRequested, this, [this, id] { m_session.activate(id); renameCurrent(); });
            connect(known, &ScenarioChip::menuRequested, this, [this, id](const QPoint& position) { showChipMenu(id, position); });
            connect(known, &ScenarioChip::dragged, this, [this, known](int x, bool finished) { drop(*known, x, finished); });
        }
        const ScenarioView* parent = scenario.parentId.isEmpty() ? nullptr : m_session.scenario(scenario.parentId);
        const QString worldId = QString::fromStdString(m_session.world().id);
        const bool marksWorld = scenario.baseline && m_session.world().id != core::policy::kDefaultWorldId;
        changed = known->setContent({scenario.id, scenario.letter, scenario.name, scenarioSummary(m_session, scenario), scenario.description,
                           scenario.colourIndex, scenario.baseline, scenario.builtIn, parent ? parent->name : QString(),
                           madeText(scenario), marksWorld ? WorldSelector::nameOf(m_appearance, m_session, worldId) : QString()})
            || changed;
        changed = changed || known->isChecked() != (scenario.id == currentId);
        known->setChecked(scenario.id == currentId);
        chips.push_back(known);
    }
    for (ScenarioChip* old : m_row->chips()) {
        if (std::ranges::find(chips, old) == chips.end()) {
            old->hide();
            old->setObjectName({});
            old->deleteLater();
        }
    }
    if (changed || chips != m_row->chips())
        m_row->setChips(std::move(chips));
    refreshCommands();
    tellStale();
    tellLook();
}

/// What a scenario was made with where that is not what there is now; empty when it is.
QString ScenarioStrip::madeText(const ScenarioView& scenario) const
{
    using Kind = core::policy::MadeWithDifference::Kind;
    if (!scenario.stale)
        return {};
    QStringList parts;
    int others = 0;
    for (const auto& difference : m_session.staleness(scenario.id)) {
        if (difference.kind == Kind::ModelVersion)
            parts << tr("model version %1").arg(QString::fromStdString(difference.before));
        else if (difference.kind == Kind::RegionSet)
            parts << (difference.before == "macro" ? tr("2 regions") : difference.before == "provinces" ? tr("31 provinces") : tr("regions “%1”").arg(QString::fromStdString(difference.before)));
        else
            ++others;
    }
    if (parts.isEmpty())
        parts << (others == 1 ? tr("one other value or equation") : tr("%1 other values or equations").arg(others));
    return tr("Made with %1").arg(parts.join(m_appearance.isChinese() ? QStringLiteral("、") : QStringLiteral(", ")));
}

/// Of region sets of the user's own the one that is chosen stands beside the shipped ones, else the latest.
void ScenarioStrip::refreshRegions()
{
    const auto& shipped = m_session.catalogue().regionSets;
    m_ownRegions.clear();
    QString name;
    for (const core::policy::RegionSet& set : m_session.regionSets()) {
        const bool isShipped = std::ranges::find(shipped, set.id, &core::policy::RegionSet::id) != shipped.end();
        if (isShipped || (!m_ownRegions.isEmpty() && m_ownRegions == m_session.regionSetId()))
            continue;
        m_ownRegions = QString::fromStdString(set.id);
        name = spaced(QString::fromStdString(set.name.in(m_appearance.language())));
    }
    if (auto* segment = m_regions->findChild<QAbstractButton*>(kOwnRegions)) {
        segment->setVisible(!m_ownRegions.isEmpty());
        segment->setToolTip(name);
        segment->setAccessibleName(name);
    }
    m_regions->setSegmentText(kOwnRegions, m_regions->fontMetrics().elidedText(name, Qt::ElideRight, kLongestRegions));
    m_regions->choose(!m_ownRegions.isEmpty() && m_ownRegions == m_session.regionSetId() ? kOwnRegions : m_session.regionSetId());
}

void ScenarioStrip::refreshTexts()
{
    m_title->setFont(m_appearance.font(TypeStyle::Label));
    m_title->setText(tr("Scenarios"));
    m_add->setToolTip(tr("New scenario from the baseline (Ctrl+N)"));
    m_add->setAccessibleName(tr("New scenario from the baseline"));
    m_regions->setAccessibleName(tr("Regions"));
    m_regions->setSegmentText(QStringLiteral("macro"), tr("2 regions"));
    m_regions->setSegmentText(QStringLiteral("provinces"), tr("31 provinces"));
    refreshRegions();
    rebuild();
    for (ScenarioChip* known : m_row->chips())
        known->retranslate();
    m_row->arrange();
    refreshCounts();
    update();
}

void ScenarioStrip::refreshCounts()
{
    const int count = changedLeverCount(m_session);
    m_changes->setText(count == 0 ? tr("No changes") : count == 1 ? tr("1 change") : tr("%1 changes").arg(count));
    m_changes->setEnabled(count > 0);
    m_changes->setToolTip(tr("What differs from the baseline (Ctrl+Shift+D)"));
    m_changes->setAccessibleName(tr("%1 against the baseline").arg(m_changes->text()));
    m_changes->updateGeometry();
}

void ScenarioStrip::showChipMenu(const QString& id, const QPoint& globalPosition)
{
    // The menu's commands act on the current scenario.
    m_session.activate(id);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("scenarioMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Command command : {Command::RenameScenario, Command::DescribeScenario, Command::DuplicateScenario, Command::MoveScenarioLeft, Command::MoveScenarioRight})
        menu->addAction(m_commands.action(command));
    menu->addSeparator();
    for (const Command command : {Command::NewChild, Command::SetParent, Command::MakeIndependent})
        menu->addAction(m_commands.action(command));
    menu->addSeparator();
    for (const Command command : {Command::ShowHistory, Command::ExportScenario, Command::ImportScenario})
        menu->addAction(m_commands.action(command));
    menu->addSeparator();
    menu->addAction(m_commands.action(Command::DeleteScenario));
    menu->popup(globalPosition);
}

void ScenarioStrip::showOverflowMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("moreScenariosMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ScenarioChip* hidden : m_row->hiddenChips()) {
        const ChipContent& content = hidden->content();
        QPixmap shape(QSize(16, 16) * devicePixelRatioF());
        shape.setDevicePixelRatio(devicePixelRatioF());
        shape.fill(Qt::transparent);
        QPainter painter(&shape);
        drawScenarioShape(painter, m_appearance, content.colourIndex, {8, 8}, content.baseline ? 14 : 10);
        painter.end();
        QString text = content.letter.isEmpty() ? content.name : content.letter + QStringLiteral("  ") + content.name;
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu->addAction(QIcon(shape), spaced(text));
        action->setObjectName(QStringLiteral("more-") + content.id);
        connect(action, &QAction::triggered, this, [this, id = content.id] { m_session.activate(id); });
    }
    menu->popup(m_row->overflowButton().mapToGlobal(QPoint(kFocusMargin, m_row->overflowButton().height())));
}

// --- parents, history, worlds, a scenario's way out and in

void ScenarioStrip::connectCommands()
{
    const auto on = [this](Command command, auto act) {
        connect(m_commands.action(command), &QAction::triggered, this, [act] { act(); });
    };
    on(Command::NewChild, [this] { m_session.addChild(m_session.current().id); });
    on(Command::SetParent, [this] { showParentMenu(); });
    on(Command::MakeIndependent, [this] {
        if (const auto done = m_session.setParent(m_session.current().id, {}); !done)
            tell(done.error());
    });
    on(Command::ShowHistory, [this] { showHistory(); });
    on(Command::ExportScenario, [this] { showExport(); });
    on(Command::ImportScenario, [this] { showImport(); });
    on(Command::ChooseWorld, [this] { m_world->openMenu(); });
    on(Command::NewWorld, [this] { newWorld(); });
    on(Command::EditWorld, [this] { editWorld(); });
    on(Command::DeleteWorld, [this] { deleteWorld(); });
    connect(m_world, &WorldSelector::newRequested, this, &ScenarioStrip::newWorld);
    connect(m_world, &WorldSelector::editRequested, this, &ScenarioStrip::editWorld);
    connect(m_world, &WorldSelector::deleteRequested, this, &ScenarioStrip::deleteWorld);
}

void ScenarioStrip::refreshCommands()
{
    const ScenarioView& current = m_session.current();
    const bool writable = !m_session.readOnly();
    const auto enable = [this](Command command, bool enabled) { m_commands.action(command)->setEnabled(enabled); };
    enable(Command::NewChild, writable && !current.look);
    enable(Command::SetParent, writable && !current.builtIn);
    enable(Command::MakeIndependent, writable && !current.parentId.isEmpty());
    enable(Command::ImportScenario, writable);
    enable(Command::NewWorld, writable);
    enable(Command::DeleteWorld, writable && !m_session.world().builtIn);
}

/// Every scenario that the current one could stand on.
void ScenarioStrip::showParentMenu()
{
    const ScenarioView& current = m_session.current();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("parentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto standsOn = [this](QString id, const QString& ancestor) {
        for (std::size_t i = 0; i <= m_session.scenarios().size() && !id.isEmpty(); ++i) {
            if (id == ancestor)
                return true;
            const ScenarioView* view = m_session.scenario(id);
            id = view ? view->parentId : QString();
        }
        return false;
    };
    const auto add = [&](const QString& id, QString text) {
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu->addAction(spaced(text));
        action->setObjectName(QStringLiteral("parent-") + id);
        action->setCheckable(true);
        action->setChecked(current.parentId == id);
        connect(action, &QAction::triggered, this, [this, id, child = current.id] {
            if (const auto done = m_session.setParent(child, id); !done)
                tell(done.error());
        });
    };
    add({}, tr("No parent"));
    menu->addSeparator();
    for (const ScenarioView& scenario : m_session.scenarios()) {
        if (!scenario.look && !standsOn(scenario.id, current.id))
            add(scenario.id, scenario.letter.isEmpty() ? scenario.name : scenario.letter + QStringLiteral("  ") + scenario.name);
    }
    const ScenarioChip* under = chip(current.id);
    menu->popup(under && under->isVisible() ? under->mapToGlobal(QPoint(kFocusMargin, under->height())) : mapToGlobal(QPoint(metrics::kPagePadding, height())));
}

void ScenarioStrip::showHistory()
{
    if (!m_history) {
        m_history = new HistoryPanel(m_appearance, m_session, this);
        connect(m_history, &HistoryPanel::compareRequested, this, &ScenarioStrip::compareRequested);
        connect(m_history, &HistoryPanel::failed, this, &ScenarioStrip::tell);
    }
    openPanel(*m_history);
}

/// One panel at a time.
void ScenarioStrip::openPanel(SidePanel& panel)
{
    for (SidePanel* other : std::initializer_list<SidePanel*>{m_history, m_worldEditor, m_made}) {
        if (other && other != &panel)
            other->hide();
    }
    panel.openBelow(*this);
}

void ScenarioStrip::yieldToAnswer(bool wanted)
{
    for (SidePanel* panel : std::initializer_list<SidePanel*>{m_history, m_worldEditor, m_made}) {
        if (panel)
            panel->yieldTo(wanted);
    }
}

void ScenarioStrip::showExport()
{
    auto* dialog = new ExportDialog(m_appearance, m_session, m_session.current().id, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::fileRequested, this, &ScenarioStrip::fileToWriteRequested);
    dialog->open();
}

void ScenarioStrip::showImport()
{
    auto* dialog = new ImportDialog(m_appearance, m_session, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::fileRequested, this, &ScenarioStrip::fileToReadRequested);
    connect(dialog, &ImportDialog::imported, this, &ScenarioStrip::noteImported);
    dialog->open();
}

void ScenarioStrip::importFile(const QString& path)
{
    const auto file = core::policy::readScenarioFile(path.toStdU16String(), m_session.catalogue(), m_session.regionSets());
    if (!file) {
        tell(file.error());
        return;
    }
    // The same figures come with the same regions only.
    const auto setId = QString::fromStdString(file->regionSetId);
    if (!setId.isEmpty() && setId != m_session.regionSetId()) {
        if (const auto changed = m_session.setRegionSet(setId); !changed) {
            tell(changed.error());
            return;
        }
    }
    const auto id = m_session.importScenario(*file);
    if (!id) {
        tell(id.error());
        return;
    }
    noteImported(*id);
}

void ScenarioStrip::exportFile(const QString& scenarioId, const QString& path)
{
    const auto written = core::policy::writeScenarioFile(path.toStdU16String(), m_session.exportScenario(scenarioId));
    if (!written) {
        tell({written.error()});
        return;
    }
    emit messageRaised({QStringLiteral("exported"), MessageKind::Note, [path] { return tr("The scenario is in “%1”.").arg(path); }, {}, {}});
}

void ScenarioStrip::noteImported(const QString& scenarioId)
{
    const ScenarioView* scenario = m_session.scenario(scenarioId);
    if (!scenario)
        return;
    const QString name = scenario->name;
    const QString world = WorldSelector::nameOf(m_appearance, m_session, QString::fromStdString(m_session.world().id));
    emit messageRaised({QStringLiteral("imported"), MessageKind::Note,
                        [name, world] { return tr("“%1” was imported. World: %2.").arg(name, world); }, [] { return tr("Undo"); },
                        [this] { m_session.undoStack().undo(); }});
}

void ScenarioStrip::newWorld()
{
    if (!m_session.addWorld(m_session.world()).isEmpty())
        editWorld();
}

void ScenarioStrip::editWorld()
{
    if (!m_worldEditor)
        m_worldEditor = new WorldEditor(m_appearance, m_session, this);
    openPanel(*m_worldEditor);
}

void ScenarioStrip::deleteWorld()
{
    const QString id = QString::fromStdString(m_session.world().id);
    const QString name = WorldSelector::nameOf(m_appearance, m_session, id);
    m_session.removeWorld(id);
    if (QString::fromStdString(m_session.world().id) == id)
        return;
    emit messageRaised({QStringLiteral("worldDeleted"), MessageKind::Note, [name] { return tr("The world “%1” was deleted.").arg(name); },
                        [] { return tr("Undo"); }, [this] { m_session.undoStack().undo(); }});
}

/// A scenario of another model is told once when it becomes current. Other regions alone are no news: the switch beside says it.
void ScenarioStrip::tellStale()
{
    using Kind = core::policy::MadeWithDifference::Kind;
    if (!isVisible())
        return; // nobody listens yet
    const ScenarioView& current = m_session.current();
    const auto differences = current.stale ? m_session.staleness(current.id) : std::vector<core::policy::MadeWithDifference>();
    const bool isNews = std::ranges::any_of(differences, [](const auto& difference) { return difference.kind != Kind::RegionSet; });
    if (!isNews) {
        if (!m_toldStale.isEmpty())
            emit messageSettled(QStringLiteral("stale"));
        m_toldStale.clear();
        return;
    }
    if (m_toldStale == current.id)
        return;
    m_toldStale = current.id;
    emit messageRaised({QStringLiteral("stale"), MessageKind::Warning,
                        [this, id = current.id] {
                            const ScenarioView* scenario = m_session.scenario(id);
                            return scenario ? tr("“%1”: %2. The figures shown are those of now.").arg(scenario->name, madeText(*scenario)) : QString();
                        },
                        [] { return tr("Show both results"); }, [this] { showMade(); }});
}

/// An earlier state that is looked at: what it is, and the ways on.
void ScenarioStrip::tellLook()
{
    const auto look = m_session.look();
    const ScenarioView* shown = look ? m_session.scenario(look->id) : nullptr;
    const ScenarioView* scenario = look ? m_session.scenario(look->scenarioId) : nullptr;
    if (!shown || !scenario) {
        if (!m_toldLook.isEmpty())
            emit messageSettled(QStringLiteral("look"));
        m_toldLook.clear();
        return;
    }
    const bool isCurrent = m_session.current().id == look->id;
    const QString key = QStringLiteral("%1/%2/%3").arg(look->scenarioId).arg(look->versionId).arg(isCurrent);
    if (m_toldLook == key || !isVisible())
        return;
    m_toldLook = key;
    const QString name = scenario->name;
    const QString state = shown->name;
    Message message{QStringLiteral("look"), MessageKind::Warning,
                    [isCurrent, name, state] {
                        return isCurrent ? tr("You look at an earlier state: “%1”. “%2” itself stays as it is.").arg(state, name)
                                         : tr("An earlier state, “%1”, stands beside the others for now.").arg(state);
                    },
                    [] { return tr("Back"); }, [this] { m_session.endLook(); }, false};
    if (!m_session.readOnly()) {
        message.more.push_back({[] { return tr("Keep as scenario"); }, [this, look = *look] {
                                    if (const auto copy = m_session.copyVersion(look.scenarioId, look.versionId))
                                        m_session.activate(*copy);
                                    else
                                        tell(copy.error());
                                }});
        message.more.push_back({[] { return tr("Restore"); }, [this, look = *look] {
                                    if (const auto done = m_session.restoreVersion(look.scenarioId, look.versionId); !done)
                                        tell(done.error());
                                }});
    }
    emit messageRaised(message);
}

void ScenarioStrip::showMade()
{
    if (!m_made) {
        m_made = new MadePanel(m_appearance, m_session, this);
        connect(m_made, &MadePanel::failed, this, &ScenarioStrip::tell);
    }
    openPanel(*m_made);
}

void ScenarioStrip::tell(const core::Errors& errors)
{
    emit messageRaised({QStringLiteral("strip"), MessageKind::Problem, [errors] { return errorText(errors); }, {}, {}});
}

void ScenarioStrip::drop(ScenarioChip& chip, int x, bool finished)
{
    if (!finished) {
        m_row->showDropMark(x);
        return;
    }
    m_row->showDropMark(-1);
    const auto& chips = m_row->chips();
    const int from = static_cast<int>(std::ranges::find(chips, &chip) - chips.begin());
    int to = m_row->positionAt(x);
    if (to > from)
        --to;
    if (to != from)
        m_session.move(chip.content().id, to);
}

void ScenarioStrip::showDifferences()
{
    if (!m_differences) {
        m_differences = new DifferenceList(m_appearance, m_session, this);
        m_differences->setObjectName(QStringLiteral("differenceList"));
        connect(m_differences, &DifferenceList::leverChosen, this, &ScenarioStrip::leverChosen);
    }
    m_differences->openBelow(*m_changes);
}

void ScenarioStrip::renameCurrent()
{
    const ScenarioView& scenario = m_session.current();
    const ScenarioChip* target = chip(scenario.id);
    if (scenario.builtIn || !target || m_session.readOnly())
        return;
    m_name->open(scenario, QRect(target->mapTo(this, QPoint(kFocusMargin, kFocusMargin)), target->size() - QSize(2 * kFocusMargin, 2 * kFocusMargin)));
}

QRect ScenarioStrip::freeRoom() const
{
    const int left = m_add->geometry().right() + metrics::kSpace2;
    return {left, 0, m_changes->x() - metrics::kSpace2 - left, height()};
}

void ScenarioStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellStale();
    tellLook();
}

void ScenarioStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Canvas));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_appearance.color(Token::Line));
}

} // namespace ui
