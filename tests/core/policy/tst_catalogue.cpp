// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/policy/policy_fixture.h"

#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>

using namespace core;
using namespace core::policy;

namespace {

/// A copy of the shipped tables in which one file can be changed.
class ChangedTables {
public:
    ChangedTables()
    {
        std::filesystem::copy(tests::dataDirectory() / "tables", path() / "tables");
        std::filesystem::copy(tests::dataDirectory() / "models", path() / "models"); // for the span of its run
    }

    [[nodiscard]] std::filesystem::path path() const { return m_directory.path().toStdString(); }

    void replace(const std::string& file, const std::string& before, const std::string& after) const
    {
        const auto target = path() / "tables" / file;
        std::string content = tests::readAll(target);
        const auto at = content.find(before);
        if (at == std::string::npos)
            qFatal("%s does not hold %s", file.c_str(), before.c_str());
        content.replace(at, before.size(), after);
        std::ofstream(target, std::ios::binary) << content;
    }

private:
    QTemporaryDir m_directory;
};

bool hasHan(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheShippedTables();
    void findsById();
    void givesEveryVariableANameInBothLanguages();
    void namesEveryUnit();
    void keepsOnlyPaperNumbersAsSources();
    void holdsThePapersInTables();
    void linksEveryGradeAParameterToAFigure();
    void givesEveryLeverACardWithFiveBands();
    void givesBothRegionSetsTheirRegions();
    void spreadsTheMacroFiguresOverTheProvinces();
    void reportsEveryBrokenTable_data();
    void reportsEveryBrokenTable();
    void collectsErrorsOfSeveralTables();
    void findsDataBesideAndAboveAProgram();
    void saysWhereItLookedForData();
    void copiesNoSentenceOfThePapers();
};

void CatalogueTest::readsTheShippedTables()
{
    const auto catalogue = readCatalogue(tests::dataDirectory());
    VERIFY_RESULT(catalogue);
    QCOMPARE(catalogue->variables.size(), std::size_t(91));
    QCOMPARE(catalogue->levers.size(), std::size_t(23));
    QCOMPARE(catalogue->leverCards.size(), std::size_t(23));
    QCOMPARE(catalogue->parameters.size(), std::size_t(177));
    QCOMPARE(catalogue->claims.size(), std::size_t(9));
    QCOMPARE(catalogue->figures.size(), std::size_t(127));
    QCOMPARE(catalogue->policies.size(), std::size_t(88));
    QCOMPARE(catalogue->mechanisms.size(), std::size_t(146));
    QCOMPARE(catalogue->mechanismCoverage.size(), std::size_t(146));
    QCOMPARE(catalogue->policyCoverage.size(), std::size_t(88));
    QCOMPARE(catalogue->regionSets.size(), std::size_t(2));
    QVERIFY(catalogue->glossary.size() > 50);
}

void CatalogueTest::findsById()
{
    const auto catalogue = tests::shippedCatalogue();
    const Naming* naming = catalogue->naming("variable", "infrastructure_spending");
    QVERIFY(naming != nullptr);
    QCOMPARE(naming->factorEnglish, 1.0);
    QCOMPARE(naming->factorChinese, 10.0); // bn CNY to 亿元
    QCOMPARE(naming->unit.chinese, std::string("亿元/年"));
    QVERIFY(catalogue->naming("lever", "infrastructure_spending") == nullptr);

    const Lever* networks = catalogue->lever("digital_infrastructure");
    QVERIFY(networks != nullptr);
    QVERIFY(networks->perRegion && networks->main);
    QCOMPARE(networks->defaultWeight(RegionGroup::East), 0.0);
    QCOMPARE(networks->defaultWeight(RegionGroup::CentralWest), 1.0);
    VERIFY_CLOSE(networks->costBnCnyPerYear * networks->durationYears, 20, 1e-12, 0); // 20 bn CNY in three years

    const VariableInfo* fill = catalogue->variable("staff_fill");
    QVERIFY(fill != nullptr && fill->groupRule == GroupRule::Mean);
    QCOMPARE(fill->groupWeight, std::string("talent_demand"));
    QVERIFY(catalogue->variable("national_trade")->groupRule == GroupRule::National);
    QVERIFY(catalogue->variable("trade")->groupRule == GroupRule::Sum);
    QVERIFY(catalogue->variable("spiral_coordination")->dimension == Dimension::Organisation);
    QVERIFY(catalogue->variable("no_such") == nullptr);
    QVERIFY(catalogue->parameter("imitation")->grade == Grade::C);
    QVERIFY(catalogue->figure("p1-innovation-fund") != nullptr);
    QVERIFY(catalogue->leverCard("testbed") != nullptr);
    QVERIFY(catalogue->regionSet("provinces") != nullptr);
}

void CatalogueTest::givesEveryVariableANameInBothLanguages()
{
    for (const Naming& naming : tests::shippedCatalogue()->names) {
        QVERIFY2(!naming.name.english.empty() && !naming.description.english.empty(), naming.id.c_str());
        QVERIFY2(!hasHan(naming.name.english), naming.id.c_str());
        QVERIFY2(naming.kind == "unit" || hasHan(naming.name.chinese), naming.id.c_str());
    }
}

void CatalogueTest::keepsOnlyPaperNumbersAsSources()
{
    const auto catalogue = tests::shippedCatalogue();
    const auto isNumber = [](const std::string& paper) {
        return paper.size() == 3 && paper[0] == '0' && paper[1] == '0' && paper[2] >= '0' && paper[2] <= '4';
    };
    for (const auto& row : catalogue->figures)
        QVERIFY2(isNumber(row.paper), row.id.c_str());
    for (const auto& row : catalogue->policies)
        QVERIFY2(isNumber(row.paper), row.id.c_str());
    for (const auto& row : catalogue->mechanisms)
        QVERIFY2(isNumber(row.paper), row.id.c_str());
    for (const auto& card : catalogue->leverCards)
        QVERIFY2(isNumber(card.paper) && isNumber(card.examplePaper), card.leverId.c_str());
}

void CatalogueTest::namesEveryUnit()
{
    const auto catalogue = tests::shippedCatalogue();
    for (const VariableInfo& variable : catalogue->variables)
        QVERIFY2(catalogue->naming("unit", variable.unit) != nullptr, variable.unit.c_str());
}

void CatalogueTest::holdsThePapersInTables()
{
    const PaperFigure* target = tests::shippedCatalogue()->figure("p1-conversion-rate-target");
    QVERIFY(target != nullptr);
    QCOMPARE(target->paper, std::string("001"));
    QVERIFY(target->value || target->low);
    QVERIFY(hasHan(target->statement.chinese) && !hasHan(target->statement.english));
}

void CatalogueTest::linksEveryGradeAParameterToAFigure()
{
    // One common standard is the definition of nothing left to adapt to, not a number of a paper.
    for (const Parameter& parameter : tests::shippedCatalogue()->parameters) {
        if (parameter.grade == Grade::A && parameter.name != "single_interface")
            QVERIFY2(!parameter.figureIds.empty(), parameter.name.c_str());
    }
}

void CatalogueTest::givesEveryLeverACardWithFiveBands()
{
    const auto catalogue = tests::shippedCatalogue();
    for (const LeverCard& card : catalogue->leverCards) {
        QCOMPARE(card.bands.size(), std::size_t(5));
        QVERIFY2(hasHan(card.action.chinese) && hasHan(card.sideEffects.chinese), card.leverId.c_str());
        QVERIFY2(!card.action.english.empty() && !card.section.empty(), card.leverId.c_str());
    }
    QVERIFY(hasHan(catalogue->leverCardNote.chinese));
}

void CatalogueTest::givesBothRegionSetsTheirRegions()
{
    const auto catalogue = tests::shippedCatalogue();
    const RegionSet& macro = catalogue->regionSets[0];
    QCOMPARE(macro.id, std::string("macro"));
    QCOMPARE(macro.regions.size(), std::size_t(2));
    QVERIFY(macro.regions[1].group == RegionGroup::CentralWest);
    QVERIFY(hasHan(macro.name.chinese));
    const RegionSet& provinces = catalogue->regionSets[1];
    QCOMPARE(provinces.regions.size(), std::size_t(31));
    QCOMPARE(provinces.data.size(), std::size_t(11));
    const int guangdong = provinces.indexOf("Guangdong");
    QVERIFY(guangdong >= 0 && provinces.indexOf("Taiwan") < 0);
    QCOMPARE(provinces.regions[std::size_t(guangdong)].code, std::string("44"));
    QCOMPARE(std::count_if(provinces.regions.begin(), provinces.regions.end(),
                           [](const Region& r) { return r.group == RegionGroup::East; }), 10);
    for (const RegionData& data : provinces.data)
        QCOMPARE(data.grade, std::string("D"));
}

/// Trade of the provinces is 100, of which the ten eastern ones have 68.5 (Table 2 of paper 001); programme scales add up to 1
/// in each group.
void CatalogueTest::spreadsTheMacroFiguresOverTheProvinces()
{
    const RegionSet& provinces = *tests::shippedCatalogue()->regionSet("provinces");
    for (const RegionData& data : provinces.data) {
        double east = 0;
        double all = 0;
        for (std::size_t i = 0; i < data.values.size(); ++i) {
            all += data.values[i];
            east += provinces.regions[i].group == RegionGroup::East ? data.values[i] : 0;
        }
        if (data.name == "trade_initial") {
            VERIFY_CLOSE(all, 100, 1e-5, 0); // six significant digits in the table
            VERIFY_CLOSE(east, 68.5, 1e-5, 0);
        } else if (data.name == "programme_scale") {
            VERIFY_CLOSE(east, 1, 1e-5, 0);
            VERIFY_CLOSE(all, 2, 1e-5, 0);
        }
    }
}

void CatalogueTest::reportsEveryBrokenTable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char* name, const char* file, const char* before, const char* after, ErrorKind kind,
                        const char* mentions) {
        QTest::newRow(name) << file << before << after << int(kind) << mentions;
    };
    row("a number that is none", "parameters.csv", "imitation,0.22", "imitation,much", ErrorKind::Malformed, "much");
    row("a value outside its range", "parameters.csv", "imitation,0.22", "imitation,0.9", ErrorKind::OutOfRange, "imitation");
    row("an unknown grade", "parameters.csv", "0.35,1/year,C,,Bass", "0.35,1/year,E,,Bass", ErrorKind::Malformed, "'E'");
    row("an unknown figure", "claims.csv", "p1-conversion-rate-target", "p1-no-such", ErrorKind::UnknownName, "p1-no-such");
    row("an unknown variable", "claims.csv", "conversion,,2030", "conversoin,,2030", ErrorKind::UnknownName, "conversoin");
    row("an unknown weight", "variables.csv", "mean by staff", "mean by staf", ErrorKind::UnknownName, "staf");
    row("a rule that is none", "variables.csv", "1,sum,outcome", "1,max,outcome", ErrorKind::Malformed, "max");
    row("a lever without a name", "names.csv", "lever,testbed,", "lever,testbet,", ErrorKind::UnknownName, "testbet");
    row("a lever without a card", "lever-cards.json", "\"id\": \"testbed\"", "\"id\": \"testbet\"", ErrorKind::NotFound,
        "testbed");
    row("a card without a text", "lever-cards.json", "\"proposal\"", "\"propsal\"", ErrorKind::Malformed, "proposal");
    row("broken JSON", "lever-cards.json", "\"note\":", "\"note\"", ErrorKind::Malformed, "JSON");
    row("a policy covered twice", "policy-coverage.csv", "pol1-transfer-centres,", "pol1-innovation-fund,",
        ErrorKind::DuplicateName, "pol1-innovation-fund");
    row("a link to nothing", "mechanism-coverage.csv", "trade -> data_flow", "trade -> dataflow", ErrorKind::UnknownName,
        "dataflow");
    row("a term that is none", "glossary.csv", "total factor productivity;", "total factor;", ErrorKind::UnknownName,
        "total factor");
    row("a missing column", "levers.csv", "ramp_years", "ramp", ErrorKind::NotFound, "ramp_years");
    row("a region without a group", "region-sets.csv", "macro,East,,East,东部,East", "macro,East,,East,东部,West",
        ErrorKind::Malformed, "West");
    row("an unknown region", "regions-31.csv", ",Hebei,", ",Hebi,", ErrorKind::UnknownName, "Hebi");
}

