// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scenario_commands.h"

#include "ui/session/scenario_book.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace ui {

void UndoSteps::retranslate()
{
    for (auto* step : m_steps)
        step->retranslate();
}

void UndoSteps::putBackRefused(QUndoStack& stack)
{
    const auto isRefused = [&](int position, UndoStep::Refused what) {
        const auto* step = position >= 0 && position < stack.count() ? stack.command(position) : nullptr;
        const auto own = std::find(m_steps.begin(), m_steps.end(), step);
        return step && own != m_steps.end() && (*own)->m_refused == what;
    };
    if (isRefused(stack.index(), UndoStep::Refused::Undo))
        stack.redo();
    else if (isRefused(stack.index() - 1, UndoStep::Refused::Redo))
        stack.undo();
}

UndoStep::UndoStep(UndoSteps& steps, Text text, Action redo, Action undo)
    : m_steps(steps)
    , m_text(std::move(text))
    , m_redo(std::move(redo))
    , m_undo(std::move(undo))
{
    m_steps.m_steps.push_back(this);
    retranslate();
}

UndoStep::~UndoStep()
{
    std::erase(m_steps.m_steps, this);
}

void UndoStep::redo()
{
    if (m_refused == Refused::Undo)
        m_refused = Refused::Nothing;
    else if (m_redo())
        m_wasDone = true;
    else if (m_wasDone)
        m_refused = Refused::Redo;
    else
        setObsolete(true);
}

void UndoStep::undo()
{
    if (m_refused == Refused::Redo)
        m_refused = Refused::Nothing;
    else if (!m_undo())
        m_refused = Refused::Undo;
}

void UndoStep::retranslate()
{
    setText(m_text());
}

void UndoStep::setActions(Action redo, Action undo)
{
    m_redo = std::move(redo);
    m_undo = std::move(undo);
}

ContentStep::ContentStep(UndoSteps& steps, Text text, ScenarioBook& book, QString scenarioId, ScenarioState before,
                         ScenarioState after, Options options)
    : UndoStep(steps, std::move(text), {}, {})
    , m_book(book)
    , m_scenarioId(std::move(scenarioId))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_options(std::move(options))
{
    setActions([this] { return apply(); }, [this] { return takeBack(); });
}

int ContentStep::id() const
{
    return m_options.gesture.isEmpty() ? -1 : 1;
}

bool ContentStep::mergeWith(const QUndoCommand* other)
{
    const auto* next = dynamic_cast<const ContentStep*>(other);
    if (!next || next->isObsolete() || next->m_scenarioId != m_scenarioId || next->m_options.gesture != m_options.gesture)
        return false;
    m_after = next->m_after;
    // The hand went back to where it began: nothing to undo, unless the step also made a copy.
    setObsolete(m_options.copyOf.isEmpty() && m_after == m_before);
    return true;
}

bool ContentStep::apply()
{
    if (!m_options.copyOf.isEmpty()) {
        const bool there = m_copyStored
            ? m_book.restore(m_scenarioId)
            : m_book.insertCopy(m_scenarioId, m_options.copyOf, m_options.copyName, m_before);
        if (!there)
            return false;
        m_copyStored = true;
    }
    // Done again after an undo, it is a step of its own in the history.
    const bool isFirst = m_appliedTimes++ == 0;
    m_book.setState(m_scenarioId, m_after, isFirst ? m_options.gesture : QString(), m_options.cause);
    if (m_options.activates)
        m_book.activate(m_scenarioId);
    return true;
}

bool ContentStep::takeBack()
{
    if (!m_options.copyOf.isEmpty())
        return m_book.takeOut(m_scenarioId, m_options.copyOf);
    m_book.setState(m_scenarioId, m_before, {}, m_options.cause);
    if (m_options.activates)
        m_book.activate(m_scenarioId);
    return true;
}

} // namespace ui
