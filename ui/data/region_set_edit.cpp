// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/region_set_edit.h"

#include "core/base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace ui {

using core::policy::RegionData;
using core::policy::RegionSet;

namespace {

const std::string kIs = " = ";
const std::string kBar = " | ";

/// To the digits that the note is written with.
bool same(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::optional<CellNote> read(const std::string& line)
{
    const auto is = line.find(kIs);
    if (is == std::string::npos || is == 0)
        return std::nullopt;
    CellNote note;
    note.regionId = line.substr(0, is);
    std::array<std::string, 3> parts;
    std::size_t from = is + kIs.size();
    for (std::string& part : parts) {
        const auto bar = line.find(kBar, from);
        if (bar == std::string::npos)
            return std::nullopt;
        part = line.substr(from, bar - from);
        from = bar + kBar.size();
    }
    const std::string& number = parts[0];
    const auto value = core::parseNumber(number);
    if (!value)
        return std::nullopt;
    note.value = *value;
    note.grade = parts[1];
    note.when = parts[2];
    note.source = line.substr(from);
    if (note.grade.size() != 1 || note.grade[0] < 'A' || note.grade[0] > 'D')
        return std::nullopt;
    return note;
}

std::string write(const CellNote& note)
{
    std::string source = note.source;
    std::ranges::replace(source, '\n', ' ');
    return note.regionId + kIs + core::formatNumber(note.value) + kBar + note.grade + kBar + note.when + kBar + source;
}

void setNote(RegionData& data, const std::string& words, const std::vector<CellNote>& notes)
{
    data.note = words;
    for (const CellNote& note : notes)
        data.note += (data.note.empty() ? "" : "\n") + write(note);
}

} // namespace

std::vector<CellNote> cellNotes(const RegionSet& set, const RegionData& data)
{
    std::vector<CellNote> notes;
    for (const std::string& line : linesOf(data.note)) {
        const auto note = read(line);
        const int region = note ? set.indexOf(note->regionId) : -1;
        if (region >= 0 && same(data.values[std::size_t(region)], note->value))
            notes.push_back(*note);
    }
    return notes;
}

std::optional<CellNote> cellNote(const RegionSet& set, const RegionData& data, int region)
{
    const auto notes = cellNotes(set, data);
    const auto found = std::ranges::find(notes, set.regions[std::size_t(region)].id, &CellNote::regionId);
    return found == notes.end() ? std::nullopt : std::optional(*found);
}

std::string ownWords(const RegionData& data)
{
    std::string words;
    for (const std::string& line : linesOf(data.note)) {
        if (!read(line))
            words += (words.empty() ? "" : "\n") + line;
    }
    return words;
}

std::string cellGrade(const RegionSet& set, const RegionData& data, int region)
{
    const auto note = cellNote(set, data, region);
    return note ? note->grade : data.grade;
}

void setCell(RegionSet& set, std::size_t quantity, int region, const CellNote& note)
{
    RegionData& data = set.data[quantity];
    auto notes = cellNotes(set, data);
    std::erase_if(notes, [&](const CellNote& each) { return each.regionId == note.regionId; });
    notes.push_back(note);
    const std::string words = ownWords(data);
    data.values[std::size_t(region)] = note.value;
    setNote(data, words, notes);
    if (notes.size() < set.regions.size())
        return;
    data.grade = std::ranges::max_element(notes, {}, &CellNote::grade)->grade;
    data.figureIds.clear();
}

void addRegion(RegionSet& set, const core::policy::Region& region, int like, const std::string& source, const std::string& when)
{
    set.regions.push_back(region);
    for (RegionData& data : set.data) {
        const double value = data.values[std::size_t(like)];
        const std::string words = ownWords(data);
        data.values.push_back(value);
        auto notes = cellNotes(set, data);
        notes.push_back({region.id, value, "D", when, source});
        setNote(data, words, notes);
    }
}

std::string freeRegionId(const RegionSet& set, const std::string& name)
{
    std::string id;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        id += std::isalnum(byte) != 0 || byte >= 0x80 ? c : '_';
    }
    if (id.empty() || std::isdigit(static_cast<unsigned char>(id.front())) != 0)
        id.insert(0, "R_");
    std::string free = id;
    for (int n = 2; set.indexOf(free) >= 0; ++n)
        free = id + "_" + std::to_string(n);
    return free;
}

} // namespace ui
