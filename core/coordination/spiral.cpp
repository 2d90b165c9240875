// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coordination/spiral.h"

#include "core/policy/table.h"

#include <cmath>
#include <set>

namespace core::coordination {

namespace {

const std::vector<std::pair<std::string_view, SignalKind>> kKinds{
    {"level", SignalKind::Level}, {"trigger", SignalKind::Trigger}, {"target", SignalKind::Target}};

const std::vector<std::pair<std::string_view, LineBasis>> kBases{
    {"none", LineBasis::None}, {"paper", LineBasis::Paper}, {"model", LineBasis::Model}, {"qualitative", LineBasis::Qualitative}};

const std::vector<std::pair<std::string_view, LineSide>> kSides{
    {"above", LineSide::Above}, {"from", LineSide::From}, {"below", LineSide::Below}};

void checkLine(const policy::Table& table, std::size_t row, const SpiralSignal& signal)
{
    const bool drawn = signal.line || !signal.parameter.empty();
    const bool needed = signal.basis == LineBasis::Paper || signal.basis == LineBasis::Model;
    if (needed && !drawn)
        table.addError(row, ErrorKind::Malformed, "'" + signal.id + "' has a basis but neither line nor parameter; give one",
                       {signal.id});
    if (!needed && drawn)
        table.addError(row, ErrorKind::Malformed,
                       "'" + signal.id + "' has a line without a basis; say whether it is the paper's or the model's",
                       {signal.id});
}

SignalState stateOf(const SpiralSignal& signal, double value, const std::optional<double>& line)
{
    if (!std::isfinite(value))
        return SignalState::NoValue;
    if (!line)
        return SignalState::NoLine;
    const bool on = signal.side == LineSide::Above ? value > *line
        : signal.side == LineSide::From            ? value >= *line
                                                   : value < *line;
    return on ? SignalState::On : SignalState::Off;
}

std::optional<double> lineOf(const SpiralSignal& signal, const SpiralInput& input)
{
    if (signal.parameter.empty())
        return signal.line;
    return input.parameter ? input.parameter(signal.parameter) : std::nullopt;
}

SpiralReading readingOf(const SpiralSignal& signal, int unit, const SpiralInput& input)
{
    SpiralReading reading;
    reading.unit = unit;
    reading.line = lineOf(signal, input);
    for (int k = 0; k < input.times; ++k) {
        const double value = input.value(signal, unit, k);
        reading.values.push_back(value);
        reading.states.push_back(stateOf(signal, value, reading.line));
        if (reading.states.back() != SignalState::On)
            continue;
        reading.firstOn = reading.firstOn < 0 ? k : reading.firstOn;
        reading.lastOn = k;
        ++reading.timesOn;
    }
    reading.onAtEnd = reading.states.back() == SignalState::On;
    return reading;
}

} // namespace

Checked<std::vector<SpiralSignal>> readSpiralSignals(const std::filesystem::path& dataDirectory)
{
    Errors errors;
    const policy::Table table(dataDirectory / "tables" / "spiral-signals.csv",
                              {"id", "kind", "section", "figures", "variable", "parameter", "basis", "line", "side", "unit",
                               "name_en", "name_zh", "meaning_en", "meaning_zh", "response_en", "response_zh"},
                              errors);
    std::vector<SpiralSignal> definitions;
    std::set<std::string> ids;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        SpiralSignal signal;
        signal.id = table.text(row, "id");
        if (!ids.insert(signal.id).second)
            table.addError(row, ErrorKind::DuplicateName, "'" + signal.id + "' is there twice; give each signal one row",
                           {signal.id});
        signal.kind = table.choice(row, "kind", kKinds);
        signal.section = table.text(row, "section");
        signal.figures = table.list(row, "figures");
        signal.variable = table.text(row, "variable");
        signal.parameter = table.text(row, "parameter");
        signal.basis = table.choice(row, "basis", kBases);
        signal.line = table.optionalNumber(row, "line");
        signal.side = table.choice(row, "side", kSides);
        signal.unit = table.text(row, "unit");
        signal.nameEn = table.text(row, "name_en");
        signal.nameZh = table.text(row, "name_zh");
        signal.meaningEn = table.text(row, "meaning_en");
        signal.meaningZh = table.text(row, "meaning_zh");
        signal.responseEn = table.text(row, "response_en");
        signal.responseZh = table.text(row, "response_zh");
        checkLine(table, row, signal);
        definitions.push_back(std::move(signal));
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return definitions;
}

Result<std::vector<SpiralReading>> readSpiral(const std::vector<SpiralSignal>& definitions, const SpiralInput& input)
{
    if (!input.value || input.units < 1 || input.times < 1)
        return fail(ErrorKind::InvalidArgument, "signals need values of at least one region at one time");
    std::vector<SpiralReading> readings;
    for (std::size_t s = 0; s < definitions.size(); ++s) {
        for (int i = 0; i < input.units; ++i) {
            readings.push_back(readingOf(definitions[s], i, input));
            readings.back().signal = static_cast<int>(s);
        }
    }
    return readings;
}

} // namespace core::coordination
