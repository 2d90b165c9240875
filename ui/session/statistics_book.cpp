// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/statistics_book.h"

#include "core/indicators/edit_text.h"
#include "core/indicators/shipped_sets.h"
#include "ui/session/scenario_book.h"
#include "ui/session/statistics_store.h"

#include <QDateTime>
#include <QLocale>
#include <QUndoStack>
#include <QUuid>

#include <algorithm>
#include <map>
#include <utility>

namespace ui {

using core::ErrorKind;
using core::indicators::DataSet;
using core::indicators::Edit;
using core::indicators::EditKind;
using core::workspace::DocumentRecord;

namespace {

core::Errors refused(ErrorKind kind, std::string message, std::vector<std::string> arguments = {})
{
    return {core::Error{kind, std::move(message), {}, std::move(arguments)}};
}

UndoStep::Text textOf(const Edit& edit)
{
    const auto what = QString::fromStdString(edit.what);
    switch (edit.kind) {
    case EditKind::SetValue:
        return [] { return StatisticsBook::tr("Change a value"); };
    case EditKind::RemoveValue:
        return [] { return StatisticsBook::tr("Take a value away"); };
    case EditKind::Import:
        //: %1 is a file's name
        return [what] { return what.isEmpty() ? StatisticsBook::tr("Import") : StatisticsBook::tr("Import of %1").arg(what); };
    case EditKind::DescribeIndicator:
        return [] { return StatisticsBook::tr("Describe an indicator"); };
    case EditKind::AddRegions:
        return [] { return StatisticsBook::tr("Add regions"); };
    }
    return [] { return QString(); };
}

} // namespace

struct StatisticsBook::Data {
    StatisticsBook& book;
    StatisticsStore store;
    core::workspace::Workspace& workspace;
    QUndoStack& stack;
    UndoSteps& steps;
    std::filesystem::path dataDirectory;
    std::vector<core::indicators::SetDescription> shipped;
    core::Errors unlisted; ///< of stored sets that cannot be read

    /// A set that was asked for.
    struct Known {
        std::shared_ptr<DataSet> set; ///< null when it cannot be read
        core::Errors problems;
    };
    mutable std::map<QString, Known> known;
    core::Errors refusal; ///< why the last step could not be done
    bool pushing = false; ///< who asked for the step is told by the answer

