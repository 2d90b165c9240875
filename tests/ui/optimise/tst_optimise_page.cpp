// SPDX-License-Identifier: GPL-3.0-or-later
// The Optimise page by mouse and keyboard, on a session with the real model.
#include "tests/ui/session/session_fixture.h"
#include "ui/optimise/goal_bar.h"
#include "ui/optimise/goal_fields.h"
#include "ui/optimise/optimise_cards.h"
#include "ui/optimise/optimise_page.h"
#include "ui/optimise/search_row.h"
#include "ui/session/futures_book.h"
#include "ui/theme/appearance.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>

using namespace ui;

class TestOptimisePage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyPageSaysWhatItDoesAndSearches();
    void theSentenceIsTheQuestion();
    void typingABoundChangesTheQuestion();
    void targetsWishesAndLocksComeAndGo();
    void impossibleQuestionIsASentence();
    void modesHaveSentencesOfTheirOwn();
    void escapeCancelsAndKeeps();
    void adoptedPackageGivesWhatWasPromised();
    void staleResultIsMarkedAndRerun();
    void recordIsThereAfterReopening();
    void exportsTables();
    void otherModelsAreToldWhy();
    void fitsInBothLanguagesAndThemes_data();
    void fitsInBothLanguagesAndThemes();

private:
    template <class T> [[nodiscard]] T* find(const QString& name) const { return m_page->findChild<T*>(name); }
    template <class T> [[nodiscard]] T* find(const char* name) const { return find<T>(QString::fromLatin1(name)); }
    void open(const QSize& size = {1364, 750});
    void makeSmall(); ///< few packages, so that a search takes seconds
    [[nodiscard]] bool search(); ///< by the button; waits for its end
    void choose(const char* button, const QString& action);
    [[nodiscard]] OptimiseState& state() const { return m_page->state(); }
    [[nodiscard]] QString sentence() const; ///< the goal as it is read

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<OptimisePage> m_page;
};

void TestOptimisePage::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
}

void TestOptimisePage::cleanup()
{
    m_page.reset();
}

void TestOptimisePage::open(const QSize& size)
{
    m_page = std::make_unique<OptimisePage>(*m_appearance, *m_fixture->session);
    m_page->resize(size);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY_WITH_TIMEOUT(state().isReady(), 30000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->session->isComputing() && m_fixture->session->futures().plan(), 30000);
}

void TestOptimisePage::makeSmall()
{
    OptimiseQuestion question = state().question();
    question.evaluations = 400;
    question.futures = 8;
    question.judgingFutures = 32;
    state().setQuestion(question);
    QTRY_VERIFY(find<QToolButton>("optimiseSearch")->isEnabled());
}

bool TestOptimisePage::search()
{
    QTest::mouseClick(find<QToolButton>("optimiseSearch"), Qt::LeftButton);
    return QTest::qWaitFor([this] { return !state().isRunning() && state().result() && state().result()->best; }, 120000);
}

void TestOptimisePage::choose(const char* button, const QString& action)
{
    auto* word = find<QToolButton>(button);
    QVERIFY2(word, button);
    QMenu* menu = word->menu();
    emit menu->aboutToShow();
    for (QAction* each : menu->actions())
        if (each->text() == action || each->objectName() == action) {
            each->trigger();
            QTest::qWait(0);
            return;
        }
    QFAIL(qPrintable(QStringLiteral("there is no \"%1\" in %2").arg(action, QLatin1String(button))));
}

