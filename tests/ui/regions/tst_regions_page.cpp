// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/regions/regions_bench.h"
#include "ui/regions/dumbbells.h"
#include "ui/regions/flow_bars.h"
#include "ui/regions/movement_chart.h"
#include "ui/regions/ranking_model.h"
#include "ui/maps/region_map.h"
#include "ui/regions/variable_chooser.h"
#include "ui/widgets/segmented_switch.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>
#include <set>

using namespace ui;

class TestRegionsPage : public QObject {
    Q_OBJECT

private slots:
    void anOwnRegionSetIsNamedInTheSwitch();
    void showsEveryProvinceOnItsTile();
    void tilesFollowYearAndLevers();
    void repaintsOnlyWhatChanged();
    void goesFromTileToTileByKeys();
    void showsDifferences();
    void choosesTheNumberByTyping();
    void ranksAndFilters();
    void exportsWhatItShows();
    void comparesEastAndCentralWest();
    void movesOfPeopleBalance();
    void twoMacroRegionsColourTheirProvinces();
    void picturesInBothLanguagesAndThemes();
};

void TestRegionsPage::showsEveryProvinceOnItsTile()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    const auto* map = bench.find<RegionMap>("regionMap");
    QVERIFY(map);
    const auto& figures = map->data().figures;
    QCOMPARE(figures.cells.size(), std::size_t(31));
    std::set<std::pair<int, int>> places;
    for (const RegionCell& cell : figures.cells) {
        const QRectF box = map->boxOf(QString::fromStdString(cell.id));
        QVERIFY2(!box.isEmpty(), cell.id.c_str());
        QVERIFY(QRectF(map->rect()).contains(box));
        places.emplace(int(box.left()), int(box.top()));
        // What is printed is the run's own figure, rounded.
        const double value = bench.page->state().run()->value("penetration", core::policy::Place::ofRegion(cell.id), bench.session->year());
        QCOMPARE(cell.number, QString::number(std::lround(value * 100)));
        QVERIFY(cell.classIndex >= 0 && cell.classIndex < figures.classNames.size());
    }
    QCOMPARE(places.size(), std::size_t(31));
    // Guangdong lies south of Hunan, Shanghai east of Anhui.
    QVERIFY(map->boxOf(QStringLiteral("Guangdong")).top() > map->boxOf(QStringLiteral("Hunan")).top());
    QVERIFY(map->boxOf(QStringLiteral("Shanghai")).left() > map->boxOf(QStringLiteral("Anhui")).left());
    QVERIFY(bench.find("illustrative")->isVisible());
    QVERIFY(map->sentence().contains(QStringLiteral("Illustrative")));
    QCOMPARE(map->table().rows.size(), std::size_t(31));
}

void TestRegionsPage::tilesFollowYearAndLevers()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    const auto* map = bench.find<RegionMap>("regionMap");
    const auto number = [&] { return map->data().figures.cells[static_cast<std::size_t>(map->data().figures.indexOf("Sichuan"))].number; };
    bench.session->setYear(2024);
    QTRY_COMPARE(number(), QStringLiteral("33")); // its start value, 0.329638
    bench.session->setYear(2035);
    const QString late = number();
    QVERIFY(late.toInt() > 60);
    bench.session->activate(bench.session->scenarios().front().id);
    QTRY_VERIFY(number() != late);
    const QString copy = bench.session->duplicate(QStringLiteral("paper-package"));
    QTRY_COMPARE(number(), late);
    for (const auto& lever : bench.session->catalogue().levers)
        QVERIFY(bench.session->setLeverOf(copy, QString::fromStdString(lever.id), tests::intensity(0.2)));
    QTRY_VERIFY_WITH_TIMEOUT(number().toInt() < late.toInt(), 20000);
}

void TestRegionsPage::repaintsOnlyWhatChanged()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    auto* map = bench.find<RegionMap>("regionMap");
    QTest::qWait(50);
    RegionMapData data = map->data();
    const int before = map->paintedSpots();
    map->setData(data); // the same again
    QTest::qWait(30);
    QCOMPARE(map->paintedSpots(), before);
    data.figures.cells[static_cast<std::size_t>(data.figures.indexOf("Xinjiang"))].number = QStringLiteral("1");
    map->setData(data);
    QTest::qWait(30);
    const int painted = map->paintedSpots() - before;
    QVERIFY2(painted >= 1 && painted < 10, qPrintable(QString::number(painted)));
}

