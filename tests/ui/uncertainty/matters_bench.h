// SPDX-License-Identifier: GPL-3.0-or-later
// A session on the paper package in 2030 with the page's state, for tests of what matters and of when it fails. With FOURFOLD_PICTURES
// set to a folder, pictures are left there.
#pragma once

#include "tests/ui/session/session_fixture.h"
#include "ui/session/futures_book.h"
#include "ui/theme/appearance.h"
#include "ui/uncertainty/uncertainty_state.h"

#include <QDir>
#include <QTest>
#include <QWidget>

#include <memory>

namespace tests {

struct MattersBench {
    std::unique_ptr<SessionFixture> fixture = std::make_unique<SessionFixture>();
    std::unique_ptr<ui::Appearance> appearance;
    std::unique_ptr<ui::UncertaintyState> state;

    [[nodiscard]] ui::Session& session() const { return *fixture->session; }
    [[nodiscard]] ui::FuturesBook& book() const { return session().futures(); }

    [[nodiscard]] bool start()
    {
        if (!fixture->start())
            return false;
        appearance = std::make_unique<ui::Appearance>();
        appearance->setTheme(ui::ThemeKind::Light);
        appearance->setLanguage(core::policy::Language::English);
        session().activate(QStringLiteral("paper-package"));
        session().setYear(2030);
        const auto ready = [this] { return !session().isComputing() && session().projection() && book().plan(); };
        if (!QTest::qWaitFor(ready, 20000))
            return false;
        state = std::make_unique<ui::UncertaintyState>(session(), book());
        state->setFigure({"intelligence", core::policy::Place::national()});
        return true;
    }

    /// Few inputs, so that many runs are few: the regional data alone.
    [[nodiscard]] bool varyRegionDataOnly()
    {
        ui::FuturesChoices choices = book().choices();
        choices.parameters = false;
        choices.leverCosts = false;
        return book().setChoices(choices).has_value();
    }
};

inline void keepPicture(QWidget& widget, const QString& name)
{
    const QByteArray folder = qgetenv("FOURFOLD_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(QString::fromLocal8Bit(folder)).filePath(name + QStringLiteral(".png"))));
}

} // namespace tests
