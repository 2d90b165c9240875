// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/xmile_reader.h"

#include "core/model/xmile_variables.h"

#include <pugixml.hpp>

#include <cmath>
#include <fstream>
#include <new>

namespace core::model {

namespace {

/// What pugixml does not limit itself: depth and number of nodes. Iterative, so that it may be used on anything.
class LimitWalker : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override
    {
        if (depth() > kDeepestXml)
            tooDeep = node.offset_debug();
        return depth() <= kDeepestXml && ++count <= kMostXmlNodes;
    }
    std::ptrdiff_t tooDeep = -1;
    int count = 0;
};

class Reader : private VariablesReader {
public:
    Reader(std::string_view text, const std::string& file) : VariablesReader(text, file) { m_document.file = file; }

    Checked<Document> read(const pugi::xml_node& root)
    {
        readRoot(root);
        if (!m_diagnostics.empty())
            return tl::make_unexpected(m_diagnostics.take());
        return std::move(m_document);
    }

private:
    void readRoot(const pugi::xml_node& root)
    {
        for (const pugi::xml_attribute& attribute : root.attributes()) {
            const std::string name = attribute.name();
            if (name.starts_with("xmlns:") && attribute.value() == std::string(kExtensionNamespace))
                m_ourPrefix = name.substr(6) + ":";
            m_document.extras.attributes.emplace_back(name, attribute.value());
        }
        for (const pugi::xml_node& node : root.children()) {
            const std::string name = node.name();
            if (node.type() != pugi::node_element)
                continue;
            if (name == "header")
                readHeader(node);
            else if (name == "sim_specs")
                readSpecs(node, m_document.specs);
            else if (name == "dimensions")
                readDimensions(node);
            else if (name == "model_units")
                readUnits(node);
            else if (name == "behavior")
                m_document.behavior = readBehavior(node);
            else if (name == "model")
                m_document.models.push_back(readModel(node));
            else if (name == "macro")
                readMacro(node);
            else {
                if (name == "data")
                    rejectImports(node);
                keep(m_document.extras, node);
            }
        }
        if (m_document.models.empty())
            m_diagnostics.add(ErrorKind::Malformed, "the document holds no model; add a <model> with its <variables>", line(root));
    }

    void rejectImports(const pugi::xml_node& data)
    {
        for (const pugi::xml_node& import : data.children("import"))
            if (import.attribute("enabled").as_bool(true))
                m_diagnostics.add(ErrorKind::UnsupportedFeature,
                                  "values imported from '" + std::string(import.attribute("resource").value())
                                      + "' are not supported; write them into the model as constants or graphical functions",
                                  line(import), {}, {import.attribute("resource").value()});
    }

    void readHeader(const pugi::xml_node& header)
    {
        for (const pugi::xml_node& node : header.children()) {
            if (std::string(node.name()) == "name")
                m_document.name = trimmed(textOf(node));
            else if (node.type() == pugi::node_element)
                keep(m_document.header, node);
        }
        keepAttributes(m_document.header, header, {});
    }

