// SPDX-License-Identifier: GPL-3.0-or-later
// A Document as XMILE 1.0 text.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"

#include <filesystem>
#include <string>

namespace core::model {

/// What parseXmile reads from this text means the same as `document`: every name, equation, unit and annotation as written, views
/// and elements of other programs included. Not kept: comments between elements and the order of elements of different kinds.
/// Numbers are written so that reading gives the same bits.
[[nodiscard]] std::string writeXmile(const Document& document);

/// Written beside the target and renamed over it, so that a failure leaves the old file. Errors: UnwritableFile.
[[nodiscard]] Result<void> saveXmile(const Document& document, const std::filesystem::path& path);

} // namespace core::model
