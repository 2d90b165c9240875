// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON text as a tree that remembers the line of each value, so that messages can point at it.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core::policy {

struct JsonValue {
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    Kind kind = Kind::Null;
    int line = 0; ///< where the value begins; of a member, where its key stands
    bool boolean = false;
    double number = 0;
    std::string string;
    std::vector<JsonValue> items;                            ///< of an array
    std::vector<std::pair<std::string, JsonValue>> members;  ///< of an object, in the text's order

    /// The member's value, or null. Looks at every member; who asks for many builds an index.
    [[nodiscard]] const JsonValue* member(std::string_view key) const;
};

/// What kind of value it is, in words: "a number", "an object".
[[nodiscard]] const char* describe(JsonValue::Kind kind);

/// Errors: Malformed (not JSON, nested deeper than 64), DuplicateName (a key twice in one object), each with its line.
[[nodiscard]] Result<JsonValue> parseJson(std::string_view text, const std::string& fileNameForMessages);

} // namespace core::policy
