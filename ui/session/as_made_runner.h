// SPDX-License-Identifier: GPL-3.0-or-later
// Runs scenarios with the model, data and regions that they were made with, on a thread of its own.
//
// Requests are answered in their order. A model is compiled once for all scenarios that were made with the same.
#pragma once

#include "core/policy/model_version.h"

#include <QObject>
#include <QThreadPool>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ui {

struct AsMade {
    QString scenarioId;
    core::policy::Scenario content; ///< what was asked for, in its world and in the words of the regions of then
    std::string madeWith; ///< what it is made with, as JSON
    std::shared_ptr<const core::policy::Projection> projection; ///< null when there are errors
    std::vector<std::string> leftOut; ///< what that model does not have, see AdaptedScenario
    core::Errors errors;
};

class AsMadeRunner : public QObject {
    Q_OBJECT

public:
    AsMadeRunner(std::filesystem::path dataDirectory, std::shared_ptr<const core::policy::Catalogue> catalogue,
                 QObject* parent = nullptr);
    /// Waits for the run under way.
    ~AsMadeRunner() override;

    void request(const AsMade& wanted, core::policy::MadeWith then);
    /// What answers a request of the same arguments; without figures.
    [[nodiscard]] static AsMade wanted(const QString& scenarioId, const core::policy::Scenario& content,
                                       const core::policy::MadeWith& then);
    /// Whether both are of the same content, made with the same.
    [[nodiscard]] static bool answers(const AsMade& asMade, const AsMade& wanted);

signals:
    void computed(const ui::AsMade& asMade);

private:
    void run(AsMade asMade, const core::policy::MadeWith& then);
    [[nodiscard]] core::Checked<std::shared_ptr<const core::policy::Projector>> projector(const core::policy::MadeWith& then,
                                                                                          const std::string& key);

    const std::filesystem::path m_dataDirectory;
    const std::shared_ptr<const core::policy::Catalogue> m_catalogue;
    std::map<std::string, std::shared_ptr<const core::policy::Projector>> m_compiled; ///< of the pool's thread
    QThreadPool m_pool; ///< of one thread
};

} // namespace ui
