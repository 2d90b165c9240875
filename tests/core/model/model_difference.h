// SPDX-License-Identifier: GPL-3.0-or-later
// In what two documents or two resolved models differ, lines apart.
#pragma once

#include "core/model/document.h"
#include "core/model/resolved_model.h"

#include <QString>

#include <bit>
#include <cstdint>
#include <set>

namespace tests {

inline QString modelDifference(const core::model::ResolvedModel& a, const core::model::ResolvedModel& b)
{
    const auto differs = [](const QString& what, std::size_t i) { return QStringLiteral("%1 %2 differs").arg(what).arg(i); };
    if (a.variables.size() != b.variables.size() || a.elements.size() != b.elements.size() || a.nodes.size() != b.nodes.size()
        || a.tables.size() != b.tables.size() || a.dimensions.size() != b.dimensions.size())
        return QStringLiteral("the models differ in size");
    for (std::size_t i = 0; i < a.variables.size(); ++i) {
        const auto& x = a.variables[i];
        const auto& y = b.variables[i];
        if (x.name != y.name || x.kind != y.kind || x.dimensions != y.dimensions || x.unit != y.unit || x.doc != y.doc || x.group != y.group
            || x.equationText != y.equationText || x.annotations != y.annotations || x.inflows != y.inflows || x.outflows != y.outflows)
            return differs(QString::fromStdString("variable " + x.name), i);
    }
    for (std::size_t i = 0; i < a.elements.size(); ++i) {
        const auto& x = a.elements[i];
        const auto& y = b.elements[i];
        if (x.equation != y.equation || x.netFlow != y.netFlow || x.initialEquation != y.initialEquation || x.constant != y.constant)
            return differs(QStringLiteral("element"), i);
    }
    for (std::size_t i = 0; i < a.nodes.size(); ++i) {
        const auto& x = a.nodes[i];
        const auto& y = b.nodes[i];
        if (x.operation != y.operation || x.index != y.index || x.arguments != y.arguments
            || std::bit_cast<std::uint64_t>(x.value) != std::bit_cast<std::uint64_t>(y.value))
            return differs(QStringLiteral("node"), i);
    }
    for (std::size_t i = 0; i < a.tables.size(); ++i)
        if (a.tables[i].kind != b.tables[i].kind || a.tables[i].x != b.tables[i].x || a.tables[i].y != b.tables[i].y)
            return differs(QStringLiteral("table"), i);
    for (std::size_t i = 0; i < a.dimensions.size(); ++i)
        if (a.dimensions[i].name != b.dimensions[i].name || a.dimensions[i].elements != b.dimensions[i].elements)
            return differs(QStringLiteral("dimension"), i);
    const auto& s = a.specs;
    const auto& t = b.specs;
    if (s.start != t.start || s.stop != t.stop || s.step != t.step || s.saveStep != t.saveStep || s.method != t.method || s.timeUnit != t.timeUnit)
        return QStringLiteral("the simulation settings differ");
    return {};
}

/// Everything unknown to the reader, as the texts of all elements and attributes kept.
inline std::multiset<std::string> keptTexts(const core::model::Document& document)
{
    std::multiset<std::string> texts;
    const auto add = [&](const core::model::Extras& extras) {
        for (const auto& [name, value] : extras.attributes)
            texts.insert(name + "=" + value);
        texts.insert(extras.elements.begin(), extras.elements.end());
    };
    for (const auto* extras : {&document.header, &document.specs.extras, &document.unitExtras, &document.behavior.extras})
        add(*extras);
    texts.insert(document.extras.elements.begin(), document.extras.elements.end());
    for (const auto& dimension : document.dimensions)
        add(dimension.extras);
    for (const auto& unit : document.units)
        add(unit.extras);
    const auto addModel = [&](const core::model::ModelDefinition& model) {
        add(model.extras);
        for (const auto& variable : model.variables) {
            add(variable.extras);
            for (const auto& element : variable.elements)
                add(element.extras);
            if (variable.graph)
                add(variable.graph->extras);
        }
        for (const auto& module : model.modules)
            add(module.extras);
        for (const auto& group : model.groups)
            add(group.extras);
    };
    for (const auto& model : document.models)
        addModel(model);
    for (const auto& macro : document.macros) {
        add(macro.extras);
        addModel(macro.body);
    }
    return texts;
}

inline QString documentDifference(const core::model::Document& a, const core::model::Document& b)
{
    const auto before = keptTexts(a);
    const auto after = keptTexts(b);
    for (const std::string& text : before)
        if (after.count(text) != before.count(text))
            return QStringLiteral("lost: ") + QString::fromStdString(text.substr(0, 200));
    for (const std::string& text : after)
        if (before.count(text) != after.count(text))
            return QStringLiteral("added: ") + QString::fromStdString(text.substr(0, 200));
    if (a.name != b.name || a.models.size() != b.models.size() || a.macros.size() != b.macros.size() || a.units.size() != b.units.size())
        return QStringLiteral("name, models, macros or units differ");
    return {};
}

} // namespace tests
