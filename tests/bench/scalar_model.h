// SPDX-License-Identifier: GPL-3.0-or-later
// The models written as plain C++ when the benchmark is built.
#pragma once

#include <cstddef>

namespace bench {

/// One member by RK4. `constants` holds a value for each element (those of constants are read). Element outputs[i] at saved moment
/// t goes to result[t*outputCount + i]; the first moment and every `saveEvery` steps are saved.
using ScalarRun = void (*)(const double* constants, double start, double step, std::size_t steps, std::size_t saveEvery,
                           const int* outputs, std::size_t outputCount, double* result);

} // namespace bench

namespace scalar_macro {
void run(const double* constants, double start, double step, std::size_t steps, std::size_t saveEvery, const int* outputs,
         std::size_t outputCount, double* result);
}

namespace scalar_provinces {
void run(const double* constants, double start, double step, std::size_t steps, std::size_t saveEvery, const int* outputs,
         std::size_t outputCount, double* result);
}