    void readSpecs(const pugi::xml_node& node, SpecsDefinition& specs)
    {
        SimulationSpecs& values = specs.values;
        specs.line = line(node);
        m_document.hasSpecs = true;
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "start")
                values.start = number(textOf(child), child, "start").value_or(0);
            else if (name == "stop")
                values.stop = number(textOf(child), child, "stop").value_or(0);
            else if (name == "dt")
                readStep(child, specs);
            else if (!m_ourPrefix.empty() && name == m_ourPrefix + "save_step")
                values.saveStep = number(textOf(child), child, "save_step").value_or(0);
            else if (child.type() == pugi::node_element)
                keep(specs.extras, child);
        }
        if (node.attribute("isee:save_interval") && values.saveStep == 0)
            values.saveStep = numberAttribute(node, "isee:save_interval").value_or(0);
        values.timeUnit = node.attribute("time_units").value();
        readMethod(node, values);
        keepAttributes(specs.extras, node, {"method", "time_units", "isee:save_interval"});
        checkSpecs(node, values);
    }

    void readStep(const pugi::xml_node& node, SpecsDefinition& specs)
    {
        const auto value = number(textOf(node), node, "dt");
        if (!value)
            return;
        specs.reciprocalStep = node.attribute("reciprocal").as_bool(false);
        specs.values.step = specs.reciprocalStep ? 1 / *value : *value;
    }

    void readMethod(const pugi::xml_node& node, SimulationSpecs& specs)
    {
        const std::string written = node.attribute("method").value();
        const std::string method = lowerAscii(trimmed(written));
        if (method.empty() || method == "euler")
            specs.method = Method::Euler;
        else if (method == "rk2")
            specs.method = Method::RungeKutta2;
        else if (method == "rk4")
            specs.method = Method::RungeKutta4;
        else
            m_diagnostics.add(ErrorKind::UnsupportedFeature,
                              "the integration method '" + written + "' is not supported; use Euler, RK2 or RK4", line(node),
                              {}, {written});
    }

    void checkSpecs(const pugi::xml_node& node, const SimulationSpecs& specs)
    {
        if (!(specs.step > 0) || !std::isfinite(specs.step))
            m_diagnostics.add(ErrorKind::OutOfRange, "dt must be a number greater than 0 (a reciprocal dt too)", line(node));
        if (specs.stop < specs.start)
            m_diagnostics.add(ErrorKind::OutOfRange, "stop must not be before start", line(node));
        if (specs.saveStep < 0)
            m_diagnostics.add(ErrorKind::OutOfRange, "the save step must not be negative", line(node));
    }

    void readDimensions(const pugi::xml_node& dimensions)
    {
        for (const pugi::xml_node& node : dimensions.children("dim")) {
            DimensionDefinition dimension;
            dimension.name = node.attribute("name").value();
            dimension.line = line(node);
            for (const pugi::xml_node& child : node.children()) {
                if (std::string(child.name()) == "elem")
                    dimension.elements.emplace_back(child.attribute("name").value());
                else if (std::string(child.name()) == "isee:maps_to")
                    dimension.mapsTo = trimmed(textOf(child));
                else if (child.type() == pugi::node_element)
                    keep(dimension.extras, child);
            }
            if (dimension.elements.empty() && node.attribute("size"))
                numberElements(node, dimension);
            m_dimensionElements += dimension.elements.size();
            if (m_dimensionElements > kMostDimensionElements)
                return m_diagnostics.add(ErrorKind::TooLarge, "the dimensions have more than 200000 elements together", dimension.line);
            keepAttributes(dimension.extras, node, {"name", "size"});
            m_document.dimensions.push_back(std::move(dimension));
        }
    }

    void numberElements(const pugi::xml_node& node, DimensionDefinition& dimension)
    {
        constexpr double kMostElements = 100'000;
        const auto size = numberAttribute(node, "size");
        if (!size)
            return;
        if (!(*size >= 1 && *size <= kMostElements)) {
            m_diagnostics.add(ErrorKind::OutOfRange, "the size of dimension '" + dimension.name + "' must be 1 to 100000",
                              line(node), {}, {dimension.name});
            return;
        }
        dimension.sizeOnly = true;
        for (int i = 1; i <= static_cast<int>(*size); ++i)
            dimension.elements.push_back(std::to_string(i));
    }

    void readUnits(const pugi::xml_node& units)
    {
        for (const pugi::xml_node& node : units.children()) {
            if (std::string(node.name()) != "unit") {
                if (node.type() == pugi::node_element)
                    keep(m_document.unitExtras, node);
                continue;
            }
            UnitDefinition unit;
            unit.name = node.attribute("name").value();
            unit.line = line(node);
            for (const pugi::xml_node& child : node.children()) {
                const std::string name = child.name();
                if (name == "eqn")
                    unit.equation = source(child);
                else if (name == "alias")
                    unit.aliases.push_back(trimmed(textOf(child)));
                else if (child.type() == pugi::node_element)
                    keep(unit.extras, child);
            }
            keepAttributes(unit.extras, node, {"name"});
            m_document.units.push_back(std::move(unit));
        }
    }

    /// <behavior><non_negative/></behavior> means stocks and flows; inside <stock> or <flow> only those.
    Behavior readBehavior(const pugi::xml_node& node) const
    {
        Behavior behavior;
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "non_negative")
                behavior.nonNegativeStocks = behavior.nonNegativeFlows = flag(child);
            else if (name == "stock" && child.child("non_negative"))
                behavior.nonNegativeStocks = flag(child.child("non_negative"));
            else if (name == "flow" && child.child("non_negative"))
                behavior.nonNegativeFlows = flag(child.child("non_negative"));
            else if (child.type() == pugi::node_element)
                keep(behavior.extras, child);
        }
        return behavior;
    }

    ModelDefinition readModel(const pugi::xml_node& node)
    {
        ModelDefinition model;
        model.name = node.attribute("name").value();
        model.line = line(node);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "variables")
                readVariables(child, model);
            else if (name == "behavior")
                model.behavior = readBehavior(child);
            else if (name == "sim_specs")
                readModelSpecs(child);
            else if (!readModelPart(child, model) && child.type() == pugi::node_element)
                keep(model.extras, child);
        }
        keepAttributes(model.extras, node, {"name"});
        return model;
    }

    void readModelSpecs(const pugi::xml_node& node)
    {
        if (!m_document.hasSpecs && m_document.models.empty())
            readSpecs(node, m_document.specs);
        else
            m_diagnostics.add(ErrorKind::UnsupportedFeature,
                              "a module with simulation settings of its own is not supported; remove its <sim_specs>", line(node));
    }

    void readVariables(const pugi::xml_node& variables, ModelDefinition& model)
    {
        for (const pugi::xml_node& node : variables.children())
            if (!readModelPart(node, model) && node.type() == pugi::node_element)
                keep(model.extras, node);
    }

    void readMacro(const pugi::xml_node& node)
    {
        MacroDefinition macro;
        macro.name = node.attribute("name").value();
        macro.line = macro.body.line = line(node);
        for (const pugi::xml_node& child : node.children()) {
            const std::string name = child.name();
            if (name == "eqn") {
                macro.equation = source(child);
            } else if (name == "parm") {
                macro.parameters.push_back(source(child));
                const pugi::xml_attribute byDefault = child.attribute("default");
                macro.defaults.push_back(byDefault ? std::optional<SourceText>({byDefault.value(), line(child)}) : std::nullopt);
            } else if (name == "variables") {
                readVariables(child, macro.body);
            } else if (name == "sim_specs") {
                macro.ownSpecs = true;
                keep(macro.extras, child);
            } else if (child.type() == pugi::node_element) {
                keep(macro.extras, child);
            }
        }
        keepAttributes(macro.extras, node, {"name"});
        m_document.macros.push_back(std::move(macro));
    }
    Document m_document;
    std::size_t m_dimensionElements = 0;
};