QString TestOptimisePage::sentence() const
{
    QStringList words;
    const auto* goal = m_page->findChild<QWidget*>(QStringLiteral("optimiseGoal"));
    std::vector<const QWidget*> parts; // made in reading order
    for (const QWidget* part : goal->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (part->isVisibleTo(goal))
            parts.push_back(part);
    for (const QWidget* part : parts) {
        if (const auto* label = qobject_cast<const QLabel*>(part))
            words.append(label->text());
        else if (const auto* word = qobject_cast<const WordButton*>(part))
            words.append(word->choice());
        else if (const auto* field = qobject_cast<const NumberField*>(part))
            words.append(field->text());
        else if (const auto* button = qobject_cast<const QToolButton*>(part))
            words.append(QLatin1Char('+') + button->text());
    }
    return words.join(QLatin1Char(' ')).replace(QChar(0x2009), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' ')).replace(QChar(0x00A0), QLatin1Char(' '));
}

void TestOptimisePage::emptyPageSaysWhatItDoesAndSearches()
{
    open();
    QVERIFY(find<QLabel>("optimiseEmpty")->isVisible());
    QVERIFY(!find<QToolButton>("optimiseAdopt")->isEnabled());
    QVERIFY(!find<QToolButton>("optimiseExport")->isEnabled());
    auto* start = find<QPushButton>("optimiseStart");
    QTRY_VERIFY(start->isVisible() && start->isEnabled());
    makeSmall();
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(state().isRunning());
    QTRY_VERIFY(find<SearchRow>("optimiseProgress")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!state().isRunning(), 120000);
    QVERIFY(state().result()->best && state().result()->robust);
    QVERIFY(!find<QLabel>("optimiseEmpty")->isVisible());
    QVERIFY(find<QWidget>("optimiseFront")->isVisible());
    QVERIFY(!find<SearchRow>("optimiseProgress")->isVisible());
    QVERIFY(find<QLabel>("optimiseSource")->text().contains(QLatin1String("seed 1")));
}

void TestOptimisePage::theSentenceIsTheQuestion()
{
    open();
    QTest::qWait(0);
    QString read = sentence();
    QVERIFY2(read.startsWith(QLatin1String("Reach Research converted of at least 40 % and Users, Central-W. of at least 70 % by 2030 at least cost")), qPrintable(read));
    QVERIFY2(read.contains(QString::fromUtf8("Wish, not required Vacant, Central-W. ≤ 35 %")), qPrintable(read));
    QVERIFY2(read.contains(QString::fromUtf8("≥ 60 %")), qPrintable(read));
    m_appearance->setLanguage(core::policy::Language::Chinese);
    QTRY_VERIFY(sentence().contains(QString::fromUtf8("科技成果转化率")));
    read = sentence();
    QVERIFY2(read.contains(QString::fromUtf8("2030")) && read.contains(QString::fromUtf8("科技成果转化率")), qPrintable(read));
    QVERIFY2(!read.contains(QLatin1String("Reach")) && !read.contains(QLatin1String("least")), qPrintable(read));
}

void TestOptimisePage::typingABoundChangesTheQuestion()
{
    open();
    auto* bound = find<NumberField>("bound-target-0");
    bound->setFocus();
    bound->findChild<QLineEdit*>()->selectAll();
    QTest::keyClicks(bound, QStringLiteral("45"));
    QTest::keyClick(bound, Qt::Key_Return);
    VERIFY_CLOSE(state().question().targets[0].bound, 0.45, 1e-12, 0);
    QCOMPARE(find<NumberField>("bound-target-0"), bound); // the part stays and keeps the focus
    auto* total = find<NumberField>("limitTotal");
    total->setFocus();
    total->findChild<QLineEdit*>()->selectAll();
    QTest::keyClick(total, Qt::Key_Delete);
    QTest::keyClick(total, Qt::Key_Return);
    QVERIFY(!state().question().limits.totalBnCny);
    total->choose(30);
    QCOMPARE(state().question().limits.totalBnCny.value(), 30.0);
    choose("goalYear", QStringLiteral("2032"));
    QCOMPARE(state().question().targets[1].year, 2032.0);
    QCOMPARE(state().question().wishes[0].year, 2032.0);
    choose("relation-target-1", QStringLiteral("at most"));
    QVERIFY(state().question().targets[1].relation == core::optimise::Relation::AtMost);
    // stored at once
    OptimiseState again(*m_appearance, *m_fixture->session);
    QVERIFY(again.question() == state().question());
}

