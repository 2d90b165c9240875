// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for people: every sentence that core writes for the window is known in both languages.
#include "core/import/table_file.h"
#include "core/index/definition.h"
#include "core/index/method.h"
#include "core/indicators/edit_text.h"
#include "core/indicators/shipped_sets.h"
#include "core/maps/map_file.h"
#include "core/policy/catalogue.h"
#include "core/policy/plain_model.h"
#include "core/policy/scenario.h"
#include "core/policy/world.h"
#include "resources/resources.h"
#include "tests/support/checks.h"
#include "ui/session/data_sentences.h"
#include "ui/session/error_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <cmath>

using core::Error;
using core::ErrorKind;

Q_DECLARE_METATYPE(core::Error)
Q_DECLARE_METATYPE(core::Errors)

class TestErrorText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void speaksBothLanguages_data();
    void speaksBothLanguages();
    void knowsEverySentenceOfTheWorkspace();
    void knowsEverySentenceOfTheData_data();
    void knowsEverySentenceOfTheData();
    void knowsWhatDataAreRefusedFor_data();
    void knowsWhatDataAreRefusedFor();
    void namesTheOptionThatMustBeOtherwise();
    void takesTheSentenceWithMostWordsOfItsOwn();
    void knowsEveryRefusedSetting();
    void everySentenceIsTranslatedWithAllItsValues();
    void namesLineAndVariableOfAModel();
    void knowsWhatModelsAreRefusedFor_data();
    void knowsWhatModelsAreRefusedFor();
    void knowsWhatModelsOfOthersAreRefusedFor();
    void anUnknownSentenceIsIntroducedByItsKind();
    void everyKindHasItsWords();
    void shortensLongLists();

private:
    void speakChinese();
    QTranslator m_chinese;
};

namespace {

const QRegularExpression kHan(QStringLiteral("\\p{Han}"));

/// String literals of C++ text that end like a sentence.
QStringList sentencesIn(QString source)
{
    // Literals that stand behind one another are one.
    source.remove(QRegularExpression(QStringLiteral("\"\\s*\n\\s*\"")));
    QStringList found;
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
    auto matches = literal.globalMatch(source);
    while (matches.hasNext()) {
        auto text = matches.next().captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\""));
        if (text.size() > 15 && text.endsWith(u'.') && text.contains(u' '))
            found.append(text);
    }
    return found;
}

/// The argument list that `source` is inside of at `from`, as far as it goes on there.
QString restOfArguments(const QString& source, qsizetype from)
{
    int depth = 0;
    bool inLiteral = false;
    for (qsizetype i = from; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == u'"' && source[i - 1] != u'\\')
            inLiteral = !inLiteral;
        if (inLiteral)
            continue;
        if (c == u'(' || c == u'{' || c == u'[')
            ++depth;
        else if (c == u')' || c == u'}' || c == u']')
            --depth;
        if (depth < 0 || c == u';')
            return source.mid(from, i - from);
    }
    return {};
}

/// The pieces of text that errors of `source` are put together from: literals of several words behind what makes an error.
QStringList errorPiecesIn(QString source)
{
    source.remove(QRegularExpression(QStringLiteral("\"\\s*\n\\s*\"")));
    static const QRegularExpression maker(QStringLiteral(R"re(ErrorKind::\w+|\b(?:invalid|needsData|problem|broken|note|skipTo|refuse)\()re"));
    static const QRegularExpression literal(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
    static const QRegularExpression mark(QStringLiteral("\\{([12])\\}"));
    QStringList found;
    auto makers = maker.globalMatch(source);
    while (makers.hasNext()) {
        auto literals = literal.globalMatch(restOfArguments(source, makers.next().capturedEnd()));
        while (literals.hasNext()) {
            auto piece = literals.next().captured(1).replace(QStringLiteral("\\\""), QStringLiteral("\""));
            if (piece.trimmed().contains(u' '))
                found.append(piece.replace(mark, QStringLiteral("%\\1")));
        }
    }
    return found;
}

} // namespace

