// SPDX-License-Identifier: GPL-3.0-or-later
// A window with the desk that answers "Why?", on a fresh workspace in a temporary folder. No page stands in it: pages compute
// figures of their own, which these tests do not need.
#pragma once

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_desk.h"
#include "ui/why/why_view.h"
#include "ui/widgets/accessible_button.h"

#include <QHBoxLayout>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <map>
#include <memory>
#include <mutex>

namespace tests {

/// Explaining that is prepared once for each set of regions in a test program: the model is the same in all of its windows.
inline ui::MakeExplainWork sharedExplaining()
{
    return [](const std::shared_ptr<const core::policy::Projector>& projector) {
        static std::mutex guard;
        static std::map<std::string, ui::ExplainWork> prepared;
        const std::lock_guard lock(guard);
        const auto known = prepared.find(projector->regions().id);
        return known != prepared.end() ? known->second : prepared.emplace(projector->regions().id, ui::explainerWork()(projector)).first->second;
    };
}

class WhyStage {
public:
    explicit WhyStage(core::policy::Language language = core::policy::Language::English, ui::ThemeKind theme = ui::ThemeKind::Light)
    {
        ui::installAccessibleButtons();
        m_appearance.setTheme(theme);
        m_appearance.setLanguage(language);
        auto opened = ui::Session::open(std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data", m_folder.filePath(QStringLiteral("w.fourfold")));
        if (!opened)
            qFatal("%s", opened.error().front().message.c_str());
        m_session = std::move(*opened);
        m_window = std::make_unique<QWidget>();
        m_window->resize(1440, 840);
        m_desk = new ui::WhyDesk(m_appearance, *m_session, *m_window, sharedExplaining());
        auto* row = new QHBoxLayout(m_window.get());
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addStretch(1);
        row->addWidget(&m_desk->panel());
        QObject::connect(m_session.get(), &ui::Session::whyAsked, m_desk, &ui::WhyDesk::show);
    }
    ~WhyStage()
    {
        m_desk->popover().close();
        m_window.reset(); // before the session
    }

    [[nodiscard]] bool ready()
    {
        m_window->show();
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get())
            && QTest::qWaitFor([this] { return session().projection() && session().baseline() && session().projector(); }, 60000);
    }
    /// Shows the answer about `subject` in the panel.
    [[nodiscard]] bool ask(const core::why::Subject& subject)
    {
        desk().setPinned(true);
        view().ask(subject);
        return QTest::qWaitFor([&] { return view().answer() && view().answer()->subject.id == subject.id; }, 60000);
    }
    [[nodiscard]] bool ask(const char* key)
    {
        const auto subject = core::why::parseKey(key, session().regions());
        return subject && ask(*subject);
    }

    [[nodiscard]] ui::Appearance& appearance() { return m_appearance; }
    [[nodiscard]] ui::Session& session() { return *m_session; }
    [[nodiscard]] QWidget& window() { return *m_window; }
    [[nodiscard]] ui::WhyDesk& desk() { return *m_desk; }
    [[nodiscard]] ui::WhyView& view() { return m_desk->view(); }
    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const QString& name)
    {
        return m_window->findChild<Widget*>(name);
    }

private:
    QTemporaryDir m_folder;
    ui::Appearance m_appearance;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<QWidget> m_window;
    ui::WhyDesk* m_desk = nullptr;
};

} // namespace tests
