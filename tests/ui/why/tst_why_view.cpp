// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/why/why_fixture.h"
#include "ui/why/formula_view.h"
#include "ui/why/why_parts.h"
#include "ui/why/why_rows.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

#include <cmath>

using core::policy::Language;
using tests::WhyStage;
using ui::CauseRow;

/// What answers show on the shipped model, and the way from one to the next.
class TstWhyView : public QObject {
    Q_OBJECT

private slots:
    void namesValuesAndKinds_data();
    void namesValuesAndKinds();
    void driversAddUpToTheChange();
    void theEquationStandsInWordsAndFigures();
    void aStockTellsItsChangePerYear();
    void aLongEquationIsCutBetweenItsLines();
    void knownFlawsStandBesideTheirFigures();
    void everyNameCanBeAskedInTurn();
    void backAndForwardAsInABrowser();
    void theBaselineHasNoChangeToExplain();
    void findsThePoliciesBehindAFigure();
    void weighsTheEvidence();
    void givesDefinitionAndEquationText();
    void answersWithinTheirTime();
    void followsTheYearAndTheScenario();
    void explainsThePairOfTheComparePage();
    void keepsWhatItShowsWhileTheModelChanges();
    void keysOfABrowserWorkInThePopover();
    void aTermTellsWhatStandsForIt();
    void nothingIsCutAtItsWidth_data();
    void nothingIsCutAtItsWidth();
    void pictures_data();
    void pictures();
};

namespace {

QStringList headings(const QWidget& view)
{
    QStringList texts;
    for (const auto* heading : view.findChildren<ui::WhyHeading*>())
        texts << heading->accessibleName();
    return texts;
}

QStringList texts(const QWidget& view)
{
    QStringList texts;
    for (const auto* block : view.findChildren<ui::TextBlock*>()) {
        if (block->isVisible())
            texts << block->text();
    }
    return texts;
}

bool says(const QWidget& view, const QString& part)
{
    const QStringList all = texts(view);
    return std::any_of(all.begin(), all.end(), [&](const QString& text) { return text.contains(part); });
}

std::vector<const CauseRow*> rows(const QWidget& view, const char* prefix)
{
    std::vector<const CauseRow*> found;
    for (const auto* row : view.findChildren<CauseRow*>()) {
        if (row->objectName().startsWith(QLatin1String(prefix)))
            found.push_back(row);
    }
    return found;
}

} // namespace

void TstWhyView::namesValuesAndKinds_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value"); // of the mock-up and the reference outputs of the model
    QTest::newRow("stock") << false << "variable:conversion" << "Research converted" << "科技成果转化率" << "Technology · stock · national" << "43";
    QTest::newRow("stock, Chinese") << true << "variable:conversion" << "科技成果转化率" << "Research converted" << "技术 · 存量 · 全国" << "43";
    QTest::newRow("computed in a region") << false << "variable:vacancy@Central_West" << "Vacant technical posts" << "技术岗位空缺率"
                                          << "Talent · computed · Central-West" << "54";
    QTest::newRow("nation") << false << "variable:national_trade" << "Cross-border e-commerce trade" << "跨境电商贸易指数" << "Outcomes · computed · national" << "173";
    QTest::newRow("lever") << false << "lever:innovation_fund" << "Innovation fund" << "" << "Technology · lever · national" << "";
    QTest::newRow("parameter") << false << "parameter:conversion_initial" << "Research converted in 2024" << "2024 年成果转化率" << "Parameter" << "18";
    QTest::newRow("claim") << false << "claim:conversion-40" << "Research converted" << "科技成果转化率" << "Technology · claim of the papers · national" << "43";
}

void TstWhyView::namesValuesAndKinds()
{
    QFETCH(bool, chinese);
    QFETCH(QString, key);
    QFETCH(QString, name);
    QFETCH(QString, other);
    QFETCH(QString, kind);
    QFETCH(QString, value);
    WhyStage stage(chinese ? Language::Chinese : Language::English);
    QVERIFY(stage.ready());
    QVERIFY(stage.ask(key.toUtf8().constData()));
    const auto plain = [](QString text) { return text.remove(QChar(0x2009)).remove(QLatin1Char(' ')); };
    QCOMPARE(plain(stage.find<ui::TextBlock>(QStringLiteral("whyName"))->text()), plain(name));
    if (!other.isEmpty())
        QCOMPARE(plain(stage.find<ui::TextBlock>(QStringLiteral("whyOtherName"))->text()), plain(other));
    QCOMPARE(plain(stage.find<ui::WhyLine>(QStringLiteral("whyKind"))->text()), plain(kind));
    const auto* line = stage.find<ui::WhyValueLine>(QStringLiteral("whyValue"));
    QVERIFY(line->isVisible());
    if (!value.isEmpty())
        QCOMPARE(line->content().value.number, value);
    QVERIFY(stage.view().accessibleName().contains(stage.find<ui::TextBlock>(QStringLiteral("whyName"))->text()));
}

