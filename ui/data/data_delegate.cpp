// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_delegate.h"

#include "ui/data/values_model.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/table_header.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPadding = 8;
constexpr double kDot = 4.5;
constexpr double kGapBox = 9;     ///< hatched box of a year without a figure
constexpr double kTrendHeight = 14;
constexpr double kExponentRise = 5;
constexpr double kBand = 6;

ValueColumnKind kindOf(const QModelIndex& index)
{
    const QVariant kind = index.data(kColumnKindRole);
    return kind.isValid() ? static_cast<ValueColumnKind>(kind.toInt()) : ValueColumnKind::Region;
}

} // namespace

DataDelegate::DataDelegate(const Appearance& appearance, QObject* parent)
    : TableDelegate(appearance, parent)
    , m_appearance(appearance)
{
}

void DataDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const QRectF cell(option.rect);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(cell, m_appearance.color(Token::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(cell, m_appearance.color(Token::Canvas));
    painter.setPen(m_appearance.color(Token::Line));
    painter.drawLine(cell.bottomLeft() + QPointF(0, -0.5), cell.bottomRight() + QPointF(0, -0.5));
}

void DataDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ValueColumnKind kind = kindOf(index);
    const bool missing = index.data(kMissingRole).toBool();
    const bool formula = kind == ValueColumnKind::Formula && !index.data(kExponentRole).toString().isEmpty();
    if (kind != ValueColumnKind::Trend && kind != ValueColumnKind::Range && !formula && !missing) {
        TableDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    const QRectF room = QRectF(option.rect).adjusted(kPadding, 0, -kPadding, -1);
    if (missing)
        paintMissing(*painter, QRectF(option.rect).adjusted(3, 3, -3, -4), index);
    else if (kind == ValueColumnKind::Trend)
        paintTrend(*painter, room, index);
    else if (kind == ValueColumnKind::Range)
        paintRange(*painter, room, index);
    else
        paintFormula(*painter, room, index);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_appearance.color(Token::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5), 3, 3);
    }
    painter->restore();
}

void DataDelegate::paintMissing(QPainter& painter, const QRectF& cell, const QModelIndex& index) const
{
    painter.save();
    painter.setClipRect(cell);
    drawHatching(painter, m_appearance, cell);
    painter.restore();
    painter.setFont(m_appearance.font(TypeStyle::Note));
    const QFontMetricsF metrics(painter.font());
    const QString text = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, cell.width() - 8);
    // The words stand on plain ground, so that the hatching does not run through them.
    const QRectF plate(cell.right() - metrics.horizontalAdvance(text) - 8, cell.top(), metrics.horizontalAdvance(text) + 8, cell.height());
    painter.fillRect(plate, m_appearance.color(Token::Surface));
    painter.setPen(m_appearance.color(Token::Text3));
    painter.drawText(plate, Qt::AlignCenter, text);
}

void DataDelegate::paintTrend(QPainter& painter, const QRectF& room, const QModelIndex& index) const
{
    const QVariantList values = index.data(kTrendRole).toList();
    if (values.isEmpty())
        return;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const QVariant& value : values) {
        if (std::isfinite(value.toDouble())) {
            low = std::min(low, value.toDouble());
            high = std::max(high, value.toDouble());
        }
    }
    const QRectF box(room.left() + 2, room.center().y() - kTrendHeight / 2, room.width() - kGapBox, kTrendHeight);
    const double step = values.size() > 1 ? box.width() / double(values.size() - 1) : 0;
    const double span = high > low ? high - low : 1;
    QPainterPath path;
    bool open = false;
    QPointF last;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double value = values[i].toDouble();
        const double x = box.left() + step * double(i);
        if (!std::isfinite(value)) {
            open = false;
            const double width = std::min(kGapBox, std::max(3.0, step * 0.8));
            const QRectF gap(x - width / 2, box.top(), width, box.height());
            painter.save();
            painter.setClipRect(gap);
            drawHatching(painter, m_appearance, gap);
            painter.restore();
            painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(gap, 2, 2);
            continue;
        }
        last = {x, high > low ? box.bottom() - (value - low) / span * box.height() : box.center().y()};
        if (open)
            path.lineTo(last);
        else
            path.moveTo(last);
        open = true;
    }
    if (!(high >= low))
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_appearance.color(Token::Text2), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(Token::Text));
    painter.drawEllipse(last, kDot / 2, kDot / 2);
}

