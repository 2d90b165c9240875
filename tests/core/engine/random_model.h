// SPDX-License-Identifier: GPL-3.0-or-later
// Resolved models at random: arrays and scalars, every operation, elements used in other places than their own, memories,
// random draws. Values stay small, so that two ways of computing them can be compared.
#pragma once

#include "model_builder.h"

#include <algorithm>
#include <functional>
#include <random>

namespace tests {

struct RandomModelOptions {
    std::size_t elements = 3;
    int auxiliaries = 14;
    int depth = 4;
    bool discrete = true; ///< with operations that jump
    core::model::Method method = core::model::Method::RungeKutta4;
};

class RandomModel {
public:
    RandomModel(unsigned seed, const RandomModelOptions& options)
        : m_generator(seed), m_options(options), m_builder(0, 3, 0.25, options.method)
    {
        m_table = m_builder.table(core::model::LookupTable::Kind::Continuous, {-2, -0.5, 0.1, 1, 3}, {0.3, -0.2, 0.5, 0.4, 1});
    }

    core::model::ResolvedModel build()
    {
        const std::size_t n = m_options.elements;
        for (int i = 0; i < 3; ++i)
            m_scalars.push_back(m_builder.constant("c" + std::to_string(i), value()));
        for (int i = 0; i < 2; ++i) {
            std::vector<double> values(n);
            std::ranges::generate(values, [&] { return value(); });
            m_arrays.push_back(m_builder.constants("ca" + std::to_string(i), values));
        }
        const Expr stock = m_builder.stock("s", m_scalars[0]);
        const auto stocks = m_builder.stocks("sa", n, [&](std::size_t i) { return m_arrays[0][i]; });
        m_scalars.push_back(stock);
        m_arrays.push_back(stocks);
        for (int i = 0; i < m_options.auxiliaries; ++i)
            addAuxiliary("a" + std::to_string(i));
        m_builder.setNetFlow(stock, tame(m_scalars.back()) - stock);
        for (std::size_t i = 0; i < n; ++i)
            m_builder.setNetFlow(stocks[i], tame(m_arrays.back()[i]) - m_builder.number(0.5) * stocks[i]);
        return m_builder.build();
    }

private:
    using Instance = std::function<Expr(std::size_t)>; ///< an expression at an element

    int pick(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_generator); }
    double value() { return std::uniform_real_distribution<double>(-2, 2)(m_generator); }

    void addAuxiliary(const std::string& name)
    {
        const Instance equation = expression(m_options.depth);
        const auto tamed = [&](std::size_t i) { return tame(equation(i)); };
        if (pick(3) == 0)
            m_scalars.push_back(m_builder.auxiliary(name, tamed(0)));
        else
            m_arrays.push_back(m_builder.auxiliaries(name, m_options.elements, tamed));
    }

    /// Between -3 and 3.
    Expr tame(Expr x)
    {
        return m_builder.apply(Operation::Minimum,
                               {m_builder.number(3), m_builder.apply(Operation::Maximum, {m_builder.number(-3), x})});
    }
    Expr positive(Expr x) { return m_builder.apply(Operation::Abs, {x}) + m_builder.number(0.2); }

    Instance leaf()
    {
        const std::size_t n = m_options.elements;
        switch (pick(8)) {
        case 0: return [x = m_builder.number(value())](std::size_t) { return x; };
        case 1: return [x = m_builder.time()](std::size_t) { return x; };
        case 2:
        case 3: return [x = m_scalars[std::size_t(pick(int(m_scalars.size())))]](std::size_t) { return x; };
        case 4: return [x = m_arrays[std::size_t(pick(int(m_arrays.size())))], shift = std::size_t(pick(int(n))), n](
                           std::size_t i) { return x[(i + shift) % n]; };
        default: return [x = m_arrays[std::size_t(pick(int(m_arrays.size())))]](std::size_t i) { return x[i]; };
        }
    }

