// SPDX-License-Identifier: GPL-3.0-or-later
// Slow work of a tab with what people see of it: a progress row with Cancel while it runs, a message when it was cancelled or failed.
#pragma once

#include "ui/model_page/message_row.h"
#include "ui/widgets/background_task.h"

#include <QWidget>

namespace ui {

class Appearance;
class ProgressRow;

class TaskPanel : public QWidget {
    Q_OBJECT

public:
    explicit TaskPanel(const Appearance& appearance, QWidget* parent = nullptr);

    /// Takes the message away and runs; newer work takes the place of what is under way.
    void run(const QString& what, BackgroundTask::Work work);
    /// False when nothing is under way.
    bool cancel();
    [[nodiscard]] bool isBusy() const { return m_task->isBusy(); }
    /// What stands there when work was cancelled, beside that what was worked out before stays: "Work out anew".
    void setActionAfterCancel(const QString& action) { m_actionAfterCancel = action; }
    void tell(MessageRow::Kind kind, const QString& sentence, const QString& action = {}) { m_message->show(kind, sentence, action); }
    void clearMessage() { m_message->clear(); }

signals:
    void ended();
    void actionChosen(); ///< of the message

private:
    BackgroundTask* m_task;
    ProgressRow* m_progress;
    MessageRow* m_message;
    QString m_actionAfterCancel;
};

/// How a working thread tells a share of its work, 0 to 1; false means stop.
[[nodiscard]] std::function<bool(double done)> progressOf(const TaskControl& control);

} // namespace ui
