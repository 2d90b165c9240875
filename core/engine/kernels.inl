// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels, written once for vectors of kWidth numbers and compiled for each instruction set. The including file defines, in
// an anonymous namespace: kWidth, vectorExp, vectorLog, vectorPow, vectorSqrt on Vector.
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

/// The rows of an instruction's result and of one operand.
inline double* resultOf(const Instruction& in, const Frame& f) { return f.data + in.result * f.cellWidth; }
inline const double* operandOf(const Instruction& in, const Frame& f, int i) { return f.data + in.operands[i] * f.cellWidth; }
inline size_t rowStep(const Instruction& in, const Frame& f, int i) { return (in.broadcast >> i & 1) != 0 ? 0 : f.rowWidth; }

/// Without broadcast operands the rows are one long row.
struct Shape {
    size_t rows;
    size_t width;
};

inline Shape shapeOf(const Instruction& in, const Frame& f)
{
    return in.broadcast == 0 ? Shape{1, in.rows * f.rowWidth} : Shape{in.rows, f.rowWidth};
}

template <class Function>
void unary(const Instruction& in, const Frame& f)
{
    const Shape shape = shapeOf(in, f);
    double* result = resultOf(in, f);
    const double* a = operandOf(in, f, 0);
    const size_t aStep = rowStep(in, f, 0);
    for (size_t row = 0; row < shape.rows; ++row) {
        for (size_t i = 0; i < shape.width; i += kWidth)
            store(result + i, Function::of(load(a + i)));
        result += shape.width;
        a += aStep;
    }
}

template <class Function>
void binary(const Instruction& in, const Frame& f)
{
    const Shape shape = shapeOf(in, f);
    double* result = resultOf(in, f);
    const double* a = operandOf(in, f, 0);
    const double* b = operandOf(in, f, 1);
    const size_t aStep = rowStep(in, f, 0);
    const size_t bStep = rowStep(in, f, 1);
    for (size_t row = 0; row < shape.rows; ++row) {
        for (size_t i = 0; i < shape.width; i += kWidth)
            store(result + i, Function::of(load(a + i), load(b + i)));
        result += shape.width;
        a += aStep;
        b += bStep;
    }
}

template <class Function>
void ternary(const Instruction& in, const Frame& f)
{
    const Shape shape = shapeOf(in, f);
    double* result = resultOf(in, f);
    const double* a = operandOf(in, f, 0);
    const double* b = operandOf(in, f, 1);
    const double* c = operandOf(in, f, 2);
    const size_t aStep = rowStep(in, f, 0);
    const size_t bStep = rowStep(in, f, 1);
    const size_t cStep = rowStep(in, f, 2);
    for (size_t row = 0; row < shape.rows; ++row) {
        for (size_t i = 0; i < shape.width; i += kWidth)
            store(result + i, Function::of(load(a + i), load(b + i), load(c + i)));
        result += shape.width;
        a += aStep;
        b += bStep;
        c += cStep;
    }
}

/// Over the elements, strictly from left to right; members in lanes side by side.
template <class Function>
void reduce(const Instruction& in, const Frame& f)
{
    double* result = resultOf(in, f);
    const double* a = operandOf(in, f, 0);
    if (f.elementsInLanes) {
        Vector total = splat(a[0]);
        for (size_t e = 1; e < in.count; ++e)
            total = Function::of(total, splat(a[e]));
        for (size_t i = 0; i < f.rowWidth; i += kWidth)
            store(result + i, total);
        return;
    }
    for (size_t i = 0; i < f.rowWidth; i += kWidth) {
        Vector total = load(a + i);
        for (size_t e = 1; e < in.count; ++e)
            total = Function::of(total, load(a + e * f.rowWidth + i));
        store(result + i, total);
    }
}

void gather(const Instruction& in, const Frame& f)
{
    double* result = resultOf(in, f);
    const uint32_t* cells = f.indices + in.first;
    if (f.elementsInLanes) {
        for (size_t e = 0; e < in.count; ++e)
            result[e] = f.data[cells[e]];
        for (size_t e = in.count; e < in.rows * f.rowWidth; ++e)
            result[e] = f.data[cells[in.count - 1]];
        return;
    }
    for (size_t e = 0; e < in.count; ++e) {
        const double* source = f.data + cells[e] * f.cellWidth;
        for (size_t i = 0; i < f.rowWidth; i += kWidth)
            store(result + e * f.rowWidth + i, load(source + i));
    }
}

void loadSchedule(const Instruction& in, const Frame& f)
{
    double* result = resultOf(in, f);
    const double* source = f.schedule + in.index;
    if (f.elementsInLanes) {
        for (size_t e = 0; e < in.rows * f.rowWidth; ++e)
            result[e] = source[e < in.count ? e : in.count - 1];
        return;
    }
    for (size_t e = 0; e < in.count; ++e) {
        for (size_t i = 0; i < f.rowWidth; i += kWidth)
            store(result + e * f.rowWidth + i, splat(source[e]));
    }
}

