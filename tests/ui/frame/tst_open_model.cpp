// SPDX-License-Identifier: GPL-3.0-or-later
// Another model in the window: opened by the menu, by dropping its file and from the command line; what the window then offers;
// what it says of a file that is no model.
#include "tests/ui/frame/frame_fixture.h"
#include "ui/frame/example_models.h"
#include "ui/frame/navigation_rail.h"
#include "ui/frame/scenario_exchange.h"
#include "ui/frame/scenario_strip.h"
#include "ui/frame/search_index.h"
#include "ui/frame/year_events.h"
#include "ui/session/other_model.h"
#include "ui/widgets/year_scrubber.h"

#include <QAbstractButton>
#include <QDir>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QUndoStack>
#include <QUrl>

using core::policy::Language;
using ui::Command;

class TestOpenModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void opensByTheMenu();
    void opensAnExample();
    void opensByDropping();
    void takesNoOtherFiles();
    void opensFromTheCommandLine();
    void comesBackWhereItWasLeft();
    void leavesTheWorkspaceBeforeAsItIs();
    void givesEachItsOwnWorkspace();
    void offersWhatTheModelHas();
    void stepsThroughTheTimesOfTheModel();
    void findsItsLeversAndNumbers();
    void tellsOfTheModelInAbout();
    void exportsAndImportsByFileOnly();
    void showsWhatIsWrongWithAFile_data();
    void showsWhatIsWrongWithAFile();
    void startsWithTheWorkspaceBeforeWhenTheFileIsBroken();
    void showsTheNotesOfTheReader();
    void showsModelsOfOthersOnEachPage();

private:
    [[nodiscard]] static QString example(const char* name)
    {
        return QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/") + QLatin1String(name);
    }
    [[nodiscard]] static QString write(tests::Frame& frame, const char* name, const QByteArray& text)
    {
        QFile file(frame.path(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }
    /// Whether a part of the window takes a drag of this file; drops it when it does.
    [[nodiscard]] static bool drop(QWidget& part, const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&part, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&part, &dropped);
        return dropped.isAccepted();
    }
    [[nodiscard]] static QString modelName(tests::Frame& frame)
    {
        return frame.session().otherModel() ? frame.session().otherModel()->name : QString();
    }
};

namespace {

/// Each so many of the conformance models is opened in a window.
constexpr int kEach = 5;

/// Two mistakes, on lines 4 and 5.
const QByteArray kBroken = "<xmile version=\"1.0\"><header><name>Broken</name></header>\n<model>\n<variables>\n"
                           "<aux name=\"first\"><eqn>nothing + 1</eqn></aux>\n<aux name=\"second\"><eqn>2 + </eqn></aux>\n"
                           "</variables></model></xmile>\n";

} // namespace

void TestOpenModel::initTestCase()
{
    QCOMPARE(ui::exampleModels(FOURFOLD_SOURCE_DIR "/data").size(), std::size_t(2));
    QVERIFY(ui::exampleModels("/nowhere").empty());
}

void TestOpenModel::opensByTheMenu()
{
    tests::Frame frame;
    QVERIFY(frame.ready());
    frame.dialogs().toOpen = example("bass-diffusion.xmile");
    frame.action(Command::OpenModel).trigger();
    QCOMPARE(modelName(frame), QStringLiteral("Bass diffusion"));
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("Bass diffusion"));
    QVERIFY(frame.window().windowTitle().startsWith(QStringLiteral("Bass diffusion")));
    QVERIFY(frame.message("model").contains(QStringLiteral("Recent workspaces")));
    QCOMPARE(frame.preferences().modelFolder(), QFileInfo(example("bass-diffusion.xmile")).absolutePath());
    // Turning back changes nothing.
    frame.dialogs().toOpen.clear();
    auto* window = &frame.window();
    frame.action(Command::OpenModel).trigger();
    QCOMPARE(&frame.window(), window);
}

void TestOpenModel::opensAnExample()
{
    tests::Frame frame;
    auto* menu = frame.find<QMenu>("examplesMenu");
    QVERIFY(menu);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().at(1)->text(), QStringLiteral("Hares and lynx"));
    menu->actions().at(1)->trigger();
    QCOMPARE(modelName(frame), QStringLiteral("Hares and lynx"));
    QVERIFY(frame.ready());
}

