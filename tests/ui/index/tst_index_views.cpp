// SPDX-License-Identifier: GPL-3.0-or-later
// The map, the signals, "Why?" of a score and what the overview shows without scrolling, by mouse and keyboard.
#include "tests/ui/session/session_fixture.h"
#include "ui/index/card_column.h"
#include "ui/index/coupling_chart.h"
#include "ui/index/index_map.h"
#include "ui/index/index_page.h"
#include "ui/index/index_state.h"
#include "ui/index/method_bar.h"
#include "ui/index/rank_chart.h"
#include "ui/index/score_popover.h"
#include "ui/index/signals_view.h"
#include "ui/index/stage_button.h"
#include "ui/index/study_runner.h"
#include "ui/index/values_view.h"
#include "ui/index/weights_chart.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/grade_chip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace ui;

class TestIndexViews : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void overviewNeedsNoScrolling_data();
    void overviewNeedsNoScrolling();
    void everyScoreIsMarkedWhereBoundsAreNew();
    void standInsCarryTheirGrade();
    void mapShowsTheIndexAndItsBranches();
    void aMapOfTheUsersIsKept();
    void whyTellsWhereAScoreComesFrom();
    void whyIsAskedOfMapAndValues();
    void theAccountStaysInTheWindow();
    void tabsKeepTheirPlacesOverSignals();
    void oneReasonForNoCoupling();
    void whyOfTheModelLeadsToItsVariables();
    void chartsAreReadByKeyboard();
    void picturesAreKept();
    void signalsTellWhenALineIsCrossed();
    void signalsFollowTheScenario();

private:
    template <class T> [[nodiscard]] T* find(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }
    void open(const QSize& size = {1364, 750});
    [[nodiscard]] IndexState& state() const { return m_page->state(); }
    [[nodiscard]] ScorePopover* popover() const { return m_page->findChild<ScorePopover*>(); }

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<IndexPage> m_page;
};

void TestIndexViews::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
}

void TestIndexViews::cleanup()
{
    m_page.reset();
}

void TestIndexViews::open(const QSize& size)
{
    m_page.reset();
    m_page = std::make_unique<IndexPage>(*m_appearance, *m_fixture->session);
    m_page->resize(size);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(state().figures());
}

void TestIndexViews::overviewNeedsNoScrolling_data()
{
    QTest::addColumn<int>("language");
    QTest::addRow("English") << static_cast<int>(core::policy::Language::English);
    QTest::addRow("Chinese") << static_cast<int>(core::policy::Language::Chinese);
}

/// At 1440 x 900 the window leaves the page this much.
void TestIndexViews::overviewNeedsNoScrolling()
{
    QFETCH(int, language);
    m_appearance->setLanguage(static_cast<core::policy::Language>(language));
    open({1364, 808});
    QTest::qWait(50);
    for (auto* area : m_page->findChildren<QScrollArea*>()) {
        if (area->isVisible())
            QVERIFY2(area->verticalScrollBar()->maximum() == 0, qPrintable(QStringLiteral("%1 %2").arg(area->x()).arg(area->verticalScrollBar()->maximum())));
    }
    // All of the 31 places with their strips, each row of at least 20.
    auto* ranking = find<RankChart>("indexRanking");
    const auto rows = ranking->rows(ranking->pictureRect());
    QCOMPARE(rows.size(), std::size_t(31));
    for (const auto& row : rows) {
        QVERIFY(row.rect.height() >= 20);
        QVERIFY(ranking->pictureRect().contains(row.rect));
    }
    QVERIFY(ranking->showsStrips());
}

