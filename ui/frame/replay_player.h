// SPDX-License-Identifier: GPL-3.0-or-later
// Replays the last change on all charts in 1.2 s; with less motion, before and after in two steps.
#pragma once

#include <QObject>
#include <QTimer>
#include <QVariantAnimation>

namespace ui {

class Appearance;
class Session;

class ReplayPlayer : public QObject {
    Q_OBJECT

public:
    ReplayPlayer(const Appearance& appearance, Session& session, QObject* parent = nullptr);
    ~ReplayPlayer() override;

    void start();
    /// Back to the present at once.
    void stop();
    [[nodiscard]] bool running() const { return m_running; }

private:
    const Appearance& m_appearance;
    Session& m_session;
    QVariantAnimation m_animation;
    QTimer m_hold;
    bool m_running = false;
};

} // namespace ui
