# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Film: evening in Sololaki; window after window is lit."""

import math

import numpy as np

from studio.figures import walker
from studio.film import Film, ease, multiply, screen_glow
from studio.nature import birds, clouds, cypress, dabs, hills, mist, ridge_line
from studio.paint import ellipse, linear, mix, polygon, rectangle, rgb
from studio.town import arch, balcony, courses, gable_roof, window

LEAVES = ["#1B2A30", "#35503A", "#6E7A3C", "#C99A48"]
BRICK = ["#8A4B3C", "#A5614A", "#B97A5C"]
WOODS = [("#3F7378", "#1E4450", "#7FB0A8"), ("#7A4A32", "#3E241E", "#B98A5C"),
         ("#8FA08A", "#4A5E54", "#C9D2B4"), ("#A8654A", "#5A2E2A", "#DDA078"),
         ("#5E7F9A", "#2C4460", "#A0BCCB")]
WALLS = ["#C9A58A", "#B58872", "#D8BC98", "#A9988E", "#C08A6A", "#DAC8A8"]
WALKER = {
    "skin": "#B97A55",
    "coat": "#5E7F73",
    "legs": "#2B2A3A",
    "shoes": "#1C1A22",
    "hair": "#241A20",
    "hair_style": "long",
    "light": "#FFD2A0",
    "carry": "crate",
    "hem": -0.28
}


class Lights:
    """Windows that are lit one after another: (x, y, width, height, second, round)."""
    def __init__(self):
        self.places = []

    def add(self, x, y, width, height, second, round_head=False):
        self.places.append((x, y, width, height, second, round_head))

    def draw(self, ctx, t, share):
        for x, y, width, height, second, round_head in self.places:
            on = min(max((t - second) / 0.7, 0.0), 1.0)
            if on <= 0:
                continue
            glow = on * (0.96 + 0.04 * math.sin(t * 1.3 + x))
            shape = arch(x, y, width, height) if round_head else rectangle(
                x, y - height, width, height)
            ctx.save()
            shape(ctx)
            ctx.clip()
            ctx.set_source_rgba(*rgb("#FFC468"), 0.92 * glow)
            ctx.paint()
            ctx.rectangle(x + width * 0.1, y - height * 0.94, width * 0.34, height * 0.5)
            ctx.rectangle(x + width * 0.56, y - height * 0.94, width * 0.34, height * 0.5)
            ctx.set_source_rgba(*rgb("#FFE9B8"), 0.5 * glow)
            ctx.fill()
            ctx.rectangle(x + width * 0.46, y - height, width * 0.08, height)
            ctx.rectangle(x, y - height * 0.42, width, height * 0.05)
            ctx.set_source_rgba(*rgb("#4A3428"), 0.9 * glow)
            ctx.fill()
            ctx.restore()


def build(duration_s):
    width, height = Film.size()
    film = Film(duration_s, pan=(130, 16), zoom=(1.0, 1.03), centre=(0.5, 0.5))
    film.layer(_sky(), 0.0)
    high = Film.canvas(52)
    clouds(high, 20, 420, "#F0B49A", 0.48, seed=91)
    film.layer(high, 0.04, glide=lambda t: -1.8 * t)
    film.layer(_fortress(width), 0.12)
    film.live(_cable_car, 0.14)
    slope_lights, street_lights, house_lights = Lights(), Lights(), Lights()
    film.layer(_slope(width, slope_lights), 0.28)
    film.live(slope_lights.draw, 0.28)
    film.layer(_street(width, height, street_lights), 0.55)
    film.live(street_lights.draw, 0.55)
    film.live(_walker, 0.58)
    film.layer(_house(width, height, house_lights), 0.9)
    film.live(house_lights.draw, 0.9)
    film.layer(_house_front(), 0.9)
    film.live(_washing, 0.9)
    film.live(_cat, 0.9)
    film.live(_swifts, 0.1)
    film.wash(_hour)
    return film


def _sky():
    canvas = Film.canvas(51)
    canvas.sky([(0, "#2A3C6C"), (0.18, "#5E6694"), (0.34, "#B8879A"), (0.46, "#EFAE88"),
                (0.56, "#FBD9A4"), (1, "#FBD9A4")])
    return canvas


