// SPDX-License-Identifier: GPL-3.0-or-later
// The header: mark and name, workspace and whether it is saved, undo, redo, replay, search, language, theme.
#pragma once

#include <QToolBar>

class QLabel;

namespace ui {

class Appearance;
class Commands;
class FrameButton;
class SegmentedSwitch;
class Session;

class HeaderBar : public QToolBar {
    Q_OBJECT

public:
    HeaderBar(Appearance& appearance, Session& session, const Commands& commands, QWidget* parent = nullptr);

    [[nodiscard]] QWidget& searchField() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Storing { Saved, NotSaved, ReadOnly };

    void retranslate();
    void refreshWorkspace();

    Appearance& m_appearance;
    Session& m_session;
    const Commands& m_commands;
    Storing m_storing = Storing::Saved;
    QLabel* m_name;
    QLabel* m_workspace;
    QLabel* m_state;
    FrameButton* m_undo;
    FrameButton* m_redo;
    FrameButton* m_replay;
    QWidget* m_search;
    SegmentedSwitch* m_language;
    FrameButton* m_theme;
};

} // namespace ui
