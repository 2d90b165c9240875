// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/chart_area.h"

namespace ui {

ChartArea::ChartArea(Appearance& /*appearance*/, Session& /*session*/, QWidget* parent)
    : QWidget(parent)
{
}

} // namespace ui
