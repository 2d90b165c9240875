// SPDX-License-Identifier: GPL-3.0-or-later
// How likely the scenario reaches the papers' targets and the user's own. A row that is chosen becomes the page's goal.
//
// Widgets are found by name: "chanceTable", "chanceAdd", "chanceActions", "chanceSentence", "chanceNote".
#pragma once

#include "core/uncertainty/fan.h"

#include <QFrame>
#include <QString>

#include <functional>
#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace core::exporting {
struct Sheet;
} // namespace core::exporting

namespace ui {

class Appearance;
class ChanceDelegate;
class ChanceModel;
class FuturesFollower;
class Session;
class TableView;
class TextBlock;
class UncertaintyState;

/// Keyboard: arrows and Enter choose a row, Delete removes an own target, F2 edits it, ? asks why.
class ChanceCard : public QFrame {
    Q_OBJECT

public:
    ChanceCard(Appearance& appearance, Session& session, UncertaintyState& state, FuturesFollower& follower, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] const ChanceModel& model() const { return *m_model; }
    /// The table with all digits, and how it came about.
    [[nodiscard]] core::exporting::Sheet sheet() const;
    /// A figure by a dialog; the figure and year shown to begin with.
    void addTarget();

    /// Asks for a target: gets one to begin with and gives another, or nothing. A dialog by default.
    using TargetChooser = std::function<std::optional<core::uncertainty::Target>(const core::uncertainty::Target& first, bool isNew)>;
    void setTargetChooser(TargetChooser chooser);
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

signals:
    void refused(const QString& sentence); ///< empty: nothing is refused any more

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void fitColumns();
    void editTarget(int row);
    void removeTarget(int row);
    void fillMenu(QMenu& menu, int row);
    void retranslate();
    [[nodiscard]] int currentRow() const;
    void put(const core::uncertainty::Target& target);
    void saveCsv();

    Appearance& m_appearance;
    Session& m_session;
    UncertaintyState& m_state;
    FuturesFollower& m_follower;
    QLabel* m_title;
    QToolButton* m_add;
    QToolButton* m_actions;
    ChanceModel* m_model;
    TableView* m_table;
    ChanceDelegate* m_delegate;
    TextBlock* m_sentence;
    TextBlock* m_note;
    bool m_filling = false; ///< rows are being renewed: nobody chooses one
    TargetChooser m_chooseTarget;
    std::function<QString(const QString&, const QString&)> m_chooseFile;
};

} // namespace ui
