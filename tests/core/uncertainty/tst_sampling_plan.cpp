// SPDX-License-Identifier: GPL-3.0-or-later
// What is varied, how far, and what is not and why.
#include "core/policy/plain_model.h"
#include "core/uncertainty/member_settings.h"
#include "tests/core/uncertainty/uncertainty_fixture.h"

#include <set>

using namespace core;
using namespace core::uncertainty;
using sampling::Shape;
using tests::drawsOf;
using tests::macro;
using tests::membersOf;
using tests::planOf;

Q_DECLARE_METATYPE(core::uncertainty::SamplingRequest)

namespace {

const NotVaried* heldOf(const SamplingPlan& plan, const std::string& name)
{
    const auto found = std::find_if(plan.notVaried.begin(), plan.notVaried.end(), [&](const NotVaried& each) { return each.name == name; });
    return found == plan.notVaried.end() ? nullptr : &*found;
}

InputChoice choiceOf(std::optional<Shape> shape, std::optional<double> low = {}, std::optional<double> central = {},
                     std::optional<double> high = {})
{
    return {shape, low, central, high};
}

/// The value of a parameter that a member runs with, in a scenario.
double settingOf(const MemberSettings& settings, const std::vector<double>& values, std::size_t member, model::ElementId element)
{
    for (std::size_t i = 0; i < settings.elements().size(); ++i) {
        if (settings.elements()[i] == element)
            return values[member * settings.elements().size() + i];
    }
    for (const engine::Override& change : settings.common()) {
        if (change.element == element)
            return change.value;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace

class TestSamplingPlan : public QObject {
    Q_OBJECT

private slots:
    void everyUncertainNumberIsListedOnce_data();
    void everyUncertainNumberIsListedOnce();
    void parametersGoFromLowOverValueToHigh();
    void costsGoFromHalfToTwiceUnlessThePapersGiveThem();
    void regionDataGoByTheirGrade();
    void sharesStayWithinTwoAndNinetyEightPercent();
    void sizesOfProgrammesAreNoShares();
    void whatIsNotVariedSaysWhy_data();
    void whatIsNotVariedSaysWhy();
    void aWorldMovesTheCentralValueAndItsRange();
    void worldsAreDrawnByTheirWeights();
    void eachMemberRunsInItsOwnWorld();
    void aScenariosOwnParameterIsNotVariedInIt();
    void aChosenValueIsWhatMembersRunWith();
    void aShocksDateStaysOnTheGrid();
    void groupsCanBeLeftOut();
    void fixingOneInputLeavesTheOthersDraws();
    void addingAWorldLeavesTheParametersColumns();
    void provincesHaveTheSameParameterDraws();
    void endsOfTheUnitIntervalAreEndsOfTheRange();
    void latinHypercubeIsAChoice();
    void leversAreVariedWhereTheyAreAskedFor();
    void anotherModelsConstantsAreItsInputs();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
};

void TestSamplingPlan::everyUncertainNumberIsListedOnce_data()
{
    QTest::addColumn<QString>("regions");
    QTest::newRow("macro") << "macro";
    QTest::newRow("provinces") << "provinces";
}

void TestSamplingPlan::everyUncertainNumberIsListedOnce()
{
    QFETCH(QString, regions);
    const policy::Projector& projector = tests::projectorOf(qPrintable(regions));
    const SamplingPlan plan = planOf(projector);
    std::set<std::string> names, expected = {"world"};
    std::set<std::size_t> columns;
    for (const Input& input : plan.inputs) {
        QVERIFY2(names.insert(input.name).second, input.name.c_str());
        QVERIFY(columns.insert(input.column).second);
        QVERIFY(input.column < plan.columns);
        QVERIFY2(input.element != model::kNone, input.name.c_str());
        QVERIFY(projector.program().model().elements[std::size_t(input.element)].constant);
    }
    for (const NotVaried& held : plan.notVaried)
        QVERIFY2(names.insert(held.name).second, held.name.c_str());
    for (const auto& parameter : projector.catalogue().parameters)
        expected.insert(parameter.name);
    for (const auto& lever : projector.catalogue().levers)
        expected.insert(lever.id + "_unit_cost");
    for (const auto& data : projector.regions().data) {
        for (const auto& region : projector.regions().regions)
            expected.insert(data.name + "[" + region.id + "]");
    }
    QCOMPARE(names, expected);
    QCOMPARE(plan.columns, expected.size());
    QVERIFY(plan.columns < sampling::kMostInputs);
}

void TestSamplingPlan::parametersGoFromLowOverValueToHigh()
{
    const SamplingPlan plan = planOf(macro());
    for (const auto& parameter : macro().catalogue().parameters) {
        const Input* input = plan.input(parameter.name);
        QCOMPARE(input != nullptr, parameter.sampled && parameter.low < parameter.high);
        if (input == nullptr)
            continue;
        const sampling::Distribution& range = input->byWorld.front();
        QCOMPARE(int(range.shape), int(Shape::Triangular));
        QCOMPARE(range.low, parameter.low);
        QCOMPARE(range.central, parameter.value);
        QCOMPARE(range.high, parameter.high);
        QVERIFY(!range.logarithmic);
    }
}

void TestSamplingPlan::costsGoFromHalfToTwiceUnlessThePapersGiveThem()
{
    const SamplingPlan plan = planOf(macro());
    for (const auto& lever : macro().catalogue().levers) {
        const Input* input = plan.input(lever.id + "_unit_cost");
        // 5 bn CNY over five years for the fund, 20 bn CNY in three for the western networks.
        const bool papers = lever.id == "innovation_fund" || lever.id == "digital_infrastructure";
        QCOMPARE(input == nullptr, papers);
        if (papers) {
            QCOMPARE(int(heldOf(plan, lever.id + "_unit_cost")->reason), int(NotVariedReason::PapersCost));
            continue;
        }
        const sampling::Distribution& range = input->byWorld.front();
        QVERIFY(range.logarithmic);
        QCOMPARE(range.low, lever.costBnCnyPerYear / 2);
        QCOMPARE(range.central, lever.costBnCnyPerYear);
        QCOMPARE(range.high, lever.costBnCnyPerYear * 2);
    }
    const auto draws = drawsOf(plan, membersOf(plan, 1024), "testbed_unit_cost"); // 0.25 bn CNY a year
    QCOMPARE(std::count_if(draws.begin(), draws.end(), [](double cost) { return cost < 0.25; }), 512);
}

void TestSamplingPlan::regionDataGoByTheirGrade()
{
    const SamplingPlan plan = planOf(macro());
    // A, from table 2 of the papers: not varied.
    QCOMPARE(int(heldOf(plan, "trade_initial[East]")->reason), int(NotVariedReason::PapersFigure));
    // C: 15 % either way of 438 thousand people.
    const sampling::Distribution& posts = plan.input("talent_demand_initial[East]")->byWorld.front();
    VERIFY_CLOSE(posts.low, 372.3, 1e-12, 0);
    QCOMPARE(posts.central, 438.0);
    VERIFY_CLOSE(posts.high, 503.7, 1e-12, 0);
    // D: 25 % either way; each province by itself.
    const SamplingPlan provinces = planOf(tests::projectorOf("provinces"));
    const auto& set = tests::projectorOf("provinces").regions();
    for (std::size_t i = 0; i < set.regions.size(); ++i) {
        const double value = set.data.front().values[i];
        const Input* trade = provinces.input("trade_initial[" + set.regions[i].id + "]");
        VERIFY_CLOSE(trade->byWorld.front().low, 0.75 * value, 1e-12, 0);
        VERIFY_CLOSE(trade->byWorld.front().high, 1.25 * value, 1e-12, 0);
    }
    const auto members = membersOf(provinces, 64);
    QVERIFY(drawsOf(provinces, members, "trade_initial[Beijing]") != drawsOf(provinces, members, "trade_initial[Tianjin]"));
}

void TestSamplingPlan::sharesStayWithinTwoAndNinetyEightPercent()
{
    const SamplingPlan plan = planOf(tests::projectorOf("provinces"));
    // Beijing: 0.9 of firms; 25 % more would be 1.125.
    const sampling::Distribution& use = plan.input("penetration_initial[Beijing]")->byWorld.front();
    VERIFY_CLOSE(use.low, 0.675, 1e-12, 0);
    QCOMPARE(use.high, 0.98);
    for (const double draw : drawsOf(plan, membersOf(plan, 512), "penetration_initial[Beijing]"))
        QVERIFY(draw >= 0.675 && draw <= 0.98);
    // A share that lies outside itself keeps its value, whatever the bounds.
    SamplingRequest request;
    policy::World world;
    world.id = "own";
    world.name = {"Own", "自定"};
    world.parameters["penetration_initial"] = std::map<std::string, double>{{"Beijing", 0.99}};
    request.worlds = {{world, 1}};
    const SamplingPlan own = planOf(tests::projectorOf("provinces"), request);
    const sampling::Distribution& high = own.input("penetration_initial[Beijing]")->byWorld.front();
    QCOMPARE(high.central, 0.99);
    QCOMPARE(high.high, 0.99);
}

void TestSamplingPlan::sizesOfProgrammesAreNoShares()
{
    // 1 in each macro region, far below 0.02 in a small province; both keep 15 and 25 % either way.
    const sampling::Distribution& east = planOf(macro()).input("programme_scale[East]")->byWorld.front();
    VERIFY_CLOSE(east.high, 1.15, 1e-12, 0);
    const policy::RegionSet& set = tests::projectorOf("provinces").regions();
    const auto row = std::find_if(set.data.begin(), set.data.end(), [](const auto& data) { return data.name == "programme_scale"; });
    const double smallest = *std::min_element(row->values.begin(), row->values.end());
    const std::size_t where = std::size_t(std::min_element(row->values.begin(), row->values.end()) - row->values.begin());
    QVERIFY(smallest < 0.02);
    const SamplingPlan plan = planOf(tests::projectorOf("provinces"));
    VERIFY_CLOSE(plan.input("programme_scale[" + set.regions[where].id + "]")->byWorld.front().high, 1.25 * smallest, 1e-12, 0);
}

void TestSamplingPlan::whatIsNotVariedSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("reason");
    QTest::newRow("the study is in one world") << "world" << int(NotVariedReason::OneWorld);
    QTest::newRow("a shock's date is a world's choice") << "demand_shock_start" << int(NotVariedReason::WorldsChoice);
    QTest::newRow("a figure without a range") << "inventory_before" << int(NotVariedReason::NoRange);
    QTest::newRow("a paper's own figure of a region") << "penetration_initial[East]" << int(NotVariedReason::PapersFigure);
    QTest::newRow("a sum that a paper gives") << "innovation_fund_unit_cost" << int(NotVariedReason::PapersCost);
    QTest::newRow("fixed by choice") << "imitation" << int(NotVariedReason::Chosen);
}

void TestSamplingPlan::whatIsNotVariedSaysWhy()
{
    QFETCH(QString, name);
    QFETCH(int, reason);
    SamplingRequest request;
    request.choices["imitation"] = choiceOf(Shape::Fixed);
    const SamplingPlan plan = planOf(macro(), request);
    const NotVaried* held = heldOf(plan, name.toStdString());
    QVERIFY(held != nullptr);
    QCOMPARE(int(held->reason), reason);
}

void TestSamplingPlan::aWorldMovesTheCentralValueAndItsRange()
{
    SamplingRequest request;
    policy::World world = tests::shippedWorld("slow-world-demand"); // world_growth 0.02, the low end of 0.02 to 0.06
    world.id = "mine";
    world.parameters["attrition"] = 0.2;                            // above the table's range
    world.ranges["imitation"] = {0.1, 0.16};                        // the user's own, around the world's 0.14
    request.worlds = {{world, 1}};
    const SamplingPlan plan = planOf(macro(), request);
    const auto range = [&](const char* name) { return plan.input(name)->byWorld.front(); };
    QCOMPARE(range("world_growth").central, 0.02);
    QCOMPARE(range("world_growth").low, 0.02);
    QCOMPARE(range("world_growth").high, 0.06);
    QCOMPARE(range("attrition").high, 0.2);
    QCOMPARE(range("attrition").low, macro().catalogue().parameter("attrition")->low);
    QCOMPARE(range("imitation").low, 0.1);
    QCOMPARE(range("imitation").central, 0.14);
    QCOMPARE(range("imitation").high, 0.16);
}

void TestSamplingPlan::worldsAreDrawnByTheirWeights()
{
    SamplingRequest request;
    request.worlds = {{tests::shippedWorld("default"), 2}, {tests::shippedWorld("trade-shock"), 1}, {tests::shippedWorld("fast-imitation"), 1}};
    const SamplingPlan plan = planOf(macro(), request);
    QCOMPARE(plan.weights, (std::vector<double>{0.5, 0.25, 0.25}));
    const SampledMembers members = membersOf(plan, 1024);
    QCOMPARE(std::count(members.world.begin(), members.world.end(), 0U), 512);
    QCOMPARE(std::count(members.world.begin(), members.world.end(), 1U), 256);
    QCOMPARE(std::count(members.world.begin(), members.world.end(), 2U), 256);
    // The world's draw is in the sample matrix too, as its place in the plan.
    const auto draws = drawsOf(plan, members, "world");
    for (std::size_t member = 0; member < 1024; ++member)
        QCOMPARE(draws[member], double(members.world[member]));
}

void TestSamplingPlan::eachMemberRunsInItsOwnWorld()
{
    SamplingRequest request;
    request.worlds = {{tests::shippedWorld("default"), 1}, {tests::shippedWorld("trade-shock"), 1}};
    const SamplingPlan plan = planOf(macro(), request);
    const auto settings = MemberSettings::create(macro(), plan, {});
    VERIFY_RESULT(settings);
    const SampledMembers members = membersOf(plan, 32);
    const auto values = settings->values(members);
    const auto depth = macro().aggregation("demand_shock_depth", policy::Place::national())->elements.front();
    for (std::size_t member = 0; member < 32; ++member)
        QCOMPARE(settingOf(*settings, values, member, depth), members.world[member] == 1 ? 0.2 : 0.0);
}

void TestSamplingPlan::aScenariosOwnParameterIsNotVariedInIt()
{
    const SamplingPlan plan = planOf(macro());
    policy::Scenario scenario;
    scenario.parameters["imitation"] = 0.3;
    scenario.parameters["talent_demand_initial"] = std::map<std::string, double>{{"East", 400}};
    const auto settings = MemberSettings::create(macro(), plan, scenario);
    VERIFY_RESULT(settings);
    const SampledMembers members = membersOf(plan, 8);
    const auto values = settings->values(members);
    const auto east = plan.input("talent_demand_initial[East]")->element;
    const auto west = plan.input("talent_demand_initial[Central_West]")->element;
    const auto drawn = drawsOf(plan, members, "talent_demand_initial[Central_West]");
    for (std::size_t member = 0; member < 8; ++member) {
        QCOMPARE(settingOf(*settings, values, member, plan.input("imitation")->element), 0.3);
        QCOMPARE(settingOf(*settings, values, member, east), 400.0);
        QCOMPARE(settingOf(*settings, values, member, west), drawn[member]);
    }
}

void TestSamplingPlan::aChosenValueIsWhatMembersRunWith()
{
    SamplingRequest request;
    request.choices["imitation"] = choiceOf(Shape::Fixed, {}, 0.3);
    request.choices["testbed_unit_cost"] = choiceOf(Shape::Uniform, 0.1, {}, 0.3);
    request.choices["vacancy_initial"] = choiceOf(Shape::Uniform); // both regions, grade A: no range to be uniform in
    request.choices["vacancy_initial[East]"] = choiceOf({}, 0.1, {}, 0.2);
    const SamplingPlan plan = planOf(macro(), request);
    QCOMPARE(int(heldOf(plan, "imitation")->reason), int(NotVariedReason::Chosen));
    QCOMPARE(heldOf(plan, "imitation")->value, 0.3);
    QCOMPARE(int(plan.input("testbed_unit_cost")->byWorld.front().shape), int(Shape::Uniform));
    QCOMPARE(plan.input("vacancy_initial[East]")->byWorld.front().high, 0.2);
    QVERIFY(plan.input("vacancy_initial[Central_West]") == nullptr);
    // A range that does not hold the model's value (0.22) takes it to its nearer end.
    request.choices["imitation"] = choiceOf({}, 0.25, {}, 0.3);
    QCOMPARE(planOf(macro(), request).input("imitation")->byWorld.front().central, 0.25);
    const auto settings = MemberSettings::create(macro(), plan, {});
    VERIFY_RESULT(settings);
    const auto element = macro().aggregation("imitation", policy::Place::national())->elements.front();
    QCOMPARE(settingOf(*settings, settings->values(membersOf(plan, 2)), 1, element), 0.3);
}

void TestSamplingPlan::aShocksDateStaysOnTheGrid()
{
    SamplingRequest request;
    request.choices["demand_shock_start"] = choiceOf(Shape::Uniform, 2026, {}, 2030);
    const SamplingPlan plan = planOf(macro(), request);
    std::set<double> dates;
    for (const double start : drawsOf(plan, membersOf(plan, 1024), "demand_shock_start")) {
        QCOMPARE(start * 16, std::round(start * 16));
        QVERIFY(start >= 2026 && start <= 2030);
        dates.insert(start);
    }
    QCOMPARE(dates.size(), std::size_t(65));
}

void TestSamplingPlan::groupsCanBeLeftOut()
{
    SamplingRequest request;
    request.parameters = request.leverCosts = request.regionData = false;
    request.choices["imitation"] = choiceOf(Shape::Triangular);
    const SamplingPlan plan = planOf(macro(), request);
    QCOMPARE(plan.inputs.size(), std::size_t(1)); // a choice holds nevertheless
    QCOMPARE(plan.inputs.front().name, std::string("imitation"));
    QCOMPARE(int(heldOf(plan, "world_growth")->reason), int(NotVariedReason::GroupLeftOut));
    QCOMPARE(int(heldOf(plan, "testbed_unit_cost")->reason), int(NotVariedReason::GroupLeftOut));
    QCOMPARE(int(heldOf(plan, "talent_demand_initial[East]")->reason), int(NotVariedReason::GroupLeftOut));
}

void TestSamplingPlan::fixingOneInputLeavesTheOthersDraws()
{
    SamplingRequest request;
    request.choices["imitation"] = choiceOf(Shape::Fixed);
    const SamplingPlan with = planOf(macro()), without = planOf(macro(), request);
    QCOMPARE(without.inputs.size() + 1, with.inputs.size());
    for (const Input& input : without.inputs)
        QCOMPARE(drawsOf(with, membersOf(with, 16), input.name), drawsOf(without, membersOf(without, 16), input.name));
}

void TestSamplingPlan::addingAWorldLeavesTheParametersColumns()
{
    SamplingRequest request;
    request.worlds = {{tests::shippedWorld("default"), 1}, {tests::shippedWorld("fast-imitation"), 1}};
    const SamplingPlan one = planOf(macro()), two = planOf(macro(), request);
    QCOMPARE(drawsOf(one, membersOf(one, 16), "world_growth"), drawsOf(two, membersOf(two, 16), "world_growth"));
}

void TestSamplingPlan::provincesHaveTheSameParameterDraws()
{
    const SamplingPlan few = planOf(macro()), many = planOf(tests::projectorOf("provinces"));
    for (const char* name : {"imitation", "intelligence_floor", "testbed_unit_cost"})
        QCOMPARE(drawsOf(few, membersOf(few, 16), name), drawsOf(many, membersOf(many, 16), name));
}

void TestSamplingPlan::endsOfTheUnitIntervalAreEndsOfTheRange()
{
    // Screening designs ask for 0 and 1.
    for (const Shape shape : {Shape::Triangular, Shape::Uniform, Shape::Normal}) {
        SamplingRequest request;
        request.shape = shape;
        const SamplingPlan plan = planOf(macro(), request);
        std::vector<double> units(plan.inputs.size(), 0.0);
        units.insert(units.end(), plan.inputs.size(), 1.0);
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < plan.inputs.size(); ++i)
            columns.push_back(i);
        const SampledMembers ends = sampledFrom(plan, 0, units, plan.inputs.size(), columns);
        for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
            const double low = ends.values[i], high = ends.values[plan.inputs.size() + i];
            QVERIFY2(low < high, plan.inputs[i].name.c_str());
            const sampling::Distribution& range = plan.inputs[i].byWorld.front();
            if (shape != Shape::Normal) {
                VERIFY_CLOSE(low, range.low, 1e-7, 1e-7);
                VERIFY_CLOSE(high, range.high, 1e-7, 1e-7);
            }
            QVERIFY(low >= range.least && high <= range.most);
        }
    }
}

