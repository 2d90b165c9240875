// SPDX-License-Identifier: GPL-3.0-or-later
// What the Data page looks at, and what it asks the session to change.
//
// Either a region set of the model with one of its quantities, or a set of statistics with one of its indicators. Looking at a
// region set does not make the model run with it. Kept in settings of the workspace.
#pragma once

#include "core/indicators/data_set.h"
#include "core/policy/region_set.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class Appearance;
class Session;

enum class DataKind { StartValues, Statistics };

/// Who says so, of a value that somebody puts in: for a new one the user's own figure, grade C.
struct Attribution {
    QString source; ///< empty: the user's own figure
    QString grade = QStringLiteral("C"); ///< A to D; of statistics also empty
};

/// What is recorded of an indicator.
struct IndicatorExtent {
    int firstYear = 0; ///< with a value; 0 = none
    int lastYear = 0;
    std::size_t values = 0;
    std::size_t missing = 0; ///< said to be missing
};

class DataState : public QObject {
    Q_OBJECT

public:
    DataState(const Appearance& appearance, Session& session, QObject* parent = nullptr);

    /// Changes made elsewhere are taken over while the page shows, or when it next does.
    void setActive(bool active);

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }

    [[nodiscard]] DataKind kind() const { return m_kind; }
    [[nodiscard]] QString regionSetId() const { return m_regionSet; }
    [[nodiscard]] const core::policy::RegionSet* regionSet() const; ///< null when there is none
    [[nodiscard]] bool regionSetOwn() const; ///< made by the user
    [[nodiscard]] QString quantity() const;  ///< "penetration_initial"
    [[nodiscard]] const core::policy::RegionData* regionData() const;
    [[nodiscard]] QString statisticsId() const { return m_statistics; }
    [[nodiscard]] std::shared_ptr<const core::indicators::DataSet> statistics() const; ///< null when it cannot be read
    [[nodiscard]] bool statisticsOwn() const;
    [[nodiscard]] QString indicatorId() const;
    [[nodiscard]] int indicator() const; ///< -1 when the set has none
    /// By indicator of statistics().
    [[nodiscard]] const std::vector<IndicatorExtent>& extents() const;
    /// Years of the indicator: of values, and those it is known to have none of. Ascending.
    [[nodiscard]] std::vector<int> years() const;

    void showRegionSet(const QString& id);
    void showQuantity(const QString& name);
    void showStatistics(const QString& id);
    void showIndicator(const QString& id);

    /// Empty when what is shown can be changed; else a sentence.
    [[nodiscard]] QString whyNotEditable() const;

    // Each is one undo step. Errors: of the session.
    [[nodiscard]] core::Checked<void> setStartValue(int region, double value, const Attribution& by);
    /// A value, or that there is none and why. Nothing at all where both are absent.
    [[nodiscard]] core::Checked<void> setObservation(const core::indicators::Place& place, std::optional<double> value,
                                                     std::optional<core::indicators::Missing> missing, const Attribution& by);
    /// All of them as one edit.
    [[nodiscard]] core::Checked<void> markMissing(const std::vector<core::indicators::Place>& places, core::indicators::Missing reason,
                                                  const Attribution& by);
    [[nodiscard]] core::Checked<void> describe(const core::indicators::Indicator& indicator);
    [[nodiscard]] core::Checked<void> addIndicator(const core::indicators::Indicator& indicator);
    [[nodiscard]] core::Checked<void> addStatisticsRegion(const core::indicators::Region& region);
    /// `like`: position of the region whose values it takes at first.
    [[nodiscard]] core::Checked<void> addModelRegion(const core::policy::Region& region, int like);
    /// A copy of the set shown, or what is given; it is looked at. Its id.
    [[nodiscard]] core::Checked<QString> addRegionSet(core::policy::RegionSet set, const QString& name, const QString& source);
    [[nodiscard]] core::Checked<void> rename(DataKind kind, const QString& id, const QString& name);
    [[nodiscard]] core::Checked<void> remove(DataKind kind, const QString& id);

signals:
    void subjectChanged(); ///< another set, quantity or indicator
    void contentChanged(); ///< values, names or sources of what is shown
    void setsChanged();    ///< which sets there are, or their names

private:
    void keepToWhatThereIs();
    void store();
    /// The source in the set that says this, or a new one.
    [[nodiscard]] std::string sourceFor(const core::indicators::DataSet& set, const Attribution& by,
                                        std::vector<core::indicators::Source>& added) const;

    const Appearance& m_appearance;
    Session& m_session;
    bool m_active = false;
    bool m_stale = false;
    DataKind m_kind = DataKind::StartValues;
    QString m_regionSet;
    QString m_quantity;
    QString m_statistics;
    QString m_indicator;
    QHash<QString, QString> m_copiedFrom; ///< region sets made by an edit here, and of which
    mutable std::weak_ptr<const core::indicators::DataSet> m_measured;
    mutable std::vector<IndicatorExtent> m_extents;
};

} // namespace ui
