// SPDX-License-Identifier: GPL-3.0-or-later
// Measured statistics in the place of the model on the Regions page: map, ranking, scatter and paths, years, differences.
#include "tests/ui/regions/regions_bench.h"
#include "ui/maps/region_map.h"
#include "ui/regions/paths_view.h"
#include "ui/regions/plot_chart.h"
#include "ui/regions/ranking_model.h"
#include "ui/regions/region_cardlet.h"
#include "ui/regions/scatter_view.h"
#include "ui/regions/side_cards.h"
#include "ui/regions/variable_chooser.h"
#include "ui/session/statistics_book.h"
#include "ui/widgets/year_scrubber.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <cmath>

using namespace ui;

namespace {

const QString kChina = QStringLiteral("china-provincial");
const QString kIntensity = QStringLiteral("rd_intensity");

} // namespace

class TestMeasuredPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void setsAreOfferedInPlaceOfTheModel();
    void mapAndRankingShowThePublishedFigures();
    void differencesAreBetweenYears();
    void differencesAreBetweenIndicatorsOfOneUnit();
    void theScrubberHasTheYearsOfTheData();
    void yearsThatWereNotMeasuredArePassedOver();
    void scatterIsOfTwoIndicators();
    void pathsAreOfTheMeasuredYears();
    void viewsOfTheModelStayOfTheModel();
    void theChoiceIsKept();
    void regionsOfOtherCountriesHaveNoEast();

private:
    [[nodiscard]] RegionsState& state() { return m_bench->page->state(); }
    [[nodiscard]] StatisticsSource& statistics() { return state().statistics(); }
    [[nodiscard]] std::shared_ptr<const core::indicators::DataSet> set(const QString& id = kChina) { return m_bench->session->statistics().set(id); }
    [[nodiscard]] double value(const QString& indicator, const char* code, int year, const QString& id = kChina)
    {
        const auto data = set(id);
        return data->value(data->indicatorIndex(indicator.toStdString()), data->regions().indexOf(code), year);
    }
    std::unique_ptr<tests::RegionsBench> m_bench;
};

void TestMeasuredPage::init()
{
    m_bench = std::make_unique<tests::RegionsBench>();
    QVERIFY(m_bench->open(QStringLiteral("macro")));
}

void TestMeasuredPage::setsAreOfferedInPlaceOfTheModel()
{
    auto* source = m_bench->find<QToolButton>("regionSource");
    QVERIFY(source->isVisible());
    emit source->menu()->aboutToShow();
    QVERIFY(m_bench->page->findChild<QAction*>(QStringLiteral("source-model"))->isChecked());
    for (const StatisticsEntry& entry : m_bench->session->statistics().sets())
        QVERIFY(m_bench->page->findChild<QAction*>(QStringLiteral("source-") + entry.id));
    m_bench->page->findChild<QAction*>(QStringLiteral("source-") + kChina)->trigger();
    QVERIFY(state().measured());
    QCOMPARE(statistics().choice().setId, kChina);
    // The number is one of the set now, and the regions are its own.
    auto* chooser = m_bench->find<VariableChooser>("regionVariable");
    QCOMPARE(QString::fromStdString(chooser->current()), statistics().choice().indicatorId);
    QVERIFY(!m_bench->find<QWidget>("regionSets")->isVisible());
    QVERIFY(!m_bench->find<SideCards>("sideCards") || !m_bench->find<SideCards>("sideCards")->isVisible());
    emit chooser->chosen(kIntensity.toStdString());
    QCOMPARE(statistics().choice(), (MeasuredChoice{kChina, kIntensity}));
    // Back, and again: the set opens on what was looked at.
    emit source->menu()->aboutToShow();
    m_bench->page->findChild<QAction*>(QStringLiteral("source-model"))->trigger();
    QVERIFY(!state().measured());
    QCOMPARE(chooser->current(), state().variable());
    QVERIFY(m_bench->find<QWidget>("regionSets")->isVisible());
    emit source->menu()->aboutToShow();
    m_bench->page->findChild<QAction*>(QStringLiteral("source-") + kChina)->trigger();
    QCOMPARE(statistics().choice().indicatorId, kIntensity);
}

