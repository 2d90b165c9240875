// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QObject>
#include <QIcon>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QWidget>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>

using core::policy::Language;
using ui::ThemeKind;
using ui::Token;

namespace {

/// Counts LanguageChange, and notes the language at that moment.
class Listener : public QWidget {
public:
    explicit Listener(const ui::Appearance& appearance) : m_appearance(appearance) {}
    std::vector<Language> heard;

protected:
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange)
            heard.push_back(m_appearance.language());
    }

private:
    const ui::Appearance& m_appearance;
};

/// The colours of the pixels that are fully covered.
std::set<QRgb> inks(const QPixmap& pixmap)
{
    std::set<QRgb> found;
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                found.insert(image.pixel(x, y));
        }
    }
    return found;
}

/// Where strokes cross, blending rounds by a step or two.
bool allAre(const QPixmap& pixmap, const QColor& colour)
{
    const std::set<QRgb> found = inks(pixmap);
    return !found.empty() && std::all_of(found.begin(), found.end(), [&](QRgb ink) {
        return std::abs(qRed(ink) - colour.red()) <= 2 && std::abs(qGreen(ink) - colour.green()) <= 2 && std::abs(qBlue(ink) - colour.blue()) <= 2;
    });
}

} // namespace

class tst_appearance : public QObject {
    Q_OBJECT

private slots:
    void init() { m_appearance = std::make_unique<ui::Appearance>(); }
    void themeReachesPaletteAndStyleSheet();
    void languageIsSetBeforeWidgetsHearOfIt();
    void sameSettingsAreSilent();
    void everyIconIsDrawnInItsTokensColour_data();
    void everyIconIsDrawnInItsTokensColour();
    void iconsAreSharpAtTwiceTheScale();
    void styleSheetFindsItsPictures();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
};

void tst_appearance::themeReachesPaletteAndStyleSheet()
{
    QSignalSpy changed(m_appearance.get(), &ui::Appearance::themeChanged);
    for (const ThemeKind theme : {ThemeKind::Dark, ThemeKind::Light}) {
        m_appearance->setTheme(theme);
        QCOMPARE(QApplication::palette().color(QPalette::Window), ui::color(theme, Token::Canvas));
        QCOMPARE(QApplication::palette().color(QPalette::Text), ui::color(theme, Token::Text));
        QCOMPARE(qApp->styleSheet(), ui::styleSheet(theme));
        QCOMPARE(m_appearance->color(Token::Accent), ui::color(theme, Token::Accent));
    }
    QCOMPARE(changed.count(), 2);
}

void tst_appearance::languageIsSetBeforeWidgetsHearOfIt()
{
    Listener listener(*m_appearance);
    listener.show();
    m_appearance->setLanguage(Language::Chinese);
    QTRY_VERIFY(!listener.heard.empty());
    QCOMPARE(listener.heard.front(), Language::Chinese);
    QCOMPARE(QLocale().name(), QStringLiteral("zh_CN"));
    QCOMPARE(QCoreApplication::translate("ui::figures", "bn CNY"), QStringLiteral("亿元"));
    listener.heard.clear();
    m_appearance->setLanguage(Language::English);
    QTRY_VERIFY(!listener.heard.empty());
    QCOMPARE(listener.heard.front(), Language::English);
    QCOMPARE(QLocale().name(), QStringLiteral("en_GB"));
    QCOMPARE(QCoreApplication::translate("ui::figures", "bn CNY"), QStringLiteral("bn CNY"));
}

void tst_appearance::sameSettingsAreSilent()
{
    QSignalSpy theme(m_appearance.get(), &ui::Appearance::themeChanged);
    QSignalSpy language(m_appearance.get(), &ui::Appearance::languageChanged);
    m_appearance->setTheme(m_appearance->theme());
    m_appearance->setLanguage(m_appearance->language());
    QCOMPARE(theme.count() + language.count(), 0);
}

void tst_appearance::everyIconIsDrawnInItsTokensColour_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& file : QDir(QStringLiteral(FOURFOLD_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")})) {
        const QString name = file.chopped(4);
        QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_appearance::everyIconIsDrawnInItsTokensColour()
{
    QFETCH(QString, name);
    // Drawn large, so that strokes have pixels that are covered wholly.
    QVERIFY(allAre(m_appearance->icon(name, Token::Bad, 96, 1), ui::color(ThemeKind::Light, Token::Bad)));
    m_appearance->setTheme(ThemeKind::Dark);
    QVERIFY(allAre(m_appearance->icon(name, Token::Bad, 96, 1), ui::color(ThemeKind::Dark, Token::Bad)));
}

void tst_appearance::iconsAreSharpAtTwiceTheScale()
{
    const QPixmap icon = m_appearance->icon(QStringLiteral("undo"), Token::Text, 16, 2);
    QCOMPARE(icon.size(), QSize(32, 32));
    QCOMPARE(icon.deviceIndependentSize(), QSizeF(16, 16));
    QCOMPARE(m_appearance->icon(QStringLiteral("undo"), Token::Text, 16, 2).cacheKey(), icon.cacheKey()); // drawn once
    QVERIFY(m_appearance->icon(QStringLiteral("undo"), Token::Text, 16, 1).cacheKey() != icon.cacheKey());
}

void tst_appearance::styleSheetFindsItsPictures()
{
    static const QRegularExpression url(QStringLiteral("url\\(([^)]*)\\)"));
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
        int count = 0;
        for (auto match = url.globalMatch(ui::styleSheet(theme)); match.hasNext(); ++count) {
            const QString path = match.next().captured(1);
            QVERIFY2(!QIcon(path).pixmap(12, 12).isNull(), qPrintable(path));
        }
        QVERIFY(count > 8);
    }
    QVERIFY(allAre(QIcon(QStringLiteral(":/style-icons/dark/dot-accent.svg")).pixmap(96, 96), ui::color(ThemeKind::Dark, Token::Accent)));
}

QTEST_MAIN(tst_appearance)
#include "tst_appearance.moc"
