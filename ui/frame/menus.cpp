// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/menus.h"

#include "ui/frame/commands.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>

namespace ui {

namespace {

/// A line goes before these.
bool startsSection(Command command)
{
    switch (command) {
    case Command::OpenModel:
    case Command::SaveCopy:
    case Command::Quit:
    case Command::ResetLever:
    case Command::SwitchLanguage:
    case Command::FullScreen:
    case Command::PlayYears:
    case Command::RenameScenario:
    case Command::DeleteScenario:
    case Command::ShowDifferences:
    case Command::ActivateBaseline:
    case Command::MacroRegions:
    case Command::Keyboard:
        return true;
    default:
        return false;
    }
}

} // namespace

Menus::Menus(QMainWindow& window, Commands& commands, std::function<QStringList()> recentWorkspaces,
             std::function<std::vector<ExampleModel>()> exampleModels)
    : QObject(&window)
    , m_window(window)
    , m_commands(commands)
    , m_recentWorkspaces(std::move(recentWorkspaces))
    , m_exampleModels(std::move(exampleModels))
{
    window.menuBar()->setObjectName(QStringLiteral("menuBar"));
    window.menuBar()->setNativeMenuBar(false);
    window.menuBar()->hide();
    build();
    qApp->installEventFilter(this);
}

void Menus::build()
{
    QMenuBar* bar = m_window.menuBar();
    // clear() takes the actions away and keeps the menus.
    for (QMenu* old : bar->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly)) {
        old->setObjectName(QString());
        old->deleteLater();
    }
    bar->clear();
    bar->setAccessibleName(tr("Menu bar"));
    QMenu* menu = nullptr;
    const CommandInfo* before = nullptr;
    for (const CommandInfo& info : commandTable()) {
        if (!before || before->group != info.group) {
            menu = bar->addMenu(QLatin1Char('&') + Commands::groupText(info.group));
            menu->setObjectName(QStringLiteral("menu%1").arg(static_cast<int>(info.group)));
            connect(menu, &QMenu::aboutToHide, this, [this] { QTimer::singleShot(0, this, &Menus::hideWhenIdle); });
        } else if (startsSection(info.command)) {
            menu->addSeparator();
        }
        menu->addAction(m_commands.action(info.command));
        if (info.command == Command::OpenWorkspace) {
            QMenu* recent = menu->addMenu(tr("Recent workspaces"));
            recent->setObjectName(QStringLiteral("recentMenu"));
            connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
        }
        if (info.command == Command::OpenModel) {
            QMenu* examples = menu->addMenu(tr("Example models"));
            examples->setObjectName(QStringLiteral("examplesMenu"));
            examples->setToolTipsVisible(true);
            connect(examples, &QMenu::aboutToShow, this, [this, examples] { fillExamples(*examples); });
        }
        before = &info;
    }
}

void Menus::retranslate()
{
    // Menus are cheap to make again, and a menu that is open during a switch of language closes.
    build();
}

void Menus::fillRecent(QMenu& menu)
{
    menu.clear();
    const QStringList paths = m_recentWorkspaces();
    for (const QString& path : paths) {
        QString text = QStringLiteral("%1  %2").arg(QFileInfo(path).completeBaseName(), QDir::toNativeSeparators(QFileInfo(path).absolutePath()));
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu.addAction(text);
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { emit recentChosen(path); });
    }
    if (paths.isEmpty())
        menu.addAction(tr("No workspace was opened yet"))->setEnabled(false);
}

void Menus::fillExamples(QMenu& menu)
{
    menu.clear();
    const auto models = m_exampleModels();
    for (const ExampleModel& model : models) {
        QAction* action = menu.addAction(model.name);
        action->setToolTip(model.question);
        connect(action, &QAction::triggered, this, [this, path = model.path] { emit exampleChosen(path); });
    }
    if (models.empty())
        menu.addAction(tr("The program was installed without them"))->setEnabled(false);
}

void Menus::setPinned(bool pinned)
{
    m_pinned = pinned;
    m_window.menuBar()->setVisible(pinned);
}

void Menus::reveal()
{
    QMenuBar* bar = m_window.menuBar();
    m_focusBefore = m_window.focusWidget();
    bar->show();
    bar->setFocus(Qt::MenuBarFocusReason);
    if (!bar->actions().isEmpty())
        bar->setActiveAction(bar->actions().first());
}

void Menus::leaveBar()
{
    m_window.menuBar()->setActiveAction(nullptr);
    hideWhenIdle();
}

void Menus::hideWhenIdle()
{
    QMenuBar* bar = m_window.menuBar();
    if (!m_pinned && bar->isVisible() && !bar->activeAction() && !QApplication::activePopupWidget()) {
        const bool hadFocus = bar->hasFocus();
        bar->hide();
        if (hadFocus && m_focusBefore)
            m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

bool Menus::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto* widget = qobject_cast<QWidget*>(watched);
        // Leaving a menu leaves the bar too, unless it stays anyway; leaving a menu within a menu does not.
        const auto* menu = qobject_cast<QMenu*>(watched);
        if (event->type() == QEvent::KeyPress && menu && menu->parentWidget() == m_window.menuBar() && !m_pinned
            && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            QTimer::singleShot(0, this, &Menus::leaveBar);
        if (widget && widget->window() == &m_window) {
            const auto* key = static_cast<QKeyEvent*>(event);
            m_altAlone = key->key() == Qt::Key_Alt && !(key->modifiers() & ~Qt::AltModifier);
        }
        break;
    }
    case QEvent::KeyRelease: {
        const auto* widget = qobject_cast<QWidget*>(watched);
        const bool ours = widget && widget->window() == &m_window;
        if (ours && m_altAlone && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) {
            m_altAlone = false;
            if (m_window.menuBar()->hasFocus()) {
                leaveBar();
            } else {
                reveal();
            }
            return true;
        }
        if (ours && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
            QTimer::singleShot(0, this, &Menus::hideWhenIdle);
        break;
    }
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_altAlone = false;
        if (!m_pinned && m_window.menuBar()->isVisible())
            QTimer::singleShot(0, this, &Menus::hideWhenIdle);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
