// SPDX-License-Identifier: GPL-3.0-or-later
// The signals of paper 002: the shipped table, when they switch on, and that lines without a number never do.
#include "core/coordination/spiral.h"
#include "core/model/resolved_model.h"
#include "tests/support/checks.h"
#include "tests/support/csv_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace core;
using namespace core::coordination;

namespace {

const std::filesystem::path kData = FOURFOLD_SOURCE_DIR "/data";

const SpiralSignal& named(const std::vector<SpiralSignal>& definitions, const std::string& id)
{
    for (const SpiralSignal& signal : definitions) {
        if (signal.id == id)
            return signal;
    }
    qFatal("no signal %s", id.c_str());
}

/// The readings of one signal over a series of values, one unit.
SpiralReading read(const SpiralSignal& signal, const std::vector<double>& values, std::optional<double> parameter = {})
{
    SpiralInput input;
    input.units = 1;
    input.times = static_cast<int>(values.size());
    input.value = [&](const SpiralSignal&, int, int time) { return values[static_cast<std::size_t>(time)]; };
    input.parameter = [&](const std::string&) { return parameter; };
    auto readings = readSpiral({signal}, input);
    if (!readings)
        qFatal("%s", qPrintable(tests::describe(readings.error())));
    return readings->front();
}

std::set<std::string> column(const std::string& file, const std::string& name)
{
    const auto csv = tests::readCsv(kData / "tables" / file);
    std::set<std::string> values;
    for (const auto& row : csv->rows)
        values.insert(row[*csv->column(name)]);
    return values;
}

} // namespace

class SpiralTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheShippedTable();
    void namesWhatTheModelHas();
    void switchesOnPastTheLine();
    void drawsTheModelsLineFromItsParameter();
    void neverSwitchesOnWithoutANumber();
    void countsFromTheLineWhereThePaperDoes();
    void readsEveryUnit();
    void saysWhatIsWrongWithATable_data();
    void saysWhatIsWrongWithATable();
    void refusesEmptyInput();

private:
    std::vector<SpiralSignal> m_signals;
};

void SpiralTest::initTestCase()
{
    auto definitions = readSpiralSignals(kData);
    VERIFY_RESULT(definitions);
    m_signals = std::move(*definitions);
}

void SpiralTest::readsTheShippedTable()
{
    int levels = 0, papers = 0, qualitative = 0;
    for (const SpiralSignal& signal : m_signals) {
        levels += signal.kind == SignalKind::Level;
        papers += signal.basis == LineBasis::Paper;
        qualitative += signal.basis == LineBasis::Qualitative;
        for (const std::string* text : {&signal.nameEn, &signal.nameZh, &signal.meaningEn, &signal.meaningZh, &signal.unit})
            QVERIFY2(!text->empty(), signal.id.c_str());
        QCOMPARE(signal.responseEn.empty(), signal.kind == SignalKind::Level);
        QCOMPARE(signal.responseZh.empty(), signal.kind == SignalKind::Level);
    }
    QCOMPARE(levels, 4); // three quantities and their coordination
    QCOMPARE(papers, 2); // five warnings, thirty working days: the only numbers of the paper that are lines
    QCOMPARE(qualitative, 3);
}

void SpiralTest::namesWhatTheModelHas()
{
    const auto variables = column("variables.csv", "name");
    const auto parameters = column("parameters.csv", "name");
    const auto figures = column("paper-figures.csv", "id");
    for (const SpiralSignal& signal : m_signals) {
        QVERIFY2(signal.variable.empty() || variables.contains(signal.variable), signal.id.c_str());
        QVERIFY2(signal.parameter.empty() || parameters.contains(signal.parameter), signal.id.c_str());
        for (const std::string& figure : signal.figures)
            QVERIFY2(figures.contains(figure) && figure.starts_with("p2-"), figure.c_str());
        // A number said to be the paper's is one of its figures.
        if (signal.basis == LineBasis::Paper)
            QVERIFY2(!signal.figures.empty() && signal.line, signal.id.c_str());
    }
}

void SpiralTest::switchesOnPastTheLine()
{
    const SpiralReading reading = read(named(m_signals, "change-signal"), {0, 0.02, 0.01, 0, std::nan(""), 0});
    QCOMPARE(reading.states,
             (std::vector<SignalState>{SignalState::Off, SignalState::On, SignalState::On, SignalState::Off, SignalState::NoValue,
                                       SignalState::Off}));
    QCOMPARE(reading.firstOn, 1);
    QCOMPARE(reading.lastOn, 2);
    QCOMPARE(reading.timesOn, 2);
    QVERIFY(!reading.onAtEnd);
}