void TestSamplingPlan::latinHypercubeIsAChoice()
{
    SamplingRequest request;
    request.design = sampling::DesignKind::LatinHypercube;
    request.seed = 5;
    request.shape = Shape::Uniform;
    const SamplingPlan plan = planOf(macro(), request);
    const auto draws = drawsOf(plan, membersOf(plan, 100), "imitation"); // 0.12 to 0.35: one in each hundredth of it
    std::set<int> parts;
    for (const double draw : draws)
        parts.insert(int((draw - 0.12) / (0.35 - 0.12) * 100));
    QCOMPARE(parts.size(), std::size_t(100));
}

void TestSamplingPlan::leversAreVariedWhereTheyAreAskedFor()
{
    SamplingRequest request;
    request.levers = {"testbed", "innovation_fund"};
    request.choices["innovation_fund_intensity"] = choiceOf({}, 0.5, {}, 1);
    const SamplingPlan plan = planOf(macro(), request), without = planOf(macro());
    QCOMPARE(plan.inputs.size(), without.inputs.size() + 2);
    QCOMPARE(drawsOf(plan, membersOf(plan, 16), "imitation"), drawsOf(without, membersOf(without, 16), "imitation"));
    QCOMPARE(plan.input("testbed_intensity")->byWorld.front().high, 1.5);
    QCOMPARE(int(plan.input("testbed_intensity")->byWorld.front().shape), int(Shape::Uniform));
    QCOMPARE(plan.input("innovation_fund_intensity")->byWorld.front().low, 0.5);
    // A regional lever by its default weights (East 0, Central-West 1), over what the scenario sets; the schedule is the scenario's.
    policy::Scenario scenario;
    scenario.levers["testbed"].intensity = std::map<std::string, double>{{"East", 1.2}};
    scenario.levers["testbed"].startYear = 2028;
    const auto settings = MemberSettings::create(macro(), plan, scenario);
    VERIFY_RESULT(settings);
    const SampledMembers members = membersOf(plan, 8);
    const auto values = settings->values(members);
    const auto draws = drawsOf(plan, members, "testbed_intensity");
    const auto& model = macro().program().model();
    const auto first = model.variables[std::size_t(*model.findVariable("testbed_intensity"))].firstElement;
    const auto start = model.variables[std::size_t(*model.findVariable("testbed_start"))].firstElement;
    for (std::size_t member = 0; member < 8; ++member) {
        QCOMPARE(settingOf(*settings, values, member, first), 0.0);
        QCOMPARE(settingOf(*settings, values, member, first + 1), draws[member]);
        QCOMPARE(settingOf(*settings, values, member, start), 2028.0);
        QVERIFY(draws[member] > 0 && draws[member] < 1.5);
    }
}

