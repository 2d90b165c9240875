// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check_command.h"

#include "app/cli/command_line.h"
#include "core/base/number.h"
#include "core/policy/claims.h"

#include <algorithm>
#include <cstddef>
#include <iostream>

namespace cli {

using namespace core;

namespace {

constexpr const char* kModelName = "four-dimensions";

std::string boundsOf(const policy::Claim& claim)
{
    if (claim.low && claim.high)
        return formatNumber(*claim.low) + " to " + formatNumber(*claim.high);
    return claim.low ? "at least " + formatNumber(*claim.low) : "at most " + formatNumber(*claim.high);
}

std::string counted(std::ptrdiff_t count, const std::string& one, const std::string& many)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

/// Left-aligned columns, each as wide as its widest cell.
void printTable(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + (i + 1 < row.size() ? std::string(widths[i] - row[i].size() + 2, ' ') : std::string());
        std::cout << line << '\n';
    }
}

int checkClaims(const std::filesystem::path& file, const ProductData& data)
{
    const auto projector =
        policy::Projector::createFromModel(file, data.catalogue, *data.catalogue->regionSet("macro"));
    if (!projector)
        return report(projector.error());
    const auto projection = projector->project(policy::paperPackage(*data.catalogue));
    if (!projection)
        return report(projection.error());
    if (projection->fault())
        return report(*projection->fault());

    std::vector<std::vector<std::string>> rows = {{"claim", "variable", "group", "year", "bounds", "model", "holds", "statement"}};
    int failed = 0;
    for (const policy::ClaimResult& result : policy::evaluateClaims(*data.catalogue, "paper-package", *projection)) {
        const policy::Claim& claim = result.claim;
        rows.push_back({claim.id, claim.variable, claim.group ? policy::toString(*claim.group) : "national",
                        std::to_string(claim.year), boundsOf(claim), formatNumber(result.value, 4),
                        result.holds ? "yes" : "NO", claim.statement.english});
        failed += result.holds ? 0 : 1;
    }
    std::cout << "\nThe papers' claims, with every lever at what they propose:\n\n";
    printTable(rows);
    if (failed > 0)
        return report(Error{ErrorKind::OutOfRange,
                            std::to_string(failed) + " of " + std::to_string(rows.size() - 1)
                                + " claims do not hold in this model",
                            {file.string(), 0, 0, {}},
                            {}});
    return kSuccess;
}

} // namespace

int check(const std::string& model, const std::filesystem::path& program)
{
    std::filesystem::path file = model;
    if (model.empty()) {
        const auto directory = policy::findDataDirectory(program);
        if (!directory)
            return report(directory.error());
        file = policy::modelFile(*directory);
    }
    model::ResolveOptions options;
    options.checkUnits = true;
    const auto resolved = model::loadModel(file, options);
    if (!resolved)
        return report(resolved.error());
    reportNotes(*resolved);

    const auto kindCount = [&](model::VariableKind kind) {
        return std::count_if(resolved->variables.begin(), resolved->variables.end(),
                             [&](const model::Variable& v) { return !v.hidden && v.kind == kind; });
    };
    std::cout << file.string() << ": " << counted(kindCount(model::VariableKind::Stock), "stock", "stocks") << ", "
              << counted(kindCount(model::VariableKind::Flow), "flow", "flows") << ", "
              << counted(kindCount(model::VariableKind::Auxiliary), "auxiliary", "auxiliaries") << "; equations and units are sound\n";
    if (!model.empty() && resolved->name != kModelName)
        return kSuccess;
    const auto data = loadProductData(program);
    if (!data)
        return report(data.error());
    return checkClaims(file, *data);
}

} // namespace cli
