// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <cmath>
#include <cstdio>
#include <iostream>
#include <utility>

#include <unistd.h>

namespace cli {

ProgressLine::ProgressLine(std::string things, bool quiet)
    : m_things(std::move(things)), m_quiet(quiet), m_terminal(isatty(STDERR_FILENO) != 0)
{
}

ProgressLine::~ProgressLine()
{
    if (m_begun && m_terminal)
        std::cerr << '\n';
}

void ProgressLine::show(double done, std::size_t total)
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    const auto pause = m_terminal ? std::chrono::milliseconds(200) : std::chrono::milliseconds(2000);
    const bool finished = done >= static_cast<double>(total);
    if (m_quiet || done <= m_most || (m_begun && !finished && now - m_last < pause))
        return;
    m_most = done;
    m_begun = true;
    m_last = now;
    const long percent = total > 0 ? std::lround(std::floor(100 * done / static_cast<double>(total))) : 100;
    std::cerr << (m_terminal ? "\r" : "") << static_cast<std::size_t>(done) << " of " << total << ' ' << m_things << ", " << percent << " %"
              << (m_terminal ? "   " : "\n") << std::flush;
}

} // namespace cli
