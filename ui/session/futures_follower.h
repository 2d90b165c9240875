// SPDX-License-Identifier: GPL-3.0-or-later
// What the members say of a scenario and its reference, kept up with the hand on a thread of its own: from 200 members as it moves,
// from more as it rests. One for each page that shows ranges; only an active one works.
#pragma once

#include "core/uncertainty/follower.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class Session;

/// What a page wants to know.
struct FuturesWish {
    QString scenarioId;  ///< empty: the current one
    QString referenceId; ///< empty: the baseline
    std::vector<core::uncertainty::Outcome> outcomes;
    std::vector<core::uncertainty::Target> targets;
};

class FuturesFollower : public QObject {
    Q_OBJECT

public:
    /// Members when nothing more is asked for; the steps up to it are those of core::uncertainty::FollowerOptions.
    static constexpr std::size_t kUsualMembers = 2000;
    static constexpr std::size_t kMostMembers = 10000;

    /// `session` must outlive it.
    explicit FuturesFollower(Session& session, QObject* parent = nullptr);
    /// Ends what is under way and waits for it.
    ~FuturesFollower() override;

    void setWish(FuturesWish wish);
    /// While the page shows. One that is not active runs nothing and keeps its last answer.
    void setActive(bool active);
    /// How far the hand's rest leads: 200 to kMostMembers. Fewer than there are already hold for what is asked next.
    void setMembers(std::size_t members);
    [[nodiscard]] std::size_t members() const;
    /// Ends what is under way; what there is stays, incomplete, until something is asked anew or setMembers() asks to go on.
    void cancel();
    void setThreads(int threads); ///< 0, as it is at first: one per processor; figures do not depend on it

    /// The latest; null before the first, and for another model, region set or plan than there is now. Its outcomes and targets are
    /// those of answeredWish(), which names the scenarios that were meant.
    [[nodiscard]] std::shared_ptr<const core::uncertainty::FollowerAnswer> answer() const;
    [[nodiscard]] const FuturesWish& answeredWish() const;
    /// Whether the answer is not yet of what is wanted now: old bands stay, paler, until it is.
    [[nodiscard]] bool isBehind() const;
    [[nodiscard]] bool isBusy() const;
    /// Why there is no answer; empty when there is, or when it is on its way.
    [[nodiscard]] core::Errors errors() const;

signals:
    void changed(); ///< an answer, or why there is none, or isBehind() and isBusy()

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace ui
