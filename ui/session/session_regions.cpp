// SPDX-License-Identifier: GPL-3.0-or-later
// Region sets: which one is chosen, those of the user's own.
#include "ui/session/session_data.h"

#include <QLocale>
#include <QUndoStack>
#include <QUuid>

#include <utility>

namespace ui {

using core::ErrorKind;
using core::policy::Place;
using core::policy::RegionSet;

namespace {

/// A region set before and after. Steps in a row with the same gesture become one.
class RegionSetStep : public UndoStep {
public:
    using Put = std::function<bool(RegionSetChange& change)>;
    /// So many of the latest entries of the set's history go, then this one comes.
    using Record = std::function<bool(const QString& id, int gone, const std::optional<RegionSetEdit>& edit)>;

    RegionSetStep(UndoSteps& steps, Text text, RegionSetChange change, QString gesture, const Put& put, Record record)
        : UndoStep(steps, std::move(text), {}, {})
        , m_change(std::move(change))
        , m_gesture(std::move(gesture))
        , m_record(std::move(record))
    {
        setActions(
            [this, put] {
                // The history first: who hears of the change finds it there.
                if (m_change.edit && !m_record(m_change.id, 0, m_change.edit))
                    return false;
                const bool isDone = swap(put, m_change.before, m_change.after);
                if (!isDone && m_change.edit)
                    (void)m_record(m_change.id, 1, {});
                return isDone;
            },
            [this, put] {
                if (m_change.edit && !m_record(m_change.id, 1, {}))
                    return false;
                const bool isDone = swap(put, m_change.after, m_change.before);
                if (!isDone && m_change.edit)
                    (void)m_record(m_change.id, 0, m_change.edit);
                return isDone;
            });
    }

    [[nodiscard]] int id() const override { return m_gesture.isEmpty() ? -1 : 3; }
    [[nodiscard]] bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const RegionSetStep*>(other);
        if (!next || next->isObsolete() || next->m_change.id != m_change.id || next->m_gesture != m_gesture)
            return false;
        m_change.after = next->m_change.after;
        const bool isNothing = m_change.before && m_change.after && sameContent(m_change.before->set, m_change.after->set);
        if (m_change.edit && next->m_change.edit && m_change.after) {
            m_change.edit = oneEdit(*m_change.edit, *next->m_change.edit, m_change.after->set);
            (void)m_record(m_change.id, 2, isNothing ? std::nullopt : m_change.edit);
        }
        setObsolete(isNothing);
        return true;
    }

private:
    bool swap(const Put& put, const std::optional<OwnRegionSet>& from, const std::optional<OwnRegionSet>& to)
    {
        RegionSetChange change{m_change.id, from, to, m_change.otherId, m_change.givesWay, {}};
        const bool isDone = put(change);
        m_change.givesWay = change.givesWay;
        return isDone;
    }

    RegionSetChange m_change;
    QString m_gesture;
    Record m_record;
};

core::Errors refused(ErrorKind kind, std::string message, std::vector<std::string> arguments = {})
{
    return {core::Error{kind, std::move(message), {}, std::move(arguments)}};
}

core::Errors noSuchSet(const QString& id)
{
    return refused(ErrorKind::NotFound, "There is no region set \"" + id.toStdString() + "\".", {id.toStdString()});
}

} // namespace

// --- the chosen one

const std::vector<RegionSet>& Session::regionSets() const
{
    return m_data->regionSets;
}

QString Session::regionSetId() const
{
    return QString::fromStdString(m_data->regions->id);
}

core::Checked<void> Session::setRegionSet(const QString& id)
{
    auto& data = *m_data;
    if (id == regionSetId())
        return {};
    const auto* set = data.regionSet(id);
    if (!set)
        return tl::make_unexpected(noSuchSet(id));
    data.replay = Data::Replay::None;
    data.useRegions(RegionSet(*set));
    data.view->set(kRegionSetSetting, id);
    data.rest.start();
    data.requestAfresh();
    tellRegions();
    return {};
}

