// SPDX-License-Identifier: GPL-3.0-or-later
// The figure over the years with its bands, and what they say in a sentence.
//
// Widgets are found by name: "fanCard", "fanKind" (segments "scenario", "difference"), "fanBands" ("bands", "text", "off"),
// "fanSentence".
#pragma once

#include "core/uncertainty/follower.h"
#include "ui/uncertainty/fan_chart.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

class Appearance;
class ChartCard;
class FuturesFollower;
class SegmentedSwitch;
class Session;
class TextBlock;
class UncertaintyState;

/// What a fan of `figure` is drawn of now; the pointers of `context` live as long as it does.
struct FanSource {
    FanContext context;
    std::shared_ptr<const core::policy::Projection> run;
    std::shared_ptr<const core::policy::Projection> baseline;
    std::shared_ptr<const core::uncertainty::FollowerAnswer> answer;
    std::size_t members = 0; ///< behind the fan; 0 = there is none yet
};
/// Nothing while the model has given no figures. `difference` is left aside where the baseline is current.
[[nodiscard]] std::optional<FanSource> fanSource(const Appearance& appearance, const Session& session, const UncertaintyState& state,
                                                 const FuturesFollower& follower, const core::policy::Headline& figure, bool difference);

/// What the two bands stand for, in their own colours.
class FanLegend : public QWidget {
    Q_OBJECT

public:
    explicit FanLegend(const Appearance& appearance, QWidget* parent = nullptr);
    void setColour(Token colour);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    Token m_colour = Token::Accent;
};

class FanCard : public QWidget {
    Q_OBJECT

public:
    FanCard(Appearance& appearance, Session& session, UncertaintyState& state, FuturesFollower& follower, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] ChartCard& card() const { return *m_card; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitLegend();
    void retranslate();

    Appearance& m_appearance;
    Session& m_session;
    UncertaintyState& m_state;
    FuturesFollower& m_follower;
    ChartCard* m_card;
    class Plot;
    Plot* m_chart;
    FanLegend* m_legend;
    SegmentedSwitch* m_kind;
    SegmentedSwitch* m_bands;
    TextBlock* m_sentence;
};

} // namespace ui
