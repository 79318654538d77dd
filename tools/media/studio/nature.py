# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mountains, hills, clouds, trees and vines."""

import math

import numpy as np

from .paint import fbm, hash_grid, linear, mix, noise, polygon, ramp, rgb


def ridge_line(width, base, height, seed, scale=320.0, octaves=6, sharp=True):
    """The skyline of a range: y for every x; peaks rise up to `height` above `base`."""
    x = np.arange(width, dtype=np.float64)
    total, weight, norm = np.zeros(width), 1.0, 0.0
    for octave in range(octaves):
        value = noise(x / scale * 2**octave, np.full(width, 7.3), seed + octave * 17)
        if sharp:
            value = 1 - np.abs(2 * value - 1)
        total += value * weight
        norm += weight
        weight *= 0.48
    return base - height * (total / norm)**1.4


def mountains(canvas,
              skyline,
              lit,
              shadow,
              foot,
              light=1.0,
              snow=None,
              snow_line=0.0,
              snow_shadow=None,
              rib=120.0,
              seed=3,
              floor=None):
    """A range with ribs running down from the skyline, lit from one side.

    `light` is the side of the sun (1 right, -1 left); `foot` is the haze at the base; `snow` covers
    what lies above `snow_line` (y, in pixels), blue on the side away from the sun.
    """
    x, y = canvas.grid()
    floor = canvas.height if floor is None else floor
    depth = y - skyline[None, :]
    warp = (fbm(x / 150, y / 110, seed, 4) - 0.5) * 210
    lean = (noise(x / 260, y * 0, seed + 9) - 0.5) * 1.3
    soft = np.convolve(np.pad(skyline, 90, mode="edge"), np.hanning(181) / 90, mode="valid")
    u = (x + warp + (y - soft[None, :]) * lean) / rib
    ribs = 1 - np.abs(2 * fbm(u, (y - soft[None, :]) / 210, seed + 1, 5, 0.5) - 1)
    slope = np.gradient(ribs, axis=1) * rib * -0.32 * light
    crest = np.gradient(np.convolve(np.pad(skyline, 6, mode="edge"), np.ones(13) / 13, "valid"))
    slope += crest[None, :] * 0.25 * light * np.exp(-np.clip(depth, 0, None) / 55)
    bright = 0.5 + slope + (fbm(x / 17, y / 23, seed + 2, 4) - 0.5) * 0.55
    bright = np.clip((bright - 0.5) * 1.5 + 0.52, 0, 1)
    colour = _between(shadow, lit, bright)
    if snow:
        cover = (snow_line - y) / 90 + (fbm(x / 60, y / 60, seed + 4, 4) - 0.5) * 3.2 + (bright -
                                                                                         .5)
        cover = np.clip(cover * 1.6, 0, 1)[..., None]
        colour = colour * (1 - cover) + _between(snow_shadow or shadow, snow, bright) * cover
    fade = np.clip((y - (floor - 330)) / 330, 0, 1)[..., None]**1.2
    colour = colour * (1 - fade) + np.array(rgb(foot)) * fade
    alpha = np.clip(depth + 0.5, 0, 1)
    _lay(canvas, colour, alpha)


def hills(canvas, skyline, top, bottom, seed=4, patch=None, light=1.0, depth_px=420.0):
    """A soft hill, with patches of field where `patch` is a colour."""
    x, y = canvas.grid()
    depth = y - skyline[None, :]
    share = np.clip(depth / depth_px, 0, 1)
    wave = fbm(x / 190, y / 60, seed, 4)
    share = np.clip(share + (wave - 0.5) * 0.34 + (canvas.grain - 0.5) * 0.10, 0, 1)
    colour = _between(top, bottom, share)
    if patch is not None:
        strip = np.floor(depth / (14 + depth * 0.11) + noise(x / 300, depth / 90, seed + 3) * 1.4)
        column = np.floor((x + strip * 97 + depth * 0.8) / (110 + depth * 0.9))
        kind = hash_grid(column, strip, seed + 6)
        weight = np.clip(kind * 1.7 - 0.9, 0, 0.5) * np.clip(depth / 24, 0, 1)
        colour = colour * (1 - weight[..., None]) + np.array(rgb(patch)) * weight[..., None]
        colour = colour * (0.94 + 0.1 * hash_grid(column, strip, seed + 8))[..., None]
    slope = np.gradient(skyline) * light
    rim = np.exp(-np.clip(depth, 0, None) / 9) * np.clip(0.5 + slope[None, :] * 1.5, 0, 1) * 0.35
    colour = colour + rim[..., None] * np.array(rgb("#FFE3B0"))
    _lay(canvas, np.clip(colour, 0, 1), np.clip(depth + 0.5, 0, 1))


def _between(low, high, share):
    share = share[..., None]
    return np.array(rgb(low)) * (1 - share) + np.array(rgb(high)) * share