void TstWhyView::driversAddUpToTheChange()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    for (const char* key : {"variable:conversion", "variable:entry_premium", "variable:vacancy@Central_West", "variable:national_trade", "variable:trade@East"}) {
        QVERIFY2(stage.ask(key), key);
        const core::why::Answer& answer = *stage.view().answer();
        double sum = 0;
        for (const auto& driver : answer.drivers)
            sum += driver.contribution;
        // Tolerance: the integral of a stock is taken at the saved quarters; its rest is told apart.
        QVERIFY2(std::abs(sum + answer.rest - (answer.value - answer.reference)) <= 1e-9 + 1e-6 * std::abs(answer.value), key);
        const auto shown = rows(stage.view(), "whyDriver_");
        QVERIFY2(!shown.empty(), key);
        // What has no part in the change is named below.
        std::size_t moving = 0;
        for (const auto& driver : answer.drivers)
            moving += driver.contribution != 0;
        QVERIFY2(shown.size() == moving, key);
        for (const CauseRow* row : shown) {
            QVERIFY(!row->content().name.isEmpty());
            QVERIFY(!row->content().number.isEmpty());
            QVERIFY(row->content().bar.has_value());
            QVERIFY(std::abs(*row->content().bar) <= 1);
        }
    }
}

void TstWhyView::theEquationStandsInWordsAndFigures()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:vacancy@Central_West"));
    const auto* formula = stage.find<ui::FormulaView>(QStringLiteral("whyFormula"));
    QCOMPARE(formula->words().spoken, QStringLiteral("Vacant = 1 − Posts filled"));
    QCOMPARE(formula->words().links.size(), std::size_t(1));
    QVERIFY(formula->values().spoken.startsWith(QStringLiteral("2030 = 1 − 0.46")));
    QVERIFY(formula->values().spoken.endsWith(QStringLiteral("= 54") + QChar(0x2009) + QLatin1Char('%')));
    // Asked about the link, it stays in the region.
    QCOMPARE(formula->words().links.front().subject.place, stage.view().subject()->place);
    QVERIFY(stage.view().subject()->place.kind != core::policy::Place::Kind::National);
}

void TstWhyView::aStockTellsItsChangePerYear()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:conversion"));
    QCOMPARE(headings(stage.view()),
             (QStringList{QStringLiteral("What it is"), QStringLiteral("How it is calculated"), QStringLiteral("What drives it"),
                          QStringLiteral("Which policies are behind it"), QStringLiteral("Numbers in it"), QStringLiteral("Where it comes from"),
                          QStringLiteral("What the change rests on"), QStringLiteral("What the papers claim"), QStringLiteral("What it drives in turn")}));
    const auto* formula = stage.find<ui::FormulaView>(QStringLiteral("whyFormula"));
    QVERIFY(formula->words().spoken.startsWith(QStringLiteral("change per year = ")));
    QVERIFY(!formula->words().bars.empty());
    // (0.473 - 0.431) / (3 (1 - 0.667 x 0.395)) = 0.019, as the mock-up prints it.
    QVERIFY2(formula->values().spoken.contains(QStringLiteral("= +1.9")), qPrintable(formula->values().spoken));
}

