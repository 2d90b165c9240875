// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels for processors with AVX-512F; compiled with that instruction set, so nothing here may run before it was looked for.
#include "core/engine/kernel_interface.h"

#include <immintrin.h>
#include <sleef.h>

namespace core::engine {
namespace {

constexpr unsigned long kWidth = 8;
typedef double Vector __attribute__((vector_size(8 * 8)));

inline Vector vectorExp(Vector x) { return Sleef_cinz_expd8_u10avx512fnofma(x); }
inline Vector vectorLog(Vector x) { return Sleef_cinz_logd8_u35avx512fnofma(x); }
inline Vector vectorPow(Vector x, Vector y) { return Sleef_cinz_powd8_u10avx512fnofma(x, y); }
inline Vector vectorSqrt(Vector x) { return _mm512_maskz_sqrt_pd(0xff, x); }
inline void leaveWideRegisters() { _mm256_zeroupper(); }

} // namespace
} // namespace core::engine

#include "core/engine/kernels.inl"

const core::engine::Kernels& core::engine::avx512Kernels()
{
    return kKernels;
}
