// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/small_multiples.h"

#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kSettleMs = 400;
constexpr int kDotsSize = 24;

} // namespace

SmallMultiples::SmallMultiples(const Appearance& appearance, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_appearance(appearance)
    , m_settle(new QTimer(this))
{
    installChartAccess();
    setObjectName(QStringLiteral("smallMultiples"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_settle->setSingleShot(true);
    m_settle->setInterval(kSettleMs);
    connect(m_settle, &QTimer::timeout, this, &SmallMultiples::settle);
    connect(&m_appearance, &Appearance::themeChanged, this, &SmallMultiples::redrawAll);
}

void SmallMultiples::setRows(std::vector<CompareRow> rows)
{
    m_model.setRows(std::move(rows));
    m_current.row = std::clamp(m_current.row, -1, std::max(-1, this->rows() - 1));
    m_hoverRow = -1;
    m_hoverYear.reset();
    redrawAll();
}

void SmallMultiples::setComparison(const Comparison& comparison)
{
    // The hand is thought to move while figures follow one another quickly.
    const bool moving = m_settle->isActive();
    const std::size_t columnsBefore = m_model.columns();
    m_comparison = comparison;
    const MultiplesChanges changes = m_model.take(comparison, m_sameAxes, moving);
    m_settle->start();
    if (columnsBefore != m_model.columns()) {
        m_current.column = std::clamp(m_current.column, -1, columns() - 1);
        measure();
        redrawAll();
        return;
    }
    update(changes);
}

/// The axes take the size of what they show now.
void SmallMultiples::settle()
{
    if (m_comparison)
        update(m_model.take(*m_comparison, m_sameAxes, false));
}

void SmallMultiples::setSameAxes(bool same)
{
    if (m_sameAxes == same)
        return;
    m_sameAxes = same;
    settle();
}

void SmallMultiples::setDifferences(bool shown)
{
    m_differences = shown;
    redrawAll();
}

void SmallMultiples::measure()
{
    // A scroll bar takes its room from what it scrolls, so each is tried without and with the other.
    const QSize room = maximumViewportSize();
    const int across = horizontalScrollBar()->sizeHint().height();
    const int along = verticalScrollBar()->sizeHint().width();
    QSize left = room;
    QSizeF needed;
    for (const auto& [below, beside] : {std::pair(false, false), std::pair(true, false), std::pair(false, true), std::pair(true, true)}) {
        left = room - QSize(beside ? along : 0, below ? across : 0);
        m_measures = MultiplesMeasures::fitting(m_appearance, left.width(), left.height(), m_model.columns(), m_model.rows().size());
        needed = {m_measures.rowHeadWidth + columns() * m_measures.columnWidth, m_measures.headHeight + rows() * m_measures.rowHeight};
        if ((below || needed.width() <= left.width()) && (beside || needed.height() <= left.height()))
            break;
    }
    horizontalScrollBar()->setPageStep(left.width());
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_measures.columnWidth / 2));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(needed.width())) - left.width()));
    verticalScrollBar()->setPageStep(left.height());
    verticalScrollBar()->setSingleStep(static_cast<int>(m_measures.rowHeight / 2));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(needed.height())) - left.height()));
}

void SmallMultiples::redrawAll()
{
    measure();
    m_stale = true;
    viewport()->update();
}

