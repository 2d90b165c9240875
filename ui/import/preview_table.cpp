// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/preview_table.h"

#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/problem_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <set>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kFirstRows = 3;
constexpr int kProblemRows = 5;
constexpr int kMostColumns = 60;
constexpr int kLeastWidth = 44;
constexpr int kMostWidth = 168;
constexpr int kPadding = 6;

class PreviewDelegate : public QStyledItemDelegate {
public:
    PreviewDelegate(const Appearance& appearance, QObject* parent) : QStyledItemDelegate(parent), m_appearance(appearance) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF cell(option.rect);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(cell, m_appearance.color(Token::AccentSoft));
        const auto mark = PreviewModel::Mark(index.data(PreviewModel::kMarkRole).toInt());
        Token tone = index.column() == 0 ? Token::Text3 : Token::Text;
        if (mark != PreviewModel::Mark::None) {
            const bool open = mark == PreviewModel::Mark::Open;
            tone = open ? Token::Bad : Token::Good;
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_appearance.color(open ? Token::BadSoft : Token::GoodSoft));
            painter->drawRoundedRect(cell.adjusted(1, 3, -1, -3), metrics::kRadiusChip, metrics::kRadiusChip);
        }
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(m_appearance.color(Token::Line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setFont(tabular(m_appearance.font(mark == PreviewModel::Mark::None ? TypeStyle::Label : TypeStyle::LabelStrong)));
        painter->setPen(m_appearance.color(tone));
        const QRectF room = cell.adjusted(kPadding, 0, -kPadding, 0);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, int(room.width()));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        painter->restore();
    }

private:
    const Appearance& m_appearance;
};

} // namespace

PreviewModel::PreviewModel(const ImportState& state, QObject* parent) : QAbstractTableModel(parent), m_state(state) {}

void PreviewModel::refresh(const Appearance& appearance)
{
    beginResetModel();
    m_rows.clear();
    m_marks.clear();
    m_columns = 0;
    m_problemRows = 0;
    const Grid* grid = m_state.grid();
    if (grid) {
        const ProblemText words(appearance, m_state);
        m_columns = std::min(kMostColumns, grid->columnCount());
        const int first = m_state.isStartValues() ? m_state.startPlan()->headerRow + 1 : m_state.plan().firstRow;
        const int end = m_state.isStartValues() ? grid->rowCount() : std::min(m_state.plan().endRow, grid->rowCount());
        std::set<int> rows;
        for (int row = first; row < end && int(rows.size()) < kFirstRows; ++row)
            rows.insert(row);
        // In the file's order, so that settling a problem moves nothing.
        std::set<int> withProblems;
        for (const Problem& problem : m_state.problems()) {
            if (problem.row < first || problem.row >= end)
                continue;
            withProblems.insert(problem.row);
            if (problem.column < 0)
                continue;
            Marked& marked = m_marks[{problem.row, problem.column}];
            if (marked.mark == Mark::Open)
                continue;
            marked.mark = problem.isOpen() ? Mark::Open : Mark::Mended;
            if (problem.decision == Decision::ApplyFix && !problem.fixed.empty())
                marked.text = words.regionName(problem.fixed);
            marked.toolTip = words.sentence(problem) + betweenSentences(appearance) + words.outcome(problem);
        }
        for (const int row : withProblems) {
            if (m_problemRows == kProblemRows)
                break;
            rows.insert(row);
            ++m_problemRows;
        }
        m_rows.assign(rows.begin(), rows.end());
    }
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns + 1;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    const Grid* grid = m_state.grid();
    if (!index.isValid() || !grid || index.row() >= rowCount())
        return {};
    const int row = m_rows[std::size_t(index.row())];
    if (row >= grid->rowCount())
        return {};
    if (index.column() == 0)
        return role == Qt::DisplayRole ? QVariant(QString::number(grid->rowNumber(row))) : QVariant();
    const int column = index.column() - 1;
    const auto marked = m_marks.find({row, column});
    const bool isMarked = marked != m_marks.end();
    constexpr int kMostShown = 200;
    switch (role) {
    case Qt::DisplayRole:
        if (isMarked && !marked->second.text.isNull())
            return spaced(marked->second.text);
        return QString::fromUtf8(grid->text(row, column).data(), qsizetype(grid->text(row, column).size())).left(kMostShown).simplified();
    case Qt::ToolTipRole:
        return isMarked ? QVariant(spaced(marked->second.toolTip)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return isMarked ? QVariant(marked->second.toolTip) : QVariant();
    case kMarkRole:
        return isMarked ? int(marked->second.mark) : int(Mark::None);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Row");
    const auto& columns = m_state.plan().columns;
    const int column = section - 1;
    const QString header = column < int(columns.size()) ? QString::fromStdString(columns[std::size_t(column)].header).simplified() : QString();
    return header.isEmpty() ? QString::fromStdString(columnLetters(column)) : header;
}

PreviewTable::PreviewTable(const Appearance& appearance, const ImportState& state, QWidget* parent)
    : TableView(appearance, parent), m_appearance(appearance), m_model(new PreviewModel(state, this))
{
    setSortingEnabled(false);
    showForReading(QStringLiteral("importPreview"), *m_model);
    setItemDelegate(new PreviewDelegate(appearance, this));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
}

void PreviewTable::refresh()
{
    m_model->refresh(m_appearance);
    setAccessibleName(tr("Preview: first rows and rows with problems"));
    const QFontMetrics strong(m_appearance.font(TypeStyle::LabelStrong));
    int total = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = horizontalHeader()->fontMetrics().horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, strong.horizontalAdvance(m_model->index(row, column).data().toString()));
        width = std::clamp(width + 2 * kPadding + 4, kLeastWidth, kMostWidth);
        setColumnWidth(column, width);
        total += width;
    }
    const int bar = total > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(horizontalHeader()->sizeHint().height() + m_model->rowCount() * verticalHeader()->defaultSectionSize() + bar + 4);
}

} // namespace ui
