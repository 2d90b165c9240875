// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core;

class TestResult : public QObject {
    Q_OBJECT

private slots:
    void showsWhatIsKnown_data();
    void showsWhatIsKnown();
    void putsContextInFront();
    void leavesValuesAlone();
};

void TestResult::showsWhatIsKnown_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("text");
    QTest::newRow("message alone") << "" << 0 << 0 << "" << "wrong";
    QTest::newRow("file") << "a.xmile" << 0 << 0 << "" << "a.xmile: wrong";
    QTest::newRow("line") << "a.xmile" << 3 << 0 << "" << "a.xmile:3: wrong";
    QTest::newRow("column") << "a.xmile" << 3 << 7 << "" << "a.xmile:3:7: wrong";
    QTest::newRow("variable") << "a.xmile" << 3 << 7 << "births" << "a.xmile:3:7: births: wrong";
    QTest::newRow("variable without file") << "" << 3 << 7 << "births" << "births: wrong";
}

void TestResult::showsWhatIsKnown()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, variable);
    QFETCH(QString, text);
    const Error error{ErrorKind::Syntax, "wrong", {file.toStdString(), line, column, variable.toStdString()}, {}};
    QCOMPARE(QString::fromStdString(toString(error)), text);
}

void TestResult::putsContextInFront()
{
    const Result<int> failed = fail(ErrorKind::NotFound, "no such column", {"names.csv", 1, 0, {}}, {"unit"});
    const auto told = withContext(failed, "while reading names");
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().message, std::string("while reading names: no such column"));
    QCOMPARE(told.error().kind, ErrorKind::NotFound);
    QCOMPARE(told.error().where.file, std::string("names.csv"));
    QCOMPARE(told.error().arguments, (std::vector<std::string>{"unit"}));
}

void TestResult::leavesValuesAlone()
{
    const auto value = withContext(Result<int>(7), "while counting");
    VERIFY_RESULT(value);
    QCOMPARE(*value, 7);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
