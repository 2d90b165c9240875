// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/model_data.h"
#include "ui/model_page/papers_tab.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include "ui/why/term_text.h"

#include <QLabel>
#include <QRegularExpression>
#include <QObject>

#include <algorithm>

using core::causes::Polarity;
using ui::Coverage;
using ui::SignCheck;
using ui::TableLink;

class tst_papers_tab : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void signsAreMultipliedAlongChains_data();
    void signsAreMultipliedAlongChains();
    void everyLinkOfTheTablesIsInTheModel();
    void filtersByCoverageAndPaper();
    void policiesStandBesideTheirLevers();
    void showsBothLanguages();
    void anotherSignIsNotCoveredAsTold();

private:
    [[nodiscard]] static int shown(const ui::PapersTab& tab) { return tab.findChild<ui::TableView*>(QStringLiteral("paperTable"))->model()->rowCount(); }

    std::unique_ptr<tests::ModelBench> m_bench;
    std::unique_ptr<ui::ModelData> m_data;
};

void tst_papers_tab::initTestCase()
{
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
    m_data = std::make_unique<ui::ModelData>(*m_bench->session);
    m_data->setWatched(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_data->map(), tests::kModelPatience);
}

void tst_papers_tab::cleanupTestCase()
{
    m_data.reset();
    m_bench.reset();
}

void tst_papers_tab::signsAreMultipliedAlongChains_data()
{
    QTest::addColumn<QStringList>("links"); // "a b +"; '?' = not in the model
    QTest::addColumn<QString>("paper");
    QTest::addColumn<int>("check");
    const auto row = [](const char* name, const QStringList& links, const char* paper, SignCheck check) {
        QTest::newRow(name) << links << QString::fromLatin1(paper) << static_cast<int>(check);
    };
    row("none", {}, "+", SignCheck::NoLinks);
    row("one that agrees", {"a b -"}, "-", SignCheck::Agrees);
    row("one that differs", {"a b +"}, "-", SignCheck::Differs);
    row("minus times minus", {"a b -", "b c -"}, "+", SignCheck::Agrees);
    row("plus times minus", {"a b +", "b c -"}, "+", SignCheck::Differs);
    row("two chains", {"a b -", "b c +", "d e -"}, "-", SignCheck::Agrees);
    row("second chain differs", {"a b -", "d e +"}, "-", SignCheck::Differs);
    row("sign that changes", {"a b m"}, "+", SignCheck::Varies);
    row("not in the model", {"a b +", "b c ?"}, "+", SignCheck::Missing);
}

void tst_papers_tab::signsAreMultipliedAlongChains()
{
    QFETCH(QStringList, links);
    QFETCH(QString, paper);
    QFETCH(int, check);
    std::vector<TableLink> list;
    for (const QString& text : links) {
        const QStringList parts = text.split(QLatin1Char(' '));
        TableLink link;
        link.from = parts[0].toStdString();
        link.to = parts[1].toStdString();
        link.found = parts[2] != QLatin1String("?");
        link.polarity = parts[2] == QLatin1String("+") ? Polarity::Positive : (parts[2] == QLatin1String("-") ? Polarity::Negative : Polarity::Mixed);
        list.push_back(link);
    }
    QCOMPARE(static_cast<int>(ui::signCheck(list, paper.toStdString())), check);
}

void tst_papers_tab::everyLinkOfTheTablesIsInTheModel()
{
    for (const auto& coverage : m_bench->session->catalogue().mechanismCoverage)
        for (const TableLink& link : ui::tableLinks(coverage.modelLinks, *m_data->map()))
            QVERIFY2(link.found, (coverage.mechanismId + ": " + link.from + " -> " + link.to).c_str());
}

void tst_papers_tab::filtersByCoverageAndPaper()
{
    ui::PapersTab tab(m_bench->appearance, *m_bench->session, *m_data);
    tab.show();
    const auto& catalogue = m_bench->session->catalogue();
    const auto count = [&](Coverage state, const char* paper) {
        return static_cast<int>(std::count_if(catalogue.mechanismCoverage.begin(), catalogue.mechanismCoverage.end(), [&](const auto& coverage) {
            const auto mechanism = std::find_if(catalogue.mechanisms.begin(), catalogue.mechanisms.end(), [&](const auto& m) { return m.id == coverage.mechanismId; });
            return ui::coverageOf(coverage.implemented) == state && (!paper || mechanism->paper == paper);
        }));
    };
    QCOMPARE(shown(tab), static_cast<int>(catalogue.mechanismCoverage.size()));
    const auto press = [&](const char* name) { QTest::mouseClick(tab.findChild<QAbstractButton*>(QLatin1String(name)), Qt::LeftButton); };
    press("coverageNo");
    QCOMPARE(shown(tab), count(Coverage::NotCovered, nullptr));
    press("paper002");
    QCOMPARE(shown(tab), count(Coverage::NotCovered, "002"));
    press("coverageYes");
    QCOMPARE(shown(tab), count(Coverage::Covered, "002"));
    press("coverageAny");
    press("paperAny");
}

