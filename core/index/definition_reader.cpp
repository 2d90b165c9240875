// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/definition_reader.h"

#include "core/index/method_words.h"

#include <algorithm>
#include <cmath>

namespace core::index {

namespace {

constexpr const char* kFormat = "fourfold-index";
constexpr double kVersion = 1;

std::string at(const std::string& path, std::size_t index)
{
    return path + '[' + std::to_string(index) + ']';
}

std::string below(const std::string& path, const char* key)
{
    return path.empty() ? std::string(key) : path + '.' + key;
}

} // namespace

void DefinitionReader::problem(ErrorKind kind, const Json& at, const std::string& path, std::string message)
{
    m_errors.push_back(Error{kind, std::move(message), {m_file, at.line, 0, path}, {path}});
}

bool DefinitionReader::object(const Json& value, const std::string& path, std::initializer_list<const char*> keys)
{
    if (value.kind != Kind::Object) {
        problem(ErrorKind::Malformed, value, path, std::string("expected an object, found ") + policy::describe(value.kind));
        return false;
    }
    for (const auto& [key, member] : value.members) {
        if (std::any_of(keys.begin(), keys.end(), [&key = key](const char* known) { return key == known; }))
            continue;
        std::string list;
        for (const char* known : keys)
            list += (list.empty() ? "" : ", ") + std::string(known);
        problem(ErrorKind::UnknownName, member, below(path, key.c_str()), "is no key of this object; expected one of " + list);
    }
    return true;
}

const policy::JsonValue* DefinitionReader::member(const Json& object, const char* key, const std::string& path, Kind kind)
{
    const Json* value = object.member(key);
    if (!value || value->kind == kind)
        return value;
    problem(ErrorKind::Malformed, *value, below(path, key),
            std::string("expected ") + policy::describe(kind) + ", found " + policy::describe(value->kind));
    return nullptr;
}

const policy::JsonValue* DefinitionReader::needed(const Json& object, const char* key, const std::string& path, Kind kind)
{
    if (!object.member(key)) {
        problem(ErrorKind::Malformed, object, below(path, key), std::string("is missing; expected ") + policy::describe(kind));
        return nullptr;
    }
    return member(object, key, path, kind);
}

void DefinitionReader::take(const Json& object, const char* key, const std::string& path, double& target)
{
    if (const Json* value = member(object, key, path, Kind::Number))
        target = value->number;
}

void DefinitionReader::take(const Json& object, const char* key, const std::string& path, bool& target)
{
    if (const Json* value = member(object, key, path, Kind::Boolean))
        target = value->boolean;
}

void DefinitionReader::take(const Json& object, const char* key, const std::string& path, std::string& target)
{
    if (const Json* value = member(object, key, path, Kind::String))
        target = value->string;
}

void DefinitionReader::take(const Json& object, const char* key, const std::string& path, Text& target)
{
    const Json* value = object.member(key);
    if (!value)
        return;
    const std::string here = below(path, key);
    if (value->kind == Kind::String) {
        target = {value->string, value->string};
    } else if (value->kind != Kind::Object) {
        problem(ErrorKind::Malformed, *value, here,
                std::string("expected text, or an object with en and zh, found ") + policy::describe(value->kind));
    } else if (this->object(*value, here, {"en", "zh"})) {
        take(*value, "en", here, target.english);
        take(*value, "zh", here, target.chinese);
        if (target.english.empty())
            target.english = target.chinese;
        if (target.chinese.empty())
            target.chinese = target.english;
    }
}

template <class Table, class Value>
std::optional<Value> DefinitionReader::word(const Json& value, const std::string& path, const Table& table, Value)
{
    std::string list;
    for (const auto& entry : table) {
        if (value.kind == Kind::String && value.string == entry.word)
            return entry.value;
        list += (list.empty() ? "" : ", ") + std::string(entry.word);
    }
    const std::string found = value.kind == Kind::String ? "'" + value.string + "'" : std::string(policy::describe(value.kind));
    problem(value.kind == Kind::String ? ErrorKind::UnknownName : ErrorKind::Malformed, value, path,
            "expected one of " + list + ", found " + found);
    return std::nullopt;
}

template <class Table, class Value>
void DefinitionReader::takeWord(const Json& object, const char* key, const std::string& path, const Table& table, Value& target)
{
    if (const Json* value = object.member(key))
        target = word(*value, below(path, key), table, target).value_or(target);
}

Checked<Definition> DefinitionReader::read(const Json& root)
{
    Definition definition;
    if (!object(root, {}, {"format", "version", "framework", "method"}))
        return tl::make_unexpected(std::move(m_errors));
    const Json* format = needed(root, "format", {}, Kind::String);
    if (format && format->string != kFormat)
        problem(ErrorKind::Malformed, *format, "format",
                std::string("expected \"") + kFormat + "\", found \"" + format->string + "\"");
    const Json* version = needed(root, "version", {}, Kind::Number);
    if (version && version->number > kVersion)
        problem(ErrorKind::NewerVersion, *version, "version", "is newer than this program reads; expected 1");
    else if (version && version->number != kVersion)
        problem(ErrorKind::Malformed, *version, "version", "expected 1");
    if (!m_errors.empty())
        return tl::make_unexpected(std::move(m_errors));

    if (const Json* framework = needed(root, "framework", {}, Kind::Object))
        readFramework(*framework, definition.framework);
    if (const Json* method = member(root, "method", {}, Kind::Object))
        readMethod(*method, definition.method);
    if (!m_errors.empty())
        return tl::make_unexpected(std::move(m_errors));

    const auto hierarchy = resolve(definition.framework);
    if (!hierarchy)
        locate(hierarchy.error(), false);
    const auto valid = validate(definition.method, definition.framework);
    if (!valid)
        locate(valid.error(), true);
    if (!m_errors.empty())
        return tl::make_unexpected(std::move(m_errors));
    return definition;
}

void DefinitionReader::readFramework(const Json& json, Framework& framework)
{
    const std::string path = "framework";
    m_frameworkLine = json.line;
    object(json, path, {"id", "name", "description", "data", "nodes", "indicators"});
    if (const Json* id = needed(json, "id", path, Kind::String))
        framework.id = id->string;
    framework.name = {framework.id, framework.id};
    take(json, "name", path, framework.name);
    take(json, "description", path, framework.description);
    take(json, "data", path, framework.data);
    if (const Json* nodes = member(json, "nodes", path, Kind::Array)) {
        for (std::size_t i = 0; i < nodes->items.size(); ++i)
            readNode(nodes->items[i], at("framework.nodes", i), framework);
    }
    if (const Json* indicators = needed(json, "indicators", path, Kind::Array)) {
        for (std::size_t i = 0; i < indicators->items.size(); ++i)
            readIndicator(indicators->items[i], at("framework.indicators", i), framework);
    }
}

void DefinitionReader::readNode(const Json& json, const std::string& path, Framework& framework)
{
    if (!object(json, path, {"id", "parent", "name", "weight", "dimension", "reason"}))
        return;
    Node node;
    if (const Json* id = needed(json, "id", path, Kind::String))
        node.id = id->string;
    m_places[node.id] = {path, json.line};
    node.name = {node.id, node.id};
    take(json, "parent", path, node.parent);
    take(json, "name", path, node.name);
    take(json, "weight", path, node.weight);
    take(json, "dimension", path, node.dimension);
    take(json, "reason", path, node.reason);
    framework.nodes.push_back(std::move(node));
}

void DefinitionReader::readIndicator(const Json& json, const std::string& path, Framework& framework)
{
    if (!object(json, path,
                {"id", "parent", "name", "unit", "variable", "substitute", "denominator", "factor", "direction", "weight",
                 "goalposts", "reference", "keepOutliers", "grade", "standIn", "source", "reason"}))
        return;
    Indicator indicator;
    if (const Json* id = needed(json, "id", path, Kind::String))
        indicator.id = id->string;
    m_places[indicator.id] = {path, json.line};
    indicator.name = {indicator.id, indicator.id};
    take(json, "parent", path, indicator.parent);
    take(json, "name", path, indicator.name);
    take(json, "unit", path, indicator.unit);
    take(json, "variable", path, indicator.variable);
    take(json, "substitute", path, indicator.substitute);
    take(json, "denominator", path, indicator.denominator);
    take(json, "factor", path, indicator.factor);
    takeWord(json, "direction", path, words::kDirections, indicator.direction);
    take(json, "weight", path, indicator.weight);
    if (const Json* posts = member(json, "goalposts", path, Kind::Object)) {
        const std::string here = path + ".goalposts";
        object(*posts, here, {"worst", "best"});
        const Json* worst = needed(*posts, "worst", here, Kind::Number);
        const Json* best = needed(*posts, "best", here, Kind::Number);
        if (worst && best)
            indicator.goalposts = Goalposts{worst->number, best->number};
    }
    if (const Json* reference = member(json, "reference", path, Kind::Number))
        indicator.reference = reference->number;
    take(json, "keepOutliers", path, indicator.keepOutliers);
    take(json, "grade", path, indicator.grade);
    if (!indicator.grade.empty() && (indicator.grade.size() != 1 || indicator.grade < "A" || indicator.grade > "D"))
        problem(ErrorKind::UnknownName, *json.member("grade"), path + ".grade", "expected A, B, C, D or empty text");
    take(json, "standIn", path, indicator.standIn);
    take(json, "source", path, indicator.source);
    take(json, "reason", path, indicator.reason);
    framework.indicators.push_back(std::move(indicator));
}

void DefinitionReader::readMethod(const Json& json, Method& method)
{
    const std::string path = "method";
    m_methodLine = json.line;
    object(json, path,
           {"denominate", "impute", "imputeReachYears", "screen", "outliers", "normalise", "weight", "aggregate",
            "penaliseImbalance", "minimumPresent", "estimate"});
    take(json, "denominate", path, method.denominate);
    if (const Json* list = member(json, "impute", path, Kind::Array)) {
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            if (const auto how = word(list->items[i], at("method.impute", i), words::kImputations, Imputation::LinearInTime))
                method.imputation.push_back(*how);
        }
    }
    take(json, "imputeReachYears", path, method.imputationReachYears);
    if (const Json* screen = member(json, "screen", path, Kind::Object)) {
        object(*screen, "method.screen", {"minimumShare", "basis"});
        take(*screen, "minimumShare", "method.screen", method.screening.minimumShare);
        takeWord(*screen, "basis", "method.screen", words::kBases, method.screening.basis);
    }
    if (const Json* outliers = member(json, "outliers", path, Kind::Object))
        readOutliers(*outliers, method.outliers);
    if (const Json* normalise = member(json, "normalise", path, Kind::Object))
        readNormalisation(*normalise, method.normalisation);
    if (const Json* weight = member(json, "weight", path, Kind::Object))
        readWeighting(*weight, method.weighting);
    if (const Json* list = member(json, "aggregate", path, Kind::Array)) {
        method.aggregation.clear();
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            if (const auto how = word(list->items[i], at("method.aggregate", i), words::kAggregations, Aggregation::Arithmetic))
                method.aggregation.push_back(*how);
        }
    }
    take(json, "penaliseImbalance", path, method.penaliseImbalance);
    take(json, "minimumPresent", path, method.minimumPresent);
    if (const Json* estimate = member(json, "estimate", path, Kind::Object))
        readEstimation(*estimate, method.estimation);
}

