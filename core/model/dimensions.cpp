// SPDX-License-Identifier: GPL-3.0-or-later
// First step of resolving: dimensions and their elements, with those that the caller replaces.
#include "core/model/resolution.h"

namespace core::model {

namespace {

void addDimension(Resolution& resolution, const DimensionDefinition& definition, const std::vector<std::string>& elements)
{
    const CanonicalName name = canonicalUnqualified(definition.name);
    const auto index = static_cast<int>(resolution.model.dimensions.size());
    if (!resolution.dimensionIndex.emplace(name, index).second) {
        resolution.diagnostics.add(ErrorKind::DuplicateName,
                                   "the dimension '" + definition.name + "' is declared twice; rename or remove one",
                                   definition.line, {}, {definition.name});
        return;
    }
    if (elements.empty())
        resolution.diagnostics.add(ErrorKind::Malformed,
                                   "the dimension '" + definition.name + "' has no elements; add <elem name=\"...\"/> or a size",
                                   definition.line, {}, {definition.name});
    auto& byName = resolution.elementIndex.emplace_back();
    Dimension dimension{displayName(definition.name), {}};
    for (const std::string& element : elements) {
        if (!byName.emplace(canonicalUnqualified(element), static_cast<int>(dimension.elements.size())).second)
            resolution.diagnostics.add(ErrorKind::DuplicateName,
                                       "the dimension '" + definition.name + "' has the element '" + element + "' twice",
                                       definition.line, {}, {definition.name, element});
        dimension.elements.push_back(displayName(element));
    }
    resolution.model.dimensions.push_back(std::move(dimension));
}

void resolveMappings(Resolution& resolution)
{
    resolution.mapsTo.assign(resolution.model.dimensions.size(), kNone);
    for (const DimensionDefinition& definition : resolution.document.dimensions) {
        if (definition.mapsTo.empty())
            continue;
        const int from = resolution.dimensionIndex.at(canonicalUnqualified(definition.name));
        const auto to = resolution.findDimension(canonicalUnqualified(definition.mapsTo));
        if (!to) {
            resolution.diagnostics.add(ErrorKind::UnknownName,
                                       "the dimension '" + definition.name + "' maps to '" + definition.mapsTo + "', which is not declared",
                                       definition.line, {}, {definition.name, definition.mapsTo});
        } else if (resolution.dimensionSize(from) != resolution.dimensionSize(*to)) {
            resolution.diagnostics.add(ErrorKind::WrongSubscript,
                                       "the dimensions '" + definition.name + "' and '" + definition.mapsTo
                                           + "' map onto each other but differ in size",
                                       definition.line, {}, {definition.name, definition.mapsTo});
        } else {
            resolution.mapsTo[static_cast<std::size_t>(from)] = *to;
        }
    }
}

} // namespace

void resolveDimensions(Resolution& resolution)
{
    std::map<CanonicalName, const std::vector<std::string>*> replacements;
    for (const auto& [name, elements] : resolution.options.dimensionElements)
        replacements[canonicalUnqualified(name)] = &elements;
    for (const DimensionDefinition& definition : resolution.document.dimensions) {
        const auto it = replacements.find(canonicalUnqualified(definition.name));
        if (it == replacements.end()) {
            addDimension(resolution, definition, definition.elements);
            continue;
        }
        resolution.replacedDimensions.insert(static_cast<int>(resolution.model.dimensions.size()));
        addDimension(resolution, definition, *it->second);
        replacements.erase(it);
    }
    for (const auto& [name, elements] : replacements)
        resolution.diagnostics.add(ErrorKind::UnknownName, "elements are given for the dimension '" + name.text()
                                       + "', which the model does not declare", 0, {}, {name.text()});
    resolveMappings(resolution);
}

std::vector<int> unflatten(const Resolution& resolution, const std::vector<int>& dimensions, int i)
{
    std::vector<int> indices(dimensions.size());
    for (std::size_t k = dimensions.size(); k-- > 0;) {
        const int size = resolution.dimensionSize(dimensions[k]);
        indices[k] = i % size;
        i /= size;
    }
    return indices;
}

} // namespace core::model
