// SPDX-License-Identifier: GPL-3.0-or-later
// Collects what is wrong with a model, so that five mistakes yield five messages.
#pragma once

#include "core/base/result.h"

#include <string>
#include <utility>
#include <vector>

namespace core::model {

/// Errors of one file. After kMost the rest is counted, not kept: a broken file must not fill the memory.
class Diagnostics {
public:
    static constexpr std::size_t kMost = 500;

    explicit Diagnostics(std::string file) : m_file(std::move(file)) {}

    void add(ErrorKind kind, std::string message, int line, std::string variable = {},
             std::vector<std::string> arguments = {}, int column = 0)
    {
        Error error{kind, std::move(message), {m_file, line, column, std::move(variable)}, std::move(arguments)};
        add(std::move(error));
    }

    /// An error that knows its place already. The same sentence about the same variable and line is kept once.
    void add(Error error);

    [[nodiscard]] bool empty() const { return m_errors.empty(); }
    [[nodiscard]] std::size_t count() const { return m_errors.size(); }
    [[nodiscard]] const std::string& file() const { return m_file; }
    [[nodiscard]] Errors take() { return std::move(m_errors); }

private:
    std::string m_file;
    Errors m_errors;
};

} // namespace core::model
