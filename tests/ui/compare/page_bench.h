// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare page on a session of its own, shown, with the figures of all scenarios.
#pragma once

#include "tests/ui/session/session_fixture.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_state.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace tests {

class PageBench : public SessionFixture {
public:
    /// `weaker`: copies of the papers' package at 80 %, 60 %, ... beside it.
    [[nodiscard]] bool open(int weaker = 2, const QSize& size = {1364, 800})
    {
        page.reset();
        if (!start())
            return false;
        appearance = std::make_unique<ui::Appearance>();
        appearance->setTheme(ui::ThemeKind::Light);
        appearance->setLanguage(core::policy::Language::English);
        for (int i = 0; i < weaker; ++i) {
            const QString id = session->duplicate(QStringLiteral("paper-package"));
            if (id.isEmpty() || !setAll(id, 0.8 - 0.05 * i))
                return false;
            made << id;
        }
        session->activate(QStringLiteral("paper-package"));
        page = std::make_unique<ui::ComparePage>(*appearance, *session);
        page->resize(size);
        page->show();
        page->activateWindow();
        return QTest::qWaitForWindowActive(page.get()) && ready();
    }

    [[nodiscard]] bool setAll(const QString& id, double share)
    {
        for (const auto& lever : session->catalogue().levers) {
            if (!session->setLeverOf(id, QString::fromStdString(lever.id), intensity(share)))
                return false;
        }
        return true;
    }

    /// Figures of every scenario are there and fresh.
    [[nodiscard]] bool ready()
    {
        return QTest::qWaitFor(
            [this] {
                const auto& columns = page->state().comparison().columns;
                return !session->figuresPending() && !columns.empty()
                    && std::all_of(columns.begin(), columns.end(), [](const auto& column) { return column.projection != nullptr; });
            },
            30000);
    }

    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return page->findChild<Widget*>(QLatin1String(name));
    }

    /// For people to look at: written to the folder of FOURFOLD_PICTURES, when it is set.
    /// Of the page, or of a widget that stands over it.
    void keepPicture(const char* name, QWidget* widget = nullptr) const
    {
        const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
        if (!folder.isEmpty() && !(widget ? widget : page.get())->grab().save(QDir(folder).filePath(QLatin1String(name))))
            qWarning("the picture %s was not written", name);
    }

    std::unique_ptr<ui::Appearance> appearance;
    QStringList made;
    std::unique_ptr<ui::ComparePage> page; ///< after what it shows
};

} // namespace tests
