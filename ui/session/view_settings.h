// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at, as settings of a workspace: year, headline figures, charts, place, budget line.
//
// Changes are kept here until store(); in a read-only workspace they last as long as the window. Setters return whether anything
// changed.
#pragma once

#include "core/policy/projection.h"
#include "core/workspace/workspace.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace ui {

class ViewSettings {
public:
    explicit ViewSettings(core::workspace::Workspace& workspace)
        : m_workspace(workspace)
    {
    }

    [[nodiscard]] QString value(const QString& key, const QString& fallback = {}) const;
    bool set(const QString& key, const QString& value);
    /// Writes what has changed. What fails is tried again next time.
    [[nodiscard]] core::Result<void> store();
    /// Writes one at once. What fails is tried again with store().
    [[nodiscard]] core::Result<void> storeNow(const QString& key, const QString& value);

    [[nodiscard]] double year() const;
    bool setYear(double year);
    [[nodiscard]] QStringList kpis() const;
    bool setKpis(const QStringList& keys);
    [[nodiscard]] QString selectedKpi() const;
    bool selectKpi(const QString& key);
    [[nodiscard]] QStringList chartKeys() const;
    bool setChartKeys(const QStringList& keys);
    /// National when the stored one is a region that `regions` lacks.
    [[nodiscard]] core::policy::Place place(const core::policy::RegionSet& regions) const;
    bool setPlace(const core::policy::Place& place);
    [[nodiscard]] std::optional<double> budgetLineBnCny() const;
    bool setBudgetLineBnCny(std::optional<double> budget);

private:
    [[nodiscard]] QStringList list(const QString& key, const QStringList& fallback) const;

    core::workspace::Workspace& m_workspace;
    std::map<QString, QString> m_changed;
};

} // namespace ui
