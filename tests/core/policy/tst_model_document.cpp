// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped model document: complete, sound, and in step with the tables.
#include "core/base/number.h"
#include "core/model/model.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>

using namespace core;
using namespace core::policy;

class ModelDocumentTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void passesTheUnitCheck();
    void sharesItsUnitsWithTheTables();
    void saysUnitMeaningAndGroupOfEveryVariable();
    void runsAsSpecified();
    void namesEveryFlowOfEveryStock();
    void balancesEveryStockThroughItsFlows_data();
    void balancesEveryStockThroughItsFlows();
    void agreesWithTheVariableTable();
    void agreesWithTheParameterTable();
    void agreesWithTheLeverTable();
    void agreesWithTheRegionTables();
    void givesEveryLeverCostARange();

private:
    [[nodiscard]] const model::Variable& variable(const std::string& name) const
    {
        const auto id = m_model.findVariable(name);
        if (!id)
            qFatal("no variable %s", name.c_str());
        return m_model.variables[std::size_t(*id)];
    }

    [[nodiscard]] static std::string note(const model::Variable& variable, const std::string& name)
    {
        const auto found = variable.annotations.find(name);
        return found == variable.annotations.end() ? std::string() : found->second;
    }

    [[nodiscard]] static std::string joined(const std::vector<std::string>& parts)
    {
        std::string text;
        for (const auto& part : parts)
            text += (text.empty() ? "" : ";") + part;
        return text;
    }

    model::ResolvedModel m_model;
};

void ModelDocumentTest::initTestCase()
{
    auto model = model::loadModel(modelFile(tests::dataDirectory()));
    VERIFY_RESULT(model);
    m_model = std::move(*model);
    QCOMPARE(m_model.name, std::string("four-dimensions"));
}

void ModelDocumentTest::passesTheUnitCheck()
{
    model::ResolveOptions options;
    options.checkUnits = true;
    VERIFY_RESULT(model::loadModel(modelFile(tests::dataDirectory()), options));
}

void ModelDocumentTest::sharesItsUnitsWithTheTables()
{
    const auto catalogue = tests::shippedCatalogue();
    for (const VariableInfo& row : catalogue->variables)
        QCOMPARE(variable(row.id).unit, row.unit);
    for (const Parameter& row : catalogue->parameters)
        QCOMPARE(variable(row.name).unit, row.unit);
    for (const RegionSet& set : catalogue->regionSets) {
        for (const RegionData& row : set.data)
            QCOMPARE(variable(row.name).unit, row.unit);
    }
}

void ModelDocumentTest::saysUnitMeaningAndGroupOfEveryVariable()
{
    for (const model::Variable& variable : m_model.variables) {
        QVERIFY2(variable.hidden || !variable.unit.empty(), variable.name.c_str());
        QVERIFY2(variable.hidden || !variable.doc.empty(), variable.name.c_str());
        QVERIFY2(variable.hidden || !variable.group.empty(), variable.name.c_str());
    }
}

void ModelDocumentTest::runsAsSpecified()
{
    QCOMPARE(m_model.specs.start, 2024.0);
    QCOMPARE(m_model.specs.stop, 2035.0);
    QCOMPARE(m_model.specs.step, 1.0 / 16);
    QCOMPARE(m_model.specs.saveStep, 0.25);
    QVERIFY(m_model.specs.method == model::Method::RungeKutta4);
}

void ModelDocumentTest::namesEveryFlowOfEveryStock()
{
    int stocks = 0;
    for (const model::Variable& variable : m_model.variables) {
        if (variable.kind != model::VariableKind::Stock)
            continue;
        ++stocks;
        QVERIFY2(!variable.inflows.empty(), variable.name.c_str());
        for (const auto& flows : {variable.inflows, variable.outflows}) {
            for (const model::VariableId flow : flows)
                QVERIFY2(m_model.variables[std::size_t(flow)].kind == model::VariableKind::Flow, variable.name.c_str());
        }
    }
    QCOMPARE(stocks, 28);
}