void CatalogueTest::reportsEveryBrokenTable()
{
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, kind);
    QFETCH(QString, mentions);
    const ChangedTables tables;
    tables.replace(file.toStdString(), before.toStdString(), after.toStdString());
    const auto catalogue = readCatalogue(tables.path());
    QVERIFY(!catalogue.has_value());
    QVERIFY2(tests::hasError(catalogue.error(), ErrorKind(kind)), qPrintable(tests::describe(catalogue.error())));
    QVERIFY2(tests::countMentions(catalogue.error(), mentions.toStdString()) > 0,
             qPrintable(tests::describe(catalogue.error())));
    for (const Error& error : catalogue.error())
        QVERIFY2(!error.where.file.empty(), error.message.c_str());
}

void CatalogueTest::collectsErrorsOfSeveralTables()
{
    const ChangedTables tables;
    tables.replace("parameters.csv", "imitation,0.22", "imitation,much");
    tables.replace("levers.csv", "2025,0.5,5,1", "2025,soon,5,1");
    std::filesystem::remove(tables.path() / "tables" / "glossary.csv");
    const auto catalogue = readCatalogue(tables.path());
    QVERIFY(!catalogue.has_value());
    QVERIFY(tests::hasError(catalogue.error(), ErrorKind::Malformed, 5)); // imitation is on line 5
    QVERIFY(tests::countMentions(catalogue.error(), "soon") == 1);
    QVERIFY(tests::hasError(catalogue.error(), ErrorKind::UnreadableFile));
}

