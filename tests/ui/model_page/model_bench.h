// SPDX-License-Identifier: GPL-3.0-or-later
// A session on a workspace of its own, with the papers' package and its figures.
#pragma once

#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tests {

inline constexpr int kModelPatience = 60000; // compiling and running the model in a build without optimisation

class ModelBench {
public:
    ModelBench()
    {
        auto opened = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", m_folder.filePath(QStringLiteral("model.fourfold")));
        if (!opened)
            return;
        session = std::move(*opened);
        session->activate(QStringLiteral("paper-package"));
        session->setYear(2030);
        m_ready = QTest::qWaitFor([this] { return session->projection() && session->baseline() && !session->isComputing(); }, kModelPatience);
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
