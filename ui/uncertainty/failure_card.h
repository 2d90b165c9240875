// SPDX-License-Identifier: GPL-3.0-or-later
// "In which futures does it miss?" on the overview: members over two inputs, the box, its rule in words and its shares.
//
// Widgets are found by name: "failureCard", "failureChart", "failureRule", "failureShares", "failureTighter", "failureWider",
// "failureSaid".
#pragma once

#include "ui/widgets/chart_content.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace ui {

class Appearance;
class BusyBar;
class ChartCard;
class FailureChart;
class FailureState;
class TextBlock;
class UncertaintyState;

/// The rule of the box that is looked at, with its shares, and what makes it tighter or wider.
class FailurePanel : public QWidget {
    Q_OBJECT

public:
    FailurePanel(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QString ruleText() const; ///< without marks

private:
    const Appearance& m_appearance;
    UncertaintyState& m_state;
    FailureState& m_failure;
    QLabel* m_rule;
    QWidget* m_shares;
    QLabel* m_numbers[3];
    QLabel* m_texts[3];
    QPushButton* m_tighter;
    QPushButton* m_wider;
    TextBlock* m_said;
    QString m_plainRule;
};

/// The panel in an area that scrolls where a rule is longer than there is room; `width` 0 = as wide as it gets. Owns the panel.
[[nodiscard]] QScrollArea* scrolled(FailurePanel& panel, int width);

/// Shows the state's chart in a widget of its own: edges moved there move the box of the state.
void connectFailureChart(FailureChart& chart, FailureState& failure);

/// The chart with the panel beside it, as the content of one card; what is exported is the chart.
class FailurePicture : public QWidget, public ChartContent {
    Q_OBJECT

public:
    FailurePicture(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent = nullptr);

    [[nodiscard]] FailureChart& chart() const { return *m_chart; }
    [[nodiscard]] FailurePanel& panel() const { return *m_panel; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override;
    [[nodiscard]] QString footer() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

signals:
    void readOutChanged(const QString& text);

private:
    FailureChart* m_chart;
    FailurePanel* m_panel;
};

class FailureCard : public QWidget {
    Q_OBJECT

public:
    /// `failure` is shared with the tab; it works while either is visible.
    FailureCard(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent = nullptr);
    ~FailureCard() override;

    [[nodiscard]] ChartCard& card() const { return *m_card; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();

    const Appearance& m_appearance;
    UncertaintyState& m_state;
    FailureState& m_failure;
    ChartCard* m_card;
    FailurePicture* m_picture;
    BusyBar* m_busy;
};

} // namespace ui
