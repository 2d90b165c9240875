// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/resolve.h"

#include "core/model/resolution.h"

#include <algorithm>
#include <new>

namespace core::model {

namespace {

tl::unexpected<Errors> failure(Resolution& resolution)
{
    return tl::make_unexpected(resolution.diagnostics.take());
}

bool everyElementHasAnEquation(const ResolvedModel& model)
{
    return std::all_of(model.elements.begin(), model.elements.end(), [&](const Element& element) {
        const bool isStock = model.variables[static_cast<std::size_t>(element.variable)].kind == VariableKind::Stock;
        return element.equation != kNone && isStock == (element.netFlow != kNone);
    });
}

/// The name of an element kept as text: "<format a=...>" -> "format".
std::string elementTag(const std::string& xml)
{
    const std::size_t end = xml.find_first_of(" \t\r\n/>", 1);
    return xml.substr(std::min<std::size_t>(1, xml.size()), end == std::string::npos ? 0 : end - 1);
}

/// Elements of other programs' namespaces only describe. One without a prefix that is not known might mean something.
class UnknownElements {
public:
    explicit UnknownElements(ResolvedModel& model) : m_model(model) {}

    /// Once for each line and tag: an instance of a module has the lines of every other.
    void note(const Extras& extras, int line, const std::string& name)
    {
        static const std::set<std::string> kDescribes = {"format", "scale", "yscale", "range", "event_poster", "display", "shape",
                                                         "thousands_separator", "units", "doc", "connect2"};
        for (const std::string& xml : extras.elements) {
            const std::string tag = elementTag(xml);
            if (tag.find(':') == std::string::npos && !kDescribes.contains(tag) && m_noted.emplace(line, tag).second)
                m_model.notes.push_back({ErrorKind::UnsupportedFeature, "<" + tag + "> is not known and has no effect",
                                         {m_model.file, line, 0, name}, {tag}});
        }
    }

    void note(const VariableDefinition& variable, const std::string& name)
    {
        note(variable.extras, variable.line, name);
        if (variable.graph)
            note(variable.graph->extras, variable.graph->line, name);
        for (const ElementDefinition& element : variable.elements) {
            note(element.extras, element.line, name);
            if (element.graph)
                note(element.graph->extras, element.graph->line, name);
        }
    }

private:
    ResolvedModel& m_model;
    std::set<std::pair<int, std::string>> m_noted;
};

/// The converter xmutil signs its documents as vendor and product.
bool isFromVensim(const Document& document)
{
    return std::any_of(document.header.elements.begin(), document.header.elements.end(), [](const std::string& element) {
        return element.starts_with("<product") && element.find("Vensim") != std::string::npos;
    });
}

void noteWhatHasNoEffect(Resolution& resolution)
{
    UnknownElements unknown(resolution.model);
    unknown.note(resolution.document.specs.extras, resolution.document.specs.line, {});
    for (std::size_t i = 0; i < resolution.infos.size(); ++i)
        if (const VariableDefinition* const definition = resolution.infos[i].definition)
            unknown.note(*definition, resolution.model.variables[i].name);
    for (const ModelDefinition& model : resolution.document.models) {
        for (const VariableDefinition& variable : model.variables)
            unknown.note(variable, displayName(variable.name)); // those that are graphical functions only
        for (const GraphicalFunction& graph : model.graphs)
            unknown.note(graph.extras, graph.line, displayName(graph.name));
        for (const ModuleDefinition& module : model.modules)
            unknown.note(module.extras, module.line, displayName(module.name));
    }
    if (!resolution.document.hasSpecs)
        resolution.model.notes.push_back({ErrorKind::NotFound, "the document has no <sim_specs>; Euler from 0 to 100 with a step of 1 is used",
                                          {resolution.model.file, 0, 0, {}}, {}});
}

Checked<ResolvedModel> resolveSteps(Resolution& resolution)
{
    resolution.model.name = resolution.document.name;
    resolution.model.file = resolution.document.file;
    resolution.model.specs = resolution.document.specs.values;
    resolution.fromVensim = isFromVensim(resolution.document);
    resolveDimensions(resolution);
    // Without dimensions nothing else can be judged.
    if (!resolution.diagnostics.empty())
        return failure(resolution);
    declareModel(resolution);
    if (resolution.model.variables.empty())
        resolution.diagnostics.add(ErrorKind::Malformed, "the model has no variables; add stocks, flows and auxiliaries to its <variables>",
                                   resolution.scopes.front().definition->line);
    if (resolution.tooLarge || resolution.model.variables.empty())
        return failure(resolution);
    resolveEquations(resolution);
    if (resolution.tooLarge)
        return failure(resolution);
    resolveStocks(resolution);
    if (resolution.graph.full())
        resolution.refuseSize("the equations of the model, written out for every element, are more than this program can hold");
    if (resolution.diagnostics.empty())
        orderEvaluation(resolution);
    // Units are judged only where every name and every call is sound.
    if (resolution.options.checkUnits && resolution.diagnostics.empty())
        checkUnits(resolution);
    if (!resolution.diagnostics.empty())
        return failure(resolution);
    if (!everyElementHasAnEquation(resolution.model))
        return tl::make_unexpected(Errors{{ErrorKind::Internal, "an equation was lost while the model was resolved",
                                           {resolution.model.file, 0, 0, {}}, {}}});
    noteWhatHasNoEffect(resolution);
    resolution.model.stateSlots = resolution.graph.stateSlots();
    resolution.model.draws = resolution.graph.draws();
    resolution.model.nodes = resolution.graph.take();
    return std::move(resolution.model);
}

} // namespace

Checked<ResolvedModel> resolve(const Document& document, const ResolveOptions& options)
{
    try {
        Resolution resolution(document, options);
        return resolveSteps(resolution);
    } catch (const std::bad_alloc&) {
        return tl::make_unexpected(Errors{{ErrorKind::TooLarge, "the model needs more memory than there is", {document.file, 0, 0, {}}, {}}});
    }
}

} // namespace core::model