void SmallMultiples::update(const MultiplesChanges& changes)
{
    if (changes.all) {
        redrawAll();
        return;
    }
    if (m_dirty.heads.size() != changes.heads.size() || m_dirty.cells.size() != changes.cells.size())
        m_dirty = {false, std::vector<bool>(changes.heads.size()), std::vector<bool>(changes.cells.size())};
    for (int column = 0; column < columns(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        if (changes.heads[at]) {
            m_dirty.heads[at] = true;
            updateSpot({-1, column});
        }
        for (int row = 0; row < rows(); ++row) {
            const std::size_t index = static_cast<std::size_t>(row) * m_model.columns() + at;
            if (changes.cells[index]) {
                m_dirty.cells[index] = true;
                updateSpot({row, column});
            }
        }
    }
}

void SmallMultiples::updateSpot(const Spot& spot)
{
    const QRect seen = rectOf(spot).intersected(viewport()->rect());
    if (!seen.isEmpty())
        viewport()->update(seen);
}

QRect SmallMultiples::rectOf(const Spot& spot) const
{
    const double x = spot.column < 0 ? 0 : m_measures.rowHeadWidth + spot.column * m_measures.columnWidth - horizontalScrollBar()->value();
    const double y = spot.row < 0 ? 0 : m_measures.headHeight + spot.row * m_measures.rowHeight - verticalScrollBar()->value();
    const double width = spot.column < 0 ? m_measures.rowHeadWidth : m_measures.columnWidth;
    const double height = spot.row < 0 ? m_measures.headHeight : m_measures.rowHeight;
    return QRectF(x, y, width, height).toRect();
}

/// What scrolls goes away below the heads.
QRectF SmallMultiples::clipOf(const Spot& spot) const
{
    QRectF room = viewport()->rect();
    if (spot.column >= 0)
        room.setLeft(std::round(m_measures.rowHeadWidth));
    if (spot.row >= 0)
        room.setTop(std::round(m_measures.headHeight));
    return room.intersected(rectOf(spot));
}

QRectF SmallMultiples::plotOf(const Spot& spot) const
{
    QPixmap nowhere(1, 1);
    QPainter painter(&nowhere);
    return MultiplesPainter(painter, m_appearance, m_model, m_differences)
        .plotOf(rectOf(spot), static_cast<std::size_t>(spot.row), static_cast<std::size_t>(spot.column));
}

SmallMultiples::Spot SmallMultiples::spotAt(const QPoint& position) const
{
    Spot spot;
    if (position.x() >= m_measures.rowHeadWidth) {
        spot.column = static_cast<int>((position.x() - m_measures.rowHeadWidth + horizontalScrollBar()->value()) / m_measures.columnWidth);
        if (spot.column >= columns())
            return {};
    }
    if (position.y() >= m_measures.headHeight) {
        spot.row = static_cast<int>((position.y() - m_measures.headHeight + verticalScrollBar()->value()) / m_measures.rowHeight);
        if (spot.row >= rows())
            return {};
    }
    return spot;
}

std::optional<core::policy::Headline> SmallMultiples::outcomeAt(const QPoint& at) const
{
    const Spot spot = viewport()->rect().contains(at) ? spotAt(at) : m_current;
    if (spot.row < 0 || spot.row >= rows())
        return std::nullopt;
    return m_model.rows()[static_cast<std::size_t>(spot.row)].headline;
}

// --- drawing

void SmallMultiples::paintSpot(QPainter& painter, const Spot& spot) const
{
    const QRectF clip = clipOf(spot);
    if (clip.isEmpty())
        return;
    painter.save();
    painter.setClipRect(clip);
    painter.fillRect(clip, m_appearance.color(Token::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rect = rectOf(spot);
    const MultiplesPainter drawing(painter, m_appearance, m_model, m_differences);
    if (spot.row >= 0 && spot.column >= 0)
        drawing.cell(rect, static_cast<std::size_t>(spot.row), static_cast<std::size_t>(spot.column));
    else if (spot.column >= 0)
        drawing.head(rect, static_cast<std::size_t>(spot.column));
    else if (spot.row >= 0)
        drawing.rowHead(rect, static_cast<std::size_t>(spot.row));
    // A hairline between rows, with a gap between columns.
    if (spot.row + 1 < rows()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(m_appearance.color(Token::Line), 1));
        const double y = rect.bottom() - 0.5;
        painter.drawLine(QPointF(rect.left() + MultiplesMeasures::kPadding, y), QPointF(rect.right() - (spot.column < 0 ? 0 : MultiplesMeasures::kPadding), y));
    }
    painter.restore();
}

void SmallMultiples::renew()
{
    const qreal ratio = devicePixelRatioF();
    const QSize size = viewport()->size() * ratio;
    if (m_picture.size() != size || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(ratio);
        m_stale = true;
    }
    if (!m_stale && !m_dirty.any())
        return;
    QPainter painter(&m_picture);
    if (m_stale)
        painter.fillRect(viewport()->rect(), m_appearance.color(Token::Surface));
    for (int row = -1; row < rows(); ++row) {
        for (int column = -1; column < columns(); ++column) {
            const bool head = row < 0 || column < 0;
            const auto at = static_cast<std::size_t>(column);
            const bool dirty = head ? (row < 0 && column >= 0 && at < m_dirty.heads.size() && m_dirty.heads[at])
                                    : m_dirty.cells.size() == m_model.rows().size() * m_model.columns()
                    && m_dirty.cells[static_cast<std::size_t>(row) * m_model.columns() + at];
            if (m_stale || dirty)
                paintSpot(painter, {row, column});
        }
    }
    m_dirty = {};
    m_stale = false;
}

void SmallMultiples::paintEvent(QPaintEvent* event)
{
    renew();
    QPainter painter(viewport());
    const QRect area = event->rect();
    const qreal ratio = m_picture.devicePixelRatio();
    painter.drawPixmap(QRectF(area), m_picture, QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio));
    paintOverlay(painter);
}

void SmallMultiples::paintOverlay(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const MultiplesPainter drawing(painter, m_appearance, m_model, m_differences);
    if (m_hoverRow >= 0 && m_hoverYear) {
        for (int column = 0; column < columns(); ++column) {
            const Spot spot{m_hoverRow, column};
            const QRectF clip = clipOf(spot);
            if (clip.isEmpty())
                continue;
            painter.save();
            painter.setClipRect(clip);
            drawing.cursor(rectOf(spot), static_cast<std::size_t>(m_hoverRow), static_cast<std::size_t>(column), *m_hoverYear);
            painter.restore();
        }
    }
    // The menu of a row says that it is there when the pointer or the focus is.
    const int head = m_hover.row >= 0 ? m_hover.row : hasFocus() && m_current.column < 0 ? m_current.row : -1;
    if (head >= 0) {
        const QRectF rect = rectOf({head, -1});
        painter.setClipRect(clipOf({head, -1}));
        const QPointF centre(rect.right() - 8 - kDotsSize / 2.0 + 6, rect.top() + 8 + kDotsSize / 2.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(Token::Text2));
        for (const double step : {-5.0, 0.0, 5.0})
            painter.drawEllipse(centre + QPointF(step, 0), 1.6, 1.6);
        painter.setBrush(Qt::NoBrush);
        painter.setClipping(false);
    }
    if (hasFocus() && (m_current.row >= 0 || m_current.column >= 0)) {
        const QRectF ring = QRectF(rectOf(m_current)).adjusted(4, 4, -4, -4);
        painter.setClipRect(clipOf(m_current));
        drawFocusRing(painter, m_appearance, ring);
    }
}

void SmallMultiples::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    redrawAll();
}

