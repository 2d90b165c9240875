// SPDX-License-Identifier: GPL-3.0-or-later
// The tornado: drawn, read and used by mouse and keyboard; its card on the model.
#include "core/sensitivity/tornado.h"
#include "core/uncertainty/design_runs.h"
#include "tests/ui/uncertainty/matters_bench.h"
#include "ui/uncertainty/matters_runner.h"
#include "ui/uncertainty/matters_text.h"
#include "ui/uncertainty/tornado_card.h"
#include "ui/uncertainty/tornado_chart.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/text_block.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace ui;

class TestTornadoCard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void goesThroughRowsByKey();
    void readsOutUnderThePointer();
    void activatesByEnterAndDoubleClick();
    void drawsLowAndHighOnTheirSides();
    void tellsWhatFailed();
    void leavesOutWhatHasNoRoom();
    void saysOnWhatEvidence_data();
    void saysOnWhatEvidence();
    void cardIsWhatCoreGives();
    void cardFollowsTheScenario();
    void cardAsksWhy();
    void anotherModelHasNoPapers();
    void looks_data();
    void looks();

private:
    [[nodiscard]] static TornadoData example();
    [[nodiscard]] std::unique_ptr<TornadoChart> shown(TornadoData data, const QSize& size = {560, 300}) const;

    tests::MattersBench m_bench;
};

void TestTornadoCard::init()
{
    m_bench = {};
    QVERIFY(m_bench.start());
}

TornadoData TestTornadoCard::example()
{
    TornadoData data;
    data.title = QStringLiteral("What the result leans on");
    data.unit = QStringLiteral("trade in 2030");
    data.naming.decimals = 2;
    data.central = 3.27;
    data.targetLow = 3;
    data.colourIndex = 0;
    const auto row = [](const char* id, const char* name, const char* low, const char* high, double atLow, double atHigh) {
        TornadoRow made;
        made.id = QLatin1String(id);
        made.name = QLatin1String(name);
        made.grade = core::policy::Grade::C;
        made.lowText = QLatin1String(low);
        made.highText = QLatin1String(high);
        made.atLow = atLow;
        made.atHigh = atHigh;
        return made;
    };
    data.rows = {row("a", "Intelligence of shallow users", "0.05", "0.25", 4.55, 2.66), row("b", "Time to reach deep use", "1 year", "4 years", 3.65, 2.74),
                 row("c", "Small-firm fund", "0.1", "0.9", 2.83, 3.64), row("d", "Imitation", "0.12", "0.35", 3.06, 3.47)};
    return data;
}

std::unique_ptr<TornadoChart> TestTornadoCard::shown(TornadoData data, const QSize& size) const
{
    auto chart = std::make_unique<TornadoChart>(*m_bench.appearance);
    chart->setData(std::move(data));
    chart->resize(size);
    chart->show();
    chart->activateWindow();
    if (!QTest::qWaitForWindowActive(chart.get()))
        return nullptr;
    chart->setFocus();
    return chart;
}

void TestTornadoCard::goesThroughRowsByKey()
{
    const auto chart = shown(example());
    QVERIFY(chart);
    QCOMPARE(chart->rowsDrawn(), std::size_t(4));
    QSignalSpy read(chart.get(), &TornadoChart::readOutChanged);
    QTest::keyClick(chart.get(), Qt::Key_Down);
    QCOMPARE(chart->currentItem(), 0);
    QVERIFY(read.last().front().toString().contains(QStringLiteral("Intelligence of shallow users")));
    QTest::keyClick(chart.get(), Qt::Key_End);
    QCOMPARE(chart->currentItem(), 3);
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QCOMPARE(chart->currentItem(), 2);
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QCOMPARE(chart->currentItem(), 0);
    // Values of both ends, the outcomes there, and the central run.
    for (const char* part : {"0.05", "0.25", "4.55", "2.66", "3.27"})
        QVERIFY2(chart->readOut().contains(QLatin1String(part)), qPrintable(chart->readOut()));
}

void TestTornadoCard::readsOutUnderThePointer()
{
    const auto chart = shown(example());
    QVERIFY(chart);
    const QPointF second = chart->itemBox(1).center();
    QTest::mouseMove(chart.get(), second.toPoint());
    QVERIFY(chart->readOut().contains(QStringLiteral("Time to reach deep use")));
    QTest::mouseMove(chart.get(), QPoint(3, chart->height() - 3));
    QCOMPARE(chart->itemAtPlace(QPointF(3, chart->height() - 3)), -1);
}

