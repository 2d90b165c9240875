// SPDX-License-Identifier: GPL-3.0-or-later
// The program on a real display, used with a real mouse, killed and started again: what a person did is in the workspace file.
//
// The display is an Xvfb of the test's own; the mouse is xdotool's. Where the slider lies is read off a twin: the same window,
// made in this process at the same size.
#include "core/workspace/workspace.h"
#include "tests/support/checks.h"
#include "tests/ui/frame/frame_fixture.h"
#include "ui/widgets/lever_slider.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>

#include <algorithm>
#include <memory>

using core::policy::Language;
using core::policy::Scenario;
using core::workspace::ScenarioRecord;
using core::workspace::ScenarioVersion;
using core::workspace::Workspace;

class TestRealWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void keepsADraggedLeverThroughAKill();
    void startsInChineseWhereTheSystemIsChinese();
    void opensAModelThatIsNamed();

private:
    QProcess m_server;
    QString m_display;
};

namespace {

constexpr int kWaitMs = 20000;
const QString kLever = QStringLiteral("digital_infrastructure"); ///< "Western networks"

/// Whether `done` came true in time.
template <class Condition>
bool waitFor(Condition done)
{
    return QTest::qWaitFor(done, kWaitMs);
}

/// Ends what still runs, however a test ends.
void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

/// fourfold on a display, with a home of its own.
class Program {
public:
    Program(QString display, QString home, QString locale)
        : m_display(std::move(display)), m_home(std::move(home)), m_locale(std::move(locale))
    {
    }
    ~Program() { end(m_process); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Starts it and waits for its window.
    [[nodiscard]] bool start(const QStringList& arguments = {})
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_home);
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home);
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        environment.insert(QStringLiteral("LANG"), m_locale);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_home);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(FOURFOLD_BUILD_DIR "/fourfold"), arguments);
        if (!m_process.waitForStarted())
            return false;
        m_window.clear();
        return waitFor([this] {
            m_window = mouse({QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--class"), QStringLiteral("^fourfold$")}).section(QLatin1Char('\n'), 0, 0);
            return !m_window.isEmpty() || m_process.state() != QProcess::Running;
        }) && m_process.state() == QProcess::Running;
    }

    /// As kill -9 does.
    [[nodiscard]] bool kill()
    {
        m_process.kill();
        return m_process.waitForFinished() && m_process.exitStatus() == QProcess::CrashExit;
    }

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] QString title() const { return mouse({QStringLiteral("getwindowname"), m_window}); }

    [[nodiscard]] QSize size() const
    {
        const QString text = mouse({QStringLiteral("getwindowgeometry"), QStringLiteral("--shell"), m_window});
        const auto number = [&](const char* key) {
            return QRegularExpression(QLatin1String(key) + QStringLiteral("=(\\d+)")).match(text).captured(1).toInt();
        };
        return {number("WIDTH"), number("HEIGHT")};
    }

    /// Presses at `from`, goes to `to` by way of a point between, and lets go. Points are of the window.
    void drag(QPoint from, QPoint to) const
    {
        const auto move = [this](QPoint point) {
            return QStringList{QStringLiteral("mousemove"), QStringLiteral("--window"), m_window, QString::number(point.x()), QString::number(point.y())};
        };
        const auto button = [](const char* what) { return QStringList{QLatin1String(what), QStringLiteral("1")}; };
        mouse(move(from) + button("mousedown") + move((from + to) / 2) + move(to) + button("mouseup"));
    }

private:
    /// What xdotool says; nothing when it fails.
    QString mouse(const QStringList& arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        QProcess tool;
        tool.setProcessEnvironment(environment);
        tool.start(QStringLiteral("xdotool"), arguments);
        const bool done = tool.waitForFinished(kWaitMs) && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
        return done ? QString::fromUtf8(tool.readAllStandardOutput()).trimmed() : QString();
    }

    QString m_display;
    QString m_home;
    QString m_locale;
    QProcess m_process;
    QString m_window; ///< xdotool's number
};

