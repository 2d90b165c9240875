// SPDX-License-Identifier: GPL-3.0-or-later
// The Uncertainty page, used with mouse and keyboard in both languages. With FOURFOLD_PICTURES set to a folder, pictures of it are
// left there.
#include "core/export/spreadsheet.h"
#include "core/import/table_file.h"
#include "core/sampling/quantiles.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"
#include "ui/theme/appearance.h"
#include "ui/uncertainty/bands_view.h"
#include "ui/uncertainty/chance_card.h"
#include "ui/uncertainty/chance_table.h"
#include "ui/uncertainty/uncertainty_page.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/uncertainty/varied_model.h"
#include "ui/uncertainty/varied_view.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <cmath>

using namespace ui;
using core::policy::Headline;
using core::policy::Place;
using core::uncertainty::Target;

class TestUncertaintyPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheChosenFigureWithItsBands();
    void chancesAreThoseOfTheRuns();
    void aRowOfTheTableBecomesTheGoal();
    void theTableIsUsedByKeyboard();
    void anOwnTargetIsAddedEditedAndRemoved();
    void chancesAreWrittenAsTheyAreShown();
    void differencesAreOfTheSameRuns();
    void bandsCanBeText();
    void yearAndFigureAreChosen();
    void quantilesAreWritten();
    void moreRunsAreAskedFor();
    void aCancelledRunKeepsWhatIsFinished();
    void everyInputIsListedVariedOrNot();
    void aRangeIsEditedInItsCellAndUndone();
    void runsThatComeInLeaveWhatIsBeingTyped();
    void aShapeIsChosenInItsCell();
    void groupsAndWorldsAreChosen();
    void aSeedIsTyped();
    void refusedRangesAreToldAndChangeNothing();
    void inputsAreFoundByName();
    void samplesAreWrittenAsAWorkbook();
    void samplesAreWrittenAsAStudyThatRunsAgain();
    void theBaselineHasNoDifference();
    void nothingVariedIsSaid();
    void anotherModelGetsRangesByHand();
    void textsFollowTheLanguage();
    void looks_data();
    void looks();

private:
    void open(const QSize& size = {1364, 764});
    template <class T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] Session& session() const { return *m_fixture->session; }
    void waitForRuns();
    [[nodiscard]] const ChanceModel& chances() const { return m_page->chances().model(); }
    [[nodiscard]] const FuturesChoices& choices() const { return session().futures().choices(); }
    [[nodiscard]] static Target atLeast(const char* variable, double year, double low) { return {{}, {variable, Place::national()}, year, low, {}}; }
    void press(const char* button) const { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    void choose(const char* menuButton, const char* action) const;
    [[nodiscard]] QModelIndex cell(const std::string& input, VariedModel::Column column) const;
    void typeInto(const QModelIndex& at, const QString& text) const;

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<UncertaintyPage> m_page;
};

void TestUncertaintyPage::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
    WAIT_FOR_FIGURES(session());
    session().activate(QStringLiteral("paper-package"));
    session().setYear(2030);
    WAIT_FOR_FIGURES(session());
}

void TestUncertaintyPage::cleanup()
{
    m_page.reset();
}

void TestUncertaintyPage::open(const QSize& size)
{
    m_page.reset();
    m_page = std::make_unique<UncertaintyPage>(*m_appearance, session());
    m_page->state().setFigure({"intelligence", Place::national()});
    m_page->resize(size);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    waitForRuns();
}

void TestUncertaintyPage::waitForRuns()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_page->follower().answer() && !m_page->follower().isBusy() && !m_page->follower().isBehind(), 60000);
}

void TestUncertaintyPage::choose(const char* menuButton, const char* action) const
{
    QMenu* menu = find<QToolButton>(menuButton)->menu();
    QVERIFY(menu);
    emit menu->aboutToShow();
    for (QAction* each : menu->actions()) {
        if (each->objectName() == QLatin1String(action)) {
            QVERIFY(each->isEnabled());
            each->trigger();
            return;
        }
    }
    QFAIL(action);
}

QModelIndex TestUncertaintyPage::cell(const std::string& input, VariedModel::Column column) const
{
    auto* table = find<QTableView>("variedTable");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex at = table->model()->index(row, column);
        if (at.data(kIdRole).toString().toStdString() == input)
            return at;
    }
    return {};
}

