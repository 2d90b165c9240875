// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QPalette>
#include <QStringList>

#include <array>
#include <cmath>

namespace ui {

namespace {

struct TokenColours {
    Token token;
    const char* light;
    const char* dark;
};

// The one table of colours, in the order of the enumeration.
constexpr std::array kTokens{
    TokenColours{Token::Canvas, "#F4F5F8", "#0D1219"},
    TokenColours{Token::Surface, "#FFFFFF", "#151B25"},
    TokenColours{Token::Sunken, "#EDEFF3", "#1E2632"},
    TokenColours{Token::Line, "#E0E4EA", "#273140"},
    TokenColours{Token::Line2, "#C6CDD7", "#3C485A"},
    TokenColours{Token::Control, "#808A98", "#6C798D"},
    TokenColours{Token::Grid, "#E9ECF1", "#222B38"},
    TokenColours{Token::Text, "#141C28", "#E9EDF3"},
    TokenColours{Token::Text2, "#465162", "#AEB8C6"},
    TokenColours{Token::Text3, "#5F6B7A", "#8C97A7"},
    TokenColours{Token::Baseline, "#6B7582", "#8792A2"},
    TokenColours{Token::Accent, "#3A44B8", "#9AA4FF"},
    TokenColours{Token::AccentSoft, "#ECEEFB", "#20264A"},
    TokenColours{Token::OnAccent, "#FFFFFF", "#10142E"},
    TokenColours{Token::ScenarioA, "#3A44B8", "#9AA4FF"},
    TokenColours{Token::ScenarioB, "#B8440C", "#FF9A66"},
    TokenColours{Token::ScenarioC, "#0A7780", "#62DCE2"},
    TokenColours{Token::ScenarioD, "#1B2430", "#F2F5F9"},
    TokenColours{Token::Technology, "#0F4A8A", "#609FF0"},
    TokenColours{Token::Region, "#916300", "#F0B84E"},
    TokenColours{Token::Talent, "#94103F", "#EA7890"},
    TokenColours{Token::Standards, "#087A66", "#7BE6C6"},
    TokenColours{Token::CrossCutting, "#56616F", "#A3AEBD"},
    TokenColours{Token::Good, "#0B7248", "#4FC58E"},
    TokenColours{Token::Bad, "#B23A12", "#FF9166"},
    TokenColours{Token::Warn, "#8A5A00", "#E5B454"},
    TokenColours{Token::GoodSoft, "#E6F4EC", "#152C23"},
    TokenColours{Token::BadSoft, "#FBEDE8", "#34201A"},
    TokenColours{Token::WarnSoft, "#FBF4E4", "#2B2516"},
    TokenColours{Token::Map1, "#E9EBF8", "#20264A"},
    TokenColours{Token::Map2, "#C3C8EC", "#343D7E"},
    TokenColours{Token::Map3, "#949CDA", "#5059AE"},
    TokenColours{Token::Map4, "#6069C2", "#7A84DE"},
    TokenColours{Token::Map5, "#343D9E", "#B7BEFF"},
};

constexpr bool followsEnumeration()
{
    for (std::size_t i = 0; i < kTokens.size(); ++i) {
        if (kTokens[i].token != static_cast<Token>(i))
            return false;
    }
    return kTokens.size() == static_cast<std::size_t>(Token::Map5) + 1;
}
static_assert(followsEnumeration());

struct TypeStyleMetrics {
    int pixelSize;
    int lineHeight;
    QFont::Weight weight;
};

// In the order of TypeStyle.
constexpr std::array kTypeStyles{
    TypeStyleMetrics{11, 15, QFont::Normal},   TypeStyleMetrics{12, 16, QFont::Normal},
    TypeStyleMetrics{12, 16, QFont::DemiBold}, TypeStyleMetrics{13, 18, QFont::Normal},
    TypeStyleMetrics{13, 18, QFont::DemiBold}, TypeStyleMetrics{14, 20, QFont::DemiBold},
    TypeStyleMetrics{16, 24, QFont::DemiBold}, TypeStyleMetrics{18, 26, QFont::DemiBold},
    TypeStyleMetrics{26, 30, QFont::DemiBold},
};
static_assert(kTypeStyles.size() == static_cast<std::size_t>(TypeStyle::Figure) + 1);

const TypeStyleMetrics& typeMetrics(TypeStyle style)
{
    return kTypeStyles[static_cast<std::size_t>(style)];
}

double relativeLuminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor color(ThemeKind kind, Token token)
{
    static const auto colours = [] {
        std::array<std::array<QColor, kTokens.size()>, 2> table;
        for (std::size_t i = 0; i < kTokens.size(); ++i) {
            table[0][i] = QColor(QLatin1String(kTokens[i].light));
            table[1][i] = QColor(QLatin1String(kTokens[i].dark));
        }
        return table;
    }();
    return colours[kind == ThemeKind::Dark ? 1 : 0][static_cast<std::size_t>(token)];
}

Token dimensionToken(core::policy::Dimension dimension)
{
    switch (dimension) {
    case core::policy::Dimension::Technology: return Token::Technology;
    case core::policy::Dimension::Region: return Token::Region;
    case core::policy::Dimension::Talent: return Token::Talent;
    case core::policy::Dimension::Standards: return Token::Standards;
    default: return Token::CrossCutting;
    }
}

Token scenarioToken(int colourIndex)
{
    if (colourIndex < 0)
        return Token::Baseline;
    constexpr std::array tokens{Token::ScenarioA, Token::ScenarioB, Token::ScenarioC, Token::ScenarioD};
    return colourIndex < int(tokens.size()) ? tokens[std::size_t(colourIndex)] : Token::CrossCutting;
}

QFont font(TypeStyle style, core::policy::Language /*language*/)
{
    // The same families in both languages: names of people and places mix them. Inter comes first because the Chinese
    // font has no thin space; the last one only helps out where a user types a rare character.
    const TypeStyleMetrics& m = typeMetrics(style);
    QFont f;
    f.setFamilies({QStringLiteral("Inter"), QStringLiteral("Fourfold Sans SC"), QStringLiteral("Noto Sans CJK SC")});
    f.setPixelSize(m.pixelSize);
    f.setWeight(m.weight);
    return f;
}

int lineHeight(TypeStyle style, core::policy::Language language)
{
    return typeMetrics(style).lineHeight + (language == core::policy::Language::Chinese ? 2 : 0);
}

QPalette palette(ThemeKind kind)
{
    const auto c = [kind](Token token) { return color(kind, token); };
    QPalette p;
    p.setColor(QPalette::Window, c(Token::Canvas));
    p.setColor(QPalette::WindowText, c(Token::Text));
    p.setColor(QPalette::Base, c(Token::Surface));
    p.setColor(QPalette::AlternateBase, c(Token::Sunken));
    p.setColor(QPalette::Text, c(Token::Text));
    p.setColor(QPalette::PlaceholderText, c(Token::Text3));
    p.setColor(QPalette::Button, c(Token::Surface));
    p.setColor(QPalette::ButtonText, c(Token::Text));
    p.setColor(QPalette::BrightText, c(Token::Bad));
    p.setColor(QPalette::ToolTipBase, c(Token::Surface));
    p.setColor(QPalette::ToolTipText, c(Token::Text));
    p.setColor(QPalette::Highlight, c(Token::Accent));
    p.setColor(QPalette::HighlightedText, c(Token::OnAccent));
    p.setColor(QPalette::Link, c(Token::Accent));
    p.setColor(QPalette::LinkVisited, c(Token::Accent));
    p.setColor(QPalette::Light, c(Token::Surface));
    p.setColor(QPalette::Midlight, c(Token::Sunken));
    p.setColor(QPalette::Mid, c(Token::Line2));
    p.setColor(QPalette::Dark, c(Token::Control));
    p.setColor(QPalette::Shadow, c(Token::Line2));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(Token::Text3));
    p.setColor(QPalette::Disabled, QPalette::Highlight, c(Token::Sunken));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, c(Token::Text3));
    return p;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = relativeLuminance(a);
    const double lb = relativeLuminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace ui
