// SPDX-License-Identifier: GPL-3.0-or-later
// The window: header, navigation rail, scenario strip, page, year scrubber.
#pragma once

#include <QMainWindow>

namespace ui {

class Appearance;
class Session;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Appearance& appearance, Session& session, QWidget* parent = nullptr);
};

} // namespace ui
