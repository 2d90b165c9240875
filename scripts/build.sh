#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh PRESET [TARGET...]: installs what is missing, configures and builds. Quiet unless something fails.
set -euo pipefail
root="$(dirname "$(dirname "$(readlink -f "$0")")")"
preset="$1"
shift
"$root/scripts/install_packages.sh"
cd "$root"

log="build/$preset/build.log"
mkdir -p "build/$preset"
echo "Building Fourfold ($preset); the first time takes some minutes. Log: $log"
if ! { cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}; } >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    echo "The build failed; the whole log is $log" >&2
    exit 1
fi