void TestUncertaintyPage::typeInto(const QModelIndex& at, const QString& text) const
{
    auto* table = find<QTableView>("variedTable");
    QVERIFY(at.isValid());
    table->setFocus();
    table->setCurrentIndex(at);
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>(QStringLiteral("cellEditor"));
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(!table->findChild<QLineEdit*>(QStringLiteral("cellEditor")));
    QTest::qWait(1); // what was entered is taken when the editor is closed
}

void TestUncertaintyPage::showsTheChosenFigureWithItsBands()
{
    open();
    const auto& data = find<TimeChart>("fanChart")->data();
    QCOMPARE(data.bands.size(), std::size_t(2));
    QCOMPARE(data.lines.size(), std::size_t(2));
    // The middle half lies within the middle nine tenths at every time; the drawn bands are the answer's.
    const auto& fan = m_page->follower().answer()->scenario.front();
    const auto& outcomes = m_page->follower().answeredWish().outcomes;
    const auto place = std::size_t(std::find_if(outcomes.begin(), outcomes.end(), [](const auto& each) { return each.figure.id == "intelligence"; }) - outcomes.begin());
    const auto& shown = m_page->follower().answer()->scenario[place];
    QCOMPARE(data.bands[0].lower.size(), fan.times.size());
    for (std::size_t i = 0; i < shown.times.size(); ++i) {
        VERIFY_CLOSE(data.bands[0].lower[i].y(), shown.low90[i], 1e-12, 0);
        QVERIFY(data.bands[0].lower[i].y() <= data.bands[1].lower[i].y());
        QVERIFY(data.bands[1].upper[i].y() <= data.bands[0].upper[i].y());
    }
    QVERIFY(!find<TextBlock>("fanSentence")->text().isEmpty());
    QVERIFY(data.footer.contains(QStringLiteral("1,000 runs")));
    QCOMPARE(data.targets.size(), std::size_t(1)); // what the papers say of it
    QCOMPARE(*data.targets.front().low, 3.0);
    // As a table it has the quantiles beside the lines.
    const ChartTable table = find<TimeChart>("fanChart")->table();
    QCOMPARE(table.columns.size(), 9);
    QCOMPARE(table.rows.size(), std::size_t(12));
}

void TestUncertaintyPage::chancesAreThoseOfTheRuns()
{
    open();
    QCOMPARE(chances().rows().size(), session().catalogue().claims.size());
    double before = 1;
    for (const ChanceRow& row : chances().rows()) {
        QCOMPARE(row.chance.members, std::size_t(1000));
        QVERIFY(row.chance.share <= before); // likeliest first
        before = row.chance.share;
        QVERIFY(row.chance.interval.low <= row.chance.share && row.chance.share <= row.chance.interval.high);
        QCOMPARE(row.word, UncertaintyText::word(row.chance.share));
    }
    // Rounded to 5, and the word is that of the rounded number.
    QCOMPARE(UncertaintyText::roundedPercent(0.674), 65);
    QCOMPARE(UncertaintyText::word(0.674), QStringLiteral("about even"));
    QCOMPARE(UncertaintyText::word(0.676), QStringLiteral("likely"));
    QCOMPARE(UncertaintyText::word(0.9), QStringLiteral("very likely"));
    QCOMPARE(UncertaintyText::word(0.39), QStringLiteral("about even")); // shown as 40 %
    QCOMPARE(UncertaintyText::word(0.37), QStringLiteral("unlikely"));
    QCOMPARE(UncertaintyText::word(0.05), QStringLiteral("very unlikely"));
}

