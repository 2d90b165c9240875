// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/peers.h"
#include "tests/support/checks.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace core::maps;

class TestPeers : public QObject {
    Q_OBJECT

private slots:
    void countsInStandardDeviations();
    void unitsOfMeasurementDoNotCount();
    void leavesOutWhatIsMissingOrTheSame();
    void nothingToCompare();
};

/// One indicator 0, 1, 5: mean 2, deviation sqrt((4 + 1 + 9)/3).
void TestPeers::countsInStandardDeviations()
{
    const std::vector<double> values{0, 1, 5};
    const auto peers = peersOf(values, 1, 0);
    QCOMPARE(peers.size(), std::size_t(2));
    QCOMPARE(peers[0].unit, 1);
    VERIFY_CLOSE(peers[0].distance, 1 / std::sqrt(14.0 / 3), 1e-12, 0);
    VERIFY_CLOSE(peers[1].distance, 5 / std::sqrt(14.0 / 3), 1e-12, 0);
}

void TestPeers::unitsOfMeasurementDoNotCount()
{
    const std::vector<double> values{1, 10, 2, 40, 3, 20, 9, 11};
    std::vector<double> others = values;
    for (std::size_t i = 0; i < others.size(); i += 2)
        others[i] = 1000 * others[i] - 7;
    const auto a = peersOf(values, 2, 0);
    const auto b = peersOf(others, 2, 0);
    for (std::size_t k = 0; k < a.size(); ++k) {
        QCOMPARE(a[k].unit, b[k].unit);
        VERIFY_CLOSE(a[k].distance, b[k].distance, 1e-9, 0);
    }
}

void TestPeers::leavesOutWhatIsMissingOrTheSame()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    // Third indicator is the same everywhere; unit 2 has only one of the two that tell.
    const std::vector<double> values{0, 0, 5, 1, 1, 5, 2, nan, 5, nan, nan, 5};
    const auto peers = peersOf(values, 3, 0);
    QCOMPARE(peers.size(), std::size_t(2));
    QCOMPARE(peers[0].shared + peers[1].shared, 3); // two and one
    QCOMPARE(peers[0].unit, 1);
}

void TestPeers::nothingToCompare()
{
    QVERIFY(peersOf({}, 3, 0).empty());
    QVERIFY(peersOf(std::vector<double>{1, 2}, 1, 5).empty());
    QVERIFY(peersOf(std::vector<double>{4, 4, 4}, 1, 0).empty()); // nothing tells them apart
}

QTEST_GUILESS_MAIN(TestPeers)
#include "tst_peers.moc"
