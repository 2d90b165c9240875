// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios that stand on others, their history, and scenarios that travel.
#include "core/policy/inheritance.h"
#include "tests/ui/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using core::ErrorKind;
using core::policy::Scenario;
using core::workspace::VersionCause;
using namespace tests;
using namespace ui;

namespace {

const QString kTestbed = QStringLiteral("testbed");
const QString kPackage = QStringLiteral("paper-package");

} // namespace

class TestSessionFamily : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aChildFollowsItsParent();
    void aChildOfThePaperPackageIsEditedItself();
    void aGrandchildFollowsToo();
    void anOwnValueStaysOwnWhereTheParentComesToTheSame();
    void inheritsALeverAgain();
    void undoTakesBackAChangeOfTheParentWithWhatFollowed();
    void settingAParentKeepsTheContent();
    void refusesParentsThatCannotBe();
    void deletingAParentLeavesItsChildrenAsTheyAre();
    void followsInOtherRegionsToo();
    void isThereAgainAfterReopening();
    void changesALeverOfAnotherScenario();
    void aDragInABuiltInScenarioMakesOneCopy();
    void restoresAnEarlierStateAsANewVersion();
    void restoringAChildKeepsItsParent();
    void looksAtAnEarlierStateBesideThePresentOne();
    void aLookIsStoredNowhere();
    void aLookEndsWhenTheListChanges();
    void changingALookMakesAScenarioOfIt();
    void undoOfDeletingAndMovingFindsTheOldOrder();
    void importsWhatItExports();
    void anImportWithoutRoomLeavesNothing();
    void refusesAScenarioThatIsNotValid();
    void aReadOnlyWorkspaceIsLeftAlone();

private:
    [[nodiscard]] Session& session() { return *m_fixture->session; }
    [[nodiscard]] const ScenarioView& view(const QString& id) { return *session().scenario(id); }
    [[nodiscard]] double strength(const QString& id, const QString& lever) { return session().leverStrengthOf(id, lever); }
    void set(const QString& id, const QString& lever, double value)
    {
        VERIFY_RESULT(session().setLeverOf(id, lever, intensity(value)));
    }
    [[nodiscard]] static const QString& firstLever();
    [[nodiscard]] static const QString& secondLever();

    std::unique_ptr<SessionFixture> m_fixture;
};

void TestSessionFamily::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    QVERIFY(m_fixture->start());
    QVERIFY(session().catalogue().lever(kTestbed.toStdString()));
}

const QString& TestSessionFamily::firstLever()
{
    return kTestbed;
}

const QString& TestSessionFamily::secondLever()
{
    static const QString lever = QStringLiteral("certification");
    return lever;
}

void TestSessionFamily::aChildFollowsItsParent()
{
    const auto parent = session().addFromBaseline();
    set(parent, firstLever(), 0.5);
    const auto child = session().addChild(parent);
    QCOMPARE(session().current().id, child);
    QCOMPARE(view(child).parentId, parent);
    QVERIFY(view(child).own == Scenario{});
    QVERIFY(view(child).content == view(parent).content);
    QVERIFY(session().leverInherited(child, firstLever()));

    set(child, secondLever(), 0.8);
    QVERIFY(!session().leverInherited(child, secondLever()));
    QSignalSpy contents(&session(), &Session::contentsChanged);
    set(parent, firstLever(), 0.7);
    QCOMPARE(strength(child, firstLever()), 0.7);
    QCOMPARE(strength(child, secondLever()), 0.8);
    QCOMPARE(strength(parent, secondLever()), 0.0);
    QCOMPARE(contents.size(), 1);
    QCOMPARE(contents.front().front().toStringList(), (QStringList{parent, child}));
    QCOMPARE(view(child).own.levers.size(), std::size_t(1));
    QCOMPARE(view(child).activeLevers, 2);
}

void TestSessionFamily::aChildOfThePaperPackageIsEditedItself()
{
    const auto child = session().addChild(kPackage);
    const auto count = session().scenarios().size();
    QSignalSpy copied(&session(), &Session::copied);
    set(child, firstLever(), 0.0);
    QVERIFY(copied.isEmpty());
    QCOMPARE(session().scenarios().size(), count);
    QCOMPARE(view(child).parentId, kPackage);
    QCOMPARE(strength(child, firstLever()), 0.0);
    QCOMPARE(strength(child, secondLever()), 1.0);
    QCOMPARE(strength(kPackage, firstLever()), 1.0);
    QCOMPARE(view(child).own.levers.size(), std::size_t(1));
}