void TestMeasuredPage::mapAndRankingShowThePublishedFigures()
{
    statistics().choose({kChina, kIntensity});
    QCOMPARE(state().year(), 2023.0); // the last one with every province
    const auto& map = m_bench->find<RegionMap>("regionMap")->data();
    QCOMPARE(map.figures.cells.size(), std::size_t(31));
    QCOMPARE(map.plan.kind, MapPlan::Kind::Tiles);
    const RegionCell beijing = map.figures.cells[std::size_t(map.figures.indexOf("Beijing"))];
    QCOMPARE(beijing.value, value(kIntensity, "11", 2023));
    QCOMPARE(beijing.reference, value(kIntensity, "11", 2015));
    QCOMPARE(beijing.rank, 1);
    QCOMPARE(map.figures.classNames.size(), 5);
    QVERIFY(!map.figures.difference);
    QVERIFY2(map.subtitle.contains(QStringLiteral("2023")) && map.subtitle.contains(QStringLiteral("2015")), qPrintable(map.subtitle));
    QVERIFY2(map.footer.contains(QStringLiteral("National Bureau of Statistics")), qPrintable(map.footer));
    state().select(QStringLiteral("Beijing"));
    const auto* cardlet = m_bench->find<RegionCardlet>("regionCardlet");
    QVERIFY(cardlet->isVisible());
    QCOMPARE(cardlet->data().reference, QStringLiteral("2015"));
    QCOMPARE(cardlet->data().rows.front().now.toDouble(), std::round(100 * beijing.value) / 100);
    m_bench->keepPicture(QStringLiteral("regions-statistics-tiles"));
    m_bench->page->showView(QStringLiteral("ranking"));
    const auto* table = m_bench->find<QTableView>("rankingTable");
    QCOMPARE(table->model()->rowCount(), 31);
    QCOMPARE(table->model()->index(0, RankingModel::Region).data().toString(), QStringLiteral("Beijing"));
    QCOMPARE(table->model()->index(0, RankingModel::Value).data().toString(), beijing.number);
    m_bench->keepPicture(QStringLiteral("regions-statistics-ranking"));
}

void TestMeasuredPage::differencesAreBetweenYears()
{
    statistics().choose({kChina, kIntensity});
    statistics().setAgainst({2020.0, {}});
    state().setDifference(true);
    const auto& figures = state().figures();
    QVERIFY(figures.difference && figures.referenced);
    for (const RegionCell& cell : figures.cells) {
        QCOMPARE(cell.value, value(kIntensity, cell.code.c_str(), 2023));
        QCOMPARE(cell.reference, value(kIntensity, cell.code.c_str(), 2020));
        VERIFY_CLOSE(cell.mapped, cell.value - cell.reference, 0, figures.digits.step);
    }
    QVERIFY(m_bench->find<RegionMap>("regionMap")->data().subtitle.contains(QStringLiteral("against 2020")));
    QCOMPARE(m_bench->find<YearScrubber>("regionScrubber")->track().dataYears().compared, std::optional(2020));
    // A year compared with itself has no difference anywhere.
    statistics().setAgainst({2023.0, {}});
    for (const RegionCell& cell : state().figures().cells)
        QCOMPARE(cell.mapped, 0.0);
    auto* menu = m_bench->find<QToolButton>("regionAgainst")->menu();
    emit menu->aboutToShow();
    QAction* year = nullptr;
    for (QAction* action : menu->actions()) {
        if (action->text() == QLatin1String("2016"))
            year = action;
    }
    QVERIFY(year);
    year->trigger();
    QCOMPARE(statistics().against().year, std::optional(2016.0));
    m_bench->keepPicture(QStringLiteral("regions-statistics-difference"));
}