void TestTornadoCard::activatesByEnterAndDoubleClick()
{
    const auto chart = shown(example());
    QVERIFY(chart);
    QSignalSpy activated(chart.get(), &TornadoChart::activated);
    QTest::keyClick(chart.get(), Qt::Key_End);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().front().toString(), QStringLiteral("d"));
    QTest::mouseDClick(chart.get(), Qt::LeftButton, {}, chart->itemBox(1).center().toPoint());
    QCOMPARE(activated.last().front().toString(), QStringLiteral("b"));
}

void TestTornadoCard::drawsLowAndHighOnTheirSides()
{
    const auto chart = shown(example());
    QVERIFY(chart);
    const QImage picture = chart->grab().toImage();
    // Left of the centre in the first row the high end, right of it the low end: the input works against the outcome.
    const int y = static_cast<int>(chart->itemBox(0).center().y());
    const QColor high = picture.pixelColor(static_cast<int>(chart->pixelOf(2.9)), y);
    const QColor low = picture.pixelColor(static_cast<int>(chart->pixelOf(4.2)), y);
    QVERIFY(high.blue() > high.red() + 60);             // scenario A
    QVERIFY(std::abs(low.blue() - low.red()) < 40);     // grey
    const int third = static_cast<int>(chart->itemBox(2).center().y());
    const QColor right = picture.pixelColor(static_cast<int>(chart->pixelOf(3.5)), third);
    QVERIFY(right.blue() > right.red() + 60);
    QVERIFY(chart->pixelOf(2.66) < chart->pixelOf(3.27) && chart->pixelOf(3.27) < chart->pixelOf(4.55));
}

void TestTornadoCard::tellsWhatFailed()
{
    TornadoData data = example();
    data.rows[0].atHigh = std::numeric_limits<double>::quiet_NaN();
    data.rows[3].atLow = data.rows[3].atHigh = std::numeric_limits<double>::quiet_NaN();
    const auto chart = shown(data);
    QVERIFY(chart);
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QVERIFY2(chart->readOut().contains(QStringLiteral("at 0.25 the run failed")), qPrintable(chart->readOut()));
    const ChartTable table = chart->table();
    QCOMPARE(table.rows.size(), std::size_t(4));
    QCOMPARE(table.rows[0][5], QStringLiteral("failed"));
    QCOMPARE(table.rows[3][3], QStringLiteral("failed"));
    QVERIFY(table.rows[0][6].startsWith(QStringLiteral("1.28"))); // from the central run, 3.27, to 4.55
    QVERIFY(!chart->grab().toImage().isNull());
}

void TestTornadoCard::leavesOutWhatHasNoRoom()
{
    const auto chart = shown(example(), {420, 110});
    QVERIFY(chart);
    QVERIFY(chart->rowsDrawn() < 4 && chart->rowsDrawn() >= 1);
    QTest::keyClick(chart.get(), Qt::Key_End);
    QCOMPARE(chart->currentItem(), static_cast<int>(chart->rowsDrawn()) - 1);
    QCOMPARE(chart->table().rows.size(), std::size_t(4)); // the table has all
}

void TestTornadoCard::saysOnWhatEvidence_data()
{
    using core::policy::Grade;
    QTest::addColumn<std::vector<Grade>>("grades");
    QTest::addColumn<QString>("english");
    QTest::newRow("all assumptions") << std::vector{Grade::C, Grade::C, Grade::C} << QStringLiteral("All 3 are assumptions. No paper measures them.");
    QTest::newRow("all fitted") << std::vector{Grade::B, Grade::B} << QStringLiteral("All 2 are fitted so that a paper’s figure comes out.");
    QTest::newRow("mixed") << std::vector{Grade::C, Grade::A, Grade::C, Grade::D}
                           << QStringLiteral("Of these 4, 2 are assumptions, 1 is estimated from proxies, 1 is a paper’s own figure.");
}

