// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "core/base/csv.h"
#include "core/base/number.h"
#include "ui/frame/main_window.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QPixmap>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <utility>

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

/// `text` filled up to `width` columns of a terminal, in which a Han character takes two.
QString padded(const QString& text, int width, bool right = false)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x2E80 ? 2 : 1;
    const QString blanks(std::max(width - columns, 0), QLatin1Char(' '));
    return right ? blanks + text : text + blanks;
}

QString placeName(const core::policy::Catalogue& catalogue, const Place& place, core::policy::Language language)
{
    if (place.kind == Place::Kind::National)
        return {};
    const std::string id = place.kind == Place::Kind::Group ? core::policy::toString(place.group) : place.regionId;
    const Naming* naming = catalogue.naming("region", id);
    return QString::fromStdString(naming ? naming->name.in(language) : id);
}

void printImpacts(const ui::Session& session, const ui::Appearance& appearance)
{
    QString text = padded(QString(), 34);
    for (const int year : kYears)
        text += padded(QStringLiteral("%1").arg(year), 34, true) + QLatin1String("  ");
    text += QLatin1Char('\n') + padded(QStringLiteral("Impact of the papers' package"), 34);
    for ([[maybe_unused]] const int year : kYears)
        text += padded(QStringLiteral("baseline"), 11, true) + padded(QStringLiteral("package"), 11, true) + padded(QStringLiteral("change"), 12, true) + QLatin1String("  ");
    text += QStringLiteral(" unit\n");
    for (const QString& key : session.kpis()) {
        const ui::KpiKey kpi = ui::parseKpiKey(key, session.regions());
        const Naming* naming = session.catalogue().naming("variable", kpi.variable.toStdString());
        if (!naming)
            continue;
        const QString place = placeName(session.catalogue(), kpi.place, appearance.language());
        QString name = QString::fromStdString(naming->name.in(appearance.language()));
        if (!place.isEmpty())
            name += QStringLiteral(", ") + place;
        text += padded(name, 34);
        const std::string id = kpi.variable.toStdString();
        QString unit;
        for (const int year : kYears) {
            const double before = session.baseline()->value(id, kpi.place, year);
            const double after = session.projection()->value(id, kpi.place, year);
            const ui::Change difference = ui::change(appearance, *naming, after, before);
            const QString sign = difference.noDifference ? QString() : difference.rises ? QStringLiteral("+") : QStringLiteral("−");
            const ui::Figure shown = ui::figure(appearance, *naming, after);
            unit = shown.unit;
            text += padded(ui::figure(appearance, *naming, before).number, 11, true) + padded(shown.number, 11, true)
                + padded(difference.noDifference ? QStringLiteral("none") : sign + difference.size.number, 12, true) + QLatin1String("  ");
        }
        text += QLatin1Char(' ') + unit + QLatin1Char('\n');
    }
    text += padded(QStringLiteral("Public money since 2024"), 34);
    for (const int year : kYears)
        text += padded(ui::money(appearance, session.baseline()->cumulativeCostBnCny(year)), 11, true)
            + padded(ui::money(appearance, session.projection()->cumulativeCostBnCny(year)), 25, true).right(25).mid(2) + QLatin1String("  ");
    text += QLatin1Char('\n');
    text += QStringLiteral("Results of one central run of the model, not a forecast.\n");
    std::fputs(text.replace(QChar(0x2009), QLatin1Char(' ')).toUtf8().constData(), stdout);
}

/// Every variable of the model, for the nation and both groups, at every quarter.
bool writeTable(const ui::Session& session, const QString& path)
{
    std::string csv = "variable,place,unit,time,baseline,paper_package\n";
    const Projection& before = *session.baseline();
    const Projection& after = *session.projection();
    const std::pair<const char*, Place> places[] = {{"national", Place::national()},
                                                    {core::policy::toString(RegionGroup::East), Place::ofGroup(RegionGroup::East)},
                                                    {core::policy::toString(RegionGroup::CentralWest), Place::ofGroup(RegionGroup::CentralWest)}};
    for (const auto& variable : session.catalogue().variables) {
        for (const auto& [placeId, place] : places) {
            if (!variable.perRegion && place.kind != Place::Kind::National)
                continue;
            const auto was = before.series(variable.id, place);
            const auto is = after.series(variable.id, place);
            for (std::size_t k = 0; k < is.size() && k < was.size(); ++k)
                csv += core::csvCell(variable.id) + ',' + placeId + ',' + core::csvCell(variable.unit) + ',' + core::formatNumber(after.times()[k]) + ','
                    + core::formatNumber(was[k]) + ',' + core::formatNumber(is[k]) + '\n';
        }
    }
    QSaveFile file(path);
    const auto bytes = static_cast<qint64>(csv.size());
    return file.open(QIODevice::WriteOnly) && file.write(csv.data(), bytes) == bytes && file.commit();
}

} // namespace

int runHeadless(const Options& options, ui::Appearance& appearance, const std::filesystem::path& dataDirectory)
{
    QTemporaryDir scratch;
    const QString workspace = options.file.empty() ? scratch.filePath(QStringLiteral("Paper package.fourfold")) : QString::fromStdString(options.file);
    auto opened = ui::Session::open(dataDirectory, workspace);
    if (!opened.has_value()) {
        complain(opened.error());
        return 1;
    }
    ui::Session& session = **opened;
    session.activate(QStringLiteral("paper-package"));
    ui::MainWindow window(appearance, session);
    window.resize(options.width, options.height);
    window.show();
    if (!waitForFigures(session)) {
        complain(QStringLiteral("the papers' package gave no figures"));
        return 1;
    }
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
        picture = folder.filePath(QStringLiteral("fourfold-paper-package.png"));
    }
    if (!window.grab().save(picture, "PNG")) {
        complain(QStringLiteral("the picture cannot be written to %1").arg(picture));
        return 1;
    }
    if (!options.headless)
        return 0;
    const QString table = folder.filePath(QStringLiteral("fourfold-paper-package.csv"));
    if (!writeTable(session, table)) {
        complain(QStringLiteral("the table cannot be written to %1").arg(table));
        return 1;
    }
    printImpacts(session, appearance);
    std::printf("Picture: %s\nAll figures: %s\n", qPrintable(QFileInfo(picture).absoluteFilePath()), qPrintable(QFileInfo(table).absoluteFilePath()));
    return 0;
}

} // namespace app
