// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/search_index.h"

#include "ui/frame/commands.h"

#include <QStringList>

#include <algorithm>
#include <climits>

namespace ui {

namespace {

using core::policy::Catalogue;
using core::policy::Naming;
using core::policy::Text;

SearchEntry entryOf(SearchKind kind, const std::string& id, const Naming* naming)
{
    SearchEntry entry;
    entry.kind = kind;
    entry.id = QString::fromStdString(id);
    entry.english = naming ? QString::fromStdString(naming->name.english) : entry.id;
    entry.chinese = naming ? QString::fromStdString(naming->name.chinese) : entry.id;
    if (naming)
        entry.detail = naming->description;
    return entry;
}

/// 0 = begins with it, 1 = a word of it does, 2 = holds it, INT_MAX = does not.
int rankIn(const QString& name, const QString& needle)
{
    const auto position = name.indexOf(needle, 0, Qt::CaseInsensitive);
    if (position < 0)
        return INT_MAX;
    if (position == 0)
        return 0;
    return name.contains(QLatin1Char(' ') + needle, Qt::CaseInsensitive) || name.contains(QLatin1Char('_') + needle, Qt::CaseInsensitive) ? 1 : 2;
}

/// The shown name counts most, then the other language, then the id.
int rankOf(const SearchEntry& entry, const QString& needle, core::policy::Language language)
{
    const int own = rankIn(entry.name(language), needle);
    const int other = rankIn(entry.otherName(language), needle);
    const int id = rankIn(entry.id, needle);
    int best = own;
    if (other != INT_MAX)
        best = std::min(best, other + 1);
    if (id != INT_MAX)
        best = std::min(best, id + 2);
    return best;
}

} // namespace

SearchIndex::SearchIndex(const Catalogue& catalogue, const core::policy::RegionSet& regions, const std::function<QString(const char*)>& chineseOf)
{
    for (const auto& lever : catalogue.levers)
        m_entries.push_back(entryOf(SearchKind::Lever, lever.id, catalogue.naming("lever", lever.id)));
    for (const auto& variable : catalogue.variables)
        if (const Naming* naming = catalogue.naming("variable", variable.id))
            m_entries.push_back(entryOf(SearchKind::Number, variable.id, naming));

    // A model without regions has no place to choose.
    if (!catalogue.plain)
        m_entries.push_back({SearchKind::Region, {}, QStringLiteral("Whole country"), QStringLiteral("全国"), {}});
    else if (!regions.regions.empty())
        m_entries.push_back({SearchKind::Region, {}, QStringLiteral("All regions"), QStringLiteral("所有区域"), {}});
    for (const auto group : {core::policy::RegionGroup::East, core::policy::RegionGroup::CentralWest}) {
        const std::string id = core::policy::toString(group);
        if (!catalogue.plain && regions.indexOf(id) < 0)
            m_entries.push_back(entryOf(SearchKind::Region, id, catalogue.naming("region", id)));
    }
    for (const auto& region : regions.regions) {
        SearchEntry entry = entryOf(SearchKind::Region, region.id, catalogue.naming("region", region.id));
        entry.english = QString::fromStdString(region.name.english);
        entry.chinese = QString::fromStdString(region.name.chinese);
        m_entries.push_back(std::move(entry));
    }
    for (const CommandInfo& info : commandTable()) {
        const bool ofCountry = info.command == Command::MacroRegions || info.command == Command::Provinces;
        if (!info.searchable || (ofCountry && catalogue.plain))
            continue;
        const QString chinese = chineseOf(info.text);
        m_entries.push_back({SearchKind::Command, QLatin1String(info.id), QString::fromUtf8(info.text), chinese.isEmpty() ? QString::fromUtf8(info.text) : chinese, {}});
    }
    for (const auto& term : catalogue.glossary)
        m_entries.push_back({SearchKind::Term, QString::fromStdString(term.term.english), QString::fromStdString(term.term.english),
                             QString::fromStdString(term.term.chinese), term.definition});
}

std::vector<const SearchEntry*> SearchIndex::find(const QString& query, core::policy::Language language) const
{
    const QString whole = query.simplified();
    const QStringList words = whole.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    struct Hit {
        int rank;
        const SearchEntry* entry;
    };
    std::vector<Hit> hits;
    for (const SearchEntry& entry : m_entries) {
        const bool holdsAll = std::ranges::all_of(words, [&](const QString& word) { return rankOf(entry, word, language) != INT_MAX; });
        if (!holdsAll)
            continue;
        // Words that stand apart in the name rank behind the phrase itself.
        const int rank = words.isEmpty() ? 0 : std::min(rankOf(entry, whole, language), rankOf(entry, words.first(), language) + 4);
        hits.push_back({rank, &entry});
    }
    std::ranges::stable_sort(hits, {}, &Hit::rank);
    std::vector<const SearchEntry*> result;
    result.reserve(hits.size());
    for (const Hit& hit : hits)
        result.push_back(hit.entry);
    return result;
}

} // namespace ui