void TestErrorText::initTestCase()
{
    resources::load();
    QVERIFY(m_chinese.load(QStringLiteral(":/translations/fourfold_zh_CN.qm")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestErrorText::cleanup()
{
    QCoreApplication::removeTranslator(&m_chinese);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestErrorText::speakChinese()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QVERIFY(QCoreApplication::installTranslator(&m_chinese));
}

void TestErrorText::speaksBothLanguages_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("a name in it") << Error{ErrorKind::DuplicateName,
                                           "There is a scenario \"一 %2\" already; choose another name.",
                                           {"/a/b.fourfold", 0, 0, {}},
                                           {}}
                                  << QStringLiteral("/a/b.fourfold: There is a scenario \"一 %2\" already; choose another name.")
                                  << QStringLiteral("/a/b.fourfold：已有名为“一 %2”的情景，请另取名称。");
    QTest::newRow("the file in it")
        << Error{ErrorKind::Damaged,
                 "\"/a/b.fourfold\" is damaged or is not a workspace; open a copy of it or another workspace.",
                 {"/a/b.fourfold", 0, 0, {}},
                 {}}
        << QStringLiteral("\"/a/b.fourfold\" is damaged or is not a workspace; open a copy of it or another workspace.")
        << QStringLiteral("“/a/b.fourfold”已损坏或不是工作区文件，请打开其副本或其他工作区。");
    QTest::newRow("a lever's field") << Error{ErrorKind::OutOfRange,
                                              "start: 2025.3 is no multiple of 1/16 year; the nearest is 2025.3125",
                                              {},
                                              {}}
                                     << QStringLiteral("Start: 2025.3 is no multiple of 1/16 year; the nearest is 2025.3125.")
                                     << QStringLiteral("起始：2025.3 不是 1/16 年的整数倍，最接近的是 2025.3125。");
    QTest::newRow("a lever's region")
        << Error{ErrorKind::OutOfRange, "intensity of East: 2.5 is outside 0 to 2, where 1 is what the papers propose", {}, {}}
        << QStringLiteral("Intensity, East: 2.5 is outside 0 to 2, where 1 is what the papers propose.")
        << QStringLiteral("力度（East）：2.5 超出 0 至 2 的范围，1 为论文方案。");
    QTest::newRow("file and line") << Error{ErrorKind::Malformed, "this is not valid JSON", {"lever-cards.json", 7, 0, {}}, {}}
                                   << QStringLiteral("lever-cards.json, line 7: This is not valid JSON.")
                                   << QStringLiteral("lever-cards.json 第 7 行：内容不是有效的 JSON。");
    QTest::newRow("a suggestion") << Error{ErrorKind::UnknownName,
                                           "there is no lever 'academy'; did you mean 'academies'?",
                                           {},
                                           {}}
                                  << QStringLiteral("There is no lever 'academy'; did you mean 'academies'?")
                                  << QStringLiteral("没有政策杠杆“academy”，是否指“academies”？");
}

void TestErrorText::speaksBothLanguages()
{
    QFETCH(Error, error);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QCOMPARE(ui::errorText(error), english);
    speakChinese();
    QCOMPARE(ui::errorText(error), chinese);
}

void TestErrorText::knowsEverySentenceOfTheWorkspace()
{
    const auto known = ui::knownErrorSentences();
    const QDir folder(QStringLiteral(FOURFOLD_SOURCE_DIR "/core/workspace"));
    const auto files = folder.entryList({QStringLiteral("*.cpp")}, QDir::Files);
    int found = 0;
    for (const auto& name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto sentences = sentencesIn(QString::fromUtf8(file.readAll()));
        for (const auto& sentence : sentences)
            QVERIFY2(known.contains(sentence), qPrintable(name + QStringLiteral(": ") + sentence));
        found += static_cast<int>(sentences.size());
    }
    QVERIFY2(found >= 25, "the sentences are written in another way now; mend this test");
}

void TestErrorText::knowsEverySentenceOfTheData_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("import") << "core/import" << 30;
    QTest::newRow("indicators") << "core/indicators" << 25;
    QTest::newRow("index") << "core/index" << 90;
    QTest::newRow("coordination") << "core/coordination" << 25;
    QTest::newRow("inequality") << "core/inequality" << 12;
    QTest::newRow("maps") << "core/maps" << 25;
    QTest::newRow("sampling") << "core/sampling" << 14;
    QTest::newRow("uncertainty") << "core/uncertainty" << 60;
    QTest::newRow("sensitivity") << "core/sensitivity" << 18;
    QTest::newRow("discovery") << "core/discovery" << 10;
    QTest::newRow("optimise") << "core/optimise" << 25;
    QTest::newRow("studies") << "core/studies" << 8;
}

/// Each piece of a sentence that these libraries write stands in a sentence or word that the window knows.
void TestErrorText::knowsEverySentenceOfTheData()
{
    QFETCH(QString, library);
    QFETCH(int, atLeast);
    QStringList known = ui::knownErrorSentences();
    for (const char* word : ui::dataWords())
        known.append(QString::fromUtf8(word));
    speakChinese();
    // With a value that is always the same in it ("the unit has no 'geometry'") it is known by what is said of it.
    const auto isSaid = [](const QString& piece) {
        return !ui::errorText(Error{ErrorKind::Internal, piece.toStdString(), {}, {}}).contains(piece);
    };
    const QDir folder(QStringLiteral(FOURFOLD_SOURCE_DIR "/") + library);
    int found = 0;
    QStringList unknown;
    for (const auto& name : folder.entryList({QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const auto& piece : errorPiecesIn(QString::fromUtf8(file.readAll()))) {
            ++found;
            const bool isKnown = std::any_of(known.begin(), known.end(), [&](const QString& sentence) { return sentence.contains(piece); });
            if (!isKnown && !isSaid(piece))
                unknown.append(name + QStringLiteral(": ") + piece);
        }
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    QVERIFY2(found >= atLeast, qPrintable(QStringLiteral("%1 pieces; the errors are written in another way now, mend this test").arg(found)));
}

void TestErrorText::knowsWhatDataAreRefusedFor_data()
{
    QTest::addColumn<core::Errors>("errors");
    const auto one = [](const core::Error& error) { return core::Errors{error}; };
    namespace indicators = core::indicators;
    namespace importing = core::importing;
    const auto file = [&](const char* name, std::string_view bytes) {
        QTest::newRow(name) << one(importing::readTable(bytes, "table.csv", {}, {}).error());
    };
    file("an empty file", "");
    file("a picture", "\x89PNG\r\n");
    file("a damaged spreadsheet", std::string_view("PK\x03\x04 and then nothing", 25));
    file("an old spreadsheet", std::string_view("\xD0\xCF\x11\xE0 workbook", 13));
    indicators::DataSet set("s", {"S", "S"}, {});
    QTest::newRow("a value of nowhere") << one(indicators::editOfValue(set, {"a", "b", 2020}, std::nullopt, "").error());
    QTest::newRow("a source twice") << [&] {
        indicators::Source source;
        source.id = "x";
        (void)set.addSource(source);
        return one(set.addSource(source).error());
    }();
    QTest::newRow("no edit") << one(indicators::editFromText("{}").error());
    QTest::newRow("an edit of another kind") << one(indicators::editFromText(R"({"kind":"magic","when":"","what":""})").error());
    QTest::newRow("a set that is not shipped") << indicators::readShippedSet(FOURFOLD_SOURCE_DIR "/data", "moon").error();
    QTest::newRow("a map that is none") << core::maps::readMap("[]", "a.json").error();
    QTest::newRow("a map with a broken shape")
        << core::maps::readMap(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[1]]}}]})", "a.json").error();
    QTest::newRow("no definition of an index") << core::index::parseDefinition("{}", "d.json").error();
    QTest::newRow("a definition of other kinds")
        << core::index::parseDefinition(R"({"format":"fourfold-index","version":1,"framework":[],"method":{"normalise":{"kind":"magic"},"impute":3},"x":1})", "d.json").error();
    core::index::Method method;
    method.outliers.skewness = -1;
    method.aggregation.clear();
    QTest::newRow("a method that cannot be") << core::index::validate(method, {}).error();
}