void TestIndexViews::everyScoreIsMarkedWhereBoundsAreNew()
{
    open();
    auto* ranking = find<RankChart>("indexRanking");
    QVERIFY(!ranking->newBounds());
    QVERIFY(!ranking->unit().contains(QStringLiteral("new bounds")));
    find<MethodBar>("indexMethod")->setConfirmation([] { return true; });
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("each-year")), Qt::LeftButton);
    QVERIFY(ranking->newBounds());
    QVERIFY(ranking->unit().contains(QStringLiteral("new bounds")));
    QVERIFY(ranking->table().columns.contains(QStringLiteral("Score, new bounds")));
    ranking->setFocus();
    QTest::keyClick(ranking, Qt::Key_Home);
    QVERIFY(ranking->readOut().contains(QStringLiteral("new bounds")));
    m_page->showView(QStringLiteral("map"));
    QTRY_VERIFY(find<RegionMap>("indexMap")->unit().contains(QStringLiteral("new bounds")));
}

void TestIndexViews::standInsCarryTheirGrade()
{
    open();
    QVERIFY(find<GradeChip>("indexGrade-pilot_zones"));
    QVERIFY(!find<GradeChip>("indexGrade-rd_intensity")); // published statistics carry publisher and year instead
    auto* warning = find<TextBlock>("indexStandIns");
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(QStringLiteral("Standards")));
}

void TestIndexViews::mapShowsTheIndexAndItsBranches()
{
    open();
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("view-map")), Qt::LeftButton);
    auto* map = find<RegionMap>("indexMap");
    QTRY_VERIFY(map->isVisible());
    QCOMPARE(map->data().plan.kind, MapPlan::Kind::Tiles);
    QCOMPARE(map->data().figures.cells.size(), std::size_t(31));
    const auto& figures = *state().figures();
    for (std::size_t unit = 0; unit < figures.units(); ++unit) {
        QCOMPARE(map->data().figures.cells[unit].value, figures.score(unit));
        QCOMPARE(map->data().figures.cells[unit].rank, figures.rank(unit));
    }
    QCOMPARE(map->data().figures.classNames.size(), 5);
    auto* node = find<QComboBox>("indexMapNode");
    QCOMPARE(node->count(), 5);
    auto* view = find<IndexMap>("indexMapView");
    view->showNode(QStringLiteral("talent"));
    const auto talent = static_cast<std::size_t>(figures.shown->hierarchy.nodeIndex("talent"));
    QCOMPARE(map->data().figures.cells[3].value, figures.score(3, talent));
    QVERIFY(map->title().contains(QStringLiteral("Talent")));
    // A tile chooses the region, and so does the keyboard.
    QTest::mouseClick(map, Qt::LeftButton, {}, map->boxOf(QStringLiteral("51")).center().toPoint());
    QCOMPARE(state().region(), QStringLiteral("51"));
    map->setFocus();
    QTest::keyClick(map, Qt::Key_Home);
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(state().region(), QStringLiteral("11"));
    // Over the model with its two regions.
    state().setSource(IndexSource::Model);
    QTRY_VERIFY(state().figures() && map->data().figures.cells.size() == 2);
}

