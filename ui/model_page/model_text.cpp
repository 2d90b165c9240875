// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/model_text.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/why/lever_part.h"
#include "ui/widgets/time_words.h"

#include <QCoreApplication>

#include <cmath>

using core::causes::Polarity;
using core::policy::Catalogue;
using core::policy::Naming;

namespace ui {

namespace {

class ModelWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ModelWords)
};

QString inLanguage(const Appearance& appearance, const core::policy::Text& text)
{
    return spaced(QString::fromStdString(text.in(appearance.language())));
}

} // namespace

const Naming* namingOf(const Catalogue& catalogue, const std::string& id)
{
    for (const char* kind : {"variable", "lever", "parameter", "region-data"})
        if (const Naming* naming = catalogue.naming(kind, id))
            return naming;
    return nullptr;
}

Naming plainNaming(const Catalogue& catalogue, const std::string& id, const std::string& unit)
{
    Naming naming;
    naming.id = id;
    QString name = QString::fromStdString(id);
    name.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    naming.name = {name.toStdString(), name.toStdString()};
    naming.shortName = naming.name;
    naming.decimals = 4;
    if (const Naming* known = catalogue.naming("unit", unit)) {
        if (unit != "1")
            naming.unit = known->unit;
        naming.factorEnglish = known->factorEnglish;
        naming.factorChinese = known->factorChinese;
    } else {
        naming.unit = {unit, unit};
    }
    return naming;
}

QString nameOf(const Appearance& appearance, const Catalogue& catalogue, const std::string& id)
{
    if (const Naming* naming = namingOf(catalogue, id))
        return inLanguage(appearance, naming->name);
    const auto helper = helperNaming(appearance, catalogue, id);
    return inLanguage(appearance, helper ? helper->name : plainNaming(catalogue, id, "1").name);
}

QString shortNameOf(const Appearance& appearance, const Catalogue& catalogue, const std::string& id)
{
    if (const Naming* naming = namingOf(catalogue, id))
        return inLanguage(appearance, naming->shortName);
    const auto helper = helperNaming(appearance, catalogue, id);
    return inLanguage(appearance, helper ? helper->shortName : plainNaming(catalogue, id, "1").shortName);
}

QString fromToText(const Appearance& appearance, const Naming& naming, double from, double to)
{
    const Figure before = figure(appearance, naming, from);
    const Figure after = figure(appearance, naming, to);
    if (before.text() == after.text())
        return after.text();
    if (before.unit == after.unit)
        return before.number + QStringLiteral(" → ") + after.text();
    return before.text() + QStringLiteral(" → ") + after.text();
}

std::optional<core::why::Subject> subjectOf(const Catalogue& catalogue, const std::string& id)
{
    using Kind = core::why::Subject::Kind;
    if (catalogue.lever(id))
        return core::why::Subject{Kind::Lever, id, {}, {}};
    if (catalogue.variable(id))
        return core::why::Subject{Kind::Variable, id, {}, {}};
    if (catalogue.parameter(id))
        return core::why::Subject{Kind::Parameter, id, {}, {}};
    // What completes another's equation, region data, and arrays of another model as a whole.
    if (catalogue.naming("region-data", id) || catalogue.naming("parameter", id))
        return core::why::Subject{Kind::Parameter, id, {}, {}};
    if (catalogue.naming("helper", id) || catalogue.naming("variable", id) || leverPart(catalogue, id).lever)
        return core::why::Subject{Kind::Variable, id, {}, {}};
    return std::nullopt;
}

QString unitText(const Appearance& appearance, const Catalogue& catalogue, const std::string& unit)
{
    if (unit.empty() || unit == "1")
        return {};
    const Naming* known = catalogue.naming("unit", unit);
    return known ? inLanguage(appearance, known->shortName) : QString::fromStdString(unit);
}

QString columnHeading(MapColumn column)
{
    switch (column) {
    case MapColumn::Levers: return ModelWords::tr("Levers");
    case MapColumn::Conditions: return ModelWords::tr("Conditions");
    case MapColumn::TechnologyAndTalent: return ModelWords::tr("Technology and talent");
    case MapColumn::Use: return ModelWords::tr("Use");
    case MapColumn::Outcome: return ModelWords::tr("Outcome");
    }
    return {};
}

