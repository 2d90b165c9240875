// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels for processors with AVX2; compiled with that instruction set, so nothing here may run before it was looked for.
#include "core/engine/kernel_interface.h"

#include <immintrin.h>
#include <sleef.h>

namespace core::engine {
namespace {

constexpr unsigned long kWidth = 4;
typedef double Vector __attribute__((vector_size(8 * 4)));

inline Vector vectorExp(Vector x) { return Sleef_cinz_expd4_u10avx(x); }
inline Vector vectorLog(Vector x) { return Sleef_cinz_logd4_u35avx(x); }
inline Vector vectorPow(Vector x, Vector y) { return Sleef_cinz_powd4_u10avx(x, y); }
inline Vector vectorSqrt(Vector x) { return _mm256_sqrt_pd(x); }
inline void leaveWideRegisters() { _mm256_zeroupper(); }

} // namespace
} // namespace core::engine

#include "core/engine/kernels.inl"

const core::engine::Kernels& core::engine::avx2Kernels()
{
    return kKernels;
}
