// SPDX-License-Identifier: GPL-3.0-or-later
// The short tables of the difference panel: as high as their rows, without frame or scroll bars of their own.
#pragma once

#include "ui/theme/theme.h"

#include <QTableWidget>

namespace ui {

class Appearance;

class PairTable : public QTableWidget {
    Q_OBJECT

public:
    struct Cell {
        QString text;
        Token ink = Token::Text;
        QString icon = {}; ///< file of resources/icons without suffix; in the cell's ink
        Token iconInk = Token::Text2;
        bool strong = false;
        QString toolTip = {};

        bool operator==(const Cell&) const = default;
    };
    struct Row {
        QString id; ///< for those who act on it
        std::vector<Cell> cells;

        bool operator==(const Row&) const = default;
    };

    PairTable(const Appearance& appearance, int columns, QWidget* parent = nullptr);

    void setHeads(const QStringList& heads);
    /// Keeps the current row by its id, and touches only what is not as it was: while a lever is dragged that is one row of many.
    void setRows(const std::vector<Row>& rows);
    [[nodiscard]] QString idOf(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const; ///< -1 = none

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

signals:
    void opened(const QString& id);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void fitRows();

    const Appearance& m_appearance;
    QStringList m_heads;
    std::vector<Row> m_rows;
    bool m_restyle = false; ///< colours, icons and fonts are others: all is set again
};

} // namespace ui
