// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/expression_parser.h"
#include "tests/support/checks.h"

#include <QObject>

#include <random>

using namespace core;
using namespace core::model;

class TestExpressionParser : public QObject {
    Q_OBJECT

private slots:
    void trees_data();
    void trees();
    void errors_data();
    void errors();
    void lists_data();
    void lists();
    void tellsEmptyEquations_data();
    void tellsEmptyEquations();
    void refusesDeepNesting_data();
    void refusesDeepNesting();
    void readsLongSums();
    void survivesRandomText();
};

void TestExpressionParser::trees_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char* name, const char* text, const char* tree) { QTest::newRow(name) << text << tree; };
    row("number", "12.5", "12.5");
    row("number without leading zero", ".5", "0.5");
    row("number without decimals", "5.", "5");
    row("exponent", "1e5", "100000");
    row("negative exponent", "2.5E-3", "0.0025");
    row("name", "Birth_Rate", "birth_rate");
    row("quoted name", "\"Birth Rate (net)\" + 1", "(+ birth_rate_(net) 1)");
    row("qualified name", "hares.area", "hares.area");
    row("quoted part", "a.\"module/output\"", "a.module/output");
    row("left to right", "a - b - c", "(- (- a b) c)");
    row("precedence", "a + b * c ^ d", "(+ a (* b (^ c d)))");
    row("power from the right", "a ^ b ^ c", "(^ a (^ b c))");
    row("minus under power", "-a ^ 2", "(- (^ a 2))");
    row("power of minus", "a ^ -b * c", "(* (^ a (- b)) c)");
    row("minus before product", "-a * b", "(* (- a) b)");
    row("NOT before comparison", "NOT a = b", "(= (NOT a) b)");
    row("AND before OR", "a OR b AND c", "(OR a (AND b c))");
    row("comparison before AND", "a < b AND c >= d", "(AND (< a b) (>= c d))");
    row("equality after comparison", "a = b < c", "(= a (< b c))");
    row("unequal", "a <> b", "(<> a b)");
    row("MOD", "a MOD b * c", "(* (MOD a b) c)");
    row("safe divide", "a // b / c", "(/ (// a b) c)");
    row("words in any case", "a and Not b", "(AND a (NOT b))");
    row("IF", "IF a > 1 THEN b ELSE c + 1", "(IF (> a 1) b (+ c 1))");
    row("IF nested", "if a then b else if c then d else e", "(IF a b (IF c d e))");
    row("IF in parentheses", "(IF a THEN b ELSE c) * 2", "(* (IF a b c) 2)");
    row("call", "MAX(a, b + 1)", "(max a (+ b 1))");
    row("call without arguments", "PI()", "(pi)");
    row("call across blanks", "SUM ( a )", "(sum a)");
    row("subscripts", "a[x, 2]", "a[x,2]");
    row("wildcard", "SUM(a[*, x])", "(sum a[*,x])");
    row("subrange", "SUM(a[*:SubA])", "(sum a[*:suba])");
    row("range", "SUM(a[x:y])", "(sum a[x:y])");
    row("nested index", "a[b[c] + 1]", "a[(+ b[c] 1)]");
    row("call of an array's graph", "a[x](t)", "(a[x] t)");
    row("comment", "a {unit} + {more} b", "(+ a b)");
    row("lines", "a\n  + b", "(+ a b)");
    row("no-break space", "a\xC2\xA0+ b", "(+ a b)");
    row("name in another script", "\xE8\xB4\xB8\xE6\x98\x93 * 2", "(* \xE8\xB4\xB8\xE6\x98\x93 2)");
}

void TestExpressionParser::trees()
{
    QFETCH(QString, text);
    QFETCH(QString, tree);
    const auto expression = parseExpression(text.toStdString());
    VERIFY_RESULT(expression);
    QCOMPARE(QString::fromStdString(toPrefix(**expression)), tree);
}

void TestExpressionParser::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("ends early") << "a +" << 1 << 4;
    QTest::newRow("two values") << "a b" << 1 << 3;
    QTest::newRow("open parenthesis") << "(a + b" << 1 << 7;
    QTest::newRow("closing parenthesis") << "a + b)" << 1 << 6;
    QTest::newRow("open subscript") << "a[1" << 1 << 4;
    QTest::newRow("open call") << "MAX(a, b" << 1 << 9;
    QTest::newRow("missing argument") << "MAX(a, )" << 1 << 8;
    QTest::newRow("IF without THEN") << "IF a ELSE b" << 1 << 6;
    QTest::newRow("IF without ELSE") << "IF a THEN b" << 1 << 12;
    QTest::newRow("operator twice") << "a * / b" << 1 << 5;
    QTest::newRow("second line") << "a +\n  ) b" << 2 << 3;
    QTest::newRow("open quote") << "1 + \"abc" << 1 << 5;
    QTest::newRow("open comment") << "1 + {abc" << 1 << 5;
    QTest::newRow("foreign character") << "1 + @" << 1 << 5;
    QTest::newRow("number too large") << "1e999" << 1 << 1;
    QTest::newRow("reserved word") << "THEN + 1" << 1 << 1;
}

