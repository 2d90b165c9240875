// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of what can be asked: they give the subject back.

#include "core/why/subject.h"

#include <QObject>
#include <QTest>

using namespace core;
using why::Subject;
using Kind = why::Subject::Kind;

class TestSubject : public QObject {
    Q_OBJECT

private slots:
    void keysGiveTheSubjectBack_data();
    void keysGiveTheSubjectBack();
    void aBareGroupIsUnderstoodWhereNoRegionHasTheName();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
};

namespace {

policy::RegionSet setOf(const std::vector<std::string>& ids)
{
    policy::RegionSet set;
    for (const std::string& id : ids)
        set.regions.push_back({id, {}, {}, policy::RegionGroup::East});
    return set;
}

const policy::RegionSet kMacro = setOf({"East", "Central_West"});
const policy::RegionSet kProvinces = setOf({"Guangdong", "Gansu"});

} // namespace

void TestSubject::keysGiveTheSubjectBack_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Subject>("subject");
    const auto row = [](const char* key, const Subject& subject) { QTest::newRow(key) << QString::fromLatin1(key) << subject; };
    row("variable:vacancy", {Kind::Variable, "vacancy", {}, {}});
    row("variable:vacancy@Central_West", {Kind::Variable, "vacancy", policy::Place::ofRegion("Central_West"), {}});
    row("variable:vacancy@group:Central_West",
        {Kind::Variable, "vacancy", policy::Place::ofGroup(policy::RegionGroup::CentralWest), {}});
    row("variable:trade@East#2030.25", {Kind::Variable, "trade", policy::Place::ofRegion("East"), 2030.25});
    row("lever:testbed", {Kind::Lever, "testbed", {}, {}});
    row("parameter:imitation#2035", {Kind::Parameter, "imitation", {}, 2035.0});
    row("claim:conversion-40", {Kind::Claim, "conversion-40", {}, {}});
    row("term:new-quality productive forces", {Kind::Term, "new-quality productive forces", {}, {}});
    row("variable:a%40b%23c%25d:e", {Kind::Variable, "a@b#c%d:e", {}, {}});
}

void TestSubject::keysGiveTheSubjectBack()
{
    QFETCH(QString, key);
    QFETCH(Subject, subject);
    QCOMPARE(QString::fromStdString(why::toKey(subject)), key);
    const auto parsed = why::parseKey(key.toStdString(), kMacro);
    QVERIFY(parsed);
    QVERIFY(*parsed == subject);
}

void TestSubject::aBareGroupIsUnderstoodWhereNoRegionHasTheName()
{
    const auto group = policy::Place::ofGroup(policy::RegionGroup::CentralWest);
    QVERIFY(why::parseKey("variable:vacancy@Central_West", kProvinces)->place == group);
    QVERIFY(why::parseKey("variable:vacancy@Gansu", kProvinces)->place == policy::Place::ofRegion("Gansu"));
}

void TestSubject::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char* key : {"", "vacancy", "figure:vacancy", "variable:", "variable:@East", "variable:vacancy@Atlantis",
                            "variable:vacancy@", "variable:vacancy@group:North", "variable:vacancy#soon", "variable:vacancy#"})
        QTest::newRow(key) << QByteArray(key);
}

void TestSubject::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, key);
    QVERIFY(!why::parseKey(key.toStdString(), kMacro));
}

QTEST_GUILESS_MAIN(TestSubject)
#include "tst_subject.moc"
