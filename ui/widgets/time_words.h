// SPDX-License-Identifier: GPL-3.0-or-later
// How the times of a model are written: "2030" where they are calendar years, else "year 20", "day 40", "month 12.5", "time 40".
#pragma once

#include "core/policy/catalogue.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace ui {

class Appearance;

class TimeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TimeWords)

public:
    /// Calendar years.
    TimeWords() = default;
    /// Of a model's span. One without a length, or in years from 1000 on, is of calendar years.
    explicit TimeWords(core::policy::TimeSpan span);

    [[nodiscard]] bool calendar() const { return m_kind == Kind::Calendar; }
    [[nodiscard]] bool inYears() const { return m_kind == Kind::Calendar || m_kind == Kind::Year; }
    [[nodiscard]] const core::policy::TimeSpan& span() const { return m_span; }

    /// "2030", "40", "12.5": where the unit stands elsewhere. Calendar years off the year with two places, "2028.25".
    [[nodiscard]] QString number(const Appearance& appearance, double time) const;
    /// "2030", "day 40", "第40天": by itself, before a colon.
    [[nodiscard]] QString phrase(const Appearance& appearance, double time) const;
    /// The same within a sentence: "2030", "2030年".
    [[nodiscard]] QString inSentence(const Appearance& appearance, double time) const;
    /// "Year", "Time (days)": above a column.
    [[nodiscard]] QString heading() const;

    bool operator==(const TimeWords& other) const { return m_kind == other.m_kind && m_span == other.m_span; }

    /// What is labelled on an axis: the first and the last time always, between them round ones that keep clear of one another and
    /// of both ends. Calendar years as yearTicks(); others, a dozen at most, at multiples of 1, 2, 2.5 or 5 times a power of ten, of months, hours,
    /// minutes and seconds also 3, 6, 12 and so on. `firstWidth`: of the first label, which carries the unit.
    [[nodiscard]] std::vector<double> ticks(double first, double last, double axisWidth, double labelWidth, double firstWidth) const;

    /// The places that a slider over the span has: start + k x step, the last one the stop.
    struct Grid {
        double step = 1;
        int count = 1;    ///< of steps
        int playStep = 1; ///< so many at once when playing
    };
    [[nodiscard]] Grid grid() const;

private:
    enum class Kind { Calendar, Year, Quarter, Month, Week, Day, Hour, Minute, Second, Other, None };
    [[nodiscard]] static Kind kindOf(const core::policy::TimeSpan& span);
    [[nodiscard]] static double roundStep(double atLeast, Kind kind);

    core::policy::TimeSpan m_span;
    Kind m_kind = Kind::Calendar;
};

} // namespace ui
