// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace ui {

namespace {

constexpr QChar kThinSpace(0x2009);
constexpr QChar kMinus(0x2212);
constexpr QChar kEnDash(0x2013);
constexpr int kSignificantDigits = 3;
constexpr int kFinestDecimals = 6;     // a naming with so many has figures that may be of any smallness
constexpr int kAnyDecimals = 300;
constexpr double kLeastWritten = 1e-3; // with more places behind the point, smaller ones are written as powers of ten

struct Scale {
    double factor; ///< shown = model x factor
    int decimals;  ///< at most so many places of the shown value
};

Scale scaleOf(const Appearance& appearance, const core::policy::Naming& naming)
{
    if (naming.decimals >= kFinestDecimals)
        return {appearance.isChinese() ? naming.factorChinese : naming.factorEnglish, kAnyDecimals};
    if (!appearance.isChinese())
        return {naming.factorEnglish, naming.decimals};
    const int shift = int(std::lround(std::log10(naming.factorChinese / naming.factorEnglish)));
    return {naming.factorChinese, std::max(0, naming.decimals - shift)};
}

double roundedTo(double value, int places)
{
    // A figure computed in two ways, as an integral and as a sum, may lie on both sides of a half by its last bits.
    constexpr double kNoise = 1e-9;
    const double power = std::pow(10.0, std::abs(places));
    const double nudged = value * (1 + kNoise);
    return places >= 0 ? std::round(nudged * power) / power : std::round(nudged / power) * power;
}

/// Places after the point (negative: zeros before it) that leave three significant digits, at most `decimals`.
int placesFor(double shown, int decimals)
{
    if (shown == 0 || !std::isfinite(shown))
        return decimals == kAnyDecimals ? 0 : decimals;
    const auto places = [&](double v) { return std::min(decimals, kSignificantDigits - 1 - int(std::floor(std::log10(std::abs(v))))); };
    const int first = places(shown);
    const double rounded = roundedTo(shown, first);
    // 99.96 rounds to 100, which has no place left.
    return rounded == 0 ? first : places(rounded);
}

/// A word for a power of ten.
struct LargeUnit {
    double size;
    int exponent;
    const char* word;
};

/// What counts large numbers in a language, the largest first. From the last one on numbers are written so.
std::span<const LargeUnit> largeUnits(const Appearance& appearance)
{
    // The two count in other steps: these are no translations of one another.
    static constexpr std::array<LargeUnit, 3> kEnglish = {{{1e12, 12, "tn"}, {1e9, 9, "bn"}, {1e6, 6, "M"}}};
    static constexpr std::array<LargeUnit, 3> kChinese = {{{1e12, 12, "万亿"}, {1e8, 8, "亿"}, {1e4, 4, "万"}}};
    if (appearance.isChinese())
        return kChinese;
    return kEnglish;
}

constexpr double kLeastLarge = 1e6;
constexpr double kMostLarge = 1e16;

/// "1.23 × 10⁻⁹"; `places` behind the point of the whole number.
QString powerText(const QLocale& locale, double size, int places)
{
    static constexpr std::array<char16_t, 10> kRaised = {u'\u2070', u'\u00b9', u'\u00b2', u'\u00b3', u'\u2074',
                                                         u'\u2075', u'\u2076', u'\u2077', u'\u2078', u'\u2079'};
    const int exponent = int(std::floor(std::log10(size) + 1e-12));
    QString raised = exponent < 0 ? QString(QChar(0x207B)) : QString();
    for (const QChar digit : QString::number(std::abs(exponent)))
        raised += QChar(kRaised[std::size_t(digit.digitValue())]);
    const QString mantissa = locale.toString(size / std::pow(10.0, exponent), 'f', std::clamp(places + exponent, 0, 15));
    return mantissa + QChar(0x2009) + QChar(0x00D7) + QChar(0x2009) + QStringLiteral("10") + raised;
}

QString largeText(const Appearance& appearance, double size, int places)
{
    if (size >= kMostLarge)
        return powerText(appearance.locale(), size, places);
    for (const LargeUnit& unit : largeUnits(appearance)) {
        if (size < unit.size)
            continue;
        const QString number = appearance.locale().toString(size / unit.size, 'f', std::clamp(places + unit.exponent, 0, 15));
        return number + kThinSpace + QString::fromUtf8(unit.word);
    }
    return appearance.locale().toString(size, 'f', std::max(0, places));
}

QString numberText(const Appearance& appearance, double shown, int places)
{
    if (!std::isfinite(shown))
        return kEnDash;
    const double rounded = roundedTo(shown, places);
    const double size = std::abs(rounded);
    QString text;
    if (size >= kLeastLarge)
        text = largeText(appearance, size, places);
    else if (size > 0 && size < kLeastWritten && places > kFinestDecimals)
        text = powerText(appearance.locale(), size, places);
    else
        text = appearance.locale().toString(size, 'f', std::max(0, places));
    return rounded < 0 ? kMinus + text : text;
}

/// Places behind the point that multiples of `step` have.
int placesOfStep(double step)
{
    int places = 0;
    for (double scaled = std::abs(step); places < kAnyDecimals && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled; scaled *= 10)
        ++places;
    return places;
}

QString separatorFor(const Appearance& appearance, const QString& unit)
{
    if (unit.isEmpty() || (appearance.isChinese() && unit.startsWith(QLatin1Char('%'))))
        return {};
    return kThinSpace;
}

Figure figureOf(const Appearance& appearance, const QString& number, QString unit)
{
    if (!appearance.isChinese() && number == QLatin1String("1") && unit.endsWith(QLatin1String(" points")))
        unit.chop(1);
    return {number, spaced(unit), separatorFor(appearance, unit)};
}

QString unitOf(const Appearance& appearance, const core::policy::Naming& naming)
{
    return QString::fromStdString(naming.unit.in(appearance.language()));
}

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

bool isLatinOrDigit(char32_t c)
{
    if (QChar::isDigit(c))
        return true;
    return QChar::isLetter(c) && (QChar::script(c) == QChar::Script_Latin || QChar::script(c) == QChar::Script_Greek);
}

struct DigitWidths {
    qreal narrowest;
    qreal widest;
};

DigitWidths digitWidths(const QFontMetricsF& metrics)
{
    DigitWidths widths{metrics.horizontalAdvance(QLatin1Char('0')), 0};
    widths.widest = widths.narrowest;
    for (char c = '1'; c <= '9'; ++c) {
        const qreal advance = metrics.horizontalAdvance(QLatin1Char(c));
        widths.narrowest = std::min(widths.narrowest, advance);
        widths.widest = std::max(widths.widest, advance);
    }
    return widths;
}

/// Calls `place(piece, advance, slack)` for each digit and each run of other characters, from the left; slack is what
/// a digit lacks to the widest. Of a font with digits of one width the whole text is one piece.
template <typename Place>
void forEachPiece(const QFontMetricsF& metrics, const QString& text, Place&& place)
{
    const auto [narrowest, widest] = digitWidths(metrics);
    if (widest - narrowest < 1e-6) {
        place(text, metrics.horizontalAdvance(text), 0.0);
        return;
    }
    qsizetype start = 0;
    while (start < text.size()) {
        if (text[start].isDigit()) {
            const QString digit = text.mid(start, 1);
            place(digit, widest, widest - metrics.horizontalAdvance(digit));
            ++start;
            continue;
        }
        qsizetype end = start;
        while (end < text.size() && !text[end].isDigit())
            ++end;
        const QString run = text.mid(start, end - start);
        place(run, metrics.horizontalAdvance(run), 0.0);
        start = end;
    }
}

} // namespace