void TestIndexViews::aMapOfTheUsersIsKept()
{
    open();
    m_page->showView(QStringLiteral("map"));
    auto* map = find<RegionMap>("indexMap");
    QTRY_VERIFY(!map->data().figures.empty());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("two.geojson"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"11","name":"Beijing"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
        {"type":"Feature","properties":{"code":"12","name":"Tianjin"},"geometry":{"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}}]})");
    file.close();
    auto* view = find<IndexMap>("indexMapView");
    QVERIFY(!view->openMap(folder.filePath(QStringLiteral("none.geojson"))));
    QCOMPARE(map->data().plan.kind, MapPlan::Kind::Tiles);
    QVERIFY(view->openMap(path));
    QCOMPARE(map->data().plan.kind, MapPlan::Kind::Shapes);
    // Another page of the same workspace draws it too.
    open();
    m_page->showView(QStringLiteral("map"));
    QTRY_COMPARE(find<RegionMap>("indexMap")->data().plan.kind, MapPlan::Kind::Shapes);
    QTest::mouseClick(find<QAbstractButton>("indexCloseMap"), Qt::LeftButton);
    QCOMPARE(find<RegionMap>("indexMap")->data().plan.kind, MapPlan::Kind::Tiles);
}

void TestIndexViews::whyTellsWhereAScoreComesFrom()
{
    open();
    auto* ranking = find<RankChart>("indexRanking");
    state().setRegion(QStringLiteral("51"));
    ranking->setFocus();
    QTest::keyClick(ranking, Qt::Key_Question);
    QTRY_VERIFY(popover());
    if (const QString folder = qEnvironmentVariable("FOURFOLD_TEST_PICTURES"); !folder.isEmpty())
        popover()->grab().save(QDir(folder).filePath(QStringLiteral("index-why.png")));
    const ScoreAccount& account = popover()->account();
    const auto unit = static_cast<std::size_t>(state().unitIndex(QStringLiteral("51")));
    QVERIFY(account.title.contains(QStringLiteral("Sichuan")));
    QCOMPARE(account.lines.size(), std::size_t(16)); // four branches and twelve indicators
    // Points of the branches add up to the score.
    double points = 0;
    for (const auto& line : account.lines) {
        if (line.branch)
            points += line.points.toDouble();
    }
    QVERIFY(std::abs(points - state().figures()->score(unit)) <= 0.2); // four roundings
    for (const auto& line : account.lines) {
        if (line.branch)
            continue;
        QVERIFY(!line.value.isEmpty());
        QVERIFY2(!line.bounds.isEmpty(), qPrintable(line.id));
        QVERIFY(!line.source.isEmpty());
        QVERIFY(line.variable.empty());
    }
    QTest::mouseClick(popover()->findChild<QAbstractButton*>(QStringLiteral("scoreCopy")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("R&D over GDP")));
    QTest::keyClick(popover(), Qt::Key_Escape);
    QTRY_VERIFY(!popover());
    // An obstacle and an audited weight are explained for the chosen region.
    for (const char* chart : {"indexWeights", "indexObstacleBars", "indexCoupling"}) {
        auto* asked = find<PaintedChart>(chart);
        asked->setFocus();
        QTest::keyClick(asked, Qt::Key_Home);
        QVERIFY2(WhyHook::askFrom(asked), chart);
        QTRY_VERIFY(popover());
        popover()->close();
        QTRY_VERIFY(!popover());
    }
}

void TestIndexViews::whyIsAskedOfMapAndValues()
{
    open();
    m_page->showView(QStringLiteral("map"));
    auto* map = find<RegionMap>("indexMap");
    QTRY_VERIFY(!map->data().figures.empty());
    map->setFocus();
    map->setCurrent(2);
    QVERIFY(WhyHook::askFrom(map));
    QTRY_VERIFY(popover());
    QVERIFY(popover()->accessibleName().contains(state().unitName(2)));
    popover()->close();
    QTRY_VERIFY(!popover());
    m_page->showView(QStringLiteral("values"));
    auto* table = find<QTableView>("indexValuesTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(4, 2));
    QVERIFY(WhyHook::askFrom(table));
    QTRY_VERIFY(popover());
    QVERIFY(popover()->accessibleName().contains(state().unitName(4)));
    popover()->close();
    QTRY_VERIFY(!popover());
    m_page->findChild<ValuesView*>()->showStage(QStringLiteral("correlations"));
    table->setCurrentIndex(table->model()->index(1, 1));
    QVERIFY(!WhyHook::askFrom(table)); // of no region
}

void TestIndexViews::theAccountStaysInTheWindow()
{
    open({1104, 628});
    const QRect window(m_page->mapToGlobal(QPoint()), m_page->size());
    auto* ranking = find<RankChart>("indexRanking");
    ranking->setFocus();
    for (const char* id : {"11", "65", "45"}) {
        state().setRegion(QLatin1String(id));
        QVERIFY(WhyHook::askFrom(ranking));
        QTRY_VERIFY(popover());
        QTest::qWait(30);
        const QRect shown(popover()->mapToGlobal(QPoint()), popover()->size());
        QVERIFY2(window.contains(shown), qPrintable(QStringLiteral("%1 to %2").arg(shown.top()).arg(shown.bottom())));
        auto* copy = popover()->findChild<QAbstractButton*>(QStringLiteral("scoreCopy"));
        QVERIFY(popover()->rect().contains(copy->geometry()));
        popover()->close();
        QTRY_VERIFY(!popover());
    }
}

void TestIndexViews::tabsKeepTheirPlacesOverSignals()
{
    open({1104, 628});
    auto* tabs = find<QWidget>("indexViews");
    const QRect before = tabs->geometry();
    m_page->showView(QStringLiteral("signals"));
    QTest::qWait(30);
    QCOMPARE(tabs->geometry(), before);
    QVERIFY(!find<QWidget>("indexSource")->isEnabled());
    QTRY_VERIFY(find<SignalsView>("indexSignals")->readings());
    QVERIFY2(find<TextBlock>("signalsNote")->text().startsWith(m_fixture->session->current().name), qPrintable(find<TextBlock>("signalsNote")->text()));
    m_page->showView(QStringLiteral("overview"));
    QVERIFY(find<QWidget>("indexSource")->isEnabled());
}

void TestIndexViews::oneReasonForNoCoupling()
{
    open();
    auto definition = state().definition();
    definition.method.normalisation.kind = core::index::Normalisation::Kind::ZScore;
    QVERIFY(state().change(definition, QStringLiteral("z-scores")));
    QTRY_VERIFY(!state().figures()->coupling);
    auto* chart = find<CouplingChart>("indexCoupling");
    QVERIFY(chart->footer().isEmpty());
    QVERIFY(!find<TextBlock>("indexCouplingSentence")->isVisible());
    QVERIFY(chart->sentence().contains(QStringLiteral("two bounds")));
    // The study bears z-scores, whatever the weights: the ranking has its ranges.
    StudyPlan plan;
    plan.variants = 40;
    m_page->study().setPlan(plan);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->study().study(), 60000);
    QVERIFY(m_page->study().problems().empty());
}

void TestIndexViews::whyOfTheModelLeadsToItsVariables()
{
    open();
    state().setSource(IndexSource::Model);
    QTRY_VERIFY(state().figures());
    auto* ranking = find<RankChart>("indexRanking");
    ranking->setFocus();
    QTest::keyClick(ranking, Qt::Key_Home);
    QVERIFY(WhyHook::askFrom(ranking));
    QTRY_VERIFY(popover());
    if (const QString folder = qEnvironmentVariable("FOURFOLD_TEST_PICTURES"); !folder.isEmpty())
        popover()->grab().save(QDir(folder).filePath(QStringLiteral("index-why-model.png")));
    QSignalSpy asked(m_fixture->session.get(), &Session::whyAsked);
    auto* link = popover()->findChild<QAbstractButton*>(QStringLiteral("scoreWhy-penetration"));
    QVERIFY(link);
    link->click();
    QCOMPARE(asked.count(), 1);
    const auto subject = asked.front().front().value<core::why::Subject>();
    QCOMPARE(subject.id, std::string("penetration"));
    QCOMPARE(subject.place.kind, core::policy::Place::Kind::Region);
}

void TestIndexViews::chartsAreReadByKeyboard()
{
    open();
    auto* weights = find<WeightsChart>("indexWeights");
    weights->setFocus();
    QVERIFY(weights->readOut().isEmpty());
    QTest::keyClick(weights, Qt::Key_Down);
    const QString first = weights->readOut();
    QVERIFY(!first.isEmpty());
    QTest::keyClick(weights, Qt::Key_End);
    QVERIFY(weights->readOut() != first);
    QTest::keyClick(weights, Qt::Key_Home);
    QCOMPARE(weights->readOut(), first);
    // The pointer speaks before the keyboard, and gives back what was read.
    QTest::mouseMove(weights, weights->itemBox(4).center().toPoint());
    QTRY_VERIFY(weights->readOut() != first);
    auto* coupling = find<CouplingChart>("indexCoupling");
    coupling->setFocus();
    QTest::keyClick(coupling, Qt::Key_Home);
    const QString weakest = state().region();
    QTest::keyClick(coupling, Qt::Key_End);
    QVERIFY(state().region() != weakest);
    const auto degree = [&](const QString& region) {
        return state().figures()->coupling->units[static_cast<std::size_t>(state().unitIndex(region))].corrected.degree;
    };
    QVERIFY(degree(state().region()) > degree(weakest));
}

void TestIndexViews::picturesAreKept()
{
    open();
    auto* weights = find<WeightsChart>("indexWeights");
    QTest::qWait(30);
    const int painted = weights->paintedPictures();
    QVERIFY(painted > 0);
    weights->setFocus();
    for (int press = 0; press < 5; ++press) {
        QTest::keyClick(weights, Qt::Key_Down);
        QTest::qWait(5);
    }
    QCOMPARE(weights->paintedPictures(), painted); // only the frame moved
    m_appearance->setTheme(ThemeKind::Dark);
    QTRY_COMPARE(weights->paintedPictures(), painted + 1);
}

void TestIndexViews::signalsTellWhenALineIsCrossed()
{
    open();
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("view-signals")), Qt::LeftButton);
    auto* view = find<SignalsView>("indexSignals");
    QTRY_VERIFY(view->isVisible() && view->readings());
    auto* table = find<QTableView>("signalsTable");
    QCOMPARE(table->model()->rowCount(), 11);
    QCOMPARE(view->places().size(), std::size_t(3)); // the nation and two regions
    const auto& run = *view->readings();
    for (std::size_t place = 0; place < view->places().size(); ++place) {
        for (std::size_t signal = 0; signal < 11; ++signal) {
            const auto& reading = run.readings[signal * run.places.size() + place];
            const QString text = view->crossing(run, signal, place);
            if (reading.firstOn >= 0 && reading.onAtEnd && reading.firstOn > 0)
                QVERIFY(text.contains(QString::number(static_cast<int>(std::floor(run.times[static_cast<std::size_t>(reading.firstOn)])))));
            else if (reading.line && reading.firstOn < 0 && std::isfinite(reading.values.front()))
                QVERIFY(text.contains(QStringLiteral("2035")));
            else
                QVERIFY(!text.isEmpty());
        }
    }
    QTRY_VERIFY(find<ChartCard>("signalsChartCard")->isVisible());
    QCOMPARE(view->chart().data().lines.size(), std::size_t(2)); // scenario and reference; a level has no line
    // Another signal is chosen in the table: its regions are listed.
    view->showSignal(QStringLiteral("penetration"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(view->shownSignal() != QLatin1String("penetration"));
    QCOMPARE(find<QTableView>("signalsRegions")->model()->rowCount(), 3);
    QVERIFY(!find<TextBlock>("signalsMeaning")->text().isEmpty());
    view->showSignal(QStringLiteral("fast-channel"));
    QCOMPARE(view->chart().data().lines.size(), std::size_t(3));
    view->showSignal(QStringLiteral("complaints"));
    QVERIFY(!find<ChartCard>("signalsChartCard")->isVisible()); // measured outside: nothing to draw
}

void TestIndexViews::signalsFollowTheScenario()
{
    open();
    m_page->showView(QStringLiteral("signals"));
    auto* view = find<SignalsView>("indexSignals");
    QTRY_VERIFY(view->readings());
    const auto before = view->readings()->readings.front().values;
    m_fixture->session->addFromBaseline();
    m_fixture->session->proposeLever(QStringLiteral("digital_infrastructure"));
    QTRY_VERIFY(view->readings()->readings.front().values != before);
}

QTEST_MAIN(TestIndexViews)
#include "tst_index_views.moc"
