// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios of a session: names in both languages, order, letters, undo of every change; headline figures.
#include "resources/resources.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/session/scenario_book.h"

#include <QGuiApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QUndoStack>

using core::policy::Place;
using core::policy::RegionGroup;
using ui::Session;

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newScenariosGetTheirLetter();
    void duplicatesKeepTheContent();
    void everyChangeOfTheListCanBeUndone();
    void removingTheCurrentOneGoesToItsNeighbour();
    void builtInScenariosStay();
    void theBaselineStaysInFront();
    void refusesATakenName();
    void namesFollowTheLanguage();
    void undoTextsFollowTheLanguage();
    void choosingHeadlineFiguresCanBeUndone();
    void keysNameAVariableAndAPlace_data();
    void keysNameAVariableAndAPlace();

private:
    [[nodiscard]] Session& session() { return *m_fixture->session; }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList storedNames() const;
    std::unique_ptr<tests::SessionFixture> m_fixture;
};

namespace {

/// Chinese as long as it lives, as the appearance of the window switches it.
class Chinese {
public:
    Chinese()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        if (m_translator.load(QStringLiteral(":/translations/fourfold_zh_CN.qm")))
            QCoreApplication::installTranslator(&m_translator);
    }
    ~Chinese()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCoreApplication::removeTranslator(&m_translator);
    }
    Q_DISABLE_COPY_MOVE(Chinese)

private:
    QTranslator m_translator;
};

} // namespace

void TestSession::init()
{
    resources::load();
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
}

void TestSession::cleanup()
{
    m_fixture.reset();
}

QStringList TestSession::names() const
{
    QStringList names;
    for (const auto& scenario : m_fixture->session->scenarios())
        names.append(scenario.letter + u' ' + scenario.name);
    return names;
}

QStringList TestSession::storedNames() const
{
    QStringList names;
    const auto stored = m_fixture->stored();
    for (const auto& record : stored)
        names.append(record.builtIn ? record.id : record.name);
    return names;
}

void TestSession::newScenariosGetTheirLetter()
{
    session().addFromBaseline();
    session().addFromBaseline();
    QCOMPARE(names(),
             (QStringList{QStringLiteral(" Baseline"), QStringLiteral("A Paper package"), QStringLiteral("B Scenario B"),
                          QStringLiteral("C Scenario C")}));
    QCOMPARE(session().current().colourIndex, 2);
    QCOMPARE(session().scenarios().front().colourIndex, -1);
    QCOMPARE(session().current().activeLevers, 0);
    // The letter is free again, the name is not.
    session().remove(session().scenarios()[2].id);
    session().addFromBaseline();
    QCOMPARE(names().back(), QStringLiteral("C Scenario C (2)"));
    for (int i = 0; i < 24; ++i)
        session().addFromBaseline();
    QCOMPARE(session().current().letter, QStringLiteral("AA"));
}

void TestSession::duplicatesKeepTheContent()
{
    const auto id = session().duplicate(QStringLiteral("paper-package"));
    QCOMPARE(session().current().id, id);
    QCOMPARE(session().current().name, QStringLiteral("Paper package (2)"));
    QCOMPARE(session().current().originId, QStringLiteral("paper-package"));
    QVERIFY(!session().current().builtIn);
    QVERIFY(session().current().content == session().scenario(QStringLiteral("paper-package"))->content);
    session().duplicate(QStringLiteral("paper-package"));
    QCOMPARE(session().current().name, QStringLiteral("Paper package (3)"));
    // A copy of a copy counts on, and the longest name keeps room for its number.
    session().duplicate(session().current().id);
    QCOMPARE(session().current().name, QStringLiteral("Paper package (4)"));
    // A year is not such a number.
    session().rename(session().current().id, QStringLiteral("Plan (2030)"));
    session().duplicate(session().current().id);
    QCOMPARE(session().current().name, QStringLiteral("Plan (2030) (2)"));
    const QString longest(ui::kLongestScenarioName, QLatin1Char('n'));
    session().rename(session().current().id, longest);
    session().duplicate(session().current().id);
    QCOMPARE(session().current().name, longest.left(ui::kLongestScenarioName - 4) + QStringLiteral(" (2)"));
    QVERIFY(session().duplicate(QStringLiteral("nobody")).isEmpty());
}