void TestOptimisePage::targetsWishesAndLocksComeAndGo()
{
    open();
    QTest::mouseClick(find<QToolButton>("addTarget"), Qt::LeftButton);
    QTRY_VERIFY(find<WordButton>("outcome-target-2"));
    QCOMPARE(state().question().targets.size(), 3U);
    const auto added = state().question().targets[2];
    QVERIFY(!(added.outcome == state().question().targets[0].outcome) && !(added.outcome == state().question().targets[1].outcome));
    QVERIFY(added.bound > 0);
    choose("outcome-target-2", QStringLiteral("removeAsked"));
    QTRY_COMPARE(state().question().targets.size(), 2U);
    choose("outcome-wish-0", QStringLiteral("removeAsked"));
    QTRY_VERIFY(state().question().wishes.empty());
    QTRY_VERIFY(find<QToolButton>("addWish")->isVisible());
    // an index score as a target
    QMenu* menu = find<WordButton>("outcome-target-0")->menu();
    emit menu->aboutToShow();
    QAction* talent = nullptr;
    for (QMenu* sub : menu->findChildren<QMenu*>())
        for (QAction* action : sub->actions())
            if (action->text().startsWith(QLatin1String("Talent")))
                talent = action;
    QVERIFY(talent);
    talent->trigger();
    QVERIFY(state().question().targets[0].outcome.kind == AskedOutcome::Kind::Score);
    // a lock
    QMenu* locks = find<QToolButton>("addLock")->menu();
    emit locks->aboutToShow();
    QVERIFY(!locks->actions().isEmpty());
    QMenu* lever = locks->actions().first()->menu()->actions().first()->menu();
    QVERIFY(lever && lever->actions().size() == 3);
    lever->actions().first()->trigger();
    QCOMPARE(state().question().levers.size(), 1U);
    QVERIFY(state().question().levers.begin()->second.locked.has_value());
    const QString id = QString::fromStdString(state().question().levers.begin()->first);
    QTRY_VERIFY(find<LeverChip>(QStringLiteral("lock-") + id));
    find<NumberField>(QStringLiteral("lockStrength-") + id)->choose(0.5);
    QCOMPARE(state().question().levers.begin()->second.locked.value(), 0.5);
    QTest::mouseClick(find<QToolButton>(QStringLiteral("unlock-") + id), Qt::LeftButton);
    QVERIFY(state().question().levers.empty());
    // a range of its own
    QTRY_VERIFY(!find<LeverChip>(QStringLiteral("lock-") + id) || !find<LeverChip>(QStringLiteral("lock-") + id)->isVisible());
    locks = find<QToolButton>("addLock")->menu();
    emit locks->aboutToShow();
    locks->actions().first()->menu()->actions().first()->menu()->actions().last()->trigger();
    QTRY_VERIFY(find<LeverChip>(QStringLiteral("range-") + id));
    find<NumberField>(QStringLiteral("highest-") + id)->choose(0.7);
    QCOMPARE(state().question().levers.begin()->second.highest.value(), 0.7);
    QCOMPARE(state().question().levers.begin()->second.lowest.value(), 0.0);
}