void TestErrorText::knowsWhatDataAreRefusedFor()
{
    QFETCH(core::Errors, errors);
    QVERIFY(!errors.empty());
    speakChinese();
    for (const Error& error : errors) {
        const auto told = ui::errorText(error);
        QVERIFY2(told.contains(kHan) && !told.contains(QString::fromStdString(error.message)), qPrintable(told));
        QVERIFY2(!told.contains(QRegularExpression(QStringLiteral("\\b(a|an|the) "))), qPrintable(told));
    }
}

void TestErrorText::namesTheOptionThatMustBeOtherwise()
{
    const Error error{ErrorKind::OutOfRange, "must lie between 0 and 1", {{}, 0, 0, "weight.ahpShare"}, {}};
    QCOMPARE(ui::errorText(error), QStringLiteral("weight.ahpShare: Must lie between 0 and 1."));
    speakChinese();
    QCOMPARE(ui::errorText(error), QStringLiteral("weight.ahpShare：应在0与1之间。"));
}

void TestErrorText::takesTheSentenceWithMostWordsOfItsOwn()
{
    speakChinese();
    QCOMPARE(ui::errorText(Error{ErrorKind::OutOfRange, "-1 is below 0", {}, {}}), QStringLiteral("-1 小于 0。"));
    QCOMPARE(ui::errorText(Error{ErrorKind::OutOfRange, "'trade_initial' of 'East' is -1, which is below 0", {}, {}}),
             QStringLiteral("区域“East”的“trade_initial”为-1，小于0。"));
}

