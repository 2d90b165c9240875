// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/headline/summary_sentence.h"
#include "ui/theme/appearance.h"

#include <QObject>

#include <cmath>
#include <memory>

using core::policy::Better;
using core::policy::FigureChange;
using core::policy::Headline;
using core::policy::Language;
using core::policy::Place;
using core::policy::RegionGroup;

namespace {

core::policy::Naming naming(const char* kind, const char* id, core::policy::Text name, core::policy::Text unit, double factor, double factorChinese,
                            int decimals, Better better, const char* display)
{
    core::policy::Naming n;
    n.kind = kind;
    n.id = id;
    n.name = name;
    n.shortName = std::move(name);
    n.unit = std::move(unit);
    n.factorEnglish = factor;
    n.factorChinese = factorChinese;
    n.decimals = decimals;
    n.better = better;
    n.display = display;
    return n;
}

core::policy::Catalogue catalogue()
{
    core::policy::Catalogue c;
    c.names = {
        naming("variable", "trade", {"Cross-border trade", "跨境电商贸易指数"}, {"index points", "指数点"}, 1, 1, 0, Better::Up, "index"),
        naming("variable", "vacancy", {"Vacant technical posts", "技术岗位空缺率"}, {"%", "%"}, 100, 100, 0, Better::Down, "percent"),
        naming("variable", "carbon", {"Parcel carbon", "包裹碳排放总量"}, {"×", "倍"}, 1, 1, 2, Better::Down, "times"),
        naming("variable", "cost", {"RCEP costs", "RCEP成本"}, {"bn CNY", "亿元"}, 1, 10, 1, Better::Neutral, "money"),
        naming("region", "Central_West", {"Central-West", "中西部"}, {}, 1, 1, 0, Better::Neutral, ""),
    };
    return c;
}

FigureChange figures(const char* id, double scenario, double baseline, Place place = Place::national())
{
    FigureChange change;
    change.headline = {id, std::move(place)};
    change.scenario = scenario;
    change.baseline = baseline;
    change.change = scenario - baseline;
    return change;
}

QString shown(QString text)
{
    return text.replace(QChar(0x2009), QLatin1Char('_'));
}

} // namespace

class tst_summary_sentence : public QObject {
    Q_OBJECT

private slots:
    void init();
    void saysWhatAScenarioBrings_data();
    void saysWhatAScenarioBrings();
    void watchNamesTheWorstAndNotTheSameTwice();
    void baselineAndFirstYearHaveSentencesOfTheirOwn();
    void aRunThatBreaksOffIsNotOneWithoutEffect();
    void namesKeepTheirAbbreviations();

private:
    ui::SummaryText text(const ui::SummarySubject& subject, const core::policy::SummaryFacts& facts, Language language)
    {
        m_appearance->setLanguage(language);
        const ui::SummaryText plain = ui::summaryText(*m_appearance, m_catalogue, m_regions, subject, facts);
        return {shown(plain.statement), shown(plain.watch)};
    }

    std::unique_ptr<ui::Appearance> m_appearance;
    core::policy::Catalogue m_catalogue = catalogue();
    core::policy::RegionSet m_regions;
};

void tst_summary_sentence::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
}

void tst_summary_sentence::saysWhatAScenarioBrings_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("scenario");
    QTest::addColumn<double>("baseline");
    QTest::addColumn<double>("cost");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("rises, good") << "trade" << 172.6 << 129.4 << 49.3
        << "In this model's central run, by 2030 the paper package lifts cross-border trade to 173_index points (baseline 129). "
           "That is 43_index points better, for 49.3_bn CNY of public money."
        << "按模型的中心情形测算，到_2030_年，“Paper package”使跨境电商贸易指数升至_173_指数点（基准_129）。比基准高_43_点（改善），累计投入_493_亿元。";
    QTest::newRow("falls, bad") << "trade" << 120.0 << 129.4 << 5.0
        << "In this model's central run, by 2030 the paper package lowers cross-border trade to 120_index points (baseline 129). "
           "That is 9_index points worse, for 5.0_bn CNY of public money."
        << "按模型的中心情形测算，到_2030_年，“Paper package”使跨境电商贸易指数降至_120_指数点（基准_129）。比基准低_9_点（恶化），累计投入_50_亿元。";
    QTest::newRow("falls, good, without cost") << "carbon" << 1.2 << 1.37 << 0.0
        << "In this model's central run, by 2030 the paper package lowers parcel carbon to 1.20_× (baseline 1.37_×). That is 0.17_× better."
        << "按模型的中心情形测算，到_2030_年，“Paper package”使包裹碳排放总量降至_1.20_倍（基准_1.37_倍）。比基准低_0.17_倍（改善）。";
    QTest::newRow("neutral") << "cost" << 12.0 << 2.0 << 0.0
        << "In this model's central run, by 2030 the paper package lifts RCEP costs to 12.0_bn CNY (baseline 2.0). That is 10.0_bn CNY more."
        << "按模型的中心情形测算，到_2030_年，“Paper package”使_RCEP_成本升至_120_亿元（基准_20）。比基准高_100_亿元。";
    QTest::newRow("less than the digits shown") << "trade" << 129.45 << 129.4 << 0.3
        << "In this model's central run, by 2030 the paper package makes no difference to cross-border trade: 129_index points, as in the "
           "baseline. It takes 0.30_bn CNY of public money."
        << "按模型的中心情形测算，到_2030_年，“Paper package”对跨境电商贸易指数没有明显影响：129_指数点，与基准相同。累计投入_3.0_亿元。";
}

