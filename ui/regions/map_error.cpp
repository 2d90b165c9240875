// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/map_error.h"

#include "ui/session/error_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

class MapErrorText {
    Q_DECLARE_TR_FUNCTIONS(ui::MapErrorText)
};

/// As core/maps writes them.
const char* const kSentences[] = {
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map is larger than %1 MiB; simplify it first"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map nests deeper than maps do; it is damaged or no map"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map has more than %1 points; simplify it first"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map has more than %1 units; choose one with fewer"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "there is not enough memory for the map; simplify it first"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map holds no areas; it would need polygons"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "%1 more notes of this kind"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "an outline of %1 points is left out; one takes at least four, the last like the first"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "here a list of points is expected"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "here a list of outlines is expected"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "here a list of arcs is expected"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "a point is a list of two numbers"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "this unit has no shape"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "a shape of the kind '%1' is left out; only areas are shown"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "'%1' is no kind of shape of GeoJSON"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "'%1' is no kind of shape of TopoJSON"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the shape has no list '%1'"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map has no list '%1'"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the unit has no '%1'"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "this is neither GeoJSON nor TopoJSON; open a map in one of these forms"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "this is no TopoJSON; it would be a 'Topology' with 'objects'"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map's 'transform' needs 'scale' and 'translate', two numbers each"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map has no layer '%1'"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "the map has several layers; '%1' is shown, left out are %2"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "no unit of the map is one of the regions; their codes or names must stand in it"),
    QT_TRANSLATE_NOOP("ui::MapErrorText", "there is no arc %1; the map has %2"),
};

QString filled(QString sentence, const std::vector<std::string>& arguments)
{
    for (const std::string& argument : arguments)
        sentence = sentence.arg(QString::fromStdString(argument));
    return sentence;
}

} // namespace

QString mapErrorText(const core::Error& error)
{
    const QString said = QString::fromStdString(error.message);
    for (const char* sentence : kSentences) {
        const QString english = QString::fromLatin1(sentence);
        if (english.count(QLatin1Char('%')) != static_cast<qsizetype>(error.arguments.size()) || filled(english, error.arguments) != said)
            continue;
        const QString text = filled(MapErrorText::tr(sentence), error.arguments);
        return error.where.variable.empty() ? text : MapErrorText::tr("%1: %2", "place in a file and sentence").arg(QString::fromStdString(error.where.variable), text);
    }
    return errorText(error);
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

QStringList knownMapSentences()
{
    QStringList all;
    for (const char* sentence : kSentences)
        all << QString::fromLatin1(sentence);
    return all;
}

} // namespace ui
