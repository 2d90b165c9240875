// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model.h"

#include "core/model/resolve.h"
#include "core/model/xmile_reader.h"

namespace core::model {

Checked<ResolvedModel> loadModel(const std::filesystem::path& path, const ResolveOptions& options)
{
    const auto document = readXmile(path);
    if (!document)
        return tl::make_unexpected(document.error());
    return resolve(*document, options);
}

} // namespace core::model