void TestSessionFamily::aGrandchildFollowsToo()
{
    const auto a = session().addFromBaseline();
    const auto b = session().addChild(a);
    const auto c = session().addChild(b);
    set(a, firstLever(), 0.4);
    QCOMPARE(strength(c, firstLever()), 0.4);
    set(b, firstLever(), 0.6);
    QCOMPARE(strength(c, firstLever()), 0.6);
    set(a, firstLever(), 0.9); // b stands in between with its own
    QCOMPARE(strength(c, firstLever()), 0.6);
}

void TestSessionFamily::anOwnValueStaysOwnWhereTheParentComesToTheSame()
{
    const auto parent = session().addFromBaseline();
    set(parent, firstLever(), 0.5);
    const auto child = session().addChild(parent);
    set(child, firstLever(), 0.7);
    set(parent, firstLever(), 0.7);
    set(child, secondLever(), 0.3); // another change of the child, while both come to the same
    set(parent, firstLever(), 0.5);
    QCOMPARE(strength(child, firstLever()), 0.7);
}

void TestSessionFamily::inheritsALeverAgain()
{
    const auto child = session().addChild(kPackage);
    set(child, firstLever(), 0.2);
    set(child, secondLever(), 0.3);
    session().inheritLever(child, firstLever());
    QCOMPARE(strength(child, firstLever()), 1.0);
    QCOMPARE(strength(child, secondLever()), 0.3);
    QVERIFY(session().leverInherited(child, firstLever()));
    session().undoStack().undo();
    QCOMPARE(strength(child, firstLever()), 0.2);
    QVERIFY(!session().leverInherited(child, firstLever()));
    session().inheritLever(kPackage, firstLever()); // has none to inherit from
    QCOMPARE(strength(kPackage, firstLever()), 1.0);
}

void TestSessionFamily::undoTakesBackAChangeOfTheParentWithWhatFollowed()
{
    const auto parent = session().addFromBaseline();
    const auto child = session().addChild(parent);
    session().activate(child);
    set(parent, firstLever(), 0.5);
    QCOMPARE(session().current().id, child); // a change of another one leaves it
    session().undoStack().undo();
    QCOMPARE(strength(parent, firstLever()), 0.0);
    QCOMPARE(strength(child, firstLever()), 0.0);
    QCOMPARE(session().current().id, child);
    session().undoStack().redo();
    QCOMPARE(strength(child, firstLever()), 0.5);
    // What is stored says the same.
    for (const auto& record : m_fixture->stored()) {
        if (record.id == child)
            QVERIFY(record.content == Scenario{});
    }
}

void TestSessionFamily::settingAParentKeepsTheContent()
{
    const auto a = session().addFromBaseline();
    set(a, firstLever(), 0.5);
    set(a, secondLever(), 1.0);
    const auto content = view(a).content;
    VERIFY_RESULT(session().setParent(a, kPackage));
    QVERIFY(view(a).content == content);
    QCOMPARE(view(a).parentId, kPackage);
    QVERIFY(session().leverInherited(a, secondLever())); // the same as in the package
    QVERIFY(!session().leverInherited(a, firstLever()));
    VERIFY_RESULT(session().setParent(a, {}));
    QVERIFY(view(a).content == content);
    QVERIFY(view(a).own == content);
    QCOMPARE(view(a).parentId, QString());
    session().undoStack().undo();
    QCOMPARE(view(a).parentId, kPackage);
    session().undoStack().undo();
    QCOMPARE(view(a).parentId, QString());
    QVERIFY(view(a).content == content);
}

void TestSessionFamily::refusesParentsThatCannotBe()
{
    const auto a = session().addFromBaseline();
    const auto b = session().addChild(a);
    const auto kind = [](const core::Checked<void>& result) { return result.error().front().kind; };
    QCOMPARE(kind(session().setParent(a, b)), ErrorKind::InvalidArgument);
    QCOMPARE(kind(session().setParent(a, a)), ErrorKind::InvalidArgument);
    QCOMPARE(kind(session().setParent(kPackage, a)), ErrorKind::InvalidArgument);
    QCOMPARE(kind(session().setParent(a, QStringLiteral("nobody"))), ErrorKind::NotFound);
    QCOMPARE(kind(session().setParent(QStringLiteral("nobody"), a)), ErrorKind::NotFound);
    VERIFY_RESULT(session().setParent(b, a)); // as it is
}

