// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <cerrno>
#include <cstring>
#include <iostream>

namespace cli {

using namespace core;

int report(const Errors& errors)
{
    for (Error error : errors) {
        error.where.column = 0; // file:line: message, the form that editors and scripts look for
        std::cerr << toString(error) << '\n';
    }
    return kFailure;
}

int report(const Error& error)
{
    return report(Errors{error});
}

void reportNotes(const model::ResolvedModel& model)
{
    for (Error note : model.notes) {
        if (!note.where.variable.empty())
            note.message = note.where.variable + ": " + note.message;
        note.message = "note: " + note.message;
        note.where.variable.clear();
        note.where.column = 0;
        std::cerr << toString(note) << '\n';
    }
}

int cannotWrite(const std::string& target)
{
    return report(Error{ErrorKind::UnwritableFile, std::string("cannot be written: ") + std::strerror(errno),
                        {target, 0, 0, {}}, {target}});
}

Checked<ProductData> loadProductData(const std::filesystem::path& program)
{
    auto directory = policy::findDataDirectory(program);
    if (!directory)
        return tl::make_unexpected(Errors{directory.error()});
    auto catalogue = policy::readCatalogue(*directory);
    if (!catalogue)
        return tl::make_unexpected(std::move(catalogue.error()));
    return ProductData{std::move(*directory), std::make_shared<const policy::Catalogue>(std::move(*catalogue))};
}

Checked<policy::RegionSet> findRegionSet(const std::string& name, const policy::Catalogue& catalogue)
{
    if (const policy::RegionSet* set = catalogue.regionSet(name))
        return *set;
    std::error_code ignored;
    if (!std::filesystem::exists(name, ignored))
        return tl::make_unexpected(
            Errors{Error{ErrorKind::NotFound,
                         "'" + name + "' is neither 'macro' nor 'provinces' nor a file; name a region set or a CSV file",
                         {},
                         {name}}});
    std::vector<policy::Region> known;
    for (const policy::RegionSet& set : catalogue.regionSets)
        known.insert(known.end(), set.regions.begin(), set.regions.end());
    return policy::readRegionSet(name, known);
}

std::filesystem::path thisProgram(const char* nameAsStarted)
{
    std::error_code failed;
    auto path = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::filesystem::path(nameAsStarted) : path;
}

} // namespace cli
