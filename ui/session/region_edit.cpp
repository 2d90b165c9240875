// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/region_edit.h"

#include "core/base/number.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace ui {

using core::Error;
using core::ErrorKind;
using core::policy::Region;
using core::policy::RegionData;
using core::policy::RegionSet;

namespace {

bool same(const Region& a, const Region& b)
{
    return a.id == b.id && a.code == b.code && a.name == b.name && a.group == b.group;
}

bool same(const RegionData& a, const RegionData& b)
{
    return a.name == b.name && a.unit == b.unit && a.grade == b.grade && a.figureIds == b.figureIds && a.note == b.note
        && a.values == b.values;
}

const RegionData* rowOf(const RegionSet& set, const std::string& name)
{
    const auto found = std::find_if(set.data.begin(), set.data.end(), [&](const RegionData& row) { return row.name == name; });
    return found == set.data.end() ? nullptr : &*found;
}

class RegionSetCheck {
public:
    explicit RegionSetCheck(const RegionSet& set)
        : m_set(set)
    {
    }

    core::Errors errors;

    void checkRegions()
    {
        if (m_set.name.english.empty() || m_set.name.chinese.empty())
            add(ErrorKind::InvalidArgument, {}, "A region set needs a name.", {});
        if (m_set.regions.empty())
            add(ErrorKind::InvalidArgument, {}, "the region set '" + m_set.id + "' has no region; add one", {m_set.id});
        std::set<std::string> met;
        for (const Region& region : m_set.regions) {
            if (region.id.empty())
                add(ErrorKind::InvalidArgument, {}, "a region of the region set '" + m_set.id + "' has no id", {m_set.id});
            else if (!met.insert(region.id).second)
                add(ErrorKind::DuplicateName, {}, "the region set '" + m_set.id + "' has the region '" + region.id + "' twice",
                    {m_set.id, region.id});
        }
    }

    void checkRows(const RegionSet& like)
    {
        for (const RegionData& wanted : like.data) {
            const auto* row = rowOf(m_set, wanted.name);
            if (!row) {
                add(ErrorKind::NotFound, wanted.name,
                    "the region set '" + m_set.id + "' has no row '" + wanted.name + "'; add it, in " + wanted.unit,
                    {m_set.id, wanted.name, wanted.unit});
            } else if (row->unit != wanted.unit) {
                add(ErrorKind::UnitMismatch, wanted.name,
                    "the row '" + wanted.name + "' of the region set '" + m_set.id + "' is in '" + row->unit
                        + "', but the model takes '" + wanted.unit + "'",
                    {wanted.name, m_set.id, row->unit, wanted.unit});
            }
        }
        std::set<std::string> met;
        for (const RegionData& row : m_set.data) {
            if (!rowOf(like, row.name)) {
                add(ErrorKind::UnknownName, row.name,
                    "the row '" + row.name + "' of the region set '" + m_set.id + "' is no region data of the model",
                    {row.name, m_set.id});
            } else if (!met.insert(row.name).second) {
                add(ErrorKind::DuplicateName, row.name, "'" + row.name + "' has two rows; keep one of them", {row.name});
            } else {
                checkValues(row);
            }
        }
    }

private:
    void add(ErrorKind kind, const std::string& quantity, std::string message, std::vector<std::string> arguments)
    {
        errors.push_back(Error{kind, std::move(message), {{}, 0, 0, quantity}, std::move(arguments)});
    }

    void checkValues(const RegionData& row)
    {
        if (row.grade.size() != 1 || row.grade[0] < 'A' || row.grade[0] > 'D')
            add(ErrorKind::InvalidArgument, row.name, "the grade '" + row.grade + "' of '" + row.name + "' is none of A, B, C, D",
                {row.grade, row.name});
        if (row.values.size() != m_set.regions.size()) {
            add(ErrorKind::InvalidArgument, row.name, "'" + row.name + "' does not have one value for each region", {row.name});
            return;
        }
        for (std::size_t i = 0; i < row.values.size(); ++i)
            checkValue(row, m_set.regions[i], row.values[i]);
    }

    void checkValue(const RegionData& row, const Region& region, double value)
    {
        const std::string of = "'" + row.name + "' of '" + region.id + "'";
        const std::string number = core::formatNumber(value);
        if (!std::isfinite(value))
            add(ErrorKind::NotFinite, row.name, of + " is no finite number", {row.name, region.id});
        else if (value < 0)
            add(ErrorKind::OutOfRange, row.name, of + " is " + number + ", which is below 0", {row.name, region.id, number});
        else if (row.unit == "1" && value > 1)
            add(ErrorKind::OutOfRange, row.name, of + " is " + number + "; a share is at most 1", {row.name, region.id, number});
    }

    const RegionSet& m_set;
};

} // namespace

bool sameRegions(const RegionSet& a, const RegionSet& b)
{
    return std::equal(a.regions.begin(), a.regions.end(), b.regions.begin(), b.regions.end(),
                      [](const Region& x, const Region& y) { return x.id == y.id; });
}

bool sameContent(const RegionSet& a, const RegionSet& b)
{
    const auto equal = [](const auto& x, const auto& y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const auto& p, const auto& q) { return same(p, q); });
    };
    return a.id == b.id && a.name == b.name && equal(a.regions, b.regions) && equal(a.data, b.data);
}

core::Checked<void> checkRegionSet(const RegionSet& set, const RegionSet& like)
{
    RegionSetCheck check(set);
    check.checkRegions();
    check.checkRows(like);
    if (!check.errors.empty())
        return tl::make_unexpected(std::move(check.errors));
    return {};
}

void markChangedValues(RegionSet& set, const RegionSet& before, const QString& source)
{
    if (!sameRegions(set, before))
        return; // who makes other regions says what their values are
    const std::string words = source.trimmed().toStdString();
    for (RegionData& row : set.data) {
        const auto* was = rowOf(before, row.name);
        const bool claimsTheSame =
            was && row.grade == was->grade && row.note == was->note && row.figureIds == was->figureIds;
        if (!claimsTheSame || row.values == was->values)
            continue;
        row.grade = std::max(row.grade, std::string("C"));
        if (!words.empty() && row.note.find(words) == std::string::npos)
            row.note += (row.note.empty() ? "" : "; ") + words;
        bool nothingLeft = true;
        for (std::size_t i = 0; i < row.values.size(); ++i)
            nothingLeft = nothingLeft && row.values[i] != was->values[i];
        if (nothingLeft)
            row.figureIds.clear();
    }
}

} // namespace ui
