// SPDX-License-Identifier: GPL-3.0-or-later
// All of one lever in one scenario, beside its cell: start, ramp, how long it lasts, its parts by region, what the paper says.
//
// Named "leverPopover"; the fields are those of the lever's card. Esc and a press elsewhere close it.
#pragma once

#include "core/policy/scenario.h"

#include <QFrame>
#include <QPointer>
#include <QString>

class QLabel;
class QScrollArea;

namespace ui {

class Appearance;
class LeverCard;
class Session;

class LeverPopover : public QFrame {
    Q_OBJECT

public:
    LeverPopover(const Appearance& appearance, Session& session, QWidget* parent);

    /// Beside `anchor` (global). Nothing for a scenario or a lever that is not there, and for a constant, which is a value alone.
    void open(const QString& scenarioId, const QString& leverId, const QRect& anchor);

signals:
    void refused(const QString& sentence); ///< a setting that was not accepted
    void closed();

protected:
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void apply(const core::policy::LeverSetting& setting, const QString& gesture);

    const Appearance& m_appearance;
    Session& m_session;
    QLabel* m_name;
    QLabel* m_scenario;
    QScrollArea* m_scroll;
    QPointer<LeverCard> m_card;
    QString m_scenarioId;
    QString m_leverId;
};

} // namespace ui
