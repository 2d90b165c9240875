// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/policy_fixture.h"

#include <QTemporaryDir>

#include <fstream>

using namespace core;
using namespace core::policy;

class RegionSetTest : public QObject {
    Q_OBJECT

private slots:
    void readsAUsersTable();
    void takesGroupsOfUnknownRegionsFromARow();
    void collectsWhatIsWrong_data();
    void collectsWhatIsWrong();
    void suggestsAShareForAPercentage();

private:
    [[nodiscard]] Checked<RegionSet> read(const std::string& text) const
    {
        const auto path = std::filesystem::path(m_directory.path().toStdString()) / "my-regions.csv";
        std::ofstream(path, std::ios::binary) << text;
        return readRegionSet(path, tests::shippedCatalogue()->regionSet("provinces")->regions);
    }

    QTemporaryDir m_directory;
};

void RegionSetTest::readsAUsersTable()
{
    const auto set = read("name,unit,grade,figure_ids,note,Guangdong,Sichuan\n"
                          "trade_initial,index points,C,,mine,60,40\n"
                          "penetration_initial,1,C,p1-t2-east-tech-penetration,,0.7,0.3\n");
    VERIFY_RESULT(set);
    QCOMPARE(set->id, std::string("my-regions"));
    QCOMPARE(set->regions.size(), std::size_t(2));
    QCOMPARE(set->regions[0].name.chinese, std::string("广东"));
    QVERIFY(set->regions[1].group == RegionGroup::CentralWest);
    QCOMPARE(set->data[0].unit, std::string("index_points"));
    QCOMPARE(set->data[0].values, (std::vector<double>{60, 40}));
    QCOMPARE(set->data[1].figureIds, (std::vector<std::string>{"p1-t2-east-tech-penetration"}));
}

void RegionSetTest::takesGroupsOfUnknownRegionsFromARow()
{
    const auto set = read("name,unit,grade,figure_ids,note,Coast,Inland\n"
                          "group,,,,,East,Central_West\n"
                          "trade_initial,index points,C,,,60,40\n");
    VERIFY_RESULT(set);
    QCOMPARE(set->regions[1].name.english, std::string("Inland"));
    QVERIFY(set->regions[0].group == RegionGroup::East && set->regions[1].group == RegionGroup::CentralWest);
    QCOMPARE(set->data.size(), std::size_t(1)); // the row `group` is no data
}

void RegionSetTest::collectsWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("line");
    const QString head = "name,unit,grade,figure_ids,note,";
    QTest::newRow("no region") << head.chopped(1) + "\n" << int(ErrorKind::Malformed) << 1;
    QTest::newRow("a missing column") << QStringLiteral("name,unit,Sichuan\n") << int(ErrorKind::NotFound) << 1;
    QTest::newRow("an identifier with a blank") << head + "New Land\n" << int(ErrorKind::Malformed) << 1;
    QTest::newRow("a region twice") << head + "Sichuan,sichuan\n" << int(ErrorKind::DuplicateName) << 1;
    QTest::newRow("an unknown region without a group") << head + "Coast\ntrade_initial,1,C,,,1\n"
                                                       << int(ErrorKind::UnknownName) << 1;
    QTest::newRow("a group that is none") << head + "Coast\ngroup,,,,,North\n" << int(ErrorKind::Malformed) << 2;
    QTest::newRow("text for a number") << head + "Sichuan\ntrade_initial,x,C,,,many\n" << int(ErrorKind::Malformed) << 2;
    QTest::newRow("a negative value") << head + "Sichuan\ntrade_initial,x,C,,,-1\n" << int(ErrorKind::OutOfRange) << 2;
    QTest::newRow("a share above 1") << head + "Sichuan\ntrade_initial,x,C,,,1\npenetration_initial,1,C,,,1.2\n"
                                     << int(ErrorKind::OutOfRange) << 3;
    QTest::newRow("a row twice") << head + "Sichuan\na,x,C,,,1\na,x,C,,,1\n" << int(ErrorKind::DuplicateName) << 3;
    QTest::newRow("an unknown grade") << head + "Sichuan\na,x,Z,,,1\n" << int(ErrorKind::Malformed) << 2;
}

void RegionSetTest::collectsWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, line);
    const auto set = read(text.toStdString());
    QVERIFY(!set.has_value());
    QVERIFY2(tests::hasError(set.error(), ErrorKind(kind), line), qPrintable(tests::describe(set.error())));
}

void RegionSetTest::suggestsAShareForAPercentage()
{
    const auto set = read("name,unit,grade,figure_ids,note,Sichuan\npenetration_initial,1,C,,,72\n");
    QVERIFY(!set.has_value());
    QVERIFY(tests::countMentions(set.error(), "0.72") == 1);
}

QTEST_GUILESS_MAIN(RegionSetTest)
#include "tst_region_set.moc"