tl::unexpected<Errors> refuse(ErrorKind kind, std::string message, const std::string& file, int line = 0)
{
    return tl::make_unexpected(Errors{{kind, std::move(message), {file, line, 0, {}}, {}}});
}

Checked<Document> parseChecked(std::string_view text, const std::string& file)
{
    if (text.size() > kLargestFileBytes)
        return refuse(ErrorKind::TooLarge, "the file is larger than 16 MB, more than any model this program can read", file);
    if (text.find("<!ENTITY") != std::string_view::npos)
        return refuse(ErrorKind::Malformed, "the file declares XML entities, which are not accepted; remove the declarations", file,
                      LineIndex(text).lineAt(static_cast<std::ptrdiff_t>(text.find("<!ENTITY"))));
    pugi::xml_document xml;
    const pugi::xml_parse_result parsed = xml.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_auto);
    if (!parsed)
        return refuse(ErrorKind::Malformed, std::string("this is not well-formed XML: ") + parsed.description(), file,
                      LineIndex(text).lineAt(parsed.offset));
    LimitWalker limits;
    xml.traverse(limits);
    if (limits.tooDeep >= 0)
        return refuse(ErrorKind::TooLarge, "elements are nested more than 200 levels deep", file, LineIndex(text).lineAt(limits.tooDeep));
    if (limits.count > kMostXmlNodes)
        return refuse(ErrorKind::TooLarge, "the file holds more than a million XML elements", file);
    const pugi::xml_node root = xml.document_element();
    const std::string name = root.name();
    if (name != "xmile")
        return refuse(ErrorKind::Malformed,
                      "this is not an XMILE document: its outermost element is <" + name.substr(0, 60) + ">, not <xmile>", file,
                      LineIndex(text).lineAt(root.offset_debug()));
    return Reader(text, file).read(root);
}

} // namespace

Checked<Document> parseXmile(std::string_view text, const std::string& fileNameForMessages)
{
    try {
        return parseChecked(text, fileNameForMessages);
    } catch (const std::bad_alloc&) {
        return refuse(ErrorKind::TooLarge, "the file needs more memory than there is", fileNameForMessages);
    }
}

Checked<Document> readXmile(const std::filesystem::path& path)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    if (!failure && size > kLargestFileBytes)
        return refuse(ErrorKind::TooLarge, "the file is larger than 16 MB, more than any model this program can read", path.string());
    std::ifstream stream(path, std::ios::binary);
    if (!stream || std::filesystem::is_directory(path, failure))
        return refuse(ErrorKind::UnreadableFile, "the file cannot be opened for reading", path.string());
    // One byte more than allowed shows that a pipe or a growing file is too long without reading all of it.
    std::string text(std::min<std::size_t>(failure ? kLargestFileBytes : size, kLargestFileBytes) + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return parseXmile(text, path.string());
}

} // namespace core::model
