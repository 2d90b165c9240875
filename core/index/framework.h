// SPDX-License-Identifier: GPL-3.0-or-later
// What an index is made of: a tree whose leaves are indicators. Everything is keyed by id, never by position.
//
// The root is the index itself and is not listed among the nodes; a node or indicator with an empty parent hangs on it. Any
// number of levels; branches may differ in depth. A weight counts within its branch only: its share is the weight over the
// sum of the weights that have the same parent.
#pragma once

#include "core/base/result.h"
#include "core/policy/text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::index {

using policy::Text;

enum class Direction { MoreIsBetter, LessIsBetter };

/// The two values that score nothing and everything, in the indicator's unit. `worst` above `best` says that less is better.
struct Goalposts {
    double worst = 0;
    double best = 1;
    bool operator==(const Goalposts&) const = default;
};

struct Indicator {
    std::string id;
    std::string parent;   ///< a node's id; empty = directly under the index
    Text name;
    Text unit;            ///< after denominating and scaling
    std::string variable; ///< the column of the observations; empty = the id
    std::string substitute; ///< the column to take the value from where `variable` has none for a unit and time; empty = none
    std::string denominator; ///< the column to divide by; empty = none
    double factor = 1;    ///< value = variable / denominator * factor; also converts units
    Direction direction = Direction::MoreIsBetter;
    double weight = 1;    ///< at least 0, relative to the branch
    std::optional<Goalposts> goalposts; ///< needed where the method normalises by goalposts
    std::optional<double> reference;    ///< aim or reference value, used where the method measures the distance to it
    bool keepOutliers = false;          ///< not treated, whatever the method says
    std::string grade;    ///< "A" to "D"; empty for a published statistic
    bool standIn = false; ///< stands in for something that nobody measures
    Text source;          ///< publisher
    Text reason;          ///< why it is part of this index and why this way
    bool operator==(const Indicator&) const = default;

    [[nodiscard]] const std::string& column() const { return variable.empty() ? id : variable; }
};

struct Node {
    std::string id;
    std::string parent;    ///< another node's id; empty = directly under the index
    Text name;
    double weight = 1;     ///< at least 0, relative to the branch
    std::string dimension; ///< "technology", "region", "talent", "standards": colour and icon in the window; may be empty
    Text reason;
    bool operator==(const Node&) const = default;
};

/// Framework::data of one over the variables of the model.
inline constexpr std::string_view kModelData = "model";

struct Framework {
    std::string id;
    Text name;
    Text description;
    std::vector<Node> nodes;
    std::vector<Indicator> indicators;
    std::string data; ///< the set of statistics that it is made for, or kModelData; empty = not said
    bool operator==(const Framework&) const = default;

    [[nodiscard]] const Indicator* indicator(std::string_view indicatorId) const; ///< null when there is none
    [[nodiscard]] const Node* node(std::string_view nodeId) const;                ///< null when there is none
};

/// A member of a branch: position in Framework::indicators or in Hierarchy::nodes.
struct Child {
    bool isIndicator = true;
    std::size_t index = 0;
    bool operator==(const Child&) const = default;
};

struct HierarchyNode {
    std::string id;         ///< empty for the root
    std::ptrdiff_t parent = -1; ///< position in Hierarchy::nodes; -1 for the root
    std::size_t depth = 0;  ///< 0 = the index, 1 = its branches, ...
    std::vector<Child> children; ///< nodes first, then indicators, each in the framework's order
    std::vector<std::size_t> leaves; ///< all indicators below, in the framework's order
    std::vector<double> givenShares; ///< of the children, from the framework's weights; they add up to 1
};

/// The tree worked out. `nodes[0]` is the index; parents stand before their children; then in the framework's order.
struct Hierarchy {
    std::vector<HierarchyNode> nodes;
    std::vector<std::size_t> indicatorParent; ///< by indicator: position in `nodes`

    [[nodiscard]] std::ptrdiff_t nodeIndex(std::string_view id) const; ///< -1 when there is none; "" is the root
    [[nodiscard]] std::size_t depth() const;                           ///< the deepest node's
};

/// Errors (all of them): InvalidArgument (no indicator, a branch without members, weights negative, not finite or all 0 in a
/// branch, factor 0 or not finite, goalposts equal, against the direction or not finite), DuplicateName (an id twice, also a node
/// and an indicator of the same id), UnknownName (a parent), CircularDefinition (nodes that are their own ancestors).
/// Where::variable is the id.
[[nodiscard]] Checked<Hierarchy> resolve(const Framework& framework);

} // namespace core::index