void TestSessionFamily::deletingAParentLeavesItsChildrenAsTheyAre()
{
    const auto parent = session().addFromBaseline();
    set(parent, firstLever(), 0.5);
    const auto child = session().addChild(parent);
    set(child, secondLever(), 0.3);
    const auto content = view(child).content;
    session().remove(parent);
    QCOMPARE(view(child).parentId, QString());
    QVERIFY(view(child).content == content);
    set(child, firstLever(), 0.6);
    session().undoStack().undo();
    session().undoStack().undo(); // the deletion
    QCOMPARE(view(child).parentId, parent);
    QVERIFY(view(child).content == content);
    set(parent, firstLever(), 0.9);
    QCOMPARE(strength(child, firstLever()), 0.9);
    session().undoStack().undo();
    session().remove(parent);
    QVERIFY(m_fixture->start());
    QCOMPARE(view(child).parentId, QString());
    QVERIFY(view(child).content == content);
}

void TestSessionFamily::followsInOtherRegionsToo()
{
    const auto parent = session().addFromBaseline();
    core::policy::LeverSetting west;
    west.intensity = std::map<std::string, double>{{session().regions().regions.back().id, 0.8}};
    VERIFY_RESULT(session().setLeverOf(parent, firstLever(), west));
    const auto child = session().addChild(parent);
    set(child, secondLever(), 0.3);
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("provinces")));
    QVERIFY(session().leverSettingOf(child, firstLever()) == session().leverSettingOf(parent, firstLever()));
    set(parent, firstLever(), 0.5);
    QVERIFY(session().leverSettingOf(child, firstLever()) == session().leverSettingOf(parent, firstLever()));
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("macro")));
    QCOMPARE(strength(child, firstLever()), 0.5);
    QCOMPARE(strength(child, secondLever()), 0.3);
}

void TestSessionFamily::isThereAgainAfterReopening()
{
    const auto parent = session().addFromBaseline();
    set(parent, firstLever(), 0.5);
    const auto child = session().addChild(parent);
    set(child, secondLever(), 0.3);
    const auto content = view(child).content;
    const auto own = view(child).own;
    QVERIFY(m_fixture->start());
    QCOMPARE(view(child).parentId, parent);
    QVERIFY(view(child).content == content);
    QVERIFY(view(child).own == own);
    set(parent, firstLever(), 0.6);
    QCOMPARE(strength(child, firstLever()), 0.6);
}

void TestSessionFamily::changesALeverOfAnotherScenario()
{
    const auto a = session().addFromBaseline();
    const auto b = session().addFromBaseline();
    QCOMPARE(session().current().id, b);
    for (double value : {0.1, 0.2, 0.3})
        VERIFY_RESULT(session().setLeverOf(a, firstLever(), intensity(value), QStringLiteral("drag")));
    QCOMPARE(strength(a, firstLever()), 0.3);
    QCOMPARE(session().current().id, b);
    const auto steps = session().undoStack().count();
    session().undoStack().undo();
    QCOMPARE(strength(a, firstLever()), 0.0);
    QCOMPARE(session().undoStack().count(), steps);
    QCOMPARE(session().current().id, b);
    QVERIFY(!session().setLeverOf(a, firstLever(), intensity(7)));
    QVERIFY(!session().setLeverOf(QStringLiteral("nobody"), firstLever(), intensity(1)));
}

void TestSessionFamily::aDragInABuiltInScenarioMakesOneCopy()
{
    session().activate(QStringLiteral("baseline"));
    const auto count = session().scenarios().size();
    QSignalSpy copied(&session(), &Session::copied);
    for (double value : {0.9, 0.8, 0.7})
        VERIFY_RESULT(session().setLeverOf(kPackage, firstLever(), intensity(value), QStringLiteral("drag")));
    QCOMPARE(copied.size(), 1);
    QCOMPARE(session().scenarios().size(), count + 1);
    const auto copy = copied.front().back().toString();
    QCOMPARE(strength(copy, firstLever()), 0.7);
    QCOMPARE(strength(kPackage, firstLever()), 1.0);
    QCOMPARE(session().current().id, QStringLiteral("baseline"));
    session().undoStack().undo();
    QCOMPARE(session().scenarios().size(), count);
}

