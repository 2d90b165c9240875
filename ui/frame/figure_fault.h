// SPDX-License-Identifier: GPL-3.0-or-later
// Why the figures are not those of the current scenario, as a message: which variable stops when and in which world, which of the
// world's values is likely to blame, and a way to put that one back.
#pragma once

#include "core/policy/world.h"
#include "core/policy/world_fault.h"
#include "ui/frame/message_area.h"

#include <QObject>

#include <optional>

namespace ui {

class Appearance;
class BackgroundTask;
class Session;

class FigureFault : public QObject {
    Q_OBJECT

public:
    FigureFault(const Appearance& appearance, Session& session, QObject* parent = nullptr);
    ~FigureFault() override;

    /// To be called when there are new figures, and once at the start. The suspect is looked for on a thread of its own; the
    /// message is raised again when it is found.
    void tell();

signals:
    void raised(const ui::Message& message);
    void settled(const QString& key);

private:
    /// What was asked last, and what came of it.
    struct Search {
        core::policy::Scenario policy;
        core::policy::World world;
        std::optional<core::policy::Suspect> found;
    };
    void search();
    void raise();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString faultOfScenario() const;
    [[nodiscard]] const core::policy::Parameter* culprit() const;
    void resetCulprit();

    const Appearance& m_appearance;
    Session& m_session;
    BackgroundTask* m_task;
    core::Errors m_errors;
    QString m_scenarioId; ///< whose they are: the current one, or the baseline
    std::optional<Search> m_search;
    QString m_told; ///< the sentence that stands there
};

} // namespace ui