void TestExpressionParser::errors()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto expression = parseExpression(text.toStdString());
    QVERIFY(!expression.has_value());
    QCOMPARE(expression.error().kind, ErrorKind::Syntax);
    QCOMPARE(expression.error().where.line, line);
    QCOMPARE(expression.error().where.column, column);
}

void TestExpressionParser::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << "1 + 2" << 1;
    QTest::newRow("values") << "1, 2, 3" << 3;
    QTest::newRow("rows") << "1, 2; 3, 4;" << 4;
}

void TestExpressionParser::lists()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const auto list = parseExpressionList(text.toStdString());
    VERIFY_RESULT(list);
    QCOMPARE(static_cast<int>(list->size()), count);
}

void TestExpressionParser::tellsEmptyEquations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("empty");
    QTest::newRow("nothing") << "" << true;
    QTest::newRow("blanks") << " \n" << true;
    QTest::newRow("question marks") << " ??? " << true;
    QTest::newRow("comment") << "{Enter equation}" << true;
    QTest::newRow("number") << "0" << false;
}

void TestExpressionParser::tellsEmptyEquations()
{
    QFETCH(QString, text);
    QFETCH(bool, empty);
    QCOMPARE(isEmptyEquation(text.toStdString()), empty);
    const auto expression = parseExpression(text.toStdString());
    QCOMPARE(expression.has_value(), !empty);
    if (empty)
        QCOMPARE(expression.error().kind, ErrorKind::EmptyEquation);
}

void TestExpressionParser::refusesDeepNesting_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr int kDeep = 200'000;
    QTest::newRow("parentheses") << QByteArray(kDeep, '(') + "1" + QByteArray(kDeep, ')');
    QTest::newRow("open parentheses") << QByteArray(kDeep, '(');
    QTest::newRow("minus") << QByteArray(kDeep, '-') + "1";
    QTest::newRow("NOT") << QByteArray("NOT ").repeated(kDeep) + "1";
    QTest::newRow("powers") << QByteArray("2^").repeated(kDeep) + "1";
    QTest::newRow("IF") << QByteArray("IF ").repeated(kDeep);
    QTest::newRow("ELSE IF") << QByteArray("IF 1 THEN 2 ELSE ").repeated(kDeep) + "1";
    QTest::newRow("calls") << QByteArray("ABS(").repeated(kDeep) + "1" + QByteArray(kDeep, ')');
    QTest::newRow("subscripts") << QByteArray("a[").repeated(kDeep) + "1" + QByteArray(kDeep, ']');
    QTest::newRow("long chain") << QByteArray("1+").repeated(kDeep) + "1";
}

void TestExpressionParser::refusesDeepNesting()
{
    QFETCH(QByteArray, text);
    const auto expression = parseExpression(text.toStdString());
    QVERIFY(!expression.has_value());
    QCOMPARE(expression.error().kind, ErrorKind::TooLarge);
}

void TestExpressionParser::readsLongSums()
{
    const auto expression = parseExpression((QByteArray("a + ").repeated(900) + "a").toStdString());
    VERIFY_RESULT(expression);
    QCOMPARE((*expression)->depth, 901);
}

/// Whatever is thrown at it, the parser answers.
void TestExpressionParser::survivesRandomText()
{
    std::mt19937 generator(20240607);
    const std::string alphabet = "ab1.5e+-*/^()[]{},;:<>=\"' \n\\THEN IF ELSE not mod \xC3\xE8\x80";
    std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
    std::uniform_int_distribution<std::size_t> length(0, 60);
    int accepted = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (std::size_t n = length(generator); n > 0; --n)
            text += alphabet[letter(generator)];
        const auto expression = parseExpression(text);
        if (expression) {
            ++accepted;
            QVERIFY(!toPrefix(**expression).empty());
        } else {
            QVERIFY(!expression.error().message.empty());
        }
    }
    QVERIFY(accepted > 0);
}

QTEST_GUILESS_MAIN(TestExpressionParser)
#include "tst_expression_parser.moc"
