// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar: every command, hidden until Alt is pressed alone or View > Menu bar is on.
#pragma once

#include "ui/frame/example_models.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QMainWindow;
class QMenu;

namespace ui {

class Commands;

class Menus : public QObject {
    Q_OBJECT

public:
    Menus(QMainWindow& window, Commands& commands, std::function<QStringList()> recentWorkspaces,
          std::function<std::vector<ExampleModel>()> exampleModels);

    /// Whether the bar stays in view.
    void setPinned(bool pinned);
    void retranslate();

signals:
    void recentChosen(const QString& path);
    void exampleChosen(const QString& path);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fillRecent(QMenu& menu);
    void fillExamples(QMenu& menu);
    void reveal();
    void leaveBar();
    void hideWhenIdle();

    QMainWindow& m_window;
    Commands& m_commands;
    std::function<QStringList()> m_recentWorkspaces;
    std::function<std::vector<ExampleModel>()> m_exampleModels;
    QPointer<QWidget> m_focusBefore; ///< where the focus was when Alt showed the bar
    bool m_pinned = false;
    bool m_altAlone = false;
};

} // namespace ui