def _fortress(width):
    canvas = Film.canvas(53)
    skyline = ridge_line(width, 560, 210, 64, 1100, 5, False)
    stone, lit = "#A5806E", "#E2B08A"
    for share, w, h in ((0.46, 70, 120), (0.50, 190, 62), (0.585, 56, 128), (0.61, 170, 58),
                        (0.685, 64, 112), (0.71, 210, 48), (0.80, 50, 90)):
        x = width * share
        y = skyline[int(x + w / 2)] + 60
        h += 60
        canvas.poly([(x, y), (x, y - h), (x + w, y - h), (x + w, y)], stone)
        canvas.poly([(x, y), (x, y - h), (x + w * 0.3, y - h), (x + w * 0.3, y)], lit)
        for k in range(int(w / 13)):
            canvas.poly([(x + k * 13, y - h - 9), (x + k * 13 + 8, y - h - 9),
                         (x + k * 13 + 8, y - h), (x + k * 13, y - h)], stone)
    x, y = width * 0.645, skyline[int(width * 0.645)] - 30
    canvas.poly([(x - 26, y + 40), (x - 26, y - 34), (x + 26, y - 34), (x + 26, y + 40)], "#C79A7E")
    canvas.poly([(x - 12, y - 34), (x - 12, y - 74), (x + 12, y - 74), (x + 12, y - 34)], "#D9B08E")
    canvas.poly([(x - 16, y - 72), (x, y - 112), (x + 16, y - 72)], "#8A5A50")
    hills(canvas, skyline, "#77756E", "#4E5F58", light=-1)
    for i in range(64):
        px = i * 37 + 11 * math.sin(i * 3)
        if i % 3 == 0:
            cypress(canvas, px % width, skyline[int(px % width)] + 60 + 22 * (i % 5),
                    62 + 14 * (i % 4), LEAVES, i + 2)
        else:
            dabs(canvas,
                 px % width,
                 skyline[int(px % width)] + 50 + 30 * (i % 6),
                 40,
                 24,
                 LEAVES,
                 50,
                 7, (-0.6, -0.8),
                 seed=i)
    mist(canvas, 640, 60, "#F6C9A0", 0.55)
    return canvas


def _slope(width, lights):
    """Houses climbing the hill, each with its balcony."""
    canvas = Film.canvas(54)
    random = np.random.default_rng(14)
    for row in range(4):
        y = 640 + row * 76
        x = -60 + random.random() * 80
        while x < width:
            w, h = 120 + random.random() * 90, 92 + random.random() * 46
            wall = mix(WALLS[int(random.random() * len(WALLS))], "#6A5A7C", 0.34 - row * 0.08)
            top = y - h + 16 * math.sin(x / 300)
            canvas.poly([(x, top + h + 260), (x, top), (x + w, top), (x + w, top + h + 260)], wall)
            canvas.poly([(x, top + h + 260), (x, top), (x + w * 0.14, top),
                         (x + w * 0.14, top + h + 260)], mix(wall, "#FFD2A0", 0.4))
            gable_roof(canvas, x, top + 3, w, 26 + random.random() * 14,
                       mix("#A3523E", "#6E5068", 0.3 - row * 0.06), "#5C2A38", 8, 4)
            wood, dark, light = WOODS[int(random.random() * len(WOODS))]
            for k in range(3):
                wx = x + w * (0.14 + 0.28 * k)
                canvas.poly([(wx, top + 62), (wx, top + 22), (wx + w * .15, top + 22),
                             (wx + w * .15, top + 62)], "#3E4560")
                if random.random() < 0.6:
                    lights.add(wx, top + 48, w * 0.15, 26, 2 + random.random() * 30)
            balcony(canvas,
                    x + w * 0.06,
                    top + 68,
                    w * 0.88,
                    58,
                    wood,
                    dark,
                    light,
                    bays=4,
                    roof=False)
            if random.random() < 0.4:
                dabs(canvas,
                     x + w,
                     top + h * 0.8,
                     34,
                     26,
                     LEAVES,
                     60,
                     6, (-0.6, -0.8),
                     seed=int(x) + row + 99)
            x += w + random.random() * 14
    mist(canvas, 720, 90, "#F3C2A0", 0.25, 9)
    return canvas


