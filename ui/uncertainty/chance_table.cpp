// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/chance_table.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/table_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kPadding = 8;
constexpr double kTrack = 6;   ///< height of the bar
constexpr double kWhisker = 8; ///< height of the error's ends
constexpr double kFaint = 0.72;

bool isKnown(const ChanceRow& row)
{
    return row.chance.members > 0 && std::isfinite(row.chance.share);
}

} // namespace

void ChanceModel::setRows(std::vector<ChanceRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const ChanceRow& one, const ChanceRow& other) {
        if (isKnown(one) != isKnown(other))
            return isKnown(one);
        return isKnown(one) && one.chance.share > other.chance.share;
    });
    // The same number of rows keeps selection and scroll place.
    const bool sameShape = rows.size() == m_rows.size() && !rows.empty();
    if (!sameShape)
        beginResetModel();
    m_rows = std::move(rows);
    if (sameShape)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    else
        endResetModel();
}

int ChanceModel::rowOf(const QString& targetId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const ChanceRow& row) { return row.target.id == targetId.toStdString(); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ChanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChanceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant ChanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Target");
    case Bounds: return tr("Bound");
    case Year: return tr("By");
    case Bar: return tr("0 to 100 %");
    case Share: return tr("Share of runs");
    default: return {};
    }
}

QVariant ChanceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ChanceRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name: return row.name;
        case Bounds: return row.bounds;
        case Year: return row.year;
        case Share: return row.word.isEmpty() ? row.share : tr("%1 %2", "share, word").arg(row.share, row.word);
        default: return row.share;
        }
    case Qt::ToolTipRole: return row.toolTip;
    case Qt::AccessibleDescriptionRole: return row.toolTip;
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case kStrongRole: return row.chosen;
    case kToneRole: return int(index.column() == Name ? Token::Text : Token::Text2);
    case kIdRole: return QString::fromStdString(row.target.id);
    case kMarkRole: return row.own && index.column() == Name;
    case kChanceRole:
        if (index.column() != Bar || !isKnown(row))
            return {};
        return QVariantList{row.chance.share, row.chance.interval.low, row.chance.interval.high};
    default: return {};
    }
}

ChanceDelegate::ChanceDelegate(const Appearance& appearance, QObject* parent) : QStyledItemDelegate(parent), m_appearance(appearance) { }

void ChanceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(cell, m_appearance.color(Token::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, m_appearance.color(Token::Canvas));
    painter->setPen(m_appearance.color(Token::Line));
    painter->drawLine(cell.bottomLeft() + QPointF(0, -0.5), cell.bottomRight() + QPointF(0, -0.5));
    const bool strong = index.data(kStrongRole).toBool();
    if (index.column() == ChanceModel::Bar) {
        paintBar(*painter, cell.adjusted(kPadding, 0, -kPadding, 0), index.data(ChanceModel::kChanceRole).toList(), strong);
    } else {
        const auto* model = static_cast<const ChanceModel*>(index.model());
        const ChanceRow& row = model->rows()[static_cast<std::size_t>(index.row())];
        const QRectF room = cell.adjusted(kPadding, 0, -2, 0);
        painter->setFont(m_appearance.font(TypeStyle::LabelStrong));
        painter->setPen(m_appearance.color(Token::Text));
        drawNumber(*painter, room, Qt::AlignLeft | Qt::AlignVCenter, row.share);
        const double width = numberWidth(painter->font(), row.share) + 5;
        painter->setFont(m_appearance.font(TypeStyle::Label));
        painter->setPen(m_appearance.color(Token::Text2));
        const QRectF rest = room.adjusted(width, 0, 0, 0);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter->font()).elidedText(spaced(row.word), Qt::ElideRight, rest.width() + 0.5));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_appearance.color(Token::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -2.5), 3, 3);
    }
    painter->restore();
}

void ChanceDelegate::paintBar(QPainter& painter, const QRectF& cell, const QVariantList& chance, bool strong) const
{
    const QRectF track(cell.left(), cell.center().y() - kTrack / 2, cell.width(), kTrack);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(Token::Sunken));
    painter.drawRoundedRect(track, 1, 1);
    if (chance.size() != 3)
        return;
    const auto x = [&](const QVariant& share) { return track.left() + track.width() * std::clamp(share.toDouble(), 0.0, 1.0); };
    QColor colour = m_appearance.color(m_colour);
    if (!strong)
        colour.setAlphaF(static_cast<float>(kFaint));
    painter.setBrush(colour);
    painter.drawRect(QRectF(track.topLeft(), QPointF(x(chance[0]), track.bottom())));
    painter.setPen(QPen(m_appearance.color(Token::Text), 1.25));
    const double middle = track.center().y();
    painter.drawLine(QPointF(x(chance[1]), middle), QPointF(x(chance[2]), middle));
    for (const int end : {1, 2})
        painter.drawLine(QPointF(x(chance[end]), middle - kWhisker / 2), QPointF(x(chance[end]), middle + kWhisker / 2));
}

} // namespace ui
