// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/axis_ticks.h"
#include "ui/widgets/time_words.h"

#include <QTest>

using core::policy::Language;
using core::policy::TimeSpan;
using ui::TimeWords;

class tst_time_words : public QObject {
    Q_OBJECT

private slots:
    void timesAreSaidInTheirUnit_data();
    void timesAreSaidInTheirUnit();
    void onlyYearsOfTheCalendarAreBare_data();
    void onlyYearsOfTheCalendarAreBare();
    void calendarTicksAreThoseOfYears();
    void ticksAreRoundAndKeepClear_data();
    void ticksAreRoundAndKeepClear();
    void aSliderEndsWhereTheRunEnds_data();
    void aSliderEndsWhereTheRunEnds();

private:
    ui::Appearance m_appearance;
};

void tst_time_words::timesAreSaidInTheirUnit_data()
{
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("stop");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("time");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("heading");
    QTest::newRow("calendar year") << 2024.0 << 2035.0 << "year" << 2030.0 << "2030" << "Year";
    QTest::newRow("between years") << 2024.0 << 2035.0 << "year" << 2028.25 << "2028.25" << "Year";
    QTest::newRow("years from nothing") << 0.0 << 20.0 << "year" << 12.25 << "year 12.25" << "Time (years)";
    QTest::newRow("days") << 0.0 << 100.0 << "Days" << 40.0 << "day 40" << "Time (days)";
    QTest::newRow("many days are no calendar") << 1900.0 << 2100.0 << "day" << 2024.0 << "day 2024" << "Time (days)";
    QTest::newRow("months") << 0.0 << 12.5 << "months" << 12.5 << "month 12.5" << "Time (months)";
    QTest::newRow("rounding of sums") << 0.0 << 1.0 << "hour" << 0.1 + 0.2 << "hour 0.3" << "Time (hours)";
    QTest::newRow("no unit") << 0.0 << 10.0 << "" << 7.0 << "time 7" << "Time";
    QTest::newRow("the author's own unit") << 0.0 << 10.0 << "tick" << 7.0 << "tick 7" << "Time (tick)";
    QTest::newRow("tiny") << 0.0 << 1e-6 << "s" << 2.5e-7 << "second 2.5\u2009×\u200910⁻⁷" << "Time (seconds)";
    QTest::newRow("below zero") << -5.0 << 5.0 << "year" << -2.5 << "year −2.5" << "Time (years)";
}

void tst_time_words::timesAreSaidInTheirUnit()
{
    QFETCH(double, start);
    QFETCH(double, stop);
    QFETCH(QString, unit);
    QFETCH(double, time);
    QFETCH(QString, english);
    QFETCH(QString, heading);
    const TimeWords words(TimeSpan{start, stop, unit.toStdString()});
    QCOMPARE(words.phrase(m_appearance, time), english);
    QCOMPARE(words.heading(), heading);
}

void tst_time_words::onlyYearsOfTheCalendarAreBare_data()
{
    QTest::addColumn<TimeSpan>("span");
    QTest::addColumn<bool>("calendar");
    QTest::newRow("the four-dimension model") << TimeSpan{2024, 2035, "year"} << true;
    QTest::newRow("two centuries") << TimeSpan{1900, 2100, "Year"} << true;
    QTest::newRow("nothing known") << TimeSpan{} << true;
    QTest::newRow("years counted") << TimeSpan{0, 60, "year"} << false;
    QTest::newRow("days like years") << TimeSpan{1900, 2100, "day"} << false;
    QTest::newRow("no unit") << TimeSpan{2000, 2020, ""} << false;
}

void tst_time_words::onlyYearsOfTheCalendarAreBare()
{
    QFETCH(TimeSpan, span);
    QFETCH(bool, calendar);
    QCOMPARE(TimeWords(span).calendar(), calendar);
}

void tst_time_words::calendarTicksAreThoseOfYears()
{
    const TimeWords words(TimeSpan{2024, 2035, "year"});
    for (const double width : {120.0, 300.0, 800.0}) {
        std::vector<double> years;
        for (const int year : ui::yearTicks(2024, 2035, width, 30))
            years.push_back(year);
        QCOMPARE(words.ticks(2024, 2035, width, 30, 30), years);
    }
}

