// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C and a polite kill as a flag: long commands keep what is done and end.
#pragma once

#include <atomic>

namespace cli {

/// From now on SIGINT and SIGTERM set the flag instead of ending the program; a second one ends it.
[[nodiscard]] const std::atomic<bool>& interruptFlag();

} // namespace cli
