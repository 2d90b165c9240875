// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QImage>
#include <QObject>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <random>

using core::policy::Better;
using core::policy::Language;
using core::policy::Naming;

namespace {

Naming naming(const char* unitEnglish, const char* unitChinese, double factorEnglish, double factorChinese, int decimals,
              const char* display, Better better = Better::Neutral)
{
    Naming n;
    n.unit = {unitEnglish, unitChinese};
    n.factorEnglish = factorEnglish;
    n.factorChinese = factorChinese;
    n.decimals = decimals;
    n.display = display;
    n.better = better;
    return n;
}

const Naming kPercent = naming("%", "%", 100, 100, 0, "percent", Better::Up);
const Naming kVacancy = naming("%", "%", 100, 100, 0, "percent", Better::Down);
const Naming kIndex = naming("index points", "指数点", 1, 1, 0, "index", Better::Up);
const Naming kTimes = naming("×", "倍", 1, 1, 2, "times", Better::Down);
const Naming kMoney = naming("bn CNY", "亿元", 1, 10, 1, "money");
const Naming kPeople = naming("thousand people", "万人", 1, 0.1, 0, "people");

const Naming kPlain = naming("firm", "firm", 1, 1, 0, "number");
const Naming kTiny = naming("kg", "kg", 1, 1, 6, "number");

/// Thin spaces made visible.
QString shown(QString text)
{
    return text.replace(QChar(0x2009), QLatin1Char('_'));
}

} // namespace

class tst_figures : public QObject {
    Q_OBJECT

private slots:
    void init();
    void figureIsRoundedAndSpaced_data();
    void figureIsRoundedAndSpaced();
    void changeHasSizeDirectionAndVerdict_data();
    void changeHasSizeDirectionAndVerdict();
    void changeIsTrueToTheFiguresBesideIt();
    void rangesHaveEnDashes();
    void moneyKeepsSmallProgrammesVisible_data();
    void moneyKeepsSmallProgrammesVisible();
    void ticksShowTheDigitsOfTheirStep_data();
    void ticksShowTheDigitsOfTheirStep();
    void differencesOfTinyFiguresAreSeen();
    void setNumbersKeepTheirDigits_data();
    void setNumbersKeepTheirDigits();
    void thinSpacesStandBetweenHanAndLatin_data();
    void thinSpacesStandBetweenHanAndLatin();
    void numbersOfAsManyDigitsAreAsWide();
    void drawnNumberFillsItsWidth();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
};

void tst_figures::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
}

