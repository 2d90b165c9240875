// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON document of an index: what it says, that it comes back, and errors that name path, line and what was expected.
#include "core/index/definition.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>
#include <QTemporaryDir>

using namespace core;
using namespace core::index;

namespace {

/// Everything that can be said.
const QByteArray kDocument = R"({ "format": "fourfold-index", "version": 1,
  "framework": {
    "id": "four", "name": {"en": "Four", "zh": "四维"}, "description": "both languages",
    "nodes": [ {"id": "technology", "name": {"en": "Technology", "zh": "技术"}, "weight": 2, "dimension": "technology",
                "reason": {"en": "why", "zh": "理由"}},
               {"id": "patents", "parent": "technology"} ],
    "indicators": [
      {"id": "granted", "parent": "patents", "unit": {"en": "per person", "zh": "件/人"}, "variable": "patents_granted", "substitute": "patents",
       "denominator": "population", "factor": 0.5, "direction": "less", "weight": 3, "goalposts": {"worst": 9, "best": 1},
       "reference": 4, "keepOutliers": true, "grade": "D", "standIn": true, "source": "NBS"},
      {"id": "share"} ] },
  "method": {
    "denominate": false, "impute": ["linear-in-time", "group-median"], "imputeReachYears": 3,
    "screen": {"minimumShare": 0.65, "basis": "imputed"},
    "outliers": {"kind": "winsorise-or-transform", "skewness": 1.5, "kurtosis": 3, "winsoriseAtMost": 4, "transform": "box-cox", "lambda": 0.25},
    "normalise": {"kind": "z-score", "low": 1, "high": 10, "mean": 100, "deviation": 10, "cap": true},
    "weight": {"kind": "entropy-ahp", "scope": "whole-tree", "entropyShift": 0.01, "combination": "mean", "ahpShare": 0.25,
               "comparisons": [ {"node": "", "pairs": [ {"first": "technology", "second": "share", "times": 3} ]} ]},
    "aggregate": ["geometric", "topsis"], "penaliseImbalance": false, "minimumPresent": 0.5,
    "estimate": {"kind": "frozen", "years": [2019, 2021.5]} } })";

QByteArray replaced(const char* from, const char* to)
{
    QByteArray text = kDocument;
    if (!text.contains(from))
        qFatal("the document has no %s", from);
    return text.replace(from, to);
}

} // namespace

class IndexDefinitionTest : public QObject {
    Q_OBJECT

private slots:
    void readsEverything();
    void takesDefaults();
    void comesBack_data();
    void comesBack();
    void namesPathAndExpectation_data();
    void namesPathAndExpectation();
    void collectsErrors();
    void survivesAnyText();
    void readsFiles();
};

void IndexDefinitionTest::readsEverything()
{
    const auto definition = parseDefinition(kDocument.toStdString(), "x.json");
    VERIFY_RESULT(definition);
    const Framework& f = definition->framework;
    QCOMPARE(f.name, (Text{"Four", "四维"}));
    QCOMPARE(f.description, (Text{"both languages", "both languages"}));
    QCOMPARE(f.nodes.size(), std::size_t(2));
    QCOMPARE(f.nodes[0], (Node{"technology", "", {"Technology", "技术"}, 2, "technology", {"why", "理由"}}));
    QCOMPARE(f.nodes[1], (Node{"patents", "technology", {"patents", "patents"}, 1, "", {}}));
    const Indicator& i = f.indicators[0];
    QCOMPARE(i.parent, std::string("patents"));
    QCOMPARE(i.column(), std::string("patents_granted"));
    QCOMPARE(i.substitute, std::string("patents"));
    QCOMPARE(i.denominator, std::string("population"));
    QCOMPARE(i.direction, Direction::LessIsBetter);
    QVERIFY(i.factor == 0.5 && i.weight == 3 && i.keepOutliers && i.standIn);
    QCOMPARE(i.goalposts, (Goalposts{9, 1}));
    QCOMPARE(i.reference, 4.0);
    QCOMPARE(i.grade, std::string("D"));
    QCOMPARE(f.indicators[1].column(), std::string("share"));
    const Method& m = definition->method;
    QVERIFY(!m.denominate && !m.penaliseImbalance && m.minimumPresent == 0.5 && m.imputationReachYears == 3);
    QCOMPARE(m.imputation, (std::vector<Imputation>{Imputation::LinearInTime, Imputation::GroupMedian}));
    QCOMPARE(m.screening, (Screening{0.65, Screening::Basis::Imputed}));
    QCOMPARE(
        m.outliers,
        (OutlierTreatment{OutlierTreatment::Kind::WinsoriseOrTransform, 1.5, 3, 4, OutlierTreatment::Transform::BoxCox, 0.25}));
    QCOMPARE(m.normalisation, (Normalisation{Normalisation::Kind::ZScore, 1, 10, 100, 10, true}));
    QCOMPARE(m.weighting.kind, Weighting::Kind::EntropyAhp);
    QCOMPARE(m.weighting.comparisons, (std::vector<Comparisons>{{"", {{"technology", "share", 3}}}}));
    QCOMPARE(m.aggregation, (std::vector<Aggregation>{Aggregation::Geometric, Aggregation::Topsis}));
    QCOMPARE(m.aggregationAt(0), Aggregation::Geometric);
    QCOMPARE(m.aggregationAt(5), Aggregation::Topsis);
    QCOMPARE(m.estimation, (Estimation{Estimation::Kind::Frozen, {2019, 2021.5}}));
}

