// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/futures_book.h"

#include "ui/session/futures_text.h"
#include "ui/session/session_data.h"

#include <QUndoStack>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace ui {

using core::Error;
using core::ErrorKind;
using core::Errors;
using core::uncertainty::SamplingPlan;
using core::uncertainty::SamplingRequest;
using core::uncertainty::Target;
using core::uncertainty::WeightedWorld;

namespace {

const QString kDocumentFutures = QStringLiteral("futures");
const QString kChoices = QStringLiteral("choices");
const QString kTargets = QStringLiteral("targets");

Errors refused(ErrorKind kind, std::string message, std::vector<std::string> arguments = {})
{
    return {Error{kind, std::move(message), {}, std::move(arguments)}};
}

} // namespace

struct FuturesBook::Data {
    FuturesBook& book;
    Session& session;
    Session::Data& parts;

    FuturesChoices choices;
    std::vector<Target> own;
    std::set<QString> unreadable; ///< ids of the documents that are to be kept beside what takes their place
    std::optional<Error> refusal; ///< why the last step could not be done

    /// What a plan is made of.
    struct Key {
        std::shared_ptr<const core::policy::Projector> projector;
        std::vector<std::pair<core::policy::World, double>> worlds;
        FuturesChoices choices;
        bool operator==(const Key&) const = default;
    };
    Key key;
    // Made of it when somebody asks: a drag in a world changes it at every move.
    bool isPlanned = false;
    std::shared_ptr<const SamplingPlan> plan;
    Errors errors;

    void load();
    template <class T>
    void load(const QString& id, T& value, core::Result<T> (*from)(std::string_view), const char* sentence);
    [[nodiscard]] core::Result<void> write(const QString& id, const std::optional<QString>& text);
    [[nodiscard]] core::Checked<void> push(const UndoStep::Text& text, UndoStep::Action redo, UndoStep::Action undo);
    [[nodiscard]] std::optional<QString> stored(const QString& id) const;
    [[nodiscard]] bool put(const FuturesChoices& changed, const std::optional<QString>& text);
    [[nodiscard]] bool put(const std::vector<Target>& changed, const std::optional<QString>& text);
    [[nodiscard]] core::Checked<void> changeTargets(const std::vector<Target>& changed, const UndoStep::Text& text);

    [[nodiscard]] Key keyOf(const FuturesChoices& wanted) const;
    [[nodiscard]] SamplingRequest requestOf(const Key& of) const;
    [[nodiscard]] bool isThere(const core::policy::Headline& figure) const;
    void refresh();
    void makePlan();
};

// --- reading and writing

template <class T>
void FuturesBook::Data::load(const QString& id, T& value, core::Result<T> (*from)(std::string_view), const char* sentence)
{
    const auto text = stored(id);
    if (!text)
        return;
    if (auto read = from(text->toStdString())) {
        value = std::move(*read);
        return;
    }
    // It stays in the file until another takes its place, and then beside that.
    unreadable.insert(id);
    const auto path = session.workspacePath().toStdString();
    const Error error{ErrorKind::Damaged, "In \"" + path + "\" " + sentence, {path, 0, 0, {}}, {path}};
    QTimer::singleShot(0, &session, [&session = session, error] { emit session.failed(error); });
}

void FuturesBook::Data::load()
{
    load(kChoices, choices, choicesFrom, "what is uncertain cannot be read; it is as at the beginning, and the stored text is kept.");
    load(kTargets, own, targetsFrom, "your own targets cannot be read; they are left out, and the stored text is kept.");
}

std::optional<QString> FuturesBook::Data::stored(const QString& id) const
{
    const auto document = parts.workspace->document(kDocumentFutures, id);
    return document ? std::optional(document->content) : std::nullopt;
}