void TestOpenModel::opensByDropping()
{
    tests::Frame frame;
    QVERIFY(frame.ready());
    const QString home = frame.session().workspacePath();
    QVERIFY(drop(frame.window(), example("hares-and-lynx.xmile")));
    QTRY_COMPARE(modelName(frame), QStringLiteral("Hares and lynx"));
    QVERIFY(frame.ready());
    // Charts and fields, which take drops for themselves, leave files to the window.
    auto* field = new QLineEdit(&frame.window());
    QVERIFY(drop(*field, example("bass-diffusion.xmile")));
    QTRY_COMPARE(modelName(frame), QStringLiteral("Bass diffusion"));
    QVERIFY(frame.ready());
    auto* view = new QGraphicsView(new QGraphicsScene(&frame.window()), &frame.window());
    QVERIFY(drop(*view->viewport(), example("hares-and-lynx.xmile")));
    QTRY_COMPARE(modelName(frame), QStringLiteral("Hares and lynx"));
    QVERIFY(frame.ready());
    // A workspace is taken too.
    QVERIFY(drop(frame.window(), home));
    QTRY_VERIFY(!frame.session().otherModel());
    QVERIFY(frame.ready());
}

void TestOpenModel::takesNoOtherFiles()
{
    tests::Frame frame;
    QVERIFY(!drop(frame.window(), QStringLiteral("/tmp/letter.docx")));
    QVERIFY(!drop(frame.window(), QString()));
}

void TestOpenModel::opensFromTheCommandLine()
{
    tests::Frame frame(example("bass-diffusion.xmile"));
    QCOMPARE(modelName(frame), QStringLiteral("Bass diffusion"));
    QVERIFY(frame.ready());
    QCOMPARE(frame.session().current().id, QStringLiteral("baseline"));
    QVERIFY(frame.message("model").contains(QStringLiteral("New workspace"))); // there is none before
}

void TestOpenModel::comesBackWhereItWasLeft()
{
    tests::Frame frame(example("bass-diffusion.xmile"));
    QVERIFY(frame.ready());
    const QString path = frame.session().workspacePath();
    QVERIFY(frame.session().setConstantOf(QStringLiteral("baseline"), QStringLiteral("market size"), 12000).has_value());
    const QString id = frame.session().current().id;
    frame.restart();
    QCOMPARE(frame.session().workspacePath(), path);
    QCOMPARE(modelName(frame), QStringLiteral("Bass diffusion"));
    QCOMPARE(frame.session().constantOf(id, QStringLiteral("market size")), 12000.0);
}

void TestOpenModel::leavesTheWorkspaceBeforeAsItIs()
{
    tests::Frame frame;
    QVERIFY(frame.ready());
    const QString before = frame.session().workspacePath();
    const QString scenario = frame.session().addFromBaseline();
    frame.desktop().openModel(example("bass-diffusion.xmile"));
    QVERIFY(frame.session().otherModel());
    QVERIFY(frame.ready()); // the window before is gone by then, and its lock with it
    frame.desktop().openWorkspace(before);
    QVERIFY(!frame.session().otherModel());
    QVERIFY(frame.session().scenario(scenario));
    QVERIFY(!frame.session().readOnly());
    QVERIFY(frame.ready());
    // A new workspace is one of the four-dimension model, also from here.
    frame.desktop().openModel(example("bass-diffusion.xmile"));
    frame.dialogs().toWrite = frame.path(QStringLiteral("new.fourfold"));
    frame.desktop().newWorkspace();
    QVERIFY(!frame.session().otherModel());
    QVERIFY(frame.session().scenario(QStringLiteral("paper-package")));
}

void TestOpenModel::givesEachItsOwnWorkspace()
{
    tests::Frame frame;
    frame.desktop().openModel(example("bass-diffusion.xmile"));
    frame.desktop().openModel(example("bass-diffusion.xmile"));
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("Bass diffusion (2)"));
    // Names that no file system takes.
    const QByteArray text = "<xmile version=\"1.0\"><header><name>..a/b: c?\n*</name></header><model><variables><aux name=\"x\">"
                            "<eqn>TIME</eqn></aux></variables></model></xmile>";
    frame.desktop().openModel(write(frame, "odd.xml", text));
    QCOMPARE(frame.session().workspaceName(), QStringLiteral("a-b- c- -"));
}

void TestOpenModel::offersWhatTheModelHas()
{
    tests::Frame frame(example("bass-diffusion.xmile"));
    QVERIFY(frame.ready());
    for (const char* page : {"rail-explore", "rail-compare", "rail-model"})
        QVERIFY2(!frame.find<QAbstractButton>(page)->isHidden(), page);
    auto* rail = frame.find<ui::NavigationRail>("navigationRail");
    auto* pages = frame.find<QStackedWidget>("pages");
    for (int page = 0; page < pages->count(); ++page) {
        rail->setCurrentPage(page);
        emit rail->pageChosen(page);
        QCOMPARE(pages->currentIndex(), page);
        QTest::qWait(20);
        // What is not offered is empty and cannot be reached.
        QCOMPARE(rail->isOffered(page), !pages->currentWidget()->children().isEmpty());
    }
    QVERIFY(!frame.action(Command::Provinces).isVisible());
    QVERIFY(!frame.action(Command::MacroRegions).isVisible());
    QVERIFY(ui::yearEvents(frame.session().catalogue(), frame.session().current().content, Language::English).empty());

    tests::Frame usual;
    QVERIFY(usual.action(Command::Provinces).isVisible());
}

