// SPDX-License-Identifier: GPL-3.0-or-later
// How far a long command is, on standard error: one line that is written over on a terminal, a line every now and then in a file.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace cli {

class ProgressLine {
public:
    /// `things`: what is counted ("members"); `quiet`: say nothing.
    explicit ProgressLine(std::string things, bool quiet = false);
    ~ProgressLine(); ///< ends the line

    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// From any thread.
    void show(double done, std::size_t total);

private:
    std::string m_things;
    bool m_quiet;
    bool m_terminal;
    std::mutex m_mutex;
    double m_most = 0; ///< threads may report out of order
    bool m_begun = false;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace cli
