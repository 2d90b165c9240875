// SPDX-License-Identifier: GPL-3.0-or-later
// What every chart offers besides its picture: title, source, a sentence and the numbers, for cards, exports and screen readers.
#pragma once

#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace ui {

/// A chart's numbers as text, in the language shown. Each row has as many cells as there are columns.
struct ChartTable {
    QStringList columns;
    std::vector<QStringList> rows;

    /// Tab separated with a header, as spreadsheets take it from the clipboard.
    [[nodiscard]] QString toText() const;
};

class ChartContent {
public:
    virtual ~ChartContent() = default;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString unit() const = 0;
    [[nodiscard]] virtual QString footer() const = 0;
    [[nodiscard]] virtual Token footerColour() const { return Token::Text3; }
    /// A figure at the right end of the title row ("49.3 bn CNY to 2030"); often empty.
    [[nodiscard]] virtual QString headline() const { return {}; }
    /// What the chart shows, in words.
    [[nodiscard]] virtual QString sentence() const = 0;
    [[nodiscard]] virtual ChartTable table() const = 0;
    /// The chart with title and footer on any device, as on the screen.
    virtual void render(QPainter& painter, const QRectF& rect) const = 0;

protected:
    ChartContent() = default;
    ChartContent(const ChartContent&) = default;
    ChartContent& operator=(const ChartContent&) = default;
};

} // namespace ui