void TstWhyView::aLongEquationIsCutBetweenItsLines()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    for (const char* key : {"variable:trade@East", "variable:competitiveness@East", "variable:supply_chain@East"}) {
        QVERIFY2(stage.ask(key), key);
        auto* formula = stage.find<ui::FormulaView>(QStringLiteral("whyFormula"));
        QTest::qWait(20);
        if (!formula->isFolded() || formula->height() >= formula->heightForWidth(formula->width()) + 1)
            continue;
        const double cut = formula->height() - 24; // the dots stand below
        int whole = 0, below = 0;
        for (const ui::FormulaRun& run : formula->words().runs) {
            const double baseline = run.baseline.y() + 10;
            const QFontMetricsF metrics(run.font);
            ++(baseline + metrics.descent() <= cut + 2 ? whole : below);
            QVERIFY2(baseline + metrics.descent() <= cut + 2 || baseline - metrics.ascent() >= cut - 2, qPrintable(QLatin1String(key) + QStringLiteral(": ") + run.text));
        }
        QVERIFY2(whole > 0, key);
    }
    // What only completes the equation has a name in it, and can be asked.
    QVERIFY(stage.ask("variable:trade@East"));
    const auto& links = stage.find<ui::FormulaView>(QStringLiteral("whyFormula"))->words().links;
    const auto shock = std::find_if(links.begin(), links.end(), [](const ui::FormulaLink& link) { return link.subject.id == "logistics_shock_effect"; });
    QVERIFY(shock != links.end());
    QCOMPARE(shock->name, QStringLiteral("Logistics shock: effect on trade"));
    QVERIFY(stage.ask(shock->subject));
}

void TstWhyView::knownFlawsStandBesideTheirFigures()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("parameter:conversion_initial"));
    QVERIFY(says(stage.view(), QStringLiteral("names no source")));
    QVERIFY(stage.ask("variable:trade@East"));
    QVERIFY(says(stage.view(), QStringLiteral("2.7:1")));
    QVERIFY(stage.ask("variable:revision_cycle"));
    QVERIFY(!says(stage.view(), QStringLiteral("names no source")));
}

void TstWhyView::everyNameCanBeAskedInTurn()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:conversion"));
    auto* row = const_cast<CauseRow*>(rows(stage.view(), "whyDriver_").front());
    const std::string driver = row->content().subject.id;
    QTest::mouseClick(row, Qt::LeftButton);
    QTRY_COMPARE(stage.view().answer()->subject.id, driver);
    // A name of the equation, by the keyboard.
    auto* name = stage.find(QStringLiteral("formulaName_0"));
    QVERIFY(name);
    const std::string asked = stage.find<ui::FormulaView>(QStringLiteral("whyFormula"))->words().links.front().subject.id;
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(stage.view().answer()->subject.id, asked);
    // And every other link leads to an answer: nothing that is offered cannot be explained.
    for (const char* key : {"variable:conversion", "variable:trade@East", "lever:certification", "parameter:imitation", "claim:conversion-40"}) {
        QVERIFY(stage.ask(key));
        std::vector<core::why::Subject> subjects;
        for (const auto* cause : stage.view().findChildren<CauseRow*>()) {
            if (cause->content().link && cause->isVisible())
                subjects.push_back(cause->content().subject);
        }
        if (const auto* formula = stage.find<ui::FormulaView>(QStringLiteral("whyFormula"))) {
            for (const auto& link : formula->words().links)
                subjects.push_back(link.subject);
        }
        for (const auto& subject : stage.view().answer()->drives)
            subjects.push_back(subject);
        QVERIFY(!subjects.empty());
        for (const auto& subject : subjects) {
            QVERIFY2(stage.ask(subject), core::why::toKey(subject).c_str());
            QVERIFY2(!stage.find(QStringLiteral("whySentence")) || stage.view().answer(), core::why::toKey(subject).c_str());
        }
    }
}

void TstWhyView::backAndForwardAsInABrowser()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    ui::WhyView& view = stage.view();
    QVERIFY(!view.canGoBack());
    for (const char* key : {"variable:conversion", "variable:conversion_target", "lever:innovation_fund"})
        QVERIFY(stage.ask(key));
    auto* back = stage.find<QAbstractButton>(QStringLiteral("whyBack"));
    auto* forward = stage.find<QAbstractButton>(QStringLiteral("whyForward"));
    QVERIFY(back->isEnabled() && !forward->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(view.subject()->id, std::string("conversion_target"));
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(view.subject()->id, std::string("conversion"));
    QVERIFY(!back->isEnabled() && forward->isEnabled());
    QTest::mouseClick(forward, Qt::LeftButton);
    QCOMPARE(view.subject()->id, std::string("conversion_target"));
    // Asking from here forgets what was ahead.
    QVERIFY(stage.ask("variable:data_openness"));
    QVERIFY(!view.canGoForward());
    view.goBack();
    QCOMPARE(view.subject()->id, std::string("conversion_target"));
    // The same once more is no new step.
    QVERIFY(stage.ask("variable:conversion_target"));
    QVERIFY(view.canGoForward());
}

