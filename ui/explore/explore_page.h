// SPDX-License-Identifier: GPL-3.0-or-later
// The Explore page: lever panel beside headline and charts.
#pragma once

#include <QByteArray>
#include <QWidget>

#include <vector>

class QScrollArea;
class QSplitter;

namespace ui {

class Appearance;
class ChartArea;
class ExploreFutures;
class HeadlineArea;
class LeverPanel;
class Session;

class ExplorePage : public QWidget {
    Q_OBJECT

public:
    ExplorePage(Appearance& appearance, Session& session, QWidget* parent = nullptr);

    void showLever(const QString& leverId);
    void setLeverPanelVisible(bool visible);
    [[nodiscard]] bool leverPanelVisible() const;

    /// Width of the lever panel, to be kept between runs. An unknown state is passed over.
    [[nodiscard]] QByteArray saveSplitter() const;
    void restoreSplitter(const QByteArray& state);

    /// The parts that F6 goes through, in reading order.
    [[nodiscard]] std::vector<QWidget*> panes() const;
    [[nodiscard]] QWidget& leverPane() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void recolour();

    Appearance& m_appearance;
    ExploreFutures* m_futures;
    QSplitter* m_splitter;
    LeverPanel* m_levers;
    QScrollArea* m_scroll;
    HeadlineArea* m_headline;
    ChartArea* m_charts;
};

} // namespace ui
