# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walls, windows, roofs and the carved balconies of the Caucasus."""

import math

import numpy as np

from .paint import linear, mix, polygon, radial, ramp, rectangle, rgb

TUFF_BLACK = ["#23232C", "#34343E", "#45434C"]
TUFF_RED = ["#6E2F2A", "#8E4434", "#A85B42"]
TUFF_ROSE = ["#B9806C", "#CF9A80", "#E3B898"]


def courses(canvas,
            x,
            y,
            width,
            height,
            block,
            colours,
            seed=1,
            joint=2.0,
            joint_colour="#17161C",
            light=1,
            accent=None):
    """Ashlar: courses of cut stone, each block of its own tone; returns the blocks' rectangles."""
    random = np.random.default_rng(seed)
    canvas.poly([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], joint_colour)
    blocks, row, top = [], 0, y
    while top < y + height - 2:
        tall = min(block * (0.85 + 0.3 * random.random()), y + height - top)
        left = x - random.random() * block
        while left < x + width:
            wide = block * (1.2 + 1.1 * random.random())
            x0, x1 = max(left, x), min(left + wide, x + width)
            if x1 - x0 > 4:
                tone = ramp(accent if accent and random.random() < 0.12 else colours,
                            random.random())
                canvas.poly([(x0 + joint, top + joint), (x1 - joint, top + joint),
                             (x1 - joint, top + tall - joint), (x0 + joint, top + tall - joint)],
                            tone)
                edge = mix(tone, "#FFE6C4", 0.24)
                canvas.poly([(x0 + joint, top + joint), (x1 - joint, top + joint),
                             (x1 - joint - 2, top + joint + block * 0.05),
                             (x0 + joint, top + joint + block * 0.05)], edge)
                side = x1 - joint - block * 0.04 if light > 0 else x0 + joint
                canvas.poly([(side, top + joint), (side + block * 0.04, top + joint),
                             (side + block * 0.04, top + tall - joint), (side, top + tall - joint)],
                            edge, .5)
                blocks.append((x0, top, x1 - x0, tall))
            left += wide
        top += tall
        row += 1
    return blocks


def arch(x, y, width, height):
    """A shape: an opening with a round head; (x, y) is the lower left corner."""
    def draw(ctx):
        r = width / 2
        ctx.move_to(x, y)
        ctx.line_to(x, y - height + r)
        ctx.arc(x + r, y - height + r, r, math.pi, 2 * math.pi)
        ctx.line_to(x + width, y)
        ctx.close_path()

    return draw


def window(canvas,
           x,
           y,
           width,
           height,
           frame,
           glass,
           lit=None,
           round_head=False,
           bars=(2, 3),
           surround=None,
           light=1):
    """A window standing on (x, y), its lower left corner; lit by `lit` from within."""
    pad = width * 0.14
    opening = arch if round_head else (lambda px, py, w, h: rectangle(px, py - h, w, h))
    if surround:
        canvas.fill(opening(x - pad, y + pad * 0.6, width + 2 * pad, height + pad * 1.7), surround)
        canvas.poly([(x - pad * 1.6, y + pad * 0.3), (x + width + pad * 1.6, y + pad * 0.3),
                     (x + width + pad * 1.6, y + pad), (x - pad * 1.6, y + pad)],
                    mix(surround, "#FFF2DC", 0.3))
    canvas.fill(opening(x, y, width, height), frame)
    inner = opening(x + pad * 0.5, y - pad * 0.4, width - pad, height - pad * 0.9)
    canvas.fill(inner, lit or glass)
    if lit:
        canvas.shade(inner, radial((x + width / 2, y - height * 0.4), height * 0.6, 0.8, 0.0),
                     "#FFF0C4", 0.3)
    else:
        canvas.shade(inner, linear((x, y - height), (x + width, y), 0.65, 0.0), "#C9D6DE", 0.3)
    ctx = canvas.ctx
    ctx.set_source_rgb(*rgb(frame))
    ctx.set_line_width(max(width * 0.05, 1.2))
    for i in range(1, bars[0]):
        ctx.move_to(x + width * i / bars[0], y)
        ctx.line_to(x + width * i / bars[0], y - height + pad * 0.5)
    for i in range(1, bars[1]):
        ctx.move_to(x + pad * 0.5, y - height * i / bars[1])
        ctx.line_to(x + width - pad * 0.5, y - height * i / bars[1])
    ctx.stroke()


