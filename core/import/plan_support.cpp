// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_support.h"

#include "core/import/region_matching.h"
#include "core/import/unit_reading.h"
#include "core/import/utf8.h"
#include "core/import/value_reading.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

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

/// Words for the same, in the form of plainName(): the left one is taken as the right one, on both sides of a comparison.
constexpr auto kSameWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"电商", "电子商务"},
    {"百分比", "比重"},
    {"占比", "比重"},
    {"比例", "比重"},
    {"份额", "比重"},
    {"国内生产总值", "地区生产总值"},
    {"城镇人口比重", "城镇化率"},
    {"城市化率", "城镇化率"},
    {"研发", "rd"},
    {"研究与试验发展", "rd"},
    {"高校", "高等学校"},
    {"高企", "高新技术企业"},
    {"外贸", "货物进出口"},
    {"进出口额", "进出口总额"},
    {"上网用户", "互联网用户"},
});

constexpr auto kSameEnglishWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"percentage", "share"},
    {"percent", "share"},
    {"proportion", "share"},
    {"firm", "enterprise"},
    {"company", "enterprise"},
    {"subscriber", "subscription"},
    {"user", "subscription"},
    {"grp", "gdp"},
    {"research", "rd"},
    {"staff", "personnel"},
    {"urbanization", "urbanisation"},
});

/// A plain name in the words of the right column.
std::string inCommonWords(std::string plain)
{
    for (const auto& [word, common] : kSameWords) {
        for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word, at + common.size()))
            plain.replace(at, word.size(), common);
    }
    return plain;
}

/// The English words that matter, without the mark of the plural.
std::set<std::string> wordsOf(std::string_view text)
{
    static const std::set<std::string> kSmall{"of", "the", "in", "and", "with", "for", "by", "per", "at", "to", "all", "total", "number"};
    std::set<std::string> words;
    std::string word;
    const auto end = [&] {
        word = plainName(word);
        if (word.size() > 3 && word.ends_with("ies"))
            word.replace(word.size() - 3, 3, "y");
        else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss"))
            word.pop_back();
        for (const auto& [other, common] : kSameEnglishWords) {
            if (word == other)
                word = common;
        }
        if (!word.empty() && !kSmall.contains(word))
            words.insert(word);
        word.clear();
    };
    for (const char c : text) {
        if (c == ' ' || c == '_' || c == ',' || c == '/' || c == '(' || c == ')' || c == ':')
            end();
        else
            word += c;
    }
    end();
    return words;
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
                m_names.emplace_back(inCommonWords(plain), indicator.id);
            }
            std::set<std::string> words = wordsOf(indicator.name.english);
            words.merge(wordsOf(indicator.id));
            m_words.emplace_back(std::move(words), indicator.id);
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
    const std::string name = splitUnit(text).name;
    const std::string plain = inCommonWords(plainName(name));
    const std::u32string characters = charactersOf(plain);
    // "GDP", "R&D" and the like stand in Chinese names too.
    const bool han = std::any_of(characters.begin(), characters.end(), isHan);
    if (characters.size() < (han ? 4U : 8U))
        return std::nullopt;
    const auto only = [](const auto& list, auto fits) {
        std::pair<std::optional<std::string>, bool> found; // several
        for (const auto& [each, id] : list) {
            if (found.first == id || !fits(each))
                continue;
            found.second = found.second || found.first.has_value();
            found.first = id;
        }
        return found;
    };
    const std::set<std::string> words = han ? std::set<std::string>() : wordsOf(name);
    for (const auto& [found, several] : {
             only(m_names, [&](const std::string& each) { return each == plain; }),
             only(m_names, [&](const std::string& each) { return each.find(plain) != std::string::npos; }),
             only(m_names, [&](const std::string& each) { return han && isSubsequence(characters, charactersOf(each)); }),
             only(m_words, [&](const std::set<std::string>& each) { return words.size() > 1 && std::ranges::includes(each, words); }),
         }) {
        if (several)
            return std::nullopt;
        if (found)
            return found;
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

indicators::Source completed(indicators::Source source)
{
    const auto isEmpty = [](const indicators::Text& text) { return text.english.empty() && text.chinese.empty(); };
    if (isEmpty(source.credit))
        source.credit = source.publisher;
    if (isEmpty(source.useNote))
        source.useNote = {"Imported into this workspace. The publisher's own terms hold; check them before other uses.",
                          "导入到本工作区。以发布者自身的条款为准，另作他用前请核对。"};
    return source;
}

bool statusSaysMissing(std::string_view status)
{
    // SDMX code list CL_OBS_STATUS: M missing (cannot exist or not available), L exists but was not collected, O, NaN.
    return status == "M" || status == "L" || status == "O" || status == "NaN";
}

} // namespace core::importing
