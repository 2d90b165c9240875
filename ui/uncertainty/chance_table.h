// SPDX-License-Identifier: GPL-3.0-or-later
// How likely each target is reached, as a table: read row by row with keyboard and screen reader, drawn with bars.
#pragma once

#include "core/uncertainty/fan.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStyledItemDelegate>

#include <vector>

namespace ui {

class Appearance;

/// A target as the table shows it; texts are ready.
struct ChanceRow {
    core::uncertainty::Target target;
    bool own = false;     ///< a target of the user's own
    bool chosen = false;  ///< what the page's goal is
    QString name;         ///< "Research converted …"
    QString bounds;       ///< "≥ 40 %"
    QString year;
    QString share;        ///< "70 %"
    QString word;         ///< "likely"
    QString toolTip;      ///< in full, with the sampling error
    core::uncertainty::Chance chance; ///< without members: not known yet
};

class ChanceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Bounds, Year, Bar, Share, Columns };
    /// Of Bar: QVariantList of share, low and high, 0 to 1; empty while not known.
    static constexpr int kChanceRole = Qt::UserRole + 80;

    using QAbstractTableModel::QAbstractTableModel;

    /// Likeliest first; of equal ones in the order given. Rows whose chance is not known come last.
    void setRows(std::vector<ChanceRow> rows);
    [[nodiscard]] const std::vector<ChanceRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowOf(const QString& targetId) const; ///< -1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ChanceRow> m_rows;
};

/// Draws the bar with its error, and the share in bold before its word.
class ChanceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ChanceDelegate(const Appearance& appearance, QObject* parent);
    void setColour(Token colour) { m_colour = colour; } ///< of the scenario
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBar(QPainter& painter, const QRectF& cell, const QVariantList& chance, bool strong) const;
    const Appearance& m_appearance;
    Token m_colour = Token::Accent;
};

} // namespace ui