void TestOpenModel::stepsThroughTheTimesOfTheModel()
{
    tests::Frame frame(example("bass-diffusion.xmile"));
    QVERIFY(frame.ready());
    auto& session = frame.session();
    frame.action(Command::FirstYear).trigger();
    QCOMPARE(session.year(), 0.0);
    frame.action(Command::YearForward).trigger();
    const double step = session.year();
    QVERIFY(step > 0 && step <= 1);
    frame.action(Command::YearForward).trigger();
    QCOMPARE(session.year(), 2 * step);
    session.setYear(1.5 * step);
    frame.action(Command::YearBack).trigger();
    QCOMPARE(session.year(), step);
    frame.action(Command::LastYear).trigger();
    QCOMPARE(session.year(), 20.0);
    frame.action(Command::YearForward).trigger();
    QCOMPARE(session.year(), 20.0);
    QCOMPARE(frame.find<ui::YearScrubber>("yearScrubber")->time(), 20.0);
}

void TestOpenModel::findsItsLeversAndNumbers()
{
    tests::Frame frame(example("hares-and-lynx.xmile"));
    const auto& session = frame.session();
    const ui::SearchIndex index(session.catalogue(), session.regions(), [](const char*) { return QString(); });
    const auto kindsOf = [&](const char* query) {
        QList<int> kinds;
        for (const auto* entry : index.find(QString::fromLatin1(query), Language::English))
            kinds << static_cast<int>(entry->kind);
        return kinds;
    };
    QVERIFY(kindsOf("hare birth rate").contains(static_cast<int>(ui::SearchKind::Lever)));
    QVERIFY(kindsOf("lynx deaths").contains(static_cast<int>(ui::SearchKind::Number)));
    QVERIFY(kindsOf("North").contains(static_cast<int>(ui::SearchKind::Region)));
    QVERIFY(kindsOf("East").isEmpty());
    QVERIFY(kindsOf("31 provinces").isEmpty());
    for (const auto& entry : index.entries())
        QVERIFY(entry.kind != ui::SearchKind::Term);
}

void TestOpenModel::tellsOfTheModelInAbout()
{
    tests::Frame frame(example("bass-diffusion.xmile"));
    QVERIFY(frame.ready());
    frame.action(Command::About).trigger();
    auto* text = frame.find<QTextBrowser>("aboutText");
    QVERIFY(text);
    QVERIFY(text->toPlainText().contains(frame.session().otherModel()->code));
    QVERIFY(text->toPlainText().contains(QStringLiteral("bass-diffusion.xmile")));
}

void TestOpenModel::exportsAndImportsByFileOnly()
{
    tests::Frame frame(example("bass-diffusion.xmile"));
    QVERIFY(frame.ready());
    auto& session = frame.session();
    const QString id = session.addFromBaseline();
    QVERIFY(session.setConstantOf(id, QStringLiteral("imitation"), 0.5).has_value());
    ui::ExportDialog dialog(frame.appearance(), session, id);
    QVERIFY(!dialog.findChild<QLineEdit*>(QStringLiteral("codeField")));
    QVERIFY(dialog.findChild<QAbstractButton*>(QStringLiteral("exportFile")));
    ui::ImportDialog import(frame.appearance(), session);
    QVERIFY(import.findChild<QLineEdit*>(QStringLiteral("importCode"))->isHidden());

    const QString path = frame.path(QStringLiteral("scenario.json"));
    frame.dialogs().toWrite = path;
    frame.desktop().exportScenario(id);
    QVERIFY(QFile::exists(path));
    const auto content = session.scenario(id)->content;
    session.remove(id);
    frame.dialogs().toOpen = path;
    frame.desktop().importScenario();
    QVERIFY(session.current().content == content);
}

void TestOpenModel::showsWhatIsWrongWithAFile_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QString>("reason");
    QTest::newRow("English") << Language::English << "was not opened" << "The name 'nothing' is not known here";
    QTest::newRow("Chinese") << Language::Chinese << QStringLiteral("未能打开") << QStringLiteral("此处不认识名称“nothing”");
}

