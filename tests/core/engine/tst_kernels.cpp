// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simulation.h"

#include "core/engine/instruction_set.h"
#include "core/engine/power_products.h"
#include "core/engine/program_code.h"
#include "model_builder.h"
#include "tests/support/checks.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <cmath>
#include <random>

using namespace core;
using namespace core::engine;
using namespace tests;

/// Accuracy of the vector functions, their behaviour at the edges, and that code for wide processors stays in its own files.
class KernelsTest : public QObject {
    Q_OBJECT

private slots:
    void functionsAreAccurate_data();
    void functionsAreAccurate();
    void mergedPowersAreAccurate_data();
    void mergedPowersAreAccurate();
    void mergedPowersHandleEveryBase();
    void mergesThePowersOfAProductIntoOne();
    void sharesLogarithmsAndHoistsThoseOfConstants();
    void keepsWholeNumbersWhole();
    void takesConstantsOutOfTheStages();
    void baselineCodeHoldsNoWideInstruction();
    void wideFilesExportNothingButTheirTable();
};

namespace {

struct Available {
    const char* name;
    InstructionSet set;
};

std::vector<Available> availableSets()
{
    std::vector<Available> sets;
    for (const InstructionSet set : {InstructionSet::Baseline, InstructionSet::Avx2, InstructionSet::Avx512}) {
        if (kernelsFor(set))
            sets.push_back({toString(set), set});
    }
    return sets;
}

Program compiled(const model::ResolvedModel& model)
{
    auto program = compile(model);
    if (!program)
        qFatal("%s", toString(program.error()).c_str());
    return *program;
}

/// f(x, y) for many members at once, x and y constants that differ by member. Time enters so that nothing is taken for constant.
std::vector<double> computed(const std::function<Expr(ModelBuilder&, Expr, Expr)>& f, const std::vector<double>& x,
                             const std::vector<double>& y, InstructionSet set)
{
    ModelBuilder b(0, 0, 1);
    const auto a = b.constant("x", 1);
    const auto c = b.constant("y", 1);
    const auto zero = b.stock("zero", b.number(0));
    b.setNetFlow(zero, b.number(0));
    const auto one = b.number(1) + zero;
    b.auxiliary("result", f(b, a * one, c * one));
    MemberOverrides overrides;
    overrides.members = x.size();
    overrides.elements = {b.id("x"), b.id("y")};
    for (std::size_t i = 0; i < x.size(); ++i)
        overrides.values.insert(overrides.values.end(), {x[i], y[i]});
    EnsembleOptions options;
    options.outputs = {b.id("result")};
    options.run.instructionSet = set;
    const auto ensemble = runEnsemble(compiled(b.build()), overrides, options);
    if (!ensemble)
        qFatal("%s", toString(ensemble.error()).c_str());
    return ensemble->values;
}

double relativeError(double actual, long double expected)
{
    if (expected == 0)
        return actual == 0 ? 0 : 1;
    return double(std::abs((static_cast<long double>(actual) - expected) / expected));
}

struct Inputs {
    std::vector<double> x;
    std::vector<double> y;
};

/// Spread evenly over the logarithm of [low, high] where both are positive, else evenly.
std::vector<double> spread(double low, double high, std::size_t count, unsigned seed)
{
    std::mt19937_64 generator(seed);
    const bool inLogarithms = low > 0;
    std::uniform_real_distribution<double> even(inLogarithms ? std::log(low) : low, inLogarithms ? std::log(high) : high);
    std::vector<double> values(count);
    for (double& value : values)
        value = inLogarithms ? std::exp(even(generator)) : even(generator);
    return values;
}

constexpr std::size_t kSamples = 40000;
constexpr double kPromised = 1e-14;

QString archive()
{
    return QStringLiteral(FOURFOLD_ENGINE_LIBRARY);
}

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

int instructionsOf(const std::vector<Instruction>& list, Op op)
{
    return int(std::count_if(list.begin(), list.end(), [&](const Instruction& in) { return in.op == op; }));
}

} // namespace

void KernelsTest::functionsAreAccurate_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<QString>("function");
    for (const auto& [name, set] : availableSets()) {
        for (const char* function : {"exp", "log", "log near 1", "pow"})
            QTest::addRow("%s, %s", function, name) << int(set) << function;
    }
}

