// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of problem has a sentence and words for what can be done, in both languages.
#include "tests/ui/session/session_fixture.h"
#include "ui/import/import_state.h"
#include "ui/import/problem_text.h"
#include "ui/theme/appearance.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace ui;
using namespace core::importing;
using core::policy::Language;

class TestProblemText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysEachKindInBothLanguages();
    void namesThingsInTheWindowsLanguage();
    void saysWhereAProblemIs();
    void groupsDigits_data();
    void groupsDigits();

private:
    tests::SessionFixture m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<ImportState> m_state;
};

namespace {

constexpr int kKinds = int(ProblemKind::MissingValue) + 1;

Problem example(ProblemKind kind, bool ofAll, int count)
{
    Problem problem;
    problem.id.kind = kind;
    problem.id.row = ofAll ? -1 : 3;
    problem.row = 3;
    problem.rowNumber = 4;
    problem.column = 2;
    problem.header = "占比";
    problem.content = "0.136";
    problem.count = count;
    if (!ofAll)
        problem.arguments = {"10", "12", "14", "16"};
    problem.canFix = problem.canKeep = problem.canLeaveEmpty = true;
    problem.fixed = "13.6";
    return problem;
}

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; });
}

} // namespace

void TestProblemText::initTestCase()
{
    QVERIFY(m_fixture.start());
    m_appearance = std::make_unique<Appearance>();
    m_state = std::make_unique<ImportState>(*m_fixture.session);
    m_state->begin(QStringLiteral("china-provincial"));
}

void TestProblemText::saysEachKindInBothLanguages()
{
    const ProblemText words(*m_appearance, *m_state);
    for (int each = 0; each < kKinds; ++each) {
        const auto kind = ProblemKind(each);
        std::set<QString> english;
        for (const Language language : {Language::English, Language::Chinese}) {
            m_appearance->setLanguage(language);
            for (const bool ofAll : {false, true}) {
                for (const int count : {1, 4}) {
                    Problem problem = example(kind, ofAll, count);
                    const QString sentence = words.sentence(problem);
                    const QByteArray about = QByteArray(toString(kind)) + ": " + sentence.toUtf8();
                    QVERIFY2(!sentence.isEmpty(), about.constData());
                    QVERIFY2(!sentence.contains(QRegularExpression(QStringLiteral("%[1-9]"))), about.constData());
                    QCOMPARE(hasHan(QString(sentence).remove(QStringLiteral("占比"))), language == Language::Chinese);
                    QVERIFY2(sentence.endsWith(language == Language::Chinese ? QStringLiteral("。") : QStringLiteral(".")), about.constData());
                    for (const Decision decision : {Decision::ApplyFix, Decision::Keep, Decision::LeaveEmpty}) {
                        const QString choice = words.choice(problem, decision);
                        QVERIFY2(!choice.isEmpty() && choice.size() < 40, qPrintable(choice));
                        problem.decision = decision;
                        const QString outcome = words.outcome(problem);
                        QVERIFY2(!outcome.isEmpty(), about.constData());
                        if (language == Language::English)
                            english.insert({choice, outcome, sentence});
                        else
                            QVERIFY2(!english.contains(choice) && !english.contains(outcome) && hasHan(choice) && hasHan(outcome), qPrintable(choice + outcome));
                    }
                    problem.decision = Decision::None;
                    QVERIFY(words.outcome(problem).isEmpty());
                }
            }
        }
    }
    m_appearance->setLanguage(Language::English);
}

void TestProblemText::namesThingsInTheWindowsLanguage()
{
    const ProblemText words(*m_appearance, *m_state);
    Problem problem = example(ProblemKind::RegionByOtherName, false, 1);
    problem.content = "内蒙";
    problem.fixed = "Inner Mongolia";
    m_appearance->setLanguage(Language::Chinese);
    QVERIFY(words.choice(problem, Decision::ApplyFix).contains(QStringLiteral("内蒙古")));
    problem = example(ProblemKind::UnknownUnit, false, 1);
    problem.arguments = {"吨", "10 thousand subscriptions"};
    problem.fixed = "10 thousand subscriptions";
    QVERIFY2(words.sentence(problem).contains(QStringLiteral("万户")), qPrintable(words.sentence(problem)));
    m_appearance->setLanguage(Language::English);
    QVERIFY(words.sentence(problem).contains(QStringLiteral("10 thousand subscriptions")));
}

void TestProblemText::saysWhereAProblemIs()
{
    const ProblemText words(*m_appearance, *m_state);
    QCOMPARE(words.where(example(ProblemKind::NotANumber, false, 1)), QStringLiteral("Row 4, column “占比”:"));
    QCOMPARE(words.where(example(ProblemKind::NotANumber, false, 4)), QStringLiteral("Row 4 and 3 more, column “占比”:"));
    Problem problem = example(ProblemKind::TooFewCells, false, 2);
    problem.column = -1;
    QCOMPARE(words.where(problem), QStringLiteral("Row 4 and 1 more:"));
    problem.row = -1;
    QVERIFY(words.where(problem).isEmpty());
    problem = example(ProblemKind::EmptyHeader, false, 1);
    problem.header.clear();
    QCOMPARE(words.where(problem), QStringLiteral("Row 4, column “C”:"));
}

void TestProblemText::groupsDigits_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<QString>("grouped");
    QTest::newRow("a year") << QByteArray("2023") << QStringLiteral("2023");
    QTest::newRow("five") << QByteArray("12345") << QStringLiteral("12,345");
    QTest::newRow("with decimals") << QByteArray("-6400000.125") << QStringLiteral("-6,400,000.125");
    QTest::newRow("text") << QByteArray("about 12345") << QStringLiteral("about 12345");
    QTest::newRow("other marks") << QByteArray("12.345,6") << QStringLiteral("12.345,6");
    QTest::newRow("nothing") << QByteArray("") << QString();
}

void TestProblemText::groupsDigits()
{
    QFETCH(QByteArray, digits);
    QFETCH(QString, grouped);
    QCOMPARE(groupedDigits(digits.toStdString()), grouped);
}

QTEST_MAIN(TestProblemText)
#include "tst_problem_text.moc"
