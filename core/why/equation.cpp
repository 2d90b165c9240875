// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure is calculated, and from which parameters.
#include "core/base/number.h"
#include "core/model/identifier.h"
#include "core/why/many_runs.h"

#include <algorithm>
#include <cmath>

namespace core::why {

namespace {

using causes::Formula;
using model::ElementId;
using model::VariableId;

constexpr double kRangeOfGradeC = 0.15; // of region data, either way
constexpr double kRangeOfGradeD = 0.25;
constexpr double kLeastShare = 0.02;
constexpr double kMostShare = 0.98;

std::span<const double> elementValues(const model::Variable& variable, std::span<const double> values)
{
    return values.subspan(static_cast<std::size_t>(variable.firstElement), static_cast<std::size_t>(variable.elementCount));
}

/// "SUM(x[*])" and its like have a value of their own, whatever x is replaced with.
void fillAggregates(const Explainer::Data& data, Formula& formula, std::span<const double> values)
{
    for (Formula& child : formula.children)
        fillAggregates(data, child, values);
    if (formula.kind != Formula::Kind::Call || formula.children.size() != 1 || !formula.children.front().isName())
        return;
    const Formula& name = formula.children.front();
    const bool overAll = !name.children.empty()
        && std::all_of(name.children.begin(), name.children.end(),
                       [](const Formula& subscript) { return subscript.text == "*"; });
    if (!overAll)
        return;
    const auto elements = elementValues(data.variable(name.variable), values);
    double sum = 0;
    for (const double value : elements)
        sum += value;
    const std::string function = model::CanonicalName::fromWritten(formula.text).text();
    if (function == "sum")
        formula.value = sum;
    else if (function == "mean")
        formula.value = sum / static_cast<double>(elements.size());
    else if (function == "max")
        formula.value = *std::max_element(elements.begin(), elements.end());
    else if (function == "min")
        formula.value = *std::min_element(elements.begin(), elements.end());
}

/// With helpers looked through and values in place.
class Equations {
public:
    Equations(const Explainer::Data& data, const Spot& spot, std::span<const double> values)
        : m_data(data)
        , m_spot(spot)
        , m_values(values)
    {
    }

    [[nodiscard]] Formula readable(Formula formula) const
    {
        fillAggregates(m_data, formula, m_values);
        formula = causes::expand(m_data.model(), formula, [&](const Formula& name) -> std::optional<Formula> {
            if (!m_data.isHelper(name.variable) || m_data.variable(name.variable).hidden)
                return std::nullopt;
            auto behind = causes::formulaOf(m_data.model(), name.variable);
            if (!behind)
                return std::nullopt;
            fillAggregates(m_data, *behind, m_values);
            return *behind;
        });
        causes::visitNames(formula, [&](Formula& name, bool overAll) {
            name.value = figure(membersOf(m_data, name.variable, overAll ? Spot{} : spotOf(name)), m_values);
        });
        return formula;
    }

private:
    /// "x[East]" is of East whatever is asked.
    [[nodiscard]] Spot spotOf(const Formula& name) const
    {
        if (name.children.empty())
            return m_spot;
        const model::Variable& variable = m_data.variable(name.variable);
        std::string subscripts;
        for (const Formula& subscript : name.children)
            subscripts += (subscripts.empty() ? "" : ",") + causes::toText(subscript);
        const auto element = m_data.model().findElement(variable.name + "[" + subscripts + "]");
        if (!element)
            return m_spot;
        return {m_spot.place, variable.dimensions, *element - variable.firstElement};
    }

