// SPDX-License-Identifier: GPL-3.0-or-later
// "What matters": studies run in the background are what core gives, can be cancelled and keep what is finished, say when they are old;
// sentences for constructed results in both languages.
#include "tests/ui/uncertainty/matters_bench.h"
#include "ui/uncertainty/matters_chart.h"
#include "ui/uncertainty/matters_note.h"
#include "ui/uncertainty/matters_runner.h"
#include "ui/uncertainty/matters_text.h"
#include "ui/uncertainty/matters_view.h"
#include "ui/uncertainty/tornado_chart.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/text_block.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace ui;
using core::studies::Method;

class TestMattersView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void chartSortsAndSaysZero();
    void chartByMouseAndKey();
    void sharesInSentences();
    void screeningInSentences();
    void failedRunsAreCountedAndNamed();
    void planIsTheSessions();
    void leversStartAtTheScenario();
    void tornadoRunsByItself();
    void screeningIsWhatCoreGives();
    void sharesAreWhatCoreGives();
    void cancelKeepsWhatIsFinished();
    void cancelAnswersAtOnce();
    void partsAreDrawnBeforeTheEnd();
    void saysWhenItIsOld();
    void listsWhatWasVaried();
    void exportsTableAndRecord();
    void looks_data();
    void looks();

private:
    [[nodiscard]] MattersAnswer constructed() const;
    [[nodiscard]] QString sentences(const MattersAnswer& answer) const;
    [[nodiscard]] std::unique_ptr<MattersView> shown(const QSize& size = {1332, 700}) const;
    template<class T>
    [[nodiscard]] static T* find(const QWidget& view, const char* name)
    {
        return view.findChild<T*>(QLatin1String(name));
    }

    tests::MattersBench m_bench;
};

void TestMattersView::init()
{
    m_bench = {};
    QVERIFY(m_bench.start());
}

MattersAnswer TestMattersView::constructed() const
{
    MattersAnswer answer;
    answer.complete = true;
    answer.question.scenarioName = QStringLiteral("Paper package");
    answer.question.study.base.outcomes = {core::uncertainty::Outcome::ofFigure("intelligence")};
    answer.result.year = 2030;
    answer.result.evaluations = answer.result.done = 5000;
    answer.result.plan.worlds.resize(1);
    for (const char* id : {"imitation", "depth_delay", "depth_org"}) {
        core::uncertainty::Input input;
        input.name = input.id = id;
        input.byWorld = {{core::sampling::Shape::Triangular, 0.1, 0.2, 0.3}};
        answer.result.plan.inputs.push_back(input);
    }
    return answer;
}

QString TestMattersView::sentences(const MattersAnswer& answer) const
{
    const MattersText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    return text.findings(answer).join(QLatin1Char('|')).replace(QChar(0x2009), QLatin1Char(' '));
}

std::unique_ptr<MattersView> TestMattersView::shown(const QSize& size) const
{
    auto view = std::make_unique<MattersView>(*m_bench.appearance, *m_bench.state);
    view->resize(size);
    view->show();
    view->activateWindow();
    return QTest::qWaitForWindowActive(view.get()) ? std::move(view) : nullptr;
}

namespace {

core::sensitivity::SobolIndex index(double value, double error, bool aboveZero)
{
    core::sensitivity::SobolIndex made;
    made.value = value;
    made.standardError = error;
    made.low = value - 2 * error;
    made.high = value + 2 * error;
    made.baseRows = 1000;
    made.aboveZero = aboveZero;
    return made;
}

} // namespace

