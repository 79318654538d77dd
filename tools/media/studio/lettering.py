# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of real type on signs and labels, in any script."""

import gi

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402

from .paint import rgb  # noqa: E402


def letters(canvas, text, x, y, size, colour, family="Noto Serif"):
    """A word or a letter of real type, centred on x with its baseline on y, shaped by Pango."""
    ctx = canvas.ctx
    layout = PangoCairo.create_layout(ctx)
    layout.set_font_description(Pango.FontDescription(f"{family} Bold {size * 0.75}"))
    layout.set_text(text, -1)
    ink, _ = layout.get_pixel_extents()
    ctx.save()
    ctx.translate(x - ink.width / 2 - ink.x, y - layout.get_baseline() / Pango.SCALE)
    ctx.set_source_rgb(*rgb(colour))
    PangoCairo.show_layout(ctx, layout)
    ctx.restore()
