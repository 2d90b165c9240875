// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_words.h"

#include "core/model/identifier.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/lever_part.h"
#include "ui/widgets/time_words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using core::policy::Dimension;
using core::policy::Naming;
using core::policy::Place;
using Kind = core::why::Subject::Kind;

namespace {

constexpr int kSignificantDigits = 3;

bool isRegionData(const core::policy::RegionSet& regions, const std::string& id)
{
    return std::any_of(regions.data.begin(), regions.data.end(), [&](const core::policy::RegionData& data) { return data.name == id; });
}

} // namespace

QString WhyWords::inLanguage(const core::policy::Text& text) const
{
    return spaced(QString::fromStdString(text.in(m_appearance.language())));
}

const Naming* WhyWords::tableNaming(const Subject& subject) const
{
    if (subject.kind == Kind::Lever)
        return m_catalogue.naming("lever", subject.id);
    for (const char* kind : {"variable", "parameter", "region-data", "lever"}) {
        if (const Naming* naming = m_catalogue.naming(kind, subject.id))
            return naming;
    }
    return nullptr;
}

Naming WhyWords::naming(const Subject& subject) const
{
    if (const Naming* known = tableNaming(subject))
        return *known;
    Naming made;
    made.kind = "variable";
    made.id = subject.id;
    made.decimals = 2;
    std::string plain = subject.id;
    std::replace(plain.begin(), plain.end(), '_', ' ');
    if (!plain.empty() && plain[0] >= 'a' && plain[0] <= 'z')
        plain[0] = char(plain[0] - 'a' + 'A');
    made.name = {plain, plain};
    if (subject.kind == Kind::Claim) {
        for (const core::policy::Claim& claim : m_catalogue.claims) {
            if (claim.id == subject.id) {
                Subject variable;
                variable.id = claim.variable;
                return naming(variable);
            }
        }
    }
    if (subject.kind == Kind::Term) {
        for (const core::policy::GlossaryTerm& term : m_catalogue.glossary) {
            if (term.term.english == subject.id) {
                made.name = term.term;
                made.description = term.definition;
            }
        }
    }
    if (const auto helper = helperNaming(m_appearance, m_catalogue, subject.id))
        return *helper;
    made.shortName = made.name;
    return made;
}

QString WhyWords::name(const Subject& subject) const
{
    return inLanguage(naming(subject).name);
}

QString WhyWords::shortName(const Subject& subject) const
{
    const Naming naming = this->naming(subject);
    return inLanguage(naming.shortName.in(m_appearance.language()).empty() ? naming.name : naming.shortName);
}

QString WhyWords::otherName(const Subject& subject) const
{
    const Naming naming = this->naming(subject);
    const auto other = m_appearance.isChinese() ? core::policy::Language::English : core::policy::Language::Chinese;
    const QString text = spaced(QString::fromStdString(naming.name.in(other)));
    return text == name(subject) ? QString() : text;
}

QString WhyWords::placeName(const Place& place) const
{
    return place.kind == Place::Kind::National ? tr("national") : ui::placeName(m_appearance, m_catalogue, m_regions, place);
}

QString WhyWords::nameInPlace(const Subject& subject) const
{
    const QString name = this->name(subject);
    if (subject.place.kind == Place::Kind::National || !isPerRegion(subject))
        return name;
    return tr("%1, %2", "quantity and region").arg(name, placeName(subject.place));
}

QString WhyWords::description(const Subject& subject) const
{
    if (subject.kind == Kind::Lever) {
        if (const auto* card = m_catalogue.leverCard(subject.id); card && !card->action.english.empty())
            return inLanguage(card->action);
    }
    return inLanguage(naming(subject).description);
}

std::optional<Dimension> WhyWords::dimension(const Subject& subject) const
{
    if (subject.kind == Kind::Lever) {
        const auto* lever = m_catalogue.lever(subject.id);
        return lever ? std::optional(lever->group) : std::nullopt;
    }
    std::string id = subject.id;
    if (subject.kind == Kind::Claim) {
        const auto claim = std::find_if(m_catalogue.claims.begin(), m_catalogue.claims.end(),
                                        [&](const core::policy::Claim& one) { return one.id == subject.id; });
        if (claim != m_catalogue.claims.end())
            id = claim->variable;
    }
    if (const auto* variable = m_catalogue.variable(id))
        return variable->dimension;
    if (const LeverPart part = leverPart(m_catalogue, id); part.lever)
        return part.lever->group;
    return std::nullopt;
}

QString WhyWords::icon(const Subject& subject) const
{
    const auto dimension = this->dimension(subject);
    if (!dimension)
        return subject.kind == Kind::Term ? QStringLiteral("nav-learn") : QStringLiteral("nav-data");
    return *dimension == Dimension::Outcome ? QStringLiteral("target") : groupIcon(*dimension);
}

Token WhyWords::colour(const Subject& subject) const
{
    const auto dimension = this->dimension(subject);
    return dimension && *dimension != Dimension::Outcome ? dimensionToken(*dimension) : Token::Text2;
}

