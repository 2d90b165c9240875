// SPDX-License-Identifier: GPL-3.0-or-later
// The cards beside front and levers: what they claim only when it is true, what they round, where they lead.
#include "tests/support/checks.h"
#include "tests/ui/optimise/card_samples.h"
#include "ui/widgets/chart_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class TestOptimiseCards : public QObject {
    Q_OBJECT

private slots:
    void init();

    void chancesGoInStepsOfFive_data();
    void chancesGoInStepsOfFive();
    void figuresAreRoundedAsTheirRangeAllows();
    void brokenLimitsAreTold();

    void watchTellsWhatGetsWorse();
    void watchIsSilentBelowTheRounding();
    void comparisonTableHoldsRanges();

    void missingInMostFuturesIsClaimedOnlyWhereTrue();
    void robustIsAsSureOnlyWithinItsError();
    void chanceRowsAndCurveChoose();

    void fixedLeversAreToldByTheirRange();
    void flatnessRowsChoose();

    void unreachedTellsHowNearAndWhy();
    void waysOnAreButtons();
    void reasonsOutliveALanguageSwitch();
    void everythingReachedIsSaid();

    void dropOutsAreSentences();
    void leaningOnCheapnessIsTold();
    void knowingTellsTheMostChanging();
    void knowingNothingWorthIsSaid();

    void cardsCopyAndTurnIntoTables();
    void languagesDiffer();

private:
    std::unique_ptr<Appearance> m_appearance;
};

void TestOptimiseCards::init()
{
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
}

static QString plain(QString text)
{
    return text.replace(QChar(0x2009), QLatin1Char(' '));
}

void TestOptimiseCards::chancesGoInStepsOfFive_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << 0.0 << "< 5 %" << "very unlikely";
    QTest::newRow("hardly") << 0.024 << "< 5 %" << "very unlikely";
    QTest::newRow("one step") << 0.026 << "5 %" << "very unlikely";
    QTest::newRow("unlikely") << 0.31 << "30 %" << "unlikely";
    QTest::newRow("even") << 0.52 << "50 %" << "about even";
    QTest::newRow("likely") << 0.72 << "70 %" << "likely";
    QTest::newRow("very likely") << 0.93 << "95 %" << "very likely";
    QTest::newRow("all") << 1.0 << "> 95 %" << "very likely";
}

void TestOptimiseCards::chancesGoInStepsOfFive()
{
    QFETCH(double, share);
    QFETCH(QString, text);
    QFETCH(QString, word);
    QCOMPARE(plain(chanceText(*m_appearance, share)), text);
    QCOMPARE(chanceWord(share), word);
    QCOMPARE(chanceText(*m_appearance, kNotKnown), QString(QChar(0x2013)));
}

void TestOptimiseCards::figuresAreRoundedAsTheirRangeAllows()
{
    const auto index = tests::plainFigure({}, tests::Better::Up, 2, "index").naming;
    // Half the range is 17.5: whole numbers. Without a range three digits.
    QCOMPARE(numberText(*m_appearance, index, {172.57, 158, 193}), QStringLiteral("173"));
    QCOMPARE(numberText(*m_appearance, index, {1.414, 1.28, 1.60}), QStringLiteral("1.41"));
    QCOMPARE(numberText(*m_appearance, index, {3.314, 2.4, 4.3}), QStringLiteral("3.3"));
    QCOMPARE(numberText(*m_appearance, index, {1723.4, 900, 2600}), QStringLiteral("1,700"));
    QCOMPARE(numberText(*m_appearance, index, {3.314}), QStringLiteral("3.31"));
    // Never finer than the figure's own digits, however narrow the range.
    QCOMPARE(numberText(*m_appearance, index, {3.314159, 3.3140, 3.3142}), QStringLiteral("3.31"));
    QCOMPARE(plain(rangeText(*m_appearance, index, {172.57, 158.2, 193.4})), QStringLiteral("158–193"));
    m_appearance->setLanguage(core::policy::Language::Chinese);
    QCOMPARE(moneyNumber(*m_appearance, 17.3), QStringLiteral("173"));
}

