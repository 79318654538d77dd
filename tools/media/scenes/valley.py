# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Film: dawn over the Alazani valley; Nino walks to the harvest."""

import math

import numpy as np

from studio.figures import walker
from studio.film import Film, ease, multiply, screen_glow
from studio.nature import (birds, bunch, clouds, cypress, dabs, hills, mist, mountains, ridge_line,
                           tree, vine_rows)
from studio.paint import linear, mix, polygon, rgb

LEAVES = ["#182A2B", "#33502F", "#7C7A34", "#DDA043"]
GRAPES = ["#331436", "#4A1B40", "#7A2A4E"]
NINO = {
    "skin": "#C98B66",
    "coat": "#A8243B",
    "legs": "#2B2A3A",
    "shoes": "#1C1A22",
    "hair": "#F2E3C4",
    "hair_style": "scarf",
    "light": "#FFD9A0",
    "carry": "basket",
    "hem": -0.30
}
SISTER = {
    "skin": "#B97A58",
    "coat": "#5E7F73",
    "legs": "#3A3340",
    "shoes": "#1C1A22",
    "hair": "#2A2028",
    "hair_style": "bun",
    "light": "#FFD9A0",
    "carry": "basket",
    "hem": -0.26
}


def sky(width, height):
    canvas = Film.canvas(3)
    canvas.sky([(0, "#27406A"), (0.16, "#566795"), (0.30, "#A98F9E"), (0.40, "#EBB488"),
                (0.50, "#FBDCA6"), (1, "#FBDCA6")])
    return canvas


def cathedral(canvas, x, y, size, wall, roof):
    """The tall white cathedral of the valley, seen from far away."""
    ctx = canvas.ctx

    def part(points, colour):
        canvas.poly([(x + px * size, y + py * size) for px, py in points], colour)

    shadow = mix(wall, "#38405E", 0.45)
    part([(-0.5, 0), (-0.5, -0.34), (-0.26, -0.46), (-0.02, -0.34), (-0.02, 0)], shadow)
    part([(-0.02, 0), (-0.02, -0.50), (0.2, -0.62), (0.44, -0.50), (0.44, 0)], wall)
    part([(-0.56, -0.32), (-0.26, -0.50), (0.0, -0.34)], roof)
    part([(-0.06, -0.49), (0.2, -0.66), (0.48, -0.49)], roof)
    part([(-0.1, -0.5), (-0.1, -0.92), (0.06, -0.92), (0.06, -0.58)], shadow)
    part([(0.06, -0.5), (0.06, -0.92), (0.24, -0.92), (0.24, -0.5)], wall)
    part([(-0.13, -0.91), (0.07, -1.22), (0.27, -0.91)], roof)
    ctx.set_source_rgb(*rgb("#3B3F58"))
    for i in range(4):
        ctx.rectangle(x + (-0.06 + i * 0.08) * size, y - 0.86 * size, 0.022 * size, 0.2 * size)
        ctx.fill()


def village(canvas, skyline, start, stop, random):
    """Tiled roofs among trees."""
    x = start
    while x < stop:
        y = skyline[int(x)] + 20 + random.random() * 34
        w, h = 26 + random.random() * 22, 13 + random.random() * 9
        wall = mix("#E8CFAE", "#8A7F92", random.random() * 0.7)
        roof = mix("#9C4A38", "#6A3B46", random.random())
        canvas.poly([(x, y), (x, y - h), (x + w, y - h), (x + w, y)], wall)
        canvas.poly([(x - 3, y - h), (x + w * 0.2, y - h - 10), (x + w * 0.85, y - h - 10),
                     (x + w + 3, y - h)], roof)
        canvas.poly([(x + w * .3, y - h * .7), (x + w * .3, y - h * .3), (x + w * .42, y - h * .3),
                     (x + w * .42, y - h * .7)], "#4B4058")
        if random.random() < 0.7:
            dabs(canvas, x + w + 8, y - 10, 13, 11, LEAVES, 26, 4, seed=int(x))
        x += w + 6 + random.random() * 22


