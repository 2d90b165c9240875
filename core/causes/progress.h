// SPDX-License-Identifier: GPL-3.0-or-later
// How slow work of this folder tells how far it is, and is stopped.
#pragma once

#include <functional>

namespace core::causes {

/// How far the work has come, 0 to 1; false means stop: the work then ends with ErrorKind::Cancelled.
using Progress = std::function<bool(double done)>;

/// Asked at each step of the work; once stopped it stays stopped.
class Watch {
public:
    Watch() = default;
    explicit Watch(const Progress& progress)
        : m_progress(progress ? &progress : nullptr)
    {
    }

    /// False: stop.
    bool step(double done)
    {
        if (!m_stopped && m_progress != nullptr)
            m_stopped = !(*m_progress)(done);
        return !m_stopped;
    }
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    const Progress* m_progress = nullptr; ///< of the caller
    bool m_stopped = false;
};

} // namespace core::causes
