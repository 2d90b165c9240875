// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of a compiled program: one, or many members that differ in their constants.
//
// Results do not depend on the number of threads, on a member's place in its block or on the instruction set, bit for bit.
#pragma once

#include "core/engine/program.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core::engine {

/// Sets one constant. The element must be constant in the model (Element::constant).
struct Override {
    model::ElementId element = 0;
    double value = 0;
};

enum class InstructionSet { Baseline, Avx2, Avx512 };

/// The widest that this processor has and this build contains.
[[nodiscard]] InstructionSet bestInstructionSet();
[[nodiscard]] const char* toString(InstructionSet set);

struct RunOptions {
    std::optional<double> step;     ///< years (the model's time unit); the model's own when absent
    std::optional<double> saveStep; ///< a multiple of step; the model's own when absent, else every step
    std::optional<model::Method> method;
    std::optional<InstructionSet> instructionSet; ///< the best when absent; tests compare them
    std::uint64_t seed = 0;         ///< of the random functions without a seed of their own
};

/// A value that stopped being a number, and where: the first of its run, found step by step. Runs look at what they keep at saved
/// moments, ensembles at all stocks besides; a value that is infinite in between and leaves no trace there is not noted.
struct NotFiniteNote {
    std::size_t member = 0;
    model::ElementId element = 0;
    double time = 0;
};

/// One run. Values are times x elements, an element's value at each saved time.
class Trajectory {
public:
    std::vector<double> times;
    std::size_t elementCount = 0;
    std::vector<double> values; ///< values[timeIndex * elementCount + element]
    std::optional<NotFiniteNote> notFinite; ///< the first one met; the values after it are not to be used

    [[nodiscard]] double at(std::size_t timeIndex, model::ElementId element) const
    {
        return values[timeIndex * elementCount + static_cast<std::size_t>(element)];
    }
};

/// Errors: InvalidArgument (a step that is not positive or does not divide the run, an override of what is no constant);
/// TooLarge.
[[nodiscard]] Result<Trajectory> run(const Program& program, std::span<const Override> overrides = {},
                                     const RunOptions& options = {});

/// Which elements an ensemble keeps, and how it runs.
struct EnsembleOptions {
    RunOptions run;
    std::vector<model::ElementId> outputs; ///< the elements to keep
    int threads = 0;                       ///< 0 = one per processor; more than that counts as that
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< called from any thread
};

/// Many runs. Values are members x times x outputs.
struct Ensemble {
    std::size_t members = 0;
    std::vector<double> times;
    std::vector<model::ElementId> outputs;
    std::vector<double> values; ///< values[(member * times.size() + timeIndex) * outputs.size() + output]
    std::vector<NotFiniteNote> notFinite; ///< one per member that met one, in order of members

    [[nodiscard]] double at(std::size_t member, std::size_t timeIndex, std::size_t output) const
    {
        return values[(member * times.size() + timeIndex) * outputs.size() + output];
    }
};

/// Constants that differ between members: values[member * elements.size() + i] sets elements[i] for that member.
/// `common` sets constants for all.
struct MemberOverrides {
    std::size_t members = 0;
    std::vector<model::ElementId> elements;
    std::vector<double> values;
    std::vector<Override> common;
};

/// Errors: as run(); Cancelled.
[[nodiscard]] Result<Ensemble> runEnsemble(const Program& program, const MemberOverrides& overrides,
                                           const EnsembleOptions& options);

} // namespace core::engine
