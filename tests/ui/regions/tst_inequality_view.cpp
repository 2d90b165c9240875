// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/gini.h"
#include "tests/ui/regions/regions_bench.h"
#include "ui/maps/stored_map.h"
#include "ui/regions/inequality_view.h"
#include "ui/regions/measure_model.h"
#include "ui/regions/moran_runner.h"
#include "ui/regions/paths_view.h"
#include "ui/regions/plot_chart.h"
#include "ui/regions/profile_chart.h"
#include "ui/regions/profile_view.h"
#include "ui/maps/region_map.h"
#include "ui/regions/scatter_view.h"
#include "ui/session/statistics_book.h"
#include "ui/widgets/stacked_bars.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

#include <cmath>

using namespace ui;

class TestInequalityView : public QObject {
    Q_OBJECT

private slots:
    void measuresAreThoseOfTheRun();
    void dagumsPartsAddUp();
    void saysWhatConvergenceMeans();
    void moranRunsBesideTheWindow();
    void twoRegionsSayWhatTheyLack();
    void measuredYearsAreThePublishedOnes();
    void anySetOfStatisticsIsMeasured();
    void measuredYearsFollowWhatIsChanged();
    void aMapOfTheMeasuredRegionsMakesNeighbours();
    void figuresBesideARatioAgreeWithIt();
    void marksThePeaksThatItCounts();
    void namesASourceOnce();
    void profileFindsPeers();
    void scatterPutsRegionsWhereTheirFiguresAre();
    void pathsNameWhatIsMarked();
    void opensAUsersMapAndKeepsIt();
    void aMapOfAnEarlierVersionBecomesADocument();
    void refusesABrokenMap();
};

void TestInequalityView::measuresAreThoseOfTheRun()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    const auto* table = bench.find<QTableView>("measures");
    const auto run = bench.page->state().run();
    std::vector<double> values;
    for (const auto& region : run->regions().regions)
        values.push_back(run->value("penetration", core::policy::Place::ofRegion(region.id), bench.session->year()));
    const auto gini = core::inequality::gini({.values = values});
    QVERIFY(gini.has_value());
    bool found = false;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, MeasureModel::Name).data().toString() != QLatin1String("Gini"))
            continue;
        found = true;
        QCOMPARE(table->model()->index(row, MeasureModel::Now).data().toString(), QString::number(gini->coefficient, 'f', 3));
    }
    QVERIFY(found);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QVERIFY(!table->model()->index(row, MeasureModel::Finding).data().toString().isEmpty());
    const auto* lorenz = bench.find<PlotChart>("lorenz");
    const PlotLine& curve = lorenz->data().lines.back();
    QCOMPARE(curve.points.size(), std::size_t(32));
    QCOMPARE(curve.points.front(), QPointF(0, 0));
    QVERIFY(std::abs(curve.points.back().y() - 100) < 1e-9);
    bench.keepPicture(QStringLiteral("regions-inequality-spread"));
}

void TestInequalityView::dagumsPartsAddUp()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    const auto* bars = bench.find<StackedBars>("dagum");
    QCOMPARE(bars->data().yearCount(), 12);
    const auto run = bench.page->state().run();
    for (int k = 0; k < 12; ++k) {
        std::vector<double> values;
        for (const auto& region : run->regions().regions)
            values.push_back(run->value("penetration", core::policy::Place::ofRegion(region.id), 2024 + k));
        VERIFY_CLOSE(bars->data().total(k), 100 * core::inequality::gini({.values = values})->coefficient, 1e-9, 1e-9);
    }
}

void TestInequalityView::saysWhatConvergenceMeans()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    view->showPart(QStringLiteral("growth"));
    // The papers' package brings the west nearer: both say so.
    QVERIFY2(view->finding(QStringLiteral("sigma")).contains(QStringLiteral("come closer")), qPrintable(view->finding(QStringLiteral("sigma"))));
    QVERIFY2(view->finding(QStringLiteral("beta")).contains(QStringLiteral("grow faster")), qPrintable(view->finding(QStringLiteral("beta"))));
    QVERIFY(!view->finding(QStringLiteral("density")).isEmpty());
    QCOMPARE(bench.find<PlotChart>("beta")->data().points.size(), std::size_t(31));
    QTest::qWait(100);
    bench.keepPicture(QStringLiteral("regions-inequality-growth"));
    view->showPart(QStringLiteral("classes"));
    QVERIFY(view->finding(QStringLiteral("markov")).contains(QStringLiteral("stay in their class")));
    QTest::qWait(100);
    bench.keepPicture(QStringLiteral("regions-inequality-classes"));
}

