// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_panel.h"

namespace ui {

LeverPanel::LeverPanel(Appearance& /*appearance*/, Session& /*session*/, QWidget* parent)
    : QWidget(parent)
{
}

void LeverPanel::showLever(const QString& /*leverId*/) {}

} // namespace ui
