// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of models other than the four-dimension one: their own times, regions, groups and units; nothing that they lack.
#include "core/policy/plain_model.h"
#include "tests/support/checks.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/explore/charts/chart_library.h"
#include "ui/explore/charts/chart_source.h"
#include "ui/explore/charts/chart_why.h"
#include "ui/theme/appearance.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using core::policy::Language;
using core::policy::Place;
using core::policy::PlainModel;
using core::policy::Projection;
using ui::ChartContext;
using ui::ChartData;
using ui::ChartLibrary;
using ui::TimeChartData;

class TestPlainCharts : public QObject {
    Q_OBJECT

private slots:
    void everyVariableGivesAChart_data();
    void everyVariableGivesAChart();
    void linesAreTheRun();
    void timesAreTheModels();
    void regionsStandSideBySideWhereNothingSumsThemUp();
    void offersTheModelsOwnRegions();
    void offersTheModelsOwnGroups();
    void choosesChartsThatThereAre();
    void speaksOfNoPapers();
    void saysWhereARunStopped();
    void asksWhyOfNamesWithSlashes();

private:
    [[nodiscard]] static PlainModel open(const QString& path)
    {
        auto model = core::policy::openPlainModel(path.toStdString());
        if (!model)
            qFatal("%s", qPrintable(tests::describe(model.error())));
        return *model;
    }
    [[nodiscard]] static PlainModel example(const char* name)
    {
        return open(QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/") + QLatin1String(name));
    }
    [[nodiscard]] PlainModel written(const QString& variables, const QString& dimensions = {}) const
    {
        const QString path = m_folder.filePath(QStringLiteral("model%1.xmile").arg(m_count++));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write((QStringLiteral("<xmile version=\"1.0\"><header/><sim_specs time_units=\"day\"><start>0</start><stop>10</stop><dt>0.25</dt></sim_specs>")
                    + dimensions + QStringLiteral("<model><variables>") + variables + QStringLiteral("</variables></model></xmile>"))
                       .toUtf8());
        file.close();
        return open(path);
    }
    [[nodiscard]] static Projection run(const PlainModel& model, const core::policy::Scenario& scenario = {})
    {
        auto projection = model.projector.project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }
    [[nodiscard]] ChartContext context(const PlainModel& model, const Projection& baseline, const Projection* scenario = nullptr) const
    {
        ChartContext context;
        context.appearance = &m_appearance;
        context.catalogue = model.catalogue.get();
        context.baseline = &baseline;
        context.projection = scenario;
        context.scenarioName = QStringLiteral("Scenario A");
        context.year = model.catalogue->span.stop;
        return context;
    }

    ui::Appearance m_appearance;
    QTemporaryDir m_folder;
    mutable int m_count = 0;
};

void TestPlainCharts::everyVariableGivesAChart_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"bass-diffusion.xmile", "hares-and-lynx.xmile"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestPlainCharts::everyVariableGivesAChart()
{
    QFETCH(QString, file);
    const PlainModel model = example(file.toLatin1().constData());
    const Projection baseline = run(model);
    QVERIFY(!model.catalogue->variables.empty());
    for (const auto& variable : model.catalogue->variables) {
        const TimeChartData chart = ChartData::atPlace(context(model, baseline), variable.id, Place::national());
        QVERIFY2(!chart.lines.empty(), variable.id.c_str());
        for (const auto& line : chart.lines)
            QVERIFY2(line.points.size() == baseline.times().size(), qPrintable(line.id));
        QVERIFY2(!chart.title.isEmpty() && chart.targets.empty() && !chart.stop, variable.id.c_str());
    }
}

void TestPlainCharts::linesAreTheRun()
{
    const PlainModel model = example("bass-diffusion.xmile");
    const Projection baseline = run(model);
    const Projection scenario = run(model, {{}, {{"imitation", 0.5}}});
    const TimeChartData chart = ChartData::atPlace(context(model, baseline, &scenario), "users", Place::national());
    QCOMPARE(chart.lines.size(), std::size_t(2));
    const auto values = scenario.series("users", Place::national());
    for (std::size_t k = 0; k < values.size(); ++k)
        QCOMPARE(chart.lines[0].points[k], QPointF(scenario.times()[k], values[k]));
    QCOMPARE(chart.unit, QStringLiteral("firm"));
    QVERIFY(chart.lines[0].points.back().y() > chart.lines[1].points.back().y()); // more imitation, more users
}

void TestPlainCharts::timesAreTheModels()
{
    const PlainModel model = example("hares-and-lynx.xmile");
    const Projection baseline = run(model);
    const TimeChartData chart = ChartData::atPlace(context(model, baseline), "hares", Place::national());
    QCOMPARE(chart.firstYear, 0.0);
    QCOMPARE(chart.lastYear, 60.0);
    QVERIFY(!chart.time.calendar());
    QCOMPARE(chart.time.phrase(m_appearance, 60), QStringLiteral("year 60"));
}

/// Hares are a sum over the valleys; a rate that says nothing of it is shown valley by valley.
void TestPlainCharts::regionsStandSideBySideWhereNothingSumsThemUp()
{
    const PlainModel model = written(
        QStringLiteral("<stock name=\"stores\"><dimensions><dim name=\"Region\"/></dimensions><eqn>5</eqn><inflow>growth</inflow></stock>"
                       "<flow name=\"growth\"><dimensions><dim name=\"Region\"/></dimensions><eqn>stores*0.1</eqn></flow>"),
        QStringLiteral("<dimensions><dim name=\"Region\"><elem name=\"North\"/><elem name=\"South\"/><elem name=\"West\"/><elem name=\"East\"/></dim></dimensions>"));
    const Projection baseline = run(model);
    const Projection scenario = run(model);
    const TimeChartData whole = ChartData::atPlace(context(model, baseline), "stores", Place::national());
    QStringList labels;
    for (const auto& line : whole.lines)
        labels << line.label;
    QCOMPARE(labels, QStringList({"North", "South", "West", "East"}));
    for (const auto& line : whole.lines)
        VERIFY_CLOSE(line.points.front().y(), 5, 1e-12, 0.0);
    // Too many lines for a baseline each.
    QCOMPARE(ChartData::atPlace(context(model, baseline, &scenario), "stores", Place::national()).lines.size(), std::size_t(4));
    const TimeChartData north = ChartData::atPlace(context(model, baseline), "stores", Place::ofRegion("North"));
    QCOMPARE(north.title, QStringLiteral("stores, North"));
    QCOMPARE(north.lines.size(), std::size_t(1));
}

void TestPlainCharts::offersTheModelsOwnRegions()
{
    const PlainModel hares = example("hares-and-lynx.xmile");
    const auto places = ChartData::places(*hares.catalogue, hares.projector.regions());
    QCOMPARE(places.wholes, 1);
    QCOMPARE(places.all, (std::vector<Place>{Place::national(), Place::ofRegion("North"), Place::ofRegion("South")}));
    QCOMPARE(ChartData::placeName(*hares.catalogue, Language::English, hares.projector.regions(), places.all[0]), QStringLiteral("All regions"));
    QCOMPARE(ChartData::placeName(*hares.catalogue, Language::English, hares.projector.regions(), places.all[2]), QStringLiteral("South"));
    const PlainModel bass = example("bass-diffusion.xmile");
    QCOMPARE(ChartData::places(*bass.catalogue, bass.projector.regions()).all.size(), std::size_t(1));
    QVERIFY(ChartData::regionalForm(*bass.catalogue, "users").empty());
    QCOMPARE(ChartData::placeFor(*hares.catalogue, hares.projector.regions(), "hares", Place::national()), Place::national());
}

void TestPlainCharts::offersTheModelsOwnGroups()
{
    const PlainModel model = example("bass-diffusion.xmile");
    const auto groups = ChartLibrary::groups(*model.catalogue, Language::Chinese);
    QStringList names;
    std::size_t charts = 0;
    for (const auto& group : groups) {
        names << group.name;
        charts += group.choices.size();
        for (const auto& choice : group.choices)
            QVERIFY(choice.otherName.isEmpty()); // the document has one language
    }
    QCOMPARE(names, QStringList({"market", "diffusion"}));
    QCOMPARE(charts, model.catalogue->variables.size());
}

void TestPlainCharts::choosesChartsThatThereAre()
{
    const PlainModel model = example("bass-diffusion.xmile");
    const QStringList keys = ChartLibrary::usableKeys({QStringLiteral("chart:cash-need"), QStringLiteral("chart:four-dimensions"), QStringLiteral("adoption")},
                                                      *model.catalogue, 3, QStringLiteral("potential users"));
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys.first(), QStringLiteral("adoption"));
    QVERIFY(!keys.contains(QStringLiteral("potential users")));
    const PlainModel small = written(QStringLiteral("<aux name=\"twice\"><eqn>2*TIME</eqn></aux>"));
    QCOMPARE(ChartLibrary::usableKeys({}, *small.catalogue, 3, QStringLiteral("twice")), QStringList{QStringLiteral("twice")});
}

