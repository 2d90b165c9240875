// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QDir>
#include <QFontDatabase>
#include <QResource>

// Outside any namespace, as the macro demands.
static void initialise()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(fonts);
    Q_INIT_RESOURCE(translations);
}

namespace resources {

void load()
{
    static const bool loaded = [] {
        initialise();
        const QDir fonts(QStringLiteral(":/fonts"));
        for (const QString& file : fonts.entryList(QDir::Files))
            QFontDatabase::addApplicationFont(fonts.filePath(file));
        return true;
    }();
    Q_UNUSED(loaded)
}

} // namespace resources