void DefinitionReader::readOutliers(const Json& json, OutlierTreatment& outliers)
{
    const std::string path = "method.outliers";
    object(json, path, {"kind", "skewness", "kurtosis", "winsoriseAtMost", "transform", "lambda"});
    takeWord(json, "kind", path, words::kOutlierKinds, outliers.kind);
    take(json, "skewness", path, outliers.skewness);
    take(json, "kurtosis", path, outliers.kurtosis);
    if (const Json* most = member(json, "winsoriseAtMost", path, Kind::Number)) {
        if (most->number >= 0 && most->number <= 1e6 && most->number == std::floor(most->number))
            outliers.winsoriseAtMost = static_cast<int>(most->number);
        else
            problem(ErrorKind::OutOfRange, *most, path + ".winsoriseAtMost", "expected a whole number from 0 to 1000000");
    }
    takeWord(json, "transform", path, words::kTransforms, outliers.transform);
    if (const Json* lambda = member(json, "lambda", path, Kind::Number))
        outliers.lambda = lambda->number;
}

void DefinitionReader::readNormalisation(const Json& json, Normalisation& normalisation)
{
    const std::string path = "method.normalise";
    object(json, path, {"kind", "low", "high", "mean", "deviation", "cap"});
    takeWord(json, "kind", path, words::kNormalisations, normalisation.kind);
    take(json, "low", path, normalisation.low);
    take(json, "high", path, normalisation.high);
    take(json, "mean", path, normalisation.mean);
    take(json, "deviation", path, normalisation.deviation);
    take(json, "cap", path, normalisation.cap);
}