void TestTornadoCard::saysOnWhatEvidence()
{
    QFETCH(std::vector<core::policy::Grade>, grades);
    QFETCH(QString, english);
    MattersAnswer answer;
    answer.question.study.base.outcomes = {core::uncertainty::Outcome::ofFigure("intelligence")};
    core::sensitivity::TornadoOutput output;
    output.central = 3;
    for (std::size_t i = 0; i < grades.size(); ++i) {
        core::uncertainty::Input input;
        input.name = input.id = "imitation";
        input.grade = grades[i];
        input.byWorld = {{core::sampling::Shape::Triangular, 0.1, 0.2, 0.3}};
        answer.result.plan.inputs.push_back(input);
        core::sensitivity::TornadoBar bar;
        bar.input = i;
        bar.atLow = 2.5;
        bar.atHigh = 3.5;
        bar.swing = 1;
        output.bars.push_back(bar);
    }
    answer.result.tornado = core::sensitivity::Tornado{{output}, 1 + 2 * grades.size(), false};
    const MattersText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    const QString said = text.evidenceSentence(answer, 8);
    QVERIFY2(said.startsWith(english), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("imitation between firms")), qPrintable(said));
    m_bench.appearance->setLanguage(core::policy::Language::Chinese);
    const MattersText chinese(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    QVERIFY(chinese.evidenceSentence(answer, 8).contains(QStringLiteral("企业间模仿系数")));
    QVERIFY(!chinese.evidenceSentence(answer, 8).contains(QStringLiteral("assumption")));
}

void TestTornadoCard::cardIsWhatCoreGives()
{
    TornadoCard card(*m_bench.appearance, *m_bench.state);
    card.resize(600, 340);
    card.show();
    QTRY_VERIFY_WITH_TIMEOUT(card.answer() && card.answer()->complete, 60000);
    const auto* chart = card.findChild<TornadoChart*>();
    // The same by hand, from the parts of core.
    const auto plan = m_bench.book().plan();
    const auto runs = core::uncertainty::DesignRuns::create(*m_bench.session().projector(), *plan, m_bench.session().current().content, std::nullopt,
                                                            {core::uncertainty::Outcome::ofFigure("intelligence")}, 2030);
    VERIFY_RESULT(runs);
    core::sensitivity::TornadoPlan ends;
    for (const auto& input : plan->inputs) {
        ends.centre.push_back(input.byWorld.front().central);
        ends.low.push_back(input.byWorld.front().low);
        ends.high.push_back(input.byWorld.front().high);
    }
    const auto expected = core::sensitivity::tornado(ends, 1, [&](std::span<const double> points, std::size_t, std::span<double> outputs) {
        return runs->evaluateValues(points, outputs);
    });
    VERIFY_RESULT(expected);
    const auto& bars = expected->outputs.front().bars;
    QCOMPARE(chart->data().rows.size(), bars.size());
    QCOMPARE(chart->data().central, expected->outputs.front().central);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        QCOMPARE(chart->data().rows[i].id.toStdString(), plan->inputs[bars[i].input].name);
        QCOMPARE(chart->data().rows[i].atLow, bars[i].atLow);
        QCOMPARE(chart->data().rows[i].atHigh, bars[i].atHigh);
    }
    // The central run is the scenario itself.
    VERIFY_CLOSE(chart->data().central, m_bench.session().projection()->value("intelligence", core::policy::Place::national(), 2030), 1e-9, 0);
    QVERIFY(chart->data().targetLow.has_value());
    QVERIFY(!card.findChild<TextBlock*>(QStringLiteral("tornadoEvidence"))->text().isEmpty());
}

void TestTornadoCard::cardFollowsTheScenario()
{
    TornadoCard card(*m_bench.appearance, *m_bench.state);
    card.resize(600, 340);
    card.show();
    QTRY_VERIFY_WITH_TIMEOUT(card.answer() && card.answer()->complete, 60000);
    const double before = card.answer()->result.tornado->outputs.front().central;
    QVERIFY(!card.isStale());
    m_bench.session().activate(QStringLiteral("baseline"));
    QVERIFY(card.isStale());
    QTRY_VERIFY_WITH_TIMEOUT(!card.isStale(), 60000);
    QVERIFY(card.answer()->result.tornado->outputs.front().central < before);
    // Hidden it rests.
    card.hide();
    m_bench.session().activate(QStringLiteral("paper-package"));
    QTest::qWait(700);
    QVERIFY(card.isStale());
    card.show();
    QTRY_VERIFY_WITH_TIMEOUT(!card.isStale(), 60000);
}

