// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <array>
#include <cmath>
#include <vector>

using ui::ThemeKind;
using ui::Token;

namespace {

struct Lab {
    double l, a, b;
};

using Rgb = std::array<double, 3>; // linear, 0 to 1
using Matrix = std::array<std::array<double, 3>, 3>;

Rgb linear(const QColor& colour)
{
    const auto f = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {f(colour.redF()), f(colour.greenF()), f(colour.blueF())};
}

Rgb multiply(const Matrix& m, const Rgb& v)
{
    Rgb result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

/// CIE L*a*b* under D65, of linear sRGB (IEC 61966-2-1).
Lab lab(const Rgb& rgb)
{
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Rgb xyz = multiply(toXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE76 distance.
double distance(const Lab& p, const Lab& q)
{
    return std::hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

struct Vision {
    const char* name;
    Matrix matrix; ///< on linear sRGB
};

// Full dichromacy. Machado, Oliveira, Fernandes 2009, IEEE TVCG 15(6), table of matrices, severity 1.0.
constexpr std::array kVisions{
    Vision{"protan", {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Vision{"deutan", {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Vision{"tritan", {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

Lab seen(const Vision& vision, const QColor& colour)
{
    Rgb rgb = multiply(vision.matrix, linear(colour));
    for (double& c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    return lab(rgb);
}

constexpr std::array kThemes{ThemeKind::Light, ThemeKind::Dark};

QString rowName(ThemeKind theme, Token a, Token b)
{
    return QStringLiteral("%1 %2 on %3").arg(theme == ThemeKind::Light ? "light" : "dark").arg(int(a)).arg(int(b));
}

} // namespace

class tst_theme : public QObject {
    Q_OBJECT

private slots:
    void contrastOfKnownPairs();
    void textStandsOutFromItsGround_data();
    void textStandsOutFromItsGround();
    void linesStandOutFromTheirGround_data();
    void linesStandOutFromTheirGround();
    void coloursDifferForColourBlindReaders_data();
    void coloursDifferForColourBlindReaders();
    void styleSheetHasNoPlaceholderLeft();
    void chineseLinesAreTwoPixelsHigher();
    void nothingIsSmallerThanElevenPixels();
};

void tst_theme::contrastOfKnownPairs()
{
    // WCAG 2.1: black on white is 21, equal colours 1, and #767676 is the lightest grey that passes 4.5 on white.
    VERIFY_CLOSE(ui::contrastRatio(Qt::black, Qt::white), 21.0, 1e-9, 0);
    VERIFY_CLOSE(ui::contrastRatio(Qt::red, Qt::red), 1.0, 1e-9, 0);
    VERIFY_CLOSE(ui::contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white), 4.54, 0, 0.005);
    VERIFY_CLOSE(ui::contrastRatio(Qt::white, QColor(0x76, 0x76, 0x76)), 4.54, 0, 0.005);
}

void tst_theme::textStandsOutFromItsGround_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::addColumn<Token>("text");
    QTest::addColumn<Token>("ground");
    const auto add = [](Token text, Token ground) {
        for (const ThemeKind theme : kThemes)
            QTest::newRow(qPrintable(rowName(theme, text, ground))) << theme << text << ground;
    };
    for (const Token ground : {Token::Canvas, Token::Surface, Token::Sunken}) {
        for (const Token text : {Token::Text, Token::Text2, Token::Text3, Token::Accent, Token::ScenarioA, Token::ScenarioB,
                                 Token::ScenarioC, Token::ScenarioD, Token::Technology, Token::Region, Token::Talent, Token::Standards,
                                 Token::CrossCutting, Token::Good, Token::Bad, Token::Warn})
            add(text, ground);
    }
    for (const Token text : {Token::Text, Token::Text2, Token::Accent})
        add(text, Token::AccentSoft);
    add(Token::OnAccent, Token::Accent);
    for (const auto& [text, ground] : {std::pair{Token::Good, Token::GoodSoft}, {Token::Bad, Token::BadSoft}, {Token::Warn, Token::WarnSoft}}) {
        add(text, ground);
        add(Token::Text, ground);
    }
}

void tst_theme::textStandsOutFromItsGround()
{
    QFETCH(ThemeKind, theme);
    QFETCH(Token, text);
    QFETCH(Token, ground);
    const double ratio = ui::contrastRatio(ui::color(theme, text), ui::color(theme, ground));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void tst_theme::linesStandOutFromTheirGround_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::addColumn<Token>("line");
    QTest::addColumn<Token>("ground");
    for (const ThemeKind theme : kThemes) {
        for (const Token ground : {Token::Canvas, Token::Surface, Token::Sunken}) {
            for (const Token line : {Token::Control, Token::Baseline, Token::Accent})
                QTest::newRow(qPrintable(rowName(theme, line, ground))) << theme << line << ground;
        }
    }
}

void tst_theme::linesStandOutFromTheirGround()
{
    QFETCH(ThemeKind, theme);
    QFETCH(Token, line);
    QFETCH(Token, ground);
    const double ratio = ui::contrastRatio(ui::color(theme, line), ui::color(theme, ground));
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

void tst_theme::coloursDifferForColourBlindReaders_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::addColumn<Token>("first");
    QTest::addColumn<Token>("second");
    QTest::addColumn<double>("least");
    const auto add = [](Token first, Token second, double least) {
        for (const ThemeKind theme : kThemes)
            QTest::newRow(qPrintable(rowName(theme, first, second))) << theme << first << second << least;
    };
    // Least distances: dimensions 17; scenarios A, B, C 20; D 13, which its shape and label carry.
    const std::vector dimensions{Token::Technology, Token::Region, Token::Talent, Token::Standards};
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        for (std::size_t j = i + 1; j < dimensions.size(); ++j)
            add(dimensions[i], dimensions[j], 17);
    }
    add(Token::ScenarioA, Token::ScenarioB, 20);
    add(Token::ScenarioA, Token::ScenarioC, 20);
    add(Token::ScenarioB, Token::ScenarioC, 20);
    for (const Token other : {Token::ScenarioA, Token::ScenarioB, Token::ScenarioC})
        add(other, Token::ScenarioD, 13);
}

void tst_theme::coloursDifferForColourBlindReaders()
{
    QFETCH(ThemeKind, theme);
    QFETCH(Token, first);
    QFETCH(Token, second);
    QFETCH(double, least);
    for (const Vision& vision : kVisions) {
        const double apart = distance(seen(vision, ui::color(theme, first)), seen(vision, ui::color(theme, second)));
        QVERIFY2(apart >= least, qPrintable(QStringLiteral("%1: %2").arg(vision.name).arg(apart)));
    }
}

void tst_theme::styleSheetHasNoPlaceholderLeft()
{
    for (const ThemeKind theme : kThemes) {
        const QString sheet = ui::styleSheet(theme);
        QVERIFY(!sheet.contains(QLatin1Char('@')));
        QVERIFY(sheet.contains(ui::color(theme, Token::Accent).name()));
        QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
    }
    QVERIFY(ui::styleSheet(ThemeKind::Light) != ui::styleSheet(ThemeKind::Dark));
}

void tst_theme::chineseLinesAreTwoPixelsHigher()
{
    using core::policy::Language;
    QCOMPARE(ui::lineHeight(ui::TypeStyle::Body, Language::English), 18);
    QCOMPARE(ui::lineHeight(ui::TypeStyle::Body, Language::Chinese), 20);
}

void tst_theme::nothingIsSmallerThanElevenPixels()
{
    for (int style = 0; style <= int(ui::TypeStyle::Figure); ++style)
        QVERIFY(ui::font(ui::TypeStyle(style), core::policy::Language::English).pixelSize() >= 11);
}

QTEST_MAIN(tst_theme)
#include "tst_theme.moc"
