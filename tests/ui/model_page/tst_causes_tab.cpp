// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/causes_map.h"
#include "ui/model_page/map_legend.h"
#include "ui/model_page/model_page.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QSignalSpy>

using core::policy::Language;

class tst_causes_tab : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void boxesShowBothRuns_data();
    void boxesShowBothRuns();
    void arrowKeysWalkAlongLinks();
    void enterPutsTheSelectionInTheMiddle();
    void clickAsksAndDoubleClickCentres();
    void searchFindsAVariableInBothLanguages_data();
    void searchFindsAVariableInBothLanguages();
    void zoomsByKeys();
    void wholeModelShowsEveryVariable();
    void screenReadersFindEveryBox();
    void noBoxTouchesAnother_data();
    void noBoxTouchesAnother();
    void remembersItsCentre();
    void followsLeverMoves();

private:
    [[nodiscard]] ui::CausesMap& map() { return *m_page->findChild<ui::CausesMap*>(); }
    [[nodiscard]] int node(const char* id) { return map().graph()->indexOf(id); }
    [[nodiscard]] std::string selected() { return map().graph()->nodes[static_cast<std::size_t>(map().selected())].id; }
    void open();

    std::unique_ptr<tests::ModelBench> m_bench;
    std::unique_ptr<ui::ModelPage> m_page;
};

void tst_causes_tab::init()
{
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
    m_bench->session->setSetting(QStringLiteral("model/centre"), QStringLiteral("conversion"));
    open();
}

void tst_causes_tab::open()
{
    m_page = std::make_unique<ui::ModelPage>(m_bench->appearance, *m_bench->session);
    m_page->resize(1332, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY_WITH_TIMEOUT(map().graph(), tests::kModelPatience);
    map().setFocus();
}

void tst_causes_tab::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void tst_causes_tab::boxesShowBothRuns_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void tst_causes_tab::boxesShowBothRuns()
{
    QFETCH(bool, chinese);
    m_bench->appearance.setLanguage(chinese ? Language::Chinese : Language::English);
    const auto* box = map().item(node("conversion"));
    QVERIFY(box);
    const auto& session = *m_bench->session;
    const auto shown = [&](const core::policy::Projection& run) {
        return QString::number(qRound(100 * run.value("conversion", core::policy::Place::national(), 2030)));
    };
    QCOMPARE(box->text().name, chinese ? QStringLiteral("科技成果转化率") : QStringLiteral("Research converted"));
    QCOMPARE(box->text().values, shown(*session.baseline()) + QStringLiteral(" → ") + shown(*session.projection()) + (chinese ? QStringLiteral("%") : QStringLiteral("\u2009%")));
    QVERIFY(map().item(node("innovation_fund"))); // a lever two steps up
    QVERIFY(!map().item(node("delivery_days")));
    QVERIFY(m_page->findChild<ui::MapLegend*>()->note().contains(QStringLiteral("2030")));
}

void tst_causes_tab::arrowKeysWalkAlongLinks()
{
    QCOMPARE(selected(), std::string("conversion"));
    QTest::keyClick(&map(), Qt::Key_Right);
    QCOMPARE(selected(), std::string("depth_exposure")); // the one thing it acts on
    QTest::keyClick(&map(), Qt::Key_Left);
    QCOMPARE(selected(), std::string("conversion"));
    QTest::keyClick(&map(), Qt::Key_Left);
    const std::string first = selected();
    QVERIFY(first == "conversion_target" || first == "data_openness"); // its two causes
    // Up and down go through the other causes of what was left.
    QTest::keyClick(&map(), Qt::Key_Down);
    if (selected() == first)
        QTest::keyClick(&map(), Qt::Key_Up);
    QCOMPARE(selected(), std::string(first == "data_openness" ? "conversion_target" : "data_openness"));
    QTest::keyClick(&map(), Qt::Key_Home);
    QCOMPARE(selected(), std::string("conversion"));
}

void tst_causes_tab::enterPutsTheSelectionInTheMiddle()
{
    QTest::keyClick(&map(), Qt::Key_Right);
    QTest::keyClick(&map(), Qt::Key_Return);
    QCOMPARE(map().centre(), node("depth_exposure"));
    QVERIFY(map().item(node("depth_target")));
    QCOMPARE(m_bench->session->setting(QStringLiteral("model/centre")), QStringLiteral("depth_exposure"));
}

void tst_causes_tab::clickAsksAndDoubleClickCentres()
{
    QSignalSpy asked(m_bench->session.get(), &ui::Session::whyAsked);
    const int target = node("conversion_target");
    const QPoint at = map().viewportRect(target).center();
    QTest::mouseClick(map().viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(map().selected(), target);
    QCOMPARE(map().centre(), node("conversion"));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<core::why::Subject>().id, std::string("conversion_target"));
    QTest::mouseDClick(map().viewport(), Qt::LeftButton, {}, map().viewportRect(node("data_openness")).center());
    QCOMPARE(map().centre(), node("data_openness"));
}

void tst_causes_tab::searchFindsAVariableInBothLanguages_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("whole name") << false << QStringLiteral("Depth of use") << QStringLiteral("depth");
    QTest::newRow("part of a name") << false << QStringLiteral("mutual") << QStringLiteral("mutual_recognition");
    QTest::newRow("Chinese") << true << QStringLiteral("技术应用深度") << QStringLiteral("depth");
}

