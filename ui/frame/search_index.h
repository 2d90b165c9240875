// SPDX-License-Identifier: GPL-3.0-or-later
// What the search palette finds: levers, numbers, regions, commands and terms, by their names in both languages.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/region_set.h"

#include <QString>

#include <functional>
#include <vector>

namespace ui {

enum class SearchKind { Lever, Number, Region, Command, Term };

struct SearchEntry {
    SearchKind kind = SearchKind::Lever;
    QString id;      ///< lever, variable, region ("" = the nation), command id, or the English term
    QString english; ///< names
    QString chinese;
    core::policy::Text detail; ///< one sentence; the definition of a term

    [[nodiscard]] QString name(core::policy::Language language) const
    {
        return language == core::policy::Language::Chinese ? chinese : english;
    }
    [[nodiscard]] QString otherName(core::policy::Language language) const
    {
        return language == core::policy::Language::Chinese ? english : chinese;
    }
};

class SearchIndex {
public:
    /// Everything of the catalogue and the region set, of another model what it has; `chineseOf` gives the Chinese of a command's English text.
    SearchIndex(const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
                const std::function<QString(const char*)>& chineseOf);

    /// Entries that hold every word of `query` in a name or id, whatever the case. Best first: the name begins with the query, a word of
    /// it does, it holds it; among equals levers, numbers, regions, commands, terms, each in its own order. All of them for an empty query.
    [[nodiscard]] std::vector<const SearchEntry*> find(const QString& query, core::policy::Language language) const;
    [[nodiscard]] const std::vector<SearchEntry>& entries() const { return m_entries; }

private:
    std::vector<SearchEntry> m_entries;
};

} // namespace ui
