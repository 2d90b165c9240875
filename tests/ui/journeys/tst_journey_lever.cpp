// SPDX-License-Identifier: GPL-3.0-or-later
// An analyst pulls one lever and watches every figure follow, takes it back, and does it again.
#include "journey.h"

#include <QUndoStack>

#include <cmath>

using tests::Journey;
using tests::Sight;

namespace {

constexpr int kLongMs = 60000; // for the runs of all members

} // namespace

class TestJourneyLever : public QObject {
    Q_OBJECT

private slots:
    void movingALeverChangesEverythingThatDependsOnIt_data() { tests::languages(); }
    void movingALeverChangesEverythingThatDependsOnIt();
    void figuresFollowWhileTheHandMoves();
};

void TestJourneyLever::movingALeverChangesEverythingThatDependsOnIt()
{
    QFETCH(bool, chinese);
    Journey journey(chinese);
    QVERIFY(journey.ready());
    auto& session = journey.frame.session();
    QTest::keyClick(&journey.frame.window(), Qt::Key_N, Qt::ControlModifier);
    session.setYear(2030);
    // Users of the technology in Central-West: what western networks are for.
    session.setKpis({QStringLiteral("penetration@Central_West"), QStringLiteral("trade"), QStringLiteral("intelligence"),
                     QStringLiteral("conversion"), QStringLiteral("vacancy@Central_West"), QStringLiteral("carbon_emissions")});
    session.selectKpi(QStringLiteral("penetration@Central_West"));
    const auto settled = [&] {
        return session.projection()
            && std::abs(session.projection()->cumulativeLeverCostBnCny("digital_infrastructure", 2035)
                        - 20 * session.leverStrength(QStringLiteral("digital_infrastructure"))) < 1e-6;
    };
    QTRY_VERIFY(settled());
    QTRY_VERIFY_WITH_TIMEOUT(journey.rested(), kLongMs);
    QTest::qWait(50);
    const Sight before = journey.look();
    const int steps = session.undoStack().index();

    journey.drag(journey.slider("digital_infrastructure"), 100);
    QCOMPARE(session.leverStrength(QStringLiteral("digital_infrastructure")), 1.0);
    QCOMPARE(session.undoStack().index(), steps + 1);
    QTRY_VERIFY(settled());
    QTRY_VERIFY(journey.look().summary != before.summary);
    QTRY_VERIFY(journey.look().cards.first() != before.cards.first());
    QTRY_VERIFY(journey.look().mainLine != before.mainLine);
    QTRY_VERIFY(journey.look().regionCost != before.regionCost);
    // 20 bn CNY: on the head of its group, and in the sentence.
    const QString money = chinese ? QStringLiteral("200") : QStringLiteral("20.0");
    QTRY_VERIFY2(journey.look().regionCost.contains(money), qPrintable(journey.look().regionCost));
    QVERIFY2(journey.look().summary.contains(money), qPrintable(journey.look().summary));
    QTRY_VERIFY_WITH_TIMEOUT(journey.rested(), kLongMs);
    const Sight after = journey.look();

    QTest::keyClick(&journey.frame.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session.leverStrength(QStringLiteral("digital_infrastructure")), 0.0);
    QCOMPARE(journey.slider("digital_infrastructure")->percent(), 0.0);
    QTRY_VERIFY_WITH_TIMEOUT(journey.look() == before, kLongMs);
    QTest::keyClick(&journey.frame.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(journey.slider("digital_infrastructure")->percent(), 100.0);
    QTRY_VERIFY_WITH_TIMEOUT(journey.look() == after, kLongMs);
}

void TestJourneyLever::figuresFollowWhileTheHandMoves()
{
    Journey journey(false);
    QVERIFY(journey.ready());
    QTest::keyClick(&journey.frame.window(), Qt::Key_N, Qt::ControlModifier);
    auto* slider = journey.slider("innovation_fund");
    const QPointF from = slider->handleCentre();
    const QPointF to(slider->xOf(90), from.y());
    const auto before = journey.look().mainLine;
    QTest::mousePress(slider, Qt::LeftButton, {}, from.toPoint());
    QMouseEvent move(QEvent::MouseMove, to, slider->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(slider, &move);
    QVERIFY(slider->isSliderDown());
    QTRY_VERIFY(journey.look().mainLine != before); // still held
    QTest::mouseRelease(slider, Qt::LeftButton, {}, to.toPoint());
}

QTEST_MAIN(TestJourneyLever)
#include "tst_journey_lever.moc"