void TestMattersView::chartSortsAndSaysZero()
{
    MattersAnswer answer = constructed();
    answer.result.sobol = core::sensitivity::SobolIndices();
    auto& output = answer.result.sobol->outputs.emplace_back();
    output.first = {index(0.10, 0.02, true), index(0.50, 0.03, true), index(-0.004, 0.01, false)};
    output.total = {index(0.20, 0.02, true), index(0.65, 0.03, true), index(0.006, 0.01, false)};
    const MattersText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    const MattersData data = text.shares(answer);
    QCOMPARE(data.rows.size(), std::size_t(3));
    QCOMPARE(data.rows[0].id, QStringLiteral("depth_delay"));
    QCOMPARE(data.rows[1].id, QStringLiteral("imitation"));
    QCOMPARE(data.rows[2].id, QStringLiteral("depth_org"));
    QVERIFY(data.rows[2].first.zero && data.rows[2].second.zero && !data.rows[0].first.zero);
    MattersChart chart(*m_bench.appearance);
    chart.setData(data);
    chart.resize(560, 260);
    // A negative estimate is nowhere shown as a number.
    for (const QStringList& row : chart.table().rows)
        QVERIFY2(!row.join(QLatin1Char(' ')).contains(QChar(0x2212)) && !row.join(QLatin1Char(' ')).contains(QLatin1Char('-')), qPrintable(row.join(QLatin1Char(' '))));
    QVERIFY(chart.table().rows[2][3].startsWith(QStringLiteral("not distinguishable from zero")));
    QVERIFY(chart.table().rows[0][2].replace(QChar(0x2009), QLatin1Char(' ')).startsWith(QStringLiteral("65 % (59–71 %)")));
    QVERIFY(chart.sentence().contains(QStringLiteral("not distinguishable from zero")));
    QVERIFY(!chart.grab().toImage().isNull());
}

void TestMattersView::chartByMouseAndKey()
{
    MattersChart chart(*m_bench.appearance);
    MattersData data;
    data.firstName = QStringLiteral("in all");
    data.secondName = QStringLiteral("alone");
    for (int i = 0; i < 30; ++i) {
        MattersRow row;
        row.id = row.name = QStringLiteral("input %1").arg(i);
        row.first = {0.3 - i * 0.01, 0.28 - i * 0.01, 0.32 - i * 0.01, false};
        row.second = {0.1, 0.08, 0.12, false};
        data.rows.push_back(row);
    }
    chart.setData(data);
    chart.resize(500, 300);
    chart.show();
    chart.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    chart.setFocus();
    QVERIFY(chart.rowsDrawn() < 30 && chart.rowsDrawn() > 5);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.currentItem(), 1);
    QVERIFY(chart.readOut().contains(QStringLiteral("input 1:")));
    QSignalSpy activated(&chart, &MattersChart::activated);
    QTest::keyClick(&chart, Qt::Key_Space);
    QCOMPARE(activated.last().front().toString(), QStringLiteral("input 1"));
    QTest::mouseMove(&chart, chart.itemBox(4).center().toPoint());
    QVERIFY(chart.readOut().contains(QStringLiteral("input 4:")));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.itemBox(3).center().toPoint());
    QCOMPARE(chart.currentItem(), 3);
    QCOMPARE(chart.table().rows.size(), std::size_t(30));
}

void TestMattersView::sharesInSentences()
{
    MattersAnswer answer = constructed();
    answer.result.sobol = core::sensitivity::SobolIndices();
    auto& output = answer.result.sobol->outputs.emplace_back();
    output.first = {index(0.10, 0.01, true), index(0.50, 0.01, true), index(-0.004, 0.01, false)};
    output.total = {index(0.30, 0.01, true), index(0.80, 0.01, true), index(0.006, 0.01, false)};
    QString said = sentences(answer);
    // 0.10 + 0.50 - 0.004 = 0.596, 0.404 together
    QVERIFY2(said.contains(QStringLiteral("if time to reach deep use were known, the variance of the outcome would shrink by 50 %")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("if everything but time to reach deep use were known, 80 % of the variance would stay")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("add up to 0.60: 40 % of the variance comes from inputs acting together")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("1 input cannot be told from zero")), qPrintable(said));
    m_bench.appearance->setLanguage(core::policy::Language::Chinese);
    said = sentences(answer);
    QVERIFY2(said.contains(QStringLiteral("深度应用调整时间")) && said.contains(QStringLiteral("0.60")) && said.contains(QStringLiteral("40%")), qPrintable(said));
    m_bench.appearance->setLanguage(core::policy::Language::English);
    // Nothing together: within the error of the sum.
    output.first = {index(0.40, 0.02, true), index(0.58, 0.02, true), index(0.0, 0.01, false)};
    said = sentences(answer);
    QVERIFY2(said.contains(QStringLiteral("hardly act together")), qPrintable(said));
    output.warnings = {core::sensitivity::SobolWarning::SumAboveOne};
    output.first = {index(0.70, 0.02, true), index(0.58, 0.02, true), index(0.0, 0.01, false)};
    said = sentences(answer);
    QVERIFY2(said.contains(QStringLiteral("1.28")) && said.contains(QStringLiteral("sample is too small")), qPrintable(said));
    output.warnings = {core::sensitivity::SobolWarning::DoesNotVary};
    QVERIFY(sentences(answer).contains(QStringLiteral("no variance to share")));
}

