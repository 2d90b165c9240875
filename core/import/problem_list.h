// SPDX-License-Identifier: GPL-3.0-or-later
// Problems as a check meets them, with what was decided about each. Private to core/import.
#pragma once

#include "core/import/problem.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core::importing {

class ProblemList {
public:
    ProblemList(const std::map<ProblemId, Decision>& decisions, const std::map<ProblemKind, Decision>& decisionsForAll)
        : m_decisions(decisions)
        , m_decisionsForAll(decisionsForAll)
    {
    }

    /// Adds the problem, or one more row to the one of the same id. `byDefault` is what happens when nobody decided. The answer
    /// is what to do; None = it is open.
    Decision add(Problem problem, Decision byDefault = Decision::None);

    /// Open ones first, each in the order of rows and columns; at most `most`.
    [[nodiscard]] std::vector<Problem> take(std::size_t most);
    [[nodiscard]] int openCount() const { return m_openCount; }
    [[nodiscard]] int count() const { return int(m_problems.size()); }

private:
    struct Hash {
        std::size_t operator()(const ProblemId& id) const
        {
            std::size_t hash = std::hash<std::string>()(id.content);
            for (const int part : {int(id.kind), id.column, id.row})
                hash = hash * 1000003U + std::size_t(unsigned(part));
            return hash;
        }
    };

    const std::map<ProblemId, Decision>& m_decisions;
    const std::map<ProblemKind, Decision>& m_decisionsForAll;
    std::vector<Problem> m_problems;
    std::unordered_map<ProblemId, std::size_t, Hash> m_indexOfId;
    int m_openCount = 0;
};

/// Cut to kMostContent bytes, between characters.
[[nodiscard]] std::string shortContent(std::string_view text);

} // namespace core::importing
