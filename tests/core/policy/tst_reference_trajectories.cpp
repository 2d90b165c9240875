// SPDX-License-Identifier: GPL-3.0-or-later
// Thirteen scenarios as independent implementations computed them: RK4 with a step of 1/16 year, saved each quarter, ten digits.
// Ten are of version 1 of the model and hold for 1.1 as they are; those with a shock are of 1.1, made by reference_run.py there.
#include "tests/core/policy/policy_fixture.h"
#include "tests/support/csv_file.h"

#include <QProcess>
#include <QStandardPaths>

#include <set>

using namespace core;
using namespace core::policy;

class ReferenceTrajectoriesTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void theReferencesWithShocksAreTheScripts();
};

void ReferenceTrajectoriesTest::agreesWithTheReference_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files =
        QDir(QStringLiteral(FOURFOLD_FIXTURE_DIR "/reference")).entryList({QStringLiteral("*.csv")});
    QCOMPARE(files.size(), 13);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file.chopped(4))) << file.chopped(4);
}

void ReferenceTrajectoriesTest::agreesWithTheReference()
{
    QFETCH(QString, name);
    const std::string base = FOURFOLD_FIXTURE_DIR "/reference/" + name.toStdString();
    const auto catalogue = tests::shippedCatalogue();
    const RegionSet& regions = *catalogue->regionSet(name.startsWith(QStringLiteral("provinces-")) ? "provinces" : "macro");
    const auto projector = Projector::create(tests::dataDirectory(), catalogue, regions);
    VERIFY_RESULT(projector);
    const auto scenario = parseScenario(tests::readAll(base + ".json"), base + ".json", *catalogue, regions);
    VERIFY_RESULT(scenario);
    const auto projection = projector->project(*scenario);
    VERIFY_RESULT(projection);
    QVERIFY(!projection->fault());
    const auto reference = tests::readCsv(base + ".csv");
    VERIFY_RESULT(reference);
    QCOMPARE(projection->times().size(), reference->rows.size());

    // Eighty-eight variables, three more with shocks, twenty-three levers, the cost rate.
    std::set<std::string> variables;
    for (std::size_t column = 1; column < reference->header.size(); ++column) {
        const std::string& header = reference->header[column];
        const auto bracket = header.find('[');
        const std::string id = header.substr(0, bracket);
        variables.insert(id);
        const Place place = bracket == std::string::npos
            ? Place::national()
            : Place::ofRegion(header.substr(bracket + 1, header.size() - bracket - 2));
        const std::vector<double> series = projection->series(id, place);
        QVERIFY2(series.size() == reference->rows.size(), header.c_str());
        for (std::size_t row = 0; row < series.size(); ++row) {
            const auto expected = reference->number(row, column);
            VERIFY_RESULT(expected);
            // The reference's own definition of agreement; its ten digits leave an error of 5e-10.
            const double tolerance = 1e-8 * std::max(std::abs(*expected), 1e-6);
            QVERIFY2(std::abs(series[row] - *expected) <= tolerance,
                     qPrintable(QStringLiteral("%1 in %2: actual %3, expected %4")
                                    .arg(QString::fromStdString(header))
                                    .arg(projection->times()[row])
                                    .arg(series[row], 0, 'g', 17)
                                    .arg(*expected, 0, 'g', 17)));
        }
    }
    QCOMPARE(variables.size(), std::size_t(88 + (name.contains(QStringLiteral("shock")) ? 3 : 0) + 23 + 1));
}

/// The script that made them gives them again from the shipped document: they are of the model as it stands, not of a draft.
void ReferenceTrajectoriesTest::theReferencesWithShocksAreTheScripts()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("There is no python3 to run the script of the references: 3 of them not repeated.");
    const QDir folder(QStringLiteral(FOURFOLD_FIXTURE_DIR "/reference"));
    QStringList arguments{folder.filePath(QStringLiteral("reference_run.py")), QStringLiteral("check"),
                          QString::fromStdString(modelFile(tests::dataDirectory()).string())};
    for (const QString& file : folder.entryList({QStringLiteral("*shock*.json")}))
        arguments << folder.filePath(file);
    QCOMPARE(arguments.size(), 3 + 3);
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(python, arguments);
    QVERIFY(script.waitForFinished(120000));
    const QByteArray said = script.readAll();
    QCOMPARE(script.exitStatus(), QProcess::NormalExit);
    QVERIFY2(script.exitCode() == 0, said.constData());
    QCOMPARE(said.count("agrees"), 3);
}

QTEST_GUILESS_MAIN(ReferenceTrajectoriesTest)
#include "tst_reference_trajectories.moc"
