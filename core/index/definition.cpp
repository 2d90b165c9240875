// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/definition.h"

#include "core/index/definition_reader.h"
#include "core/index/method_words.h"
#include "core/policy/text_file.h"

#include <nlohmann/json.hpp>

namespace core::index {

namespace {

using Json = nlohmann::ordered_json;

Json textOf(const Text& text)
{
    return {{"en", text.english}, {"zh", text.chinese}};
}

Json jsonOf(const Node& node)
{
    Json json = {{"id", node.id}};
    if (!node.parent.empty())
        json["parent"] = node.parent;
    json["name"] = textOf(node.name);
    json["weight"] = node.weight;
    if (!node.dimension.empty())
        json["dimension"] = node.dimension;
    if (node.reason != Text())
        json["reason"] = textOf(node.reason);
    return json;
}

Json jsonOf(const Indicator& indicator)
{
    Json json = {{"id", indicator.id}};
    if (!indicator.parent.empty())
        json["parent"] = indicator.parent;
    json["name"] = textOf(indicator.name);
    if (indicator.unit != Text())
        json["unit"] = textOf(indicator.unit);
    if (!indicator.variable.empty())
        json["variable"] = indicator.variable;
    if (!indicator.substitute.empty())
        json["substitute"] = indicator.substitute;
    if (!indicator.denominator.empty())
        json["denominator"] = indicator.denominator;
    json["factor"] = indicator.factor;
    json["direction"] = words::wordOf(words::kDirections, indicator.direction);
    json["weight"] = indicator.weight;
    if (indicator.goalposts)
        json["goalposts"] = {{"worst", indicator.goalposts->worst}, {"best", indicator.goalposts->best}};
    if (indicator.reference)
        json["reference"] = *indicator.reference;
    json["keepOutliers"] = indicator.keepOutliers;
    if (!indicator.grade.empty())
        json["grade"] = indicator.grade;
    json["standIn"] = indicator.standIn;
    if (indicator.source != Text())
        json["source"] = textOf(indicator.source);
    if (indicator.reason != Text())
        json["reason"] = textOf(indicator.reason);
    return json;
}

Json jsonOf(const Framework& framework)
{
    Json json = {{"id", framework.id}, {"name", textOf(framework.name)}};
    if (framework.description != Text())
        json["description"] = textOf(framework.description);
    if (!framework.data.empty())
        json["data"] = framework.data;
    json["nodes"] = Json::array();
    for (const Node& node : framework.nodes)
        json["nodes"].push_back(jsonOf(node));
    json["indicators"] = Json::array();
    for (const Indicator& indicator : framework.indicators)
        json["indicators"].push_back(jsonOf(indicator));
    return json;
}

Json jsonOf(const Weighting& weighting)
{
    Json json = {{"kind", toString(weighting.kind)},
                 {"scope", toString(weighting.scope)},
                 {"entropyShift", weighting.entropyShift},
                 {"combination", toString(weighting.combination)},
                 {"ahpShare", weighting.ahpShare}};
    json["comparisons"] = Json::array();
    for (const Comparisons& comparisons : weighting.comparisons) {
        Json pairs = Json::array();
        for (const Comparison& pair : comparisons.pairs)
            pairs.push_back({{"first", pair.first}, {"second", pair.second}, {"times", pair.times}});
        json["comparisons"].push_back({{"node", comparisons.node}, {"pairs", std::move(pairs)}});
    }
    return json;
}

Json jsonOf(const Method& method)
{
    Json json = {{"denominate", method.denominate}};
    json["impute"] = Json::array();
    for (const Imputation how : method.imputation)
        json["impute"].push_back(toString(how));
    json["imputeReachYears"] = method.imputationReachYears;
    json["screen"] = {{"minimumShare", method.screening.minimumShare}, {"basis", toString(method.screening.basis)}};
    const OutlierTreatment& o = method.outliers;
    json["outliers"] = {{"kind", toString(o.kind)},
                        {"skewness", o.skewness},
                        {"kurtosis", o.kurtosis},
                        {"winsoriseAtMost", o.winsoriseAtMost},
                        {"transform", toString(o.transform)}};
    if (o.lambda)
        json["outliers"]["lambda"] = *o.lambda;
    const Normalisation& n = method.normalisation;
    json["normalise"] = {{"kind", toString(n.kind)}, {"low", n.low}, {"high", n.high}, {"mean", n.mean},
                         {"deviation", n.deviation}, {"cap", n.cap}};
    json["weight"] = jsonOf(method.weighting);
    json["aggregate"] = Json::array();
    for (const Aggregation how : method.aggregation)
        json["aggregate"].push_back(toString(how));
    json["penaliseImbalance"] = method.penaliseImbalance;
    json["minimumPresent"] = method.minimumPresent;
    json["estimate"] = {{"kind", toString(method.estimation.kind)}};
    if (!method.estimation.years.empty())
        json["estimate"]["years"] = method.estimation.years;
    return json;
}

} // namespace

Checked<Definition> parseDefinition(std::string_view json, const std::string& fileNameForMessages)
{
    auto root = policy::parseJson(json, fileNameForMessages);
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    return DefinitionReader(fileNameForMessages).read(*root);
}

Checked<Definition> readDefinition(const std::filesystem::path& path)
{
    const auto text = policy::readTextFile(path);
    if (!text)
        return tl::make_unexpected(Errors{text.error()});
    return parseDefinition(*text, path.string());
}

std::string writeDefinition(const Definition& definition)
{
    const Json document = {{"format", "fourfold-index"},
                           {"version", 1},
                           {"framework", jsonOf(definition.framework)},
                           {"method", jsonOf(definition.method)}};
    // Ids and names are UTF-8 already; anything else is replaced rather than refused.
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace core::index