QString Figure::text() const
{
    return unit.isEmpty() ? number : number + separator + unit;
}

Figure figure(const Appearance& appearance, const core::policy::Naming& naming, double value)
{
    const Scale scale = scaleOf(appearance, naming);
    const double shown = value * scale.factor;
    return figureOf(appearance, numberText(appearance, shown, placesFor(shown, scale.decimals)), unitOf(appearance, naming));
}

Change change(const Appearance& appearance, const core::policy::Naming& naming, double value, double reference)
{
    const Scale scale = scaleOf(appearance, naming);
    const double shownValue = value * scale.factor;
    const double shownReference = reference * scale.factor;
    const double difference = shownValue - shownReference;

    Change result;
    const int valuePlaces = placesFor(shownValue, scale.decimals);
    const int referencePlaces = placesFor(shownReference, scale.decimals);
    result.noDifference = !std::isfinite(difference)
        || numberText(appearance, shownValue, valuePlaces) == numberText(appearance, shownReference, referencePlaces);
    int places = std::min(valuePlaces, referencePlaces);
    double size = std::abs(difference);
    // Figures that print differently differ by something: by the finer digits, and at least by one unit of the last of them.
    if (result.noDifference && std::isfinite(difference)) {
        size = 0;
    } else if (roundedTo(size, places) == 0) {
        places = std::max(valuePlaces, referencePlaces);
        size = std::max(size, std::pow(10.0, -places));
    }
    QString unit = unitOf(appearance, naming);
    if (naming.display == "percent")
        unit = QCoreApplication::translate("ui::figures", "percentage points");
    else if (naming.display == "index")
        unit = QCoreApplication::translate("ui::figures", "index points");
    result.size = figureOf(appearance, numberText(appearance, size, places), unit);
    result.rises = difference > 0;
    if (!result.noDifference && naming.better != core::policy::Better::Neutral) {
        const bool good = result.rises == (naming.better == core::policy::Better::Up);
        result.verdict = good ? Change::Verdict::Better : Change::Verdict::Worse;
    }
    return result;
}

QString rangeText(const Appearance& appearance, const core::policy::Naming& naming, double low, double high)
{
    const Scale scale = scaleOf(appearance, naming);
    const double shownLow = low * scale.factor;
    const double shownHigh = high * scale.factor;
    const int places = std::min(placesFor(shownLow, scale.decimals), placesFor(shownHigh, scale.decimals));
    return numberText(appearance, shownLow, places) + kEnDash + numberText(appearance, shownHigh, places);
}

