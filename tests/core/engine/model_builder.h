// SPDX-License-Identifier: GPL-3.0-or-later
// Resolved models by hand, for tests of the engine alone. Variables are evaluated in the order in which they are made, so each
// may use those before it; a stock's net flow is set when what it uses is there.
#pragma once

#include "core/model/resolved_model.h"

#include <functional>
#include <initializer_list>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace tests {

using core::model::ElementId;
using core::model::NodeId;
using core::model::Operation;

class ModelBuilder;

/// A node of the model being built.
struct Expr {
    ModelBuilder* builder = nullptr;
    NodeId node = core::model::kNone;
};

class ModelBuilder {
public:
    ModelBuilder(double start, double stop, double step, core::model::Method method = core::model::Method::Euler)
    {
        m_model.name = "built";
        m_model.specs = {start, stop, step, 0, method, "year"};
    }

    Expr number(double value) { return node(Operation::Constant, {}, core::model::kNone, value); }
    Expr time() { return node(Operation::Time, {}); }
    Expr timeStep() { return node(Operation::TimeStep, {}); }
    Expr apply(Operation operation, std::initializer_list<Expr> arguments) { return node(operation, arguments); }
    Expr apply(Operation operation, const std::vector<Expr>& arguments) { return node(operation, arguments); }
    Expr lookup(Operation operation, int table, Expr x) { return node(operation, {x}, table); }
    Expr withMemory(Operation operation, std::initializer_list<Expr> arguments)
    {
        return node(operation, arguments, m_model.stateSlots++);
    }
    Expr random(Operation operation, std::initializer_list<Expr> arguments,
                double seed = std::numeric_limits<double>::quiet_NaN())
    {
        return node(operation, arguments, m_model.draws++, seed);
    }
    int table(core::model::LookupTable::Kind kind, std::vector<double> x, std::vector<double> y)
    {
        m_model.tables.push_back({kind, std::move(x), std::move(y)});
        return static_cast<int>(m_model.tables.size()) - 1;
    }

    std::vector<Expr> constants(const std::string& name, const std::vector<double>& values)
    {
        return variable(name, core::model::VariableKind::Auxiliary, values.size(), true,
                        [&](std::size_t i) { return number(values[i]); });
    }
    Expr constant(const std::string& name, double value) { return constants(name, {value})[0]; }
    std::vector<Expr> auxiliaries(const std::string& name, std::size_t count, const std::function<Expr(std::size_t)>& equation)
    {
        return variable(name, core::model::VariableKind::Auxiliary, count, false, equation);
    }
    Expr auxiliary(const std::string& name, Expr equation)
    {
        return auxiliaries(name, 1, [&](std::size_t) { return equation; })[0];
    }
    std::vector<Expr> stocks(const std::string& name, std::size_t count, const std::function<Expr(std::size_t)>& initial)
    {
        return variable(name, core::model::VariableKind::Stock, count, false, initial);
    }
    Expr stock(const std::string& name, Expr initial)
    {
        return stocks(name, 1, [&](std::size_t) { return initial; })[0];
    }
    void setNetFlow(Expr stock, Expr flow) { element(stock).netFlow = flow.node; }
    void setInitialEquation(Expr variable, Expr equation) { element(variable).initialEquation = equation.node; }

    /// The first element of a variable.
    [[nodiscard]] ElementId id(const std::string& name) const { return m_first.at(name); }
    core::model::SimulationSpecs& specs() { return m_model.specs; }

    [[nodiscard]] core::model::ResolvedModel build() const { return m_model; }

private:
    template <class Arguments>
    Expr node(Operation operation, const Arguments& arguments, std::int32_t index = core::model::kNone, double value = 0)
    {
        std::vector<NodeId> ids;
        for (const Expr& argument : arguments)
            ids.push_back(argument.node);
        m_model.nodes.push_back({operation, index, value, std::move(ids)});
        return {this, static_cast<NodeId>(m_model.nodes.size()) - 1};
    }
    Expr node(Operation operation, std::initializer_list<Expr> arguments, std::int32_t index = core::model::kNone,
              double value = 0)
    {
        return node<std::initializer_list<Expr>>(operation, arguments, index, value);
    }

    std::vector<Expr> variable(const std::string& name, core::model::VariableKind kind, std::size_t count, bool constant,
                               const std::function<Expr(std::size_t)>& equation)
    {
        core::model::Variable variable;
        variable.name = name;
        variable.canonical = name;
        variable.kind = kind;
        variable.firstElement = static_cast<ElementId>(m_model.elements.size());
        variable.elementCount = static_cast<std::int32_t>(count);
        if (count > 1)
            variable.dimensions = {dimension(count)};
        m_first[name] = variable.firstElement;
        const auto variableId = static_cast<core::model::VariableId>(m_model.variables.size());
        m_model.variables.push_back(variable);
        std::vector<Expr> elements;
        for (std::size_t i = 0; i < count; ++i) {
            const NodeId equationNode = equation(i).node;
            const auto id = static_cast<ElementId>(m_model.elements.size());
            m_model.elements.push_back({variableId, equationNode, core::model::kNone, core::model::kNone, constant});
            m_model.initialOrder.push_back(id);
            if (kind != core::model::VariableKind::Stock)
                m_model.stageOrder.push_back(id);
            elements.push_back(node(Operation::Element, {}, id));
        }
        return elements;
    }

    int dimension(std::size_t count)
    {
        for (std::size_t i = 0; i < m_model.dimensions.size(); ++i) {
            if (m_model.dimensions[i].elements.size() == count)
                return static_cast<int>(i);
        }
        core::model::Dimension dimension{"D" + std::to_string(count), {}};
        for (std::size_t i = 0; i < count; ++i)
            dimension.elements.push_back(std::to_string(i + 1));
        m_model.dimensions.push_back(dimension);
        return static_cast<int>(m_model.dimensions.size()) - 1;
    }

    core::model::Element& element(Expr expression)
    {
        const auto id = m_model.nodes[static_cast<std::size_t>(expression.node)].index;
        return m_model.elements[static_cast<std::size_t>(id)];
    }

    core::model::ResolvedModel m_model;
    std::map<std::string, ElementId> m_first;
};

inline Expr operator+(Expr a, Expr b) { return a.builder->apply(Operation::Add, {a, b}); }
inline Expr operator-(Expr a, Expr b) { return a.builder->apply(Operation::Subtract, {a, b}); }
inline Expr operator*(Expr a, Expr b) { return a.builder->apply(Operation::Multiply, {a, b}); }
inline Expr operator/(Expr a, Expr b) { return a.builder->apply(Operation::Divide, {a, b}); }
inline Expr operator-(Expr a) { return a.builder->apply(Operation::Negate, {a}); }
inline Expr pow(Expr a, Expr b) { return a.builder->apply(Operation::Power, {a, b}); }
inline Expr exp(Expr a) { return a.builder->apply(Operation::Exp, {a}); }
inline Expr sum(const std::vector<Expr>& terms) { return terms[0].builder->apply(Operation::Add, terms); }

} // namespace tests