void KernelsTest::functionsAreAccurate()
{
    QFETCH(int, set);
    QFETCH(QString, function);
    std::function<Expr(ModelBuilder&, Expr, Expr)> f;
    std::function<long double(long double, long double)> exact;
    Inputs in{std::vector<double>(kSamples, 1), std::vector<double>(kSamples, 1)};
    if (function == "exp") {
        in.x = spread(-700, 700, kSamples, 1);
        f = [](ModelBuilder&, Expr x, Expr) { return exp(x); };
        exact = [](long double x, long double) { return std::exp(x); };
    } else if (function.startsWith("log")) {
        in.x = function == "log" ? spread(1e-300, 1e300, kSamples, 2) : spread(0.9, 1.1, kSamples, 3);
        f = [](ModelBuilder& b, Expr x, Expr) { return b.apply(Operation::Ln, {x}); };
        exact = [](long double x, long double) { return std::log(x); };
    } else {
        // Sensitive, because a comparison follows: the exact kernel, not the merged one.
        in.x = spread(1e-10, 1e10, kSamples, 4);
        in.y = spread(-12, 12, kSamples, 5);
        f = [](ModelBuilder& b, Expr x, Expr y) {
            const auto power = pow(x, y);
            return b.apply(Operation::If, {b.apply(Operation::Greater, {power, b.number(-1)}), power, b.number(0)});
        };
        exact = [](long double x, long double y) { return std::pow(x, y); };
    }
    const auto values = computed(f, in.x, in.y, InstructionSet(set));
    double worst = 0;
    for (std::size_t i = 0; i < kSamples; ++i)
        worst = std::max(worst, relativeError(values[i], exact(in.x[i], in.y[i])));
    QVERIFY2(worst <= kPromised, qPrintable(QString::number(worst)));
}

void KernelsTest::mergedPowersAreAccurate_data()
{
    QTest::addColumn<int>("set");
    QTest::addColumn<double>("base");
    QTest::addColumn<double>("exponent");
    for (const auto& [name, set] : availableSets()) {
        QTest::addRow("near 1, %s", name) << int(set) << 1.5 << 2.0;
        QTest::addRow("usual, %s", name) << int(set) << 50.0 << 1.5;
        QTest::addRow("around the room's edge, %s", name) << int(set) << 1000.0 << 1.5;
        QTest::addRow("far outside, %s", name) << int(set) << 1e20 << 5.0;
    }
}

void KernelsTest::mergedPowersAreAccurate()
{
    QFETCH(int, set);
    QFETCH(double, base);
    QFETCH(double, exponent);
    const auto x = spread(1 / base, base, kSamples, 6);
    const auto y = spread(-exponent, exponent, kSamples, 7);
    // x^y * (x/3)^0.7 / (2x + 1)^y
    const auto values = computed(
        [](ModelBuilder& b, Expr p, Expr q) {
            return pow(p, q) * pow(p / b.number(3), b.number(0.7)) / pow(b.number(2) * p + b.number(1), q);
        },
        x, y, InstructionSet(set));
    double worst = 0;
    for (std::size_t i = 0; i < kSamples; ++i) {
        const long double p = x[i];
        const long double q = y[i];
        // The sum is rounded before its power is taken, which the exponent enlarges; compare with the rounded sum.
        const auto sum = static_cast<long double>(2 * x[i] + 1);
        const long double third = static_cast<long double>(x[i] * (1.0 / 3));
        worst = std::max(worst, relativeError(values[i], std::pow(p, q) * std::pow(third, 0.7L) / std::pow(sum, q)));
    }
    QVERIFY2(worst <= kPromised, qPrintable(QString::number(worst)));
}

void KernelsTest::mergedPowersHandleEveryBase()
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const std::vector<double> bases{0.0, -0.0, -2.0, -8.0, 3.0, kInfinity, -kInfinity, std::nan(""), 1e-310, 1e308, 1.0};
    const std::vector<double> exponents{0.0, 1.0, 2.0, 3.0, -1.0, 0.5, -0.5, 700.0, kInfinity, std::nan("")};
    Inputs in;
    for (const double x : bases) {
        for (const double y : exponents) {
            in.x.push_back(x);
            in.y.push_back(y);
        }
    }
    for (const auto& [name, set] : availableSets()) {
        const auto values = computed([](ModelBuilder&, Expr x, Expr y) { return pow(x, y); }, in.x, in.y, set);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double expected = std::pow(in.x[i], in.y[i]);
            const bool same = std::isnan(expected) ? std::isnan(values[i])
                              : std::isinf(expected) ? values[i] == expected
                                                     : relativeError(values[i], expected) <= kPromised;
            QVERIFY2(same, qPrintable(QStringLiteral("%1^%2 = %3, expected %4 (%5)")
                                          .arg(in.x[i]).arg(in.y[i]).arg(values[i]).arg(expected).arg(name)));
        }
    }
}

void KernelsTest::mergesThePowersOfAProductIntoOne()
{
    ModelBuilder b(0, 1, 1);
    const auto a = b.constant("a", 0.3);
    const auto x = b.stock("x", b.number(2));
    const auto y = b.stock("y", b.number(3));
    b.setNetFlow(x, pow(x, a) * pow(y, a + a) / pow(x + y, a));
    b.setNetFlow(y, b.number(1));
    const auto program = compiled(b.build());
    const auto& stage = program.code().single().main.stage;
    QCOMPARE(instructionsOf(stage, Op::PowerProduct), 1);
    QCOMPARE(instructionsOf(stage, Op::Power), 0);
    QCOMPARE(instructionsOf(stage, Op::Log), 3);
}

