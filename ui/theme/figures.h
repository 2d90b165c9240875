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
/// than its decimals. NaN becomes "–".
[[nodiscard]] Figure figure(const Appearance& appearance, const core::policy::Naming& naming, double value);
/// The size of a change without sign: the difference of the unrounded figures, in their rounding. `noDifference` exactly
/// when both figures print the same, so that a change never contradicts the two figures beside it; where they print
/// differently and the difference rounds to zero, it is one unit of the last digit shown. The unit of a change in per cent
/// is percentage points, of an index points.
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
/// Axis label: the number without unit at the tick's own digits.
[[nodiscard]] QString tickText(const Appearance& appearance, double shownValue, double shownStep);

/// Thin spaces between Han and Latin or digits, for display only: never stored, not beside punctuation, not before %.
[[nodiscard]] QString spaced(const QString& text);

/// The font with Inter's digits of one width, for fields, tables and tooltips that hold numbers.
[[nodiscard]] QFont tabular(QFont font);
/// Draws text in the painter's font whose digits all take the advance of the widest, so that changing numbers do not
/// jitter. Vertical alignment: top, bottom, centre (also when none is given), or baseline at the rectangle's top.
void drawNumber(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);
[[nodiscard]] qreal numberWidth(const QFont& font, const QString& text);

} // namespace ui
