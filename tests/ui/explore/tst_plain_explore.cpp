// SPDX-License-Identifier: GPL-3.0-or-later
// The Explore page about a model other than the four-dimension one: what it lacks leaves no gap, what it has is shown.
#include "tests/ui/explore/plain_bench.h"
#include "ui/explore/charts/chart_area.h"
#include "ui/explore/explore_page.h"
#include "ui/explore/headline/difference_list.h"
#include "ui/explore/headline/headline_area.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/headline/kpi_chooser.h"
#include "ui/explore/headline/summary_bar.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/chart_items.h"
#include "ui/widgets/time_chart.h"

#include <QComboBox>
#include <QRegularExpression>
#include <QTabBar>

#include <memory>

using core::policy::Language;
using ui::ChartCard;
using ui::TimeChart;

class TestPlainExplore : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatThereIs_data();
    void showsWhatThereIs();
    void chartsFollowAConstant();
    void regionsAreThoseOfTheModel();
    void aSmallModelLeavesNoBlankFrames();
    void saysWhereARunStopped();
    void numbersAreChosenFromTheModel();
    void changesAreListedInTheConstantsUnit();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    void show(const QSize& size = {1364, 700})
    {
        m_page = std::make_unique<ui::ExplorePage>(*m_bench->appearance, *m_bench->session);
        m_page->resize(size);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    template <class T = QWidget>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] const TimeChart& large() const { return *find<TimeChart>("largeTimeChart"); }
    [[nodiscard]] QString summary() const { return find<ui::SummaryBar>("summarySentence")->accessibleName(); }

    std::unique_ptr<tests::PlainBench> m_bench;
    std::unique_ptr<ui::ExplorePage> m_page;
};

void TestPlainExplore::init()
{
    m_bench = std::make_unique<tests::PlainBench>();
}

void TestPlainExplore::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void TestPlainExplore::showsWhatThereIs_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("bass") << QStringLiteral("bass-diffusion.xmile");
    QTest::newRow("hares") << QStringLiteral("hares-and-lynx.xmile");
}

void TestPlainExplore::showsWhatThereIs()
{
    QFETCH(QString, file);
    QVERIFY(m_bench->open(file.toLatin1().constData()));
    show();
    QVERIFY(!find<ChartCard>("radarCard")->isVisible());
    // The large chart has the room of the radar.
    QCOMPARE(find<ChartCard>("largeChart")->width(), find<ui::ChartArea>("chartArea")->width());
    for (const char* name : {"chartCard0", "chartCard1", "chartCard2"}) {
        auto* card = find<ChartCard>(name);
        QVERIFY(card->isVisible());
        const auto* chart = qobject_cast<TimeChart*>(card->chart());
        QVERIFY2(chart && !chart->data().lines.empty() && !chart->data().title.isEmpty(), name);
    }
    const auto cards = find<ui::HeadlineArea>("headlineArea")->cards();
    QVERIFY(!cards.empty());
    for (const auto* card : cards) {
        QVERIFY2(card->valueText().number != QStringLiteral("–"), qPrintable(card->figures().key));
        QVERIFY2(card->startText().startsWith(QStringLiteral("year 0: ")), qPrintable(card->startText()));
        QVERIFY(card->targetText().isEmpty());
    }
    static const QRegularExpression papers(QStringLiteral("CNY|paper|polic|better|worse|203[05]|2024"));
    QVERIFY2(!summary().contains(papers), qPrintable(summary()));
    for (const auto* chart : m_page->findChildren<TimeChart*>())
        QVERIFY2(!chart->sentence().contains(papers) && !chart->footer().contains(papers), qPrintable(chart->sentence() + chart->footer()));
}

void TestPlainExplore::chartsFollowAConstant()
{
    QVERIFY(m_bench->open("bass-diffusion.xmile"));
    show();
    m_bench->session->selectKpi(QStringLiteral("users"));
    const double before = large().data().lines.front().points.back().y();
    QVERIFY(m_bench->set("market size", 20000));
    QVERIFY(m_bench->ready());
    QTRY_VERIFY(large().data().lines.front().points.back().y() > 1.9 * before);
    QTRY_VERIFY2(summary().contains(QStringLiteral("more than the baseline")), qPrintable(summary()));
}

void TestPlainExplore::regionsAreThoseOfTheModel()
{
    QVERIFY(m_bench->open("bass-diffusion.xmile"));
    show();
    QVERIFY(!find<QComboBox>("regionSwitch")->isVisible());
    m_page.reset();

    QVERIFY(m_bench->open("hares-and-lynx.xmile"));
    show();
    m_bench->session->selectKpi(QStringLiteral("hares"));
    auto* places = find<QComboBox>("regionSwitch");
    QVERIFY(places->isVisible());
    QStringList names;
    for (int row = 0; row < places->count(); ++row) {
        if (!places->itemText(row).isEmpty())
            names << places->itemText(row);
    }
    QCOMPARE(names, QStringList({"All regions", "North", "South"}));
    m_bench->session->setPlace(core::policy::Place::ofRegion("South"));
    QTRY_COMPARE(large().title(), QStringLiteral("hares, South"));
}

