// SPDX-License-Identifier: GPL-3.0-or-later
// The line under the panel's head that says what triangle and strip mean.
#pragma once

#include <QWidget>

namespace ui {

class Appearance;

class PanelHint : public QWidget {
    Q_OBJECT

public:
    explicit PanelHint(const Appearance& appearance, QWidget* parent = nullptr);
    void retext();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
};

} // namespace ui