void TestUncertaintyPage::aRowOfTheTableBecomesTheGoal()
{
    open();
    auto* table = find<QTableView>("chanceTable");
    const int row = chances().rowOf(QStringLiteral("cycle-2"));
    QVERIFY(row >= 0);
    table->scrollTo(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
    QCOMPARE(m_page->state().figure().id, std::string("revision_cycle"));
    QCOMPARE(session().year(), 2035.0);
    waitForRuns();
    QVERIFY(chances().rows()[std::size_t(chances().rowOf(QStringLiteral("cycle-2")))].chosen);
    QCOMPARE(find<TimeChart>("fanChart")->title(), find<QToolButton>("uncertaintyFigure")->text());
}

void TestUncertaintyPage::theTableIsUsedByKeyboard()
{
    open();
    auto* table = find<QTableView>("chanceTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Down);
    const QString id = table->model()->index(1, 0).data(kIdRole).toString();
    QTRY_COMPARE(QString::fromStdString(m_page->state().goal()->id), id);
    // Every cell says something to those who cannot see the bar.
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        QVERIFY(!table->model()->headerData(column, Qt::Horizontal).toString().isEmpty());
        QVERIFY(!table->model()->index(1, column).data().toString().isEmpty());
    }
}

void TestUncertaintyPage::anOwnTargetIsAddedEditedAndRemoved()
{
    open();
    const auto all = chances().rows().size();
    Target asked = atLeast("conversion", 2032, 0.35);
    m_page->chances().setTargetChooser([&](const Target&, bool isNew) -> std::optional<Target> {
        if (isNew)
            return asked;
        Target changed = asked;
        changed.low = 0.5;
        return changed;
    });
    press("chanceAdd");
    QCOMPARE(chances().rows().size(), all + 1);
    QCOMPARE(m_page->state().goalKind(), UncertaintyState::GoalKind::Own);
    asked.id = m_page->state().goal()->id;
    QVERIFY(!asked.id.empty());
    waitForRuns();
    const auto own = [&] { return chances().rows()[std::size_t(chances().rowOf(QString::fromStdString(asked.id)))]; };
    QTRY_VERIFY(own().chance.members > 0);
    const double easy = own().chance.share;
    auto* table = find<QTableView>("chanceTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(chances().rowOf(QString::fromStdString(asked.id)), 0));
    QTest::keyClick(table, Qt::Key_F2);
    QTRY_COMPARE(*own().target.low, 0.5);
    waitForRuns();
    QTRY_VERIFY(own().chance.members > 0);
    QVERIFY(own().chance.share < easy); // more is asked
    session().undoStack().undo();
    QCOMPARE(*own().target.low, 0.35);
    table->setCurrentIndex(table->model()->index(chances().rowOf(QString::fromStdString(asked.id)), 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(chances().rows().size(), all);
    session().undoStack().undo();
    QCOMPARE(chances().rows().size(), all + 1);
    // What the papers say cannot be removed.
    table->setCurrentIndex(table->model()->index(chances().rowOf(QStringLiteral("conversion-40")), 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(chances().rows().size(), all + 1);
}

void TestUncertaintyPage::chancesAreWrittenAsTheyAreShown()
{
    open();
    const auto sheet = m_page->chances().sheet();
    QCOMPARE(sheet.rows.size(), chances().rows().size());
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        QCOMPARE(std::get<double>(sheet.rows[row][6]), chances().rows()[row].chance.share);
        QCOMPARE(std::get<std::string>(sheet.rows[row][1]), chances().rows()[row].target.figure.id);
    }
    QVERIFY(!sheet.notes.empty());
}

void TestUncertaintyPage::differencesAreOfTheSameRuns()
{
    open();
    press("difference");
    QVERIFY(m_page->state().difference());
    const auto& data = find<TimeChart>("fanChart")->data();
    const auto& baseline = data.lines.back();
    QCOMPARE(baseline.style, ChartLine::Style::Baseline);
    for (const QPointF& point : baseline.points)
        QCOMPARE(point.y(), 0.0);
    VERIFY_CLOSE(data.bands[1].lower.front().y(), 0, 0, 1e-9); // nothing differs at the start
    QVERIFY(data.targets.empty());
    QVERIFY(find<TextBlock>("fanSentence")->text().contains(QStringLiteral("differs from the baseline")));
}

void TestUncertaintyPage::bandsCanBeText()
{
    open();
    press("text");
    QVERIFY(find<TimeChart>("fanChart")->data().bands.empty());
    QVERIFY(find<TextBlock>("fanSentence")->isVisible());
    press("off");
    QVERIFY(!find<TextBlock>("fanSentence")->isVisible());
    press("bands");
    QCOMPARE(find<TimeChart>("fanChart")->data().bands.size(), std::size_t(2));
}

void TestUncertaintyPage::yearAndFigureAreChosen()
{
    open();
    QMenu* menu = find<QToolButton>("uncertaintyYear")->menu();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 12);
    menu->actions().back()->trigger();
    QCOMPARE(session().year(), 2035.0);
    QCOMPARE(find<QToolButton>("uncertaintyYear")->text(), QStringLiteral("2035"));
    m_page->state().setFigure({"vacancy", Place::ofGroup(core::policy::RegionGroup::CentralWest)});
    waitForRuns();
    QVERIFY(find<QToolButton>("uncertaintyFigure")->text().contains(QStringLiteral("Central-West")));
    QCOMPARE(find<TimeChart>("fanChart")->data().bands.size(), std::size_t(2));
}

void TestUncertaintyPage::quantilesAreWritten()
{
    open();
    m_page->showView(QStringLiteral("bands"));
    auto* table = find<QTableView>("bandsTable");
    QCOMPARE(table->model()->rowCount(), 12);
    QCOMPARE(table->model()->columnCount(), 7);
    QCOMPARE(find<TextBlock>("bandsFailed")->text(), QStringLiteral("No run failed."));
    const QString csv = m_fixture->file("bands.csv");
    m_page->bands().exportTo(csv);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    const auto& outcomes = m_page->follower().answeredWish().outcomes;
    const auto place = std::size_t(std::find_if(outcomes.begin(), outcomes.end(), [](const auto& each) { return each.figure.id == "intelligence"; }) - outcomes.begin());
    const auto& fan = m_page->follower().answer()->scenario[place];
    VERIFY_CLOSE(lines[1].split(QLatin1Char(','))[3].toDouble(), fan.median.front(), 1e-12, 0);
    VERIFY_CLOSE(lines[int(fan.times.size())].split(QLatin1Char(','))[5].toDouble(), fan.high90.back(), 1e-12, 0);
    const QString xlsx = m_fixture->file("bands.xlsx");
    m_page->bands().exportTo(xlsx);
    const auto book = core::importing::readTableFile(xlsx.toStdString());
    VERIFY_RESULT(book);
    QCOMPARE(book->sheets.size(), 2 * BandsView::figures(session(), m_page->state()).size()); // each with its difference
    QVERIFY(!find<QLabel>("uncertaintyProblem")->isVisible());
    m_page->bands().exportTo(m_fixture->file("no-such-folder/bands.csv"));
    QVERIFY(find<QLabel>("uncertaintyProblem")->isVisible());
}

void TestUncertaintyPage::moreRunsAreAskedFor()
{
    open();
    QCOMPARE(find<QToolButton>("uncertaintyMore")->text(), QStringLiteral("Run 2,000"));
    press("uncertaintyMore");
    QTRY_COMPARE_WITH_TIMEOUT(m_page->follower().answer()->members, std::size_t(2000), 60000);
    waitForRuns();
    QTRY_COMPARE(find<QToolButton>("uncertaintyMore")->text(), QStringLiteral("Run 10,000"));
    QVERIFY(find<QPushButton>("uncertaintyRuns")->text().startsWith(QStringLiteral("2,000 of 2,000 runs")));
    // The next time the page begins there.
    open();
    QCOMPARE(m_page->follower().answer()->members, std::size_t(2000));
}

void TestUncertaintyPage::aCancelledRunKeepsWhatIsFinished()
{
    open();
    press("uncertaintyMore");
    waitForRuns();
    press("uncertaintyMore"); // ten thousand
    QVERIFY(m_page->follower().isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("progressRow")->isVisible() || !m_page->follower().isBusy(), 20000);
    if (!m_page->follower().isBusy())
        QSKIP("too fast to be cancelled here");
    m_page->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_page->follower().isBusy());
    QVERIFY(m_page->follower().answer());
    QVERIFY(m_page->follower().answer()->members >= 2000);
    QVERIFY(m_page->follower().answer()->members < 10000);
    QTRY_VERIFY(find<TextBlock>("uncertaintySaid")->isVisible());
    QVERIFY(find<TextBlock>("uncertaintySaid")->text().contains(QStringLiteral("what is finished stays")));
    QVERIFY(!find<QWidget>("progressRow")->isVisible());
    // And it can go on from there.
    QVERIFY(find<QToolButton>("uncertaintyMore")->isEnabled());
    QCOMPARE(find<QToolButton>("uncertaintyMore")->text(), QStringLiteral("Run 10,000"));
}

void TestUncertaintyPage::everyInputIsListedVariedOrNot()
{
    open();
    press("uncertaintyRuns");
    QCOMPARE(m_page->shownView(), QStringLiteral("varied"));
    const auto plan = session().futures().plan();
    QVERIFY(plan);
    auto* table = find<QTableView>("variedTable");
    QCOMPARE(table->model()->rowCount(), int(plan->inputs.size() + plan->notVaried.size()));
    for (const auto& held : plan->notVaried)
        QVERIFY2(!cell(held.name, VariedModel::Why).data().toString().isEmpty(), held.name.c_str());
    for (const auto& input : plan->inputs) {
        const QModelIndex at = cell(input.name, VariedModel::Shape);
        QVERIFY2(at.isValid() && !at.data().toString().isEmpty(), input.name.c_str());
        QVERIFY2(!cell(input.name, VariedModel::Grade).data().toString().isEmpty(), input.name.c_str());
    }
}

void TestUncertaintyPage::aRangeIsEditedInItsCellAndUndone()
{
    open();
    m_page->showView(QStringLiteral("varied"));
    const auto* before = session().futures().plan()->input("imitation");
    QVERIFY(before);
    const double low = before->byWorld.front().low;
    typeInto(cell("imitation", VariedModel::High), QStringLiteral("0.5"));
    QVERIFY(choices().inputs.contains("imitation"));
    QCOMPARE(session().futures().plan()->input("imitation")->byWorld.front().high, 0.5);
    QCOMPARE(session().futures().plan()->input("imitation")->byWorld.front().low, low);
    QCOMPARE(cell("imitation", VariedModel::High).data().toString(), QStringLiteral("0.5"));
    session().undoStack().undo();
    QVERIFY(choices().inputs.empty());
    QVERIFY(cell("imitation", VariedModel::High).data().toString() != QStringLiteral("0.5"));
    session().undoStack().redo();
    QCOMPARE(cell("imitation", VariedModel::High).data().toString(), QStringLiteral("0.5"));
    // Delete brings the table's range back.
    auto* table = find<QTableView>("variedTable");
    table->setCurrentIndex(cell("imitation", VariedModel::Name));
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(choices().inputs.empty());
}

void TestUncertaintyPage::runsThatComeInLeaveWhatIsBeingTyped()
{
    open();
    m_page->showView(QStringLiteral("varied"));
    auto* table = find<QTableView>("variedTable");
    table->setFocus();
    table->setCurrentIndex(cell("imitation", VariedModel::High));
    QTest::keyClick(table, Qt::Key_F2);
    auto* editor = table->findChild<QLineEdit*>(QStringLiteral("cellEditor"));
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("0.4"));
    emit m_page->follower().changed();
    QCOMPARE(editor->text(), QStringLiteral("0.4"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!table->findChild<QLineEdit*>(QStringLiteral("cellEditor")));
    auto* seed = find<QLineEdit>("variedSeed");
    seed->setFocus();
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("12"));
    emit m_page->follower().changed();
    QCOMPARE(seed->text(), QStringLiteral("12"));
    QVERIFY(choices() == FuturesChoices()); // nothing is taken before it is confirmed
    m_page.reset(); // leaving confirms it, and finds a whole page
    QCOMPARE(choices().seed, std::uint64_t(12));
}

void TestUncertaintyPage::aShapeIsChosenInItsCell()
{
    open();
    m_page->showView(QStringLiteral("varied"));
    auto* table = find<QTableView>("variedTable");
    table->setFocus();
    table->setCurrentIndex(cell("imitation", VariedModel::Shape));
    table->edit(cell("imitation", VariedModel::Shape));
    auto* box = table->findChild<QComboBox*>(QStringLiteral("shapeEditor"));
    QVERIFY(box);
    box->setCurrentIndex(box->findData(int(core::sampling::Shape::Fixed)));
    emit box->activated(box->currentIndex());
    QTRY_VERIFY(choices().inputs.contains("imitation"));
    QVERIFY(!session().futures().plan()->input("imitation"));
    QCOMPARE(cell("imitation", VariedModel::Why).data().toString(), QStringLiteral("held by choice"));
}

void TestUncertaintyPage::groupsAndWorldsAreChosen()
{
    open();
    m_page->showView(QStringLiteral("varied"));
    const auto all = session().futures().plan()->inputs.size();
    QTest::mouseClick(find<QCheckBox>("variedCosts"), Qt::LeftButton, {}, QPoint(10, 12));
    QVERIFY(!choices().leverCosts);
    QVERIFY(session().futures().plan()->inputs.size() < all);
    const auto& worlds = session().worlds();
    QVERIFY(worlds.size() >= 2);
    for (std::size_t i = 0; i < 2; ++i) {
        auto* box = m_page->findChild<QCheckBox*>(QStringLiteral("variedWorld-") + QString::fromStdString(worlds[i].id));
        QVERIFY(box);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(10, 12));
    }
    QCOMPARE(choices().worlds.size(), std::size_t(2));
    m_page->findChild<QSpinBox*>(QStringLiteral("variedWeight-") + QString::fromStdString(worlds[0].id))->setValue(3);
    QCOMPARE(choices().worlds.front().second, 3.0);
    QCOMPARE(session().futures().plan()->weights.front(), 0.75);
    QVERIFY(session().futures().plan()->input("world"));
    press("variedReset");
    QVERIFY(choices() == FuturesChoices());
    QCOMPARE(session().futures().plan()->inputs.size(), all);
    session().undoStack().undo();
    QCOMPARE(choices().worlds.size(), std::size_t(2));
}

void TestUncertaintyPage::aSeedIsTyped()
{
    open();
    m_page->showView(QStringLiteral("varied"));
    auto* seed = find<QLineEdit>("variedSeed");
    seed->setFocus();
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("7"));
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(choices().seed, std::uint64_t(7));
    waitForRuns();
    QTRY_VERIFY(find<QPushButton>("uncertaintyRuns")->text().endsWith(QStringLiteral("seed 7")));
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("seven"));
    QTest::keyClick(seed, Qt::Key_Return);
    QCOMPARE(choices().seed, std::uint64_t(7));
    QVERIFY(find<QLabel>("uncertaintyProblem")->isVisible());
    QCOMPARE(seed->text(), QStringLiteral("7"));
}

