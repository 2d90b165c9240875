// SPDX-License-Identifier: GPL-3.0-or-later
// Figures rounded by their ranges, changes that are told or not, chances in words, and how cards and the sentence say them.
#include "tests/support/checks.h"
#include "ui/explore/futures/figure_ranges.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/headline/summary_sentence.h"
#include "ui/theme/appearance.h"

#include <QTest>

#include <memory>

using core::policy::Better;
using core::policy::FigureChange;
using core::policy::Language;
using core::policy::Naming;
using core::uncertainty::Chance;
using ui::Change;
using ui::FigureRange;
using ui::FigureRanges;

namespace {

Naming naming(int decimals, double factor = 1, double factorChinese = 0, const char* display = "number")
{
    Naming naming;
    naming.kind = "variable";
    naming.id = "trade";
    naming.name = {"Cross-border trade", "跨境电商贸易指数"};
    naming.shortName = naming.name;
    naming.display = display;
    naming.decimals = decimals;
    naming.factorEnglish = factor;
    naming.factorChinese = factorChinese == 0 ? factor : factorChinese;
    naming.better = Better::Up;
    return naming;
}

/// Symmetric around `middle`: nine in ten within `half`, half of the runs within half of that.
FigureRange around(double middle, double half)
{
    return {middle - half, middle - half / 2, middle, middle + half / 2, middle + half};
}

Chance chanceOf(std::size_t hits, std::size_t members)
{
    Chance chance;
    chance.hits = hits;
    chance.members = members;
    chance.share = double(hits) / double(members);
    return chance;
}

QString plain(QString text)
{
    return text.replace(QChar(0x2009), QLatin1Char(' '));
}

core::policy::Catalogue catalogue()
{
    core::policy::Catalogue catalogue;
    Naming vacancy = naming(0, 100, 100, "percent");
    vacancy.id = "vacancy";
    vacancy.name = vacancy.shortName = {"Vacant posts", "岗位空缺率"};
    vacancy.unit = {"%", "%"};
    vacancy.better = Better::Down;
    Naming carbon = naming(2);
    carbon.id = "carbon";
    carbon.name = carbon.shortName = {"Parcel carbon", "包裹碳排放总量"};
    carbon.better = Better::Down;
    catalogue.names = {naming(0), vacancy, carbon};
    return catalogue;
}

FigureChange figures(const char* id, double scenario, double baseline)
{
    FigureChange change;
    change.headline.id = id;
    change.scenario = scenario;
    change.baseline = baseline;
    change.change = scenario - baseline;
    return change;
}

} // namespace

class TestFigureRanges : public QObject {
    Q_OBJECT

private slots:
    void init() { m_appearance = std::make_unique<ui::Appearance>(); }
    void figuresAreRoundedByTheirRange_data();
    void figuresAreRoundedByTheirRange();
    void withoutARangeNothingIsRoundedMore();
    void endsThatPrintTheSameAreOneNumber();
    void changesSmallerThanTheirRoundingAreNone_data();
    void changesSmallerThanTheirRoundingAreNone();
    void chancesHaveWords_data();
    void chancesHaveWords();
    void cardsSayRangeAndChance();
    void cardsKeepThePlaceOfRanges();
    void theSentenceSaysAnEvenChance_data();
    void theSentenceSaysAnEvenChance();
    void watchLeavesOutWhatRoundingHides();
    void theFanIsReadAtTheNearestTime();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
};

void TestFigureRanges::figuresAreRoundedByTheirRange_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("half");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("factorChinese");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    // Half the width begins with 1.00 to 3.54: two digits of it; else one.
    QTest::newRow("17.5: whole points") << 172.57 << 17.5 << 0 << 1.0 << 1.0 << "173" << "173";
    QTest::newRow("40: tens") << 172.57 << 40.0 << 0 << 1.0 << 1.0 << "170" << "170";
    QTest::newRow("0.16: hundredths") << 1.4149 << 0.16 << 2 << 1.0 << 1.0 << "1.41" << "1.41";
    QTest::newRow("0.6: tenths") << 3.3149 << 0.6 << 2 << 1.0 << 1.0 << "3.3" << "3.3";
    QTest::newRow("finer than the figure's own digits") << 172.57 << 0.2 << 0 << 1.0 << 1.0 << "173" << "173";
    QTest::newRow("of a share") << 0.4321 << 0.075 << 1 << 100.0 << 100.0 << "43" << "43";
    QTest::newRow("of money, in units ten times smaller") << 49.34 << 6.0 << 1 << 1.0 << 10.0 << "49" << "490";
}

