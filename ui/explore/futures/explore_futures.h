// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of what the Explore page shows: of its headlines and of the large chart's figure, in the current scenario beside the
// baseline; and how they are to be drawn. One for the page; runs while it shows.
#pragma once

#include "core/policy/summary.h"
#include "core/uncertainty/fan.h"
#include "ui/explore/futures/figure_ranges.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

class FuturesFollower;
class Session;

/// How the large chart shows ranges.
enum class RangesMode { Bands, Text, Off };

class ExploreFutures : public QObject {
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit ExploreFutures(Session& session, QObject* parent = nullptr);
    ~ExploreFutures() override;

    void setShown(bool shown);
    /// What the large chart shows, besides the headlines.
    void setChartFigure(const core::policy::Headline& figure);

    /// Whether there are ranges or they are on their way: not of a model in which nothing has a range, nor after a failure.
    [[nodiscard]] bool isPossible() const;
    /// Of the current scenario; nothing for a figure that is not looked at, and while those of this scenario are on their way.
    [[nodiscard]] std::optional<FigureRanges> at(const core::policy::Headline& figure, double year) const;

    /// Over time; valid until changed().
    struct Fans {
        const core::uncertainty::Fan* scenario = nullptr;
        const core::uncertainty::Fan* baseline = nullptr;
        const core::uncertainty::Fan* difference = nullptr;
    };
    [[nodiscard]] std::optional<Fans> fans(const core::policy::Headline& figure) const;

    /// The papers' for this figure, else the user's own; nothing when there is none.
    [[nodiscard]] std::optional<core::uncertainty::Target> target(const core::policy::Headline& figure) const;
    /// That the current scenario reaches it in its year.
    [[nodiscard]] std::optional<core::uncertainty::Chance> chance(const core::uncertainty::Target& target) const;

    [[nodiscard]] std::size_t members() const; ///< behind the ranges; 0 without
    [[nodiscard]] std::size_t wanted() const;  ///< when the hand has rested
    [[nodiscard]] std::size_t failed() const;  ///< of them, in the current scenario
    /// Whether no more are to come and nothing has moved since.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] FuturesFollower& follower() const;

    // --- how they are drawn; stored as settings of the workspace
    [[nodiscard]] RangesMode mode() const;
    void setMode(RangesMode mode);
    /// Whether the chart shows scenario minus baseline.
    [[nodiscard]] bool showsDifference() const;
    void setShowsDifference(bool shown);

signals:
    void changed();     ///< ranges, or whether there are any
    void modeChanged(); ///< how they are drawn

private:
    void wish();

    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace ui
