// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_columns.h"

#include <algorithm>
#include <array>
#include <string_view>

using core::policy::Dimension;

namespace ui {

namespace {

constexpr int kFarthest = 2; // steps

struct Placed {
    std::string_view id;
    MapColumn column;
};

/// Where a variable's part in the story is another than its dimension's.
constexpr std::array kPlaced{
    Placed{"technology_ceiling", MapColumn::Conditions},
    Placed{"absorptive_capacity", MapColumn::Conditions},
    Placed{"external_pressure", MapColumn::Conditions},
    Placed{"conversion_target", MapColumn::Conditions},
    Placed{"data_openness", MapColumn::Conditions},
    Placed{"crosschain_ceiling", MapColumn::Conditions},
    Placed{"penetration", MapColumn::Use},
    Placed{"mean_penetration", MapColumn::Use},
    Placed{"depth", MapColumn::Use},
    Placed{"data_flow", MapColumn::Use},
    Placed{"settlement_days", MapColumn::Use},
    Placed{"settlement_error", MapColumn::Use},
    Placed{"technology_use", MapColumn::Use},
    Placed{"device_density", MapColumn::Use},
    Placed{"delivery_days", MapColumn::Use},
    Placed{"interoperability", MapColumn::TechnologyAndTalent},
    Placed{"adaptation_cost", MapColumn::Use},
    Placed{"entry_premium", MapColumn::Use},
    Placed{"logistics_cost", MapColumn::Use},
    Placed{"marketing", MapColumn::TechnologyAndTalent},
    Placed{"supply_chain", MapColumn::TechnologyAndTalent},
    Placed{"use_quality", MapColumn::Use},
    Placed{"carbon_intensity", MapColumn::Use},
    Placed{"carbon_emissions", MapColumn::Outcome},
    Placed{"carbon_cost", MapColumn::Use},
};

MapColumn columnOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Technology:
    case Dimension::Talent: return MapColumn::TechnologyAndTalent;
    case Dimension::Region:
    case Dimension::Standards:
    case Dimension::Green:
    case Dimension::Logistics: return MapColumn::Conditions;
    case Dimension::Organisation:
    case Dimension::Digital: return MapColumn::Use;
    case Dimension::Outcome: break;
    }
    return MapColumn::Outcome;
}

/// Steps from `centre` to each node along the links, or against them; kFarthest + 1 where it is farther.
std::vector<int> stepsFrom(const MapGraph& graph, int centre, bool along)
{
    std::vector<int> steps(graph.nodes.size(), kFarthest + 1);
    steps[static_cast<std::size_t>(centre)] = 0;
    std::vector<int> ring{centre};
    for (int step = 1; step <= kFarthest; ++step) {
        std::vector<int> next;
        for (const int node : ring) {
            for (const int i : (along ? graph.outgoing : graph.incoming)[static_cast<std::size_t>(node)]) {
                const MapLink& link = graph.links[static_cast<std::size_t>(i)];
                const int other = along ? link.to : link.from;
                if (steps[static_cast<std::size_t>(other)] > step) {
                    steps[static_cast<std::size_t>(other)] = step;
                    next.push_back(other);
                }
            }
        }
        ring = std::move(next);
    }
    return steps;
}

} // namespace

MapColumn columnOf(const MapNode& node)
{
    if (node.kind == MapKind::Lever)
        return MapColumn::Levers;
    const auto found = std::find_if(kPlaced.begin(), kPlaced.end(), [&](const Placed& placed) { return placed.id == node.id; });
    if (found != kPlaced.end())
        return found->column;
    return node.sectorId == "institution" ? MapColumn::Outcome : columnOf(node.sector);
}

std::vector<int> columnsOf(const MapGraph& graph, const MapPart& part, int centre)
{
    std::vector<int> columns;
    if (graph.knownModel) {
        for (const int node : part.nodes)
            columns.push_back(static_cast<int>(columnOf(graph.nodes[static_cast<std::size_t>(node)])));
        return columns;
    }
    const std::vector<int> before = stepsFrom(graph, centre, false);
    const std::vector<int> after = stepsFrom(graph, centre, true);
    for (const int node : part.nodes) {
        const int causes = before[static_cast<std::size_t>(node)];
        const int effects = after[static_cast<std::size_t>(node)];
        columns.push_back(causes <= effects ? kFarthest - std::min(causes, kFarthest) : kFarthest + std::min(effects, kFarthest));
    }
    return columns;
}

} // namespace ui
