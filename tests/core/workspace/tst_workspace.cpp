// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace holds: scenarios, their history, settings, region sets.
#include "core/workspace/workspace.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using core::ErrorKind;
using namespace core::workspace;

class TestWorkspace : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aNewOneHoldsTheBuiltInScenarios();
    void storesScenariosForTheNextTime();
    void aDragIsOneStepOfHistory();
    void dragsOfTwoWindowsAreTwoSteps();
    void historyNamesWhatItWasMadeWith();
    void refusesChangesOfBuiltInScenarios_data();
    void refusesChangesOfBuiltInScenarios();
    void refusesNamesThatAreTakenOrEmpty();
    void bringsBackARemovedScenarioWithItsHistory();
    void forgetsRemovedScenariosWhenNextOpened();
    void keepsTheOrderGiven();
    void refusesAnOrderThatLeavesOneOut();
    void keepsSettings();
    void keepsRegionSetsAndTheirSources();
    void removesRegionSets();
    void aFullDiskChangesNothing();

private:
    [[nodiscard]] static ScenarioRecord record(const char* id, const char* name);
    [[nodiscard]] static core::policy::Scenario withImitation(double value);
    [[nodiscard]] QStringList names() const;
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_path;
};

void TestWorkspace::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("test.fourfold"));
    auto made = Workspace::create(m_path);
    VERIFY_RESULT(made);
    m_workspace = std::make_unique<Workspace>(std::move(*made));
}

ScenarioRecord TestWorkspace::record(const char* id, const char* name)
{
    ScenarioRecord made;
    made.id = QString::fromUtf8(id);
    made.name = QString::fromUtf8(name);
    made.content = withImitation(0.3);
    return made;
}

core::policy::Scenario TestWorkspace::withImitation(double value)
{
    core::policy::Scenario scenario;
    scenario.parameters["imitation"] = value;
    return scenario;
}

QStringList TestWorkspace::names() const
{
    QStringList names;
    const auto scenarios = m_workspace->scenarios().value();
    for (const auto& scenario : scenarios)
        names.append(scenario.builtIn ? u'[' + scenario.id + u']' : scenario.name);
    return names;
}

void TestWorkspace::reopen()
{
    m_workspace.reset();
    auto opened = Workspace::open(m_path);
    VERIFY_RESULT(opened);
    m_workspace = std::make_unique<Workspace>(std::move(*opened));
}

void TestWorkspace::aNewOneHoldsTheBuiltInScenarios()
{
    QCOMPARE(names(), (QStringList{QStringLiteral("[baseline]"), QStringLiteral("[paper-package]")}));
    QCOMPARE(m_workspace->access(), Access::ReadWrite);
    QVERIFY(!m_workspace->accessNote());
    QCOMPARE(m_workspace->path(), m_path);
}

void TestWorkspace::storesScenariosForTheNextTime()
{
    auto made = record("a", "西部网络先行");
    made.description = QStringLiteral("Networks first");
    made.originId = QStringLiteral("paper-package");
    VERIFY_RESULT(m_workspace->addScenario(made));
    VERIFY_RESULT(m_workspace->renameScenario(QStringLiteral("a"), QStringLiteral("先修网络")));
    VERIFY_RESULT(m_workspace->describeScenario(QStringLiteral("a"), QStringLiteral("Roads later")));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(0.4)));
    reopen();
    const auto scenarios = m_workspace->scenarios();
    VERIFY_RESULT(scenarios);
    QCOMPARE(scenarios->size(), std::size_t(3));
    const auto& stored = scenarios->back();
    QCOMPARE(stored.name, QStringLiteral("先修网络"));
    QCOMPARE(stored.description, QStringLiteral("Roads later"));
    QCOMPARE(stored.originId, QStringLiteral("paper-package"));
    QVERIFY(stored.content == withImitation(0.4));
    QVERIFY(!stored.builtIn);
    QVERIFY(stored.created.isValid() && stored.created <= stored.changed);
}

void TestWorkspace::aDragIsOneStepOfHistory()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    for (int i = 1; i <= 100; ++i)
        VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(i), QStringLiteral("drag 1")));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(200), QStringLiteral("drag 2")));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(300)));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(400)));
    // The same name later in time is another drag.
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(500), QStringLiteral("drag 1")));
    const auto history = m_workspace->history(QStringLiteral("a"));
    VERIFY_RESULT(history);
    std::vector<double> steps;
    for (const auto& version : *history)
        steps.push_back(std::get<double>(version.content.parameters.at("imitation")));
    QCOMPARE(steps, (std::vector<double>{0.3, 100, 200, 300, 400, 500}));
}

void TestWorkspace::dragsOfTwoWindowsAreTwoSteps()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(1), QStringLiteral("drag 1")));
    reopen();
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(2), QStringLiteral("drag 1")));
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().size(), std::size_t(3));
}

