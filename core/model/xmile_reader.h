// SPDX-License-Identifier: GPL-3.0-or-later
// XMILE 1.0 (OASIS, 2015) from a file or from text to a Document.
//
// Accepted although not well-formed in the strict sense: element and attribute prefixes that are not declared (many files in
// circulation use isee: so). Not accepted: entity declarations, files larger or nested deeper than the limits.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"

#include <filesystem>
#include <string_view>

namespace core::model {

inline constexpr std::size_t kLargestFileBytes = std::size_t{16} * 1024 * 1024;
inline constexpr int kDeepestXml = 200;
inline constexpr int kMostXmlNodes = 1'000'000;
inline constexpr std::size_t kMostDimensionElements = 200'000; ///< of all dimensions together
inline constexpr std::size_t kMostVariables = 100'000; ///< in one document, before modules multiply them

/// Errors, all of them: UnreadableFile; TooLarge; Malformed (XML, numbers); UnsupportedFeature; DuplicateName is left to the
/// next stage.
[[nodiscard]] Checked<Document> readXmile(const std::filesystem::path& path);
[[nodiscard]] Checked<Document> parseXmile(std::string_view text, const std::string& fileNameForMessages);

} // namespace core::model
