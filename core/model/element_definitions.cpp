// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays written element by element: which definition belongs to which element.
#include "core/base/number.h"
#include "core/model/resolution.h"

#include <algorithm>
#include <cmath>

namespace core::model {

namespace {

/// Element definitions by flat index, the first of several for the same element.
std::vector<const ElementDefinition*> elementDefinitions(Resolution& resolution, VariableId id)
{
    const Variable& variable = resolution.variable(id);
    const VariableDefinition& definition = *resolution.info(id).definition;
    std::vector<const ElementDefinition*> result(static_cast<std::size_t>(variable.elementCount), nullptr);
    const auto refuse = [&](const ElementDefinition& element, const std::string& why) {
        resolution.diagnostics.add(ErrorKind::WrongSubscript, "the subscripts [" + element.subscripts + "] " + why, element.line,
                                   variable.name, {element.subscripts});
    };
    const bool replaced = std::any_of(variable.dimensions.begin(), variable.dimensions.end(),
                                      [&](int d) { return resolution.replacedDimensions.contains(d); });
    for (const ElementDefinition& element : definition.elements) {
        std::vector<std::string> names(1);
        for (const char c : element.subscripts)
            if (c == ',')
                names.emplace_back();
            else
                names.back() += c;
        if (names.size() != variable.dimensions.size()) {
            refuse(element, "are " + std::to_string(names.size()) + ", but the variable has " + std::to_string(variable.dimensions.size())
                                + " dimensions");
            continue;
        }
        std::size_t flat = 0;
        bool known = true;
        for (std::size_t k = 0; k < names.size() && known; ++k) {
            const int dimension = variable.dimensions[k];
            auto index = resolution.findDimensionElement(dimension, canonicalUnqualified(names[k]));
            if (const auto number = parseNumber(displayName(names[k])); !index && number)
                if (*number >= 1 && *number <= resolution.dimensionSize(dimension) && *number == std::floor(*number))
                    index = static_cast<int>(*number) - 1;
            known = index.has_value();
            flat = flat * static_cast<std::size_t>(resolution.dimensionSize(dimension)) + static_cast<std::size_t>(index.value_or(0));
        }
        if (!known) {
            // Elements that a replaced dimension no longer has say nothing about the new ones.
            if (!replaced)
                refuse(element, "name no element of the variable's dimensions");
            continue;
        }
        if (result[flat] == nullptr)
            result[flat] = &element;
        else
            resolution.model.notes.push_back({ErrorKind::DuplicateName,
                                              "the element [" + element.subscripts + "] has more than one equation; the first is used",
                                              {resolution.diagnostics.file(), element.line, 0, variable.name}, {element.subscripts}});
    }
    return result;
}

} // namespace

void assignElementDefinitions(Resolution& resolution, VariableId id)
{
    resolution.info(id).elements = elementDefinitions(resolution, id);
    const auto& elements = resolution.info(id).elements;
    if (std::none_of(elements.begin(), elements.end(), [](const auto* e) { return e != nullptr && e->graph; }))
        return;
    const VariableInfo& info = resolution.info(id);
    const CanonicalName name = canonicalUnqualified(info.definition->name);
    Symbol& symbol = resolution.scopes[static_cast<std::size_t>(info.scope)].symbols.at(name);
    const TableId common = symbol.tables.empty() ? kNone : symbol.tables.front();
    symbol.tables.assign(elements.size(), common);
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (elements[i] != nullptr && elements[i]->graph)
            symbol.tables[i] = addTable(resolution, *elements[i]->graph, resolution.variable(id).name);
}

} // namespace core::model
