// SPDX-License-Identifier: GPL-3.0-or-later
// In which futures the goal is missed: the members run, boxes searched for on a thread of its own, and which box is looked at. One for
// the card of the overview and the tab, so that both show the same box.
//
//   boxes of the trajectory   found by PRIM; one is chosen, at first the suggested one
//   a box made by hand        an edge moved, a limit taken away; stays while the inputs do, also over other members
#pragma once

#include "core/discovery/prim.h"
#include "ui/uncertainty/matters_question.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

class BackgroundTask;

struct FailureAnswer {
    FailureQuestion question;
    core::studies::DiscoveryResult result;
    /// Absent when none or all members miss.
    std::optional<core::discovery::CaseSet> cases;
    /// Searched for again among the telling inputs alone (FailureState::setTellingOnly()); its limits name inputs of the plan.
    std::optional<core::discovery::Trajectory> telling;
    double seconds = 0;

    [[nodiscard]] std::size_t used() const { return result.members - result.failed; }
    /// Of all members that say something; NaN without one.
    [[nodiscard]] double missShare() const;
};

class FailureState : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kUsualMembers = 1000;

    explicit FailureState(UncertaintyState& state, QObject* parent = nullptr);
    /// Ends what is under way and waits for it.
    ~FailureState() override;

    /// While anything that shows it is visible: then it follows the scenario and the goal when they have rested for 400 ms.
    void setActive(const QObject* viewer, bool active);
    void setMembers(std::size_t members);
    [[nodiscard]] std::size_t members() const { return m_members; }
    void run();    ///< now, whether stale or not
    void cancel(); ///< keeps the members that are done
    [[nodiscard]] bool isBusy() const;
    /// What there is is of another scenario, goal or plan than there is now, or of other members.
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] std::shared_ptr<const FailureAnswer> answer() const { return m_answer; }
    [[nodiscard]] const core::Errors& errors() const { return m_errors; }
    /// What would be asked now; nothing while something for it is missing.
    [[nodiscard]] std::optional<FailureQuestion> question() const;

    // --- the box that is looked at; nothing without cases
    [[nodiscard]] const std::optional<core::discovery::Box>& box() const { return m_box; }
    /// On the trajectory; of a box made by hand the place that it was made from.
    [[nodiscard]] int place() const { return m_place; }
    [[nodiscard]] bool isEdited() const { return m_edited; }
    [[nodiscard]] int places() const;
    /// The boxes on the way, of all inputs or of the telling ones. Null without an answer.
    [[nodiscard]] const core::discovery::Trajectory* trajectory() const;
    void choose(int place);
    /// Whether boxes limit telling inputs only, as at first. With many inputs a search ends with limits that only this sample has:
    /// from the box that it suggests the limit that is likeliest to be chance is taken away, again and again, until each that is
    /// left is hardly chance (one stays in any case), and the search is done again among the inputs that are left. Source: Bryant
    /// and Lempert 2010, section 2.2. Changing it goes to the suggested box.
    void setTellingOnly(bool tellingOnly);
    [[nodiscard]] bool tellingOnly() const { return m_tellingOnly; }
    static constexpr double kChance = 0.05; ///< a quasi-p above it might be chance
    [[nodiscard]] bool canTighten() const;
    [[nodiscard]] bool canWiden() const;
    void tighten(); ///< a step on along the trajectory
    void widen();
    /// A limit of the user's in place of the one of its input; one that limits nothing takes it away.
    void setLimit(const core::discovery::Limit& limit);
    void removeLimit(std::size_t input);
    /// A category of a categorical input in or out; the last one stays in.
    void toggleCategory(std::size_t input, double category);
    /// What the box asks of an input; one without ends when nothing.
    [[nodiscard]] core::discovery::Limit limitOf(std::size_t input) const;

    /// Boxes that together cover more of the misses: the suggested one, then those of what each leaves, three at most.
    [[nodiscard]] std::vector<core::discovery::Box> covering() const;
    /// One of them becomes the box that is looked at.
    void takeCovering(std::size_t which);

    // --- which two inputs are drawn
    [[nodiscard]] std::size_t xInput() const { return m_x; }
    [[nodiscard]] std::size_t yInput() const { return m_y; }
    void setAxes(std::size_t x, std::size_t y);
    /// Inputs of the plan, those that the box limits first, the tellingest of them first.
    [[nodiscard]] std::vector<std::size_t> axisChoices() const;

signals:
    void changed(); ///< answer, errors, busy or stale
    void boxChanged(); ///< also axes
    void progressed(int done, int total);

private:
    void restart();
    void take(std::shared_ptr<const FailureAnswer> answer);
    void takeBox(core::discovery::Box box, int place, bool edited);
    /// The next place in that direction whose box is another; absent when there is none.
    [[nodiscard]] std::optional<int> otherPlace(int step) const;
    void edit(std::vector<core::discovery::Limit> limits);
    void fitAxes();
    void stop();

    UncertaintyState& m_state;
    BackgroundTask* m_task;
    QTimer m_rest;
    std::vector<const QObject*> m_viewers;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::size_t m_members = kUsualMembers;
    std::shared_ptr<const FailureAnswer> m_answer;
    core::Errors m_errors;
    std::optional<core::discovery::Box> m_box;
    int m_place = 0;
    bool m_edited = false;
    bool m_tellingOnly = true;
    bool m_axesChosen = false; ///< by the user
    std::size_t m_x = 0;
    std::size_t m_y = 0;
};

} // namespace ui
