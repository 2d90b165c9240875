// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_support.h"

#include "core/import/region_matching.h"
#include "core/import/unit_reading.h"
#include "core/import/utf8.h"
#include "core/import/value_reading.h"

#include <algorithm>

namespace core::importing {

namespace {

/// Whether `part` is in `whole` with other characters between.
bool isSubsequence(const std::u32string& part, const std::u32string& whole)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < whole.size() && found < part.size(); ++i)
        found += whole[i] == part[found] ? 1 : 0;
    return found == part.size();
}

} // namespace

std::string headerText(const Grid& grid, int headerRow, int headerRows, int column)
{
    std::string text;
    if (headerRow < 0)
        return text;
    for (int row = headerRow; row < headerRow + headerRows; ++row) {
        std::string part = halfWidth(grid.text(row, column));
        if (const MergedArea* area = grid.mergedAt(row, column); part.empty() && area != nullptr && area->firstRow == row)
            part = halfWidth(grid.text(area->firstRow, area->firstColumn));
        std::replace(part.begin(), part.end(), '\n', ' ');
        if (!part.empty())
            text += (text.empty() ? "" : " / ") + part;
    }
    return text;
}

std::string idOf(std::string_view name)
{
    std::string id;
    bool wordEnded = false;
    constexpr std::size_t kLongest = 60;
    for (std::size_t i = 0; i < name.size();) {
        const std::size_t begin = i;
        (void)nextCharacter(name, i);
        const std::string plain = plainName(name.substr(begin, i - begin));
        if (plain.empty()) {
            wordEnded = !id.empty();
            continue;
        }
        if (id.size() + plain.size() + 1 > kLongest)
            break;
        id += (wordEnded ? "_" : "") + plain;
        wordEnded = false;
    }
    return id.empty() ? "indicator" : id;
}

IndicatorFinder::IndicatorFinder(const std::vector<indicators::Indicator>& known, const std::vector<indicators::Indicator>& added)
{
    for (const auto* list : {&known, &added}) {
        for (const indicators::Indicator& indicator : *list) {
            for (const std::string& name : {indicator.id, indicator.name.english, indicator.name.chinese}) {
                const std::string plain = plainName(name);
                if (plain.empty())
                    continue;
                const auto [place, isNew] = m_idOfName.emplace(plain, indicator.id);
                if (!isNew && place->second != indicator.id)
                    place->second.clear();
                m_names.emplace_back(plain, indicator.id);
            }
        }
    }
}

std::optional<std::string> IndicatorFinder::exactly(std::string_view text) const
{
    for (const std::string& form : {std::string(text), splitUnit(text).name}) {
        const auto found = m_idOfName.find(plainName(form));
        if (found != m_idOfName.end() && !found->second.empty())
            return found->second;
    }
    return std::nullopt;
}

std::optional<std::string> IndicatorFinder::likely(std::string_view text) const
{
    if (auto exact = exactly(text))
        return exact;
    const std::string plain = plainName(splitUnit(text).name);
    const std::u32string characters = charactersOf(plain);
    const bool han = std::all_of(characters.begin(), characters.end(), isHan);
    if (characters.size() < (han ? 4U : 8U))
        return std::nullopt;
    for (const bool inOrderOnly : {false, true}) {
        if (inOrderOnly && !han)
            break;
        std::optional<std::string> found;
        bool several = false;
        for (const auto& [name, id] : m_names) {
            const bool fits = inOrderOnly ? isSubsequence(characters, charactersOf(name)) : name.find(plain) != std::string::npos;
            if (!fits || found == id)
                continue;
            several = several || found.has_value();
            found = id;
        }
        if (found && !several)
            return found;
        if (several)
            return std::nullopt;
    }
    return std::nullopt;
}

const indicators::Indicator* findIndicator(std::string_view id, const ImportPlan& plan, const indicators::DataSet& target)
{
    if (const int index = target.indicatorIndex(id); index >= 0)
        return &target.indicators()[std::size_t(index)];
    const auto found = std::find_if(plan.newIndicators.begin(), plan.newIndicators.end(),
                                    [&](const indicators::Indicator& indicator) { return indicator.id == id; });
    return found == plan.newIndicators.end() ? nullptr : &*found;
}

std::optional<double> factorTo(const indicators::Indicator& indicator, std::string_view unitInFile)
{
    if (unitInFile.empty())
        return 1;
    if (const auto factor = unitFactor(unitInFile, indicator.unit.english))
        return factor;
    return unitFactor(unitInFile, indicator.unit.chinese);
}

bool statusSaysMissing(std::string_view status)
{
    // SDMX code list CL_OBS_STATUS: M missing (cannot exist or not available), L exists but was not collected, O, NaN.
    return status == "M" || status == "L" || status == "O" || status == "NaN";
}

} // namespace core::importing