void TestPlainExplore::aSmallModelLeavesNoBlankFrames()
{
    QVERIFY(m_bench->openPath(m_bench->written(QStringLiteral("<stock name=\"water\"><eqn>100</eqn><outflow>leak</outflow></stock>"
                                                              "<flow name=\"leak\"><eqn>rate*water</eqn></flow><aux name=\"rate\"><eqn>0.1</eqn></aux>"))));
    for (const int width : {1364, 1100}) {
        show({width, 700});
        for (const auto* card : m_page->findChildren<ChartCard*>()) {
            if (!card->isVisible())
                continue;
            const auto* chart = qobject_cast<const TimeChart*>(card->chart());
            QVERIFY(chart && !chart->data().lines.empty());
        }
        const auto* tabs = find<QTabBar>("chartTabs");
        for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab)
            QVERIFY(!tabs->isTabVisible(tab) || !tabs->tabText(tab).isEmpty());
        QCOMPARE(find<ui::HeadlineArea>("headlineArea")->cards().size(), std::size_t(2));
        tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-small-%1.png").arg(width));
        m_page.reset();
    }
}

void TestPlainExplore::saysWhereARunStopped()
{
    QVERIFY(m_bench->openPath(m_bench->written(QStringLiteral("<aux name=\"ends\"><eqn>20</eqn></aux><aux name=\"rise\"><eqn>1/(ends-TIME)</eqn></aux>"))));
    show();
    QVERIFY(!large().data().stop);
    QVERIFY(m_bench->set("ends", 5));
    QVERIFY(m_bench->ready());
    QTRY_VERIFY(large().data().stop.has_value());
    QCOMPARE(large().data().stop->note, QStringLiteral("the run stopped at day 4.75"));
    QVERIFY2(summary().contains(QStringLiteral("no figure")), qPrintable(summary()));
    const auto* outside = m_page->findChild<QWidget*>(QStringLiteral("leverOutside_ends"));
    QTRY_VERIFY(outside->isVisible() && outside->geometry().bottom() < outside->parentWidget()->height());
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-stopped.png"));
}

void TestPlainExplore::numbersAreChosenFromTheModel()
{
    QVERIFY(m_bench->open("hares-and-lynx.xmile"));
    const core::policy::Headline current{"hares", core::policy::Place::national()};
    ui::KpiChooser chooser(*m_bench->appearance, m_bench->session->catalogue(), m_bench->session->regions(), current);
    const auto* places = chooser.findChild<QComboBox*>(QStringLiteral("kpiPlace"));
    QCOMPARE(places->count(), 3); // all regions, North, South
    QVERIFY(places->itemText(1) == QStringLiteral("North") && places->itemText(2) == QStringLiteral("South"));
}

void TestPlainExplore::changesAreListedInTheConstantsUnit()
{
    QVERIFY(m_bench->open("bass-diffusion.xmile"));
    ui::DifferenceList list(*m_bench->appearance, *m_bench->session);
    core::policy::Difference difference;
    difference.kind = core::policy::Difference::Kind::Parameter;
    difference.id = "market size";
    // Both would be 10,000 in three digits.
    difference.settings = {{core::policy::ChangedSetting::Field::Value, {}, 10000, 10005}};
    QCOMPARE(list.changeText(difference).replace(QChar(0x2009), QLatin1Char(' ')), QStringLiteral("10,000 → 10,005 firm"));
}

void TestPlainExplore::nothingIsCut_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    // A window of 1180 x 720 and 1440 x 900 less its frame.
    for (const char* file : {"bass-diffusion.xmile", "hares-and-lynx.xmile"}) {
        for (const QSize& size : {QSize(1104, 572), QSize(1364, 752), QSize(1844, 932)}) {
            for (const bool chinese : {false, true}) {
                const bool dark = chinese == (size.width() != 1364);
                QTest::addRow("%s %d %s %s", file, size.width(), chinese ? "zh" : "en", dark ? "dark" : "light") << QString::fromLatin1(file) << size << chinese << dark;
            }
        }
    }
}

void TestPlainExplore::nothingIsCut()
{
    QFETCH(QString, file);
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    QVERIFY(m_bench->open(file.toLatin1().constData(), chinese ? Language::Chinese : Language::English, dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light));
    QVERIFY(m_bench->session->setConstantOf(m_bench->scenario, QString::fromStdString(m_bench->session->catalogue().levers.front().id),
                                            1.3 * m_bench->session->catalogue().levers.front().value));
    QVERIFY(m_bench->ready());
    show(size);
    for (const auto* chart : m_page->findChildren<TimeChart*>()) {
        if (!chart->isVisible())
            continue;
        // The first label with its unit stands whole left of and below the plot.
        const auto& geometry = chart->drawing().geometry;
        const auto labels = ui::timeLabels(chart->data(), *m_bench->appearance);
        QVERIFY(geometry.plot.left() + 0.5 >= labels.firstWidth / 2);
        QVERIFY(geometry.plot.right() + labels.width / 2 <= geometry.scene.right() + 0.5);
    }
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("explore-%1-%2-%3.png").arg(file.section(QLatin1Char('-'), 0, 0)).arg(size.width()).arg(chinese ? QStringLiteral("zh") : QStringLiteral("en")));
}

QTEST_MAIN(TestPlainExplore)
#include "tst_plain_explore.moc"
