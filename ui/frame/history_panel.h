// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the current scenario: each stored change with its time, what changed, name and reason; any state can be looked
// at, compared with the present one and brought back.
#pragma once

#include "core/workspace/workspace.h"
#include "ui/frame/side_panel.h"

#include <QTimer>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace ui {

class Session;

class HistoryPanel : public SidePanel {
    Q_OBJECT

public:
    HistoryPanel(const Appearance& appearance, Session& session, QWidget* parent = nullptr);

    /// What a version's row shows.
    struct Line {
        qint64 id = 0;
        QString title;   ///< its time, and its name when it has one
        QString summary; ///< what it changed
        QString reason;
    };
    /// Newest first, as shown.
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }

signals:
    /// Two scenarios are to be seen side by side; they are the session's pair.
    void compareRequested();
    void failed(const core::Errors& errors);

protected:
    [[nodiscard]] QWidget* firstField() override;
    void retext() override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void refreshChosen();
    [[nodiscard]] Line lineOf(const core::workspace::ScenarioVersion& version, const core::workspace::ScenarioVersion* before,
                              bool isNow) const;
    [[nodiscard]] QString timeText(const QDateTime& when) const;
    [[nodiscard]] const core::workspace::ScenarioVersion* chosen() const;
    [[nodiscard]] const struct ScenarioView& subject() const;
    void lookAt();
    void compare();
    void restore();
    void keepName();
    void keepReason();

    Session& m_session;
    QLabel* m_about;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_look;
    QPushButton* m_compare;
    QPushButton* m_restore;
    QString m_scenarioId;
    std::vector<core::workspace::ScenarioVersion> m_versions; ///< oldest first
    std::vector<Line> m_lines;
    QTimer m_settle; ///< while a lever moves, the list waits
};

} // namespace ui
