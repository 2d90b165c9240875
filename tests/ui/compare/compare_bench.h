// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of the shipped model as columns of a comparison: the baseline, the papers' package, and parts of it.
#pragma once

#include "core/policy/projection.h"
#include "tests/support/checks.h"
#include "ui/compare/compare_data.h"
#include "ui/theme/appearance.h"

#include <memory>
#include <optional>

namespace tests {

class CompareBench {
public:
    [[nodiscard]] bool start()
    {
        auto read = core::policy::readCatalogue(FOURFOLD_SOURCE_DIR "/data");
        if (!read)
            return false;
        catalogue = std::make_shared<const core::policy::Catalogue>(std::move(*read));
        auto made = core::policy::Projector::create(FOURFOLD_SOURCE_DIR "/data", catalogue, *catalogue->regionSet("macro"));
        if (!made)
            return false;
        projector = std::make_shared<const core::policy::Projector>(std::move(*made));
        return true;
    }

    [[nodiscard]] std::shared_ptr<const core::policy::Projection> run(const core::policy::Scenario& scenario) const
    {
        auto projection = projector->project(scenario);
        return projection ? std::make_shared<const core::policy::Projection>(std::move(*projection)) : nullptr;
    }

    /// The papers' package with every intensity times `share`.
    [[nodiscard]] core::policy::Scenario package(double share) const
    {
        core::policy::Scenario scenario = core::policy::paperPackage(*catalogue);
        for (auto& [id, setting] : scenario.levers)
            setting.intensity = share;
        return scenario;
    }

    /// The baseline, then `count` - 1 weaker and weaker packages: A to D in their colours, the others grey.
    [[nodiscard]] ui::Comparison comparison(const ui::Appearance& appearance, int count) const
    {
        ui::Comparison result;
        result.appearance = &appearance;
        result.catalogue = catalogue.get();
        result.regions = &projector->regions();
        result.compared = count > 1 ? 1 : 0;
        for (int i = 0; i < count; ++i) {
            ui::CompareColumn column;
            column.id = QStringLiteral("s%1").arg(i);
            column.baseline = i == 0;
            column.colourIndex = i - 1;
            column.letter = i == 0 ? QString() : QString(QChar(u'A' + i - 1));
            column.name = i == 0 ? QStringLiteral("Baseline") : i == 1 ? QStringLiteral("Paper package") : QStringLiteral("Package at %1 %").arg(100 - 5 * i);
            column.summary = i == 0 ? QStringLiteral("no levers") : QStringLiteral("23 levers");
            column.projection = run(i == 0 ? core::policy::Scenario{} : package(i == 1 ? 1.0 : 1 - 0.05 * i));
            result.columns.push_back(std::move(column));
        }
        return result;
    }

    [[nodiscard]] static std::vector<ui::CompareRow> rows(const ui::Comparison& comparison, const QStringList& keys)
    {
        std::vector<ui::CompareRow> rows;
        for (const QString& key : keys)
            rows.push_back(ui::CompareData::row(comparison, key, comparison.run(0)));
        return rows;
    }

    [[nodiscard]] static QStringList keys()
    {
        return {QStringLiteral("national_trade"), QStringLiteral("intelligence"), QStringLiteral("conversion"),
                QStringLiteral("penetration@Central_West"), QStringLiteral("vacancy@Central_West")};
    }

    std::shared_ptr<const core::policy::Catalogue> catalogue;
    std::shared_ptr<const core::policy::Projector> projector;
};

} // namespace tests
