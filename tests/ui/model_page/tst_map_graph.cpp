// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/map_columns.h"
#include "ui/model_page/map_graph.h"
#include "ui/model_page/model_data.h"

#include <QObject>

#include <algorithm>
#include <map>

using core::causes::Polarity;
using ui::MapGraph;
using ui::MapKind;
using ui::MapLink;

namespace {

std::string name(const MapGraph& graph, int node)
{
    return graph.nodes[static_cast<std::size_t>(node)].id;
}

const MapLink* link(const MapGraph& graph, const char* from, const char* to)
{
    const int a = graph.indexOf(from);
    const int b = graph.indexOf(to);
    const int found = a < 0 || b < 0 ? -1 : graph.linkBetween(a, b);
    return found < 0 ? nullptr : &graph.links[static_cast<std::size_t>(found)];
}

} // namespace

class tst_map_graph : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void holdsTheTablesVariablesAndLevers();
    void foldsFlowsAndParameters();
    void linksHaveTheirPolarity_data();
    void linksHaveTheirPolarity();
    void gapClosingStocksAreDelayed();
    void neighbourhoodHoldsCausesAndEffects_data();
    void neighbourhoodHoldsCausesAndEffects();
    void neighbourhoodTakesInALoop();
    void aroundASumWhatIsFarIsFolded();
    void columnsFollowTheStory();
    void unknownModelIsShownWhole();

private:
    std::unique_ptr<tests::ModelBench> m_bench;
    std::unique_ptr<ui::ModelData> m_data;
    const MapGraph* m_graph = nullptr;
};

void tst_map_graph::initTestCase()
{
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
    m_data = std::make_unique<ui::ModelData>(*m_bench->session);
    m_data->setWatched(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_data->map(), tests::kModelPatience);
    m_graph = m_data->map().get();
}

void tst_map_graph::cleanupTestCase()
{
    m_data.reset();
    m_bench.reset();
}

void tst_map_graph::holdsTheTablesVariablesAndLevers()
{
    const auto& catalogue = m_bench->session->catalogue();
    QVERIFY(m_graph->knownModel);
    QCOMPARE(m_graph->variableCount(), catalogue.variables.size());
    QCOMPARE(m_graph->nodes.size(), catalogue.variables.size() + catalogue.levers.size());
    QCOMPARE(m_graph->nodes[static_cast<std::size_t>(m_graph->indexOf("conversion"))].kind, MapKind::Stock);
    QCOMPARE(m_graph->nodes[static_cast<std::size_t>(m_graph->indexOf("conversion_target"))].kind, MapKind::Variable);
    QCOMPARE(m_graph->nodes[static_cast<std::size_t>(m_graph->indexOf("testbed"))].kind, MapKind::Lever);
    QCOMPARE(m_graph->indexOf("imitation"), -1); // a parameter
    for (const MapLink& l : m_graph->links)
        QVERIFY(l.from != l.to);
}

void tst_map_graph::foldsFlowsAndParameters()
{
    // conversion_target -> conversion_adjustment -> conversion is one link; the adjustment is a flow that only fills the stock.
    const MapLink* found = link(*m_graph, "conversion_target", "conversion");
    QVERIFY(found);
    const auto& model = m_data->projector()->program().model();
    QCOMPARE(found->through, std::vector<core::model::VariableId>{*model.findVariable("conversion_adjustment")});
    QCOMPARE(m_graph->indexOf("conversion_adjustment"), -1);
}

void tst_map_graph::linksHaveTheirPolarity_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("polarity");
    const auto row = [](const char* from, const char* to, Polarity polarity) {
        QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << static_cast<int>(polarity);
    };
    row("innovation_fund", "conversion_target", Polarity::Positive);
    row("conversion_target", "conversion", Polarity::Positive);
    row("data_openness", "conversion", Polarity::Mixed); // a shorter cycle speeds the rise, and the fall after the fund has ended
    row("penetration", "efficiency", Polarity::Positive);
    row("efficiency", "competitiveness", Polarity::Positive);
    row("trade_potential", "trade", Polarity::Positive);
    row("settlement_days", "competitiveness", Polarity::Negative);
    row("logistics_cost", "competitiveness", Polarity::Negative);
    row("infrastructure", "technology_ceiling", Polarity::Positive);
}

