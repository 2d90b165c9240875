// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/input_text.h"

#include "core/policy/place_name.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/grade_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

using core::policy::Naming;
using core::uncertainty::NotVariedReason;
using core::uncertainty::SamplingPlan;

namespace {

constexpr int kDigits = 4;         ///< of a value that somebody set
constexpr int kFineness = 1; ///< digits behind the first of its range that a drawn value is told to: 0.16 of 0.05 to 0.25
constexpr int kMostDecimals = 9;

const char* namingKind(InputText::InputKind kind)
{
    switch (kind) {
    case InputText::InputKind::LeverCost:
    case InputText::InputKind::LeverIntensity: return "lever";
    case InputText::InputKind::RegionValue: return "region-data";
    default: return "parameter";
    }
}

/// Names begin with a capital; inside a sentence only abbreviations keep it.
QString lowered(const QString& name)
{
    return name.size() < 2 || name[1].isUpper() ? name : name[0].toLower() + name.mid(1);
}

double roundedTo(double value, double unit)
{
    return unit > 0 ? std::round(value / unit) * unit : value;
}

} // namespace

QString InputText::inLanguage(const core::policy::Text& text) const
{
    return QString::fromStdString(text.in(m_appearance.language()));
}

Naming InputText::naming(InputKind kind, const std::string& id) const
{
    Naming result;
    if (const Naming* known = m_catalogue.naming(namingKind(kind), id)) {
        result = *known;
    } else {
        result.id = id;
        result.name = result.shortName = {id, id};
        result.decimals = 3;
    }
    if (kind == InputKind::LeverCost) {
        result.display = "money-per-year";
        result.unit.english = result.unit.chinese = tr("bn CNY a year").toStdString();
        result.factorEnglish = 1;
        result.factorChinese = 10;
        result.decimals = 2;
    }
    return result;
}

double InputText::factor(InputKind kind, const std::string& id) const
{
    if (kind == InputKind::World)
        return 1;
    const Naming known = naming(kind, id);
    const double factor = m_appearance.isChinese() ? known.factorChinese : known.factorEnglish;
    return factor > 0 ? factor : 1;
}

QString InputText::unit(InputKind kind, const std::string& id) const
{
    if (kind == InputKind::World)
        return {};
    const Naming known = naming(kind, id);
    for (const char* bare : {"elasticity", "coefficient", "number", "score"}) {
        if (known.display == bare)
            return {};
    }
    return inLanguage(known.unit);
}

QString InputText::worldName(const core::policy::World& world) const
{
    const QString name = inLanguage(world.name);
    if (!name.isEmpty())
        return name;
    return world.id == core::policy::kDefaultWorldId ? tr("Default assumptions") : QString::fromStdString(world.id);
}

QString InputText::name(InputKind kind, const std::string& id, const std::string& regionId) const
{
    if (kind == InputKind::World)
        return tr("World");
    const QString bare = inLanguage(naming(kind, id).name);
    if (kind == InputKind::LeverCost)
        return tr("%1: yearly cost", "a lever").arg(bare);
    if (kind == InputKind::LeverIntensity)
        return bare;
    if (kind != InputKind::RegionValue || regionId.empty())
        return bare;
    const QString place = QString::fromStdString(core::policy::placeName(m_catalogue, m_appearance.language(), m_regions,
                                                                         core::policy::Place::ofRegion(regionId), core::policy::NameLength::Full));
    return tr("%1, %2", "region data and region").arg(bare, place);
}

QString InputText::inSentence(const Input& input) const
{
    if (input.kind == InputKind::World)
        return tr("the world");
    const QString bare = inLanguage(naming(input.kind, input.id).name);
    // A name that is a link of two things reads as a name only between marks.
    const QString said = bare.contains(QChar(0x2192)) ? tr("“%1”", "a name inside a sentence").arg(bare) : lowered(bare);
    if (input.kind == InputKind::LeverCost)
        return tr("the yearly cost of %1", "a lever, inside a sentence").arg(said);
    if (input.kind == InputKind::LeverIntensity)
        return tr("the strength of %1", "a lever, inside a sentence").arg(said);
    if (input.regionId.empty())
        return said;
    const QString place = QString::fromStdString(core::policy::placeName(m_catalogue, m_appearance.language(), m_regions,
                                                                         core::policy::Place::ofRegion(input.regionId), core::policy::NameLength::Full));
    return tr("%1 in %2", "region data and region, inside a sentence").arg(said, place);
}