void CatalogueTest::findsDataBesideAndAboveAProgram()
{
    const QTemporaryDir root;
    const std::filesystem::path base = root.path().toStdString();
    for (const char* data : {"build/share/fourfold/data", "usr/share/fourfold/data"}) {
        std::filesystem::create_directories(base / data / "models");
        std::filesystem::create_directories(base / data / "tables");
        std::ofstream(base / data / "models" / "four-dimensions.xmile") << "<xmile/>";
    }
    std::filesystem::create_directories(base / "usr/bin");
    std::ofstream(base / "usr/bin/fourfold") << "";
    std::ofstream(base / "build/fourfold") << "";
    const auto built = findDataDirectory(base / "build/fourfold");
    VERIFY_RESULT(built);
    QVERIFY(std::filesystem::equivalent(*built, base / "build/share/fourfold/data"));
    const auto installed = findDataDirectory(base / "usr/bin/fourfold");
    VERIFY_RESULT(installed);
    QVERIFY(std::filesystem::equivalent(*installed, base / "usr/share/fourfold/data"));
}

void CatalogueTest::saysWhereItLookedForData()
{
    const QTemporaryDir root;
    const auto missing = findDataDirectory(root.path().toStdString() + "/bin/fourfold");
    QVERIFY(!missing.has_value());
    QVERIFY(missing.error().kind == ErrorKind::NotFound);
    QCOMPARE(missing.error().arguments.size(), std::size_t(2));
}

