# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Film: before dawn in Warsaw; the first tram crosses the river to the Old Town."""

import math

import numpy as np

from studio.figures import walker
from studio.film import Film, ease, multiply, screen_glow
from studio.nature import birds, clouds, dabs, hills, mist, ridge_line
from studio.paint import ellipse, linear, mix, polygon, rectangle, rgb

LIT = "#FFC66B"
ARMEN = {
    "skin": "#B98262",
    "coat": "#2F4A63",
    "legs": "#26242E",
    "shoes": "#15141A",
    "hair": "#5C4638",
    "hair_style": "cap",
    "light": "#FFC98A",
    "carry": "bag",
    "hem": -0.36
}
WOMAN = {
    "skin": "#D2A488",
    "coat": "#7A3344",
    "legs": "#26242E",
    "shoes": "#15141A",
    "hair": "#B9794A",
    "hair_style": "long",
    "light": "#FFC98A",
    "carry": None,
    "hem": -0.30
}
FRONTS = [
    "#C98A5A", "#B5654A", "#D9B078", "#8FA08C", "#C77B62", "#A9A08E", "#D29A6A", "#9C5A50",
    "#C9B48A", "#7E93A0", "#BC7F4E", "#D0A890"
]


def build(duration_s):
    width, height = Film.size()
    film = Film(duration_s, pan=(-150, -14), zoom=(1.0, 1.03), centre=(0.5, 0.55))
    film.layer(_sky(), 0.0)
    far = Film.canvas(32)
    clouds(far, 60, 440, "#D9A79C", 0.5, seed=61)
    film.layer(far, 0.05, glide=lambda t: 2.0 * t)
    film.layer(_skyline(width), 0.14)
    film.layer(_old_town(width, height), 0.26)
    film.layer(_river(width, height), 0.30)
    film.live(_glints, 0.30)
    film.layer(_bridge(width, height), 0.55)
    film.live(_tram, 0.55)
    film.layer(_rail(width), 0.56)
    film.layer(_bank(width, height), 0.95)
    film.live(_lamp, 0.95)
    film.live(_people, 0.95)
    film.live(_birds, 0.2)
    film.wash(_hour)
    film.wash(_snow)
    return film


def _sky():
    canvas = Film.canvas(31)
    canvas.sky([(0, "#22355C"), (0.2, "#45567F"), (0.36, "#8C8099"), (0.48, "#DFA08A"),
                (0.58, "#F6CFA0"), (1, "#F6CFA0")])
    return canvas


def _skyline(width):
    """The centre's towers, far and pale; one of them stepped, with a spire."""
    canvas = Film.canvas(33)
    random = np.random.default_rng(2)
    base = 640
    for i in range(46):
        x, h = i * 52 - 30 + random.random() * 24, 30 + random.random() * 70
        canvas.poly([(x, base), (x, base - h), (x + 44, base - h), (x + 44, base)],
                    mix("#9A8AA0", "#C79C98", random.random()))
    for x, h, w in ((320, 230, 54), (420, 190, 46), (560, 260, 50), (250, 170, 44), (1960, 180,
                                                                                     50)):
        canvas.poly([(x, base), (x, base - h), (x + w, base - h), (x + w, base)], "#94859E")
        canvas.poly([(x + w * .66, base), (x + w * .66, base - h), (x + w, base - h),
                     (x + w, base)], "#C79C94")
        for k in range(int(h / 16)):
            for j in range(3):
                if random.random() < 0.32:
                    canvas.poly([(x + 6 + j * 14, base - h + 8 + k * 16),
                                 (x + 12 + j * 14, base - h + 8 + k * 16),
                                 (x + 12 + j * 14, base - h + 14 + k * 16),
                                 (x + 6 + j * 14, base - h + 14 + k * 16)], LIT, 0.8)
    x = 480
    for w, low, high in ((150, 0, 90), (104, 90, 170), (70, 170, 226), (40, 226, 262), (20, 262,
                                                                                        286)):
        canvas.poly([(x - w / 2, base - low), (x - w / 2, base - high), (x + w / 2, base - high),
                     (x + w / 2, base - low)], "#83779A")
        canvas.poly([(x + w / 6, base - low), (x + w / 6, base - high), (x + w / 2, base - high),
                     (x + w / 2, base - low)], "#B98E90")
    canvas.poly([(x - 4, base - 286), (x, base - 380), (x + 4, base - 286)], "#83779A")
    mist(canvas, 640, 50, "#F3C9A4", 0.9)
    return canvas