void tst_figures::figureIsRoundedAndSpaced_data()
{
    QTest::addColumn<Naming>("what");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const double nan = std::nan("");
    QTest::newRow("index, whole") << kIndex << 172.57 << "173_index points" << "173_指数点";
    QTest::newRow("percent") << kPercent << 0.4312 << "43_%" << "43%";
    QTest::newRow("times, at most two places") << kTimes << 1.4142 << "1.41_×" << "1.41_倍";
    QTest::newRow("times, three digits") << kTimes << 14.142 << "14.1_×" << "14.1_倍";
    QTest::newRow("rounds up to another digit") << kTimes << 9.996 << "10.0_×" << "10.0_倍";
    QTest::newRow("rounds up to three digits") << kTimes << 99.96 << "100_×" << "100_倍";
    QTest::newRow("money: 1 bn CNY is 10 yi yuan") << kMoney << 49.32 << "49.3_bn CNY" << "493_亿元";
    QTest::newRow("money, four digits") << kMoney << 1234.5 << "1,230_bn CNY" << "12,300_亿元";
    QTest::newRow("people: 10 thousand are 1 wan") << kPeople << 99.94 << "100_thousand people" << "10.0_万人";
    QTest::newRow("negative") << kTimes << -0.044 << "−0.04_×" << "−0.04_倍";
    QTest::newRow("no negative zero") << kTimes << -0.0004 << "0.00_×" << "0.00_倍";
    QTest::newRow("zero") << kPercent << 0.0 << "0_%" << "0%";
    QTest::newRow("half, less the last bits") << kMoney << 3.25 - 4e-15 << "3.3_bn CNY" << "33_亿元";
    QTest::newRow("less than half") << kMoney << 3.2499 << "3.2_bn CNY" << "32_亿元";
    QTest::newRow("one point") << kIndex << 1.0 << "1_index point" << "1_指数点";
    QTest::newRow("a million") << kPlain << 1.234e6 << "1.23_M_firm" << "123_万_firm";
    QTest::newRow("many millions") << kPlain << -45.6e6 << "−45.6_M_firm" << "−4,560_万_firm";
    QTest::newRow("hundreds of millions") << kPlain << 123.4e6 << "123_M_firm" << "1.23_亿_firm";
    QTest::newRow("billions") << kPlain << 7.891e9 << "7.89_bn_firm" << "78.9_亿_firm";
    QTest::newRow("trillions") << kPlain << 1e12 << "1.00_tn_firm" << "1.00_万亿_firm";
    QTest::newRow("beyond words") << kPlain << 6.02e23 << "6.02_×_10²³_firm" << "6.02_×_10²³_firm";
    QTest::newRow("just below a million") << kPlain << 999499.0 << "999,000_firm" << "999,000_firm";
    QTest::newRow("rounded up to a million") << kPlain << 999999.0 << "1.00_M_firm" << "100_万_firm";
    QTest::newRow("of any smallness") << kTiny << 1.234e-9 << "1.23_×_10⁻⁹_kg" << "1.23_×_10⁻⁹_kg";
    QTest::newRow("tiny and negative") << kTiny << -5e-7 << "−5.00_×_10⁻⁷_kg" << "−5.00_×_10⁻⁷_kg";
    QTest::newRow("no longer tiny") << kTiny << 0.01234 << "0.0123_kg" << "0.0123_kg";
    QTest::newRow("nothing of the tiny") << kTiny << 0.0 << "0_kg" << "0_kg";
    QTest::newRow("not a number") << kPercent << nan << "–_%" << "–%";
}

void tst_figures::figureIsRoundedAndSpaced()
{
    QFETCH(Naming, what);
    QFETCH(double, value);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QCOMPARE(shown(ui::figure(*m_appearance, what, value).text()), english);
    m_appearance->setLanguage(Language::Chinese);
    QCOMPARE(shown(ui::figure(*m_appearance, what, value).text()), chinese);
}

void tst_figures::changeHasSizeDirectionAndVerdict_data()
{
    using Verdict = ui::Change::Verdict;
    QTest::addColumn<Naming>("what");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("reference");
    QTest::addColumn<QString>("size");
    QTest::addColumn<bool>("noDifference");
    QTest::addColumn<bool>("rises");
    QTest::addColumn<int>("verdict");
    QTest::newRow("more trade is better") << kIndex << 172.57 << 129.4 << "43_index points" << false << true << int(Verdict::Better);
    QTest::newRow("more vacancies are worse") << kVacancy << 0.54 << 0.50 << "4_percentage points" << false << true << int(Verdict::Worse);
    QTest::newRow("fewer vacancies are better") << kVacancy << 0.50 << 0.54 << "4_percentage points" << false << false << int(Verdict::Better);
    QTest::newRow("neutral has no verdict") << kMoney << 12.0 << 2.0 << "10.0_bn CNY" << false << true << int(Verdict::Neutral);
    QTest::newRow("one point is singular") << kVacancy << 0.51 << 0.50 << "1_percentage point" << false << true << int(Verdict::Worse);
    QTest::newRow("as for an index") << kIndex << 130.0 << 129.0 << "1_index point" << false << true << int(Verdict::Better);
    QTest::newRow("prints apart, by less than half a digit") << kVacancy << 0.5551 << 0.5549 << "1_percentage point" << false << true << int(Verdict::Worse);
    QTest::newRow("prints apart, falling") << kTimes << 1.4049 << 1.4051 << "0.01_×" << false << false << int(Verdict::Better);
    QTest::newRow("prints the same, by more than half a digit") << kVacancy << 0.5649 << 0.5551 << "0_percentage points" << true << true << int(Verdict::Neutral);
    QTest::newRow("prints apart across a power of ten") << kTimes << 10.01 << 9.98 << "0.03_×" << false << true << int(Verdict::Worse);
    QTest::newRow("prints the same across a power of ten") << kTimes << 10.01 << 9.996 << "0.0_×" << true << true << int(Verdict::Neutral);
    QTest::newRow("zeros before the point") << kMoney << 12351.0 << 12349.0 << "100_bn CNY" << false << true << int(Verdict::Neutral);
    QTest::newRow("less than its rounding") << kPercent << 0.434 << 0.431 << "0_percentage points" << true << true << int(Verdict::Neutral);
    QTest::newRow("rounding of the coarser") << kTimes << 10.12 << 9.99 << "0.1_×" << false << true << int(Verdict::Worse);
    QTest::newRow("the true one where both round apart") << kIndex << 275.6 << 163.4 << "112_index points" << false << true << int(Verdict::Better);
    QTest::newRow("the true one where both round together") << kIndex << 275.4 << 162.6 << "113_index points" << false << true << int(Verdict::Better);
    QTest::newRow("not a number") << kPercent << std::nan("") << 0.4 << "–_percentage points" << true << false << int(Verdict::Neutral);
}

