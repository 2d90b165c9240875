// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence on a soft ground, with an icon and, where there is something to do about it, a link button. Hidden while empty.
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QPushButton;

namespace ui {

class Appearance;
class TextBlock;

class MessageRow : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Note, Warning, Problem };

    explicit MessageRow(const Appearance& appearance, QWidget* parent = nullptr);
    void show(Kind kind, const QString& sentence, const QString& action = {});
    void clear();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

signals:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    TextBlock* m_text;
    QPushButton* m_action;
    Kind m_kind = Kind::Note;
};

} // namespace ui
