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
class QLineEdit;

namespace ui {

class Appearance;
class Commands;
class DifferenceList;
class FrameButton;
class HistoryPanel;
class MadePanel;
class ScenarioChip;
class SegmentedSwitch;
class Session;
struct ScenarioView;
class WorldEditor;
class WorldSelector;

/// Chips side by side; those that find no room are hidden and listed. The current one always has room.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    ChipRow(const Appearance& appearance, QWidget* parent = nullptr);

    /// Takes the chips over in their order.
    void setChips(std::vector<ScenarioChip*> chips);
    [[nodiscard]] const std::vector<ScenarioChip*>& chips() const { return m_chips; }
    [[nodiscard]] std::vector<ScenarioChip*> hiddenChips() const;
    [[nodiscard]] FrameButton& overflowButton() const { return *m_overflow; }
    /// The position among the chips for a drop at `x`.
    [[nodiscard]] int positionAt(int x) const;
    /// Shows where a dragged chip would go; negative = nowhere.
    void showDropMark(int x);
    void arrange();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    std::vector<ScenarioChip*> m_chips;
    FrameButton* m_overflow;
    int m_dropMark = -1;
};

class ScenarioStrip : public QWidget {
    Q_OBJECT

public:
    ScenarioStrip(const Appearance& appearance, Session& session, const Commands& commands, QWidget* parent = nullptr);

    /// Opens the field over the current scenario's chip. Nothing for a built-in one.
    void renameCurrent();
    /// The list of what differs from the baseline, under its button.
    void showDifferences();
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
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectCommands();
    void refreshCommands();
    void rebuild();
    void refreshTexts();
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
    void showMade();
    [[nodiscard]] QString madeText(const ScenarioView& scenario) const;
    void drop(ScenarioChip& chip, int x, bool finished);
    void finishRename(bool keep);
    [[nodiscard]] QString renameProblem(const QString& name) const;
    void showFieldNote(const QString& text);
    [[nodiscard]] ScenarioChip* chip(const QString& id) const;

    const Appearance& m_appearance;
    Session& m_session;
    const Commands& m_commands;
    QLabel* m_title;
    ChipRow* m_row;
    FrameButton* m_add;
    FrameButton* m_changes;
    SegmentedSwitch* m_regions;
    WorldSelector* m_world;
    HistoryPanel* m_history = nullptr; ///< made when first asked for, as the one below
    WorldEditor* m_worldEditor = nullptr;
    MadePanel* m_made = nullptr;
    QString m_toldStale; ///< the scenario that the message is about
    QLineEdit* m_nameField;
    QLabel* m_fieldNote;
    DifferenceList* m_differences = nullptr; ///< made when first asked for
    QString m_renamedId;
};

} // namespace ui
