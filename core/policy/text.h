// SPDX-License-Identifier: GPL-3.0-or-later
// Text of the product's data, in both languages.
#pragma once

#include <string>

namespace core::policy {

enum class Language { English, Chinese };

struct Text {
    std::string english;
    std::string chinese;

    [[nodiscard]] const std::string& in(Language language) const
    {
        return language == Language::Chinese ? chinese : english;
    }
    bool operator==(const Text&) const = default;
};

} // namespace core::policy
