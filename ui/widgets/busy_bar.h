// SPDX-License-Identifier: GPL-3.0-or-later
// "New figures are on their way": a line of 2 px that comes after 150 ms, so that quick work shows nothing. Old figures stay below.
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace ui {

class Appearance;

class BusyBar : public QWidget {
    Q_OBJECT

public:
    explicit BusyBar(const Appearance& appearance, QWidget* parent = nullptr);

    void setBusy(bool busy);
    [[nodiscard]] bool isShown() const { return m_shown; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    const Appearance& m_appearance;
    QBasicTimer m_delay;
    QBasicTimer m_motion;
    bool m_shown = false;
    double m_phase = 0; ///< 0 to 1: where the moving part is
};

} // namespace ui
