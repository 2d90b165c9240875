#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects the characters that the Chinese font must hold: characters.py OUTPUT FILE...

GB 2312, and every character above ASCII of the given text files (translations and data tables). The output is rewritten
only when the set changes, so that a new sentence of ordinary characters does not cut the fonts anew.
"""
import sys
from pathlib import Path

# What the program draws besides its texts: signs, dashes, quotation marks, spaces.
SIGNS = "·×÷±°²³µ–—―‘’“”…‰′″€№℃→←↑↓↔▲▼△▽◆◇●○■□▶◀★☆✓✕⚠≈≠≤≥−∑√∞₂"
# Han radicals look like ordinary characters, and PDF readers would copy them in their place.
RADICALS = range(0x2E80, 0x2FE0)


def gb2312():
    """All characters of GB 2312, by trying each pair of bytes."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                pass


def main(output, files):
    characters = set(SIGNS) | set(gb2312())
    for file in files:
        characters |= set(Path(file).read_text(encoding="utf-8"))
    # Latin letters, digits and punctuation are Inter's, but ASCII is kept so that the family can stand alone.
    characters |= {chr(code) for code in range(0x20, 0x7F)}
    kept = sorted(c for c in characters if ord(c) >= 0x20 and ord(c) != 0xFEFF and ord(c) not in RADICALS)
    text = "".join(kept)
    path = Path(output)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