void KernelsTest::sharesLogarithmsAndHoistsThoseOfConstants()
{
    ModelBuilder b(0, 1, 1);
    const auto a = b.constant("a", 0.3);
    const auto start = b.constant("start", 5);
    const auto x = b.stock("x", start);
    b.setNetFlow(x, pow(x / start, a) - pow(start, x) + pow(b.number(2) * x, a));
    const auto program = compiled(b.build());
    const auto& plan = program.code().single().main;
    QCOMPARE(instructionsOf(plan.stage, Op::Log), 1); // log x, for both of its powers
    QVERIFY(instructionsOf(plan.constants, Op::Log) >= 2);
    QCOMPARE(instructionsOf(plan.stage, Op::Divide), 0);
}

void KernelsTest::keepsWholeNumbersWhole()
{
    // 49*(1/49) is less than 1; where a jump follows, division has to stay division and powers exact.
    ModelBuilder b(1, 200, 1);
    const auto divisor = b.constant("divisor", 1);
    b.auxiliary("ratio", b.apply(Operation::Integer, {b.time() / divisor}));
    b.auxiliary("power", b.apply(Operation::Integer, {pow(b.number(10), b.apply(Operation::Modulo, {b.time(), b.number(16)}))}));
    const auto program = compiled(b.build());
    for (const double d : {1.0, 3.0, 7.0, 49.0, 93.0}) {
        const Override change{b.id("divisor"), d};
        const auto trajectory = run(program, {&change, 1});
        VERIFY_RESULT(trajectory);
        for (std::size_t t = 0; t < trajectory->times.size(); ++t) {
            const double time = trajectory->times[t];
            QCOMPARE(trajectory->at(t, b.id("ratio")), double(int(time) / int(d)));
            QCOMPARE(trajectory->at(t, b.id("power")), std::round(std::pow(10.0, int(time) % 16)));
        }
    }
}

void KernelsTest::takesConstantsOutOfTheStages()
{
    ModelBuilder b(0, 1, 1);
    const auto a = b.constants("a", {1, 2, 3});
    const auto x = b.stocks("x", 3, [&](std::size_t i) { return a[i]; });
    for (std::size_t i = 0; i < 3; ++i)
        b.setNetFlow(x[i], x[i] * a[i] / (a[0] + a[1]) * exp(a[2]) * exp(b.time() * a[0]));
    const auto program = compiled(b.build());
    const auto& plans = program.code().single();
    QCOMPARE(plans.main.slopesEnd, std::size_t(1)); // one multiplication for three elements
    QCOMPARE(instructionsOf(plans.main.stage, Op::Exp), 0);
    QCOMPARE(instructionsOf(plans.main.time, Op::Exp), 0); // the same for all members: computed beforehand
    QCOMPARE(instructionsOf(plans.schedule.stage, Op::Exp), 1);
}

void KernelsTest::baselineCodeHoldsNoWideInstruction()
{
    const QString objdump = QStandardPaths::findExecutable(QStringLiteral("objdump"));
    if (objdump.isEmpty() || !QByteArray(FOURFOLD_PROCESSOR).contains("86"))
        QSKIP("1 check skipped: needs objdump and an x86-64 build");
    const QString code = outputOf(objdump, {"-d", "--no-show-raw-insn", archive()});
    QVERIFY(!code.isEmpty());
    // AVX instructions begin with 'v' and name vector registers, whatever their width.
    const QRegularExpression wide(QStringLiteral("\\tv[a-z0-9]+ .*%[xyz]mm|%[yz]mm"));
    int wideInWideFiles = 0;
    bool isWideFile = false;
    for (const QString& line : code.split('\n')) {
        if (line.contains(QStringLiteral("file format")))
            isWideFile = line.startsWith(QStringLiteral("kernels_avx"));
        if (!line.contains(QStringLiteral("mm")) || !wide.match(line).hasMatch())
            continue;
        QVERIFY2(isWideFile, qPrintable(line));
        ++wideInWideFiles;
    }
    QVERIFY(wideInWideFiles > 100); // the check sees what it looks for
}

void KernelsTest::wideFilesExportNothingButTheirTable()
{
    const QString nm = QStandardPaths::findExecutable(QStringLiteral("nm"));
    if (nm.isEmpty() || !QByteArray(FOURFOLD_PROCESSOR).contains("86"))
        QSKIP("1 check skipped: needs nm and an x86-64 build");
    bool isWideFile = false;
    QStringList exported;
    for (const QString& line : outputOf(nm, {"--defined-only", "-C", archive()}).split('\n')) {
        if (line.endsWith(QStringLiteral(".o:")))
            isWideFile = line.startsWith(QStringLiteral("kernels_avx"));
        // Lower-case letters are local symbols; W, V, u: merged with equal symbols of other files.
        static const QRegularExpression symbol(QStringLiteral("^[0-9a-f]+ ([A-TVWvwu]) (.*)$"));
        const auto match = symbol.match(line);
        if (isWideFile && match.hasMatch() && !match.captured(2).contains(QStringLiteral("asan")))
            exported += match.captured(2);
    }
    exported.sort();
    QCOMPARE(exported, QStringList({"core::engine::avx2Kernels()", "core::engine::avx512Kernels()"}));
}

QTEST_GUILESS_MAIN(KernelsTest)
#include "tst_kernels.moc"