def gable_roof(canvas, x, y, width, rise, colour, dark, overhang=12, rows=7):
    """A tiled roof seen from the front, sloping back: a trapezium with courses of tile."""
    ctx = canvas.ctx
    inset = width * 0.07
    points = [(x - overhang, y), (x + inset, y - rise), (x + width - inset, y - rise),
              (x + width + overhang, y)]
    canvas.poly(points, colour)
    ctx.save()
    polygon(ctx, points)
    ctx.clip()
    for row in range(rows):
        ty = y - rise * row / rows
        ctx.set_source_rgba(*rgb(dark), 0.5)
        ctx.set_line_width(2)
        ctx.move_to(x - overhang, ty)
        ctx.line_to(x + width + overhang, ty)
        ctx.stroke()
        step = 13.0
        for i in range(int((width + 2 * overhang) / step) + 2):
            tx = x - overhang + (i + (row % 2) * 0.5) * step
            ctx.set_source_rgba(
                *rgb(mix(colour, "#FFD9A8", 0.3 if (i * 7 + row * 3) % 5 == 0 else 0.06)), 0.8)
            ctx.arc(tx, ty - 2, step * 0.42, 0, math.pi)
            ctx.fill()
    ctx.restore()
    canvas.shade(lambda c: polygon(c, points), linear((x, y), (x, y - rise), 0.5, 0.0), dark, 0.5)


def balcony(canvas, x, y, width, height, wood, dark, light, bays=5, roof=True, rail=0.34):
    """A carved wooden balcony: floor on brackets, posts, lace under the eaves, a turned railing.

    (x, y) is the lower left corner of the floor; the back is left open for what stands there.
    """
    ctx = canvas.ctx
    bay = width / bays
    for i in range(bays + 1):
        bx = x + i * bay
        canvas.fill(lambda c, bx=bx: _bracket(c, bx, y, height), dark)
    canvas.poly([(x - 8, y), (x + width + 8, y), (x + width + 8, y + height * 0.055),
                 (x - 8, y + height * 0.055)], wood)
    canvas.poly([(x - 8, y), (x + width + 8, y), (x + width + 8, y + height * 0.018),
                 (x - 8, y + height * 0.018)], light)
    for i in range(bays):
        _lace(canvas, x + i * bay, y - height, bay, height, wood, dark, light)
        _railing(canvas, x + i * bay, y, bay, height * rail, wood, dark, light)
    for i in range(bays + 1):
        _post(ctx, x + i * bay, y, height, wood, dark, light)
    if roof:
        canvas.poly([(x - 16, y - height), (x + width + 16, y - height),
                     (x + width + 10, y - height - height * 0.07),
                     (x - 10, y - height - height * 0.07)], wood)
        canvas.poly([(x - 18, y - height - height * 0.06),
                     (x + width + 18, y - height - height * 0.06),
                     (x + width + 12, y - height - height * 0.09),
                     (x - 12, y - height - height * .09)], light)


def _bracket(ctx, x, y, height):
    ctx.move_to(x - 5, y)
    ctx.line_to(x + 5, y)
    ctx.curve_to(x + 5, y + height * 0.1, x + 3, y + height * 0.14, x, y + height * 0.2)
    ctx.curve_to(x - 3, y + height * 0.14, x - 5, y + height * 0.1, x - 5, y)
    ctx.close_path()


def _post(ctx, x, y, height, wood, dark, light):
    w = max(height * 0.028, 2.5)
    for dx, colour, part in ((-w, dark, 1.0), (-w * 0.4, wood, 1.2), (w * 0.5, light, 0.5)):
        ctx.set_source_rgb(*rgb(colour))
        ctx.rectangle(x + dx, y - height, w * part, height)
        ctx.fill()
    for at in (0.36, 0.62, 0.74):
        ctx.set_source_rgb(*rgb(wood))
        ctx.rectangle(x - w * 1.5, y - height * at, w * 3, height * 0.022)
        ctx.fill()


