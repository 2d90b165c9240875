// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"
#include "app/options.h"
#include "core/policy/catalogue.h"
#include "ui/frame/desktop.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/mark.h"
#include "ui/frame/preferences.h"
#include "ui/session/error_text.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QStandardPaths>

#include <cstdio>

namespace {

int runWindow(const app::Options& options, ui::Appearance& appearance, const std::filesystem::path& dataDirectory, ui::ThemeKind systemTheme)
{
    ui::Preferences preferences;
    ui::DesktopDialogs dialogs;
    appearance.setTheme(options.theme.value_or(preferences.theme().value_or(systemTheme)));
    ui::Desktop desktop(appearance, preferences, dialogs,
                        {dataDirectory, QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/fourfold")});
    if (options.language)
        appearance.setLanguage(*options.language);
    const auto started = desktop.start(QString::fromStdString(options.file));
    if (!started.has_value()) {
        for (const core::Error& error : started.error())
            std::fprintf(stderr, "fourfold: %s\n", core::toString(error).c_str());
        dialogs.sayWithoutWindow(QStringLiteral("Fourfold"), ui::errorText(started.error()));
        return 1;
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const app::Parsed parsed = app::parseOptions(argc, argv);
    if (parsed.exitCode)
        return *parsed.exitCode;
    const app::Options& options = parsed.options;
    if (options.withoutWindow()) {
        // Before Qt starts: pictures need no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("fourfold"));
    QApplication::setApplicationVersion(QStringLiteral(FOURFOLD_VERSION));
    QApplication::setOrganizationName(QStringLiteral("fourfold"));
    QApplication::setDesktopFileName(QStringLiteral("org.fourfold.Fourfold"));

    // The system's colours, before ours take their place.
    const ui::ThemeKind systemTheme = ui::systemTheme(QApplication::palette());
    const auto dataDirectory = core::policy::findDataDirectory(QApplication::applicationFilePath().toStdString());
    if (!dataDirectory.has_value()) {
        std::fprintf(stderr, "fourfold: %s\n", core::toString(dataDirectory.error()).c_str());
        return 1;
    }
    ui::Appearance appearance;
    QApplication::setWindowIcon(ui::markIcon(appearance));
    if (!options.withoutWindow())
        return runWindow(options, appearance, *dataDirectory, systemTheme);
    appearance.setTheme(options.theme.value_or(ui::ThemeKind::Light));
    appearance.setLanguage(options.language.value_or(core::policy::Language::English));
    return app::runHeadless(options, appearance, *dataDirectory);
}