void TestInequalityView::moranRunsBesideTheWindow()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    view->showPart(QStringLiteral("neighbours"));
    QVERIFY(view->isWorking());
    QTRY_VERIFY_WITH_TIMEOUT(!view->isWorking(), 60000);
    // Rich coast, poorer inland: neighbours are alike.
    QVERIFY2(view->finding(QStringLiteral("moran")).contains(QStringLiteral("more alike")), qPrintable(view->finding(QStringLiteral("moran"))));
    QVERIFY(!view->finding(QStringLiteral("lisa")).isEmpty());
    QCOMPARE(bench.find<PlotChart>("moran")->data().points.size(), std::size_t(31)); // Hainan has a neighbour across the strait
    QTest::qWait(100);
    bench.keepPicture(QStringLiteral("regions-inequality-neighbours"));
}

void TestInequalityView::twoRegionsSayWhatTheyLack()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open(QStringLiteral("macro")));
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    view->showPart(QStringLiteral("neighbours"));
    QTRY_VERIFY_WITH_TIMEOUT(!view->isWorking(), 60000);
    QVERIFY(!view->finding(QStringLiteral("moran")).isEmpty());
    view->showPart(QStringLiteral("growth"));
    QVERIFY2(view->finding(QStringLiteral("beta")).contains(QStringLiteral("this takes")), qPrintable(view->finding(QStringLiteral("beta"))));
}

/// Statistics of the provinces, whatever regions the model runs with: R&D intensity of 2015 to 2023.
void TestInequalityView::measuredYearsAreThePublishedOnes()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open(QStringLiteral("macro")));
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    bench.page->state().statistics().choose(MeasuredChoice::of(QStringLiteral("rd_intensity")));
    QVERIFY(view->measured());
    QCOMPARE(view->series().years.front(), 2015.0);
    QCOMPARE(view->series().years.back(), 2023.0);
    QCOMPARE(view->series().regionIds.size(), std::size_t(31));
    QVERIFY(view->series().source.contains(QStringLiteral("Published statistics")));
    const auto gini = core::inequality::gini({.values = view->series().column(2023)});
    QVERIFY(gini.has_value());
    const auto* table = bench.find<QTableView>("measures");
    QCOMPARE(table->model()->index(4, MeasureModel::Name).data().toString(), QStringLiteral("Gini"));
    QCOMPARE(table->model()->index(4, MeasureModel::Now).data().toString(), QString::number(gini->coefficient, 'f', 3));
    for (const char* part : {"growth", "neighbours", "classes", "spread"}) {
        view->showPart(QString::fromLatin1(part));
        QTRY_VERIFY_WITH_TIMEOUT(!view->isWorking(), 60000);
        QTest::qWait(60);
        bench.keepPicture(QStringLiteral("regions-measured-") + QString::fromLatin1(part));
    }
    QVERIFY(!view->finding(QStringLiteral("moran")).isEmpty());
    QCOMPARE(bench.find<RegionMap>("lisa")->data().figures.cells.size(), std::size_t(31));
    bench.page->state().statistics().choose(MeasuredChoice());
    QVERIFY(!view->measured());
    QCOMPARE(view->series().regionIds.size(), std::size_t(2));
}

