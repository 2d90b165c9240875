// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks and speaks at this moment: theme, language, motion. Every widget that paints is given one.
#pragma once

#include "ui/theme/theme.h"

#include <QLocale>
#include <QObject>
#include <QPixmap>
#include <QTranslator>

#include <memory>
#include <vector>

namespace ui {

class Appearance : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);
    ~Appearance() override;

    [[nodiscard]] ThemeKind theme() const { return m_theme; }
    [[nodiscard]] core::policy::Language language() const { return m_language; }
    [[nodiscard]] bool isChinese() const { return m_language == core::policy::Language::Chinese; }
    /// en_GB or zh_CN, for every visible number and date.
    [[nodiscard]] QLocale locale() const;
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

    [[nodiscard]] QColor color(Token token) const { return ui::color(m_theme, token); }
    [[nodiscard]] QFont font(TypeStyle style) const { return ui::font(style, m_language); }
    [[nodiscard]] int lineHeight(TypeStyle style) const { return ui::lineHeight(style, m_language); }
    /// An icon of resources/icons by its file name without suffix, in a token's colour; crisp at `devicePixelRatio`. Cached.
    [[nodiscard]] QPixmap icon(const QString& name, Token token, int size, qreal devicePixelRatio) const;

    /// Sets palette and style sheet of the application, then emits themeChanged.
    void setTheme(ThemeKind theme);
    /// Installs the translations (ours and Qt's) and the default locale, then emits languageChanged; widgets also get
    /// QEvent::LanguageChange.
    void setLanguage(core::policy::Language language);
    void setReducedMotion(bool reduced);

signals:
    void themeChanged();
    void languageChanged();

private:
    ThemeKind m_theme = ThemeKind::Light;
    core::policy::Language m_language = core::policy::Language::English;
    bool m_reducedMotion = false;
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

} // namespace ui
