// SPDX-License-Identifier: GPL-3.0-or-later
// The four dimensions of the country in a run of the model: the shipped framework over the model's variables
// (data/indices/four-dimensions-model.json), read off without building a whole index.
//
// Each region is scored as the framework says, between goalposts that no run moves; the country's score is the mean of its regions',
// weighted by their trade in the first year, so that a score does not move because trade does.
#pragma once

#include "core/base/result.h"
#include "core/index/definition.h"
#include "core/index/frozen_index.h"
#include "core/policy/projection.h"

#include <array>
#include <filesystem>

namespace core::index {

/// Immutable; safe to use from several threads.
class DimensionIndex {
public:
    static constexpr std::size_t kDimensions = 4;
    using Scores = std::array<double, kDimensions>; ///< technology, region, talent, standards; 0 to 100

    /// `dataDirectory` holds `indices`. Errors: those of readDefinition() and of FrozenIndex::createWithoutData(); NotFound (a
    /// dimension without a branch).
    [[nodiscard]] static Checked<DimensionIndex> read(const std::filesystem::path& dataDirectory);

    /// At the saved time nearest to `year`. All NaN for a run of another model, which lacks variables of the framework.
    [[nodiscard]] Scores scores(const policy::Projection& run, double year) const;

    [[nodiscard]] const Definition& definition() const { return m_definition; }

private:
    DimensionIndex(Definition definition, FrozenIndex index, std::array<std::size_t, kDimensions> nodes)
        : m_definition(std::move(definition)), m_index(std::move(index)), m_nodes(nodes)
    {
    }

    Definition m_definition;
    FrozenIndex m_index;
    std::array<std::size_t, kDimensions> m_nodes; ///< of the dimensions, in the hierarchy
};

} // namespace core::index
