// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/schedule.h"
#include "tests/support/checks.h"

using core::policy::Schedule;

class ScheduleTest : public QObject {
    Q_OBJECT

private slots:
    void risesHoldsAndFalls();
    void integratesToDuration_data();
    void integratesToDuration();
    void integratesPartsThatAddUp();
    void integratesAPlateauThatIsNeverReached();
};

void ScheduleTest::risesHoldsAndFalls()
{
    const Schedule schedule{2025, 0.5, 3};
    QCOMPARE(schedule.level(2024.9), 0.0);
    QCOMPARE(schedule.level(2025.25), 0.5);
    QCOMPARE(schedule.level(2027), 1.0);
    QCOMPARE(schedule.level(2028.25), 0.5);
    QCOMPARE(schedule.level(2028.5), 0.0);
}

void ScheduleTest::integratesToDuration_data()
{
    QTest::addColumn<double>("ramp");
    QTest::addColumn<double>("duration");
    QTest::newRow("short ramp") << 0.25 << 3.0;
    QTest::newRow("ramp as long as the programme") << 2.0 << 2.0;
    QTest::newRow("grid of a sixteenth") << 0.3125 << 1.0625;
}

/// A trapezium: a programme delivers intensity x duration, whatever its ramp.
void ScheduleTest::integratesToDuration()
{
    QFETCH(double, ramp);
    QFETCH(double, duration);
    const Schedule schedule{2025, ramp, duration};
    VERIFY_CLOSE(schedule.integral(2000, 2100), duration, 1e-14, 0);
}

void ScheduleTest::integratesPartsThatAddUp()
{
    const Schedule schedule{2025.0625, 1.1875, 4};
    double sum = 0;
    for (int year = 2024; year < 2035; ++year)
        sum += schedule.integral(year, year + 1);
    VERIFY_CLOSE(sum, schedule.integral(2024, 2035), 1e-14, 0);
    QCOMPARE(schedule.integral(2030, 2030), 0.0);
    QCOMPARE(schedule.integral(2031, 2030), 0.0);
}

/// Ramp 2, duration 1: rising t/2 until the fall begins at t = 1, then t/2 * (3 - t)/2 until t = 2, then (3 - t)/2 until 3.
/// 1/4 + integral of (3t - t^2)/4 from 1 to 2 (= 13/24) + 1/4 = 25/24.
void ScheduleTest::integratesAPlateauThatIsNeverReached()
{
    const Schedule schedule{2025, 2, 1};
    VERIFY_CLOSE(schedule.integral(2000, 2100), 25.0 / 24.0, 1e-13, 0);
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
