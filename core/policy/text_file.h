// SPDX-License-Identifier: GPL-3.0-or-later
// A whole file as text.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace core::policy {

/// Errors: UnreadableFile (missing, a folder, not permitted, a failing disk); TooLarge (above 64 MiB, far more than any table or
/// scenario needs).
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path& path);

} // namespace core::policy
