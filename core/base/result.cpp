// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

namespace core {

std::string toString(const Error& error)
{
    std::string text;
    if (!error.where.file.empty()) {
        text += error.where.file + ':';
        if (error.where.line > 0)
            text += std::to_string(error.where.line) + ':';
        if (error.where.column > 0)
            text += std::to_string(error.where.column) + ':';
        text += ' ';
    }
    if (!error.where.variable.empty())
        text += error.where.variable + ": ";
    return text + error.message;
}

} // namespace core
