// SPDX-License-Identifier: GPL-3.0-or-later
// Studies from their text, for tests of this folder.
#pragma once

#include "core/studies/discovery_study.h"
#include "tests/core/uncertainty/uncertainty_fixture.h"

namespace tests {

inline core::uncertainty::StudyContext studyContext()
{
    core::uncertainty::StudyContext context;
    context.catalogue = shippedCatalogue();
    context.dataDirectory = dataDirectory();
    context.regionSet = [](const std::string& name) -> core::Checked<core::policy::RegionSet> {
        if (const core::policy::RegionSet* set = shippedCatalogue()->regionSet(name))
            return *set;
        return tl::make_unexpected(core::Errors{{core::ErrorKind::NotFound, "there is no region set '" + name + "'", {}, {name}}});
    };
    return context;
}

inline core::policy::JsonValue jsonOf(const std::string& text)
{
    auto root = core::policy::parseJson(text, "study.json");
    if (!root)
        qFatal("%s", qPrintable(describe(root.error())));
    return *root;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto place = text.find(from);
    if (place == std::string::npos)
        qFatal("the study has no %s", from.c_str());
    return text.replace(place, from.size(), to);
}

} // namespace tests
