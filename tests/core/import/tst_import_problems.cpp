// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of problem: where it is, what is suggested, and what each choice does. Then the one edit, and taking it back.
#include "core/import/check.h"
#include "core/indicators/edit_text.h"
#include "tests/support/checks.h"

#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

using namespace core;
using namespace core::importing;

class ImportProblemsTest : public QObject {
    Q_OBJECT

private slots:
    void findsEachProblem_data();
    void findsEachProblem();
    void asksForWhatThePlanLacks_data();
    void asksForWhatThePlanLacks();
    void appliesFixes_data();
    void appliesFixes();
    void keepsWhatItIsToldToKeep_data();
    void keepsWhatItIsToldToKeep();
    void leavesCellsEmpty();
    void takesSameProblemsTogether();
    void listsAThousandAndCountsTheRest();
    void seesAWholeColumnInAnotherUnit();
    void asksNothingAboutARevision();
    void confirmsOnlyWhenNothingIsOpen();
    void oneEditWritesAndOneTakesBack();
    void tellsHowAValueWasScaled();
    void doesNotWipeOutWhatIsKnown();
    void asksForTheUnitOfANewIndicator();
    void seesAFractionOnceTheUnitIsKnown();
    void addsRegionsAndIndicators();
    void namesDifferWhenKindsDiffer();
    void canBeCancelled();
    void refusesAnotherFilesPlan();
};

