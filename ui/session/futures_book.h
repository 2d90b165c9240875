// SPDX-License-Identifier: GPL-3.0-or-later
// What a session takes as uncertain: which worlds may come true, which inputs vary and how far, with which seed; and what the user
// wants to reach beside the papers' claims.
//
// All of it is stored in the workspace at once. A plan is one for all scenarios: the same members are drawn for each.
#pragma once

#include "core/uncertainty/fan.h"
#include "core/uncertainty/sampling_plan.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {

class Session;

/// As core::uncertainty::SamplingRequest, with worlds by their ids.
struct FuturesChoices {
    /// Ids of Session::worlds() with their weights; empty: only the world that is chosen in the strip.
    std::vector<std::pair<std::string, double>> worlds;
    core::sampling::DesignKind design = core::sampling::DesignKind::Sobol;
    std::uint64_t seed = 1;
    core::sampling::Shape shape = core::sampling::Shape::Triangular;
    bool parameters = true;
    bool leverCosts = true;
    bool regionData = true;
    std::map<std::string, core::uncertainty::InputChoice> inputs; ///< by Input::name

    bool operator==(const FuturesChoices&) const = default;
};

class FuturesBook : public QObject {
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit FuturesBook(Session& session, QObject* parent = nullptr);
    ~FuturesBook() override;

    [[nodiscard]] const FuturesChoices& choices() const;
    /// One undo step. Nothing is changed on error: those of planSampling(), and of a workspace that cannot be written.
    [[nodiscard]] core::Checked<void> setChoices(const FuturesChoices& choices);

    /// For the model and regions there are now. Null until the model is compiled, and when planErrors() says why there is none.
    [[nodiscard]] std::shared_ptr<const core::uncertainty::SamplingPlan> plan() const;
    [[nodiscard]] core::Errors planErrors() const;
    /// What plan() is made of: for studies that are written down. Absent until the model is compiled.
    [[nodiscard]] std::optional<core::uncertainty::SamplingRequest> request() const;

    /// The claims of the papers that are about a figure of the model, in the catalogue's order; then the user's own targets.
    [[nodiscard]] std::vector<core::uncertainty::Target> targets() const;
    [[nodiscard]] bool isOwnTarget(const std::string& id) const;
    /// A new one (its id is made here and returned), or in place of the one with its id; one undo step. Errors: validate(); those of
    /// a workspace that cannot be written.
    [[nodiscard]] core::Checked<QString> setTarget(const core::uncertainty::Target& target);
    void removeTarget(const QString& id); ///< one undo step; not a claim

signals:
    void planChanged(); ///< another plan, also for another region set or world; or there is one now, or none any more
    void targetsChanged();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace ui