void TstWhyView::theBaselineHasNoChangeToExplain()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    stage.session().activate(stage.session().scenarios().front().id);
    QTRY_VERIFY(!stage.session().isComputing());
    QVERIFY(stage.ask("variable:conversion"));
    const auto* line = stage.find<ui::WhyValueLine>(QStringLiteral("whyValue"));
    QTRY_COMPARE(line->content().value.number, QStringLiteral("18"));
    QVERIFY(line->content().change.isEmpty());
    QVERIFY(!stage.find(QStringLiteral("whyFindRoots")));
    for (const CauseRow* row : rows(stage.view(), "whyDriver_"))
        QVERIFY(!row->content().bar.has_value());
}

void TstWhyView::findsThePoliciesBehindAFigure()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:conversion"));
    QTest::mouseClick(stage.find(QStringLiteral("whyFindRoots")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!rows(stage.view(), "whyRoot_").empty(), 60000);
    const auto roots = rows(stage.view(), "whyRoot_");
    // Only fund and centres raise the target that conversion goes to.
    QStringList ids;
    for (const CauseRow* row : roots)
        ids << QString::fromStdString(row->content().subject.id);
    QVERIFY(ids.mid(0, 2).contains(QStringLiteral("innovation_fund")) && ids.mid(0, 2).contains(QStringLiteral("transfer_centres")));
    QVERIFY(roots.front()->content().number.startsWith(QLatin1Char('+')));
    // They stay while the same is looked at, and go when the scenario moves.
    stage.view().refresh();
    QVERIFY(!rows(stage.view(), "whyRoot_").empty());
    stage.session().resetLever(QStringLiteral("innovation_fund"));
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(QStringLiteral("whyFindRoots")), 20000);
}

void TstWhyView::weighsTheEvidence()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:conversion"));
    QTest::mouseClick(stage.find(QStringLiteral("whyWeighEvidence")), Qt::LeftButton);
    QTRY_VERIFY(stage.find(QStringLiteral("whyCancel")));
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(QStringLiteral("whyEvidenceBar")), 120000);
    QVERIFY(stage.find(QStringLiteral("whyEvidenceBar"))->accessibleName().contains(QStringLiteral("grade B")));
    const auto largest = rows(stage.view(), "whyEvidence_");
    QVERIFY(!largest.empty() && largest.front()->content().grade);
    // Cancelled work leaves the offer.
    QVERIFY(stage.ask("variable:national_trade"));
    QTest::mouseClick(stage.find(QStringLiteral("whyWeighEvidence")), Qt::LeftButton);
    QTRY_VERIFY(stage.find(QStringLiteral("whyCancel")));
    QTest::mouseClick(stage.find(QStringLiteral("whyCancel")), Qt::LeftButton);
    QTRY_VERIFY(stage.find(QStringLiteral("whyWeighEvidence")) && stage.find(QStringLiteral("whyWeighEvidence"))->isEnabled());
}

void TstWhyView::givesDefinitionAndEquationText()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:vacancy@Central_West"));
    QTest::mouseClick(stage.find(QStringLiteral("whyDefinitionButton")), Qt::LeftButton);
    auto* definition = stage.find(QStringLiteral("whyDefinition"));
    QVERIFY(definition->isVisible());
    QVERIFY(says(*definition, QStringLiteral("技术岗位空缺率")));
    QVERIFY(says(*definition, QStringLiteral("vacancy")));
    QTest::mouseClick(stage.find(QStringLiteral("whyEquationButton")), Qt::LeftButton);
    QVERIFY(!definition->isVisible());
    auto* text = stage.find<QPlainTextEdit>(QStringLiteral("whyEquationText"));
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), QStringLiteral("vacancy = ") + QString::fromStdString(stage.view().answer()->equationText));
    QTest::mouseClick(stage.find(QStringLiteral("whyEquationCopy")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
}

void TstWhyView::answersWithinTheirTime()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:conversion"));
    // The whole way from the question to the widgets; the engine's part alone is measured in its own tests. Unoptimised builds and
    // busy machines need more than the 50 ms that hold for the program, so the best of several counts here.
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        for (const char* key : {"variable:conversion_target", "variable:conversion"}) {
            QElapsedTimer timer;
            timer.start();
            stage.view().ask(*core::why::parseKey(key, stage.session().regions()));
            best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
        }
    }
    qInfo("an answer with its widgets: %.1f ms", best);
    QVERIFY(best < 250);
}