void SpiralTest::drawsTheModelsLineFromItsParameter()
{
    const SpiralSignal& signal = named(m_signals, "fast-channel");
    QCOMPARE(signal.basis, LineBasis::Model);
    const SpiralReading reading = read(signal, {0.05, 0.1, 0.11}, 0.1);
    QCOMPARE(*reading.line, 0.1);
    QCOMPARE(reading.firstOn, 2);
    QVERIFY(reading.onAtEnd);
    // Another world's threshold is another line.
    QCOMPARE(read(signal, {0.05, 0.1, 0.11}, 0.2).timesOn, 0);
    // A model without the parameter has no line.
    QCOMPARE(read(signal, {0.05}).states[0], SignalState::NoLine);
}

void SpiralTest::neverSwitchesOnWithoutANumber()
{
    for (const SpiralSignal& signal : m_signals) {
        if (signal.basis == LineBasis::Qualitative || signal.kind == SignalKind::Level)
            QCOMPARE(read(signal, {1e9}, 0.0).states[0], SignalState::NoLine);
    }
}

void SpiralTest::countsFromTheLineWhereThePaperDoes()
{
    // Five warnings are the fifth that pauses; thirty days are still kept.
    QCOMPARE(read(named(m_signals, "sandbox-warnings"), {4, 5, 6}).states,
             (std::vector<SignalState>{SignalState::Off, SignalState::On, SignalState::On}));
    QCOMPARE(read(named(m_signals, "response-days"), {29, 30, 31}).states,
             (std::vector<SignalState>{SignalState::Off, SignalState::Off, SignalState::On}));
}

void SpiralTest::readsEveryUnit()
{
    SpiralInput input;
    input.units = 2;
    input.times = 1;
    input.value = [](const SpiralSignal&, int unit, int) { return unit == 0 ? 0.0 : 9.0; };
    const auto readings = readSpiral(m_signals, input);
    VERIFY_RESULT(readings);
    QCOMPARE(readings->size(), 2 * m_signals.size());
    for (const SpiralReading& reading : *readings) {
        if (m_signals[static_cast<std::size_t>(reading.signal)].id == "change-signal")
            QCOMPARE(reading.onAtEnd, reading.unit == 1);
    }
}

void SpiralTest::saysWhatIsWrongWithATable_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("kind");
    QTest::newRow("unknown kind") << QByteArray("b,alarm,4.4,,x,,none,,above,1,N,N,M,M,,")
                                  << static_cast<int>(ErrorKind::Malformed);
    QTest::newRow("unknown side") << QByteArray("b,level,4.4,,x,,none,,over,1,N,N,M,M,,")
                                  << static_cast<int>(ErrorKind::Malformed);
    QTest::newRow("a basis without a line") << QByteArray("b,trigger,4.4,,x,,paper,,above,1,N,N,M,M,R,R")
                                            << static_cast<int>(ErrorKind::Malformed);
    QTest::newRow("a line without a basis") << QByteArray("b,trigger,4.4,,x,,qualitative,3,above,1,N,N,M,M,R,R")
                                            << static_cast<int>(ErrorKind::Malformed);
    QTest::newRow("a line that is no number")
        << QByteArray("b,trigger,4.4,,x,,paper,five,above,1,N,N,M,M,R,R") << static_cast<int>(ErrorKind::Malformed);
    QTest::newRow("twice") << QByteArray("a,level,4.4,,x,,none,,above,1,N,N,M,M,,") << static_cast<int>(ErrorKind::DuplicateName);
}

void SpiralTest::saysWhatIsWrongWithATable()
{
    QFETCH(QByteArray, row);
    QFETCH(int, kind);
    const QTemporaryDir directory;
    QDir(directory.path()).mkdir(QStringLiteral("tables"));
    QFile file(directory.filePath(QStringLiteral("tables/spiral-signals.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "id,kind,section,figures,variable,parameter,basis,line,side,unit,name_en,name_zh,meaning_en,meaning_zh,response_en,"
        "response_zh\na,level,4.4,,x,,none,,above,1,N,N,M,M,,\n"
        + row + '\n');
    file.close();
    const auto definitions = readSpiralSignals(directory.path().toStdString());
    QVERIFY(!definitions.has_value());
    QCOMPARE(static_cast<int>(definitions.error().front().kind), kind);
    QCOMPARE(definitions.error().front().where.line, 3);
    QVERIFY(!readSpiralSignals("/nowhere").has_value());
}

void SpiralTest::refusesEmptyInput()
{
    QVERIFY(!readSpiral(m_signals, {}).has_value());
}

QTEST_GUILESS_MAIN(SpiralTest)
#include "tst_spiral.moc"
