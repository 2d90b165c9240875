// SPDX-License-Identifier: GPL-3.0-or-later
// A session on the shipped data and a fresh workspace.
#pragma once

#include "tests/support/checks.h"
#include "ui/session/session.h"

#include <QTemporaryDir>

#include <memory>

namespace tests {

class SessionFixture {
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("Briefing.fourfold")); }
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    [[nodiscard]] static core::Checked<std::unique_ptr<ui::Session>> open(const QString& path)
    {
        return ui::Session::open(FOURFOLD_SOURCE_DIR "/data", path);
    }
    /// Closes the session that is open first, so that the lock is free.
    [[nodiscard]] bool start()
    {
        session.reset();
        auto opened = open(path());
        if (!opened) {
            qWarning("%s", qPrintable(describe(opened.error())));
            return false;
        }
        session = std::move(*opened);
        return true;
    }

    /// What the file holds, read by somebody else.
    [[nodiscard]] std::vector<core::workspace::ScenarioRecord> stored() const
    {
        const auto workspace = core::workspace::Workspace::open(path());
        return workspace ? workspace->scenarios().value_or(std::vector<core::workspace::ScenarioRecord>())
                         : std::vector<core::workspace::ScenarioRecord>();
    }
    [[nodiscard]] std::size_t storedVersions(const QString& scenarioId) const
    {
        const auto workspace = core::workspace::Workspace::open(path());
        return workspace ? workspace->history(scenarioId).value().size() : 0;
    }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<ui::Session> session;
};

inline core::policy::LeverSetting intensity(double value)
{
    core::policy::LeverSetting setting;
    setting.intensity = value;
    return setting;
}

} // namespace tests

/// Waits for the figures that belong to what is set now.
#define WAIT_FOR_FIGURES(session) QTRY_VERIFY_WITH_TIMEOUT(!(session).isComputing() && (session).projection(), 20000)