void TestOptimisePage::impossibleQuestionIsASentence()
{
    open();
    OptimiseQuestion question = state().question();
    question.targets.push_back(question.targets[0]);
    question.targets.back().relation = core::optimise::Relation::AtMost;
    question.targets.back().bound = 0.2;
    state().setQuestion(question);
    QTRY_VERIFY(find<QLabel>("optimiseObjections")->isVisible());
    QVERIFY(find<QLabel>("optimiseObjections")->text().contains(QLatin1String("contradict")));
    QVERIFY(!find<QToolButton>("optimiseSearch")->isEnabled());
    state().run();
    QVERIFY(!state().isRunning());
    // a target beyond reach is searched and explained
    question = OptimiseState::usualQuestion(m_fixture->session->catalogue());
    question.wishes.clear();
    question.targets[1].bound = 0.999;
    state().setQuestion(question);
    makeSmall();
    QTRY_VERIFY(!find<QLabel>("optimiseObjections")->isVisible());
    QVERIFY(search());
    QVERIFY(!state().result()->reached);
    QVERIFY(!state().result()->unreached.empty());
    auto* card = static_cast<UnreachedCard*>(find<QWidget>("optimiseUnreached"));
    QTRY_VERIFY(!card->list().data().entries.empty());
    QVERIFY(find<QWidget>("optimiseFront")->isVisible());
}

void TestOptimisePage::modesHaveSentencesOfTheirOwn()
{
    open();
    QTest::mouseClick(find<QAbstractButton>("mode-budget"), Qt::LeftButton);
    QTRY_VERIFY2(sentence().startsWith(QLatin1String("Under the limits, get as much as can be of Trade in 2030 with Research converted of at least 40 %")) && sentence().contains(QLatin1String("judged by the model as it is")), qPrintable(sentence()));
    QTest::mouseClick(find<QAbstractButton>("mode-schedule"), Qt::LeftButton);
    QTRY_VERIFY2(sentence().contains(QLatin1String("with starts from 2025 to 2030")), qPrintable(sentence()));
    QTest::mouseClick(find<QAbstractButton>("variant-robust"), Qt::LeftButton);
    QTRY_VERIFY(sentence().contains(QLatin1String("as sure as the papers")));
    choose("goalRule", QStringLiteral("Robust: the least regret"));
    QVERIFY(state().question().rule == RobustRule::LeastRegret);
    QTRY_VERIFY(sentence().contains(QLatin1String("the least regret")));
}

void TestOptimisePage::escapeCancelsAndKeeps()
{
    open();
    makeSmall();
    OptimiseQuestion question = state().question();
    question.evaluations = 1500;
    state().setQuestion(question);
    find<QToolButton>("optimiseSearch")->setFocus();
    QTest::keyClick(find<QToolButton>("optimiseSearch"), Qt::Key_Space);
    QVERIFY(state().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(state().result() && state().result()->best, 120000); // drawn while it runs
    QVERIFY(state().isRunning());
    QVERIFY(find<SearchRow>("optimiseProgress")->isWorking());
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!state().isRunning(), 5000);
    QVERIFY(state().result()->cancelled && state().result()->best);
    QVERIFY(find<SearchRow>("optimiseProgress")->text().contains(QLatin1String("stopped")));
    QVERIFY(find<QToolButton>("optimiseAdopt")->isEnabled());
}

void TestOptimisePage::adoptedPackageGivesWhatWasPromised()
{
    open();
    makeSmall();
    QVERIFY(search());
    QSignalSpy adopted(m_page.get(), &OptimisePage::adopted);
    const OptimiseResult found = *state().result();
    auto* button = find<QToolButton>("optimiseAdopt");
    Session& session = *m_fixture->session;
    const auto before = session.scenarios().size();
    QVERIFY(button->text().contains(QLatin1String("scenario")));
    const QString letter = button->text().right(1);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(adopted.size(), 1);
    QCOMPARE(session.scenarios().size(), before + 1);
    QCOMPARE(session.current().id, adopted[0][0].toString());
    QCOMPARE(session.current().letter, letter);
    QVERIFY(session.current().content.parameters.empty());
    QVERIFY(session.current().description.contains(QLatin1String("40")));
    WAIT_FOR_FIGURES(session);
    QTRY_VERIFY(session.projectionOf(session.current().id));
    const auto run = session.projectionOf(session.current().id);
    for (std::size_t t = 0; t < found.question.targets.size(); ++t) {
        const auto& target = found.question.targets[t];
        const double value = run->value(target.outcome.id, target.outcome.place, target.year);
        VERIFY_CLOSE(value, found.best->values[t], 1e-9, 0);
        QVERIFY(value >= target.bound);
    }
    VERIFY_CLOSE(run->cumulativeCostBnCny(2030), found.best->cost, 1e-9, 0);
    QVERIFY(state().staleness().isEmpty()); // a scenario more changes no search
    session.undoStack().undo();
    QCOMPARE(session.scenarios().size(), before);
}

