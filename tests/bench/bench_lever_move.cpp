// SPDX-License-Identifier: GPL-3.0-or-later
// How long a lever move takes until everything is painted: the whole window, 1440 x 900, without a display.
//
// One step of a drag is: the lever's new value goes to the session, the model runs on its thread, all parts take the figures,
// and every changed widget is painted. Printed for both region sets: the median and the 95th percentile of the steps as the
// clock saw them, and the processor time of the step (which other programs on the machine do not lengthen), the window's
// thread and all threads. The ranges of earlier steps are run meanwhile, as in a real drag.
//
// Then the same until the ranges of the new value are painted too, from the first members that answer: once with the next move
// right after, as under a hand that goes on, and the processor time of all threads with it. Repeats the drag with a device pixel ratio of 2 when QT_SCALE_FACTOR=2 is set.
//   bench_lever_move [steps]
#include "core/policy/catalogue.h"
#include "ui/explore/futures/explore_futures.h"
#include "ui/frame/main_window.h"
#include "ui/session/futures_follower.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr int kSteps = 60;
constexpr int kWarmUpSteps = 10;
constexpr int kPatienceMs = 20000;

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Counts paint events of the window and all in it.
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
    double windowThread = 0;
    double allThreads = 0;
    int paints = 0;
};

/// The share `rank` of the sorted values lies below the result.
double quantile(const std::vector<Step>& steps, double Step::*what, double rank)
{
    std::vector<double> values;
    for (const Step& step : steps)
        values.push_back(step.*what);
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(rank * double(values.size())))];
}

/// Runs the event loop until `done` or out of patience.
template<typename Condition>
bool waitFor(const Condition& done)
{
    QElapsedTimer clock;
    clock.start();
    QTimer heartbeat;
    heartbeat.start(kPatienceMs / 100);
    while (!done()) {
        if (clock.elapsed() > kPatienceMs)
            return false;
        // Sleeps until something comes: a loop that spins would take a processor from those who work. (With a time as its second
        // argument processEvents() does not wait.) The timer below ends a wait that nothing ends.
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return true;
}

/// Until the line, or the ranges too, are painted.
enum class Until { Line, Ranges };

bool measure(const QString& regionSet, int steps, Until until)
{
    const QTemporaryDir directory;
    ui::Appearance appearance;
    auto opened = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", directory.filePath(QStringLiteral("bench.fourfold")));
    if (!opened.has_value()) {
        std::fprintf(stderr, "bench_lever_move: %s\n", core::toString(opened.error().front()).c_str());
        return false;
    }
    ui::Session& session = **opened;
    if (!session.setRegionSet(regionSet).has_value())
        return false;
    session.duplicate(QStringLiteral("paper-package"));
    session.setYear(2030);
    ui::MainWindow window(appearance, session);
    window.resize(1440, 900);
    window.show();

    int computed = 0;
    QObject::connect(&session, &ui::Session::projectionChanged, &window, [&] { ++computed; });
    PaintCounter counter;
    qApp->installEventFilter(&counter);
    if (!waitFor([&] { return session.projection() != nullptr && counter.paints > 0; }))
        return false;

    const auto* futures = window.findChild<ui::ExploreFutures*>();
    if (!futures || !waitFor([&] { return futures->members() > 0; }))
        return false;
    int ranges = 0;
    QObject::connect(futures, &ui::ExploreFutures::changed, &window, [&] { ranges += futures->follower().isBehind() ? 0 : 1; });

    // A main lever that works by region touches most of the model.
    const auto& levers = session.catalogue().levers;
    const auto lever = std::find_if(levers.begin(), levers.end(), [](const auto& each) { return each.main && each.perRegion; });
    if (lever == levers.end())
        return false;
    const QString id = QString::fromStdString(lever->id);
    std::vector<Step> measured;
    for (int i = 0; i < kWarmUpSteps + steps; ++i) {
        core::policy::LeverSetting setting = session.leverSetting(id);
        setting.intensity = 0.5 + 0.01 * ((i * 7) % 100);
        QCoreApplication::processEvents();
        const int computedBefore = computed;
        ranges = 0;
        counter.paints = 0;
        const double wall = milliseconds(CLOCK_MONOTONIC);
        const double windowThread = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        const double allThreads = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
        if (!session.setLever(id, setting, QStringLiteral("drag")).has_value())
            return false;
        if (!waitFor([&] { return computed > computedBefore && (until == Until::Line || ranges > 0); }))
            return false;
        // The figures have been taken; painting is the next turn of the loop.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (i >= kWarmUpSteps)
            measured.push_back({milliseconds(CLOCK_MONOTONIC) - wall, milliseconds(CLOCK_THREAD_CPUTIME_ID) - windowThread,
                                milliseconds(CLOCK_PROCESS_CPUTIME_ID) - allThreads, counter.paints});
    }
    qApp->removeEventFilter(&counter);
    if (std::any_of(measured.begin(), measured.end(), [](const Step& step) { return step.paints == 0; })) {
        std::fprintf(stderr, "bench_lever_move: a step painted nothing\n");
        return false;
    }
    std::printf("%-10s %10.1f %8.1f %16.1f %14.1f %14.1f\n", qPrintable(regionSet), quantile(measured, &Step::wall, 0.5),
                quantile(measured, &Step::wall, 0.95), quantile(measured, &Step::windowThread, 0.5),
                quantile(measured, &Step::allThreads, 0.5), double(measured.back().paints));
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int steps = argc > 1 ? std::max(1, std::atoi(argv[1])) : kSteps;
    std::printf("One lever move until everything is painted, 1440 x 900, milliseconds over %d steps, device pixel ratio %.0f\n", steps,
                application.devicePixelRatio());
    std::printf("%-10s %10s %8s %16s %14s %14s\n", "regions", "median", "p95", "window thread", "all threads", "paint events");
    bool measured = true;
    for (const char* regions : {"macro", "provinces"})
        measured = measure(QLatin1String(regions), steps, Until::Line) && measured;
    std::printf("The same with the ranges of at least 200 members\n");
    for (const char* regions : {"macro", "provinces"})
        measured = measure(QLatin1String(regions), steps, Until::Ranges) && measured;
    return measured ? 0 : 1;
}
