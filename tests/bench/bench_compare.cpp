// SPDX-License-Identifier: GPL-3.0-or-later
// How long the Compare page with twelve scenarios takes from a lever move until everything is painted, without a display.
//
// One step of a drag is: the lever's new value goes to the session, the model runs on its thread, the page takes the figures, and
// every changed widget is painted: with the baseline as reference (one column changes) and with the moved scenario itself as
// reference (every cell changes). The redraw is the window thread's processor time from the figures' arrival to the last pixel:
// what 16 ms of a screen's frame are to hold. Set QT_SCALE_FACTOR=2 for a device pixel ratio of 2.
//   bench_compare [steps]
#include "core/policy/catalogue.h"
#include "ui/compare/compare_page.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr int kScenarios = 12; // with the baseline
constexpr int kSteps = 60;
constexpr int kWarmUpSteps = 10;
constexpr int kPatienceMs = 30000;

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

class PaintCounter : public QObject {
public:
    int paints = 0;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

struct Step {
    double wall = 0;
    double redraw = 0;
};

double quantile(const std::vector<Step>& steps, double Step::*what, double rank)
{
    std::vector<double> values;
    for (const Step& step : steps)
        values.push_back(step.*what);
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(rank * double(values.size())))];
}

template<typename Condition>
bool waitFor(const Condition& done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        if (clock.elapsed() > kPatienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    }
    return true;
}

core::policy::LeverSetting strength(double value)
{
    core::policy::LeverSetting setting;
    setting.intensity = value;
    return setting;
}

bool measure(const char* name, bool movedIsReference, int steps)
{
    const QTemporaryDir directory;
    ui::Appearance appearance;
    appearance.setTheme(ui::ThemeKind::Light);
    auto opened = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", directory.filePath(QStringLiteral("bench.fourfold")));
    if (!opened.has_value()) {
        std::fprintf(stderr, "bench_compare: %s\n", core::toString(opened.error().front()).c_str());
        return false;
    }
    ui::Session& session = **opened;
    const auto& levers = session.catalogue().levers;
    const auto lever = std::find_if(levers.begin(), levers.end(), [](const auto& each) { return each.main && each.perRegion; });
    if (lever == levers.end())
        return false;
    const QString leverId = QString::fromStdString(lever->id);
    QString moved;
    while (session.scenarios().size() < kScenarios) {
        moved = session.duplicate(QStringLiteral("paper-package"));
        if (!session.setLeverOf(moved, leverId, strength(0.05 * double(session.scenarios().size()))).has_value())
            return false;
    }
    // The third of the strip: its column is in view without scrolling.
    moved = session.scenarios()[2].id;
    session.activate(moved);
    session.setPair(movedIsReference ? moved : session.scenarios().front().id, movedIsReference ? session.scenarios().front().id : moved);
    session.setYear(2030);

    // Connected before any widget is, so that all of their work on new figures counts.
    QObject stopwatch;
    double arrived = -1;
    const auto arrive = [&arrived] {
        if (arrived < 0)
            arrived = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    };
    QObject::connect(&session, &ui::Session::projectionChanged, &stopwatch, arrive);
    QObject::connect(&session, &ui::Session::figuresChanged, &stopwatch, arrive);

    ui::ComparePage page(appearance, session);
    page.resize(1364, 752); // what a window of 1440 x 900 leaves it
    page.show();
    PaintCounter counter;
    qApp->installEventFilter(&counter);
    const auto allThere = [&] {
        const auto& all = session.scenarios();
        return counter.paints > 0 && !session.figuresPending()
            && std::all_of(all.begin(), all.end(), [&](const auto& scenario) { return session.projectionOf(scenario.id) != nullptr; });
    };
    if (!waitFor(allThere))
        return false;

    std::vector<Step> measured;
    for (int i = 0; i < kWarmUpSteps + steps; ++i) {
        QCoreApplication::processEvents();
        counter.paints = 0;
        arrived = -1;
        const double start = milliseconds(CLOCK_MONOTONIC);
        if (!session.setLeverOf(moved, leverId, strength(0.5 + 0.01 * ((i * 7) % 100)), QStringLiteral("drag")).has_value())
            return false;
        if (!waitFor([&] { return arrived >= 0 && !session.figuresPending(); }))
            return false;
        // The figures have been taken; painting is the next turn of the loop.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (counter.paints == 0) {
            std::fprintf(stderr, "bench_compare: a step painted nothing\n");
            return false;
        }
        if (i >= kWarmUpSteps)
            measured.push_back({milliseconds(CLOCK_MONOTONIC) - start, milliseconds(CLOCK_THREAD_CPUTIME_ID) - arrived});
    }
    qApp->removeEventFilter(&counter);
    std::printf("%-38s %8.1f %8.1f %10.1f %8.1f\n", name, quantile(measured, &Step::redraw, 0.5), quantile(measured, &Step::redraw, 0.95),
                quantile(measured, &Step::wall, 0.5), quantile(measured, &Step::wall, 0.95));
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int steps = argc > 1 ? std::max(1, std::atoi(argv[1])) : kSteps;
    std::printf("Compare with %d scenarios: one lever move until everything is painted, milliseconds over %d steps, device pixel ratio %.0f\n",
                kScenarios, steps, application.devicePixelRatio());
    std::printf("%-38s %8s %8s %10s %8s\n", "", "redraw", "p95", "lever-paint", "p95");
    const bool one = measure("one column changes", false, steps);
    const bool all = measure("the reference changes, so all cells do", true, steps);
    return one && all ? 0 : 1;
}
