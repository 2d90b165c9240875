// SPDX-License-Identifier: GPL-3.0-or-later
// The words and numbers made of an answer. The answer is ours: a change of 43.2 of which 7 come from acting together.
#include "tests/ui/session/session_fixture.h"
#include "ui/contribution/contribution_text.h"
#include "ui/contribution/synergy_map.h"
#include "ui/contribution/waterfall_chart.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>

using namespace ui;
using core::policy::Contributions;

class TestContributionText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sortsByShareAndKeepsPairs();
    void restIsWhatThePartsLeave();
    void saysWhatActingTogetherAdds_data();
    void saysWhatActingTogetherAdds();
    void saysThatNothingChanges();
    void saysExactOrSampled();
    void writesSignsAndErrors();
    void sheetsHoldEveryDigit();
    void everySentenceIsTranslated();
    void barsReachFromReferenceToScenario();
    void rowsAreReadOutByKeys();
    void pairsAreReadOutByKeys();
    void manyLeversFit_data();
    void manyLeversFit();

private:
    [[nodiscard]] ContributionResult result(const Contributions& found,
                                            core::policy::Language language = core::policy::Language::English)
    {
        m_appearance->setLanguage(language);
        ContributionAnswer answer;
        answer.question.projector = m_fixture.session->projector();
        answer.question.outcome = {"national_trade", core::policy::Place::national()};
        answer.question.year = 2030;
        answer.result = found;
        ContributionPair pair{QStringLiteral("Baseline"), QStringLiteral("A Paper package"), -1, 0, {}};
        return ContributionText::result(*m_appearance, m_fixture.session->catalogue(), answer, pair);
    }

    /// Shares 30, 13.2 and 0; alone 26, 10.2 and 0.
    [[nodiscard]] static Contributions threeGroups()
    {
        Contributions found;
        found.players = {{"talent", 10.2, 16, 13.2, 0}, {"technology", 26, 33, 30, 0}, {"cross-cutting", 0, 0, 0, 0}};
        found.reference = 129.4;
        found.scenario = 172.6;
        found.runs = 8;
        found.synergy = {0, 7, 0.5, 7, 0, -0.25, 0.5, -0.25, 0};
        return found;
    }

    tests::SessionFixture m_fixture;
    std::unique_ptr<Appearance> m_appearance;
};

void TestContributionText::initTestCase()
{
    QVERIFY(m_fixture.start());
    m_appearance = std::make_unique<Appearance>();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture.session->projector() != nullptr, 20000);
}

void TestContributionText::sortsByShareAndKeepsPairs()
{
    const ContributionResult shown = result(threeGroups());
    QCOMPARE(shown.rows[0].id, QStringLiteral("technology"));
    QCOMPARE(shown.rows[1].id, QStringLiteral("talent"));
    QCOMPARE(shown.rows[2].name, QStringLiteral("Cross-cutting"));
    QVERIFY(shown.rows[0].colour == Token::Technology && shown.rows[2].colour == Token::CrossCutting);
    VERIFY_CLOSE(shown.synergyOf(0, 1), 7, 1e-12, 0);
    VERIFY_CLOSE(shown.synergyOf(0, 2), -0.25, 1e-12, 0);
    VERIFY_CLOSE(shown.synergyOf(1, 2), 0.5, 1e-12, 0);
}

void TestContributionText::restIsWhatThePartsLeave()
{
    const ContributionResult shown = result(threeGroups());
    VERIFY_CLOSE(shown.total(), 43.2, 1e-12, 0);
    QCOMPARE(shown.rest(ContributionMeasure::Shapley), 0.0);
    VERIFY_CLOSE(shown.rest(ContributionMeasure::Alone), 7, 1e-12, 0);
    VERIFY_CLOSE(shown.rest(ContributionMeasure::LeftOut), -5.8, 1e-12, 0);
}

void TestContributionText::saysWhatActingTogetherAdds_data()
{
    QTest::addColumn<double>("alone"); // of the one group besides talent
    QTest::addColumn<QString>("ending");
    // The whole change shows as 43; talent alone brings 10.2.
    QTest::newRow("adds") << 26.0 << "come to +36: acting together adds 7 of the 43.";
    QTest::newRow("nothing") << 33.0 << "acting together adds nothing that shows.";
    QTest::newRow("takes away") << 40.0 << "come to +50: acting together takes 7 away.";
}

void TestContributionText::saysWhatActingTogetherAdds()
{
    QFETCH(double, alone);
    QFETCH(QString, ending);
    Contributions found = threeGroups();
    found.players[1].alone = alone;
    const QString sentence = ContributionText::sentence(*m_appearance, result(found));
    QVERIFY2(sentence.endsWith(ending), qPrintable(sentence));
    QVERIFY2(sentence.startsWith(QStringLiteral("By 2030, A Paper package raises ")), qPrintable(sentence));
    QVERIFY2(sentence.contains(QStringLiteral("from 129 to 173")), qPrintable(sentence));
    std::swap(found.reference, found.scenario);
    QVERIFY(ContributionText::sentence(*m_appearance, result(found)).contains(QStringLiteral(" lowers ")));
}

