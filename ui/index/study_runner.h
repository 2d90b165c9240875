// SPDX-License-Identifier: GPL-3.0-or-later
// The study of the method behind the window: how far places depend on choices that could have been made otherwise.
#pragma once

#include "core/index/definition.h"
#include "core/index/method_study.h"
#include "core/index/observations.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ui {

class BackgroundTask;
class IndexState;

/// Which choices are varied, and how often.
struct StudyPlan {
    bool normalisation = true;
    bool weightValues = true;  ///< each by half up or down
    bool weighting = true;     ///< as it is, equal, entropy, CRITIC
    bool aggregation = true;   ///< arithmetic and Mazziotta-Pareto
    bool outliers = true;      ///< kept and winsorised
    bool leaveOut = true;      ///< one indicator at a time
    int variants = 1000;
    bool operator==(const StudyPlan&) const = default;
};

/// The options of a plan for a definition at a time: what is not varied stays as the definition has it.
[[nodiscard]] core::index::StudyOptions studyOptions(const StudyPlan& plan, const core::index::Definition& definition, double time);

/// The definition as it is studied: with the same ranking, but z-scores above 0, which entropy weights and all means can bear.
[[nodiscard]] core::index::Definition studied(core::index::Definition definition);

/// Starts when the figures have rested for 400 ms; the newest wins.
class StudyRunner : public QObject {
    Q_OBJECT

public:
    StudyRunner(IndexState& state, QObject* parent = nullptr);
    ~StudyRunner() override;

    [[nodiscard]] const StudyPlan& plan() const { return m_plan; }
    void setPlan(const StudyPlan& plan); ///< runs again
    /// Of the figures that are shown; null while it is worked on.
    [[nodiscard]] std::shared_ptr<const core::index::MethodStudy> study() const { return m_study; }
    [[nodiscard]] const core::Errors& problems() const { return m_problems; }
    [[nodiscard]] bool isBusy() const;
    void cancel();
    void restart();
    void setActive(bool active);

signals:
    void studyChanged(); ///< a study, none any more, or a problem
    void progressed(int done, int total);

private:
    void start();

    IndexState& m_state;
    BackgroundTask* m_task;
    QTimer m_rest;
    StudyPlan m_plan;
    std::shared_ptr<const core::index::MethodStudy> m_study;
    core::Errors m_problems;
    core::index::Definition m_of; ///< what m_study was made from
    double m_time = 0;
    bool m_active = false;
};

} // namespace ui