def build(duration_s):
    width, height = Film.size()
    film = Film(duration_s, pan=(-120, -24), zoom=(1.0, 1.045), centre=(0.55, 0.52))
    film.layer(sky(width, height), 0.0)
    film.live(_sun, 0.03)
    high = Film.canvas(9)
    clouds(high, 20, 330, "#FFE3C2", 0.46, seed=31)
    film.layer(high, 0.05, glide=lambda t: 1.6 * t)
    range_ = Film.canvas(11)
    line = ridge_line(width, 520, 300, 11, 430)
    mountains(range_,
              line,
              "#D9B0A0",
              "#566A96",
              "#F3CB9C",
              snow="#FFF1DE",
              snow_line=420,
              snow_shadow="#8C9AC4",
              floor=620)
    film.layer(range_, 0.10)
    far = Film.canvas(12)
    hills(far, ridge_line(width, 585, 46, 21, 600, 4, False), "#A99A8C", "#7E8A86", patch="#D9AC70")
    mist(far, 618, 24, "#FFE4BF", 0.85)
    film.layer(far, 0.18)
    film.layer(_river(width, height), 0.26)
    film.layer(_near(width, height), 0.42)
    film.live(_smoke, 0.42)
    rows = Film.canvas(14)
    vine_rows(rows,
              800,
              height,
              width * 0.60,
              LEAVES,
              GRAPES,
              rows=18,
              soil="#54403E",
              soil_light="#C08E5E",
              seed=2,
              spread=205.0,
              first=0.10)
    track = [(0, 806), (width, 806), (width, 838), (0, 846)]
    rows.poly(track, "#C79A6A")
    rows.shade(lambda ctx: polygon(ctx, track), linear((0, 846), (0, 806), 0.7, 0.0), "#6B4B44",
               0.5)
    film.layer(rows, 0.72)
    film.live(_walkers, 0.72)
    film.layer(_frame(width, height), 1.25, sway=lambda t: 2.2 * math.sin(t * 0.9))
    film.live(_birds, 0.3)
    film.wash(_hour)
    return film


def _river(width, height):
    canvas = Film.canvas(13)
    skyline = ridge_line(width, 660, 40, 25, 700, 4, False)
    hills(canvas, skyline, "#7C8676", "#5E7562", patch="#C59A56")
    canvas.line([(width * .98, 668), (width * .80, 676), (width * .68, 690), (width * .72, 706),
                 (width * .55, 716), (width * .38, 726), (width * .2, 748)], "#FFE7C0", 5, 0.9)
    canvas.line([(width * .7, 704), (width * .55, 716), (width * .38, 727), (width * .2, 750)],
                "#FFE7C0", 9, 0.55)
    village(canvas, skyline, width * 0.30, width * 0.52, canvas.random)
    mist(canvas, 720, 20, "#FFE4BF", 0.6, 51)
    return canvas


def _near(width, height):
    canvas = Film.canvas(16)
    skyline = ridge_line(width, 760, 70, 28, 760, 4, False)
    hills(canvas, skyline, "#5F7158", "#3C5544", patch="#B08A44")
    cathedral(canvas, width * 0.335, skyline[int(width * 0.335)] + 22, 118, "#F4DEBC", "#8D5A4A")
    random = np.random.default_rng(5)
    for i in range(30):
        x = width * 0.22 + random.random() * width * 0.26
        if abs(x - width * 0.335) > 62:
            dabs(canvas,
                 x,
                 skyline[int(x)] + 16 + random.random() * 20,
                 20,
                 15,
                 LEAVES,
                 40,
                 5,
                 seed=i)
    for i, x in enumerate((0.05, 0.09, 0.115, 0.60, 0.625, 0.66, 0.90, 0.925)):
        base = skyline[int(width * x)] + 52
        cypress(canvas, width * x, base, 120 + 40 * (i % 3), LEAVES, i + 3)
    for i, x in enumerate((0.16, 0.74, 0.79)):
        tree(canvas, width * x, skyline[int(width * x)] + 62, 150 + 20 * i, LEAVES, "#3A2A28",
             i + 4)
    return canvas


