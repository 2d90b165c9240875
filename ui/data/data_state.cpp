// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_state.h"

#include "ui/data/region_set_edit.h"
#include "ui/session/other_model.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"

#include <algorithm>
#include <set>

namespace ui {

using core::indicators::DataSet;
using core::indicators::EditKind;
using core::indicators::Missing;
using core::indicators::Observation;
using core::indicators::Source;
using core::policy::RegionSet;

namespace {

const QString kSetting = QStringLiteral("data_subject");
const QChar kBetween = QLatin1Char('|');
const char* const kOwnSource = "own";

tl::unexpected<core::Errors> refuse(core::Error error)
{
    return tl::make_unexpected(core::Errors{std::move(error)});
}

tl::unexpected<core::Errors> gone()
{
    return refuse({core::ErrorKind::NotFound, "this is no longer there; choose again", {}, {}});
}

} // namespace

DataState::DataState(const Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_session(session)
{
    const QStringList stored = session.setting(kSetting).split(kBetween);
    if (stored.size() == 5) {
        m_kind = stored[0] == QLatin1String("statistics") ? DataKind::Statistics : DataKind::StartValues;
        m_regionSet = stored[1];
        m_quantity = stored[2];
        m_statistics = stored[3];
        m_indicator = stored[4];
    } else {
        m_regionSet = session.regionSetId();
    }
    keepToWhatThereIs();
    const auto sets = [this] {
        if (!m_active) {
            m_stale = true;
            return;
        }
        keepToWhatThereIs();
        emit setsChanged();
        emit contentChanged();
    };
    connect(&session, &Session::regionSetChanged, this, sets);
    connect(&session.statistics(), &StatisticsBook::listChanged, this, sets);
    connect(&session.statistics(), &StatisticsBook::setChanged, this, [this, sets](const QString& id) {
        m_measured.reset(); // the set may be the same object with another content
        if (id == m_statistics)
            sets();
    });
}

void DataState::setActive(bool active)
{
    m_active = active;
    if (!active || !m_stale)
        return;
    m_stale = false;
    keepToWhatThereIs();
    emit setsChanged();
    emit contentChanged();
}

const RegionSet* DataState::regionSet() const
{
    const auto& sets = m_session.regionSets();
    const auto found = std::ranges::find(sets, m_regionSet.toStdString(), &RegionSet::id);
    return found == sets.end() ? nullptr : &*found;
}

bool DataState::regionSetOwn() const
{
    return m_session.otherModel() == nullptr && m_session.catalogue().regionSet(m_regionSet.toStdString()) == nullptr;
}

const core::policy::RegionData* DataState::regionData() const
{
    const RegionSet* set = regionSet();
    if (set == nullptr)
        return nullptr;
    const auto found = std::ranges::find(set->data, m_quantity.toStdString(), &core::policy::RegionData::name);
    return found == set->data.end() ? nullptr : &*found;
}

QString DataState::quantity() const
{
    return m_quantity;
}

std::shared_ptr<const DataSet> DataState::statistics() const
{
    return m_session.statistics().set(m_statistics);
}

bool DataState::statisticsOwn() const
{
    const StatisticsEntry* entry = m_session.statistics().entry(m_statistics);
    return entry != nullptr && entry->own;
}

QString DataState::indicatorId() const
{
    return m_indicator;
}

int DataState::indicator() const
{
    const auto set = statistics();
    return set ? set->indicatorIndex(m_indicator.toStdString()) : -1;
}

const std::vector<IndicatorExtent>& DataState::extents() const
{
    const auto set = statistics();
    if (set && m_measured.lock() == set)
        return m_extents;
    m_extents.clear();
    m_measured = set;
    if (!set)
        return m_extents;
    m_extents.resize(set->indicators().size());
    for (const auto& entry : set->entries()) {
        IndicatorExtent& extent = m_extents[std::size_t(entry.indicator)];
        if (entry.observation.missing != Missing::No) {
            ++extent.missing;
            continue;
        }
        ++extent.values;
        extent.firstYear = extent.firstYear == 0 ? entry.year : std::min(extent.firstYear, entry.year);
        extent.lastYear = std::max(extent.lastYear, entry.year);
    }
    return m_extents;
}

std::vector<int> DataState::years() const
{
    const auto set = statistics();
    const int position = indicator();
    if (!set || position < 0)
        return {};
    const IndicatorExtent& extent = extents()[std::size_t(position)];
    const auto& indicator = set->indicators()[std::size_t(position)];
    std::set<int> years;
    int first = extent.firstYear;
    int last = extent.lastYear;
    if (indicator.firstYear > 0)
        first = first == 0 ? indicator.firstYear : std::min(first, indicator.firstYear);
    last = std::max(last, indicator.lastYear);
    if (extent.missing > 0) {
        // Years before and after that are known to be missing show as such.
        constexpr int kAround = 5;
        for (int year = first - kAround; year <= last + kAround; ++year) {
            for (int region = 0; region < set->regions().count(); ++region) {
                if (set->find(position, region, year) != nullptr) {
                    years.insert(year);
                    break;
                }
            }
        }
    }
    const std::vector<int> withValues = set->years(position);
    years.insert(withValues.begin(), withValues.end());
    return {years.begin(), years.end()};
}

void DataState::keepToWhatThereIs()
{
    const auto& sets = m_session.regionSets();
    if (regionSet() == nullptr) // its making was undone, or somebody removed it
        m_regionSet = m_copiedFrom.value(m_regionSet, m_session.regionSetId());
    if (regionSet() == nullptr && !sets.empty())
        m_regionSet = QString::fromStdString(sets.front().id);
    if (regionData() == nullptr) {
        const RegionSet* set = regionSet();
        m_quantity = set != nullptr && !set->data.empty() ? QString::fromStdString(set->data.front().name) : QString();
    }
    const auto& book = m_session.statistics();
    if (book.entry(m_statistics) == nullptr)
        m_statistics = book.sets().empty() ? QString() : book.sets().front().id;
    // A set that is not looked at is not read for its first indicator.
    if (m_kind == DataKind::Statistics && indicator() < 0) {
        const auto set = statistics();
        m_indicator = set && !set->indicators().empty() ? QString::fromStdString(set->indicators().front().id) : QString();
    }
    if (m_session.otherModel() != nullptr || regionSet() == nullptr)
        m_kind = DataKind::Statistics;
}

void DataState::store()
{
    const QString kind = m_kind == DataKind::Statistics ? QStringLiteral("statistics") : QStringLiteral("start_values");
    m_session.setSetting(kSetting, QStringList{kind, m_regionSet, m_quantity, m_statistics, m_indicator}.join(kBetween));
}

void DataState::showRegionSet(const QString& id)
{
    if (m_kind == DataKind::StartValues && m_regionSet == id)
        return;
    m_kind = DataKind::StartValues;
    m_regionSet = id;
    keepToWhatThereIs();
    store();
    emit subjectChanged();
}

void DataState::showQuantity(const QString& name)
{
    if (m_kind == DataKind::StartValues && m_quantity == name)
        return;
    m_kind = DataKind::StartValues;
    m_quantity = name;
    keepToWhatThereIs();
    store();
    emit subjectChanged();
}

void DataState::showStatistics(const QString& id)
{
    if (m_kind == DataKind::Statistics && m_statistics == id)
        return;
    m_kind = DataKind::Statistics;
    m_statistics = id;
    keepToWhatThereIs();
    store();
    emit subjectChanged();
}

void DataState::showIndicator(const QString& id)
{
    if (m_kind == DataKind::Statistics && m_indicator == id)
        return;
    m_kind = DataKind::Statistics;
    m_indicator = id;
    keepToWhatThereIs();
    store();
    emit subjectChanged();
}

QString DataState::whyNotEditable() const
{
    if (m_session.readOnly())
        return tr("This workspace is open for reading only. Save a copy of it to change values.");
    if (m_kind == DataKind::Statistics && !statistics())
        return tr("This set cannot be read, so nothing in it can be changed.");
    return {};
}

core::Checked<void> DataState::setStartValue(int region, double value, const Attribution& by)
{
    const RegionSet* shown = regionSet();
    if (shown == nullptr || regionData() == nullptr || region < 0 || region >= static_cast<int>(shown->regions.size()))
        return gone();
    RegionSet set = *shown;
    const auto quantity = static_cast<std::size_t>(regionData() - shown->data.data());
    CellNote note;
    note.regionId = set.regions[std::size_t(region)].id;
    note.value = value;
    note.grade = by.grade.isEmpty() ? "C" : by.grade.toStdString();
    note.when = StatisticsBook::now();
    note.source = by.source.toStdString();
    setCell(set, quantity, region, note);
    const auto stored = m_session.storeRegionSet(set, by.source);
    if (!stored)
        return tl::make_unexpected(stored.error());
    if (*stored != m_regionSet)
        m_copiedFrom.insert(*stored, m_regionSet);
    m_regionSet = *stored;
    keepToWhatThereIs();
    store();
    emit setsChanged();
    emit contentChanged();
    return {};
}

std::string DataState::sourceFor(const DataSet& set, const Attribution& by, std::vector<Source>& added) const
{
    const std::string words = by.source.trimmed().toStdString();
    for (const Source& source : set.sources()) {
        if (words.empty() ? source.id == kOwnSource : source.document == words || source.publisher.in(m_appearance.language()) == words)
            return source.id;
    }
    Source source;
    source.id = kOwnSource;
    for (int n = 2; set.source(source.id) != nullptr || (!words.empty() && source.id == kOwnSource); ++n)
        source.id = std::string(kOwnSource) + "-" + std::to_string(n);
    if (words.empty())
        source.publisher = {"User’s own figure", "用户自有数据"};
    else
        source.publisher = {words, words};
    source.document = words;
    source.credit = source.publisher;
    source.useNote = {"Typed into this workspace. Check the figure and its terms before other uses.", "在本工作区中录入。另作他用前请核对数值及其使用条款。"};
    added.push_back(source);
    return source.id;
}

core::Checked<void> DataState::setObservation(const core::indicators::Place& place, std::optional<double> value,
                                              std::optional<Missing> missing, const Attribution& by)
{
    const auto set = statistics();
    if (!set)
        return gone();
    std::vector<Source> added;
    std::optional<Observation> observation;
    if (value || missing) {
        observation.emplace();
        if (value) {
            observation->value = *value;
            observation->grade = by.grade.toStdString();
        } else {
            observation->missing = *missing;
        }
        observation->sourceId = sourceFor(*set, by, added);
    }
    auto edit = core::indicators::editOfValue(*set, place, observation, StatisticsBook::now());
    if (!edit)
        return refuse(edit.error());
    if (!edit->changes.front().before && !observation)
        return {};
    edit->addedSources = std::move(added);
    return m_session.statistics().apply(m_statistics, *edit);
}

core::Checked<void> DataState::markMissing(const std::vector<core::indicators::Place>& places, Missing reason, const Attribution& by)
{
    const auto set = statistics();
    if (!set)
        return gone();
    core::indicators::Edit whole;
    whole.when = StatisticsBook::now();
    Observation observation;
    observation.missing = reason;
    observation.sourceId = sourceFor(*set, by, whole.addedSources);
    for (const auto& place : places) {
        auto edit = core::indicators::editOfValue(*set, place, observation, whole.when);
        if (!edit)
            return refuse(edit.error());
        whole.changes.push_back(edit->changes.front());
    }
    return m_session.statistics().apply(m_statistics, whole);
}

core::Checked<void> DataState::describe(const core::indicators::Indicator& indicator)
{
    const auto set = statistics();
    if (!set)
        return gone();
    auto edit = core::indicators::editOfIndicator(*set, indicator, StatisticsBook::now());
    if (!edit)
        return refuse(edit.error());
    if (edit->describedIndicators.front().before == indicator)
        return {};
    return m_session.statistics().apply(m_statistics, *edit);
}

core::Checked<void> DataState::addIndicator(const core::indicators::Indicator& indicator)
{
    core::indicators::Edit edit;
    edit.kind = EditKind::DescribeIndicator;
    edit.when = StatisticsBook::now();
    edit.addedIndicators.push_back(indicator);
    auto done = m_session.statistics().apply(m_statistics, edit);
    if (done)
        showIndicator(QString::fromStdString(indicator.id));
    return done;
}

core::Checked<void> DataState::addStatisticsRegion(const core::indicators::Region& region)
{
    core::indicators::Edit edit;
    edit.kind = EditKind::AddRegions;
    edit.when = StatisticsBook::now();
    edit.addedRegions.push_back(region);
    return m_session.statistics().apply(m_statistics, edit);
}

core::Checked<void> DataState::addModelRegion(const core::policy::Region& region, int like)
{
    const RegionSet* shown = regionSet();
    if (shown == nullptr || like < 0 || like >= static_cast<int>(shown->regions.size()))
        return gone();
    RegionSet set = *shown;
    const QString source = tr("Taken from %1 until it has figures of its own").arg(QString::fromStdString(set.regions[std::size_t(like)].name.in(m_appearance.language())));
    addRegion(set, region, like, source.toStdString(), StatisticsBook::now());
    const auto stored = m_session.storeRegionSet(set, source);
    if (!stored)
        return tl::make_unexpected(stored.error());
    m_regionSet = *stored;
    emit setsChanged();
    emit contentChanged();
    return {};
}

core::Checked<QString> DataState::addRegionSet(RegionSet set, const QString& name, const QString& source)
{
    const auto& sets = m_session.regionSets();
    QString free = name.trimmed().isEmpty() ? tr("Own regions") : name.trimmed();
    const QString wanted = free;
    const auto taken = [&](const QString& text) {
        return std::ranges::any_of(sets, [&](const RegionSet& each) { return each.name.english == text.toStdString() || each.name.chinese == text.toStdString(); });
    };
    for (int n = 2; taken(free); ++n)
        free = tr("%1 (%2)", "name, number").arg(wanted).arg(n);
    set.name = {free.toStdString(), free.toStdString()};
    set.id = "own-regions";
    for (int n = 2; std::ranges::find(sets, set.id, &RegionSet::id) != sets.end(); ++n)
        set.id = "own-regions-" + std::to_string(n);
    auto stored = m_session.storeRegionSet(set, source);
    if (stored) {
        emit setsChanged();
        m_kind = DataKind::Statistics; // so that showing it is a change
        showRegionSet(*stored);
    }
    return stored;
}

core::Checked<void> DataState::rename(DataKind kind, const QString& id, const QString& name)
{
    if (kind == DataKind::Statistics)
        return m_session.statistics().renameSet(id, name);
    const auto& sets = m_session.regionSets();
    const auto found = std::ranges::find(sets, id.toStdString(), &RegionSet::id);
    if (found == sets.end())
        return gone();
    RegionSet set = *found;
    set.name = {name.trimmed().toStdString(), name.trimmed().toStdString()};
    const auto stored = m_session.storeRegionSet(set, {});
    if (!stored)
        return tl::make_unexpected(stored.error());
    emit setsChanged();
    emit contentChanged();
    return {};
}

core::Checked<void> DataState::remove(DataKind kind, const QString& id)
{
    auto done = kind == DataKind::Statistics ? m_session.statistics().removeSet(id) : m_session.removeRegionSet(id);
    if (!done)
        return done;
    keepToWhatThereIs();
    store();
    emit setsChanged();
    emit subjectChanged();
    return done;
}

} // namespace ui