void TestUncertaintyPage::refusedRangesAreToldAndChangeNothing()
{
    open();
    m_page->showView(QStringLiteral("varied"));
    typeInto(cell("imitation", VariedModel::High), QStringLiteral("much"));
    QVERIFY(choices().inputs.empty());
    QVERIFY(find<QLabel>("uncertaintyProblem")->text().contains(QStringLiteral("much")));
    typeInto(cell("imitation", VariedModel::Low), QStringLiteral("9")); // above its high
    QVERIFY(choices().inputs.empty());
    QVERIFY(find<QLabel>("uncertaintyProblem")->isVisible());
    typeInto(cell("imitation", VariedModel::Low), QStringLiteral("0.1"));
    QVERIFY(!find<QLabel>("uncertaintyProblem")->isVisible());
    QCOMPARE(session().futures().plan()->input("imitation")->byWorld.front().low, 0.1);
}

void TestUncertaintyPage::inputsAreFoundByName()
{
    open();
    m_page->showView(QStringLiteral("varied"));
    auto* table = find<QTableView>("variedTable");
    const int all = table->model()->rowCount();
    QTest::keyClicks(find<QLineEdit>("variedFilter"), QStringLiteral("imitation"));
    QVERIFY(table->model()->rowCount() >= 1 && table->model()->rowCount() < 10);
    find<QLineEdit>("variedFilter")->setText(QStringLiteral("模仿")); // in the other language too
    QVERIFY(table->model()->rowCount() >= 1 && table->model()->rowCount() < 10);
    find<QLineEdit>("variedFilter")->clear();
    press("not");
    QCOMPARE(table->model()->rowCount(), int(session().futures().plan()->notVaried.size()));
    press("changed");
    QCOMPARE(table->model()->rowCount(), 0);
    press("all");
    QCOMPARE(table->model()->rowCount(), all);
}