void TestSessionFamily::restoresAnEarlierStateAsANewVersion()
{
    const auto a = session().addFromBaseline();
    set(a, firstLever(), 0.5);
    set(a, firstLever(), 0.9);
    auto history = session().history(a).value();
    QCOMPARE(history.size(), std::size_t(3));
    VERIFY_RESULT(session().nameVersion(history[1].id, QStringLiteral(" Half ")));
    VERIFY_RESULT(session().explainVersion(history[1].id, QStringLiteral("as agreed")));
    VERIFY_RESULT(session().restoreVersion(a, history[1].id));
    QCOMPARE(strength(a, firstLever()), 0.5);
    history = session().history(a).value();
    QCOMPARE(history.size(), std::size_t(4));
    QCOMPARE(history[1].name, QStringLiteral("Half"));
    QCOMPARE(history[1].reason, QStringLiteral("as agreed"));
    QCOMPARE(history[3].cause, VersionCause::Restored);
    QVERIFY(history[3].content == history[1].content);
    session().undoStack().undo();
    QCOMPARE(strength(a, firstLever()), 0.9);
    QVERIFY(!session().restoreVersion(a, 4711));
    QVERIFY(session().history(kPackage).value().empty());
}

void TestSessionFamily::restoringAChildKeepsItsParent()
{
    const auto parent = session().addFromBaseline();
    set(parent, firstLever(), 0.5);
    const auto child = session().addChild(parent);
    set(child, secondLever(), 0.3);
    set(parent, firstLever(), 0.9);
    const auto history = session().history(child).value();
    QCOMPARE(history.size(), std::size_t(3)); // made, edited, the parent's change
    QCOMPARE(history[2].cause, VersionCause::Parent);
    VERIFY_RESULT(session().restoreVersion(child, history[1].id));
    QCOMPARE(strength(child, firstLever()), 0.5); // what it was then, now its own
    QCOMPARE(view(child).parentId, parent);
    QVERIFY(!session().leverInherited(child, firstLever()));
    QCOMPARE(strength(parent, firstLever()), 0.9);
}

void TestSessionFamily::looksAtAnEarlierStateBesideThePresentOne()
{
    const auto a = session().addFromBaseline();
    set(a, firstLever(), 0.5);
    const auto id = session().history(a).value().back().id;
    set(a, firstLever(), 0.9);
    const auto copy = session().copyVersion(a, id);
    VERIFY_RESULT(copy);
    QCOMPARE(session().current().id, a);
    QCOMPARE(strength(*copy, firstLever()), 0.5);
    QCOMPARE(strength(a, firstLever()), 0.9);
    session().undoStack().undo();
    QVERIFY(!session().scenario(*copy));
}

void TestSessionFamily::aLookIsStoredNowhere()
{
    const auto a = session().addFromBaseline();
    set(a, firstLever(), 0.3);
    set(a, firstLever(), 0.9);
    const auto then = session().history(a).value()[1].id;
    const auto names = m_fixture->stored().size();
    const auto steps = session().undoStack().count();
    const auto versions = m_fixture->storedVersions(a);
    QSignalSpy current(&session(), &Session::currentChanged);
    const auto looked = session().lookAt(a, then);
    VERIFY_RESULT(looked);
    QCOMPARE(session().current().id, *looked);
    QCOMPARE(current.count(), 1);
    QVERIFY(session().current().look && session().current().builtIn && session().current().letter.isEmpty());
    QCOMPARE(session().look()->scenarioId, a);
    QCOMPARE(session().look()->versionId, then);
    VERIFY_CLOSE(strength(*looked, firstLever()), 0.3, 1e-12, 0);
    VERIFY_CLOSE(strength(a, firstLever()), 0.9, 1e-12, 0);
    QTRY_VERIFY(!session().isComputing());
    QVERIFY(session().projection() && session().projectionOf(*looked));
    QCOMPARE(m_fixture->stored().size(), names);
    QCOMPARE(m_fixture->storedVersions(a), versions);
    QCOMPARE(session().undoStack().count(), steps);
    // Another state of it takes the place of the first.
    VERIFY_RESULT(session().lookAt(a, session().history(a).value()[0].id));
    QCOMPARE(session().scenarios().size(), std::size_t(4)); // baseline, package, the scenario, the look
    session().endLook();
    QVERIFY(!session().look());
    QCOMPARE(session().current().id, a);
    QCOMPARE(session().scenarios().size(), std::size_t(3));
    // Closed while looking: the scenario is current next time.
    VERIFY_RESULT(session().lookAt(a, then));
    QVERIFY(m_fixture->start());
    QCOMPARE(session().current().id, a);
    QVERIFY(!session().look());
}