def _lay(canvas, colour, alpha):
    """Paints an array of colours (RGB in [0, 1]) over the canvas."""
    pixels = canvas.pixels()
    over = np.concatenate([colour[..., ::-1] * alpha[..., None], alpha[..., None]], axis=-1) * 255
    dither = (canvas.grain[..., None] - 0.5) * (alpha[..., None] > 0)
    pixels[:] = np.clip(pixels * (1 - alpha[..., None]) + over + dither, 0, 255).round()
    pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])
    canvas.touched()


def clouds(canvas, top, bottom, colour, amount=0.5, seed=8, scale=(330.0, 70.0), soft=3.0):
    """Long clouds between two heights."""
    x, y = canvas.grid()
    warp = (fbm(x / 160, y / 160, seed + 5, 3) - 0.5) * 120
    body = fbm((x + warp) / scale[0], (y + warp * 0.2) / scale[1], seed, 5, 0.55)
    window = np.clip((y - top) / (bottom - top), 0, 1)
    window = np.clip(np.sin(window * math.pi) * 1.4, 0, 1)
    canvas.blend(np.clip((body - (1 - amount) * 0.75) * soft, 0, 1) * window * 0.9, colour)


def mist(canvas, centre, height, colour, alpha=0.7, seed=12):
    """A band of mist, torn by noise."""
    x, y = canvas.grid()
    band = np.exp(-((y - centre) / height)**2)
    torn = np.clip(fbm(x / 420, y / 70, seed, 4) * 1.9 - 0.45, 0, 1)
    canvas.blend(band * torn * alpha, colour)


def dabs(canvas,
         cx,
         cy,
         rx,
         ry,
         colours,
         count,
         size,
         light=(0.6, -0.8),
         spread=0.16,
         seed=1,
         stretch=1.5):
    """A cluster of brush dabs, lighter towards the light: foliage."""
    random = np.random.default_rng(seed)
    ctx = canvas.ctx
    angle = random.random(count) * 2 * math.pi
    radius = np.sqrt(random.random(count))
    order = np.argsort(np.cos(angle) * radius * light[0] + np.sin(angle) * radius * light[1])
    for i in order:
        px, py = math.cos(angle[i]) * radius[i], math.sin(angle[i]) * radius[i]
        lit = 0.5 + 0.5 * (px * light[0] + py * light[1]) + (random.random() - 0.5) * spread * 2
        ctx.save()
        ctx.translate(cx + px * rx, cy + py * ry)
        ctx.rotate(random.random() * math.pi)
        scale = size * (0.6 + random.random() * 0.8)
        ctx.scale(scale * stretch, scale)
        ctx.arc(0, 0, 1, 0, 2 * math.pi)
        ctx.restore()
        ctx.set_source_rgba(*ramp(colours, lit), 0.92)
        ctx.fill()


def cypress(canvas, x, y, height, colours, seed=1, width=0.17):
    """A cypress or poplar: a flame of dabs."""
    random = np.random.default_rng(seed)
    ctx = canvas.ctx
    ctx.set_source_rgb(*rgb(colours[0]))
    ctx.rectangle(x - height * 0.012, y - height * 0.14, height * 0.024, height * 0.14)
    ctx.fill()
    for i in range(int(90 + height * 0.8)):
        t = random.random()**0.8
        half = width * height * (math.sin(min(t * 1.15, 1) * math.pi)**0.7) * (1 - t * 0.35) / 2
        side = random.random() * 2 - 1
        px, py = x + side * half, y - height * (0.08 + 0.9 * t)
        size = height * 0.022 * (1.2 - t * 0.5)
        ctx.save()
        ctx.translate(px, py)
        ctx.rotate(side * 0.25)
        ctx.scale(size * 0.8, size * 1.9)
        ctx.arc(0, 0, 1, 0, 2 * math.pi)
        ctx.restore()
        ctx.set_source_rgb(*ramp(colours, 0.5 + side * 0.42 + (random.random() - 0.5) * 0.35))
        ctx.fill()


def tree(canvas, x, y, height, colours, trunk, seed=1, light=(0.6, -0.8), crown=0.36):
    """A broad tree: a forked trunk under a few clusters."""
    random = np.random.default_rng(seed)
    ctx = canvas.ctx
    ctx.set_source_rgb(*rgb(trunk))
    for lean in (-0.18, 0.02, 0.2):
        ctx.move_to(x - height * 0.035, y)
        ctx.curve_to(x - height * 0.02, y - height * 0.25, x + lean * height * 0.4,
                     y - height * 0.35, x + lean * height, y - height * 0.66)
        ctx.curve_to(x + lean * height * 0.5 + height * 0.03, y - height * 0.34, x + height * 0.03,
                     y - height * 0.2, x + height * 0.045, y)
        ctx.fill()
    blobs = [(0, -0.68, 1.0)] + [(
        (random.random() - 0.5) * 1.5, -0.62 - random.random() * 0.3, 0.55 + random.random() * 0.3)
                                 for _ in range(6)]
    for index, (dx, dy, share) in enumerate(sorted(blobs, key=lambda blob: blob[1], reverse=True)):
        r = height * crown * share
        dabs(canvas,
             x + dx * height * crown,
             y + dy * height,
             r,
             r * 0.72,
             colours,
             int(150 * share + 60),
             max(height * 0.022, 1.6),
             light,
             seed=seed * 31 + index)