void ModelDocumentTest::balancesEveryStockThroughItsFlows_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("macro regions") << "macro";
    QTest::newRow("provinces") << "provinces";
}

/// One Euler step at a time: the change of each stock is step x (inflows - outflows), with every lever pulled.
void ModelDocumentTest::balancesEveryStockThroughItsFlows()
{
    QFETCH(QString, set);
    const auto catalogue = tests::shippedCatalogue();
    const auto projector =
        Projector::create(tests::dataDirectory(), catalogue, *catalogue->regionSet(set.toStdString()));
    VERIFY_RESULT(projector);
    const auto overrides = projector->overrides(paperPackage(*catalogue));
    VERIFY_RESULT(overrides);
    engine::RunOptions options;
    options.method = model::Method::Euler;
    options.saveStep = 1.0 / 16;
    const auto trajectory = engine::run(projector->program(), *overrides, options);
    VERIFY_RESULT(trajectory);
    QCOMPARE(trajectory->times.size(), std::size_t(11 * 16 + 1));

    const model::ResolvedModel& model = projector->program().model();
    int balances = 0;
    for (const model::Variable& stock : model.variables) {
        if (stock.kind != model::VariableKind::Stock)
            continue;
        for (model::ElementId i = 0; i < stock.elementCount; ++i) {
            for (std::size_t k = 0; k + 1 < trajectory->times.size(); ++k) {
                double rate = 0;
                for (const model::VariableId flow : stock.inflows)
                    rate += trajectory->at(k, model.variables[std::size_t(flow)].firstElement + i);
                for (const model::VariableId flow : stock.outflows)
                    rate -= trajectory->at(k, model.variables[std::size_t(flow)].firstElement + i);
                const double expected = trajectory->at(k, stock.firstElement + i) + rate / 16;
                // Rounding of a handful of sums.
                VERIFY_CLOSE(trajectory->at(k + 1, stock.firstElement + i), expected, 1e-13, 1e-15);
                ++balances;
            }
        }
    }
    QVERIFY(balances > 28 * 11 * 16);
}

void ModelDocumentTest::agreesWithTheVariableTable()
{
    for (const VariableInfo& row : tests::shippedCatalogue()->variables) {
        const model::Variable& found = variable(row.id);
        QCOMPARE(!found.dimensions.empty(), row.perRegion);
        QCOMPARE(found.group, row.dimensionId);
        const std::string rule = row.groupRule == GroupRule::Sum ? "sum" : row.groupRule == GroupRule::Mean ? "mean" : "";
        QCOMPARE(note(found, "group.value"), rule);
        QCOMPARE(note(found, "group.weight"), row.groupWeight);
    }
}

void ModelDocumentTest::agreesWithTheParameterTable()
{
    const auto catalogue = tests::shippedCatalogue();
    for (const Parameter& row : catalogue->parameters) {
        const model::Variable& found = variable(row.name);
        QCOMPARE(found.equationText.size(), std::size_t(1));
        QCOMPARE(parseNumber(found.equationText.front()).value_or(-1), row.value);
        QCOMPARE(parseNumber(note(found, "parameter.low")).value_or(-1), row.low);
        QCOMPARE(parseNumber(note(found, "parameter.high")).value_or(-1), row.high);
        QCOMPARE(note(found, "parameter.grade"), std::string(1, char('A' + int(row.grade))));
        QCOMPARE(note(found, "parameter.figures"), joined(row.figureIds));
        QCOMPARE(note(found, "parameter.note"), row.note);
        QCOMPARE(parseNumber(note(found, "parameter.least")).has_value(), row.least.has_value());
        QCOMPARE(parseNumber(note(found, "parameter.least")).value_or(-1), row.least.value_or(-1));
        QCOMPARE(parseNumber(note(found, "parameter.most")).has_value(), row.most.has_value());
        QCOMPARE(parseNumber(note(found, "parameter.most")).value_or(-1), row.most.value_or(-1));
        QCOMPARE(parseNumber(note(found, "parameter.grid_years")).value_or(0), row.gridYears);
        QCOMPARE(note(found, "parameter.sampled"), std::string(row.sampled ? "" : "false"));
    }
    // Nothing in the document is a parameter without a row, except the unit costs of levers.
    const auto parameters = std::count_if(m_model.variables.begin(), m_model.variables.end(), [](const auto& v) {
        return v.annotations.count("parameter.grade") > 0;
    });
    QCOMPARE(std::size_t(parameters), catalogue->parameters.size() + catalogue->levers.size());
}