namespace {

constexpr const char* kWhen = "2026-11-22T10:00:00Z";

/// Provinces 11, 12, 13; share in %, ratio as a share of 1, sales in 100 million CNY, with figures of 2020 to 2022.
indicators::DataSet target()
{
    indicators::RegionList regions("three", {"Three", "三"});
    for (const auto& [code, english, chinese] :
         {std::tuple("11", "Beijing", "北京"), std::tuple("12", "Tianjin", "天津"), std::tuple("15", "Inner Mongolia", "内蒙古")})
        (void)regions.add({code, {english, chinese}, {"N. M. " + std::string(code)}, {}});
    indicators::DataSet set("set", {"Set", "集"}, regions);
    (void)set.addSource({"s", {"P", "P"}, {}, {}, {}, {}, {}});
    const auto add = [&](const char* id, const char* english, const char* chinese, const char* unit, double first) {
        indicators::Indicator indicator;
        indicator.id = id;
        indicator.name = {english, chinese};
        indicator.unit = {unit, unit};
        indicator.sourceIds = {"s"};
        const int index = set.addIndicator(indicator).value();
        for (int region = 0; region < 3; ++region) {
            for (int year = 2020; year <= 2022; ++year) {
                indicators::Observation observation;
                observation.value = first * (1 + 0.1 * region) * (1 + 0.05 * (year - 2020));
                observation.sourceId = "s";
                (void)set.addObservation(index, region, year, observation);
            }
        }
    };
    add("share", "Enterprise share", "企业占比", "%", 12);
    add("ratio", "Ratio of patents", "专利占比", "1", 0.3);
    add("sales", "Sales", "销售额", "CNY 100 million", 5000);
    return set;
}

struct Import {
    TableFile file;
    ImportPlan plan;
    ImportCheck check;
};

Import importOf(const std::string& text, const indicators::DataSet& set)
{
    Import import;
    import.file = readTable(text, "table.csv").value();
    import.plan = guessPlan(import.file, set);
    import.plan.source.publisher = {"Somebody", "某机构"};
    import.check = checkImport(import.file, import.plan, set).value();
    return import;
}

const Problem* problemOf(const ImportCheck& check, ProblemKind kind)
{
    for (const Problem& problem : check.problems) {
        if (problem.id.kind == kind)
            return &problem;
    }
    return nullptr;
}

double valueOf(const ImportCheck& check, const char* indicator, const char* region, int year)
{
    for (const ImportedRow& row : check.rows) {
        if (check.indicatorIds[std::size_t(row.indicator)] == indicator && check.regions[std::size_t(row.region)].code == region
            && row.year == year)
            return row.value;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

/// All choices of the problem, "FKE" for fix, keep, leave empty.
QString choices(const Problem& problem)
{
    return QString(problem.canFix ? "F" : "") + (problem.canKeep ? "K" : "") + (problem.canLeaveEmpty ? "E" : "");
}

struct Case {
    const char* text;
    ProblemKind kind;
    int rowNumber;
    int column;
    const char* fixed;
    const char* choices;
    bool open;
};

const std::vector<std::pair<const char*, Case>>& cases()
{
    static const std::vector<std::pair<const char*, Case>> all{
        {"unknown region",
         {"Region,Year,share\nBeijing,2023,14\nElsewhere,2023,15\n", ProblemKind::UnknownRegion, 3, 0, "", "KE", true}},
        {"near region",
         {"Region,Year,share\nBejing,2023,14\nTianjin,2023,15\n", ProblemKind::UnknownRegion, 2, 0, "Beijing", "FKE", true}},
        {"short region",
         {"Region,Year,share\n北京,2023,14\n内蒙,2023,15\n", ProblemKind::RegionByOtherName, 3, 0, "Inner Mongolia", "FE",
          false}},
        {"alias",
         {"Region,Year,share\nN.M.12,2023,14\nBeijing,2023,15\n", ProblemKind::RegionByOtherName, 2, 0, "Tianjin", "FE", false}},
        {"missing region", {"Region,Year,share\nBeijing,2023,14\n,2023,15\n", ProblemKind::MissingRegion, 3, 0, "", "E", true}},
        {"duplicated key",
         {"Region,Year,share\nBeijing,2023,14\nBeijing,2023,15\n", ProblemKind::DuplicatedKey, 3, 2, "", "FK", true}},
        {"the same twice",
         {"Region,Year,share\nBeijing,2023,14\nBeijing,2023,14\n", ProblemKind::DuplicatedKey, 3, 2, "", "F", false}},
        {"not a number",
         {"Region,Year,share\nBeijing,2023,14\nTianjin,2023,soon\n", ProblemKind::NotANumber, 3, 2, "", "E", true}},
        {"number with a star",
         {"Region,Year,share\nBeijing,2023,14\nTianjin,2023,15*\n", ProblemKind::NotANumber, 3, 2, "15", "FE", true}},
        {"unit in a cell",
         {"Region,Year,sales\nBeijing,2023,5800\nTianjin,2023,64000000 万元\n", ProblemKind::UnitInCell, 3, 2, "6400", "FE",
          true}},
        {"share as fraction",
         {"Region,Year,share\nBeijing,2023,14\nTianjin,2023,0.15\n15,2023,16\n", ProblemKind::ShareAsFraction, 3, 2, "15", "FKE",
          true}},
        {"share as per cent",
         {"Region,Year,ratio\nBeijing,2023,0.31\nTianjin,2023,34\n15,2023,0.36\n", ProblemKind::ShareAsPercent, 3, 2, "0.34",
          "FKE", true}},
        {"negative share",
         {"Region,Year,share\nBeijing,2023,14\nTianjin,2023,-15\n", ProblemKind::NegativeShare, 3, 2, "", "KE", true}},
        {"value jump",
         {"Region,Year,sales\nBeijing,2023,5800\nTianjin,2023,6400000\n15,2023,7000\n", ProblemKind::ValueJump, 3, 2, "6400",
          "FKE", true}},
        {"mixed units",
         {"Region,Year,Indicator,Value,Unit\nBeijing,2023,sales,5800,亿元\nTianjin,2023,sales,64000000,万元\n",
          ProblemKind::MixedUnits, 3, 4, "CNY 100 million", "FKE", true}},
        {"unknown unit",
         {"Region,Year,sales (USD)\nBeijing,2023,5800\n", ProblemKind::UnknownUnit, 1, 2, "CNY 100 million", "FE", true}},
        {"no year", {"Region,Year,share\nBeijing,2023,14\nTianjin,soon,15\n", ProblemKind::YearNotRead, 3, 1, "", "E", true}},
        {"year out of range",
         {"Region,Year,share\nBeijing,2023,14\nTianjin,1823,15\n", ProblemKind::YearOutOfRange, 3, 1, "", "KE", true}},
        {"empty header",
         {"Region,Year,share,\nBeijing,2023,14,7\nTianjin,2023,15,8\n", ProblemKind::EmptyHeader, 1, 3, "", "F", true}},
        {"repeated header",
         {"Region,Year,share,share\nBeijing,2023,14,7\nTianjin,2023,15,8\n", ProblemKind::RepeatedHeader, 1, 3, "", "F", true}},
        {"unknown indicator",
         {"Region,Year,Indicator,Value\nBeijing,2023,sales,5800\nBeijing,2023,joy,1\n", ProblemKind::UnknownIndicator, 3, 2,
          "joy", "FE", true}},
        {"too few cells",
         {"Region,Year,share,sales\nBeijing,2023,14,5800\nTianjin,2023\n", ProblemKind::TooFewCells, 3, -1, "", "KE", true}},
        {"too many cells",
         {"Region,Year,share\nBeijing,2023,14\nTianjin,2023,1,5\n", ProblemKind::TooManyCells, 3, -1, "", "KE", true}},
        {"bytes of no text",
         {"Region,Year,share\nBeijing,2023,14\nTianjin\xFF,2023,15\n", ProblemKind::BadBytes, 3, -1, "", "K", true}},
        {"unclosed quote",
         {"Region,Year,share\nBeijing,2023,14\n\"Tianjin,2023,15\n", ProblemKind::UnclosedQuote, 3, -1, "", "K", true}},
        {"text after quote",
         {"Region,Year,share\n\"Bei\"jing,2023,14\nTianjin,2023,15\n", ProblemKind::TextAfterQuote, 2, -1, "", "K", true}},
    };
    return all;
}

} // namespace

void ImportProblemsTest::findsEachProblem_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases().size(); ++i)
        QTest::newRow(cases()[i].first) << int(i);
}

