// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/year_scrubber.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QObject>
#include <QSignalSpy>
#include <QToolButton>

#include <memory>

using core::policy::Language;

class tst_year_scrubber : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void settingTheYearIsSilent();
    void comesBackFromTheYearsOfStatistics();
    void keysMoveThroughTheYears();
    void mouseJumpsAndDrags();
    void wheelAndAccessibilityMoveOneYear();
    void playsToTheLastYearAndStops();
    void playsFromTheFirstYearWhenAtTheLast();
    void aHandStopsPlaying();
    void labelsNeverTouch_data();
    void labelsNeverTouch();
    void eventsOfOneTimeShareADiamond();
    void eventsAreReadAloud();
    void otherModelsHaveTimesOfTheirOwn();
    void otherModelsPlayInTwelfths();

private:
    ui::YearTrack& track() { return m_scrubber->track(); }
    QPoint placeOf(int year) { return {int(track().xOfYear(year)), track().height() / 2}; }

    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ui::YearScrubber> m_scrubber;
};

void tst_year_scrubber::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_scrubber = std::make_unique<ui::YearScrubber>(*m_appearance);
    m_scrubber->resize(1000, 56);
    m_scrubber->setSpan({2024, 2035, "year"});
    m_scrubber->setYear(2030);
    m_scrubber->show();
    m_scrubber->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_scrubber.get()));
    track().setFocus();
}

void tst_year_scrubber::cleanup()
{
    m_scrubber.reset();
}

void tst_year_scrubber::settingTheYearIsSilent()
{
    QSignalSpy chosen(m_scrubber.get(), &ui::YearScrubber::yearChosen);
    m_scrubber->setYear(2027.4);
    QCOMPARE(m_scrubber->year(), 2027);
    m_scrubber->setYear(2100);
    QCOMPARE(m_scrubber->year(), 2035);
    QCOMPARE(chosen.count(), 0);
}

/// One bar shows now the years of statistics, now those of the model.
void tst_year_scrubber::comesBackFromTheYearsOfStatistics()
{
    m_scrubber->setRange(2015, 2024);
    m_scrubber->setYear(2019);
    QCOMPARE(m_scrubber->year(), 2019);
    m_scrubber->setSpan({2024, 2035, "year"});
    m_scrubber->setYear(2032);
    QCOMPARE(m_scrubber->year(), 2032);
    QCOMPARE(track().minimum(), 2024);
    QCOMPARE(track().maximum(), 2035);
}

void tst_year_scrubber::keysMoveThroughTheYears()
{
    QSignalSpy chosen(m_scrubber.get(), &ui::YearScrubber::yearChosen);
    const auto after = [&](Qt::Key key) {
        QTest::keyClick(&track(), key);
        return chosen.isEmpty() ? 0.0 : chosen.takeLast().first().toDouble();
    };
    QCOMPARE(after(Qt::Key_Right), 2031.0);
    QCOMPARE(after(Qt::Key_Left), 2030.0);
    QCOMPARE(after(Qt::Key_PageDown), 2025.0);
    QCOMPARE(after(Qt::Key_End), 2035.0);
    QCOMPARE(after(Qt::Key_Home), 2024.0);
    QCOMPARE(m_scrubber->year(), 2024);
}

void tst_year_scrubber::mouseJumpsAndDrags()
{
    QSignalSpy chosen(m_scrubber.get(), &ui::YearScrubber::yearChosen);
    QTest::mousePress(&track(), Qt::LeftButton, {}, placeOf(2026));
    QCOMPARE(m_scrubber->year(), 2026);
    QTest::mouseMove(&track(), placeOf(2029));
    QCOMPARE(m_scrubber->year(), 2029);
    QTest::mouseMove(&track(), QPoint(-50, 20));
    QCOMPARE(m_scrubber->year(), 2024);
    QTest::mouseRelease(&track(), Qt::LeftButton, {}, placeOf(2024));
    QTest::mouseMove(&track(), placeOf(2033)); // the button is up
    QCOMPARE(m_scrubber->year(), 2024);
    QCOMPARE(chosen.count(), 3);
    // Between two years the nearer one counts.
    const double between = (track().xOfYear(2027) + track().xOfYear(2028)) / 2;
    QCOMPARE(track().yearAt(between - 2), 2027);
    QCOMPARE(track().yearAt(between + 2), 2028);
}

void tst_year_scrubber::wheelAndAccessibilityMoveOneYear()
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&track());
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Slider);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Year"));
    QVERIFY(access->valueInterface());
    QCOMPARE(access->valueInterface()->currentValue().toInt(), 2030);
    QCOMPARE(access->valueInterface()->minimumValue().toInt(), 2024);
    QCOMPARE(access->valueInterface()->maximumValue().toInt(), 2035);
    QSignalSpy chosen(m_scrubber.get(), &ui::YearScrubber::yearChosen);
    access->valueInterface()->setCurrentValue(2033);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_scrubber->year(), 2033);
}

void tst_year_scrubber::playsToTheLastYearAndStops()
{
    m_scrubber->setYear(2034);
    QSignalSpy chosen(m_scrubber.get(), &ui::YearScrubber::yearChosen);
    QSignalSpy playing(m_scrubber.get(), &ui::YearScrubber::playingChanged);
    QTest::keyClick(&track(), Qt::Key_Space);
    QVERIFY(m_scrubber->isPlaying());
    QCOMPARE(m_scrubber->findChild<QToolButton*>(QStringLiteral("playYears"))->accessibleName(), QStringLiteral("Pause the years"));
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(m_scrubber->year(), 2035);
    QVERIFY(!m_scrubber->isPlaying());
    QCOMPARE(playing.count(), 2);
}

