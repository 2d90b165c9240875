// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_check.h"

#include <algorithm>
#include <string>

namespace core::engine {

namespace {

using model::ElementId;
using model::Node;
using model::NodeId;
using model::Operation;

constexpr std::size_t kAnyNumber = 1'000'000'000;

struct Arity {
    std::size_t least;
    std::size_t most;
};

Arity arityOf(Operation operation)
{
    switch (operation) {
    case Operation::Constant:
    case Operation::Element:
    case Operation::Time:
    case Operation::TimeStep:
    case Operation::StartTime:
    case Operation::StopTime: return {0, 0};
    case Operation::Add:
    case Operation::Multiply:
    case Operation::Minimum:
    case Operation::Maximum:
    case Operation::StandardDeviation:
    case Operation::ElementAt: return {1, kAnyNumber};
    case Operation::Subtract:
    case Operation::Divide:
    case Operation::Power:
    case Operation::Modulo:
    case Operation::Quantum:
    case Operation::Less:
    case Operation::LessOrEqual:
    case Operation::Equal:
    case Operation::NotEqual:
    case Operation::GreaterOrEqual:
    case Operation::Greater:
    case Operation::And:
    case Operation::Or:
    case Operation::Step:
    case Operation::Previous:
    case Operation::RandomUniform:
    case Operation::RandomLogNormal: return {2, 2};
    case Operation::If:
    case Operation::SafeDivide:
    case Operation::DelayFixed:
    case Operation::RandomTriangular: return {3, 3};
    case Operation::Ramp:
    case Operation::Pulse: return {2, 3};
    case Operation::PulseTrain:
    case Operation::RandomNormal: return {2, 4};
    default: return {1, 1};
    }
}

/// How many things Node::index may choose from, or nothing when the operation does not use it.
std::optional<std::size_t> indexRange(const model::ResolvedModel& model, Operation operation)
{
    switch (operation) {
    case Operation::Element: return model.elements.size();
    case Operation::Lookup:
    case Operation::LookupForward:
    case Operation::LookupBackward: return model.tables.size();
    case Operation::Initial:
    case Operation::Previous:
    case Operation::DelayFixed: return static_cast<std::size_t>(std::max(0, model.stateSlots));
    case Operation::RandomUniform:
    case Operation::RandomNormal:
    case Operation::RandomExponential:
    case Operation::RandomLogNormal:
    case Operation::RandomPoisson:
    case Operation::RandomTriangular: return static_cast<std::size_t>(std::max(0, model.draws));
    default: return std::nullopt;
    }
}

bool inRange(std::int32_t index, std::size_t size)
{
    return index >= 0 && static_cast<std::size_t>(index) < size;
}

/// Depth-first over the expression graph; no recursion, because a graph may be deeper than the stack.
bool hasCircle(const std::vector<Node>& nodes)
{
    enum class Mark : char { New, Open, Done };
    std::vector<Mark> marks(nodes.size(), Mark::New);
    std::vector<std::pair<std::size_t, std::size_t>> path; // node, next argument
    for (std::size_t root = 0; root < nodes.size(); ++root) {
        if (marks[root] != Mark::New)
            continue;
        path.assign(1, {root, 0});
        marks[root] = Mark::Open;
        while (!path.empty()) {
            auto& [id, next] = path.back();
            if (next == nodes[id].arguments.size()) {
                marks[id] = Mark::Done;
                path.pop_back();
                continue;
            }
            const auto argument = static_cast<std::size_t>(nodes[id].arguments[next++]);
            if (marks[argument] == Mark::Open)
                return true;
            if (marks[argument] == Mark::New) {
                marks[argument] = Mark::Open;
                path.emplace_back(argument, 0);
            }
        }
    }
    return false;
}

std::string checkNodes(const model::ResolvedModel& model)
{
    for (const Node& node : model.nodes) {
        const auto [least, most] = arityOf(node.operation);
        if (node.arguments.size() < least || node.arguments.size() > most)
            return "a node has the wrong number of arguments";
        for (const NodeId argument : node.arguments) {
            if (!inRange(argument, model.nodes.size()))
                return "a node's argument is out of range";
        }
        const auto range = indexRange(model, node.operation);
        if (range && !inRange(node.index, *range))
            return "a node's index is out of range";
    }
    return hasCircle(model.nodes) ? "the expression graph has a circle" : "";
}

std::string checkTables(const model::ResolvedModel& model)
{
    for (const auto& table : model.tables) {
        if (table.x.empty() || table.x.size() != table.y.size() || !std::is_sorted(table.x.begin(), table.x.end()))
            return "a lookup table has no points, or they are not sorted";
    }
    return {};
}

std::string checkElements(const model::ResolvedModel& model)
{
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const auto& element = model.elements[i];
        const std::string name = "element " + std::to_string(i);
        if (!inRange(element.variable, model.variables.size()) || !inRange(element.equation, model.nodes.size()))
            return name + " has no variable or no equation";
        if (element.netFlow != model::kNone && !inRange(element.netFlow, model.nodes.size()))
            return name + " has a net flow out of range";
        if (element.initialEquation != model::kNone && !inRange(element.initialEquation, model.nodes.size()))
            return name + " has an initial equation out of range";
        if (element.constant
            && model.nodes[static_cast<std::size_t>(element.equation)].operation != Operation::Constant)
            return name + " is marked constant but has no number as its equation";
    }
    for (const auto& variable : model.variables) {
        if (variable.elementCount < 1 || variable.firstElement < 0
            || static_cast<std::size_t>(variable.firstElement) + static_cast<std::size_t>(variable.elementCount)
                   > model.elements.size())
            return "the elements of " + variable.name + " are out of range";
    }
    return {};
}

std::string checkOrder(const model::ResolvedModel& model, const std::vector<ElementId>& order, bool withStocks)
{
    std::vector<bool> seen(model.elements.size(), false);
    for (const ElementId id : order) {
        if (!inRange(id, model.elements.size()) || seen[static_cast<std::size_t>(id)])
            return "an order of evaluation names an element twice or out of range";
        seen[static_cast<std::size_t>(id)] = true;
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const bool wanted = withStocks || model.elements[i].netFlow == model::kNone;
        if (seen[i] != wanted)
            return "an order of evaluation misses element " + std::to_string(i) + " or holds it without need";
    }
    return {};
}

} // namespace

Result<void> checkPromises(const model::ResolvedModel& model)
{
    for (const auto& problem : {checkNodes(model), checkTables(model)}) {
        if (!problem.empty())
            return fail(ErrorKind::Internal, "the resolved model is broken: " + problem, {model.file, 0, 0, {}});
    }
    std::string problem = checkElements(model);
    if (problem.empty())
        problem = checkOrder(model, model.initialOrder, true);
    if (problem.empty())
        problem = checkOrder(model, model.stageOrder, false);
    if (!problem.empty())
        return fail(ErrorKind::Internal, "the resolved model is broken: " + problem, {model.file, 0, 0, {}});
    return {};
}

} // namespace core::engine