core::Checked<void> Session::useRegionSet(const QString& id)
{
    auto& data = *m_data;
    const QString before = regionSetId();
    if (id == before)
        return {};
    if (!data.regionSet(id))
        return tl::make_unexpected(noSuchSet(id));
    const auto choose = [this](const QString& each) { return [this, each] { return setRegionSet(each).has_value(); }; };
    data.book->undoStack().push(new UndoStep(data.book->undoSteps(), [] { return tr("Run the model with other regions"); }, choose(id), choose(before)));
    return {};
}

void Session::tellRegions()
{
    emit regionSetChanged();
    if (place().kind == Place::Kind::Region && m_data->regions->indexOf(place().regionId) < 0)
        setPlace(Place::national());
    emit scenariosChanged();
    emit leversChanged();
}

// --- those of the user's own

bool Session::putRegionSet(RegionSetChange& change)
{
    auto& data = *m_data;
    const auto& now = change.after;
    const auto stored = now ? data.workspace->addRegionSet(now->set, now->source) : data.workspace->removeRegionSet(change.id);
    if (!stored) {
        data.regionSetRefusal = stored.error();
        emit failed(stored.error());
        return false;
    }
    const auto place = std::find_if(data.regionSets.begin(), data.regionSets.end(),
                                    [id = change.id.toStdString()](const RegionSet& set) { return set.id == id; });
    if (!now)
        data.regionSets.erase(place);
    else if (place == data.regionSets.end())
        data.regionSets.push_back(now->set);
    else
        *place = now->set;
    data.unflushed = true;
    data.rest.start();

    const bool isChosen = regionSetId() == change.id;
    const bool otherGivesWay = change.givesWay && !change.otherId.isEmpty() && regionSetId() == change.otherId;
    if (!now)
        change.givesWay = isChosen;
    if (isChosen && now) {
        const bool otherRegions = !sameRegions(*data.regions, now->set);
        data.madeWith.erase(now->set.id);
        data.useRegions(now->set);
        if (otherRegions)
            data.requestAfresh();
        else
            data.request(); // while a value is dragged, each answer counts
        tellRegions();
    } else if (isChosen || (now && otherGivesWay)) {
        const auto next = !now ? (data.regionSet(change.otherId) ? change.otherId : QString::fromStdString(data.regionSets.front().id))
                               : change.id;
        (void)setRegionSet(next); // which is there
    } else {
        data.useRegions(RegionSet(*data.regions)); // the sets that are known have changed
        emit regionSetChanged();
    }
    emit saved();
    return true;
}

core::Checked<void> Session::pushRegionSet(RegionSetChange change, const UndoStep::Text& text, const QString& gesture)
{
    auto& data = *m_data;
    data.regionSetRefusal.reset();
    data.book->undoStack().push(new RegionSetStep(data.book->undoSteps(), text, std::move(change), gesture,
                                                  [this](RegionSetChange& each) { return putRegionSet(each); },
                                                  [this](const QString& id, int gone, const std::optional<RegionSetEdit>& edit) {
                                                      auto edits = regionSetHistory(*this, id);
                                                      edits.resize(edits.size() - std::min(edits.size(), static_cast<std::size_t>(gone)));
                                                      if (edit)
                                                          edits.push_back(*edit);
                                                      const auto stored = storeDocument(kDocumentRegionHistory, id, id, historyText(edits));
                                                      if (!stored)
                                                          m_data->regionSetRefusal = stored.error();
                                                      return stored.has_value();
                                                  }));
    if (data.regionSetRefusal)
        return tl::make_unexpected(core::Errors{*std::exchange(data.regionSetRefusal, std::nullopt)});
    return {};
}

std::string Session::Data::freeRegionSetName(const std::string& wanted, const std::string& forId) const
{
    const auto isTaken = [&](const std::string& name) {
        return std::any_of(regionSets.begin(), regionSets.end(), [&](const RegionSet& other) {
            return other.id != forId && (other.name.english == name || other.name.chinese == name);
        });
    };
    const auto stem = QString::fromStdString(wanted).trimmed().left(kLongestScenarioName);
    auto name = stem.toStdString();
    for (int i = 2; isTaken(name); ++i) {
        //: a region set's name, and a number
        name = Session::tr("%1 (%2)").arg(stem.left(kLongestScenarioName - 6)).arg(i).toStdString();
    }
    return name;
}

