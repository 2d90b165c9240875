// SPDX-License-Identifier: GPL-3.0-or-later
// The four dimensions of the country in a run, against the framework's goalposts worked out by hand.
#include "core/index/dimension_index.h"
#include "core/policy/scenario.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace core;
using core::index::DimensionIndex;
using core::policy::Place;

class TestDimensionIndex : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void scoresAreMeansBetweenGoalposts_data();
    void scoresAreMeansBetweenGoalposts();
    void nothingIsMovedByTradeAlone();
    void policiesRaiseAllFour();
    void refusesADefinitionWithoutADimension();

private:
    std::shared_ptr<const policy::Catalogue> m_catalogue;
    std::optional<DimensionIndex> m_index;
};

void TestDimensionIndex::initTestCase()
{
    auto catalogue = policy::readCatalogue(FOURFOLD_SOURCE_DIR "/data");
    VERIFY_RESULT(catalogue);
    m_catalogue = std::make_shared<const policy::Catalogue>(std::move(*catalogue));
    auto index = DimensionIndex::read(FOURFOLD_SOURCE_DIR "/data");
    VERIFY_RESULT(index);
    m_index = std::move(*index);
}

void TestDimensionIndex::scoresAreMeansBetweenGoalposts_data()
{
    QTest::addColumn<QString>("regions");
    QTest::addColumn<double>("year");
    for (const char* regions : {"macro", "provinces"})
        for (const double year : {2024.0, 2030.0, 2035.0})
            QTest::addRow("%s %.0f", regions, year) << QString::fromLatin1(regions) << year;
}

void TestDimensionIndex::scoresAreMeansBetweenGoalposts()
{
    QFETCH(QString, regions);
    QFETCH(double, year);
    const auto projector = policy::Projector::create(FOURFOLD_SOURCE_DIR "/data", m_catalogue, *m_catalogue->regionSet(regions.toStdString()));
    VERIFY_RESULT(projector);
    const auto run = projector->project({});
    VERIFY_RESULT(run);
    // score = (value - worst) / (best - worst), held within 0 and 1; a dimension is the mean of its indicators, the country the
    // mean of its regions by their trade of 2024.
    const auto share = [](double value, double worst, double best) { return std::clamp((value - worst) / (best - worst), 0.0, 1.0); };
    double weights = 0;
    DimensionIndex::Scores expected{};
    for (const auto& region : run->regions().regions) {
        const Place place = Place::ofRegion(region.id);
        const auto value = [&](const char* id) { return run->value(id, place, year); };
        const double weight = run->value("trade_initial", place, 2024);
        weights += weight;
        expected[0] += weight * (share(value("penetration"), 0, 1) + share(value("depth"), 0, 1) + share(value("conversion"), 0, 0.6)) / 3;
        expected[1] += weight * (share(value("infrastructure"), 0, 1) + share(value("delivery_days"), 7, 2) + share(value("device_density"), 0, 4)) / 3;
        expected[2] += weight * (share(value("staff_fill"), 0, 1) + share(value("compound_share"), 0, 1) + share(value("curriculum"), 0, 1)) / 3;
        expected[3] += weight
            * (share(value("interoperability"), 0, 1) + share(value("recognition"), 0, 6) + share(value("inclusion"), 0, 0.5)
               + share(value("revision_cycle"), 5, 2))
            / 4;
    }
    const auto scores = m_index->scores(*run, year);
    for (std::size_t k = 0; k < DimensionIndex::kDimensions; ++k)
        VERIFY_CLOSE(scores[k], 100 * expected[k] / weights, 1e-12, 1e-12);
}

/// In the first year no policy has acted yet: the scores are the baseline's.
void TestDimensionIndex::nothingIsMovedByTradeAlone()
{
    const auto projector = policy::Projector::create(FOURFOLD_SOURCE_DIR "/data", m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(projector);
    const auto baseline = projector->project({});
    const auto package = projector->project(policy::paperPackage(*m_catalogue));
    VERIFY_RESULT(baseline);
    VERIFY_RESULT(package);
    const auto before = m_index->scores(*baseline, 2024);
    const auto after = m_index->scores(*package, 2024);
    for (std::size_t k = 0; k < DimensionIndex::kDimensions; ++k)
        VERIFY_CLOSE(after[k], before[k], 1e-12, 0);
}

void TestDimensionIndex::policiesRaiseAllFour()
{
    const auto projector = policy::Projector::create(FOURFOLD_SOURCE_DIR "/data", m_catalogue, *m_catalogue->regionSet("provinces"));
    VERIFY_RESULT(projector);
    const auto baseline = projector->project({});
    const auto package = projector->project(policy::paperPackage(*m_catalogue));
    VERIFY_RESULT(baseline);
    VERIFY_RESULT(package);
    const auto before = m_index->scores(*baseline, 2030);
    const auto after = m_index->scores(*package, 2030);
    for (std::size_t k = 0; k < DimensionIndex::kDimensions; ++k) {
        QVERIFY(after[k] > before[k]);
        QVERIFY(before[k] >= 0 && after[k] <= 100);
    }
}

void TestDimensionIndex::refusesADefinitionWithoutADimension()
{
    QTemporaryDir folder;
    std::filesystem::create_directory(std::filesystem::path(folder.path().toStdString()) / "indices");
    core::index::Definition definition = m_index->definition();
    for (auto& node : definition.framework.nodes) {
        if (node.dimension == "talent")
            node.dimension.clear();
    }
    std::ofstream(folder.filePath(QStringLiteral("indices/four-dimensions-model.json")).toStdString()) << core::index::writeDefinition(definition);
    const auto read = DimensionIndex::read(folder.path().toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().size(), std::size_t(1));
    QCOMPARE(read.error().front().kind, ErrorKind::NotFound);
    QCOMPARE(read.error().front().where.variable, std::string("talent"));
    // And one that is not there at all.
    QVERIFY(!DimensionIndex::read(folder.filePath(QStringLiteral("elsewhere")).toStdString()));
}

QTEST_GUILESS_MAIN(TestDimensionIndex)
#include "tst_dimension_index.moc"