void TstWhyView::followsTheYearAndTheScenario()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:conversion"));
    const auto* line = stage.find<ui::WhyValueLine>(QStringLiteral("whyValue"));
    stage.session().setYear(2026);
    QTRY_VERIFY(line->content().note.contains(QStringLiteral("2026")));
    QCOMPARE(stage.view().answer()->year, 2026.0);
    // A year that was asked for stays.
    core::why::Subject fixed;
    fixed.id = "conversion";
    fixed.year = 2034;
    QVERIFY(stage.ask(fixed));
    stage.session().setYear(2028);
    QTest::qWait(300);
    QCOMPARE(stage.view().answer()->year, 2034.0);
}

void TstWhyView::explainsThePairOfTheComparePage()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    ui::Session& session = stage.session();
    const QString package = session.current().id;
    const QString without = session.duplicate(package);
    session.rename(without, QStringLiteral("No fund"));
    session.resetLever(QStringLiteral("innovation_fund"));
    session.setPair(without, package);
    session.activate(session.scenarios().front().id); // neither of the pair
    QTRY_VERIFY(!session.isComputing());
    core::why::Subject subject;
    subject.id = "conversion";
    subject.year = 2030;
    stage.desk().setPinned(true);
    stage.view().ask(subject, ui::Comparison::Pair);
    const auto value = [&](const QString& id) { return session.projectionOf(id)->value("conversion", core::policy::Place::national(), 2030); };
    QTRY_VERIFY_WITH_TIMEOUT(stage.view().answer() && session.projectionOf(without) && session.projectionOf(package), 60000);
    QCOMPARE(stage.view().answer()->reference, value(without));
    QCOMPARE(stage.view().answer()->value, value(package));
    QVERIFY(value(package) > value(without));
    // It says so, and what follows compares the same.
    const auto* said = stage.find<ui::TextBlock>(QStringLiteral("whyPairText"));
    QVERIFY(said->isVisible());
    QVERIFY2(said->text().contains(session.scenario(package)->name) && said->text().contains(QStringLiteral("No fund")), qPrintable(said->text()));
    QVERIFY(stage.ask("variable:conversion_target"));
    QCOMPARE(stage.view().comparison(), ui::Comparison::Pair);
    QTRY_COMPARE(stage.view().answer()->reference, session.projectionOf(without)->value("conversion_target", core::policy::Place::national(), session.year()));
    // The other way round.
    session.setPair(package, without);
    QTRY_COMPARE(stage.view().answer()->reference, session.projectionOf(package)->value("conversion_target", core::policy::Place::national(), session.year()));
    // And back to the current scenario.
    QTest::mouseClick(stage.find(QStringLiteral("whyToBaseline")), Qt::LeftButton);
    QCOMPARE(stage.view().comparison(), ui::Comparison::Baseline);
    QVERIFY(!said->isVisible());
    QCOMPARE(stage.view().answer()->reference, stage.view().answer()->value); // the baseline is current
    stage.view().goBack();
    QCOMPARE(stage.view().comparison(), ui::Comparison::Pair);
}

