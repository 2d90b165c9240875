// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped model with its baseline and the papers' package, over both region sets, ready to be asked "Why?".
#pragma once

#include "core/why/answer.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>
#include <cmath>

namespace tests {

class AnswerWorlds {
protected:
    struct World {
        std::shared_ptr<const core::policy::Projector> projector;
        std::optional<core::why::Explainer> explainer;
        std::optional<core::policy::Projection> baseline, package;
    };

    [[nodiscard]] static core::policy::Projection project(const core::policy::Projector& projector, const core::policy::Scenario& scenario)
    {
        auto projection = projector.project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(describe(projection.error())));
        return *projection;
    }

    [[nodiscard]] static core::why::Answer ask(const World& world, const core::why::Subject& subject, double year = 2030)
    {
        auto answer = world.explainer->answer(subject, *world.baseline, *world.package, year);
        if (!answer)
            qFatal("%s", qPrintable(describe(answer.error())));
        return *answer;
    }

    [[nodiscard]] core::why::Answer ask(const core::why::Subject& subject, double year = 2030) const { return ask(m_macro, subject, year); }

    void openWorlds()
    {
        m_catalogue = shippedCatalogue();
        open(m_macro, "macro");
        open(m_provinces, "provinces");
    }

    void open(World& world, const char* regions)
    {
        auto projector = core::policy::Projector::create(dataDirectory(), m_catalogue, *m_catalogue->regionSet(regions));
        VERIFY_RESULT(projector);
        world.projector = std::make_shared<const core::policy::Projector>(*projector);
        world.explainer.emplace(world.projector);
        world.baseline = project(*world.projector, {});
        world.package = project(*world.projector, core::policy::paperPackage(*m_catalogue));
    }

    std::shared_ptr<const core::policy::Catalogue> m_catalogue;
    World m_macro, m_provinces;
};

inline core::why::Subject variable(const char* id, core::policy::Place place = {})
{
    return {core::why::Subject::Kind::Variable, id, std::move(place), {}};
}

inline const core::why::DriverFact* driver(const core::why::Answer& answer, const char* id)
{
    const auto found = std::find_if(answer.drivers.begin(), answer.drivers.end(), [&](const core::why::DriverFact& fact) {
        return fact.subject.id == id && fact.part == core::why::DriverFact::Part::Input;
    });
    return found == answer.drivers.end() ? nullptr : &*found;
}

inline const core::why::ParameterFact* parameter(const core::why::Answer& answer, const char* name)
{
    const auto found = std::find_if(answer.parameters.begin(), answer.parameters.end(),
                                    [&](const core::why::ParameterFact& fact) { return fact.name == name; });
    return found == answer.parameters.end() ? nullptr : &*found;
}

inline double sumOfDrivers(const core::why::Answer& answer)
{
    double sum = answer.rest;
    for (const core::why::DriverFact& fact : answer.drivers)
        sum += fact.contribution;
    return sum;
}

inline QString text(const core::why::Answer& answer)
{
    return answer.formula ? QString::fromStdString(core::causes::toText(*answer.formula)) : QString();
}

inline bool drives(const core::why::Answer& answer, const char* id)
{
    return std::any_of(answer.drives.begin(), answer.drives.end(), [&](const core::why::Subject& subject) { return subject.id == id; });
}

} // namespace tests
