// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <type_traits>

namespace ui {

namespace {

constexpr int kVersion = 1;
const QString kFormat = QStringLiteral("fourfold-optimise");

// A struct is told once, by fields(); Writer and Reader do the same with it in both directions.

template <class T> struct IsVector : std::false_type { };
template <class T> struct IsVector<std::vector<T>> : std::true_type { };
template <class T> struct IsOptional : std::false_type { };
template <class T> struct IsOptional<std::optional<T>> : std::true_type { };

template <class V> QJsonValue written(const V& value);
template <class V> void taken(const QJsonValue& json, V& value, bool& sound);

class Writer {
public:
    template <class V> void operator()(const char* key, const V& value) { m_object.insert(QLatin1String(key), written(value)); }
    [[nodiscard]] QJsonObject object() const { return m_object; }

private:
    QJsonObject m_object;
};

class Reader {
public:
    Reader(const QJsonObject& object, bool& sound) : m_object(object), m_sound(sound) { }
    /// A key that is missing leaves the default: texts of before it was there are read too.
    template <class V> void operator()(const char* key, V& value)
    {
        if (const auto found = m_object.constFind(QLatin1String(key)); found != m_object.constEnd())
            taken(*found, value, m_sound);
    }

private:
    const QJsonObject& m_object;
    bool& m_sound;
};

template <class F, class T> void fields(F& f, T& value);

template <class V> QJsonValue written(const V& value)
{
    if constexpr (std::is_same_v<V, bool>) {
        return value;
    } else if constexpr (std::is_same_v<V, std::uint64_t> && !std::is_same_v<V, std::size_t>) {
        return QString::number(value);
    } else if constexpr (std::is_enum_v<V>) {
        return static_cast<int>(value);
    } else if constexpr (std::is_integral_v<V>) {
        return QString::number(value); // a seed has more digits than a JSON number keeps
    } else if constexpr (std::is_floating_point_v<V>) {
        return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
    } else if constexpr (std::is_same_v<V, std::string>) {
        return QString::fromStdString(value);
    } else if constexpr (std::is_same_v<V, QString>) {
        return value;
    } else if constexpr (IsOptional<V>::value) {
        return value ? QJsonValue(QJsonArray{written(*value)}) : QJsonValue(QJsonArray{});
    } else if constexpr (IsVector<V>::value) {
        QJsonArray array;
        for (const auto& each : value)
            array.append(written(static_cast<typename V::value_type>(each)));
        return array;
    } else {
        Writer writer;
        fields(writer, const_cast<V&>(value)); // a writer only looks
        return writer.object();
    }
}

template <class V> void taken(const QJsonValue& json, V& value, bool& sound)
{
    if constexpr (std::is_same_v<V, bool>) {
        sound = sound && json.isBool();
        value = json.toBool();
    } else if constexpr (std::is_enum_v<V>) {
        sound = sound && json.isDouble();
        value = static_cast<V>(json.toInt());
    } else if constexpr (std::is_integral_v<V>) {
        bool number = false;
        value = static_cast<V>(json.toString().toULongLong(&number));
        sound = sound && number;
    } else if constexpr (std::is_floating_point_v<V>) {
        sound = sound && (json.isDouble() || json.isNull());
        value = json.isDouble() ? json.toDouble() : kNotKnown;
    } else if constexpr (std::is_same_v<V, std::string>) {
        sound = sound && json.isString();
        value = json.toString().toStdString();
    } else if constexpr (std::is_same_v<V, QString>) {
        sound = sound && json.isString();
        value = json.toString();
    } else if constexpr (IsOptional<V>::value) {
        const QJsonArray array = json.toArray();
        sound = sound && json.isArray() && array.size() <= 1;
        value.reset();
        if (!array.isEmpty())
            taken(array[0], value.emplace(), sound);
    } else if constexpr (IsVector<V>::value) {
        sound = sound && json.isArray();
        value.clear();
        for (const QJsonValue& each : json.toArray()) {
            typename V::value_type item{};
            taken(each, item, sound);
            value.push_back(std::move(item));
        }
    } else {
        sound = sound && json.isObject();
        const QJsonObject object = json.toObject();
        Reader reader(object, sound);
        fields(reader, value);
    }
}

// --- maps and arrays as lists of pairs

struct DimensionMoney {
    core::policy::Dimension dimension{};
    double money = 0;
};
struct LeverSetting {
    std::string id;
    AskedLever setting;
};

template <class F, class T> void place(F& f, T& value)
{
    f("kind", value.kind);
    f("group", value.group);
    f("region", value.regionId);
}

template <class F> void questionMaps(F& f, OptimiseQuestion& q)
{
    std::vector<DimensionMoney> money;
    for (const auto& [dimension, bound] : q.limits.dimensionBnCny)
        money.push_back({dimension, bound});
    std::vector<LeverSetting> levers;
    for (const auto& [id, setting] : q.levers)
        levers.push_back({id, setting});
    f("dimension_limits", money);
    f("levers", levers);
    q.limits.dimensionBnCny.clear();
    q.levers.clear();
    for (const DimensionMoney& each : money)
        q.limits.dimensionBnCny[each.dimension] = each.money;
    for (const LeverSetting& each : levers)
        q.levers[each.id] = each.setting;
}

template <class F, class T> void fields(F& f, T& v)
{
    if constexpr (std::is_same_v<T, core::policy::Place>) {
        place(f, v);
    } else if constexpr (std::is_same_v<T, AskedOutcome>) {
        f("kind", v.kind);
        f("id", v.id);
        f("place", v.place);
    } else if constexpr (std::is_same_v<T, AskedTarget>) {
        f("outcome", v.outcome);
        f("year", v.year);
        f("relation", v.relation);
        f("bound", v.bound);
    } else if constexpr (std::is_same_v<T, AskedAim>) {
        f("outcome", v.outcome);
        f("year", v.year);
        f("maximise", v.maximise);
    } else if constexpr (std::is_same_v<T, AskedLever>) {
        f("locked", v.locked);
        f("lowest", v.lowest);
        f("highest", v.highest);
    } else if constexpr (std::is_same_v<T, DimensionMoney>) {
        f("dimension", v.dimension);
        f("money", v.money);
    } else if constexpr (std::is_same_v<T, LeverSetting>) {
        f("id", v.id);
        f("setting", v.setting);
    } else if constexpr (std::is_same_v<T, OptimiseQuestion>) {
        f("mode", v.mode);
        f("targets", v.targets);
        f("wishes", v.wishes);
        f("aims", v.aims);
        f("total", v.limits.totalBnCny);
        f("yearly", v.limits.yearlyBnCny);
        f("central_west_share", v.limits.centralWestShare);
        questionMaps(f, v);
        f("cost_until", v.costUntil);
        f("lowest", v.lowest);
        f("highest", v.highest);
        f("earliest_start", v.earliestStart);
        f("latest_start", v.latestStart);
        f("rule", v.rule);
        f("wished_chance", v.wishedChance);
        f("futures", v.futures);
        f("judging_futures", v.judgingFutures);
        f("evaluations", v.evaluations);
        f("seed", v.seed);
    } else if constexpr (std::is_same_v<T, ShownOutcome>) {
        f("role", v.role);
        f("index", v.index);
        f("outcome", v.outcome);
        f("year", v.year);
        f("more_is_better", v.moreIsBetter);
    } else if constexpr (std::is_same_v<T, BrokenLimit>) {
        f("kind", v.kind);
        f("value", v.value);
        f("bound", v.bound);
        std::size_t years = static_cast<std::size_t>(v.years);
        f("years", years);
        v.years = static_cast<int>(years);
        f("dimension", v.dimension);
        f("levers", v.levers);
    } else if constexpr (std::is_same_v<T, PackageFigures>) {
        f("strengths", v.strengths);
        f("starts", v.starts);
        f("lever_costs", v.leverCosts);
        f("cost", v.cost);
        f("highest_yearly_cost", v.highestYearlyCost);
        std::vector<double> dimensions(v.dimensionCosts.begin(), v.dimensionCosts.end());
        f("dimension_costs", dimensions);
        std::copy_n(dimensions.begin(), std::min(dimensions.size(), v.dimensionCosts.size()), v.dimensionCosts.begin());
        f("central_west_share", v.centralWestShare);
        f("values", v.values);
        f("low_90", v.low90);
        f("high_90", v.high90);
        f("target_chances", v.targetChances);
        f("chance", v.chance);
        f("chance_error", v.chanceError);
        f("chance_futures", v.chanceFutures);
        f("cost_low_90", v.costLow90);
        f("cost_high_90", v.costHigh90);
        f("broken", v.broken);
        f("meets_targets", v.meetsTargets);
        // the scenario is made of strengths and starts again
    } else if constexpr (std::is_same_v<T, TriedPackage>) {
        f("cost", v.cost);
        f("value", v.value);
        f("meets_others", v.meetsOthers);
    } else if constexpr (std::is_same_v<T, NearlyAsGood>) {
        f("package", v.package);
        f("best_in", v.bestIn);
        f("distance", v.distance);
    } else if constexpr (std::is_same_v<T, Flatness>) {
        f("allowance", v.allowance);
        f("packages", v.packages);
        f("low", v.low);
        f("high", v.high);
        f("within", v.within);
        f("evaluations", v.evaluations);
    } else if constexpr (std::is_same_v<T, LeverDropOut>) {
        f("lever", v.lever);
        f("in_best", v.inBest);
        f("factor", v.factor);
        f("beyond_highest", v.beyondHighest);
        f("indispensable", v.indispensable);
        f("cost_assumed", v.costAssumed);
        f("cost_now", v.costNow);
        f("cost_at", v.costAt);
        f("cost_without", v.costWithout);
        f("leans_on_cheapness", v.leansOnCheapness);
    } else if constexpr (std::is_same_v<T, Unreached>) {
        f("kind", v.kind);
        f("index", v.index);
        f("asked", v.asked);
        f("closest", v.closest);
        f("closest_cost", v.closestCost);
        f("alone", v.alone);
        f("alone_cost", v.aloneCost);
        f("conflicts", v.conflicts);
        f("stopped_low", v.stoppedLow);
        f("stopped_high", v.stoppedHigh);
        f("ways_on", v.waysOn);
        f("ways_on_cost", v.waysOnCost);
    } else if constexpr (std::is_same_v<T, core::sensitivity::InputInformation>) {
        f("value", v.value);
        f("standard_error", v.standardError);
        f("cross_fitted", v.crossFitted);
        f("cross_fitted_error", v.crossFittedError);
        f("above_zero", v.aboveZero);
        f("choice_changes", v.choiceChanges);
        f("bins", v.bins);
        f("members_used", v.membersUsed);
    } else if constexpr (std::is_same_v<T, core::sensitivity::InformationValue>) {
        f("best", v.best);
        f("mean_benefit", v.meanBenefit);
        f("perfect", v.perfect);
        f("perfect_error", v.perfectError);
        f("inputs", v.inputs);
        f("members_used", v.membersUsed);
        f("members_left_out", v.membersLeftOut);
    } else if constexpr (std::is_same_v<T, InformationResult>) {
        f("inputs", v.inputs);
        f("value", v.value);
        f("alternatives", v.alternatives);
    } else if constexpr (std::is_same_v<T, OptimiseResult>) {
        f("question", v.question);
        f("stage", v.stage);
        f("cancelled", v.cancelled);
        f("levers", v.levers);
        f("lowest", v.lowest);
        f("highest", v.highest);
        f("locked", v.locked);
        f("outcomes", v.outcomes);
        f("charted", v.charted);
        f("charted_target", v.chartedTarget);
        f("baseline", v.baseline);
        f("papers", v.papers);
        f("papers_at_cost", v.papersAtCost);
        f("papers_at_robust_cost", v.papersAtRobustCost);
        f("best", v.best);
        f("reached", v.reached);
        f("ended", v.ended);
        f("front", v.front);
        f("tried", v.tried);
        f("tried_count", v.triedCount);
        f("failed_count", v.failedCount);
        f("flatness", v.flatness);
        f("robust", v.robust);
        f("chance_front", v.chanceFront);
        f("robust_tried", v.robustTried);
        f("varied_inputs", v.variedInputs);
        f("costs_varied", v.costsVaried);
        f("start_data_varied", v.startDataVaried);
        f("drop_outs", v.dropOuts);
        f("unreached", v.unreached);
        f("information", v.information);
        f("digest", v.digest);
    } else if constexpr (std::is_same_v<T, OptimisePrint>) {
        f("model", v.model);
        f("regions", v.regions);
        f("world", v.world);
        f("futures", v.futures);
    } else {
        static_assert(std::is_same_v<T, OptimiseRecord>, "a struct without fields");
        f("result", v.result);
        f("made_with", v.print);
    }
}

/// What a record leaves out because it follows from the rest.
void complete(OptimiseResult& result)
{
    const bool starts = result.question.mode == OptimiseMode::Schedule;
    const auto make = [&](PackageFigures& package) {
        for (std::size_t l = 0; l < std::min(package.strengths.size(), result.levers.size()); ++l) {
            if (package.strengths[l] == 0)
                continue;
            auto& setting = package.scenario.levers[result.levers[l]];
            setting.intensity = core::policy::Intensity{package.strengths[l]};
            if (starts && l < package.starts.size() && !result.locked[l])
                setting.startYear = package.starts[l];
        }
    };
    for (auto* package : {&result.baseline, &result.papers, &result.papersAtCost, &result.papersAtRobustCost, &result.best, &result.robust})
        if (*package)
            make(**package);
    for (auto* packages : {&result.front, &result.chanceFront})
        for (PackageFigures& package : *packages)
            make(package);
    for (NearlyAsGood& near : result.flatness.packages)
        make(near.package);
}

/// Every list by lever or outcome has as many as there are.
bool fits(const OptimiseResult& result)
{
    const std::size_t levers = result.levers.size();
    const std::size_t outcomes = result.outcomes.size();
    const auto sound = [&](const PackageFigures& package) {
        return package.strengths.size() == levers && package.starts.size() == levers && package.values.size() == outcomes
            && (package.leverCosts.empty() || package.leverCosts.size() == levers);
    };
    bool all = result.lowest.size() == levers && result.highest.size() == levers && result.locked.size() == levers
        && result.charted < outcomes && (result.flatness.low.empty() || result.flatness.low.size() == levers)
        && result.flatness.low.size() == result.flatness.high.size();
    for (const auto* package : {&result.baseline, &result.papers, &result.papersAtCost, &result.papersAtRobustCost, &result.best, &result.robust})
        all = all && (!*package || sound(**package));
    for (const auto* packages : {&result.front, &result.chanceFront})
        for (const PackageFigures& package : *packages)
            all = all && sound(package);
    for (const NearlyAsGood& near : result.flatness.packages)
        all = all && sound(near.package) && (!near.bestIn || *near.bestIn < outcomes);
    for (const LeverDropOut& drop : result.dropOuts)
        all = all && drop.lever < levers;
    for (const Unreached& missed : result.unreached) {
        const std::size_t most = missed.kind == Unreached::Kind::Target ? result.question.targets.size()
            : missed.kind == Unreached::Kind::Wish                      ? result.question.wishes.size()
                                                                        : 1;
        all = all && missed.index < most && missed.waysOn.size() == missed.waysOnCost.size();
        for (const auto* side : {&missed.stoppedLow, &missed.stoppedHigh})
            for (const std::size_t lever : *side)
                all = all && lever < levers;
        for (const std::size_t other : missed.conflicts)
            all = all && other < result.question.targets.size();
    }
    return all && (!result.information || result.information->inputs.size() == result.information->value.inputs.size());
}

template <class V> QString textOf(const V& value)
{
    QJsonObject object = written(value).toObject();
    object.insert(QStringLiteral("format"), kFormat);
    object.insert(QStringLiteral("version"), kVersion);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

template <class V> core::Result<V> valueFrom(const QString& text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonObject object = document.object();
    bool sound = document.isObject() && object.value(QStringLiteral("format")).toString() == kFormat
        && object.value(QStringLiteral("version")).toInt() == kVersion;
    V value;
    if (sound)
        taken(QJsonValue(object), value, sound);
    if (!sound)
        return core::fail(core::ErrorKind::Malformed, "This is not a search for packages, or one of a later version.");
    return value;
}

} // namespace

QString toText(const OptimiseRecord& record)
{
    return textOf(record);
}

QString toText(const OptimiseQuestion& question)
{
    return textOf(question);
}

core::Result<OptimiseRecord> recordFrom(const QString& text)
{
    auto record = valueFrom<OptimiseRecord>(text);
    if (record && !fits(record->result))
        return core::fail(core::ErrorKind::Malformed, "This is not a search for packages, or one of a later version.");
    if (record)
        complete(record->result);
    return record;
}

core::Result<OptimiseQuestion> questionFrom(const QString& text)
{
    return valueFrom<OptimiseQuestion>(text);
}

} // namespace ui
