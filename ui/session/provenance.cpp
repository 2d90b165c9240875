// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/provenance.h"

#include <algorithm>
#include <utility>

namespace ui {

using core::policy::MadeWith;
using core::policy::RegionSet;

void Provenance::setNow(const QString& modelVersion, const RegionSet& regions)
{
    MadeWith now;
    now.modelVersion = modelVersion.toStdString();
    now.regions = regions;
    m_now = std::make_shared<const MadeWith>(std::move(now));
    m_text.clear();
    m_found.clear();
}

void Provenance::setNow(std::shared_ptr<const MadeWith> now, const QString& text)
{
    m_now = std::move(now);
    m_text = text;
    m_found.clear();
}

MadeWith Provenance::of(const ScenarioView& view, const std::vector<RegionSet>& known)
{
    if (!view.madeWith.isEmpty()) {
        if (auto parsed = core::policy::parseMadeWith(view.madeWith.toStdString(), view.name.toStdString()))
            return std::move(*parsed);
    }
    MadeWith then;
    then.modelVersion = view.modelVersion.toStdString();
    then.regions.id = view.regionSetId.toStdString();
    const auto set = std::find_if(known.begin(), known.end(), [&](const RegionSet& other) { return other.id == then.regions.id; });
    if (set != known.end())
        then.regions = *set;
    return then;
}

Provenance::Differences Provenance::differences(const ScenarioView& view, const std::vector<RegionSet>& known) const
{
    if (view.builtIn || view.modelVersion.isEmpty() || (!m_text.isEmpty() && view.madeWith == m_text))
        return {};
    const auto key = view.madeWith.isEmpty() ? view.modelVersion + u'\n' + view.regionSetId : view.madeWith;
    if (const auto found = m_found.find(key); found != m_found.end())
        return found->second;
    auto then = of(view, known);
    if (m_text.isEmpty()) { // what is not known of now is not compared
        then.constants.clear();
        then.equations.clear();
    }
    return m_found[key] = core::policy::whatDiffers(then, *m_now);
}

} // namespace ui
