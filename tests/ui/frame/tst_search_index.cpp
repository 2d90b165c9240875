// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/search_index.h"

#include "tests/support/checks.h"

#include <QTest>

#include <algorithm>

using core::policy::Language;
using ui::SearchEntry;
using ui::SearchIndex;
using ui::SearchKind;

namespace {

core::policy::Naming naming(const char* kind, const char* id, const char* english, const char* chinese)
{
    core::policy::Naming result;
    result.kind = kind;
    result.id = id;
    result.name = {english, chinese};
    return result;
}

/// Two levers, two numbers, the macro regions, one term.
struct Small {
    core::policy::Catalogue catalogue;
    core::policy::RegionSet regions;

    Small()
    {
        catalogue.names = {naming("lever", "western_networks", "Western networks", "西部数字基础设施"), naming("lever", "innovation_fund", "Innovation fund", "关键技术创新基金"),
                           naming("variable", "trade", "Cross-border trade", "跨境电商贸易"), naming("variable", "infrastructure", "Network adequate", "网络达标率"),
                           naming("region", "East", "East", "东部"), naming("region", "Central_West", "Central-West", "中西部")};
        catalogue.levers.resize(2);
        catalogue.levers[0].id = "innovation_fund";
        catalogue.levers[1].id = "western_networks";
        catalogue.variables.resize(2);
        catalogue.variables[0].id = "trade";
        catalogue.variables[1].id = "infrastructure";
        catalogue.glossary = {{{"network effect", "网络效应"}, {"Worth that grows with the number of users.", "使用者越多，价值越大。"}, {}, {}, true}};
        regions.id = "macro";
        regions.regions = {{"East", "", {"East", "东部"}, core::policy::RegionGroup::East}, {"Central_West", "", {"Central-West", "中西部"}, core::policy::RegionGroup::CentralWest}};
    }
    [[nodiscard]] SearchIndex index() const
    {
        return {catalogue, regions, [](const char* english) { return std::string_view(english) == "Undo" ? QStringLiteral("撤销") : QString(); }};
    }
};

QStringList ids(const std::vector<const SearchEntry*>& found)
{
    QStringList result;
    for (const SearchEntry* entry : found)
        result << entry->id;
    return result;
}

} // namespace

class TestSearchIndex : public QObject {
    Q_OBJECT

private slots:
    void findsByNamesOfBothLanguagesAndId_data();
    void findsByNamesOfBothLanguagesAndId();
    void beginningOfTheNameComesFirst();
    void everyWordMustBeHeld();
    void listsEverythingForAnEmptyQuery();
    void findsNothingForNonsense();
    void aMacroRegionIsListedOnce();
};

void TestSearchIndex::findsByNamesOfBothLanguagesAndId_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    QTest::newRow("English") << "western" << "western_networks";
    QTest::newRow("any case") << "WESTERN NET" << "western_networks";
    QTest::newRow("Chinese") << "创新" << "innovation_fund";
    QTest::newRow("Chinese of two characters inside") << "贸易" << "trade";
    QTest::newRow("id") << "infrastr" << "infrastructure";
    QTest::newRow("region") << "中西" << "Central_West";
    QTest::newRow("the nation") << "whole" << "";
    QTest::newRow("term") << "effect" << "network effect";
    QTest::newRow("command in English") << "undo" << "undo";
    QTest::newRow("command in Chinese") << "撤销" << "undo";
}

void TestSearchIndex::findsByNamesOfBothLanguagesAndId()
{
    QFETCH(const QString, query);
    QFETCH(const QString, first);
    const Small small;
    const SearchIndex index = small.index();
    for (const Language language : {Language::English, Language::Chinese}) {
        const auto found = index.find(query, language);
        QVERIFY(!found.empty());
        QCOMPARE(found.front()->id, first);
    }
}

void TestSearchIndex::beginningOfTheNameComesFirst()
{
    const Small small;
    const SearchIndex index = small.index();
    // "Network adequate" and "network effect" begin with it, "Western networks" holds it in a later word.
    QCOMPARE(ids(index.find(QStringLiteral("network"), Language::English)), QStringList({"infrastructure", "network effect", "western_networks"}));
}

void TestSearchIndex::everyWordMustBeHeld()
{
    const Small small;
    const SearchIndex index = small.index();
    QCOMPARE(ids(index.find(QStringLiteral("networks west"), Language::English)), QStringList({"western_networks"}));
    QVERIFY(index.find(QStringLiteral("networks fund"), Language::English).empty());
}

void TestSearchIndex::listsEverythingForAnEmptyQuery()
{
    const Small small;
    const SearchIndex index = small.index();
    const auto all = index.find(QStringLiteral("  "), Language::English);
    QCOMPARE(all.size(), index.entries().size());
    QCOMPARE(all.front()->id, QStringLiteral("innovation_fund")); // levers in the catalogue's order
}

void TestSearchIndex::findsNothingForNonsense()
{
    const Small small;
    const SearchIndex index = small.index();
    QVERIFY(index.find(QStringLiteral("qqqq"), Language::English).empty());
    QVERIFY(index.find(QStringLiteral("*"), Language::Chinese).empty());
}

void TestSearchIndex::aMacroRegionIsListedOnce()
{
    const Small small;
    const SearchIndex index = small.index();
    QCOMPARE(std::ranges::count(index.entries(), QStringLiteral("East"), &SearchEntry::id), 1);
    QCOMPARE(std::ranges::count(index.entries(), QStringLiteral("Central_West"), &SearchEntry::id), 1);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