void tst_papers_tab::policiesStandBesideTheirLevers()
{
    ui::PapersTab tab(m_bench->appearance, *m_bench->session, *m_data);
    tab.show();
    QTest::mouseClick(tab.findChild<QAbstractButton*>(QStringLiteral("papersPolicies")), Qt::LeftButton);
    const auto& catalogue = m_bench->session->catalogue();
    QCOMPARE(shown(tab), static_cast<int>(catalogue.policyCoverage.size()));
    const auto* model = tab.findChild<ui::TableView*>(QStringLiteral("paperTable"))->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto& coverage = catalogue.policyCoverage[static_cast<std::size_t>(row)];
        QCOMPARE(model->index(row, 3).data().toString() == QStringLiteral("–"), coverage.leverId.empty());
        QVERIFY2(!model->index(row, 5).data().toString().isEmpty() || coverage.coverage == "yes", coverage.policyId.c_str()); // why not, or only partly
    }
    QTest::mouseClick(tab.findChild<QAbstractButton*>(QStringLiteral("papersMechanisms")), Qt::LeftButton);
}

void tst_papers_tab::showsBothLanguages()
{
    ui::PapersTab tab(m_bench->appearance, *m_bench->session, *m_data);
    tab.show();
    const auto* summary = tab.findChild<QLabel*>(QStringLiteral("coverageSummary"));
    const QString english = summary->text();
    m_bench->appearance.setLanguage(core::policy::Language::Chinese);
    QVERIFY(summary->text() != english);
    QVERIFY(summary->text().contains(QStringLiteral("机制")));
    // Every cell and every detail, not only the frame.
    const auto hasHan = [](const QString& text) { return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; }); };
    const QRegularExpression sentence(QStringLiteral("[a-z]{2,}[ ,]+[a-z]{2,}[ ,]+[a-z]{2,}"));
    auto* table = tab.findChild<ui::TableView*>(QStringLiteral("paperTable"));
    const auto* detail = tab.findChild<ui::TermText*>(QStringLiteral("paperDetail"));
    for (const char* which : {"papersMechanisms", "papersPolicies"}) {
        QTest::mouseClick(tab.findChild<QAbstractButton*>(QLatin1String(which)), Qt::LeftButton);
        QVERIFY(table->model()->rowCount() > 80);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->setCurrentIndex(table->model()->index(row, 0));
            QVERIFY2(hasHan(detail->text()) && !sentence.match(detail->text()).hasMatch(), qPrintable(detail->text()));
            for (int column = 1; column < table->model()->columnCount(); ++column) {
                const QString text = table->model()->index(row, column).data().toString();
                QVERIFY2(!sentence.match(text).hasMatch(), qPrintable(text));
            }
            QVERIFY(hasHan(table->model()->index(row, 1).data().toString()));
        }
    }
    QTest::mouseClick(tab.findChild<QAbstractButton*>(QStringLiteral("papersMechanisms")), Qt::LeftButton);
    m_bench->appearance.setLanguage(core::policy::Language::English);
}

/// Green is only what the model has as the paper tells it.
void tst_papers_tab::anotherSignIsNotCoveredAsTold()
{
    ui::PapersTab tab(m_bench->appearance, *m_bench->session, *m_data);
    tab.show();
    const auto& catalogue = m_bench->session->catalogue();
    const auto* model = tab.findChild<ui::TableView*>(QStringLiteral("paperTable"))->model();
    int asTold = 0, otherwise = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto& coverage = catalogue.mechanismCoverage[static_cast<std::size_t>(row)];
        if (ui::coverageOf(coverage.implemented) != Coverage::Covered)
            continue;
        const auto mechanism = std::find_if(catalogue.mechanisms.begin(), catalogue.mechanisms.end(), [&](const auto& m) { return m.id == coverage.mechanismId; });
        const auto check = ui::signCheck(ui::tableLinks(coverage.modelLinks, *m_data->map()), mechanism->sign);
        const bool told = check == ui::SignCheck::Agrees || check == ui::SignCheck::NoLinks;
        QCOMPARE(ui::isCoveredAsTold(Coverage::Covered, check), told);
        const QModelIndex cell = model->index(row, 2);
        QCOMPARE(cell.data(ui::kToneRole).toInt(), static_cast<int>(told ? ui::Token::Good : ui::Token::Warn));
        QCOMPARE(cell.data().toString() == QStringLiteral("covered"), told);
        ++(told ? asTold : otherwise);
    }
    QVERIFY(asTold > 0 && otherwise > 0);
    QVERIFY(tab.findChild<QLabel*>(QStringLiteral("coverageSummary"))->text().contains(QString::number(otherwise)));
}

QTEST_MAIN(tst_papers_tab)
#include "tst_papers_tab.moc"
