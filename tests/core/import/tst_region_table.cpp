// SPDX-License-Identifier: GPL-3.0-or-later
// Start values for the model from a user's table.
#include "core/import/region_table.h"
#include "core/policy/catalogue.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

using namespace core;
using namespace core::importing;

class RegionTableTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsShippedTablesLikeTheModelDoes_data();
    void readsShippedTablesLikeTheModelDoes();
    void takesNamesAndCodesOfRegions();
    void findsEachProblem_data();
    void findsEachProblem();
    void appliesFixes();
    void asksForTheGroupOfNewRegions();
    void saysWhatIsNoSuchTable();

private:
    static std::filesystem::path data() { return std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data"; }
    Result<RegionTableCheck> check(const std::string& text, const std::function<void(RegionTablePlan&)>& change = {}) const;

    std::vector<policy::Region> m_known;
    std::vector<policy::RegionData> m_two; ///< two quantities that a model may need
};

namespace {

std::string textOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const Problem* problemOf(const RegionTableCheck& check, ProblemKind kind)
{
    const auto found =
        std::find_if(check.problems.begin(), check.problems.end(), [&](const Problem& p) { return p.id.kind == kind; });
    return found == check.problems.end() ? nullptr : &*found;
}

/// Rows become columns.
std::string turned(const std::string& text)
{
    const TableFile file = readTable(text, "t.csv").value();
    const Grid& grid = file.sheets[0];
    std::string result;
    for (int column = 0; column < grid.columnCount(); ++column) {
        for (int row = 0; row < grid.rowCount(); ++row)
            result += (row > 0 ? "," : "") + ("\"" + std::string(grid.text(row, column)) + "\"");
        result += '\n';
    }
    return result;
}

} // namespace

void RegionTableTest::initTestCase()
{
    const auto catalogue = policy::readCatalogue(data());
    VERIFY_RESULT(catalogue);
    for (const policy::RegionSet& set : catalogue->regionSets)
        m_known.insert(m_known.end(), set.regions.begin(), set.regions.end());
    policy::RegionData share;
    share.name = "penetration_initial";
    share.unit = "1";
    policy::RegionData density;
    density.name = "density_initial";
    density.unit = "device_per_100_m2";
    m_two = {share, density};
}

Result<RegionTableCheck> RegionTableTest::check(const std::string& text,
                                                const std::function<void(RegionTablePlan&)>& change) const
{
    const TableFile file = readTable(text, "mine.csv").value();
    auto plan = guessRegionTable(file);
    if (!plan)
        return fail(ErrorKind::NotFound, "no region table");
    if (change)
        change(*plan);
    return checkRegionTable(file, *plan, m_known, m_two);
}

void RegionTableTest::readsShippedTablesLikeTheModelDoes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("turnedRound");
    QTest::newRow("two macro regions") << "regions.csv" << false;
    QTest::newRow("31 provinces") << "regions-31.csv" << false;
    QTest::newRow("31 provinces, a row a region") << "regions-31.csv" << true;
}

void RegionTableTest::readsShippedTablesLikeTheModelDoes()
{
    QFETCH(QString, file);
    QFETCH(bool, turnedRound);
    const std::filesystem::path path = data() / "tables" / file.toStdString();
    const auto expected = policy::readRegionSet(path, m_known);
    VERIFY_RESULT(expected);
    const std::string text = turnedRound ? turned(textOf(path)) : textOf(path);
    const TableFile table = readTable(text, file.toStdString()).value();
    const auto plan = guessRegionTable(table);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->regionsInRows, turnedRound);
    const auto read = checkRegionTable(table, *plan, m_known, expected->data);
    VERIFY_RESULT(read);
    QVERIFY2(read->problems.empty(), read->problems.empty() ? "" : toString(read->problems[0].id.kind));
    QCOMPARE(read->set.id, expected->id);
    QCOMPARE(read->set.regions.size(), expected->regions.size());
    for (std::size_t i = 0; i < expected->regions.size(); ++i) {
        QCOMPARE(read->set.regions[i].id, expected->regions[i].id);
        QVERIFY(read->set.regions[i].group == expected->regions[i].group);
        QVERIFY(read->set.regions[i].name == expected->regions[i].name);
    }
    QCOMPARE(read->set.data.size(), expected->data.size());
    for (std::size_t i = 0; i < expected->data.size(); ++i) {
        const policy::RegionData& a = read->set.data[i];
        const policy::RegionData& b = expected->data[i];
        QCOMPARE(a.name, b.name);
        QCOMPARE(a.unit, b.unit);
        QCOMPARE(a.grade, b.grade);
        QCOMPARE(a.note, b.note);
        QCOMPARE(a.figureIds, b.figureIds);
        QVERIFY(a.values == b.values); // to the last bit
    }
}

void RegionTableTest::takesNamesAndCodesOfRegions()
{
    const auto read =
        check("name,unit,grade,北京市,12,Inner Mongolia,Tibet\npenetration_initial,1,A,0.5,0.6,0.7,0.8\ndensity_initial,device "
              "per 100 m2,A,1,2,3,4\n");
    VERIFY_RESULT(read);
    for (const Problem& problem : read->problems)
        qDebug("%s %s", toString(problem.id.kind), problem.content.c_str());
    QCOMPARE(read->openCount, 0);
    QStringList ids;
    for (const policy::Region& region : read->set.regions)
        ids << QString::fromStdString(region.id);
    QCOMPARE(ids.join(","), QString("Beijing,Tianjin,Inner_Mongolia,Xizang"));
}