void TestSession::everyChangeOfTheListCanBeUndone()
{
    const auto check = [this](const QStringList& expected) {
        QCOMPARE(storedNames(), expected);
        QCOMPARE(static_cast<qsizetype>(session().scenarios().size()), expected.size());
    };
    const QString baseline = QStringLiteral("baseline");
    const QString package = QStringLiteral("paper-package");
    const auto id = session().addFromBaseline();
    session().duplicate(id);
    session().rename(id, QStringLiteral(" First "));
    session().describe(id, QStringLiteral("Why not"));
    session().move(id, 1);
    session().remove(id);
    auto& stack = session().undoStack();
    QCOMPARE(stack.count(), 6);
    const std::vector<QStringList> states = {
        {baseline, package},
        {baseline, package, QStringLiteral("Scenario B")},
        {baseline, package, QStringLiteral("Scenario B"), QStringLiteral("Scenario B (2)")},
        {baseline, package, QStringLiteral("First"), QStringLiteral("Scenario B (2)")},
        {baseline, package, QStringLiteral("First"), QStringLiteral("Scenario B (2)")},
        {baseline, QStringLiteral("First"), package, QStringLiteral("Scenario B (2)")},
        {baseline, package, QStringLiteral("Scenario B (2)")},
    };
    check(states[6]);
    for (int i = 5; i >= 0; --i) {
        stack.undo();
        check(states[static_cast<std::size_t>(i)]);
        if (i == 3)
            QCOMPARE(session().scenario(id)->description, QString());
    }
    QCOMPARE(session().current().id, package);
    for (std::size_t i = 1; i <= 6; ++i) {
        stack.redo();
        check(states[i]);
    }
    QVERIFY(!stack.canRedo());
}

void TestSession::removingTheCurrentOneGoesToItsNeighbour()
{
    const auto b = session().addFromBaseline();
    const auto c = session().addFromBaseline();
    session().remove(c);
    QCOMPARE(session().current().id, b);
    session().undoStack().undo();
    QCOMPARE(session().current().id, c);
    session().remove(b);
    QCOMPARE(session().current().id, c);
}

void TestSession::builtInScenariosStay()
{
    QSignalSpy failed(&session(), &Session::failed);
    session().remove(QStringLiteral("baseline"));
    session().rename(QStringLiteral("paper-package"), QStringLiteral("Mine"));
    QCOMPARE(names(), (QStringList{QStringLiteral(" Baseline"), QStringLiteral("A Paper package")}));
    QCOMPARE(session().undoStack().count(), 0);
    QCOMPARE(failed.count(), 1); // the name; there is no way to ask for the removal
}

void TestSession::theBaselineStaysInFront()
{
    const auto id = session().addFromBaseline();
    session().move(id, 0);
    QCOMPARE(names(),
             (QStringList{QStringLiteral(" Baseline"), QStringLiteral("A Scenario B"), QStringLiteral("B Paper package")}));
    session().move(QStringLiteral("baseline"), 2);
    session().move(id, 99);
    QCOMPARE(names(),
             (QStringList{QStringLiteral(" Baseline"), QStringLiteral("A Paper package"), QStringLiteral("B Scenario B")}));
}

