// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded fonts hold every character that the program shows: of the translations and of the data.
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QObject>
#include <QRawFont>
#include <QSet>

namespace {

QSet<char32_t> charactersOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSet<char32_t> characters;
    const QString text = QString::fromUtf8(file.readAll());
    for (const char32_t c : text.toUcs4()) {
        if (c >= 0x20 && c != 0xFEFF) // no control characters, no byte order mark
            characters.insert(c);
    }
    return characters;
}

QRawFont embedded(const QString& file)
{
    return QRawFont(QStringLiteral(":/fonts/") + file, 13);
}

} // namespace

class tst_fonts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void familiesAreTheEmbeddedOnes();
    void everyCharacterIsCovered_data();
    void everyCharacterIsCovered();
    void thinSpaceComesFromInter();
    void noRadicalsToCopyByMistake();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
};

void tst_fonts::initTestCase()
{
    m_appearance = std::make_unique<ui::Appearance>();
}

void tst_fonts::familiesAreTheEmbeddedOnes()
{
    const QStringList families = QFontDatabase::families();
    for (const char* family : {"Inter", "Inter Tabular", "Fourfold Sans SC"})
        QVERIFY2(families.contains(QLatin1String(family)), family);
    QCOMPARE(QFontInfo(m_appearance->font(ui::TypeStyle::Body)).family(), QStringLiteral("Inter"));
    // Regular, semi-bold or bold exist as such: nothing is emboldened by the drawing.
    QVERIFY(QFontDatabase::styles(QStringLiteral("Fourfold Sans SC")).contains(QStringLiteral("Bold")));
    QVERIFY(QFontDatabase::styles(QStringLiteral("Inter Tabular")).join(QLatin1Char(' ')).contains(QStringLiteral("SemiBold")));
}

void tst_fonts::everyCharacterIsCovered_data()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(FOURFOLD_SOURCE_DIR));
    for (const char* folder : {"data/models", "data/scenarios", "data/tables", "resources/translations"}) {
        const QDir directory(root.filePath(QLatin1String(folder)));
        for (const QString& file : directory.entryList(QDir::Files))
            QTest::newRow(qPrintable(QLatin1String(folder) + QLatin1Char('/') + file)) << directory.filePath(file);
    }
}

void tst_fonts::everyCharacterIsCovered()
{
    QFETCH(QString, path);
    const QRawFont latin = embedded(QStringLiteral("Inter-Regular.otf"));
    const QRawFont latinBold = embedded(QStringLiteral("Inter-SemiBold.otf"));
    const QRawFont tabular = embedded(QStringLiteral("InterTabular-Regular.otf"));
    const QRawFont chinese = embedded(QStringLiteral("FourfoldSansSC-Regular.otf"));
    const QRawFont chineseBold = embedded(QStringLiteral("FourfoldSansSC-Bold.otf"));
    const QSet<char32_t> characters = charactersOf(path);
    QVERIFY(!characters.isEmpty());
    for (const char32_t c : characters) {
        const bool regular = latin.supportsCharacter(c) || chinese.supportsCharacter(c);
        const bool bold = latinBold.supportsCharacter(c) || chineseBold.supportsCharacter(c);
        const bool inTables = tabular.supportsCharacter(c) || chinese.supportsCharacter(c);
        QVERIFY2(regular && bold && inTables, qPrintable(QStringLiteral("U+%1 %2").arg(uint(c), 4, 16).arg(QString::fromUcs4(&c, 1))));
    }
}

void tst_fonts::thinSpaceComesFromInter()
{
    QVERIFY(embedded(QStringLiteral("Inter-Regular.otf")).supportsCharacter(0x2009U));
    QVERIFY(embedded(QStringLiteral("Inter-SemiBold.otf")).supportsCharacter(0x2009U));
}

void tst_fonts::noRadicalsToCopyByMistake()
{
    const QRawFont chinese = embedded(QStringLiteral("FourfoldSansSC-Regular.otf"));
    for (char32_t c = 0x2E80; c < 0x2FE0; ++c)
        QVERIFY(!chinese.supportsCharacter(c));
}

QTEST_MAIN(tst_fonts)
#include "tst_fonts.moc"
