// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/main_window.h"

namespace ui {

MainWindow::MainWindow(Appearance& /*appearance*/, Session& /*session*/, QWidget* parent)
    : QMainWindow(parent)
{
}

} // namespace ui