void TestSession::refusesATakenName()
{
    const auto b = session().addFromBaseline();
    session().addFromBaseline();
    QSignalSpy failed(&session(), &Session::failed);
    for (const auto& name : {QStringLiteral("Scenario C"), QStringLiteral("Paper package"), QString()})
        session().rename(b, name);
    QCOMPARE(failed.count(), 3);
    QCOMPARE(failed[0].front().value<core::Error>().kind, core::ErrorKind::DuplicateName);
    QCOMPARE(failed[1].front().value<core::Error>().kind, core::ErrorKind::DuplicateName);
    QCOMPARE(session().scenario(b)->name, QStringLiteral("Scenario B"));
    QCOMPARE(session().undoStack().count(), 2);
}

void TestSession::namesFollowTheLanguage()
{
    session().addFromBaseline();
    QSignalSpy list(&session(), &Session::scenariosChanged);
    {
        const Chinese chinese;
        QVERIFY(list.count() >= 1);
        // What the user's list holds is the user's text; new names are in the language of the moment.
        QCOMPARE(names(),
                 (QStringList{QStringLiteral(" 基准情景"), QStringLiteral("A 论文方案"), QStringLiteral("B Scenario B")}));
        session().addFromBaseline();
        QCOMPARE(session().current().name, QStringLiteral("情景C"));
        session().duplicate(QStringLiteral("paper-package"));
        QCOMPARE(session().current().name, QStringLiteral("论文方案（2）"));
        session().activate(QStringLiteral("paper-package"));
        VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(0.5)));
        QCOMPARE(session().current().name, QStringLiteral("论文方案（修改）"));
    }
    QCOMPARE(names().mid(0, 2), (QStringList{QStringLiteral(" Baseline"), QStringLiteral("A Paper package")}));
}

void TestSession::undoTextsFollowTheLanguage()
{
    session().addFromBaseline();
    QCOMPARE(session().undoStack().undoText(), QStringLiteral("New scenario"));
    VERIFY_RESULT(session().setLever(QStringLiteral("digital_infrastructure"), tests::intensity(0.5)));
    const auto* naming = session().catalogue().naming("lever", "digital_infrastructure");
    QCOMPARE(session().undoStack().undoText(), QString::fromStdString(naming->name.english));
    const Chinese chinese;
    QCOMPARE(session().undoStack().undoText(), QString::fromStdString(naming->name.chinese));
    session().undoStack().undo();
    QCOMPARE(session().undoStack().undoText(), QStringLiteral("新建情景"));
}

void TestSession::choosingHeadlineFiguresCanBeUndone()
{
    const auto before = session().kpis();
    session().selectKpi(before[2]);
    QSignalSpy kpis(&session(), &Session::kpisChanged);
    session().setKpis({QStringLiteral("vacancy"), before[0]});
    QCOMPARE(session().selectedKpi(), QStringLiteral("vacancy")); // the one that was chosen is not shown any more
    session().setKpis({});
    QCOMPARE(session().kpis().size(), 2);
    session().undoStack().undo();
    QCOMPARE(session().kpis(), before);
    session().undoStack().redo();
    QCOMPARE(session().kpis().front(), QStringLiteral("vacancy"));
    QCOMPARE(kpis.count(), 3);
}

void TestSession::keysNameAVariableAndAPlace_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("kind");
    QTest::newRow("vacancy") << QStringLiteral("vacancy") << int(Place::Kind::National);
    QTest::newRow("a group") << QStringLiteral("vacancy@East") << int(Place::Kind::Group);
    QTest::newRow("the other group") << QStringLiteral("vacancy@Central_West") << int(Place::Kind::Group);
    QTest::newRow("a province") << QStringLiteral("vacancy@Sichuan") << int(Place::Kind::Region);
}

void TestSession::keysNameAVariableAndAPlace()
{
    QFETCH(QString, key);
    QFETCH(int, kind);
    const auto parsed = ui::parseKpiKey(key, session().regions());
    QCOMPARE(parsed.variable, QStringLiteral("vacancy"));
    QCOMPARE(int(parsed.place.kind), kind);
    QCOMPARE(ui::kpiKey(parsed.variable, parsed.place), key);
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
