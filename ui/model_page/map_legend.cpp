// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_legend.h"

#include "ui/model_page/map_items.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using core::causes::Polarity;

namespace ui {

namespace {

constexpr int kSampleWidth = 38;
constexpr int kBoxSample = 26;
constexpr int kSampleGap = 6;
constexpr int kEntryGap = 16;

} // namespace

MapLegend::MapLegend(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("mapLegend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    retext();
}

void MapLegend::setLoop(const QString& loop)
{
    m_loop = loop;
    retext();
}

void MapLegend::setNote(const QString& note)
{
    m_note = note;
    retext();
}

void MapLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retext();
    QWidget::changeEvent(event);
}

void MapLegend::retext()
{
    QStringList words;
    for (const Entry& entry : entries())
        words << entry.text;
    setAccessibleName(tr("Legend of the map"));
    setAccessibleDescription(words.join(QStringLiteral(", ")) + QStringLiteral(". ") + m_note);
    updateGeometry();
    update();
}

std::vector<MapLegend::Entry> MapLegend::entries() const
{
    std::vector<Entry> list{{Sample::Lever, tr("lever")},
                            {Sample::Stock, tr("stock")},
                            {Sample::Computed, tr("computed")},
                            {Sample::Raises, tr("raises")},
                            {Sample::Lowers, tr("lowers")},
                            {Sample::Mixed, tr("either, by time or region")},
                            {Sample::Delay, tr("with delay")},
                            {Sample::Selection, tr("into and out of the selection")}};
    if (!m_loop.isEmpty())
        list.push_back({Sample::Loop, m_loop});
    return list;
}

int MapLegend::heightForWidth(int width) const
{
    return lay(width, nullptr);
}

QSize MapLegend::sizeHint() const
{
    return {600, lay(600, nullptr)};
}

QSize MapLegend::minimumSizeHint() const
{
    return {200, m_appearance.lineHeight(TypeStyle::Note)};
}

void MapLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    lay(width(), &painter);
}

int MapLegend::lay(int width, QPainter* painter) const
{
    const QFont font = m_appearance.font(TypeStyle::Note);
    const QFontMetricsF metrics(font);
    const int line = m_appearance.lineHeight(TypeStyle::Note) + 3;
    double x = 0;
    int y = 0;
    for (const Entry& entry : entries()) {
        const QString text = spaced(entry.text);
        const double wanted = kSampleWidth + kSampleGap + std::ceil(metrics.horizontalAdvance(text));
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line;
        }
        if (painter) {
            paintSample(*painter, entry.sample, QRectF(x, y, kSampleWidth, line));
            painter->setFont(font);
            painter->setPen(m_appearance.color(Token::Text2));
            painter->drawText(QRectF(x + kSampleWidth + kSampleGap, y, wanted, line), Qt::AlignVCenter | Qt::AlignLeft, text);
        }
        x += wanted + kEntryGap;
    }
    y += line;
    if (m_note.isEmpty())
        return y;
    const QRectF room(0, y + 2, width, 1000);
    const QRectF words = metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_note);
    if (painter) {
        painter->setFont(font);
        painter->setPen(m_appearance.color(Token::Text3));
        painter->drawText(room, Qt::AlignLeft | Qt::TextWordWrap, m_note);
    }
    return y + 2 + static_cast<int>(std::ceil(words.height()));
}

void MapLegend::paintSample(QPainter& painter, Sample sample, const QRectF& rect) const
{
    const QColor border = m_appearance.color(Token::Control);
    const QColor link = m_appearance.color(Token::Text3);
    const QPointF middle = rect.center();
    const QRectF box(rect.right() - kBoxSample, middle.y() - 5, kBoxSample - 1, 10);
    const auto wire = [&](Polarity polarity, const QColor& colour, double width, bool sign) {
        const QPointF from(rect.left(), middle.y());
        const QPointF to(rect.right(), middle.y());
        painter.setPen(linkPen(polarity, colour, width));
        painter.drawLine(from, to);
        if (!sign)
            return;
        paintArrow(painter, to, {1, 0}, colour, 7);
        paintSign(painter, m_appearance, polarity, to - QPointF(14, 0), colour);
    };
    switch (sample) {
    case Sample::Lever:
    case Sample::Stock:
    case Sample::Computed:
        painter.setPen(QPen(border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, sample == Sample::Lever ? 5 : 2, sample == Sample::Lever ? 5 : 2);
        if (sample == Sample::Stock)
            painter.drawRect(QRectF(box.right() - 7, box.top() + 2.5, 4.5, 4.5));
        break;
    case Sample::Raises: wire(Polarity::Positive, link, 1.5, true); break;
    case Sample::Lowers: wire(Polarity::Negative, link, 1.5, true); break;
    case Sample::Mixed: wire(Polarity::Mixed, link, 1.5, true); break;
    case Sample::Delay:
        wire(Polarity::Positive, link, 1.5, false);
        paintDelay(painter, m_appearance, middle, {1, 0}, link, 1.5);
        break;
    case Sample::Selection: wire(Polarity::Positive, m_appearance.color(Token::Accent), 2, false); break;
    case Sample::Loop: wire(Polarity::Positive, m_appearance.color(Token::Text2), 2.25, false); break;
    }
}

} // namespace ui