void TestRegionsPage::goesFromTileToTileByKeys()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    auto* map = bench.find<RegionMap>("regionMap");
    map->setFocus();
    const auto& cells = map->data().figures.cells;
    map->setCurrent(map->data().figures.indexOf("Sichuan"));
    const auto current = [&] { return cells[static_cast<std::size_t>(map->current())].id; };
    QTest::keyClick(map, Qt::Key_Right);
    QCOMPARE(current(), std::string("Chongqing"));
    QTest::keyClick(map, Qt::Key_Right);
    QCOMPARE(current(), std::string("Hubei"));
    QTest::keyClick(map, Qt::Key_Down);
    QCOMPARE(current(), std::string("Hunan"));
    QVERIFY(map->readOut().contains(QStringLiteral("Hunan")));
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(bench.page->state().selected(), QStringLiteral("Hunan"));
    QVERIFY(bench.find("regionCardlet")->isVisible());
    QTest::keyClick(map, Qt::Key_Escape);
    QVERIFY(bench.page->state().selected().isEmpty());
    QVERIFY(!bench.find("regionCardlet")->isVisible());
    // Every region can be reached: from each there is a way on in some direction, and all are found from the first.
    std::set<int> reached{0};
    std::vector<int> open{0};
    while (!open.empty()) {
        const int from = open.back();
        open.pop_back();
        for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            map->setCurrent(from);
            QTest::keyClick(map, key);
            if (reached.insert(map->current()).second)
                open.push_back(map->current());
        }
    }
    QCOMPARE(reached.size(), std::size_t(31));
}

void TestRegionsPage::showsDifferences()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    RegionsState& state = bench.page->state();
    state.setDifference(true);
    const auto* map = bench.find<RegionMap>("regionMap");
    QVERIFY(map->data().figures.difference);
    for (const RegionCell& cell : map->data().figures.cells) {
        const double change = std::round(cell.value * 100) == std::round(cell.reference * 100) ? 0 : std::round((cell.value - cell.reference) * 100);
        QVERIFY(std::abs(cell.mapped - change) <= 1);
        QVERIFY(std::abs(cell.mapped - (std::round(cell.value * 100) - std::round(cell.reference * 100))) <= 1);
    }
    // Against the same run in its first year: every province has more users.
    RegionAgainst against;
    against.year = 2024;
    state.setAgainst(against);
    for (const RegionCell& cell : map->data().figures.cells) {
        const double start = state.run()->value("penetration", core::policy::Place::ofRegion(cell.id), 2024);
        QCOMPARE(cell.reference, start);
    }
    // Another number of the same unit.
    against = {};
    against.variable = QStringLiteral("infrastructure");
    state.setAgainst(against);
    const RegionCell& cell = map->data().figures.cells.front();
    QCOMPARE(cell.reference, state.run()->value("infrastructure", core::policy::Place::ofRegion(cell.id), bench.session->year()));
    bench.keepPicture(QStringLiteral("regions-difference"));
}