void TestTornadoCard::cardAsksWhy()
{
    TornadoCard card(*m_bench.appearance, *m_bench.state);
    card.resize(600, 340);
    card.show();
    QTRY_VERIFY_WITH_TIMEOUT(card.answer() && card.answer()->complete, 60000);
    card.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&card));
    auto* chart = card.findChild<TornadoChart*>();
    chart->setFocus();
    QSignalSpy asked(&m_bench.session(), &Session::whyAsked);
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<core::why::Subject>().id, chart->data().rows.front().id.toStdString());
    QTest::keyClick(chart, Qt::Key_F1);
    QCOMPARE(asked.count(), 2);
}

void TestTornadoCard::anotherModelHasNoPapers()
{
    m_bench.state.reset();
    m_bench.fixture->session.reset();
    auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/bass-diffusion.xmile"),
                                     m_bench.fixture->file("Bass.fourfold"));
    VERIFY_RESULT(opened);
    m_bench.fixture->session = std::move(*opened);
    WAIT_FOR_FIGURES(m_bench.session());
    FuturesChoices choices = m_bench.book().choices();
    for (const auto& parameter : m_bench.session().catalogue().parameters) {
        if (parameter.value > 0)
            choices.inputs[parameter.name] = {std::nullopt, parameter.value * 0.9, std::nullopt, parameter.value * 1.1};
    }
    VERIFY_RESULT(m_bench.book().setChoices(choices));
    QTRY_VERIFY(m_bench.book().plan() && !m_bench.book().plan()->inputs.empty());
    m_bench.state = std::make_unique<UncertaintyState>(m_bench.session(), m_bench.book());
    QVERIFY(!hasLevers(m_bench.session()));
    TornadoCard card(*m_bench.appearance, *m_bench.state);
    card.resize(600, 340);
    card.show();
    QTRY_VERIFY_WITH_TIMEOUT(card.answer() && card.answer()->complete, 60000);
    const QString said = card.findChild<TextBlock*>(QStringLiteral("tornadoEvidence"))->text();
    QVERIFY2(!said.contains(QStringLiteral("paper")), qPrintable(said));
    QVERIFY(!card.findChild<TornadoChart*>()->data().rows.front().grade);
    // Levers are among the inputs there.
    const auto question = mattersQuestion(*m_bench.state, core::studies::Method::Tornado, MattersOf::Levers, MattersEffort::Usual);
    QVERIFY(question && question->of == MattersOf::Inputs);
}

void TestTornadoCard::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1440-en-light") << QSize(630, 350) << false << false;
    QTest::newRow("1180-en-light") << QSize(510, 270) << false << false;
    QTest::newRow("1440-zh-dark") << QSize(630, 350) << true << true;
    QTest::newRow("1180-zh-light") << QSize(510, 270) << true << false;
}

void TestTornadoCard::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    m_bench.appearance->setTheme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_bench.appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    TornadoCard card(*m_bench.appearance, *m_bench.state);
    card.resize(size);
    card.show();
    QVERIFY(card.minimumSizeHint().width() <= size.width() && card.minimumSizeHint().height() <= size.height());
    QTRY_VERIFY_WITH_TIMEOUT(card.answer() && card.answer()->complete, 60000);
    const auto* chart = card.findChild<TornadoChart*>();
    QVERIFY2(chart->rowsDrawn() >= 5, qPrintable(QString::number(chart->rowsDrawn())));
    // The sentence is about the rows that are drawn.
    if (!chinese)
        QTRY_VERIFY2(card.findChild<TextBlock*>(QStringLiteral("tornadoEvidence"))->text().startsWith(QStringLiteral("All %1 are assumptions.").arg(chart->rowsDrawn())), qPrintable(card.findChild<TextBlock*>(QStringLiteral("tornadoEvidence"))->text()));
    for (const TornadoRow& row : chart->data().rows)
        QVERIFY(!row.name.isEmpty() && !row.lowText.isEmpty());
    tests::keepPicture(card, QStringLiteral("tornado-%1").arg(QLatin1String(QTest::currentDataTag())));
}

QTEST_MAIN(TestTornadoCard)
#include "tst_tornado_card.moc"
