// SPDX-License-Identifier: GPL-3.0-or-later
// The page by mouse and keyboard, on a session with the real model.
#include "tests/ui/compare/page_bench.h"
#include "ui/compare/columns_view.h"
#include "ui/compare/small_multiples.h"
#include "ui/widgets/card_text.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QUndoStack>

using tests::PageBench;
using ui::SmallMultiples;

class TestComparePage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void showsAllScenariosWithTheirFigures();
    void followsAMovedLever();
    void aHeadActivatesItsScenario();
    void aClickInAChartSetsTheYear();
    void menusChooseReferenceAndCompared();
    void rowsAreMovedRemovedAndKept();
    void offersASecondScenarioInPlace();
    void optionsAreKept();
    void keepsFiguresFreshOnlyWhileItShows();
    void noViewChangeLosesALever();
    void bothLanguagesAndThemes();

private:
    [[nodiscard]] SmallMultiples& multiples() { return *m_bench->find<SmallMultiples>("smallMultiples"); }
    void chooseFromMenu(const SmallMultiples::Spot& spot, const char* action);

    std::unique_ptr<PageBench> m_bench;
};

void TestComparePage::init()
{
    m_bench = std::make_unique<PageBench>();
}

void TestComparePage::chooseFromMenu(const SmallMultiples::Spot& spot, const char* action)
{
    QMenu menu;
    m_bench->find<ui::ColumnsView>("columnsView")->fillMenu(menu, spot);
    auto* entry = menu.findChild<QAction*>(QLatin1String(action));
    QVERIFY2(entry, action);
    QVERIFY2(entry->isEnabled(), action);
    entry->trigger();
}

void TestComparePage::showsAllScenariosWithTheirFigures()
{
    QVERIFY(m_bench->open());
    const auto& model = multiples().model();
    QCOMPARE(model.columns(), m_bench->session->scenarios().size());
    QCOMPARE(model.rows().size(), std::size_t(5));
    for (std::size_t column = 0; column < model.columns(); ++column) {
        const auto& scenario = m_bench->session->scenarios()[column];
        const auto figures = m_bench->session->projectionOf(scenario.id);
        for (std::size_t row = 0; row < model.rows().size(); ++row) {
            const auto& headline = model.rows()[row].headline;
            QCOMPARE(model.cell(row, column).figure.value, figures->value(headline.id, headline.place, m_bench->session->year()));
        }
    }
    QVERIFY(m_bench->find<ui::CardFooter>("compareFooter")->text().contains(QLatin1String("2030")));
    m_bench->keepPicture("page-columns.png");
}

void TestComparePage::followsAMovedLever()
{
    QVERIFY(m_bench->open());
    const QString id = m_bench->made.first();
    const auto column = static_cast<std::size_t>(m_bench->page->state().columnOf(id));
    const QString before = multiples().model().cell(0, column).figure.number;
    QVERIFY(m_bench->setAll(id, 0.1));
    QTRY_VERIFY_WITH_TIMEOUT(multiples().model().cell(0, column).figure.number != before, 20000);
    QVERIFY(m_bench->ready());
    const auto figures = m_bench->session->projectionOf(id);
    QCOMPARE(multiples().model().cell(0, column).figure.value, figures->value("national_trade", core::policy::Place::national(), 2030));
}

void TestComparePage::aHeadActivatesItsScenario()
{
    QVERIFY(m_bench->open());
    const int column = m_bench->page->state().columnOf(m_bench->made.first());
    QTest::mouseClick(multiples().viewport(), Qt::LeftButton, {}, multiples().rectOf({-1, column}).center());
    QCOMPARE(m_bench->session->current().id, m_bench->made.first());
}

