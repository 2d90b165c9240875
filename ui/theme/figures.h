// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people read them: unit, digits, sign and spacing of each language.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/theme/appearance.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

/// A figure ready to show, value and unit apart because they are set in different sizes.
struct Figure {
    QString number; ///< "173", "3.3", "−0.04"
    QString unit;   ///< "%", "bn CNY", "index"; may be empty
    QString separator = QChar(0x2009); ///< between the two: a thin space, nothing before % in Chinese
    [[nodiscard]] QString text() const; ///< "43 %" in English with a thin space, "43%" in Chinese
};

/// `value` in model units as `naming` says: factor of the language, rounded to three significant digits and not finer
/// than its decimals; with six decimals or more, of any smallness. From a million on in the language's units, "1.23 M", "123 万";
/// below a thousandth, where the decimals go on, as a power of ten. NaN becomes "–".
[[nodiscard]] Figure figure(const Appearance& appearance, const core::policy::Naming& naming, double value);
/// The size of a change without sign, by one rule for the whole window: the difference of the unrounded figures, in the coarser of
/// the digits that both print (the finer where that leaves nothing). It is the true difference, so 172.57 against 129.4 is 43, though
/// the two print as 173 and 129; the last digit lies far within the uncertainty. `noDifference` exactly when both figures print the
/// same; then nothing else (no per cent, no verdict) is said of the change either. A per cent is of the unrounded figures.
/// The unit of a change in per cent is percentage points, of an index points.
struct Change {
    Figure size;
    bool noDifference = false;
    bool rises = false;
    enum class Verdict { Better, Worse, Neutral } verdict = Verdict::Neutral;
};
[[nodiscard]] Change change(const Appearance& appearance, const core::policy::Naming& naming, double value, double reference);
/// "165–180", with en dash and the language's digits.
[[nodiscard]] QString rangeText(const Appearance& appearance, const core::policy::Naming& naming, double low, double high);
/// Money in bn CNY: "49.3 bn CNY", "493 亿元".
[[nodiscard]] QString money(const Appearance& appearance, double bnCny);
/// "100 %", "100%".
[[nodiscard]] QString percent(const Appearance& appearance, double share);
/// Axis label: the number without unit at the tick's own digits; large and tiny ones as figure() writes them.
[[nodiscard]] QString tickText(const Appearance& appearance, double shownValue, double shownStep);

/// A number that somebody set, with all digits it has, at most eight: "0.38", "10,005", "1.5 × 10⁻⁹".
[[nodiscard]] QString exactText(const Appearance& appearance, double value);

/// Thin spaces between Han and Latin or digits, for display only: never stored, not beside punctuation, not before %.
[[nodiscard]] QString spaced(const QString& text);

/// The font with Inter's digits of one width, for fields, tables and tooltips that hold numbers.
[[nodiscard]] QFont tabular(QFont font);
/// Draws text in the painter's font whose digits all take the advance of the widest, so that changing numbers do not
/// jitter. Vertical alignment: top, bottom, centre (also when none is given), or baseline at the rectangle's top.
void drawNumber(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);
[[nodiscard]] qreal numberWidth(const QFont& font, const QString& text);

} // namespace ui
