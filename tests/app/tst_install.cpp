// SPDX-License-Identifier: GPL-3.0-or-later
// What a packager and a user get: the installed tree, moved to where no build ever knew of, in an environment of its own.
#include "tests/support/checks.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

class TestInstall : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void putsFilesWhereTheyBelong_data();
    void putsFilesWhereTheyBelong();
    void shipsTheDataOfTheSourceAndNothingElse();
    void desktopFileStartsTheProgramWithItsIcon();
    void desktopFileIsValid();
    void metainfoNamesTheDesktopFile();
    void checksItsModel();
    void runsThePaperPackageWithoutAWindow();
    void speaksChinese();
    void needsItsOwnData_data();
    void needsItsOwnData();

private:
    struct Run {
        int exitCode = -1;
        QString output;
        QString errors;
    };
    /// Of bin/, with nothing of the caller's environment and in an empty folder.
    [[nodiscard]] Run run(const QString& program, const QStringList& arguments) const;
    [[nodiscard]] QString installed(const QString& file) const { return m_prefix + QLatin1Char('/') + file; }
    [[nodiscard]] QString scratch(const QString& file) const { return m_folder.filePath(QStringLiteral("home/") + file); }
    [[nodiscard]] QImage picture(const QString& language, const QString& file) const;

    QTemporaryDir m_folder;
    QString m_prefix;
};

namespace {

const QString kDesktopFile = QStringLiteral("share/applications/org.fourfold.Fourfold.desktop");
const QString kMetainfo = QStringLiteral("share/metainfo/org.fourfold.Fourfold.metainfo.xml");
const QString kData = QStringLiteral("share/fourfold/data");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The value of an untranslated key of a desktop file.
QString desktopValue(const QByteArray& desktopFile, const QString& key)
{
    const QRegularExpression line(QLatin1Char('^') + key + QStringLiteral("=(.*)$"), QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(desktopFile)).captured(1);
}

/// Paths below `folder` of all its files.
QSet<QString> filesIn(const QString& folder)
{
    QSet<QString> files;
    for (QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); found.hasNext();)
        files << QDir(folder).relativeFilePath(found.next());
    return files;
}

} // namespace

TestInstall::Run TestInstall::run(const QString& program, const QStringList& arguments) const
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), scratch({}));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), scratch({}));
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(scratch({}));
    process.start(installed(QStringLiteral("bin/") + program), arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

void TestInstall::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("home")));
    QVERIFY(QFile::setPermissions(scratch({}), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)); // Qt wants that of XDG_RUNTIME_DIR
    const QString first = m_folder.filePath(QStringLiteral("first"));
    QProcess install;
    install.setProcessChannelMode(QProcess::MergedChannels);
    install.start(QStringLiteral(FOURFOLD_CMAKE), {QStringLiteral("--install"), QStringLiteral(FOURFOLD_BUILD_DIR), QStringLiteral("--prefix"), first});
    QVERIFY2(install.waitForFinished(60000), qPrintable(install.errorString()));
    QVERIFY2(install.exitCode() == 0, install.readAll().constData());
    // Moved, so that a path remembered from the installation leads nowhere; and to a name that is not plain.
    m_prefix = m_folder.filePath(QStringLiteral("moved 四维"));
    QVERIFY(QDir().rename(first, m_prefix));
}

void TestInstall::putsFilesWhereTheyBelong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("source"); // the same file in the source, empty when it is built
    QTest::newRow("program") << "bin/fourfold" << "";
    QTest::newRow("command line") << "bin/fourfold-cli" << "";
    QTest::newRow("desktop file") << kDesktopFile << "resources/desktop/org.fourfold.Fourfold.desktop";
    QTest::newRow("metainfo") << kMetainfo << "resources/desktop/org.fourfold.Fourfold.metainfo.xml";
    QTest::newRow("icon") << "share/icons/hicolor/scalable/apps/fourfold.svg" << "resources/desktop/fourfold.svg";
    QTest::newRow("licence of the program") << "share/doc/fourfold/LICENSE" << "LICENSE";
    QTest::newRow("licence of the fonts") << "share/doc/fourfold/OFL.txt" << "resources/fonts/OFL.txt";
    QTest::newRow("where the data come from") << kData + QStringLiteral("/README.md") << "data/README.md";
}

void TestInstall::putsFilesWhereTheyBelong()
{
    QFETCH(const QString, file);
    QFETCH(const QString, source);
    const QFileInfo info(installed(file));
    QVERIFY2(info.isFile() && !info.isSymLink() && info.size() > 0, qPrintable(file));
    QCOMPARE(info.isExecutable(), file.startsWith(QStringLiteral("bin/")));
    if (!source.isEmpty())
        QVERIFY(contentOf(info.filePath()) == contentOf(QStringLiteral(FOURFOLD_SOURCE_DIR "/") + source));
}

void TestInstall::shipsTheDataOfTheSourceAndNothingElse()
{
    const QString source = QStringLiteral(FOURFOLD_SOURCE_DIR "/data");
    QSet<QString> expected = {QStringLiteral("README.md")};
    for (const char* folder : {"indices/", "models/", "scenarios/", "statistics/", "tables/"}) {
        for (const QString& file : filesIn(source + QLatin1Char('/') + QLatin1String(folder)))
            expected << QLatin1String(folder) + file;
    }
    QCOMPARE(filesIn(installed(kData)), expected);
    for (const QString& file : expected) {
        QVERIFY2(!QFileInfo(installed(kData) + QLatin1Char('/') + file).isSymLink(), qPrintable(file));
        QVERIFY2(contentOf(installed(kData) + QLatin1Char('/') + file) == contentOf(source + QLatin1Char('/') + file), qPrintable(file));
    }
}

