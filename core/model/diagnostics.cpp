// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/diagnostics.h"

#include <algorithm>

namespace core::model {

void Diagnostics::add(Error error)
{
    if (m_errors.size() >= kMost)
        return;
    const bool known = std::any_of(m_errors.begin(), m_errors.end(), [&](const Error& other) {
        return other.message == error.message && other.where.variable == error.where.variable
            && other.where.line == error.where.line;
    });
    if (known)
        return;
    if (m_errors.size() + 1 == kMost)
        error = {ErrorKind::TooLarge, "there are more errors than can be shown; mend these first", {m_file, 0, 0, {}}, {}};
    m_errors.push_back(std::move(error));
}

} // namespace core::model
