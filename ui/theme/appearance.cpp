// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "resources/resources.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QWidget>

namespace ui {

struct Appearance::Cache {
    QTranslator ours;
    QTranslator qts;
    mutable QHash<QString, QPixmap> icons;

    /// Ours holds every text in Chinese, in English only the plurals.
    void installTranslators(bool chinese)
    {
        QCoreApplication::removeTranslator(&ours);
        QCoreApplication::removeTranslator(&qts);
        if (chinese && qts.load(QStringLiteral(":/translations/qtbase_zh_CN.qm")))
            QCoreApplication::installTranslator(&qts);
        if (ours.load(chinese ? QStringLiteral(":/translations/fourfold_zh_CN.qm") : QStringLiteral(":/translations/fourfold_en_GB.qm")))
            QCoreApplication::installTranslator(&ours);
    }
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

/// Fusion with our pictures in message boxes.
class Style : public QProxyStyle {
public:
    explicit Style(const Appearance& appearance)
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
        , m_appearance(&appearance)
    {
    }

    QIcon standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const override
    {
        if (m_appearance) {
            switch (standard) {
            case SP_MessageBoxQuestion:
            case SP_MessageBoxInformation: return icon(QStringLiteral("why"), Token::Accent, widget);
            case SP_MessageBoxWarning: return icon(QStringLiteral("warning"), Token::Warn, widget);
            case SP_MessageBoxCritical: return icon(QStringLiteral("warning"), Token::Bad, widget);
            default: break;
            }
        }
        return QProxyStyle::standardIcon(standard, option, widget);
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_MessageBoxIconSize)
            return kMessageIconSize;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

private:
    static constexpr int kMessageIconSize = 28;

    QIcon icon(const QString& name, Token token, const QWidget* widget) const
    {
        return m_appearance->icon(name, token, kMessageIconSize, widget ? widget->devicePixelRatioF() : 1.0);
    }

    QPointer<const Appearance> m_appearance; // the style may outlive it
};

} // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent)
    , m_cache(std::make_unique<Cache>())
{
    resources::load();
    QApplication::setStyle(new Style(*this)); // the application owns it
    QApplication::setFont(font(TypeStyle::Body));
    QLocale::setDefault(locale());
    QApplication::setPalette(palette(m_theme));
    qApp->setStyleSheet(styleSheet(m_theme));
    m_cache->installTranslators(isChinese());
}

Appearance::~Appearance()
{
    // Taking a translator away tells every widget of another language, and those that are still there ask for icons.
    QCoreApplication::removeTranslator(&m_cache->ours);
    QCoreApplication::removeTranslator(&m_cache->qts);
}

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
    m_cache->installTranslators(isChinese());
    emit languageChanged();
}

void Appearance::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
}

} // namespace ui
