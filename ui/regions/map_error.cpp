// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/map_error.h"

#include "ui/session/error_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

class MapErrorText {
    Q_DECLARE_TR_FUNCTIONS(ui::MapErrorText)
};

} // namespace

QString mapErrorText(const core::Error& error)
{
    const QString text = errorSentence(error);
    const QString place = QString::fromStdString(error.where.variable);
    return place.isEmpty() || text.startsWith(place) ? text : MapErrorText::tr("%1: %2", "place in a file and sentence").arg(place, text);
}

QString mapErrorText(const core::Errors& errors, int most)
{
    QStringList lines;
    for (const core::Error& error : errors) {
        if (lines.size() == most) {
            lines << MapErrorText::tr("and %1 more").arg(static_cast<int>(errors.size()) - most);
            break;
        }
        lines << mapErrorText(error);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