void TestErrorText::knowsEveryRefusedSetting()
{
    const auto catalogue = core::policy::readCatalogue(FOURFOLD_SOURCE_DIR "/data");
    VERIFY_RESULT(catalogue);
    using ByRegion = std::map<std::string, double>;
    core::policy::Scenario scenario;
    scenario.levers["certification"] = {2.5, 2025.3, 0.125, -1.0};
    scenario.levers["academies"] = {std::nan(""), 1e9, {}, {}};
    scenario.levers["digital_infrastructure"].intensity = ByRegion{{"East", 3.0}, {"Ost", 1.0}};
    scenario.levers["innovation_fund"].intensity = ByRegion{{"East", 1.0}};
    scenario.levers["testbeds"].intensity = 1.0;
    scenario.levers["zzzzzzzzzz"].intensity = 1.0;
    scenario.parameters["imitation"] = ByRegion{{"East", 1.0}};
    scenario.parameters["absent"] = 1.0;
    scenario.parameters["innovation"] = std::nan("");
    const auto valid = core::policy::validate(scenario, *catalogue, catalogue->regionSets.front());
    QVERIFY(!valid);
    QVERIFY(valid.error().size() >= 12);
    auto errors = valid.error();
    core::policy::World world;
    world.id = "w";
    world.name = {"W", "W"};
    world.parameters = {{"demand_shock_depth", 1.0}, {"logistics_shock_depth", -0.1}, {"demand_shock_start", 2027.1}, {"trade_initial", 70.0}};
    world.ranges["imitation"] = {2, 1};
    const auto validWorld = core::policy::validate(world, *catalogue, catalogue->regionSets.front());
    QVERIFY(!validWorld);
    QCOMPARE(validWorld.error().size(), std::size_t(5));
    errors.insert(errors.end(), validWorld.error().begin(), validWorld.error().end());
    speakChinese();
    for (const auto& error : errors) {
        const auto text = ui::errorText(error);
        // The English sentence behind a kind would show here.
        QVERIFY2(!text.contains(QString::fromStdString(error.message)) && text.contains(kHan), qPrintable(text));
    }
}

void TestErrorText::everySentenceIsTranslatedWithAllItsValues()
{
    const auto sentences = ui::knownErrorSentences();
    QVERIFY(sentences.size() > 40);
    speakChinese();
    for (const auto& sentence : sentences) {
        auto message = sentence;
        QStringList values;
        for (int i = 1; message.contains(u'%' + QString::number(i)); ++i) {
            values.append(QStringLiteral("value%1").arg(i));
            message.replace(u'%' + QString::number(i), values.back());
        }
        const auto text = ui::errorText(Error{ErrorKind::Internal, message.toStdString(), {}, {}});
        QVERIFY2(text.contains(kHan) && !text.contains(u'%'), qPrintable(text));
        QVERIFY2(!text.contains(message), qPrintable(text));
        for (const auto& value : values)
            QVERIFY2(text.contains(value), qPrintable(text));
        QVERIFY2(text.endsWith(u'。') || text.endsWith(u'？') || text.endsWith(values.value(values.size() - 1) + u'。'),
                 qPrintable(text));
    }
}

void TestErrorText::namesLineAndVariableOfAModel()
{
    const Error missing{ErrorKind::UnknownName, "the name 'pric' is not known here; did you mean 'price'?", {"m.xmile", 7, 3, "demand"}, {}};
    QCOMPARE(ui::errorText(missing), QStringLiteral("m.xmile, line 7: demand: The name 'pric' is not known here; did you mean 'price'?"));
    QCOMPARE(ui::errorSentence(missing), QStringLiteral("demand: The name 'pric' is not known here; did you mean 'price'?"));
    const Error twice{ErrorKind::DuplicateName,
                      "the name 'demand' is used twice; names are compared without regard to case, blanks and underscores",
                      {"m.xmile", 7, 3, "demand"},
                      {}};
    QVERIFY(ui::errorSentence(twice).startsWith(QStringLiteral("The name 'demand'")));
    speakChinese();
    const auto text = ui::errorText(missing);
    QVERIFY2(text.contains(QStringLiteral("demand：")) && text.contains(QStringLiteral("是否指“price”？")) && text.contains(u'7'), qPrintable(text));
}

