// SPDX-License-Identifier: GPL-3.0-or-later
// An option that is on or off at once: a small switch with its words.
#pragma once

#include <QAbstractButton>

namespace ui {

class Appearance;

class ToggleSwitch : public QAbstractButton {
    Q_OBJECT

public:
    explicit ToggleSwitch(const Appearance& appearance, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Appearance& m_appearance;
};

} // namespace ui
