// SPDX-License-Identifier: GPL-3.0-or-later
// The window: header, navigation rail, scenario strip, page, year scrubber. It puts the parts together and connects what the
// user asks for with the session; what each part looks like is its own matter.
#pragma once

#include "ui/frame/commands.h"
#include "ui/frame/message_area.h"
#include "ui/frame/pane_cycle.h"

#include <QMainWindow>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace ui {

class Appearance;
class ExplorePage;
class FigureFault;
class HeaderBar;
class Menus;
class NavigationRail;
class Preferences;
class ReplayPlayer;
class ScenarioStrip;
class SearchPalette;
class Session;
class WhyDesk;
class YearScrubber;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes size, splitter and panes from `preferences` and puts them back there on closing. It must outlive the window.
    void usePreferences(Preferences& preferences);
    /// Puts size, splitter and panes into the preferences now.
    void keepState();
    void showMessage(Message message);
    [[nodiscard]] ScenarioStrip& strip() const { return *m_strip; }
    [[nodiscard]] const Commands& commands() const { return *m_commands; }
    [[nodiscard]] Session& session() const { return m_session; }

signals:
    void newWorkspaceRequested();
    void openWorkspaceRequested();
    void recentWorkspaceRequested(const QString& path);
    void openModelRequested();
    void modelFileRequested(const QString& path);
    void copyRequested();
    void scenarioFileToReadRequested();
    void scenarioFileToWriteRequested(const QString& scenarioId);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildParts();
    void connectCommands();
    void connectSession();
    void on(Command command, std::function<void()> act);
    void retranslate();
    void refreshCommands();
    void refreshEvents();
    void showPage(int page);
    void openSearch();
    void showNumber(const QString& variableId);
    void showRegion(const QString& regionId);
    void stepYear(int steps);
    [[nodiscard]] bool takeFile(const QObject* watched, QEvent* event);
    void activateLetter(const QString& letter);
    void chooseRegionSet(const QString& id);
    void describeScenario();
    void deleteScenario();
    void moveScenario(int step);
    void resetFocusedLever();
    void setLeverPanelVisible(bool visible);
    void tellAccess();
    void tellFigures();
    void askWhyOfFocus();
    void showInspector(bool visible);
    void makeRoomForInspector();
    [[nodiscard]] QString focusedLever() const;

    Appearance& m_appearance;
    Session& m_session;
    bool m_warnedOnClosing = false; ///< the next closing lets unstored changes go
    Preferences* m_preferences = nullptr;
    Commands* m_commands;
    Menus* m_menus;
    HeaderBar* m_header;
    MessageArea* m_messages; ///< warnings and problems
    MessageArea* m_notes;
    NavigationRail* m_rail;
    ScenarioStrip* m_strip;
    QSplitter* m_inspectorSplitter;
    QStackedWidget* m_pages;
    ExplorePage* m_explore = nullptr;
    YearScrubber* m_scrubber = nullptr;
    SearchPalette* m_palette;
    WhyDesk* m_why;
    bool m_leversMadeRoom = false; ///< hidden for the inspector, to come back after it
    ReplayPlayer* m_replay;
    FigureFault* m_fault = nullptr;
    PaneCycle m_panes;
};

} // namespace ui
