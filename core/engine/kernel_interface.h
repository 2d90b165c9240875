// SPDX-License-Identifier: GPL-3.0-or-later
// What the vector kernels work on. Included by translation units compiled for wider processors: plain data and declarations
// only, nothing with a body, so that no inline function of theirs can end up where an older processor runs it.
//
//   frame: cells of equal width           members in lanes (width = block size)     elements in lanes (width = 1)
//                                         cell   m0  m1  m2 ... m63                 cells  e0 e1 e2 ... e30 e30
//   register of n elements:               e0     .   .   .      .                   (rounded up to 8 cells; spare ones
//                                         e1     .   .   .      .                    repeat the last element)
//
// Either way an element-wise instruction works on `rows` rows of `Frame::rowWidth` numbers that lie one after the other; a
// broadcast operand is one row used for all.
#pragma once

#include "core/engine/op.h"

#include <stddef.h>
#include <stdint.h>

namespace core::engine {

struct Instruction {
    Op op;
    uint8_t broadcast;    ///< bit i: operand i is one row for all rows
    uint32_t rows;
    uint32_t count;       ///< elements of the result; of a reduction: of its operand; of Schedule: registers
    uint32_t result;      ///< cell
    uint32_t operands[3]; ///< cells
    uint32_t first;       ///< of the longer lists: Frame::operands or Frame::indices
    uint32_t listSize;    ///< in Frame::operands
    int32_t index;        ///< table
};

struct OperandRef {
    uint32_t cell;
    uint32_t broadcast;
};

struct Frame {
    double* data;
    size_t cellWidth;      ///< numbers in a cell: members in a block, or 1
    size_t rowWidth;       ///< members in a block, or 8
    bool elementsInLanes;
    const OperandRef* operands;
    const uint32_t* indices; ///< of Gather: source cells; of Schedule: cell, column and size of each register
    const double* schedule;  ///< this moment's row
    /// For what is computed number by number.
    void (*scalarFunction)(const Frame& frame, const Instruction& instruction, void* context);
    void* context;
};

/// The same functions for one instruction set. All lengths are multiples of 8, arrays may start anywhere.
struct Kernels {
    void (*execute)(const Instruction* begin, const Instruction* end, const Frame& frame);
    /// sum = weight*slope (+ sum unless `first`); stock = base + factor*slope.
    void (*advanceStage)(double* stock, double* sum, const double* base, const double* slope, double weight, double factor,
                         bool first, size_t size);
    /// stock = base = base + factor*(sum + slope).
    void (*finishStep)(double* stock, double* base, const double* sum, const double* slope, double factor, size_t size);
    bool (*allFinite)(const double* values, size_t size);
};

const Kernels& baselineKernels();
const Kernels& avx2Kernels();   ///< only where FOURFOLD_X86_KERNELS is defined
const Kernels& avx512Kernels(); ///< only where FOURFOLD_X86_KERNELS is defined

} // namespace core::engine
