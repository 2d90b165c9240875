// SPDX-License-Identifier: GPL-3.0-or-later
// The Index page by mouse and keyboard, on a session with the real model and the shipped statistics.
#include "tests/ui/session/session_fixture.h"
#include "ui/index/framework_list.h"
#include "ui/index/index_page.h"
#include "ui/index/index_state.h"
#include "ui/index/judgement_dialog.h"
#include "ui/index/method_bar.h"
#include "ui/index/obstacle_bars.h"
#include "ui/index/obstacle_card.h"
#include "ui/index/rank_chart.h"
#include "ui/index/study_runner.h"
#include "ui/index/weight_slider.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/chart_card.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>

using namespace ui;

class TestIndexPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void draggingAWeightMovesTheRanking();
    void keysMoveAWeightAndAreOneStep();
    void aLockHoldsAWeight();
    void methodIsChosenFromTheMenus();
    void reestimatingAsksFirst();
    void clickAndKeysChooseARegion();
    void draftMakesAChildOfTheBaseline();
    void studyGivesPlacesThatHoldTheRank();
    void judgementsGiveWeights();
    void valuesAreExportedWithAllDigits();
    void modelFollowsTheLevers();
    void fitsInBothLanguagesAndThemes_data();
    void fitsInBothLanguagesAndThemes();

private:
    template <class T> [[nodiscard]] T* find(const QString& name) const { return m_page->findChild<T*>(name); }
    template <class T> [[nodiscard]] T* find(const char* name) const { return find<T>(QString::fromLatin1(name)); }
    void open(const QSize& size = {1364, 750});
    [[nodiscard]] const IndexFigures& figures() const { return *m_page->state().figures(); }
    void choose(const char* stage, const QString& action);

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<IndexPage> m_page;
};

void TestIndexPage::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
}

void TestIndexPage::cleanup()
{
    m_page.reset();
}

void TestIndexPage::open(const QSize& size)
{
    m_page.reset();
    m_page = std::make_unique<IndexPage>(*m_appearance, *m_fixture->session);
    m_page->resize(size);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(m_page->state().figures());
}

void TestIndexPage::choose(const char* stage, const QString& action)
{
    auto* button = find<QToolButton>(QStringLiteral("indexStage-") + QLatin1String(stage));
    QVERIFY(button);
    emit button->menu()->aboutToShow();
    for (QAction* each : button->menu()->actions()) {
        if (each->objectName() == action) {
            each->trigger();
            return;
        }
    }
    QFAIL(qPrintable(action));
}

void TestIndexPage::draggingAWeightMovesTheRanking()
{
    open();
    auto* slider = find<WeightSlider>("indexWeight-talent");
    QVERIFY(slider);
    const double before = figures().score(0);
    const QPoint from = slider->handleCentre().toPoint();
    QTest::mousePress(slider, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(slider, from + QPoint(3 * step, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, from + QPoint(24, 0));
    QVERIFY(slider->share() > 0.3);
    QVERIFY(figures().score(0) != before);
    QCOMPARE(m_fixture->session->undoStack().count(), 1);
    const auto hierarchy = core::index::resolve(m_page->state().definition().framework);
    QVERIFY(std::abs(hierarchy->nodes[0].givenShares[2] - slider->share()) < 1e-9);
}

void TestIndexPage::keysMoveAWeightAndAreOneStep()
{
    open();
    auto* slider = find<WeightSlider>("indexWeight-technology");
    slider->setFocus();
    for (int press = 0; press < 5; ++press)
        QTest::keyClick(slider, Qt::Key_Right);
    QVERIFY(std::abs(slider->share() - 0.30) < 1e-9);
    QCOMPARE(m_fixture->session->undoStack().count(), 1);
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(slider->share() < 1e-9);
    m_fixture->session->undoStack().undo();
    QVERIFY(std::abs(slider->share() - 0.25) < 1e-9);
}

void TestIndexPage::aLockHoldsAWeight()
{
    open();
    QTest::mouseClick(find<QToolButton>("indexLock-rd_intensity"), Qt::LeftButton);
    auto* held = find<WeightSlider>("indexWeight-rd_intensity");
    QVERIFY(!held->isMovable());
    auto* other = find<WeightSlider>("indexWeight-patents_in_force");
    other->setFocus();
    QTest::keyClick(other, Qt::Key_PageUp);
    QVERIFY(std::abs(held->share() - 0.25) < 1e-9);
    QVERIFY(std::abs(other->share() - 0.35) < 1e-9);
}

void TestIndexPage::methodIsChosenFromTheMenus()
{
    open();
    choose("weight", QStringLiteral("entropy"));
    QCOMPARE(m_page->state().definition().method.weighting.kind, core::index::Weighting::Kind::Entropy);
    QVERIFY(!find<WeightSlider>("indexWeight-rd_intensity")->isMovable());
    choose("aggregate", QStringLiteral("mazziotta-pareto"));
    QCOMPARE(m_page->state().definition().method.aggregation, std::vector{core::index::Aggregation::MazziottaPareto});
    // Scores around 0 have no such mean: told, and what was chosen before stays.
    choose("normalise", QStringLiteral("z-score"));
    QVERIFY(find<QLabel>("indexProblem")->isVisible());
    QCOMPARE(m_page->state().definition().method.normalisation.kind, core::index::Normalisation::Kind::MinMax);
    m_fixture->session->undoStack().undo();
    choose("normalise", QStringLiteral("z-score"));
    QVERIFY(!find<QLabel>("indexProblem")->isVisible());
    QVERIFY(!figures().coupling.has_value());
    choose("impute", QStringLiteral("linear-in-time"));
    QVERIFY(m_page->state().problems().empty());
    for (int step = 0; step < 3; ++step)
        m_fixture->session->undoStack().undo();
    QCOMPARE(m_page->state().definition().method.weighting.kind, core::index::Weighting::Kind::Given);
    QVERIFY(figures().coupling.has_value());
}

void TestIndexPage::reestimatingAsksFirst()
{
    open();
    auto* bar = find<MethodBar>("indexMethod");
    int asked = 0;
    bool answer = false;
    bar->setConfirmation([&] {
        ++asked;
        return answer;
    });
    auto* again = m_page->findChild<QAbstractButton*>(QStringLiteral("each-year"));
    QVERIFY(again);
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(asked, 1);
    QCOMPARE(m_page->state().definition().method.estimation.kind, core::index::Estimation::Kind::Frozen);
    answer = true;
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(m_page->state().definition().method.estimation.kind, core::index::Estimation::Kind::EachYear);
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("frozen")), Qt::LeftButton);
    QCOMPARE(m_page->state().definition().method.estimation.kind, core::index::Estimation::Kind::Frozen);
}

