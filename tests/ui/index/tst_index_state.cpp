// SPDX-License-Identifier: GPL-3.0-or-later
// What the Index page works with: frameworks over statistics and over the model, weights, undo and storing.
#include "tests/ui/session/session_fixture.h"
#include "ui/index/index_state.h"
#include "ui/theme/appearance.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <cmath>
#include <numeric>

using namespace ui;

class TestIndexState : public QObject {
    Q_OBJECT

private slots:
    void init();
    void statisticsAreScoredWithoutBeingAsked();
    void ranksAreThoseOfTheScores();
    void modelIsScoredForEveryRegionAndYear();
    void policiesRaiseTheModelsIndex();
    void bothSourcesKeepTheirFrameworks();
    void movingAWeightKeepsTheBranchWhole();
    void lockedWeightsStay();
    void oneDragIsOneStep();
    void undoBringsTheScoresBack();
    void refusesWhatTheDataCannotGive();
    void changesAreThereAgainAfterReopening();
    void ownFrameworksCanBeCopiedImportedAndRemoved();
    void brokenDefinitionsAreToldAndChangeNothing();
    void couplingAndObstaclesNeedBounds();
    void obstaclesAddUpToOne();
    void comparedYearsGiveOtherRanks();

private:
    void make();
    [[nodiscard]] const IndexFigures& figures() const { return *m_state->figures(); }

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<IndexState> m_state;
};

void TestIndexState::init()
{
    m_state.reset();
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setLanguage(core::policy::Language::English);
    make();
}

void TestIndexState::make()
{
    m_state = std::make_unique<IndexState>(*m_appearance, *m_fixture->session);
    m_state->setActive(true);
}

void TestIndexState::statisticsAreScoredWithoutBeingAsked()
{
    QVERIFY2(m_state->problems().empty(), m_state->problems().empty() ? "" : m_state->problems().front().message.c_str());
    QVERIFY(m_state->figures());
    QCOMPARE(m_state->source(), IndexSource::Statistics);
    QCOMPARE(figures().units(), std::size_t(31));
    QCOMPARE(figures().shown->times.front(), 2015.0);
    QCOMPARE(figures().dimensions().size(), std::size_t(4));
    for (std::size_t unit = 0; unit < figures().units(); ++unit) {
        QVERIFY(figures().score(unit) >= 0 && figures().score(unit) <= 100);
        // An arithmetic mean of four branches of equal weight.
        double mean = 0;
        for (const std::size_t node : figures().dimensions())
            mean += figures().score(unit, node) / 4;
        QVERIFY(std::abs(mean - figures().score(unit)) < 1e-9);
    }
}

void TestIndexState::ranksAreThoseOfTheScores()
{
    for (std::size_t a = 0; a < figures().units(); ++a)
        for (std::size_t b = 0; b < figures().units(); ++b)
            if (figures().score(a) > figures().score(b))
                QVERIFY(figures().rank(a) < figures().rank(b));
}

void TestIndexState::modelIsScoredForEveryRegionAndYear()
{
    m_state->setSource(IndexSource::Model);
    QTRY_VERIFY(m_state->figures());
    QCOMPARE(figures().units(), m_fixture->session->regions().regions.size());
    QCOMPARE(figures().shown->times.front(), 2024.0);
    QCOMPARE(figures().shown->times.back(), 2035.0);
    for (const double score : figures().shown->scores.values)
        QVERIFY(score >= 0 && score <= 100);
}

void TestIndexState::policiesRaiseTheModelsIndex()
{
    m_state->setSource(IndexSource::Model);
    m_fixture->session->activate(QStringLiteral("paper-package"));
    m_fixture->session->setYear(2030);
    QTRY_VERIFY(m_state->figures() && m_state->figures()->shown != m_state->figures()->compared);
    for (std::size_t unit = 0; unit < figures().units(); ++unit)
        QVERIFY(figures().score(unit) > figures().comparedScore(unit));
    // In the first year nothing is changed yet.
    m_fixture->session->setYear(2024);
    for (std::size_t unit = 0; unit < figures().units(); ++unit)
        QVERIFY(std::abs(figures().score(unit) - figures().comparedScore(unit)) < 1e-9);
}

void TestIndexState::bothSourcesKeepTheirFrameworks()
{
    const auto statistics = m_state->frameworks();
    QVERIFY(!statistics.empty());
    m_state->setSource(IndexSource::Model);
    const auto model = m_state->frameworks();
    QVERIFY(!model.empty());
    for (const auto& each : model)
        QVERIFY(std::ranges::find(statistics, each.id, &IndexEntry::id) == statistics.end());
}

void TestIndexState::movingAWeightKeepsTheBranchWhole()
{
    QVERIFY(m_state->moveWeight(0, 1, 0.4, {}));
    const auto hierarchy = core::index::resolve(m_state->definition().framework);
    QVERIFY(hierarchy.has_value());
    const auto& shares = hierarchy->nodes[0].givenShares;
    QVERIFY(std::abs(shares[1] - 0.4) < 1e-12);
    QVERIFY(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 1e-12);
    QVERIFY(std::abs(shares[0] - 0.2) < 1e-12); // the change is shared in proportion
}

void TestIndexState::lockedWeightsStay()
{
    m_state->setLocked("technology", true);
    QVERIFY(m_state->isLocked("technology"));
    QVERIFY(!m_state->canMoveWeight(0, 0));
    QVERIFY(m_state->moveWeight(0, 1, 0.45, {}));
    const auto hierarchy = core::index::resolve(m_state->definition().framework);
    QVERIFY(std::abs(hierarchy->nodes[0].givenShares[0] - 0.25) < 1e-12);
    QVERIFY(std::abs(hierarchy->nodes[0].givenShares[2] - 0.15) < 1e-12);
}

