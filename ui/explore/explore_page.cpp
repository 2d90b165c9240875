// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_page.h"

namespace ui {

ExplorePage::ExplorePage(Appearance& /*appearance*/, Session& /*session*/, QWidget* parent)
    : QWidget(parent)
{
}

void ExplorePage::showLever(const QString& /*leverId*/) {}
void ExplorePage::setLeverPanelVisible(bool /*visible*/) {}
bool ExplorePage::leverPanelVisible() const { return true; }

} // namespace ui
