// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/moran_runner.h"

#include <QMetaObject>

#include <exception>

namespace ui {

using namespace core::inequality;

namespace {

MoranAnswer work(const MoranQuestion& question)
{
    MoranAnswer answer{question, refuse({}), refuse({})};
    try {
        const auto neighbours = Neighbours::fromPairs(static_cast<int>(question.values.size()), question.neighbours);
        if (!neighbours) {
            answer.global = refuse(neighbours.error());
            answer.local = refuse(neighbours.error());
            return answer;
        }
        // The window needs a core of its own.
        answer.global = moran(question.values, *neighbours, {999, 1, 1});
        answer.local = localMoran(question.values, *neighbours, {9999, 1, 1});
    } catch (const std::exception&) {
        // Out of memory: the refusals stand.
    }
    return answer;
}

} // namespace

MoranRunner::~MoranRunner()
{
    if (m_thread.joinable())
        m_thread.join();
}

void MoranRunner::ask(MoranQuestion question)
{
    if (m_running ? question == m_working : m_answer && question == m_answer->question) {
        m_waiting.reset();
        return;
    }
    m_waiting = std::move(question);
    if (!m_running)
        start();
}

void MoranRunner::start()
{
    if (m_thread.joinable())
        m_thread.join();
    m_working = std::move(*m_waiting);
    m_waiting.reset();
    m_running = true;
    m_thread = std::thread([this, question = m_working] {
        auto answer = std::make_shared<const MoranAnswer>(work(question));
        QMetaObject::invokeMethod(this, [this, answer] { finish(answer); }, Qt::QueuedConnection);
    });
}

void MoranRunner::finish(std::shared_ptr<const MoranAnswer> answer)
{
    m_running = false;
    m_answer = std::move(answer);
    if (m_waiting)
        start();
    emit answered();
}

} // namespace ui
