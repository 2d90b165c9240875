// SPDX-License-Identifier: GPL-3.0-or-later
// One figure under many settings at once; for the sources of core_why only.
#pragma once

#include "core/why/explainer_data.h"

#include <map>
#include <vector>

namespace core::why {

/// Constants that a run sets; what is not here keeps the model's own value.
using Settings = std::map<model::ElementId, double>;

/// What a subject is about, as a figure of the model.
struct Figure {
    Members members;
    double year = 0;
};

/// A claim's variable in its own place and year. Errors: as Explainer::answer.
[[nodiscard]] Result<Figure> figureOf(const Explainer::Data& data, const Subject& subject, double year);

[[nodiscard]] Settings settingsOf(const std::vector<engine::Override>& overrides);
/// What a scenario sets. Errors: as Projector::overrides; InvalidArgument for a model without scenarios.
[[nodiscard]] Checked<Settings> settingsOf(const Explainer::Data& data, const policy::Scenario& scenario);

/// The figure of each run, in their order: the same bits as single runs give. Errors: as runEnsemble; Cancelled.
[[nodiscard]] Result<std::vector<double>> figures(const Explainer::Data& data, const Figure& figure,
                                                  const std::vector<Settings>& runs, const Progress& progress);

/// The model's own value of a constant.
[[nodiscard]] double standardValue(const model::ResolvedModel& model, model::ElementId element);

} // namespace core::why