QString InputText::number(InputKind kind, const std::string& id, double value) const
{
    if (kind == InputKind::World)
        return QString::number(std::lround(value) + 1);
    const double shown = value * factor(kind, id);
    if (shown == 0 || !std::isfinite(shown))
        return exactText(m_appearance, shown);
    const double size = std::pow(10, std::floor(std::log10(std::abs(shown))) - (kDigits - 1));
    // A year keeps its four digits and its quarters.
    const bool year = naming(kind, id).display == "year";
    return exactText(m_appearance, year ? shown : roundedTo(shown, size));
}

QString InputText::withUnit(InputKind kind, const std::string& id, const QString& number) const
{
    QString unit = this->unit(kind, id);
    if (unit.isEmpty())
        return number;
    if (m_appearance.isChinese())
        return unit.startsWith(QLatin1Char('%')) ? number + unit : number + QChar(0x2009) + unit;
    // "1 year", "1 working day"
    if (number == QLatin1String("1") && unit.size() > 3 && unit.endsWith(QLatin1Char('s')) && !unit.contains(QLatin1Char('/')))
        unit.chop(1);
    return number + QChar(0x2009) + unit;
}

QString InputText::value(InputKind kind, const std::string& id, double value) const
{
    return withUnit(kind, id, number(kind, id, value));
}

QString InputText::drawn(const SamplingPlan& plan, const Input& input, double value, bool withUnit) const
{
    if (input.kind == InputKind::World) {
        const auto place = static_cast<std::size_t>(std::max(0L, std::lround(value)));
        return place < plan.worlds.size() ? worldName(plan.worlds[place]) : QString::number(value);
    }
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto& range : input.byWorld) {
        low = std::min(low, range.low);
        high = std::max(high, range.high);
    }
    const double by = factor(input.kind, input.id);
    double shown = value * by;
    if (high > low && std::isfinite(shown)) {
        const int exponent = static_cast<int>(std::floor(std::log10((high - low) * by)));
        const double unit = std::pow(10.0, exponent - kFineness);
        const int decimals = std::clamp(kFineness - exponent, 0, kMostDecimals);
        shown = std::stod(QString::number(roundedTo(shown, unit), 'f', decimals).toStdString());
    }
    const QString number = exactText(m_appearance, shown);
    return withUnit ? this->withUnit(input.kind, input.id, number) : number;
}

QString InputText::kindName(InputKind kind)
{
    switch (kind) {
    case InputKind::World: return tr("World");
    case InputKind::Parameter: return tr("Assumption");
    case InputKind::LeverCost: return tr("Cost of a lever");
    case InputKind::RegionValue: return tr("Regional data");
    case InputKind::LeverIntensity: return tr("Strength of a lever");
    }
    return {};
}

QString InputText::shapeName(core::sampling::Shape shape)
{
    switch (shape) {
    case core::sampling::Shape::Fixed: return tr("fixed", "shape of a distribution");
    case core::sampling::Shape::Triangular: return tr("triangular", "shape of a distribution");
    case core::sampling::Shape::Uniform: return tr("uniform", "shape of a distribution");
    case core::sampling::Shape::Normal: return tr("normal", "shape of a distribution");
    }
    return {};
}

QString InputText::range(const SamplingPlan& plan, const Input& input) const
{
    if (input.kind == InputKind::World)
        return tr("%n worlds", nullptr, static_cast<int>(plan.worlds.size()));
    const auto& range = input.byWorld.front();
    const QString low = number(input.kind, input.id, range.low);
    const QString high = number(input.kind, input.id, range.high);
    return withUnit(input.kind, input.id, low == high ? low : low + QChar(0x2013) + high);
}

