// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/explore/charts/chart_library.h"
#include "ui/explore/charts/chart_source.h"

#include <QSet>
#include <QTest>

using core::policy::Catalogue;
using core::policy::Language;
using ui::ChartLibrary;
using ui::ChartSource;

class TestChartLibrary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void coversEveryVariableOnce();
    void namesStandInBothLanguages();
    void searchFindsEitherLanguageAndTheId_data();
    void searchFindsEitherLanguageAndTheId();
    void searchWithoutMatchGivesNoGroup();
    void storedKeysAreMended_data();
    void storedKeysAreMended();
    void sourcesNamePaperTableAndGrade_data();
    void sourcesNamePaperTableAndGrade();
    void sourcesOfProvincesWarn();
    void everyVariableHasASource();
    void startFiguresExist();

private:
    Catalogue m_catalogue;
};

void TestChartLibrary::initTestCase()
{
    auto catalogue = core::policy::readCatalogue(FOURFOLD_SOURCE_DIR "/data");
    VERIFY_RESULT(catalogue);
    m_catalogue = std::move(*catalogue);
}

void TestChartLibrary::coversEveryVariableOnce()
{
    QSet<QString> keys;
    for (const auto& group : ChartLibrary::groups(m_catalogue, Language::English)) {
        QVERIFY(!group.name.isEmpty());
        QVERIFY(!group.choices.empty());
        for (const auto& choice : group.choices) {
            QVERIFY2(!keys.contains(choice.key), qPrintable(choice.key));
            keys.insert(choice.key);
        }
    }
    QCOMPARE(m_catalogue.variables.size(), std::size_t(91));
    for (const auto& variable : m_catalogue.variables)
        QVERIFY2(keys.contains(QString::fromStdString(variable.id)), variable.id.c_str());
    QVERIFY(keys.contains(QString::fromLatin1(ui::kRadarKey)));
    QVERIFY(keys.contains(QString::fromLatin1(ui::kCashNeedKey)));
    QCOMPARE(keys.size(), 93);
}

void TestChartLibrary::namesStandInBothLanguages()
{
    const auto english = ChartLibrary::groups(m_catalogue, Language::English);
    const auto chinese = ChartLibrary::groups(m_catalogue, Language::Chinese);
    QCOMPARE(english.size(), chinese.size());
    for (std::size_t g = 1; g < english.size(); ++g) { // the first group holds the composite charts
        for (std::size_t i = 0; i < english[g].choices.size(); ++i) {
            const auto& choice = english[g].choices[i];
            QVERIFY2(!choice.name.isEmpty() && !choice.otherName.isEmpty(), qPrintable(choice.key));
            QCOMPARE(chinese[g].choices[i].name, choice.otherName);
            QCOMPARE(chinese[g].choices[i].otherName, choice.name);
        }
    }
}

void TestChartLibrary::searchFindsEitherLanguageAndTheId_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("key");
    QTest::newRow("English name") << QStringLiteral("firms using") << QStringLiteral("penetration");
    QTest::newRow("words in any order and case") << QStringLiteral("POSTS vacant") << QStringLiteral("vacancy");
    QTest::newRow("Chinese name") << QStringLiteral("渗透率") << QStringLiteral("penetration");
    QTest::newRow("id") << QStringLiteral("national_trade") << QStringLiteral("national_trade");
    QTest::newRow("composite, in Chinese") << QStringLiteral("预算") << QString::fromLatin1(ui::kCashNeedKey);
}

void TestChartLibrary::searchFindsEitherLanguageAndTheId()
{
    QFETCH(QString, search);
    QFETCH(QString, key);
    for (const Language language : {Language::English, Language::Chinese}) {
        bool found = false;
        int count = 0;
        for (const auto& group : ChartLibrary::matching(ChartLibrary::groups(m_catalogue, language), search)) {
            for (const auto& choice : group.choices) {
                found = found || choice.key == key;
                ++count;
            }
        }
        QVERIFY(found);
        QVERIFY(count < 12);
    }
}

void TestChartLibrary::searchWithoutMatchGivesNoGroup()
{
    QVERIFY(ChartLibrary::matching(ChartLibrary::groups(m_catalogue, Language::English), QStringLiteral("zebra")).empty());
}