void tst_year_scrubber::playsFromTheFirstYearWhenAtTheLast()
{
    m_scrubber->setYear(2035);
    m_scrubber->findChild<QToolButton*>(QStringLiteral("playYears"))->click();
    QCOMPARE(m_scrubber->year(), 2024);
    QVERIFY(m_scrubber->isPlaying());
    QTest::keyClick(&track(), Qt::Key_Space);
    QVERIFY(!m_scrubber->isPlaying());
    QCOMPARE(m_scrubber->year(), 2024);
}

void tst_year_scrubber::aHandStopsPlaying()
{
    m_scrubber->setPlaying(true);
    QTest::keyClick(&track(), Qt::Key_Left);
    QVERIFY(!m_scrubber->isPlaying());
    QCOMPARE(m_scrubber->year(), 2029);
}

void tst_year_scrubber::labelsNeverTouch_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QStringList>("labels");
    const QStringList english{"23 levers start", "2 programmes end: western networks", "1 programme ends", "1 target due", "5 targets due", "3 targets due"};
    const QStringList chinese{"23 项政策启动", "西部数字基础设施与认证期满", "1 项计划期满", "1 项目标到期", "5 项目标到期", "3 项目标到期"};
    for (const int width : {400, 700, 780, 1040, 1500}) {
        QTest::addRow("English, %d wide", width) << width << english;
        QTest::addRow("Chinese, %d wide", width) << width << chinese;
    }
}

void tst_year_scrubber::labelsNeverTouch()
{
    QFETCH(int, width);
    QFETCH(QStringList, labels);
    const double years[] = {2025, 2028, 2028.5, 2029, 2030, 2035};
    std::vector<ui::YearEvent> events;
    for (qsizetype i = 0; i < labels.size(); ++i)
        events.push_back({years[i], labels[i]});
    m_scrubber->setEvents(events);
    m_scrubber->resize(width, 56);
    const auto places = track().eventPlaces();
    const QFontMetricsF metrics(m_appearance->font(ui::TypeStyle::Note));
    double taken = 0;
    int whole = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const ui::YearEventPlace& place = places[i];
        if (place.label.isEmpty())
            continue;
        const double left = place.labelX, right = place.labelX + place.labelWidth;
        QVERIFY2(left >= taken, qPrintable(place.text));
        QVERIFY2(right <= track().width(), qPrintable(place.text));
        QVERIFY(metrics.horizontalAdvance(place.label) <= place.labelWidth + 1);
        for (const ui::YearEventPlace& other : places)
            QVERIFY2(other.x + 4 <= left || other.x - 4 >= right, qPrintable(place.text)); // no diamond under a label
        taken = right;
        whole += place.label == place.text ? 1 : 0;
    }
    QVERIFY(whole >= (width >= 1040 ? 4 : 1));
}

void tst_year_scrubber::eventsOfOneTimeShareADiamond()
{
    m_scrubber->setEvents({{2030, "5 targets due"}, {2025, "levers start"}, {2030, "programme ends"}});
    const auto places = track().eventPlaces();
    QCOMPARE(places.size(), std::size_t(2));
    QCOMPARE(places[0].text, QStringLiteral("levers start"));
    QCOMPARE(places[1].text, QStringLiteral("5 targets due · programme ends"));
    VERIFY_CLOSE(places[1].x, track().xOfYear(2030), 0, 1e-9);
}

void tst_year_scrubber::eventsAreReadAloud()
{
    m_scrubber->setEvents({{2025, "levers start"}, {2030, "5 targets due"}});
    QCOMPARE(track().accessibleDescription(), QStringLiteral("2025: levers start; 2030: 5 targets due"));
    m_appearance->setLanguage(Language::Chinese);
    QTRY_COMPARE(track().accessibleName(), QStringLiteral("年份"));
    QCOMPARE(track().accessibleDescription(), QStringLiteral("2025年：levers start；2030年：5 targets due"));
}

void tst_year_scrubber::otherModelsHaveTimesOfTheirOwn()
{
    m_scrubber->setSpan({0, 12.5, "months"});
    m_scrubber->setYear(6.3);
    VERIFY_CLOSE(m_scrubber->time(), 6.3, 1e-12, 0.0);
    QSignalSpy chosen(m_scrubber.get(), &ui::YearScrubber::yearChosen);
    QTest::keyClick(&track(), Qt::Key_Right);
    VERIFY_CLOSE(chosen.last().at(0).toDouble(), 6.4, 1e-12, 0.0);
    QTest::keyClick(&track(), Qt::Key_End);
    QCOMPARE(chosen.last().at(0).toDouble(), 12.5);
    QTest::mouseClick(&track(), Qt::LeftButton, {}, QPoint(int(track().xOfYear(2.5)), track().height() / 2));
    VERIFY_CLOSE(m_scrubber->time(), 2.5, 1e-12, 0.0);

    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&track());
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Time (months)"));
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("month 2.5"));
    QCOMPARE(access->valueInterface()->maximumValue().toDouble(), 12.5);
    QVERIFY(!m_scrubber->findChild<QToolButton*>(QStringLiteral("playYears"))->accessibleName().contains(QStringLiteral("year")));
}

void tst_year_scrubber::otherModelsPlayInTwelfths()
{
    m_scrubber->setSpan({0, 100, "day"});
    m_scrubber->setYear(85);
    QSignalSpy chosen(m_scrubber.get(), &ui::YearScrubber::yearChosen);
    m_scrubber->setPlaying(true);
    QTRY_COMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(0).at(0).toDouble(), 95.0);
    QCOMPARE(chosen.at(1).at(0).toDouble(), 100.0);
    QVERIFY(!m_scrubber->isPlaying());
}

QTEST_MAIN(tst_year_scrubber)
#include "tst_year_scrubber.moc"