void TestMeasuredPage::differencesAreBetweenIndicatorsOfOneUnit()
{
    const QString id = kChina;
    const auto data = set(id);
    statistics().choose({id, QStringLiteral("rd_expenditure")});
    const auto others = statistics().comparable();
    QVERIFY(!others.empty());
    const auto unit = data->indicators()[std::size_t(data->indicatorIndex("rd_expenditure"))].unit;
    for (const NumberItem& other : others)
        QVERIFY(other.id != "rd_expenditure" && data->indicators()[std::size_t(data->indicatorIndex(other.id))].unit == unit);
    const QString second = QString::fromStdString(others.front().id);
    statistics().setAgainst({std::nullopt, second});
    state().setDifference(true);
    const int year = int(state().year());
    bool isAny = false;
    for (const RegionCell& cell : state().figures().cells) {
        const double other = value(second, cell.code.c_str(), year, id);
        QVERIFY(std::isnan(other) ? std::isnan(cell.reference) : cell.reference == other);
        isAny = isAny || std::isfinite(cell.mapped);
    }
    QVERIFY(isAny);
    QVERIFY(!m_bench->find<YearScrubber>("regionScrubber")->track().dataYears().compared);
}

void TestMeasuredPage::theScrubberHasTheYearsOfTheData()
{
    QSignalSpy owned(m_bench->page.get(), &RegionsPage::ownYearsChanged);
    auto* scrubber = m_bench->find<YearScrubber>("regionScrubber");
    QVERIFY(!scrubber->isVisible());
    statistics().choose({kChina, kIntensity});
    QVERIFY(scrubber->isVisible());
    QCOMPARE(owned.size(), 1);
    QVERIFY(m_bench->page->hasOwnYears());
    const auto data = set();
    const auto years = data->years(data->indicatorIndex(kIntensity.toStdString()));
    QCOMPARE(scrubber->track().minimum(), years.front());
    QCOMPARE(scrubber->track().maximum(), years.back());
    QCOMPARE(scrubber->track().dataYears().complete.size() + scrubber->track().dataYears().partial.size(), years.size());
    const double modelYear = m_bench->session->year();
    scrubber->track().setValue(2018);
    QCOMPARE(state().year(), 2018.0);
    QCOMPARE(state().figures().cells.front().value, value(kIntensity, state().figures().cells.front().code.c_str(), 2018));
    QCOMPARE(m_bench->session->year(), modelYear); // that of the model is another
    statistics().choose({});
    QVERIFY(!scrubber->isVisible());
    QVERIFY(!m_bench->page->hasOwnYears());
    QCOMPARE(owned.size(), 2);
}

/// EU competitiveness: 2010, 2013, 2016, 2019.
void TestMeasuredPage::yearsThatWereNotMeasuredArePassedOver()
{
    const auto data = set(QStringLiteral("eu-rci"));
    statistics().choose({QStringLiteral("eu-rci"), QString::fromStdString(data->indicators().front().id)});
    auto& track = m_bench->find<YearScrubber>("regionScrubber")->track();
    track.setValue(2010);
    QCOMPARE(state().year(), 2010.0);
    QTest::keyClick(&track, Qt::Key_Right);
    QCOMPARE(state().year(), 2013.0);
    QCOMPARE(track.value(), 2013);
    QTest::keyClick(&track, Qt::Key_Right);
    QCOMPARE(track.value(), 2016);
    QTest::keyClick(&track, Qt::Key_Left);
    QCOMPARE(track.value(), 2013);
    QTest::keyClick(&track, Qt::Key_End);
    QCOMPARE(state().year(), double(data->years(0).back()));
}

