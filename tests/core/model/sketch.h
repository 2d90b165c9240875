// SPDX-License-Identifier: GPL-3.0-or-later
// Small models in a few lines of text, for tests:
//
//     aux x = 2 * y
//     aux v[DimA] = 1, 2, 3
//     stock s = 10 | in births | out deaths | nonneg
//     flow births = 0.1 * s | nonneg
//     gf table = 0,1,2 -> 0,10,20
//     unit people                        (of the line before)
//     <aux name="raw"><eqn>1</eqn></aux> (anything that starts with '<' is taken as it is)
//
// Dimensions always there: DimA = A1, A2, A3; DimB = B1, B2; SubA = A2, A3.
#pragma once

#include "core/model/resolve.h"
#include "core/model/xmile_reader.h"

#include <QString>
#include <QStringList>

#include <string>

namespace tests {

struct SketchOptions {
    QString specs = QStringLiteral("<start>0</start><stop>10</stop><dt>1</dt>");
    QString attributes = QStringLiteral("method=\"Euler\" time_units=\"year\"");
    QString besides; ///< elements beside the model: macros, other models, behavior
};

inline QString sketchedVariable(const QString& line)
{
    const QStringList parts = line.split(QLatin1Char('|'));
    const QString kind = line.section(QLatin1Char(' '), 0, 0);
    const QString head = parts.front().mid(kind.size()).section(QLatin1Char('='), 0, 0).trimmed();
    const QString equation = parts.front().section(QLatin1Char('='), 1).trimmed().toHtmlEscaped();
    const QString name = head.section(QLatin1Char('['), 0, 0);
    if (kind == QLatin1String("gf"))
        return QStringLiteral("<gf name=\"%1\"><xpts>%2</xpts><ypts>%3</ypts></gf>")
            .arg(name, equation.section(QStringLiteral("-&gt;"), 0, 0).trimmed(), equation.section(QStringLiteral("-&gt;"), 1).trimmed());
    QString body;
    if (head.contains(QLatin1Char('['))) {
        body += QStringLiteral("<dimensions>");
        for (const QString& dimension : head.section(QLatin1Char('['), 1).chopped(1).split(QLatin1Char(',')))
            body += QStringLiteral("<dim name=\"%1\"/>").arg(dimension.trimmed());
        body += QStringLiteral("</dimensions>");
    }
    if (!equation.isEmpty())
        body += QStringLiteral("<eqn>%1</eqn>").arg(equation);
    for (const QString& raw : parts.mid(1)) {
        const QString part = raw.trimmed();
        const QString value = part.section(QLatin1Char(' '), 1).toHtmlEscaped();
        if (part.startsWith(QLatin1String("in ")))
            body += QStringLiteral("<inflow>%1</inflow>").arg(value);
        else if (part.startsWith(QLatin1String("out ")))
            body += QStringLiteral("<outflow>%1</outflow>").arg(value);
        else if (part.startsWith(QLatin1String("init ")))
            body += QStringLiteral("<init_eqn>%1</init_eqn>").arg(value);
        else if (part.startsWith(QLatin1String("unit ")))
            body += QStringLiteral("<units>%1</units>").arg(value);
        else if (part == QLatin1String("nonneg"))
            body += QStringLiteral("<non_negative/>");
        else
            body += part; // XML
    }
    return QStringLiteral("<%1 name=\"%2\">%3</%1>").arg(kind, name.toHtmlEscaped(), body);
}

/// The variables of a sketch, one a line; line n of the sketch is line n of the text.
inline QString sketchedVariables(const QString& sketch)
{
    QStringList lines;
    for (const QString& raw : sketch.split(QLatin1Char('\n'))) {
        const QString line = raw.trimmed();
        lines << (line.isEmpty() || line.startsWith(QLatin1Char('<')) ? line : sketchedVariable(line));
    }
    return lines.join(QLatin1Char('\n'));
}

/// A whole document; the variables begin on its second line.
inline std::string sketchedDocument(const QString& sketch, const SketchOptions& options = {})
{
    return QStringLiteral("<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\" "
                          "xmlns:ff=\"https://fourfold.dev/xmile/1\"><sim_specs %1>%2</sim_specs><dimensions>"
                          "<dim name=\"DimA\"><elem name=\"A1\"/><elem name=\"A2\"/><elem name=\"A3\"/></dim>"
                          "<dim name=\"DimB\"><elem name=\"B1\"/><elem name=\"B2\"/></dim>"
                          "<dim name=\"SubA\"><elem name=\"A2\"/><elem name=\"A3\"/></dim></dimensions><model><variables>\n"
                          "%3\n</variables></model>%4</xmile>")
        .arg(options.attributes, options.specs, sketchedVariables(sketch), options.besides)
        .toStdString();
}

inline core::Checked<core::model::ResolvedModel> resolveSketch(const QString& sketch, const SketchOptions& options = {},
                                                               const core::model::ResolveOptions& resolveOptions = {})
{
    const auto document = core::model::parseXmile(sketchedDocument(sketch, options), "sketch.xmile");
    if (!document)
        return tl::make_unexpected(document.error());
    return core::model::resolve(*document, resolveOptions);
}

} // namespace tests