void tst_figures::changeHasSizeDirectionAndVerdict()
{
    QFETCH(Naming, what);
    QFETCH(double, value);
    QFETCH(double, reference);
    QFETCH(QString, size);
    QFETCH(bool, noDifference);
    QFETCH(bool, rises);
    QFETCH(int, verdict);
    const ui::Change change = ui::change(*m_appearance, what, value, reference);
    QCOMPARE(shown(change.size.text()), size);
    QCOMPARE(change.noDifference, noDifference);
    QCOMPARE(change.rises, rises);
    QCOMPARE(int(change.verdict), verdict);
}

/// Whoever subtracts what he reads finds what he reads, for 20 000 pairs of every size, in both languages.
void tst_figures::changeIsTrueToTheFiguresBesideIt()
{
    std::mt19937_64 random(20260101);
    std::uniform_real_distribution<double> exponent(-3, 5);
    std::uniform_real_distribution<double> ratio(0.95, 1.05);
    const auto read = [](QString text) { return text.remove(u',').replace(QChar(0x2212), u'-').toDouble(); };
    // What the last digit shown is worth: 0.01 of "1.20", 10 of "1,020".
    const auto unit = [&](const QString& text) {
        if (text.contains(u'.'))
            return std::pow(10.0, -int(text.size() - text.indexOf(u'.') - 1));
        return std::max(1.0, std::pow(10.0, std::floor(std::log10(std::max(read(text), 1.0))) - 2));
    };
    const auto factor = [this](const Naming& what) { return m_appearance->isChinese() ? what.factorChinese : what.factorEnglish; };
    int apart = 0;
    for (int i = 0; i < 20000; ++i) {
        const Naming& what = i % 3 == 0 ? kIndex : i % 3 == 1 ? kTimes : kMoney;
        m_appearance->setLanguage(i % 2 == 0 ? Language::English : Language::Chinese);
        const double value = std::pow(10.0, exponent(random));
        const double reference = value * ratio(random);
        const QString first = ui::figure(*m_appearance, what, value).number;
        const QString second = ui::figure(*m_appearance, what, reference).number;
        const ui::Change change = ui::change(*m_appearance, what, value, reference);
        const QString told = QStringLiteral("%1 - %2 = %3").arg(first, second, change.size.number);
        QVERIFY2(change.noDifference == (first == second), qPrintable(told));
        const double found = std::abs(read(first) - read(second));
        // The true difference in whole units of the coarser last digit, or one unit of the finer; from what the two figures print it
        // is apart by as much as these were rounded.
        const double coarser = std::max(unit(first), unit(second));
        if (!change.noDifference)
            QVERIFY2(std::abs(read(change.size.number) - std::abs(value - reference) * factor(what)) <= 1.0000001 * coarser, qPrintable(told));
        QVERIFY2(std::abs(read(change.size.number) - found) <= 1.5000001 * coarser, qPrintable(told));
        QVERIFY2(change.noDifference || read(change.size.number) > 0, qPrintable(told));
        apart += change.noDifference ? 0 : 1;
    }
    QVERIFY(apart > 10000);
}