void TestSamplingPlan::anotherModelsConstantsAreItsInputs()
{
    const auto opened = policy::openPlainModel(tests::dataDirectory() / "models" / "examples" / "hares-and-lynx.xmile");
    VERIFY_RESULT(opened);
    const SamplingPlan plan = planOf(opened->projector);
    QVERIFY(!plan.inputs.empty());
    for (const Input& input : plan.inputs) {
        QCOMPARE(int(input.kind), int(InputKind::Parameter)); // no costs, no region data
        QVERIFY(input.element != model::kNone);
        const auto* parameter = opened->catalogue->parameter(input.name);
        QCOMPARE(input.byWorld.front().low, parameter->low);
        QCOMPARE(input.byWorld.front().high, parameter->high);
    }
    const auto runs = tests::runsOf(opened->projector, plan, {{}}, {Outcome::ofFigure(opened->headline.front())});
    const auto values = runs.run(membersOf(plan, 16));
    VERIFY_RESULT(values);
    std::set<double> last;
    for (std::size_t member = 0; member < 16; ++member)
        last.insert(values->of(0)[(member + 1) * runs.times().size() - 1]);
    QCOMPARE(last.size(), std::size_t(16)); // every member ends elsewhere
    const auto costs = OutcomeReader::create(opened->projector, {Outcome::cumulativeCost()});
    QVERIFY(!costs);
    QVERIFY(tests::hasError(costs.error(), ErrorKind::InvalidArgument));
}

