// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/framework.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace core::index {

namespace {

Error problem(ErrorKind kind, const std::string& id, std::string message, std::vector<std::string> arguments = {})
{
    if (arguments.empty())
        arguments = {id};
    return Error{kind, std::move(message), {{}, 0, 0, id}, std::move(arguments)};
}

void checkIds(const Framework& framework, Errors& errors)
{
    std::unordered_map<std::string, int> seen;
    const auto check = [&](const std::string& id, const char* what) {
        if (id.empty())
            errors.push_back(problem(ErrorKind::InvalidArgument, id, std::string(what) + " has no id; give it one"));
        else if (seen[id]++ == 1)
            errors.push_back(problem(ErrorKind::DuplicateName, id, "the id '" + id + "' stands more than once; ids are unique"));
    };
    for (const Node& node : framework.nodes)
        check(node.id, "a node");
    for (const Indicator& indicator : framework.indicators)
        check(indicator.id, "an indicator");
}

void checkWeight(const std::string& id, double weight, Errors& errors)
{
    if (!std::isfinite(weight) || weight < 0)
        errors.push_back(problem(ErrorKind::InvalidArgument, id, "the weight of '" + id + "' must be a number of at least 0"));
}

void checkIndicator(const Indicator& indicator, Errors& errors)
{
    const std::string& id = indicator.id;
    checkWeight(id, indicator.weight, errors);
    if (!std::isfinite(indicator.factor) || indicator.factor == 0)
        errors.push_back(problem(ErrorKind::InvalidArgument, id, "the factor of '" + id + "' must be a number other than 0"));
    if (indicator.reference && !std::isfinite(*indicator.reference))
        errors.push_back(problem(ErrorKind::InvalidArgument, id, "the reference of '" + id + "' must be a finite number"));
    if (!indicator.goalposts)
        return;
    const double worst = indicator.goalposts->worst;
    const double best = indicator.goalposts->best;
    const bool increasing = indicator.direction == Direction::MoreIsBetter;
    if (!std::isfinite(worst) || !std::isfinite(best) || worst == best)
        errors.push_back(
            problem(ErrorKind::InvalidArgument, id, "the goalposts of '" + id + "' must be two different finite numbers"));
    else if ((best > worst) != increasing)
        errors.push_back(problem(ErrorKind::InvalidArgument, id,
                                 "the goalposts of '" + id + "' run against its direction: " + (increasing ? "more" : "less")
                                     + " is better, so best must lie " + (increasing ? "above" : "below") + " worst"));
}

/// Nodes by depth, each after its parent; those on a circle or below one are left over.
std::vector<std::size_t> inOrder(const Framework& framework, const std::unordered_map<std::string, std::size_t>& byId,
                                 std::vector<std::size_t>& depths)
{
    std::vector<std::size_t> order;
    std::vector<char> placed(framework.nodes.size(), 0);
    depths.assign(framework.nodes.size(), 0);
    std::size_t depth = 1;
    for (bool found = true; found; ++depth) {
        found = false;
        std::vector<std::size_t> level;
        for (std::size_t i = 0; i < framework.nodes.size(); ++i) {
            if (placed[i])
                continue;
            const std::string& parent = framework.nodes[i].parent;
            const auto at = parent.empty() ? byId.end() : byId.find(parent);
            if (parent.empty() ? depth == 1 : at != byId.end() && placed[at->second])
                level.push_back(i);
        }
        for (const std::size_t i : level) {
            placed[i] = 1;
            depths[i] = depth;
            order.push_back(i);
            found = true;
        }
    }
    return order;
}

std::vector<double> givenShares(const Framework& framework, const std::vector<std::size_t>& order, const HierarchyNode& node)
{
    std::vector<double> weights;
    double sum = 0;
    for (const Child& child : node.children) {
        weights.push_back(child.isIndicator ? framework.indicators[child.index].weight
                                            : framework.nodes[order[child.index - 1]].weight);
        sum += weights.back();
    }
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

} // namespace

const Indicator* Framework::indicator(std::string_view indicatorId) const
{
    const auto found =
        std::find_if(indicators.begin(), indicators.end(), [&](const Indicator& i) { return i.id == indicatorId; });
    return found == indicators.end() ? nullptr : &*found;
}

const Node* Framework::node(std::string_view nodeId) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& n) { return n.id == nodeId; });
    return found == nodes.end() ? nullptr : &*found;
}

