// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/panel_hint.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/activity_strip.h"

#include <QFontMetricsF>
#include <QPainter>

namespace ui {

PanelHint::PanelHint(const Appearance& appearance, const core::policy::Catalogue& catalogue, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_catalogue(catalogue)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    retext();
}

void PanelHint::retext()
{
    const auto year = [](double time) { return QString::number(static_cast<int>(time)); };
    setAccessibleName(m_catalogue.plain ? tr("Triangle: the model’s own value.")
                                        : tr("Triangle: the papers’ proposal. Strip: when a policy is active, %1 to %2.", "first and last year")
                                              .arg(year(m_catalogue.span.start), year(m_catalogue.span.stop)));
    update();
}

QSize PanelHint::sizeHint() const
{
    return {metrics::kLeverPanelWidth - 2 * metrics::kPagePadding, 18};
}

void PanelHint::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = m_appearance.font(TypeStyle::Label);
    painter.setFont(font);
    const double middle = height() / 2.0;

    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(Token::Text2));
    // As the sliders have it: above the groove of a policy, below that of a constant.
    const double base = m_catalogue.plain ? middle + 3 : middle - 2;
    const QPointF triangle[] = {{0, base}, {8, base}, {4, m_catalogue.plain ? middle - 2 : middle + 3}};
    painter.drawPolygon(triangle, 3);
    painter.setPen(m_appearance.color(Token::Text3));
    painter.drawText(QRectF(14, 0, width() - 14, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_catalogue.plain ? tr("the model’s own value") : tr("papers’ proposal"));
    if (m_catalogue.plain)
        return;

    const auto year = [](double time) { return QString::number(static_cast<int>(time)); };
    const QString active = spaced(tr("active, %1–%2", "first and last year").arg(year(m_catalogue.span.start), year(m_catalogue.span.stop)));
    const double textWidth = QFontMetricsF(font).horizontalAdvance(active);
    painter.drawText(QRectF(0, 0, width(), height()), Qt::AlignRight | Qt::AlignVCenter, active);
    const QRectF strip(width() - textWidth - 28, middle - 4, 20, 8);
    const double start = m_catalogue.span.start;
    drawActivity(painter, strip, {start + 2, 1.5, 5}, m_catalogue.span, m_appearance.color(Token::CrossCutting), m_appearance.color(Token::Line2));
}

} // namespace ui