void TestIndexPage::clickAndKeysChooseARegion()
{
    open();
    auto* ranking = find<RankChart>("indexRanking");
    const auto rows = ranking->rows(QRectF(ranking->rect()).adjusted(4, 4, -4, -4));
    QCOMPARE(rows.size(), std::size_t(31));
    QTest::mouseClick(ranking, Qt::LeftButton, {}, rows[14].rect.center().toPoint());
    QCOMPARE(m_page->state().region().toStdString(), figures().shown->units[rows[14].unit].id);
    ranking->setFocus();
    QTest::keyClick(ranking, Qt::Key_Home);
    QCOMPARE(figures().rank(static_cast<std::size_t>(m_page->state().observations().unitIndex(m_page->state().region().toStdString()))), 1);
    QTest::keyClick(ranking, Qt::Key_Down);
    QCOMPARE(m_page->state().region().toStdString(), figures().shown->units[rows[1].unit].id);
    // No row lies over another, and none outside the chart.
    for (std::size_t a = 0; a < rows.size(); ++a) {
        QVERIFY(QRectF(ranking->rect()).contains(rows[a].rect));
        for (std::size_t b = a + 1; b < rows.size(); ++b)
            QVERIFY(rows[a].rect.intersected(rows[b].rect).isEmpty());
    }
}

void TestIndexPage::draftMakesAChildOfTheBaseline()
{
    open();
    m_page->state().setRegion(QStringLiteral("51"));
    auto* card = find<ObstacleCard>("indexObstacles");
    QTRY_VERIFY_WITH_TIMEOUT(!card->draftedLevers().empty(), 30000);
    const auto levers = card->draftedLevers();
    const auto before = m_fixture->session->scenarios().size();
    QSignalSpy drafted(m_page.get(), &IndexPage::scenarioDrafted);
    QTest::mouseClick(find<QAbstractButton>("indexDraft"), Qt::LeftButton);
    QCOMPARE(drafted.count(), 1);
    QCOMPARE(m_fixture->session->scenarios().size(), before + 1);
    const auto& made = m_fixture->session->current();
    QCOMPARE(made.activeLevers, static_cast<int>(levers.size()));
    QVERIFY(made.name.contains(QStringLiteral("Sichuan")));
    for (const auto& lever : levers)
        QVERIFY(m_fixture->session->leverStrength(QString::fromStdString(lever)) > 0);
    m_fixture->session->undoStack().undo();
    QCOMPARE(m_fixture->session->scenarios().size(), before);
}

void TestIndexPage::studyGivesPlacesThatHoldTheRank()
{
    open();
    StudyPlan plan;
    plan.variants = 40; // enough for the shape, also where the program is slow
    m_page->study().setPlan(plan);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->study().study(), 60000);
    const auto study = m_page->study().study();
    QCOMPARE(study->intervals.size(), std::size_t(31));
    for (const auto& each : study->intervals) {
        QVERIFY(each.best <= each.low && each.low <= each.median && each.median <= each.high && each.high <= each.worst);
    }
    m_page->showView(QStringLiteral("study"));
    auto* effects = find<QTableView>("indexEffects");
    QCOMPARE(effects->model()->rowCount(), static_cast<int>(core::index::kStudyFactors)); // what was not varied is listed too
    auto* places = find<QTableView>("indexPlaces");
    QCOMPARE(places->model()->rowCount(), 31);
    // A change of the index makes them unknown until they are worked out anew.
    QVERIFY(m_page->state().moveWeight(0, 0, 0.5, {}));
    QVERIFY(!m_page->study().study());
}