    const Explainer::Data& m_data;
    const Spot& m_spot;
    std::span<const double> m_values;
};

std::vector<const policy::PaperFigure*> figuresOf(const policy::Catalogue& catalogue, const std::vector<std::string>& ids)
{
    std::vector<const policy::PaperFigure*> figures;
    for (const std::string& id : ids)
        if (const auto* figure = catalogue.figure(id))
            figures.push_back(figure);
    return figures;
}

std::string annotation(const model::Variable& variable, const char* name)
{
    const auto found = variable.annotations.find(name);
    return found == variable.annotations.end() ? std::string() : found->second;
}

std::optional<policy::Grade> gradeOf(const std::string& letter)
{
    for (const policy::Grade grade : {policy::Grade::A, policy::Grade::B, policy::Grade::C, policy::Grade::D})
        if (letter.size() == 1 && letter.front() == static_cast<char>('A' + static_cast<int>(grade)))
            return grade;
    return std::nullopt;
}

/// Region data: 15 % or 25 % either way, none where a paper prints the figure; shares stay within 0.02 and 0.98.
void setRegionRange(ParameterFact& fact)
{
    const double part = fact.grade == policy::Grade::A ? 0 : fact.grade == policy::Grade::D ? kRangeOfGradeD : kRangeOfGradeC;
    fact.low = fact.standard * (1 - part);
    fact.high = fact.standard * (1 + part);
    if (fact.unit != "1" || part == 0)
        return;
    fact.low = std::min(fact.standard, std::max(fact.low, kLeastShare));
    fact.high = std::max(fact.standard, std::min(fact.high, kMostShare));
}

/// What tables or, failing that, the model's own annotations say of a constant.
void setEvidence(const Explainer::Data& data, const model::Variable& variable, ParameterFact& fact)
{
    const policy::Catalogue& catalogue = data.catalogue();
    const policy::Parameter* const ofElement = catalogue.parameter(fact.name);
    const policy::Parameter* const ofAll = catalogue.parameter(variable.name);
    const auto& regionData = data.regions().data;
    const auto row = std::find_if(regionData.begin(), regionData.end(),
                                  [&](const policy::RegionData& one) { return one.name == variable.name; });
    if (const policy::Parameter* parameter = ofElement != nullptr ? ofElement : ofAll) {
        fact.low = parameter->low;
        fact.high = parameter->high;
        fact.grade = parameter->grade;
        fact.figures = figuresOf(catalogue, parameter->figureIds);
        fact.note = parameter->note;
        fact.noteChinese = parameter->noteChinese;
    } else if (row != regionData.end()) {
        fact.grade = gradeOf(row->grade).value_or(policy::Grade::C);
        fact.figures = figuresOf(catalogue, row->figureIds);
        fact.note = row->note;
        setRegionRange(fact);
    } else {
        const auto grade = gradeOf(annotation(variable, "parameter.grade"));
        fact.graded = grade.has_value();
        fact.grade = grade.value_or(policy::Grade::C);
        fact.low = parseNumber(annotation(variable, "parameter.low")).value_or(kNoValue);
        fact.high = parseNumber(annotation(variable, "parameter.high")).value_or(kNoValue);
        fact.figures = figuresOf(catalogue, split(annotation(variable, "parameter.figures"), ";"));
        fact.note = annotation(variable, "parameter.note");
    }
}

/// Strength and dates of levers are decisions, not what is known of the world.
bool isLeverSetting(const model::Variable& variable)
{
    return variable.annotations.contains("lever_setting.lever");
}

void addParameters(const Explainer::Data& data, const Spot& spot, Formula& formula, bool startValue,
                   std::span<const double> values, Answer& answer)
{
    causes::visitNames(formula, [&](Formula& name, bool) {
        if (!data.isConstant(name.variable) || isLeverSetting(data.variable(name.variable)))
            return;
        ParameterFact constant = parameterFact(data, name.variable, spot, values);
        const bool known = std::any_of(answer.parameters.begin(), answer.parameters.end(),
                                       [&](const ParameterFact& fact) { return fact.name == constant.name; });
        if (known)
            return;
        answer.parameters.push_back(std::move(constant));
        answer.parameters.back().startValue = startValue;
        if (startValue)
            for (const policy::PaperFigure* figure : answer.parameters.back().figures)
                if (std::find(answer.figures.begin(), answer.figures.end(), figure) == answer.figures.end())
                    answer.figures.push_back(figure);
    });
}

double netFlowOf(const Explainer::Data& data, const Members& members, const Moments& moments)
{
    std::optional<causes::Memory> memory;
    if (data.evaluation.hasMemory())
        memory = data.evaluation.memory(moments.run, moments.timeIndex);
    const auto values = moments.runValues();
    const auto parts = partsOf(members, values);
    if (members.rule == policy::GroupRule::National && parts.size() > 1)
        return kNoValue;
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
        sum += parts[i]
            * (memory ? data.evaluation.value(members.elements[i], values, moments.time(), *memory)
                      : data.evaluation.value(members.elements[i], values, moments.time()));
    return sum;
}

} // namespace

ParameterFact parameterFact(const Explainer::Data& data, VariableId constant, const Spot& spot, std::span<const double> values)
{
    const model::Variable& variable = data.variable(constant);
    const Members members = membersOf(data, constant, spot);
    ParameterFact fact;
    fact.perRegion = data.isRegional(variable);
    fact.name = data.nameOf(constant, members.elements);
    fact.unit = variable.unit;
    fact.value = figure(members, values);
    const auto parts = partsOf(members, values);
    for (std::size_t i = 0; i < parts.size(); ++i)
        fact.standard += parts[i] * standardValue(data.model(), members.elements[i]);
    // Weights that add up to 1 but for rounding must not make a parameter look changed.
    const bool unchanged = std::all_of(members.elements.begin(), members.elements.end(), [&](ElementId element) {
        return values[static_cast<std::size_t>(element)] == standardValue(data.model(), element);
    });
    if (unchanged)
        fact.standard = fact.value;
    setEvidence(data, variable, fact);
    return fact;
}

void describeEquation(const Explainer::Data& data, const Target& target, const Members& members, const Moments& moments,
                      Answer& answer)
{
    const VariableId variable = target.variable;
    const model::Variable& v = data.variable(variable);
    const int element = members.elements.front() - v.firstElement;
    const auto values = moments.runValues();
    if (!v.equationText.empty())
        answer.equationText = v.equationText[std::min(static_cast<std::size_t>(element), v.equationText.size() - 1)];
    const Equations equations(data, target.spot, values);
    if (auto formula = causes::formulaOf(data.model(), variable, element)) {
        answer.formula = equations.readable(std::move(*formula));
        causes::visitNames(*answer.formula, [&](Formula& name, bool overAll) {
            const auto found = std::find_if(answer.inputsNow.begin(), answer.inputsNow.end(),
                                            [&](const auto& input) { return input.first == name.text; });
            if (found == answer.inputsNow.end())
                answer.inputsNow.emplace_back(name.text, name.value);
            else if (!overAll)
                found->second = name.value;
        });
        if (!answer.summedUp)
            answer.inNumbers = causes::withAggregatesAsNames(*answer.formula);
        addParameters(data, target.spot, *answer.formula, false, values, answer);
    }
    if (!answer.isStock)
        return;
    answer.netFlow = netFlowOf(data, members, moments);
    if (auto start = causes::startFormulaOf(data.model(), variable, element)) {
        Formula readable = equations.readable(std::move(*start));
        addParameters(data, target.spot, readable, true, values, answer);
    }
}

} // namespace core::why