void TestUncertaintyPage::samplesAreWrittenAsAWorkbook()
{
    open();
    const QString path = m_fixture->file("Samples.xlsx");
    m_page->setFileChooser([&](const QString&, const QString&) { return path; });
    choose("uncertaintySamples", "samplesXlsx");
    QTRY_VERIFY_WITH_TIMEOUT(find<TextBlock>("uncertaintySaid")->text().contains(QStringLiteral("Written")), 120000);
    QVERIFY(!find<QLabel>("uncertaintyProblem")->isVisible());
    const auto file = core::importing::readTableFile(path.toStdString());
    VERIFY_RESULT(file);
    const auto sheet = [&](const char* name) {
        return *std::find_if(file->sheets.begin(), file->sheets.end(), [&](const auto& each) { return each.name() == name; });
    };
    QCOMPARE(file->sheets.size(), std::size_t(7));
    const auto plan = session().futures().plan();
    const auto samples = sheet("Samples");
    QCOMPARE(samples.columnCount(), int(plan->inputs.size()) + 1);
    // Title and heads stand above. What a run took is what the plan draws for it.
    const auto sampler = core::uncertainty::MemberSampler::create(*plan, 1000);
    VERIFY_RESULT(sampler);
    const auto drawn = sampler->sample(0, 1000);
    int first = 0;
    while (samples.text(first, 0) != "0")
        QVERIFY(++first < 10);
    QVERIFY(samples.rowCount() >= first + 1000);
    for (const int run : {0, 1, 500, 999})
        for (std::size_t input = 0; input < plan->inputs.size(); ++input)
            VERIFY_CLOSE(samples.cell(first + run, int(input) + 1).number, drawn.values[std::size_t(run) * plan->inputs.size() + input], 1e-14, 0);
    // The results of the year lie as the page's bands say: their median.
    const auto results = sheet("Results");
    int head = 0, column = -1;
    for (; column < 0 && head < 5; ++head)
        for (int i = 0; i < results.columnCount(); ++i)
            if (results.text(head, i) == session().current().name.toStdString() + ": intelligence")
                column = i;
    QVERIFY(column > 0);
    std::vector<double> values;
    for (int run = 0; run < 1000; ++run)
        values.push_back(results.cell(head + run, column).number);
    const double half[] = {0.5};
    const auto& outcomes = m_page->follower().answeredWish().outcomes;
    const auto place = std::size_t(std::find_if(outcomes.begin(), outcomes.end(), [](const auto& each) { return each.figure.id == "intelligence"; }) - outcomes.begin());
    const auto& fan = m_page->follower().answer()->scenario[place];
    VERIFY_CLOSE(core::sampling::quantiles(values, half).front(), fan.median[core::uncertainty::timeOf(2030, fan.times)], 1e-12, 0);
    // And it says what it was made with.
    const auto record = sheet("Record");
    QStringList said;
    for (int row = 0; row < record.rowCount(); ++row)
        said << QString::fromStdString(std::string(record.text(row, 0)) + '=' + std::string(record.text(row, 1)));
    for (const char* line : {"seed=1", "runs=1000", "design=sobol", "regions=macro"})
        QVERIFY2(said.contains(QLatin1String(line)), qPrintable(said.mid(0, 16).join(QLatin1Char('\n'))));
}