void TestOptimiseCards::brokenLimitsAreTold()
{
    BrokenLimit limit = tests::overInAYear();
    QCOMPARE(plain(brokenLimitText(*m_appearance, limit, 2030)), QStringLiteral("over 12.0 bn CNY in 2 years"));
    limit.years = 1;
    QVERIFY(plain(brokenLimitText(*m_appearance, limit, 2030)).endsWith(QStringLiteral("in 1 year")));
    limit.kind = BrokenLimit::Kind::Total;
    QCOMPARE(plain(brokenLimitText(*m_appearance, limit, 2032)), QStringLiteral("over 12.0 bn CNY to 2032"));
    limit = {};
    limit.kind = BrokenLimit::Kind::CentralWestShare;
    limit.value = 0.45;
    limit.bound = 0.6;
    QCOMPARE(plain(brokenLimitText(*m_appearance, limit, 2030)), QStringLiteral("Central-West share 45 %, not 60 %"));
}

void TestOptimiseCards::watchTellsWhatGetsWorse()
{
    ComparisonTable table(*m_appearance);
    table.setData(tests::comparisonSample(*m_appearance));
    const QString told = plain(table.watchSentence());
    // Vacancies are above the baseline; of what is worse than in the papers' package the largest share: intelligence 2.4 of 3.3.
    QVERIFY2(told.contains(QStringLiteral("Vacant, Central-W. 60 % (baseline 50 %)")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Intelligence 0.89 below the papers’ package")), qPrintable(told));
    QVERIFY2(!told.contains(QStringLiteral("Cost")) && !told.contains(QStringLiteral("Chance")), qPrintable(told));
    // At most two against the baseline, the worst by share first.
    ComparisonData data = tests::comparisonSample(*m_appearance);
    data.rows[4].baseline = 400; // trade far worse
    data.rows[5].baseline = 3.0; // intelligence worse
    data.rows[6].baseline = 0.5; // vacancies the least worse of the three
    table.setData(data);
    const QString two = plain(table.watchSentence());
    QVERIFY2(two.indexOf(QStringLiteral("Trade")) < two.indexOf(QStringLiteral("Vacant")), qPrintable(two));
    QVERIFY2(two.indexOf(QStringLiteral("Intelligence 2.4 (baseline")) < 0, qPrintable(two));
}

void TestOptimiseCards::watchIsSilentBelowTheRounding()
{
    ComparisonData data = tests::comparisonSample(*m_appearance);
    std::erase_if(data.rows, [](const auto& row) { return row.figure.name != QStringLiteral("Vacant, Central-W."); });
    QCOMPARE(data.rows.size(), std::size_t{1});
    data.rows[0].values = {{0.502, 0.40, 0.60}, {0.5, 0.4, 0.6}, {0.5, 0.4, 0.6}};
    ComparisonTable table(*m_appearance);
    table.setData(data);
    QCOMPARE(table.watchSentence(), QString());
    data.rows[0].values[0].value = 0.53;
    table.setData(data);
    QVERIFY(!table.watchSentence().isEmpty());
}

void TestOptimiseCards::comparisonTableHoldsRanges()
{
    ComparisonTable table(*m_appearance);
    table.setData(tests::comparisonSample(*m_appearance));
    const ChartTable cells = table.table();
    for (const QStringList& row : cells.rows)
        QCOMPARE(row.size(), cells.columns.size());
    QCOMPARE(plain(cells.rows[4][2]), QStringLiteral("142 (125–159)"));
    QCOMPARE(plain(cells.rows[3][3]), QStringLiteral("< 5 %"));
    QCOMPARE(cells.rows[4].back(), QStringLiteral("129"));
}

void TestOptimiseCards::missingInMostFuturesIsClaimedOnlyWhereTrue()
{
    ChanceChart chart(*m_appearance);
    ChanceData data = tests::chanceSample(*m_appearance);
    chart.setData(data);
    QCOMPARE(chart.claim().first, QStringLiteral("What just meets both targets misses them in most futures."));
    data.rows[0].all = 0.47; // not below a half by two errors of 0.023
    chart.setData(data);
    QCOMPARE(chart.claim().first, QString());
    data.rows[0].all = 0.29;
    data.rows[0].meetsTargets = false; // it does not meet them at all
    chart.setData(data);
    QCOMPARE(chart.claim().first, QString());
    data.rows[0].meetsTargets = true;
    data.rows[0].all = kNotKnown; // not counted yet
    chart.setData(data);
    QCOMPARE(chart.claim().first, QString());
    data = tests::chanceSample(*m_appearance);
    data.targets.pop_back();
    chart.setData(data);
    QCOMPARE(chart.claim().first, QStringLiteral("What just meets the target misses it in most futures."));
}

void TestOptimiseCards::robustIsAsSureOnlyWithinItsError()
{
    ChanceChart chart(*m_appearance);
    ChanceData data = tests::chanceSample(*m_appearance);
    chart.setData(data);
    QCOMPARE(plain(chart.claim().second), QStringLiteral("The robust variant has the papers’ chance for 22.3 bn CNY, not 49.3."));
    data.rows[1].all = 0.8;
    chart.setData(data);
    QVERIFY(chart.claim().second.contains(QStringLiteral("better chance")));
    data.rows[1].all = 0.4;
    chart.setData(data);
    QCOMPARE(chart.claim().second, QString());
    data.rows[1].all = 0.61;
    data.rows[1].cost = 55;
    chart.setData(data);
    QCOMPARE(chart.claim().second, QString());
}

void TestOptimiseCards::chanceRowsAndCurveChoose()
{
    ChanceChart chart(*m_appearance);
    chart.resize(460, 230);
    chart.setData(tests::chanceSample(*m_appearance));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QSignalSpy chosen(&chart, &ChanceChart::packageChosen);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.itemBox(1).center().toPoint() - QPoint(40, 0));
    QCOMPARE(chosen.at(0).at(0).value<PackageChoice>().of, PackageChoice::Of::Robust);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.at(1).at(0).value<PackageChoice>(), (PackageChoice{PackageChoice::Of::ChanceFront, 29}));
    const ChartTable cells = chart.table();
    QCOMPARE(cells.rows.size(), std::size_t{33});
    QCOMPARE(cells.rows[1].back(), QStringLiteral("61.0"));
    for (const QStringList& row : cells.rows)
        QCOMPARE(row.size(), cells.columns.size());
}

