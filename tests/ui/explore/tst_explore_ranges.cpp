// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges on the Explore page: they come by themselves, follow a lever, are switched by mouse and keys, in both languages.
#include "tests/ui/explore/headline/headline_bench.h"
#include "tests/ui/explore/plain_bench.h"
#include "ui/explore/charts/chart_area.h"
#include "ui/explore/explore_page.h"
#include "ui/explore/futures/explore_futures.h"
#include "ui/explore/futures/range_bands.h"
#include "ui/explore/futures/ranges_switch.h"
#include "ui/explore/headline/headline_area.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/headline/summary_bar.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/time_chart.h"

#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimer>

#include <memory>

using core::policy::Language;
using ui::RangesMode;

namespace {

constexpr int kLongMs = 60000;

QString plain(QString text)
{
    return text.replace(QChar(0x2009), QLatin1Char(' '));
}

} // namespace

class TestExploreRanges : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rangesComeByThemselves();
    void bandsAreThoseOfTheAnswer();
    void rangesFollowALever();
    void theSwitchIsWorkedByMouse();
    void theSwitchIsWorkedByKeys();
    void theDifferenceHasAFanOfItsOwn();
    void textIsOfTheYear();
    void anotherFigureHasItsBandsAtOnce();
    void anotherScenarioShowsNoneOfTheOldBands();
    void cardsKnowOwnTargets();
    void nothingJumpsWhenRangesCome();
    void aHiddenPageRunsNothing();
    void tablesHoldTheBands();
    void bothLanguages_data();
    void bothLanguages();
    void anotherModelWithoutRangesHasNone();

private:
    void show(const QSize& size = {1364, 700}, std::size_t members = ui::FuturesFollower::kUsualMembers)
    {
        m_page = std::make_unique<ui::ExplorePage>(m_bench->appearance, *m_bench->session);
        futures().follower().setMembers(members);
        m_page->resize(size);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void showWithRanges(const QSize& size = {1364, 700})
    {
        show(size, 500);
        QTRY_VERIFY_WITH_TIMEOUT(futures().isComplete(), kLongMs);
    }
    template <class T = QWidget>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] ui::Session& session() const { return *m_bench->session; }
    [[nodiscard]] ui::ExploreFutures& futures() const { return *m_page->findChild<ui::ExploreFutures*>(); }
    [[nodiscard]] const ui::TimeChartData& large() const { return find<ui::TimeChart>("largeTimeChart")->data(); }
    [[nodiscard]] ui::KpiCard& card(int number) const { return *find<ui::KpiCard>(qPrintable(QStringLiteral("kpiCard%1").arg(number))); }
    [[nodiscard]] QString summary() const { return plain(find<ui::SummaryBar>("summarySentence")->accessibleName()); }
    [[nodiscard]] ui::RangesSwitch& rangesSwitch() const { return *find<ui::RangesSwitch>("rangesSwitch"); }
    void choose(const char* action) { rangesSwitch().menu()->findChild<QAction*>(QLatin1String(action))->trigger(); }

    std::unique_ptr<tests::HeadlineBench> m_bench;
    std::unique_ptr<ui::ExplorePage> m_page;
};

void TestExploreRanges::init()
{
    m_bench = std::make_unique<tests::HeadlineBench>();
    QVERIFY(m_bench->ready());
}

void TestExploreRanges::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void TestExploreRanges::rangesComeByThemselves()
{
    show();
    QVERIFY(large().bands.empty());
    QVERIFY(card(1).rangeText().endsWith(QChar(0x2026)));
    QVERIFY(summary().startsWith(QStringLiteral("In this model's central run")));
    QTRY_VERIFY_WITH_TIMEOUT(large().bands.size() == 2, kLongMs);
    QTRY_VERIFY_WITH_TIMEOUT(futures().isComplete(), kLongMs);
    QCOMPARE(futures().members(), ui::FuturesFollower::kUsualMembers);
    QVERIFY2(plain(large().footer).contains(QStringLiteral("Ranges: 2,000 runs; the line is the central one, not their median.")), qPrintable(large().footer));
    for (int number = 1; number <= 6; ++number) {
        QVERIFY2(plain(card(number).rangeText()).startsWith(QStringLiteral("50 % ")), qPrintable(card(number).rangeText()));
        QVERIFY(card(number).strip().low90 && *card(number).strip().low90 < *card(number).strip().high90);
    }
    QVERIFY2(summary().startsWith(QStringLiteral("By 2030 the paper package has an even chance of lifting ")), qPrintable(summary()));
    QVERIFY2(summary().contains(card(1).rangeText().section(QLatin1Char(' '), -1).section(QChar(0x2009), -1)), qPrintable(summary()));
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-ranges.png"));
}

