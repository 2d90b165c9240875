#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Fourfold and opens the dashboard. Without a display it runs the papers' package instead and prints its impacts.
# Arguments are handed on to the program: run.sh [WORKSPACE.fourfold]
set -euo pipefail
root="$(dirname "$(dirname "$(readlink -f "$0")")")"
"$root/scripts/build.sh" release fourfold fourfold-cli

program="$root/build/release/fourfold"
if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so the papers' package is run without a window."
    exec "$program" --headless --output "$PWD" "$@"
fi
exec "$program" "$@"