QString money(const Appearance& appearance, double bnCny)
{
    // Small programmes need one place more, or they would read as free.
    const bool chinese = appearance.isChinese();
    const double shown = chinese ? bnCny * 10 : bnCny;
    const int decimals = (chinese ? 0 : 1) + (std::abs(bnCny) < 1 ? 1 : 0);
    const QString unit = QCoreApplication::translate("ui::figures", "bn CNY");
    return figureOf(appearance, numberText(appearance, shown, placesFor(shown, decimals)), unit).text();
}

QString percent(const Appearance& appearance, double share)
{
    const double shown = share * 100;
    return figureOf(appearance, numberText(appearance, shown, placesFor(shown, 0)), QStringLiteral("%")).text();
}

QString tickText(const Appearance& appearance, double shownValue, double shownStep)
{
    // A tick that is 0 but for the last bits of a sum.
    const double value = std::abs(shownValue) < 1e-9 * std::abs(shownStep) ? 0 : shownValue;
    if (std::abs(shownStep) < kLeastLarge / 10) {
        const int places = placesOfStep(shownStep);
        return numberText(appearance, value, value == 0 && places > kFinestDecimals ? 0 : places);
    }
    if (value == 0)
        return QStringLiteral("0");
    // All labels of an axis count in one unit: 0.5 bn, 1 bn.
    for (const LargeUnit& unit : largeUnits(appearance)) {
        if (std::abs(shownStep) < unit.size / 10 || std::abs(value) >= kMostLarge)
            continue;
        const int places = std::min(placesOfStep(shownStep / unit.size), kFinestDecimals);
        const QString number = appearance.locale().toString(std::abs(value) / unit.size, 'f', places);
        return (value < 0 ? QString(kMinus) : QString()) + number + kThinSpace + QString::fromUtf8(unit.word);
    }
    return numberText(appearance, value, -int(std::floor(std::log10(std::abs(shownStep)))) + 1);
}

QString exactText(const Appearance& appearance, double value)
{
    constexpr int kDigits = 8;
    if (!std::isfinite(value))
        return kEnDash;
    const double size = std::abs(value);
    QLocale locale = appearance.locale();
    if (size < 1e4)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text;
    if (size == 0) {
        text = QStringLiteral("0");
    } else {
        const int exponent = int(std::floor(std::log10(size)));
        const bool asPower = exponent < -5 || exponent >= 12;
        // As many digits as it has.
        int digits = kDigits - 1;
        const auto rounded = [&](int count) { return roundedTo(size, std::clamp(count - exponent, -kAnyDecimals, kAnyDecimals)); };
        while (digits > 0 && rounded(digits - 1) == rounded(digits))
            --digits;
        const int places = digits - exponent;
        text = asPower ? powerText(locale, rounded(digits), places) : locale.toString(rounded(digits), 'f', std::max(0, places));
    }
    return value < 0 ? kMinus + text : text;
}

QString spaced(const QString& text)
{
    const auto wantsSpace = [](char32_t left, char32_t right) {
        return (isHan(left) && isLatinOrDigit(right)) || (isLatinOrDigit(left) && isHan(right));
    };
    const QList<uint> characters = text.toUcs4();
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        // An ordinary space at such a place, as people type it, is too wide.
        if (c == U' ' && i > 0 && i + 1 < characters.size() && wantsSpace(characters[i - 1], characters[i + 1])) {
            result += kThinSpace;
            continue;
        }
        if (i > 0 && wantsSpace(characters[i - 1], c))
            result += kThinSpace;
        result += QString::fromUcs4(&c, 1);
    }
    return result;
}

QFont tabular(QFont font)
{
    QStringList families = font.families();
    const qsizetype inter = families.indexOf(QLatin1String("Inter"));
    if (inter >= 0) {
        families[inter] = QStringLiteral("Inter Tabular");
        font.setFamilies(families);
    }
    return font;
}

void drawNumber(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    const QFont given = painter.font();
    painter.setFont(tabular(given));
    const QFontMetricsF metrics(painter.font(), painter.device());
    qreal x = rect.left();
    if (alignment & (Qt::AlignRight | Qt::AlignHCenter)) {
        qreal width = 0;
        forEachPiece(metrics, text, [&](const QString&, qreal advance, qreal) { width += advance; });
        x = alignment & Qt::AlignRight ? rect.right() - width : rect.center().x() - width / 2;
    }
    qreal baseline = rect.top() + metrics.ascent();
    if (alignment & Qt::AlignBottom)
        baseline = rect.bottom() - metrics.descent();
    else if (alignment & Qt::AlignBaseline)
        baseline = rect.top();
    else if (!(alignment & Qt::AlignTop))
        baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    forEachPiece(metrics, text, [&](const QString& piece, qreal advance, qreal slack) {
        painter.drawText(QPointF(x + slack / 2, baseline), piece);
        x += advance;
    });
    painter.setFont(given);
}

qreal numberWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(tabular(font));
    qreal width = 0;
    forEachPiece(metrics, text, [&](const QString&, qreal advance, qreal) { width += advance; });
    return width;
}

} // namespace ui