void TestSessionFamily::aLookEndsWhenTheListChanges()
{
    const auto a = session().addFromBaseline();
    set(a, firstLever(), 0.3);
    const auto then = session().history(a).value()[0].id;
    VERIFY_RESULT(session().lookAt(a, then));
    const auto b = session().addFromBaseline();
    QVERIFY(!session().look());
    QCOMPARE(session().current().id, b);
    QCOMPARE(session().current().letter, QStringLiteral("C"));
    VERIFY_RESULT(session().lookAt(a, then));
    session().undoStack().undo(); // takes b out
    QVERIFY(!session().look());
    QCOMPARE(session().scenarios().size(), std::size_t(3));
    VERIFY_RESULT(session().lookAt(a, then));
    VERIFY_RESULT(session().restoreVersion(a, then));
    QVERIFY(!session().look());
    QCOMPARE(session().current().id, a);
    VERIFY_CLOSE(strength(a, firstLever()), 0.0, 1e-12, 0);
    VERIFY_RESULT(session().lookAt(a, then));
    QVERIFY(!session().setParent(a, session().look()->id));
    session().remove(a);
    QVERIFY(!session().look());
    QCOMPARE(session().scenarios().size(), std::size_t(2));
}

void TestSessionFamily::changingALookMakesAScenarioOfIt()
{
    const auto a = session().addFromBaseline();
    set(a, firstLever(), 0.3);
    set(a, firstLever(), 0.9);
    const auto looked = session().lookAt(a, session().history(a).value()[1].id);
    VERIFY_RESULT(looked);
    QSignalSpy copied(&session(), &Session::copied);
    set(*looked, secondLever(), 0.5);
    QCOMPARE(copied.count(), 1);
    const auto copy = copied[0][1].toString();
    QVERIFY(!session().look());
    VERIFY_CLOSE(strength(copy, firstLever()), 0.3, 1e-12, 0);
    VERIFY_CLOSE(strength(copy, secondLever()), 0.5, 1e-12, 0);
    VERIFY_CLOSE(strength(a, firstLever()), 0.9, 1e-12, 0);
    QCOMPARE(view(copy).originId, a);
}

/// Removed ones keep a place among the others, so that none shares one with another.
void TestSessionFamily::undoOfDeletingAndMovingFindsTheOldOrder()
{
    QStringList made;
    for (int i = 0; i < 4; ++i)
        made << session().addFromBaseline();
    const auto order = [this] {
        QStringList ids;
        for (const auto& each : session().scenarios())
            ids << each.id;
        return ids;
    };
    const auto storedOrder = [this] {
        QStringList ids;
        for (const auto& record : m_fixture->stored())
            ids << record.id;
        return ids;
    };
    const auto before = order();
    session().remove(made[1]);
    session().move(made[3], 1);
    session().remove(made[0]);
    session().move(made[2], 1);
    const auto after = order();
    for (int i = 0; i < 4; ++i)
        session().undoStack().undo();
    QCOMPARE(order(), before);
    QCOMPARE(storedOrder(), before);
    for (int i = 0; i < 4; ++i)
        session().undoStack().redo();
    QCOMPARE(order(), after);
    QCOMPARE(storedOrder(), after);
}

void TestSessionFamily::anImportWithoutRoomLeavesNothing()
{
    core::policy::ScenarioFile file;
    file.name = "Big";
    file.description = std::string(60000, 'x'); // more than the pages that are there hold
    file.content.levers[firstLever().toStdString()].intensity = 0.5;
    file.world = session().world();
    file.world->parameters["attrition"] = 0.09;
    file.world->name = {"Other", "Other"};
    const auto scenarios = session().scenarios().size();
    const auto worlds = session().worlds().size();
    const auto chosen = session().world().id;
    session().limitWorkspacePages(1); // no more than there are
    const auto refused = session().importScenario(file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().front().kind, ErrorKind::DiskFull);
    QCOMPARE(session().scenarios().size(), scenarios);
    QCOMPARE(session().worlds().size(), worlds);
    QCOMPARE(session().world().id, chosen);
    QCOMPARE(session().undoStack().count(), 0);
    session().limitWorkspacePages(100000);
    VERIFY_RESULT(session().importScenario(file));
    QCOMPARE(session().undoStack().count(), 1);
    session().undoStack().undo();
    QCOMPARE(session().scenarios().size(), scenarios);
    QCOMPARE(session().worlds().size(), worlds);
}

