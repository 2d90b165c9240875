// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/widgets/activity_strip.h"

#include <QTest>

using core::policy::Schedule;

class TestActivityStrip : public QObject {
    Q_OBJECT

private slots:
    void outlineIsATrapezium();
    void outlineEndsWithTheYears();
    void shortProgrammeDoesNotReachFullStrength();
    void nothingOutsideTheYears();
};

// One year is 10 px wide, full strength 10 px high.
static const QRectF kRect(0, 0, 110, 10);

void TestActivityStrip::outlineIsATrapezium()
{
    const QPolygonF outline = ui::activityOutline({.startYear = 2025, .rampYears = 1, .durationYears = 3}, kRect, 2024, 2035);
    const QPolygonF expected {{10, 10}, {10, 10}, {20, 0}, {40, 0}, {50, 10}, {50, 10}};
    QCOMPARE(outline, expected);
}

void TestActivityStrip::outlineEndsWithTheYears()
{
    const QPolygonF outline = ui::activityOutline({.startYear = 2025, .rampYears = 2, .durationYears = 30}, kRect, 2024, 2035);
    QCOMPARE(outline.boundingRect(), QRectF(10, 0, 100, 10));
    QCOMPARE(outline.at(outline.size() - 2), QPointF(110, 0));
}

void TestActivityStrip::shortProgrammeDoesNotReachFullStrength()
{
    // Up and down ramp overlap from 2026 to 2027; highest in the middle: 0.75 x 0.75.
    const QPolygonF outline = ui::activityOutline({.startYear = 2025, .rampYears = 2, .durationYears = 1}, kRect, 2024, 2035);
    VERIFY_CLOSE(outline.boundingRect().top(), 10 - 10 * 0.5625, 1e-12, 0);
}

void TestActivityStrip::nothingOutsideTheYears()
{
    QVERIFY(ui::activityOutline({.startYear = 2036, .rampYears = 1, .durationYears = 3}, kRect, 2024, 2035).isEmpty());
}

QTEST_MAIN(TestActivityStrip)
#include "tst_activity_strip.moc"