void ImportProblemsTest::findsEachProblem()
{
    QFETCH(int, index);
    const Case& expected = cases()[std::size_t(index)].second;
    const indicators::DataSet set = target();
    const Import import = importOf(expected.text, set);
    const Problem* problem = problemOf(import.check, expected.kind);
    QVERIFY(problem != nullptr);
    QCOMPARE(problem->rowNumber, expected.rowNumber);
    QCOMPARE(problem->column, expected.column);
    QCOMPARE(problem->fixed, std::string(expected.fixed));
    QCOMPARE(choices(*problem), QString(expected.choices));
    QCOMPARE(problem->isOpen(), expected.open);
    if (expected.open) {
        QVERIFY(import.check.openCount >= 1);
        QCOMPARE(confirmImport(import.check, import.plan, import.file, set, kWhen).error().kind, ErrorKind::InvalidArgument);
    }
    // Each choice offered closes it, and the check stays whole.
    for (const auto& [offered, decision] :
         {std::pair(problem->canFix, Decision::ApplyFix), std::pair(problem->canKeep, Decision::Keep),
          std::pair(problem->canLeaveEmpty, Decision::LeaveEmpty)}) {
        if (!offered)
            continue;
        ImportPlan plan = import.plan;
        plan.decisions[problem->id] = decision;
        const auto again = checkImport(import.file, plan, set);
        VERIFY_RESULT(again);
        const Problem* closed = problemOf(*again, expected.kind);
        QVERIFY(closed != nullptr);
        QCOMPARE(int(closed->decision), int(decision));
        QVERIFY(!closed->byDefault);
    }
    // A choice that is not offered changes nothing.
    if (!problem->canKeep) {
        ImportPlan plan = import.plan;
        plan.decisions[problem->id] = Decision::Keep;
        QCOMPARE(problemOf(checkImport(import.file, plan, set).value(), expected.kind)->isOpen(), expected.open);
    }
}

void ImportProblemsTest::asksForWhatThePlanLacks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("region") << "Colour,Year,share\nred,2023,14\n" << int(ProblemKind::NoRegionColumn);
    QTest::newRow("value") << "Region,Year,Remark\nBeijing,2023,none of it\n" << int(ProblemKind::NoValueColumn);
    QTest::newRow("year") << "Region,share\nBeijing,14\n" << int(ProblemKind::NoYear);
    QTest::newRow("indicator") << "Beijing,2023,14\nTianjin,2023,15\n" << int(ProblemKind::NoIndicator);
    QTest::newRow("source") << "Region,Year,share\nBeijing,2023,14\n" << int(ProblemKind::NoSource);
}

void ImportProblemsTest::asksForWhatThePlanLacks()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    const indicators::DataSet set = target();
    const TableFile file = readTable(text.toStdString(), "table.csv").value();
    ImportPlan plan = guessPlan(file, set);
    if (ProblemKind(kind) != ProblemKind::NoSource)
        plan.source.publisher.english = "Somebody";
    const auto check = checkImport(file, plan, set);
    VERIFY_RESULT(check);
    const Problem* problem = problemOf(*check, ProblemKind(kind));
    QVERIFY(problem != nullptr);
    QVERIFY(problem->isOpen());
    QCOMPARE(choices(*problem), QString());
    QCOMPARE(confirmImport(*check, plan, file, set, kWhen).error().kind, ErrorKind::InvalidArgument);
}