void TestWorkspace::historyNamesWhatItWasMadeWith()
{
    m_workspace->setProvenance(QStringLiteral("1"), QStringLiteral("macro"));
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    m_workspace->setProvenance(QStringLiteral("1"), QStringLiteral("provinces"));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(1), {}, QStringLiteral("for the meeting")));
    const auto history = m_workspace->history(QStringLiteral("a")).value();
    QCOMPARE(history.size(), std::size_t(2));
    QCOMPARE(history[0].regionSetId, QStringLiteral("macro"));
    QCOMPARE(history[1].regionSetId, QStringLiteral("provinces"));
    QCOMPARE(history[1].modelVersion, QStringLiteral("1"));
    QCOMPARE(history[1].reason, QStringLiteral("for the meeting"));
    QCOMPARE(m_workspace->scenarios().value().back().regionSetId, QStringLiteral("provinces"));
}

void TestWorkspace::refusesChangesOfBuiltInScenarios_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("baseline") << QStringLiteral("baseline") << ErrorKind::InvalidArgument;
    QTest::newRow("paper package") << QStringLiteral("paper-package") << ErrorKind::InvalidArgument;
    QTest::newRow("unknown") << QStringLiteral("nobody") << ErrorKind::NotFound;
}

void TestWorkspace::refusesChangesOfBuiltInScenarios()
{
    QFETCH(QString, id);
    QFETCH(ErrorKind, kind);
    const core::Result<void> results[] = {
        m_workspace->changeScenario(id, withImitation(1)), m_workspace->renameScenario(id, QStringLiteral("Mine")),
        m_workspace->describeScenario(id, QStringLiteral("Mine")), m_workspace->removeScenario(id)};
    for (const auto& result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
    }
    QCOMPARE(names().size(), 2);
}

void TestWorkspace::refusesNamesThatAreTakenOrEmpty()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    VERIFY_RESULT(m_workspace->addScenario(record("b", "B")));
    QCOMPARE(m_workspace->addScenario(record("c", "A")).error().kind, ErrorKind::DuplicateName);
    QCOMPARE(m_workspace->renameScenario(QStringLiteral("b"), QStringLiteral("A")).error().kind, ErrorKind::DuplicateName);
    QCOMPARE(m_workspace->renameScenario(QStringLiteral("b"), QStringLiteral("  ")).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(m_workspace->addScenario(record("c", "")).error().kind, ErrorKind::InvalidArgument);
    VERIFY_RESULT(m_workspace->renameScenario(QStringLiteral("b"), QStringLiteral("B")));
    QCOMPARE(names().mid(2), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
}

void TestWorkspace::bringsBackARemovedScenarioWithItsHistory()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    VERIFY_RESULT(m_workspace->addScenario(record("b", "B")));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), withImitation(1)));
    VERIFY_RESULT(m_workspace->removeScenario(QStringLiteral("a")));
    QCOMPARE(names().mid(2), (QStringList{QStringLiteral("B")}));
    QCOMPARE(m_workspace->changeScenario(QStringLiteral("a"), withImitation(2)).error().kind, ErrorKind::NotFound);

    VERIFY_RESULT(m_workspace->restoreScenario(QStringLiteral("a")));
    QCOMPARE(names().mid(2), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().size(), std::size_t(2));
    QCOMPARE(m_workspace->restoreScenario(QStringLiteral("a")).error().kind, ErrorKind::NotFound);

    // Its name may have gone to another one meanwhile.
    VERIFY_RESULT(m_workspace->removeScenario(QStringLiteral("a")));
    VERIFY_RESULT(m_workspace->addScenario(record("c", "A")));
    QCOMPARE(m_workspace->restoreScenario(QStringLiteral("a")).error().kind, ErrorKind::DuplicateName);
}

void TestWorkspace::forgetsRemovedScenariosWhenNextOpened()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    VERIFY_RESULT(m_workspace->removeScenario(QStringLiteral("a")));
    reopen();
    QCOMPARE(m_workspace->restoreScenario(QStringLiteral("a")).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().size(), std::size_t(0));
}

void TestWorkspace::keepsTheOrderGiven()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    VERIFY_RESULT(m_workspace->addScenario(record("b", "B")));
    VERIFY_RESULT(m_workspace->reorderScenarios(
        {QStringLiteral("baseline"), QStringLiteral("b"), QStringLiteral("paper-package"), QStringLiteral("a")}));
    reopen();
    QCOMPARE(
        names(),
        (QStringList{QStringLiteral("[baseline]"), QStringLiteral("B"), QStringLiteral("[paper-package]"), QStringLiteral("A")}));
}

void TestWorkspace::refusesAnOrderThatLeavesOneOut()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    const auto before = names();
    QCOMPARE(m_workspace->reorderScenarios({QStringLiteral("a"), QStringLiteral("baseline")}).error().kind,
             ErrorKind::InvalidArgument);
    QCOMPARE(m_workspace->reorderScenarios({QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("baseline")}).error().kind,
             ErrorKind::InvalidArgument);
    QCOMPARE(names(), before);
}