void tst_time_words::ticksAreRoundAndKeepClear_data()
{
    QTest::addColumn<TimeSpan>("span");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("100 days") << TimeSpan{0, 100, "day"} << 500.0 << "0 10 20 30 40 50 60 70 80 90 100";
    QTest::newRow("100 days, narrow") << TimeSpan{0, 100, "day"} << 160.0 << "0 50 100";
    QTest::newRow("12.5 months by quarters of a year") << TimeSpan{0, 12.5, "month"} << 160.0 << "0 6 12.5";
    QTest::newRow("48 months by years") << TimeSpan{0, 48, "month"} << 200.0 << "0 12 24 36 48";
    QTest::newRow("a day by hours") << TimeSpan{0, 24, "hour"} << 200.0 << "0 6 12 18 24";
    QTest::newRow("an odd end") << TimeSpan{3, 17.3, ""} << 300.0 << "3 6 8 10 12 14 17.3";
    QTest::newRow("not every label that fits") << TimeSpan{0, 60, "year"} << 2000.0 << "0 5 10 15 20 25 30 35 40 45 50 55 60";
    QTest::newRow("whole years are not halved") << TimeSpan{0, 25, "year"} << 2000.0 << "0 5 10 15 20 25";
    QTest::newRow("60 years") << TimeSpan{0, 60, "year"} << 400.0 << "0 10 20 30 40 50 60";
    QTest::newRow("part of a second") << TimeSpan{0, 0.01, "s"} << 200.0 << "0 0.0025 0.005 0.0075 0.01";
}

void tst_time_words::ticksAreRoundAndKeepClear()
{
    QFETCH(TimeSpan, span);
    QFETCH(double, width);
    QFETCH(QString, expected);
    const TimeWords words(span);
    constexpr double kLabel = 25, kFirst = 45;
    const auto ticks = words.ticks(span.start, span.stop, width, kLabel, kFirst);
    QStringList texts;
    for (const double tick : ticks)
        texts << words.number(m_appearance, tick);
    QCOMPARE(texts.join(QLatin1Char(' ')), expected);
    const double scale = width / (span.stop - span.start);
    for (std::size_t i = 1; i < ticks.size(); ++i) {
        const double before = (i == 1 ? kFirst : kLabel) / 2;
        QVERIFY2((ticks[i] - ticks[i - 1]) * scale >= before + kLabel / 2, qPrintable(texts.join(QLatin1Char(' '))));
    }
}

void tst_time_words::aSliderEndsWhereTheRunEnds_data()
{
    QTest::addColumn<TimeSpan>("span");
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("playStep");
    QTest::newRow("calendar years play one by one") << TimeSpan{2024, 2035, "year"} << 1.0 << 1;
    QTest::newRow("20 years too") << TimeSpan{0, 20, "year"} << 1.0 << 1;
    QTest::newRow("60 years by two") << TimeSpan{0, 60, "year"} << 1.0 << 2;
    QTest::newRow("two centuries by ten") << TimeSpan{1900, 2100, "year"} << 1.0 << 10;
    QTest::newRow("100 days by ten") << TimeSpan{0, 100, "day"} << 1.0 << 10;
    QTest::newRow("12.5 months") << TimeSpan{0, 12.5, "month"} << 0.1 << 10;
    QTest::newRow("1000 days") << TimeSpan{0, 1000, "day"} << 5.0 << 20;
    QTest::newRow("part of a second") << TimeSpan{0, 0.01, "s"} << 5e-5 << 20;
    QTest::newRow("no round step fits") << TimeSpan{0, 3.14159, ""} << 3.14159 / 200 << 20;
}

void tst_time_words::aSliderEndsWhereTheRunEnds()
{
    QFETCH(TimeSpan, span);
    QFETCH(double, step);
    QFETCH(int, playStep);
    const TimeWords::Grid grid = TimeWords(span).grid();
    VERIFY_CLOSE(grid.step, step, 1e-9, 0.0);
    QCOMPARE(grid.playStep, playStep);
    VERIFY_CLOSE(span.start + grid.count * grid.step, span.stop, 1e-9, 1e-15);
    QVERIFY(grid.count <= 400);
}

QTEST_MAIN(tst_time_words)
#include "tst_time_words.moc"
