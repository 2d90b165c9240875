// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at, as settings of a workspace: year, headline figures, charts, place, budget line.
//
// A name that holds a comma is kept whole. Changes are kept here until store(); in a read-only workspace they last as long as the window. Setters return whether anything
// changed.
#pragma once

#include "core/policy/projection.h"
#include "core/workspace/workspace.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace ui {

/// What holds where nothing is stored.
struct ViewDefaults {
    core::policy::TimeSpan span; ///< years outside it are bounded to it
    double year = 0;
    QStringList kpis;
    QStringList charts;
    core::policy::Place place;
};

/// Of the four-dimension model, which runs over `span`.
[[nodiscard]] ViewDefaults fourDimensionDefaults(const core::policy::TimeSpan& span);

class ViewSettings {
public:
    ViewSettings(core::workspace::Workspace& workspace, ViewDefaults defaults);

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
    [[nodiscard]] static QString listText(const QStringList& entries);
    [[nodiscard]] QStringList list(const QString& key, const QStringList& fallback) const;

    core::workspace::Workspace& m_workspace;
    const ViewDefaults m_defaults;
    std::map<QString, QString> m_changed;
};

} // namespace ui