/// EU competitiveness: 2010, 2013, 2016 and 2019, by country.
void TestInequalityView::anySetOfStatisticsIsMeasured()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    const auto set = bench.session->statistics().set(QStringLiteral("eu-rci"));
    QVERIFY(set);
    const auto& indicator = set->indicators().front();
    bench.page->state().statistics().choose({QStringLiteral("eu-rci"), QString::fromStdString(indicator.id)});
    QVERIFY(view->measured());
    const auto& series = view->series();
    QCOMPARE(series.regionIds.size(), std::size_t(set->regions().count()));
    const int last = set->years(0).back();
    QCOMPARE(series.years.back(), double(last));
    for (int region = 0; region < set->regions().count(); ++region) {
        const double value = set->value(0, region, last);
        const double shown = series.value(std::size_t(region), last);
        QVERIFY(std::isnan(value) ? std::isnan(shown) : shown == value);
    }
    for (const char* part : {"spread", "growth", "neighbours", "classes"}) {
        view->showPart(QString::fromLatin1(part));
        QTRY_VERIFY_WITH_TIMEOUT(!view->isWorking(), 60000);
        QTest::qWait(60);
        bench.keepPicture(QStringLiteral("regions-measured-eu-") + QString::fromLatin1(part));
    }
    // Nothing says who is whose neighbour.
    QVERIFY(bench.find<PlotChart>("moran")->data().points.empty());
    QVERIFY(!view->finding(QStringLiteral("moran")).isEmpty());
    // Scores around zero have no Gini; that is said.
    view->showPart(QStringLiteral("spread"));
    QVERIFY(view->finding(QStringLiteral("dagum")).contains(QStringLiteral("below zero")));
    // The choice is kept with the workspace.
    QCOMPARE(MeasuredChoice::of(bench.page->state().statistics().choice().text()), bench.page->state().statistics().choice());
    QCOMPARE(bench.session->setting(QStringLiteral("regions_indicator")), bench.page->state().statistics().choice().text());
}

void TestInequalityView::measuredYearsFollowWhatIsChanged()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    auto& book = bench.session->statistics();
    const MeasuredChoice choice{QStringLiteral("china-provincial"), QStringLiteral("rd_intensity")};
    bench.page->state().statistics().choose(choice);
    const auto set = book.set(choice.setId);
    const int beijing = set->regions().indexOf("11");
    const double before = view->series().value(std::size_t(beijing), 2023);
    core::indicators::Observation observation;
    observation.value = 99.5;
    observation.sourceId = set->sources().front().id;
    const auto edit = core::indicators::editOfValue(*set, {"rd_intensity", "11", 2023}, observation, StatisticsBook::now());
    VERIFY_RESULT(edit);
    VERIFY_RESULT(book.apply(choice.setId, *edit));
    QCOMPARE(view->series().value(std::size_t(beijing), 2023), 99.5);
    QVERIFY(bench.find<QWidget>("inequalityNote")->accessibleName().contains(QStringLiteral("changed or imported"))
            || bench.find<QWidget>("inequalityNote")->accessibleDescription().contains(QStringLiteral("changed or imported")));
    bench.session->undoStack().undo();
    QCOMPARE(view->series().value(std::size_t(beijing), 2023), before);

    // A set of the user's own, which goes while it is shown.
    core::indicators::RegionList regions("own", {"Own", "自有"});
    for (const char* code : {"11", "12", "X"})
        VERIFY_RESULT(regions.add({code, {code, code}, {}, {}}));
    const auto own = book.addSet(QStringLiteral("Own"), regions);
    VERIFY_RESULT(own);
    core::indicators::Edit import;
    import.kind = core::indicators::EditKind::Import;
    core::indicators::Source source;
    source.id = "book";
    source.document = "Harbour book";
    import.addedSources = {source};
    core::indicators::Indicator ships;
    ships.id = "ships";
    ships.name = {"Ships", "船"};
    ships.sourceIds = {"book"};
    import.addedIndicators = {ships};
    double value = 1;
    for (const char* code : {"11", "12", "X"}) {
        observation.value = value++;
        observation.sourceId = "book";
        import.changes.push_back({{"ships", code, 2020}, std::nullopt, observation});
    }
    VERIFY_RESULT(book.apply(*own, import));
    bench.page->state().statistics().choose({*own, QStringLiteral("ships")});
    QCOMPARE(view->series().regionIds, (std::vector<std::string>{"Beijing", "Tianjin", "X"}));
    QCOMPARE(view->series().column(2020), (std::vector<double>{1, 2, 3}));
    QVERIFY2(view->series().source.contains(QStringLiteral("Harbour book")), qPrintable(view->series().source));
    VERIFY_RESULT(book.removeSet(*own));
    QVERIFY(!view->measured());
    bench.session->undoStack().undo();
    QVERIFY(view->measured());
}

