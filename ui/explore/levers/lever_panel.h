// SPDX-License-Identifier: GPL-3.0-or-later
// The lever panel, 328 wide: filter, lever groups with their cards, cross-cutting foot.
#pragma once

#include <QWidget>

namespace ui {

class Appearance;
class Session;

class LeverPanel : public QWidget {
    Q_OBJECT

public:
    LeverPanel(Appearance& appearance, Session& session, QWidget* parent = nullptr);

    /// Scrolls to a lever and opens its card; used by search.
    void showLever(const QString& leverId);
};

} // namespace ui