void IndexDefinitionTest::takesDefaults()
{
    const auto definition = parseDefinition(
        R"({"format": "fourfold-index", "version": 1, "framework": {"id": "f", "indicators": [{"id": "a"}]}})", "x");
    VERIFY_RESULT(definition);
    QCOMPARE(definition->method, Method());
    QCOMPARE(definition->framework.name, (Text{"f", "f"}));
    QCOMPARE(definition->framework.indicators[0].name, (Text{"a", "a"}));
}

void IndexDefinitionTest::comesBack_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("everything") << kDocument;
    QTest::newRow("no lambda") << replaced(R"(, "lambda": 0.25)", "");
    QTest::newRow("odd text") << replaced("both languages", R"(quote \" back \\ line \n 引号)");
    QTest::newRow("awkward numbers") << replaced("\"factor\": 0.5", "\"factor\": 1.2345678901234567e-7");
}

void IndexDefinitionTest::comesBack()
{
    QFETCH(QByteArray, document);
    const auto definition = parseDefinition(document.toStdString(), "x.json");
    VERIFY_RESULT(definition);
    const std::string written = writeDefinition(*definition);
    const auto again = parseDefinition(written, "written");
    VERIFY_RESULT(again);
    QVERIFY(*again == *definition);
    QCOMPARE(writeDefinition(*again), written);
}

