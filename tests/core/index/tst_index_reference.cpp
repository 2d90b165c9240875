// SPDX-License-Identifier: GPL-3.0-or-later
// Every stage against COINr: 1.1.14 (conformance/coinr-asem, written with 17 digits) and the results stored in its example of
// 2021 (data/asem-*, 15 digits). Both lie beside the checkout; without them the comparisons are skipped, and that is said.
#include "asem.h"
#include "core/index/stages.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core;
using namespace core::index;

namespace {

/// Compares columns of `table` with `matrix`; rows by unit, columns by id. Counts what it compared.
struct Match {
    int compared = 0;
    double worst = 0;
    QString where;
};

Match compare(const CsvTable& table, const char* unitColumn, const Composite& composite, const std::vector<std::string>& ids,
              const Matrix& matrix)
{
    Match result;
    for (const auto& row : table.rows) {
        std::size_t unit = 0;
        while (unit < composite.units.size() && composite.units[unit].id != row[*table.column(unitColumn)])
            ++unit;
        for (std::size_t j = 0; j < ids.size(); ++j) {
            const auto column = table.column(ids[j]);
            if (!column || unit == composite.units.size())
                continue;
            const double expected = tests::numberOr(row[*column], kMissing);
            const double actual = matrix.at(unit, j);
            const double difference = isMissing(expected) && isMissing(actual) ? 0
                : isMissing(expected) != isMissing(actual)                     ? 1e300
                                                           : std::abs(actual - expected) / std::max(1e-6, std::abs(expected));
            ++result.compared;
            if (difference > result.worst) {
                result.worst = difference;
                result.where = QStringLiteral("%1 of %2: %3, reference %4")
                                   .arg(QString::fromStdString(ids[j]), QString::fromStdString(composite.units[unit].id))
                                   .arg(actual, 0, 'g', 17)
                                   .arg(expected, 0, 'g', 17);
            }
        }
    }
    return result;
}

std::vector<std::string> nodeIds(const Composite& composite)
{
    std::vector<std::string> ids;
    for (const HierarchyNode& node : composite.hierarchy.nodes)
        ids.push_back(node.id.empty() ? "Index" : node.id);
    return ids;
}

} // namespace

#define REQUIRE_FILE(path)                                                                                                       \
    do {                                                                                                                         \
        if (!std::filesystem::exists(path))                                                                                      \
            QSKIP(qPrintable(QStringLiteral("1 comparison skipped: no %1").arg(QString::fromStdString((path).string()))));       \
    } while (false)

#define VERIFY_SAME(comparison, count)                                                                                           \
    do {                                                                                                                         \
        const Match c_ = (comparison);                                                                                           \
        QCOMPARE(c_.compared, count);                                                                                            \
        QVERIFY2(c_.worst <= 1e-9, qPrintable(c_.where));                                                                        \
    } while (false)

class IndexReferenceTest : public QObject {
    Q_OBJECT

private slots:
    void normalisesAndAveragesWithGaps();
    void calculatesTheDefaultPath();
    void ranksAsTheResultsTable();
    void matchesEachStageOfTheStoredExample_data();
    void matchesEachStageOfTheStoredExample();
};

void IndexReferenceTest::normalisesAndAveragesWithGaps()
{
    const auto file = tests::asemConformance() / "asem_simple_minmax_amean.csv";
    REQUIRE_FILE(file);
    Definition definition{tests::asemFramework(), {}};
    definition.method.denominate = false;
    const auto composite = build(definition, tests::asemObservations("EurAsia_group"));
    VERIFY_RESULT(composite);
    const auto normalised = tests::readCsv(tests::asemConformance() / "asem_simple_minmax.csv");
    VERIFY_RESULT(normalised);
    VERIFY_SAME(compare(*normalised, "uCode", *composite, composite->indicators, composite->normalised), 51 * 49);
    const auto aggregated = tests::readCsv(file);
    VERIFY_RESULT(aggregated);
    VERIFY_SAME(compare(*aggregated, "uCode", *composite, nodeIds(*composite), composite->scores), 51 * 11);
}

