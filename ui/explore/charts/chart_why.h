// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the charts of the page answer "Why?": the line under the pointer, the axis of the radar, the money of a year.
#pragma once

#include "core/why/subject.h"
#include "ui/widgets/chart_card.h"

#include <QPoint>

#include <functional>
#include <optional>

namespace ui {

class Appearance;
class Session;

/// Makes a card answer by its actions, its context menu, and the keys ? and F1. A line is asked at the cross line's year, or at the
/// year of the window without one.
void answerWhy(ChartCard& card, const Appearance& appearance, Session& session);

/// What a place of the card's chart is about; `at` is in the card's coordinates, or kWhyFocus: then the first line that is drawn in
/// the scenario's colour.
[[nodiscard]] std::optional<core::why::Subject> chartSubject(const ChartCard& card, const core::policy::RegionSet& regions, const QPoint& at);

/// "variable@Place/scenario", as charts call their lines.
[[nodiscard]] std::optional<core::why::Subject> lineSubject(const QString& lineId, const core::policy::RegionSet& regions);

} // namespace ui
