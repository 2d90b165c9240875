// SPDX-License-Identifier: GPL-3.0-or-later
// "Why?" of a score: where it comes from, indicator by indicator, beside what was asked about. Over the model each indicator leads on
// to the Why? of its variable.
#pragma once

#include "ui/index/score_account.h"

#include <QFrame>
#include <QRect>

class QVBoxLayout;

namespace ui {

class Appearance;
class Session;

/// Closes with Esc, a click elsewhere, and when something is asked from it.
class ScorePopover : public QFrame {
    Q_OBJECT

public:
    static constexpr int kWidth = 480;

    /// `marked` is the indicator or branch that was asked about; empty for the whole.
    ScorePopover(const Appearance& appearance, Session& session, ScoreAccount account, const QString& marked, QWidget* parent);

    [[nodiscard]] const ScoreAccount& account() const { return m_account; }
    /// Below `avoid` (on the screen), above or beside it where there is no room.
    void openAt(const QRect& avoid);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildLines(const QString& marked);
    void copy() const;

    const Appearance& m_appearance;
    Session& m_session;
    ScoreAccount m_account;
    QRect m_avoid;
};

/// Opens one that goes away by itself; the focus returns to `owner`. Null where there is no score to explain.
ScorePopover* openScorePopover(const Appearance& appearance, const IndexState& state, int unit, const QString& marked, const QRect& avoid,
                               QWidget& owner);

} // namespace ui