void IndexReferenceTest::calculatesTheDefaultPath()
{
    const auto file = tests::asemConformance() / "asem_step_normalised.csv";
    REQUIRE_FILE(file);
    const auto composite = build(tests::asemDefault(), tests::asemObservations("EurAsia_group"));
    VERIFY_RESULT(composite);
    const auto normalised = tests::readCsv(file);
    VERIFY_RESULT(normalised);
    VERIFY_SAME(compare(*normalised, "uCode", *composite, composite->indicators, composite->normalised), 51 * 49);
    const auto aggregated = tests::readCsv(tests::asemConformance() / "asem_step_aggregated.csv");
    VERIFY_RESULT(aggregated);
    VERIFY_SAME(compare(*aggregated, "uCode", *composite, nodeIds(*composite), composite->scores), 51 * 11);
}

/// The table of results is rounded to two decimals; its ranks are not.
void IndexReferenceTest::ranksAsTheResultsTable()
{
    const auto file = tests::asemConformance() / "asem_default_results.csv";
    REQUIRE_FILE(file);
    const auto composite = build(tests::asemDefault(), tests::asemObservations("EurAsia_group"));
    VERIFY_RESULT(composite);
    const auto table = tests::readCsv(file);
    VERIFY_RESULT(table);
    QCOMPARE(table->rows.size(), std::size_t(51));
    for (const auto& row : table->rows) {
        std::size_t unit = 0;
        while (composite->units[unit].id != row[*table->column("uCode")])
            ++unit;
        QCOMPARE(composite->ranks[unit], static_cast<int>(tests::numberOr(row[*table->column("Rank")], 0)));
        VERIFY_CLOSE(composite->scores.at(unit, 0), tests::numberOr(row[*table->column("Index")], 0), 0, 0.005 + 1e-9);
        for (std::size_t k = 1; k < composite->hierarchy.nodes.size(); ++k)
            VERIFY_CLOSE(composite->scores.at(unit, k), tests::numberOr(row[*table->column(composite->hierarchy.nodes[k].id)], 0),
                         0, 0.005 + 1e-9);
    }
}

void IndexReferenceTest::matchesEachStageOfTheStoredExample_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("values");
    QTest::newRow("denominated") << "asem-expected-denominated.csv" << 51 * 49;
    QTest::newRow("imputed by Eurasian group") << "asem-expected-imputed.csv" << 51 * 49;
    QTest::newRow("outliers winsorised") << "asem-expected-treated.csv" << 51 * 49;
    QTest::newRow("normalised and aggregated") << "asem-expected-aggregated.csv" << 51 * (49 + 11);
}

/// The tables give raw values with 10 significant digits, so the last of 1e-9 is theirs, not ours: the bound is on relative
/// differences.
void IndexReferenceTest::matchesEachStageOfTheStoredExample()
{
    QFETCH(QString, file);
    QFETCH(int, values);
    const auto path = tests::asemData() / file.toStdString();
    REQUIRE_FILE(path);
    const auto composite = build(tests::storedAsemDefinition(), tests::storedAsemObservations());
    VERIFY_RESULT(composite);
    const auto table = tests::readCsv(path);
    VERIFY_RESULT(table);
    const Matrix& stage = file.contains(QLatin1String("denominated")) ? composite->denominated.values
        : file.contains(QLatin1String("imputed"))                     ? composite->imputed.values
        : file.contains(QLatin1String("treated"))                     ? composite->treated
                                                                      : composite->normalised;
    Match match = compare(*table, "UnitCode", *composite, composite->indicators, stage);
    const Match nodes = compare(*table, "UnitCode", *composite, nodeIds(*composite), composite->scores);
    match.compared += nodes.compared;
    if (nodes.worst > match.worst) {
        match.worst = nodes.worst;
        match.where = nodes.where;
    }
    VERIFY_SAME(match, values);
}

QTEST_GUILESS_MAIN(IndexReferenceTest)
#include "tst_index_reference.moc"
