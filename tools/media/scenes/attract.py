# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Film: the road, past vineyards, a town of stone and a city by the sea, through a day and a night.

Everything that moves is a function of the share of the film with a period of one, so that the last
frame leads into the first.
"""

import math

import numpy as np

from studio.film import Film, screen_glow
from studio.nature import birds, clouds, cypress, dabs, hills, mist, mountains, ridge_line
from studio.paint import linear, mix, polygon, ramp, rgb

GREEN = ["#1B2E2C", "#33553C", "#6E8A4A", "#C9C06A"]
LEAVES = ["#182A2B", "#33502F", "#7C7A34", "#DDA043"]
ROAD = [(-140, 1216), (180, 1172), (560, 1120), (980, 1082), (1330, 1018), (1290, 950), (960, 912),
        (640, 880), (560, 838), (800, 808), (1190, 790), (1420, 768), (1380, 744), (1230, 730),
        (1190, 716), (1260, 704), (1300, 694)]
SKIES = {
    "morning": [(0, "#3E5F94"), (0.22, "#8AA0BC"), (0.40, "#F0CBA6"), (0.55, "#FBE3BC"),
                (1, "#FBE3BC")],
    "day": [(0, "#3F77AE"), (0.25, "#86B0CC"), (0.45, "#D3E0DC"), (0.58, "#F3EBD6"),
            (1, "#F3EBD6")],
    "dusk": [(0, "#2A3768"), (0.2, "#6E5E90"), (0.36, "#CF7F86"), (0.48, "#F6AE74"),
             (0.57, "#FBD08C"), (1, "#FBD08C")],
    "night": [(0, "#0A1424"), (0.25, "#13243F"), (0.45, "#24395C"), (0.57, "#3C4E70"),
              (1, "#3C4E70")],
}
HOURS = (("morning", 0.0), ("day", 0.20), ("dusk", 0.42), ("night", 0.56), ("night", 0.82),
         ("morning", 1.0))
LIGHT = (("#FFE9CC", 0.0), ("#FFFFFF", 0.20), ("#F2B48E", 0.44), ("#54689E", 0.57),
         ("#54689E", 0.82), ("#FFE9CC", 1.0))


def between(keys, share):
    """The two keys around a share and how far it lies between them, eased."""
    for (first, start), (second, stop) in zip(keys, keys[1:]):
        if start <= share <= stop:
            f = (share - start) / (stop - start)
            return first, second, f * f * (3 - 2 * f)
    return keys[-1][0], keys[-1][0], 0.0


def night(share):
    """How much it is night, in [0, 1]."""
    up = min(max((share - 0.44) / 0.12, 0), 1)
    down = min(max((share - 0.84) / 0.12, 0), 1)
    return up * up * (3 - 2 * up) * (1 - down * down * (3 - 2 * down))


def light_of(share):
    """The colour of the light on clouds and land; the sky has its own."""
    return mix(*between(LIGHT, share))


def curve(points, per=24):
    """Points along a Catmull-Rom curve."""
    out = []
    for i in range(len(points) - 1):
        p0, p1 = points[max(i - 1, 0)], points[i]
        p2, p3 = points[i + 1], points[min(i + 2, len(points) - 1)]
        for k in range(per):
            t = k / per
            out.append(
                tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t +
                             (3 * b - a - 3 * c + d) * t**3) for a, b, c, d in zip(p0, p1, p2, p3)))
    return out + [points[-1]]


PATH = curve(ROAD)


def road_width(y):
    return 2.2 + 58 * max((y - 694) / 520, 0)**1.25


def build(duration_s):
    width, height = Film.size()
    film = Film(duration_s, pan=(-110, -16), zoom=(1.0, 1.03), centre=(0.56, 0.56))
    film.loop = True
    skies = {name: _sky(stops) for name, stops in SKIES.items()}
    film.live(lambda ctx, t, share: _draw_sky(ctx, share, skies), 0.0)
    film.live(_stars, 0.02)
    film.live(_sun_and_moon, 0.03)
    high = Film.canvas(82)
    clouds(high, 40, 430, "#FFF1E0", 0.42, seed=33)
    film.layer(high,
               0.06,
               glide=lambda t: 46 * math.sin(2 * math.pi * t / duration_s),
               tint=light_of)
    film.layer(_range(width), 0.12, tint=light_of)
    film.layer(_land(width, height), 0.5, tint=light_of)
    film.live(_windows, 0.5)
    film.live(_road_light, 0.5)
    film.live(_birds, 0.3)
    return film


def _sky(stops):
    canvas = Film.canvas(81)
    canvas.sky(stops)
    return canvas


def _draw_sky(ctx, share, skies):
    first, second, f = between(HOURS, share)
    ctx.set_source_surface(skies[first].surface, 0, 0)
    ctx.paint()
    if f > 0 and first != second:
        ctx.set_source_surface(skies[second].surface, 0, 0)
        ctx.paint_with_alpha(f)


def _stars(ctx, t, share):
    dark = night(share)
    if dark <= 0.01:
        return
    random = np.random.default_rng(12)
    for i in range(170):
        x, y = random.random() * 2227, random.random()**1.4 * 620
        size, phase = 0.8 + 1.5 * random.random()**3, random.random()
        ctx.arc(x, y, size, 0, 2 * math.pi)
        ctx.set_source_rgba(1, 0.97, 0.9,
                            dark * (0.55 + 0.35 * math.sin(2 * math.pi * (3 * share + phase))))
        ctx.fill()


def _sun_and_moon(ctx, t, share):
    s = (share + 0.06) % 1.0 / 0.58
    if s < 1.05:
        x, y = 420 + 1450 * s, 640 - 420 * math.sin(math.pi * min(max(s, 0), 1.05))
        low = 1 - max(math.sin(math.pi * min(s, 1)), 0)
        tone = ramp(["#FFF8E6", "#FFD08A", "#FF9E5E"], low)
        screen_glow(ctx, x, y, 420 + 260 * low, tone, 0.75)
        ctx.arc(x, y, 42, 0, 2 * math.pi)
        ctx.set_source_rgb(*mix("#FFFDF2", tone, 0.35))
        ctx.fill()
    dark = night(share)
    if dark > 0.01:
        m = (share - 0.5) / 0.42
        x, y = 500 + 1000 * m, 420 - 220 * math.sin(math.pi * min(max(m, 0), 1))
        screen_glow(ctx, x, y, 320, rgb("#C9D8F2"), 0.4 * dark)
        ctx.arc(x, y, 30, 0, 2 * math.pi)
        ctx.set_source_rgba(*rgb("#F4F1E4"), dark)
        ctx.fill()


def _range(width):
    canvas = Film.canvas(83)
    line = ridge_line(width, 690, 330, 103, 520)
    mountains(canvas,
              line,
              "#D9BFB4",
              "#6A7EA6",
              "#EBD0B4",
              snow="#FFFFFF",
              snow_line=520,
              snow_shadow="#9AACD2",
              floor=740)
    mist(canvas, 700, 44, "#F6E3CC", 0.8)
    return canvas


def _land(width, height):
    """The plain with its three countries and the road through them."""
    canvas = Film.canvas(84)
    hills(canvas,
          ridge_line(width, 712, 54, 105, 800, 4, False),
          "#9AA28E",
          "#7C8E74",
          patch="#D2B06A")
    mist(canvas, 748, 18, "#F6E3CC", 0.5, 21)
    _sea(canvas, width)
    hills(canvas,
          800 + 26 * np.sin(np.arange(width) / 420.0) + 22 * np.clip(
              (np.arange(width) - 1500) / 300, 0, 3),
          "#8A9A74",
          "#5E7A56",
          patch="#C9A24E",
          depth_px=520)
    _town(canvas)
    for i in range(16):
        cypress(canvas, 60 + i * 34 + 9 * (i % 3), 862 + 16 * math.sin(i), 66 + 18 * (i % 3), GREEN,
                i + 5)
    _vineyard(canvas)
    for i, x in enumerate((1560, 1640, 1730, 1850, 1990, 2100)):
        dabs(canvas, x, 905 + 18 * (i % 3), 46, 36, GREEN, 110, 8, seed=i + 70)
    _paint_road(canvas)
    for i in range(20):
        dabs(canvas,
             1240 + i * 54,
             1150 + 30 * math.sin(i * 1.7),
             62,
             44,
             LEAVES,
             110,
             12,
             seed=140 + i)
    return canvas


def _sea(canvas, width):
    """The bay and the city by it, on the right."""
    shore = [(1480, 770), (1600, 752), (width + 20, 746), (width + 20, 850), (1900, 846),
             (1640, 820), (1520, 796)]
    canvas.fill(shore, "#5E93AE")
    canvas.shade(shore, linear((0, 746), (0, 850), 0.75, 0.0), "#D6E6E2", 0.2)
    random = np.random.default_rng(9)
    CITY.clear()
    for i in range(26):
        x, h = 1640 + i * 23, 26 + 74 * random.random()**1.6
        y = 752 + random.random() * 6
        wall = mix("#E9D8C0", "#A9B0BE", random.random())
        canvas.poly([(x, y), (x, y - h), (x + 19, y - h), (x + 19, y)], wall)
        canvas.poly([(x + 13, y), (x + 13, y - h), (x + 19, y - h), (x + 19, y)],
                    mix(wall, "#5E6A8A", 0.35))
        CITY.extend((x + 3 + 5 * k, y - h + 6 + 8 * row) for row in range(int(h / 8) - 1)
                    for k in range(3) if random.random() < 0.42)
    canvas.fill([(1960, 806), (2060, 802), (2046, 822), (1974, 824)], "#2F4460")
    canvas.poly([(1986, 804), (1986, 784), (2024, 784), (2024, 803)], "#F7F2E9")
    canvas.poly([(2030, 803), (2030, 776), (2038, 776), (2038, 802)], "#A8243B")


TOWN, CITY = [], []


def _town(canvas):
    """A town of dark stone and red roofs around a domed church, where the road bends."""
    random = np.random.default_rng(31)
    TOWN.clear()
    slots = sorted((852 + random.random() * 84, 690 + random.random() * 560) for _ in range(84))
    church = False
    for y, x in slots:
        if not church and y > 880:
            _church(canvas, 1010, 884)
            church = True
        if any(abs(px - x - 22) < 44 and -14 < y - py < 56 for px, py in PATH):
            continue
        w, h = 34 + random.random() * 24, 24 + random.random() * 20
        wall = ("#4A464E", "#8E5A4A", "#D9BC98", "#C9957A", "#5A545A")[int(random.random() * 5)]
        canvas.poly([(x, y), (x, y - h), (x + w, y - h), (x + w, y)], wall)
        canvas.poly([(x + w * .7, y), (x + w * .7, y - h), (x + w, y - h), (x + w, y)],
                    mix(wall, "#FFE0B0", 0.35))
        canvas.poly([(x - 3, y - h), (x + w * .2, y - h - 13), (x + w * .8, y - h - 13),
                     (x + w + 3, y - h)], mix("#A3523E", "#7A4048", random.random()))
        for k in range(2):
            wx = x + w * (0.2 + 0.38 * k)
            canvas.poly([(wx, y - h * .3), (wx, y - h * .72), (wx + 6, y - h * .72),
                         (wx + 6, y - h * .3)], "#3A4258")
            if random.random() < 0.4:
                TOWN.append((wx, y - h * 0.72, 6, h * 0.42))
        if random.random() < 0.4:
            dabs(canvas, x + w + 9, y - 10, 15, 13, GREEN, 34, 4, seed=int(x + y))


def _church(canvas, x, y):
    stone, light = "#5A4E56", "#B58A72"
    canvas.poly([(x - 44, y), (x - 44, y - 46), (x - 14, y - 62), (x + 16, y - 46), (x + 16, y)],
                stone)
    canvas.poly([(x + 16, y), (x + 16, y - 46), (x + 44, y - 46), (x + 44, y)], light)
    canvas.poly([(x - 20, y - 50), (x - 20, y - 92), (x + 6, y - 92), (x + 6, y - 50)], stone)
    canvas.poly([(x + 6, y - 50), (x + 6, y - 92), (x + 22, y - 92), (x + 22, y - 50)], light)
    canvas.poly([(x - 25, y - 91), (x + 1, y - 128), (x + 27, y - 91)], "#8E4A3E")


def _vineyard(canvas):
    """Rows of vines on the left, running towards the hills."""
    random = np.random.default_rng(17)
    slots = []
    for row in range(17):
        for step in range(46):
            z = step / 46
            y = 900 + 250 * z**1.5
            x = 430 - 60 * z + (row - 11) * (26 + 62 * z**1.5)
            slots.append((y, x, 7 + 27 * z**1.5))
    for y, x, size in sorted(slots):
        if any(
                abs(px - x) < size + road_width(py) * 0.7 and abs(py - y) < size * 0.6 +
                road_width(py) * 0.35 for px, py in PATH):
            continue
        dabs(canvas,
             x + random.random() * 4,
             y - size * 0.5,
             size * 0.85,
             size * 0.55,
             LEAVES,
             14,
             size * 0.24,
             seed=int(x * 7 + y * 13) % 99991)


def _paint_road(canvas):
    edges = ([], [])
    for i, (x, y) in enumerate(PATH):
        nx, ny = PATH[min(i + 1, len(PATH) - 1)]
        px, py = PATH[max(i - 1, 0)]
        dx, dy = nx - px, (ny - py) * 2.2
        length = math.hypot(dx, dy) or 1
        half = road_width(y) / 2
        edges[0].append((x - dy / length * half, y + dx / length * half * 0.42))
        edges[1].append((x + dy / length * half, y - dx / length * half * 0.42))
    outline = edges[0] + edges[1][::-1]
    canvas.ctx.save()
    canvas.ctx.translate(0, 3)
    canvas.poly(outline, "#3A3A44", 0.35)
    canvas.ctx.restore()
    canvas.poly(outline, "#F2A33A")
    canvas.shade(lambda c: polygon(c, outline), linear((0, 1220), (0, 860), 0.35, 0.0), "#B5632A",
                 0.2)
    canvas.line(PATH, "#FFD79A", 2.2, 0.55)


def _windows(ctx, t, share):
    dark = night(share)
    if dark <= 0.01:
        return
    for i, (x, y, w, h) in enumerate(TOWN):
        on = min(max(dark * 2.2 - (i * 37 % 100) / 90, 0), 1)
        ctx.rectangle(x, y, w, h)
        ctx.set_source_rgba(*rgb("#FFCF7A"), on)
        ctx.fill()
    for i, (x, y) in enumerate(CITY):
        on = min(max(dark * 2 - (i * 53 % 100) / 100, 0), 1)
        ctx.rectangle(x, y, 3, 4)
        ctx.set_source_rgba(*rgb("#FFD894"), 0.85 * on)
        ctx.fill()
    screen_glow(ctx, 870, 810, 420, rgb("#FFB45E"), 0.22 * dark)
    screen_glow(ctx, 1930, 740, 420, rgb("#FFB45E"), 0.2 * dark)


def _road_light(ctx, t, share):
    """The road keeps its own light at night; travellers move along it, out and home."""
    dark = night(share)
    if dark > 0.01:
        for width_share, alpha in ((1.7, 0.10), (1.0, 0.30), (0.45, 0.45)):
            for i in range(0, len(PATH) - 4, 4):
                ctx.move_to(*PATH[i])
                for k in range(1, 5):
                    ctx.line_to(*PATH[i + k])
                ctx.set_line_width(road_width(PATH[i][1]) * 0.62 * width_share)
                ctx.set_source_rgba(*rgb("#F2A33A"), alpha * dark)
                ctx.stroke()
    for k in range(7):
        outward = k % 2 == 0
        u = (share * 2 + k / 7 + 0.05 * (k % 3)) % 1.0
        at = (u if outward else 1 - u) * (len(PATH) - 1)
        i = min(int(at), len(PATH) - 2)
        f = at - i
        x = PATH[i][0] + (PATH[i + 1][0] - PATH[i][0]) * f
        y = PATH[i][1] + (PATH[i + 1][1] - PATH[i][1]) * f
        size = road_width(y) * 0.16
        fade = min(u * 12, (1 - u) * 12, 1)
        shade = (0.30 + 0.70 * dark) * fade
        screen_glow(ctx, x, y - size, size * (4 + 7 * dark), rgb("#FFF0C4"), 0.9 * shade)
        ctx.save()
        ctx.translate(x, y - size * 0.9)
        ctx.scale(size * 1.25, size * 0.8)
        ctx.arc(0, 0, 1, 0, 2 * math.pi)
        ctx.restore()
        ctx.set_source_rgba(*(rgb("#FFF6DC") if dark > 0.5 else rgb("#13293D")), fade)
        ctx.fill()


def _birds(ctx, t, share):
    light = 1 - night(share)
    for i in range(6):
        x = 2300 * ((share * 2 + 0.1) % 1.0) - 60 + i * 44
        birds(ctx, x,
              330 + 24 * math.sin(i * 2.1) + 10 * math.sin(2 * math.pi * (share * 3 + i / 6)), 12,
              math.sin(2 * math.pi * (share * 60 + i * 0.2)), "#2A3350", 0.7 * light)