void TestMattersView::screeningInSentences()
{
    MattersAnswer answer = constructed();
    answer.question.study.method = Method::Morris;
    answer.result.morris = core::sensitivity::MorrisEffects();
    auto& output = answer.result.morris->outputs.emplace_back();
    const auto effect = [](double muStar, double sigma, bool inert) {
        core::sensitivity::MorrisEffect made;
        made.effects = 20;
        made.mu = muStar;
        made.muStar = muStar;
        made.sigma = sigma;
        made.muStarLow = muStar * 0.9;
        made.muStarHigh = muStar * 1.1;
        made.inert = inert;
        return made;
    };
    output.inputs = {effect(0.4, 0.1, false), effect(1.2, 1.5, false), effect(0, 0, true)};
    const QString said = sentences(answer);
    QVERIFY2(said.contains(QStringLiteral("Moving time to reach deep use over its whole range changes the outcome by 1.2")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("1 input does nothing to it")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("the spread is larger than the mean")), qPrintable(said));
    output.inputs = {effect(0, 0, true), effect(0, 0, true), effect(0, 0, true)};
    QCOMPARE(sentences(answer), QStringLiteral("Nothing that is varied moves this outcome."));
}

void TestMattersView::failedRunsAreCountedAndNamed()
{
    MattersAnswer answer = constructed();
    const MattersText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    QVERIFY(text.failedSentence(answer).isEmpty());
    answer.question.study.method = Method::Sobol;
    answer.result.failedRuns = {16, 401, 1002};
    QCOMPARE(text.failedSentence(answer).replace(QChar(0x2009), QLatin1Char(' ')), QStringLiteral("3 of 5,000 runs gave no number and are left out: numbers 17, 402, 1,003."));
    answer.question.study.method = Method::Tornado;
    answer.result.failedRuns = {0, 3, 6}; // centre; low and high of the first, low of the second ... high of the third
    const QString named = text.failedSentence(answer);
    QVERIFY2(named.contains(QStringLiteral("the central run, time to reach deep use at its low end, ")), qPrintable(named));
    QVERIFY2(named.contains(QStringLiteral("at its high end")), qPrintable(named));
}

void TestMattersView::planIsTheSessions()
{
    const auto plan = m_bench.book().plan();
    const auto same = core::uncertainty::planSampling(*m_bench.session().projector(), samplingRequest(m_bench.session(), m_bench.book(), MattersOf::Inputs, QStringLiteral("paper-package")));
    QVERIFY(same.has_value());
    QCOMPARE(same->inputs.size(), plan->inputs.size());
    for (std::size_t i = 0; i < plan->inputs.size(); ++i) {
        QCOMPARE(same->inputs[i].name, plan->inputs[i].name);
        QCOMPARE(same->inputs[i].column, plan->inputs[i].column);
        QVERIFY(same->inputs[i].byWorld == plan->inputs[i].byWorld);
    }
    QCOMPARE(same->seed, plan->seed);
}