void ImportProblemsTest::appliesFixes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<double>("value"); // of Tianjin in 2023 after the fix
    const auto row = [](const char* name, const char* text, const char* indicator, double value) {
        QTest::newRow(name) << text << indicator << value;
    };
    row("near region", "Region,Year,share\nBeijing,2023,14\nTiajin,2023,15\n", "share", 15);
    row("star", "Region,Year,share\nTianjin,2023,15*\n", "share", 15);
    row("unit", "Region,Year,sales\nBeijing,2023,5800\nTianjin,2023,64000000 万元\n", "sales", 6400);
    row("fraction", "Region,Year,share\nBeijing,2023,14\nTianjin,2023,0.15\n15,2023,16\n", "share", 15);
    row("per cent", "Region,Year,ratio\nBeijing,2023,0.31\nTianjin,2023,34\n15,2023,0.36\n", "ratio", 0.34);
    row("jump", "Region,Year,sales\nBeijing,2023,5800\nTianjin,2023,6400000\n15,2023,7000\n", "sales", 6400);
    row("jump of a hundredth", "Region,Year,sales\nBeijing,2023,5800\nTianjin,2023,64\n15,2023,7000\n", "sales", 6400);
    row("mixed units", "Region,Year,Indicator,Value,Unit\nBeijing,2023,sales,5800,亿元\nTianjin,2023,sales,64000000,万元\n",
        "sales", 6400);
    row("duplicate", "Region,Year,share\nTianjin,2023,14\nTianjin,2023,15\n", "share", 14);
}

void ImportProblemsTest::appliesFixes()
{
    QFETCH(QString, text);
    QFETCH(QString, indicator);
    QFETCH(double, value);
    const indicators::DataSet set = target();
    Import import = importOf(text.toStdString(), set);
    QVERIFY(import.check.openCount > 0);
    decideForAllOpen(import.plan, import.check, Decision::ApplyFix);
    const auto check = checkImport(import.file, import.plan, set);
    VERIFY_RESULT(check);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(valueOf(*check, indicator.toUtf8(), "12", 2023), value);
    VERIFY_RESULT(confirmImport(*check, import.plan, import.file, set, kWhen));
}

void ImportProblemsTest::keepsWhatItIsToldToKeep_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<double>("value"); // of Tianjin in 2023 as it stands
    const auto row = [](const char* name, const char* text, const char* indicator, double value) {
        QTest::newRow(name) << text << indicator << value;
    };
    row("fraction", "Region,Year,share\nBeijing,2023,14\nTianjin,2023,0.15\n15,2023,16\n", "share", 0.15);
    row("per cent", "Region,Year,ratio\nBeijing,2023,0.31\nTianjin,2023,34\n15,2023,0.36\n", "ratio", 34);
    row("negative", "Region,Year,share\nTianjin,2023,-15\n", "share", -15);
    row("jump", "Region,Year,sales\nBeijing,2023,5800\nTianjin,2023,6400000\n15,2023,7000\n", "sales", 6400000);
    row("duplicate: this one", "Region,Year,share\nTianjin,2023,14\nTianjin,2023,15\n", "share", 15);
    row("mixed units", "Region,Year,Indicator,Value,Unit\nBeijing,2023,sales,5800,亿元\nTianjin,2023,sales,6400,万元\n", "sales",
        6400);
}

void ImportProblemsTest::keepsWhatItIsToldToKeep()
{
    QFETCH(QString, text);
    QFETCH(QString, indicator);
    QFETCH(double, value);
    const indicators::DataSet set = target();
    Import import = importOf(text.toStdString(), set);
    QVERIFY(import.check.openCount > 0);
    decideForAllOpen(import.plan, import.check, Decision::Keep);
    const auto check = checkImport(import.file, import.plan, set);
    QVERIFY2(check->openCount == 0, toString(check->problems[0].id.kind));
    QCOMPARE(valueOf(*check, indicator.toUtf8(), "12", 2023), value);
}

