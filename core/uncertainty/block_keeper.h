// SPDX-License-Identifier: GPL-3.0-or-later
// Where blocks of a study's members are kept: bytes by number, in a folder or wherever else somebody keeps them.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace core::uncertainty {

/// Used by one thread at a time.
class BlockKeeper {
public:
    virtual ~BlockKeeper() = default;

    /// In place of the block that has this number. Errors: as the medium has them; the block is then not there, or as it was.
    [[nodiscard]] virtual Result<void> write(std::size_t number, const std::string& bytes) = 0;
    /// Nothing when it is not there, or cannot be read.
    [[nodiscard]] virtual std::optional<std::string> read(std::size_t number) const = 0;
    /// `length` bytes that begin `fromEnd` bytes before the block's end. Errors: UnreadableFile when they are not there.
    [[nodiscard]] virtual Result<std::string> readPart(std::size_t number, std::size_t fromEnd, std::size_t length) const = 0;
};

/// A file for each block.
class BlockFolder : public BlockKeeper {
public:
    /// The folder exists.
    explicit BlockFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Result<void> write(std::size_t number, const std::string& bytes) override;
    [[nodiscard]] std::optional<std::string> read(std::size_t number) const override;
    [[nodiscard]] Result<std::string> readPart(std::size_t number, std::size_t fromEnd, std::size_t length) const override;

private:
    [[nodiscard]] std::filesystem::path fileOf(std::size_t number) const;

    std::filesystem::path m_folder;
};

} // namespace core::uncertainty