void tst_figures::rangesHaveEnDashes()
{
    QCOMPARE(ui::rangeText(*m_appearance, kIndex, 164.8, 180.2), QStringLiteral("165–180"));
    QCOMPARE(ui::rangeText(*m_appearance, kTimes, 9.5, 10.55), QStringLiteral("9.5–10.6"));
    m_appearance->setLanguage(Language::Chinese);
    QCOMPARE(ui::rangeText(*m_appearance, kMoney, 1.0, 2.54), QStringLiteral("10–25"));
}

void tst_figures::moneyKeepsSmallProgrammesVisible_data()
{
    QTest::addColumn<double>("bnCny");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("package") << 49.32 << "49.3_bn CNY" << "493_亿元";
    QTest::newRow("lever") << 6.7 << "6.7_bn CNY" << "67_亿元";
    QTest::newRow("small lever") << 0.15 << "0.15_bn CNY" << "1.5_亿元";
    QTest::newRow("very small lever") << 0.04 << "0.04_bn CNY" << "0.4_亿元";
    QTest::newRow("nothing") << 0.0 << "0.00_bn CNY" << "0.0_亿元";
}

void tst_figures::moneyKeepsSmallProgrammesVisible()
{
    QFETCH(double, bnCny);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QCOMPARE(shown(ui::money(*m_appearance, bnCny)), english);
    m_appearance->setLanguage(Language::Chinese);
    QCOMPARE(shown(ui::money(*m_appearance, bnCny)), chinese);
}

void tst_figures::ticksShowTheDigitsOfTheirStep_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("step");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 150.0 << 50.0 << "150";
    QTest::newRow("halves") << 1.0 << 0.5 << "1.0";
    QTest::newRow("quarters") << 0.25 << 0.25 << "0.25";
    QTest::newRow("tenths, not exact in binary") << 0.1 + 0.2 << 0.1 << "0.3";
    QTest::newRow("two and a half") << 7.5 << 2.5 << "7.5";
    QTest::newRow("thousands") << 12000.0 << 2000.0 << "12,000";
    QTest::newRow("below zero") << -0.2 << 0.2 << "−0.2";
    QTest::newRow("zero of tenths") << 0.0 << 0.2 << "0.0";
    QTest::newRow("half a million") << 5e5 << 5e5 << "0.5_M";
    QTest::newRow("millions") << 1.5e6 << 5e5 << "1.5_M";
    QTest::newRow("billions") << -2e9 << 1e9 << "−2_bn";
    QTest::newRow("zero of billions") << 0.0 << 1e9 << "0";
    QTest::newRow("beyond words") << 4e20 << 2e20 << "4.0_×_10²⁰";
    QTest::newRow("tiny") << 4e-9 << 2e-9 << "4_×_10⁻⁹";
    QTest::newRow("tiny, to another power") << 1e-8 << 2.5e-9 << "1.00_×_10⁻⁸";
    QTest::newRow("zero of the tiny") << 0.0 << 2e-9 << "0";
}

void tst_figures::ticksShowTheDigitsOfTheirStep()
{
    QFETCH(double, value);
    QFETCH(double, step);
    QFETCH(QString, text);
    QCOMPARE(shown(ui::tickText(*m_appearance, value, step)), text);
}

void tst_figures::differencesOfTinyFiguresAreSeen()
{
    const ui::Change change = ui::change(*m_appearance, kTiny, 1.3e-9, 1.2e-9);
    QVERIFY(!change.noDifference && change.rises);
    QCOMPARE(shown(change.size.text()), QStringLiteral("1.0_×_10⁻¹⁰_kg"));
    QVERIFY(ui::change(*m_appearance, kTiny, 1.2e-9, 1.2e-9).noDifference);
    QCOMPARE(shown(ui::change(*m_appearance, kPlain, 2.5e9, 1.5e9).size.text()), QStringLiteral("1.00_bn_firm"));
}