def _lace(canvas, x, top, bay, height, wood, dark, light):
    """Under the eaves: an arch of carved board with round holes."""
    ctx = canvas.ctx
    drop = height * 0.26

    def board(c):
        c.move_to(x, top)
        c.line_to(x + bay, top)
        c.line_to(x + bay, top + drop)
        c.curve_to(x + bay * 0.97, top + drop * 0.45, x + bay * 0.72, top + drop * 0.35,
                   x + bay * 0.5, top + drop * 0.33)
        c.curve_to(x + bay * 0.28, top + drop * 0.35, x + bay * 0.03, top + drop * 0.45, x,
                   top + drop)
        c.close_path()

    canvas.fill(board, wood)
    ctx.save()
    ctx.set_source_rgb(*rgb(dark))
    count = max(int(bay / (height * 0.06)), 4)
    for i in range(count):
        px = x + bay * (i + 0.5) / count
        edge = abs((i + 0.5) / count - 0.5) * 2
        ctx.arc(px, top + drop * (0.14 + 0.12 * edge**2), height * 0.014, 0, 2 * math.pi)
        ctx.fill()
        if edge > 0.55:
            ctx.arc(px, top + drop * (0.34 + 0.2 * edge), height * 0.013, 0, 2 * math.pi)
            ctx.fill()
    ctx.restore()
    ctx.new_path()
    board(ctx)
    ctx.set_source_rgba(*rgb(light), 0.8)
    ctx.set_line_width(max(height * 0.008, 1))
    ctx.stroke()


def _railing(canvas, x, y, bay, tall, wood, dark, light):
    """Turned balusters between two rails."""
    ctx = canvas.ctx
    canvas.poly([(x, y - tall), (x + bay, y - tall), (x + bay, y), (x, y)], dark, 0.30)
    count = max(int(bay / (tall * 0.22)), 3)
    for i in range(count):
        px = x + bay * (i + 0.5) / count
        w = bay / count * 0.28
        canvas.fill([(px - w * 0.5, y), (px - w * 0.5, y - tall * 0.2),
                     (px - w * 1.15, y - tall * 0.5), (px - w * 0.4, y - tall * 0.8),
                     (px - w * 0.5, y - tall), (px + w * 0.5, y - tall),
                     (px + w * 0.4, y - tall * 0.8), (px + w * 1.15, y - tall * 0.5),
                     (px + w * 0.5, y - tall * 0.2), (px + w * 0.5, y)], wood)
    ctx.set_source_rgb(*rgb(light))
    ctx.rectangle(x, y - tall - tall * 0.06, bay, tall * 0.11)
    ctx.fill()
    ctx.set_source_rgb(*rgb(wood))
    ctx.rectangle(x, y - tall + tall * 0.05, bay, tall * 0.06)
    ctx.fill()
    ctx.rectangle(x, y - tall * 0.1, bay, tall * 0.1)
    ctx.fill()


def laundry(canvas, x, y, width, sag, colours, seed=1, size=34):
    """A line with washing."""
    random = np.random.default_rng(seed)
    canvas.line([(x, y), (x + width / 2, y + sag), (x + width, y)], "#2A2630", 1.8, 0.8)
    px = x + width * 0.08
    index = 0
    while px < x + width * 0.9:
        share = (px - x) / width
        py = y + sag * 4 * share * (1 - share)
        w, h = size * (0.7 + random.random() * 0.7), size * (0.9 + random.random() * 0.9)
        colour = colours[index % len(colours)]
        canvas.poly([(px, py), (px + w, py + 1), (px + w * 0.96, py + h),
                     (px + w * 0.05, py + h * 0.97)], colour)
        canvas.poly([(px + w * 0.62, py), (px + w, py + 1), (px + w * 0.96, py + h),
                     (px + w * 0.7, py + h)], mix(colour, "#1B2138", 0.3))
        px += w + 6 + random.random() * 12
        index += 1
