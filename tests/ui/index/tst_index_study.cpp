// SPDX-License-Identifier: GPL-3.0-or-later
// The study of the method: which variants are tried over the model, what its tables say of them, and the region that is kept.
#include "tests/support/checks.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/index/index_page.h"
#include "ui/index/index_state.h"
#include "ui/index/obstacle_card.h"
#include "ui/index/study_runner.h"
#include "ui/index/values_view.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/painted_chart.h"
#include "ui/widgets/table_header.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace ui;

class TestIndexStudy : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theBestOfTheModelIsNotTurnedLastByScales();
    void measuresAndOverlapsAreSaid();
    void theRegionIsKeptBetweenStatisticsAndModel();
    void theRegionIsNamedAfterAnotherSetAndADeletedDraft();
    void twoRegionsHaveNoCorrelations();
    void headingsAreNotCut_data();
    void headingsAreNotCut();

private:
    void showModel();
    void showProvinces();
    template <class T> [[nodiscard]] T* find(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] IndexState& state() const { return m_page->state(); }

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<IndexPage> m_page;
};

void TestIndexStudy::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setLanguage(core::policy::Language::English);
    m_page = std::make_unique<IndexPage>(*m_appearance, *m_fixture->session);
    m_page->resize(1364, 750);
    m_page->show();
    QTRY_VERIFY(state().figures());
}

void TestIndexStudy::cleanup()
{
    m_page.reset();
}

void TestIndexStudy::showModel()
{
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("model")), Qt::LeftButton);
    QTRY_VERIFY(state().figures() && state().source() == IndexSource::Model);
}

void TestIndexStudy::showProvinces()
{
    VERIFY_RESULT(m_fixture->session->setRegionSet(QStringLiteral("provinces")));
    QTRY_COMPARE_WITH_TIMEOUT(state().figures() ? state().figures()->units() : 0, std::size_t(31), 30000);
}

/// In 2024 a dimension that is the same everywhere scores 0 between the bounds of all years. On 0 to 100 the penalty of
/// Mazziotta-Pareto then made Beijing, ahead in every dimension, the last of 31.
void TestIndexStudy::theBestOfTheModelIsNotTurnedLastByScales()
{
    showModel();
    showProvinces();
    StudyPlan plan;
    plan.variants = 300;
    const auto study = core::index::studyMethod(state().definition(), state().observations(), studyOptions(plan, state().definition(), 2024));
    VERIFY_RESULT(study);
    const auto beijing = std::ranges::find(study->intervals, 1, &core::index::RankInterval::nominal);
    QVERIFY(beijing != study->intervals.end());
    QVERIFY2(beijing->worst <= 3, qPrintable(QString::number(beijing->worst)));
}

void TestIndexStudy::measuresAndOverlapsAreSaid()
{
    StudyPlan plan;
    plan.variants = 40;
    m_page->study().setPlan(plan);
    m_page->showView(QStringLiteral("study"));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->study().study(), 60000);
    const QString note = find<TextBlock>("indexEffectsNote")->text();
    double sum = 0;
    for (const auto& effect : m_page->study().study()->effects)
        sum += effect.varied ? std::max(0.0, effect.totalEffect) : 0;
    QVERIFY2(note.contains(QString::number(qRound(sum * 100))), qPrintable(note));
    QVERIFY(note.contains(QStringLiteral("overlap")));
    auto* effects = find<QTableView>("indexEffects");
    QCOMPARE(effects->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("Places moved, varied alone"));
    QVERIFY(find<TextBlock>("indexPlacesNote")->text().contains(QStringLiteral("any one of them")));
    QCOMPARE(find<QTableView>("indexPlaces")->model()->index(0, 1).data().toString(), QStringLiteral("1")); // by place at first
}

