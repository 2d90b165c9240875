// SPDX-License-Identifier: GPL-3.0-or-later
// XMILE models that others wrote, with the outputs that other tools gave: SDXorg/test-models, simlin, SDEverywhere. They lie
// beside the checkout; without them every case is skipped, and the test says how many.
//
// Agree means 1e-4 relative or 1e-6 absolute (the tables often have six digits) at every time of the table, for every column.

#include "core/base/csv.h"
#include "core/engine/simulation.h"
#include "core/model/model.h"
#include "tests/core/model/expected_table.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFileInfo>
#include <QObject>

#include <array>
#include <cmath>
#include <map>

using namespace core;

namespace {

constexpr int kMustAgree = 65;
constexpr int kKnownCases = 76; ///< to simulate and to diagnose, when this was written

struct Exception {
    const char* path; ///< folder or folder/file
    const char* reason;
};

/// Cases that cannot agree. The test fails when one of them does.
constexpr std::array<Exception, 0> kCannotAgree = {{}};

/// Settings of the run that some tools write as variables. Models need not have them.
bool isRunSetting(const std::string& name)
{
    const QString text = QString::fromStdString(name).toLower().replace(QLatin1Char('_'), QLatin1Char(' '));
    return text == QLatin1String("initial time") || text == QLatin1String("final time") || text == QLatin1String("time step")
        || text == QLatin1String("saveper") || text == QLatin1String("time");
}

std::ptrdiff_t indexOfTime(const std::vector<double>& times, double time)
{
    for (std::size_t i = 0; i < times.size(); ++i)
        if (tests::isClose(times[i], time, 2e-5, 2e-5)) // tables round times to six digits
            return static_cast<std::ptrdiff_t>(i);
    return -1;
}

/// "" when all of the table's columns agree, else the first difference.
QString difference(const model::ResolvedModel& model, const engine::Trajectory& run, const std::vector<tests::ExpectedSeries>& expected)
{
    int compared = 0;
    for (const auto& series : expected) {
        if (series.name.starts_with('#'))
            continue; // a variable that the other tool made for itself
        const auto element = model.findElement(series.name);
        if (!element) {
            if (isRunSetting(series.name))
                continue;
            return tests::describe(element.error());
        }
        for (std::size_t i = 0; i < series.times.size(); ++i) {
            const std::ptrdiff_t row = indexOfTime(run.times, series.times[i]);
            if (row < 0)
                return QStringLiteral("%1: time %2 was not saved").arg(QString::fromStdString(series.name)).arg(series.times[i]);
            const double actual = run.at(static_cast<std::size_t>(row), *element);
            if (!tests::isClose(actual, series.values[i], 1e-4, 1e-6))
                return QStringLiteral("%1 at %2: %3, expected %4")
                    .arg(QString::fromStdString(series.name)).arg(series.times[i]).arg(actual, 0, 'g', 12).arg(series.values[i], 0, 'g', 12);
            ++compared;
        }
    }
    return compared > 0 ? QString() : QStringLiteral("nothing to compare");
}

QString simulateAndCompare(const QString& modelPath, const QString& expectedPath)
{
    auto resolved = model::loadModel(modelPath.toStdString());
    if (!resolved)
        return tests::describe(resolved.error());
    const auto program = engine::compile(std::move(*resolved));
    if (!program)
        return tests::describe(program.error());
    const auto run = engine::run(*program);
    if (!run)
        return tests::describe(run.error());
    return difference(program->model(), *run, tests::readExpected(expectedPath));
}

const char* reasonNotToAgree(const QString& path)
{
    for (const Exception& exception : kCannotAgree)
        if (path == QLatin1String(exception.path))
            return exception.reason;
    return nullptr;
}

} // namespace

class TestConformance : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void agrees_data();
    void agrees();
    void agreesOftenEnough();
    void refusesBrokenModels_data();
    void refusesBrokenModels();

private:
    void addRows(const std::string& kind);

    QDir m_folder;
    std::vector<std::map<std::string, std::string>> m_cases;
    int m_simulated = 0;
    int m_agreed = 0;
};

void TestConformance::initTestCase()
{
    m_folder = QDir(QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile"));
    const auto table = readCsv(m_folder.filePath(QStringLiteral("cases.csv")).toStdString());
    if (!table)
        QSKIP(qPrintable(QStringLiteral("%1 conformance cases skipped: %2 not found").arg(kKnownCases).arg(m_folder.path())));
    for (const auto& row : table->rows) {
        std::map<std::string, std::string> values;
        for (std::size_t i = 0; i < row.size(); ++i)
            values[table->header[i]] = row[i];
        m_cases.push_back(std::move(values));
    }
}

void TestConformance::addRows(const std::string& kind)
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("expected");
    for (const auto& values : m_cases) {
        if (values.at("kind") != kind)
            continue;
        const QString folder = QString::fromStdString(values.at("source") + "/" + values.at("folder"));
        QTest::newRow(qPrintable(folder)) << folder << QString::fromStdString(values.at("files")).split(QLatin1Char(' '))
                                          << QString::fromStdString(values.at("expected")).section(QLatin1Char(' '), 0, 0);
    }
}

void TestConformance::agrees_data()
{
    addRows("simulate");
}

/// The first file must agree; so must the other forms of the same model, unless the table above says why not.
void TestConformance::agrees()
{
    QFETCH(QString, folder);
    QFETCH(QStringList, files);
    QFETCH(QString, expected);
    ++m_simulated;
    QStringList differences;
    for (const QString& file : files) {
        const QString path = folder + QLatin1Char('/') + file;
        const QString found = simulateAndCompare(m_folder.filePath(path), m_folder.filePath(folder + QLatin1Char('/') + expected));
        if (const char* const reason = reasonNotToAgree(path)) {
            QVERIFY2(!found.isEmpty(), qPrintable(path + QStringLiteral(" agrees now: take it off the list (") + QLatin1String(reason) + QLatin1Char(')')));
            continue;
        }
        if (!found.isEmpty())
            differences << file + QStringLiteral(": ") + found;
    }
    if (const char* const reason = reasonNotToAgree(folder)) {
        QVERIFY2(!differences.isEmpty(), qPrintable(QStringLiteral("agrees now: take it off the list (") + QLatin1String(reason) + QLatin1Char(')')));
        QSKIP(reason);
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
    ++m_agreed;
}

void TestConformance::agreesOftenEnough()
{
    if (m_cases.empty())
        QSKIP("no cases");
    qInfo("%d of %d cases agree", m_agreed, m_simulated);
    QVERIFY2(m_agreed >= kMustAgree, qPrintable(QStringLiteral("%1 of %2 cases agree").arg(m_agreed).arg(m_simulated)));
}

void TestConformance::refusesBrokenModels_data()
{
    addRows("must-diagnose");
}

void TestConformance::refusesBrokenModels()
{
    QFETCH(QString, folder);
    QFETCH(QStringList, files);
    for (const QString& file : files) {
        const auto resolved = model::loadModel(m_folder.filePath(folder + QLatin1Char('/') + file).toStdString());
        QVERIFY2(!resolved.has_value(), qPrintable(file));
        const bool named = std::any_of(resolved.error().begin(), resolved.error().end(), [](const Error& error) {
            return !error.where.variable.empty() && error.where.line > 0
                && (error.kind == ErrorKind::EmptyEquation || error.kind == ErrorKind::Syntax || error.kind == ErrorKind::UnsupportedFunction);
        });
        QVERIFY2(named, qPrintable(file + QLatin1Char('\n') + tests::describe(resolved.error())));
    }
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