void TestOpenModel::showsWhatIsWrongWithAFile()
{
    QFETCH(Language, language);
    QFETCH(QString, opened);
    QFETCH(QString, reason);
    tests::Frame frame;
    QVERIFY(frame.ready());
    frame.appearance().setLanguage(language);
    auto* window = &frame.window();
    auto* session = &frame.session();
    const QDir home(frame.path(QStringLiteral("home")));
    const auto files = home.entryList(QDir::Files);
    frame.desktop().openModel(write(frame, "broken.xmile", kBroken));
    QCOMPARE(&frame.window(), window);
    QCOMPARE(&frame.session(), session);
    QCOMPARE(home.entryList(QDir::Files), files);
    const auto plain = [](QString text) { return text.remove(QChar(0x2009)); };
    const QString message = plain(frame.message("model"));
    QVERIFY2(message.contains(QStringLiteral("broken.xmile")), qPrintable(message));
    QVERIFY2(message.contains(opened), qPrintable(message));
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY2(message.contains(QLatin1Char('4')), qPrintable(message)); // the line

    frame.find("message-model")->findChild<QAbstractButton*>(QStringLiteral("messageAction"))->click();
    auto* text = frame.find<QTextBrowser>("modelReportText");
    QVERIFY(text);
    const QString all = plain(text->toPlainText());
    QVERIFY2(all.contains(reason), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("first")) && all.contains(QStringLiteral("second")), qPrintable(all));
    QVERIFY2(all.contains(QLatin1Char('5')), qPrintable(all));
}

void TestOpenModel::startsWithTheWorkspaceBeforeWhenTheFileIsBroken()
{
    tests::Frame frame;
    const QString before = frame.session().workspacePath();
    const QString broken = write(frame, "broken.xmile", kBroken);
    frame.restart(broken);
    QCOMPARE(frame.session().workspacePath(), before);
    QVERIFY(frame.message("model").contains(QStringLiteral("broken.xmile")));
    frame.restart(frame.path(QStringLiteral("nowhere.stmx")));
    QCOMPARE(frame.session().workspacePath(), before);
    QVERIFY(frame.message("model").contains(QStringLiteral("nowhere.stmx")));
}

void TestOpenModel::showsTheNotesOfTheReader()
{
    tests::Frame frame;
    frame.desktop().openModel(write(frame, "noted.xmile",
                                    "<xmile version=\"1.0\"><header><name>Noted</name></header>\n<model><variables>\n"
                                    "<aux name=\"x\"><eqn>TIME</eqn><sparkle/></aux></variables></model></xmile>"));
    QCOMPARE(modelName(frame), QStringLiteral("Noted"));
    QCOMPARE(frame.session().otherModel()->notes.size(), std::size_t(2)); // no times, and an element that nobody knows
    const QString message = frame.message("modelNotes");
    QVERIFY2(message.contains(QStringLiteral("2 places")), qPrintable(message));
    frame.find("message-modelNotes")->findChild<QAbstractButton*>(QStringLiteral("messageAction"))->click();
    auto* text = frame.find<QTextBrowser>("modelReportText");
    QVERIFY(text);
    QVERIFY(text->toPlainText().contains(QStringLiteral("<sparkle> is not known")));
    QVERIFY(text->toPlainText().contains(QStringLiteral("<sim_specs>")));
}

void TestOpenModel::showsModelsOfOthersOnEachPage()
{
    const QString folder = QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile");
    QDirIterator files(folder, {QStringLiteral("*.xmile"), QStringLiteral("*.stmx"), QStringLiteral("*.xml")}, QDir::Files, QDirIterator::Subdirectories);
    tests::Frame frame;
    int opened = 0;
    int refused = 0;
    int number = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        if (++number % kEach != 0)
            continue; // the session's test opens all of them
        auto* before = &frame.session();
        frame.desktop().openModel(path);
        if (&frame.session() == before) {
            QVERIFY2(frame.message("model").contains(QFileInfo(path).fileName()), qPrintable(path));
            ++refused;
            continue;
        }
        ++opened;
        QVERIFY2(QTest::qWaitFor([&] { return frame.session().projection() && frame.session().baseline(); }, 20000), qPrintable(path));
        auto* rail = frame.find<ui::NavigationRail>("navigationRail");
        for (int page = 0; page < frame.find<QStackedWidget>("pages")->count(); ++page) {
            if (rail->isOffered(page)) {
                rail->setCurrentPage(page);
                emit rail->pageChosen(page);
                frame.window().grab();
            }
        }
    }
    if (opened == 0)
        QSKIP("the conformance models are not there; none was opened in a window");
    qInfo("%d models opened in a window, %d refused with a message", opened, refused);
    QVERIFY(opened >= 68 / kEach);
}

QTEST_MAIN(TestOpenModel)
#include "tst_open_model.moc"