void TestOptimisePage::staleResultIsMarkedAndRerun()
{
    open();
    makeSmall();
    QVERIFY(search());
    const QString digest = QString::fromStdString(state().result()->digest);
    QVERIFY(!find<SearchRow>("optimiseProgress")->isVisible());
    Session& session = *m_fixture->session;
    const QString usual = QString::fromStdString(session.world().id);
    QString other;
    for (const auto& world : session.worlds())
        if (QString::fromStdString(world.id) != QString::fromStdString(session.world().id))
            other = QString::fromStdString(world.id);
    QVERIFY(!other.isEmpty());
    session.setWorld(other);
    QTRY_VERIFY_WITH_TIMEOUT(find<SearchRow>("optimiseProgress")->isVisible(), 30000);
    QVERIFY2(find<SearchRow>("optimiseProgress")->text().contains(QLatin1String("world")), qPrintable(find<SearchRow>("optimiseProgress")->text()));
    session.setWorld(usual);
    QTRY_VERIFY_WITH_TIMEOUT(!find<SearchRow>("optimiseProgress")->isVisible(), 30000);
    // another question, then the first again: the same package bit for bit
    OptimiseQuestion question = state().question();
    question.targets[1].bound = 0.65;
    state().setQuestion(question);
    QTRY_VERIFY(find<SearchRow>("optimiseProgress")->text().contains(QLatin1String("question")));
    QTest::mouseClick(find<QToolButton>("optimiseProgressAction"), Qt::LeftButton);
    QVERIFY(state().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!state().isRunning(), 120000);
    QVERIFY(QString::fromStdString(state().result()->digest) != digest);
    QCOMPARE(state().records().size(), 2U);
    VERIFY_RESULT(state().reopen(state().records().back().id));
    QCOMPARE(QString::fromStdString(state().result()->digest), digest);
    QCOMPARE(state().question().targets[1].bound, 0.7);
    QVERIFY(search());
    QCOMPARE(QString::fromStdString(state().result()->digest), digest);
}

void TestOptimisePage::recordIsThereAfterReopening()
{
    open();
    makeSmall();
    QVERIFY(search());
    const QString text = state().recordText();
    m_page.reset();
    QVERIFY(m_fixture->start());
    open();
    QVERIFY(state().result());
    QCOMPARE(state().recordText(), text);
    QVERIFY(find<QWidget>("optimiseFront")->isVisible());
    QTest::qWait(600);
    QTRY_VERIFY_WITH_TIMEOUT(state().staleness().isEmpty(), 30000);
    VERIFY_RESULT(m_fixture->session->storeDocument(QStringLiteral("optimise"), state().records().front().id, QStringLiteral("broken"), QStringLiteral("{}")));
    QVERIFY(!state().reopen(state().records().front().id));
    QVERIFY(!state().reopen(QStringLiteral("nothing")));
    QCOMPARE(state().recordText(), text);
}

void TestOptimisePage::exportsTables()
{
    open();
    makeSmall();
    QVERIFY(search());
    QTemporaryDir folder;
    QString path;
    m_page->setFileChooser([&](const QString& suggestion, const QString&) { return path = folder.filePath(suggestion); });
    choose("optimiseExport", QStringLiteral("Packages as CSV…"));
    QFile table(path);
    QVERIFY2(table.open(QIODevice::ReadOnly), qPrintable(path));
    const QString csv = QString::fromUtf8(table.readAll());
    QVERIFY(csv.contains(QLatin1String("Least cost")) && csv.contains(QLatin1String("Robust")) && csv.contains(QLatin1String("seed 1")));
    choose("optimiseExport", QStringLiteral("Question and result as JSON…"));
    QFile record(path);
    QVERIFY(record.open(QIODevice::ReadOnly));
    const auto read = recordFrom(QString::fromUtf8(record.readAll()));
    VERIFY_RESULT(read);
    QCOMPARE(read->result.digest, state().result()->digest);
}

