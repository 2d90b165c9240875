// SPDX-License-Identifier: GPL-3.0-or-later
// The chart rows of the Explore page: large chart and radar, then the charts chosen from the library.
//
// In a narrow window the second row becomes tabs. Widgets are found by name: "largeChart", "radarCard", "chartCard0" to
// "chartCard2", "regionSwitch", "chartTabs".
#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;
class QTabBar;
class QToolButton;

namespace core::index {
class DimensionIndex;
} // namespace core::index

namespace ui {

class Appearance;
class BudgetEditor;
class ChartCard;
struct ChartContext;
class ExploreFutures;
class FourRadar;
class RangesSwitch;
class RegionSwitch;
class Session;
class TimeChart;

class ChartArea : public QWidget {
    Q_OBJECT

public:
    ChartArea(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~ChartArea() override;
    /// From now on the large chart shows ranges, with a switch in its title. `futures` must outlive the area.
    void setFutures(ExploreFutures& futures);

    /// How many charts stand in the second row.
    static constexpr int kChosenCharts = 3;
    /// Narrower than this, the second row is tabs.
    static constexpr int kTabsBelow = 884;

    /// Keys of the charts shown in the second row, from left to right.
    [[nodiscard]] const QStringList& shownKeys() const { return m_keys; }
    /// Puts a chart of the library in a place of the second row; a chart that stands elsewhere in it changes places.
    void chooseChart(int place, const QString& key);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildRows();
    void connectSession();
    void fillRegionSwitch();
    void showSelectedPlace();
    void takeKpiPlace();
    void takeKeys();
    void replaceChart(int place);
    void openPicker(int place);
    void updateCharts();
    void updateYear();
    void updateLarge(const ChartContext& context);
    void updateRanges();
    void fitSwitches();
    void updateRadar(const ChartContext& context);
    void updateChosen(int place, const ChartContext& context);
    void updateTabs();
    void followWorld();
    [[nodiscard]] bool hasFigures() const;
    [[nodiscard]] ChartContext context() const;

    Appearance& m_appearance;
    Session& m_session;
    TimeChart* m_large = nullptr;
    ChartCard* m_largeCard = nullptr;
    RegionSwitch* m_regionSwitch = nullptr;
    QToolButton* m_defaultWorld = nullptr; ///< draws the default world too; there when another one is chosen
    ExploreFutures* m_futures = nullptr;   ///< null: no ranges are shown
    RangesSwitch* m_rangesSwitch = nullptr;
    std::shared_ptr<void> m_following;     ///< figures of the default world, while they are drawn
    FourRadar* m_radar = nullptr;
    std::unique_ptr<const core::index::DimensionIndex> m_dimensions; ///< null where the definition cannot be read
    ChartCard* m_radarCard = nullptr;
    QTabBar* m_tabs = nullptr;
    std::vector<ChartCard*> m_cards;
    std::vector<BudgetEditor*> m_budgets; ///< one per card, null where the card shows another chart
    QStringList m_keys;
    QStringList m_drawnKeys; ///< what each card's widget was made for
    QString m_drawnName;     ///< of the scenario in the charts
    int m_drawnColour = 0;
};

} // namespace ui
