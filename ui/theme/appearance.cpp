// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "resources/resources.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace ui {

struct Appearance::Cache {
    QTranslator ours;
    QTranslator qts;
    mutable QHash<QString, QPixmap> icons;
};

namespace {

QPixmap drawIcon(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(found, "Appearance::icon", qPrintable(name));
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap((QSizeF(size, size) * devicePixelRatio).toSize());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(pixmap.rect()));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent)
    , m_cache(std::make_unique<Cache>())
{
    resources::load();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font(TypeStyle::Body));
    QLocale::setDefault(locale());
    QApplication::setPalette(palette(m_theme));
    qApp->setStyleSheet(styleSheet(m_theme));
}

Appearance::~Appearance() = default;

QLocale Appearance::locale() const
{
    return isChinese() ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QPixmap Appearance::icon(const QString& name, Token token, int size, qreal devicePixelRatio) const
{
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name, color(token).name()).arg(size).arg(devicePixelRatio);
    const auto found = m_cache->icons.constFind(key);
    if (found != m_cache->icons.constEnd())
        return *found;
    const QPixmap pixmap = drawIcon(name, color(token), size, devicePixelRatio);
    m_cache->icons.insert(key, pixmap);
    return pixmap;
}

void Appearance::setTheme(ThemeKind theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    QApplication::setPalette(palette(m_theme));
    qApp->setStyleSheet(styleSheet(m_theme));
    emit themeChanged();
}

void Appearance::setLanguage(core::policy::Language language)
{
    if (language == m_language)
        return;
    // Language and locale first: installing a translator already sends LanguageChange to every widget.
    m_language = language;
    QLocale::setDefault(locale());
    QApplication::setFont(font(TypeStyle::Body));
    QCoreApplication::removeTranslator(&m_cache->ours);
    QCoreApplication::removeTranslator(&m_cache->qts);
    if (isChinese()) {
        if (m_cache->qts.load(QStringLiteral(":/translations/qtbase_zh_CN.qm")))
            QCoreApplication::installTranslator(&m_cache->qts);
        if (m_cache->ours.load(QStringLiteral(":/translations/fourfold_zh_CN.qm")))
            QCoreApplication::installTranslator(&m_cache->ours);
    }
    emit languageChanged();
}

void Appearance::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
}

} // namespace ui
