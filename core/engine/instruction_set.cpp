// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/instruction_set.h"

namespace core::engine {

namespace {

/// The compiler's own check, which also asks whether the operating system saves the wider registers.
bool isAvailable(InstructionSet set)
{
#ifdef FOURFOLD_X86_KERNELS
    switch (set) {
    case InstructionSet::Avx512: return __builtin_cpu_supports("avx512f") != 0;
    case InstructionSet::Avx2: return __builtin_cpu_supports("avx2") != 0;
    case InstructionSet::Baseline: break;
    }
#endif
    return set == InstructionSet::Baseline;
}

} // namespace

InstructionSet bestInstructionSet()
{
    for (const InstructionSet set : {InstructionSet::Avx512, InstructionSet::Avx2}) {
        if (isAvailable(set))
            return set;
    }
    return InstructionSet::Baseline;
}

const char* toString(InstructionSet set)
{
    switch (set) {
    case InstructionSet::Avx512: return "AVX-512";
    case InstructionSet::Avx2: return "AVX2";
    case InstructionSet::Baseline: break;
    }
    return "baseline";
}

Result<const Kernels*> kernelsFor(InstructionSet set)
{
    if (!isAvailable(set))
        return fail(ErrorKind::InvalidArgument, std::string(toString(set)) + " is not available on this processor", {},
                    {toString(set)});
#ifdef FOURFOLD_X86_KERNELS
    if (set == InstructionSet::Avx512)
        return &avx512Kernels();
    if (set == InstructionSet::Avx2)
        return &avx2Kernels();
#endif
    return &baselineKernels();
}

} // namespace core::engine