def _frame(width, height):
    """A vine close to the eye: leaves and a bunch at the upper corner."""
    canvas = Film.canvas(17)
    random = np.random.default_rng(8)
    canvas.line([(-20, 190), (230, 150), (430, 190), (640, 150), (820, 168)], "#3A2420", 13)
    for i in range(64):
        x = -40 + random.random() * 830
        y = 96 + random.random() * 130 * (1 - x / 1300)
        _leaf(canvas, x, y, 44 + random.random() * 34, random.random() * 6.3, random.random())
    for x, y in ((270, 236), (512, 232)):
        bunch(canvas.ctx, random, x, y, 62, GRAPES)
    return canvas


def _leaf(canvas, x, y, size, angle, lit):
    ctx = canvas.ctx
    points = []
    for i in range(24):
        a = i / 24 * 2 * math.pi
        r = size * (0.72 + 0.28 * math.cos(5 * a) + 0.06 * math.cos(15 * a)) * (1 - 0.3 * (i == 12))
        points.append((x + r * math.cos(a + angle) * 0.9, y + r * math.sin(a + angle) * 0.75))
    canvas.poly(points, mix(LEAVES[0], LEAVES[2] if lit > 0.4 else "#8A4A2E", 0.25 + lit * 0.6),
                0.97)
    ctx.set_source_rgba(*rgb("#F2C777"), 0.35)
    ctx.set_line_width(1.6)
    for i in range(5):
        a = angle + i / 5 * 2 * math.pi
        ctx.move_to(x, y)
        ctx.line_to(x + math.cos(a) * size * 0.7, y + math.sin(a) * size * 0.58)
    ctx.stroke()


def _sun(ctx, t, share):
    width, height = Film.size()
    y = height * (0.40 - 0.19 * ease(share))
    x = width * 0.795
    screen_glow(ctx, x, y, 620, rgb("#FFC878"), 0.85)
    screen_glow(ctx, x, y, 190, rgb("#FFEBC0"), 0.9)
    ctx.arc(x, y, 40, 0, 2 * math.pi)
    ctx.set_source_rgb(*rgb("#FFF6DE"))
    ctx.fill()


def _smoke(ctx, t, share):
    width, _ = Film.size()
    for i in range(16):
        age = (t * 0.10 + i / 16) % 1.0
        x = width * 0.46 + 90 * age + 10 * math.sin(i * 2.1 + t * 0.5)
        y = 742 - 150 * age
        ctx.arc(x, y, 5 + 22 * age, 0, 2 * math.pi)
        ctx.set_source_rgba(*rgb("#F7E3D0"), 0.16 * (1 - age) * min(age * 8, 1))
        ctx.fill()


def _walkers(ctx, t, share):
    width, height = Film.size()
    x = width * 0.18 + 17.0 * t
    for who, dx, dy, size, lag in ((SISTER, -150, -6, 168, 1.7), (NINO, 0, 0, 176, 0.0)):
        ctx.save()
        ctx.translate(x + dx, 831 + dy)
        ctx.scale(size * 0.62, size * 0.05)
        ctx.arc(-0.35, 0, 0.5, 0, 2 * math.pi)
        ctx.restore()
        ctx.set_source_rgba(*rgb("#1E1424"), 0.4)
        ctx.fill()
        walker(ctx, x + dx, 831 + dy, size, t * 3.4 + lag, who)


def _birds(ctx, t, share):
    for i in range(7):
        x = 2150 - 46 * t - i * 62 + 16 * math.sin(i * 1.7)
        y = 250 + 30 * math.sin(i * 2.3) + 14 * math.sin(t * 0.5 + i) + i * 6
        birds(ctx, x, y, 13, math.sin(t * 7 + i * 1.3), "#3A3A55", 0.8)


def _hour(ctx, t, share):
    """Blue at first, then the warm light of the sun."""
    e = ease(min(share * 1.25, 1))
    multiply(ctx, mix("#93A6DA", "#FFFAF0", e))
    screen_glow(ctx, 1480, 420 - 160 * e, 1300, rgb("#FFB45E"), 0.10 + 0.16 * e)