def _old_town(width, height):
    """Tall narrow fronts, red roofs with snow, the castle's clock tower and a brick cathedral."""
    canvas = Film.canvas(34)
    random = np.random.default_rng(12)
    hill = 760
    skyline = np.full(width, 650.0) + 20 * np.sin(np.arange(width) / 300)
    hills(canvas, skyline, "#6F6A72", "#4A4F5C")
    x, index = width * 0.30, 0
    while x < width * 0.93:
        w, h = 58 + random.random() * 34, 118 + random.random() * 78
        _front(canvas, x, hill - 56 - 14 * math.sin(x / 260), w, h, FRONTS[index % len(FRONTS)],
               random)
        x += w
        index += 1
    _castle(canvas, width * 0.245, hill - 50)
    _church(canvas, width * 0.60, hill - 190)
    for i in range(90):
        px = width * 0.16 + i * (width * 0.80) / 90
        dabs(canvas,
             px,
             hill - 34 + 8 * math.sin(i),
             26,
             20, ["#23303A", "#3A4A4C", "#6A6E68", "#E6E3E0"],
             44,
             5,
             seed=i)
    return canvas


def _front(canvas, x, y, w, h, colour, random):
    wall = mix(colour, "#4A4764", 0.38)
    canvas.poly([(x, y), (x, y - h), (x + w, y - h), (x + w, y)], wall)
    canvas.poly([(x + w * 0.86, y), (x + w * 0.86, y - h), (x + w, y - h), (x + w, y)],
                mix(wall, "#FFCB98", 0.35))
    roof = mix("#8A4038", "#54405A", random.random() * 0.5)
    if random.random() < 0.5:
        canvas.poly([(x - 2, y - h), (x + w / 2, y - h - w * 0.62), (x + w + 2, y - h)], roof)
        canvas.poly([(x + w / 2, y - h - w * 0.62), (x + w + 2, y - h), (x + w * 0.8, y - h)],
                    "#EFE4E0", 0.75)
    else:
        canvas.poly([(x - 2, y - h), (x + 6, y - h - 34), (x + w - 6, y - h - 34),
                     (x + w + 2, y - h)], roof)
        canvas.poly([(x + 6, y - h - 34), (x + w - 6, y - h - 34), (x + w - 10, y - h - 22),
                     (x + 14, y - h - 24)], "#EFE4E0", .8)
        canvas.poly([(x + w * .6, y - h - 30), (x + w * .6, y - h - 58), (x + w * .78, y - h - 58),
                     (x + w * .78, y - h - 30)], roof)
    rows, columns = int(h / 34), 2 if w < 74 else 3
    for row in range(rows):
        for column in range(columns):
            wx = x + w * (column + 0.5) / columns - 7
            wy = y - h + 14 + row * 33
            lit = random.random() < 0.26
            canvas.poly([(wx - 2, wy - 2), (wx + 15, wy - 2), (wx + 15, wy + 22),
                         (wx - 2, wy + 22)], mix(wall, "#FFF2E0", 0.4))
            canvas.poly([(wx, wy), (wx + 13, wy), (wx + 13, wy + 20), (wx, wy + 20)],
                        LIT if lit else "#39415E")


