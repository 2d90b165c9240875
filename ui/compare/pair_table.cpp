// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pair_table.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kRow = 27;
constexpr int kLeastName = 92;
constexpr int kCellPadding = 6; ///< of the style sheet and the style

/// Figures stand in one line and end in "…"; only names take two.
class OneLine : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features &= ~QStyleOptionViewItem::WrapText;
    }
};

} // namespace

PairTable::PairTable(const Appearance& appearance, int columns, QWidget* parent)
    : QTableWidget(0, columns, parent)
    , m_appearance(appearance)
{
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QTableView, QTableView:focus { border: none; border-radius: 0; background: transparent; }"
                                 "QTableView::item { padding: 0 3px; } QHeaderView::section { padding: 3px 3px; }"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setTextElideMode(Qt::ElideRight);
    for (int column = 1; column < columns; ++column)
        setItemDelegateForColumn(column, new OneLine(this));
    setIconSize({16, 16});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setFont(appearance.font(TypeStyle::Label));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setDefaultSectionSize(kRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(28);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const auto changed : {&Appearance::themeChanged, &Appearance::languageChanged})
        connect(&appearance, changed, this, [this] { m_restyle = true; });
    connect(this, &QTableWidget::cellDoubleClicked, this, [this](int row) { emit opened(idOf(row)); });
}

void PairTable::setHeads(const QStringList& heads)
{
    if (heads == m_heads && !m_restyle)
        return;
    m_heads = heads;
    for (int column = 0; column < columnCount() && column < heads.size(); ++column) {
        auto* item = new QTableWidgetItem(heads[column]);
        item->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
        setHorizontalHeaderItem(column, item);
    }
    fit();
}

void PairTable::setRows(const std::vector<Row>& rows)
{
    if (rows == m_rows && !m_restyle)
        return;
    const QString before = idOf(currentRow());
    const auto isAsBefore = [&](std::size_t row, std::size_t column) {
        return !m_restyle && row < m_rows.size() && m_rows[row].id == rows[row].id && column < m_rows[row].cells.size()
            && m_rows[row].cells[column] == rows[row].cells[column];
    };
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Row& from = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < columnCount() && column < static_cast<int>(from.cells.size()); ++column) {
            if (isAsBefore(static_cast<std::size_t>(row), static_cast<std::size_t>(column)))
                continue;
            const Cell& cell = from.cells[static_cast<std::size_t>(column)];
            auto* to = item(row, column);
            if (!to) {
                to = new QTableWidgetItem;
                setItem(row, column, to);
            }
            to->setText(cell.text);
            to->setData(Qt::UserRole, from.id);
            to->setToolTip(cell.toolTip.isEmpty() ? cell.text : cell.toolTip);
            to->setForeground(m_appearance.color(cell.ink));
            to->setFont(tabular(m_appearance.font(cell.strong ? TypeStyle::LabelStrong : TypeStyle::Label)));
            to->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight));
            to->setIcon(cell.icon.isEmpty() ? QIcon() : QIcon(m_appearance.icon(cell.icon, cell.iconInk, 16, devicePixelRatioF())));
        }
    }
    m_rows = rows;
    m_restyle = false;
    if (const int row = rowOf(before); row >= 0 && row != currentRow())
        setCurrentCell(row, 0);
    fit();
    updateGeometry();
}

QString PairTable::idOf(int row) const
{
    const QTableWidgetItem* first = row >= 0 ? item(row, 0) : nullptr;
    return first ? first->data(Qt::UserRole).toString() : QString();
}

int PairTable::rowOf(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!id.isEmpty() && idOf(row) == id)
            return row;
    }
    return -1;
}

/// The columns behind the first take what they need; the name has the rest and ends in "…" where that is too little.
void PairTable::fit()
{
    int rest = viewport()->width();
    std::vector<int> widths(static_cast<std::size_t>(columnCount()), 0);
    for (int column = 1; column < columnCount(); ++column) {
        double widest = 0;
        const QTableWidgetItem* head = horizontalHeaderItem(column);
        if (head)
            widest = QFontMetricsF(horizontalHeader()->font()).horizontalAdvance(head->text()) + 12;
        for (int row = 0; row < rowCount(); ++row) {
            if (const QTableWidgetItem* cell = item(row, column))
                widest = std::max(widest, QFontMetricsF(cell->font()).horizontalAdvance(cell->text()) + 2 * kCellPadding + 2);
        }
        widths[static_cast<std::size_t>(column)] = static_cast<int>(std::ceil(widest));
    }
    for (int column = columnCount() - 1; column > 0; --column) {
        // The last columns hold figures and stay whole; what stands before them gives way.
        auto& width = widths[static_cast<std::size_t>(column)];
        width = std::clamp(width, 0, std::max(28, rest - kLeastName));
        rest -= width;
        setColumnWidth(column, width);
    }
    setColumnWidth(0, std::max(0, rest));
    fitRows();
}

/// A name that does not fit its column takes two lines.
void PairTable::fitRows()
{
    bool changed = false;
    for (int row = 0; row < rowCount(); ++row) {
        const QTableWidgetItem* name = item(row, 0);
        if (!name)
            continue;
        const QFontMetrics metrics(name->font());
        const int room = columnWidth(0) - 2 * kCellPadding - (name->icon().isNull() ? 0 : iconSize().width() + kCellPadding + 1);
        const bool fits = metrics.horizontalAdvance(name->text()) <= room;
        const int height = fits ? kRow : std::max(kRow, 2 * m_appearance.lineHeight(TypeStyle::LabelStrong) + 6);
        changed = changed || rowHeight(row) != height;
        setRowHeight(row, height);
    }
    if (changed)
        updateGeometry();
}

QSize PairTable::sizeHint() const
{
    return {300, (horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height()) + verticalHeader()->length() + 2};
}

void PairTable::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

void PairTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentRow() >= 0)
        emit opened(idOf(currentRow()));
    else
        QTableWidget::keyPressEvent(event);
}

void PairTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fit();
}

} // namespace ui
