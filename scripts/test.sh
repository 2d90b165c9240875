#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything and runs the whole test suite; ends with the runner's summary.
#   test.sh          the release preset, with assertions
#   test.sh --asan   with the address and undefined behaviour sanitizers
set -euo pipefail
root="$(dirname "$(dirname "$(readlink -f "$0")")")"
preset=release
case "${1:-}" in
    "") ;;
    --asan) preset=dev-asan ;;
    *) echo "usage: test.sh [--asan]" >&2; exit 2 ;;
esac
"$root/scripts/build.sh" "$preset"

cd "$root"
XDG_RUNTIME_DIR="$(mktemp -d)" # Qt wants one of its own, closed to others
export XDG_RUNTIME_DIR
chmod 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
ctest --preset "$preset"
