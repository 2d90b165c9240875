// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_desk.h"

#include <QTest>

using ui::WhyPopover;

/// Where the popover stands: on the screen, and never over what it explains.
class TstWhyPopover : public QObject {
    Q_OBJECT

private slots:
    void standsBesideWhatItExplains_data();
    void standsBesideWhatItExplains();
    void isAsHighAsItsAnswer();
    void staysOnTheScreenWhereNothingElseFits();
};

void TstWhyPopover::standsBesideWhatItExplains_data()
{
    QTest::addColumn<QRect>("anchor");
    QTest::addColumn<QRect>("screen");
    const QRect usual(0, 0, 1440, 900);
    const QRect small(0, 0, 1180, 720);
    for (const auto& [name, screen] : {std::pair{"usual", usual}, std::pair{"small", small}}) {
        const auto row = [&, prefix = QByteArray(name), room = screen](const char* what, const QRect& anchor) { QTest::newRow(prefix + ", " + what) << anchor << room; };
        row("left card", QRect(360, 150, 160, 128));
        row("right card", QRect(screen.right() - 180, 150, 160, 128));
        row("lever", QRect(80, 500, 300, 36));
        row("last row", QRect(80, screen.bottom() - 60, 300, 36));
        row("wide sentence", QRect(340, 90, screen.width() - 360, 56));
        row("wide chart", QRect(340, 300, screen.width() - 360, 240));
        row("number in a table", QRect(700, 400, 50, 20));
        row("corner", QRect(screen.right() - 40, screen.bottom() - 30, 36, 24));
    }
    QTest::newRow("second screen") << QRect(1440 + 1200, 500, 160, 128) << QRect(1440, 0, 1440, 900);
}

void TstWhyPopover::standsBesideWhatItExplains()
{
    QFETCH(QRect, anchor);
    QFETCH(QRect, screen);
    for (const int height : {300, 560, 900, 2400}) {
        const QRect place = WhyPopover::placeFor(anchor, height, screen);
        QVERIFY2(screen.contains(place), qPrintable(QString::number(height)));
        QVERIFY2(!place.intersects(anchor), qPrintable(QString::number(height)));
        QCOMPARE(place.width(), WhyPopover::kWidth);
        QVERIFY(place.height() >= 240);
    }
}

void TstWhyPopover::isAsHighAsItsAnswer()
{
    const QRect place = WhyPopover::placeFor(QRect(360, 150, 160, 128), 420, QRect(0, 0, 1440, 900));
    QCOMPARE(place.height(), 420);
    QVERIFY(place.left() > 360 + 160); // to the right of it
}

void TstWhyPopover::staysOnTheScreenWhereNothingElseFits()
{
    const QRect screen(0, 0, 1180, 720);
    const QRect place = WhyPopover::placeFor(screen, 500, screen);
    QVERIFY(screen.contains(place));
}

QTEST_MAIN(TstWhyPopover)
#include "tst_why_popover.moc"
