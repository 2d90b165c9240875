// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256, by which results are told to be the same bit for bit.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace core::uncertainty {

/// Source: FIPS 180-4.
class Digest {
public:
    Digest();
    void add(std::span<const std::byte> bytes);
    void add(std::string_view text) { add(std::as_bytes(std::span(text.data(), text.size()))); }
    void add(std::span<const double> values) { add(std::as_bytes(values)); } ///< as they lie in memory
    /// 64 hexadecimal digits. Ends the digest.
    [[nodiscard]] std::string text();

private:
    void consume(const std::byte* block);

    std::array<std::uint32_t, 8> m_state;
    std::array<std::byte, 64> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_length = 0;
};

[[nodiscard]] std::string digestOf(std::string_view text);

} // namespace core::uncertainty