void TestSessionFamily::importsWhatItExports()
{
    const auto parent = session().addFromBaseline();
    set(parent, firstLever(), 0.5);
    const auto child = session().addChild(parent);
    set(child, secondLever(), 0.25);
    session().describe(child, QStringLiteral("For the meeting"));
    auto world = session().world();
    world.name = {"Ours", "Ours"};
    world.parameters["imitation"] = 0.3;
    QVERIFY(!session().addWorld(world).isEmpty());
    const auto file = session().exportScenario(child);
    QVERIFY(file.content == view(child).content);
    QCOMPARE(file.regionSetId, session().regions().id);
    QVERIFY(!file.modelVersion.empty());
    QVERIFY(file.world);

    SessionFixture elsewhere;
    QVERIFY(elsewhere.start());
    auto& other = *elsewhere.session;
    const auto imported = other.importScenario(file);
    VERIFY_RESULT(imported);
    const auto* arrived = other.scenario(*imported);
    QCOMPARE(arrived->name, view(child).name);
    QCOMPARE(arrived->description, QStringLiteral("For the meeting"));
    QVERIFY(arrived->content == file.content);
    QCOMPARE(arrived->parentId, QString());
    QCOMPARE(other.current().id, *imported);
    QCOMPARE(QString::fromStdString(other.world().name.english), QStringLiteral("Ours"));
    const auto worlds = other.worlds().size();
    // The same figures, bit for bit.
    WAIT_FOR_FIGURES(session());
    WAIT_FOR_FIGURES(other);
    const auto place = core::policy::Place::national();
    QCOMPARE(other.projection()->series("national_trade", place), session().projection()->series("national_trade", place));
    // Once more: a name of its own, the world is there already.
    VERIFY_RESULT(other.importScenario(file));
    QCOMPARE(other.worlds().size(), worlds);
    QVERIFY(other.current().name != view(child).name);
    other.undoStack().undo();
    QCOMPARE(other.current().id, *imported);
    other.undoStack().undo(); // scenario and world together
    QVERIFY(!other.scenario(*imported));
    QCOMPARE(other.worlds().size(), worlds - 1);
    QCOMPARE(QString::fromStdString(other.world().id), QStringLiteral("default"));
}

void TestSessionFamily::refusesAScenarioThatIsNotValid()
{
    core::policy::ScenarioFile file;
    file.name = "Bad";
    file.content.levers["no such lever"].intensity = 0.5;
    const auto count = session().scenarios().size();
    QVERIFY(!session().importScenario(file));
    file.content = {};
    file.world = core::policy::World{};
    file.world->id = "x";
    file.world->parameters["no such parameter"] = 1.0;
    QVERIFY(!session().importScenario(file));
    QCOMPARE(session().scenarios().size(), count);
    QCOMPARE(session().undoStack().count(), 0);
}

void TestSessionFamily::aReadOnlyWorkspaceIsLeftAlone()
{
    const auto a = session().addFromBaseline();
    set(a, firstLever(), 0.5);
    const auto versionId = session().history(a).value().back().id;
    auto second = SessionFixture::open(m_fixture->path());
    VERIFY_RESULT(second);
    auto& other = **second;
    QVERIFY(other.readOnly());
    QVERIFY(other.addChild(a).isEmpty());
    QVERIFY(!other.setParent(a, kPackage));
    QVERIFY(!other.setLeverOf(a, firstLever(), intensity(0.1)));
    QVERIFY(!other.restoreVersion(a, versionId));
    QVERIFY(!other.importScenario(session().exportScenario(a)));
    QVERIFY(other.addWorld(other.world()).isEmpty());
    auto world = other.world();
    world.parameters["imitation"] = 0.3;
    QVERIFY(!other.changeWorld(world));
    QCOMPARE(other.undoStack().count(), 0);
    QCOMPARE(other.leverStrengthOf(a, firstLever()), 0.5);
    QCOMPARE(other.history(a).value().size(), std::size_t(2)); // that much can be looked at
}

QTEST_GUILESS_MAIN(TestSessionFamily)
#include "tst_session_family.moc"
