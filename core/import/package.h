// SPDX-License-Identifier: GPL-3.0-or-later
// A zip package in memory whose parts are unpacked one at a time, within the limits. Private to core/import.
#pragma once

#include "core/import/file_fault.h"

#include <memory>
#include <string>
#include <string_view>

namespace core::importing {

class Package {
public:
    /// `bytes` hold as long as the package. Throws ReadingStopped: DamagedPackage, TooManyParts.
    Package(std::string_view bytes, const Limits& limits);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    [[nodiscard]] bool has(const std::string& part) const;
    /// The part's bytes. Throws ReadingStopped: DamagedPackage (no such part, wrong checksum), Encrypted, UnpacksTooLarge.
    [[nodiscard]] std::string read(const std::string& part);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace core::importing
