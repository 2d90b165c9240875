// SPDX-License-Identifier: GPL-3.0-or-later
// Tails of the binomial distribution. Private to core/discovery.
#pragma once

#include <cstddef>

namespace core::discovery {

/// P(X >= successes) for X binomial with `trials` and `probability` in [0, 1]. Relative accuracy about 1e-9 for up to 1e6 trials.
[[nodiscard]] double binomialUpperTail(std::size_t successes, std::size_t trials, double probability);

} // namespace core::discovery
