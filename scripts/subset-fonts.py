"""Cuts the paper's two font files out of Source Serif 4. Needs `pip install fonttools brotli`.

    npm pack @fontsource/source-serif-4@5.3.1 && tar xf fontsource-source-serif-4-5.3.1.tgz
    python3 scripts/subset-fonts.py package/files src/web/fonts

Kept: the letters of ASCII and Latin-1, the quotes, dashes and marks that news is set with, kerning and ligatures. Both cuts
together weigh 29 kB in place of 42 kB. The name is changed because the licence reserves `Source` for the whole font.
"""

import sys
from fontTools import subset
from fontTools.ttLib import TTFont

LETTERS = [*range(0x20, 0x7F), *range(0xC0, 0x100), 0x152, 0x153]
MARKS = [0xA0, 0xA3, 0xA7, 0xAB, 0xB0, 0xB7, 0xBB, 0x20AC]
QUOTES = [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026]

source, target = sys.argv[1:3]
for weight, style in ((400, "Regular"), (600, "SemiBold")):
    font = TTFont(f"{source}/source-serif-4-latin-{weight}-normal.woff2", recalcTimestamp=False)
    options = subset.Options(layout_features=["kern", "liga"], name_IDs=["*"], flavor="woff2")
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS + MARKS + QUOTES)
    subsetter.subset(font)
    names = font["name"]
    for name_id in (3, 5, 16, 17, 25):
        names.removeNames(nameID=name_id)
    for name_id, words in ((1, "Onix Serif"), (2, style), (4, f"Onix Serif {style}"), (6, f"OnixSerif-{style}")):
        names.setName(words, name_id, 3, 1, 0x409)
    subset.save_font(font, f"{target}/onix-serif-{weight}.woff2", options)
