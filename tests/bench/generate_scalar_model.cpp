// SPDX-License-Identifier: GPL-3.0-or-later
// generate_scalar_model DATA_DIRECTORY REGION_SET NAMESPACE OUTPUT.cpp: run while the benchmark is built.
#include "core/policy/projection.h"
#include "scalar_model_writer.h"

#include <fstream>
#include <iostream>

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::cerr << "usage: generate_scalar_model DATA_DIRECTORY REGION_SET NAMESPACE OUTPUT.cpp\n";
        return 1;
    }
    const auto report = [](const core::Errors& errors) {
        for (const auto& error : errors)
            std::cerr << core::toString(error) << '\n';
        return 1;
    };
    auto catalogue = core::policy::readCatalogue(argv[1]);
    if (!catalogue)
        return report(catalogue.error());
    const auto shared = std::make_shared<const core::policy::Catalogue>(std::move(*catalogue));
    const auto* regions = shared->regionSet(argv[2]);
    if (!regions)
        return report({{core::ErrorKind::NotFound, std::string("there is no region set ") + argv[2], {}, {}}});
    const auto projector = core::policy::Projector::create(argv[1], shared, *regions);
    if (!projector)
        return report(projector.error());
    const auto text = bench::writeScalarModel(projector->program().model(), argv[3]);
    if (!text)
        return report({text.error()});
    std::ofstream file(argv[4], std::ios::binary);
    file << *text;
    file.close();
    return file ? 0 : report({{core::ErrorKind::UnwritableFile, std::string("cannot write ") + argv[4], {}, {}}});
}
