// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/task_panel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/progress_row.h"

#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kProgressSteps = 100;

} // namespace

TaskPanel::TaskPanel(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_task(new BackgroundTask(this)), m_progress(new ProgressRow(this)), m_message(new MessageRow(appearance, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    connect(m_progress, &ProgressRow::cancelRequested, this, &TaskPanel::cancel);
    connect(m_task, &BackgroundTask::progressed, m_progress, &ProgressRow::report);
    connect(m_task, &BackgroundTask::ended, this, [this](bool cancelled) {
        m_progress->finish();
        if (cancelled)
            tell(MessageRow::Kind::Note, tr("Cancelled. What was worked out before stays."), m_actionAfterCancel);
        emit ended();
    });
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) { tell(MessageRow::Kind::Problem, tr("Running the model failed: %1").arg(what)); });
    connect(m_message, &MessageRow::actionChosen, this, &TaskPanel::actionChosen);
}

void TaskPanel::run(const QString& what, BackgroundTask::Work work)
{
    clearMessage();
    m_progress->begin(what);
    m_task->start(std::move(work));
}

bool TaskPanel::cancel()
{
    if (!m_task->isBusy())
        return false;
    m_task->cancel();
    return true;
}

std::function<bool(double)> progressOf(const TaskControl& control)
{
    return [&control](double done) {
        control.report(static_cast<int>(done * kProgressSteps), kProgressSteps);
        return !control.cancelled();
    };
}

} // namespace ui