void TestRegionsPage::choosesTheNumberByTyping()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    auto* chooser = bench.find<VariableChooser>("regionVariable");
    chooser->openList();
    auto* filter = chooser->findChild<QLineEdit*>(QStringLiteral("variableFilter"));
    QTest::keyClicks(filter, QStringLiteral("vacant"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(bench.page->state().variable(), std::string("vacancy"));
    // The Chinese name finds it too, whatever language is shown.
    chooser->openList();
    filter->setText(QStringLiteral("网络达标率"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(bench.page->state().variable(), std::string("infrastructure"));
}

void TestRegionsPage::ranksAndFilters()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("ranking"));
    auto* table = bench.find<QTableView>("rankingTable");
    QCOMPARE(table->model()->rowCount(), 31);
    QCOMPARE(table->model()->index(0, RankingModel::Rank).data().toString(), QStringLiteral("1"));
    int last = 0;
    for (int row = 0; row < 31; ++row) {
        const int rank = table->model()->index(row, RankingModel::Rank).data().toInt();
        QVERIFY(rank >= last);
        last = rank;
    }
    bench.find<QLineEdit>("rankingFilter")->setText(QStringLiteral("四川"));
    QCOMPARE(table->model()->rowCount(), 1);
    bench.find<QLineEdit>("rankingFilter")->setText(QStringLiteral("51")); // its code
    QCOMPARE(table->model()->index(0, RankingModel::Region).data().toString(), QStringLiteral("Sichuan"));
    bench.find<QLineEdit>("rankingFilter")->clear();
    // Fewer vacancies are better: the first has the lowest.
    bench.page->state().setVariable("vacancy");
    const auto value = [&](int row) { return table->model()->index(row, RankingModel::Value).data().toString().toDouble(); };
    QVERIFY(value(0) < value(30));
    bench.keepPicture(QStringLiteral("regions-ranking"));
}

void TestRegionsPage::exportsWhatItShows()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    const QString path = bench.file("out.csv");
    bench.page->setFileChooser([&](const QString&, const QString&) { return path; });
    QVERIFY(QMetaObject::invokeMethod(bench.page.get(), "exportTable"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(bytes);
    QVERIFY(text.contains(QStringLiteral("Sichuan")));
    QVERIFY(text.contains(QStringLiteral("Source: model run")));
}

void TestRegionsPage::comparesEastAndCentralWest()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open(QStringLiteral("macro")));
    const auto* dumbbells = bench.find<Dumbbells>("dumbbells");
    QCOMPARE(dumbbells->data().rows.size(), std::size_t(6));
    const DumbbellRow& users = dumbbells->data().rows.front();
    const auto run = bench.page->state().run();
    QCOMPARE(users.east, run->value("penetration", core::policy::Place::ofGroup(core::policy::RegionGroup::East), bench.session->year()));
    for (const DumbbellRow& row : dumbbells->data().rows) {
        const double before = row.digits.shown(row.baselineEast) - row.digits.shown(row.baselineCentralWest);
        const double now = row.digits.shown(row.east) - row.digits.shown(row.centralWest);
        switch (row.gap()) {
        case DumbbellRow::Gap::Closer: QVERIFY(std::abs(now) < std::abs(before)); break;
        case DumbbellRow::Gap::Wider: QVERIFY(std::abs(now) > std::abs(before)); break;
        case DumbbellRow::Gap::Reversed: QVERIFY(now * before < 0); break;
        case DumbbellRow::Gap::Same: QVERIFY(std::abs(std::abs(now) - std::abs(before)) < row.digits.step); break;
        case DumbbellRow::Gap::Unknown: QFAIL("both runs are there"); break;
        }
    }
    // As in the interface's picture: users come closer, vacancies part.
    QCOMPARE(users.gap(), DumbbellRow::Gap::Closer);
    QCOMPARE(dumbbells->data().rows[3].gap(), DumbbellRow::Gap::Wider);
}

void TestRegionsPage::movesOfPeopleBalance()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->showView(QStringLiteral("flows"));
    const auto* bars = bench.find<FlowBars>("flowBars");
    double sum = 0;
    double size = 0;
    for (const RegionCell& cell : bars->data().figures.cells) {
        sum += cell.value;
        size += std::abs(cell.value);
    }
    QVERIFY(size > 0);
    QVERIFY(std::abs(sum) < 1e-9 * size); // who comes somewhere has left elsewhere
    const auto* movement = bench.find<MovementChart>("flowsMovement");
    double west = 0;
    for (const RegionCell& cell : bars->data().figures.cells)
        west += cell.east ? 0 : cell.value;
    VERIFY_CLOSE(movement->data().toCentralWest, west, 1e-9, 1e-12);
    bench.keepPicture(QStringLiteral("regions-flows"));
}

