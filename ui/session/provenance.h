// SPDX-License-Identifier: GPL-3.0-or-later
// What model, data and regions the window works with now, and in what those of a scenario differ from them.
#pragma once

#include "core/policy/model_version.h"
#include "ui/session/scenario_view.h"

#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace ui {

class Provenance {
public:
    using Differences = std::vector<core::policy::MadeWithDifference>;

    /// As long as the model is not compiled: version and regions only.
    void setNow(const QString& modelVersion, const core::policy::RegionSet& regions);
    /// `text`: its JSON.
    void setNow(std::shared_ptr<const core::policy::MadeWith> now, const QString& text);

    [[nodiscard]] QString modelVersion() const { return QString::fromStdString(m_now->modelVersion); }
    [[nodiscard]] QString regionSetId() const { return QString::fromStdString(m_now->regions.id); }
    /// Empty as long as the model is not compiled.
    [[nodiscard]] const QString& text() const { return m_text; }

    /// What a scenario was made with; without details when it says none. `known`: the region sets there are.
    [[nodiscard]] static core::policy::MadeWith of(const ScenarioView& view, const std::vector<core::policy::RegionSet>& known);
    /// Empty for built-in ones, which are the product's and always of now.
    [[nodiscard]] Differences differences(const ScenarioView& view, const std::vector<core::policy::RegionSet>& known) const;

private:
    std::shared_ptr<const core::policy::MadeWith> m_now = std::make_shared<const core::policy::MadeWith>();
    QString m_text;
    mutable std::map<QString, Differences> m_found; ///< by the text of what was made with
};

} // namespace ui
