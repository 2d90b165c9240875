// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painted_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr double kRing = 4;

} // namespace

PaintedChart::PaintedChart(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, &PaintedChart::redraw);
}

void PaintedChart::redraw()
{
    m_picture = {};
    update();
}

QRectF PaintedChart::pictureRect() const
{
    return QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
}

int PaintedChart::attended() const
{
    return m_hovered >= 0 ? m_hovered : hasFocus() ? currentItem() : -1;
}

QRectF PaintedChart::itemBox(int item) const
{
    return item < 0 ? QRectF() : boxOf(item, pictureRect());
}

int PaintedChart::itemAtPlace(const QPointF& at) const
{
    return itemAt(at, pictureRect());
}

void PaintedChart::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintPicture(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

void PaintedChart::paintAttention(QPainter& /*painter*/, const QRectF& /*rect*/, int /*item*/) const { }

void PaintedChart::activateItem(int /*item*/) { }

void PaintedChart::setCurrentItem(int item)
{
    m_current = item;
}

void PaintedChart::paintEvent(QPaintEvent* /*event*/)
{
    const qreal ratio = devicePixelRatioF();
    const QSize size = (QSizeF(this->size()) * ratio).toSize();
    if (m_picture.size() != size || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        paintPicture(painter, pictureRect());
        ++m_painted;
    }
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.drawPixmap(QPointF(0, 0), m_picture);
    if (const int item = attended(); item >= 0)
        paintAttention(painter, pictureRect(), item);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, pictureRect());
}

void PaintedChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    redraw();
}

void PaintedChart::hover(int item)
{
    if (item == m_hovered)
        return;
    m_hovered = item;
    update();
    emit readOutChanged(readOut());
}

void PaintedChart::mousePressEvent(QMouseEvent* event)
{
    const int item = itemAtPlace(event->position());
    if (event->button() != Qt::LeftButton || item < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    setCurrentItem(item);
    update();
    emit readOutChanged(readOut());
}

void PaintedChart::mouseMoveEvent(QMouseEvent* event)
{
    hover(itemAtPlace(event->position()));
}

void PaintedChart::leaveEvent(QEvent* event)
{
    hover(-1);
    QWidget::leaveEvent(event);
}

void PaintedChart::keyPressEvent(QKeyEvent* event)
{
    const std::vector<int> order = itemOrder();
    const int present = currentItem();
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const auto found = std::ranges::find(order, present);
    const bool known = found != order.end();
    std::ptrdiff_t place = known ? found - order.begin() : -1;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left: place = std::max<std::ptrdiff_t>(0, place - 1); break;
    case Qt::Key_Down:
    case Qt::Key_Right: place = std::min(last, place + 1); break;
    case Qt::Key_Home: place = 0; break;
    case Qt::Key_End: place = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (known)
            activateItem(present);
        else
            QWidget::keyPressEvent(event);
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_hovered = -1; // the keyboard speaks now
    setCurrentItem(order[static_cast<std::size_t>(place)]);
    update();
    emit readOutChanged(readOut());
    announceChartValue(*this);
}

void PaintedChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
    emit readOutChanged(readOut());
}

void PaintedChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
    emit readOutChanged(readOut());
}

void PaintedChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        takeTexts();
        redraw();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