void RegionTableTest::findsEachProblem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("rowNumber");
    QTest::addColumn<QString>("fixed");
    const auto row = [](const char* name, const char* header, const char* share, const char* density, ProblemKind kind,
                        int rowNumber, const char* fixed) {
        QTest::newRow(name) << QString("%1\n%2\n%3\n").arg(header, share, density) << int(kind) << rowNumber << fixed;
    };
    const char* header = "name,unit,grade,East,Central_West";
    const char* share = "penetration_initial,1,A,0.7,0.3";
    const char* density = "density_initial,device_per_100_m2,A,2.8,1";
    row("per cent", header, "penetration_initial,1,A,72,0.3", density, ProblemKind::ShareAsPercent, 2, "0.72");
    row("per cent sign", header, "penetration_initial,1,A,72%,0.3", density, ProblemKind::UnitInCell, 2, "0.72");
    row("unit of per cent", header, "penetration_initial,%,A,72,30", density, ProblemKind::WrongUnit, 2, "1");
    row("another unit", header, share, "density_initial,tonnes,A,2.8,1", ProblemKind::WrongUnit, 3, "");
    row("below zero", header, share, "density_initial,device_per_100_m2,A,-2.8,1", ProblemKind::BelowZero, 3, "");
    row("not a number", header, share, "density_initial,device_per_100_m2,A,much,1", ProblemKind::NotANumber, 3, "");
    row("empty", header, share, "density_initial,device_per_100_m2,A,,1", ProblemKind::MissingValue, 3, "");
    row("grade", header, share, "density_initial,device_per_100_m2,E,2.8,1", ProblemKind::WrongGrade, 3, "D");
    row("missing quantity", header, share, "", ProblemKind::MissingQuantity, 0, "");
    row("twice", header, share, "penetration_initial,1,A,0.7,0.3", ProblemKind::DuplicatedKey, 3, "");
    row("unknown quantity", header, share, "joy_initial,1,A,0.7,0.3", ProblemKind::UnknownQuantity, 3, "");
    row("region twice", "name,unit,grade,East,东部", share, density, ProblemKind::RepeatedHeader, 1, "");
    row("bad id", "name,unit,grade,East,My place!", share, density, ProblemKind::BadRegionId, 1, "my_place");
    row("no group", "name,unit,grade,East,Mine", share, density, ProblemKind::UnknownGroup, 1, "");
    row("no region", "name,unit,grade,,", share, density, ProblemKind::NoRegionColumn, 0, "");
}

void RegionTableTest::findsEachProblem()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, rowNumber);
    QFETCH(QString, fixed);
    const auto read = check(text.toStdString());
    VERIFY_RESULT(read);
    const Problem* problem = problemOf(*read, ProblemKind(kind));
    QVERIFY(problem != nullptr);
    QCOMPARE(problem->rowNumber, rowNumber);
    QCOMPARE(QString::fromStdString(problem->fixed), fixed);
    QVERIFY(problem->isOpen() || problem->id.kind == ProblemKind::UnknownQuantity);
}

void RegionTableTest::appliesFixes()
{
    const std::string text = "name,unit,grade,East,My "
                             "place!\ngroup,,,East,Central_West\npenetration_initial,%,X,72,30\ndensity_initial,device_per_100_"
                             "m2,A,2.8,1\njoy,1,A,1,1\n";
    const auto all = [](RegionTablePlan& plan) {
        for (const ProblemKind kind : {ProblemKind::BadRegionId, ProblemKind::WrongUnit, ProblemKind::WrongGrade})
            plan.decisionsForAll[kind] = Decision::ApplyFix;
    };
    const auto read = check(text, all);
    VERIFY_RESULT(read);
    QCOMPARE(read->openCount, 0);
    QCOMPARE(read->set.data[0].values, (std::vector<double>{0.72, 0.3}));
    QCOMPARE(read->set.data[0].grade, std::string("D"));
    QCOMPARE(read->set.data.size(), std::size_t(2));
    QCOMPARE(read->set.regions[1].id, std::string("my_place"));
    QVERIFY(read->set.regions[1].group == policy::RegionGroup::CentralWest);
}

void RegionTableTest::asksForTheGroupOfNewRegions()
{
    const std::string text =
        "name,unit,grade,East,Mine\npenetration_initial,1,A,0.72,0.3\ndensity_initial,device_per_100_m2,A,2.8,1\n";
    QCOMPARE(check(text)->openCount, 1);
    const auto told = check(text, [](RegionTablePlan& plan) { plan.groupOf["Mine"] = policy::RegionGroup::CentralWest; });
    QCOMPARE(told->openCount, 0);
    QVERIFY(told->set.regions[1].group == policy::RegionGroup::CentralWest);
}

void RegionTableTest::saysWhatIsNoSuchTable()
{
    const TableFile file = readTable("Region,Year,Value\nBeijing,2020,1\n", "t.csv").value();
    QVERIFY(!guessRegionTable(file));
    QCOMPARE(checkRegionTable(file, {}, m_known, m_two).error().kind, ErrorKind::InvalidArgument);
    RegionTablePlan plan;
    plan.sheet = 7;
    QCOMPARE(checkRegionTable(file, plan, m_known, m_two).error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(RegionTableTest)
#include "tst_region_table.moc"