void TestMattersView::leversStartAtTheScenario()
{
    m_bench.session().activate(QStringLiteral("baseline"));
    const auto request = samplingRequest(m_bench.session(), m_bench.book(), MattersOf::Levers, QStringLiteral("baseline"));
    const auto plan = core::uncertainty::planSampling(*m_bench.session().projector(), request);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->inputs.size(), m_bench.session().catalogue().levers.size());
    for (const auto& input : plan->inputs) {
        QVERIFY(input.kind == core::uncertainty::InputKind::LeverIntensity);
        QCOMPARE(input.byWorld.front().central, 0.0); // the baseline has none
        QCOMPARE(input.byWorld.front().high, core::uncertainty::kMostIntensity);
    }
}

void TestMattersView::tornadoRunsByItself()
{
    const auto view = shown();
    QVERIFY(view);
    QCOMPARE(view->method(), Method::Tornado);
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 60000);
    QCOMPARE(view->findChild<TornadoChart*>()->data().rows.size(), m_bench.book().plan()->inputs.size());
    QVERIFY(!find<TextBlock>(*view, "mattersFindings")->text().isEmpty());
    // From it the time of the others is known before they start.
    view->setMethod(Method::Sobol);
    QVERIFY(!view->answer());
    const QString estimate = find<QLabel>(*view, "mattersEstimate")->text();
    QVERIFY2(estimate.contains(QStringLiteral("about")), qPrintable(estimate));
    QVERIFY(find<TextBlock>(*view, "mattersEmpty")->isVisible());
    // Levers too.
    view->setMethod(Method::Tornado);
    view->setOf(MattersOf::Levers);
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 60000);
    QCOMPARE(view->findChild<TornadoChart*>()->data().rows.size(), m_bench.session().catalogue().levers.size());
}

void TestMattersView::screeningIsWhatCoreGives()
{
    QVERIFY(m_bench.varyRegionDataOnly());
    const auto view = shown();
    QVERIFY(view);
    view->setEffort(MattersEffort::Quick);
    QTest::mouseClick(find<SegmentedSwitch>(*view, "mattersMethod")->findChild<QAbstractButton*>(QStringLiteral("method-morris")), Qt::LeftButton);
    QCOMPARE(view->method(), Method::Morris);
    QTest::mouseClick(find<QPushButton>(*view, "mattersRun"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete, 120000);
    const auto question = mattersQuestion(*m_bench.state, Method::Morris, MattersOf::Inputs, MattersEffort::Quick);
    QVERIFY(question);
    const auto expected = core::studies::runSensitivity(*question->projector, question->study, {});
    QVERIFY(expected.has_value());
    QCOMPARE(view->answer()->result.digest, expected->digest);
    QCOMPARE(view->answer()->result.table, expected->table);
    const auto* chart = find<MattersChart>(*view, "mattersChart");
    const auto& inputs = expected->plan.inputs;
    for (const MattersRow& row : chart->data().rows) {
        const auto place = static_cast<std::size_t>(std::ranges::find(inputs, row.id.toStdString(), &core::uncertainty::Input::name) - inputs.begin());
        QCOMPARE(row.first.value, expected->morris->outputs.front().inputs[place].muStar);
    }
}

void TestMattersView::sharesAreWhatCoreGives()
{
    QVERIFY(m_bench.varyRegionDataOnly());
    const auto view = shown();
    QVERIFY(view);
    view->setEffort(MattersEffort::Quick);
    view->setMethod(Method::Sobol);
    view->run();
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete, 240000);
    const auto question = mattersQuestion(*m_bench.state, Method::Sobol, MattersOf::Inputs, MattersEffort::Quick);
    QVERIFY(question);
    const auto expected = core::studies::runSensitivity(*question->projector, question->study, {});
    QVERIFY(expected.has_value());
    QCOMPARE(view->answer()->result.digest, expected->digest);
    QCOMPARE(view->answer()->result.done, mattersRuns(Method::Sobol, MattersEffort::Quick, m_bench.book().plan()->inputs.size()));
}

