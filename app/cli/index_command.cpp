// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/index_command.h"

#include "app/cli/command_line.h"
#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/index/composite.h"

#include <fstream>
#include <iostream>

namespace cli {

using namespace core;

namespace {

std::string cellOf(double value)
{
    return index::isMissing(value) ? std::string() : formatNumber(value);
}

const index::Matrix& stageOf(const index::Composite& composite, const std::string& stage)
{
    if (stage == "denominated")
        return composite.denominated.values;
    if (stage == "imputed")
        return composite.imputed.values;
    return stage == "treated" ? composite.treated : composite.normalised;
}

void writeTable(std::ostream& out, const index::Composite& composite, const std::string& stage)
{
    out << "unit,name_en,name_zh,group,year,rank,score";
    for (std::size_t k = 1; k < composite.hierarchy.nodes.size(); ++k)
        out << ',' << csvCell(composite.hierarchy.nodes[k].id);
    for (const std::string& id : composite.indicators)
        out << ',' << csvCell(id);
    out << '\n';
    const index::Matrix& values = stageOf(composite, stage);
    for (std::size_t t = 0; t < composite.times.size(); ++t) {
        for (std::size_t i = 0; i < composite.units.size(); ++i) {
            const index::Unit& unit = composite.units[i];
            const std::size_t row = composite.row(t, i);
            out << csvCell(unit.id) << ',' << csvCell(unit.name.english) << ',' << csvCell(unit.name.chinese) << ','
                << csvCell(unit.group) << ',' << formatNumber(composite.times[t]) << ','
                << (composite.ranks[row] > 0 ? std::to_string(composite.ranks[row]) : "");
            for (const double score : composite.scores.row(row))
                out << ',' << cellOf(score);
            for (const double value : values.row(row))
                out << ',' << cellOf(value);
            out << '\n';
        }
    }
}

/// A note in words; empty for what only the audit says.
std::string sentenceOf(const index::Note& note)
{
    using Kind = index::NoteKind;
    const std::string first = "'" + note.first + "'";
    const std::string value = formatNumber(note.value, 4);
    const std::string inYear = index::isMissing(note.value) ? std::string() : " in " + value;
    switch (note.kind) {
    case Kind::ZeroDenominator:
        return first + " of '" + note.second + "' in " + value + " would be divided by 0 and is missing";
    case Kind::NothingMeasured:
        return first + " has no value to take bounds from" + inYear + " and is left out";
    case Kind::ConstantIndicator:
        return first + " is the same everywhere" + inYear + " and is left out";
    case Kind::TooFewForOutlierRule:
        return first + " has only " + value + " values, too few to look for outliers";
    case Kind::StillOutlying:
        return first + " breaks the rule for outliers even after treatment (skewness " + value + ")";
    case Kind::UnitScreenedOut:
        return first + " has too few values in " + value + " and is left out";
    case Kind::NotPositive:
        return "'" + note.second + "' in " + value + " has no score of " + (note.first.empty() ? "the index" : first)
            + ": a member is negative under a geometric or harmonic mean";
    case Kind::InconsistentComparisons:
        return "the comparisons of " + (note.first.empty() ? "the index" : first) + " contradict each other (consistency ratio "
            + value + ", at most 0.1)";
    case Kind::ReestimatedBounds:
        return "bounds and weights are estimated anew each year: scores of different years do not compare";
    default:
        return {};
    }
}

void reportNotes(const index::Composite& composite, const std::string& file)
{
    for (const index::Note& note : composite.notes) {
        const std::string sentence = sentenceOf(note);
        if (!sentence.empty())
            std::cerr << file << ": note: " << sentence << '\n';
    }
}

/// What went wrong in the two files together concerns the data, unless it is an option of the definition.
Errors inFile(Errors errors, const IndexOptions& options)
{
    for (Error& error : errors) {
        if (error.where.file.empty())
            error.where.file = options.data;
    }
    return errors;
}

} // namespace

int calculateIndex(const IndexOptions& options)
{
    const auto definition = index::readDefinition(options.definition);
    const auto observations = index::readObservations(options.data);
    if (!definition)
        report(definition.error());
    if (!observations) {
        // Here the column of the table is what people look for.
        for (const Error& error : observations.error()) {
            Error shown = error;
            if (shown.where.column > 0)
                shown.message = "column " + std::to_string(shown.where.column) + ": " + shown.message;
            shown.where.variable.clear();
            report(shown);
        }
    }
    if (!definition || !observations)
        return kFailure;
    const auto composite = index::build(*definition, *observations);
    if (!composite)
        return report(inFile(composite.error(), options));
    reportNotes(*composite, options.data);
    if (options.output.empty()) {
        writeTable(std::cout, *composite, options.stage);
        return kSuccess; // whether all could be written is asked once, at the end of the program
    }
    std::ofstream file(options.output, std::ios::binary);
    if (!file)
        return cannotWrite(options.output);
    writeTable(file, *composite, options.stage);
    file.close();
    return file ? kSuccess : cannotWrite(options.output);
}

} // namespace cli