void TstWhyView::keepsWhatItShowsWhileTheModelChanges()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("variable:national_trade"));
    bool marked = false, emptied = false, failed = false;
    QObject::connect(&stage.view(), &ui::WhyView::contentChanged, &stage.view(), [&] {
        marked = marked || stage.view().isUpdating();
        emptied = emptied || !stage.view().answer();
        failed = failed || stage.find(QStringLiteral("whySentence"));
        if (stage.view().isUpdating()) {
            const QString kind = stage.find<ui::WhyLine>(QStringLiteral("whyKind"))->text();
            failed = failed || !kind.contains(QStringLiteral("updating"));
        }
    });
    const auto before = stage.session().projector();
    VERIFY_RESULT(stage.session().setRegionSet(QStringLiteral("provinces")));
    QTRY_VERIFY_WITH_TIMEOUT(stage.session().projector() && stage.session().projector() != before && !stage.view().isUpdating() && !stage.session().isComputing(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(marked && !stage.view().isUpdating(), 60000);
    QVERIFY(!emptied && !failed);
    QCOMPARE(stage.view().answer()->value, stage.session().projection()->value("national_trade", core::policy::Place::national(), stage.view().answer()->year));
}

void TstWhyView::keysOfABrowserWorkInThePopover()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    core::why::Subject subject;
    subject.id = "conversion";
    stage.desk().show(subject, QRect(200, 200, 100, 40));
    QTRY_VERIFY_WITH_TIMEOUT(stage.desk().popover().isVisible() && stage.view().answer(), 60000);
    subject.id = "conversion_target";
    stage.view().ask(subject);
    QTRY_COMPARE(stage.view().subject()->id, std::string("conversion_target"));
    // Wherever in the answer the focus stands.
    for (const auto* row : rows(stage.view(), "whyDriver_")) {
        auto* widget = const_cast<CauseRow*>(row);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stage.view().subject()->id, std::string("conversion"));
        QTest::keyClick(stage.view().focusWidget() ? stage.view().focusWidget() : &stage.view(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stage.view().subject()->id, std::string("conversion_target"));
        break;
    }
    QTest::keyClick(&stage.view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(stage.view().subject()->id, std::string("conversion"));
}

void TstWhyView::aTermTellsWhatStandsForIt()
{
    WhyStage stage;
    QVERIFY(stage.ready());
    QVERIFY(stage.ask("term:institutional lag"));
    QCOMPARE(stage.find<ui::TextBlock>(QStringLiteral("whyOtherName"))->text(), QStringLiteral("制度滞后"));
    const auto* quantity = stage.find(QStringLiteral("whyQuantity"));
    QVERIFY(quantity && stage.find(QStringLiteral("whyRelated")));
    QTest::mouseClick(quantity->findChild<QAbstractButton*>(), Qt::LeftButton);
    QTRY_VERIFY(stage.view().answer() && stage.view().answer()->subject.id == "institutional_lag");
}

void TstWhyView::nothingIsCutAtItsWidth_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TstWhyView::nothingIsCutAtItsWidth()
{
    QFETCH(bool, chinese);
    WhyStage stage(chinese ? Language::Chinese : Language::English);
    QVERIFY(stage.ready());
    stage.window().resize(1180, 600);
    for (const char* key : {"variable:conversion", "variable:entry_premium", "variable:cumulative_cost", "lever:international_participation", "parameter:imitation"}) {
        QVERIFY2(stage.ask(key), key);
        QTest::qWait(20);
        auto* scroll = stage.find<QScrollArea>(QStringLiteral("whyScroll"));
        const int room = scroll->viewport()->width();
        QVERIFY2(scroll->widget()->width() <= room, key);
        for (const auto* button : stage.view().findChildren<QPushButton*>()) {
            if (button->isVisible()) {
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
                QVERIFY2(button->mapTo(&stage.view(), QPoint(button->width(), 0)).x() <= stage.view().width(), qPrintable(button->text()));
            }
        }
        if (const auto* formula = stage.find<ui::FormulaView>(QStringLiteral("whyFormula")))
            QVERIFY2(formula->words().size.width() <= formula->width(), key);
    }
}

void TstWhyView::pictures_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("English, light") << false << false;
    QTest::newRow("Chinese, dark") << true << true;
}

void TstWhyView::pictures()
{
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
    if (folder.isEmpty())
        QSKIP("FOURFOLD_PICTURES names no folder: no pictures are written");
    WhyStage stage(chinese ? Language::Chinese : Language::English, dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
    QVERIFY(stage.ready());
    const auto keep = [&](QString name) {
        name.replace(QLatin1Char(':'), QLatin1Char('-'));
        stage.window().resize(1440, std::max(400, stage.view().heightFor(390)));
        QTest::qWait(100);
        stage.desk().panel().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, chinese ? QStringLiteral("zh") : QStringLiteral("en")));
    };
    for (const char* key : {"variable:conversion", "variable:vacancy@Central_West", "variable:national_trade", "lever:digital_infrastructure",
                            "parameter:conversion_initial", "claim:conversion-40", "variable:entry_premium", "variable:trade@East"}) {
        QVERIFY2(stage.ask(key), key);
        keep(QString::fromLatin1(key));
    }
    QVERIFY(stage.ask("variable:conversion"));
    QTest::mouseClick(stage.find(QStringLiteral("whyFindRoots")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!rows(stage.view(), "whyRoot_").empty(), 60000);
    QTest::mouseClick(stage.find(QStringLiteral("whyWeighEvidence")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(stage.find(QStringLiteral("whyEvidenceBar")), 120000);
    keep(QStringLiteral("worked-out"));
    QVERIFY(stage.ask("parameter:scene_cycle_cut"));
    QTest::mouseClick(stage.find(QStringLiteral("whyChangeButton")), Qt::LeftButton);
    keep(QStringLiteral("editor"));
    QTest::mouseClick(stage.find(QStringLiteral("whyDefinitionButton")), Qt::LeftButton);
    keep(QStringLiteral("definition"));
}

QTEST_MAIN(TstWhyView)
#include "tst_why_view.moc"