void TestMattersView::cancelKeepsWhatIsFinished()
{
    const auto view = shown();
    QVERIFY(view);
    view->setMethod(Method::Sobol);
    view->setEffort(MattersEffort::Usual);
    view->run();
    // The first part that is drawn already; then no more.
    QTRY_VERIFY_WITH_TIMEOUT(view->answer(), 240000);
    QVERIFY(view->isBusy());
    QVERIFY(!view->answer()->complete);
    QTest::mouseClick(find<QPushButton>(*view, "cancelWork"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!view->isBusy(), 10000);
    QVERIFY(view->answer());
    QVERIFY(!view->answer()->complete);
    QVERIFY(view->answer()->result.done > 0 && view->answer()->result.done < view->answer()->result.evaluations);
    QVERIFY(view->answer()->result.sobol->baseRows >= 2);
    QVERIFY2(find<MattersNote>(*view, "mattersNote")->text().startsWith(QStringLiteral("Cancelled after")), qPrintable(find<MattersNote>(*view, "mattersNote")->text()));
    QVERIFY(find<MattersNote>(*view, "mattersNote")->isVisible());
    QVERIFY(!view->answer()->result.record.empty()); // a record of what was done
}

void TestMattersView::cancelAnswersAtOnce()
{
    MattersRunner runner;
    auto question = mattersQuestion(*m_bench.state, Method::Sobol, MattersOf::Inputs, MattersEffort::Thorough);
    QVERIFY(question);
    QSignalSpy progress(&runner, &MattersRunner::progressed);
    runner.ask(*question);
    QTest::qWait(300);
    QVERIFY(runner.isBusy());
    QElapsedTimer clock;
    clock.start();
    runner.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!runner.isBusy(), 5000);
    // The product answers within 100 ms; unoptimised builds and loaded machines get more.
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(runner.errors().empty());
    QVERIFY(runner.wasCancelled() || (runner.answer() && !runner.answer()->complete));
}

void TestMattersView::partsAreDrawnBeforeTheEnd()
{
    QVERIFY(m_bench.varyRegionDataOnly());
    auto question = mattersQuestion(*m_bench.state, Method::Sobol, MattersOf::Inputs, MattersEffort::Usual);
    QVERIFY(question);
    std::size_t parts = 0;
    std::size_t last = 0;
    bool rising = true;
    core::studies::RunOptions options;
    options.partialSeconds = 0;
    options.partial = [&](const core::studies::SensitivityResult& soFar) {
        ++parts;
        rising = rising && soFar.done > last && soFar.sobol && soFar.sobol->baseRows >= 2 && soFar.done < soFar.evaluations;
        last = soFar.done;
    };
    const auto whole = core::studies::runSensitivity(*question->projector, question->study, options);
    QVERIFY(whole.has_value());
    QVERIFY(parts >= 2);
    QVERIFY(rising);
    QCOMPARE(whole->done, whole->evaluations);
    QVERIFY(whole->failedRuns.empty());
}

