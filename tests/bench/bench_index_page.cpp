// SPDX-License-Identifier: GPL-3.0-or-later
// What an open Index page adds to a lever move: the index worked out anew, the page's widgets brought up to date, and painting.
//
// Processor time of the window's thread, which other programs on the machine do not lengthen, for both region sets: the median and the
// 95th percentile. "index" is from the moment the session has new figures until the scores, their audit, coupling and obstacles are
// there; "widgets" the texts and tables that take them; "painting" all of the page that changed, at 1364 x 808.
// "radar" is one reading of the four dimensions of the country.
//   bench_index_page [steps]
#include "core/index/dimension_index.h"
#include "core/policy/catalogue.h"
#include "ui/index/index_page.h"
#include "ui/index/index_state.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr int kSteps = 60;
constexpr int kWarmUpSteps = 10;
constexpr int kPatienceMs = 20000;

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double rank)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(rank * double(values.size())))];
}

template <typename Condition>
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

struct Times {
    std::vector<double> index, widgets, painting, dimensions;
};

void print(const char* set, const char* what, const std::vector<double>& values)
{
    std::printf("%-10s %-9s %8.2f %8.2f\n", set, what, quantile(values, 0.5), quantile(values, 0.95));
}

bool measure(const QString& regionSet, int steps)
{
    const QTemporaryDir directory;
    ui::Appearance appearance;
    auto opened = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", directory.filePath(QStringLiteral("bench.fourfold")));
    if (!opened.has_value()) {
        std::fprintf(stderr, "bench_index_page: %s\n", core::toString(opened.error().front()).c_str());
        return false;
    }
    ui::Session& session = **opened;
    if (!session.setRegionSet(regionSet).has_value())
        return false;
    session.setSetting(QStringLiteral("index_source"), QStringLiteral("model"));
    session.duplicate(QStringLiteral("paper-package"));
    session.setYear(2030);

    // Connections are served in the order they were made: the first before the page, the others between its parts.
    double start = 0;
    double scored = 0;
    int told = 0;
    QObject context;
    QObject::connect(&session, &ui::Session::projectionChanged, &context, [&] { start = threadMilliseconds(); });
    // Held apart from the page's widgets, so that its first follower is ours.
    auto state = std::make_unique<ui::IndexState>(appearance, session);
    QObject::connect(state.get(), &ui::IndexState::figuresChanged, &context, [&] {
        scored = threadMilliseconds();
        ++told;
    });
    state->setActive(true);
    if (!waitFor([&] { return state->figures() != nullptr; }))
        return false;

    const auto& levers = session.catalogue().levers;
    const auto lever = std::find_if(levers.begin(), levers.end(), [](const auto& each) { return each.main && each.perRegion; });
    if (lever == levers.end())
        return false;
    const QString id = QString::fromStdString(lever->id);
    Times times;
    const auto move = [&](int i) {
        core::policy::LeverSetting setting = session.leverSetting(id);
        setting.intensity = 0.5 + 0.01 * ((i * 7) % 100);
        const int before = told;
        return session.setLever(id, setting, QStringLiteral("drag")).has_value() && waitFor([&] { return told > before; });
    };
    for (int i = 0; i < kWarmUpSteps + steps; ++i) {
        if (!move(i))
            return false;
        if (i >= kWarmUpSteps)
            times.index.push_back(scored - start);
    }
    state.reset();

    ui::IndexPage page(appearance, session);
    page.resize(1364, 808);
    page.show();
    if (!waitFor([&] { return page.state().figures() != nullptr; }))
        return false;
    double shown = 0;
    QObject::connect(&page.state(), &ui::IndexState::figuresChanged, &context, [&] {
        shown = threadMilliseconds();
        ++told;
    });
    for (int i = 0; i < kWarmUpSteps + steps; ++i) {
        if (!move(i))
            return false;
        const double before = threadMilliseconds();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (i < kWarmUpSteps)
            continue;
        times.widgets.push_back(shown - start);
        times.painting.push_back(threadMilliseconds() - before);
    }
    // What charts elsewhere ask: the country's four dimensions in one year of a run.
    const auto dimensions = core::index::DimensionIndex::read(session.dataDirectory());
    if (!dimensions.has_value())
        return false;
    for (int i = 0; i < steps; ++i) {
        const double before = threadMilliseconds();
        const auto scores = dimensions->scores(*session.projection(), 2024 + i % 12);
        times.dimensions.push_back(threadMilliseconds() - before);
        if (!(scores[0] > 0))
            return false;
    }
    const QByteArray name = regionSet.toUtf8();
    const double index = quantile(times.index, 0.5);
    for (double& each : times.widgets)
        each = std::max(0.0, each - index);
    print(name.constData(), "index", times.index);
    print(name.constData(), "widgets", times.widgets);
    print(name.constData(), "painting", times.painting);
    print(name.constData(), "radar", times.dimensions);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int steps = argc > 1 ? std::max(1, std::atoi(argv[1])) : kSteps;
    std::printf("ms of the window's thread       median   95 %%\n");
    bool done = true;
    for (const char* set : {"macro", "provinces"})
        done = measure(QString::fromLatin1(set), steps) && done;
    return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
