// SPDX-License-Identifier: GPL-3.0-or-later
// Summary sentence and the row of headline cards.
#pragma once

#include <QWidget>

namespace ui {

class Appearance;
class Session;

class HeadlineArea : public QWidget {
    Q_OBJECT

public:
    HeadlineArea(Appearance& appearance, Session& session, QWidget* parent = nullptr);
};

} // namespace ui