void TestUncertaintyPage::samplesAreWrittenAsAStudyThatRunsAgain()
{
    open();
    const QString path = m_fixture->file("Samples");
    m_page->setFileChooser([&](const QString&, const QString&) { return path; });
    choose("uncertaintySamples", "samplesCsv");
    QTRY_VERIFY_WITH_TIMEOUT(find<TextBlock>("uncertaintySaid")->text().contains(QStringLiteral("Written")), 120000);
    const QDir folder(path);
    for (const char* name : {"question.json", "record.json", "inputs.csv", "samples.csv", "members.csv", "fans.csv", "differences.csv", "chances.csv"})
        QVERIFY2(folder.exists(QLatin1String(name)), name);
    QFile samples(folder.filePath(QStringLiteral("samples.csv")));
    QVERIFY(samples.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = samples.readAll().split('\n');
    QCOMPARE(lines.size(), 1000 + 2); // a head, and an empty piece behind the last end
    QCOMPARE(lines.front().split(',').size(), int(session().futures().plan()->inputs.size()) + 1);
    // The bands of the files are those of the page.
    QFile fans(folder.filePath(QStringLiteral("fans.csv")));
    QVERIFY(fans.open(QIODevice::ReadOnly));
    const auto& outcomes = m_page->follower().answeredWish().outcomes;
    const auto place = std::size_t(std::find_if(outcomes.begin(), outcomes.end(), [](const auto& each) { return each.figure.id == "intelligence"; }) - outcomes.begin());
    const auto& fan = m_page->follower().answer()->scenario[place];
    bool seen = false;
    for (const QByteArray& line : fans.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() < 9 || cells[0] == "baseline" || cells[1] != "intelligence" || cells[2] != "2030")
            continue;
        seen = true;
        VERIFY_CLOSE(cells[5].toDouble(), fan.median[core::uncertainty::timeOf(2030, fan.times)], 1e-12, 0);
    }
    QVERIFY(seen);
}

