// SPDX-License-Identifier: GPL-3.0-or-later
// What the table of values shows, worked out: one row a region.
#pragma once

#include "core/export/spreadsheet.h"
#include "core/indicators/data_set.h"

#include <QString>
#include <QStringList>

#include <limits>
#include <memory>
#include <vector>

namespace ui {

class DataState;

enum class ValueColumnKind { Region, Raw, Trend, Formula, Value, Range, Source, Grade, Year };

struct ValueColumn {
    ValueColumnKind kind = ValueColumnKind::Region;
    QString title;
    QString unit; ///< below the title; may be a year
    int year = 0; ///< of Value and Year over statistics
    int width = 80;
};

/// A number of a region, or why there is none.
struct ValueCell {
    double value = std::numeric_limits<double>::quiet_NaN(); ///< in the unit shown
    const core::indicators::Observation* observation = nullptr; ///< of statistics; lives as long as ValueTable::statistics
    [[nodiscard]] bool isMissing() const { return !(value == value); }
    /// Why there is no number; No where nothing is recorded at all.
    [[nodiscard]] core::indicators::Missing reason() const { return observation ? observation->missing : core::indicators::Missing::No; }
    [[nodiscard]] bool isEdited() const { return observation && !observation->edited.empty(); } ///< not as shipped
};

/// "72% × (23.6 ÷ 15.3)", "0.7", ", capped".
struct ValueFormula {
    QString before;
    QString exponent;
    QString remark;
    [[nodiscard]] QString text() const;
};

struct ValueRow {
    QString id;    ///< of the region
    QString name;  ///< in the window's language
    QString otherName;
    QString code;
    ValueCell raw;
    std::vector<double> trend; ///< by year of ValueTable::trendYears; NaN = none
    ValueFormula formula;
    ValueCell value; ///< start value, or of the year shown
    bool edited = false; ///< the start value is somebody's own
    double low = std::numeric_limits<double>::quiet_NaN(); ///< range by grade, in the unit shown
    double high = std::numeric_limits<double>::quiet_NaN();
    QString source;
    QString sourceToolTip;
    QString licence;
    QString grade;
    std::vector<ValueCell> years; ///< all years, by ValueTable::years
};

struct ValueTable {
    std::shared_ptr<const core::indicators::DataSet> statistics; ///< what the cells point into; may be null
    int decimals = 0;    ///< of values
    int rawDecimals = 0; ///< of raw values
    QString title;
    QString unit;
    QString about;  ///< a sentence on what the figures are
    QString note;   ///< below the table
    bool illustrative = false; ///< grade D in it
    std::vector<ValueColumn> columns;
    std::vector<ValueRow> rows;
    std::vector<int> years;
    std::vector<int> trendYears;
    double axisLow = 0; ///< of ranges
    double axisHigh = 1;
    QStringList credits; ///< lines to be shown with the values
    [[nodiscard]] bool isEmpty() const { return rows.empty() || columns.empty(); }
};

/// What is known of a value of statistics, a line each: source, document, licence, note, when it was edited.
[[nodiscard]] QString observationText(const DataState& state, const core::indicators::DataSet& set, const core::indicators::Observation& observation);

/// `year`: the one shown of statistics; 0 = the last with values. `allYears`: a column for each instead.
[[nodiscard]] ValueTable valueTable(const DataState& state, int year, bool allYears);

/// All digits of it, names in both languages, source and licence of each value.
[[nodiscard]] core::exporting::Sheet valueSheet(const DataState& state, const ValueTable& table, bool allYears);

/// Every value of the statistics shown, one a line, with source, licence and credit.
[[nodiscard]] core::exporting::Sheet statisticsSheet(const DataState& state);

} // namespace ui