void TestOptimiseCards::fixedLeversAreToldByTheirRange()
{
    FlatnessTable table(*m_appearance);
    FlatnessData data = tests::flatnessSample(*m_appearance);
    table.setData(data);
    const QString told = plain(table.fixedSentence());
    QVERIFY2(told.contains(QStringLiteral("Transfer centres, Technology sharing pool and East–West testbeds at 100 % or more")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("Western networks 45 %–62 %")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("In none of them: Carbon finance.")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("The other 2 levers are choice.")), qPrintable(told));
    QVERIFY2(!told.contains(QStringLiteral("Talent certification")), qPrintable(told)); // locked: the user's choice
    FlatnessData many = data;
    for (int i = 0; i < 5; ++i)
        many.levers.push_back({QStringLiteral("Lever %1").arg(i), 0.3, 0.4, false});
    table.setData(many);
    QVERIFY2(table.fixedSentence().contains(QStringLiteral("3 more levers")), qPrintable(table.fixedSentence()));
    QVERIFY(!table.fixedSentence().contains(QStringLiteral("Lever 4")));
    for (auto& lever : data.levers) {
        lever.low = 0.2;
        lever.high = 0.9;
    }
    table.setData(data);
    QCOMPARE(table.fixedSentence(), QStringLiteral("Nothing is fixed: each lever is choice."));
}

void TestOptimiseCards::flatnessRowsChoose()
{
    FlatnessTable table(*m_appearance);
    table.resize(420, 240);
    table.setData(tests::flatnessSample(*m_appearance));
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy chosen(&table, &FlatnessTable::packageChosen);
    QTest::mouseClick(&table, Qt::LeftButton, {}, table.itemBox(2).center().toPoint());
    QCOMPARE(chosen.at(0).at(0).value<PackageChoice>(), (PackageChoice{PackageChoice::Of::NearBest, 1}));
    QCOMPARE(table.table().rows[1][0], QStringLiteral("Lowest: Vacant"));
    QVERIFY(table.headline().contains(QStringLiteral("6,414")) || table.headline().contains(QStringLiteral("6414")));
}

void TestOptimiseCards::unreachedTellsHowNearAndWhy()
{
    UnreachedList list(*m_appearance);
    list.setData(tests::unreachedSample(*m_appearance));
    const auto& wish = list.data().entries[0];
    QCOMPARE(plain(list.entryTitle(wish)), QStringLiteral("Vacant, Central-W. ≤ 35 %"));
    const QString told = plain(list.entryText(wish));
    for (const char* part : {"42 %, for 37.0 bn CNY", "without the others 32 %, for 12.4 bn CNY", "cannot be had together with Users", "Academies and Digital parks stop at their limit of 130 %"})
        QVERIFY2(told.contains(QString::fromUtf8(part)), qPrintable(told));
    const auto& chance = list.data().entries[1];
    QCOMPARE(plain(list.entryTitle(chance)), QStringLiteral("A chance of 80 % for both targets"));
    QVERIFY2(plain(list.entryText(chance)).startsWith(QStringLiteral("Best found: 75 %, for 35.0 bn CNY.")), qPrintable(list.entryText(chance)));
}

