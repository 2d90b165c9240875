// SPDX-License-Identifier: GPL-3.0-or-later
// A session on a workspace of its own, with figures.
#pragma once

#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tests {

class HeadlineBench {
public:
    HeadlineBench()
    {
        auto opened = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", m_folder.filePath(QStringLiteral("headline.fourfold")));
        if (!opened)
            return;
        session = std::move(*opened);
        session->activate(QStringLiteral("paper-package"));
        session->setYear(2030);
        m_ready = QTest::qWaitFor([this] { return session->projection() && session->baseline(); }, 20000);
    }

    [[nodiscard]] bool ready() const { return m_ready; }

private:
    QTemporaryDir m_folder;
    bool m_ready = false;

public:
    ui::Appearance appearance;
    std::unique_ptr<ui::Session> session; ///< goes before its folder
};

} // namespace tests