def _street(width, height, lights):
    """A street that goes down between two houses, cobbled, with a lamp."""
    canvas = Film.canvas(55)
    courses(canvas, width * 0.74, 470, width * 0.3, height, 24, ["#B8937A", "#CFAE8E", "#DFC4A0"],
            6, 1.0, "#9A7A68")
    wall = [(width * 0.74, 470), (width, 470), (width, height), (width * 0.74, height)]
    canvas.shade(lambda c: polygon(c, wall), linear((width * 0.74, 0), (width, 0), 0.1, 0.6),
                 "#3A2A4A", 0.3)
    gable_roof(canvas, width * 0.74, 474, width * 0.3, 76, "#A3523E", "#5C2A38", 22, 6)
    for k, x in enumerate((0.785, 0.875, 0.955)):
        window(canvas, width * x, 720, 74, 150, "#5A3A30", "#46507A", surround="#EAD2B0")
        lights.add(width * x + 5, 688, 64, 112, 6 + 8 * k)
    balcony(canvas, width * 0.755, 770, width * 0.26, 240, *WOODS[1], bays=5)
    window(canvas,
           width * 0.79,
           968,
           84,
           130,
           "#5A3A30",
           "#46507A",
           surround="#EAD2B0",
           round_head=True)
    lights.add(width * 0.79 + 6, 964, 72, 118, 4, True)
    ground = [(0, 1010), (width, 985), (width, height), (0, height)]
    canvas.poly(ground, "#6E5E6E")
    random = np.random.default_rng(6)
    for i in range(1500):
        z = random.random()
        y = 1000 + z * (height - 1000)
        canvas.fill(ellipse(random.random() * width, y, 8 + 14 * z, 3 + 5 * z),
                    mix("#5E5062", "#A88C84", random.random()), 0.7)
    canvas.shade(lambda c: polygon(c, ground), linear((0, 990), (0, 1080), 0.55, 0.0), "#F0C0A0",
                 0.2)
    return canvas


def _house(width, height, lights):
    """The house of the workshop: brick, three storeys of balcony, close on the left."""
    canvas = Film.canvas(56)
    right = 900
    courses(canvas, -20, 60, right, height, 22, BRICK, 5, 1.2, "#6A3A34")
    front = [(-20, 60), (right - 20, 60), (right - 20, height), (-20, height)]
    canvas.shade(lambda c: polygon(c, front), linear((0, 0), (right, 0), 0.7, 0.1), "#33203A", 0.3)
    canvas.poly([(-20, 30), (right + 16, 30), (right + 4, 66), (-20, 66)], "#B98A66")
    canvas.poly([(-20, 18), (right + 26, 18), (right + 16, 34), (-20, 34)], "#7A4A3A")
    for storey, y in enumerate((420, 850)):
        for k in range(4):
            x = (152, 299, 592, 739)[k] - 4
            window(canvas, x, y, 96, 226, "#2E4A52", "#4A5580", round_head=True, surround="#D9B08C")
            lights.add(x + 7, y - 4, 82, 210, (9, 16, 1, 24, 19, 4, 12, 27)[storey * 4 + k], True)
    window(canvas, 110, 1215, 150, 250, "#3A2A26", "#4A5580", surround="#D9B08C")
    lights.add(118, 1211, 134, 232, 7)
    canvas.fill(rectangle(420, 960, 190, 300, 8), "#5A3228")
    canvas.fill(rectangle(436, 976, 158, 280, 6), "#3F7378")
    return canvas