void TestErrorText::knowsWhatModelsAreRefusedFor_data()
{
    QTest::addColumn<QString>("variables");
    QTest::newRow("no equation") << "<aux name=\"x\"></aux>";
    QTest::newRow("not written yet") << "<aux name=\"x\"><eqn>?\?\?</eqn></aux>";
    QTest::newRow("a name") << "<aux name=\"x\"><eqn>1+y</eqn></aux>";
    QTest::newRow("a name that is nearly right") << "<aux name=\"price\"><eqn>1</eqn></aux><aux name=\"x\"><eqn>pric</eqn></aux>";
    QTest::newRow("a function") << "<aux name=\"x\"><eqn>WAVE(1)</eqn></aux>";
    QTest::newRow("too many arguments") << "<aux name=\"x\"><eqn>EXP(1, 2)</eqn></aux>";
    QTest::newRow("a parenthesis") << "<aux name=\"x\"><eqn>(1+2</eqn></aux>";
    QTest::newRow("two values") << "<aux name=\"x\"><eqn>1 2</eqn></aux>";
    QTest::newRow("a broken end") << "<aux name=\"x\"><eqn>1+</eqn></aux>";
    QTest::newRow("a circle") << "<aux name=\"x\"><eqn>y</eqn></aux><aux name=\"y\"><eqn>x</eqn></aux>";
    QTest::newRow("a flow") << "<stock name=\"x\"><eqn>1</eqn><inflow>f</inflow></stock>";
    QTest::newRow("a name twice") << "<aux name=\"x\"><eqn>1</eqn></aux><aux name=\"X\"><eqn>1</eqn></aux>";
    QTest::newRow("a dimension") << "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1</eqn></aux>";
    QTest::newRow("a queue") << "<stock name=\"x\"><eqn>1</eqn><queue/></stock>";
    QTest::newRow("points") << "<aux name=\"x\"><eqn>TIME</eqn><gf><xscale min=\"0\" max=\"1\"/></gf></aux>";
    QTest::newRow("a number") << "<aux name=\"x\"><eqn>TIME</eqn><gf><xpts>0,a</xpts><ypts>0,1</ypts></gf></aux>";
    QTest::newRow("nothing") << "";
}

void TestErrorText::knowsWhatModelsAreRefusedFor()
{
    QFETCH(QString, variables);
    const auto text = "<xmile version=\"1.0\"><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables>" + variables.toStdString()
        + "</variables></model></xmile>";
    const auto model = core::policy::parsePlainModel(text, "m.xmile");
    QVERIFY(!model);
    speakChinese();
    for (const Error& error : model.error()) {
        const auto told = ui::errorSentence(error);
        QVERIFY2(told.contains(kHan) && !told.contains(QString::fromStdString(error.message)), qPrintable(told));
    }
}

void TestErrorText::knowsWhatModelsOfOthersAreRefusedFor()
{
    speakChinese();
    int refused = 0;
    int notes = 0;
    QDirIterator files(QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile"), {QStringLiteral("*.xmile"), QStringLiteral("*.stmx"), QStringLiteral("*.xml")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto model = core::policy::openPlainModel(path.toStdString());
        for (const Error& error : model ? model->notes : model.error()) {
            const auto told = ui::errorSentence(error);
            QVERIFY2(!told.contains(QString::fromStdString(error.message)), qPrintable(path + u' ' + told));
        }
        refused += model ? 0 : 1;
        notes += model ? static_cast<int>(model->notes.size()) : 0;
    }
    if (refused == 0)
        QSKIP("the conformance models are not there; none was refused");
    qInfo("%d models refused, %d notes on others", refused, notes);
}

void TestErrorText::anUnknownSentenceIsIntroducedByItsKind()
{
    const Error error{ErrorKind::CircularDefinition, "a depends on b, which depends on a", {"model.xmile", 12, 0, {}}, {}};
    QCOMPARE(ui::errorText(error), QStringLiteral("model.xmile, line 12: a depends on b, which depends on a."));
    speakChinese();
    const auto text = ui::errorText(error);
    QVERIFY2(text.startsWith(QStringLiteral("model.xmile 第 12 行：")) && text.contains(kHan)
                 && text.contains(QStringLiteral("a depends on b, which depends on a")),
             qPrintable(text));
}

void TestErrorText::everyKindHasItsWords()
{
    speakChinese();
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
        const auto text = ui::errorText(Error{static_cast<ErrorKind>(kind), "x", {}, {}});
        QVERIFY2(text.contains(kHan), qPrintable(QStringLiteral("kind %1: %2").arg(kind).arg(text)));
    }
}

void TestErrorText::shortensLongLists()
{
    const core::Errors errors(8, Error{ErrorKind::OutOfRange, "3 is above 1", {}, {}});
    const auto lines = ui::errorText(errors, 3).split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.back(), QStringLiteral("… and 5 more"));
    QCOMPARE(ui::errorText(core::Errors(2, errors.front())).split(u'\n').size(), 2);
}

QTEST_MAIN(TestErrorText)
#include "tst_error_text.moc"
