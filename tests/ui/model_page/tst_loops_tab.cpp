// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/loop_chart.h"
#include "ui/model_page/loops_tab.h"
#include "ui/model_page/model_data.h"

#include <QComboBox>
#include <QLabel>
#include <QObject>

#include <algorithm>
#include <cmath>

class tst_loops_tab : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void sharesAreOfTheWhole();
    void namesLoopsAsThePapersDo();
    void everyPhaseHasASentence_data();
    void everyPhaseHasASentence();
    void arrowKeysReadOutShares();
    void anotherStockIsWorkedOut();

private:
    [[nodiscard]] ui::LoopChart& chart() { return *m_tab->findChild<ui::LoopChart*>(); }

    std::unique_ptr<tests::ModelBench> m_bench;
    std::unique_ptr<ui::ModelData> m_data;
    std::unique_ptr<ui::LoopsTab> m_tab;
};

void tst_loops_tab::initTestCase()
{
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
    m_data = std::make_unique<ui::ModelData>(*m_bench->session);
    m_data->setWatched(true);
    m_tab = std::make_unique<ui::LoopsTab>(m_bench->appearance, *m_bench->session, *m_data);
    m_tab->resize(1300, 650);
    m_tab->show();
    m_tab->setWatched(true);
    QTRY_VERIFY_WITH_TIMEOUT(!chart().data().areas.empty(), 4 * tests::kModelPatience);
}

void tst_loops_tab::cleanupTestCase()
{
    m_tab.reset();
    m_data.reset();
    m_bench.reset();
}

void tst_loops_tab::sharesAreOfTheWhole()
{
    const auto& data = chart().data();
    QVERIFY(data.times.size() > 40);
    double previous = 2;
    for (const ui::LoopArea& area : data.areas) {
        QCOMPARE(area.shares.size(), data.times.size());
        QVERIFY(area.mean <= previous + 1e-9); // strongest first
        previous = area.mean;
    }
    for (std::size_t k = 0; k < data.times.size(); ++k) {
        double sum = 0;
        for (const ui::LoopArea& area : data.areas)
            sum += std::abs(area.shares[k]);
        QVERIFY2(sum <= 1 + 1e-9, qPrintable(QString::number(data.times[k])));
    }
}

void tst_loops_tab::namesLoopsAsThePapersDo()
{
    // Use spreads by imitation: R1 of the papers goes through penetration alone.
    const auto& areas = chart().data().areas;
    const auto found = std::find_if(areas.begin(), areas.end(), [](const ui::LoopArea& area) { return area.id.startsWith(QLatin1Char('R')) || area.id.startsWith(QLatin1Char('B')); });
    QVERIFY(found != areas.end());
    for (const ui::LoopArea& area : areas)
        QVERIFY(!area.name.isEmpty());
}

void tst_loops_tab::everyPhaseHasASentence_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void tst_loops_tab::everyPhaseHasASentence()
{
    QFETCH(bool, chinese);
    m_bench->appearance.setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    const auto& data = chart().data();
    QVERIFY(!data.phases.empty());
    QCOMPARE(m_tab->sentences().size(), static_cast<int>(data.phases.size()));
    for (std::size_t i = 0; i < data.phases.size(); ++i) {
        const QString sentence = m_tab->sentences()[static_cast<int>(i)];
        QVERIFY(sentence.contains(QString::number(std::floor(data.phases[i].from))));
        QVERIFY(sentence.contains(data.areas[data.phases[i].loops.front()].id));
        QCOMPARE(sentence.contains(QStringLiteral("回路")), chinese);
    }
    QVERIFY(m_tab->findChild<QLabel*>(QStringLiteral("loopSource"))->text().contains(QStringLiteral("Schoenberg")));
    m_bench->appearance.setLanguage(core::policy::Language::English);
}

void tst_loops_tab::arrowKeysReadOutShares()
{
    chart().setFocus();
    QTest::keyClick(&chart(), Qt::Key_Home);
    QCOMPARE(chart().cursor(), std::optional<std::size_t>(0));
    QTest::keyClick(&chart(), Qt::Key_Right);
    QCOMPARE(chart().cursor(), std::optional<std::size_t>(1));
    QVERIFY(m_tab->findChild<QLabel*>(QStringLiteral("loopReadOut"))->text().contains(QStringLiteral("2024")));
    QTest::keyClick(&chart(), Qt::Key_Escape);
    QVERIFY(!chart().cursor());
}

void tst_loops_tab::anotherStockIsWorkedOut()
{
    m_tab->showStock(QStringLiteral("trade"));
    QTRY_VERIFY_WITH_TIMEOUT(m_tab->findChild<QLabel*>(QStringLiteral("loopTitle"))->text().contains(QStringLiteral("Trade")), 4 * tests::kModelPatience);
    QVERIFY(!chart().data().areas.empty());
}

QTEST_MAIN(tst_loops_tab)
#include "tst_loops_tab.moc"
