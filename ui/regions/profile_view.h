// SPDX-License-Identifier: GPL-3.0-or-later
// A region's profile: its main numbers against another region or the mean of its part, and the regions nearest to it in these numbers.
//
// Widgets are found by name: "profileRegion", "profileOther" (choices), "profileChart", "peers".
#pragma once

#include "core/maps/peers.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;

namespace ui {

class Appearance;
class ChartCard;
class ProfileChart;
class RegionsState;
class Session;

class ProfileView : public QWidget {
    Q_OBJECT

public:
    ProfileView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] ProfileChart& chart() const { return *m_chart; }
    [[nodiscard]] const std::vector<core::maps::Peer>& peers() const { return m_peers; }
    /// The numbers that profiles and distances are made of.
    [[nodiscard]] std::vector<std::string> variables() const;

signals:
    void numberChosen(const QString& variable);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillChoices();
    void refreshPeers(int region);

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    QLabel* m_against;
    QComboBox* m_region;
    QComboBox* m_other;
    ChartCard* m_card;
    ProfileChart* m_chart;
    QWidget* m_peerCard;
    QLabel* m_peerTitle;
    QLabel* m_peerNote;
    QListWidget* m_peerList;
    std::vector<core::maps::Peer> m_peers;
};

} // namespace ui