void TestInequalityView::aMapOfTheMeasuredRegionsMakesNeighbours()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    const auto set = bench.session->statistics().set(QStringLiteral("world-lpi"));
    bench.page->state().statistics().choose({QStringLiteral("world-lpi"), QString::fromStdString(set->indicators().front().id)});
    // Bars stand at the years that were measured, and between them there are none.
    view->showPart(QStringLiteral("spread"));
    const auto& years = view->series().years;
    const auto& bars = bench.find<StackedBars>("dagum")->data().parts.front().values;
    QCOMPARE(bars.size(), std::size_t(years.back() - years.front() + 1));
    QVERIFY(bars.size() > years.size());
    for (std::size_t k = 0; k < bars.size(); ++k) {
        const bool isMeasured = std::ranges::find(years, years.front() + double(k)) != years.end();
        QCOMPARE(bars[k] > 0, isMeasured);
    }
    QTest::qWait(60);
    bench.keepPicture(QStringLiteral("regions-measured-world-spread"));
    view->showPart(QStringLiteral("neighbours"));
    const QString path = bench.file("world.geojson");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"iso":"FRA"},"geometry":{"type":"Polygon","coordinates":[[[0,40],[5,40],[5,50],[0,50],[0,40]]]}},
        {"type":"Feature","properties":{"iso":"DEU"},"geometry":{"type":"Polygon","coordinates":[[[5,40],[10,40],[10,50],[5,50],[5,40]]]}},
        {"type":"Feature","properties":{"iso":"POL"},"geometry":{"type":"Polygon","coordinates":[[[10,40],[20,40],[20,50],[10,50],[10,40]]]}},
        {"type":"Feature","properties":{"iso":"AUT"},"geometry":{"type":"Polygon","coordinates":[[[20,40],[30,40],[30,50],[20,50],[20,40]]]}},
        {"type":"Feature","properties":{"iso":"ITA"},"geometry":{"type":"Polygon","coordinates":[[[30,40],[60,40],[60,50],[30,50],[30,40]]]}}]})");
    file.close();
    bench.page->setMapChooser([&] { return path; });
    bench.page->openMap();
    QTRY_VERIFY_WITH_TIMEOUT(!view->isWorking(), 60000);
    QCOMPARE(bench.find<RegionMap>("lisa")->data().plan.kind, MapPlan::Kind::Shapes);
    QVERIFY2(bench.find<PlotChart>("moran")->data().points.size() == 5, qPrintable(view->finding(QStringLiteral("moran"))));
    QVERIFY(bench.session->document(core::workspace::kDocumentMap, QStringLiteral("statistics/world-lpi")));
    // The map of the model's regions is another.
    bench.page->state().statistics().choose({});
    QVERIFY(!bench.page->state().hasMap());
}

void TestInequalityView::figuresBesideARatioAgreeWithIt()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    auto& state = bench.page->state();
    const auto* table = bench.find<QTableView>("measures");
    const QRegularExpression figures(QStringLiteral("has ([0-9,.]+) times as much as .* \\(([0-9,.]+) against ([0-9,.]+)\\)"));
    int checked = 0;
    for (const NumberItem& item : [&] { state.statistics().choose(MeasuredChoice::of(QStringLiteral("rd_intensity"))); return state.statistics().indicators(); }()) {
        state.statistics().choose({QStringLiteral("china-provincial"), QString::fromStdString(item.id)});
        if (!view->measured())
            continue;
        const auto match = figures.match(table->model()->index(0, MeasureModel::Finding).data().toString());
        if (!match.hasMatch())
            continue;
        const auto number = [&](int part) { return match.captured(part).remove(QLatin1Char(',')).toDouble(); };
        VERIFY_CLOSE(number(1), number(2) / number(3), 0.06, 0.05);
        ++checked;
    }
    QVERIFY(checked >= 8);
}

void TestInequalityView::marksThePeaksThatItCounts()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    bench.page->state().statistics().choose(MeasuredChoice::of(QStringLiteral("rd_intensity")));
    view->showPart(QStringLiteral("growth"));
    const auto* chart = bench.find<PlotChart>("density");
    const QRegularExpression told(QStringLiteral("shows (one|[0-9]+) peaks? \\(([0-9]+) in"));
    const auto match = told.match(chart->data().finding);
    QVERIFY2(match.hasMatch(), qPrintable(chart->data().finding));
    const auto marked = [&](const QString& year) {
        return std::ranges::count_if(chart->data().points, [&](const PlotPoint& point) { return point.name.endsWith(year); });
    };
    QCOMPARE(marked(QStringLiteral("2023")), match.captured(1) == QLatin1String("one") ? 1 : match.captured(1).toInt());
    QCOMPARE(marked(QStringLiteral("2015")), match.captured(2).toInt());
}