void TestUncertaintyPage::theBaselineHasNoDifference()
{
    session().activate(session().scenarios().front().id);
    WAIT_FOR_FIGURES(session());
    open();
    QVERIFY(!find<SegmentedSwitch>("fanKind")->isVisible());
    const auto& data = find<TimeChart>("fanChart")->data();
    QCOMPARE(data.lines.size(), std::size_t(1));
    QCOMPARE(data.bands.size(), std::size_t(2));
    QVERIFY(find<TextBlock>("fanSentence")->text().contains(QStringLiteral("Baseline")));
}

void TestUncertaintyPage::nothingVariedIsSaid()
{
    FuturesChoices none;
    none.parameters = none.leverCosts = none.regionData = false;
    VERIFY_RESULT(session().futures().setChoices(none));
    QVERIFY(session().futures().plan()->inputs.empty());
    m_page = std::make_unique<UncertaintyPage>(*m_appearance, session());
    m_page->show();
    const auto said = [this] {
        return find<TextBlock>("uncertaintyNotice")->isVisible() ? find<TextBlock>("uncertaintyNotice")->text() : find<TextBlock>("uncertaintyEmptyText")->text();
    };
    QTRY_VERIFY(said().contains(QStringLiteral("all runs are the same")));
    // Where there is nothing to draw, one press leads to the place where that is changed.
    QTRY_VERIFY(find<QPushButton>("uncertaintyEmptyAction")->isVisible());
    press("uncertaintyEmptyAction");
    QCOMPARE(m_page->shownView(), QStringLiteral("varied"));
}

