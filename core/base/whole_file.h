// SPDX-License-Identifier: GPL-3.0-or-later
// Files that appear whole or not at all: written beside their place, then put there in one step.
//
// What stood at the place before stays as it is until then, and when writing fails. Links are followed: the file that a link
// names is replaced. A device or a pipe takes the bytes as they come.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace core {

/// Errors: UnwritableFile (a folder, no such folder, not permitted, read-only), DiskFull.
[[nodiscard]] Result<void> writeWhole(const std::filesystem::path& path, std::string_view bytes);

/// The same for who writes to a file by name: `write` fills `temporary`, an empty file, which is removed when it fails.
/// Errors: those of `write` as they are, and those of writeWhole().
[[nodiscard]] Result<void> writeWhole(const std::filesystem::path& path,
                                      const std::function<Result<void>(const std::filesystem::path& temporary)>& write);

} // namespace core
