// SPDX-License-Identifier: GPL-3.0-or-later
// The rows under the header in which the window says what went wrong, what it did on its own, or what cannot be done now. The one
// way in which errors are shown; nothing is modal.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ui {

class Appearance;

enum class MessageKind { Note, Warning, Problem };

struct Message {
    QString key; ///< a later message with the same key takes this one's place
    MessageKind kind = MessageKind::Note;
    std::function<QString()> text; ///< asked again when the language changes
    std::function<QString()> actionText; ///< empty function = no action
    std::function<void()> action;        ///< the row goes away before it is called
    bool closable = true;
};

class MessageArea : public QWidget {
    Q_OBJECT

public:
    explicit MessageArea(const Appearance& appearance, QWidget* parent = nullptr);

    void show(Message message);
    using QWidget::show;
    void dismiss(const QString& key);
    [[nodiscard]] bool has(const QString& key) const;

private:
    const Appearance& m_appearance;
    QVBoxLayout* m_rows;
};

} // namespace ui
