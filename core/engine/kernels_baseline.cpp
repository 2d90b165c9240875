// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels for any processor: SSE2 on x86-64, elsewhere whatever the compiler makes of two numbers side by side.
#include "core/engine/kernel_interface.h"

#include <sleef.h>

namespace core::engine {
namespace {

constexpr unsigned long kWidth = 2;
typedef double Vector __attribute__((vector_size(16)));

#ifdef FOURFOLD_X86_KERNELS
inline Vector vectorExp(Vector x) { return Sleef_cinz_expd2_u10sse2(x); }
inline Vector vectorLog(Vector x) { return Sleef_cinz_logd2_u35sse2(x); }
inline Vector vectorPow(Vector x, Vector y) { return Sleef_cinz_powd2_u10sse2(x, y); }
#else
inline Vector vectorExp(Vector x) { return Vector{Sleef_cinz_expd1_u10purec(x[0]), Sleef_cinz_expd1_u10purec(x[1])}; }
inline Vector vectorLog(Vector x) { return Vector{Sleef_cinz_logd1_u35purec(x[0]), Sleef_cinz_logd1_u35purec(x[1])}; }
inline Vector vectorPow(Vector x, Vector y)
{
    return Vector{Sleef_cinz_powd1_u10purec(x[0], y[0]), Sleef_cinz_powd1_u10purec(x[1], y[1])};
}
#endif
inline Vector vectorSqrt(Vector x) { return Vector{__builtin_sqrt(x[0]), __builtin_sqrt(x[1])}; }
inline void leaveWideRegisters() {}

} // namespace
} // namespace core::engine

#include "core/engine/kernels.inl"

const core::engine::Kernels& core::engine::baselineKernels()
{
    return kKernels;
}
