// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/region_history.h"

#include "core/workspace/content_text.h"
#include "ui/session/region_edit.h"
#include "ui/session/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace ui {

using core::policy::RegionData;
using core::policy::RegionSet;

namespace {

bool sameRow(const RegionData& a, const RegionData& b)
{
    return a.grade == b.grade && a.note == b.note && a.figureIds == b.figureIds && a.values == b.values;
}

const RegionData* rowOf(const RegionSet& set, const std::string& name)
{
    const auto found = std::ranges::find(set.data, name, &RegionData::name);
    return found == set.data.end() ? nullptr : &*found;
}

QJsonObject json(const RegionSetEdit& edit)
{
    QJsonArray changes;
    for (const auto& change : edit.changes)
        changes.append(QJsonArray{QString::fromStdString(change.quantity), QString::fromStdString(change.regionId), change.before, change.after});
    QJsonObject object{{QStringLiteral("when"), edit.when.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("source"), edit.source},
                       {QStringLiteral("made_from"), edit.madeFrom},
                       {QStringLiteral("renamed_from"), edit.renamedFrom},
                       {QStringLiteral("other_regions"), edit.otherRegions},
                       {QStringLiteral("changes"), changes},
                       {QStringLiteral("changed"), edit.changed},
                       {QStringLiteral("before"), core::workspace::regionSetText(edit.before)}};
    if (edit.takesBack)
        object.insert(QStringLiteral("takes_back"), *edit.takesBack);
    return object;
}

std::optional<RegionSetEdit> editOf(const QJsonObject& object)
{
    auto before = core::workspace::parseRegionSetText(object.value(QStringLiteral("before")).toString());
    RegionSetEdit edit;
    edit.when = QDateTime::fromString(object.value(QStringLiteral("when")).toString(), Qt::ISODateWithMs);
    if (!before || !edit.when.isValid())
        return std::nullopt;
    edit.before = std::move(*before);
    edit.source = object.value(QStringLiteral("source")).toString();
    edit.madeFrom = object.value(QStringLiteral("made_from")).toString();
    edit.renamedFrom = object.value(QStringLiteral("renamed_from")).toString();
    edit.otherRegions = object.value(QStringLiteral("other_regions")).toBool();
    edit.changed = object.value(QStringLiteral("changed")).toInt();
    if (const auto takesBack = object.value(QStringLiteral("takes_back")); takesBack.isDouble())
        edit.takesBack = takesBack.toInt();
    for (const auto& value : object.value(QStringLiteral("changes")).toArray()) {
        const auto change = value.toArray();
        constexpr int kParts = 4;
        if (change.size() == kParts)
            edit.changes.push_back({change[0].toString().toStdString(), change[1].toString().toStdString(), change[2].toDouble(), change[3].toDouble()});
    }
    return edit;
}

} // namespace

RegionSetEdit editBetween(const RegionSet& before, const RegionSet& after, const QString& source)
{
    RegionSetEdit edit;
    edit.when = QDateTime::currentDateTimeUtc();
    edit.source = source;
    if (before.name != after.name)
        edit.renamedFrom = QString::fromStdString(before.name.english);
    edit.otherRegions = !sameRegions(before, after);
    edit.before = before;
    edit.before.data.clear();
    for (const RegionData& row : before.data) {
        const RegionData* now = rowOf(after, row.name);
        if (now && sameRow(row, *now) && !edit.otherRegions)
            continue;
        edit.before.data.push_back(row);
        for (std::size_t i = 0; now && !edit.otherRegions && i < row.values.size(); ++i) {
            if (row.values[i] == now->values[i])
                continue;
            if (++edit.changed <= RegionSetEdit::kMostListed)
                edit.changes.push_back({row.name, before.regions[i].id, row.values[i], now->values[i]});
        }
    }
    return edit;
}

RegionSet beforeEdit(const RegionSetEdit& edit, const RegionSet& after)
{
    RegionSet set = after;
    set.regions = edit.before.regions;
    if (edit.madeFrom.isEmpty()) // else the name is that of the shipped set
        set.name = edit.before.name;
    for (RegionData& row : set.data) {
        if (const RegionData* was = rowOf(edit.before, row.name))
            row = *was;
    }
    return set;
}

RegionSetEdit oneEdit(const RegionSetEdit& earlier, const RegionSetEdit& later, const RegionSet& after)
{
    RegionSet before = beforeEdit(earlier, beforeEdit(later, after));
    before.name = earlier.madeFrom.isEmpty() ? before.name : earlier.before.name;
    RegionSetEdit edit = editBetween(before, after, later.source);
    edit.madeFrom = earlier.madeFrom;
    if (!edit.madeFrom.isEmpty())
        edit.renamedFrom.clear();
    return edit;
}

QString historyText(const std::vector<RegionSetEdit>& edits)
{
    QJsonArray list;
    for (const RegionSetEdit& edit : edits)
        list.append(json(edit));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<RegionSetEdit> parseHistory(const QString& text)
{
    std::vector<RegionSetEdit> edits;
    for (const auto& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        auto edit = editOf(value.toObject());
        if (!edit)
            break;
        edits.push_back(std::move(*edit));
    }
    return edits;
}

std::vector<RegionSetEdit> regionSetHistory(const Session& session, const QString& setId)
{
    const auto document = session.document(kDocumentRegionHistory, setId);
    return document ? parseHistory(document->content) : std::vector<RegionSetEdit>();
}

std::optional<int> latestInForce(const std::vector<RegionSetEdit>& edits)
{
    std::set<int> takenBack;
    for (const RegionSetEdit& edit : edits) {
        if (edit.takesBack)
            takenBack.insert(*edit.takesBack);
    }
    for (int k = static_cast<int>(edits.size()) - 1; k >= 0; --k) {
        if (!edits[static_cast<std::size_t>(k)].takesBack && !takenBack.contains(k))
            return k;
    }
    return std::nullopt;
}

core::Checked<void> takeBackRegionEdit(Session& session, const QString& setId)
{
    const auto edits = regionSetHistory(session, setId);
    const auto latest = latestInForce(edits);
    const auto& sets = session.regionSets();
    const auto set = std::ranges::find(sets, setId.toStdString(), &RegionSet::id);
    if (!latest || set == sets.end()) {
        return tl::make_unexpected(core::Errors{{core::ErrorKind::NotFound, "The workspace has no region set \"" + setId.toStdString() + "\".", {}, {setId.toStdString()}}});
    }
    const auto stored = session.storeRegionSet(beforeEdit(edits[static_cast<std::size_t>(*latest)], *set), {});
    if (!stored)
        return tl::make_unexpected(stored.error());
    return {};
}

} // namespace ui