void TestUncertaintyPage::anotherModelGetsRangesByHand()
{
    m_fixture->session.reset();
    auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/bass-diffusion.xmile"),
                                     m_fixture->file("Bass.fourfold"));
    VERIFY_RESULT(opened);
    m_fixture->session = std::move(*opened);
    WAIT_FOR_FIGURES(session());
    m_page = std::make_unique<UncertaintyPage>(*m_appearance, session());
    m_page->show();
    QTRY_VERIFY(session().futures().plan());
    m_page->showView(QStringLiteral("varied"));
    QVERIFY(!find<QCheckBox>("variedCosts")->isVisible()); // there are none
    auto* table = find<QTableView>("variedTable");
    QVERIFY(table->model()->rowCount() >= 3);
    const std::string name = session().catalogue().parameters.front().name;
    const double value = session().catalogue().parameters.front().value;
    typeInto(cell(name, VariedModel::Low), QString::number(value * 0.8));
    typeInto(cell(name, VariedModel::High), QString::number(value * 1.2));
    const auto* input = session().futures().plan()->input(name);
    QVERIFY(input);
    VERIFY_CLOSE(input->byWorld.front().low, value * 0.8, 1e-9, 0);
    VERIFY_CLOSE(input->byWorld.front().high, value * 1.2, 1e-9, 0);
    m_page->showView(QStringLiteral("overview"));
    waitForRuns();
    QCOMPARE(find<TimeChart>("fanChart")->data().bands.size(), std::size_t(2));
    QVERIFY(find<TextBlock>("chanceSentence")->text().contains(QStringLiteral("no target yet")));
    m_page->showView(QStringLiteral("bands"));
    QVERIFY(find<QTableView>("bandsTable")->model()->rowCount() > 1);
}

void TestUncertaintyPage::textsFollowTheLanguage()
{
    open();
    const QString english = find<TextBlock>("fanSentence")->text();
    m_appearance->setLanguage(core::policy::Language::Chinese);
    QTRY_COMPARE(find<QLabel>("uncertaintyTitle")->text(), QStringLiteral("不确定性"));
    QTRY_VERIFY(find<TextBlock>("fanSentence")->text() != english);
    for (const char* name : {"fanSentence", "chanceSentence", "chanceNote"}) {
        const QString text = find<TextBlock>(name)->text();
        QVERIFY2(std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; }), name);
        QVERIFY2(!text.contains(QStringLiteral(" runs")), name);
    }
}

void TestUncertaintyPage::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1440 en light") << QSize(1364, 808) << false << false;
    QTest::newRow("1180 en light") << QSize(1104, 628) << false << false;
    QTest::newRow("1440 zh dark") << QSize(1364, 808) << true << true;
    QTest::newRow("1180 zh light") << QSize(1104, 628) << true << false;
}

void TestUncertaintyPage::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    m_appearance->setTheme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    open(size);
    for (const char* view : {"overview", "bands", "varied", "matters", "failure"}) {
        m_page->showView(QLatin1String(view));
        if (m_page->shownView() != QLatin1String(view))
            continue;
        QTest::qWait(50);
        QVERIFY(m_page->width() <= size.width() && m_page->height() <= size.height());
        const QImage picture = m_page->grab().toImage();
        QVERIFY(!picture.isNull());
        if (const QByteArray folder = qgetenv("FOURFOLD_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(QString::fromLocal8Bit(folder)).filePath(QStringLiteral("%1-%2.png").arg(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')), QLatin1String(view)))));
    }
}

QTEST_MAIN(TestUncertaintyPage)
#include "tst_uncertainty_page.moc"