    Instance total()
    {
        const auto x = m_arrays[std::size_t(pick(int(m_arrays.size())))];
        const auto y = m_arrays[std::size_t(pick(int(m_arrays.size())))];
        static constexpr Operation kReductions[] = {Operation::Add, Operation::Multiply, Operation::Minimum,
                                                    Operation::Maximum, Operation::StandardDeviation};
        std::vector<Expr> terms;
        for (std::size_t i = 0; i < x.size(); ++i)
            terms.push_back(x[i] * y[i]);
        return [r = m_builder.apply(kReductions[pick(5)], terms)](std::size_t) { return r; };
    }

    Instance apply(Operation operation, std::vector<Instance> arguments)
    {
        return [this, operation, arguments](std::size_t i) {
            std::vector<Expr> values;
            for (const Instance& argument : arguments)
                values.push_back(argument(i));
            return m_builder.apply(operation, values);
        };
    }

    Instance expression(int depth)
    {
        if (depth == 0)
            return leaf();
        const auto sub = [&] { return expression(depth - 1); };
        const auto positiveSub = [&] {
            return [this, x = sub()](std::size_t i) { return positive(x(i)); };
        };
        const int choice = pick(m_options.discrete ? 24 : 14);
        switch (choice) {
        case 0: return apply(Operation::Add, {sub(), sub(), sub()});
        case 1: return apply(Operation::Subtract, {sub(), sub()});
        case 2: return apply(Operation::Multiply, {sub(), sub(), sub()});
        case 3: return apply(Operation::Divide, {sub(), positiveSub()});
        case 4: return apply(Operation::Power, {positiveSub(), sub()});
        case 5: // x^a*y^b/z^c: what powers are merged for
            return apply(Operation::Divide,
                         {apply(Operation::Multiply,
                                {apply(Operation::Power, {positiveSub(), leaf()}), apply(Operation::Power, {positiveSub(), leaf()})}),
                          apply(Operation::Power, {positiveSub(), leaf()})});
        case 6: return apply(Operation::Negate, {sub()});
        case 7: return apply(pick(2) == 0 ? Operation::Minimum : Operation::Maximum, {sub(), sub(), sub()});
        case 8: return apply(Operation::Exp, {[this, x = sub()](std::size_t i) { return tame(x(i)); }});
        case 9: return apply(pick(2) == 0 ? Operation::Ln : Operation::Sqrt, {positiveSub()});
        case 10: return apply(pick(2) == 0 ? Operation::Sin : Operation::ArcTan, {sub()});
        case 11: return total();
        case 12: return [this, x = sub()](std::size_t i) { return m_builder.lookup(Operation::Lookup, m_table, x(i)); };
        case 13: return leaf();
        case 14: return apply(Operation::If, {apply(Operation::Less, {sub(), sub()}), sub(), sub()});
        case 15: return apply(Operation::Integer, {sub()});
        case 16: return apply(Operation::Modulo, {sub(), positiveSub()});
        case 17: return apply(Operation::And, {apply(Operation::Greater, {sub(), sub()}), apply(Operation::LessOrEqual, {sub(), sub()})});
        case 18: return apply(Operation::SafeDivide, {sub(), apply(Operation::Integer, {sub()}), sub()});
        case 19: return apply(Operation::ElementAt, {positiveSub(), sub(), sub(), sub()});
        case 20: return apply(Operation::Step, {sub(), leaf()});
        case 21: return [this, x = sub(), y = leaf()](std::size_t i) { return m_builder.withMemory(Operation::Previous, {x(i), y(i)}); };
        case 22: return [this, x = sub(), y = leaf()](std::size_t i) {
            return m_builder.withMemory(Operation::DelayFixed, {x(i), m_builder.number(0.5), y(i)});
        };
        default: return [this, x = leaf()](std::size_t i) {
            return m_builder.random(Operation::RandomUniform, {x(i), m_builder.number(1)});
        };
        }
    }

    std::mt19937 m_generator;
    RandomModelOptions m_options;
    ModelBuilder m_builder;
    int m_table = 0;
    std::vector<Expr> m_scalars;
    std::vector<std::vector<Expr>> m_arrays;
};

} // namespace tests