void TestExploreRanges::bandsAreThoseOfTheAnswer()
{
    showWithRanges();
    const auto fans = futures().fans({"national_trade", core::policy::Place::national()});
    QVERIFY(fans);
    const auto& outer = large().bands.front();
    const auto& inner = large().bands.back();
    QCOMPARE(outer.lower.size(), fans->scenario->times.size());
    for (std::size_t time = 0; time < outer.lower.size(); ++time) {
        QCOMPARE(outer.lower[time], QPointF(fans->scenario->times[time], fans->scenario->low90[time]));
        QCOMPARE(inner.upper[time], QPointF(fans->scenario->times[time], fans->scenario->high50[time]));
    }
    QCOMPARE(outer.colour, large().lines.front().colour);
    VERIFY_CLOSE(outer.opacity, 0.11, 0, 1e-12);
    VERIFY_CLOSE(inner.opacity, 0.26, 0, 1e-12);
    const auto range = futures().at({"national_trade", core::policy::Place::national()}, 2030);
    QVERIFY(range && range->members == 500);
    QCOMPARE(card(1).strip().low90, std::optional(range->scenario.low90));
}

void TestExploreRanges::rangesFollowALever()
{
    session().duplicate(QStringLiteral("paper-package"));
    showWithRanges();
    const auto before = large().bands.front().upper.back().y();
    QSignalSpy changed(&futures(), &ui::ExploreFutures::changed);
    core::policy::LeverSetting setting;
    setting.intensity = 0.1;
    VERIFY_RESULT(session().setLever(QStringLiteral("testbed"), setting, QStringLiteral("drag")));
    QTRY_VERIFY(!futures().isComplete());
    QCOMPARE(large().bands.size(), std::size_t(2)); // the old ones stay, paler
    QTRY_VERIFY_WITH_TIMEOUT(large().bands.front().opacity < 0.11, kLongMs);
    QTRY_VERIFY_WITH_TIMEOUT(futures().isComplete(), kLongMs);
    QVERIFY(large().bands.front().upper.back().y() < before);
    QVERIFY(changed.size() >= 2);
}

void TestExploreRanges::theSwitchIsWorkedByMouse()
{
    showWithRanges();
    // The menu opens with a press; its entries are clicked where they stand.
    const auto pick = [&](const char* name) {
        auto* menu = rangesSwitch().menu();
        QTimer::singleShot(0, menu, [menu, name] {
            auto* action = menu->findChild<QAction*>(QLatin1String(name));
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        });
        QTest::mouseClick(&rangesSwitch(), Qt::LeftButton);
    };
    pick("rangesOff");
    QCOMPARE(futures().mode(), RangesMode::Off);
    QVERIFY(large().bands.empty());
    QVERIFY(!large().footer.contains(QStringLiteral("Ranges:")));
    pick("rangesText");
    QCOMPARE(futures().mode(), RangesMode::Text);
    QVERIFY(large().bands.empty());
    QVERIFY2(plain(large().footer).startsWith(QStringLiteral("2030: half of the runs ")), qPrintable(large().footer));
    pick("rangesBands");
    QCOMPARE(large().bands.size(), std::size_t(2));
    QCOMPARE(session().setting(QStringLiteral("explore_ranges")), QString());
}

