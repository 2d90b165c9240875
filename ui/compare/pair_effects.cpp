// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pair_effects.h"

#include <utility>

namespace ui {

PairEffects::PairEffects(QObject* parent)
    : QObject(parent)
    , m_runner(new DifferenceRunner(this))
{
    connect(m_runner, &DifferenceRunner::answered, this, [this](const DifferenceAnswer& answer) {
        m_answer = answer;
        emit answered(answer);
    });
}

PairEffects::~PairEffects() = default;

bool PairEffects::isBusy() const
{
    return m_runner->isBusy();
}

void PairEffects::ask(std::shared_ptr<const core::policy::Projector> projector, DifferenceQuestion question)
{
    question.projector = std::move(projector);
    if (m_last && m_last->projector == question.projector && m_last->reference == question.reference && m_last->scenario == question.scenario
        && m_last->kpi == question.kpi && m_last->year == question.year) {
        if (m_answer)
            emit answered(*m_answer);
        return; // else it is being worked on
    }
    m_last = question;
    m_answer.reset();
    m_runner->ask(std::move(question));
}

} // namespace ui