void ModelDocumentTest::agreesWithTheLeverTable()
{
    for (const Lever& row : tests::shippedCatalogue()->levers) {
        const model::Variable& found = variable(row.id);
        QCOMPARE(!found.dimensions.empty(), row.perRegion);
        QCOMPARE(note(found, "lever.group"), row.groupId);
        QCOMPARE(note(found, "lever.main"), std::string(row.main ? "true" : "false"));
        QCOMPARE(note(found, "lever.size_grade"), std::string(1, char('A' + int(row.sizeGrade))));
        QCOMPARE(note(found, "lever.note"), row.note);
        if (row.perRegion) {
            QCOMPARE(parseNumber(note(found, "lever.default_weight_East")).value_or(-1), row.defaultWeightEast);
            QCOMPARE(parseNumber(note(found, "lever.default_weight_Central_West")).value_or(-1), row.defaultWeightCentralWest);
        }
        const auto constant = [&](const char* suffix) {
            return parseNumber(variable(row.id + suffix).equationText.front()).value_or(-1);
        };
        QCOMPARE(constant("_intensity"), 0.0);
        QCOMPARE(constant("_start"), row.startYear);
        QCOMPARE(constant("_ramp"), row.rampYears);
        QCOMPARE(constant("_duration"), row.durationYears);
        QCOMPARE(constant("_unit_cost"), row.costBnCnyPerYear);
    }
}

void ModelDocumentTest::agreesWithTheRegionTables()
{
    const RegionSet& macro = *tests::shippedCatalogue()->regionSet("macro");
    QCOMPARE(m_model.dimensions.size(), std::size_t(1));
    for (std::size_t i = 0; i < macro.regions.size(); ++i)
        QCOMPARE(m_model.dimensions[0].elements[i], macro.regions[i].id);
    for (const RegionData& row : macro.data) {
        const model::Variable& found = variable(row.name);
        for (std::size_t i = 0; i < row.values.size(); ++i)
            QCOMPARE(parseNumber(found.equationText[i]).value_or(-1), row.values[i]);
        QCOMPARE(note(found, "region_data.grade"), row.grade);
        QCOMPARE(note(found, "region_data.figures"), joined(row.figureIds));
        QVERIFY(!note(found, "group.value").empty());
    }
}

/// Costs are the papers' only for the fund and the western networks; all others are sampled from half to twice.
void ModelDocumentTest::givesEveryLeverCostARange()
{
    for (const Lever& row : tests::shippedCatalogue()->levers) {
        const model::Variable& found = variable(row.id + "_unit_cost");
        const bool fromPapers = row.id == "innovation_fund" || row.id == "digital_infrastructure";
        const double low = parseNumber(note(found, "parameter.low")).value_or(-1);
        const double high = parseNumber(note(found, "parameter.high")).value_or(-1);
        QCOMPARE(note(found, "parameter.grade"), std::string(fromPapers ? "A" : "C"));
        VERIFY_CLOSE(low, row.costBnCnyPerYear * (fromPapers ? 1 : 0.5), 1e-12, 0);
        VERIFY_CLOSE(high, row.costBnCnyPerYear * (fromPapers ? 1 : 2), 1e-12, 0);
    }
}

QTEST_GUILESS_MAIN(ModelDocumentTest)
#include "tst_model_document.moc"
