// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/problem_list.h"

#include <algorithm>
#include <tuple>

namespace core::importing {

namespace {

bool offers(const Problem& problem, Decision decision)
{
    switch (decision) {
    case Decision::None:
        return true;
    case Decision::ApplyFix:
        return problem.canFix;
    case Decision::Keep:
        return problem.canKeep;
    case Decision::LeaveEmpty:
        return problem.canLeaveEmpty;
    }
    return false;
}

} // namespace

std::string shortContent(std::string_view text)
{
    std::size_t end = std::min<std::size_t>(text.size(), kMostContent);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end));
}

Decision ProblemList::add(Problem problem, Decision byDefault)
{
    const auto [place, isNew] = m_indexOfId.emplace(problem.id, m_problems.size());
    if (!isNew) {
        Problem& known = m_problems[place->second];
        ++known.count;
        return known.decision;
    }
    problem.decision = byDefault;
    problem.byDefault = byDefault != Decision::None;
    const auto decided = m_decisions.find(problem.id);
    const auto forAll = m_decisionsForAll.find(problem.id.kind);
    if (decided != m_decisions.end() && offers(problem, decided->second)) {
        problem.decision = decided->second;
        problem.byDefault = false;
    } else if (forAll != m_decisionsForAll.end() && offers(problem, forAll->second)) {
        problem.decision = forAll->second;
        problem.byDefault = false;
    }
    m_openCount += problem.isOpen() ? 1 : 0;
    m_problems.push_back(std::move(problem));
    return m_problems.back().decision;
}

std::vector<Problem> ProblemList::take(std::size_t most)
{
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
        return std::tuple(!a.isOpen(), a.row, a.column) < std::tuple(!b.isOpen(), b.row, b.column);
    });
    if (m_problems.size() > most)
        m_problems.resize(most);
    return std::move(m_problems);
}

} // namespace core::importing