void TestIndexPage::judgementsGiveWeights()
{
    open();
    JudgementDialog dialog(*m_appearance, m_page->state().definition());
    QVERIFY(std::abs(dialog.consistencyRatio()) < 1e-9); // all equal
    dialog.judge(0, 2);  // technology 3 times region
    dialog.judge(1, 2);  // technology 3 times talent
    dialog.judge(2, 2);  // technology 3 times standards
    QVERIFY(std::abs(dialog.consistencyRatio()) < 1e-9);
    auto definition = m_page->state().definition();
    definition.method.weighting.comparisons = dialog.comparisons();
    definition.method.weighting.kind = core::index::Weighting::Kind::Ahp;
    QVERIFY(m_page->state().change(definition, QStringLiteral("AHP")));
    const auto& shares = figures().shown->estimatesAt(figures().time).shares[0];
    QVERIFY(std::abs(shares[0] - 0.5) < 1e-9);
    QVERIFY(std::abs(shares[1] - 1.0 / 6) < 1e-9);
    dialog.judge(3, -8); // region a ninth of talent: now they contradict
    QVERIFY(dialog.consistencyRatio() > 0.1);
}

void TestIndexPage::valuesAreExportedWithAllDigits()
{
    open();
    m_page->showView(QStringLiteral("values"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("index.csv"));
    m_page->setFileChooser([&](const QString&, const QString&) { return path; });
    auto* button = find<QToolButton>("indexExport");
    emit button->menu()->aboutToShow();
    for (QAction* action : button->menu()->actions()) {
        if (action->text().contains(QStringLiteral("CSV")))
            action->trigger();
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    QVERIFY(lines.size() > 32);
    const auto cells = lines[1].trimmed().split(QLatin1Char(','));
    QCOMPARE(cells[0], QStringLiteral("Beijing"));
    QCOMPARE(cells[1].toDouble(), figures().score(0));
}

void TestIndexPage::modelFollowsTheLevers()
{
    open();
    QTest::mouseClick(m_page->findChild<QAbstractButton*>(QStringLiteral("model")), Qt::LeftButton);
    QTRY_VERIFY(m_page->state().figures() && m_page->state().source() == IndexSource::Model);
    m_fixture->session->setYear(2030);
    m_fixture->session->addFromBaseline();
    QTRY_VERIFY(!m_fixture->session->isComputing());
    const double before = figures().score(1);
    m_fixture->session->proposeLever(QStringLiteral("digital_infrastructure"));
    QTRY_VERIFY(figures().score(1) > before);
}

void TestIndexPage::fitsInBothLanguagesAndThemes_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const auto language : {core::policy::Language::English, core::policy::Language::Chinese})
        for (const auto theme : {ThemeKind::Light, ThemeKind::Dark})
            for (const QSize& size : {QSize(1104, 628), QSize(1364, 808)})
                QTest::addRow("%s %s %d", language == core::policy::Language::English ? "English" : "Chinese",
                              theme == ThemeKind::Light ? "light" : "dark", size.width())
                    << static_cast<int>(language) << static_cast<int>(theme) << size;
}

void TestIndexPage::fitsInBothLanguagesAndThemes()
{
    QFETCH(int, language);
    QFETCH(int, theme);
    QFETCH(QSize, size);
    m_appearance->setLanguage(static_cast<core::policy::Language>(language));
    m_appearance->setTheme(static_cast<ThemeKind>(theme));
    open(size);
    QCOMPARE(m_page->size(), size); // nothing forces the page wider than the window
    const QString folder = qEnvironmentVariable("FOURFOLD_TEST_PICTURES");
    for (const char* view : {"overview", "values", "map", "signals", "study"}) {
        m_page->showView(QLatin1String(view));
        QTest::qWait(30);
        for (const QToolButton* button : m_page->findChildren<QToolButton*>()) {
            if (button->isVisibleTo(m_page.get()) && button->parentWidget() == find<MethodBar>("indexMethod"))
                QVERIFY2(button->geometry().right() <= button->parentWidget()->width(), qPrintable(button->objectName()));
        }
        if (!folder.isEmpty())
            m_page->grab().save(QDir(folder).filePath(QStringLiteral("index-%1-%2-%3-%4.png").arg(QLatin1String(view)).arg(language).arg(theme).arg(size.width())));
    }
}

QTEST_MAIN(TestIndexPage)
#include "tst_index_page.moc"