void SmallMultiples::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    m_stale = true;
    viewport()->update();
}

// --- pointer and keys

void SmallMultiples::hover(const QPoint& position)
{
    const Spot spot = spotAt(position);
    std::optional<double> year;
    if (spot.row >= 0 && spot.column >= 0 && !m_model.cell(static_cast<std::size_t>(spot.row), static_cast<std::size_t>(spot.column)).line.empty()) {
        const QRectF plot = plotOf(spot);
        if (plot.adjusted(-4, -4, 4, 4).contains(position))
            year = MultiplesPainter::timeAt(plot, position.x(), m_model.cell(static_cast<std::size_t>(spot.row), static_cast<std::size_t>(spot.column)).line,
                                            m_model.rows().front().time.span());
    }
    if (spot == m_hover && year == m_hoverYear)
        return;
    const auto updateRow = [this](int row) {
        if (row >= 0)
            viewport()->update(QRect(0, rectOf({row, 0}).top(), viewport()->width(), static_cast<int>(m_measures.rowHeight) + 1));
    };
    updateRow(m_hover.row);
    m_hover = spot;
    m_hoverRow = year ? spot.row : -1;
    m_hoverYear = year;
    updateRow(m_hover.row);
    viewport()->setCursor(spot.row < 0 && spot.column >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SmallMultiples::mouseMoveEvent(QMouseEvent* event)
{
    hover(event->pos());
}

void SmallMultiples::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Spot spot = spotAt(event->pos());
    if (spot.row < 0 && spot.column < 0)
        return;
    setCurrent(spot);
    if (spot.row < 0) {
        emit columnChosen(m_model.heads()[static_cast<std::size_t>(spot.column)].id);
    } else if (spot.column < 0) {
        const QRect rect = rectOf(spot);
        if (QRect(rect.right() - 8 - kDotsSize, rect.top() + 4, kDotsSize + 8, kDotsSize + 8).contains(event->pos()))
            emit menuRequested(spot, viewport()->mapToGlobal(event->pos()));
    } else if (m_hoverYear && m_hoverRow == spot.row) {
        emit yearPicked(*m_hoverYear);
    }
}

void SmallMultiples::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->pos());
    if (event->button() == Qt::LeftButton && spot.row >= 0)
        emit cellOpened(m_model.rows()[static_cast<std::size_t>(spot.row)].key,
                        spot.column < 0 ? QString() : m_model.heads()[static_cast<std::size_t>(spot.column)].id);
}

