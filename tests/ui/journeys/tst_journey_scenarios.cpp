// SPDX-License-Identifier: GPL-3.0-or-later
// A consultant makes, names, compares and throws away scenarios without the mouse; all is there after a restart.
#include "journey.h"

#include <QLineEdit>

using tests::Journey;
using ui::Command;

class TestJourneyScenarios : public QObject {
    Q_OBJECT

private slots:
    void scenariosByKeyboard_data() { tests::languages(); }
    void scenariosByKeyboard();
};

void TestJourneyScenarios::scenariosByKeyboard()
{
    QFETCH(bool, chinese);
    Journey journey(chinese);
    QVERIFY(journey.ready());
    const auto session = [&]() -> ui::Session& { return journey.frame.session(); };
    const auto key = [&](Qt::Key what, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(&journey.frame.window(), what, with);
    };
    const std::size_t atFirst = session().scenarios().size();

    key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(session().scenarios().size(), atFirst + 1);
    auto* slider = journey.slider("academies");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(session().current().activeLevers, 1);

    key(Qt::Key_F2);
    auto* field = journey.frame.find<QLineEdit>("scenarioName");
    QTRY_VERIFY(field->hasFocus());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("Schools first"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(session().current().name, QStringLiteral("Schools first"));

    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(session().scenarios().size(), atFirst + 2);
    QCOMPARE(session().leverStrength(QStringLiteral("academies")), 1.5);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    QCOMPARE(session().leverStrength(QStringLiteral("academies")), 0.0);

    key(Qt::Key_1, Qt::AltModifier);
    QVERIFY(session().current().baseline);
    QCOMPARE(slider->percent(), 0.0);
    key(Qt::Key_3, Qt::AltModifier); // B: the renamed one
    QCOMPARE(session().current().name, QStringLiteral("Schools first"));
    QCOMPARE(slider->percent(), 150.0);

    key(Qt::Key_4, Qt::AltModifier);
    const QString copy = session().current().id;
    journey.frame.action(Command::DeleteScenario).trigger();
    QTRY_VERIFY(session().scenario(copy) == nullptr);
    QCOMPARE(session().scenarios().size(), atFirst + 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(session().scenario(copy) != nullptr);

    key(Qt::Key_3, Qt::AltModifier);
    journey.frame.restart();
    QVERIFY(journey.frame.ready());
    QCOMPARE(session().scenarios().size(), atFirst + 2);
    QCOMPARE(session().current().name, QStringLiteral("Schools first"));
    QCOMPARE(journey.slider("academies")->percent(), 150.0);
}

QTEST_MAIN(TestJourneyScenarios)
#include "tst_journey_scenarios.moc"
