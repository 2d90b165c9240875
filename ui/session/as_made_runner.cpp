// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/as_made_runner.h"

#include <QMetaObject>

#include <exception>
#include <utility>

namespace ui {

using core::policy::MadeWith;
using core::policy::Projector;

AsMadeRunner::AsMadeRunner(std::filesystem::path dataDirectory, std::shared_ptr<const core::policy::Catalogue> catalogue,
                           QObject* parent)
    : QObject(parent)
    , m_dataDirectory(std::move(dataDirectory))
    , m_catalogue(std::move(catalogue))
{
    m_pool.setMaxThreadCount(1);
}

AsMadeRunner::~AsMadeRunner()
{
    m_pool.clear();
    m_pool.waitForDone();
}

AsMade AsMadeRunner::wanted(const QString& scenarioId, const core::policy::Scenario& content, const MadeWith& then)
{
    return {scenarioId, content, core::policy::toJson(then), nullptr, {}, {}};
}

bool AsMadeRunner::answers(const AsMade& asMade, const AsMade& wanted)
{
    return asMade.content == wanted.content && asMade.madeWith == wanted.madeWith;
}

void AsMadeRunner::request(const AsMade& wanted, MadeWith then)
{
    m_pool.start([this, asMade = wanted, then = std::move(then)] {
        try {
            run(asMade, then);
        } catch (const std::exception& exception) {
            auto failed = asMade;
            failed.errors = {core::Error{core::ErrorKind::Internal,
                                         std::string("Running the model failed: ") + exception.what(),
                                         {},
                                         {exception.what()}}};
            QMetaObject::invokeMethod(
                this, [this, failed = std::move(failed)] { emit computed(failed); }, Qt::QueuedConnection);
        }
    });
}

void AsMadeRunner::run(AsMade asMade, const MadeWith& then)
{
    if (const auto model = projector(then, asMade.madeWith)) {
        auto adapted = core::policy::adaptedTo(asMade.content, **model);
        asMade.leftOut = std::move(adapted.leftOut);
        if (auto projection = (*model)->project(adapted.scenario))
            asMade.projection = std::make_shared<const core::policy::Projection>(std::move(*projection));
        else
            asMade.errors = projection.error();
    } else {
        asMade.errors = model.error();
    }
    // Delivered by the event loop of the window's thread; dropped when this is gone by then.
    QMetaObject::invokeMethod(this, [this, asMade = std::move(asMade)] { emit computed(asMade); }, Qt::QueuedConnection);
}

core::Checked<std::shared_ptr<const Projector>> AsMadeRunner::projector(const MadeWith& then, const std::string& key)
{
    if (const auto found = m_compiled.find(key); found != m_compiled.end())
        return found->second;
    const auto versions = core::policy::readModelVersions(m_dataDirectory);
    if (!versions)
        return tl::make_unexpected(versions.error());
    auto made = core::policy::projectorAsMade(then, m_dataDirectory, *versions, m_catalogue);
    if (!made)
        return tl::make_unexpected(made.error());
    return m_compiled[key] = std::make_shared<const Projector>(std::move(*made));
}

} // namespace ui