void SmallMultiples::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const Spot spot = keyboard ? m_current : spotAt(event->pos());
    if (spot.row < 0 && spot.column < 0)
        return;
    setCurrent(spot);
    emit menuRequested(spot, keyboard ? viewport()->mapToGlobal(rectOf(spot).center()) : event->globalPos());
}

void SmallMultiples::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    Spot next = m_current;
    switch (event->key()) {
    case Qt::Key_Left: next.column = std::max(-1, next.column - 1); break;
    case Qt::Key_Right: next.column = std::min(columns() - 1, next.column + 1); break;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        if (alt) {
            if (m_current.row >= 0)
                emit rowMoveRequested(m_current.row, step);
            return;
        }
        next.row = std::clamp(next.row + step, -1, rows() - 1);
        break;
    }
    case Qt::Key_Home: next.column = event->modifiers() & Qt::ControlModifier ? -1 : 0; break;
    case Qt::Key_End: next.column = columns() - 1; break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_current.row >= 0)
            emit rowRemoveRequested(m_current.row);
        return;
    case Qt::Key_T:
        emit tableRequested(); // as in every chart
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.row < 0 && m_current.column >= 0)
            emit columnChosen(m_model.heads()[static_cast<std::size_t>(m_current.column)].id);
        else if (m_current.column < 0)
            emit menuRequested(m_current, viewport()->mapToGlobal(rectOf(m_current).center()));
        else if (m_current.row >= 0 && m_current.row < rows())
            emit cellOpened(m_model.rows()[static_cast<std::size_t>(m_current.row)].key, m_model.heads()[static_cast<std::size_t>(m_current.column)].id);
        return;
    default:
        // Others, and F6 and the like, are the window's.
        event->ignore();
        return;
    }
    if (next.row < 0 && next.column < 0) // the corner holds nothing
        next = m_current;
    setCurrent(next);
}

void SmallMultiples::setCurrent(const Spot& spot)
{
    updateSpot(m_current);
    m_current = spot;
    reveal(spot);
    updateSpot(m_current);
    announceChartValue(*this);
}

void SmallMultiples::reveal(const Spot& spot)
{
    if (spot.column >= 0) {
        const double left = spot.column * m_measures.columnWidth;
        const double room = viewport()->width() - m_measures.rowHeadWidth;
        QScrollBar* bar = horizontalScrollBar();
        if (left < bar->value())
            bar->setValue(static_cast<int>(left));
        else if (left + m_measures.columnWidth > bar->value() + room)
            bar->setValue(static_cast<int>(std::ceil(left + m_measures.columnWidth - room)));
    }
    if (spot.row >= 0) {
        const double top = spot.row * m_measures.rowHeight;
        const double room = viewport()->height() - m_measures.headHeight;
        QScrollBar* bar = verticalScrollBar();
        if (top < bar->value())
            bar->setValue(static_cast<int>(top));
        else if (top + m_measures.rowHeight > bar->value() + room)
            bar->setValue(static_cast<int>(std::ceil(top + m_measures.rowHeight - room)));
    }
}

void SmallMultiples::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SmallMultiples::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void SmallMultiples::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        redrawAll();
    QAbstractScrollArea::changeEvent(event);
}

bool SmallMultiples::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        hover(QPoint(-1, -1));
        m_hover = {};
        m_hoverRow = -1;
        m_hoverYear.reset();
        viewport()->update();
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Spot spot = spotAt(help->pos());
        QToolTip::showText(help->globalPos(), toolTipOf(spot), viewport(), rectOf(spot));
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString SmallMultiples::toolTipOf(const Spot& spot) const
{
    if (spot.row < 0 && spot.column < 0)
        return {};
    if (spot.row < 0) {
        const MultiplesHead& head = m_model.heads()[static_cast<std::size_t>(spot.column)];
        return head.summary.isEmpty() ? head.title : head.title + QLatin1Char('\n') + head.summary;
    }
    const CompareRow& row = m_model.rows()[static_cast<std::size_t>(spot.row)];
    const QString about = spaced(QString::fromStdString(row.naming.description.in(m_appearance.language())));
    if (spot.column < 0)
        return QStringLiteral("<b>%1</b><br>%2").arg(row.fullName.toHtmlEscaped(), about.toHtmlEscaped());
    const MultiplesCell& cell = m_model.cell(static_cast<std::size_t>(spot.row), static_cast<std::size_t>(spot.column));
    const Figure value = figure(m_appearance, row.naming, cell.figure.value);
    const QString where = m_model.heads()[static_cast<std::size_t>(spot.column)].title;
    const QString text = spaced(tr("%1, %2: %3", "outcome, scenario, figure").arg(row.fullName, where, value.text()));
    return cell.figure.change.isEmpty() ? text.toHtmlEscaped() : QStringLiteral("%1<br>%2").arg(text.toHtmlEscaped(), cell.figure.change.toHtmlEscaped());
}