void TestOptimiseCards::waysOnAreButtons()
{
    UnreachedList list(*m_appearance);
    list.resize(320, 320);
    list.setData(tests::unreachedSample(*m_appearance));
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    QSignalSpy way(&list, &UnreachedList::wayChosen);
    auto* widen = list.findChild<QPushButton*>(QStringLiteral("optimiseWay0_0"));
    auto* money = list.findChild<QPushButton*>(QStringLiteral("optimiseWay1_0"));
    QVERIFY(widen && money);
    QCOMPARE(plain(widen->text()), QStringLiteral("Allow 150 %"));
    QCOMPARE(plain(money->text()), QStringLiteral("Allow 61.0 bn CNY in all"));
    QVERIFY(plain(money->toolTip()).contains(QStringLiteral("58.9 bn CNY")));
    QTest::mouseClick(list.findChild<QPushButton*>(QStringLiteral("optimiseWay0_1")), Qt::LeftButton);
    QCOMPARE(way.count(), 1);
    QCOMPARE(way.at(0).at(0).value<std::size_t>(), std::size_t{0});
    QCOMPARE(way.at(0).at(1).value<std::size_t>(), std::size_t{1});
    // The same data again leaves the buttons where they are.
    list.setData(tests::unreachedSample(*m_appearance));
    QCOMPARE(list.findChild<QPushButton*>(QStringLiteral("optimiseWay0_0")), widen);
    // New data in answer to a press must not pull the button from under it.
    connect(&list, &UnreachedList::wayChosen, &list, [&] { list.setData({}); });
    QTest::mouseClick(widen, Qt::LeftButton);
    QCOMPARE(way.count(), 2);
}

void TestOptimiseCards::reasonsOutliveALanguageSwitch()
{
    ChartCard card(*m_appearance);
    auto* list = new UnreachedList(*m_appearance);
    card.setChart(list);
    card.resize(320, 400);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    list->setData(tests::unreachedSample(*m_appearance));
    connect(m_appearance.get(), &Appearance::languageChanged, &card, [&] { list->setData(tests::unreachedSample(*m_appearance)); });
    m_appearance->setLanguage(core::policy::Language::Chinese);
    QTest::qWait(50);
    auto* button = list->findChild<QPushButton*>(QStringLiteral("optimiseWay0_0"));
    QVERIFY(button);
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(plain(button->text()), QStringLiteral("放宽至 150%"));
    QVERIFY(button->height() >= 24 && !button->visibleRegion().isEmpty());
    QCOMPARE(list->findChildren<QPushButton*>().size(), 4);
}

void TestOptimiseCards::everythingReachedIsSaid()
{
    UnreachedList list(*m_appearance);
    UnreachedData data;
    data.looked = true;
    list.setData(data);
    QCOMPARE(list.sentence(), QStringLiteral("All that was asked for can be reached."));
    data.looked = false;
    list.setData(data);
    QVERIFY(list.sentence() != QStringLiteral("All that was asked for can be reached."));
}

void TestOptimiseCards::dropOutsAreSentences()
{
    const auto levers = tests::dropOutSample(*m_appearance).levers;
    QCOMPARE(plain(dropOutSentence(*m_appearance, levers[0])), QStringLiteral("Data trust stays in up to 1.9 times its assumed cost."));
    QVERIFY(plain(dropOutSentence(*m_appearance, levers[2])).startsWith(QStringLiteral("Western networks is needed at any cost")));
    QCOMPARE(plain(dropOutSentence(*m_appearance, levers[3])), QStringLiteral("The package is as good without Small-firm digital fund."));
    DropOutData::Lever given = levers[0];
    given.assumed = false;
    QCOMPARE(plain(dropOutSentence(*m_appearance, given)), QStringLiteral("Data trust stays in up to 1.9 times its cost."));
    given.found.beyondHighest = true;
    given.found.factor = 64;
    QVERIFY(plain(dropOutSentence(*m_appearance, given)).contains(QStringLiteral("even at 64")));
}