def _castle(canvas, x, y):
    wall, light = "#9C5A4E", "#D59A7A"
    canvas.poly([(x - 190, y), (x - 190, y - 120), (x + 150, y - 120), (x + 150, y)], wall)
    canvas.poly([(x - 196, y - 118), (x - 176, y - 168), (x + 136, y - 168), (x + 156, y - 118)],
                "#6E3B3E")
    canvas.poly([(x - 176, y - 168), (x + 136, y - 168), (x + 130, y - 156), (x - 168, y - 156)],
                "#EFE4E0", 0.8)
    for i in range(11):
        for row in range(2):
            canvas.poly([(x - 178 + i * 30, y - 102 + row * 48),
                         (x - 162 + i * 30, y - 102 + row * 48),
                         (x - 162 + i * 30, y - 74 + row * 48),
                         (x - 178 + i * 30, y - 74 + row * 48)], LIT if
                        (i * 5 + row) % 4 == 0 else "#3A3A56")
    canvas.poly([(x - 34, y - 110), (x - 34, y - 268), (x + 34, y - 268), (x + 34, y - 110)], wall)
    canvas.poly([(x + 12, y - 110), (x + 12, y - 268), (x + 34, y - 268), (x + 34, y - 110)], light)
    canvas.fill(ellipse(x, y - 238, 17, 17), "#F3E2C0")
    canvas.line([(x, y - 238), (x, y - 250)], "#3A2A30", 2.4)
    canvas.line([(x, y - 238), (x + 8, y - 234)], "#3A2A30", 2.4)
    canvas.fill([(x - 38, y - 268), (x - 26, y - 292), (x - 16, y - 300), (x - 12, y - 326),
                 (x, y - 372), (x + 12, y - 326), (x + 16, y - 300), (x + 26, y - 292),
                 (x + 38, y - 268)], "#5E8A7C")


def _church(canvas, x, y):
    brick, light = "#8E4C44", "#C98468"
    canvas.poly([(x - 62, y), (x - 62, y - 110), (x, y - 200), (x + 62, y - 110), (x + 62, y)],
                brick)
    canvas.poly([(x + 26, y), (x + 26, y - 162), (x + 62, y - 110), (x + 62, y)], light)
    for i in range(5):
        px = x - 50 + i * 22
        top = y - 120 - (60 - abs(i - 2) * 30)
        canvas.fill(rectangle(px, top, 12, 74, 6), "#E9D6C4", 0.85)
    for px in (-62, -31, 0, 31, 62):
        top = y - 200 + abs(px) * 1.45
        canvas.poly([(x + px - 4, top + 6), (x + px, top - 24), (x + px + 4, top + 6)], brick)


def _river(width, height):
    canvas = Film.canvas(35)
    y0 = 746
    area = [(0, y0), (width, y0), (width, height), (0, height)]
    canvas.poly(area, "#3C4A6E")
    canvas.shade(lambda c: polygon(c, area), linear((0, y0), (0, y0 + 190), 0.95, 0.0), "#C98F88",
                 0.2)
    random = np.random.default_rng(3)
    for i in range(230):
        z = random.random()**1.6
        y, w = y0 + 6 + z * 330, 40 + 220 * random.random()
        x = random.random() * width
        tone = "#F2C49C" if random.random() < 0.55 * (1 - z) + 0.15 else "#2B3858"
        canvas.fill(ellipse(x, y, w * (0.4 + z), 1.4 + 3.4 * z), tone, 0.34)
    for i in range(26):
        x, y = random.random() * width, y0 + 30 + random.random() * 250
        s = 14 + (y - y0) * 0.16
        canvas.fill([(x - s * 1.8, y), (x - s * 0.5, y - s * 0.26), (x + s, y - s * 0.2),
                     (x + s * 1.7, y + 2), (x + s * 0.4, y + s * 0.3), (x - s, y + s * 0.24)],
                    "#E9E6EA", 0.85)
    return canvas