void TestContributionText::saysThatNothingChanges()
{
    Contributions found = threeGroups();
    found.scenario = found.reference + 1e-6;
    const QString sentence = ContributionText::sentence(*m_appearance, result(found));
    QVERIFY2(sentence.contains(QStringLiteral("show the same")), qPrintable(sentence));
}

void TestContributionText::saysExactOrSampled()
{
    Contributions found = threeGroups();
    QVERIFY(ContributionText::method(*m_appearance, result(found)).contains(QStringLiteral("exact, 8 runs")));
    found.exact = false;
    found.orders = 2000;
    found.runs = 34342;
    const QString text = ContributionText::method(*m_appearance, result(found));
    QVERIFY2(text.contains(QStringLiteral("2,000 orders")) && text.contains(QStringLiteral("standard error"))
                 && text.contains(QStringLiteral("34,342")),
             qPrintable(text));
}

void TestContributionText::writesSignsAndErrors()
{
    m_appearance->setLanguage(core::policy::Language::English);
    QCOMPARE(ContributionText::amount(*m_appearance, 5.64, 1), QStringLiteral("+5.6"));
    QCOMPARE(ContributionText::amount(*m_appearance, -0.44, 1), QStringLiteral("\u22120.4"));
    QCOMPARE(ContributionText::amount(*m_appearance, 0.04, 1), QStringLiteral("0"));
    QCOMPARE(ContributionText::amount(*m_appearance, -0.04, 1), QStringLiteral("0"));
    Contributions found = threeGroups();
    found.exact = false;
    found.orders = 100;
    found.players[1].standardError = 0.128;
    const ContributionResult shown = result(found);
    QCOMPARE(ContributionText::amount(*m_appearance, shown, shown.rows[0], ContributionMeasure::Shapley),
             QStringLiteral("+30.0\u2009\u00B1\u20090.13"));
    QCOMPARE(ContributionText::amount(*m_appearance, shown, shown.rows[0], ContributionMeasure::Alone), QStringLiteral("+26.0"));
}

void TestContributionText::sheetsHoldEveryDigit()
{
    Contributions found = threeGroups();
    found.players[1].shapley = 30.0 + 1.0 / 3;
    const auto sheets = ContributionText::sheets(*m_appearance, result(found));
    QCOMPARE(sheets.size(), std::size_t(2));
    QCOMPARE(std::get<double>(sheets[0].rows[0][1]), 30.0 + 1.0 / 3);
    QCOMPARE(sheets[0].rows.size(), std::size_t(5)); // three groups, acting together, the whole
    QCOMPARE(std::get<double>(sheets[0].rows[4][1]), 172.6 - 129.4);
    QCOMPARE(sheets[0].columns[1].unit, std::string("index points"));
    QVERIFY(std::isnan(std::get<double>(sheets[1].rows[0][1])));
    QCOMPARE(std::get<double>(sheets[1].rows[0][2]), 7.0);
    QVERIFY(!sheets[0].notes.empty());
}

void TestContributionText::everySentenceIsTranslated()
{
    Contributions found = threeGroups();
    const ContributionResult shown = result(found, core::policy::Language::Chinese);
    const QString sentence = ContributionText::sentence(*m_appearance, shown);
    QVERIFY2(sentence.contains(QStringLiteral("共同作用")) && !sentence.contains(QStringLiteral("raises")), qPrintable(sentence));
    QVERIFY(ContributionText::method(*m_appearance, shown).contains(QStringLiteral("精确")));
    QCOMPARE(shown.rows[2].name, QStringLiteral("跨领域"));
    m_appearance->setLanguage(core::policy::Language::English);
}

void TestContributionText::barsReachFromReferenceToScenario()
{
    WaterfallChart chart(*m_appearance);
    chart.resize(560, 320);
    for (const auto measure : {ContributionMeasure::Shapley, ContributionMeasure::Alone, ContributionMeasure::LeftOut}) {
        chart.setResult(result(threeGroups()), measure);
        const auto drawn = chart.drawing();
        QCOMPARE(drawn.rows.size(), std::size_t(measure == ContributionMeasure::Shapley ? 5 : 6));
        VERIFY_CLOSE(drawn.rows.front().from, 129.4, 1e-12, 0);
        VERIFY_CLOSE(drawn.rows.back().to, 172.6, 1e-12, 0);
        for (std::size_t row = 1; row + 1 < drawn.rows.size(); ++row) {
            VERIFY_CLOSE(drawn.rows[row].from, drawn.rows[row - 1].to, 1e-12, 0);
            QVERIFY(drawn.plot.adjusted(-1, 0, 2, 0).contains(drawn.rows[row].bar));
            QVERIFY(QRectF(chart.rect()).contains(drawn.rows[row].value));
            QVERIFY(!drawn.rows[row].name.intersects(drawn.rows[row].bar));
            QVERIFY(drawn.rows[row].line.height() >= 24);
        }
        // The last step ends where the scenario is.
        VERIFY_CLOSE(drawn.rows[drawn.rows.size() - 2].to, 172.6, 1e-12, 0);
    }
}