void TestExploreRanges::theSwitchIsWorkedByKeys()
{
    showWithRanges();
    rangesSwitch().setFocus(Qt::TabFocusReason);
    QVERIFY(rangesSwitch().hasFocus());
    QVERIFY(rangesSwitch().height() >= 24);
    auto* menu = rangesSwitch().menu();
    QTimer::singleShot(0, menu, [menu] {
        menu->setActiveAction(menu->findChild<QAction*>(QStringLiteral("rangesBands")));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(&rangesSwitch(), Qt::Key_Down);
    QCOMPARE(futures().mode(), RangesMode::Text);
    QCOMPARE(rangesSwitch().accessibleName(), QStringLiteral("Range of the result: Text"));
    // It is kept with the workspace.
    m_page.reset();
    show();
    QCOMPARE(futures().mode(), RangesMode::Text);
}

void TestExploreRanges::theDifferenceHasAFanOfItsOwn()
{
    showWithRanges();
    choose("rangesDifference");
    QCOMPARE(plain(large().unit), QStringLiteral("index points, difference from the baseline"));
    QCOMPARE(large().lines.size(), std::size_t(2));
    const double last = large().lines.front().points.back().y();
    const auto& projection = *session().projection();
    VERIFY_CLOSE(last, projection.value("national_trade", core::policy::Place::national(), 2035) - session().baseline()->value("national_trade", core::policy::Place::national(), 2035), 1e-12, 1e-12);
    QCOMPARE(large().lines.back().points.back().y(), 0.0);
    const auto fans = futures().fans({"national_trade", core::policy::Place::national()});
    QCOMPARE(large().bands.back().upper.back().y(), fans->difference->high50.back());
    QVERIFY(large().targets.empty());
    // The baseline has none with itself.
    session().activate(QStringLiteral("baseline"));
    QTRY_VERIFY_WITH_TIMEOUT(futures().isComplete(), kLongMs);
    QVERIFY(!large().unit.contains(QStringLiteral("difference")));
    QCOMPARE(large().bands.front().colour, ui::Token::Baseline);
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-baseline-ranges.png"));
    session().activate(QStringLiteral("paper-package"));
    QTRY_VERIFY_WITH_TIMEOUT(futures().isComplete(), kLongMs);
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-difference.png"));
}

void TestExploreRanges::textIsOfTheYear()
{
    showWithRanges();
    choose("rangesText");
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-text.png"));
    const QString before = large().footer;
    session().setYear(2035);
    QVERIFY2(plain(large().footer).startsWith(QStringLiteral("2035: half of the runs ")), qPrintable(large().footer));
    QVERIFY(large().footer != before);
    QVERIFY(plain(summary()).startsWith(QStringLiteral("By 2035 ")));
}

void TestExploreRanges::anotherFigureHasItsBandsAtOnce()
{
    showWithRanges();
    session().selectKpi(session().kpis().at(2));
    QCOMPARE(large().bands.size(), std::size_t(2)); // its members were run with the others
    QVERIFY(futures().isComplete());
}

void TestExploreRanges::anotherScenarioShowsNoneOfTheOldBands()
{
    showWithRanges();
    session().activate(QStringLiteral("baseline"));
    QVERIFY(large().bands.empty() || large().lines.size() == 2); // not yet the new figures
    QTRY_VERIFY_WITH_TIMEOUT(large().lines.size() == 1, kLongMs);
    if (!large().bands.empty())
        QCOMPARE(large().bands.front().colour, ui::Token::Baseline);
    QTRY_VERIFY_WITH_TIMEOUT(!large().bands.empty(), kLongMs);
    QCOMPARE(futures().follower().answeredWish().scenarioId, QStringLiteral("baseline"));
}

void TestExploreRanges::cardsKnowOwnTargets()
{
    showWithRanges();
    QVERIFY(card(1).targetText().isEmpty()); // no paper sets one for trade
    core::uncertainty::Target target;
    target.figure = {"national_trade", core::policy::Place::national()};
    target.year = 2030;
    target.low = 10;
    VERIFY_RESULT(session().futures().setTarget(target));
    QVERIFY(card(1).targetText().contains(QStringLiteral("10")));
    QTRY_COMPARE_WITH_TIMEOUT(card(1).chanceText(), QStringLiteral("very likely"), kLongMs);
    QVERIFY(!card(2).chanceText().isEmpty()); // a claim
}

void TestExploreRanges::nothingJumpsWhenRangesCome()
{
    for (const QSize& size : {QSize(1104, 564), QSize(1364, 700)}) {
        m_page.reset();
        show(size);
        QTest::qWait(20);
        const auto places = [&] {
            std::vector<QRect> all;
            for (const char* name : {"summarySentence", "kpiRow", "kpiCard1", "kpiCard6", "largeChart", "radarCard", "largeTimeChart"}) {
                const auto* widget = find(name);
                all.emplace_back(widget->mapTo(m_page.get(), QPoint()), widget->size());
            }
            return all;
        };
        if (futures().members() > 0)
            continue; // they came before anybody could look
        const auto before = places();
        QTRY_VERIFY_WITH_TIMEOUT(futures().members() > 0, kLongMs);
        QTest::qWait(50);
        QCOMPARE(places(), before);
        QTRY_VERIFY_WITH_TIMEOUT(futures().isComplete(), kLongMs);
        QTest::qWait(50);
        QCOMPARE(places(), before);
    }
}

void TestExploreRanges::aHiddenPageRunsNothing()
{
    showWithRanges();
    session().duplicate(QStringLiteral("paper-package"));
    m_page->hide();
    core::policy::LeverSetting setting;
    setting.intensity = 0.2;
    VERIFY_RESULT(session().setLever(QStringLiteral("testbed"), setting));
    QTRY_VERIFY_WITH_TIMEOUT(!session().isComputing(), kLongMs);
    QVERIFY(!futures().follower().isBusy());
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(futures().isComplete(), kLongMs);
}

void TestExploreRanges::tablesHoldTheBands()
{
    showWithRanges();
    const auto* chart = find<ui::TimeChart>("largeTimeChart");
    const auto table = chart->table();
    QCOMPARE(table.columns.size(), 1 + 2 + 4);
    QCOMPARE(table.columns.at(3), QStringLiteral("nine in ten runs, from"));
    for (const QStringList& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
    QVERIFY(table.rows.back().at(3).toDouble() < table.rows.back().at(5).toDouble());
    QVERIFY2(chart->sentence().contains(QStringLiteral("half of the runs: ")), qPrintable(chart->sentence()));
}

void TestExploreRanges::bothLanguages_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<ui::ThemeKind>("theme");
    QTest::addColumn<QSize>("size");
    for (const auto& [name, size] : {std::pair("1180", QSize(1104, 564)), std::pair("1440", QSize(1364, 744))}) {
        QTest::addRow("en light %s", name) << Language::English << ui::ThemeKind::Light << size;
        QTest::addRow("en dark %s", name) << Language::English << ui::ThemeKind::Dark << size;
        QTest::addRow("zh light %s", name) << Language::Chinese << ui::ThemeKind::Light << size;
        QTest::addRow("zh dark %s", name) << Language::Chinese << ui::ThemeKind::Dark << size;
    }
}

void TestExploreRanges::bothLanguages()
{
    QFETCH(Language, language);
    QFETCH(ui::ThemeKind, theme);
    QFETCH(QSize, size);
    m_bench->appearance.setLanguage(language);
    m_bench->appearance.setTheme(theme);
    showWithRanges(size);
    const QString half = language == Language::Chinese ? QStringLiteral("50% ") : QStringLiteral("50 % ");
    QVERIFY2(plain(card(1).rangeText()).startsWith(half), qPrintable(card(1).rangeText()));
    if (language == Language::Chinese) {
        QVERIFY2(summary().contains(QStringLiteral("有五成把握使")), qPrintable(summary()));
        QVERIFY2(summary().startsWith(QStringLiteral("到 2030 年")), qPrintable(summary()));
        QVERIFY2(plain(large().footer).contains(QStringLiteral("次运行")), qPrintable(large().footer));
        QVERIFY(card(2).targetText().isEmpty() || !card(2).chanceText().contains(QRegularExpression(QStringLiteral("[a-z]"))));
    }
    // Title, switch and region beside one another.
    const auto* region = find("regionSwitch");
    QVERIFY(!rangesSwitch().geometry().intersects(region->geometry()));
    QVERIFY(find("largeChart")->rect().contains(rangesSwitch().geometry()));
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-%1.png").arg(QLatin1String(QTest::currentDataTag())).replace(QLatin1Char(' '), QLatin1Char('-')));
}

void TestExploreRanges::anotherModelWithoutRangesHasNone()
{
    tests::PlainBench bench;
    const QString path = bench.written(QStringLiteral("<stock name=\"heat\"><eqn>100</eqn><outflow>loss</outflow></stock>"
                                                      "<flow name=\"loss\"><eqn>heat * share</eqn></flow><aux name=\"share\"><eqn>0.1</eqn></aux>"));
    QVERIFY(bench.openPath(path));
    ui::ExplorePage page(*bench.appearance, *bench.session);
    page.resize(1364, 700);
    page.show();
    auto* futures = page.findChild<ui::ExploreFutures*>();
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->futures().plan(), kLongMs);
    QTest::qWait(50);
    QVERIFY(!futures->isPossible());
    QCOMPARE(futures->members(), std::size_t(0));
    const auto* chart = page.findChild<ui::TimeChart*>(QStringLiteral("largeTimeChart"));
    QVERIFY(chart->data().bands.empty());
    QVERIFY(!chart->data().footer.contains(QStringLiteral("Ranges:")));
    for (const auto* card : page.findChildren<ui::KpiCard*>())
        QVERIFY(card->rangeText().isEmpty());
    // With a range that somebody gives there are some.
    core::policy::ParameterRange range{0.05, 0.2};
    VERIFY_RESULT(bench.session->changeParameter(QStringLiteral("share"), std::nullopt, range, {}));
    QTRY_VERIFY_WITH_TIMEOUT(futures->isComplete(), kLongMs);
    QCOMPARE(chart->data().bands.size(), std::size_t(2));
    tests::PlainBench::keepPicture(page, QStringLiteral("explore-plain-ranges.png"));
}

QTEST_MAIN(TestExploreRanges)
#include "tst_explore_ranges.moc"
