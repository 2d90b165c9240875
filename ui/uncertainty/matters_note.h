// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence about a result with what can be done: "Levers changed since this run", Run again. Hidden while empty.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Appearance;
class TextBlock;

class MattersNote : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Problem };

    explicit MattersNote(const Appearance& appearance, QWidget* parent = nullptr);

    /// An empty text hides it; an empty action has no button.
    void setNote(Kind kind, const QString& text, const QString& action = {});
    [[nodiscard]] QString text() const;

signals:
    void actionChosen();

private:
    TextBlock* m_text;
    QPushButton* m_action;
};

} // namespace ui