QString InputText::reason(NotVariedReason reason)
{
    switch (reason) {
    case NotVariedReason::OneWorld: return tr("the study is in one world");
    case NotVariedReason::NoRange: return tr("its range has no width");
    case NotVariedReason::WorldsChoice: return tr("a choice that each world makes");
    case NotVariedReason::PapersFigure: return tr("a paper’s own figure");
    case NotVariedReason::PapersCost: return tr("the papers give the sum");
    case NotVariedReason::NoCost: return tr("the lever costs nothing");
    case NotVariedReason::Chosen: return tr("held by choice");
    case NotVariedReason::GroupLeftOut: return tr("left out of this study");
    }
    return {};
}

QString InputText::summary(const SamplingPlan& plan) const
{
    std::array<int, 5> counts{};
    for (const Input& input : plan.inputs)
        ++counts[static_cast<std::size_t>(input.kind)];
    const auto count = [&](InputKind kind) { return counts[static_cast<std::size_t>(kind)]; };
    QStringList parts;
    if (count(InputKind::World) > 0)
        parts << tr("the world");
    if (const int n = count(InputKind::Parameter))
        parts << tr("%n assumptions", nullptr, n);
    if (const int n = count(InputKind::LeverCost))
        parts << tr("%n costs of levers", nullptr, n);
    if (const int n = count(InputKind::RegionValue))
        parts << tr("%n regional data", nullptr, n);
    if (const int n = count(InputKind::LeverIntensity))
        parts << tr("%n strengths of levers", nullptr, n);
    const QString varied = parts.isEmpty() ? tr("Nothing is varied.") : tr("Varied: %1.").arg(parts.join(tr(", ")));
    const int held = static_cast<int>(plan.notVaried.size());
    const QString rest = held > 0 ? tr("Not varied: %n inputs, each with its reason.", nullptr, held) : QString();
    return spaced(rest.isEmpty() ? varied : varied + (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + rest);
}

std::optional<core::why::Subject> InputText::subject(const Input& input)
{
    using core::why::Subject;
    Subject subject;
    subject.id = input.id;
    switch (input.kind) {
    case InputKind::World: return std::nullopt;
    case InputKind::Parameter: subject.kind = Subject::Kind::Parameter; break;
    case InputKind::LeverCost:
    case InputKind::LeverIntensity: subject.kind = Subject::Kind::Lever; break;
    case InputKind::RegionValue:
        subject.kind = Subject::Kind::Variable;
        subject.place = core::policy::Place::ofRegion(input.regionId);
        break;
    }
    return subject;
}

QStringList InputText::headings()
{
    return {tr("Input"), tr("Kind"), tr("Range"), tr("Shape"), tr("Evidence")};
}

std::vector<CellRow> InputText::rows(const SamplingPlan& plan) const
{
    std::vector<CellRow> rows;
    rows.reserve(plan.inputs.size() + plan.notVaried.size());
    for (const Input& input : plan.inputs) {
        CellRow row;
        row.id = QString::fromStdString(input.name);
        row.cells.push_back({spaced(name(input))});
        row.cells.push_back({kindName(input.kind), {}, {}, Token::Text2});
        row.cells.push_back({spaced(range(plan, input))});
        const bool world = input.kind == InputKind::World;
        row.cells.push_back({world ? QString() : shapeName(input.byWorld.front().shape), {}, {}, Token::Text2});
        Cell grade;
        if (!world && input.kind != InputKind::LeverIntensity) {
            grade.text = grade.chip = gradeLetter(input.grade);
            grade.toolTip = m_catalogue.plain ? otherGradeSentence(input.grade) : gradeSentence(input.grade);
            grade.tone = gradeToken(input.grade);
        }
        row.cells.push_back(grade);
        rows.push_back(std::move(row));
    }
    for (const NotVaried& held : plan.notVaried) {
        CellRow row;
        row.id = QString::fromStdString(held.name);
        const bool world = held.kind == InputKind::World;
        const QString fixed = world ? worldName(plan.worlds.front()) : value(held.kind, held.id, held.value);
        row.cells.push_back({spaced(name(held)), {}, {}, Token::Text3});
        row.cells.push_back({kindName(held.kind), {}, {}, Token::Text3});
        row.cells.push_back({spaced(fixed), {}, {}, Token::Text3});
        row.cells.push_back({tr("not varied: %1").arg(reason(held.reason)), {}, tr("not varied: %1").arg(reason(held.reason)), Token::Text3});
        row.cells.push_back({});
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace ui