// --- the same as text and on paper

QString SmallMultiples::title() const
{
    return tr("Scenarios side by side");
}

QString SmallMultiples::headline() const
{
    if (m_current.row < 0 || m_current.column < 0 || m_current.row >= rows() || m_current.column >= columns())
        return {};
    const CompareRow& row = m_model.rows()[static_cast<std::size_t>(m_current.row)];
    const MultiplesCell& cell = m_model.cell(static_cast<std::size_t>(m_current.row), static_cast<std::size_t>(m_current.column));
    QStringList parts{row.fullName, m_model.heads()[static_cast<std::size_t>(m_current.column)].title, figure(m_appearance, row.naming, cell.figure.value).text()};
    if (!cell.figure.change.isEmpty())
        parts << cell.figure.change;
    return parts.join(tr(", "));
}

QString SmallMultiples::sentence() const
{
    QStringList names;
    for (const MultiplesHead& head : m_model.heads())
        names << head.title;
    const TimeWords time = m_model.rows().empty() ? TimeWords() : m_model.rows().front().time; // all rows are of one model
    const QString all = spaced(time.calendar()
            ? tr("%n outcomes of %1, in %2.", "scenarios, year", rows()).arg(names.join(tr(", ")), QString::number(static_cast<int>(std::floor(m_model.year() + 1e-6))))
            : tr("%n outcomes of %1, at %2.", "scenarios, a time such as day 40", rows()).arg(names.join(tr(", ")), time.inSentence(m_appearance, m_model.year())));
    const QString current = headline();
    return current.isEmpty() ? all : all + QLatin1Char(' ') + current;
}

ChartTable SmallMultiples::table() const
{
    ChartTable table;
    table.columns << tr("Outcome") << tr("Unit");
    for (const MultiplesHead& head : m_model.heads())
        table.columns << head.title;
    for (std::size_t row = 0; row < m_model.rows().size(); ++row) {
        QStringList cells{m_model.rows()[row].fullName, m_model.rows()[row].unit};
        for (std::size_t column = 0; column < m_model.columns(); ++column)
            cells << m_model.cell(row, column).figure.number;
        table.rows.push_back(cells);
    }
    return table;
}

QSize SmallMultiples::wholeSize() const
{
    const double width = m_measures.rowHeadWidth + columns() * m_measures.columnWidth;
    const double height = m_measures.headHeight + rows() * m_measures.rowHeight;
    return {static_cast<int>(std::ceil(width)) + 2 * metrics::kCardPadding, static_cast<int>(std::ceil(height)) + 72};
}

void SmallMultiples::render(QPainter& painter, const QRectF& rect) const
{
    const QRectF inner = paintChartFrame(painter, rect, m_appearance, *this);
    MultiplesMeasures measures = MultiplesMeasures::fitting(m_appearance, inner.width(), inner.height(), m_model.columns(), m_model.rows().size());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const MultiplesPainter drawing(painter, m_appearance, m_model, m_differences);
    const auto place = [&](int row, int column) {
        return QRectF(inner.left() + (column < 0 ? 0 : measures.rowHeadWidth + column * measures.columnWidth),
                      inner.top() + (row < 0 ? 0 : measures.headHeight + row * measures.rowHeight),
                      column < 0 ? measures.rowHeadWidth : measures.columnWidth, row < 0 ? measures.headHeight : measures.rowHeight);
    };
    for (int column = 0; column < columns(); ++column)
        drawing.head(place(-1, column), static_cast<std::size_t>(column));
    for (int row = 0; row < rows(); ++row) {
        drawing.rowHead(place(row, -1), static_cast<std::size_t>(row));
        for (int column = 0; column < columns(); ++column)
            drawing.cell(place(row, column), static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    }
    painter.restore();
}

} // namespace ui
