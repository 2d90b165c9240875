// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/policy/place_name.h"
#include "ui/explore/futures/explore_futures.h"
#include "ui/frame/main_window.h"
#include "ui/session/other_model.h"
#include "ui/session/recent_workspaces.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QPixmap>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::policy::Naming;
using core::policy::Place;
using core::policy::Projection;
using core::policy::RegionGroup;

constexpr int kLongestRunMs = 60000;
/// Charts lay themselves out in the turns of the event loop after their figures came.
constexpr int kSettleMs = 500;
constexpr int kYears[] = {2030, 2035};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::Headless)
};

void complain(const QString& text)
{
    std::fprintf(stderr, "fourfold: %s\n", qPrintable(text));
}

void complain(const core::Errors& errors)
{
    for (const core::Error& error : errors)
        complain(QString::fromStdString(core::toString(error)));
}

/// Waits for the figures of the current scenario. False when they did not come.
bool waitForFigures(ui::Session& session)
{
    const auto ready = [&] { return (session.projection() && session.baseline()) || session.projectionErrors(); };
    if (!ready()) {
        QEventLoop loop;
        QTimer::singleShot(kLongestRunMs, &loop, &QEventLoop::quit);
        QObject::connect(&session, &ui::Session::projectionChanged, &loop, [&] {
            if (ready())
                loop.quit();
        });
        loop.exec();
    }
    if (session.projectionErrors())
        complain(*session.projectionErrors());
    return session.projection() && session.baseline() && !session.projectionErrors();
}

/// Waits for the ranges of what the page shows, so that every picture of it is the same; not for long: it is whole without them.
void waitForRanges(const ui::MainWindow& window)
{
    const auto* futures = window.findChild<ui::ExploreFutures*>();
    const auto ready = [&] { return !futures || futures->isComplete() || !futures->isPossible(); };
    if (ready())
        return;
    QEventLoop loop;
    QTimer::singleShot(kLongestRunMs, &loop, &QEventLoop::quit);
    QObject::connect(futures, &ui::ExploreFutures::changed, &loop, [&] {
        if (ready())
            loop.quit();
    });
    loop.exec();
}

/// `text` filled up to `width` columns of a terminal, in which a Han character takes two.
QString padded(const QString& text, int width, bool right = false)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x2E80 ? 2 : 1;
    const QString blanks(std::max(width - columns, 0), QLatin1Char(' '));
    return right ? blanks + text : text + blanks;
}

constexpr int kNameColumns = 34;
constexpr int kNumberColumns = 13;

/// One line: a name, then for each year what was, what is, and the change.
QString impactLine(const QString& name, const std::vector<QString>& cells, const QString& unit)
{
    QString line = padded(name, kNameColumns);
    for (const QString& cell : cells)
        line += padded(cell, kNumberColumns, true);
    return (line + QLatin1String("  ") + unit).trimmed() + QLatin1Char('\n');
}

void printImpacts(const ui::Session& session, const ui::Appearance& appearance)
{
    std::vector<QString> years;
    std::vector<QString> heads;
    for (const int year : kYears) {
        years.insert(years.end(), {QString(), QString::number(year), QString()});
        heads.insert(heads.end(), {Words::tr("baseline"), Words::tr("package"), Words::tr("change")});
    }
    QString text = impactLine(Words::tr("Impacts of the papers' package"), years, {}) + impactLine(QStringLiteral(" "), heads, {});
    for (const QString& key : session.kpis()) {
        const ui::KpiKey kpi = ui::parseKpiKey(key, session.regions());
        const std::string id = kpi.variable.toStdString();
        const Naming* naming = session.catalogue().naming("variable", id);
        if (!naming)
            continue;
        QString name = QString::fromStdString(naming->name.in(appearance.language()));
        const auto place = QString::fromStdString(
            core::policy::placeName(session.catalogue(), appearance.language(), session.regions(), kpi.place));
        if (!place.isEmpty())
            name += (appearance.isChinese() ? QStringLiteral("·") : QStringLiteral(", ")) + place;
        std::vector<QString> cells;
        for (const int year : kYears) {
            const double before = session.baseline()->value(id, kpi.place, year);
            const double after = session.projection()->value(id, kpi.place, year);
            const ui::Change difference = ui::change(appearance, *naming, after, before);
            const QString sign = difference.rises ? QStringLiteral("+") : QStringLiteral("−");
            cells.insert(cells.end(), {ui::figure(appearance, *naming, before).number, ui::figure(appearance, *naming, after).number,
                                       difference.noDifference ? Words::tr("none") : sign + difference.size.number});
        }
        text += impactLine(name, cells, ui::figure(appearance, *naming, 0).unit);
    }
    std::vector<QString> money;
    for (const int year : kYears)
        money.insert(money.end(), {QString(), ui::money(appearance, session.projection()->cumulativeCostBnCny(year)), QString()});
    text += impactLine(Words::tr("Public money since 2024"), money, {});
    text += Words::tr("Results of one central run of the model, not a forecast.") + QLatin1Char('\n');
    // Thin spaces are for the window; terminals show them in any width.
    std::fputs(text.replace(QChar(0x2009), QLatin1Char(' ')).toUtf8().constData(), stdout);
}