void TestContributionText::rowsAreReadOutByKeys()
{
    WaterfallChart chart(*m_appearance);
    chart.resize(560, 320);
    chart.setResult(result(threeGroups()), ContributionMeasure::Shapley);
    QSignalSpy readOut(&chart, &WaterfallChart::readOutChanged);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.cursor(), std::optional<int>(1));
    QVERIFY2(readOut.last()[0].toString().contains(QStringLiteral("Shapley share +30.0")),
             qPrintable(readOut.last()[0].toString()));
    QVERIFY(readOut.last()[0].toString().contains(QStringLiteral("Alone +26.0")));
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.cursor(), std::optional<int>(4));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.cursor() && readOut.last()[0].toString().isEmpty());
    QVERIFY(chart.sentence().contains(QStringLiteral("acting together adds 7 of the 43")));
    QCOMPARE(chart.table().rows.size(), std::size_t(5));
}

void TestContributionText::pairsAreReadOutByKeys()
{
    SynergyMap map(*m_appearance);
    map.resize(map.minimumSizeHint());
    map.setResult(result(threeGroups()));
    QSignalSpy readOut(&map, &SynergyMap::readOutChanged);
    QTest::keyClick(&map, Qt::Key_Right);
    QVERIFY2(readOut.last()[0].toString().contains(QStringLiteral("7.0 more together")),
             qPrintable(readOut.last()[0].toString()));
    QTest::keyClick(&map, Qt::Key_Down);
    QVERIFY2(readOut.last()[0].toString().contains(QStringLiteral("less together")), qPrintable(readOut.last()[0].toString()));
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.cursor(), (std::optional<SynergyMap::Pair>(SynergyMap::Pair{2, 1})));
    for (int row = 1; row < 3; ++row) {
        for (int column = 0; column < row; ++column) {
            QVERIFY(map.cellOf({row, column}).width() >= 24 && map.cellOf({row, column}).height() >= 24);
            QVERIFY(QRectF(map.rect()).contains(map.cellOf({row, column})));
        }
    }
    QVERIFY(map.cellOf({1, 1}).isEmpty());
    QCOMPARE(map.table().rows[0][0], map.table().columns[1]);
}

void TestContributionText::manyLeversFit_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

/// All 23 levers, some of them against the others, sampled. With FOURFOLD_PICTURES set to a folder, the pictures are left there.
void TestContributionText::manyLeversFit()
{
    QFETCH(bool, chinese);
    Contributions found;
    found.reference = 129.4;
    found.scenario = 129.4;
    found.exact = false;
    found.orders = 2000;
    found.runs = 34342;
    const auto& levers = m_fixture.session->catalogue().levers;
    for (std::size_t i = 0; i < levers.size(); ++i) {
        const double share = i % 5 == 4 ? -1.5 : 6.0 / double(i + 1);
        found.players.push_back({levers[i].id, share * 0.8, share * 1.3, share, 0.02 + 0.01 * double(i % 3)});
        found.scenario += share;
        for (std::size_t j = 0; j < levers.size(); ++j)
            found.synergy.push_back(i == j ? 0 : 0.1 * double((i * j + i + j) % 11) - 0.4);
    }
    const ContributionResult shown = result(found, chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    WaterfallChart chart(*m_appearance);
    chart.setResult(shown, ContributionMeasure::Shapley);
    chart.resize(560, chart.sizeHint().height());
    const auto drawn = chart.drawing();
    QCOMPARE(drawn.rows.size(), levers.size() + 2);
    for (const auto& row : drawn.rows) {
        QVERIFY(row.line.height() >= 24);
        QVERIFY(QRectF(chart.rect()).contains(row.value) && QRectF(chart.rect()).contains(row.name));
        QVERIFY(!row.name.intersects(row.value));
        QVERIFY(row.bar.isEmpty() || !row.bar.intersects(row.value));
    }
    SynergyMap map(*m_appearance);
    map.setResult(shown);
    map.resize(712, map.sizeHint().height());
    QVERIFY(map.minimumSizeHint().width() <= 712);
    const int last = int(levers.size()) - 1;
    QVERIFY(QRectF(map.rect()).contains(map.cellOf({last, last - 1})) && map.cellOf({last, last - 1}).width() >= 24);
    const QByteArray folder = qgetenv("FOURFOLD_PICTURES");
    if (!folder.isEmpty()) {
        QVERIFY(chart.grab().save(QString::fromLocal8Bit(folder)
                                  + (chinese ? QStringLiteral("/many-zh.png") : QStringLiteral("/many-en.png"))));
        QVERIFY(map.grab().save(QString::fromLocal8Bit(folder)
                                + (chinese ? QStringLiteral("/map-zh.png") : QStringLiteral("/map-en.png"))));
    }
    m_appearance->setLanguage(core::policy::Language::English);
}

QTEST_MAIN(TestContributionText)
#include "tst_contribution_text.moc"
