// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes as sentences and as data of charts.
#pragma once

#include "core/discovery/box.h"
#include "ui/uncertainty/failure_chart.h"
#include "ui/uncertainty/failure_state.h"
#include "ui/uncertainty/failure_trajectory.h"
#include "ui/uncertainty/input_text.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

class Appearance;

class FailureText {
    Q_DECLARE_TR_FUNCTIONS(ui::FailureText)

public:
    /// The references must outlive the object: made where it is needed, in the language of the moment.
    FailureText(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions)
        : m_appearance(appearance), m_catalogue(catalogue), m_regions(regions), m_inputs(appearance, catalogue, regions)
    {
    }

    [[nodiscard]] const InputText& inputs() const { return m_inputs; }

    /// "In which futures does it stay below 3?"
    [[nodiscard]] QString question(const core::uncertainty::Target& target) const;
    /// "Intelligence of trade in 2030"
    [[nodiscard]] QString figureName(const core::uncertainty::Target& target) const;
    /// "reaches 3", "stays at or below 2", "lies within 3–5"
    [[nodiscard]] QString reaches(const core::uncertainty::Target& target) const;
    /// "intelligence of shallow users is 0.16 or more"; of a world "the world is Slow demand or Trade shock".
    [[nodiscard]] QString limit(const core::uncertainty::SamplingPlan& plan, const core::discovery::Limit& limit) const;
    /// "It misses when … and ….", limits bold when `marked` (rich text). Of a box without limits a sentence of its own.
    [[nodiscard]] QString rule(const core::uncertainty::SamplingPlan& plan, const core::discovery::Box& box, bool marked) const;
    /// "of the futures in the box miss", ...
    struct Share {
        QString number; ///< "67 %"
        QString text;
    };
    [[nodiscard]] std::vector<Share> shares(const FailureAnswer& answer, const core::discovery::Box& box) const;
    /// How a limit stands the question whether it is chance: "tells something", "might be chance (p = 0.21)".
    [[nodiscard]] static bool mightBeChance(double quasiP);
    [[nodiscard]] QString chance(double quasiP) const;
    /// Of all limits that might be chance; empty when none might.
    [[nodiscard]] QString chanceSentence(const core::uncertainty::SamplingPlan& plan, const core::discovery::Box& box) const;
    /// Why there is no box, or why the box says little: none misses, all miss, nothing sets the misses apart. Empty when it does.
    [[nodiscard]] QString obstacle(const FailureAnswer& answer, const std::optional<core::discovery::Box>& box) const;
    /// "4 of 1,000 runs gave no number and are left out: 17, 402, …."; empty when none.
    [[nodiscard]] QString failedSentence(const FailureAnswer& answer) const;
    [[nodiscard]] QString madeWith(const FailureAnswer& answer) const;

    /// Of the present box and axes.
    [[nodiscard]] FailureData chart(const FailureState& state) const;
    [[nodiscard]] TrajectoryData trajectory(const FailureState& state) const;

private:
    [[nodiscard]] QString bound(const core::uncertainty::Target& target, double value) const;
    [[nodiscard]] FailureAxis axis(const FailureState& state, std::size_t input) const;
    [[nodiscard]] QString year(double year) const;

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regions;
    InputText m_inputs;
};

} // namespace ui