void TestIndexStudy::theRegionIsKeptBetweenStatisticsAndModel()
{
    auto* box = find<QComboBox>("indexRegion");
    QVERIFY(box->findText(QStringLiteral("Sichuan")) >= 0);
    state().setRegion(box->itemData(box->findText(QStringLiteral("Sichuan"))).toString());
    QCOMPARE(box->currentText(), QStringLiteral("Sichuan"));
    showModel();
    showProvinces();
    QCOMPARE(box->currentText(), QStringLiteral("Sichuan"));
    const int row = box->findText(QStringLiteral("Yunnan"));
    QVERIFY(row >= 0);
    box->setCurrentIndex(row);
    emit box->activated(row);
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("statistics")), Qt::LeftButton);
    QTRY_VERIFY(state().figures() && state().source() == IndexSource::Statistics);
    QCOMPARE(box->currentText(), QStringLiteral("Yunnan"));
}

void TestIndexStudy::theRegionIsNamedAfterAnotherSetAndADeletedDraft()
{
    showModel();
    showProvinces();
    auto* box = find<QComboBox>("indexRegion");
    state().setRegion(box->itemData(5).toString());
    const QString name = box->itemText(5);
    QCOMPARE(box->currentText(), name);
    auto& card = *m_page->findChild<ObstacleCard*>();
    QTRY_VERIFY(!card.draftedLevers().empty());
    card.draftScenario();
    const QString draft = m_fixture->session->current().id;
    QTRY_VERIFY(!m_fixture->session->isComputing());
    QCOMPARE(box->currentText(), name);
    m_fixture->session->remove(draft);
    QTRY_VERIFY(!m_fixture->session->isComputing());
    QTRY_VERIFY(state().figures());
    QCOMPARE(box->currentText(), name);
    VERIFY_RESULT(m_fixture->session->setRegionSet(QStringLiteral("macro")));
    QTRY_COMPARE_WITH_TIMEOUT(state().figures() ? state().figures()->units() : 0, std::size_t(2), 30000);
    QCOMPARE(box->count(), 2);
    QVERIFY(!box->currentText().isEmpty());
    showProvinces();
    QCOMPARE(box->count(), 31);
    QCOMPARE(box->currentText(), name); // chosen before
}

void TestIndexStudy::twoRegionsHaveNoCorrelations()
{
    showModel();
    QTRY_COMPARE_WITH_TIMEOUT(state().figures() ? state().figures()->units() : 0, std::size_t(2), 30000);
    const QString footer = find<PaintedChart>("indexWeights")->footer();
    QVERIFY2(footer.contains(QStringLiteral("left out")) && footer.contains(QStringLiteral("3 regions")), qPrintable(footer));
    m_page->showView(QStringLiteral("values"));
    m_page->findChild<ValuesView*>()->showStage(QStringLiteral("correlations"));
    QCOMPARE(find<QTableView>("indexValuesTable")->model()->index(0, 1).data().toString(), QStringLiteral("–"));
}

void TestIndexStudy::headingsAreNotCut_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("English") << static_cast<int>(core::policy::Language::English);
    QTest::newRow("Chinese") << static_cast<int>(core::policy::Language::Chinese);
}

/// Every heading has the width for its words and the height for its lines.
void TestIndexStudy::headingsAreNotCut()
{
    QFETCH(int, language);
    m_appearance->setLanguage(static_cast<core::policy::Language>(language));
    for (const char* view : {"values", "signals", "study"}) {
        m_page->showView(QLatin1String(view));
        QTest::qWait(50);
        for (TableView* table : m_page->findChildren<TableView*>()) {
            if (!table->isVisible())
                continue;
            auto* head = static_cast<TableHeader*>(table->horizontalHeader());
            QVERIFY2(head->height() >= head->sizeHint().height(), qPrintable(table->objectName()));
            for (int column = 0; column < table->model()->columnCount(); ++column)
                QVERIFY2(table->columnWidth(column) >= head->leastWidth(column), qPrintable(table->model()->headerData(column, Qt::Horizontal).toString()));
        }
    }
}

QTEST_MAIN(TestIndexStudy)
#include "tst_index_study.moc"
