// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/headline_area.h"

namespace ui {

HeadlineArea::HeadlineArea(Appearance& /*appearance*/, Session& /*session*/, QWidget* parent)
    : QWidget(parent)
{
}

} // namespace ui
