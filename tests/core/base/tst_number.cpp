// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.h"

#include <QTest>

using namespace core;

class NumberTest : public QObject {
    Q_OBJECT

private slots:
    void writesFifteenDigits();
    void readsOnlyWholeFiniteNumbers_data();
    void readsOnlyWholeFiniteNumbers();
};

void NumberTest::writesFifteenDigits()
{
    QCOMPARE(formatNumber(0.1 + 0.2), std::string("0.3"));
    QCOMPARE(formatNumber(1.0 / 3), std::string("0.333333333333333"));
    QCOMPARE(formatNumber(2024), std::string("2024"));
    QCOMPARE(formatNumber(-1e-7), std::string("-1e-07"));
}

void NumberTest::readsOnlyWholeFiniteNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<double>("value");
    QTest::newRow("decimal") << "1.25" << true << 1.25;
    QTest::newRow("plus") << "+3" << true << 3.0;
    QTest::newRow("exponent") << "1e-3" << true << 0.001;
    QTest::newRow("empty") << "" << false << 0.0;
    QTest::newRow("two signs") << "++1" << false << 0.0;
    QTest::newRow("trailing") << "1 " << false << 0.0;
    QTest::newRow("comma") << "1,5" << false << 0.0;
    QTest::newRow("nan") << "nan" << false << 0.0;
    QTest::newRow("inf") << "inf" << false << 0.0;
    QTest::newRow("too large") << "1e999" << false << 0.0;
    QTest::newRow("hexadecimal") << "0x10" << false << 0.0;
}

void NumberTest::readsOnlyWholeFiniteNumbers()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QFETCH(double, value);
    const auto number = parseNumber(text.toStdString());
    QCOMPARE(number.has_value(), valid);
    if (valid)
        QCOMPARE(*number, value);
}

QTEST_GUILESS_MAIN(NumberTest)
#include "tst_number.moc"