QString WhyWords::kindLine(const Subject& subject, bool isStock) const
{
    QStringList parts;
    if (const auto dimension = this->dimension(subject)) {
        const auto* variable = m_catalogue.variable(subject.id);
        const Naming* naming = variable ? m_catalogue.naming("dimension", variable->dimensionId) : nullptr;
        parts << (naming ? inLanguage(naming->name) : *dimension == Dimension::Outcome ? tr("Outcomes") : groupName(*dimension));
    }
    switch (subject.kind) {
    case Kind::Variable: parts << (isStock ? tr("stock") : tr("computed")); break;
    case Kind::Lever: parts << tr("lever"); break;
    case Kind::Parameter: parts << tr("parameter"); break;
    case Kind::Claim: parts << tr("claim of the papers"); break;
    case Kind::Term: parts << tr("term"); break;
    }
    if (subject.kind == Kind::Claim) {
        for (const core::policy::Claim& claim : m_catalogue.claims) {
            if (claim.id == subject.id)
                parts << (claim.group ? placeName(Place::ofGroup(*claim.group)) : tr("national"));
        }
    } else if (subject.kind != Kind::Term && subject.kind != Kind::Parameter) {
        const bool regional = isPerRegion(subject);
        parts << (subject.place.kind == Place::Kind::National ? (regional ? tr("all regions") : tr("national")) : placeName(subject.place));
    }
    QString line = parts.join(QStringLiteral(" \u00B7 "));
    if (!line.isEmpty())
        line[0] = line[0].toUpper();
    return line;
}

QString WhyWords::nameInEquation(const std::string& written, const Subject& asked) const
{
    const std::string id = core::model::canonicalUnqualified(written).text();
    const LeverPart part = leverPart(m_catalogue, id);
    if (part.lever && asked.kind == Kind::Lever && asked.id == part.lever->id) {
        if (part.suffix == "_intensity")
            return tr("strength");
        if (part.suffix == "_start")
            return tr("start");
        if (part.suffix == "_ramp")
            return tr("ramp-up");
        if (part.suffix == "_duration")
            return tr("length");
    }
    if (part.lever) {
        Subject one;
        one.kind = Kind::Variable;
        one.id = id;
        return name(one);
    }
    if (const auto subject = subjectOf(written, asked))
        return shortName(*subject);
    if (id == "time")
        return tr("year");
    QString words = QString::fromStdString(written);
    return words.replace(QLatin1Char('_'), QLatin1Char(' '));
}

bool WhyWords::isPerRegion(const Subject& subject) const
{
    if (subject.kind == Kind::Lever) {
        const auto* lever = m_catalogue.lever(subject.id);
        return lever && lever->perRegion;
    }
    if (const auto* variable = m_catalogue.variable(subject.id))
        return variable->perRegion;
    if (isRegionData(m_regions, subject.id))
        return true;
    if (const LeverPart part = leverPart(m_catalogue, subject.id); part.lever)
        return part.lever->perRegion && part.suffix == "_intensity";
    return subject.place.kind != Place::Kind::National;
}

/// Arrays of another model have a name as a whole; their tables list the elements.
const Naming* WhyWords::wholeArray(const std::string& canonical) const
{
    const auto row = std::find_if(m_catalogue.names.begin(), m_catalogue.names.end(), [&](const Naming& naming) {
        return (naming.kind == "variable" || naming.kind == "parameter") && core::model::canonicalUnqualified(naming.id).text() == canonical;
    });
    return row == m_catalogue.names.end() ? nullptr : &*row;
}

std::optional<core::why::Subject> WhyWords::subjectOf(const std::string& written, const Subject& asked) const
{
    const std::string id = core::model::canonicalUnqualified(written).text();
    // Ids of the tables keep their capitals; those of the model do not count.
    const auto found = [&](const auto& rows, auto idOf) -> std::string {
        for (const auto& row : rows) {
            if (core::model::canonicalUnqualified(idOf(row)).text() == id)
                return idOf(row);
        }
        return {};
    };
    Subject subject;
    subject.year = asked.year;
    if (std::string lever = found(m_catalogue.levers, [](const core::policy::Lever& one) { return one.id; }); !lever.empty()) {
        subject.kind = Kind::Lever;
        subject.id = lever;
    } else if (std::string parameter = found(m_catalogue.parameters, [](const core::policy::Parameter& one) { return one.name; });
               !parameter.empty()) {
        subject.kind = Kind::Parameter;
        subject.id = parameter;
    } else if (std::string variable = found(m_catalogue.variables, [](const core::policy::VariableInfo& one) { return one.id; });
               !variable.empty()) {
        subject.id = variable;
    } else if (std::string data = found(m_regions.data, [](const core::policy::RegionData& one) { return one.name; }); !data.empty()) {
        subject.kind = Kind::Parameter;
        subject.id = data;
    } else if (const LeverPart part = leverPart(m_catalogue, id); part.lever) {
        const bool cost = part.suffix == "_cost" || part.suffix == "_unit_cost";
        subject.kind = cost ? Kind::Variable : Kind::Lever;
        subject.id = cost ? id : part.lever->id;
    } else if (m_catalogue.naming("helper", id)) {
        subject.id = id;
        subject.place = asked.place; // the tables do not say whether it is by region; where it is not, the place says nothing
        return subject;
    } else if (const Naming* naming = m_catalogue.plain ? wholeArray(id) : nullptr) {
        subject.kind = naming->kind == "parameter" ? Kind::Parameter : Kind::Variable;
        subject.id = naming->id;
    } else {
        return std::nullopt;
    }
    subject.place = isPerRegion(subject) ? asked.place : Place::national();
    return subject;
}

