// SPDX-License-Identifier: GPL-3.0-or-later
// Measured statistics in the place of the model on the Regions page: which indicator of which set, at which of its years, and what
// changes are measured against. Choices are stored as settings of the workspace.
#pragma once

#include "core/maps/classes.h"
#include "ui/regions/measured_regions.h"
#include "ui/regions/variable_chooser.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace ui {

class Appearance;
class Session;

class StatisticsSource : public QObject {
    Q_OBJECT

public:
    /// What changes are measured against: another year of the same indicator, or another indicator of the set.
    struct Against {
        std::optional<double> year; ///< absent = the first year there is
        QString indicator;          ///< empty = the same

        bool operator==(const Against&) const = default;
    };

    StatisticsSource(const Appearance& appearance, Session& session, QObject* parent = nullptr);

    // --- what is looked at; none: the model
    [[nodiscard]] const MeasuredChoice& choice() const { return m_choice; }
    void choose(const MeasuredChoice& choice);
    /// The indicator of the set that was looked at last, else its first one with a value. False when there is none.
    [[nodiscard]] bool chooseSet(const QString& setId);
    [[nodiscard]] QString setName() const;
    /// Of the set, in its order.
    [[nodiscard]] std::vector<NumberItem> indicators() const;
    /// Those in the unit of the chosen one, without it: what a difference can be taken with.
    [[nodiscard]] std::vector<NumberItem> comparable() const;
    [[nodiscard]] QString indicatorName(const QString& indicatorId) const;

    /// The years of the chosen indicator, at the one that is looked at. Absent without a choice, and when it is not there.
    [[nodiscard]] std::optional<MeasuredRegions> read() const { return readOf(m_choice.indicatorId); }
    /// The same of another indicator of the set.
    [[nodiscard]] std::optional<MeasuredRegions> readOf(const QString& indicatorId) const;

    // --- years
    /// The nearest measured one in the direction of the change. Without a choice of the user's: the last in which every region has a
    /// value, else the last.
    void setYear(double year, const RegionalSeries& series);
    [[nodiscard]] static bool isComplete(const RegionalSeries& series, std::size_t year);
    [[nodiscard]] const Against& against() const { return m_against; }
    void setAgainst(const Against& against);
    [[nodiscard]] double againstYear(const RegionalSeries& series) const;
    /// Ranks are compared with those of this year; absent: with what changes are measured against.
    [[nodiscard]] std::optional<double> rankYear() const { return m_rankYear; }
    void setRankYear(std::optional<double> year);

    /// What is shown of `measured`: values, changes, classes and ranks.
    [[nodiscard]] RegionFigures figures(const MeasuredRegions& measured, bool difference, core::maps::ClassMethod method, std::size_t classes) const;

signals:
    void changed(); ///< another choice, or other values of it

private:
    [[nodiscard]] double wantedYear(const core::indicators::DataSet& set, int indicator) const;

    const Appearance& m_appearance;
    Session& m_session;
    MeasuredChoice m_choice;
    std::map<QString, QString> m_lastOf; ///< indicators looked at, by set
    std::optional<double> m_year;
    Against m_against;
    std::optional<double> m_rankYear;
};

} // namespace ui
