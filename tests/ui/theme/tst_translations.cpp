// SPDX-License-Identifier: GPL-3.0-or-later
// Every text is translated, its placeholders agree, and every translation file is part of the program.
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QObject>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Message {
    QString context, source, comment, type;
    QStringList translations; ///< one, or one for each number
    bool numerus = false;
};

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("message")) {
            Message message;
            message.context = context;
            message.numerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            while (xml.readNextStartElement()) {
                if (xml.name() == QLatin1String("source")) {
                    message.source = xml.readElementText();
                } else if (xml.name() == QLatin1String("comment")) {
                    message.comment = xml.readElementText();
                } else if (xml.name() == QLatin1String("translation")) {
                    message.type = xml.attributes().value(QLatin1String("type")).toString();
                    if (!message.numerus) {
                        message.translations << xml.readElementText();
                        continue;
                    }
                    while (xml.readNextStartElement())
                        message.translations << xml.readElementText();
                } else {
                    xml.skipCurrentElement();
                }
            }
            messages << message;
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%(L?[0-9]+|Ln|n)"));
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

QDir translations()
{
    return QDir(QStringLiteral(FOURFOLD_SOURCE_DIR "/resources/translations"));
}

} // namespace

class tst_translations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void everyFileIsInTheProgram_data();
    void everyFileIsInTheProgram();
    void chineseTypographyIsKept_data();
    void chineseTypographyIsKept();
    void qtsOwnButtonsAreChineseToo();
    void englishKnowsOneFromMany();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
};

void tst_translations::initTestCase()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_appearance->setLanguage(core::policy::Language::Chinese);
}

namespace {

void addFiles()
{
    QTest::addColumn<QString>("path");
    for (const QString& file : translations().entryList({QStringLiteral("*_zh_CN.ts")}, QDir::Files))
        QTest::newRow(qPrintable(file)) << translations().filePath(file);
}

} // namespace

void tst_translations::everyTextIsTranslated_data() { addFiles(); }

void tst_translations::everyTextIsTranslated()
{
    QFETCH(QString, path);
    const QList<Message> messages = messagesOf(path);
    QVERIFY2(!messages.isEmpty(), "no messages, or not well-formed");
    for (const Message& message : messages) {
        QVERIFY2(message.type.isEmpty(), qPrintable(message.type + QStringLiteral(": ") + message.source));
        QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
        for (const QString& translation : message.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(message.source));
            QVERIFY2(placeholdersOf(translation) == placeholdersOf(message.source),
                     qPrintable(message.source + QStringLiteral(" | ") + translation));
        }
    }
}

void tst_translations::everyFileIsInTheProgram_data() { addFiles(); }

void tst_translations::everyFileIsInTheProgram()
{
    QFETCH(QString, path);
    for (const Message& message : messagesOf(path)) {
        if (message.numerus)
            continue; // filled in by number; the same catalogue holds them
        const QString shown = QCoreApplication::translate(message.context.toUtf8(), message.source.toUtf8(), message.comment.toUtf8());
        QVERIFY2(message.translations.contains(shown), qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
}

void tst_translations::chineseTypographyIsKept_data() { addFiles(); }

void tst_translations::chineseTypographyIsKept()
{
    // Chinese typography: full-width punctuation beside Han; thin spaces come at display time; no space before %.
    QFETCH(QString, path);
    static const QRegularExpression halfWidth(QStringLiteral("\\p{Han}[,;:!?()]|[,;:!?(]\\p{Han}"));
    static const QRegularExpression typedSpace(QStringLiteral("\\x{2009}|[0-9] %(?![0-9nL])"));
    for (const Message& message : messagesOf(path)) {
        for (const QString& translation : message.translations) {
            if (translation.contains(QStringLiteral("(*.")))
                continue; // a list of file patterns has a form of its own
            QVERIFY2(!halfWidth.match(translation).hasMatch(), qPrintable(translation));
            QVERIFY2(!typedSpace.match(translation).hasMatch(), qPrintable(translation));
        }
    }
}

void tst_translations::qtsOwnButtonsAreChineseToo()
{
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("取消"));
    m_appearance->setLanguage(core::policy::Language::English);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    m_appearance->setLanguage(core::policy::Language::Chinese);
}

/// Each text with a number that Chinese has, in two forms; the first is what is said of one thing.
void tst_translations::englishKnowsOneFromMany()
{
    const QList<Message> plurals = messagesOf(translations().filePath(QStringLiteral("plurals_en_GB.ts")));
    QVERIFY(!plurals.isEmpty());
    for (const QString& file : translations().entryList({QStringLiteral("*_zh_CN.ts")}, QDir::Files)) {
        for (const Message& message : messagesOf(translations().filePath(file))) {
            if (!message.numerus)
                continue;
            const auto same = [&](const Message& plural) {
                return plural.context == message.context && plural.source == message.source && plural.comment == message.comment;
            };
            QVERIFY2(std::any_of(plurals.begin(), plurals.end(), same), qPrintable(message.context + QStringLiteral(": ") + message.source));
        }
    }
    m_appearance->setLanguage(core::policy::Language::English);
    for (const Message& plural : plurals) {
        QVERIFY2(plural.type.isEmpty(), qPrintable(plural.source));
        QCOMPARE(plural.translations.size(), 2);
        for (const int count : {1, 2}) {
            const QString shown = QCoreApplication::translate(plural.context.toUtf8(), plural.source.toUtf8(), plural.comment.toUtf8(), count);
            const QString expected = QString(plural.translations[count - 1]).replace(QStringLiteral("%n"), QString::number(count));
            QCOMPARE(shown, QString(expected).replace(QStringLiteral("%Ln"), QString::number(count)));
        }
    }
    m_appearance->setLanguage(core::policy::Language::Chinese);
}

QTEST_MAIN(tst_translations)
#include "tst_translations.moc"