core::Result<void> FuturesBook::Data::write(const QString& id, const std::optional<QString>& text)
{
    auto& workspace = *parts.workspace;
    const auto present = stored(id);
    if (present == text)
        return {};
    std::vector<core::workspace::DocumentKey> out;
    std::vector<core::workspace::DocumentRecord> in;
    if (present)
        out.push_back({kDocumentFutures, id});
    if (text)
        in.push_back({kDocumentFutures, id, id, *text, {}});
    if (present && unreadable.contains(id)) {
        const auto kept = id + QStringLiteral("-unreadable-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        in.push_back({kDocumentFutures, kept, kept, *present, {}});
    }
    auto exchanged = session.told(workspace.exchangeDocuments(out, in));
    if (exchanged)
        unreadable.erase(id);
    else
        refusal = exchanged.error();
    return exchanged;
}

core::Checked<void> FuturesBook::Data::push(const UndoStep::Text& text, UndoStep::Action redo, UndoStep::Action undo)
{
    refusal.reset();
    parts.book->undoStack().push(new UndoStep(parts.book->undoSteps(), text, std::move(redo), std::move(undo)));
    if (refusal)
        return tl::make_unexpected(Errors{*std::exchange(refusal, std::nullopt)});
    return {};
}

bool FuturesBook::Data::put(const FuturesChoices& changed, const std::optional<QString>& text)
{
    if (!write(kChoices, text))
        return false;
    choices = changed;
    refresh();
    return true;
}

bool FuturesBook::Data::put(const std::vector<Target>& changed, const std::optional<QString>& text)
{
    if (!write(kTargets, text))
        return false;
    own = changed;
    emit book.targetsChanged();
    return true;
}

core::Checked<void> FuturesBook::Data::changeTargets(const std::vector<Target>& changed, const UndoStep::Text& text)
{
    if (const auto note = parts.workspace->accessNote())
        return tl::make_unexpected(Errors{*note});
    const auto after = changed.empty() ? std::optional<QString>() : QString::fromStdString(targetsText(changed));
    return push(
        text, [this, changed, after] { return put(changed, after); },
        [this, before = own, text = stored(kTargets)] { return put(before, text); });
}

// --- plans

FuturesBook::Data::Key FuturesBook::Data::keyOf(const FuturesChoices& wanted) const
{
    Key made{session.projector(), {}, wanted};
    for (const auto& [id, weight] : wanted.worlds) {
        // A world that was deleted meanwhile comes back with undo; till then the others share its weight.
        if (const auto* world = parts.worlds->find(QString::fromStdString(id)))
            made.worlds.emplace_back(*world, weight);
    }
    if (made.worlds.empty())
        made.worlds.emplace_back(session.world(), 1);
    return made;
}

SamplingRequest FuturesBook::Data::requestOf(const Key& of) const
{
    SamplingRequest request;
    for (const auto& [world, weight] : of.worlds)
        request.worlds.push_back({world, weight});
    request.design = of.choices.design;
    request.seed = of.choices.seed;
    request.shape = of.choices.shape;
    request.parameters = of.choices.parameters;
    request.leverCosts = of.choices.leverCosts;
    request.regionData = of.choices.regionData;
    const auto& regions = of.projector->regions();
    for (const auto& [name, choice] : of.choices.inputs) {
        // What is said of a region that this set lacks is for another set.
        const auto bracket = name.find('[');
        const bool ofRegion = bracket != std::string::npos && name.back() == ']'
            && std::any_of(regions.data.begin(), regions.data.end(),
                           [&](const core::policy::RegionData& data) { return data.name == name.substr(0, bracket); });
        const auto isNamed = [&](const core::policy::Region& region) { return name.substr(bracket) == "[" + region.id + "]"; };
        if (!ofRegion || std::any_of(regions.regions.begin(), regions.regions.end(), isNamed))
            request.choices.emplace(name, choice);
    }
    return request;
}

void FuturesBook::Data::refresh()
{
    auto now = keyOf(choices);
    if (now == key)
        return;
    key = std::move(now);
    isPlanned = false;
    plan.reset();
    errors.clear();
    emit book.planChanged();
}

void FuturesBook::Data::makePlan()
{
    if (std::exchange(isPlanned, true) || !key.projector)
        return;
    if (auto made = core::uncertainty::planSampling(*key.projector, requestOf(key)))
        plan = std::make_shared<const SamplingPlan>(std::move(*made));
    else
        errors = std::move(made.error());
}

bool FuturesBook::Data::isThere(const core::policy::Headline& figure) const
{
    if (const auto projector = session.projector())
        return projector->aggregation(figure.id, figure.place).has_value();
    const auto& regions = session.regions().regions;
    return session.catalogue().variable(figure.id)
        && (figure.place.kind != core::policy::Place::Kind::Region
            || std::any_of(regions.begin(), regions.end(),
                           [&](const core::policy::Region& region) { return region.id == figure.place.regionId; }));
}

// --- the book

FuturesBook::FuturesBook(Session& session, QObject* parent)
    : QObject(parent)
    , m_data(new Data{*this, session, *session.m_data, {}, {}, {}, {}, {}, false, {}, {}})
{
    auto& data = *m_data;
    data.load();
    data.key = data.keyOf(data.choices);
    const auto refresh = [this] { m_data->refresh(); };
    connect(&session, &Session::projectionChanged, this, refresh); // the model may be there now
    connect(&session, &Session::worldChanged, this, refresh);
    connect(&session, &Session::worldsChanged, this, refresh);
    connect(&session, &Session::regionSetChanged, this, refresh);
    connect(&session, &Session::regionSetChanged, this, &FuturesBook::targetsChanged);
}

FuturesBook::~FuturesBook() = default;

const FuturesChoices& FuturesBook::choices() const
{
    return m_data->choices;
}

core::Checked<void> FuturesBook::setChoices(const FuturesChoices& choices)
{
    auto& data = *m_data;
    if (choices == data.choices)
        return {};
    if (const auto note = data.parts.workspace->accessNote())
        return tl::make_unexpected(Errors{*note});
    Errors errors;
    for (const auto& [id, weight] : choices.worlds) {
        if (!data.parts.worlds->find(QString::fromStdString(id)))
            errors.push_back({ErrorKind::NotFound, "The workspace has no world \"" + id + "\".", {}, {id}});
        else if (!(weight > 0) || !std::isfinite(weight))
            errors.push_back({ErrorKind::InvalidArgument, "The weight of a world must be above 0.", {}, {}});
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    if (const auto wanted = data.keyOf(choices); wanted.projector) {
        if (auto planned = core::uncertainty::planSampling(*wanted.projector, data.requestOf(wanted)); !planned)
            return tl::make_unexpected(std::move(planned.error()));
    }
    const auto text = choices == FuturesChoices() ? std::optional<QString>() : QString::fromStdString(choicesText(choices));
    return data.push(
        [] { return tr("Change what is uncertain"); }, [&data, choices, text] { return data.put(choices, text); },
        [&data, before = data.choices, stored = data.stored(kChoices)] { return data.put(before, stored); });
}

std::shared_ptr<const SamplingPlan> FuturesBook::plan() const
{
    m_data->makePlan();
    return m_data->plan;
}

Errors FuturesBook::planErrors() const
{
    m_data->makePlan();
    return m_data->errors;
}

std::optional<SamplingRequest> FuturesBook::request() const
{
    const auto key = m_data->keyOf(m_data->choices);
    return key.projector ? std::optional(m_data->requestOf(key)) : std::nullopt;
}

std::vector<Target> FuturesBook::targets() const
{
    std::vector<Target> targets;
    for (const auto& claim : m_data->session.catalogue().claims) {
        if (auto target = core::uncertainty::targetOf(claim); m_data->isThere(target.figure))
            targets.push_back(std::move(target));
    }
    for (const auto& target : m_data->own) {
        if (m_data->isThere(target.figure))
            targets.push_back(target);
    }
    return targets;
}

bool FuturesBook::isOwnTarget(const std::string& id) const
{
    return std::any_of(m_data->own.begin(), m_data->own.end(), [&](const Target& target) { return target.id == id; });
}

core::Checked<QString> FuturesBook::setTarget(const Target& target)
{
    auto& data = *m_data;
    if (auto valid = core::uncertainty::validate(target); !valid)
        return tl::make_unexpected(Errors{valid.error()});
    if (!data.isThere(target.figure)) {
        return tl::make_unexpected(
            refused(ErrorKind::UnknownName, "The model has no figure \"" + target.figure.id + "\".", {target.figure.id}));
    }
    auto changed = data.own;
    const auto same = std::find_if(changed.begin(), changed.end(), [&](const Target& each) { return each.id == target.id; });
    const bool isNew = same == changed.end();
    Target set = target;
    if (isNew)
        set.id = "own-" + QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    if (!isNew && *same == set)
        return QString::fromStdString(set.id);
    if (isNew)
        changed.push_back(set);
    else
        *same = set;
    const auto text = isNew ? UndoStep::Text([] { return tr("Add a target"); }) : UndoStep::Text([] { return tr("Change a target"); });
    if (auto stored = data.changeTargets(changed, text); !stored)
        return tl::make_unexpected(std::move(stored.error()));
    return QString::fromStdString(set.id);
}

void FuturesBook::removeTarget(const QString& id)
{
    auto& data = *m_data;
    if (!isOwnTarget(id.toStdString()))
        return;
    auto changed = data.own;
    std::erase_if(changed, [wanted = id.toStdString()](const Target& target) { return target.id == wanted; });
    if (const auto removed = data.changeTargets(changed, [] { return tr("Remove a target"); }); !removed) {
        if (data.parts.workspace->accessNote()) // else it is told already
            emit data.session.failed(removed.error().front());
    }
}

} // namespace ui