void tst_map_graph::linksHaveTheirPolarity()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, polarity);
    const MapLink* found = link(*m_graph, qPrintable(from), qPrintable(to));
    QVERIFY(found);
    QCOMPARE(static_cast<int>(found->polarity), polarity);
}

void tst_map_graph::gapClosingStocksAreDelayed()
{
    QVERIFY(link(*m_graph, "conversion_target", "conversion")->delayed);
    QVERIFY(link(*m_graph, "trade_potential", "trade")->delayed);
    QVERIFY(!link(*m_graph, "efficiency", "competitiveness")->delayed);
    QVERIFY(!link(*m_graph, "innovation_fund", "conversion_target")->delayed);
}

void tst_map_graph::neighbourhoodHoldsCausesAndEffects_data()
{
    QTest::addColumn<QString>("centre");
    for (const char* id : {"conversion", "trade_potential", "penetration", "innovation_fund", "cumulative_cost", "vacancy"})
        QTest::addRow("%s", id) << QString::fromLatin1(id);
}

void tst_map_graph::neighbourhoodHoldsCausesAndEffects()
{
    QFETCH(QString, centre);
    const int node = m_graph->indexOf(centre.toStdString());
    const ui::MapPart part = ui::neighbourhood(*m_graph, node, {});
    const auto holds = [&](int n) { return std::find(part.nodes.begin(), part.nodes.end(), n) != part.nodes.end(); };
    const auto drawn = [&](int l) { return std::find(part.links.begin(), part.links.end(), l) != part.links.end(); };
    for (const int l : m_graph->incoming[static_cast<std::size_t>(node)])
        QVERIFY2(holds(m_graph->links[static_cast<std::size_t>(l)].from) && drawn(l), name(*m_graph, m_graph->links[static_cast<std::size_t>(l)].from).c_str());
    for (const int l : m_graph->outgoing[static_cast<std::size_t>(node)])
        QVERIFY2(holds(m_graph->links[static_cast<std::size_t>(l)].to) && drawn(l), name(*m_graph, m_graph->links[static_cast<std::size_t>(l)].to).c_str());
    for (const int l : part.links)
        QVERIFY(holds(m_graph->links[static_cast<std::size_t>(l)].from) && holds(m_graph->links[static_cast<std::size_t>(l)].to));
    // What is not drawn between these nodes is counted.
    std::size_t between = 0;
    for (const MapLink& l : m_graph->links)
        between += holds(l.from) && holds(l.to);
    QCOMPARE(part.linksLeftOut, between - part.links.size());
    // No box without a link.
    for (const int n : part.nodes)
        QVERIFY2(std::any_of(part.links.begin(), part.links.end(), [&](int l) {
            return m_graph->links[static_cast<std::size_t>(l)].from == n || m_graph->links[static_cast<std::size_t>(l)].to == n;
        }), name(*m_graph, n).c_str());
}

void tst_map_graph::neighbourhoodTakesInALoop()
{
    std::vector<int> loop;
    for (const char* id : {"efficiency", "competitiveness", "trade_potential", "trade", "data_flow", "data_learning", "depth_exposure", "depth_target",
                           "depth", "use_quality"})
        loop.push_back(m_graph->indexOf(id));
    const ui::MapPart part = ui::neighbourhood(*m_graph, m_graph->indexOf("conversion"), loop);
    for (std::size_t i = 0; i < loop.size(); ++i) {
        QVERIFY(std::find(part.nodes.begin(), part.nodes.end(), loop[i]) != part.nodes.end());
        const int l = m_graph->linkBetween(loop[i], loop[(i + 1) % loop.size()]);
        QVERIFY2(l >= 0, name(*m_graph, loop[i]).c_str());
        QVERIFY(std::find(part.links.begin(), part.links.end(), l) != part.links.end());
    }
}