void TestOptimisePage::otherModelsAreToldWhy()
{
    auto other = Session::openModel(FOURFOLD_SOURCE_DIR "/data", QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/bass-diffusion.xmile"), m_fixture->file("Bass.fourfold"));
    VERIFY_RESULT(other);
    const auto closed = qScopeGuard([this] { m_page.reset(); }); // before its session
    m_page = std::make_unique<OptimisePage>(*m_appearance, **other);
    m_page->resize(1364, 750);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY_WITH_TIMEOUT(state().isReady(), 30000);
    QVERIFY(find<QLabel>("optimiseEmpty")->isVisible());
    QVERIFY(find<QLabel>("optimiseEmpty")->text().contains(QLatin1String("no costs")));
    QVERIFY(!find<QWidget>("optimiseGoal")->isVisible() && !find<QPushButton>("optimiseStart")->isVisible());
    state().run();
    QVERIFY(!state().isRunning());
    QVERIFY(!state().adopt(QStringLiteral("nothing")));
    m_appearance->setLanguage(core::policy::Language::Chinese);
    QVERIFY(find<QLabel>("optimiseEmpty")->isVisible());
    m_page.reset();
}

void TestOptimisePage::fitsInBothLanguagesAndThemes_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en light 1440") << false << false << QSize(1364, 808);
    QTest::newRow("zh light 1440") << true << false << QSize(1364, 808);
    QTest::newRow("en dark 1180") << false << true << QSize(1104, 628);
    QTest::newRow("zh dark 1180") << true << true << QSize(1104, 628);
    QTest::newRow("en light 1920") << false << false << QSize(1844, 988);
}

void TestOptimisePage::fitsInBothLanguagesAndThemes()
{
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_appearance->setTheme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    open(size);
    makeSmall();
    QVERIFY(search());
    QTest::qWait(50);
    QVERIFY2(m_page->minimumSizeHint().width() <= size.width(), qPrintable(QString::number(m_page->minimumSizeHint().width())));
    if (const QByteArray folder = qgetenv("FOURFOLD_TEST_PICTURES"); !folder.isEmpty()) {
        QVERIFY(m_page->grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/optimise-%1.png").arg(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')))));
        auto* area = m_page->findChild<QScrollArea*>();
        QVERIFY(area->widget()->grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/optimise-%1-cards.png").arg(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')))));
    }
    // No part of the goal lies on another one or outside.
    const auto* goal = find<QWidget>("optimiseGoal");
    std::vector<QRect> boxes;
    for (const QWidget* part : goal->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (part->isVisible())
            boxes.push_back(part->geometry());
    for (std::size_t a = 0; a < boxes.size(); ++a) {
        QVERIFY(goal->rect().contains(boxes[a]));
        for (std::size_t b = a + 1; b < boxes.size(); ++b)
            QVERIFY(!boxes[a].intersects(boxes[b]));
    }
    for (const QToolButton* button : m_page->findChildren<QToolButton*>())
        if (button->isVisible())
            QVERIFY2(button->height() >= 24 && button->width() >= 24, qPrintable(button->objectName()));
    for (const QWidget* control : goal->findChildren<QWidget*>())
        if (control->isVisible() && control->focusPolicy() != Qt::NoFocus && !control->objectName().isEmpty() && !control->objectName().startsWith(QLatin1String("qt_")))
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
}

QTEST_MAIN(TestOptimisePage)
#include "tst_optimise_page.moc"
