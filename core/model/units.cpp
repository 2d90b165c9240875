// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/units.h"

#include "core/base/number.h"
#include "core/model/identifier.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::model {

namespace {

constexpr double kPowerTolerance = 1e-9;
constexpr int kDeepestUnit = 50;

/// The form in which unit names are compared: canonical and without a plural s.
std::string unitKey(std::string_view name)
{
    std::string key = canonicalUnqualified(name).text();
    if (key.size() > 3 && key.ends_with('s') && !key.ends_with("ss"))
        key.pop_back();
    return key;
}

bool isDimensionlessName(const std::string& key)
{
    return key.empty() || key == "1" || key == "dmnl" || key == "dimensionless" || key == "unitless";
}

class UnitParser {
public:
    UnitParser(std::string_view text, const std::map<std::string, Unit>& known) : m_text(text), m_known(known) {}

    Result<Unit> run()
    {
        skipBlanks();
        if (atEnd())
            return Unit();
        auto unit = product(0);
        if (unit && !atEnd())
            return failure("'" + std::string(m_text.substr(m_pos, 1)) + "' is not expected here");
        return unit;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_pos]; }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_pos;
    }

    bool accept(char c)
    {
        if (peek() != c)
            return false;
        ++m_pos;
        skipBlanks();
        return true;
    }

    [[nodiscard]] tl::unexpected<Error> failure(const std::string& why) const
    {
        return fail(ErrorKind::Syntax, "the unit '" + std::string(m_text.substr(0, 80)) + "' cannot be read: " + why
                        + "; write units like people/year or 1/day",
                    {{}, 0, static_cast<int>(m_pos) + 1, {}}, {std::string(m_text)});
    }

    Result<Unit> product(int depth)
    {
        auto unit = power(depth);
        while (unit && (peek() == '*' || peek() == '/')) {
            const double sign = m_text[m_pos++] == '*' ? 1 : -1;
            skipBlanks();
            const auto factor = power(depth);
            if (!factor)
                return factor;
            unit = unit->times(*factor, sign);
        }
        return unit;
    }

    Result<Unit> power(int depth)
    {
        auto unit = operand(depth);
        if (!unit || !accept('^'))
            return unit;
        const bool inParentheses = accept('(');
        const std::size_t begin = m_pos;
        while (!atEnd() && std::string_view("+-.0123456789").find(peek()) != std::string_view::npos)
            ++m_pos;
        const auto exponent = parseNumber(m_text.substr(begin, m_pos - begin));
        skipBlanks();
        if (!exponent || (inParentheses && !accept(')')))
            return failure("'^' needs a number");
        return unit->toThe(*exponent);
    }

    Result<Unit> operand(int depth)
    {
        if (depth > kDeepestUnit)
            return failure("it is nested too deep");
        if (accept('(')) {
            auto inner = product(depth + 1);
            if (inner && !accept(')'))
                return failure("a parenthesis is never closed");
            return inner;
        }
        const std::size_t begin = m_pos;
        while (!atEnd() && std::string_view("*/^()").find(peek()) == std::string_view::npos)
            ++m_pos;
        std::string_view name = m_text.substr(begin, m_pos - begin);
        while (!name.empty() && std::string_view(" \t\r\n").find(name.back()) != std::string_view::npos)
            name.remove_suffix(1);
        if (name.empty())
            return failure("a name is missing");
        const auto number = parseNumber(name);
        if (number && *number != 1)
            return failure("numbers other than 1 are no units");
        return named(name);
    }

    [[nodiscard]] Unit named(std::string_view name) const
    {
        const std::string key = unitKey(name);
        if (const auto it = m_known.find(key); it != m_known.end())
            return it->second;
        return isDimensionlessName(key) ? Unit() : Unit::base(key);
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    const std::map<std::string, Unit>& m_known;
};

std::string powerText(const std::string& name, double power)
{
    return power == 1 ? name : name + "^" + formatNumber(power, 6);
}

} // namespace

Unit Unit::base(const std::string& name)
{
    Unit unit;
    unit.m_powers[name] = 1;
    return unit;
}

Unit Unit::times(const Unit& other, double power) const
{
    Unit result = *this;
    for (const auto& [name, exponent] : other.m_powers) {
        double& sum = result.m_powers[name];
        sum += exponent * power;
        if (std::abs(sum) < kPowerTolerance)
            result.m_powers.erase(name);
    }
    return result;
}

bool operator==(const Unit& a, const Unit& b)
{
    return std::equal(a.m_powers.begin(), a.m_powers.end(), b.m_powers.begin(), b.m_powers.end(),
                      [](const auto& x, const auto& y) { return x.first == y.first && std::abs(x.second - y.second) < kPowerTolerance; });
}

std::string Unit::toString() const
{
    if (m_powers.empty())
        return "dimensionless";
    std::string above;
    std::string below;
    for (const auto& [name, power] : m_powers)
        if (power > 0)
            above += (above.empty() ? "" : "*") + powerText(name, power);
        else
            below += "/" + powerText(name, -power);
    return (above.empty() ? "1" : above) + below;
}

Result<Unit> UnitSystem::parse(std::string_view text) const
{
    return UnitParser(text, m_known).run();
}

/// Derived units may be defined in any order: passes until nothing new is found; what is left depends on itself.
Checked<UnitSystem> UnitSystem::fromDefinitions(const std::vector<UnitDefinition>& definitions, const std::string& file)
{
    UnitSystem system;
    Errors errors;
    std::vector<const UnitDefinition*> derived;
    std::set<std::string> derivedKeys;
    const auto add = [&](const std::string& name, const Unit& unit) { system.m_known.emplace(unitKey(name), unit); };
    for (const UnitDefinition& definition : definitions) {
        if (!definition.equation.text.empty() && definition.equation.text.find_first_not_of(" \t\r\n") != std::string::npos) {
            derived.push_back(&definition);
            derivedKeys.insert(unitKey(definition.name));
            continue;
        }
        const std::string key = unitKey(definition.name);
        const Unit unit = isDimensionlessName(key) ? Unit() : Unit::base(key);
        add(definition.name, unit);
        for (const std::string& alias : definition.aliases)
            add(alias, unit);
    }
    constexpr std::size_t kMostDerived = 1000;
    if (derived.size() > kMostDerived)
        return tl::make_unexpected(Errors{{ErrorKind::TooLarge, "more than 1000 units are derived from others", {file, 0, 0, {}}, {}}});
    for (bool progress = true; progress && !derived.empty();) {
        progress = false;
        for (auto it = derived.begin(); it != derived.end();) {
            const UnitDefinition& definition = **it;
            const auto unit = system.parse(definition.equation.text);
            if (!unit) {
                Error error = unit.error();
                error.where = {file, definition.line, 0, {}};
                errors.push_back(std::move(error));
            }
            const bool waits = unit && std::any_of(derivedKeys.begin(), derivedKeys.end(), [&](const std::string& key) {
                return !system.m_known.contains(key) && unit->mentions(key);
            });
            if (waits) {
                ++it;
                continue;
            }
            if (unit) {
                add(definition.name, *unit);
                for (const std::string& alias : definition.aliases)
                    add(alias, *unit);
            }
            derivedKeys.erase(unitKey(definition.name));
            it = derived.erase(it);
            progress = true;
        }
    }
    for (const UnitDefinition* const definition : derived)
        errors.push_back({ErrorKind::CircularDefinition, "the unit '" + definition->name + "' is defined by itself, directly or through others",
                          {file, definition->line, 0, {}}, {definition->name}});
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return system;
}

} // namespace core::model
