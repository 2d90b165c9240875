// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_content.h"

namespace ui {

QString ChartTable::toText() const
{
    QString text = columns.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const QStringList& row : rows)
        text += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    return text;
}

} // namespace ui