def _house_front():
    """What stands before the lit windows: balconies, vines, pots, and a woman with a cup."""
    canvas = Film.canvas(57)
    wood, dark, light = WOODS[0]
    _reader(canvas, 640, 392)
    balcony(canvas, -20, 470, 880, 360, wood, dark, light, bays=6)
    balcony(canvas, -20, 900, 880, 360, wood, dark, light, bays=6, roof=False)
    random = np.random.default_rng(33)
    for i in range(38):
        x = 20 + i * 23
        if 570 < x < 712:
            continue
        dabs(canvas,
             x,
             372 + 22 * math.sin(i * 0.8) + 14 * random.random(),
             24,
             20,
             LEAVES,
             36,
             7, (0.7, -0.6),
             seed=500 + i)
    for i in range(16):
        dabs(canvas,
             838 + 12 * math.sin(i),
             330 + i * 40,
             24,
             26,
             LEAVES,
             40,
             7, (0.7, -0.6),
             seed=700 + i)
    for x, colour in ((70, "#B5633F"), (180, "#8E4434"), (300, "#C98A5A"), (700, "#B5633F")):
        canvas.poly([(x, 780), (x + 44, 780), (x + 36, 826), (x + 8, 826)], colour)
        dabs(canvas,
             x + 22,
             764,
             28,
             22,
             LEAVES if x != 180 else ["#5C1230", "#A8243B", "#E0694E"],
             46,
             6, (0.7, -0.6),
             seed=x)
    return canvas


def _reader(canvas, x, y):
    """Samira at the railing: shoulders, a scarf, dark hair, a cup."""
    canvas.fill([(x - 66, y + 20), (x - 62, y - 70), (x - 28, y - 104), (x + 24, y - 104),
                 (x + 60, y - 70), (x + 66, y + 20)], "#E4D6C2")
    canvas.fill([(x - 8, y - 100), (x + 24, y - 104), (x + 60, y - 70), (x + 66, y + 20),
                 (x + 24, y + 20)], "#FFF0D8")
    canvas.fill([(x - 44, y - 132), (x - 38, y - 188), (x, y - 208), (x + 38, y - 186),
                 (x + 42, y - 128), (x + 36, y - 92), (x - 38, y - 92)], "#241A20")
    canvas.fill(ellipse(x + 8, y - 146, 28, 36), "#C68A62")
    canvas.fill([(x - 30, y - 160), (x - 20, y - 190), (x + 14, y - 196), (x + 38, y - 170),
                 (x + 30, y - 168), (x + 4, y - 178), (x - 18, y - 150)], "#2A1F25")
    for side in (-1, 1):
        canvas.line([(x + 8 + side * 12 - 6, y - 150), (x + 8 + side * 12, y - 147),
                     (x + 8 + side * 12 + 6, y - 150)], "#3A1E20", 2.6)
        canvas.line([(x + 8 + side * 12 - 7, y - 160), (x + 8 + side * 12 + 7, y - 160)], "#2A1A1C",
                    3)
    canvas.line([(x + 8, y - 148), (x + 12, y - 136), (x + 6, y - 134)], "#8E5040", 2.4)
    canvas.line([(x - 1, y - 126), (x + 8, y - 122), (x + 18, y - 127)], "#8A3A3A", 3)
    canvas.fill([(x - 34, y - 112), (x, y - 98), (x + 36, y - 114), (x + 34, y - 88), (x, y - 74),
                 (x - 34, y - 88)], "#5E7F73")
    canvas.fill(rectangle(x + 44, y - 62, 30, 26, 6), "#F7F2E9")
    canvas.fill(ellipse(x + 40, y - 44, 15, 13), "#C68A62")


def _washing(ctx, t, share):
    """A line of washing from the balcony across the street, moving in the evening wind."""
    colours = ("#F7F2E9", "#D98C5A", "#8FB0A4", "#E8D5B8", "#A8243B", "#F7F2E9", "#5E7F9A")
    x0, y0, x1, y1 = 860, 560, 1700, 520
    ctx.set_source_rgba(*rgb("#2A2630"), 0.85)
    ctx.set_line_width(2.2)
    ctx.move_to(x0, y0)
    ctx.curve_to(x0 + 260, y0 + 66, x1 - 260, y1 + 70, x1, y1)
    ctx.stroke()
    for i, colour in enumerate(colours):
        s = 0.08 + i * 0.115
        x = x0 + (x1 - x0) * s
        y = y0 + (y1 - y0) * s + 4 * 51 * s * (1 - s)
        w, h = 58 + 16 * (i % 3), 78 + 24 * ((i * 2) % 3)
        lean = 9 * math.sin(t * 1.1 + i * 0.7) + 4 * math.sin(t * 2.3 + i)
        for part, tone in ((0.0, colour), (0.62, mix(colour, "#3A2A4A", 0.3))):
            ctx.move_to(x + w * part, y + 2)
            ctx.line_to(x + w, y + 3)
            ctx.curve_to(x + w + lean * 0.2, y + h * 0.4, x + w + lean * 0.8, y + h * 0.7,
                         x + w + lean, y + h)
            ctx.line_to(x + w * part + lean, y + h + 3 * math.sin(t * 1.7 + i))
            ctx.curve_to(x + w * part + lean * 0.8, y + h * 0.7, x + w * part + lean * 0.2,
                         y + h * 0.4, x + w * part, y + 2)
            ctx.set_source_rgb(*rgb(tone))
            ctx.fill()