void tst_figures::setNumbersKeepTheirDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("two places") << 0.38 << "0.38";
    QTest::newRow("as computed") << 0.1 + 0.2 << "0.3";
    QTest::newRow("whole") << 10005.0 << "10,005";
    QTest::newRow("year-like") << 2024.0 << "2024";
    QTest::newRow("negative") << -12.5 << "−12.5";
    QTest::newRow("zero") << 0.0 << "0";
    QTest::newRow("a million and one") << 1000001.0 << "1,000,001";
    QTest::newRow("huge") << 1.5e12 << "1.5_×_10¹²";
    QTest::newRow("tiny") << 1.5e-9 << "1.5_×_10⁻⁹";
    QTest::newRow("small") << 0.00025 << "0.00025";
    QTest::newRow("a third") << 1.0 / 3 << "0.33333333";
}

void tst_figures::setNumbersKeepTheirDigits()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(shown(ui::exactText(*m_appearance, value)), text);
}

void tst_figures::thinSpacesStandBetweenHanAndLatin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("year") << "到2030年" << "到_2030_年";
    QTest::newRow("letters") << "按RCEP互认" << "按_RCEP_互认";
    QTest::newRow("not before per cent") << "提高43%以上" << "提高_43%以上";
    QTest::newRow("not beside punctuation") << "贸易（2024年）：93.8" << "贸易（2024_年）：93.8";
    QTest::newRow("range") << "达到165–180点" << "达到_165–180_点";
    QTest::newRow("once is enough") << "到\u20092030\u2009年" << "到_2030_年";
    QTest::newRow("a typed space becomes a thin one") << "到 2030 年" << "到_2030_年";
    QTest::newRow("English is left alone") << "By 2030 trade" << "By 2030 trade";
    QTest::newRow("beyond the first plane") << "\U00020000a" << "\U00020000_a";
}

void tst_figures::thinSpacesStandBetweenHanAndLatin()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(ui::spaced(text)), expected);
    QCOMPARE(ui::spaced(ui::spaced(text)), ui::spaced(text));
}

void tst_figures::numbersOfAsManyDigitsAreAsWide()
{
    for (int style = 0; style <= int(ui::TypeStyle::Figure); ++style) {
        const QFont font = m_appearance->font(ui::TypeStyle(style));
        const double width = ui::numberWidth(font, QStringLiteral("888.8"));
        for (int i = 0; i < 200; ++i)
            VERIFY_CLOSE(ui::numberWidth(font, QString::number(100.1 + 4.37 * i, 'f', 1)), width, 0, 0.01);
    }
    // The same of a font whose digits have several widths: Inter as it comes.
    QFont proportional;
    proportional.setFamily(QStringLiteral("Inter"));
    proportional.setPixelSize(26);
    QVERIFY(QFontMetricsF(proportional).horizontalAdvance(QLatin1Char('1')) < QFontMetricsF(proportional).horizontalAdvance(QLatin1Char('8')) - 0.5);
}

void tst_figures::drawnNumberFillsItsWidth()
{
    // Right-aligned numbers end at the same pixel whatever their digits: the ink of a last 8 does not move when the
    // digits before it change.
    const auto lastInk = [this](const QString& text) {
        QImage image(200, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(m_appearance->font(ui::TypeStyle::Figure));
        ui::drawNumber(painter, QRectF(10, 5, 180, 30), Qt::AlignRight | Qt::AlignVCenter, text);
        painter.end();
        for (int x = image.width() - 1; x >= 0; --x) {
            for (int y = 0; y < image.height(); ++y) {
                if (qGray(image.pixel(x, y)) < 128)
                    return x;
            }
        }
        return -1;
    };
    const int edge = lastInk(QStringLiteral("888"));
    QVERIFY(edge > 170);
    QCOMPARE(lastInk(QStringLiteral("118")), edge);
    QCOMPARE(lastInk(QStringLiteral("1,118")), edge);
}

QTEST_MAIN(tst_figures)
#include "tst_figures.moc"
