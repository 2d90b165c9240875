// SPDX-License-Identifier: GPL-3.0-or-later
#include "scalar_model_writer.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <set>

namespace bench {

namespace {

using namespace core;
using model::ElementId;
using model::Node;
using model::NodeId;
using model::Operation;
using model::VariableId;
using Tuple = std::vector<NodeId>; ///< the same place in the equations of consecutive elements

std::string literal(double value)
{
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    std::string result(text, end);
    return result.find_first_of(".en") == std::string::npos ? result + ".0" : result;
}

const char* infix(Operation operation)
{
    switch (operation) {
    case Operation::Add: return " + ";
    case Operation::Subtract: return " - ";
    case Operation::Multiply: return " * ";
    case Operation::Divide: return " / ";
    case Operation::Less: return " < ";
    case Operation::LessOrEqual: return " <= ";
    case Operation::Equal: return " == ";
    case Operation::NotEqual: return " != ";
    case Operation::GreaterOrEqual: return " >= ";
    case Operation::Greater: return " > ";
    default: return nullptr;
    }
}

const char* function(Operation operation)
{
    switch (operation) {
    case Operation::Power: return "std::pow";
    case Operation::Minimum: return "std::min";
    case Operation::Maximum: return "std::max";
    case Operation::Abs: return "std::abs";
    case Operation::Sqrt: return "std::sqrt";
    case Operation::Exp: return "std::exp";
    case Operation::Ln: return "std::log";
    default: return nullptr;
    }
}

class Writer {
public:
    Writer(const model::ResolvedModel& model, std::string name) : m_model(model), m_name(std::move(name))
    {
        for (const auto& variable : model.variables)
            m_names.push_back("v_" + identifier(variable.canonical));
    }

    Result<std::string> write()
    {
        orderVariables();
        findConstant();
        std::string text = "// Written by the benchmark's generator.\n#include \"scalar_model.h\"\n\n#include <algorithm>\n"
                           "#include <cmath>\n#include <vector>\n\nnamespace " + m_name + " {\n\nnamespace {\n\n";
        text += structure() + initialise() + evaluate() + "} // namespace\n\n" + run() + "\n} // namespace " + m_name + "\n";
        if (!m_unsupported.empty())
            return fail(ErrorKind::UnsupportedFeature, m_unsupported);
        return text;
    }

private:
    static std::string identifier(const std::string& canonical)
    {
        std::string result;
        for (const char c : canonical)
            result += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
        return result;
    }

    [[nodiscard]] const Node& node(NodeId id) const { return m_model.nodes[std::size_t(id)]; }
    [[nodiscard]] const model::Element& element(ElementId id) const { return m_model.elements[std::size_t(id)]; }
    [[nodiscard]] const model::Variable& variable(VariableId id) const { return m_model.variables[std::size_t(id)]; }
    [[nodiscard]] bool isStock(VariableId id) const { return element(variable(id).firstElement).netFlow != model::kNone; }
    [[nodiscard]] bool isNumber(VariableId id) const { return element(variable(id).firstElement).constant; }

    void collectUses(NodeId id, std::set<VariableId>& uses, bool& usesTime) const
    {
        const Node& n = node(id);
        if (n.operation == Operation::Element)
            uses.insert(element(n.index).variable);
        usesTime = usesTime || n.operation == Operation::Time;
        for (const NodeId argument : n.arguments)
            collectUses(argument, uses, usesTime);
    }

    /// Depth-first: each variable after those that it uses. The resolved model is ordered by element; here whole arrays are wanted.
    void orderVariables()
    {
        std::vector<bool> done(m_model.variables.size(), false);
        const std::function<void(VariableId)> visit = [&](VariableId id) {
            if (done[std::size_t(id)])
                return;
            done[std::size_t(id)] = true;
            std::set<VariableId> uses;
            bool usesTime = false;
            for (int i = 0; i < variable(id).elementCount && !isStock(id); ++i)
                collectUses(element(variable(id).firstElement + i).equation, uses, usesTime);
            for (const VariableId used : uses)
                visit(used);
            m_order.push_back(id);
        };
        for (VariableId id = 0; id < VariableId(m_model.variables.size()); ++id)
            visit(id);
    }

    void findConstant()
    {
        m_constant.resize(m_model.variables.size(), false);
        for (const VariableId id : m_order) {
            if (isStock(id))
                continue;
            std::set<VariableId> uses;
            bool usesTime = false;
            for (int i = 0; i < variable(id).elementCount; ++i)
                collectUses(element(variable(id).firstElement + i).equation, uses, usesTime);
            m_constant[std::size_t(id)]
                = !usesTime && std::ranges::all_of(uses, [&](VariableId used) { return bool(m_constant[std::size_t(used)]); });
        }
    }

