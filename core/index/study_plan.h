// SPDX-License-Identifier: GPL-3.0-or-later
// What the variants of a method study have in common, worked out once. Internal to this folder.
#pragma once

#include "core/index/building.h"
#include "core/index/method_study.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace core::index {

/// The alternatives of one variant; kNominal = as the definition has it.
struct Choice {
    static constexpr std::ptrdiff_t kNominal = -1;
    std::ptrdiff_t imputation = kNominal;
    std::ptrdiff_t outliers = kNominal;
    std::ptrdiff_t normalisation = kNominal;
    std::ptrdiff_t weighting = kNominal;
    std::ptrdiff_t aggregation = kNominal;
    std::ptrdiff_t leftOut = kNominal;
    bool weightsMoved = false;
};

/// The factors that can be varied, in the order of StudyFactor.
inline constexpr std::size_t kVariableFactors = 7;

class StudyPlan {
public:
    /// Checks options and all combinations, and calculates what variants share.
    [[nodiscard]] static Checked<StudyPlan> create(const Definition& definition, const Observations& observations,
                                                   const StudyOptions& options);

    [[nodiscard]] bool isVaried(StudyFactor factor) const;
    /// Number of alternatives; 0 for weight values.
    [[nodiscard]] std::size_t alternatives(StudyFactor factor) const;
    /// Sets `factor` in `choice` to an alternative.
    void choose(Choice& choice, StudyFactor factor, std::size_t alternative) const;
    /// The draw of `factor` for a variant: from the first sample (0), or from the second, which total effects need.
    void draw(Choice& choice, StudyFactor factor, std::uint32_t variant, std::uint32_t sample) const;

    /// Room for one thread.
    struct Room {
        std::vector<double> members;
        Matrix scores;
        BranchShares shares;
    };
    /// The index of the units at the studied time. Weight values come from `weightSample` at `variant`. `weights`, where wanted: by
    /// indicator, its share of the index.
    [[nodiscard]] std::vector<double> scores(const Choice& choice, std::uint32_t variant, std::uint32_t weightSample, Room& room,
                                             std::span<double> weights = {}) const;

    [[nodiscard]] std::size_t time() const { return m_time; }
    [[nodiscard]] std::size_t indicators() const { return m_definition.framework.indicators.size(); }

private:
    /// Up to normalised values, and the shares of each kind of weighting for the studied time.
    struct Prefix {
        Composite composite;
        EstimateRows rows;
        std::vector<char> usable;
        std::map<std::ptrdiff_t, BranchShares> shares;
    };
    using PrefixKey = std::array<std::ptrdiff_t, 4>; ///< imputation, outliers, normalisation; 1 on the balanced scale, else 0

    StudyPlan(const Definition& definition, const StudyOptions& options) : m_definition(definition), m_options(options) {}
    [[nodiscard]] Checked<void> checkOptions(const Observations& observations);
    [[nodiscard]] std::vector<Choice> combinations() const;
    [[nodiscard]] bool isBalanced(const Choice& choice) const;
    [[nodiscard]] Normalisation normalisationOf(const Choice& choice) const;
    [[nodiscard]] PrefixKey keyOf(const Choice& choice) const;
    [[nodiscard]] Definition definitionOf(const Choice& choice) const;
    [[nodiscard]] std::string describe(const Choice& choice) const;
    [[nodiscard]] Checked<void> addPrefix(const Choice& choice, const Observations& observations);

    Definition m_definition;
    StudyOptions m_options;
    std::size_t m_time = 0;
    std::map<PrefixKey, std::shared_ptr<Prefix>> m_prefixes;
};

} // namespace core::index