void TestSamplingPlan::nonsenseIsRefused_data()
{
    QTest::addColumn<SamplingRequest>("request");
    QTest::addColumn<int>("kind");
    const auto withChoice = [](const char* name, const InputChoice& choice) {
        SamplingRequest request;
        request.choices[name] = choice;
        return request;
    };
    QTest::newRow("a name that nothing has") << withChoice("immitation", choiceOf(Shape::Uniform)) << int(ErrorKind::UnknownName);
    QTest::newRow("the wrong way round") << withChoice("imitation", choiceOf({}, 0.3, {}, 0.2)) << int(ErrorKind::InvalidArgument);
    QTest::newRow("a value outside its range") << withChoice("imitation", choiceOf({}, 0.1, 0.3, 0.2)) << int(ErrorKind::InvalidArgument);
    QTest::newRow("outside what a share can be") << withChoice("ceiling_max", choiceOf({}, 0.5, {}, 1.5)) << int(ErrorKind::OutOfRange);
    QTest::newRow("one range for all regions") << withChoice("penetration_initial", choiceOf({}, 0.1, {}, 0.2))
                                               << int(ErrorKind::InvalidArgument);
    SamplingRequest weightless;
    weightless.worlds = {{tests::shippedWorld("default"), 0}};
    QTest::newRow("a world that cannot come true") << weightless << int(ErrorKind::InvalidArgument);
    SamplingRequest twice;
    twice.worlds = {{tests::shippedWorld("default"), 1}, {tests::shippedWorld("default"), 1}};
    QTest::newRow("a world twice") << twice << int(ErrorKind::DuplicateName);
    SamplingRequest noLever;
    noLever.levers = {"no_lever"};
    QTest::newRow("a lever that is none") << noLever << int(ErrorKind::UnknownName);
    SamplingRequest beyond;
    beyond.levers = {"testbed"};
    beyond.choices["testbed_intensity"] = choiceOf({}, 0, {}, 3);
    QTest::newRow("an intensity beyond all") << beyond << int(ErrorKind::OutOfRange);
    SamplingRequest unknown;
    unknown.worlds = {{tests::shippedWorld("default"), 1}};
    unknown.worlds.front().world.parameters["no_such"] = 1.0;
    QTest::newRow("a world of another model") << unknown << int(ErrorKind::UnknownName);
}

void TestSamplingPlan::nonsenseIsRefused()
{
    QFETCH(SamplingRequest, request);
    QFETCH(int, kind);
    const auto plan = planSampling(macro(), request);
    QVERIFY(!plan);
    QVERIFY2(tests::hasError(plan.error(), ErrorKind(kind)), qPrintable(tests::describe(plan.error())));
}

QTEST_GUILESS_MAIN(TestSamplingPlan)
#include "tst_sampling_plan.moc"
