// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/difference_runner.h"

#include <utility>

using core::policy::Projector;

namespace ui {

struct DifferenceRunner::Model {
    std::string regionSetId;
    std::optional<Projector> projector;
};

DifferenceRunner::DifferenceRunner(std::filesystem::path dataDirectory, std::shared_ptr<const core::policy::Catalogue> catalogue, QObject* parent)
    : QObject(parent)
    , m_dataDirectory(std::move(dataDirectory))
    , m_catalogue(std::move(catalogue))
    , m_model(std::make_shared<Model>())
{
}

DifferenceRunner::~DifferenceRunner()
{
    if (m_thread.joinable())
        m_thread.join();
}

void DifferenceRunner::ask(DifferenceQuestion question)
{
    m_waiting = std::move(question);
    if (!m_running)
        start();
}

void DifferenceRunner::start()
{
    if (m_thread.joinable())
        m_thread.join(); // it has delivered its answer and is at its end
    m_running = true;
    m_thread = std::thread([this, question = std::move(*m_waiting), model = m_model, directory = m_dataDirectory, catalogue = m_catalogue] {
        const auto answer = [&]() -> DifferenceAnswer {
            if (!model->projector || model->regionSetId != question.regions.id) {
                auto projector = Projector::create(directory, catalogue, question.regions);
                if (!projector)
                    return {{}, projector.error()};
                model->projector.emplace(std::move(*projector));
                model->regionSetId = question.regions.id;
            }
            auto found = core::policy::differences(*model->projector, question.reference, question.scenario, question.kpi, question.year);
            return found ? DifferenceAnswer{std::move(*found), {}} : DifferenceAnswer{{}, found.error()};
        }();
        // The destructor joins this thread, so the object is there; what is still queued then is dropped with it.
        QMetaObject::invokeMethod(this, [this, answer] { finish(answer); }, Qt::QueuedConnection);
    });
    m_waiting.reset();
}

void DifferenceRunner::finish(const DifferenceAnswer& answer)
{
    m_running = false;
    if (m_waiting)
        start(); // what was asked since matters more than this answer
    else
        emit answered(answer);
}

} // namespace ui
