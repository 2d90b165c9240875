// SPDX-License-Identifier: GPL-3.0-or-later
// The map's card: the map, the mark of estimates, the chosen region's small card over it.
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class Appearance;
class ChartCard;
class RegionCardlet;
class RegionMap;
class RegionsState;
class Session;
struct CardletData;

class MapView : public QWidget {
    Q_OBJECT

public:
    MapView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] RegionMap& map() const { return *m_map; }
    [[nodiscard]] ChartCard& card() const { return *m_card; }
    [[nodiscard]] RegionCardlet& cardlet() const { return *m_cardlet; }

signals:
    void profileWanted();
    void obstaclesWanted(); ///< of the region that is chosen

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshCardlet();
    void fillMeasured(CardletData& made, int region) const;
    void fillProjected(CardletData& made) const;
    void placeCardlet();
    void retranslate();
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString notice() const;

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    ChartCard* m_card;
    RegionMap* m_map;
    QWidget* m_tag;
    RegionCardlet* m_cardlet;
};

} // namespace ui
