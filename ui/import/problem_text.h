// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a table and its import, in sentences, and what can be done about it, as words on buttons.
#pragma once

#include "core/import/check.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace ui {

class Appearance;
class ImportState;

/// Words of one import: names and units of its set in the window's language. Cheap to make; holds references.
class ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemText)

public:
    ProblemText(const Appearance& appearance, const ImportState& state);

    /// "Row 15, column “Share”:", empty for a problem of the whole table.
    [[nodiscard]] QString where(const core::importing::Problem& problem) const;
    /// What is wrong, with the likely reason; one sentence, two at most.
    [[nodiscard]] QString sentence(const core::importing::Problem& problem) const;
    /// On the button of a decision: "Change to 13.6", "Keep 0.136", "Leave empty".
    [[nodiscard]] QString choice(const core::importing::Problem& problem, core::importing::Decision decision) const;
    /// What was done: "Changed to 13.6."; empty while it is open.
    [[nodiscard]] QString outcome(const core::importing::Problem& problem) const;
    /// What a problem without choices asks for: "Choose the columns", "Name the source"; empty when the table has to be mended.
    [[nodiscard]] QString wayOn(const core::importing::Problem& problem) const;

    /// Of the list, by its English name or code; else the text as it is.
    [[nodiscard]] QString regionName(const std::string& englishOrCode) const;
    /// Of the set or the plan; else the id.
    [[nodiscard]] QString indicatorName(const std::string& id) const;
    [[nodiscard]] QString indicatorUnit(const std::string& id) const;
    /// A unit of the set by its English words; else the text as it is.
    [[nodiscard]] QString unitName(const std::string& english) const;

private:
    [[nodiscard]] QString headerSentence(const core::importing::Problem& problem) const;
    [[nodiscard]] QString rowSentence(const core::importing::Problem& problem) const;
    [[nodiscard]] QString valueSentence(const core::importing::Problem& problem) const;
    [[nodiscard]] QString startValueSentence(const core::importing::Problem& problem) const;
    [[nodiscard]] QString fixText(const core::importing::Problem& problem) const;
    [[nodiscard]] QString fixedText(const core::importing::Problem& problem) const;
    [[nodiscard]] QString fixOutcome(const core::importing::Problem& problem) const;
    [[nodiscard]] QString jumpSentence(const core::importing::Problem& problem) const;

    const Appearance& m_appearance;
    const ImportState& m_state;
};

/// "64000000" as "64,000,000", with as many digits as the text has; other texts as they are.
[[nodiscard]] QString groupedDigits(const std::string& number);

/// The decision leaves the cell, or the row, or the column out of the import just as another one offered does.
[[nodiscard]] bool isSameAsLeavingEmpty(const core::importing::Problem& problem);

} // namespace ui
