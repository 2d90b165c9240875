// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_state.h"

#include "ui/optimise/optimise_words.h"
#include "ui/session/session.h"

namespace ui {

OptimiseState::OptimiseState(Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_session(session)
{
}

OptimiseState::~OptimiseState() = default;

void OptimiseState::setVariant(OptimiseVariant variant)
{
    if (variant == m_variant)
        return;
    m_variant = variant;
    emit variantChanged();
    choose({variant == OptimiseVariant::Robust ? PackageChoice::Of::Robust : PackageChoice::Of::Best});
}

void OptimiseState::choose(const PackageChoice& choice)
{
    if (choice == m_choice || !package(choice))
        return;
    m_choice = choice;
    emit choiceChanged();
}

const PackageFigures* OptimiseState::package(const PackageChoice& choice) const
{
    if (!m_result)
        return nullptr;
    const auto from = [](const std::optional<PackageFigures>& package) { return package ? &*package : nullptr; };
    const auto of = [&](const std::vector<PackageFigures>& packages) {
        return choice.index < packages.size() ? &packages[choice.index] : nullptr;
    };
    switch (choice.of) {
    case PackageChoice::Of::Best:
        return from(m_result->best);
    case PackageChoice::Of::Robust:
        return from(m_result->robust);
    case PackageChoice::Of::Front:
        return of(m_result->front);
    case PackageChoice::Of::ChanceFront:
        return of(m_result->chanceFront);
    case PackageChoice::Of::NearBest:
        return choice.index < m_result->flatness.packages.size() ? &m_result->flatness.packages[choice.index].package : nullptr;
    case PackageChoice::Of::Papers:
        return from(m_result->papers);
    case PackageChoice::Of::PapersAtCost:
        return from(m_result->papersAtCost);
    }
    return nullptr;
}

QString OptimiseState::outcomeName(const AskedOutcome& outcome) const
{
    return OptimiseWords(m_appearance, m_session).name(outcome);
}

QString OptimiseState::outcomeUnit(const AskedOutcome& outcome) const
{
    return OptimiseWords(m_appearance, m_session).unit(outcome);
}

QString OptimiseState::valueText(const AskedOutcome& outcome, double value) const
{
    return OptimiseWords(m_appearance, m_session).number(outcome, value);
}

double OptimiseState::shownValue(const AskedOutcome& outcome, double value) const
{
    return value * OptimiseWords(m_appearance, m_session).factor(outcome);
}

double OptimiseState::modelValue(const AskedOutcome& outcome, double shown) const
{
    return shown / OptimiseWords(m_appearance, m_session).factor(outcome);
}

QString OptimiseState::leverName(std::size_t lever) const
{
    return m_result && lever < m_result->levers.size() ? OptimiseWords(m_appearance, m_session).lever(m_result->levers[lever]) : QString();
}

} // namespace ui
