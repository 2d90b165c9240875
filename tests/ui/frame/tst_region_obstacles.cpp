// SPDX-License-Identifier: GPL-3.0-or-later
// From a region of the map to what holds it back on the Index page.
#include "tests/ui/frame/frame_fixture.h"
#include "ui/index/index_page.h"
#include "ui/index/index_state.h"
#include "ui/regions/regions_page.h"
#include "ui/regions/regions_state.h"

#include <QAbstractButton>

class TestRegionObstacles : public QObject {
    Q_OBJECT

private slots:
    void theLinkOpensTheIndexPageOnTheRegion();
};

void TestRegionObstacles::theLinkOpensTheIndexPageOnTheRegion()
{
    tests::Frame frame;
    QVERIFY(frame.session().setRegionSet(QStringLiteral("provinces")));
    QVERIFY(frame.ready());
    auto* regions = frame.window().findChild<ui::RegionsPage*>();
    auto* index = frame.window().findChild<ui::IndexPage*>();
    QVERIFY(regions && index);
    QTest::keyClick(&frame.window(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(regions->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(regions->state().run() && regions->state().run()->regions().id == "provinces", 20000);
    regions->state().select(QStringLiteral("Gansu"));
    auto* link = frame.find<QAbstractButton>("cardletObstacles");
    QVERIFY(link);
    QTRY_VERIFY(link->isVisible());
    const auto* profile = frame.find<QAbstractButton>("cardletProfile");
    QVERIFY(!link->geometry().intersects(profile->geometry()));
    QVERIFY(link->parentWidget()->rect().contains(link->geometry()));
    QTest::mouseClick(link, Qt::LeftButton);
    QTRY_VERIFY(index->isVisible());
    QCOMPARE(index->shownView(), QStringLiteral("overview"));
    // The framework over statistics goes by codes: 62 is Gansu.
    QTRY_COMPARE(index->state().region(), QStringLiteral("62"));
}

QTEST_MAIN(TestRegionObstacles)
#include "tst_region_obstacles.moc"