void ImportProblemsTest::leavesCellsEmpty()
{
    const indicators::DataSet set = target();
    Import import = importOf("Region,Year,share\nBeijing,2023,soon\nTianjin,2023,15\nElsewhere,2023,3\n", set);
    decideForAllOpen(import.plan, import.check, Decision::LeaveEmpty);
    const auto check = checkImport(import.file, import.plan, set);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(check->summary.values, 1);
    QCOMPARE(check->summary.missing, 1);
    QCOMPARE(check->summary.leftOut, 1);
    const auto edit = confirmImport(*check, import.plan, import.file, set, kWhen);
    VERIFY_RESULT(edit);
    QCOMPARE(edit->changes.size(), std::size_t(2));
    QCOMPARE(edit->changes[0].after->missing, indicators::Missing::LeftEmpty);
}

void ImportProblemsTest::takesSameProblemsTogether()
{
    std::string text = "Region,Year,share\n";
    for (int year = 1950; year < 2050; ++year)
        text += "Elsewhere," + std::to_string(year) + ",15\n";
    const indicators::DataSet set = target();
    Import import = importOf(text, set);
    QCOMPARE(import.check.openCount, 1);
    QCOMPARE(import.check.problems[0].count, 100);
    import.plan.regionOf["Elsewhere"] = "12";
    const auto check = checkImport(import.file, import.plan, set);
    QCOMPARE(check->summary.values, 100);
}

void ImportProblemsTest::listsAThousandAndCountsTheRest()
{
    std::string text = "Region,Year,share\n";
    for (int i = 0; i < 3000; ++i)
        text += "Place" + std::to_string(i) + ",2023,15\n";
    const indicators::DataSet set = target();
    Import import = importOf(text, set);
    QCOMPARE(import.check.openCount, 3000);
    QCOMPARE(int(import.check.problems.size()), kMostProblems);
    QCOMPARE(import.check.notListed, 2000);
    decideForAllOpen(import.plan, import.check, Decision::LeaveEmpty);
    QCOMPARE(checkImport(import.file, import.plan, set)->openCount, 0);
}

void ImportProblemsTest::seesAWholeColumnInAnotherUnit()
{
    const indicators::DataSet set = target();
    // 10,000 times what stands there: the column is in 10 thousand CNY, and nobody said so.
    Import import =
        importOf("Region,Year,sales\nBeijing,2022,55000000\nTianjin,2022,60500000\n15,2022,66000000\n15,2023,69000000\n", set);
    QCOMPARE(import.check.openCount, 1);
    const Problem& problem = import.check.problems[0];
    QCOMPARE(problem.id.kind, ProblemKind::ColumnJump);
    QCOMPARE(problem.arguments[0], std::string("10000"));
    decideForAllOpen(import.plan, import.check, Decision::ApplyFix);
    const auto check = checkImport(import.file, import.plan, set);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(valueOf(*check, "sales", "15", 2023), 6900.0);
    // A column of fractions where per cent stand.
    const Import fractions = importOf("Region,Year,share\nBeijing,2023,0.14\nTianjin,2023,0.15\n15,2023,0.16\n", set);
    QCOMPARE(fractions.check.openCount, 1);
    QCOMPARE(fractions.check.problems[0].id.kind, ProblemKind::ShareAsFraction);
    QCOMPARE(fractions.check.problems[0].count, 3);
}

void ImportProblemsTest::asksNothingAboutARevision()
{
    const indicators::DataSet set = target();
    const Import import =
        importOf("Region,Year,sales,share\nBeijing,2022,5610,13.1\nTianjin,2022,5950,14.9\n15,2023,8100,19\n", set);
    QCOMPARE(import.check.problems.size(), std::size_t(0));
    QCOMPARE(import.check.summary.changed, 4);
    QCOMPARE(import.check.summary.added, 2);
}

void ImportProblemsTest::confirmsOnlyWhenNothingIsOpen()
{
    const indicators::DataSet set = target();
    const Import import = importOf("Region,Year,share\nBeijing,2023,14\nTianjin,2023,soon\n", set);
    QCOMPARE(import.check.summary.values, 1);
    const auto edit = confirmImport(import.check, import.plan, import.file, set, kWhen);
    QVERIFY(!edit);
    QCOMPARE(edit.error().arguments, (std::vector<std::string>{"1"}));
}

