// SPDX-License-Identifier: GPL-3.0-or-later
// The line under the panel's head that says what triangle and strip mean.
#pragma once

#include "core/policy/catalogue.h"

#include <QWidget>

namespace ui {

class Appearance;

class PanelHint : public QWidget {
    Q_OBJECT

public:
    /// Of a plain catalogue there is no strip, and the triangle is the model's own value.
    PanelHint(const Appearance& appearance, const core::policy::Catalogue& catalogue, QWidget* parent = nullptr);
    void retext();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
};

} // namespace ui
