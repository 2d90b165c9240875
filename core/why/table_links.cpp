// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/table_links.h"

#include <algorithm>

namespace core::why {

namespace {

std::string trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

template <class Row> const Row* findRow(const std::vector<Row>& rows, std::string_view id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + separator.size());
    }
}

std::set<std::string> namesOfLinks(std::string_view links)
{
    std::set<std::string> names;
    for (const std::string& link : split(links, ";"))
        for (const std::string& name : split(link, "->"))
            if (!name.empty())
                names.insert(name);
    return names;
}

const policy::PaperMechanism* findMechanism(const policy::Catalogue& catalogue, std::string_view id)
{
    return findRow(catalogue.mechanisms, id);
}

const policy::PaperPolicy* findPolicy(const policy::Catalogue& catalogue, std::string_view id)
{
    return findRow(catalogue.policies, id);
}

Subject subjectOf(const policy::Claim& claim)
{
    Subject subject;
    subject.id = claim.variable;
    subject.place = claim.group ? policy::Place::ofGroup(*claim.group) : policy::Place::national();
    subject.year = claim.year;
    return subject;
}

} // namespace core::why
