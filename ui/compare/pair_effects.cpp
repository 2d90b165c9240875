// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pair_effects.h"

#include "core/policy/projection.h"

#include <mutex>
#include <utility>

namespace ui {

struct PairEffects::Shared {
    std::mutex mutex;
    std::shared_ptr<const core::policy::Projector> projector; // guarded by mutex
};

PairEffects::PairEffects(QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
    , m_runner(new DifferenceRunner(
          [shared = m_shared](const DifferenceQuestion& question) -> DifferenceAnswer {
              std::shared_ptr<const core::policy::Projector> projector;
              {
                  const std::lock_guard lock(shared->mutex);
                  projector = shared->projector;
              }
              auto found = core::policy::differences(*projector, question.reference, question.scenario, question.kpi, question.year);
              return found ? DifferenceAnswer{std::move(*found), {}} : DifferenceAnswer{{}, found.error()};
          },
          this))
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
    bool sameModel = false;
    {
        const std::lock_guard lock(m_shared->mutex);
        sameModel = m_shared->projector == projector;
        m_shared->projector = std::move(projector);
    }
    if (sameModel && m_last && m_last->reference == question.reference && m_last->scenario == question.scenario && m_last->kpi == question.kpi
        && m_last->year == question.year) {
        if (m_answer)
            emit answered(*m_answer);
        return; // else it is being worked on
    }
    m_last = question;
    m_answer.reset();
    m_runner->ask(std::move(question));
}

} // namespace ui
