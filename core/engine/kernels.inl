// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels, written once for vectors of kWidth numbers and compiled for each instruction set. The including file defines, in
// an anonymous namespace: kWidth, vectorExp, vectorLog, vectorPow and vectorSqrt on Vector, and leaveWideRegisters(), called
// before code for older processors goes on (where the compiler does not see to it itself, -mno-vzeroupper).
//
// Everything here has internal linkage, and nothing of the standard library with a body is used: the linker must never take a
// function compiled for a wide processor in place of the same function of another file.
// Every lane is computed by the same operations whatever the width, so results are the same bits.

namespace core::engine {

namespace {

// May stand anywhere in memory.
typedef double UnalignedVector __attribute__((vector_size(8 * kWidth), aligned(8), may_alias));
typedef long long Mask __attribute__((vector_size(8 * kWidth)));

inline Vector load(const double* p) { return *reinterpret_cast<const UnalignedVector*>(p); }
inline void store(double* p, Vector v) { *reinterpret_cast<UnalignedVector*>(p) = v; }
inline Vector splat(double x) { return x - Vector{}; }

inline Vector absolute(Vector x)
{
    const Mask withoutSign = Mask{} + 0x7fffffffffffffffLL;
    return reinterpret_cast<Vector>(reinterpret_cast<Mask>(x) & withoutSign);
}

inline Vector choose(Mask condition, Vector yes, Vector no)
{
    return condition ? yes : no;
}

inline Vector truth(Mask condition)
{
    return choose(condition, splat(1), splat(0));
}

inline bool any(Mask mask)
{
    long long bits = 0;
    for (size_t i = 0; i < kWidth; ++i)
        bits |= mask[i];
    return bits != 0;
}

// Not a number on either side wins.
inline Vector lesser(Vector x, Vector y) { return choose((y < x) | (y != y), y, x); }
inline Vector greater(Vector x, Vector y) { return choose((y > x) | (y != y), y, x); }

struct AddOp { static Vector of(Vector a, Vector b) { return a + b; } };
struct SubtractOp { static Vector of(Vector a, Vector b) { return a - b; } };
struct MultiplyOp { static Vector of(Vector a, Vector b) { return a * b; } };
struct DivideOp { static Vector of(Vector a, Vector b) { return a / b; } };
struct MinimumOp { static Vector of(Vector a, Vector b) { return lesser(a, b); } };
struct MaximumOp { static Vector of(Vector a, Vector b) { return greater(a, b); } };
struct PowerOp { static Vector of(Vector a, Vector b) { return vectorPow(a, b); } };
struct LessOp { static Vector of(Vector a, Vector b) { return truth(a < b); } };
struct LessOrEqualOp { static Vector of(Vector a, Vector b) { return truth(a <= b); } };
struct EqualOp { static Vector of(Vector a, Vector b) { return truth(a == b); } };
struct NotEqualOp { static Vector of(Vector a, Vector b) { return truth(a != b); } };
struct AndOp { static Vector of(Vector a, Vector b) { return truth((a != 0.0) & (b != 0.0)); } };
struct OrOp { static Vector of(Vector a, Vector b) { return truth((a != 0.0) | (b != 0.0)); } };

struct CopyOp { static Vector of(Vector a) { return a; } };
struct NegateOp { static Vector of(Vector a) { return -a; } };
struct AbsOp { static Vector of(Vector a) { return absolute(a); } };
struct SqrtOp { static Vector of(Vector a) { return vectorSqrt(a); } };
struct ExpOp { static Vector of(Vector a) { return vectorExp(a); } };
struct LogOp { static Vector of(Vector a) { return vectorLog(a); } };
struct NotOp { static Vector of(Vector a) { return truth(a == 0.0); } };

struct SelectOp { static Vector of(Vector a, Vector b, Vector c) { return choose(a != 0.0, b, c); } };
struct SafeDivideOp { static Vector of(Vector a, Vector b, Vector c) { return choose(b == 0.0, c, a / b); } };
struct MultiplyAddOp { static Vector of(Vector a, Vector b, Vector c) { return a * b + c; } };
struct MultiplySubtractOp { static Vector of(Vector a, Vector b, Vector c) { return a * b - c; } };
struct SubtractProductOp { static Vector of(Vector a, Vector b, Vector c) { return c - a * b; } };
struct AddMultiplyOp { static Vector of(Vector a, Vector b, Vector c) { return (a + b) * c; } };
struct SubtractMultiplyOp { static Vector of(Vector a, Vector b, Vector c) { return (a - b) * c; } };

/// Members in lanes: a cell is a row.
struct MembersInLanes {
    static size_t cellWidth(const Frame& f) { return f.cellWidth; }
    static size_t rowWidth(const Frame& f) { return f.rowWidth; }
};

/// Elements in lanes: eight cells are a row. Most instructions work on one row, whose loop the compiler can undo.
struct ElementsInLanes {
    static constexpr size_t cellWidth(const Frame&) { return 1; }
    static constexpr size_t rowWidth(const Frame&) { return 8; }
};

/// The rows of an instruction's result and of one operand.
template <class Lanes>
double* resultOf(const Instruction& in, const Frame& f) { return f.data + in.result * Lanes::cellWidth(f); }
template <class Lanes>
const double* operandOf(const Instruction& in, const Frame& f, int i) { return f.data + in.operands[i] * Lanes::cellWidth(f); }
template <class Lanes>
size_t rowStep(const Instruction& in, const Frame& f, int i)
{
    return (in.broadcast >> i & 1) != 0 ? 0 : Lanes::rowWidth(f);
}

/// Calls `body` with the place of each vector in the result and in up to three operands.
template <class Lanes, int operandCount, class Body>
inline void forEachVector(const Instruction& in, const Frame& f, Body body)
{
    double* result = resultOf<Lanes>(in, f);
    const double* a = operandOf<Lanes>(in, f, 0);
    const double* b = operandCount > 1 ? operandOf<Lanes>(in, f, 1) : nullptr;
    const double* c = operandCount > 2 ? operandOf<Lanes>(in, f, 2) : nullptr;
    const size_t width = Lanes::rowWidth(f);
    if (in.rows == 1) {
        for (size_t i = 0; i < width; i += kWidth)
            body(result + i, a + i, b + i, c + i);
        return;
    }
    if (in.broadcast == 0) { // one long row
        for (size_t i = 0; i < in.rows * width; i += kWidth)
            body(result + i, a + i, b + i, c + i);
        return;
    }
    const size_t aStep = rowStep<Lanes>(in, f, 0);
    const size_t bStep = operandCount > 1 ? rowStep<Lanes>(in, f, 1) : 0;
    const size_t cStep = operandCount > 2 ? rowStep<Lanes>(in, f, 2) : 0;
    for (size_t row = 0; row < in.rows; ++row) {
        for (size_t i = 0; i < width; i += kWidth)
            body(result + i, a + i, b + i, c + i);
        result += width;
        a += aStep;
        b += bStep;
        c += cStep;
    }
}

template <class Lanes, class Function>
void unary(const Instruction& in, const Frame& f)
{
    forEachVector<Lanes, 1>(in, f, [](double* result, const double* a, const double*, const double*) {
        store(result, Function::of(load(a)));
    });
}

template <class Lanes, class Function>
void binary(const Instruction& in, const Frame& f)
{
    forEachVector<Lanes, 2>(in, f, [](double* result, const double* a, const double* b, const double*) {
        store(result, Function::of(load(a), load(b)));
    });
}

template <class Lanes, class Function>
void ternary(const Instruction& in, const Frame& f)
{
    forEachVector<Lanes, 3>(in, f, [](double* result, const double* a, const double* b, const double* c) {
        store(result, Function::of(load(a), load(b), load(c)));
    });
}

/// Members side by side, over the elements strictly from left to right.
template <class Function>
void reduceWith(MembersInLanes, const Instruction& in, const Frame& f)
{
    double* result = resultOf<MembersInLanes>(in, f);
    const double* a = operandOf<MembersInLanes>(in, f, 0);
    for (size_t i = 0; i < f.rowWidth; i += kWidth) {
        Vector total = load(a + i);
        for (size_t e = 1; e < in.count; ++e)
            total = Function::of(total, load(a + e * f.rowWidth + i));
        store(result + i, total);
    }
}

/// In the same order, so that the bits are the same; the result fills its row.
template <class Function>
void reduceWith(ElementsInLanes, const Instruction& in, const Frame& f)
{
    double* result = resultOf<ElementsInLanes>(in, f);
    const double* a = operandOf<ElementsInLanes>(in, f, 0);
    Vector total = splat(a[0]);
    for (size_t e = 1; e < in.count; ++e)
        total = Function::of(total, splat(a[e]));
    for (size_t i = 0; i < 8; i += kWidth)
        store(result + i, total);
}

void gatherWith(MembersInLanes, const Instruction& in, const Frame& f)
{
    double* result = resultOf<MembersInLanes>(in, f);
    const uint32_t* cells = f.indices + in.first;
    for (size_t e = 0; e < in.count; ++e) {
        const double* source = f.data + cells[e] * f.cellWidth;
        for (size_t i = 0; i < f.rowWidth; i += kWidth)
            store(result + e * f.rowWidth + i, load(source + i));
    }
}

void gatherWith(ElementsInLanes, const Instruction& in, const Frame& f)
{
    double* result = resultOf<ElementsInLanes>(in, f);
    const uint32_t* cells = f.indices + in.first;
    for (size_t e = 0; e < in.rows * size_t{8}; ++e)
        result[e] = f.data[cells[e < in.count ? e : in.count - 1]];
}

/// One register of the schedule, `count` elements from `source`.
void loadRegister(MembersInLanes, const Frame& f, double* result, const double* source, size_t count)
{
    for (size_t e = 0; e < count; ++e) {
        for (size_t i = 0; i < f.rowWidth; i += kWidth)
            store(result + e * f.rowWidth + i, splat(source[e]));
    }
}

void loadRegister(ElementsInLanes, const Frame&, double* result, const double* source, size_t count)
{
    if (count == 1) {
        for (size_t i = 0; i < 8; i += kWidth)
            store(result + i, splat(source[0]));
        return;
    }
    size_t e = 0;
    for (; e + kWidth <= count; e += kWidth)
        store(result + e, load(source + e));
    for (; e < count; ++e)
        result[e] = source[e];
    for (; e % 8 != 0; ++e)
        result[e] = source[count - 1];
}

template <class Lanes, class Function>
void reduce(const Instruction& in, const Frame& f)
{
    reduceWith<Function>(Lanes{}, in, f);
}

template <class Lanes>
void gather(const Instruction& in, const Frame& f)
{
    gatherWith(Lanes{}, in, f);
}

template <class Lanes>
void loadSchedule(const Instruction& in, const Frame& f)
{
    const uint32_t* entry = f.indices + in.first;
    for (size_t i = 0; i < in.count; ++i, entry += 3)
        loadRegister(Lanes{}, f, f.data + entry[0] * Lanes::cellWidth(f), f.schedule + entry[1], entry[2]);
}

/// An operand from the longer list, at one vector of one row.
template <class Lanes>
Vector listed(const OperandRef& operand, const Frame& f, size_t row, size_t i)
{
    return load(f.data + operand.cell * Lanes::cellWidth(f) + (operand.broadcast != 0 ? 0 : row * Lanes::rowWidth(f)) + i);
}

/// See power_products.h for the list of operands.
template <class Lanes>
void powerProduct(const Instruction& in, const Frame& f)
{
    double* result = resultOf<Lanes>(in, f);
    const OperandRef* head = f.operands + in.first;
    const OperandRef* end = head + in.listSize;
    for (size_t row = 0; row < in.rows; ++row) {
        for (size_t i = 0; i < Lanes::rowWidth(f); i += kWidth) {
            Vector exponent = listed<Lanes>(head[0], f, row, i);
            Vector size = splat(0);
            for (const OperandRef* term = head + 2; term != end; term += 4) {
                const Vector part = listed<Lanes>(term[3], f, row, i) * listed<Lanes>(term[2], f, row, i);
                exponent += part;
                size += absolute(part);
            }
            Vector value = vectorExp(exponent);
            const Mask inside = size <= listed<Lanes>(head[1], f, row, i); // false where anything is not a number
            if (any(~inside)) {
                Vector exact = splat(1);
                for (const OperandRef* term = head + 2; term != end; term += 4)
                    exact *= vectorPow(listed<Lanes>(term[0], f, row, i) * listed<Lanes>(term[1], f, row, i),
                                       listed<Lanes>(term[3], f, row, i));
                value = choose(inside, value, exact);
            }
            store(result + row * Lanes::rowWidth(f) + i, value);
        }
    }
}

/// What no vector kernel computes, by code that may know nothing of wide registers.
void callScalarFunction(const Instruction& in, const Frame& f)
{
    leaveWideRegisters();
    f.scalarFunction(f, in, f.context);
}

typedef void (*Kernel)(const Instruction&, const Frame&);

template <class Lanes>
constexpr Kernel kernelOf(Op op)
{
    switch (op) {
    case Op::Schedule: return loadSchedule<Lanes>;
    case Op::Copy: return unary<Lanes, CopyOp>;
    case Op::Add: return binary<Lanes, AddOp>;
    case Op::Subtract: return binary<Lanes, SubtractOp>;
    case Op::Multiply: return binary<Lanes, MultiplyOp>;
    case Op::Divide: return binary<Lanes, DivideOp>;
    case Op::Negate: return unary<Lanes, NegateOp>;
    case Op::Minimum: return binary<Lanes, MinimumOp>;
    case Op::Maximum: return binary<Lanes, MaximumOp>;
    case Op::Abs: return unary<Lanes, AbsOp>;
    case Op::Sqrt: return unary<Lanes, SqrtOp>;
    case Op::Exp: return unary<Lanes, ExpOp>;
    case Op::Log: return unary<Lanes, LogOp>;
    case Op::Power: return binary<Lanes, PowerOp>;
    case Op::Less: return binary<Lanes, LessOp>;
    case Op::LessOrEqual: return binary<Lanes, LessOrEqualOp>;
    case Op::Equal: return binary<Lanes, EqualOp>;
    case Op::NotEqual: return binary<Lanes, NotEqualOp>;
    case Op::And: return binary<Lanes, AndOp>;
    case Op::Or: return binary<Lanes, OrOp>;
    case Op::Not: return unary<Lanes, NotOp>;
    case Op::Select: return ternary<Lanes, SelectOp>;
    case Op::SafeDivide: return ternary<Lanes, SafeDivideOp>;
    case Op::PowerProduct: return powerProduct<Lanes>;
    case Op::MultiplyAdd: return ternary<Lanes, MultiplyAddOp>;
    case Op::MultiplySubtract: return ternary<Lanes, MultiplySubtractOp>;
    case Op::SubtractProduct: return ternary<Lanes, SubtractProductOp>;
    case Op::AddMultiply: return ternary<Lanes, AddMultiplyOp>;
    case Op::SubtractMultiply: return ternary<Lanes, SubtractMultiplyOp>;
    case Op::Sum: return reduce<Lanes, AddOp>;
    case Op::Product: return reduce<Lanes, MultiplyOp>;
    case Op::Least: return reduce<Lanes, MinimumOp>;
    case Op::Greatest: return reduce<Lanes, MaximumOp>;
    case Op::Gather: return gather<Lanes>;
    default: return callScalarFunction;
    }
}

constexpr size_t kOps = static_cast<size_t>(Op::RandomTriangular) + 1;

template <class Lanes>
struct KernelTable {
    Kernel of[kOps];
    constexpr KernelTable() : of{}
    {
        for (size_t i = 0; i < kOps; ++i)
            of[i] = kernelOf<Lanes>(static_cast<Op>(i));
    }
};

template <class Lanes>
constexpr KernelTable<Lanes> kTable{};

template <class Lanes>
void executeAll(const Instruction* begin, const Instruction* end, const Frame& f)
{
    for (const Instruction* in = begin; in != end; ++in)
        kTable<Lanes>.of[static_cast<size_t>(in->op)](*in, f);
}

void execute(const Instruction* begin, const Instruction* end, const Frame& frame)
{
    if (frame.elementsInLanes)
        executeAll<ElementsInLanes>(begin, end, frame);
    else
        executeAll<MembersInLanes>(begin, end, frame);
    leaveWideRegisters();
}

void advanceStage(double* stock, double* sum, const double* base, const double* slope, double weight, double factor,
                  bool first, size_t size)
{
    for (size_t i = 0; i < size; i += kWidth) {
        const Vector k = load(slope + i);
        const Vector weighted = splat(weight) * k;
        store(sum + i, first ? weighted : load(sum + i) + weighted);
        store(stock + i, load(base + i) + splat(factor) * k);
    }
    leaveWideRegisters();
}

void finishStep(double* stock, double* base, const double* sum, const double* slope, double factor, size_t size)
{
    for (size_t i = 0; i < size; i += kWidth) {
        const Vector next = load(base + i) + splat(factor) * (load(sum + i) + load(slope + i));
        store(stock + i, next);
        store(base + i, next);
    }
    leaveWideRegisters();
}

bool allFinite(const double* values, size_t size)
{
    Mask bad{};
    for (size_t i = 0; i < size; i += kWidth) {
        const Vector difference = load(values + i) - load(values + i); // not a number for those and for infinities
        bad |= difference != difference;
    }
    const bool finite = !any(bad);
    leaveWideRegisters();
    return finite;
}

constexpr Kernels kKernels{execute, advanceStage, finishStep, allFinite};

} // namespace

} // namespace core::engine
