#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Renews resources/translations/*_zh_CN.ts from the sources, one file for each library with visible text, and says what is
# still to be translated. Run it after changing a text; with library names it renews only those.
#   scripts/update_translations.sh [ui_theme ui_explore_levers ...]
set -euo pipefail
root="$(dirname "$(dirname "$(readlink -f "$0")")")"
cd "$root"

# Library and folder. Only the folder's own files: subfolders are libraries of their own.
libraries=(
    "app app"
    "ui_compare ui/compare"
    "ui_contribution ui/contribution"
    "ui_explore ui/explore"
    "ui_explore_charts ui/explore/charts"
    "ui_explore_futures ui/explore/futures"
    "ui_explore_headline ui/explore/headline"
    "ui_explore_levers ui/explore/levers"
    "ui_frame ui/frame"
    "ui_group ui/group"
    "ui_data ui/data"
    "ui_import ui/import"
    "ui_index ui/index"
    "ui_maps ui/maps"
    "ui_model_page ui/model_page"
    "ui_optimise ui/optimise"
    "ui_regions ui/regions"
    "ui_session ui/session"
    "ui_theme ui/theme"
    "ui_uncertainty ui/uncertainty"
    "ui_why ui/why"
    "ui_widgets ui/widgets"
)

# /usr/bin/lupdate is Qt 5's on Debian.
lupdate="$(qmake6 -query QT_HOST_LIBEXECS 2>/dev/null || true)/lupdate"
[ -x "$lupdate" ] || lupdate="$(qmake6 -query QT_HOST_BINS)/lupdate"

for entry in "${libraries[@]}"; do
    read -r library folder <<< "$entry"
    if [ $# -gt 0 ] && [[ " $* " != *" $library "* ]]; then
        continue
    fi
    mapfile -t sources < <(find "$folder" -maxdepth 1 \( -name '*.cpp' -o -name '*.h' \) | sort)
    if ! grep -lqE '\btr\(|translate\(' "${sources[@]}"; then
        continue
    fi
    "$lupdate" -silent -I . -locations none -no-obsolete -source-language en_GB -target-language zh_CN "${sources[@]}" \
        -ts "resources/translations/${library}_zh_CN.ts"
    unfinished="$(grep -c 'type="unfinished"' "resources/translations/${library}_zh_CN.ts" || true)"
    [ "$unfinished" = 0 ] || echo "$library: $unfinished to translate"
done

# Plurals of English. Qt takes the singular from here: "1 change", "2 changes".
mapfile -t sources < <(find app ui -name '*.cpp' -o -name '*.h' | sort)
"$lupdate" -silent -I . -locations none -no-obsolete -pluralonly -source-language en_GB -target-language en_GB "${sources[@]}" \
    -ts resources/translations/plurals_en_GB.ts
unfinished="$(grep -c 'type="unfinished"' resources/translations/plurals_en_GB.ts || true)"
[ "$unfinished" = 0 ] || echo "plurals of English: $unfinished to write"
