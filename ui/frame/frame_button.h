// SPDX-License-Identifier: GPL-3.0-or-later
// The flat buttons of header and strip: icon, words or both, ground only under the pointer.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace ui {

class Appearance;

/// Room that a focusable part of the frame keeps around its shape for the focus ring: 2 px wide, 2 px away would be 4; the
/// ring's outer pixel may touch the edge.
inline constexpr int kFocusMargin = 4;

class FrameButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Ground { Flat, Bordered };

    FrameButton(const Appearance& appearance, QString iconName, Ground ground = Ground::Flat, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Appearance& m_appearance;
    QString m_iconName;
    Ground m_ground;
};

} // namespace ui
