// SPDX-License-Identifier: GPL-3.0-or-later
// Names of variables, dimensions and elements as XMILE 1.0 section 3.2 compares them.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace core::model {

/// A name in the form that decides whether two names are the same. A name as written is a plain string.
///
/// Rule: surrounding quotes are dropped; `\n`, `\r`, `\t` (as escapes), blanks, line ends, no-break spaces and underscores,
/// in runs of any length, are one '_'; `\"`, `\\`, `\.` stand for the character; letters are lower case (Latin, Greek and
/// Cyrillic). A period outside quotes separates module and variable and stays '.'; a period inside quotes belongs to the
/// name and becomes U+2024 so that it cannot be taken for a separator.
class CanonicalName {
public:
    CanonicalName() = default;
    [[nodiscard]] static CanonicalName fromWritten(std::string_view written);

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }
    /// "hares.area" -> {"hares", "area"}
    [[nodiscard]] std::vector<CanonicalName> parts() const;
    /// This name inside module `path` ("" = the root).
    [[nodiscard]] CanonicalName inside(const CanonicalName& path) const;

    friend auto operator<=>(const CanonicalName&, const CanonicalName&) = default;

private:
    std::string m_text;
};

/// A name of an XML attribute that may contain periods without quotes (a variable's own name is never qualified).
[[nodiscard]] CanonicalName canonicalUnqualified(std::string_view written);

/// `written` as messages and result files show it: escapes resolved, runs of blanks one blank, no surrounding quotes.
[[nodiscard]] std::string displayName(std::string_view written);

/// Of `candidates` the one that differs least from `name`, or "" when none is near (for "did you mean").
[[nodiscard]] std::string nearestName(std::string_view name, const std::vector<std::string>& candidates);

} // namespace core::model

template <>
struct std::hash<core::model::CanonicalName> {
    std::size_t operator()(const core::model::CanonicalName& name) const noexcept
    {
        return std::hash<std::string>()(name.text());
    }
};