void TestIndexState::oneDragIsOneStep()
{
    QUndoStack& stack = m_fixture->session->undoStack();
    const int before = stack.count();
    for (int step = 0; step < 10; ++step)
        QVERIFY(m_state->moveWeight(0, 0, 0.3 + step * 0.02, QStringLiteral("drag")));
    QCOMPARE(stack.count(), before + 1);
    QVERIFY(m_state->moveWeight(0, 0, 0.3, QStringLiteral("another")));
    QCOMPARE(stack.count(), before + 2);
}

void TestIndexState::undoBringsTheScoresBack()
{
    const auto definition = m_state->definition();
    const double score = figures().score(0);
    QVERIFY(m_state->moveWeight(0, 0, 0.7, {}));
    QVERIFY(figures().score(0) != score);
    m_fixture->session->undoStack().undo();
    QVERIFY(m_state->definition() == definition);
    QCOMPARE(figures().score(0), score);
    m_fixture->session->undoStack().redo();
    QVERIFY(figures().score(0) != score);
}

void TestIndexState::refusesWhatTheDataCannotGive()
{
    auto changed = m_state->definition();
    const auto before = changed;
    changed.framework.indicators.front().variable = "no_such_variable";
    const auto done = m_state->change(changed, QStringLiteral("x"));
    QVERIFY(!done.has_value());
    QVERIFY(m_state->definition() == before);
    changed = before;
    changed.framework.nodes.front().parent = "technology"; // its own parent
    QVERIFY(!m_state->change(changed, QStringLiteral("x")).has_value());
    QVERIFY(m_state->definition() == before);
}

void TestIndexState::changesAreThereAgainAfterReopening()
{
    QVERIFY(m_state->moveWeight(0, 0, 0.55, {}));
    m_state->setLocked("talent", true);
    m_state->setRegion(QStringLiteral("51"));
    m_state->setTime(2021);
    const auto definition = m_state->definition();
    m_state.reset();
    make();
    QVERIFY(m_state->definition() == definition);
    QVERIFY(m_state->isLocked("talent"));
    QCOMPARE(m_state->region(), QStringLiteral("51"));
    QCOMPARE(m_state->time(), 2021.0);
    QVERIFY(m_state->frameworks().front().changed);
    m_state->restoreShipped();
    QVERIFY(!m_state->frameworks().front().changed);
}

void TestIndexState::ownFrameworksCanBeCopiedImportedAndRemoved()
{
    const auto shipped = m_state->frameworks().size();
    m_state->copyFramework(QStringLiteral("Mine"));
    QCOMPARE(m_state->frameworks().size(), shipped + 1);
    QVERIFY(m_state->frameworks().back().own);
    auto changed = m_state->definition();
    IndexData::remove(changed, "pilot_zones");
    QVERIFY(m_state->change(changed, QStringLiteral("less")));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(core::index::writeDefinition(m_state->definition())));
    file.close();
    m_state->removeFramework();
    QCOMPARE(m_state->frameworks().size(), shipped);
    QVERIFY(m_state->definition().framework.indicator("pilot_zones"));
    QVERIFY(m_state->importDefinition(path));
    QVERIFY(!m_state->definition().framework.indicator("pilot_zones"));
    m_state.reset();
    make();
    QCOMPARE(m_state->frameworks().size(), shipped + 1);
    QVERIFY(!m_state->definition().framework.indicator("pilot_zones"));
}

void TestIndexState::brokenDefinitionsAreToldAndChangeNothing()
{
    const auto before = m_state->definition();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"fourfold-index\", \"version\": 1, \"framework\": {\"id\": \"x\", \"indicators\": [ {\"id\": \"a\", \"dirction\": \"more\"} ]}}");
    file.close();
    const auto read = m_state->importDefinition(path);
    QVERIFY(!read.has_value());
    QVERIFY2(tests::describe(read.error()).contains(QStringLiteral("dirction")), qPrintable(tests::describe(read.error())));
    QVERIFY(!m_state->importDefinition(folder.filePath(QStringLiteral("none.json"))).has_value());
    QVERIFY(m_state->definition() == before);
}

void TestIndexState::couplingAndObstaclesNeedBounds()
{
    QVERIFY(figures().coupling.has_value());
    QVERIFY(figures().obstacles.has_value());
    auto changed = m_state->definition();
    changed.method.normalisation.kind = core::index::Normalisation::Kind::ZScore;
    QVERIFY(m_state->change(changed, QStringLiteral("z")));
    QVERIFY(!figures().coupling.has_value());
    QVERIFY(!figures().obstacles.has_value());
}

void TestIndexState::obstaclesAddUpToOne()
{
    for (std::size_t unit = 0; unit < figures().units(); ++unit) {
        double sum = 0;
        for (int indicator = 0; indicator < figures().obstacles->indicators; ++indicator) {
            const double degree = figures().obstacles->degrees[unit * static_cast<std::size_t>(figures().obstacles->indicators) + static_cast<std::size_t>(indicator)];
            sum += std::isnan(degree) ? 0 : degree;
        }
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }
}

void TestIndexState::comparedYearsGiveOtherRanks()
{
    m_state->setTime(2023);
    m_state->setComparedTime(2023);
    for (std::size_t unit = 0; unit < figures().units(); ++unit)
        QCOMPARE(figures().rank(unit), figures().comparedRank(unit));
    m_state->setComparedTime(2019);
    int moved = 0;
    for (std::size_t unit = 0; unit < figures().units(); ++unit)
        moved += figures().rank(unit) != figures().comparedRank(unit) ? 1 : 0;
    QVERIFY(moved > 0);
}

QTEST_MAIN(TestIndexState)
#include "tst_index_state.moc"