void tst_summary_sentence::saysWhatAScenarioBrings()
{
    QFETCH(QString, id);
    QFETCH(double, scenario);
    QFETCH(double, baseline);
    QFETCH(double, cost);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    core::policy::SummaryFacts facts;
    facts.year = 2030;
    facts.gain = figures(id.toUtf8(), scenario, baseline);
    facts.cumulativeCostBnCny = cost;
    const ui::SummarySubject subject{QStringLiteral("Paper package"), true, false, 2024, 93.8};
    QCOMPARE(text(subject, facts, Language::English).statement, english);
    // A built-in scenario comes with its Chinese name; the first letter of a Latin one is lowered in English only.
    QCOMPARE(text(subject, facts, Language::Chinese).statement.replace(QStringLiteral("paper package"), QStringLiteral("Paper package")), chinese);
}

void tst_summary_sentence::watchNamesTheWorstAndNotTheSameTwice()
{
    core::policy::SummaryFacts facts;
    facts.year = 2030;
    facts.gain = figures("trade", 172.6, 129.4);
    facts.watch = {figures("vacancy", 0.54, 0.50, Place::ofGroup(RegionGroup::CentralWest)), figures("carbon", 1.41, 1.37)};
    const ui::SummarySubject subject{QStringLiteral("My plan"), false, false, 2024, 93.8};
    QCOMPARE(text(subject, facts, Language::English).watch,
             QStringLiteral("Watch: vacant technical posts in Central-West up to 54_% (baseline 50_%); "
                            "parcel carbon up to 1.41_× (baseline 1.37_×)."));
    QVERIFY(text(subject, facts, Language::English).statement.contains(QStringLiteral("“My plan” lifts")));
    QCOMPARE(text(subject, facts, Language::Chinese).watch,
             QStringLiteral("注意：中西部技术岗位空缺率升至_54%（基准_50%）；包裹碳排放总量升至_1.41_倍（基准_1.37_倍）。"));

    facts.watch = {figures("carbon", 1.3712, 1.3711)}; // not visible in the digits shown
    QVERIFY(text(subject, facts, Language::English).watch.isEmpty());
    facts.gain = figures("carbon", 1.41, 1.37);
    facts.watch = {facts.gain};
    QVERIFY(text(subject, facts, Language::English).watch.isEmpty());
}

void tst_summary_sentence::aRunThatBreaksOffIsNotOneWithoutEffect()
{
    core::policy::SummaryFacts facts;
    facts.year = 2030;
    facts.gain = figures("trade", std::nan(""), 129.4);
    const ui::SummarySubject subject{QStringLiteral("My plan"), false, false, 2024, 93.8};
    QCOMPARE(text(subject, facts, Language::English).statement,
             QStringLiteral("In this model's central run, “My plan” gives no figure for cross-border trade in 2030: the run stops being numbers before."));
    QVERIFY(!text(subject, facts, Language::Chinese).statement.contains(QStringLiteral("没有差别")));
}

void tst_summary_sentence::baselineAndFirstYearHaveSentencesOfTheirOwn()
{
    core::policy::SummaryFacts facts;
    facts.year = 2030;
    facts.gain = figures("trade", 129.4, 129.4);
    ui::SummarySubject subject{QStringLiteral("Baseline"), true, true, 2024, 93.8};
    QCOMPARE(text(subject, facts, Language::English).statement,
             QStringLiteral("In this model's central run, with none of these policies, cross-border trade would reach 129_index points by 2030 (94 in 2024)."));
    QCOMPARE(text(subject, facts, Language::Chinese).statement,
             QStringLiteral("按模型的中心情形测算，若不采取这些政策，跨境电商贸易指数到_2030_年为_129_指数点（2024_年为_94）。"));
    subject.baseline = false;
    facts.year = 2024;
    facts.gain = figures("trade", 93.8, 93.8);
    QCOMPARE(text(subject, facts, Language::English).statement,
             QStringLiteral("Every scenario starts in 2024 from the same state: cross-border trade at 94_index points."));
    QCOMPARE(text(subject, facts, Language::Chinese).statement, QStringLiteral("各情景在_2024_年的起点相同：跨境电商贸易指数为_94_指数点。"));
}

void tst_summary_sentence::namesKeepTheirAbbreviations()
{
    const Headline cost{"cost", Place::national()};
    const Headline vacancy{"vacancy", Place::ofGroup(RegionGroup::CentralWest)};
    QCOMPARE(ui::kpiInSentence(*m_appearance, m_catalogue, m_regions, cost), QStringLiteral("RCEP costs"));
    QCOMPARE(ui::fullKpiName(*m_appearance, m_catalogue, m_regions, vacancy), QStringLiteral("Vacant technical posts, Central-West"));
    m_appearance->setLanguage(Language::Chinese);
    QCOMPARE(ui::fullKpiName(*m_appearance, m_catalogue, m_regions, vacancy), QStringLiteral("技术岗位空缺率（中西部）"));
    QCOMPARE(ui::shortKpiName(*m_appearance, m_catalogue, m_regions, vacancy), QStringLiteral("技术岗位空缺率·中西部"));
}

QTEST_MAIN(tst_summary_sentence)
#include "tst_summary_sentence.moc"