void tst_causes_tab::searchFindsAVariableInBothLanguages()
{
    QFETCH(bool, chinese);
    QFETCH(QString, typed);
    QFETCH(QString, found);
    m_bench->appearance.setLanguage(chinese ? Language::Chinese : Language::English);
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("mapSearch"));
    QTRY_VERIFY(field->hasFocus());
    field->setText(typed);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(map().centre(), map().graph()->indexOf(found.toStdString()));
    QVERIFY(map().hasFocus());
}

void tst_causes_tab::zoomsByKeys()
{
    const double zoom = map().zoom();
    QTest::keyClick(&map(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(map().zoom() > zoom);
    QTest::keyClick(&map(), Qt::Key_Minus, Qt::ControlModifier);
    VERIFY_CLOSE(map().zoom(), zoom, 1e-9, 0);
    QTest::keyClick(&map(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(&map(), Qt::Key_0, Qt::ControlModifier);
    VERIFY_CLOSE(map().zoom(), zoom, 1e-9, 0);
}

void tst_causes_tab::wholeModelShowsEveryVariable()
{
    auto* all = m_page->findChild<QAbstractButton*>(QStringLiteral("mapWhole"));
    QVERIFY(all->text().contains(QString::number(m_bench->session->catalogue().variables.size())));
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(map().part().nodes.size(), map().graph()->nodes.size());
    for (std::size_t n = 0; n < map().graph()->nodes.size(); ++n)
        QVERIFY(map().item(static_cast<int>(n)));
    // Back around what was looked at.
    map().select(node("trade"));
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("mapAround")), Qt::LeftButton);
    QCOMPARE(map().centre(), node("trade"));
}

void tst_causes_tab::screenReadersFindEveryBox()
{
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&map());
    QVERIFY(list);
    QCOMPARE(list->childCount(), static_cast<int>(map().part().nodes.size()));
    QStringList names;
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* box = list->child(i);
        QVERIFY(box && box->role() == QAccessible::ListItem);
        QVERIFY(!box->text(QAccessible::Name).isEmpty());
        QVERIFY(box->rect().isValid());
        names << box->text(QAccessible::Name);
    }
    QVERIFY(names.contains(QStringLiteral("Research converted")));
    QAccessibleInterface* focused = list->focusChild();
    QVERIFY(focused && focused->state().focused);
    QCOMPARE(focused->text(QAccessible::Name), QStringLiteral("Research converted"));
}

void tst_causes_tab::noBoxTouchesAnother_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("whole");
    for (const bool chinese : {false, true})
        for (const bool whole : {false, true})
            QTest::addRow("%s, %s", chinese ? "Chinese" : "English", whole ? "whole" : "around") << chinese << whole;
}

void tst_causes_tab::noBoxTouchesAnother()
{
    QFETCH(bool, chinese);
    QFETCH(bool, whole);
    m_bench->appearance.setLanguage(chinese ? Language::Chinese : Language::English);
    map().setExtent(whole ? ui::CausesMap::Extent::Whole : ui::CausesMap::Extent::Around);
    for (std::size_t centre = 0; centre < (whole ? 1 : map().graph()->nodes.size()); ++centre) {
        map().setCentre(static_cast<int>(centre));
        const auto& boxes = map().drawing().boxes;
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                QVERIFY2(!boxes[i].intersects(boxes[j]), map().graph()->nodes[centre].id.c_str());
    }
}

void tst_causes_tab::remembersItsCentre()
{
    map().select(node("data_openness"));
    QTest::keyClick(&map(), Qt::Key_Return);
    m_page.reset();
    open();
    QCOMPARE(map().centre(), node("data_openness"));
}

void tst_causes_tab::followsLeverMoves()
{
    const QString before = map().item(node("conversion"))->text().values;
    core::policy::LeverSetting off;
    off.intensity = 0.0;
    QVERIFY(m_bench->session->setLever(QStringLiteral("innovation_fund"), off).has_value());
    QVERIFY(m_bench->session->setLever(QStringLiteral("transfer_centres"), off).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(map().item(node("conversion"))->text().values != before, tests::kModelPatience);
}

QTEST_MAIN(tst_causes_tab)
#include "tst_causes_tab.moc"