void DataDelegate::paintFormula(QPainter& painter, const QRectF& room, const QModelIndex& index) const
{
    const QString exponent = index.data(kExponentRole).toString();
    const QString remark = index.data(kRemarkRole).toString();
    QString base = index.data(Qt::DisplayRole).toString();
    base.truncate(base.indexOf(QLatin1Char('^')));
    QFont small = m_appearance.font(TypeStyle::Note);
    small.setPixelSize(small.pixelSize() - 2);
    const QFont plain = m_appearance.font(TypeStyle::Label);
    const QFontMetricsF metrics(plain);
    const double rest = numberWidth(small, exponent) + 2 + (remark.isEmpty() ? 0 : metrics.horizontalAdvance(remark));
    painter.setFont(plain);
    painter.setPen(m_appearance.color(Token::Text2));
    if (numberWidth(plain, base) + rest > room.width() + 0.5) {
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
        return;
    }
    drawNumber(painter, room, Qt::AlignLeft | Qt::AlignVCenter, base);
    double x = room.left() + numberWidth(plain, base) + 1;
    painter.setFont(small);
    drawNumber(painter, QRectF(x, room.top() - kExponentRise, room.right() - x, room.height()), Qt::AlignLeft | Qt::AlignVCenter, exponent);
    x += numberWidth(small, exponent) + 1;
    painter.setFont(plain);
    painter.setPen(m_appearance.color(Token::Warn));
    painter.drawText(QRectF(x, room.top(), room.right() - x + 1, room.height()), Qt::AlignLeft | Qt::AlignVCenter, remark);
}

void DataDelegate::paintRange(QPainter& painter, const QRectF& room, const QModelIndex& index) const
{
    const QVariantList range = index.data(kRangeRole).toList();
    if (range.size() != 5)
        return;
    const double axisLow = range[0].toDouble();
    const double span = range[1].toDouble() - axisLow;
    const auto at = [&](const QVariant& value) { return room.left() + std::clamp((value.toDouble() - axisLow) / span, 0.0, 1.0) * room.width(); };
    const double y = room.center().y();
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    painter.setPen(Qt::NoPen);
    if (range[3].toDouble() > range[2].toDouble()) {
        QColor band = m_appearance.color(Token::Accent);
        band.setAlphaF(0.30F);
        painter.setBrush(band);
        painter.drawRoundedRect(QRectF(QPointF(at(range[2]), y - kBand / 2), QPointF(at(range[3]), y + kBand / 2)), kBand / 2, kBand / 2);
    }
    if (std::isfinite(range[4].toDouble())) {
        painter.setBrush(m_appearance.color(Token::Accent));
        painter.drawEllipse(QPointF(at(range[4]), y), kDot / 2 + 0.75, kDot / 2 + 0.75);
    }
}

DataTableView::DataTableView(const Appearance& appearance, QWidget* parent)
    : TableView(appearance, parent)
    , m_appearance(appearance)
{
    setItemDelegate(new DataDelegate(appearance, this));
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
}

