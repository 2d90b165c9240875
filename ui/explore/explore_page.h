// SPDX-License-Identifier: GPL-3.0-or-later
// The Explore page: lever panel beside headline and charts.
#pragma once

#include <QWidget>

namespace ui {

class Appearance;
class Session;

class ExplorePage : public QWidget {
    Q_OBJECT

public:
    ExplorePage(Appearance& appearance, Session& session, QWidget* parent = nullptr);

    void showLever(const QString& leverId);
    void setLeverPanelVisible(bool visible);
    [[nodiscard]] bool leverPanelVisible() const;
};

} // namespace ui