core::Checked<QString> Session::storeRegionSet(const RegionSet& set, const QString& source, const QString& gesture)
{
    auto& data = *m_data;
    if (data.otherModel)
        return tl::make_unexpected(refused(ErrorKind::InvalidArgument, "Another model has the regions that it was made with."));
    if (const auto note = data.workspace->accessNote())
        return tl::make_unexpected(core::Errors{*note});
    const auto& shipped = data.catalogue->regionSets;
    if (auto valid = checkRegionSet(set, shipped.front()); !valid)
        return tl::make_unexpected(valid.error());

    OwnRegionSet after{set, source.trimmed()};
    const auto givenId = QString::fromStdString(set.id);
    const auto* given = data.regionSet(givenId);
    const bool isShipped = data.isShippedRegionSet(givenId);
    const auto& made = data.gestureRegionSet;
    const bool goesOn = isShipped && !gesture.isEmpty() && made.gesture == gesture && made.builtInId == givenId
        && data.regionSet(made.copyId) != nullptr;

    RegionSetChange change;
    if (goesOn || (given && !isShipped)) {
        change.id = goesOn ? made.copyId : givenId;
        const auto& before = *data.regionSet(change.id);
        auto from = data.workspace->regionSetSource(change.id);
        if (!from)
            return tl::make_unexpected(core::Errors{from.error()});
        change.before = OwnRegionSet{before, *from};
        if (after.source.isEmpty())
            after.source = *from;
        after.set.id = before.id;
        if (goesOn)
            after.set.name = before.name;
        else if (after.set.name != before.name)
            after.set.name.english = after.set.name.chinese = data.freeRegionSetName(after.set.name.english, before.id);
        markChangedValues(after.set, before, source);
        if (sameContent(before, after.set) && after.source == *from)
            return change.id;
        change.edit = editBetween(before, after.set, source.trimmed());
        const auto history = regionSetHistory(*this, change.id);
        if (const auto latest = latestInForce(history);
            latest && sameContent(beforeEdit(history[static_cast<std::size_t>(*latest)], before), after.set))
            change.edit->takesBack = latest;
    } else {
        const bool isChinese = QLocale().language() == QLocale::Chinese;
        auto name = isChinese ? set.name.chinese : set.name.english;
        if (isShipped) {
            change.otherId = givenId;
            change.id = givenId + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8);
            if (set.name == given->name)
                name = tr("%1, changed").arg(QString::fromStdString(name)).toStdString();
            markChangedValues(after.set, *given, source);
        } else {
            // The text of a set that cannot be read stays in the file.
            const bool isFree = !givenId.isEmpty() && std::ranges::find(data.damagedRegionSets, givenId) == data.damagedRegionSets.end();
            change.id = isFree ? givenId : QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        after.set.id = change.id.toStdString();
        after.set.name.english = after.set.name.chinese = data.freeRegionSetName(name, after.set.id);
        if (isShipped) {
            change.edit = editBetween(*given, after.set, source.trimmed());
            change.edit->madeFrom = givenId;
            change.edit->renamedFrom.clear();
        }
        if (isShipped && !gesture.isEmpty())
            data.gestureRegionSet = {gesture, givenId, change.id};
    }
    const bool isNew = !change.before;
    const auto id = change.id;
    change.after = std::move(after);
    auto pushed = pushRegionSet(
        std::move(change), [isNew] { return isNew ? tr("New region set") : tr("Change a region set"); }, gesture);
    if (!pushed)
        return tl::make_unexpected(pushed.error());
    return id;
}

core::Checked<void> Session::removeRegionSet(const QString& id)
{
    auto& data = *m_data;
    const auto* set = data.regionSet(id);
    if (!set)
        return tl::make_unexpected(noSuchSet(id));
    if (data.otherModel || data.isShippedRegionSet(id))
        return tl::make_unexpected(refused(ErrorKind::InvalidArgument, "A region set that comes with the program cannot be deleted."));
    if (const auto note = data.workspace->accessNote())
        return tl::make_unexpected(core::Errors{*note});
    auto source = data.workspace->regionSetSource(id);
    if (!source)
        return tl::make_unexpected(core::Errors{source.error()});
    return pushRegionSet({id, OwnRegionSet{*set, *source}, std::nullopt, QString::fromStdString(data.regionSets.front().id), true, {}},
                         [] { return tr("Delete a region set"); }, {});
}

} // namespace ui
