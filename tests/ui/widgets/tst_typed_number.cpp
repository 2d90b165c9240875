// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typed_number.h"

#include <QTest>

class TestTypedNumber : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestTypedNumber::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("number");
    QTest::newRow("plain") << QStringLiteral("12.5") << 12.5;
    QTest::newRow("spaces around") << QStringLiteral("  12.5 ") << 12.5;
    QTest::newRow("full width") << QString::fromUtf8("１２．５") << 12.5;
    QTest::newRow("full-width comma") << QString::fromUtf8("１，２５０") << 1250.0;
    QTest::newRow("thousands") << QStringLiteral("1,250") << 1250.0;
    QTest::newRow("thousands and fraction") << QStringLiteral("12,345,678.25") << 12345678.25;
    QTest::newRow("thousands by spaces") << QStringLiteral("1 250") << 1250.0;
    QTest::newRow("thousands by thin spaces") << QStringLiteral("12\u2009345") << 12345.0;
    QTest::newRow("unit") << QStringLiteral("12 bn CNY") << 12.0;
    QTest::newRow("unit in other letters") << QStringLiteral("12BN cny") << 12.0;
    QTest::newRow("Chinese unit") << QString::fromUtf8("120亿元") << 120.0;
    QTest::newRow("negative") << QStringLiteral("-3") << -3.0;
    QTest::newRow("typeset minus") << QString::fromUtf8("−3") << -3.0;
    QTest::newRow("zero") << QStringLiteral("0") << 0.0;
}

void TestTypedNumber::reads()
{
    QFETCH(QString, typed);
    const auto read = ui::typedNumber(typed, {QStringLiteral("bn CNY"), QString::fromUtf8("亿元")});
    QVERIFY(read);
    QTEST(*read, "number");
}

void TestTypedNumber::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("word") << QStringLiteral("many");
    QTest::newRow("decimal comma") << QStringLiteral("12,5");
    QTest::newRow("decimal comma, two digits") << QStringLiteral("12,50");
    QTest::newRow("full-width decimal comma") << QString::fromUtf8("１２，５");
    QTest::newRow("group of four") << QStringLiteral("1,2500");
    QTest::newRow("first group too long") << QStringLiteral("1250,000");
    QTest::newRow("one group only marked") << QStringLiteral("1,250000");
    QTest::newRow("both marks") << QStringLiteral("1,250 000");
    QTest::newRow("comma in the fraction") << QStringLiteral("1.250,5");
    QTest::newRow("comma at the end") << QStringLiteral("12,");
    QTest::newRow("digits apart") << QStringLiteral("1 2");
    QTest::newRow("unit only") << QStringLiteral("bn CNY");
    QTest::newRow("other unit") << QStringLiteral("12 km");
    QTest::newRow("no number") << QStringLiteral("nan");
    QTest::newRow("endless") << QStringLiteral("inf");
    QTest::newRow("too large") << QStringLiteral("1e999");
}

void TestTypedNumber::refuses()
{
    QFETCH(QString, typed);
    QVERIFY(!ui::typedNumber(typed, {QStringLiteral("bn CNY"), QString::fromUtf8("亿元")}));
}

QTEST_GUILESS_MAIN(TestTypedNumber)
#include "tst_typed_number.moc"