void DataTableView::freezeFirstColumn()
{
    if (m_frozen)
        return;
    m_frozen = new QTableView(this);
    m_frozen->setObjectName(QStringLiteral("frozenColumn"));
    m_frozen->setHorizontalHeader(new TableHeader(m_appearance));
    m_frozen->setModel(model());
    m_frozen->setSelectionModel(selectionModel());
    m_frozen->setItemDelegate(new DataDelegate(m_appearance, m_frozen));
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setShowGrid(false);
    m_frozen->setFrameShape(QFrame::NoFrame);
    m_frozen->setStyleSheet(QStringLiteral("QTableView { border: none; border-radius: 0; }"));
    m_frozen->verticalHeader()->hide();
    m_frozen->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_frozen->verticalHeader()->setMinimumSectionSize(verticalHeader()->minimumSectionSize());
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollMode(ScrollPerPixel);
    m_frozen->setEditTriggers(NoEditTriggers);
    m_frozen->setMouseTracking(true);
    m_frozen->setSortingEnabled(true);
    m_frozen->sortByColumn(-1, Qt::AscendingOrder);
    // The table itself says all that this shows.
    m_frozen->setAccessibleName(QString());
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, m_frozen->verticalScrollBar(), &QAbstractSlider::setValue);
    connect(m_frozen->verticalScrollBar(), &QAbstractSlider::valueChanged, verticalScrollBar(), &QAbstractSlider::setValue);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &DataTableView::placeFrozen);
    connect(horizontalHeader(), &QHeaderView::geometriesChanged, this, &DataTableView::placeFrozen);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_frozen->horizontalHeader(), &QHeaderView::setSortIndicator);
    connect(m_frozen->horizontalHeader(), &QHeaderView::sortIndicatorChanged, horizontalHeader(), &QHeaderView::setSortIndicator);
    connect(horizontalScrollBar(), &QAbstractSlider::valueChanged, this, &DataTableView::placeFrozen);
    connect(horizontalScrollBar(), &QAbstractSlider::rangeChanged, this, &DataTableView::placeFrozen);
    connect(model(), &QAbstractItemModel::modelReset, this, &DataTableView::placeFrozen);
    placeFrozen();
}

void DataTableView::placeFrozen()
{
    if (!m_frozen || !model())
        return;
    // Nothing is covered before the table is scrolled sideways, so there is one view only for the mouse and for readers of the screen.
    const bool scrolled = horizontalScrollBar()->value() > 0;
    m_frozen->setVisible(scrolled);
    if (!scrolled)
        return;
    for (int column = 0; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, column != 0);
    m_frozen->setColumnWidth(0, columnWidth(0));
    m_frozen->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_frozen->setGeometry(frameWidth(), frameWidth(), columnWidth(0), viewport()->height() + horizontalHeader()->height());
    m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_frozen->raise();
}

void DataTableView::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    placeFrozen();
}

void DataTableView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    // The column that stays is in view wherever the table has been scrolled to: only up and down.
    const bool stays = m_frozen && m_frozen->isVisible() && index.column() == 0;
    TableView::scrollTo(stays ? index.siblingAtColumn(columnAt(viewport()->width() / 2)) : index, hint);
}

/// A cell come to from the right is not left under the column that stays.
QModelIndex DataTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex to = TableView::moveCursor(action, modifiers);
    if (m_frozen && action == MoveLeft && to.column() == 0)
        horizontalScrollBar()->setValue(0);
    else if (m_frozen && action == MoveLeft && visualRect(to).left() < columnWidth(0))
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + visualRect(to).left() - columnWidth(0));
    return to;
}

QString DataTableView::wholeText() const
{
    const auto plain = [](QString text) { return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QStringLiteral("\n"), QStringLiteral(", ")); };
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells << plain(model()->headerData(column, Qt::Horizontal).toString());
    lines << cells.join(QLatin1Char('\t'));
    for (int row = 0; row < model()->rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << plain(model()->index(row, column).data().toString());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString DataTableView::chosenText() const
{
    QModelIndexList cells = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    if (cells.isEmpty())
        return wholeText();
    std::ranges::sort(cells, [](const QModelIndex& a, const QModelIndex& b) { return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column(); });
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += cells[i].data().toString().replace(QLatin1Char('\t'), QLatin1Char(' '));
    }
    return text;
}

void DataTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(chosenText());
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        emit emptied(selectionModel()->selectedIndexes());
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        edit(currentIndex());
        return;
    }
    TableView::keyPressEvent(event);
}

} // namespace ui