QString WhyWords::value(const Subject& subject, double modelValue) const
{
    return figure(m_appearance, naming(subject), modelValue).text();
}

QString WhyWords::fromTo(const Subject& subject, double from, double to) const
{
    const Naming naming = this->naming(subject);
    const Figure first = figure(m_appearance, naming, from);
    const Figure second = figure(m_appearance, naming, to);
    if (first.number == second.number || !std::isfinite(from))
        return second.text();
    return first.number + QStringLiteral(" \u2192 ") + second.text();
}

QString WhyWords::signedNumber(const Subject& subject, double change) const
{
    const Change size = ui::change(m_appearance, naming(subject), change, 0);
    if (size.noDifference)
        return QStringLiteral("0");
    return (size.rises ? QStringLiteral("+") : QStringLiteral("\u2212")) + size.size.number;
}

QString WhyWords::changeUnit(const Subject& subject) const
{
    // Of several: one is said without the plural.
    const Naming naming = this->naming(subject);
    const double factor = m_appearance.isChinese() ? naming.factorChinese : naming.factorEnglish;
    return ui::change(m_appearance, naming, factor == 0 ? 100 : 100 / factor, 0).size.unit;
}

QString WhyWords::fineChange(const Subject& subject, double change) const
{
    const Naming naming = this->naming(subject);
    const double shown = change * (m_appearance.isChinese() ? naming.factorChinese : naming.factorEnglish);
    const QString number = plainNumber(std::abs(shown));
    const QString sign = number == QLatin1String("0") ? QString() : shown < 0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    const QString unit = changeUnit(subject);
    return unit.isEmpty() ? sign + number : sign + number + QChar(0x2009) + unit;
}

QString WhyWords::plainNumber(const Appearance& appearance, double modelValue)
{
    if (!std::isfinite(modelValue))
        return QStringLiteral("\u2013");
    const double size = std::abs(modelValue);
    int places = 0;
    if (size > 0)
        places = std::clamp(kSignificantDigits - 1 - int(std::floor(std::log10(size))), 0, 9);
    if (size >= 1000 && size < 10000 && size != std::floor(size))
        places = 2; // years between years
    QLocale locale = appearance.locale();
    if (size < 10000) // years among them
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(size, 'f', places);
    if (places > 0) {
        const QString point = locale.decimalPoint();
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return modelValue < 0 && text != QLatin1String("0") ? QStringLiteral("\u2212") + text : text;
}

QString WhyWords::fineNumber(const Subject& subject, double modelValue) const
{
    const Naming naming = this->naming(subject);
    return plainNumber(modelValue * (m_appearance.isChinese() ? naming.factorChinese : naming.factorEnglish));
}

QString WhyWords::fineValue(const Subject& subject, double modelValue) const
{
    const Naming naming = this->naming(subject);
    Figure shown = figure(m_appearance, naming, modelValue);
    shown.number = fineNumber(subject, modelValue);
    // What has no unit is a plain number; the name says that it is an elasticity.
    if (naming.display == "elasticity" || naming.display == "coefficient" || naming.display == "number" || naming.display == "score")
        return shown.number;
    if (!m_appearance.isChinese() && shown.number == QLatin1String("1") && shown.unit.endsWith(QLatin1Char('s')) && shown.unit.size() > 3)
        shown.unit.chop(1);
    return shown.text();
}

QString WhyWords::time(double time) const
{
    // A moment within a year is told by its year, as charts and scrubber do.
    const TimeWords words(m_catalogue.span);
    return words.inSentence(m_appearance, words.calendar() ? std::floor(time + 1e-6) : time);
}

QString WhyWords::plainYear(double year) const
{
    return QString::number(year, 'g', 8);
}

QString WhyWords::sentenceCase(QString text) const
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString WhyWords::paperPlace(const std::string& paper, const std::string& section) const
{
    QString where = QString::fromStdString(section);
    const bool table = where.startsWith(QLatin1String("table"), Qt::CaseInsensitive);
    where = where.mid(table ? 5 : 0).trimmed();
    where.replace(QLatin1Char(';'), m_appearance.isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
    const QString number = QString::fromStdString(paper);
    return table ? tr("paper %1, Table %2").arg(number, where) : tr("paper %1, section %2").arg(number, where);
}

QString WhyWords::source(const core::policy::PaperFigure& figure) const
{
    return paperPlace(figure.paper, figure.section);
}

QString WhyWords::unitName(const std::string& modelUnit) const
{
    const Naming* unit = m_catalogue.naming("unit", modelUnit);
    return unit ? inLanguage(unit->unit) : QString::fromStdString(modelUnit);
}

} // namespace ui