void TestMeasuredPage::scatterIsOfTwoIndicators()
{
    statistics().choose({kChina, kIntensity});
    m_bench->page->showView(QStringLiteral("scatter"));
    auto* view = m_bench->page->findChild<ScatterView*>();
    const auto items = statistics().indicators();
    const auto across = std::ranges::find_if(items, [&](const NumberItem& item) { return item.id != kIntensity.toStdString(); });
    view->setAcross(across->id);
    const QString acrossId = QString::fromStdString(across->id);
    QVERIFY(!view->chart().data().points.empty());
    for (const PlotPoint& point : view->chart().data().points) {
        const int cell = state().figures().indexOf(point.id.toStdString());
        const std::string code = state().figures().cells[std::size_t(cell)].code;
        VERIFY_CLOSE(point.at.y(), value(kIntensity, code.c_str(), 2023), 1e-12, 0);
        VERIFY_CLOSE(point.at.x(), value(acrossId, code.c_str(), 2023), 1e-12, 0);
    }
    m_bench->keepPicture(QStringLiteral("regions-statistics-scatter"));
    statistics().choose({});
    QCOMPARE(view->chart().data().points.size(), std::size_t(2)); // of the model
}

void TestMeasuredPage::pathsAreOfTheMeasuredYears()
{
    statistics().choose({kChina, kIntensity});
    m_bench->page->showView(QStringLiteral("paths"));
    state().select(QStringLiteral("Sichuan"));
    auto* view = m_bench->page->findChild<PathsView*>();
    const auto& shown = view->chart().data();
    QCOMPARE(shown.lines.size(), std::size_t(31));
    const PlotLine& sichuan = shown.lines.back();
    QVERIFY(sichuan.name.startsWith(QStringLiteral("Sichuan")));
    for (const QPointF& point : sichuan.points)
        VERIFY_CLOSE(point.y(), value(kIntensity, "51", int(point.x())), 1e-12, 0);
    QCOMPARE(shown.table.rows.size(), qsizetype(state().years().size()));
    m_bench->keepPicture(QStringLiteral("regions-statistics-paths"));
}

void TestMeasuredPage::viewsOfTheModelStayOfTheModel()
{
    statistics().choose({kChina, kIntensity});
    for (const char* id : {"flows", "profile"}) {
        m_bench->page->showView(QString::fromLatin1(id));
        QVERIFY(!state().measured());
        QCOMPARE(state().regions().regions.size(), std::size_t(2));
        QVERIFY(!m_bench->find<QWidget>("regionSource")->isVisible());
        QVERIFY(!m_bench->find<QWidget>("regionScrubber")->isVisible());
    }
    m_bench->page->showView(QStringLiteral("ranking"));
    QVERIFY(state().measured());
}

void TestMeasuredPage::theChoiceIsKept()
{
    statistics().choose({kChina, kIntensity});
    m_bench->find<YearScrubber>("regionScrubber")->track().setValue(2019);
    statistics().setAgainst({2017.0, {}});
    m_bench->page.reset();
    RegionsPage again(*m_bench->appearance, *m_bench->session);
    again.show();
    QTRY_VERIFY(again.state().measured());
    QCOMPARE(again.state().statistics().choice().indicatorId, kIntensity);
    QCOMPARE(again.state().year(), 2019.0);
    QCOMPARE(again.state().statistics().against().year, std::optional(2017.0));
}

void TestMeasuredPage::regionsOfOtherCountriesHaveNoEast()
{
    const auto data = set(QStringLiteral("world-lpi"));
    statistics().choose({QStringLiteral("world-lpi"), QString::fromStdString(data->indicators().front().id)});
    QVERIFY(!state().eastAndWest());
    for (const RegionCell& cell : state().figures().cells)
        QVERIFY(!cell.east);
    m_bench->page->showView(QStringLiteral("ranking"));
    QVERIFY(m_bench->find<QTableView>("rankingTable")->isColumnHidden(RankingModel::Group));
    m_bench->keepPicture(QStringLiteral("regions-statistics-world-ranking"));
}

QTEST_MAIN(TestMeasuredPage)
#include "tst_measured_page.moc"