void TestInequalityView::namesASourceOnce()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("inequality"));
    auto* view = bench.page->findChild<InequalityView*>();
    auto& statistics = bench.page->state().statistics();
    statistics.choose(MeasuredChoice::of(QStringLiteral("rd_intensity")));
    for (const NumberItem& item : statistics.indicators()) {
        statistics.choose({QStringLiteral("china-provincial"), QString::fromStdString(item.id)});
        if (view->measured())
            QVERIFY2(view->series().source.count(QStringLiteral("Source:")) <= 1, qPrintable(view->series().source));
    }
}

void TestInequalityView::profileFindsPeers()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->state().select(QStringLiteral("Sichuan"));
    bench.page->showView(QStringLiteral("profile"));
    auto* view = bench.page->findChild<ProfileView*>();
    const auto& rows = view->chart().data().rows;
    QVERIFY(rows.size() >= 10);
    const auto run = bench.page->state().run();
    for (const ProfileRow& row : rows)
        QCOMPARE(row.value, run->value(row.variable, core::policy::Place::ofRegion("Sichuan"), bench.session->year()));
    QCOMPARE(view->peers().size(), std::size_t(30));
    // The nearest is a region of the same part, and farther ones are farther.
    const auto& nearest = run->regions().regions[static_cast<std::size_t>(view->peers().front().unit)];
    QCOMPARE(int(nearest.group), int(core::policy::RegionGroup::CentralWest));
    QVERIFY(view->peers().front().distance < view->peers().back().distance);
    auto* list = bench.find<QListWidget>("peers");
    emit list->itemClicked(list->item(0));
    QCOMPARE(bench.page->state().compared(), QString::fromStdString(nearest.id));
    QCOMPARE(view->chart().data().rows.front().other, run->value(rows.front().variable, core::policy::Place::ofRegion(nearest.id), bench.session->year()));
}

void TestInequalityView::scatterPutsRegionsWhereTheirFiguresAre()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("scatter"));
    auto* view = bench.page->findChild<ScatterView*>();
    view->setAcross("delivery_days");
    const auto run = bench.page->state().run();
    for (const PlotPoint& point : view->chart().data().points) {
        const auto place = core::policy::Place::ofRegion(point.id.toStdString());
        VERIFY_CLOSE(point.at.y(), 100 * run->value("penetration", place, bench.session->year()), 1e-12, 0);
        VERIFY_CLOSE(point.at.x(), run->value("delivery_days", place, bench.session->year()), 1e-12, 0);
    }
    // Quick delivery goes with much use.
    QVERIFY(view->chart().data().finding.contains(QStringLiteral("less of the other")));
    const auto drawing = view->chart().drawing();
    for (std::size_t a = 0; a < drawing.labels.size(); ++a) {
        for (std::size_t b = a + 1; b < drawing.labels.size(); ++b) {
            if (drawing.labels[a] && drawing.labels[b])
                QVERIFY(!drawing.labels[a]->adjusted(1, 1, -1, -1).intersects(*drawing.labels[b]));
        }
    }
}

void TestInequalityView::pathsNameWhatIsMarked()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("paths"));
    auto* view = bench.page->findChild<PathsView*>();
    view->setMarked({QStringLiteral("Beijing"), QStringLiteral("Gansu")});
    bench.page->state().select(QStringLiteral("Sichuan"));
    QStringList names;
    for (const PlotLine& line : view->chart().data().lines) {
        if (!line.name.isEmpty())
            names << line.name.section(QLatin1Char(' '), 0, 0);
    }
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("Beijing"), QStringLiteral("Gansu"), QStringLiteral("Sichuan")}));
    QCOMPARE(view->chart().data().lines.size(), std::size_t(32)); // 31 and the baseline of the chosen one
    QCOMPARE(view->chart().table().columns.size(), 32);
}

