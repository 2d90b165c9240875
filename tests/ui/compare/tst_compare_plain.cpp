// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing scenarios of a model other than the four-dimension one, and runs that broke off.
#include "tests/ui/explore/plain_bench.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_state.h"
#include "ui/compare/multiples_paint.h"
#include "ui/compare/one_chart_view.h"
#include "ui/widgets/time_chart.h"

#include <QComboBox>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

using core::policy::Language;
using ui::CompareData;
using ui::Comparison;
using ui::TimeChart;

class TestComparePlain : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsAreTheModels();
    void thereIsNoCost();
    void chartsRunOverTheModelsTime();
    void differencesAreTakenAtEveryTime();
    void aBrokenRunIsNamed();
    void oneChartHasTheModelsRegions();
    void looksWell_data();
    void looksWell();

private:
    void show(const char* file, const QSize& size = {1364, 752}, Language language = Language::English, ui::ThemeKind theme = ui::ThemeKind::Light)
    {
        QVERIFY(m_bench->open(file, language, theme));
        finish(size);
    }
    void finish(const QSize& size)
    {
        m_page = std::make_unique<ui::ComparePage>(*m_bench->appearance, *m_bench->session);
        m_page->resize(size);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QVERIFY(ready());
    }
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor(
            [this] {
                const auto& columns = m_page->state().comparison().columns;
                return !m_bench->session->figuresPending() && !columns.empty()
                    && std::all_of(columns.begin(), columns.end(), [](const auto& column) { return column.projection != nullptr; });
            },
            60000);
    }
    [[nodiscard]] const Comparison& comparison() const { return m_page->state().comparison(); }

    std::unique_ptr<tests::PlainBench> m_bench;
    std::unique_ptr<ui::ComparePage> m_page;
};

void TestComparePlain::init()
{
    m_bench = std::make_unique<tests::PlainBench>();
}

void TestComparePlain::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void TestComparePlain::rowsAreTheModels()
{
    show("hares-and-lynx.xmile");
    QVERIFY(!m_page->state().rows().empty());
    for (const auto& row : m_page->state().rows()) {
        QVERIFY2(m_bench->session->catalogue().variable(row.headline.id), qPrintable(row.key));
        QVERIFY2(CompareData::line(row, comparison().run(0)).size() == comparison().run(0)->times().size(), qPrintable(row.key));
        QVERIFY2(CompareData::cell(comparison(), row, 0).number != QStringLiteral("–"), qPrintable(row.key));
        QVERIFY(row.targets.empty() && row.target.isEmpty());
        QVERIFY2(!row.source.contains(QStringLiteral("paper")), qPrintable(row.source));
    }
}

void TestComparePlain::thereIsNoCost()
{
    show("bass-diffusion.xmile");
    for (std::size_t column = 0; column < comparison().columns.size(); ++column) {
        const auto cost = CompareData::cost(comparison(), column);
        QVERIFY(cost.words.isEmpty() && cost.figure.isEmpty());
    }
    const QString footer = CompareData::footer(comparison(), m_page->state().rows(), {});
    QVERIFY2(footer.startsWith(QStringLiteral("Figures at year 20 unless")), qPrintable(footer));
}

void TestComparePlain::chartsRunOverTheModelsTime()
{
    show("hares-and-lynx.xmile");
    const auto& row = m_page->state().rows().front();
    const auto chart = CompareData::allInOne(comparison(), row);
    QCOMPARE(chart.firstYear, 0.0);
    QCOMPARE(chart.lastYear, 60.0);
    QVERIFY(!chart.time.calendar() && !chart.stop);
    QVERIFY2(chart.footer.contains(QStringLiteral("one model run for each line")), qPrintable(chart.footer));
    // A place in a small chart stands for the saved time nearest to it.
    const QRectF plot(100, 0, 240, 50);
    const auto& line = chart.lines.front().points;
    QCOMPARE(ui::MultiplesPainter::xOf(plot, 15, m_bench->session->catalogue().span), 160.0);
    QCOMPARE(ui::MultiplesPainter::timeAt(plot, 160.4, line, m_bench->session->catalogue().span), 15.0);
    QCOMPARE(ui::MultiplesPainter::timeAt(plot, 340, line, m_bench->session->catalogue().span), 60.0);
}

void TestComparePlain::differencesAreTakenAtEveryTime()
{
    QVERIFY(m_bench->open("bass-diffusion.xmile"));
    QVERIFY(m_bench->set("imitation", 0.5));
    finish({1364, 752});
    const auto row = m_page->state().rowOf(QStringLiteral("users"));
    const auto chart = CompareData::differences(comparison(), row);
    QCOMPARE(chart.lines.size(), std::size_t(2));
    const auto more = CompareData::line(row, comparison().run(1)), usual = CompareData::line(row, comparison().run(0));
    for (std::size_t k = 0; k < more.size(); ++k)
        QCOMPARE(chart.lines[1].points[k], QPointF(more[k].x(), more[k].y() - usual[k].y()));
    QCOMPARE(chart.unit, QStringLiteral("firm"));
}

void TestComparePlain::aBrokenRunIsNamed()
{
    QVERIFY(m_bench->openPath(m_bench->written(QStringLiteral("<aux name=\"ends\"><eqn>20</eqn></aux><aux name=\"rise\"><eqn>1/(ends-TIME)</eqn></aux>"))));
    QVERIFY(m_bench->set("ends", 5));
    finish({1364, 752});
    const auto row = m_page->state().rowOf(QStringLiteral("rise"));
    const auto chart = CompareData::allInOne(comparison(), row);
    QVERIFY(chart.stop);
    QCOMPARE(chart.stop->time, 4.75);
    QVERIFY2(chart.stop->note.contains(QStringLiteral("Scenario")) && chart.stop->note.endsWith(QStringLiteral("stopped at day 4.75")), qPrintable(chart.stop->note));
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-stopped.png"));
}

void TestComparePlain::oneChartHasTheModelsRegions()
{
    show("hares-and-lynx.xmile");
    m_page->showView(QStringLiteral("chart"));
    auto* view = m_page->findChild<ui::OneChartView*>();
    QVERIFY(view);
    QTRY_VERIFY(view->isVisible());
    const auto* region = view->findChild<QComboBox*>(QStringLiteral("compareRegion"));
    QVERIFY(region->isVisible());
    QVERIFY(region->findText(QStringLiteral("South")) >= 0 && region->findText(QStringLiteral("East")) < 0);
    QVERIFY(!view->chart().data().lines.empty());
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-one-hares.png"));
}

void TestComparePlain::looksWell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const char* file : {"bass-diffusion.xmile", "hares-and-lynx.xmile"}) {
        for (const QSize& size : {QSize(1104, 572), QSize(1364, 752)}) {
            for (const bool chinese : {false, true})
                QTest::addRow("%s %d %s", file, size.width(), chinese ? "zh" : "en") << QString::fromLatin1(file) << size << chinese;
        }
    }
}

/// Painted without a warning, and kept for people to look at.
void TestComparePlain::looksWell()
{
    QFETCH(QString, file);
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QPainter|QFont|nan")));
    show(file.toLatin1().constData(), size, chinese ? Language::Chinese : Language::English, chinese ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
    QVERIFY(!m_page->grab().isNull());
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-%1-%2-%3.png").arg(file.section(QLatin1Char('-'), 0, 0)).arg(size.width()).arg(chinese ? QStringLiteral("zh") : QStringLiteral("en")));
}

QTEST_MAIN(TestComparePlain)
#include "tst_compare_plain.moc"
