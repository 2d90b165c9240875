// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/gini.h"
#include "tests/ui/regions/regions_bench.h"
#include "ui/regions/inequality_view.h"
#include "ui/regions/measure_model.h"
#include "ui/regions/moran_runner.h"
#include "ui/regions/paths_view.h"
#include "ui/regions/plot_chart.h"
#include "ui/regions/profile_chart.h"
#include "ui/regions/profile_view.h"
#include "ui/maps/region_map.h"
#include "ui/regions/scatter_view.h"
#include "ui/widgets/stacked_bars.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QTest>

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
    void profileFindsPeers();
    void scatterPutsRegionsWhereTheirFiguresAre();
    void pathsNameWhatIsMarked();
    void opensAUsersMapAndKeepsIt();
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
    view->showMeasured(QStringLiteral("rd_intensity"));
    QVERIFY(view->measured());
    QCOMPARE(view->series().years.front(), 2015.0);
    QCOMPARE(view->series().years.back(), 2023.0);
    QCOMPARE(view->series().regionIds.size(), std::size_t(31));
    QVERIFY(view->series().source.contains(QStringLiteral("published statistics")));
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
    view->showMeasured({});
    QVERIFY(!view->measured());
    QCOMPARE(view->series().regionIds.size(), std::size_t(2));
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
    QVERIFY((*again)->setting(QStringLiteral("regions_map:provinces")).startsWith(QStringLiteral("two.geojson")));
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