void TestComparePage::aClickInAChartSetsTheYear()
{
    QVERIFY(m_bench->open());
    const QRectF plot = multiples().plotOf({1, 1});
    const QPoint at = QPointF(ui::MultiplesPainter::xOf(plot, 2027, {2024, 2035, "year"}), plot.center().y()).toPoint();
    QTest::mouseMove(multiples().viewport(), at);
    QTest::mouseClick(multiples().viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(m_bench->session->year(), 2027.0);
    QVERIFY(m_bench->find<ui::CardFooter>("compareFooter")->text().contains(QLatin1String("2027")));
}

void TestComparePage::menusChooseReferenceAndCompared()
{
    QVERIFY(m_bench->open());
    const int column = m_bench->page->state().columnOf(m_bench->made.first());
    chooseFromMenu({-1, column}, "makeReference");
    QCOMPARE(m_bench->session->referenceId(), m_bench->made.first());
    const auto& model = multiples().model();
    QVERIFY(model.heads()[static_cast<std::size_t>(column)].reference);
    QVERIFY(model.cell(0, static_cast<std::size_t>(column)).figure.change.isEmpty());
    QVERIFY(model.cell(0, 0).figure.change.contains(QLatin1String("worse")));
    // Choosing the reference as the compared one makes them change places.
    const QString compared = m_bench->session->comparedId();
    chooseFromMenu({-1, column}, "makeCompared");
    QCOMPARE(m_bench->session->comparedId(), m_bench->made.first());
    QCOMPARE(m_bench->session->referenceId(), compared);
    m_bench->keepPicture("page-columns-reference.png");
}

void TestComparePage::rowsAreMovedRemovedAndKept()
{
    QVERIFY(m_bench->open());
    auto& state = m_bench->page->state();
    const QStringList before = state.rowKeys();
    multiples().setFocus();
    multiples().setCurrent({0, 1});
    QTest::keyClick(&multiples(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(state.rowKeys().mid(0, 2), (QStringList{before[1], before[0]}));
    QCOMPARE(multiples().current().row, 1); // the focus goes with the row
    QTest::keyClick(&multiples(), Qt::Key_Delete);
    QCOMPARE(state.rowKeys(), (QStringList{before[1], before[2], before[3], before[4]}));
    QVERIFY(state.addRow(QStringLiteral("carbon_emissions")));
    QVERIFY(!state.addRow(QStringLiteral("carbon_emissions")));
    QCOMPARE(multiples().model().rows().size(), std::size_t(5));
    const QStringList kept = state.rowKeys();
    m_bench->page = std::make_unique<ui::ComparePage>(*m_bench->appearance, *m_bench->session);
    m_bench->page->show();
    QCOMPARE(m_bench->page->state().rowKeys(), kept);
}

void TestComparePage::offersASecondScenarioInPlace()
{
    QVERIFY(m_bench->open(0));
    auto* hint = m_bench->find("compareHint");
    QVERIFY(hint->isVisible());
    m_bench->keepPicture("page-first.png");
    const auto before = m_bench->session->scenarios().size();
    QTest::mouseClick(m_bench->find<QAbstractButton>("compareDuplicate"), Qt::LeftButton);
    QCOMPARE(m_bench->session->scenarios().size(), before + 1);
    QVERIFY(!hint->isVisible());
    QCOMPARE(multiples().model().columns(), before + 1);
}

void TestComparePage::optionsAreKept()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->page->state().sameAxes());
    QTest::mouseClick(m_bench->find<QAbstractButton>("sameAxes"), Qt::LeftButton);
    QVERIFY(!m_bench->page->state().sameAxes());
    QVERIFY(multiples().model().cell(0, 0).range.axis.high < multiples().model().cell(0, 1).range.axis.high);
    QTest::mouseClick(m_bench->find<QAbstractButton>("values"), Qt::LeftButton);
    QVERIFY(!m_bench->page->state().differences());
    m_bench->page = std::make_unique<ui::ComparePage>(*m_bench->appearance, *m_bench->session);
    m_bench->page->show();
    QVERIFY(!m_bench->page->state().sameAxes());
    QVERIFY(!m_bench->find<QAbstractButton>("sameAxes")->isChecked());
    QVERIFY(m_bench->find<QAbstractButton>("values")->isChecked());
}

void TestComparePage::keepsFiguresFreshOnlyWhileItShows()
{
    QVERIFY(m_bench->open());
    QVERIFY(m_bench->page->state().isActive());
    m_bench->page->hide();
    QVERIFY(!m_bench->page->state().isActive());
    QVERIFY(m_bench->setAll(m_bench->made.first(), 0.2));
    m_bench->page->show();
    QVERIFY(m_bench->ready());
    const auto column = static_cast<std::size_t>(m_bench->page->state().columnOf(m_bench->made.first()));
    const auto expected = m_bench->session->projectionOf(m_bench->made.first())->value("national_trade", core::policy::Place::national(), 2030);
    QTRY_COMPARE(multiples().model().cell(0, column).figure.value, expected);
}

void TestComparePage::noViewChangeLosesALever()
{
    QVERIFY(m_bench->open());
    const auto contents = [this] {
        std::vector<core::policy::Scenario> all;
        for (const auto& scenario : m_bench->session->scenarios())
            all.push_back(scenario.content);
        return all;
    };
    const auto before = contents();
    const int steps = m_bench->session->undoStack().count();
    for (const char* view : {"columns", "chart", "table", "levers", "contributions", "group", "columns"}) {
        m_bench->page->showView(QLatin1String(view));
        QCoreApplication::processEvents();
    }
    QVERIFY(contents() == before);
    QCOMPARE(m_bench->session->undoStack().count(), steps);
}

void TestComparePage::bothLanguagesAndThemes()
{
    QVERIFY(m_bench->open(4, {1104, 572}));
    m_bench->keepPicture("page-1180-en.png");
    m_bench->appearance->setLanguage(core::policy::Language::Chinese);
    m_bench->appearance->setTheme(ui::ThemeKind::Dark);
    QTRY_COMPARE(m_bench->find<QLabel>("compareTitle")->text(), QStringLiteral("比较"));
    // As narrow as the smallest window leaves it, in either language.
    QVERIFY2(m_bench->page->minimumSizeHint().width() <= 1104, qPrintable(QString::number(m_bench->page->minimumSizeHint().width())));
    QCOMPARE(m_bench->page->width(), 1104);
    m_bench->keepPicture("page-1180-zh.png");
    m_bench->page->resize(1844, 932);
    QCoreApplication::processEvents();
    m_bench->keepPicture("page-1920-zh.png");
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