std::ptrdiff_t Hierarchy::nodeIndex(std::string_view id) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const HierarchyNode& n) { return n.id == id; });
    return found == nodes.end() ? -1 : found - nodes.begin();
}

std::size_t Hierarchy::depth() const
{
    std::size_t deepest = 0;
    for (const HierarchyNode& node : nodes)
        deepest = std::max(deepest, node.depth);
    return deepest;
}

Checked<Hierarchy> resolve(const Framework& framework)
{
    Errors errors;
    if (framework.indicators.empty())
        errors.push_back(problem(ErrorKind::InvalidArgument, framework.id, "the framework has no indicator; an index needs one"));
    checkIds(framework, errors);

    std::unordered_map<std::string, std::size_t> byId;
    for (std::size_t i = 0; i < framework.nodes.size(); ++i)
        byId.emplace(framework.nodes[i].id, i);
    const auto checkParent = [&](const std::string& id, const std::string& parent) {
        if (!parent.empty() && !byId.count(parent))
            errors.push_back(problem(ErrorKind::UnknownName, id,
                                     "'" + id + "' hangs on '" + parent + "', which is none of the framework's nodes",
                                     {id, parent}));
    };
    for (const Node& node : framework.nodes) {
        checkWeight(node.id, node.weight, errors);
        checkParent(node.id, node.parent);
    }
    for (const Indicator& indicator : framework.indicators) {
        checkIndicator(indicator, errors);
        checkParent(indicator.id, indicator.parent);
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));

    std::vector<std::size_t> depths;
    const std::vector<std::size_t> order = inOrder(framework, byId, depths);
    if (order.size() != framework.nodes.size()) {
        for (std::size_t i = 0; i < framework.nodes.size(); ++i) {
            const std::string& id = framework.nodes[i].id;
            if (depths[i] == 0)
                errors.push_back(problem(ErrorKind::CircularDefinition, id,
                                         "'" + id
                                             + "' is above itself: its parents lead back to it or to a circle; let one of them "
                                               "hang on the index"));
        }
        return tl::make_unexpected(std::move(errors));
    }

    Hierarchy result;
    result.nodes.resize(order.size() + 1);
    std::vector<std::size_t> position(framework.nodes.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        position[order[k]] = k + 1;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const Node& node = framework.nodes[order[k]];
        HierarchyNode& entry = result.nodes[k + 1];
        const std::size_t parent = node.parent.empty() ? 0 : position[byId.at(node.parent)];
        entry.id = node.id;
        entry.parent = static_cast<std::ptrdiff_t>(parent);
        entry.depth = depths[order[k]];
        result.nodes[parent].children.push_back({false, k + 1});
    }
    for (std::size_t j = 0; j < framework.indicators.size(); ++j) {
        const Indicator& indicator = framework.indicators[j];
        const std::size_t parent = indicator.parent.empty() ? 0 : position[byId.at(indicator.parent)];
        result.indicatorParent.push_back(parent);
        result.nodes[parent].children.push_back({true, j});
        for (auto k = static_cast<std::ptrdiff_t>(parent); k >= 0; k = result.nodes[static_cast<std::size_t>(k)].parent)
            result.nodes[static_cast<std::size_t>(k)].leaves.push_back(j);
    }
    for (HierarchyNode& node : result.nodes) {
        if (node.children.empty()) {
            errors.push_back(problem(ErrorKind::InvalidArgument, node.id,
                                     "the node '" + node.id + "' has no indicator below it; give it one or take it out"));
            continue;
        }
        node.givenShares = givenShares(framework, order, node);
        if (!std::isfinite(node.givenShares.front()))
            errors.push_back(problem(ErrorKind::InvalidArgument, node.id,
                                     "all weights below " + (node.id.empty() ? std::string("the index") : "'" + node.id + "'")
                                         + " are 0; at least one must be above"));
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return result;
}

} // namespace core::index