void TestFigureRanges::figuresAreRoundedByTheirRange()
{
    QFETCH(double, value);
    QFETCH(double, half);
    QFETCH(int, decimals);
    QFETCH(double, factor);
    QFETCH(double, factorChinese);
    const FigureRange range = around(value, half);
    QTEST(ui::figureWithin(*m_appearance, naming(decimals, factor, factorChinese), value, &range).number, "english");
    m_appearance->setLanguage(Language::Chinese);
    QTEST(ui::figureWithin(*m_appearance, naming(decimals, factor, factorChinese), value, &range).number, "chinese");
}

void TestFigureRanges::withoutARangeNothingIsRoundedMore()
{
    QCOMPARE(ui::figureWithin(*m_appearance, naming(1), 17.26, nullptr).number, QStringLiteral("17.3"));
    const FigureRange nothing = around(17.26, 0); // as sure as the model
    QCOMPARE(ui::figureWithin(*m_appearance, naming(1), 17.26, &nothing).number, QStringLiteral("17.3"));
}

void TestFigureRanges::endsThatPrintTheSameAreOneNumber()
{
    QCOMPARE(ui::middleHalf(*m_appearance, naming(0), around(172.6, 15)), QStringLiteral("165–180"));
    QCOMPARE(ui::nineInTen(*m_appearance, naming(0), around(172.6, 15)), QStringLiteral("158–188"));
    QCOMPARE(ui::middleHalf(*m_appearance, naming(0), around(94, 0.1)), QStringLiteral("94"));
}

void TestFigureRanges::changesSmallerThanTheirRoundingAreNone_data()
{
    QTest::addColumn<double>("difference");
    QTest::addColumn<double>("half");
    QTest::addColumn<QString>("size"); // empty: no difference
    QTest::newRow("large, sure") << 43.2 << 5.0 << "43";
    QTest::newRow("large, unsure") << 43.2 << 50.0 << "40";
    QTest::newRow("half a unit of tens") << 4.9 << 60.0 << "";
    QTest::newRow("just a unit of tens") << 5.1 << 60.0 << "10";
    QTest::newRow("downwards") << -43.2 << 5.0 << "43";
    QTest::newRow("prints the same anyway") << 0.01 << 0.001 << "";
    QTest::newRow("surer than the figure's digits") << 0.9 << 0.01 << "1";
}

void TestFigureRanges::changesSmallerThanTheirRoundingAreNone()
{
    QFETCH(double, difference);
    QFETCH(double, half);
    QFETCH(QString, size);
    const FigureRange range = around(difference, half);
    const Change change = ui::changeWithin(*m_appearance, naming(0), 129.4 + difference, 129.4, &range);
    QCOMPARE(change.noDifference, size.isEmpty());
    if (size.isEmpty()) {
        QCOMPARE(change.verdict, Change::Verdict::Neutral);
        return;
    }
    QCOMPARE(change.size.number, size);
    QCOMPARE(change.rises, difference > 0);
    QCOMPARE(change.verdict, difference > 0 ? Change::Verdict::Better : Change::Verdict::Worse);
}

void TestFigureRanges::chancesHaveWords_data()
{
    QTest::addColumn<int>("hits");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("share");
    QTest::newRow("all") << 1000 << "very likely" << "100 %";
    QTest::newRow("nearly all") << 999 << "very likely" << "over 95 %";
    QTest::newRow("90") << 880 << "very likely" << "90 %";
    QTest::newRow("85") << 870 << "likely" << "85 %";
    QTest::newRow("70") << 680 << "likely" << "70 %";
    QTest::newRow("65") << 670 << "about even" << "65 %";
    QTest::newRow("40") << 380 << "about even" << "40 %";
    QTest::newRow("35") << 370 << "unlikely" << "35 %";
    QTest::newRow("10") << 100 << "unlikely" << "10 %";
    QTest::newRow("5") << 60 << "very unlikely" << "5 %";
    QTest::newRow("one") << 1 << "very unlikely" << "under 5 %";
    QTest::newRow("none") << 0 << "very unlikely" << "0 %";
}

