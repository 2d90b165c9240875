// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/replay_player.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"

namespace ui {

namespace {

constexpr int kReplayMs = 1200;
constexpr int kStillMs = kReplayMs / 2; ///< how long "before" stands when nothing moves

} // namespace

ReplayPlayer::ReplayPlayer(const Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent), m_appearance(appearance), m_session(session)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(kReplayMs);
    m_animation.setEasingCurve(QEasingCurve::InOutQuad);
    m_hold.setSingleShot(true);
    m_hold.setInterval(kStillMs);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        if (m_running)
            m_session.previewReplay(value.toDouble());
    });
    connect(&m_animation, &QAbstractAnimation::finished, this, &ReplayPlayer::stop);
    connect(&m_hold, &QTimer::timeout, this, &ReplayPlayer::stop);
}

ReplayPlayer::~ReplayPlayer() = default;

void ReplayPlayer::start()
{
    if (!m_session.canReplay())
        return;
    stop();
    m_running = true;
    if (m_appearance.reducedMotion()) {
        m_session.previewReplay(0);
        m_hold.start();
    } else {
        m_animation.start();
    }
}

void ReplayPlayer::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_animation.stop();
    m_hold.stop();
    m_session.endReplay();
}

} // namespace ui