void IndexDefinitionTest::namesPathAndExpectation_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& document, ErrorKind kind, const char* path, int line,
                        const char* expected) { QTest::newRow(name) << document << kind << path << line << expected; };
    const auto malformed = ErrorKind::Malformed;
    const auto unknown = ErrorKind::UnknownName;
    row("not JSON", "{", malformed, "", 1, "JSON");
    row("not an object", "[1]", malformed, "", 1, "an object");
    row("another format", replaced("fourfold-index", "coin"), malformed, "format", 1, "fourfold-index");
    row("newer", replaced("\"version\": 1", "\"version\": 2"), ErrorKind::NewerVersion, "version", 1, "1");
    row("key twice", replaced("\"version\": 1", "\"version\": 1, \"version\": 1"), ErrorKind::DuplicateName, "", 1, "version");
    row("unknown key", replaced("\"penaliseImbalance\"", "\"penalizeImbalance\""), unknown, "method.penalizeImbalance", 19,
        "penaliseImbalance");
    row("unknown word", replaced("\"less\"", "\"down\""), unknown, "framework.indicators[0].direction", 9, "more, less");
    row("text for a number", replaced("\"weight\": 3", "\"weight\": \"3\""), malformed, "framework.indicators[0].weight", 9,
        "a number");
    row("number for a word", replaced("\"z-score\"", "7"), malformed, "method.normalise.kind", 16, "min-max");
    row("goalpost missing", replaced(", \"best\": 1}", "}"), malformed, "framework.indicators[0].goalposts.best", 9, "a number");
    row("id missing", replaced("{\"id\": \"share\"}", "{}"), malformed, "framework.indicators[1].id", 11, "text");
    row("grade", replaced("\"grade\": \"D\"", "\"grade\": \"E\""), unknown, "framework.indicators[0].grade", 10, "A, B, C, D");
    row("imputation", replaced("\"group-median\"", "\"mean\""), unknown, "method.impute[1]", 13, "group-mean");
    row("half a point", replaced("\"winsoriseAtMost\": 4", "\"winsoriseAtMost\": 4.5"), ErrorKind::OutOfRange,
        "method.outliers.winsoriseAtMost", 15, "whole number");
    row("year in words", replaced("[2019,", "[\"now\","), malformed, "method.estimate.years[0]", 20, "a number");
    row("comparison", replaced(", \"times\": 3", ""), malformed, "method.weight.comparisons[0].pairs[0].times", 18, "a number");
    row("name is a list", replaced("{\"en\": \"Four\", \"zh\": \"四维\"}", "[]"), malformed, "framework.name", 3, "en and zh");
    // What resolve() and validate() find:
    row("unknown parent", replaced("\"parent\": \"patents\"", "\"parent\": \"pat\""), unknown, "framework.indicators[0]", 8,
        "pat");
    row("circle", replaced("{\"id\": \"technology\"", "{\"id\": \"technology\", \"parent\": \"patents\""),
        ErrorKind::CircularDefinition, "framework.nodes[0]", 4, "technology");
    row("id twice", replaced("{\"id\": \"share\"}", "{\"id\": \"granted\"}"), ErrorKind::DuplicateName, "framework.indicators[1]",
        11, "granted");
    row("no deviation", replaced("\"deviation\": 10", "\"deviation\": 0"), ErrorKind::InvalidArgument,
        "method.normalise.deviation", 12, "above 0");
    row("judgement of nobody", replaced("\"second\": \"share\"", "\"second\": \"x\""), unknown, "method.weight.comparisons", 12,
        "'x'");
}

void IndexDefinitionTest::namesPathAndExpectation()
{
    QFETCH(QByteArray, document);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, path);
    QFETCH(int, line);
    QFETCH(QString, expected);
    const auto definition = parseDefinition(document.toStdString(), "my.json");
    QVERIFY(!definition.has_value());
    const Error& error = definition.error().front();
    QCOMPARE(error.kind, kind);
    QCOMPARE(QString::fromStdString(error.where.variable), path);
    QCOMPARE(error.where.line, line);
    QCOMPARE(error.where.file, std::string("my.json"));
    QVERIFY2(QString::fromStdString(error.message).contains(expected), error.message.c_str());
}

void IndexDefinitionTest::collectsErrors()
{
    QByteArray document = replaced("\"less\"", "\"down\"");
    document.replace("\"z-score\"", "\"zscore\"").replace("\"factor\": 0.5", "\"factor\": true");
    const auto definition = parseDefinition(document.toStdString(), "x");
    QVERIFY(!definition.has_value());
    QCOMPARE(definition.error().size(), std::size_t(3));
}

/// Cut anywhere, or with a byte changed, the document gives a definition or errors, nothing else.
void IndexDefinitionTest::survivesAnyText()
{
    for (qsizetype length = 0; length < kDocument.size(); length += 3) {
        const auto cut = parseDefinition(kDocument.left(length).toStdString(), "x");
        QVERIFY(!cut.has_value() && !cut.error().empty());
    }
    int sound = 0;
    for (qsizetype at = 0; at < kDocument.size(); at += 2) {
        QByteArray changed = kDocument;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 7)));
        const auto definition = parseDefinition(changed.toStdString(), "x");
        QVERIFY(definition.has_value() || !definition.error().empty());
        sound += definition.has_value() ? 1 : 0;
    }
    QVERIFY(sound > 0); // a changed letter in a name does no harm
}

void IndexDefinitionTest::readsFiles()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("d.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\xEF\xBB\xBF" + kDocument) > 0);
    file.close();
    VERIFY_RESULT(readDefinition(file.fileName().toStdString()));
    const auto none = readDefinition(directory.filePath(QStringLiteral("none.json")).toStdString());
    QVERIFY(!none.has_value());
    QCOMPARE(none.error()[0].kind, ErrorKind::UnreadableFile);
}

QTEST_GUILESS_MAIN(IndexDefinitionTest)
#include "tst_index_definition.moc"