def _bridge(width, height):
    """A steel bridge on stone piers, deck and tracks."""
    canvas = Film.canvas(36)
    deck = 800
    for x in (260, 860, 1460, 2060):
        canvas.poly([(x - 46, deck), (x - 58, height), (x + 62, height), (x + 46, deck)], "#5A5668")
        canvas.poly([(x + 14, deck), (x + 20, height), (x + 62, height), (x + 46, deck)], "#8A7A80")
        for row in range(9):
            canvas.line([(x - 50, deck + 30 + row * 44), (x + 54, deck + 30 + row * 44)], "#3C3A4E",
                        2, 0.6)
    for start in (-340, 260, 860, 1460, 2060):
        canvas.line([(start + i * 50, deck + 30 + 110 * (1 - math.sin(i / 12 * math.pi)))
                     for i in range(13)], "#2F3850", 13)
        for i in range(1, 12):
            canvas.line([(start + i * 50, deck + 30 + 110 * (1 - math.sin(i / 12 * math.pi))),
                         (start + i * 50, deck)], "#2F3850", 5)
    canvas.poly([(0, deck - 6), (width, deck - 6), (width, deck + 30), (0, deck + 30)], "#2A3247")
    canvas.poly([(0, deck - 14), (width, deck - 14), (width, deck - 4), (0, deck - 4)], "#E9E2E2")
    for x in range(60, width, 300):
        canvas.line([(x, deck - 10), (x, deck - 190)], "#232B3F", 5)
        canvas.line([(x, deck - 186), (x + 34, deck - 196), (x + 58, deck - 184)], "#232B3F", 4)
        canvas.fill(ellipse(x + 60, deck - 180, 11, 6), "#FFE2A8")
    canvas.line([(0, deck - 166), (width / 2, deck - 160), (width, deck - 166)], "#20283A", 2.2)
    return canvas


def _rail(width):
    canvas = Film.canvas(37)
    for x in range(0, width, 20):
        canvas.line([(x, 796), (x, 768)], "#1F273A", 2.6)
    canvas.poly([(0, 765), (width, 765), (width, 770), (0, 770)], "#1F273A")
    canvas.poly([(0, 762), (width, 762), (width, 765), (0, 765)], "#EFE8E8")
    return canvas


def _bank(width, height):
    """The near bank: a snowy walk, a lamp, a leafless tree."""
    canvas = Film.canvas(38)
    skyline = ridge_line(width, 1010, 60, 44, 900, 4, False)
    hills(canvas, skyline, "#CFCBDA", "#8C90B0")
    path = [(0, 1110), (700, 1080), (1500, 1092), (width, 1070), (width, 1130), (1500, 1150),
            (700, 1140), (0, 1176)]
    canvas.fill(path, "#A7A7C0")
    random = np.random.default_rng(9)

    def branch(x, y, angle, length, thick):
        x1, y1 = x + math.cos(angle) * length, y + math.sin(angle) * length
        canvas.line([(x, y), ((x + x1) / 2 + 4, (y + y1) / 2), (x1, y1)], "#232634", thick)
        canvas.line([(x - thick * 0.3, y - thick * 0.3), (x1 - thick * 0.2, y1 - thick * 0.3)],
                    "#F1ECEF", thick * 0.3, 0.8)
        if thick > 2.6:
            for _ in range(3):
                branch(x1, y1, angle + (random.random() - 0.5) * 1.35,
                       length * (0.62 + random.random() * 0.22), thick * 0.6)

    branch(250, 1040, -1.5, 170, 26)
    canvas.line([(1690, 1080), (1690, 760)], "#1E2434", 10)
    canvas.fill(rectangle(1672, 712, 36, 52, 8), "#1E2434")
    canvas.fill(rectangle(1678, 720, 24, 38, 5), "#FFDFA0")
    return canvas


def _glints(ctx, t, share):
    random = np.random.default_rng(21)
    for i in range(40):
        x, y = random.random() * 2200, 760 + random.random() * 120
        glow = max(0.0, math.sin(t * (0.7 + random.random()) + i * 2.4))**3
        ctx.save()
        ctx.translate(x, y)
        ctx.scale(16 + 26 * random.random(), 1.8)
        ctx.arc(0, 0, 1, 0, 2 * math.pi)
        ctx.restore()
        ctx.set_source_rgba(*rgb("#FFE2B0"), 0.5 * glow)
        ctx.fill()


