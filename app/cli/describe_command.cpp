// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/describe_command.h"

#include "core/policy/grade.h"
#include "app/cli/command_line.h"
#include "core/policy/projection.h"
#include "core/policy/table.h"

#include <iostream>
#include <optional>

namespace cli {

using namespace core;

namespace {

const char* kindOf(const model::Variable& variable)
{
    switch (variable.kind) {
    case model::VariableKind::Stock: return "stock";
    case model::VariableKind::Flow: return "flow";
    case model::VariableKind::Auxiliary: break;
    }
    return "auxiliary";
}

std::string nameWithDimensions(const model::ResolvedModel& model, const model::Variable& variable)
{
    std::string dimensions;
    for (const int dimension : variable.dimensions)
        dimensions += (dimensions.empty() ? "" : ",") + model.dimensions[static_cast<std::size_t>(dimension)].name;
    return dimensions.empty() ? variable.name : variable.name + '[' + dimensions + ']';
}

std::string annotation(const model::Variable& variable, const std::string& name)
{
    const auto found = variable.annotations.find(name);
    return found == variable.annotations.end() ? std::string() : found->second;
}

void listVariables(const model::ResolvedModel& model)
{
    std::cout << "kind\tname\tunit\tmeaning\n";
    for (const model::Variable& variable : model.variables) {
        if (!variable.hidden)
            std::cout << kindOf(variable) << '\t' << nameWithDimensions(model, variable) << '\t' << variable.unit << '\t'
                      << variable.doc << '\n';
    }
}

/// What one variable is, and where it comes from.
class VariableDescription {
public:
    VariableDescription(const model::ResolvedModel& model, const policy::Catalogue* catalogue)
        : m_model(model), m_catalogue(catalogue)
    {
    }

    void print(model::VariableId id) const
    {
        const model::Variable& variable = at(id);
        std::cout << nameWithDimensions(m_model, variable) << '\n';
        line("kind", kindOf(variable));
        line("unit", variable.unit);
        line("meaning", variable.doc);
        line("group", variable.group);
        printEquations(variable);
        printNames("inflows", variable.inflows);
        printNames("outflows", variable.outflows);
        printNames("causes", m_model.causes(id));
        printNames("uses", m_model.uses(id));
        printAnnotations(variable);
        printLeverCard(variable.name);
        printParameters(id);
    }

private:
    [[nodiscard]] const model::Variable& at(model::VariableId id) const
    {
        return m_model.variables[static_cast<std::size_t>(id)];
    }

    static void line(const std::string& label, const std::string& text)
    {
        if (!text.empty())
            std::cout << "  " << label << ": " << text << '\n';
    }

    void printEquations(const model::Variable& variable) const
    {
        const char* label = variable.kind == model::VariableKind::Stock ? "initial value" : "equation";
        if (variable.equationText.size() == 1) {
            line(label, variable.equationText.front());
            return;
        }
        for (std::size_t i = 0; i < variable.equationText.size(); ++i)
            line(std::string(label) + " of " + m_model.elementName(variable.firstElement + static_cast<model::ElementId>(i)),
                 variable.equationText[i]);
    }

    void printNames(const std::string& label, const std::vector<model::VariableId>& ids) const
    {
        std::string names;
        for (const model::VariableId id : ids) {
            if (!at(id).hidden)
                names += (names.empty() ? "" : ", ") + at(id).name;
        }
        line(label, names);
    }

    /// Range, grade and source of a constant; all other notes of our namespace as they stand.
    void printAnnotations(const model::Variable& variable) const
    {
        for (const auto& [name, value] : variable.annotations) {
            if (name.size() < 8 || name.substr(name.size() - 8) != ".figures")
                line(name, value);
        }
        for (const char* kind : {"parameter", "region_data"})
            printSources(annotation(variable, std::string(kind) + ".figures"), "  ");
    }

    void printSources(const std::string& figureIds, const std::string& indent) const
    {
        for (const std::string& id : policy::split(figureIds, ";")) {
            const policy::PaperFigure* figure = m_catalogue != nullptr ? m_catalogue->figure(id) : nullptr;
            std::cout << indent << "source: ";
            if (figure != nullptr)
                std::cout << "paper " << figure->paper << ", " << figure->section << ": " << figure->statement.english << " (" << id << ")\n";
            else
                std::cout << id << '\n';
        }
    }

    /// What the papers propose, if the variable is a lever.
    void printLeverCard(const std::string& name) const
    {
        const policy::LeverCard* card = m_catalogue != nullptr ? m_catalogue->leverCard(name) : nullptr;
        if (card == nullptr)
            return;
        line("grade", policy::toString(card->grade));
        line("source", "paper " + card->paper + ", " + card->section + ": " + card->proposal.english);
        line("evidence", card->evidenceText.english);
    }

    /// The constants that the equation uses directly.
    void printParameters(model::VariableId id) const
    {
        bool first = true;
        for (const model::VariableId cause : m_model.causes(id)) {
            const model::Variable& variable = at(cause);
            const std::string prefix = variable.annotations.count("parameter.grade") > 0 ? "parameter"
                : variable.annotations.count("region_data.grade") > 0                    ? "region_data"
                                                                                         : "";
            if (prefix.empty())
                continue;
            if (first)
                std::cout << "  parameters:\n";
            first = false;
            std::cout << "    " << variable.name << " = " << variable.equationText.front()
                      << (variable.equationText.size() > 1 ? ", ..." : "")
                      << (variable.unit == "1" ? "" : " " + variable.unit);
            if (prefix == "parameter")
                std::cout << " (" << annotation(variable, "parameter.low") << " to " << annotation(variable, "parameter.high")
                          << ')';
            std::cout << ", grade " << annotation(variable, prefix + ".grade") << '\n';
            printSources(annotation(variable, prefix + ".figures"), "      ");
        }
    }

    const model::ResolvedModel& m_model;
    const policy::Catalogue* m_catalogue;
};

bool looksLikeFile(const std::string& argument)
{
    std::error_code ignored;
    const std::string extension = std::filesystem::path(argument).extension().string();
    return std::filesystem::exists(argument, ignored) || extension == ".xmile" || extension == ".stmx" || extension == ".itmx"
        || extension == ".xml";
}

} // namespace

int describe(const std::vector<std::string>& arguments, const std::filesystem::path& program)
{
    const bool ours = arguments.empty() || (arguments.size() == 1 && !looksLikeFile(arguments[0]));
    const std::string name = ours ? (arguments.empty() ? "" : arguments[0]) : (arguments.size() > 1 ? arguments[1] : "");
    // Sources of an edited copy of our model are worth showing too; without the product's data their ids are shown.
    const auto data = loadProductData(program);
    if (ours && !data)
        return report(data.error());
    const auto model =
        model::loadModel(ours ? policy::modelFile(data->directory) : std::filesystem::path(arguments[0]));
    if (!model)
        return report(model.error());
    reportNotes(*model);
    if (name.empty()) {
        listVariables(*model);
        return kSuccess;
    }
    if (const auto variable = model->findVariable(name)) {
        VariableDescription(*model, data ? data->catalogue.get() : nullptr).print(*variable);
        return kSuccess;
    }
    const auto element = model->findElement(name);
    if (!element)
        return report(element.error());
    VariableDescription(*model, data ? data->catalogue.get() : nullptr)
        .print(model->elements[static_cast<std::size_t>(*element)].variable);
    return kSuccess;
}

} // namespace cli