void TestInequalityView::opensAUsersMapAndKeepsIt()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    const QString path = bench.file("two.geojson");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"FeatureCollection","attribution":"(c) Survey","features":[
        {"type":"Feature","properties":{"name":"Sichuan Province"},"geometry":{"type":"Polygon","coordinates":[[[97,26],[108,26],[108,34],[97,34],[97,26]]]}},
        {"type":"Feature","properties":{"name":"重庆市"},"geometry":{"type":"Polygon","coordinates":[[[108,28],[110,28],[110,32],[108,32],[108,28]]]}},
        {"type":"Feature","properties":{"name":"Atlantis"},"geometry":{"type":"Polygon","coordinates":[[[120,28],[122,28],[122,32],[120,32],[120,28]]]}}]})");
    file.close();
    bench.page->setMapChooser([&] { return path; });
    bench.page->openMap();
    const auto* map = bench.find<RegionMap>("regionMap");
    QCOMPARE(map->data().plan.kind, MapPlan::Kind::Shapes);
    QVERIFY(map->data().notice.contains(QStringLiteral("(c) Survey")));
    const QString unmatched = bench.page->unmatchedText();
    QVERIFY(unmatched.contains(QStringLiteral("Atlantis")));
    QVERIFY(unmatched.contains(QStringLiteral("Beijing")));
    QVERIFY(!unmatched.contains(QStringLiteral("Sichuan")));
    const QRectF box = map->boxOf(QStringLiteral("Sichuan"));
    QVERIFY(!box.isEmpty());
    const int sichuan = map->data().figures.indexOf("Sichuan");
    QCOMPARE(map->regionAt(box.center()), sichuan);
    // The two that touch are neighbours now, and nobody else is.
    QCOMPARE(bench.page->state().neighbours().size(), std::size_t(1));
    // It is there again when the workspace is opened again.
    bench.page.reset();
    bench.session.reset();
    auto again = tests::SessionFixture::open(bench.path());
    VERIFY_RESULT(again);
    const auto kept = (*again)->document(core::workspace::kDocumentMap, QStringLiteral("provinces"));
    QVERIFY(kept);
    QCOMPARE(kept->name, QStringLiteral("two.geojson"));
    QVERIFY(storedMap(**again, QStringLiteral("provinces")));
}

/// Maps were settings in earlier workspaces: the file's name, and its text from the second line on.
void TestInequalityView::aMapOfAnEarlierVersionBecomesADocument()
{
    const QString text = QStringLiteral(
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Sichuan"},"geometry":{"type":"Polygon","coordinates":[[[97,26],[108,26],[108,34],[97,26]]]}}]})");
    const QString key = QStringLiteral("regions_map:provinces");
    tests::SessionFixture fixture;
    QVERIFY(fixture.start());
    fixture.session.reset();
    {
        auto workspace = core::workspace::Workspace::open(fixture.path()).value();
        VERIFY_RESULT(workspace.setSetting(key, QStringLiteral("old.geojson\n") + text));
    }
    QVERIFY(fixture.start());
    QCOMPARE(storedMap(*fixture.session, QStringLiteral("provinces"))->units.size(), std::size_t(1));
    {
        const auto second = tests::SessionFixture::open(fixture.path()); // for reading only
        QVERIFY(storedMap(**second, QStringLiteral("provinces")));
        const auto workspace = core::workspace::Workspace::open(fixture.path());
        const auto document = workspace->document(core::workspace::kDocumentMap, QStringLiteral("provinces"));
        VERIFY_RESULT(document);
        QCOMPARE(document->name, QStringLiteral("old.geojson"));
        QCOMPARE(document->content, text);
        QVERIFY(workspace->settingKeys(QStringLiteral("regions_map:")).empty());
    }
    // A set made from the provinces begins with their map, and can be without it.
    auto set = *std::find_if(fixture.session->regionSets().begin(), fixture.session->regionSets().end(), [](const auto& each) { return each.id == "provinces"; });
    set.data.front().values[0] += 1;
    const auto own = fixture.session->storeRegionSet(set, QStringLiteral("survey"));
    VERIFY_RESULT(own);
    QVERIFY(storedMap(*fixture.session, *own));
    forgetMap(*fixture.session, *own);
    QVERIFY(!storedMap(*fixture.session, *own));
    QVERIFY(storedMap(*fixture.session, QStringLiteral("provinces")));
    forgetMap(*fixture.session, QStringLiteral("provinces"));
    QVERIFY(!storedMap(*fixture.session, QStringLiteral("provinces")));
}

void TestInequalityView::refusesABrokenMap()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    const QString path = bench.file("bad.geojson");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]}");
    file.close();
    bench.page->setMapChooser([&] { return path; });
    bench.page->openMap();
    const auto* problem = bench.find<QLabel>("regionsProblem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("features[0]")), qPrintable(problem->text()));
    QCOMPARE(bench.find<RegionMap>("regionMap")->data().plan.kind, MapPlan::Kind::Tiles);
}

QTEST_MAIN(TestInequalityView)
#include "tst_inequality_view.moc"