void TestFigureRanges::chancesHaveWords()
{
    QFETCH(int, hits);
    const Chance chance = chanceOf(std::size_t(hits), 1000);
    QTEST(ui::chanceWord(chance), "word");
    QTEST(plain(ui::chanceShare(*m_appearance, chance)), "share");
}

void TestFigureRanges::cardsSayRangeAndChance()
{
    ui::KpiFigures figures;
    figures.key = QStringLiteral("trade");
    figures.fullName = figures.name = QStringLiteral("Trade");
    figures.naming = naming(0);
    figures.baseline = {{2024, 94}, {2030, 129.4}, {2035, 163}};
    figures.scenario = {{2024, 94}, {2030, 172.57}, {2035, 276}};
    figures.target = ui::KpiFigures::Target{2030, 160.0, {}};
    figures.ranges = FigureRanges{around(170, 40), around(128, 8), around(42, 5), 2000};
    figures.lowest = 90;
    figures.highest = 330;
    figures.chance = chanceOf(700, 1000);
    ui::KpiCard card(*m_appearance);
    card.setFigures(figures);
    QCOMPARE(card.valueText().number, QStringLiteral("170"));
    QCOMPARE(plain(card.changeText()), QStringLiteral("43 better"));
    QCOMPARE(plain(card.referenceText()), QStringLiteral("vs 129"));
    QCOMPARE(plain(card.rangeText()), QStringLiteral("50 % 150–190"));
    QCOMPARE(card.chanceText(), QStringLiteral("likely"));
    const auto strip = card.strip();
    QCOMPARE(*strip.low90, 130.0);
    QCOMPARE(*strip.high50, 190.0);
    QVERIFY(strip.low < 90 && strip.high > 330); // the axis holds the bands of all years
    for (const QString& said : {card.toolTip(), card.accessibleDescription()}) {
        QVERIFY2(plain(said).contains(QStringLiteral("Half of the runs lie within 150–190, nine in ten within 130–210.")), qPrintable(said));
        QVERIFY2(plain(said).contains(QStringLiteral("In the target’s year, 2030, it is likely that the target is reached: in 70 % of the runs.")),
                 qPrintable(said));
        QVERIFY(!said.contains(QStringLiteral("median"))); // it prints the same
    }
    QVERIFY(plain(card.accessibleName()).contains(QStringLiteral("50 % 150–190")));
    figures.ranges->scenario.median = 180;
    figures.ranges->difference = around(3, 60);
    figures.scenario[1].setY(132);
    card.setFigures(figures);
    QVERIFY2(plain(card.toolTip()).contains(QStringLiteral("The number is the central run; the median of the runs is 180.")), qPrintable(card.toolTip()));
    QCOMPARE(card.changeText(), QStringLiteral("no difference"));
}

void TestFigureRanges::cardsKeepThePlaceOfRanges()
{
    ui::KpiFigures figures;
    figures.naming = naming(0);
    figures.scenario = figures.baseline = {{2024, 94}, {2030, 129.4}};
    ui::KpiCard card(*m_appearance);
    card.setFigures(figures);
    QVERIFY(card.rangeText().isEmpty()); // nothing has a range: the start stands there
    figures.rangesComing = true;
    card.setFigures(figures);
    QCOMPARE(plain(card.rangeText()), QStringLiteral("50 % …"));
    const QSize before = card.sizeHint();
    figures.ranges = FigureRanges{around(129, 9), around(129, 9), around(0, 0), 200};
    card.setFigures(figures);
    QCOMPARE(card.sizeHint(), before);
}