    Known& read(const QString& id) const;
    [[nodiscard]] core::Checked<DataSet> beginning(const StatisticsEntry& entry) const;
    /// Nobody else has it.
    DataSet& writable(Known& of) const;
    void list();
    enum class Refused { Asked, Stored }; ///< what was asked for does not fit, or it could not be stored
    bool refuse(core::Errors errors, Refused why = Refused::Stored);
    [[nodiscard]] core::Checked<void> push(const UndoStep::Text& text, UndoStep::Action redo, UndoStep::Action undo);
    [[nodiscard]] bool put(const QString& id, const StoredEdit& stored, const Edit& edit);
    [[nodiscard]] bool takeBack(const QString& id, const StoredEdit& stored);
    [[nodiscard]] bool exchange(const QString& id, const std::vector<DocumentRecord>& out, const std::vector<DocumentRecord>& in);
    [[nodiscard]] core::Checked<void> pushExchange(const QString& id, const UndoStep::Text& text, std::vector<DocumentRecord> out,
                                                   std::vector<DocumentRecord> in);
    [[nodiscard]] QString freeName(const QString& wanted, const QString& forId) const;
    [[nodiscard]] core::Checked<const StatisticsEntry*> changeable(const QString& id) const;
};

// --- reading

core::Checked<DataSet> StatisticsBook::Data::beginning(const StatisticsEntry& entry) const
{
    if (!entry.own)
        return core::indicators::readShippedSet(dataDirectory, entry.id.toStdString());
    auto regions = store.regionsOf(entry.id);
    if (!regions)
        return tl::make_unexpected(core::Errors{regions.error()});
    return DataSet(entry.id.toStdString(), entry.name, std::move(*regions));
}

StatisticsBook::Data::Known& StatisticsBook::Data::read(const QString& id) const
{
    if (const auto found = known.find(id); found != known.end())
        return found->second;
    Known& now = known[id];
    const auto* entry = book.entry(id);
    if (!entry) {
        now.problems = refused(ErrorKind::NotFound, "There are no statistics \"" + id.toStdString() + "\".", {id.toStdString()});
        return now;
    }
    auto set = beginning(*entry);
    if (!set) {
        now.problems = set.error();
        return now;
    }
    for (const auto& stored : store.edits(id)) {
        core::Result<void> applied;
        if (const auto edit = store.edit(stored))
            applied = set->apply(*edit);
        else
            applied = tl::make_unexpected(edit.error());
        // What cannot be read or does not fit stays in the file, for a version that can.
        if (!applied)
            now.problems.push_back(store.leftOut(id, stored));
    }
    now.set = std::make_shared<DataSet>(std::move(*set));
    return now;
}

DataSet& StatisticsBook::Data::writable(Known& of) const
{
    if (of.set.use_count() > 1)
        of.set = std::make_shared<DataSet>(*of.set);
    return *of.set;
}

void StatisticsBook::Data::list()
{
    auto& entries = book.m_entries;
    entries.clear();
    for (const auto& each : shipped) {
        const auto id = QString::fromStdString(each.id);
        entries.push_back({id, each.name, each.about, false, !store.edits(id).empty()});
    }
    for (const auto& own : store.sets()) {
        const auto name = own.name.toStdString();
        if (!book.entry(own.id))
            entries.push_back({own.id, {name, name}, {}, true, false});
    }
}

// --- steps

bool StatisticsBook::Data::refuse(core::Errors errors, Refused why)
{
    refusal = std::move(errors);
    for (const auto& error : refusal) {
        if (!pushing || why == Refused::Stored)
            emit book.failed(error);
    }
    return false;
}

core::Checked<void> StatisticsBook::Data::push(const UndoStep::Text& text, UndoStep::Action redo, UndoStep::Action undo)
{
    refusal.clear();
    pushing = true;
    stack.push(new UndoStep(steps, text, std::move(redo), std::move(undo)));
    pushing = false;
    if (refusal.empty())
        return {};
    return tl::make_unexpected(std::exchange(refusal, {}));
}

bool StatisticsBook::Data::put(const QString& id, const StoredEdit& stored, const Edit& edit)
{
    auto& now = read(id);
    if (!now.set)
        return refuse(now.problems, Refused::Asked);
    auto& set = writable(now);
    if (const auto applied = set.apply(edit); !applied)
        return refuse({applied.error()}, Refused::Asked);
    if (const auto kept = store.add(id, stored, edit); !kept) {
        (void)set.takeBack(); // what was applied a moment ago
        return refuse({kept.error()});
    }
    list();
    emit book.setChanged(id);
    emit book.listChanged();
    emit book.stored();
    return true;
}

bool StatisticsBook::Data::takeBack(const QString& id, const StoredEdit& stored)
{
    if (const auto removed = store.remove(id, stored); !removed)
        return refuse({removed.error()});
    if (const auto found = known.find(id); found != known.end() && found->second.set)
        (void)writable(found->second).takeBack(); // the latest: undo goes backwards
    list();
    emit book.setChanged(id);
    emit book.listChanged();
    emit book.stored();
    return true;
}

bool StatisticsBook::Data::exchange(const QString& id, const std::vector<DocumentRecord>& out, const std::vector<DocumentRecord>& in)
{
    if (const auto exchanged = store.exchange(out, in); !exchanged)
        return refuse({exchanged.error()});
    const bool wasKnown = known.erase(id) > 0;
    list();
    emit book.listChanged();
    if (wasKnown)
        emit book.setChanged(id);
    emit book.stored();
    return true;
}

core::Checked<void> StatisticsBook::Data::pushExchange(const QString& id, const UndoStep::Text& text,
                                                       std::vector<DocumentRecord> out, std::vector<DocumentRecord> in)
{
    const auto documents = std::make_shared<std::pair<std::vector<DocumentRecord>, std::vector<DocumentRecord>>>(std::move(out),
                                                                                                               std::move(in));
    return push(
        text, [this, id, documents] { return exchange(id, documents->first, documents->second); },
        [this, id, documents] { return exchange(id, documents->second, documents->first); });
}

QString StatisticsBook::Data::freeName(const QString& wanted, const QString& forId) const
{
    const auto isFree = [&](const QString& name) {
        return std::none_of(book.m_entries.begin(), book.m_entries.end(),
                            [&, text = name.toStdString()](const StatisticsEntry& entry) {
                                return entry.id != forId && (entry.name.english == text || entry.name.chinese == text);
                            });
    };
    const auto stem = wanted.trimmed().left(kLongestScenarioName);
    auto name = stem;
    for (int i = 2; !isFree(name); ++i) {
        //: a set of statistics' name, and a number
        name = StatisticsBook::tr("%1 (%2)").arg(stem.left(kLongestScenarioName - 6)).arg(i);
    }
    return name;
}

core::Checked<const StatisticsEntry*> StatisticsBook::Data::changeable(const QString& id) const
{
    const auto* entry = book.entry(id);
    if (!entry) {
        return tl::make_unexpected(
            refused(ErrorKind::NotFound, "There are no statistics \"" + id.toStdString() + "\".", {id.toStdString()}));
    }
    if (const auto note = workspace.accessNote())
        return tl::make_unexpected(core::Errors{*note});
    return entry;
}

// --- the book

StatisticsBook::StatisticsBook(core::workspace::Workspace& workspace, QUndoStack& stack, UndoSteps& steps,
                               std::filesystem::path dataDirectory, QObject* parent)
    : QObject(parent)
    , m_data(new Data{*this, StatisticsStore(workspace), workspace, stack, steps, std::move(dataDirectory), {}, {}, {}, {}, false})
{
}

StatisticsBook::~StatisticsBook() = default;

core::Checked<void> StatisticsBook::load()
{
    auto& data = *m_data;
    core::Errors errors = data.store.load();
    if (auto shipped = core::indicators::listShippedSets(data.dataDirectory))
        data.shipped = std::move(*shipped);
    else
        errors.insert(errors.end(), shipped.error().begin(), shipped.error().end());
    data.known.clear();
    data.list();
    for (const auto& id : data.store.setsWithEdits()) {
        if (!entry(id)) {
            errors.push_back({ErrorKind::NotFound,
                              "The workspace has changes of the statistics \"" + id.toStdString() + "\", which are not there.",
                              {},
                              {id.toStdString()}});
        }
    }
    emit listChanged();
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

const StatisticsEntry* StatisticsBook::entry(const QString& id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const StatisticsEntry& entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::shared_ptr<const DataSet> StatisticsBook::set(const QString& id) const
{
    return entry(id) ? m_data->read(id).set : nullptr;
}

core::Errors StatisticsBook::problems(const QString& id) const
{
    return m_data->read(id).problems;
}

core::Checked<void> StatisticsBook::apply(const QString& id, const Edit& edit)
{
    auto& data = *m_data;
    if (const auto entry = data.changeable(id); !entry)
        return tl::make_unexpected(entry.error());
    const auto shared = std::make_shared<const Edit>(edit);
    const auto stored = data.store.next(id, edit);
    return data.push(
        textOf(edit), [&data, id, stored, shared] { return data.put(id, stored, *shared); },
        [&data, id, stored] { return data.takeBack(id, stored); });
}

core::Checked<QString> StatisticsBook::addSet(const QString& name, const core::indicators::RegionList& regions)
{
    auto& data = *m_data;
    if (const auto note = data.workspace.accessNote())
        return tl::make_unexpected(core::Errors{*note});
    if (name.trimmed().isEmpty())
        return tl::make_unexpected(refused(ErrorKind::InvalidArgument, "A set of statistics needs a name."));
    const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto pushed = data.pushExchange(id, [] { return tr("New set of statistics"); }, {},
                                    {StatisticsStore::setDocument(id, data.freeName(name, {}), regions)});
    if (!pushed)
        return tl::make_unexpected(pushed.error());
    return id;
}

core::Checked<void> StatisticsBook::renameSet(const QString& id, const QString& name)
{
    auto& data = *m_data;
    const auto entry = data.changeable(id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!(*entry)->own)
        return tl::make_unexpected(
            refused(ErrorKind::InvalidArgument, "Statistics that come with the program can be neither renamed nor deleted."));
    if (name.trimmed().isEmpty())
        return tl::make_unexpected(refused(ErrorKind::InvalidArgument, "A set of statistics needs a name."));
    const auto before = QString::fromStdString((*entry)->name.english);
    const auto after = data.freeName(name, id);
    if (after == before)
        return {};
    const auto rename = [&data, id](const QString& to) {
        if (const auto renamed = data.store.rename(id, to); !renamed)
            return data.refuse({renamed.error()});
        const auto found = data.known.find(id);
        const bool wasRead = found != data.known.end() && found->second.set;
        if (wasRead)
            data.writable(found->second).setName({to.toStdString(), to.toStdString()});
        data.list();
        emit data.book.listChanged();
        if (wasRead)
            emit data.book.setChanged(id);
        emit data.book.stored();
        return true;
    };
    return data.push([] { return tr("Rename statistics"); }, [rename, after] { return rename(after); },
                     [rename, before] { return rename(before); });
}

core::Checked<void> StatisticsBook::removeSet(const QString& id)
{
    auto& data = *m_data;
    const auto entry = data.changeable(id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!(*entry)->own)
        return tl::make_unexpected(
            refused(ErrorKind::InvalidArgument, "Statistics that come with the program can be neither renamed nor deleted."));
    auto documents = data.store.documents(id, true);
    if (!documents)
        return tl::make_unexpected(core::Errors{documents.error()});
    return data.pushExchange(id, [] { return tr("Delete statistics"); }, std::move(*documents), {});
}

core::Checked<void> StatisticsBook::takeBack(const QString& id)
{
    auto& data = *m_data;
    const auto entry = data.changeable(id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    // What could not be applied stays in the file, so the latest stored edit need not be the latest of the set.
    if (const auto& known = data.read(id); !known.problems.empty())
        return tl::make_unexpected(known.problems);
    if (data.store.edits(id).empty())
        return tl::make_unexpected(refused(ErrorKind::NotFound, "there is no edit to take back"));
    const StoredEdit stored = data.store.edits(id).back();
    auto edit = data.store.edit(stored);
    if (!edit)
        return tl::make_unexpected(core::Errors{edit.error()});
    const auto shared = std::make_shared<const Edit>(std::move(*edit));
    return data.push(
        [] { return tr("Take back an edit"); }, [&data, id, stored] { return data.takeBack(id, stored); },
        [&data, id, stored, shared] { return data.put(id, stored, *shared); });
}

core::Checked<void> StatisticsBook::restoreShipped(const QString& id)
{
    auto& data = *m_data;
    const auto entry = data.changeable(id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if ((*entry)->own)
        return tl::make_unexpected(
            refused(ErrorKind::InvalidArgument, "Statistics of your own are not shipped with the program."));
    if (!(*entry)->edited)
        return {};
    auto documents = data.store.documents(id, false);
    if (!documents)
        return tl::make_unexpected(core::Errors{documents.error()});
    return data.pushExchange(id, [] { return tr("Statistics as shipped"); }, std::move(*documents), {});
}

std::string StatisticsBook::now()
{
    const auto here = QDateTime::currentDateTime();
    return here.toOffsetFromUtc(here.offsetFromUtc()).toString(Qt::ISODate).toStdString();
}

} // namespace ui
