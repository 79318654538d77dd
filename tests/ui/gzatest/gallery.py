# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures with captions as one page that needs nothing but itself, and as one sheet."""

import html
import pathlib

import gi

gi.require_version('GdkPixbuf', '2.0')
from gi.repository import GdkPixbuf  # noqa: E402

_NIGHT = 0x0E1B2CFF
_GAP_PX = 16

_PAGE = '''<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
  :root {{ color-scheme: dark; }}
  body {{ margin: 0 auto; max-width: 82rem; padding: 4rem 2rem; background: #0e1b2c;
         color: #f7f2e9; font: 1.05rem/1.55 "Noto Sans", sans-serif; }}
  h1, h2 {{ font-family: "Noto Serif", serif; font-weight: 700; line-height: 1.2; }}
  h1 {{ font-size: 2.6rem; margin: 0 0 .6rem; }}
  h2 {{ margin: 3.5rem 0 1rem; padding-block-start: 1rem; border-block-start: 3px solid #f2a33a; }}
  p {{ max-width: 38rem; margin: 0; }}
  .pictures {{ display: grid; gap: 2.2rem 1.6rem; margin-block-start: 2rem;
              grid-template-columns: repeat(auto-fill, minmax({column}, 1fr));
              align-items: start; }}
  figure {{ margin: 0; }}
  img {{ display: block; width: 100%; height: auto; border-radius: 6px; background: #13293d; }}
  figcaption {{ margin-block-start: .7rem; max-width: 60ch; }}
  a:focus-visible {{ outline: 3px solid #f2a33a; outline-offset: 4px; }}
</style>
<h1>{title}</h1>
<p>{introduction}</p>
{groups}
</html>
'''


class Gallery:
    """A folder of pictures, in groups, in the order in which they were taken."""

    def __init__(self, folder, title, introduction, column='30rem'):
        self._folder = pathlib.Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._title, self._introduction, self._column = title, introduction, column
        self._groups = {}

    def add(self, path, caption, group=''):
        """Takes a picture that lies in the folder."""
        self._groups.setdefault(group, []).append((pathlib.Path(path).resolve(), caption))

    def _describe(self, path, caption):
        name = html.escape(str(path.relative_to(self._folder.resolve())))
        _, width, height = GdkPixbuf.Pixbuf.get_file_info(str(path))
        caption = html.escape(caption)
        return (f'<figure><a href="{name}"><img src="{name}" width="{width}" height="{height}" '
                f'alt="{caption}" loading="lazy"></a><figcaption>{caption}</figcaption></figure>')

    def write_page(self):
        """Writes index.html and returns its path."""
        parts = []
        for group, pictures in self._groups.items():
            if group:
                parts.append(f'<h2>{html.escape(group)}</h2>')
            figures = '\n'.join(self._describe(*picture) for picture in pictures)
            parts.append(f'<div class="pictures">\n{figures}\n</div>')
        page = self._folder / 'index.html'
        page.write_text(_PAGE.format(title=html.escape(self._title), column=self._column,
                                     introduction=html.escape(self._introduction),
                                     groups='\n'.join(parts)), encoding='utf-8')
        return page

    def write_sheet(self, height_px=300):
        """Writes sheet.png, one row a group, to be looked at in one go; returns its path."""
        rows = [[_scale_to_height(path, height_px) for path, _ in pictures]
                for pictures in self._groups.values()]
        width_px = max(sum(picture.get_width() + _GAP_PX for picture in row) for row in rows)
        sheet = GdkPixbuf.Pixbuf.new(GdkPixbuf.Colorspace.RGB, False, 8, width_px + _GAP_PX,
                                     (height_px + _GAP_PX) * len(rows) + _GAP_PX)
        sheet.fill(_NIGHT)
        for number, row in enumerate(rows):
            x = _GAP_PX
            for picture in row:
                picture.copy_area(0, 0, picture.get_width(), height_px, sheet, x,
                                  _GAP_PX + number * (height_px + _GAP_PX))
                x += picture.get_width() + _GAP_PX
        path = self._folder / 'sheet.png'
        sheet.savev(str(path), 'png', [], [])
        return path


def _scale_to_height(path, height_px):
    picture = GdkPixbuf.Pixbuf.new_from_file_at_scale(str(path), -1, height_px, True)
    return picture.add_alpha(False, 0, 0, 0) if picture.get_has_alpha() else picture