/// No run of twelve Chinese characters in a text of ours stands in a paper; blanks and digits aside.
void CatalogueTest::copiesNoSentenceOfThePapers()
{
    const auto catalogue = tests::shippedCatalogue();
    QStringList texts;
    for (const auto& row : catalogue->figures)
        texts << QString::fromStdString(row.statement.chinese);
    for (const auto& row : catalogue->policies)
        texts << QString::fromStdString(row.name.chinese);
    for (const auto& row : catalogue->glossary)
        texts << QString::fromStdString(row.definition.chinese);
    for (const auto& row : catalogue->names)
        texts << QString::fromStdString(row.description.chinese);
    for (const auto& row : catalogue->policies)
        texts << QString::fromStdString(row.mechanism.chinese) << QString::fromStdString(row.intendedEffect.chinese);
    for (const auto& row : catalogue->mechanisms)
        texts << QString::fromStdString(row.from.chinese) << QString::fromStdString(row.to.chinese) << QString::fromStdString(row.note.chinese);
    for (const auto& row : catalogue->mechanismCoverage)
        texts << QString::fromStdString(row.note.chinese);
    for (const auto& row : catalogue->policyCoverage)
        texts << QString::fromStdString(row.note.chinese);
    for (const auto& row : catalogue->parameters)
        texts << QString::fromStdString(row.noteChinese);
    for (const auto& row : catalogue->claims)
        texts << QString::fromStdString(row.statement.chinese);
    for (const auto& card : catalogue->leverCards) {
        for (const Text* text : {&card.action, &card.proposal, &card.howItWorks, &card.delays, &card.sideEffects, &card.equity,
                                 &card.exampleText, &card.evidenceText, &card.check})
            texts << QString::fromStdString(text->chinese);
    }
    const QDir folder(QStringLiteral(FOURFOLD_SHARED_DIR "/papers"));
    const QStringList papers = folder.entryList({QStringLiteral("*.txt")});
    if (papers.isEmpty())
        QSKIP(qPrintable(QStringLiteral("the papers are not here: %1 texts were not compared").arg(texts.size())));

    const auto onlyHan = [](const QString& text) {
        QString han;
        for (const QChar c : text) {
            if (c.script() == QChar::Script_Han)
                han += c;
        }
        return han;
    };
    constexpr int longestRun = 12;
    for (const QString& paper : papers) {
        const QString source = onlyHan(QString::fromStdString(tests::readAll(folder.filePath(paper).toStdString())));
        QSet<QString> runs;
        for (int i = 0; i + longestRun <= source.size(); ++i)
            runs.insert(source.mid(i, longestRun));
        QVERIFY(!runs.isEmpty());
        for (const QString& text : texts) {
            const QString han = onlyHan(text);
            for (int i = 0; i + longestRun <= han.size(); ++i)
                QVERIFY2(!runs.contains(han.mid(i, longestRun)), qPrintable(paper + QStringLiteral(": ") + text));
        }
    }
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