/// A place and how the table calls it.
using NamedPlace = std::pair<QString, Place>;

/// The nation and both groups; of another model all and each of its regions.
std::vector<NamedPlace> placesOf(const ui::Session& session)
{
    std::vector<NamedPlace> places{{QStringLiteral("national"), Place::national()}};
    if (!session.otherModel()) {
        for (const RegionGroup group : {RegionGroup::East, RegionGroup::CentralWest})
            places.emplace_back(QString::fromLatin1(core::policy::toString(group)), Place::ofGroup(group));
        return places;
    }
    places.front().first = QStringLiteral("all");
    for (const auto& region : session.regions().regions)
        places.emplace_back(QString::fromStdString(region.id), Place::ofRegion(region.id));
    return places;
}

/// Every variable of the model at each time that is kept, in the baseline and, of the four-dimension model, with the package.
bool writeTable(const ui::Session& session, const QString& path)
{
    const bool hasPackage = !session.otherModel();
    std::string csv = hasPackage ? "variable,place,unit,time,baseline,paper_package\n" : "variable,place,unit,time,value\n";
    const Projection& before = *session.baseline();
    const Projection& after = *session.projection();
    for (const auto& variable : session.catalogue().variables) {
        for (const auto& [placeId, place] : placesOf(session)) {
            if (!variable.perRegion && place.kind != Place::Kind::National)
                continue;
            const auto was = before.series(variable.id, place);
            const auto is = after.series(variable.id, place);
            for (std::size_t k = 0; k < is.size() && k < was.size(); ++k) {
                csv += core::csvCell(variable.id) + ',' + core::csvCell(placeId.toStdString()) + ',' + core::csvCell(variable.unit) + ','
                    + core::formatNumber(after.times()[k]) + ',' + core::formatNumber(was[k])
                    + (hasPackage ? ',' + core::formatNumber(is[k]) : std::string()) + '\n';
            }
        }
    }
    QSaveFile file(path);
    const auto bytes = static_cast<qint64>(csv.size());
    return file.open(QIODevice::WriteOnly) && file.write(csv.data(), bytes) == bytes && file.commit();
}

} // namespace

namespace {

/// A workspace of its own: nobody's file is touched.
core::Checked<std::unique_ptr<ui::Session>> openScratch(const Options& options, const std::filesystem::path& dataDirectory, const QTemporaryDir& scratch)
{
    const QString file = QString::fromStdString(options.file);
    if (ui::isModelFile(file))
        return ui::Session::openModel(dataDirectory, file, scratch.filePath(QFileInfo(file).completeBaseName() + QLatin1String(ui::kWorkspaceSuffix)));
    if (!file.isEmpty())
        complain(QStringLiteral("without a window %1 is not opened; the papers' package is run").arg(file));
    return ui::Session::open(dataDirectory, scratch.filePath(Words::tr("Paper package") + QLatin1String(ui::kWorkspaceSuffix)));
}

} // namespace

int runHeadless(const Options& options, ui::Appearance& appearance, const std::filesystem::path& dataDirectory)
{
    QTemporaryDir scratch;
    auto opened = openScratch(options, dataDirectory, scratch);
    if (!opened.has_value()) {
        complain(opened.error());
        return 1;
    }
    ui::Session& session = **opened;
    if (!session.otherModel())
        session.activate(QStringLiteral("paper-package"));
    const QString stem = session.otherModel() ? QStringLiteral("fourfold-") + session.workspaceName() : QStringLiteral("fourfold-paper-package");
    ui::MainWindow window(appearance, session);
    window.resize(options.width, options.height);
    window.show();
    if (!waitForFigures(session)) {
        complain(QStringLiteral("%1 gave no figures").arg(session.otherModel() ? session.otherModel()->name : QStringLiteral("the papers' package")));
        return 1;
    }
    waitForRanges(window);
    QEventLoop settle;
    QTimer::singleShot(kSettleMs, &settle, &QEventLoop::quit);
    settle.exec();

    const QDir folder(QString::fromStdString(options.output.string()));
    QString picture = QString::fromStdString(options.screenshot.string());
    if (picture.isEmpty()) {
        if (!folder.mkpath(QStringLiteral("."))) {
            complain(QStringLiteral("the folder %1 cannot be made").arg(folder.path()));
            return 1;
        }
        picture = folder.filePath(stem + QLatin1String(".png"));
    }
    if (!window.grab().save(picture, "PNG")) {
        complain(QStringLiteral("the picture cannot be written to %1").arg(picture));
        return 1;
    }
    if (!options.headless)
        return 0;
    const QString table = folder.filePath(stem + QLatin1String(".csv"));
    if (!writeTable(session, table)) {
        complain(QStringLiteral("the table cannot be written to %1").arg(table));
        return 1;
    }
    if (!session.otherModel())
        printImpacts(session, appearance);
    const QString where = Words::tr("Picture: %1").arg(QFileInfo(picture).absoluteFilePath()) + QLatin1Char('\n') + Words::tr("All figures: %1").arg(QFileInfo(table).absoluteFilePath()) + QLatin1Char('\n');
    std::fputs(where.toUtf8().constData(), stdout);
    return 0;
}

} // namespace app