    std::string structure() const
    {
        std::string text = "struct Model {\n";
        for (std::size_t i = 0; i < m_model.variables.size(); ++i)
            text += "    double " + m_names[i]
                + (m_model.variables[i].elementCount > 1 ? "[" + std::to_string(m_model.variables[i].elementCount) + "]" : "")
                + ";\n";
        return text + "};\nstatic_assert(sizeof(Model) == " + std::to_string(m_model.elements.size()) + " * sizeof(double));\n\n";
    }

    /// `target = equation` for all elements, as a loop when their equations differ only in the element.
    std::string assignment(VariableId id, const std::function<std::string(int)>& target, const std::string& arrayTarget,
                           const std::function<NodeId(ElementId)>& equation)
    {
        const auto& v = variable(id);
        Tuple equations;
        for (int i = 0; i < v.elementCount; ++i)
            equations.push_back(equation(v.firstElement + i));
        if (v.elementCount > 1) {
            if (const auto text = loopExpression(equations, "r"))
                return "    for (int r = 0; r < " + std::to_string(v.elementCount) + "; ++r)\n        " + arrayTarget + " = " + *text
                    + ";\n";
        }
        std::string text;
        for (int i = 0; i < v.elementCount; ++i)
            text += "    " + target(i) + " = " + expression(equations[std::size_t(i)]) + ";\n";
        return text;
    }

    std::string assignVariable(VariableId id, const std::function<NodeId(ElementId)>& equation)
    {
        return assignment(id, [&](int i) { return reference(variable(id).firstElement + i); },
                          "m." + m_names[std::size_t(id)] + "[r]", equation);
    }

    std::string initialise()
    {
        std::string text = "void initialise(Model& m, double time)\n{\n    (void)time;\n";
        std::set<VariableId> done;
        const std::function<void(VariableId)> visit = [&](VariableId id) {
            if (!done.insert(id).second)
                return;
            std::set<VariableId> uses;
            bool usesTime = false;
            for (int i = 0; i < variable(id).elementCount; ++i)
                collectUses(element(variable(id).firstElement + i).equation, uses, usesTime);
            for (const VariableId used : uses)
                visit(used);
            if (!isNumber(id))
                text += assignVariable(id, [&](ElementId e) { return element(e).equation; });
        };
        for (VariableId id = 0; id < VariableId(m_model.variables.size()); ++id) {
            if (isStock(id) || m_constant[std::size_t(id)])
                visit(id);
        }
        return text + "}\n\n";
    }

    std::string evaluate()
    {
        std::string text = "void evaluate(Model& m, double time, Model& slope)\n{\n";
        for (const VariableId id : m_order) {
            if (!isStock(id) && !m_constant[std::size_t(id)])
                text += assignVariable(id, [&](ElementId e) { return element(e).equation; });
        }
        for (VariableId id = 0; id < VariableId(m_model.variables.size()); ++id) {
            if (!isStock(id))
                continue;
            const std::string target = "slope." + m_names[std::size_t(id)];
            const bool isArray = variable(id).elementCount > 1;
            text += assignment(id, [&](int i) { return isArray ? target + "[" + std::to_string(i) + "]" : target; }, target + "[r]",
                               [&](ElementId e) { return element(e).netFlow; });
        }
        return text + "}\n\n";
    }

