// SPDX-License-Identifier: GPL-3.0-or-later
// Zip packages in memory, for tests of spreadsheets.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace tests {

using Parts = std::vector<std::pair<std::string, std::string>>; ///< name and content

[[nodiscard]] std::string zipOf(const Parts& parts);
/// Each part with a password.
[[nodiscard]] std::string encryptedZipOf(const Parts& parts);

} // namespace tests
