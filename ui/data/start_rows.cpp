// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/start_rows.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/region_set_edit.h"
#include "ui/data/start_values.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

using core::indicators::DataSet;
using core::policy::RegionData;
using core::policy::RegionSet;

namespace {

class StartWords {
    Q_DECLARE_TR_FUNCTIONS(ui::StartWords)
};

const QString kProvinces = QStringLiteral("china-provincial");
constexpr int kTrendYears = 5;
constexpr int kLastTrendYear = 2024;
constexpr double kTableDigits = 2e-5; ///< the tables hold six significant digits
constexpr double kLeastShare = 0.02, kMostShare = 0.98; ///< of the model's ranges
constexpr int kNoteExponentDigits = 2;

/// What the rows of one quantity are made from.
struct Quantity {
    const DataState& state;
    const RegionSet& set;
    const RegionData& data;
    double factor = 1;
    QString unit;
    const StartRule* rule = nullptr;
    std::shared_ptr<const DataSet> provinces;
    std::vector<StartValue> spread; ///< by region of `provinces`; empty when not spread

    [[nodiscard]] const Appearance& appearance() const { return state.appearance(); }
    [[nodiscard]] QString shown(double value) const
    {
        const QString number = DataText::number(appearance(), value * factor);
        return unit == QLatin1String("%") ? (appearance().isChinese() ? number + unit : number + QChar(0x2009) + unit) : number;
    }
};

QString signedNumber(const Appearance& appearance, double value)
{
    const double scale = std::pow(10, kNoteExponentDigits);
    return DataText::number(appearance, std::round(value * scale) / scale);
}

ValueFormula formulaOf(const Quantity& quantity, const StartValue& value)
{
    const Appearance& appearance = quantity.appearance();
    const auto pair = [&] {
        const double larger = std::max(value.part, value.whole);
        const int decimals = larger >= 1000 ? 0 : larger >= 1 ? 1 : 3;
        return QStringLiteral("%1 ÷ %2").arg(DataText::fixed(appearance, value.part, decimals), DataText::fixed(appearance, value.whole, decimals));
    };
    ValueFormula formula;
    switch (value.form) {
    case StartValue::Form::Share: formula.before = QStringLiteral("%1 × %2").arg(quantity.shown(value.base), pair()); break;
    case StartValue::Form::Power: formula.before = QStringLiteral("%1 × (%2)").arg(quantity.shown(value.base), pair()); break;
    case StartValue::Form::Gap:
        formula.before = QStringLiteral("%1 − %2 × (%3)").arg(quantity.shown(1), quantity.shown(1 - value.base), pair());
        break;
    case StartValue::Form::Curve:
        formula.before = QStringLiteral("%1 × %2").arg(quantity.shown(value.base), DataText::number(appearance, std::round(value.part * 100) / 100));
        break;
    }
    if (value.form != StartValue::Form::Share)
        formula.exponent = signedNumber(appearance, value.exponent);
    if (std::abs(value.unbounded - value.value) > kTableDigits * std::abs(value.value))
        formula.remark = StartWords::tr(", capped");
    return formula;
}

/// What is spread by, in words with its unit.
QString rawWords(const Quantity& quantity)
{
    const StartRule& rule = *quantity.rule;
    if (rule.quantity == "delivery_initial")
        return StartWords::tr("warehouse devices per 100 m², the start value");
    if (rule.quantity == "vacancy_initial")
        return StartWords::tr("R&D staff per 10,000 residents, in person-years");
    if (rule.quantity == "infrastructure_initial")
        return StartWords::tr("fixed broadband subscriptions per resident");
    if (rule.quantity == "coupling_initial")
        return StartWords::tr("technology bought, % of GDP");
    const int indicator = quantity.provinces->indicatorIndex(rule.indicator);
    const auto& about = quantity.provinces->indicators()[std::size_t(indicator)];
    return StartWords::tr("%1 (%2)", "indicator, unit").arg(DataText::inLanguage(quantity.appearance(), about.name), DataText::inLanguage(quantity.appearance(), about.unit));
}

/// How the mean or sum comes about, in words.
QString wholeWords(const Quantity& quantity)
{
    if (quantity.rule->quantity == "talent_demand_initial")
        return StartWords::tr("Divided: the root of trade times population, by its sum over East or over all others.");
    switch (quantity.rule->form) {
    case StartValue::Form::Share:
        return quantity.rule->quantity == "trade_initial" ? StartWords::tr("Divided by the sum over East, North-east or the rest.")
                                                          : StartWords::tr("Divided by the sum over East or over all others.");
    case StartValue::Form::Curve: return StartWords::tr("The curve runs through the papers’ two macro regions.");
    default:
        return quantity.rule->added > 0 ? StartWords::tr("Each count and one more, divided by its mean, weighted with trade, of East, North-east or the rest.")
                                        : StartWords::tr("Divided by the mean, weighted with trade, of East, North-east or the rest.");
    }
}

QString sourceOfRule(const Quantity& quantity)
{
    if (quantity.rule->indicator.empty())
        return StartWords::tr("Computed from the papers’ figures");
    const int indicator = quantity.provinces->indicatorIndex(quantity.rule->indicator);
    const auto& about = quantity.provinces->indicators()[std::size_t(indicator)];
    return spaced(StartWords::tr("%1 %2", "source, year").arg(DataText::inLanguage(quantity.appearance(), about.publisher)).arg(quantity.rule->year));
}

QString licenceOfRule(const Quantity& quantity)
{
    const int indicator = quantity.provinces->indicatorIndex(quantity.rule->indicator);
    return indicator < 0 ? QString() : DataText::licence(quantity.provinces->indicators()[std::size_t(indicator)].licence);
}

/// The paper's figure behind a value of the macro regions, as printed; null when there is none.
const core::policy::PaperFigure* figureOf(const Quantity& quantity, const core::policy::Region& region)
{
    for (const std::string& id : quantity.data.figureIds) {
        const auto* figure = quantity.state.session().catalogue().figure(id);
        if (figure == nullptr || !figure->value)
            continue;
        const QString place = QString::fromStdString(figure->region).toLower();
        const bool east = place == QLatin1String("east");
        if ((region.id == "East" && east) || (region.id == "Central_West" && !east && !place.isEmpty()))
            return figure;
    }
    return nullptr;
}

void fillSpread(const Quantity& quantity, ValueRow& row, int province, const std::vector<int>& trendYears)
{
    const StartRule& rule = *quantity.rule;
    const StartValue& value = quantity.spread[std::size_t(province)];
    row.raw.value = rule.indicator.empty() ? value.part : rawFigure(rule, *quantity.provinces, province, rule.year);
    row.formula = formulaOf(quantity, value);
    row.source = sourceOfRule(quantity);
    row.licence = licenceOfRule(quantity);
    row.sourceToolTip = rawWords(quantity);
    if (rule.indicator.empty())
        return;
    for (const int year : trendYears)
        row.trend.push_back(rawFigure(rule, *quantity.provinces, province, year));
}

ValueRow rowOf(const Quantity& quantity, int region, const std::vector<int>& trendYears)
{
    const core::policy::Region& about = quantity.set.regions[std::size_t(region)];
    const Appearance& appearance = quantity.appearance();
    ValueRow row;
    row.id = QString::fromStdString(about.id);
    row.code = QString::fromStdString(about.code.empty() ? about.id : about.code);
    const auto* naming = quantity.state.session().catalogue().naming("region", about.id);
    const core::policy::Text& name = naming ? naming->name : about.name;
    row.name = DataText::inLanguage(appearance, name);
    row.otherName = DataText::inOther(appearance, name);
    const double value = quantity.data.values[std::size_t(region)];
    row.value.value = value * quantity.factor;
    row.grade = QString::fromStdString(cellGrade(quantity.set, quantity.data, region));
    const double part = startRange(row.grade.toStdString());
    double low = value * (1 - part);
    double high = value * (1 + part);
    if (quantity.data.unit == "1") {
        low = std::max(low, std::min(kLeastShare, value));
        high = std::min(high, std::max(kMostShare, value));
    }
    row.low = low * quantity.factor;
    row.high = high * quantity.factor;

    const int province = quantity.spread.empty() || about.code.empty() ? -1 : quantity.provinces->regions().indexOf(about.code);
    if (province >= 0)
        fillSpread(quantity, row, province, trendYears);
    if (const auto note = cellNote(quantity.set, quantity.data, region)) {
        row.edited = true;
        row.formula = {};
        row.formula.before = StartWords::tr("own figure");
        row.source = note->source.empty() ? StartWords::tr("User’s own figure") : spaced(QString::fromStdString(note->source));
        row.sourceToolTip = StartWords::tr("Edited %1").arg(DataText::moment(appearance, note->when));
        row.licence.clear();
        return row;
    }
    if (province >= 0) {
        const double computed = quantity.spread[std::size_t(province)].value;
        if (std::abs(computed - value) <= kTableDigits * std::abs(value))
            return row;
        row.formula = {};
        row.source.clear();
        row.licence.clear();
    }
    if (const auto* figure = figureOf(quantity, about)) {
        row.raw.value = *figure->value;
        const double scale = figure->unit.find("percent") != std::string::npos || quantity.data.unit == "1" ? 100 : 1;
        row.formula.before = std::abs(*figure->value / scale - value) <= kTableDigits * std::abs(value) ? StartWords::tr("as printed in the paper")
                                                                                                     : StartWords::tr("computed from the paper’s figure");
        row.sourceToolTip = DataText::inLanguage(appearance, figure->statement);
        row.source = DataText::paperPlaces(quantity.state.session(), quantity.data).join(QStringLiteral("; "));
    } else if (row.grade == QLatin1String("C") || row.grade == QLatin1String("D")) {
        row.formula.before = quantity.state.regionSetOwn() ? StartWords::tr("from the user’s table") : StartWords::tr("assumed");
        row.source = quantity.state.regionSetOwn() ? StartWords::tr("User’s own figure") : StartWords::tr("Assumption of this model");
        row.sourceToolTip = spaced(QString::fromStdString(ownWords(quantity.data)));
    } else {
        row.formula.before = StartWords::tr("as given");
        row.source = DataText::paperPlaces(quantity.state.session(), quantity.data).join(QStringLiteral("; "));
    }
    return row;
}

double niceEnd(double highest)
{
    if (!(highest > 0))
        return 1;
    const double step = std::pow(10, std::floor(std::log10(highest)));
    for (const double multiple : {1.0, 2.0, 5.0, 10.0}) {
        if (highest <= multiple * step)
            return multiple * step;
    }
    return highest;
}

QString aboutText(const Quantity& quantity)
{
    const auto* naming = quantity.state.session().catalogue().naming("region-data", quantity.data.name);
    const QString what = naming ? DataText::inLanguage(quantity.appearance(), naming->description) : QString();
    if (quantity.spread.empty())
        return what;
    return StartWords::tr("Spread over the provinces from the papers’ two macro regions by published statistics: a start, not an observation. Any cell can be replaced, with its own source and grade.");
}

void addColumns(const Quantity& quantity, ValueTable& table)
{
    const Appearance& appearance = quantity.appearance();
    const bool spread = !quantity.spread.empty();
    const QString rawYear = spread && quantity.rule->year > 0 ? QString::number(quantity.rule->year) : QString();
    table.columns.push_back({ValueColumnKind::Region, StartWords::tr("Region"), {}, 0, 104});
    if (std::ranges::any_of(table.rows, [](const ValueRow& row) { return !row.raw.isMissing(); }))
        table.columns.push_back({ValueColumnKind::Raw, StartWords::tr("Raw value"), rawYear, 0, 74});
    if (!table.trendYears.empty())
        table.columns.push_back({ValueColumnKind::Trend, StartWords::tr("Trend"), DataText::yearSpan(table.trendYears.front() % 100, table.trendYears.back() % 100), 0, 72});
    table.columns.push_back({ValueColumnKind::Formula, StartWords::tr("Transformation"), {}, 0, spread ? 204 : 150});
    table.columns.push_back({ValueColumnKind::Value, StartWords::tr("Start value"), quantity.unit, 0, 80});
    const QString ends = QStringLiteral("%1–%2").arg(DataText::number(appearance, table.axisLow), DataText::number(appearance, table.axisHigh));
    table.columns.push_back({ValueColumnKind::Range, StartWords::tr("Range"), ends, 0, 96});
    table.columns.push_back({ValueColumnKind::Source, StartWords::tr("Source, year"), {}, 0, 104});
    table.columns.push_back({ValueColumnKind::Grade, StartWords::tr("Grade"), {}, 0, 52});
}

QString noteText(const Quantity& quantity, const ValueTable& table)
{
    QStringList sentences;
    if (!quantity.spread.empty()) {
        sentences << StartWords::tr("Raw value: %1.").arg(rawWords(quantity)) << wholeWords(quantity);
        if (!table.trendYears.empty())
            sentences << StartWords::tr("Hatched: no figure published for that year.");
    }
    const bool all = std::ranges::all_of(table.rows, [](const ValueRow& row) { return !(row.high > row.low); });
    sentences << (all ? StartWords::tr("No range: figures of grade A and B are taken as they are.")
                      : StartWords::tr("Range by grade: C ±15 %, D ±25 %, each region by itself; A and B are taken as they are."));
    sentences << table.credits;
    return spaced(sentences.join(quantity.appearance().isChinese() ? QString() : QStringLiteral(" ")));
}

} // namespace

