// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/preferences.h"

#include "ui/session/recent_workspaces.h"

#include <QLocale>
#include <QPalette>

namespace ui {

namespace {

using core::policy::Language;

const QString kLanguage = QStringLiteral("look/language");
const QString kTheme = QStringLiteral("look/theme");
const QString kReducedMotion = QStringLiteral("look/reducedMotion");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kSplitter = QStringLiteral("window/splitter");
const QString kLeverPanel = QStringLiteral("window/leverPanel");
const QString kInspector = QStringLiteral("window/inspector");
const QString kModelFolder = QStringLiteral("models/folder");
const QString kInspectorSplitter = QStringLiteral("window/inspectorSplitter");
const QString kMenuBar = QStringLiteral("window/menuBar");

} // namespace

Preferences::Preferences() = default;

Preferences::Preferences(const QString& iniFile) : m_settings(iniFile, QSettings::IniFormat)
{
}

std::optional<Language> Preferences::language() const
{
    const QString stored = m_settings.value(kLanguage).toString();
    if (stored == QLatin1String("zh"))
        return Language::Chinese;
    if (stored == QLatin1String("en"))
        return Language::English;
    return std::nullopt;
}

void Preferences::setLanguage(Language language)
{
    m_settings.setValue(kLanguage, language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
}

std::optional<ThemeKind> Preferences::theme() const
{
    const QString stored = m_settings.value(kTheme).toString();
    if (stored == QLatin1String("dark"))
        return ThemeKind::Dark;
    if (stored == QLatin1String("light"))
        return ThemeKind::Light;
    return std::nullopt;
}

void Preferences::setTheme(ThemeKind theme)
{
    m_settings.setValue(kTheme, theme == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

bool Preferences::reducedMotion() const
{
    return m_settings.value(kReducedMotion, false).toBool();
}

void Preferences::setReducedMotion(bool reduced)
{
    m_settings.setValue(kReducedMotion, reduced);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(kGeometry).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry)
{
    m_settings.setValue(kGeometry, geometry);
}

QByteArray Preferences::splitter() const
{
    return m_settings.value(kSplitter).toByteArray();
}

void Preferences::setSplitter(const QByteArray& state)
{
    m_settings.setValue(kSplitter, state);
}

bool Preferences::leverPanelVisible() const
{
    return m_settings.value(kLeverPanel, true).toBool();
}

void Preferences::setLeverPanelVisible(bool visible)
{
    m_settings.setValue(kLeverPanel, visible);
}

bool Preferences::inspectorVisible() const
{
    return m_settings.value(kInspector, false).toBool();
}

void Preferences::setInspectorVisible(bool visible)
{
    m_settings.setValue(kInspector, visible);
}

QByteArray Preferences::inspectorSplitter() const
{
    return m_settings.value(kInspectorSplitter).toByteArray();
}

void Preferences::setInspectorSplitter(const QByteArray& state)
{
    m_settings.setValue(kInspectorSplitter, state);
}

bool Preferences::menuBarVisible() const
{
    return m_settings.value(kMenuBar, false).toBool();
}

void Preferences::setMenuBarVisible(bool visible)
{
    m_settings.setValue(kMenuBar, visible);
}

QString Preferences::modelFolder() const
{
    return m_settings.value(kModelFolder).toString();
}

void Preferences::setModelFolder(const QString& folder)
{
    m_settings.setValue(kModelFolder, folder);
}

QStringList Preferences::recentWorkspaces()
{
    return RecentWorkspaces(m_settings).paths();
}

void Preferences::addRecentWorkspace(const QString& path)
{
    RecentWorkspaces(m_settings).add(path);
}

Language systemLanguage()
{
    for (const QString& name : QLocale::system().uiLanguages()) {
        const auto language = QLocale(name).language();
        if (language == QLocale::Chinese)
            return Language::Chinese;
        if (language == QLocale::English)
            return Language::English;
    }
    return Language::English;
}

ThemeKind systemTheme(const QPalette& palette)
{
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? ThemeKind::Dark : ThemeKind::Light;
}

} // namespace ui