/// The same window in this process: on a workspace of its own at first start, or on `file`.
class Twin {
public:
    explicit Twin(const QString& file = {})
        : m_frame(file)
    {
    }
    [[nodiscard]] bool show(Language language, QSize size)
    {
        m_frame.appearance().setLanguage(language);
        m_frame.window().resize(size);
        return m_frame.ready() && slider() && slider()->isVisible() && m_frame.window().size() == size;
    }
    [[nodiscard]] QPoint handle() const { return toWindow(slider()->handleCentre().x()); }
    /// Where the handle stands at `percent`.
    [[nodiscard]] QPoint handle(double percent) const { return toWindow(slider()->xOf(percent)); }
    /// What one pixel is worth, as an intensity.
    [[nodiscard]] double intensityPerPixel() const { return 1 / (slider()->xOf(100) - slider()->xOf(0)); }
    [[nodiscard]] QString currentScenario() { return m_frame.session().current().id; }
    /// What the current scenario holds; a built-in one's is the product's.
    [[nodiscard]] Scenario content() { return m_frame.session().current().content; }

private:
    [[nodiscard]] ui::LeverSlider* slider() const
    {
        return const_cast<tests::Frame&>(m_frame).find<ui::LeverSlider>(qPrintable(QStringLiteral("leverSlider_") + kLever));
    }
    [[nodiscard]] QPoint toWindow(double x) const
    {
        return slider()->mapTo(slider()->window(), QPoint(qRound(x), qRound(slider()->handleCentre().y())));
    }

    tests::Frame m_frame;
};

/// The user's own scenarios as the file has them now; none while there is no file.
std::vector<ScenarioRecord> storedScenarios(const QString& path)
{
    if (!QFile::exists(path))
        return {};
    const auto workspace = Workspace::open(path);
    if (!workspace.has_value())
        return {};
    auto scenarios = workspace->scenarios();
    if (!scenarios.has_value())
        return {};
    std::erase_if(*scenarios, [](const ScenarioRecord& scenario) { return scenario.builtIn; });
    return *scenarios;
}

/// The scenario that the window shows when it is next opened.
QString storedCurrent(const QString& path)
{
    const auto workspace = Workspace::open(path);
    return workspace.has_value() ? workspace->setting(QStringLiteral("current_scenario")) : QString();
}

/// The stored intensity of the lever; nothing where there is no number.
std::optional<double> storedIntensity(const Scenario& scenario)
{
    const auto setting = scenario.levers.find(kLever.toStdString());
    if (setting == scenario.levers.end() || !setting->second.intensity)
        return std::nullopt;
    const double* number = std::get_if<double>(&*setting->second.intensity);
    return number ? std::optional(*number) : std::nullopt;
}

bool isNear(const std::vector<ScenarioRecord>& scenarios, double intensity, double tolerance)
{
    const auto stored = scenarios.empty() ? std::nullopt : storedIntensity(scenarios.front().content);
    return stored && tests::isClose(*stored, intensity, 0, tolerance);
}

QString homeIn(const QTemporaryDir& folder)
{
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // Qt wants that of XDG_RUNTIME_DIR
    return folder.path();
}

QString workspaceIn(const QTemporaryDir& home, const QString& name)
{
    return home.filePath(QStringLiteral(".local/share/fourfold/") + name + QStringLiteral(".fourfold"));
}

} // namespace

