// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/frame/frame_fixture.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/why/formula_view.h"
#include "ui/why/why_desk.h"
#include "ui/why/why_hook.h"
#include "ui/why/why_view.h"

#include <QSignalSpy>
#include <QTest>

using tests::Frame;

/// Asking "Why?" in the running program, by hand and by keys.
class TstWhyWindow : public QObject {
    Q_OBJECT

private slots:
    void picturesOfAnswers();
};

namespace {

ui::WhyView& view(Frame& frame)
{
    return *frame.find<ui::WhyView>("whyView");
}

bool answered(Frame& frame)
{
    return QTest::qWaitFor([&] { return view(frame).answer().has_value(); }, 30000);
}

} // namespace

void TstWhyWindow::picturesOfAnswers()
{
    const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
    Frame frame;
    frame.window().resize(1440, 900);
    QVERIFY(frame.ready());
    QVERIFY(QTest::qWaitFor([&] { return frame.session().projector() != nullptr; }, 20000));
    auto* card = frame.find<ui::KpiCard>("kpiCard3");
    QTest::mouseDClick(card, Qt::LeftButton);
    auto* popover = frame.find<ui::WhyPopover>("whyPopover");
    QVERIFY(QTest::qWaitFor([&] { return popover->isVisible(); }));
    QVERIFY(answered(frame));
    QTest::qWait(300);
    const QRect asked(card->mapToGlobal(QPoint()), card->size());
    QVERIFY(!popover->geometry().intersects(asked));
    if (!folder.isEmpty()) {
        popover->grab().save(folder + QStringLiteral("/popover.png"));
        frame.window().grab().save(folder + QStringLiteral("/window.png"));
    }
}

QTEST_MAIN(TstWhyWindow)
#include "tst_why_window.moc"
