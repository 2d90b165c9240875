// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/world_book.h"

#include "ui/session/scenario_book.h"

#include <QLocale>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace ui {

using core::policy::World;

namespace {

const QString kDefaultId = QString::fromLatin1(core::policy::kDefaultWorldId);

/// One world before and after, and which one was and is chosen. Steps in a row with the same gesture become one.
class WorldStep : public UndoStep {
public:
    WorldStep(UndoSteps& steps, Text text, WorldBook& book, WorldBook::Step step, QString gesture)
        : UndoStep(steps, std::move(text), {}, {})
        , m_step(std::move(step))
        , m_gesture(std::move(gesture))
    {
        setActions([this, &book] { return book.put(m_step.id, m_step.after, m_step.chosenAfter); },
                   [this, &book] { return book.put(m_step.id, m_step.before, m_step.chosenBefore); });
    }

    [[nodiscard]] int id() const override { return m_gesture.isEmpty() ? -1 : 2; }
    [[nodiscard]] bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const WorldStep*>(other);
        if (!next || next->isObsolete() || next->m_step.id != m_step.id || next->m_gesture != m_gesture)
            return false;
        m_step.after = next->m_step.after;
        m_step.chosenAfter = next->m_step.chosenAfter;
        setObsolete(m_step.after == m_step.before && m_step.chosenAfter == m_step.chosenBefore);
        return true;
    }

private:
    WorldBook::Step m_step;
    QString m_gesture;
};

core::Errors refused(core::ErrorKind kind, std::string message, std::vector<std::string> arguments = {})
{
    return {core::Error{kind, std::move(message), {}, std::move(arguments)}};
}

} // namespace