    std::string run() const
    {
        std::string stocks = "    static const int stocks[] = {";
        int count = 0;
        for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
            if (m_model.elements[i].netFlow != model::kNone) {
                stocks += std::to_string(i) + ", ";
                ++count;
            }
        }
        return R"(void run(const double* constants, double start, double step, std::size_t steps, std::size_t saveEvery, const int* outputs,
         std::size_t outputCount, double* result)
{
)" + stocks + "};\n    constexpr int count = " + std::to_string(count) + R"(;
    static thread_local Model m, k;
    double* values = reinterpret_cast<double*>(&m);
    const double* slopes = reinterpret_cast<const double*>(&k);
    std::copy_n(constants, sizeof(Model) / sizeof(double), values);
    initialise(m, start);
    double y[count], sum[count];
    const auto advance = [&](double weight, double factor) {
        for (int i = 0; i < count; ++i) {
            sum[i] += weight * slopes[stocks[i]];
            values[stocks[i]] = y[i] + factor * slopes[stocks[i]];
        }
    };
    for (std::size_t n = 0;; ++n) {
        const double time = start + static_cast<double>(n) * step;
        evaluate(m, time, k);
        if (n % saveEvery == 0) {
            for (std::size_t i = 0; i < outputCount; ++i)
                *result++ = values[outputs[i]];
        }
        if (n == steps)
            return;
        for (int i = 0; i < count; ++i) {
            y[i] = values[stocks[i]];
            sum[i] = 0;
        }
        advance(1, step / 2);
        evaluate(m, time + step / 2, k);
        advance(2, step / 2);
        evaluate(m, time + step / 2, k);
        advance(2, step);
        evaluate(m, start + static_cast<double>(n + 1) * step, k);
        for (int i = 0; i < count; ++i)
            values[stocks[i]] = y[i] + step / 6 * (sum[i] + slopes[stocks[i]]);
    }
}
)";
    }

    [[nodiscard]] std::string reference(ElementId id) const
    {
        const auto& v = variable(element(id).variable);
        const std::string name = "m." + m_names[std::size_t(element(id).variable)];
        return v.elementCount > 1 ? name + "[" + std::to_string(id - v.firstElement) + "]" : name;
    }

    std::string combine(const Node& n, const std::vector<std::string>& arguments)
    {
        if (const char* sign = infix(n.operation)) {
            std::string text = "(" + arguments[0];
            for (std::size_t i = 1; i < arguments.size(); ++i)
                text += sign + arguments[i];
            return text + ")";
        }
        if (const char* name = function(n.operation)) {
            std::string text = arguments[0];
            if (arguments.size() == 1)
                return std::string(name) + "(" + text + ")";
            for (std::size_t i = 1; i < arguments.size(); ++i)
                text = std::string(name) + "(" + text + ", " + arguments[i] + ")";
            return text;
        }
        switch (n.operation) {
        case Operation::Constant: return literal(n.value);
        case Operation::Element: return reference(n.index);
        case Operation::Time: return "time";
        case Operation::StartTime: return literal(m_model.specs.start);
        case Operation::StopTime: return literal(m_model.specs.stop);
        case Operation::Negate: return "(-" + arguments[0] + ")";
        case Operation::If: return "(" + arguments[0] + " ? " + arguments[1] + " : " + arguments[2] + ")";
        default: m_unsupported = "the plain model has no operation " + std::to_string(int(n.operation)); return "0";
        }
    }

    /// Sums over an array as a loop, anything else as written.
    std::string expression(NodeId id)
    {
        const Node& n = node(id);
        if (n.operation == Operation::Add && n.arguments.size() > 1 && !allSame(n.arguments)) {
            if (const auto term = loopExpression(n.arguments, "q"))
                return "[&] { double s = 0; for (int q = 0; q < " + std::to_string(n.arguments.size()) + "; ++q) s += " + *term
                    + "; return s; }()";
        }
        std::vector<std::string> arguments;
        for (const NodeId argument : n.arguments)
            arguments.push_back(expression(argument));
        return combine(n, arguments);
    }

    static bool allSame(const Tuple& tuple)
    {
        return std::ranges::all_of(tuple, [&](NodeId id) { return id == tuple[0]; });
    }

    /// One expression in `index` for all members of the tuple, or nothing.
    std::optional<std::string> loopExpression(const Tuple& tuple, const std::string& index)
    {
        if (allSame(tuple))
            return expression(tuple[0]);
        const Node& first = node(tuple[0]);
        for (std::size_t i = 0; i < tuple.size(); ++i) {
            const Node& n = node(tuple[i]);
            if (n.operation != first.operation || n.arguments.size() != first.arguments.size())
                return std::nullopt;
        }
        if (first.operation == Operation::Element)
            return arrayReference(tuple, index);
        if (first.arguments.empty())
            return std::nullopt;
        std::vector<std::string> arguments;
        for (std::size_t i = 0; i < first.arguments.size(); ++i) {
            Tuple column;
            for (const NodeId id : tuple)
                column.push_back(node(id).arguments[i]);
            auto text = loopExpression(column, index);
            if (!text)
                return std::nullopt;
            arguments.push_back(std::move(*text));
        }
        return combine(first, arguments);
    }

    [[nodiscard]] std::optional<std::string> arrayReference(const Tuple& tuple, const std::string& index) const
    {
        const ElementId first = node(tuple[0]).index;
        const auto& v = variable(element(first).variable);
        for (std::size_t i = 0; i < tuple.size(); ++i) {
            if (node(tuple[i]).index != first + ElementId(i))
                return std::nullopt;
        }
        if (first != v.firstElement || std::size_t(v.elementCount) != tuple.size())
            return std::nullopt;
        return "m." + m_names[std::size_t(element(first).variable)] + "[" + index + "]";
    }

    const model::ResolvedModel& m_model;
    std::string m_name;
    std::vector<std::string> m_names;
    std::vector<VariableId> m_order;
    std::vector<bool> m_constant;
    std::string m_unsupported;
};

} // namespace

Result<std::string> writeScalarModel(const model::ResolvedModel& model, const std::string& name)
{
    return Writer(model, name).write();
}

} // namespace bench
