// SPDX-License-Identifier: GPL-3.0-or-later
// The Regions page on a session of its own, shown, with figures.
#pragma once

#include "tests/ui/session/session_fixture.h"
#include "ui/regions/regions_page.h"
#include "ui/regions/regions_state.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <memory>

namespace tests {

class RegionsBench : public SessionFixture {
public:
    [[nodiscard]] bool open(const QString& set = QStringLiteral("provinces"), const QSize& size = {1364, 752})
    {
        page.reset();
        if (!start())
            return false;
        appearance = std::make_unique<ui::Appearance>();
        appearance->setTheme(ui::ThemeKind::Light);
        appearance->setLanguage(core::policy::Language::English);
        session->activate(QStringLiteral("paper-package"));
        if (!session->setRegionSet(set))
            return false;
        page = std::make_unique<ui::RegionsPage>(*appearance, *session);
        page->resize(size);
        page->show();
        page->activateWindow();
        return QTest::qWaitForWindowActive(page.get()) && ready(set);
    }

    /// Figures of that set are there and fresh.
    [[nodiscard]] bool ready(const QString& set)
    {
        return QTest::qWaitFor(
            [&] {
                return !session->figuresPending() && page->state().run() && page->state().baseline()
                    && QString::fromStdString(page->state().run()->regions().id) == set;
            },
            60000);
    }

    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return page->findChild<Widget*>(QLatin1String(name));
    }

    /// For people to look at: written to the folder of FOURFOLD_PICTURES, when it is set.
    void keepPicture(const QString& name) const
    {
        const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
        if (!folder.isEmpty() && !page->grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))))
            qWarning("the picture %s was not written", qPrintable(name));
    }

    std::unique_ptr<ui::Appearance> appearance;
    std::unique_ptr<ui::RegionsPage> page; ///< after what it shows
};

} // namespace tests