/// A sum has one cause; what lies behind that is folded where a column would get higher than the window.
void tst_map_graph::aroundASumWhatIsFarIsFolded()
{
    for (const char* id : {"national_trade", "cumulative_cost", "contribution", "carbon_emissions"}) {
        const int centre = m_graph->indexOf(id);
        QVERIFY2(centre >= 0, id);
        const ui::MapPart part = ui::neighbourhood(*m_graph, centre, {});
        std::map<ui::MapColumn, int> columns;
        for (const int node : part.nodes) {
            const bool near = node == centre || m_graph->linkBetween(node, centre) >= 0 || m_graph->linkBetween(centre, node) >= 0;
            columns[ui::columnOf(m_graph->nodes[static_cast<std::size_t>(node)])] += !near;
        }
        for (const auto& [column, count] : columns)
            QVERIFY2(count <= 7, id);
    }
    const ui::MapPart trade = ui::neighbourhood(*m_graph, m_graph->indexOf("national_trade"), {});
    QVERIFY(trade.nodes.size() >= 3 && trade.nodes.size() <= 18);
}

void tst_map_graph::columnsFollowTheStory()
{
    const auto column = [this](const char* id) { return ui::columnOf(m_graph->nodes[static_cast<std::size_t>(m_graph->indexOf(id))]); };
    QCOMPARE(column("innovation_fund"), ui::MapColumn::Levers);
    QCOMPARE(column("conversion_target"), ui::MapColumn::Conditions);
    QCOMPARE(column("conversion"), ui::MapColumn::TechnologyAndTalent);
    QCOMPARE(column("staff"), ui::MapColumn::TechnologyAndTalent);
    QCOMPARE(column("depth"), ui::MapColumn::Use);
    QCOMPARE(column("trade"), ui::MapColumn::Outcome);
    // Most links go from left to right.
    int forward = 0;
    int backward = 0;
    for (const MapLink& l : m_graph->links) {
        const auto from = ui::columnOf(m_graph->nodes[static_cast<std::size_t>(l.from)]);
        const auto to = ui::columnOf(m_graph->nodes[static_cast<std::size_t>(l.to)]);
        forward += from < to;
        backward += from > to;
    }
    QVERIFY2(forward > 3 * backward, qPrintable(QStringLiteral("%1 forward, %2 backward").arg(forward).arg(backward)));
}

void tst_map_graph::unknownModelIsShownWhole()
{
    // rate (constant) -> births -> (+) population -> births; a table of names that knows none of them.
    core::model::ResolvedModel model;
    const auto add = [&model](const char* id, core::model::VariableKind kind, bool constant) {
        core::model::Variable variable;
        variable.name = variable.canonical = id;
        variable.kind = kind;
        variable.group = "people";
        variable.firstElement = static_cast<core::model::ElementId>(model.elements.size());
        core::model::Element element;
        element.variable = static_cast<core::model::VariableId>(model.variables.size());
        element.constant = constant;
        model.elements.push_back(element);
        model.variables.push_back(variable);
    };
    add("population", core::model::VariableKind::Stock, false);
    add("births", core::model::VariableKind::Flow, false);
    add("rate", core::model::VariableKind::Auxiliary, true);
    core::causes::CausalGraph graph;
    graph.links = {{0, 1, Polarity::Positive, false, false, false}, {1, 0, Polarity::Positive, true, false, false}, {2, 1, Polarity::Positive, false, false, false}};
    graph.outgoing = {{0}, {1}, {2}};
    graph.incoming = {{1}, {0, 2}, {}};
    const MapGraph map = ui::mapGraph(model, graph, core::policy::Catalogue());
    QVERIFY(!map.knownModel);
    QCOMPARE(map.nodes.size(), std::size_t(3));
    QCOMPARE(map.nodes[static_cast<std::size_t>(map.indexOf("rate"))].kind, MapKind::Lever);
    QCOMPARE(map.links.size(), std::size_t(3));
    // Columns are steps: the rate two before the population, births both one before and one after.
    const ui::MapPart part = ui::wholeMap(map);
    const auto columns = ui::columnsOf(map, part, map.indexOf("population"));
    QCOMPARE(columns[static_cast<std::size_t>(map.indexOf("rate"))], 0);
    QCOMPARE(columns[static_cast<std::size_t>(map.indexOf("births"))], 1);
    QCOMPARE(columns[static_cast<std::size_t>(map.indexOf("population"))], 2);
}

QTEST_MAIN(tst_map_graph)
#include "tst_map_graph.moc"
