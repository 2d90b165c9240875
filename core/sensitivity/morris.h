// SPDX-License-Identifier: GPL-3.0-or-later
// Screening by elementary effects: which of many inputs matter at all, at a few runs for each.
//
// An elementary effect is the change of an output over the change of one input, all others staying: (f(x + step e_i) - f(x)) /
// step, in units of the output for the whole range of the input. mu is the mean of an input's effects, mu* the mean of their
// sizes (which do not cancel), sigma their standard deviation (large = not linear, or together with others). Sources: Morris
// 1991, Technometrics 33(2), doi:10.1080/00401706.1991.10484804; mu*: Campolongo, Cariboni, Saltelli 2007,
// doi:10.1016/j.envsoft.2006.10.004; radial design: Campolongo, Saltelli, Cariboni 2011, doi:10.1016/j.cpc.2010.12.039.
#pragma once

#include "core/sensitivity/evaluation.h"

#include <cstdint>

namespace core::sensitivity {

enum class MorrisKind {
    /// Random walks over a grid of `levels` from 0 to 1, each input changed once, by levels / (2 (levels - 1)), in random order.
    /// The ends 0 and 1 are asked for.
    Trajectories,
    /// Stars: from each base point every input alone goes to its place in an auxiliary point (Sobol' points, the auxiliary one
    /// four
    /// rows on, as the source has it). Steps have all lengths. Places are inside (0, 1).
    Radial
};

struct MorrisPlan {
    std::size_t inputs = 0;
    std::size_t repetitions = 20; ///< walks or stars, at least 2; each takes inputs + 1 runs
    MorrisKind kind = MorrisKind::Trajectories;
    std::size_t levels = 4; ///< even, at least 2; of Trajectories
    std::uint64_t seed = 1;
};

/// The points: repetitions x (inputs + 1) rows, a repetition's together. The first repetitions are the same whatever their
/// number.
class MorrisDesign {
public:
    /// Errors: InvalidArgument (outside what MorrisPlan says); TooLarge.
    [[nodiscard]] static Result<MorrisDesign> create(const MorrisPlan& plan);

    [[nodiscard]] const MorrisPlan& plan() const { return m_plan; }
    [[nodiscard]] std::size_t rows() const { return m_plan.repetitions * (m_plan.inputs + 1); }
    /// Rows [first, first + rows.size() / inputs).
    void fill(std::size_t first, std::span<double> rows) const;

private:
    MorrisDesign() = default;
    MorrisPlan m_plan;
    std::vector<double> m_points; ///< rows x inputs
};

struct MorrisOptions {
    std::size_t bootstrapSamples = 1000; ///< over an input's effects; 0 = no intervals
    double confidence = 0.95;
    std::uint64_t seed = 1; ///< of the bootstrap
    int threads = 0; ///< 0 = all processors; no effect on the figures
};

struct MorrisEffect {
    std::size_t effects = 0; ///< used; a failed run takes away those that it is an end of
    double mu = 0; ///< NaN with no effect
    double muStar = 0;
    double sigma = 0; ///< NaN with fewer than two
    double muStarError = 0; ///< standard error by bootstrap; NaN without one
    double muStarLow = 0; ///< percentile interval
    double muStarHigh = 0;
    /// No repetition shows an effect larger than rounding.
    bool inert = false;
};

struct MorrisOutput {
    std::vector<MorrisEffect> inputs;
    std::size_t failedRuns = 0;
};

struct MorrisEffects {
    std::vector<MorrisOutput> outputs;
    std::size_t repetitions = 0; ///< complete ones
    bool cancelled = false;
};

/// `values` is rows x outputs in the order of the design, its first repetitions at least two of them; what follows the last
/// complete one is not used.
/// Errors: InvalidArgument (sizes that do not fit, too few repetitions, a confidence outside (0, 1)).
[[nodiscard]] Result<MorrisEffects> morrisEffects(const MorrisDesign& design, std::span<const double> values, std::size_t outputs,
                                                  const MorrisOptions& options = {});

/// Runs the design; a cancelled study gives the effects of what was run. Errors: also Cancelled with fewer than two repetitions.
[[nodiscard]] Result<MorrisEffects> runMorris(const MorrisDesign& design, std::size_t outputs, const EvaluateBlock& evaluate,
                                              const EvaluationOptions& evaluation = {}, const MorrisOptions& options = {});

} // namespace core::sensitivity