void TestMattersView::saysWhenItIsOld()
{
    QVERIFY(m_bench.varyRegionDataOnly());
    const auto view = shown();
    QVERIFY(view);
    view->setEffort(MattersEffort::Quick);
    view->setMethod(Method::Morris);
    view->run();
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 120000);
    const auto* note = find<MattersNote>(*view, "mattersNote");
    QVERIFY(!view->isStale() && note->isHidden());
    const auto before = view->answer();
    QVERIFY(m_bench.session().setLever(QStringLiteral("innovation_fund"), tests::intensity(0.2)).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), 5000);
    QVERIFY(view->isStale());
    QVERIFY2(note->text().contains(QStringLiteral("as it was")), qPrintable(note->text()));
    QCOMPARE(view->answer(), before); // what there is stays
    QTest::mouseClick(find<QPushButton>(*note, "noteAction"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!view->isStale() && !view->isBusy(), 120000);
    QVERIFY(view->answer() != before);
    QTRY_VERIFY(note->isHidden());
    FuturesChoices choices = m_bench.book().choices();
    choices.seed = 99;
    QVERIFY(m_bench.book().setChoices(choices).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(view->isStale() && note->isVisible(), 5000);
}

void TestMattersView::listsWhatWasVaried()
{
    QVERIFY(m_bench.varyRegionDataOnly());
    const auto view = shown();
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 60000);
    const auto plan = m_bench.book().plan();
    const auto* table = find<QTableView>(*view, "mattersInputs");
    QCOMPARE(table->model()->rowCount(), static_cast<int>(plan->inputs.size() + plan->notVaried.size()));
    QStringList reasons;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        reasons << table->model()->index(row, 3).data().toString();
    QVERIFY(reasons.contains(QStringLiteral("not varied: left out of this study")));
    QVERIFY(reasons.contains(QStringLiteral("triangular")));
    const QString summary = find<TextBlock>(*view, "mattersVaried")->text();
    QVERIFY2(summary.contains(QString::number(plan->notVaried.size())), qPrintable(summary));
}

void TestMattersView::exportsTableAndRecord()
{
    QVERIFY(m_bench.varyRegionDataOnly());
    const auto view = shown();
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 60000);
    view->setFileChooser([this](const QString& suggestion, const QString&) { return m_bench.fixture->file(qPrintable(suggestion)); });
    for (const char* entry : {"exportTable", "exportInputs", "exportRecord"})
        view->findChild<QAction*>(QLatin1String(entry))->trigger();
    const auto content = [&](const char* name) {
        QFile file(m_bench.fixture->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(content("effects.csv").toStdString(), view->answer()->result.table);
    QVERIFY(content("inputs.csv").startsWith("name,kind,varied,reason"));
    QVERIFY(content("record.json").contains("\"sensitivity\""));
    // A folder that is not there: the view says so.
    view->setFileChooser([](const QString& suggestion, const QString&) { return QStringLiteral("/nowhere/at/all/") + suggestion; });
    view->findChild<QAction*>(QStringLiteral("exportTable"))->trigger();
    QVERIFY(find<MattersNote>(*view, "mattersNote")->text().contains(QStringLiteral("cannot be written")));
}

void TestMattersView::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1440-en-light") << QSize(1332, 720) << false << false;
    QTest::newRow("1180-en-light") << QSize(1072, 540) << false << false;
    QTest::newRow("1440-zh-dark") << QSize(1332, 720) << true << true;
    QTest::newRow("1180-zh-light") << QSize(1072, 540) << true << false;
}

void TestMattersView::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    m_bench.appearance->setTheme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_bench.appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    const auto view = shown(size);
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 60000);
    QVERIFY2(view->minimumSizeHint().width() <= size.width(), qPrintable(QString::number(view->minimumSizeHint().width())));
    QVERIFY2(view->minimumSizeHint().height() <= size.height(), qPrintable(QString::number(view->minimumSizeHint().height())));
    QTest::qWait(200);
    const QString name = QStringLiteral("matters-%1-").arg(QLatin1String(QTest::currentDataTag()));
    tests::keepPicture(*view, name + QStringLiteral("tornado"));
    view->setMethod(Method::Sobol);
    QTest::qWait(200);
    tests::keepPicture(*view, name + QStringLiteral("empty"));
    QVERIFY(m_bench.varyRegionDataOnly());
    view->setEffort(MattersEffort::Quick);
    view->run();
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 240000);
    QTest::qWait(200);
    tests::keepPicture(*view, name + QStringLiteral("sobol"));
    view->setMethod(Method::Morris);
    view->run();
    QTRY_VERIFY_WITH_TIMEOUT(view->answer() && view->answer()->complete && !view->isBusy(), 120000);
    QTest::qWait(200);
    tests::keepPicture(*view, name + QStringLiteral("morris"));
}

QTEST_MAIN(TestMattersView)
#include "tst_matters_view.moc"