void TestRealWindow::initTestCase()
{
    const QString server = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
    if (server.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty())
        QSKIP("Xvfb or xdotool is not installed (Debian packages xvfb and xdotool): 2 journeys with a real window were not made");
    // The server picks a number that is free and says it once it takes connections.
    m_server.start(server, {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1600x1000x24"),
                            QStringLiteral("-dpi"), QStringLiteral("96"), QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
    QVERIFY2(waitFor([this] { return m_server.canReadLine(); }), m_server.readAllStandardError().constData());
    m_display = QLatin1Char(':') + QString::fromLatin1(m_server.readLine()).trimmed();
    QVERIFY2(QRegularExpression(QStringLiteral("^:\\d+$")).match(m_display).hasMatch(), qPrintable(m_display));
}

void TestRealWindow::cleanupTestCase()
{
    m_server.terminate(); // so that it removes its socket and lock
    if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(kWaitMs))
        end(m_server);
}

void TestRealWindow::keepsADraggedLeverThroughAKill()
{
    const QTemporaryDir home;
    const QString file = workspaceIn(home, QStringLiteral("My workspace"));
    Program program(m_display, homeIn(home), QStringLiteral("C.UTF-8"));
    QVERIFY(program.start());
    QVERIFY2(waitFor([&] { return program.title().startsWith(QStringLiteral("My workspace")); }), qPrintable(program.title()));
    QVERIFY(QFile::exists(file));
    QVERIFY(storedScenarios(file).empty());

    Twin twin;
    QVERIFY(twin.show(Language::English, program.size()));
    const double pixel = 1.5 * twin.intensityPerPixel(); // half a pixel for where it is grabbed, one for where it is let go
    program.drag(twin.handle(), twin.handle(60));
    QVERIFY(waitFor([&] { return isNear(storedScenarios(file), 0.6, pixel); }));
    const ScenarioRecord dragged = storedScenarios(file).front();
    QCOMPARE(storedScenarios(file).size(), std::size_t(1));
    QCOMPARE(dragged.originId, twin.currentScenario());
    QVERIFY(!dragged.name.isEmpty());
    Scenario expected = twin.content();
    expected.levers[kLever.toStdString()] = dragged.content.levers.at(kLever.toStdString());
    QVERIFY(dragged.content == expected); // this lever and no other

    // Which scenario is shown is stored once the hand rests; the lever was stored before.
    QVERIFY(waitFor([&] { return storedCurrent(file) == dragged.id; }));
    QVERIFY(program.isRunning());
    QVERIFY(program.kill());
    const QString copy = home.filePath(QStringLiteral("twin.fourfold"));
    {
        const auto workspace = Workspace::open(file);
        VERIFY_RESULT(workspace);
        VERIFY_RESULT(workspace->saveCopyAs(copy));
    }
    QVERIFY(storedScenarios(copy).size() == 1 && storedScenarios(copy).front().content == dragged.content);

    // Started again it shows the dragged scenario with the handle where it was left: dragged on from there, the same scenario
    // changes and no second copy is made.
    QVERIFY(program.start());
    QVERIFY(storedScenarios(file).size() == 1 && storedScenarios(file).front().content == dragged.content);
    Twin second(copy);
    QVERIFY(second.show(Language::English, program.size()));
    QCOMPARE(second.currentScenario(), dragged.id);
    program.drag(second.handle(), second.handle(130));
    QVERIFY(waitFor([&] { return isNear(storedScenarios(file), 1.3, pixel); }));
    const auto after = storedScenarios(file);
    QCOMPARE(after.size(), std::size_t(1));
    QCOMPARE(after.front().id, dragged.id);
    QCOMPARE(after.front().name, dragged.name);
    QVERIFY(program.isRunning());
}

void TestRealWindow::startsInChineseWhereTheSystemIsChinese()
{
    const QTemporaryDir home;
    const QString file = workspaceIn(home, QStringLiteral("我的工作区"));
    Program program(m_display, homeIn(home), QStringLiteral("zh_CN.UTF-8"));
    QVERIFY(program.start());
    QVERIFY2(waitFor([&] { return program.title().startsWith(QStringLiteral("我的工作区")); }), qPrintable(program.title()));
    QVERIFY(program.title().contains(QStringLiteral("四维")));
    QVERIFY(QFile::exists(file));
    QVERIFY(!QFile::exists(workspaceIn(home, QStringLiteral("My workspace"))));

    Twin twin;
    QVERIFY(twin.show(Language::Chinese, program.size()));
    program.drag(twin.handle(), twin.handle(60));
    QVERIFY(waitFor([&] { return isNear(storedScenarios(file), 0.6, 1.5 * twin.intensityPerPixel()); }));
    // What the program names is named in its language.
    const QString name = storedScenarios(file).front().name;
    QVERIFY2(name.contains(QRegularExpression(QStringLiteral("\\p{Han}"))), qPrintable(name));
}

void TestRealWindow::opensAModelThatIsNamed()
{
    const QTemporaryDir home;
    Program program(m_display, homeIn(home), QStringLiteral("en_GB.UTF-8"));
    QVERIFY(program.start({QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/bass-diffusion.xmile")}));
    QVERIFY2(waitFor([&] { return program.title().startsWith(QStringLiteral("Bass diffusion")); }), qPrintable(program.title()));
    const QString file = workspaceIn(home, QStringLiteral("Bass diffusion"));
    QVERIFY(waitFor([&] { return QFile::exists(file); }));
    QVERIFY(program.kill());
    const auto workspace = Workspace::open(file);
    VERIFY_RESULT(workspace);
    const auto documents = workspace->documents(core::workspace::kDocumentModel);
    VERIFY_RESULT(documents);
    QCOMPARE(documents->size(), std::size_t(1));
    QCOMPARE(documents->front().name, QStringLiteral("bass-diffusion.xmile"));
}

QTEST_MAIN(TestRealWindow)
#include "tst_real_window.moc"