void ImportProblemsTest::oneEditWritesAndOneTakesBack()
{
    indicators::DataSet set = target();
    const Import import = importOf("Region,Year,share,sales\nBeijing,2022,13.2,5600\nTianjin,2023,15,6400\n", set);
    const auto edit = confirmImport(import.check, import.plan, import.file, set, kWhen);
    VERIFY_RESULT(edit);
    const std::size_t before = set.valueCount();
    const double old = set.value(2, 0, 2022);
    VERIFY_RESULT(set.apply(*edit));
    QCOMPARE(set.value(2, 0, 2022), 5600.0);
    QCOMPARE(set.value(0, 1, 2023), 15.0);
    QCOMPARE(set.find(2, 0, 2022)->sourceId, import.plan.source.id);
    QCOMPARE(set.find(2, 0, 2022)->grade, std::string("C"));
    QCOMPARE(set.history().size(), std::size_t(1));
    QCOMPARE(set.history()[0].what, std::string("table.csv"));
    VERIFY_RESULT(indicators::editFromText(indicators::toText(*edit)));
    VERIFY_RESULT(set.takeBack());
    QCOMPARE(set.valueCount(), before);
    QCOMPARE(set.value(2, 0, 2022), old);
    QVERIFY(set.source(import.plan.source.id) == nullptr);
}

void ImportProblemsTest::tellsHowAValueWasScaled()
{
    const indicators::DataSet set = target();
    const Import import = importOf("Region,Year,Sales (万元)\nTianjin,2023,64000000\n", set);
    QCOMPARE(import.check.openCount, 0);
    QCOMPARE(import.plan.columns[2].factor, 1e-4);
    const auto edit = confirmImport(import.check, import.plan, import.file, set, kWhen);
    VERIFY_RESULT(edit);
    const indicators::Observation& observation = *edit->changes[0].after;
    QCOMPARE(observation.value, 6400.0);
    QCOMPARE(observation.transformation.formula, std::string("Sales (万元) × 0.0001"));
    QCOMPARE(observation.transformation.inputs[0].value, 64000000.0);
    QCOMPARE(observation.transformation.inputs[0].unit, std::string("万元"));
}

void ImportProblemsTest::doesNotWipeOutWhatIsKnown()
{
    const indicators::DataSet set = target();
    const Import import = importOf("Region,Year,share\nBeijing,2022,—\nTianjin,2022,\n15,2024,…\nBeijing,2024,15\n", set);
    QCOMPARE(import.check.openCount, 0);
    QCOMPARE(import.check.summary.missing, 3);
    const auto edit = confirmImport(import.check, import.plan, import.file, set, kWhen);
    VERIFY_RESULT(edit);
    QCOMPARE(edit->changes.size(), std::size_t(2)); // one value, one that is said to be missing where nothing stood
    QCOMPARE(edit->changes[0].after->missing, indicators::Missing::NotPublished);
}

void ImportProblemsTest::asksForTheUnitOfANewIndicator()
{
    const indicators::DataSet set = target();
    Import import = importOf("Region,Year,joy,luck,hope (points),employment rate,birth rate\nBeijing,2023,14,15,3,61.5,0.02\nTianjin,2023,15,16,4,62,0.03\n", set);
    QStringList asked;
    for (const Problem& problem : import.check.problems) {
        QCOMPARE(problem.id.kind, ProblemKind::NoUnit);
        QVERIFY(problem.isOpen() && problem.canKeep);
        QCOMPARE(problem.canFix, !problem.arguments[1].empty());
        asked << QString("%1 x%2 %3").arg(QString::fromStdString(problem.arguments[0])).arg(problem.count).arg(QString::fromStdString(problem.fixed));
    }
    asked.sort();
    // Those that may well have none are one question.
    QCOMPARE(asked.join("; "), QString("birth rate x1 share; employment rate x1 %; hope (points) x1 points; joy x2 "));
    QCOMPARE(import.check.summary.values, 0);
    decideForAllOpen(import.plan, import.check, Decision::ApplyFix);
    import.plan.decisionsForAll[ProblemKind::NoUnit] = Decision::Keep;
    const auto check = checkImport(import.file, import.plan, set);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(check->summary.values, 10);
    std::map<std::string, std::string> units;
    for (const auto& each : check->newIndicators)
        units[each.name.english] = each.unit.english;
    QCOMPARE(units, (std::map<std::string, std::string>{{"birth rate", "share"}, {"employment rate", "%"}, {"hope", "points"}, {"joy", ""}, {"luck", ""}}));
    // One that is typed is not asked for.
    for (auto& indicator : import.plan.newIndicators)
        indicator.unit = {"u", "u"};
    import.plan.decisions.clear();
    import.plan.decisionsForAll.clear();
    QCOMPARE(checkImport(import.file, import.plan, set)->openCount, 0);
}

