// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/place_name.h"
#include "tests/core/policy/policy_fixture.h"

using namespace core::policy;

class PlaceNameTest : public QObject {
    Q_OBJECT

private slots:
    void namesPlaces_data();
    void namesPlaces();
    void takesTheSetsOwnName();
};

void PlaceNameTest::namesPlaces_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("region"); ///< empty = by `group`
    QTest::addColumn<int>("group");      ///< -1 = the nation
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("shortEnglish");
    QTest::addColumn<QString>("chinese");
    const int west = int(RegionGroup::CentralWest);
    QTest::newRow("nation") << "macro" << "" << -1 << "" << "" << "";
    QTest::newRow("group") << "provinces" << "" << west << "Central-West" << "Central-W." << "中西部";
    QTest::newRow("macro region") << "macro" << "Central_West" << 0 << "Central-West" << "Central-W." << "中西部";
    QTest::newRow("province") << "provinces" << "Xizang" << 0 << "Xizang (Tibet)" << "Xizang" << "西藏";
    QTest::newRow("province of another set") << "macro" << "Guangdong" << 0 << "Guangdong" << "Guangdong" << "广东";
    QTest::newRow("unknown") << "macro" << "Mars" << 0 << "Mars" << "Mars" << "Mars";
}

void PlaceNameTest::namesPlaces()
{
    QFETCH(QString, set);
    QFETCH(QString, region);
    QFETCH(int, group);
    QFETCH(QString, english);
    QFETCH(QString, shortEnglish);
    QFETCH(QString, chinese);
    const auto catalogue = tests::shippedCatalogue();
    const RegionSet& regions = *catalogue->regionSet(set.toStdString());
    const Place place = group < 0 ? Place::national()
        : region.isEmpty()        ? Place::ofGroup(RegionGroup(group))
                                  : Place::ofRegion(region.toStdString());
    const auto name = [&](Language language, NameLength length) {
        return QString::fromStdString(placeName(*catalogue, language, regions, place, length));
    };
    QCOMPARE(name(Language::English, NameLength::Full), english);
    QCOMPARE(name(Language::English, NameLength::Short), shortEnglish);
    QCOMPARE(name(Language::Chinese, NameLength::Full), chinese);
}

void PlaceNameTest::takesTheSetsOwnName()
{
    const auto catalogue = tests::shippedCatalogue();
    RegionSet regions = *catalogue->regionSet("macro");
    regions.regions[0].name = {"The coast", "沿海"};
    for (const NameLength length : {NameLength::Full, NameLength::Short}) {
        QCOMPARE(placeName(*catalogue, Language::English, regions, Place::ofRegion("East"), length), std::string("The coast"));
        QCOMPARE(placeName(*catalogue, Language::Chinese, regions, Place::ofRegion("East"), length), std::string("沿海"));
    }
}

QTEST_GUILESS_MAIN(PlaceNameTest)
#include "tst_place_name.moc"