ValueTable startTable(const DataState& state)
{
    ValueTable table;
    const RegionSet* set = state.regionSet();
    const RegionData* data = state.regionData();
    if (set == nullptr || data == nullptr)
        return table;
    Quantity quantity{state, *set, *data, 1, {}, nullptr, nullptr, {}};
    quantity.factor = DataText::quantityFactor(state.session(), state.appearance(), *data);
    quantity.unit = DataText::quantityUnit(state.session(), state.appearance(), *data);
    quantity.rule = startRule(data->name);
    const RegionSet* macro = state.session().catalogue().regionSet("macro");
    if (quantity.rule != nullptr && macro != nullptr && set->id != macro->id) {
        quantity.provinces = state.session().statistics().set(kProvinces);
        const auto known = [&](const core::policy::Region& region) { return !region.code.empty() && quantity.provinces->regions().indexOf(region.code) >= 0; };
        if (quantity.provinces && std::ranges::any_of(set->regions, known))
            quantity.spread = spreadStartValues(data->name, *quantity.provinces, *macro);
    }
    if (!quantity.spread.empty() && !quantity.rule->indicator.empty()) {
        for (int year = kLastTrendYear - kTrendYears + 1; year <= kLastTrendYear; ++year)
            table.trendYears.push_back(year);
        for (const auto& source : quantity.provinces->sources()) {
            const int indicator = quantity.provinces->indicatorIndex(quantity.rule->indicator);
            const auto& ids = quantity.provinces->indicators()[std::size_t(indicator)].sourceIds;
            const QString credit = DataText::inLanguage(state.appearance(), source.credit);
            if (std::ranges::find(ids, source.id) != ids.end() && !credit.isEmpty() && !table.credits.contains(credit))
                table.credits << credit;
        }
    }
    table.title = DataText::quantityName(state.session(), state.appearance(), *data);
    table.unit = quantity.unit;
    std::vector<double> raw;
    double highest = 0;
    for (int region = 0; region < static_cast<int>(set->regions.size()); ++region) {
        table.rows.push_back(rowOf(quantity, region, table.trendYears));
        const ValueRow& row = table.rows.back();
        raw.push_back(row.raw.value);
        highest = std::max({highest, row.high, row.value.value});
        table.illustrative = table.illustrative || row.grade == QLatin1String("D");
    }
    table.decimals = DataText::quantityDecimals(state.session(), state.appearance(), *data);
    table.rawDecimals = DataText::decimalsFor(raw);
    table.axisHigh = data->unit == "1" && highest <= quantity.factor ? quantity.factor : niceEnd(highest);
    table.about = aboutText(quantity);
    addColumns(quantity, table);
    table.note = noteText(quantity, table);
    return table;
}

} // namespace ui