void DefinitionReader::readWeighting(const Json& json, Weighting& weighting)
{
    const std::string path = "method.weight";
    object(json, path, {"kind", "scope", "entropyShift", "combination", "ahpShare", "comparisons"});
    takeWord(json, "kind", path, words::kWeightings, weighting.kind);
    takeWord(json, "scope", path, words::kScopes, weighting.scope);
    take(json, "entropyShift", path, weighting.entropyShift);
    takeWord(json, "combination", path, words::kCombinations, weighting.combination);
    take(json, "ahpShare", path, weighting.ahpShare);
    if (const Json* list = member(json, "comparisons", path, Kind::Array)) {
        for (std::size_t i = 0; i < list->items.size(); ++i)
            readComparisons(list->items[i], at(path + ".comparisons", i), weighting);
    }
}

void DefinitionReader::readComparisons(const Json& json, const std::string& path, Weighting& weighting)
{
    if (!object(json, path, {"node", "pairs"}))
        return;
    Comparisons comparisons;
    take(json, "node", path, comparisons.node);
    if (const Json* pairs = needed(json, "pairs", path, Kind::Array)) {
        for (std::size_t i = 0; i < pairs->items.size(); ++i) {
            const std::string here = at(path + ".pairs", i);
            if (!object(pairs->items[i], here, {"first", "second", "times"}))
                continue;
            const Json* first = needed(pairs->items[i], "first", here, Kind::String);
            const Json* second = needed(pairs->items[i], "second", here, Kind::String);
            const Json* times = needed(pairs->items[i], "times", here, Kind::Number);
            if (first && second && times)
                comparisons.pairs.push_back({first->string, second->string, times->number});
        }
    }
    weighting.comparisons.push_back(std::move(comparisons));
}

void DefinitionReader::readEstimation(const Json& json, Estimation& estimation)
{
    const std::string path = "method.estimate";
    object(json, path, {"kind", "years"});
    takeWord(json, "kind", path, words::kEstimations, estimation.kind);
    if (const Json* years = member(json, "years", path, Kind::Array)) {
        for (std::size_t i = 0; i < years->items.size(); ++i) {
            if (years->items[i].kind == Kind::Number)
                estimation.years.push_back(years->items[i].number);
            else
                problem(ErrorKind::Malformed, years->items[i], at(path + ".years", i),
                        std::string("expected a number, found ") + policy::describe(years->items[i].kind));
        }
    }
}

void DefinitionReader::locate(Errors errors, bool ofMethod)
{
    for (Error& error : errors) {
        const std::string subject = error.where.variable;
        error.where.file = m_file;
        error.where.line = ofMethod ? m_methodLine : m_frameworkLine;
        error.where.variable = ofMethod ? "method." + subject : "framework";
        const auto place = m_places.find(subject);
        if (!ofMethod && place != m_places.end()) {
            error.where.variable = place->second.first;
            error.where.line = place->second.second;
        }
        m_errors.push_back(std::move(error));
    }
}

} // namespace core::index
