// SPDX-License-Identifier: GPL-3.0-or-later
// What a parameter can be at all: a share lies between nothing and all, a stock or a time is not negative, what is divided by is
// not nothing. Not the plausible range, which is narrower and only warns.
#pragma once

#include "core/base/result.h"
#include "core/policy/catalogue.h"

#include <optional>

namespace core::policy {

/// Why a parameter cannot be a value, and what it could be instead.
struct RefusedValue {
    enum class Reason { NotFinite, BelowLeast, AboveMost, OffGrid };
    Reason reason = Reason::NotFinite;
    double nearest = 0; ///< in the parameter's unit: the least, the most, or the nearest on its grid; of NotFinite the model's own

    bool operator==(const RefusedValue&) const = default;
};

/// Nothing when `parameter` can be `value` (in its unit). Bounds belong to what is allowed.
[[nodiscard]] std::optional<RefusedValue> refusal(const Parameter& parameter, double value);

/// The same as an error that names parameter, bound and unit: OutOfRange.
[[nodiscard]] Error refusalError(const Parameter& parameter, double value, const RefusedValue& refused, Where where);

} // namespace core::policy