void TestRegionsPage::twoMacroRegionsColourTheirProvinces()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open(QStringLiteral("macro")));
    const auto* map = bench.find<RegionMap>("regionMap");
    QCOMPARE(map->data().plan.kind, MapPlan::Kind::GroupTiles);
    const auto& plan = map->data().plan;
    int east = 0;
    int west = 0;
    int none = 0;
    for (const int region : plan.regionOfTile)
        ++(region < 0 ? none : bench.page->state().regions().regions[static_cast<std::size_t>(region)].id == "East" ? east : west);
    QCOMPARE(east, 10);
    QCOMPARE(west, 21);
    QCOMPARE(none, 3);
    QVERIFY(!bench.find("illustrative")->isVisible());
    bench.keepPicture(QStringLiteral("regions-macro"));
}

void TestRegionsPage::picturesInBothLanguagesAndThemes()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open());
    bench.page->state().select(QStringLiteral("Sichuan"));
    for (const QString& view : {QStringLiteral("tiles"), QStringLiteral("ranking"), QStringLiteral("flows"), QStringLiteral("inequality"),
                                QStringLiteral("profile"), QStringLiteral("scatter"), QStringLiteral("paths")}) {
        bench.page->showView(view);
        if (bench.page->shownView() != view)
            continue;
        for (const auto theme : {ThemeKind::Light, ThemeKind::Dark}) {
            bench.appearance->setTheme(theme);
            for (const auto language : {core::policy::Language::English, core::policy::Language::Chinese}) {
                bench.appearance->setLanguage(language);
                for (const QSize& size : {QSize(1104, 572), QSize(1364, 752)}) {
                    bench.page->resize(size);
                    QTest::qWait(120);
                    // Nothing asks for more than there is, so nothing is cut.
                    QVERIFY2(bench.page->minimumSizeHint().width() <= size.width(), qPrintable(view));
                    bench.keepPicture(QStringLiteral("regions-%1-%2-%3-%4").arg(view, theme == ThemeKind::Light ? QStringLiteral("light") : QStringLiteral("dark"),
                                                                                language == core::policy::Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"))
                                          .arg(size.width()));
                }
            }
        }
    }
}

void TestRegionsPage::anOwnRegionSetIsNamedInTheSwitch()
{
    tests::RegionsBench bench;
    QVERIFY(bench.open(QStringLiteral("macro")));
    const auto chosen = [&] { return bench.find<SegmentedSwitch>("regionSets")->chosen(); };
    const auto text = [&](const QString& id) {
        const auto* segment = bench.find<SegmentedSwitch>("regionSets")->findChild<QAbstractButton*>(id);
        return segment ? segment->text() : QString();
    };
    QCOMPARE(chosen(), QStringLiteral("macro"));
    auto set = *std::find_if(bench.session->regionSets().begin(), bench.session->regionSets().end(), [](const auto& each) { return each.id == "provinces"; });
    set.data.front().values[0] += 1;
    set.name = {"Survey of 2025", "Survey of 2025"};
    const auto first = bench.session->storeRegionSet(set, QStringLiteral("survey"));
    VERIFY_RESULT(first);
    // It can be chosen, and is told when it is.
    QVERIFY(text(*first).startsWith(QStringLiteral("Survey of 2025")));
    QCOMPARE(chosen(), QStringLiteral("macro"));
    QVERIFY(bench.find<QWidget>("regionOwnSets")->isHidden());
    VERIFY_RESULT(bench.session->useRegionSet(*first));
    QCOMPARE(chosen(), *first);
    bench.session->undoStack().undo();
    QCOMPARE(chosen(), QStringLiteral("macro"));
    // Of several the chosen one stands in the switch, the menu has all.
    set.name = {"Another survey", "Another survey"};
    const auto second = bench.session->storeRegionSet(set, QStringLiteral("survey"));
    VERIFY_RESULT(second);
    QVERIFY(text(*second).startsWith(QStringLiteral("Another survey")) && text(*first).isEmpty());
    auto* own = bench.find<QToolButton>("regionOwnSets");
    QVERIFY(!own->isHidden());
    QCOMPARE(own->menu()->actions().size(), 2);
    own->menu()->actions().front()->trigger();
    QCOMPARE(chosen(), *first);
    QVERIFY(text(*second).isEmpty());
}

QTEST_MAIN(TestRegionsPage)
#include "tst_regions_page.moc"
