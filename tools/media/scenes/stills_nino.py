# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stills of Nino's story, 1920 x 1280."""

import math

import numpy as np

from studio.nature import (bunch, clouds, cypress, dabs, hills, mountains, ridge_line, sun, tree)
from studio.paint import (Canvas, ellipse, linear, mix, polygon, radial, rectangle)
from studio.figures import sitter, walker
from studio.town import balcony, courses, gable_roof, laundry, window

WIDTH, HEIGHT = 1920, 1280
LEAVES = ["#182A2B", "#33502F", "#7C7A34", "#DDA043"]
GREEN = ["#1B2E2C", "#33553C", "#6E8A4A", "#C9C06A"]
GRAPES = ["#331436", "#4A1B40", "#7A2A4E"]


def telavi():
    """A street in Telavi: carved balconies, the great plane tree, the morning bus."""
    canvas = Canvas(WIDTH, HEIGHT, 41)
    canvas.sky([(0, "#5B7BA8"), (0.3, "#A9B7C4"), (0.5, "#F3D3A6"), (1, "#F3D3A6")])
    clouds(canvas, 20, 420, "#FFF0DA", 0.5, seed=19)
    mountains(canvas,
              ridge_line(WIDTH, 560, 260, 71, 460),
              "#DDBBA8",
              "#6E82A8",
              "#F3D0A4",
              snow="#FFF5E6",
              snow_line=470,
              snow_shadow="#9AA8CC",
              floor=660)
    hills(canvas,
          ridge_line(WIDTH, 650, 60, 72, 700, 4, False),
          "#8A9A84",
          "#64785E",
          patch="#C9A55E")
    for x, y, w, h, wood, seed in ((-60, 430, 560, 700, ("#7A4A32", "#3E241E", "#B98A5C"), 3),
                                   (470, 540, 380, 560, ("#5E7F73", "#2C4A48", "#A9C6AE"), 5)):
        courses(canvas, x, y, w, h + 200, 26, ["#C9A890", "#D8BC9C", "#E6D0B0"], seed, 1.1,
                "#A98C78")
        canvas.shade(rectangle(x, y, w, h + 200), linear((x, y), (x + w, y), 0.55, 0.0), "#4A3A54",
                     0.4)
        gable_roof(canvas, x, y + 4, w, 96, "#A3523E", "#5C2A30", 30, 7)
        for k in range(3):
            window(canvas,
                   x + w * (0.10 + 0.31 * k),
                   y + 300,
                   w * 0.13,
                   190,
                   "#5A3A30",
                   "#56688A",
                   surround="#F0DFC4")
        balcony(canvas, x + w * 0.02, y + 340, w * 0.96, 280, *wood, bays=5)
    canvas.fill(rectangle(120, 900, 130, 220, 6), "#4A3028")
    window(canvas, 320, 1060, 120, 150, "#5A3A30", "#56688A", surround="#F0DFC4")
    street = [(0, 1130), (900, 1050), (1200, 1040), (WIDTH, 1070), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.poly(street, "#B59A84")
    canvas.shade(lambda c: polygon(c, street), linear((0, 1280), (0, 1040), 0.6, 0.0), "#5E4650",
                 0.5)
    canvas.shade(lambda c: polygon(c, street), radial((1300, 1060), 520, 0.6, 0.0), "#FFE0AE", 0.5)
    _bus(canvas, 930, 1150)
    tree(canvas, 1640, 1150, 980, GREEN, "#6A5446", 7, crown=0.40)
    for i in range(60):
        random = np.random.default_rng(i)
        canvas.fill(
            ellipse(1200 + random.random() * 700, 1130 + random.random() * 140,
                    26 + 40 * random.random(), 7), "#4A3846", 0.22)
    canvas.ctx.save()
    walker(
        canvas.ctx, 760, 1190, 250, 1.0, {
            "skin": "#C98B66",
            "coat": "#A8243B",
            "legs": "#2B2A3A",
            "shoes": "#1C1A22",
            "hair": "#3B2E35",
            "hair_style": "bun",
            "light": "#FFD9A0",
            "carry": "bag",
            "hem": -0.30
        })
    canvas.ctx.restore()
    canvas.glow(1250, 420, 760, "#FFD898", 0.4)
    canvas.finish()
    return canvas


def _bus(canvas, x, y):
    canvas.fill(ellipse(x + 220, y + 8, 260, 20), "#2A2030", 0.35)
    body = [(x, y - 40), (x, y - 150), (x + 26, y - 180), (x + 330, y - 182), (x + 372, y - 160),
            (x + 414, y - 96), (x + 446, y - 84), (x + 452, y - 40), (x + 440, y - 22),
            (x + 10, y - 22)]
    canvas.poly(body, "#E9C24E")
    canvas.shade(lambda c: polygon(c, body), linear((0, y - 20), (0, y - 150), 0.7, 0.0), "#A8643A",
                 0.5)
    canvas.poly([(x, y - 84), (x + 447, y - 84), (x + 450, y - 66), (x, y - 66)], "#A8243B")
    for k in range(4):
        canvas.fill(rectangle(x + 20 + k * 76, y - 166, 64, 66, 9), "#33405C")
        canvas.shade(rectangle(x + 20 + k * 76, y - 166, 64, 66, 9),
                     linear((x + 20 + k * 76, y - 100), (x + 84 + k * 76, y - 166), 0.0, 0.8),
                     "#BCD0DE", 0.3)
    glass = [(x + 328, y - 166), (x + 362, y - 150), (x + 398, y - 98), (x + 328, y - 98)]
    canvas.poly(glass, "#33405C")
    canvas.shade(lambda c: polygon(c, glass), linear((x + 330, y - 98), (x + 390, y - 166), 0, 0.8),
                 "#BCD0DE", 0.3)
    for wheel in (82, 362):
        canvas.fill(ellipse(x + wheel, y - 22, 37, 37), "#1B1E28")
        canvas.fill(ellipse(x + wheel, y - 22, 17, 17), "#A9B0B8")
    canvas.fill(ellipse(x + 444, y - 58, 9, 11), "#FFF3CE")
    canvas.poly([(x + 60, y - 184), (x + 64, y - 208), (x + 150, y - 208), (x + 154, y - 184)],
                "#6A4A3A")
    canvas.poly([(x + 164, y - 184), (x + 166, y - 202), (x + 236, y - 202), (x + 238, y - 184)],
                "#5E7F73")


def athens():
    """Evening on a roof in Athens: white walls, laundry, the Acropolis, two women at a table."""
    canvas = Canvas(WIDTH, HEIGHT, 42)
    canvas.sky([(0, "#2C3E70"), (0.22, "#75749C"), (0.4, "#E39A86"), (0.52, "#FBCB96"),
                (1, "#FBCB96")])
    clouds(canvas, 40, 430, "#F9C4A4", 0.46, seed=23)
    sun(canvas, 1500, 560, 52, halo="#FFB46A", reach=8)
    hills(canvas, ridge_line(WIDTH, 640, 110, 81, 700, 5, False), "#8E7E96", "#B58E90")
    _acropolis(canvas, 760, 640)
    random = np.random.default_rng(5)
    for row in range(6):
        y = 690 + row * 40
        x = -40.0
        while x < WIDTH:
            w, h = 60 + random.random() * 90, 40 + random.random() * 50
            wall = mix(mix("#F3E2CC", "#C9A9A4", random.random()), "#6E6488", 0.34 - row * 0.045)
            canvas.poly([(x, y + 80), (x, y - h), (x + w, y - h), (x + w, y + 80)], wall)
            canvas.poly([(x + w * 0.78, y + 80), (x + w * 0.78, y - h), (x + w, y - h),
                         (x + w, y + 80)], mix(wall, "#FFC890", 0.55))
            for k in range(int(w / 26)):
                if random.random() < 0.8:
                    canvas.poly([(x + 8 + k * 26, y - h + 34), (x + 8 + k * 26, y - h + 12),
                                 (x + 20 + k * 26, y - h + 12), (x + 20 + k * 26, y - h + 34)],
                                "#FFC66B" if random.random() < 0.25 else "#5A5474")
            if random.random() < 0.4:
                canvas.fill(rectangle(x + 10, y - h - 16, 26, 14, 6), "#8E8498")
            if random.random() < 0.16:
                cypress(canvas, x + w, y + 30, 90, GREEN, int(x) + 300)
            x += w
    _terrace(canvas)
    canvas.finish()
    return canvas


def _acropolis(canvas, x, y):
    canvas.fill([(x - 300, y + 60), (x - 250, y - 30), (x - 190, y - 96), (x - 60, y - 118),
                 (x + 190, y - 112), (x + 250, y - 60), (x + 320, y + 60)], "#8A7288")
    canvas.shade([(x - 300, y + 60), (x - 250, y - 30), (x - 190, y - 96), (x - 60, y - 118),
                  (x + 190, y - 112), (x + 250, y - 60), (x + 320, y + 60)],
                 linear((x - 200, 0), (x + 320, 0), 0.0, 0.85), "#DDA58C", 0.7)
    base = y - 112
    canvas.poly([(x - 76, base), (x - 76, base - 12), (x + 154, base - 12), (x + 154, base)],
                "#C99A86")
    for k in range(12):
        cx = x - 68 + k * 19
        canvas.poly([(cx, base - 12), (cx, base - 76), (cx + 10, base - 76), (cx + 10, base - 12)],
                    "#D9AE94")
        canvas.poly([(cx + 6, base - 12), (cx + 6, base - 76), (cx + 10, base - 76),
                     (cx + 10, base - 12)], "#FFDDB0")
    canvas.poly([(x - 76, base - 76), (x - 76, base - 92), (x + 154, base - 92),
                 (x + 154, base - 76)], "#D2A48C")
    canvas.poly([(x - 80, base - 92), (x - 20, base - 112), (x + 20, base - 118),
                 (x + 110, base - 96), (x + 158, base - 92)], "#C09080")


def _terrace(canvas):
    wall = [(0, 1000), (WIDTH, 1000), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.poly(wall, "#C9A892")
    canvas.shade(lambda c: polygon(c, wall), linear((0, 1280), (900, 1000), 0.7, 0.0), "#5A4464",
                 0.5)
    canvas.poly([(0, 950), (WIDTH, 950), (WIDTH, 1010), (0, 1010)], "#F3E3CE")
    canvas.poly([(0, 1002), (WIDTH, 1002), (WIDTH, 1014), (0, 1014)], "#A98C94")
    canvas.poly([(1690, HEIGHT), (1690, 330), (1960, 330), (1960, HEIGHT)], "#EAD6C0")
    canvas.shade(rectangle(1690, 330, 260, 950), linear((1960, 0), (1690, 0), 0.75, 0.1), "#6A5478",
                 0.5)
    canvas.fill(rectangle(1760, 620, 130, 340, 4), "#3E6A86")
    laundry(canvas, 1180, 640, 540, 40, ["#F7F2E9", "#8FB0C4", "#F0D0A4", "#D98C7A", "#F7F2E9"], 8,
            62)
    for x in (80, 230, 1560):
        canvas.poly([(x, 905), (x + 86, 905), (x + 72, 1000), (x + 14, 1000)], "#B5633F")
        dabs(canvas,
             x + 43,
             862,
             62,
             54,
             GREEN if x != 230 else ["#5C1230", "#A8243B", "#E0694E"],
             130,
             9,
             seed=x)
    for x, y, rx, ry in ((960, 1236, 330, 40), ):
        canvas.fill(ellipse(x, y, rx, ry), "#3A2A44", 0.4)
    sitter(canvas, 720, 1180, 1, "#A8243B", "#3B2E35", "#CB906A", False)
    sitter(canvas, 1200, 1180, -1, "#5E6E92", "#E4DEDC", "#D8A88A", True)
    canvas.poly([(790, 1046), (1130, 1046), (1160, 1070), (760, 1070)], "#F3E7D6")
    canvas.poly([(760, 1070), (1160, 1070), (1156, 1090), (764, 1090)], "#B79A8C")
    for x in (800, 1108):
        canvas.poly([(x, 1090), (x + 14, 1090), (x + 12, 1250), (x + 2, 1250)], "#6A5458")
    canvas.fill(rectangle(934, 1010, 40, 44, 6), "#A8643A")
    canvas.fill(ellipse(860, 1050, 26, 8), "#FFFFFF", 0.8)
    canvas.fill(rectangle(846, 1026, 28, 24, 7), "#F7F2E9")
    canvas.fill(rectangle(1040, 1026, 28, 24, 7), "#F7F2E9")
    canvas.poly([(985, 1056), (1030, 1052), (1034, 1062), (988, 1066)], "#5E7F73")
    canvas.glow(1500, 600, 900, "#FFB46A", 0.35)


def marani():
    """The cellar: qvevris in the floor, a beam of light, brushes on the wall."""
    canvas = Canvas(WIDTH, HEIGHT, 43)
    canvas.poly([(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], "#2A1E26")
    courses(canvas, 0, 0, WIDTH, 760, 46, ["#5E463E", "#74574A", "#8A6A56"], 9, 2.0, "#32242A")
    floor = [(0, 740), (WIDTH, 740), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.poly(floor, "#6A4C40")
    canvas.shade(lambda c: polygon(c, floor), linear((0, 740), (0, 1280), 0.55, 0.0), "#2A1C22",
                 0.6)
    for x in (180, 620, 1060, 1500):
        canvas.poly([(x, 0), (x + 60, 0), (x + 84, 130), (x - 24, 130)], "#3E2A24")
    canvas.poly([(0, 96), (WIDTH, 96), (WIDTH, 150), (0, 150)], "#4A3228")
    canvas.poly([(0, 96), (WIDTH, 96), (WIDTH, 106), (0, 106)], "#8A6246")
    window(canvas,
           1290,
           500,
           210,
           250,
           "#3A2A26",
           "#FBE3B0",
           lit="#FFE6B4",
           round_head=True,
           surround="#B08C6E")
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), radial((1300, 380), 1250, 0.0, 0.88, 260),
                 "#120C16", 0.12)
    beam = [(1300, 270), (1500, 490), (1000, 1240), (330, 1160)]
    canvas.shade(lambda c: polygon(c, beam), linear((1400, 380), (660, 1200), 0.62, 0.10),
                 "#FFDFA0", 0.35)
    random = np.random.default_rng(3)
    for i in range(130):
        s = random.random()
        x, y = 1400 - 760 * s + (random.random() - 0.5) * 330, 380 + 800 * s + (random.random() -
                                                                                0.5) * 220
        canvas.fill(ellipse(x, y, 1.5 + 2.2 * random.random(), 1.5 + 2.2 * random.random()),
                    "#FFF0CC", 0.5)
    for x, y, r in ((560, 850, 96), (880, 836, 92), (1560, 850, 96), (420, 1040, 138),
                    (900, 1050, 140), (1420, 1060, 142)):
        _qvevri(canvas, x, y, r, x in (900, 560))
    for k, x in enumerate((250, 330, 400)):
        canvas.line([(x, 300), (x + 6, 620)], "#8A6A46", 11)
        canvas.fill(ellipse(x + 7, 646, 30 - 4 * k, 42), "#B08A56")
        for j in range(5):
            canvas.line([(x - 12 + j * 9, 620), (x - 16 + j * 11, 676)], "#7A5A36", 3, 0.8)
    canvas.line([(200, 296), (450, 292)], "#3E2A24", 12)
    _kneeling(canvas, 1130, 1010)
    canvas.glow(1400, 390, 560, "#FFDFA0", 0.32)
    canvas.finish(vignette=0.3)
    return canvas


def _qvevri(canvas, x, y, r, open_):
    canvas.fill(ellipse(x, y + r * 0.1, r * 1.5, r * 0.62), "#8A6650")
    canvas.shade(ellipse(x, y + r * 0.1, r * 1.5, r * 0.62),
                 radial((x + r * 0.7, y - r * 0.2), r * 1.2, 0.6, 0.0), "#D9AC7C", 0.6)
    canvas.fill(ellipse(x, y, r * 1.08, r * 0.44), "#5A3428")
    canvas.fill(ellipse(x, y - 6, r * 1.02, r * 0.40), "#B5683F")
    canvas.shade(ellipse(x, y - 6, r * 1.02, r * 0.40), linear((x - r, y), (x + r, y), 0.6, 0.0),
                 "#5A2A22", 0.5)
    if open_:
        canvas.fill(ellipse(x, y - 4, r * 0.80, r * 0.29), "#2A1418")
        canvas.fill(ellipse(x, y + r * 0.05, r * 0.74, r * 0.22), "#B9761E")
        canvas.shade(ellipse(x, y + r * 0.05, r * 0.74, r * 0.22),
                     radial((x + r * 0.3, y), r * 0.5, 0.9, 0.0), "#FFD684", 0.4)
    else:
        canvas.fill(ellipse(x, y - 14, r * 0.88, r * 0.34), "#7A5A46")
        canvas.shade(ellipse(x, y - 14, r * 0.88, r * 0.34),
                     radial((x + r * 0.4, y - 26), r * 0.8, 0.6, 0.0), "#E0BC90", 0.6)
        canvas.fill(rectangle(x - r * 0.2, y - 34, r * 0.4, 16, 6), "#5A3E30")


def _kneeling(canvas, x, y):
    """Nino on her knees at the open qvevri, with a ladle."""
    canvas.fill(ellipse(x + 20, y + 94, 150, 24), "#140C14", 0.5)
    canvas.fill([(x - 40, y + 90), (x - 30, y + 20), (x + 40, y - 10), (x + 110, y + 30),
                 (x + 150, y + 92)], "#2B2A3A")
    body = [(x + 80, y + 40), (x + 92, y - 60), (x + 50, y - 140), (x - 6, y - 150),
            (x - 34, y - 110), (x - 10, y - 30), (x + 10, y + 40)]
    canvas.fill(body, "#A8243B")
    canvas.shade(body, linear((x - 40, y), (x + 90, y), 0.0, 0.75), "#3A0E24", 0.5)
    canvas.fill([(x + 20, y + 30), (x - 20, y - 10), (x - 20, y + 60), (x + 40, y + 84)], "#EADBC4")
    canvas.line([(x + 0, y - 120), (x - 56, y - 60), (x - 120, y - 20)], "#C03E44", 36)
    canvas.fill(ellipse(x - 130, y - 12, 19, 16), "#D69A74")
    canvas.line([(x - 132, y - 30), (x - 176, y + 26)], "#8A6A46", 8)
    canvas.fill(ellipse(x - 182, y + 32, 24, 13), "#C98A3A")
    canvas.line([(x + 10, y - 150), (x - 2, y - 176)], "#B97A58", 30)
    canvas.fill([(x + 16, y - 206), (x + 8, y - 246), (x - 22, y - 252), (x - 46, y - 230),
                 (x - 46, y - 214), (x - 54, y - 202), (x - 46, y - 196), (x - 42, y - 176),
                 (x - 16, y - 168), (x + 8, y - 180)], "#DDA37C")
    canvas.fill([(x - 44, y - 236), (x - 26, y - 262), (x + 6, y - 264), (x + 32, y - 240),
                 (x + 30, y - 200), (x + 14, y - 184), (x + 2, y - 200), (x - 6, y - 226)],
                "#3B2E35")
    canvas.fill(ellipse(x + 36, y - 226, 19, 18), "#3B2E35")
    canvas.line([(x - 32, y - 218), (x - 42, y - 217)], "#3A2026", 4)


def table():
    """The long table under the vine, the house with its lit windows."""
    canvas = Canvas(WIDTH, HEIGHT, 44)
    canvas.sky([(0, "#24365F"), (0.24, "#5E6490"), (0.42, "#C98E8E"), (0.52, "#F4C496"),
                (1, "#F4C496")])
    clouds(canvas, 20, 430, "#E9B8A4", 0.42, seed=29)
    mountains(canvas,
              ridge_line(WIDTH, 590, 250, 91, 430),
              "#C9A8A4",
              "#5E6E9A",
              "#E9BE9C",
              snow="#FFE9D6",
              snow_line=500,
              snow_shadow="#8490BC",
              floor=690)
    hills(canvas,
          ridge_line(WIDTH, 690, 50, 92, 700, 4, False),
          "#6E7C70",
          "#44584A",
          patch="#A98C4E")
    courses(canvas, 1120, 330, 860, 900, 25, ["#B89880", "#CDB090", "#DEC6A2"], 8, 1.1, "#947A68")
    canvas.shade(rectangle(1120, 330, 860, 900), linear((1120, 0), (1920, 0), 0.15, 0.65),
                 "#3A2E54", 0.4)
    gable_roof(canvas, 1120, 336, 860, 130, "#97483A", "#4E2230", 34, 8)
    for k in range(5):
        window(canvas,
               1162 + k * 160,
               640,
               96,
               190,
               "#5A3A30",
               "#46507A",
               lit="#FFC46A",
               surround="#F0DFC4")
    balcony(canvas, 1130, 680, 800, 300, "#7A4A32", "#3E241E", "#C0905E", bays=5)
    for k, lit in ((0, "#FFC46A"), (1, None), (2, "#FFC46A")):
        window(canvas,
               1190 + k * 240,
               1010,
               110,
               200,
               "#5A3A30",
               "#46507A",
               lit=lit,
               surround="#F0DFC4",
               round_head=True)
    ground = [(0, 1000), (WIDTH, 1000), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.poly(ground, "#6E6450")
    canvas.shade(lambda c: polygon(c, ground), linear((0, 1280), (0, 1000), 0.7, 0.0), "#2A2834",
                 0.6)
    for i in range(9):
        cypress(canvas, 60 + i * 96, 880 + 14 * (i % 3), 150 + 30 * (i % 3), GREEN, i + 40)
    for i in range(26):
        dabs(canvas, i * 44, 960 + 16 * (i % 3), 44, 32, LEAVES, 60, 9, seed=60 + i)
    for x in (90, 1020):
        canvas.line([(x, 1180), (x + 6, 700), (x - 2, 230)], "#4A3430", 26)
    canvas.line([(-20, 236), (500, 222), (1130, 238)], "#4A3430", 22)
    _set_table(canvas)
    random = np.random.default_rng(15)
    for i in range(90):
        x, y = -40 + random.random() * 1220, 190 + random.random() * 120 + 40 * math.sin(i)
        dabs(canvas, x, y, 50, 34, GREEN, 46, 13, (0.5, 0.8), seed=900 + i)
    for x, y in ((180, 300), (390, 330), (640, 300), (820, 336), (980, 300)):
        bunch(canvas.ctx, random, x, y, 50, GRAPES)
    for k, x in enumerate((150, 330, 520, 710, 900)):
        y = 400 + 22 * math.sin(k * 1.3)
        canvas.line([(x, 280), (x, y)], "#3A2A2A", 2.5)
        canvas.fill(ellipse(x, y + 14, 13, 17), "#FFE2A0")
        canvas.glow(x, y + 14, 150, "#FFC46A", 0.5)
    canvas.finish(vignette=0.22)
    return canvas


def _set_table(canvas):
    """The table with its guests; who sits behind it is drawn first."""
    for x, y, facing, coat, hair, skin, old in ((400, 1130, 1, "#33456A", "#6A4A34", "#DDB08E",
                                                 False), (620, 1106, -1, "#C98A3A", "#DAD6D8",
                                                          "#CB906A", True),
                                                (850, 1090, -1, "#5E7F73", "#2A2028", "#B97A58",
                                                 False)):
        sitter(canvas, x, y, facing, coat, hair, skin, old)
    cloth = [(130, 1040), (930, 1000), (1330, 1090), (470, 1170)]
    canvas.poly([(150, 1050), (470, 1170), (470, 1262), (150, 1130)], "#B9A08E")
    canvas.poly([(470, 1170), (1330, 1090), (1330, 1170), (470, 1262)], "#DCC6A8")
    canvas.poly(cloth, "#F7EAD2")
    canvas.shade(lambda c: polygon(c, cloth), radial((620, 1060), 420, 0.5, 0.0), "#FFDFA0", 0.4)
    for k in range(7):
        s = k / 6
        for side in (0, 1):
            x, y = 300 + 800 * s + side * 130, 1052 - 6 * s + side * 62 + 40 * s
            canvas.fill(ellipse(x, y, 44, 15), "#FFFFFF", 0.9)
            canvas.fill(ellipse(x, y, 30, 9), ("#D98C3A", "#5E7F4A", "#A8243B")[(k + side) % 3])
    for k in range(5):
        x, y = 420 + 170 * k, 1090 + 6 * (k % 2)
        canvas.fill([(x - 13, y), (x - 15, y - 34),
                     (x - 6, y - 54), (x - 6, y - 76), (x + 6, y - 76), (x + 6, y - 54),
                     (x + 15, y - 34), (x + 13, y)], "#B5633F" if k % 2 else "#C98A2A")
    canvas.fill(ellipse(640, 1098, 66, 22), "#8A5A36")
    for i in range(14):
        canvas.fill(ellipse(600 + (i * 29) % 84, 1088 - (i % 3) * 9, 12, 12),
                    ("#4A1B40", "#7A2A4E", "#C9A23A")[i % 3])
    canvas.fill([(900, 1080), (960, 1060), (1040, 1064), (1060, 1082), (980, 1100)], "#D9A45E")
    for x, y, facing, coat in ((150, 1190, 1, "#5E7F73"), (1420, 1200, -1, "#A8243B")):
        sitter(canvas, x, y + 20, facing, coat, "#3B2E35", "#CB906A", False)


def notebook():
    """The notebook on the kitchen table: two lists in one hand, grapes, a spoon."""
    canvas = Canvas(WIDTH, HEIGHT, 45)
    canvas.poly([(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], "#8A5A3C")
    random = np.random.default_rng(4)
    for k in range(6):
        y = k * 216
        canvas.poly([(0, y), (WIDTH, y), (WIDTH, y + 210), (0, y + 210)],
                    mix("#8A5A3C", "#B07C50",
                        random.random() * 0.6))
        for i in range(16):
            yy = y + 10 + random.random() * 190
            canvas.line([(random.random() * 300, yy), (700, yy + 10 * math.sin(i)),
                         (1300, yy - 8 * math.sin(i * 2)), (1920, yy + 6)], "#5E3A28", 2, 0.35)
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), radial((1250, 300), 1500, 0.55, 0.0), "#FFDFA0",
                 0.1)
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), linear((0, HEIGHT), (900, 400), 0.7, 0.0),
                 "#2A1824", 0.1)
    canvas.ctx.save()
    canvas.ctx.translate(960, 660)
    canvas.ctx.rotate(-0.06)
    canvas.fill(rectangle(-640, -370, 1300, 820, 20), "#1E1018", 0.35)
    canvas.fill(rectangle(-650, -400, 1300, 820, 18), "#5E7F73")
    for side in (-1, 1):
        page = rectangle(-630 if side < 0 else 0, -384, 630, 788, 10)
        canvas.fill(page, "#F7F0E0")
        canvas.shade(page, linear((side * 260, 0), (0, 0), 0.0, 0.55), "#A98E78", 0.3)
        for row in range(15):
            canvas.line([(side * 315 - 262, -310 + row * 46), (side * 315 + 262, -310 + row * 46)],
                        "#B9C4C9", 2, 0.7)
    for side, rows in ((-1, 9), (1, 7)):
        for row in range(rows):
            x, y = side * 315 - 250, -318 + row * 46 + (0 if row == 0 else 18)
            end = x + (250 + 220 * ((row * 37 + side) % 10) / 10 if row else 300)
            points, phase = [], random.random() * 6
            while x < end:
                points.append((x, y + 9 * math.sin(phase) * (0.4 + 0.6 * random.random())))
                x += 8 + 5 * random.random()
                phase += 1.9
                if random.random() < 0.14:
                    if len(points) > 2:
                        canvas.line(points, "#22365C", 4.4 if row == 0 else 3.2, 0.9)
                    points, x = [], x + 20
            if len(points) > 2:
                canvas.line(points, "#22365C", 4.4 if row == 0 else 3.2, 0.9)
        if side > 0:
            canvas.shade(ellipse(430, 260, 74, 72), radial((430, 260), 76, 0.0, 0.7, 50), "#8A2440",
                         0.6)
    canvas.ctx.restore()
    canvas.line([(1290, 980), (1560, 760)], "#13293D", 22)
    canvas.line([(1280, 988), (1262, 1003)], "#E0B060", 9)
    canvas.line([(1330, 942), (1556, 758)], "#4A6A86", 6, 0.8)
    spoon = ellipse(260, 300, 66, 92, -0.5)
    canvas.fill(ellipse(272, 318, 66, 92, -0.5), "#2A1018", 0.35)
    canvas.line([(290, 370), (420, 640)], "#B8BEC4", 20)
    canvas.fill(spoon, "#C9CED2")
    canvas.shade(spoon, radial((280, 270), 90, 0.9, 0.0), "#FFFFFF", 0.3)
    for x, y, s in ((1640, 190, 96), (1740, 300, 84)):
        bunch(canvas.ctx, random, x, y, s, GRAPES)
    for i in range(3):
        dabs(canvas, 1560 + i * 90, 150 + 20 * i, 70, 40, LEAVES, 30, 20, seed=i)
    canvas.finish(vignette=0.25)
    return canvas


PICTURES = {
    "hands-1": telavi,
    "hands-2": athens,
    "hands-3": marani,
    "hands-4": table,
    "notebook": notebook
}
