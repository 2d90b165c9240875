// SPDX-License-Identifier: GPL-3.0-or-later
// Claims, evidence and self-check: what they show is what core gives.
#include "core/policy/claims.h"
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/check_tab.h"
#include "ui/model_page/claims_tab.h"
#include "ui/model_page/evidence_bar.h"
#include "ui/model_page/evidence_tab.h"
#include "ui/model_page/model_data.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QObject>
#include <QPushButton>

using ui::CheckResult;

class tst_checks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void claimsAreJudgedForTheCurrentScenario();
    void checksRunAndSayWhatTheyFound();
    void evidenceAddsUpToTheWhole();
    void evidenceCanBeCancelled();

private:
    std::unique_ptr<tests::ModelBench> m_bench;
    std::unique_ptr<ui::ModelData> m_data;
};

void tst_checks::initTestCase()
{
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
    m_data = std::make_unique<ui::ModelData>(*m_bench->session);
    m_data->setWatched(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_data->map(), tests::kModelPatience);
}

void tst_checks::cleanupTestCase()
{
    m_data.reset();
    m_bench.reset();
}

void tst_checks::claimsAreJudgedForTheCurrentScenario()
{
    ui::ClaimsTab tab(m_bench->appearance, *m_bench->session);
    tab.show();
    const auto* model = tab.findChild<ui::TableView*>(QStringLiteral("claimsTable"))->model();
    const auto expected = core::policy::evaluateClaims(m_bench->session->catalogue(), "paper-package", *m_bench->session->projection());
    QCOMPARE(model->rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < model->rowCount(); ++row)
        QCOMPARE(model->index(row, 0).data().toString(), expected[static_cast<std::size_t>(row)].holds ? QStringLiteral("met") : QStringLiteral("not met"));
    // Without any lever hardly a claim is met.
    m_bench->session->activate(QStringLiteral("baseline"));
    QTRY_VERIFY_WITH_TIMEOUT(model->index(0, 0).data().toString() == QStringLiteral("not met"), tests::kModelPatience);
    m_bench->session->activate(QStringLiteral("paper-package"));
    QTRY_VERIFY_WITH_TIMEOUT(model->index(0, 0).data().toString() == QStringLiteral("met"), tests::kModelPatience);
}

void tst_checks::checksRunAndSayWhatTheyFound()
{
    ui::CheckTab tab(m_bench->appearance, *m_bench->session, *m_data);
    tab.show();
    QVERIFY(tab.results().empty()); // only on request
    QTest::mouseClick(tab.findChild<QPushButton*>(QStringLiteral("runChecks")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(tab.results().size(), std::size_t(6), 4 * tests::kModelPatience);
    for (const CheckResult& result : tab.results()) {
        QVERIFY(result.counted > 0);
        QVERIFY2(result.passed, qPrintable(QStringLiteral("check %1: %2").arg(static_cast<int>(result.kind)).arg(QString::fromStdString(result.failures.empty() ? "" : result.failures.front()))));
    }
    const auto* model = tab.findChild<ui::TableView*>(QStringLiteral("checkTable"))->model();
    QCOMPARE(model->rowCount(), static_cast<int>(tab.results().size() + m_data->loops().size()));
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY(!model->index(row, 2).data().toString().isEmpty());
}

void tst_checks::evidenceAddsUpToTheWhole()
{
    ui::EvidenceTab tab(m_bench->appearance, *m_bench->session, *m_data);
    tab.show();
    QVERIFY(!tab.shares());
    QTest::mouseClick(tab.findChild<QPushButton*>(QStringLiteral("evidenceRun")), Qt::LeftButton);
    QVERIFY(tab.findChild<ui::ProgressRow*>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(tab.shares().has_value(), 10 * tests::kModelPatience);
    VERIFY_CLOSE(tab.shares()->a + tab.shares()->b + tab.shares()->c + tab.shares()->d, 1.0, 1e-9, 0);
    const auto bar = tab.findChild<ui::EvidenceBar*>()->shares();
    QCOMPARE(bar[2], tab.shares()->c);
    QVERIFY(tab.findChild<ui::TableView*>(QStringLiteral("evidenceTable"))->model()->rowCount() > 0);
    QVERIFY(!tab.findChild<ui::ProgressRow*>()->isVisible());
}

void tst_checks::evidenceCanBeCancelled()
{
    ui::EvidenceTab tab(m_bench->appearance, *m_bench->session, *m_data);
    tab.show();
    QTest::mouseClick(tab.findChild<QPushButton*>(QStringLiteral("evidenceRun")), Qt::LeftButton);
    QVERIFY(tab.cancelWork());
    QTRY_VERIFY_WITH_TIMEOUT(tab.findChild<QPushButton*>(QStringLiteral("evidenceRun"))->isEnabled(), tests::kModelPatience);
    QVERIFY(!tab.shares());
}

QTEST_MAIN(tst_checks)
#include "tst_checks.moc"
