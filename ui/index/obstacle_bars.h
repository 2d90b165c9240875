// SPDX-License-Identifier: GPL-3.0-or-later
// Obstacles as bars in the colours of their dimensions, with what acts on them under each name.
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace ui {

class Appearance;

class ObstacleBars : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString name;
        QString levers; ///< empty = none acts on it
        Token colour = Token::CrossCutting;
        double degree = 0; ///< share of all that holds the region back
        bool operator==(const Row&) const = default;
    };

    explicit ObstacleBars(const Appearance& appearance, QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    const Appearance& m_appearance;
    std::vector<Row> m_rows;
};

} // namespace ui