WorldBook::WorldBook(core::workspace::Workspace& workspace, QUndoStack& stack, UndoSteps& steps, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_stack(stack)
    , m_steps(steps)
{
}

core::Result<void> WorldBook::load(std::vector<World> shipped, const QString& chosenId)
{
    auto own = m_workspace.worlds();
    if (!own)
        return tl::make_unexpected(own.error());
    m_worlds = std::move(shipped);
    if (m_worlds.empty()) {
        return core::fail(core::ErrorKind::NotFound, "The data hold no world; install the program again.");
    }
    for (auto& world : *own) {
        // A world of the user's with the id of one that a later version ships stays the user's.
        std::erase_if(m_worlds, [&](const World& other) { return other.id == world.id; });
        m_worlds.push_back(std::move(world));
    }
    for (const auto& world : m_worlds)
        m_order.push_back(QString::fromStdString(world.id));
    m_chosenId = find(chosenId) ? chosenId : QString::fromStdString(m_worlds.front().id);
    return {};
}

const World* WorldBook::find(const QString& id) const
{
    const auto found =
        std::find_if(m_worlds.begin(), m_worlds.end(), [wanted = id.toStdString()](const World& world) { return world.id == wanted; });
    return found == m_worlds.end() ? nullptr : &*found;
}

const World& WorldBook::chosen() const
{
    const auto* world = find(m_chosenId);
    return world ? *world : m_worlds.front();
}

bool WorldBook::canWrite()
{
    const auto note = m_workspace.accessNote();
    if (note)
        emit failed(*note);
    return !note;
}

void WorldBook::choose(const QString& id)
{
    const auto* world = find(id);
    if (!world || id == m_chosenId)
        return;
    push({id, *world, *world, m_chosenId, id}, [] { return tr("Choose a world"); });
}

QString WorldBook::add(World world)
{
    return canWrite() ? addOne(std::move(world), {}) : QString();
}

QString WorldBook::addOne(World world, const QString& gesture)
{
    world.builtIn = false;
    const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    world.id = id.toStdString();
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    const auto name = freeName(isChinese ? world.name.chinese : world.name.english);
    world.name = {name, name};
    push({id, std::nullopt, world, m_chosenId, id}, [] { return tr("New world"); }, gesture);
    return find(id) ? id : QString();
}

core::Checked<void> WorldBook::change(const World& world, const QString& gesture)
{
    const auto id = QString::fromStdString(world.id);
    const auto* before = find(id);
    if (!before)
        return tl::make_unexpected(
            refused(core::ErrorKind::NotFound, "The workspace has no world \"" + world.id + "\".", {world.id}));
    if (const auto note = m_workspace.accessNote())
        return tl::make_unexpected(core::Errors{*note});
    if (before->builtIn) {
        auto copy = world;
        const bool isChinese = QLocale().language() == QLocale::Chinese;
        if (copy.name == before->name) {
            const auto shown = QString::fromStdString(isChinese ? copy.name.chinese : copy.name.english);
            const auto name = tr("%1, changed").arg(shown).toStdString();
            copy.name = {name, name};
        }
        m_refusal.reset();
        if (addOne(std::move(copy), gesture).isEmpty() && m_refusal)
            return tl::make_unexpected(core::Errors{*m_refusal});
        return {};
    }
    const auto& name = world.name.english;
    if (QString::fromStdString(name).trimmed().isEmpty())
        return tl::make_unexpected(refused(core::ErrorKind::InvalidArgument, "A world needs a name."));
    if (world.name != before->name
        && std::any_of(m_worlds.begin(), m_worlds.end(), [&](const World& other) {
               return other.id != world.id && (other.name.english == name || other.name.chinese == name);
           })) {
        return tl::make_unexpected(refused(core::ErrorKind::DuplicateName,
                                           "There is a world \"" + name + "\" already; choose another name.", {name}));
    }
    if (world != *before)
        push({id, *before, world, m_chosenId, m_chosenId}, [] { return tr("Change a world"); }, gesture);
    return {};
}

void WorldBook::remove(const QString& id)
{
    const auto* world = find(id);
    if (!world || world->builtIn || !canWrite())
        return;
    push({id, *world, std::nullopt, m_chosenId, id == m_chosenId ? QString::fromStdString(m_worlds.front().id) : m_chosenId},
         [] { return tr("Delete a world"); });
}

void WorldBook::push(Step step, const UndoStep::Text& text, const QString& gesture)
{
    m_stack.push(new WorldStep(m_steps, text, *this, std::move(step), gesture));
}

bool WorldBook::put(const QString& id, const std::optional<World>& world, const QString& chosenId)
{
    const auto* present = find(id);
    const bool differs = world ? !present || *present != *world : present != nullptr;
    if (differs) {
        const auto result = world ? m_workspace.storeWorld(*world) : m_workspace.removeWorld(id);
        if (!result) {
            m_refusal = result.error();
            emit failed(result.error());
            return false;
        }
        const auto place = std::find_if(m_worlds.begin(), m_worlds.end(),
                                        [wanted = id.toStdString()](const World& other) { return other.id == wanted; });
        if (!world) {
            m_worlds.erase(place);
        } else if (place != m_worlds.end()) {
            *place = *world;
        } else {
            if (std::find(m_order.begin(), m_order.end(), id) == m_order.end())
                m_order.push_back(id);
            m_worlds.push_back(*world);
            const auto rank = [this](const World& other) {
                return std::find(m_order.begin(), m_order.end(), QString::fromStdString(other.id)) - m_order.begin();
            };
            std::stable_sort(m_worlds.begin(), m_worlds.end(), [&](const World& a, const World& b) { return rank(a) < rank(b); });
        }
    }
    const bool choiceDiffers = m_chosenId != chosenId;
    m_chosenId = chosenId;
    if (differs) {
        emit listChanged();
        emit stored();
    }
    if (choiceDiffers || (differs && id == chosenId))
        emit chosenChanged();
    return true;
}

std::string WorldBook::freeName(const std::string& wanted) const
{
    const auto isFree = [this](const QString& name) {
        return std::none_of(m_worlds.begin(), m_worlds.end(), [text = name.toStdString()](const World& world) {
            return world.name.english == text || world.name.chinese == text;
        });
    };
    QString stem = QString::fromStdString(wanted).trimmed().left(kLongestScenarioName);
    if (stem.isEmpty())
        stem = tr("World");
    if (isFree(stem))
        return stem.toStdString();
    for (int i = 2;; ++i) {
        //: a world's name, and a number
        const auto name = tr("%1 (%2)").arg(stem.left(kLongestScenarioName - 6)).arg(i);
        if (isFree(name))
            return name.toStdString();
    }
}

} // namespace ui
