// SPDX-License-Identifier: GPL-3.0-or-later
// The strip under the header: baseline and scenarios as chips, add, "n changes", the region set and the world; and what hangs on
// these: history, parents, a scenario's way out and in, worlds.
#pragma once

#include "core/base/result.h"
#include "ui/frame/message_area.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;

namespace ui {

class Appearance;
class ChipRow;
class Commands;
class DifferenceList;
class FrameButton;
class HistoryPanel;
class MadePanel;
class RenameField;
class ScenarioChip;
class SegmentedSwitch;
class Session;
class SidePanel;
struct ScenarioView;
class WorldEditor;
class WorldSelector;

class ScenarioStrip : public QWidget {
    Q_OBJECT

public:
    ScenarioStrip(const Appearance& appearance, Session& session, const Commands& commands, QWidget* parent = nullptr);
    /// Whether the choice of regions stands here; a page may have its own. Not of another model, which has no choice.
    void offerRegions(bool offered);

    /// Opens the field over the current scenario's chip. Nothing for a built-in one.
    void renameCurrent();
    /// The list of what differs from the baseline, under its button.
    void showDifferences();
    /// A pinned answer is wanted beside the page, or not any more: see SidePanel::yieldTo().
    void yieldToAnswer(bool wanted);
    /// Where the strip is empty, between the chips and what stands at its right end.
    [[nodiscard]] QRect freeRoom() const;
    /// Reads a scenario from a file that somebody has picked; becomes current.
    void importFile(const QString& path);
    /// Writes one to a file that somebody has picked.
    void exportFile(const QString& scenarioId, const QString& path);

signals:
    void messageRaised(const ui::Message& message);
    void messageSettled(const QString& key);
    /// The page that compares is to be seen; the session's pair says what.
    void compareRequested();
    void fileToReadRequested();
    void fileToWriteRequested(const QString& scenarioId);
    /// A lever picked from the list of differences.
    void leverChosen(const QString& leverId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void connectCommands();
    void refreshCommands();
    void rebuild();
    void refreshTexts();
    void refreshRegions();
    void refreshCounts();
    void showChipMenu(const QString& id, const QPoint& globalPosition);
    void showOverflowMenu();
    void showParentMenu();
    void showHistory();
    void showExport();
    void showImport();
    void newWorld();
    void editWorld();
    void deleteWorld();
    void noteImported(const QString& scenarioId);
    void tell(const core::Errors& errors);
    void tellStale();
    void tellLook();
    void openPanel(SidePanel& panel);
    void showMade();
    [[nodiscard]] QString madeText(const ScenarioView& scenario) const;
    void drop(ScenarioChip& chip, int x, bool finished);
    [[nodiscard]] ScenarioChip* chip(const QString& id) const;

    const Appearance& m_appearance;
    Session& m_session;
    const Commands& m_commands;
    QLabel* m_title;
    ChipRow* m_row;
    FrameButton* m_add;
    FrameButton* m_changes;
    SegmentedSwitch* m_regions;
    QString m_ownRegions; ///< id of the set of the user's own that stands in the switch; or empty
    WorldSelector* m_world;
    HistoryPanel* m_history = nullptr; ///< made when first asked for, as the one below
    WorldEditor* m_worldEditor = nullptr;
    MadePanel* m_made = nullptr;
    QString m_toldLook; ///< what is looked at, as far as the message says it
    QString m_toldStale; ///< the scenario that the message is about
    RenameField* m_name;
    DifferenceList* m_differences = nullptr; ///< made when first asked for
};

} // namespace ui
