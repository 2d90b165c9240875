// SPDX-License-Identifier: GPL-3.0-or-later
// When a policy is active within the model's years: start, ramp, full strength, ramp down, as a small trapezium on a line.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/schedule.h"
#include "ui/theme/theme.h"

#include <QPolygonF>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace ui {

class Appearance;

/// The outline within `rect`, whose left edge is `firstYear` and right edge `lastYear`; closed along the bottom. Empty when
/// nothing of it lies between them.
[[nodiscard]] QPolygonF activityOutline(const core::policy::Schedule& schedule, const QRectF& rect, double firstYear, double lastYear);

/// Draws time line and outline over `span`.
void drawActivity(QPainter& painter, const QRectF& rect, const core::policy::Schedule& schedule, const core::policy::TimeSpan& span,
                  const QColor& fill, const QColor& line);

/// 46 x 10.
class ActivityStrip : public QWidget {
    Q_OBJECT

public:
    explicit ActivityStrip(const Appearance& appearance, QWidget* parent = nullptr);

    void setColour(Token colour);
    void setSpan(const core::policy::TimeSpan& span); ///< the model's years
    /// `strength` 0 draws the outline pale: planned, but off.
    void show(const core::policy::Schedule& schedule, double strength);
    using QWidget::show;

    [[nodiscard]] QSize sizeHint() const override { return {46, 10}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    Token m_colour = Token::CrossCutting;
    core::policy::TimeSpan m_span{0, 1, {}};
    core::policy::Schedule m_schedule;
    bool m_on = false;
};

} // namespace ui