void TestFigureRanges::theSentenceSaysAnEvenChance_data()
{
    QTest::addColumn<double>("scenario");
    QTest::addColumn<double>("halfOfDifference");
    QTest::addColumn<QString>("statement");
    QTest::newRow("lifts") << 172.57 << 5.0
                           << "By 2030 the paper package has an even chance of lifting cross-border trade to 165–180 (baseline 129). "
                              "The central run, 173, is 43 better, for 49.3 bn CNY of public money.";
    QTest::newRow("lowers") << 86.4 << 5.0
                            << "By 2030 the paper package has an even chance of lowering cross-border trade to 165–180 (baseline 129). "
                               "The central run, 86, is 43 worse, for 49.3 bn CNY of public money.";
    QTest::newRow("neither") << 131.5 << 60.0
                             << "By 2030 the paper package makes no difference to cross-border trade that its rounding would show: an even "
                                "chance of 165–180 (baseline 129). It takes 49.3 bn CNY of public money.";
}

void TestFigureRanges::theSentenceSaysAnEvenChance()
{
    QFETCH(double, scenario);
    QFETCH(double, halfOfDifference);
    QFETCH(QString, statement);
    core::policy::SummaryFacts facts;
    facts.year = 2030;
    facts.cumulativeCostBnCny = 49.34;
    facts.gain = figures("trade", scenario, 129.4);
    ui::SummarySubject subject;
    subject.name = QStringLiteral("Paper package");
    subject.builtIn = true;
    subject.startYear = 2024;
    const ui::SummaryRanges ranges = [&](const core::policy::Headline&) {
        return std::optional(FigureRanges{around(172.6, 15), around(129.4, 8), around(scenario - 129.4, halfOfDifference), 2000});
    };
    const auto text = ui::summaryText(*m_appearance, catalogue(), {}, subject, facts, ranges);
    QCOMPARE(plain(text.statement), statement);
    // Before ranges are known it is of the central run.
    const auto central = ui::summaryText(*m_appearance, catalogue(), {}, subject, facts, [](const core::policy::Headline&) {
        return std::optional<FigureRanges>();
    });
    QVERIFY(central.statement.startsWith(QStringLiteral("In this model's central run")));
}

void TestFigureRanges::watchLeavesOutWhatRoundingHides()
{
    const std::vector<FigureChange> changes{figures("trade", 120, 129.4), figures("vacancy", 0.54, 0.50), figures("carbon", 1.41, 1.37)};
    const auto halves = [](double ofVacancy) -> ui::SummaryRanges {
        return [=](const core::policy::Headline& headline) -> std::optional<FigureRanges> {
            if (headline.id == "trade")
                return FigureRanges{around(120, 9), around(129, 9), around(-9.4, 3), 100};
            if (headline.id == "vacancy")
                return FigureRanges{around(0.54, 0.07), around(0.50, 0.07), around(0.04, ofVacancy), 100};
            return FigureRanges{around(1.41, 0.1), around(1.37, 0.1), around(0.04, 0.01), 100};
        };
    };
    const auto sure = ui::worseThanRounding(*m_appearance, catalogue(), changes, halves(0.01));
    QCOMPARE(sure.size(), std::size_t(2)); // at most two, worst first
    QCOMPARE(sure[0].headline.id, std::string("vacancy"));
    QCOMPARE(sure[1].headline.id, std::string("trade"));
    const auto unsure = ui::worseThanRounding(*m_appearance, catalogue(), changes, halves(0.5));
    QCOMPARE(unsure.size(), std::size_t(2)); // 4 points of ± 50 are nothing
    QCOMPARE(unsure[0].headline.id, std::string("trade"));
    QCOMPARE(unsure[1].headline.id, std::string("carbon"));
}

void TestFigureRanges::theFanIsReadAtTheNearestTime()
{
    core::uncertainty::Fan fan;
    QVERIFY(!ui::rangeAt(fan, 2030));
    fan.times = {2024, 2024.25, 2024.5};
    fan.low90 = {1, 2, NAN};
    fan.low50 = {2, 3, NAN};
    fan.median = {3, 4, NAN};
    fan.high50 = {4, 5, NAN};
    fan.high90 = {5, 6, NAN};
    fan.members = {10, 10, 0};
    QCOMPARE(ui::rangeAt(fan, 2024.2)->median, 4.0);
    QCOMPARE(ui::rangeAt(fan, 2000)->low90, 1.0);
    QVERIFY(!ui::rangeAt(fan, 2030)); // no member says anything then
}

QTEST_MAIN(TestFigureRanges)
#include "tst_figure_ranges.moc"
