// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a region set that somebody put there, with what is known of each.
#include "tests/support/checks.h"
#include "ui/data/region_set_edit.h"

#include <QTest>

using namespace ui;
using core::policy::RegionSet;

namespace {

RegionSet threeRegions()
{
    RegionSet set;
    set.id = "three";
    set.regions = {{"North", "1", {"North", "北"}, core::policy::RegionGroup::East},
                   {"South", "2", {"South", "南"}, core::policy::RegionGroup::East},
                   {"West", "3", {"West", "西"}, core::policy::RegionGroup::CentralWest}};
    set.data = {{"penetration_initial", "1", "D", {"p1-t2-east-tech-penetration"}, "spread = by statistics", {0.1, 0.2, 0.3}}};
    return set;
}

CellNote note(const std::string& region, double value, const std::string& grade, const std::string& source = "Survey | of 2025")
{
    return {region, value, grade, "2026-03-02T10:00:00+08:00", source};
}

} // namespace

class TestRegionSetEdit : public QObject {
    Q_OBJECT

private slots:
    void aValueKeepsItsSourceAndGrade();
    void theSecondEditReplacesTheFirst();
    void aNoteOfAnotherValueSaysNothing();
    void gradeIsTheWeakestWhenAllAreEdited();
    void anAddedRegionSaysWhoseValuesItHas();
    void idsAreFree_data();
    void idsAreFree();
};

void TestRegionSetEdit::aValueKeepsItsSourceAndGrade()
{
    RegionSet set = threeRegions();
    const auto put = note("South", 1.0 / 3, "B");
    setCell(set, 0, 1, put);
    QCOMPARE(set.data[0].values, (std::vector<double>{0.1, 1.0 / 3, 0.3}));
    QCOMPARE(cellGrade(set, set.data[0], 1), std::string("B"));
    QCOMPARE(cellGrade(set, set.data[0], 0), std::string("D"));
    QCOMPARE(ownWords(set.data[0]), std::string("spread = by statistics"));
    const auto read = cellNote(set, set.data[0], 1);
    QVERIFY(read.has_value());
    QCOMPARE(read->source, put.source);
    QCOMPARE(read->when, put.when);
    VERIFY_CLOSE(read->value, put.value, 1e-12, 0);
    QVERIFY(!cellNote(set, set.data[0], 0));
}

void TestRegionSetEdit::theSecondEditReplacesTheFirst()
{
    RegionSet set = threeRegions();
    setCell(set, 0, 1, note("South", 0.5, "B"));
    setCell(set, 0, 1, note("South", 0.6, "A", "Other"));
    QCOMPARE(cellNotes(set, set.data[0]).size(), std::size_t(1));
    QCOMPARE(cellNotes(set, set.data[0])[0], note("South", 0.6, "A", "Other"));
}

void TestRegionSetEdit::aNoteOfAnotherValueSaysNothing()
{
    RegionSet set = threeRegions();
    setCell(set, 0, 1, note("South", 0.5, "B"));
    set.data[0].values[1] = 0.25; // changed by something that knows no notes
    QVERIFY(!cellNote(set, set.data[0], 1));
    QCOMPARE(cellGrade(set, set.data[0], 1), std::string("D"));
}

void TestRegionSetEdit::gradeIsTheWeakestWhenAllAreEdited()
{
    RegionSet set = threeRegions();
    setCell(set, 0, 0, note("North", 0.5, "A"));
    setCell(set, 0, 1, note("South", 0.5, "C"));
    QCOMPARE(set.data[0].grade, std::string("D"));
    QCOMPARE(set.data[0].figureIds.size(), std::size_t(1));
    setCell(set, 0, 2, note("West", 0.5, "B"));
    QCOMPARE(set.data[0].grade, std::string("C"));
    QVERIFY(set.data[0].figureIds.empty());
}

void TestRegionSetEdit::anAddedRegionSaysWhoseValuesItHas()
{
    RegionSet set = threeRegions();
    addRegion(set, {"Harbour", "", {"Harbour", "港"}, core::policy::RegionGroup::East}, 2, "as West", "2026-03-02T10:00:00+08:00");
    QCOMPARE(set.regions.size(), std::size_t(4));
    QCOMPARE(set.data[0].values.back(), 0.3);
    const auto said = cellNote(set, set.data[0], 3);
    QVERIFY(said.has_value());
    QCOMPARE(said->source, std::string("as West"));
    QCOMPARE(said->grade, std::string("D"));
}

void TestRegionSetEdit::idsAreFree_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << "New Harbour" << "New_Harbour";
    QTest::newRow("taken") << "North" << "North_2";
    QTest::newRow("digits first") << "2nd ring" << "R_2nd_ring";
    QTest::newRow("Chinese") << QStringLiteral("新区") << QStringLiteral("新区");
}

void TestRegionSetEdit::idsAreFree()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QCOMPARE(QString::fromStdString(freeRegionId(threeRegions(), name.toStdString())), id);
}

QTEST_GUILESS_MAIN(TestRegionSetEdit)
#include "tst_region_set_edit.moc"
