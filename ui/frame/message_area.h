// SPDX-License-Identifier: GPL-3.0-or-later
// How the window says what went wrong, what it did on its own, or what cannot be done now. The one way in which errors are shown;
// nothing is modal. Warnings and problems are rows under the header and stay; notes float over a row of the window without figures, so that
// nothing moves under the hand, and go after a while. One note at a time: the newest.
#pragma once

#include <QRect>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

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
    struct Action {
        std::function<QString()> text;
        std::function<void()> act;
    };
    std::vector<Action> more = {}; ///< further ones, behind the first
};

class MessageArea : public QWidget {
    Q_OBJECT

public:
    /// Rows that take room in a layout, or a note that floats over `parent`; see placeOver().
    enum class Form { Rows, Floating };
    explicit MessageArea(const Appearance& appearance, Form form = Form::Rows, QWidget* parent = nullptr);
    /// The note lies over `row`, a widget within the parent: where `free` (in the row's coordinates) says that nothing is, when
    /// it is wide enough for the sentence in one line, or else as far to the right as the sentence lets it.
    void placeOver(QWidget& row, std::function<QRect()> free);

    void show(Message message);
    using QWidget::show;
    void dismiss(const QString& key);
    [[nodiscard]] bool has(const QString& key) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();

    const Appearance& m_appearance;
    Form m_form;
    QWidget* m_over = nullptr;
    std::function<QRect()> m_free;
    QVBoxLayout* m_rows;
};

} // namespace ui
