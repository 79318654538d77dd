#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints the still pictures: pictures.py [--png FOLDER] [NAME...], a name being `story/picture`."""

import argparse
import pathlib
import subprocess
import sys
import tempfile

from scenes import portraits, stills_armen, stills_nino, stills_samira

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURES = {
    **{f"{story}/portrait": (paint, 85)
       for story, paint in portraits.PORTRAITS.items()},
    **{f"nino-telavi/{name}": (paint, 74)
       for name, paint in stills_nino.PICTURES.items()},
    **{f"armen-gyumri/{name}": (paint, 74)
       for name, paint in stills_armen.PICTURES.items()},
    **{f"samira-tbilisi/{name}": (paint, 74)
       for name, paint in stills_samira.PICTURES.items()},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--png", type=pathlib.Path, help="only look: write PNG files there")
    parser.add_argument("names", nargs="*", default=list(PICTURES))
    options = parser.parse_args()
    for name in options.names:
        paint, quality = PICTURES[name]
        canvas = paint()
        if options.png:
            canvas.save(options.png / (name.replace("/", "-") + ".png"))
            continue
        target = ROOT / "stories" / f"{name}.webp"
        with tempfile.NamedTemporaryFile(suffix=".png") as png:
            canvas.save(png.name)
            subprocess.run([
                "cwebp", "-quiet", "-q",
                str(quality), "-m", "6", "-sharp_yuv", png.name, "-o",
                str(target)
            ],
                           check=True)
        print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    sys.exit(main())
