// SPDX-License-Identifier: GPL-3.0-or-later
// Where terms of the glossary stand in a sentence.
#pragma once

#include "core/policy/catalogue.h"

#include <QString>

#include <string>
#include <vector>

namespace ui {

/// A stretch of a text that means a term.
struct TermSpan {
    int start = 0;
    int length = 0;
    std::string term; ///< English name in the glossary: Subject::id of Kind::Term

    bool operator==(const TermSpan&) const = default;
};

/// In order, without overlaps; the longer of two that begin together. Each term once, where it stands first: a text full of links
/// is hard to read. English: whole words, capitals aside, a plural counts. Thin spaces of spaced() count as none. Terms that are
/// not to be found in texts (GlossaryTerm::inText) are left out.
[[nodiscard]] std::vector<TermSpan> findTerms(const QString& text, const core::policy::Catalogue& catalogue, core::policy::Language language);

/// Null when the glossary has none of this name.
[[nodiscard]] const core::policy::GlossaryTerm* glossaryTerm(const core::policy::Catalogue& catalogue, const std::string& english);

} // namespace ui