QString stepHeading(int column)
{
    switch (column) {
    case 0: return ModelWords::tr("Causes of its causes");
    case 1: return ModelWords::tr("Causes");
    case 2: return ModelWords::tr("Selection");
    case 3: return ModelWords::tr("Effects");
    default: return ModelWords::tr("Effects of its effects");
    }
}

QString kindWord(MapKind kind)
{
    switch (kind) {
    case MapKind::Lever: return ModelWords::tr("lever");
    case MapKind::Stock: return ModelWords::tr("stock");
    case MapKind::Variable: return ModelWords::tr("computed");
    }
    return {};
}

QString sectorName(const MapNode& node)
{
    if (node.sectorId == "institution")
        return ModelWords::tr("Institutions");
    if (node.sectorId == "outcome")
        return ModelWords::tr("Outcome");
    if (node.sector == core::policy::Dimension::Outcome)
        return QString::fromStdString(node.sectorId);
    return groupName(node.sector);
}

QString polarityWord(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Positive: return ModelWords::tr("raises");
    case Polarity::Negative: return ModelWords::tr("lowers");
    case Polarity::Mixed: return ModelWords::tr("raises or lowers, by time and region");
    case Polarity::None: return ModelWords::tr("had no effect in these runs");
    }
    return {};
}

QString polaritySign(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Positive: return QStringLiteral("+");
    case Polarity::Negative: return QString(QChar(0x2212));
    case Polarity::Mixed: return QStringLiteral("±");
    case Polarity::None: return QStringLiteral("0");
    }
    return {};
}

QString loopKindWord(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Positive: return ModelWords::tr("reinforcing");
    case Polarity::Negative: return ModelWords::tr("balancing");
    case Polarity::Mixed: return ModelWords::tr("now reinforcing, now balancing");
    case Polarity::None: return ModelWords::tr("without effect");
    }
    return {};
}

QString loopOutcomeSentence(const core::causes::NamedLoop& loop, core::causes::LoopOutcome outcome)
{
    using core::causes::LoopOutcome;
    const QString kind = loopKindWord(loop.kind);
    switch (outcome) {
    case LoopOutcome::Agrees: return ModelWords::tr("In the model as the papers tell it: %1.").arg(kind);
    case LoopOutcome::ChangesSign: return ModelWords::tr("The papers tell it as %1; in these runs one of its links changes its sign.").arg(kind);
    case LoopOutcome::Opposite: return ModelWords::tr("The papers tell it as %1; in the model it has the other sign.").arg(kind);
    case LoopOutcome::Inactive: return ModelWords::tr("The papers tell it as %1; one of its links had no effect in these runs.").arg(kind);
    case LoopOutcome::PassesTwice: return ModelWords::tr("The papers tell it as one loop (%1); in the model two loops that meet stand for it.").arg(kind);
    case LoopOutcome::NotFound: return ModelWords::tr("The papers tell it as %1; the model does not have it.").arg(kind);
    }
    return {};
}

QString placeWord(const Appearance& appearance, const Catalogue& catalogue, const core::policy::RegionSet& regions,
                  const core::policy::Place& place)
{
    const QString name = placeName(appearance, catalogue, regions, place);
    return name.isEmpty() ? ModelWords::tr("whole country") : spaced(name);
}

QString sectionText(const std::string& section)
{
    QString where = QString::fromStdString(section);
    const bool table = where.startsWith(QLatin1String("table"), Qt::CaseInsensitive);
    where = where.mid(table ? 5 : 0).trimmed();
    where.replace(QLatin1Char(';'), ModelWords::tr(", ", "between sections"));
    return table ? ModelWords::tr("Table %1").arg(where) : ModelWords::tr("section %1").arg(where);
}

QString timeText(const Appearance& appearance, const Catalogue& catalogue, double time)
{
    if (const TimeWords words(catalogue.span); !words.calendar())
        return words.inSentence(appearance, time);
    const auto quarters = std::llround(4 * time);
    const QString year = QString::number(quarters / 4);
    switch (quarters % 4) {
    case 1: return ModelWords::tr("second quarter of %1").arg(year);
    case 2: return ModelWords::tr("middle of %1").arg(year);
    case 3: return ModelWords::tr("fourth quarter of %1").arg(year);
    default: return ModelWords::tr("%1", "a year").arg(year);
    }
}

} // namespace ui
