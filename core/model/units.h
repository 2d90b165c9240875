// SPDX-License-Identifier: GPL-3.0-or-later
// Units of measurement: "thousand people/year", and when two of them are the same.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core::model {

/// A product of powers of base units. None = dimensionless.
class Unit {
public:
    [[nodiscard]] static Unit base(const std::string& name);

    [[nodiscard]] bool isDimensionless() const { return m_powers.empty(); }
    [[nodiscard]] Unit times(const Unit& other, double power = 1) const;
    [[nodiscard]] Unit toThe(double power) const { return Unit().times(*this, power); }
    [[nodiscard]] bool mentions(const std::string& name) const { return m_powers.contains(name); }
    /// "people/year", "1/day", "kg*m^2/s^2"; "dimensionless".
    [[nodiscard]] std::string toString() const;

    /// Equal when all powers are, to 1e-9.
    friend bool operator==(const Unit& a, const Unit& b);

private:
    std::map<std::string, double> m_powers; ///< without zeros
};

/// The units of one document.
///
/// Names are compared as identifiers are, and a plural "s" makes no difference. "1", "dmnl", "dimensionless" and "unitless" are
/// dimensionless. Aliases and derived units come from <model_units>.
class UnitSystem {
public:
    /// Errors, collected: Syntax, CircularDefinition, DuplicateName.
    [[nodiscard]] static Checked<UnitSystem> fromDefinitions(const std::vector<UnitDefinition>& definitions, const std::string& file);

    /// Grammar: names, numbers 1, `*`, `/`, `^` with a number, parentheses; from left to right. Errors: Syntax, with column.
    [[nodiscard]] Result<Unit> parse(std::string_view text) const;

private:
    std::map<std::string, Unit> m_known; ///< by unit key; aliases, derived and base units
};

} // namespace core::model
