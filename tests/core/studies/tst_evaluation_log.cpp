// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluations that are written down: given back as far as they go, and no further.
#include "core/studies/evaluation_log.h"
#include "tests/support/checks.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <filesystem>

using namespace core;
using namespace core::studies;

namespace {

const std::string kQuestion(64, 'a');

/// Sum and product of a point's two numbers; counts the points that it was asked for.
sensitivity::EvaluateBlock sums(int& asked)
{
    return [&asked](std::span<const double> points, std::size_t count, std::span<double> outputs) -> Result<void> {
        for (std::size_t i = 0; i < count; ++i) {
            outputs[2 * i] = points[2 * i] + points[2 * i + 1];
            outputs[2 * i + 1] = points[2 * i] * points[2 * i + 1];
        }
        asked += static_cast<int>(count);
        return {};
    };
}

std::vector<double> ask(const sensitivity::EvaluateBlock& evaluate, const std::vector<double>& points)
{
    std::vector<double> outputs(points.size(), std::nan(""));
    if (!evaluate(points, points.size() / 2, outputs))
        qFatal("an evaluation failed");
    return outputs;
}

} // namespace

class TestEvaluationLog : public QObject {
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void withoutAFileItCounts();
    void whatStandsThereIsNotRunAgain();
    void aHarmedEndIsRunAgain_data();
    void aHarmedEndIsRunAgain();
    void otherPointsEndTheLog();
    void anotherQuestionBeginsAnew();
    void failuresAreNotWrittenDown();
    void noNumbersComeBackAsSuch();

private:
    [[nodiscard]] std::filesystem::path file() const { return m_directory->filePath("packages.log").toStdString(); }
    [[nodiscard]] EvaluationLog open(const std::string& question = kQuestion) const
    {
        auto log = EvaluationLog::open(file(), question);
        if (!log)
            qFatal("%s", log.error().message.c_str());
        return *log;
    }
    /// Blocks of one and of two points.
    void fill() const
    {
        int asked = 0;
        const EvaluationLog log = open();
        const auto evaluate = log.logged(sums(asked), 2);
        ask(evaluate, {1, 2});
        ask(evaluate, {3, 4, 5, 6});
        QCOMPARE(asked, 3);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestEvaluationLog::withoutAFileItCounts()
{
    int asked = 0;
    const EvaluationLog log;
    QCOMPARE(ask(log.logged(sums(asked), 2), {1, 2, 3, 4}), (std::vector<double>{3, 2, 7, 12}));
    QCOMPARE(asked, 2);
    QCOMPARE(log.rows(), std::size_t(2));
    QCOMPARE(log.rowsFound(), std::size_t(0));
}

void TestEvaluationLog::whatStandsThereIsNotRunAgain()
{
    fill();
    int asked = 0;
    {
        const EvaluationLog log = open();
        const auto evaluate = log.logged(sums(asked), 2);
        QCOMPARE(ask(evaluate, {1, 2}), (std::vector<double>{3, 2}));
        QCOMPARE(ask(evaluate, {3, 4, 5, 6}), (std::vector<double>{7, 12, 11, 30}));
        QCOMPARE(asked, 0);
        QCOMPARE(ask(evaluate, {7, 8}), (std::vector<double>{15, 56}));
        QCOMPARE(asked, 1);
        QCOMPARE(log.rows(), std::size_t(4));
        QCOMPARE(log.rowsFound(), std::size_t(3));
    }
    const EvaluationLog again = open();
    const auto evaluate = again.logged(sums(asked), 2);
    ask(evaluate, {1, 2});
    ask(evaluate, {3, 4, 5, 6});
    ask(evaluate, {7, 8});
    QCOMPARE(asked, 1);
}

void TestEvaluationLog::aHarmedEndIsRunAgain_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<bool>("flip");
    QTest::newRow("cut short in the numbers") << 8 << false;
    QTest::newRow("cut short in the head") << 4 * 8 + 100 << false;
    QTest::newRow("a byte turned over") << 0 << true;
}

void TestEvaluationLog::aHarmedEndIsRunAgain()
{
    QFETCH(int, cut);
    QFETCH(bool, flip);
    fill();
    QFile bytes(QString::fromStdString(file().string()));
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    if (flip) {
        QVERIFY(bytes.seek(bytes.size() - 3));
        const char last = bytes.read(1).at(0);
        QVERIFY(bytes.seek(bytes.size() - 3));
        QCOMPARE(bytes.write(QByteArray(1, char(last ^ 1))), 1);
    }
    QVERIFY(bytes.resize(bytes.size() - cut));
    bytes.close();
    int asked = 0;
    for (const int expected : {2, 2}) { // the first time the end is mended
        const EvaluationLog log = open();
        const auto evaluate = log.logged(sums(asked), 2);
        QCOMPARE(ask(evaluate, {1, 2}), (std::vector<double>{3, 2}));
        QCOMPARE(ask(evaluate, {3, 4, 5, 6}), (std::vector<double>{7, 12, 11, 30}));
        QCOMPARE(asked, expected);
    }
}

void TestEvaluationLog::otherPointsEndTheLog()
{
    fill();
    int asked = 0;
    {
        const EvaluationLog log = open();
        const auto evaluate = log.logged(sums(asked), 2);
        QCOMPARE(ask(evaluate, {1, 3}), (std::vector<double>{4, 3})); // not what stands first
        QCOMPARE(ask(evaluate, {3, 4, 5, 6}), (std::vector<double>{7, 12, 11, 30}));
        QCOMPARE(asked, 3);
    }
    const EvaluationLog log = open();
    const auto evaluate = log.logged(sums(asked), 2);
    ask(evaluate, {1, 3});
    ask(evaluate, {3, 4, 5, 6});
    QCOMPARE(asked, 3); // the new walk is what stands there
}

void TestEvaluationLog::anotherQuestionBeginsAnew()
{
    fill();
    int asked = 0;
    ask(open(std::string(64, 'b')).logged(sums(asked), 2), {1, 2});
    QCOMPARE(asked, 1);
    ask(open().logged(sums(asked), 2), {1, 2});
    QCOMPARE(asked, 2); // the first question's was overwritten
}

void TestEvaluationLog::failuresAreNotWrittenDown()
{
    const EvaluationLog log = open();
    const sensitivity::EvaluateBlock broken = [](std::span<const double>, std::size_t, std::span<double>) -> Result<void> {
        return fail(ErrorKind::Cancelled, "stopped");
    };
    std::vector<double> outputs(2);
    const std::vector<double> point{1, 2};
    QVERIFY(!log.logged(broken, 2)(point, 1, outputs));
    QCOMPARE(log.rows(), std::size_t(0));
    int asked = 0;
    ask(open().logged(sums(asked), 2), {1, 2});
    QCOMPARE(asked, 1);
}

void TestEvaluationLog::noNumbersComeBackAsSuch()
{
    const sensitivity::EvaluateBlock none = [](std::span<const double>, std::size_t, std::span<double>) -> Result<void> { return {}; };
    QVERIFY(std::isnan(ask(open().logged(none, 2), {1, 2})[0]));
    int asked = 0;
    QVERIFY(std::isnan(ask(open().logged(sums(asked), 2), {1, 2})[1]));
    QCOMPARE(asked, 0);
}

QTEST_GUILESS_MAIN(TestEvaluationLog)
#include "tst_evaluation_log.moc"
