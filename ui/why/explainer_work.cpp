// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/explanations.h"

#include <memory>

namespace ui {

using core::policy::Projection;
using core::policy::Scenario;
using core::why::Explainer;
using core::why::Subject;

MakeExplainWork explainerWork()
{
    return [](std::shared_ptr<const core::policy::Projector> projector) {
        const auto explainer = std::make_shared<const Explainer>(std::move(projector));
        ExplainWork work;
        work.answer = [explainer](const Subject& subject, const Projection& reference, const Projection& run, double year) {
            return explainer->answer(subject, reference, run, year);
        };
        work.roots = [explainer](const Subject& subject, const Scenario& reference, const Scenario& scenario, double year, const WorkProgress& progress) {
            return explainer->roots(subject, reference, scenario, year, progress);
        };
        work.evidence = [explainer](const Subject& subject, const Scenario& reference, const Scenario& scenario, double year, const WorkProgress& progress,
                                    const core::why::Ranges& ranges) {
            return explainer->evidence(subject, reference, scenario, year, progress, ranges);
        };
        return work;
    };
}

} // namespace ui
