// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace cli {

namespace {

// A signal handler reaches nothing but what is global.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void onSignal(int signal)
{
    interrupted = true;
    std::signal(signal, SIG_DFL);
}

} // namespace

const std::atomic<bool>& interruptFlag()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    return interrupted;
}

} // namespace cli
