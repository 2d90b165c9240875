// SPDX-License-Identifier: GPL-3.0-or-later
// The patient rule induction method: boxes that hold many cases of interest and little else, found by taking away a little at a
// time.
//
// Peeling starts from all runs and takes away, again and again, the small slice at an end of one input (or one category) whose
// loss raises the density most; the boxes on the way are the trajectory, from full coverage to high density, and any of them may
// be chosen. Pasting grows a box again by small slices as long as density does not fall.
//
// Each slice is judged by itself, so boxes whose marks cancel out in every single input (low with low, or high with high) can be
// missed, whatever their density: no box found does not mean that there is none.
//
// Sources: Friedman and Fisher 1999, Statistics and Computing 9(2), doi:10.1023/A:1008894516817; for scenario discovery
// Bryant and Lempert 2010, doi:10.1016/j.techfore.2009.08.002; the lenient measure of a slice (gain for each run given up), which
// keeps inputs of a few values from being cut in large pieces: Friedman and Fisher, section 10.3, and Kwakkel and Jaxa-Rozen
// 2016, doi:10.1016/j.envsoft.2015.11.020.
#pragma once

#include "core/discovery/box.h"

#include <atomic>

namespace core::discovery {

enum class PeelMeasure {
    GainPerRun, ///< rise of the density for each run taken away
    Density ///< density of what stays
};

struct PrimOptions {
    double peelShare = 0.05; ///< alpha: of the runs in the box, taken away at a time; above 0, below 1; at least one run
    double pasteShare = 0.05; ///< of the runs in the box, added at a time
    double leastMass = 0.05; ///< beta_0: no box holds a smaller share of all used runs; above 0, below 1
    PeelMeasure measure = PeelMeasure::GainPerRun;
    bool paste = true; ///< grow the last box of the trajectory
    const std::atomic<bool>* cancel = nullptr; ///< looked at at each peel
};

/// Boxes as found: the first holds all runs, each next one is peeled from the one before, those after `peeled` are pasted on the
/// last peeled one. With leastMass above the smallest slice only the first.
struct Trajectory {
    std::vector<Box> boxes;
    std::size_t peeled = 0; ///< boxes that peeling gave, the first among them
    /// Where coverage and density are best together (the largest harmonic mean; of equals the first): a place to begin looking.
    std::size_t suggested = 0;
    bool cancelled = false; ///< the boxes up to then are here
};

/// Errors: InvalidArgument (an option outside what PrimOptions says, `excluded` of another size or leaving no case of interest).
[[nodiscard]] Result<Trajectory> prim(const CaseSet& cases, const PrimOptions& options = {}, const Excluded& excluded = {});

/// The boxes on the way from `box` while density does not fall, without `box` itself; none when nothing can be added.
[[nodiscard]] std::vector<Box> paste(const CaseSet& cases, const Box& box, const PrimOptions& options = {},
                                     const Excluded& excluded = {});

/// Several boxes by covering: the suggested box of each trajectory, then the same again without the runs inside it, until a box
/// has no higher density than what is left or `most` are found. Coverages add up; figures of each box are of the runs outside the
/// boxes before it.
/// Errors: as prim().
[[nodiscard]] Result<std::vector<Box>> coveringBoxes(const CaseSet& cases, std::size_t most, const PrimOptions& options = {});

/// The harmonic mean of coverage and density; 0 when either is.
[[nodiscard]] double balanceOf(const Box& box);

} // namespace core::discovery