/// An operand from the longer list, at one vector of one row.
inline Vector listed(const OperandRef& operand, const Frame& f, size_t row, size_t i)
{
    return load(f.data + operand.cell * f.cellWidth + (operand.broadcast != 0 ? 0 : row * f.rowWidth) + i);
}

/// See power_products.h for the list of operands.
void powerProduct(const Instruction& in, const Frame& f)
{
    double* result = resultOf(in, f);
    const OperandRef* head = f.operands + in.first;
    const OperandRef* end = head + in.listSize;
    for (size_t row = 0; row < in.rows; ++row) {
        for (size_t i = 0; i < f.rowWidth; i += kWidth) {
            Vector exponent = listed(head[0], f, row, i);
            Vector size = splat(0);
            for (const OperandRef* term = head + 2; term != end; term += 4) {
                const Vector part = listed(term[3], f, row, i) * listed(term[2], f, row, i);
                exponent += part;
                size += absolute(part);
            }
            Vector value = vectorExp(exponent);
            const Mask inside = size <= listed(head[1], f, row, i); // false where anything is not a number
            if (any(~inside)) {
                Vector exact = splat(1);
                for (const OperandRef* term = head + 2; term != end; term += 4)
                    exact *= vectorPow(listed(term[0], f, row, i) * listed(term[1], f, row, i), listed(term[3], f, row, i));
                value = choose(inside, value, exact);
            }
            store(result + row * f.rowWidth + i, value);
        }
    }
}

void executeOne(const Instruction& in, const Frame& f)
{
    switch (in.op) {
    case Op::Schedule: return loadSchedule(in, f);
    case Op::Copy: return unary<CopyOp>(in, f);
    case Op::Add: return binary<AddOp>(in, f);
    case Op::Subtract: return binary<SubtractOp>(in, f);
    case Op::Multiply: return binary<MultiplyOp>(in, f);
    case Op::Divide: return binary<DivideOp>(in, f);
    case Op::Negate: return unary<NegateOp>(in, f);
    case Op::Minimum: return binary<MinimumOp>(in, f);
    case Op::Maximum: return binary<MaximumOp>(in, f);
    case Op::Abs: return unary<AbsOp>(in, f);
    case Op::Sqrt: return unary<SqrtOp>(in, f);
    case Op::Exp: return unary<ExpOp>(in, f);
    case Op::Log: return unary<LogOp>(in, f);
    case Op::Power: return binary<PowerOp>(in, f);
    case Op::Less: return binary<LessOp>(in, f);
    case Op::LessOrEqual: return binary<LessOrEqualOp>(in, f);
    case Op::Equal: return binary<EqualOp>(in, f);
    case Op::NotEqual: return binary<NotEqualOp>(in, f);
    case Op::And: return binary<AndOp>(in, f);
    case Op::Or: return binary<OrOp>(in, f);
    case Op::Not: return unary<NotOp>(in, f);
    case Op::Select: return ternary<SelectOp>(in, f);
    case Op::SafeDivide: return ternary<SafeDivideOp>(in, f);
    case Op::PowerProduct: return powerProduct(in, f);
    case Op::MultiplyAdd: return ternary<MultiplyAddOp>(in, f);
    case Op::MultiplySubtract: return ternary<MultiplySubtractOp>(in, f);
    case Op::SubtractProduct: return ternary<SubtractProductOp>(in, f);
    case Op::AddMultiply: return ternary<AddMultiplyOp>(in, f);
    case Op::SubtractMultiply: return ternary<SubtractMultiplyOp>(in, f);
    case Op::Sum: return reduce<AddOp>(in, f);
    case Op::Product: return reduce<MultiplyOp>(in, f);
    case Op::Least: return reduce<MinimumOp>(in, f);
    case Op::Greatest: return reduce<MaximumOp>(in, f);
    case Op::Gather: return gather(in, f);
    default: return f.scalarFunction(f, in, f.context);
    }
}

void execute(const Instruction* begin, const Instruction* end, const Frame& frame)
{
    const Frame f = frame; // a copy that no store can change
    for (const Instruction* in = begin; in != end; ++in)
        executeOne(*in, f);
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
}

void finishStep(double* stock, double* base, const double* sum, const double* slope, double factor, size_t size)
{
    for (size_t i = 0; i < size; i += kWidth) {
        const Vector next = load(base + i) + splat(factor) * (load(sum + i) + load(slope + i));
        store(stock + i, next);
        store(base + i, next);
    }
}

bool allFinite(const double* values, size_t size)
{
    for (size_t i = 0; i < size; i += kWidth) {
        const Vector difference = load(values + i) - load(values + i); // not a number for those and for infinities
        if (any(difference != difference))
            return false;
    }
    return true;
}

constexpr Kernels kKernels{execute, advanceStage, finishStep, allFinite};

} // namespace

} // namespace core::engine