void TestChartLibrary::storedKeysAreMended_data()
{
    QTest::addColumn<QStringList>("stored");
    QTest::addColumn<QStringList>("expected");
    const QString cash = QString::fromLatin1(ui::kCashNeedKey);
    QTest::newRow("nothing stored") << QStringList() << QStringList{QStringLiteral("penetration"), QStringLiteral("vacancy"), cash};
    QTest::newRow("two stored") << QStringList{QStringLiteral("depth"), QStringLiteral("vacancy")}
                                << QStringList{QStringLiteral("depth"), QStringLiteral("vacancy"), QStringLiteral("penetration")};
    QTest::newRow("an unknown one") << QStringList{QStringLiteral("gone"), cash}
                                    << QStringList{cash, QStringLiteral("penetration"), QStringLiteral("vacancy")};
    QTest::newRow("one twice") << QStringList{cash, cash} << QStringList{cash, QStringLiteral("penetration"), QStringLiteral("vacancy")};
    QTest::newRow("too many") << QStringList{QStringLiteral("depth"), QStringLiteral("trade"), QStringLiteral("staff"), cash}
                              << QStringList{QStringLiteral("depth"), QStringLiteral("trade"), QStringLiteral("staff")};
}

void TestChartLibrary::storedKeysAreMended()
{
    QFETCH(QStringList, stored);
    QFETCH(QStringList, expected);
    QCOMPARE(ChartLibrary::usableKeys(stored, m_catalogue, 3), expected);
}

void TestChartLibrary::sourcesNamePaperTableAndGrade_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("expected");
    const QString method = QStringLiteral("Method: one model run.");
    QTest::newRow("a table's figure") << QStringLiteral("penetration") << QStringLiteral("Source: paper 001, Table 2 (A). ") + method;
    // 68.5 + 25.3 = 93.8
    QTest::newRow("shares that do not add up")
        << QStringLiteral("national_trade") << QStringLiteral("Source: paper 001, Table 2 (A); shares add up to 93.8, not 100. ") + method;
    QTest::newRow("an assumed start") << QStringLiteral("organisational_coupling") << QStringLiteral("Start figure assumed (C). ") + method;
    QTest::newRow("a result") << QStringLiteral("absorptive_capacity") << QStringLiteral("Model result; assumptions graded C. ") + method;
}

void TestChartLibrary::sourcesNamePaperTableAndGrade()
{
    QFETCH(QString, variable);
    QFETCH(QString, expected);
    const auto note = ChartSource::of(m_catalogue, *m_catalogue.regionSet("macro"), variable.toStdString());
    QCOMPARE(note.text, expected);
    QCOMPARE(note.colour, ui::Token::Text3);
}

void TestChartLibrary::sourcesOfProvincesWarn()
{
    for (const auto& variable : m_catalogue.variables) {
        const auto note = ChartSource::of(m_catalogue, *m_catalogue.regionSet("provinces"), variable.id);
        QVERIFY2(note.text.contains(QStringLiteral("(D)")), variable.id.c_str());
        QCOMPARE(note.colour, ui::Token::Warn);
    }
}

void TestChartLibrary::everyVariableHasASource()
{
    for (const auto& variable : m_catalogue.variables) {
        const QString text = ChartSource::of(m_catalogue, *m_catalogue.regionSet("macro"), variable.id).text;
        QVERIFY2(text.contains(QStringLiteral("Method:")) && !text.contains(QStringLiteral("()")), variable.id.c_str());
    }
}

void TestChartLibrary::startFiguresExist()
{
    // Every variable with a start of its own name in the model file is found; so are those with another name.
    const auto& macro = *m_catalogue.regionSet("macro");
    for (const auto& [variable, start] : std::initializer_list<std::pair<const char*, const char*>>{
             {"infrastructure", "infrastructure_initial"}, {"delivery_days", "delivery_initial"}, {"device_density", "density_initial"},
             {"data_openness", "openness_initial"}, {"revision_cycle", "cycle_initial"}, {"entry_premium", "entry_initial"},
             {"green_share", "green_initial"}, {"route_coverage", "route_initial"}, {"clean_transport", "clean_initial"},
             {"overseas_coverage", "overseas_initial"}, {"supply_chain", "supply_initial"}, {"data_flow", "data_initial"},
             {"national_trade", "trade_initial"}, {"mean_penetration", "penetration_initial"}, {"staff_fill", "vacancy_initial"},
             {"compound_share", "compound_initial"}, {"compound_gap", "compound_initial"}, {"institutional_response", "institution_initial"}})
        QCOMPARE(QString::fromStdString(ChartSource::startOf(m_catalogue, macro, variable)), QString::fromLatin1(start));
    QVERIFY(ChartSource::startOf(m_catalogue, macro, "technology_ceiling").empty());
}

QTEST_MAIN(TestChartLibrary)
#include "tst_chart_library.moc"
