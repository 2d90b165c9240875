// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the tables that people read stands in both languages, and nothing of the model goes without a name.
#include "tests/core/policy/policy_fixture.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

using namespace core;
using namespace core::policy;

namespace {

struct Shown {
    std::string where;
    Text text;
};

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Three words of small letters in a row; names ("ISO/IEC", "Moran's I") and units are none.
bool hasEnglishSentence(const QString& text)
{
    static const QRegularExpression words(QStringLiteral("[A-Za-z]*[a-z]{2,}[ ,]+[a-z]{2,}[ ,]+[a-z]{2,}"));
    return words.match(text).hasMatch();
}

std::vector<Shown> texts(const Catalogue& catalogue)
{
    std::vector<Shown> list;
    const auto add = [&list](const std::string& where, const Text& text) {
        if (!text.english.empty() || !text.chinese.empty())
            list.push_back({where, text});
    };
    for (const Naming& row : catalogue.names) {
        add(row.id + ": description", row.description);
        if (row.kind != "unit") // "Gbit/s" is the same in both
            add(row.id + ": name", row.name);
    }
    for (const PaperMechanism& row : catalogue.mechanisms) {
        add(row.id + ": from", row.from);
        add(row.id + ": to", row.to);
        add(row.id + ": note", row.note);
    }
    for (const MechanismCoverage& row : catalogue.mechanismCoverage)
        add(row.mechanismId + ": coverage", row.note);
    for (const PaperPolicy& row : catalogue.policies) {
        add(row.id + ": name", row.name);
        add(row.id + ": mechanism", row.mechanism);
        add(row.id + ": effect", row.intendedEffect);
        add(row.id + ": size", row.size);
    }
    for (const PolicyCoverage& row : catalogue.policyCoverage)
        add(row.policyId + ": coverage", row.note);
    for (const PaperFigure& row : catalogue.figures)
        add(row.id, row.statement);
    for (const Claim& row : catalogue.claims)
        add(row.id, row.statement);
    for (const Parameter& row : catalogue.parameters)
        add(row.name + ": note", {row.note, row.noteChinese});
    for (const GlossaryTerm& row : catalogue.glossary)
        add(row.term.english, row.definition);
    for (const LeverCard& card : catalogue.leverCards) {
        for (const Text* text : {&card.action, &card.proposal, &card.howItWorks, &card.delays, &card.sideEffects, &card.equity,
                                 &card.exampleText, &card.evidenceText, &card.check})
            add(card.leverId + ": card", *text);
    }
    return list;
}

constexpr std::array kLeverParts = {"_intensity", "_start", "_ramp", "_duration", "_unit_cost", "_cost"};

bool isPartOfLever(const Catalogue& catalogue, const std::string& name)
{
    return std::any_of(kLeverParts.begin(), kLeverParts.end(), [&](const std::string& part) {
        return name.ends_with(part) && catalogue.lever(name.substr(0, name.size() - part.size())) != nullptr;
    });
}

} // namespace

class BothLanguagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyTextStandsInBoth();
    void everyPolicyWithAFigureHasASize();
    void everyVariableOfTheModelHasAName();
    void noTwoVariablesShareAName();
};

void BothLanguagesTest::everyTextStandsInBoth()
{
    const auto catalogue = tests::shippedCatalogue();
    const auto list = texts(*catalogue);
    QVERIFY(list.size() > 2000);
    QStringList wrong;
    for (const Shown& shown : list) {
        const QString chinese = QString::fromStdString(shown.text.chinese);
        const QString english = QString::fromStdString(shown.text.english);
        if (english.isEmpty() || hasHan(english) || !hasHan(chinese) || hasEnglishSentence(chinese))
            wrong << QString::fromStdString(shown.where) + QStringLiteral(" | ") + english + QStringLiteral(" | ") + chinese;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void BothLanguagesTest::everyPolicyWithAFigureHasASize()
{
    for (const PaperPolicy& policy : tests::shippedCatalogue()->policies)
        QVERIFY2(policy.magnitude.empty() == policy.size.english.empty(), policy.id.c_str());
}

void BothLanguagesTest::everyVariableOfTheModelHasAName()
{
    const auto catalogue = tests::shippedCatalogue();
    const auto projector = Projector::create(tests::dataDirectory(), catalogue, *catalogue->regionSet("macro"));
    VERIFY_RESULT(projector);
    std::size_t helpers = 0;
    for (const model::Variable& variable : projector->program().model().variables) {
        if (variable.hidden)
            continue;
        const std::string& id = variable.canonical;
        const bool named = catalogue->naming("variable", id) || catalogue->naming("lever", id) || catalogue->naming("parameter", id)
            || catalogue->naming("region-data", id) || isPartOfLever(*catalogue, id);
        helpers += !named;
        QVERIFY2(named || catalogue->naming("helper", id), id.c_str());
    }
    const auto rows = std::count_if(catalogue->names.begin(), catalogue->names.end(), [](const Naming& row) { return row.kind == "helper"; });
    QCOMPARE(helpers, std::size_t(rows)); // and no row is about something the model lacks
}

void BothLanguagesTest::noTwoVariablesShareAName()
{
    std::set<std::string> english, chinese;
    for (const Naming& row : tests::shippedCatalogue()->names) {
        if (row.kind != "variable" && row.kind != "helper")
            continue;
        QVERIFY2(english.insert(row.name.english).second, row.name.english.c_str());
        QVERIFY2(chinese.insert(row.name.chinese).second, row.name.chinese.c_str());
    }
}

QTEST_GUILESS_MAIN(BothLanguagesTest)
#include "tst_both_languages.moc"
