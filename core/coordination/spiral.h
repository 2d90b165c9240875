// SPDX-License-Identifier: GPL-3.0-or-later
// The spiral of technology, organisation and institution (paper 002, sections 2.2 and 4.4) as signals: what to watch, from where
// on something is called for, and how sure that line is.
//
// The paper names three quantities to watch and five lines whose crossing calls for action, but gives numbers for two only;
// what it puts in words is Qualitative here. For some of these the model has an assumption of its own (a parameter), which then
// draws the line and is said to be the model's. All of it is a table, data/tables/spiral-signals.csv.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace core::coordination {

enum class SignalKind {
    Level, ///< one of the three quantities to watch, or their coordination: no line
    Trigger, ///< a line whose crossing calls for action
    Target ///< a line to be kept; On = it is not
};

/// Where a signal is on.
enum class LineSide {
    Above,
    From, ///< at the line or above it
    Below
};

enum class LineBasis {
    None,
    Paper, ///< a number of the paper's
    Model, ///< the paper says so in words; the number is a parameter of the model, grade C
    Qualitative ///< the paper says so in words and there is no number: shown, never switched on
};

struct SpiralSignal {
    std::string id;
    SignalKind kind = SignalKind::Level;
    std::string section; ///< of paper 002
    std::vector<std::string> figures; ///< ids of paper-figures.csv
    std::string variable; ///< of the model; empty = measured from outside only
    std::string parameter; ///< of the model, that draws the line; empty = `line`
    LineBasis basis = LineBasis::None;
    std::optional<double> line;
    LineSide side = LineSide::Above;
    std::string unit;
    std::string nameEn, nameZh;
    std::string meaningEn, meaningZh; ///< what it says
    std::string responseEn, responseZh; ///< what the paper asks for when it is on; empty for levels
};

/// Errors, all of them: those of reading the table; Malformed (an unknown word, a line without its number), DuplicateName.
[[nodiscard]] Checked<std::vector<SpiralSignal>> readSpiralSignals(const std::filesystem::path& dataDirectory);

enum class SignalState {
    On, ///< the line is crossed
    Off,
    NoLine, ///< nothing to compare with: a level, or a line in words
    NoValue
};

/// A signal of one unit over time.
struct SpiralReading {
    int signal = 0; ///< position in the list of signals
    int unit = 0;
    std::optional<double> line;
    std::vector<double> values; ///< by time; NaN = no value
    std::vector<SignalState> states; ///< by time
    int firstOn = -1, lastOn = -1; ///< positions in time; -1 = never
    int timesOn = 0;
    bool onAtEnd = false;
};

/// Where the figures come from: the model's run, measurements, or both.
struct SpiralInput {
    int units = 0, times = 0;
    /// Value of a signal (by its variable, or its id where it has none) for a unit at a time; NaN = none.
    std::function<double(const SpiralSignal& signal, int unit, int time)> value;
    /// Value of a parameter of the model; nothing where it has none.
    std::function<std::optional<double>(const std::string& parameter)> parameter;
};

/// Signals x units, by signal, then unit. Errors: InvalidArgument (no value function, units or times below 1).
[[nodiscard]] Result<std::vector<SpiralReading>> readSpiral(const std::vector<SpiralSignal>& definitions,
                                                            const SpiralInput& input);

} // namespace core::coordination