void ImportProblemsTest::seesAFractionOnceTheUnitIsKnown()
{
    const indicators::DataSet set = target();
    Import import = importOf("省份,年度,网购占比\n北京,2021,14\n天津,2021,0.136\n内蒙古,2021,13.1\n北京,2022,14.5\n天津,2022,13.9\n", set);
    QCOMPARE(import.check.openCount, 1);
    QCOMPARE(import.check.problems[0].fixed, std::string("%"));
    decideForAllOpen(import.plan, import.check, Decision::ApplyFix);
    const auto check = checkImport(import.file, import.plan, set);
    const Problem* fraction = problemOf(*check, ProblemKind::ShareAsFraction);
    QVERIFY(fraction);
    QCOMPARE(fraction->fixed, std::string("13.6"));
    decideForAllOpen(import.plan, *check, Decision::ApplyFix);
    const auto done = checkImport(import.file, import.plan, set);
    QCOMPARE(done->openCount, 0);
    QCOMPARE(done->newIndicators[0].unit.chinese, std::string("%"));
}

void ImportProblemsTest::addsRegionsAndIndicators()
{
    indicators::DataSet set = target();
    Import import = importOf("Region,Year,joy (%)\nBeijing,2023,14\nElsewhere,2023,15\n", set);
    import.plan.addUnknownRegions = true;
    const auto check = checkImport(import.file, import.plan, set);
    QCOMPARE(check->openCount, 0);
    const auto edit = confirmImport(*check, import.plan, import.file, set, kWhen);
    VERIFY_RESULT(edit);
    QCOMPARE(edit->addedRegions.size(), std::size_t(1));
    QCOMPARE(edit->addedRegions[0].name.english, std::string("Elsewhere"));
    QCOMPARE(edit->addedIndicators.size(), std::size_t(1));
    QCOMPARE(edit->addedIndicators[0].name.english, std::string("joy"));
    QCOMPARE(edit->addedSources[0].credit, import.plan.source.publisher);
    QVERIFY(!edit->addedSources[0].useNote.chinese.empty());
    QCOMPARE(edit->addedIndicators[0].unit.english, std::string("%"));
    QCOMPARE(edit->addedIndicators[0].firstYear, 2023);
    VERIFY_RESULT(set.apply(*edit));
    QCOMPARE(set.value(set.indicatorIndex("joy"), set.regions().indexOf("elsewhere"), 2023), 15.0);
}

void ImportProblemsTest::namesDifferWhenKindsDiffer()
{
    std::set<std::string> names;
    for (int kind = 0; kind <= int(ProblemKind::MissingValue); ++kind)
        QVERIFY(names.insert(toString(ProblemKind(kind))).second);
}

void ImportProblemsTest::canBeCancelled()
{
    const indicators::DataSet set = target();
    const Import import = importOf("Region,Year,share\nBeijing,2023,14\n", set);
    QCOMPARE(checkImport(import.file, import.plan, set, [](double) { return false; }).error().kind, ErrorKind::Cancelled);
    double last = -1;
    bool rises = true;
    VERIFY_RESULT(checkImport(import.file, import.plan, set, [&](double share) {
        rises = rises && share >= last;
        last = share;
        return true;
    }));
    QVERIFY(rises);
    QCOMPARE(last, 1.0);
}

void ImportProblemsTest::refusesAnotherFilesPlan()
{
    const indicators::DataSet set = target();
    Import import = importOf("Region,Year,share\nBeijing,2023,14\n", set);
    const TableFile other = readTable("a,b\n1,2\n", "other.csv").value();
    QCOMPARE(checkImport(other, import.plan, set).error().kind, ErrorKind::InvalidArgument);
    import.plan.sheet = 3;
    QCOMPARE(checkImport(import.file, import.plan, set).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(confirmImport(import.check, import.plan, import.file, set, kWhen).error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(ImportProblemsTest)
#include "tst_import_problems.moc"