void TestWorkspace::keepsSettings()
{
    QCOMPARE(m_workspace->setting(QStringLiteral("year"), QStringLiteral("2030")), QStringLiteral("2030"));
    VERIFY_RESULT(m_workspace->setSetting(QStringLiteral("year"), QStringLiteral("2031")));
    VERIFY_RESULT(m_workspace->setSetting(QStringLiteral("year"), QStringLiteral("2032")));
    VERIFY_RESULT(m_workspace->setSetting(QStringLiteral("budget"), QString()));
    QCOMPARE(m_workspace->setting(QStringLiteral("year")), QStringLiteral("2032"));
    reopen();
    QCOMPARE(m_workspace->setting(QStringLiteral("year")), QStringLiteral("2032"));
    QCOMPARE(m_workspace->setting(QStringLiteral("budget"), QStringLiteral("12")), QString());
}

void TestWorkspace::keepsRegionSetsAndTheirSources()
{
    core::policy::RegionSet set;
    set.id = "mine";
    set.regions = {{"North", "", {"North", "北"}, core::policy::RegionGroup::East}};
    VERIFY_RESULT(m_workspace->addRegionSet(set, QStringLiteral("Yearbook 2024")));
    set.name = {"Second edition", ""};
    VERIFY_RESULT(m_workspace->addRegionSet(set, QStringLiteral("Yearbook 2025")));
    reopen();
    const auto sets = m_workspace->regionSets();
    VERIFY_RESULT(sets);
    QCOMPARE(sets->size(), std::size_t(1));
    QCOMPARE(sets->front().name.english, std::string("Second edition"));
    const auto sources = m_workspace->sources();
    VERIFY_RESULT(sources);
    QCOMPARE(sources->size(), std::size_t(2));
    QCOMPARE(sources->back().title, QStringLiteral("Yearbook 2025"));
    QCOMPARE(m_workspace->addRegionSet({}, {}).error().kind, ErrorKind::InvalidArgument);
    // Another content from the same source names that once.
    set.name = {"Third edition", ""};
    VERIFY_RESULT(m_workspace->addRegionSet(set, QStringLiteral("Yearbook 2025")));
    QCOMPARE(m_workspace->sources().value().size(), std::size_t(2));
    QCOMPARE(m_workspace->regionSetSource(QStringLiteral("mine")).value(), QStringLiteral("Yearbook 2025"));
}

void TestWorkspace::removesRegionSets()
{
    core::policy::RegionSet set;
    set.regions = {{"North", "", {"North", "北"}, core::policy::RegionGroup::East}};
    for (const char* id : {"z", "a", "m"}) {
        set.id = id;
        VERIFY_RESULT(m_workspace->addRegionSet(set, QStringLiteral("Yearbook of %1").arg(QLatin1String(id))));
    }
    const auto ids = [this] {
        QStringList list;
        const auto sets = m_workspace->regionSets().value();
        for (const auto& each : sets)
            list.append(QString::fromStdString(each.id));
        return list;
    };
    QCOMPARE(ids(), QStringList({"z", "a", "m"})); // as they were added
    set.id = "z";
    set.name = {"Changed", ""};
    VERIFY_RESULT(m_workspace->addRegionSet(set, QStringLiteral("Yearbook of z")));
    QCOMPARE(ids(), QStringList({"z", "a", "m"}));
    VERIFY_RESULT(m_workspace->removeRegionSet(QStringLiteral("a")));
    reopen();
    QCOMPARE(ids(), QStringList({"z", "m"}));
    const auto sources = m_workspace->sources().value();
    QCOMPARE(sources.size(), std::size_t(2));
    QCOMPARE(m_workspace->removeRegionSet(QStringLiteral("a")).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_workspace->regionSetSource(QStringLiteral("a")).error().kind, ErrorKind::NotFound);
    auto second = Workspace::open(m_path);
    QCOMPARE(second->removeRegionSet(QStringLiteral("m")).error().kind, ErrorKind::Locked);
    QCOMPARE(ids(), QStringList({"z", "m"}));
}

void TestWorkspace::aFullDiskChangesNothing()
{
    VERIFY_RESULT(m_workspace->addScenario(record("a", "A")));
    VERIFY_RESULT(m_workspace->limitPages(1)); // as many as there are now
    auto large = withImitation(9);
    for (int i = 0; i < 5000; ++i)
        large.parameters["p" + std::to_string(i)] = static_cast<double>(i);
    const auto changed = m_workspace->changeScenario(QStringLiteral("a"), large);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::DiskFull);
    QVERIFY(m_workspace->scenarios().value().back().content == withImitation(0.3));
    QCOMPARE(m_workspace->history(QStringLiteral("a")).value().size(), std::size_t(1));

    // With room again everything goes on.
    VERIFY_RESULT(m_workspace->limitPages(100000));
    VERIFY_RESULT(m_workspace->changeScenario(QStringLiteral("a"), large));
    reopen();
    QVERIFY(m_workspace->scenarios().value().back().content == large);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