void TestOptimiseCards::leaningOnCheapnessIsTold()
{
    DropOutData data = tests::dropOutSample(*m_appearance);
    auto content = dropOutContent(*m_appearance, data);
    QCOMPARE(content.rows.size(), std::size_t{5});
    QCOMPARE(content.rows[0].name, QStringLiteral("Data trust")); // the most easily lost of the assumed first
    QCOMPARE(content.rows.back().name, QStringLiteral("Western networks"));
    QVERIFY(content.warns);
    QVERIFY2(plain(content.told).contains(QStringLiteral("Data trust (1.9 ×)")), qPrintable(content.told));
    QVERIFY(!content.told.contains(QStringLiteral("Transfer")));
    // The scale is of doublings: 1.9 is log 1.9 / log 8 of the room.
    const auto trust = std::ranges::find(content.rows, QStringLiteral("Data trust"), &LeansChart::Row::name);
    VERIFY_CLOSE(trust->bar, std::log(1.9) / std::log(8.0), 1e-12, 0);
    // Many levers: the picture stays small, the table has them all.
    DropOutData many = data;
    while (many.levers.size() < 23)
        many.levers.push_back(data.levers[1]);
    LeansChart chart(*m_appearance);
    chart.setContent(dropOutContent(*m_appearance, many));
    QVERIFY(chart.minimumSizeHint().height() < 420);
    QCOMPARE(chart.table().rows.size(), std::size_t{23});
    QVERIFY2(chart.footer().contains(QStringLiteral("15 more levers")), qPrintable(chart.footer()));
    data.levers[0].found.leansOnCheapness = false;
    content = dropOutContent(*m_appearance, data);
    QVERIFY(!content.warns);
    QVERIFY(!content.told.isEmpty());
}

void TestOptimiseCards::knowingTellsTheMostChanging()
{
    const auto content = informationContent(*m_appearance, tests::informationSample(*m_appearance));
    // The one that changes the most choices is not above nothing: chance may have done it, so it is not told.
    QCOMPARE(content.rows.size(), std::size_t{2});
    QCOMPARE(content.rows[0].name, QStringLiteral("the pull of users on firms"));
    QCOMPARE(plain(content.rows[0].figure), QStringLiteral("31 %"));
    VERIFY_CLOSE(content.rows[1].bar, 0.12 / 0.31, 1e-12, 0);
    QVERIFY2(plain(content.told).contains(QStringLiteral("Knowing the pull of users on firms before choosing would change the choice most.")), qPrintable(content.told));
    QVERIFY2(plain(content.rows[0].spoken).contains(QStringLiteral("another package than Robust")), qPrintable(content.rows[0].spoken));
}

void TestOptimiseCards::knowingNothingWorthIsSaid()
{
    InformationData data = tests::informationSample(*m_appearance);
    for (auto& input : data.value.inputs)
        input.aboveZero = false;
    const auto content = informationContent(*m_appearance, data);
    QVERIFY(content.rows.empty());
    QCOMPARE(content.told, QStringLiteral("No single uncertainty, resolved, would change the choice: Robust stays best."));
    QVERIFY(informationContent(*m_appearance, {}).told.isEmpty());
}

void TestOptimiseCards::cardsCopyAndTurnIntoTables()
{
    ChartCard card(*m_appearance);
    auto* table = new ComparisonTable(*m_appearance);
    table->setData(tests::comparisonSample(*m_appearance));
    card.setChart(table);
    card.resize(340, 320);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    card.copyData();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Research converted")));
    QTest::keyClick(table, Qt::Key_T);
    QVERIFY(card.tableShown());
    ChartCard reasons(*m_appearance);
    auto* list = new UnreachedList(*m_appearance);
    list->setData(tests::unreachedSample(*m_appearance));
    reasons.setChart(list);
    reasons.resize(340, 320);
    reasons.show();
    QVERIFY(QTest::qWaitForWindowExposed(&reasons));
    QTest::keyClick(list->findChild<QPushButton*>(QStringLiteral("optimiseWay0_0")), Qt::Key_T);
    QVERIFY(reasons.tableShown());
}

void TestOptimiseCards::languagesDiffer()
{
    LeansChart chart(*m_appearance);
    chart.setContent(dropOutContent(*m_appearance, tests::dropOutSample(*m_appearance)));
    const QString english = chart.sentence();
    m_appearance->setLanguage(core::policy::Language::Chinese);
    chart.setContent(dropOutContent(*m_appearance, tests::dropOutSample(*m_appearance)));
    QVERIFY(chart.sentence() != english);
    for (const QChar& letter : chart.sentence())
        QVERIFY2(!(letter.unicode() >= 'a' && letter.unicode() <= 'z'), qPrintable(chart.sentence()));
}

QTEST_MAIN(TestOptimiseCards)
#include "tst_optimise_cards.moc"