def vine_rows(canvas,
              horizon,
              bottom,
              vanish,
              colours,
              grapes=None,
              rows=15,
              seed=2,
              light=1.0,
              spread=260.0,
              soil="#6B5140",
              soil_light="#9C7A58",
              first=0.01):
    """Rows of vines running to a vanishing point at (vanish, horizon)."""
    random = np.random.default_rng(seed)
    ctx = canvas.ctx
    area = [(0, bottom), (0, horizon + 6), (canvas.width, horizon + 6), (canvas.width, bottom)]
    canvas.poly(area, soil)
    canvas.shade(lambda c: polygon(c, area), linear((0, horizon), (0, bottom), 0.75, 0.0),
                 soil_light, 0.4)
    slots = []
    for row in range(-rows, rows + 1):
        steps = 70
        for step in range(steps):
            z = (step / steps)**2.1
            if z > first:
                slots.append((z, row + (random.random() - 0.5) * 0.05))
    slots.sort()
    for z, row in slots:
        y = horizon + (bottom + 90 - horizon) * z
        x = vanish + row * spread * z * 2.2 + (random.random() - 0.5) * 20 * z
        if not -140 < x < canvas.width + 140:
            continue
        size = 122 * z + 1.6
        _vine(canvas, ctx, random, x, y, size, z, colours, grapes, light)


def _vine(canvas, ctx, random, x, y, size, z, colours, grapes, light):
    """One vine of a row: shadow on the soil, leaves from dark to light, a bunch now and then."""
    ctx.save()
    ctx.translate(x - light * size * 0.5, y + size * 0.10)
    ctx.scale(size * 0.95, size * 0.16)
    ctx.arc(0, 0, 1, 0, 2 * math.pi)
    ctx.restore()
    ctx.set_source_rgba(*rgb("#2B2330"), 0.34)
    ctx.fill()
    if z > 0.12:
        ctx.set_source_rgb(*mix(colours[0], "#2A1C16", 0.6))
        ctx.rectangle(x - size * 0.03, y - size * 0.5, size * 0.06, size * 0.6)
        ctx.fill()
    count = int(10 + 34 * min(z * 1.6, 1))
    leaves = []
    for _ in range(count):
        lx, ly = (random.random() - 0.5) * 1.25, random.random()
        leaves.append((lx * light * 0.55 + ly * 0.55 + (random.random() - 0.5) * 0.34, lx, ly))
    leaves.sort()
    for lit, lx, ly in leaves:
        ctx.save()
        ctx.translate(x + lx * size, y - size * (0.2 + ly * 1.05))
        ctx.rotate(random.random() * 3)
        leaf = size * (0.12 + random.random() * 0.08)
        ctx.scale(leaf * 1.35, leaf)
        ctx.arc(0, 0, 1, 0, 2 * math.pi)
        ctx.restore()
        ctx.set_source_rgb(*ramp(colours, lit * 0.9 + 0.12))
        ctx.fill()
    if grapes and z > 0.2 and random.random() < 0.5:
        bunch(ctx, random, x + (random.random() - 0.5) * size * 0.8, y - size * 0.35, size * 0.2,
              grapes)


def bunch(ctx, random, x, y, size, colours):
    """A bunch of grapes, hanging from (x, y)."""
    for row in range(5):
        for place in range(5 - row):
            px = x + (place - (4 - row) / 2) * size * 0.36 + (random.random() - 0.5) * size * 0.1
            py = y + row * size * 0.31 + (random.random() - 0.5) * size * 0.16
            ctx.arc(px, py, size * (0.2 + random.random() * 0.05), 0, 2 * math.pi)
            ctx.set_source_rgb(*ramp(colours, random.random()))
            ctx.fill()
            ctx.arc(px + size * 0.07, py - size * 0.07, size * 0.06, 0, 2 * math.pi)
            ctx.set_source_rgba(1, 0.95, 0.85, 0.5)
            ctx.fill()


def sun(canvas, x, y, radius, colour="#FFF3D6", halo="#FFD58A", reach=6.0, alpha=0.9):
    canvas.glow(x, y, radius * reach, halo, alpha * 0.55)
    canvas.glow(x, y, radius * reach * 0.45, colour, alpha * 0.6)
    canvas.fill(lambda ctx: ctx.arc(x, y, radius, 0, 2 * math.pi), colour)


def birds(ctx, x, y, size, flap, colour, alpha=1.0):
    """One bird: two wing strokes; flap in [-1, 1]."""
    ctx.set_source_rgba(*rgb(colour), alpha)
    ctx.set_line_width(max(size * 0.13, 1.1))
    ctx.set_line_cap(1)
    lift = size * (0.15 + 0.4 * flap)
    ctx.move_to(x - size, y - lift)
    ctx.curve_to(x - size * 0.5, y - lift * 1.4, x - size * 0.2, y - size * 0.05, x, y)
    ctx.curve_to(x + size * 0.2, y - size * 0.05, x + size * 0.5, y - lift * 1.4, x + size,
                 y - lift)
    ctx.stroke()
