// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour, length and type size of the window, light and dark. Nothing else holds a colour literal.
#pragma once

#include "core/policy/catalogue.h"

#include <QColor>
#include <QFont>

class QPalette;
class QString;

namespace ui {

enum class ThemeKind { Light, Dark };

/// What a colour is for; the values of each theme stand in theme.cpp alone.
enum class Token {
    Canvas, Surface, Sunken, Line, Line2, Control, Grid,
    Text, Text2, Text3,
    Baseline, Accent, AccentSoft, OnAccent,
    ScenarioA, ScenarioB, ScenarioC, ScenarioD,
    Technology, Region, Talent, Standards, CrossCutting,
    Good, Bad, Warn, GoodSoft, BadSoft, WarnSoft,
    Map1, Map2, Map3, Map4, Map5
};

/// Type styles: pixel size / line height / weight.
enum class TypeStyle { Note /*11*/, Label /*12*/, LabelStrong /*12 600*/, Body /*13*/, CardTitle /*13 600*/, PanelTitle /*14 600*/,
                       PageTitle /*16 600*/, InspectorTitle /*18 600*/, Figure /*26 600*/ };

/// Spacing, radii and heights in logical pixels.
namespace metrics {
inline constexpr int kSpace1 = 4, kSpace2 = 8, kSpace3 = 12, kSpace4 = 16, kSpace5 = 24, kSpace6 = 32, kSpace7 = 48;
inline constexpr int kCardPadding = 12, kCardPaddingTop = 10, kPagePadding = 16, kGap = 12, kCardGap = 10;
inline constexpr int kRadiusChip = 4, kRadiusButton = 6, kRadiusCard = 8;
inline constexpr int kRowHeight = 36, kFieldHeight = 26, kButtonHeight = 30, kChipHeight = 28, kTableRowHeight = 28;
inline constexpr int kHeaderHeight = 48, kRailWidth = 76, kStripHeight = 44, kScrubberHeight = 56, kLeverPanelWidth = 328;
} // namespace metrics

[[nodiscard]] QColor color(ThemeKind kind, Token token);
[[nodiscard]] Token dimensionToken(core::policy::Dimension dimension);
/// Scenario 0 = A ... 3 = D; others CrossCutting grey; negative = baseline.
[[nodiscard]] Token scenarioToken(int colourIndex);
[[nodiscard]] QFont font(TypeStyle style, core::policy::Language language);
/// Line height in pixels; Chinese has 2 more.
[[nodiscard]] int lineHeight(TypeStyle style, core::policy::Language language);
[[nodiscard]] QPalette palette(ThemeKind kind);
/// Style sheet of buttons, fields, menus, bars and tables, made from the tokens. Dynamic properties choose variants, set
/// before the widget is first shown: QPushButton primary, danger, link; QToolButton framed; QFrame card; fields
/// invalid (all "true"); QLabel tone: secondary, note, good, bad, warn.
[[nodiscard]] QString styleSheet(ThemeKind kind);
/// WCAG 2.1 contrast ratio, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

} // namespace ui
