// SPDX-License-Identifier: GPL-3.0-or-later
// The chart rows of the Explore page: large chart and radar, then the charts chosen from the library.
#pragma once

#include <QWidget>

namespace ui {

class Appearance;
class Session;

class ChartArea : public QWidget {
    Q_OBJECT

public:
    ChartArea(Appearance& appearance, Session& session, QWidget* parent = nullptr);
};

} // namespace ui
