// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/table_header.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int kCellPadding = 8;
constexpr int kChipHeight = 18;
constexpr int kDot = 6;

QString shownText(const QModelIndex& index)
{
    return index.data(Qt::DisplayRole).toString();
}

} // namespace

TableDelegate::TableDelegate(const Appearance& appearance, QObject* parent) : QStyledItemDelegate(parent), m_appearance(appearance) {}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(cell, m_appearance.color(Token::AccentSoft));
    else if (index.data(kWarnRole).toBool())
        painter->fillRect(cell, m_appearance.color(Token::WarnSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, m_appearance.color(Token::Canvas));
    painter->setPen(m_appearance.color(Token::Line));
    painter->drawLine(cell.bottomLeft() + QPointF(0, -0.5), cell.bottomRight() + QPointF(0, -0.5));

    const QVariant tone = index.data(kToneRole);
    const QColor colour = m_appearance.color(tone.isValid() ? static_cast<Token>(tone.toInt()) : Token::Text);
    const QString chip = index.data(kChipRole).toString();
    QRectF room = cell.adjusted(kCellPadding, 0, -kCellPadding, 0);
    if (!chip.isEmpty()) {
        paintChip(*painter, room, chip, colour);
    } else {
        if (index.data(kMarkRole).toBool()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_appearance.color(Token::Accent));
            painter->drawEllipse(QRectF(room.left() - 2, room.center().y() - kDot / 2.0, kDot, kDot));
            room.setLeft(room.left() + kDot + 2);
        }
        painter->setFont(m_appearance.font(index.data(kStrongRole).toBool() ? TypeStyle::LabelStrong : TypeStyle::Label));
        painter->setPen(colour);
        const Qt::Alignment alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) | Qt::AlignVCenter;
        const QString text = QFontMetricsF(painter->font()).elidedText(shownText(index), Qt::ElideRight, room.width() + 0.5);
        if (alignment & Qt::AlignRight)
            drawNumber(*painter, room, Qt::AlignRight | Qt::AlignVCenter, text);
        else
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_appearance.color(Token::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -2.5), 3, 3);
    }
    painter->restore();
}

void TableDelegate::paintChip(QPainter& painter, const QRectF& cell, const QString& text, const QColor& colour) const
{
    QFont font = m_appearance.font(TypeStyle::LabelStrong);
    font.setPixelSize(m_appearance.font(TypeStyle::Note).pixelSize());
    painter.setFont(font);
    const double width = std::max<double>(kChipHeight, QFontMetricsF(font).horizontalAdvance(text) + (text.size() > 1 ? 12 : 6));
    QRectF frame(cell.left(), cell.center().y() - kChipHeight / 2.0, std::min(width, cell.width()), kChipHeight);
    painter.setPen(QPen(colour, 1.25));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(frame, metrics::kRadiusChip, metrics::kRadiusChip);
    painter.drawText(frame, Qt::AlignCenter, QFontMetricsF(font).elidedText(text, Qt::ElideRight, frame.width() - 4));
}

bool TableDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && index.data(kChipRole).toString().isEmpty()) {
        const QFontMetricsF metrics(m_appearance.font(index.data(kStrongRole).toBool() ? TypeStyle::LabelStrong : TypeStyle::Label));
        if (metrics.horizontalAdvance(shownText(index)) > option.rect.width() - 2 * kCellPadding)
            text = shownText(index);
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))), view);
    return true;
}

QWidget* TableDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setFont(m_appearance.font(TypeStyle::Label));
    editor->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setStyleSheet(QStringLiteral("QLineEdit { border-radius: 0; padding: 0 6px; min-height: 0; }"));
    return editor;
}

TableView::TableView(const Appearance& appearance, QWidget* parent) : QTableView(parent), m_head(new TableHeader(appearance))
{
    setHorizontalHeader(m_head);
    setItemDelegate(new TableDelegate(appearance, this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setWordWrap(false);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    verticalHeader()->setMinimumSectionSize(metrics::kTableRowHeight);
    m_head->setMinimumSectionSize(40);
    // The head is as high as its headings are at the widths there are.
    connect(m_head, &QHeaderView::sectionResized, this, &TableView::fitHead);
    connect(m_head, &QHeaderView::sectionCountChanged, this, &TableView::fitHead);
    connect(&appearance, &Appearance::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

void TableView::showForReading(const QString& name, QAbstractItemModel& rows)
{
    setObjectName(name);
    setModel(&rows);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    sortByColumn(-1, Qt::AscendingOrder);
}

void TableView::setColumnWidths(const std::vector<int>& widths, int stretchColumn)
{
    m_widths = widths;
    m_stretch = stretchColumn;
    m_headings = headings();
    const int columns = static_cast<int>(m_headings.size());
    for (int c = 0; c < columns && c < static_cast<int>(widths.size()); ++c) {
        int& width = m_widths[static_cast<std::size_t>(c)];
        width = std::max(width, m_head->leastWidth(c));
        setColumnWidth(c, width);
    }
    stretch();
    fitHead();
}

void TableView::setModel(QAbstractItemModel* rows)
{
    if (model())
        disconnect(model(), &QAbstractItemModel::headerDataChanged, this, &TableView::takeHeadings);
    QTableView::setModel(rows);
    if (rows)
        connect(rows, &QAbstractItemModel::headerDataChanged, this, &TableView::takeHeadings);
    fitHead();
}

QStringList TableView::headings() const
{
    QStringList all;
    for (int c = 0; model() && c < model()->columnCount(); ++c)
        all << model()->headerData(c, Qt::Horizontal).toString();
    return all;
}

/// Other headings, as of another language: columns are as wide as these ask for. The same ones leave what the user has made of them.
void TableView::takeHeadings()
{
    const QStringList now = headings();
    if (now == m_headings)
        return;
    m_headings = now;
    for (int c = 0; c < static_cast<int>(now.size()); ++c) {
        if (!isColumnHidden(c) && columnWidth(c) < m_head->leastWidth(c))
            setColumnWidth(c, m_head->leastWidth(c));
    }
    stretch();
    fitHead();
}

void TableView::fitHead()
{
    if (m_head->isVisibleTo(this) && m_head->height() != m_head->sizeHint().height())
        updateGeometries();
}

void TableView::stretch()
{
    if (m_stretch < 0 || !model() || m_stretch >= model()->columnCount())
        return;
    int others = 0;
    for (int c = 0; c < model()->columnCount(); ++c)
        if (c != m_stretch && !isColumnHidden(c))
            others += columnWidth(c);
    setColumnWidth(m_stretch, std::max({m_widths[static_cast<std::size_t>(m_stretch)], m_head->leastWidth(m_stretch), viewport()->width() - others}));
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    stretch();
}

QString TableView::asText() const
{
    if (!model())
        return {};
    std::vector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    if (rows.empty())
        for (int row = 0; row < model()->rowCount(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    QStringList heads;
    for (int c = 0; c < model()->columnCount(); ++c)
        heads << model()->headerData(c, Qt::Horizontal).toString();
    lines << heads.join(QLatin1Char('\t'));
    for (const int row : rows) {
        QStringList cells;
        for (int c = 0; c < model()->columnCount(); ++c) {
            const QModelIndex index = model()->index(row, c);
            const QString chip = index.data(kChipRole).toString();
            QString text = chip.isEmpty() ? shownText(index) : chip;
            cells << text.replace(QLatin1Char('\t'), QLatin1Char(' '));
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asText());
        return;
    }
    // "?" asks why; it must not open an editor.
    if (event->key() == Qt::Key_Question || event->key() == Qt::Key_F1) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace ui
