// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/identifier.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core::model;

class TestIdentifier : public QObject {
    Q_OBJECT

private slots:
    void canonicalNames_data();
    void canonicalNames();
    void keepsModulesApartFromPeriods();
    void displayNames_data();
    void displayNames();
    void findsTheNearestName();
};

void TestIdentifier::canonicalNames_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("lower case") << QByteArray("Births") << QByteArray("births");
    QTest::newRow("blank") << QByteArray("birth rate") << QByteArray("birth_rate");
    QTest::newRow("underscore") << QByteArray("birth_rate") << QByteArray("birth_rate");
    QTest::newRow("runs of blanks") << QByteArray("birth \t _ rate") << QByteArray("birth_rate");
    QTest::newRow("line end") << QByteArray("birth\nrate") << QByteArray("birth_rate");
    QTest::newRow("escaped line end") << QByteArray("birth\\nrate") << QByteArray("birth_rate");
    QTest::newRow("no-break space") << QByteArray("birth\xC2\xA0rate") << QByteArray("birth_rate");
    QTest::newRow("blanks around") << QByteArray("  birth rate ") << QByteArray("birth_rate");
    QTest::newRow("quotes") << QByteArray("\"Birth rate\"") << QByteArray("birth_rate");
    QTest::newRow("characters in quotes") << QByteArray("\"a/b (c)\"") << QByteArray("a/b_(c)");
    QTest::newRow("escaped quote") << QByteArray("\"a\\\"b\"") << QByteArray("a\"b");
    QTest::newRow("escaped backslash") << QByteArray("a\\\\b") << QByteArray("a\\b");
    QTest::newRow("Latin") << QByteArray("\xC3\x84rger \xC5\x81") << QByteArray("\xC3\xA4rger_\xC5\x82");
    QTest::newRow("Greek") << QByteArray("\xCE\x91\xCE\xA9") << QByteArray("\xCE\xB1\xCF\x89");
    QTest::newRow("Cyrillic") << QByteArray("\xD0\x90\xD0\xAF\xD0\x81") << QByteArray("\xD0\xB0\xD1\x8F\xD1\x91");
    QTest::newRow("Chinese") << QByteArray("\xE8\xB4\xB8\xE6\x98\x93 \xE9\xA2\x9D") << QByteArray("\xE8\xB4\xB8\xE6\x98\x93_\xE9\xA2\x9D");
    QTest::newRow("broken UTF-8 is kept") << QByteArray("a\xC3") << QByteArray("a\xC3");
    QTest::newRow("module") << QByteArray("Hares.Birth Rate") << QByteArray("hares.birth_rate");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("blanks only") << QByteArray(" _ ") << QByteArray("");
}

void TestIdentifier::canonicalNames()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, canonical);
    QCOMPARE(QByteArray::fromStdString(CanonicalName::fromWritten(written.toStdString()).text()), canonical);
}

void TestIdentifier::keepsModulesApartFromPeriods()
{
    QCOMPARE(CanonicalName::fromWritten("a.b").parts().size(), 2U);
    QCOMPARE(CanonicalName::fromWritten("\"a.b\"").parts().size(), 1U);
    QCOMPARE(CanonicalName::fromWritten("a.\"b.c\"").parts().size(), 2U);
    QVERIFY(CanonicalName::fromWritten("\"a.b\"") == canonicalUnqualified("a.b"));
    QVERIFY(CanonicalName::fromWritten("b").inside(CanonicalName::fromWritten("a")) == CanonicalName::fromWritten("A.B"));
}

void TestIdentifier::displayNames_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    QTest::newRow("as written") << "Birth_Rate" << "Birth_Rate";
    QTest::newRow("line end") << "hares killed\\nper lynx" << "hares killed per lynx";
    QTest::newRow("runs of blanks") << " a  b " << "a b";
    QTest::newRow("quotes") << "\"a b\"" << "a b";
}

void TestIdentifier::displayNames()
{
    QFETCH(QString, written);
    QFETCH(QString, shown);
    QCOMPARE(QString::fromStdString(displayName(written.toStdString())), shown);
}

void TestIdentifier::findsTheNearestName()
{
    const std::vector<std::string> names = {"births", "deaths", "birth_rate"};
    QCOMPARE(nearestName("birhts", names), std::string("births"));
    QCOMPARE(nearestName("xyz", names), std::string());
    QCOMPARE(nearestName(std::string(100'000, 'a'), names), std::string());
}

QTEST_GUILESS_MAIN(TestIdentifier)
#include "tst_identifier.moc"