def _tram(ctx, t, share):
    """Three red and yellow cars, lit from within, and the arm that reaches the wire."""
    x = -760 + 82 * t
    for car in range(3):
        _car(ctx, x + car * 232, 790, last=car == 2)
    ctx.set_source_rgb(*rgb("#20283A"))
    ctx.set_line_width(3)
    ctx.move_to(x + 300, 676)
    ctx.line_to(x + 340, 655)
    ctx.line_to(x + 318, 637)
    ctx.stroke()
    ctx.save()
    ctx.translate(x + 700, 752)
    screen_glow(ctx, 0, 0, 150, rgb("#FFE4A8"), 0.55)
    ctx.restore()


def _car(ctx, x, y, last):
    rectangle(x, y - 112, 226, 100, 14)(ctx)
    ctx.set_source_rgb(*rgb("#E2B23E"))
    ctx.fill()
    rectangle(x, y - 58, 226, 46, 8)(ctx)
    ctx.set_source_rgb(*rgb("#A8243B"))
    ctx.fill()
    rectangle(x + 6, y - 120, 214, 14, 6)(ctx)
    ctx.set_source_rgb(*rgb("#F0EAEA"))
    ctx.fill()
    for i in range(5):
        rectangle(x + 12 + i * 42, y - 100, 36, 42, 5)(ctx)
        ctx.set_source_rgb(*rgb("#FFDF9C" if i != 4 or not last else "#CFE0EA"))
        ctx.fill()
        if (i + (0 if last else 1)) % 2 == 0:
            ctx.arc(x + 30 + i * 42, y - 78, 8, 0, 2 * math.pi)
            ctx.rectangle(x + 19 + i * 42, y - 70, 22, 12)
            ctx.set_source_rgb(*rgb("#4A3540"))
            ctx.fill()
    ctx.set_source_rgb(*rgb("#1C1F2C"))
    ctx.rectangle(x + 8, y - 14, 210, 7)
    ctx.fill()
    for wheel in (44, 78, 150, 184):
        ctx.arc(x + wheel, y - 8, 9, 0, 2 * math.pi)
        ctx.fill()
    if last:
        ctx.arc(x + 220, y - 36, 6, 0, 2 * math.pi)
        ctx.set_source_rgb(*rgb("#FFF4D0"))
        ctx.fill()


def _lamp(ctx, t, share):
    screen_glow(ctx, 1690, 738, 240, rgb("#FFD08A"), 0.75 - 0.45 * ease(share))


def _people(ctx, t, share):
    for who, x, y, size, speed, facing, lag in ((WOMAN, 2140, 1098, 168, -22, -1, 0.8),
                                                (ARMEN, 300, 1132, 196, 30, 1, 0)):
        px = x + speed * t
        ctx.save()
        ctx.translate(px + 16, y + 2)
        ctx.scale(size * 0.34, size * 0.035)
        ctx.arc(0, 0, 1, 0, 2 * math.pi)
        ctx.restore()
        ctx.set_source_rgba(*rgb("#2A2E4A"), 0.4)
        ctx.fill()
        walker(ctx, px, y, size, t * (4.2 if speed > 0 else 3.7) + lag, who, facing)


def _birds(ctx, t, share):
    for i in range(5):
        birds(ctx, 300 + 38 * t + i * 54, 330 + 20 * math.sin(i * 2.1) + 8 * math.sin(t * 0.6 + i),
              12, math.sin(t * 6 + i * 1.9), "#2B3150", 0.75)


def _hour(ctx, t, share):
    e = ease(share)
    multiply(ctx, mix("#8B9CD0", "#FFF7EE", e))
    screen_glow(ctx, 1180, 640, 1250, rgb("#FFAE72"), 0.10 + 0.20 * e)


def _snow(ctx, t, share):
    random = np.random.default_rng(77)
    ctx.set_source_rgba(1, 1, 1, 0.75)
    for i in range(48):
        speed, size = 26 + 34 * random.random(), 1.3 + 2.2 * random.random()
        x = (random.random() * 2100 + 16 * math.sin(t * 0.8 + i) + 9 * t) % 2000 - 40
        y = (random.random() * 1100 + speed * t) % 1120 - 20
        ctx.arc(x, y, size, 0, 2 * math.pi)
        ctx.fill()