def _cat(ctx, t, share):
    """A cat on the railing of the lower balcony; only its tail is awake."""
    x, y = 424, 774
    ctx.set_source_rgb(*rgb("#2A2028"))
    for cx, cy, rx, ry in ((x, y - 20, 42, 20), (x + 38, y - 34, 17, 15)):
        ellipse(cx, cy, rx, ry)(ctx)
        ctx.fill()
    for dx in (28, 44):
        polygon(ctx, [(x + dx - 5, y - 44), (x + dx, y - 60), (x + dx + 6, y - 44)])
        ctx.fill()
    swing = 16 * math.sin(t * 1.2) * max(0.0, math.sin(t * 0.35))
    ctx.set_line_width(9)
    ctx.set_line_cap(1)
    ctx.move_to(x - 36, y - 14)
    ctx.curve_to(x - 70, y - 6, x - 66 + swing * 0.4, y + 46, x - 62 + swing, y + 62)
    ctx.stroke()


def _walker(ctx, t, share):
    x = 2000 - 26.0 * t
    ctx.save()
    ctx.translate(x, 1082)
    ctx.scale(70, 8)
    ctx.arc(0, 0, 1, 0, 2 * math.pi)
    ctx.restore()
    ctx.set_source_rgba(*rgb("#241A34"), 0.4)
    ctx.fill()
    walker(ctx, x, 1080, 205, t * 3.7, WALKER, -1)


def _cable_car(ctx, t, share):
    """The cable cars between the river and the fortress."""
    x0, y0, x1, y1 = 2330, 610, 1180, 330
    ctx.set_source_rgba(*rgb("#2E2A40"), 0.8)
    ctx.set_line_width(1.8)
    ctx.move_to(x0, y0)
    ctx.line_to(x1, y1)
    ctx.stroke()
    for offset in (0.05, 0.55):
        s = (offset + t * 0.012) % 1.0
        x, y = x0 + (x1 - x0) * s, y0 + (y1 - y0) * s
        ctx.set_source_rgb(*rgb("#2E2A40"))
        ctx.set_line_width(2)
        ctx.move_to(x, y)
        ctx.line_to(x, y + 14)
        ctx.stroke()
        rectangle(x - 15, y + 14, 30, 24, 7)(ctx)
        ctx.set_source_rgb(*rgb("#A8243B"))
        ctx.fill()
        rectangle(x - 12, y + 18, 24, 10, 3)(ctx)
        ctx.set_source_rgb(*rgb("#FFE3A8"))
        ctx.fill()


def _swifts(ctx, t, share):
    for i in range(6):
        a = t * 0.32 + i * 1.05
        birds(ctx, 1350 + 430 * math.cos(a), 210 + 70 * math.sin(a * 1.7 + i), 11,
              math.sin(t * 9 + i * 2), "#2E2A48", 0.8)


def _hour(ctx, t, share):
    """From the last sun to the blue hour; the lamps stay warm."""
    e = ease(share)
    multiply(ctx, mix("#FFF4E4", "#B0A9D8", e))
    screen_glow(ctx, 1250, 520, 1150, rgb("#FF9E6A"), 0.24 * (1 - e) + 0.05)
    screen_glow(ctx, 330, 420, 760, rgb("#FFB45E"), 0.20 * e)
    screen_glow(ctx, 1700, 640, 520, rgb("#FFB45E"), 0.18 * e)