void TestInstall::desktopFileStartsTheProgramWithItsIcon()
{
    const QByteArray desktopFile = contentOf(installed(kDesktopFile));
    const QString program = desktopValue(desktopFile, QStringLiteral("Exec")).section(QLatin1Char(' '), 0, 0);
    QVERIFY(!program.isEmpty());
    QVERIFY2(QFileInfo(installed(QStringLiteral("bin/") + program)).isExecutable(), qPrintable(program));
    const QString icon = desktopValue(desktopFile, QStringLiteral("Icon"));
    QVERIFY(!icon.isEmpty());
    QVERIFY2(QFile::exists(installed(QStringLiteral("share/icons/hicolor/scalable/apps/%1.svg").arg(icon))), qPrintable(icon));
}

void TestInstall::desktopFileIsValid()
{
    const QString validator = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
    if (validator.isEmpty())
        QSKIP("desktop-file-validate is not installed (Debian package desktop-file-utils)");
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(validator, {installed(kDesktopFile)});
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0 && said.isEmpty(), said.constData());
}

void TestInstall::metainfoNamesTheDesktopFile()
{
    QXmlStreamReader xml(contentOf(installed(kMetainfo)));
    QString launchable;
    QString licence;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("launchable"))
            launchable = xml.readElementText();
        else if (xml.name() == QLatin1String("project_license"))
            licence = xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(launchable, QFileInfo(kDesktopFile).fileName());
    QCOMPARE(licence, QStringLiteral("GPL-3.0-or-later"));
}

void TestInstall::checksItsModel()
{
    const Run checked = run(QStringLiteral("fourfold-cli"), {QStringLiteral("check")});
    QVERIFY2(checked.exitCode == 0, qPrintable(checked.errors + checked.output));
    QVERIFY(checked.output.contains(QStringLiteral("green_share")));
}

void TestInstall::runsThePaperPackageWithoutAWindow()
{
    const Run done = run(QStringLiteral("fourfold"), {QStringLiteral("--headless"), QStringLiteral("--output"), QStringLiteral("run")});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    QCOMPARE(done.errors, QString());
    QVERIFY2(done.output.contains(QStringLiteral("Cross-border e-commerce trade")), qPrintable(done.output));
    QVERIFY(!QImage(scratch(QStringLiteral("run/fourfold-paper-package.png"))).isNull());
    QVERIFY(contentOf(scratch(QStringLiteral("run/fourfold-paper-package.csv"))).startsWith("variable,place,unit,time,"));
    const Run chinese = run(QStringLiteral("fourfold"), {QStringLiteral("--headless"), QStringLiteral("--output"), QStringLiteral("run-zh"),
                                                         QStringLiteral("--language"), QStringLiteral("zh")});
    QVERIFY2(chinese.exitCode == 0, qPrintable(chinese.errors));
    QVERIFY2(chinese.output.contains(QStringLiteral("跨境电商")), qPrintable(chinese.output));
    QVERIFY(!chinese.output.contains(QStringLiteral("Public money"))); // a sentence of the program, not of its tables
    QCOMPARE(contentOf(scratch(QStringLiteral("run-zh/fourfold-paper-package.csv"))), contentOf(scratch(QStringLiteral("run/fourfold-paper-package.csv"))));
}

QImage TestInstall::picture(const QString& language, const QString& file) const
{
    const Run done = run(QStringLiteral("fourfold"), {QStringLiteral("--screenshot"), file, QStringLiteral("--language"), language});
    return done.exitCode == 0 ? QImage(scratch(file)) : QImage();
}

void TestInstall::speaksChinese()
{
    const QImage english = picture(QStringLiteral("en"), QStringLiteral("en.png"));
    const QImage again = picture(QStringLiteral("en"), QStringLiteral("en-again.png"));
    const QImage chinese = picture(QStringLiteral("zh"), QStringLiteral("zh.png"));
    QVERIFY(!english.isNull() && !chinese.isNull());
    QVERIFY(english == again); // so the next difference is the language and nothing else
    QCOMPARE(chinese.size(), english.size());
    QVERIFY(chinese != english);
}

void TestInstall::needsItsOwnData_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("window") << "fourfold" << QStringList{QStringLiteral("--headless"), QStringLiteral("--output"), QStringLiteral("none")};
    QTest::newRow("command line") << "fourfold-cli" << QStringList{QStringLiteral("check")};
}

/// The build that this was installed from, and its source, are still there: without its own data the program must say so and
/// not take theirs.
void TestInstall::needsItsOwnData()
{
    QFETCH(const QString, program);
    QFETCH(const QStringList, arguments);
    QVERIFY(QFile::exists(QStringLiteral(FOURFOLD_BUILD_DIR "/share/fourfold/data/models")));
    const QString hidden = installed(QStringLiteral("hidden"));
    QVERIFY(QDir().rename(installed(kData), hidden));
    const auto back = qScopeGuard([&] { QDir().rename(hidden, installed(kData)); });
    const Run refused = run(program, arguments);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.output, QString());
    QVERIFY2(refused.errors.contains(QFileInfo(installed(QStringLiteral("share"))).canonicalFilePath()), qPrintable(refused.errors));
    QVERIFY2(!refused.errors.contains(QStringLiteral(FOURFOLD_BUILD_DIR)), qPrintable(refused.errors));
    QVERIFY(!QFile::exists(scratch(QStringLiteral("none"))));
}

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
