// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/values_model.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/theme/figures.h"
#include "ui/widgets/table_view.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kEditDigits = 15;

bool right(ValueColumnKind kind)
{
    return kind == ValueColumnKind::Raw || kind == ValueColumnKind::Value || kind == ValueColumnKind::Year;
}

} // namespace

ValuesModel::ValuesModel(const DataState& state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
}

void ValuesModel::setTable(ValueTable table)
{
    const auto sameColumns = [&] {
        return std::ranges::equal(table.columns, m_table.columns, [](const ValueColumn& a, const ValueColumn& b) { return a.kind == b.kind && a.year == b.year; });
    };
    // The same shape keeps selection and scroll place.
    const bool same = table.rows.size() == m_table.rows.size() && !table.rows.empty() && sameColumns();
    if (!same)
        beginResetModel();
    m_table = std::move(table);
    m_filterTexts.clear();
    if (!same) {
        endResetModel();
        return;
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.columns.empty() ? 0 : static_cast<int>(m_table.rows.size());
}

int ValuesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

bool ValuesModel::isFigure(int column) const
{
    const ValueColumnKind kind = this->column(column).kind;
    return kind == ValueColumnKind::Value || kind == ValueColumnKind::Year;
}

std::size_t ValuesModel::yearPosition(int column) const
{
    const auto found = std::ranges::find(m_table.years, this->column(column).year);
    return static_cast<std::size_t>(found - m_table.years.begin());
}

const ValueCell& ValuesModel::cell(int row, int column) const
{
    const ValueRow& line = m_table.rows[static_cast<std::size_t>(row)];
    return this->column(column).kind == ValueColumnKind::Year ? line.years[yearPosition(column)] : line.value;
}

QString ValuesModel::cellText(const ValueCell& cell, int decimals) const
{
    return cell.isMissing() ? DataText::missing(cell.reason()) : DataText::fixed(m_state.appearance(), cell.value, decimals);
}

QString ValuesModel::text(const ValueRow& row, int column) const
{
    const Appearance& appearance = m_state.appearance();
    switch (this->column(column).kind) {
    case ValueColumnKind::Region: return row.name;
    case ValueColumnKind::Raw: return DataText::fixed(appearance, row.raw.value, m_table.rawDecimals);
    case ValueColumnKind::Trend: {
        QStringList values;
        for (std::size_t i = 0; i < row.trend.size(); ++i) {
            if (std::isfinite(row.trend[i]))
                values << QStringLiteral("%1: %2").arg(m_table.trendYears[i]).arg(DataText::number(appearance, row.trend[i]));
        }
        return values.join(QStringLiteral("; "));
    }
    case ValueColumnKind::Formula: return row.formula.text();
    case ValueColumnKind::Value: return cellText(row.value, m_table.decimals);
    case ValueColumnKind::Range:
        return row.high > row.low ? QStringLiteral("%1–%2").arg(DataText::fixed(appearance, row.low, m_table.decimals), DataText::fixed(appearance, row.high, m_table.decimals))
                                  : QString();
    case ValueColumnKind::Source: return row.source;
    case ValueColumnKind::Grade: return row.grade;
    case ValueColumnKind::Year: return cellText(row.years[yearPosition(column)], m_table.decimals);
    }
    return {};
}

QVariant ValuesModel::toolTip(const ValueRow& row, int column) const
{
    switch (this->column(column).kind) {
    case ValueColumnKind::Region: return QStringLiteral("%1\n%2").arg(row.otherName, row.code);
    case ValueColumnKind::Source: return row.sourceToolTip.isEmpty() ? row.source : row.source + QLatin1Char('\n') + row.sourceToolTip;
    case ValueColumnKind::Grade: return row.grade.isEmpty() ? QVariant() : DataText::gradeMeaning(row.grade);
    case ValueColumnKind::Trend:
    case ValueColumnKind::Formula:
    case ValueColumnKind::Range: return text(row, column);
    case ValueColumnKind::Value:
        if (!m_table.statistics)
            return row.edited ? QVariant(row.sourceToolTip) : QVariant();
        [[fallthrough]];
    case ValueColumnKind::Year: {
        const ValueCell& cell = this->column(column).kind == ValueColumnKind::Year ? row.years[yearPosition(column)] : row.value;
        return cell.observation ? observationText(m_state, *m_table.statistics, *cell.observation) : DataText::missingSentence(cell.reason());
    }
    case ValueColumnKind::Raw: break;
    }
    return {};
}

QVariant ValuesModel::sortKey(const ValueRow& row, int column) const
{
    switch (this->column(column).kind) {
    case ValueColumnKind::Raw: return row.raw.value;
    case ValueColumnKind::Value: return row.value.value;
    case ValueColumnKind::Year: return row.years[yearPosition(column)].value;
    case ValueColumnKind::Range: return row.high - row.low;
    case ValueColumnKind::Trend: { // by how far it went, from its first figure to its last
        const auto present = [](double v) { return std::isfinite(v); };
        const auto first = std::ranges::find_if(row.trend, present);
        if (first == row.trend.end())
            return std::numeric_limits<double>::quiet_NaN();
        const auto last = std::find_if(row.trend.rbegin(), row.trend.rend(), present);
        return *first == 0 ? std::numeric_limits<double>::quiet_NaN() : *last / *first;
    }
    default: return text(row, column);
    }
}

const QString& ValuesModel::filterText(std::size_t row) const
{
    m_filterTexts.resize(m_table.rows.size());
    QString& text = m_filterTexts[row];
    if (!text.isEmpty())
        return text;
    const ValueRow& line = m_table.rows[row];
    QStringList parts{line.name, line.otherName, line.code, line.source, line.formula.text(), line.grade};
    for (int c = 0; c < columnCount(); ++c) {
        if (isFigure(c) || column(c).kind == ValueColumnKind::Raw)
            parts << this->text(line, c);
    }
    text = parts.join(QLatin1Char('\n'));
    return text;
}

QVariant ValuesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ValueRow& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const ValueColumnKind kind = column(index.column()).kind;
    const bool figure = isFigure(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::EditRole:
        return figure ? (cell(index.row(), index.column()).isMissing() ? QString() : QString::number(cell(index.row(), index.column()).value, 'g', kEditDigits))
                      : text(row, index.column());
    case Qt::ToolTipRole: return toolTip(row, index.column());
    case Qt::TextAlignmentRole: return QVariant((right(kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2: %3").arg(row.name, column(index.column()).title, text(row, index.column()));
    case kChipRole: return kind == ValueColumnKind::Grade ? QVariant(row.grade) : QVariant();
    case kToneRole:
        if (kind == ValueColumnKind::Grade)
            return static_cast<int>(DataText::gradeColour(row.grade));
        if (figure && cell(index.row(), index.column()).isMissing())
            return static_cast<int>(Token::Text3);
        return static_cast<int>(kind == ValueColumnKind::Source || kind == ValueColumnKind::Formula ? Token::Text2 : Token::Text);
    case kStrongRole: return kind == ValueColumnKind::Value && !row.value.isMissing();
    case kMarkRole: return (kind == ValueColumnKind::Value && row.edited) || (kind == ValueColumnKind::Year && cell(index.row(), index.column()).isEdited());
    case kIdRole: return row.id;
    case kSortRole: return sortKey(row, index.column());
    case kColumnKindRole: return static_cast<int>(kind);
    case kMissingRole: return figure && cell(index.row(), index.column()).isMissing();
    case kTrendRole: {
        QVariantList values;
        if (kind == ValueColumnKind::Trend) {
            for (const double value : row.trend)
                values << value;
        }
        return values;
    }
    case kExponentRole: return row.formula.exponent;
    case kRemarkRole: return row.formula.remark;
    case kRangeRole: return QVariantList{m_table.axisLow, m_table.axisHigh, row.low, row.high, row.value.value};
    case kFilterRole: return filterText(static_cast<std::size_t>(index.row()));
    default: return {};
    }
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ValueColumn& about = column(section);
    if (role == Qt::DisplayRole)
        return about.unit.isEmpty() ? about.title : QStringLiteral("%1\n%2").arg(about.title, about.unit);
    if (role == Qt::ToolTipRole)
        return about.unit.isEmpty() ? about.title : QStringLiteral("%1, %2").arg(about.title, about.unit);
    if (role == Qt::TextAlignmentRole)
        return QVariant((right(about.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_editable && isFigure(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ValuesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !m_editor)
        return false;
    const QString typed = value.toString().trimmed();
    if (typed == data(index, Qt::EditRole).toString()) // left as it was
        return true;
    m_editor(index.row(), index.column(), typed);
    return true;
}

void ValuesOrder::setFilterText(const QString& text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ValuesOrder::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(kFilterRole).toString();
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool ValuesOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(kSortRole);
    const QVariant b = right.data(kSortRole);
    if (a.typeId() != QMetaType::Double)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    const bool noA = std::isnan(a.toDouble());
    const bool noB = std::isnan(b.toDouble());
    if (noA || noB)
        return noA == noB ? false : (sortOrder() == Qt::AscendingOrder ? noB : noA);
    return a.toDouble() < b.toDouble();
}

} // namespace ui
