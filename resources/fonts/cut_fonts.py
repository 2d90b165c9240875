#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts one font of the program from one of Debian's.

cut_fonts.py latin   SOURCE.otf OUTPUT.otf STYLE             Latin letters and signs, family Inter
cut_fonts.py tabular SOURCE.otf OUTPUT.otf STYLE             the same with digits of one width, family Inter Tabular
cut_fonts.py chinese SOURCE.ttc OUTPUT.otf STYLE CHARACTERS  the characters of a text file, family Fourfold Sans SC

STYLE is Regular, SemiBold or Bold. The same input gives the same bytes.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

LATIN = [
    *range(0x0020, 0x0250),  # Latin letters
    *range(0x0370, 0x0400),  # Greek
    *range(0x2000, 0x2070),  # spaces, dashes, quotation marks
    *range(0x2070, 0x20D0),  # superscripts, subscripts, currency
    *range(0x2100, 0x2300),  # letter-like, arrows, mathematics
    *range(0x25A0, 0x2600),  # shapes
    0x2713, 0x2715, 0x26A0,
]
CHINESE_FAMILY = "Fourfold Sans SC"
LATIN_FAMILY = "Inter"
TABULAR_FAMILY = "Inter Tabular"
# OpenType: family, subfamily, unique id, full name, PostScript name, typographic family and subfamily.
NAME_FAMILY, NAME_SUBFAMILY, NAME_ID, NAME_FULL, NAME_POSTSCRIPT, NAME_TYPO_FAMILY, NAME_TYPO_SUBFAMILY = 1, 2, 3, 4, 6, 16, 17
KEPT_NAMES = {0, 5, 13, 14}  # copyright, version, licence


def open_face(path):
    """The font; of a collection the Simplified Chinese one, found by name because the order differs between packages."""
    if not path.endswith(".ttc"):
        return TTFont(path, recalcTimestamp=False)
    collection = TTCollection(path)
    for face in collection.fonts:
        if face["name"].getDebugName(NAME_FAMILY).startswith("Noto Sans CJK SC"):
            face.recalcTimestamp = False
            return face
    raise SystemExit(f"{path}: no face of the family Noto Sans CJK SC")


def rename(font, family, style):
    """Windows names, as Linux, Windows and macOS read them. SemiBold has no place among the four styles of a family, so
    it is a family of its own there and joins the others by its typographic name."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES]
    postscript = f"{family.replace(' ', '')}-{style}"
    among_four = style in ("Regular", "Bold")
    values = {
        NAME_FAMILY: family if among_four else f"{family} {style}",
        NAME_SUBFAMILY: style if among_four else "Regular",
        NAME_ID: f"{postscript}; subset",
        NAME_FULL: f"{family} {style}",
        NAME_POSTSCRIPT: postscript,
    }
    if not among_four:
        values[NAME_TYPO_FAMILY] = family
        values[NAME_TYPO_SUBFAMILY] = style
    for name_id, value in values.items():
        names.setName(value, name_id, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [postscript]
        top = cff[0]
        top.FamilyName, top.FullName = family, f"{family} {style}"


def make_digits_tabular(font):
    """Points the digits at their glyphs of one width, which the feature tnum would choose."""
    table = font["GSUB"].table
    replaced = {}
    for feature in table.FeatureList.FeatureRecord:
        if feature.FeatureTag == "tnum":
            for index in feature.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    replaced.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    for cmap in {id(table.cmap): table.cmap for table in font["cmap"].tables}.values():  # several tables share one
        for code in range(0x30, 0x3A):
            cmap[code] = replaced[cmap[code]]
    # They differ by a thousandth all the same.
    digits = [font.getBestCmap()[code] for code in range(0x30, 0x3A)]
    metrics = font["hmtx"]
    widest = max(metrics[glyph][0] for glyph in digits)
    for glyph in digits:
        metrics[glyph] = (widest, metrics[glyph][1])


def cut(font, codes, features):
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def main(kind, source, output, style, characters=None):
    font = open_face(source)
    if kind == "chinese":
        codes = [ord(c) for c in Path(characters).read_text(encoding="utf-8")]
        cut(font, codes, ["ccmp"])
        rename(font, CHINESE_FAMILY, style)
    elif kind in ("latin", "tabular"):
        if kind == "tabular":
            make_digits_tabular(font)
        cut(font, LATIN, ["ccmp", "kern", "locl", "mark", "mkmk"])
        rename(font, TABULAR_FAMILY if kind == "tabular" else LATIN_FAMILY, style)
    else:
        raise SystemExit(__doc__)
    font.save(output)


if __name__ == "__main__":
    if len(sys.argv) not in (5, 6):
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