void TestPlainCharts::speaksOfNoPapers()
{
    const PlainModel model = written(QStringLiteral("<aux name=\"level_initial\"><eqn>3</eqn></aux><aux name=\"level\"><eqn>level_initial+TIME</eqn></aux>"));
    QCOMPARE(ui::ChartSource::of(*model.catalogue, model.projector.regions(), "level").text,
             QStringLiteral("Model result. Method: one model run."));
}

/// 1/(5 - time) is no number at 5 days, which is said and not left to look like the end.
void TestPlainCharts::saysWhereARunStopped()
{
    const PlainModel model = written(QStringLiteral("<aux name=\"ends\"><eqn>20</eqn></aux><aux name=\"rise\"><eqn>1/(ends-TIME)</eqn></aux>"));
    const Projection baseline = run(model);
    QVERIFY(!ChartData::stopOf(m_appearance, ui::TimeWords(model.catalogue->span), baseline, {}));
    const Projection broken = run(model, {{}, {{"ends", 5.0}}});
    const TimeChartData chart = ChartData::atPlace(context(model, baseline, &broken), "rise", Place::national());
    QVERIFY(chart.stop);
    QCOMPARE(chart.stop->time, 4.75);
    QCOMPARE(chart.stop->note, QStringLiteral("the run stopped at day 4.75"));
    const auto named = ChartData::stopOf(m_appearance, ui::TimeWords(model.catalogue->span), broken, QStringLiteral("A Early end"));
    QCOMPARE(named->note, QStringLiteral("A Early end stopped at day 4.75"));
}

void TestPlainCharts::asksWhyOfNamesWithSlashes()
{
    const core::policy::RegionSet none;
    QCOMPARE(ui::lineSubject(QStringLiteral("births/deaths@national/scenario"), none)->id, std::string("births/deaths"));
    QCOMPARE(ui::lineSubject(QStringLiteral("births/deaths@national/default/baseline"), none)->id, std::string("births/deaths"));
    const PlainModel hares = example("hares-and-lynx.xmile");
    const auto subject = ui::lineSubject(QStringLiteral("hares@South/scenario"), hares.projector.regions());
    QCOMPARE(subject->id, std::string("hares"));
    QCOMPARE(subject->place, Place::ofRegion("South"));
}

QTEST_MAIN(TestPlainCharts)
#include "tst_plain_charts.moc"
