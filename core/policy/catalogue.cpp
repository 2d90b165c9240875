// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue.h"

#include "core/model/xmile_reader.h"
#include "core/policy/catalogue_tables.h"
#include "core/policy/projection.h"

#include <algorithm>
#include <array>

namespace core::policy {

namespace {

template <class Rows, class Member>
auto* findBy(const Rows& rows, Member member, std::string_view id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.*member == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const Naming* Catalogue::naming(std::string_view kind, std::string_view id) const
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const Naming& row) { return row.id == id && row.kind == kind; });
    return found == names.end() ? nullptr : &*found;
}

const VariableInfo* Catalogue::variable(std::string_view id) const
{
    return findBy(variables, &VariableInfo::id, id);
}

const Lever* Catalogue::lever(std::string_view id) const
{
    return findBy(levers, &Lever::id, id);
}

const LeverCard* Catalogue::leverCard(std::string_view leverId) const
{
    return findBy(leverCards, &LeverCard::leverId, leverId);
}

const Parameter* Catalogue::parameter(std::string_view name) const
{
    return findBy(parameters, &Parameter::name, name);
}

const PaperFigure* Catalogue::figure(std::string_view id) const
{
    return findBy(figures, &PaperFigure::id, id);
}

const RegionSet* Catalogue::regionSet(std::string_view id) const
{
    return findBy(regionSets, &RegionSet::id, id);
}

Checked<Catalogue> readCatalogue(const std::filesystem::path& dataDirectory)
{
    const std::filesystem::path tables = dataDirectory / "tables";
    Catalogue catalogue;
    Errors errors;
    for (const auto read : {readNames, readVariables, readLevers, readLeverCards, readParameters, readClaims, readPapers,
                            readGlossary, readRegionSets})
        read(tables, catalogue, errors);
    if (const auto model = model::readXmile(modelFile(dataDirectory)); model)
        catalogue.span = {model->specs.values.start, model->specs.values.stop, model->specs.values.timeUnit};
    else
        errors.insert(errors.end(), model.error().begin(), model.error().end());
    // A table that could not be read would make every reference to it look wrong.
    if (errors.empty())
        checkReferences(tables, catalogue, errors);
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return catalogue;
}

Result<std::filesystem::path> findDataDirectory(const std::filesystem::path& program)
{
    std::error_code ignored;
    std::filesystem::path resolved = std::filesystem::canonical(program, ignored);
    if (ignored)
        resolved = std::filesystem::absolute(program, ignored);
    const std::filesystem::path folder = resolved.parent_path();
    const std::array<std::filesystem::path, 2> candidates = {folder / "share" / "fourfold" / "data",
                                                             folder.parent_path() / "share" / "fourfold" / "data"};
    for (const auto& candidate : candidates) {
        if (std::filesystem::exists(candidate / "models" / "four-dimensions.xmile", ignored)
            && std::filesystem::is_directory(candidate / "tables", ignored))
            return candidate;
    }
    return fail(ErrorKind::NotFound,
                "the program's data were found neither in '" + candidates[0].string() + "' nor in '"
                    + candidates[1].string() + "'; install the program again or build it with CMake",
                {}, {candidates[0].string(), candidates[1].string()});
}

} // namespace core::policy
