# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stills of Samira's story, 1920 x 1280."""

import math

import numpy as np

from studio.figures import sitter, walker
from studio.nature import clouds, cypress, dabs, hills, mist, mountains, ridge_line
from studio.paint import Canvas, ellipse, linear, mix, polygon, radial, rectangle, rgb
from studio.lettering import letters
from studio.town import TUFF_ROSE, balcony, courses, gable_roof, window

WIDTH, HEIGHT = 1920, 1280
GREEN = ["#1B2E2C", "#33553C", "#6E8A4A", "#C9C06A"]
LEAVES = ["#182A2B", "#33502F", "#7C7A34", "#DDA043"]


def aleppo():
    """The courtyard behind the pharmacy: striped stone, a fountain, an orange tree."""
    canvas = Canvas(WIDTH, HEIGHT, 71)
    canvas.sky([(0, "#5E8FB5"), (0.4, "#BBD0CC"), (0.7, "#F3DDB4"), (1, "#F3DDB4")])
    _striped(canvas, -20, 150, 1960, 900)
    canvas.poly([(-20, 118), (1940, 118), (1940, 156), (-20, 156)], "#E9D3AC")
    for k in range(62):
        x = k * 32 - 20
        canvas.poly([(x, 118), (x + 16, 84), (x + 32, 118)], "#D9BE94")
    _iwan(canvas)
    for x in (160, 1500):
        for dx in (0, 170):
            window(canvas,
                   x + dx,
                   620,
                   110,
                   250,
                   "#5A3A2C",
                   "#4A5A78",
                   round_head=True,
                   surround="#F3E2C0")
            canvas.fill(ellipse(x + dx + 55, 330, 36, 36), "#5A3A2C")
            for a in range(8):
                canvas.line([(x + dx + 55, 330),
                             (x + dx + 55 + 32 * math.cos(a * math.pi / 4),
                              330 + 32 * math.sin(a * math.pi / 4))], "#E9D3AC", 3)
    door = rectangle(200, 700, 170, 330, 4)
    canvas.fill(rectangle(180, 680, 210, 350, 4), "#F3E2C0")
    canvas.fill(door, "#2F5E66")
    canvas.shade(door, linear((200, 1030), (370, 700), 0.6, 0.0), "#0E1B2C", 0.4)
    canvas.fill(rectangle(196, 610, 178, 56, 6), "#2F5E66")
    letters(canvas, "صيدلية", 285, 652, 40, "#F7F2E9", "Noto Naskh Arabic")
    floor = [(0, 1000), (WIDTH, 1000), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.poly(floor, "#D9C09A")
    for row in range(7):
        y0, y1 = 1000 + 6.5 * row**1.9, 1000 + 6.5 * (row + 1)**1.9
        for k in range(-12, 13):
            a0, a1 = 960 + k * (120 + row * 26), 960 + (k + 1) * (120 + row * 26)
            b0, b1 = 960 + k * (146 + row * 26), 960 + (k + 1) * (146 + row * 26)
            if (k + row) % 2:
                canvas.poly([(a0, y0), (a1, y0), (b1, y1), (b0, y1)], "#B98E72", 0.75)
    canvas.shade(lambda c: polygon(c, floor), linear((0, 1280), (1100, 1000), 0.55, 0.0), "#4A3450",
                 0.15)
    _fountain(canvas, 960, 1120)
    _orange_tree(canvas, 1500, 1080)
    walker(
        canvas.ctx, 470, 1110, 300, 0.6, {
            "skin": "#C68A62",
            "coat": "#F1E8DA",
            "legs": "#3A4660",
            "shoes": "#2A2028",
            "hair": "#241A20",
            "hair_style": "long",
            "light": "#FFF3D6",
            "carry": None,
            "hem": -0.34
        })
    for x in (60, 1800):
        canvas.poly([(x - 40, 980), (x + 50, 980), (x + 36, 1080), (x - 26, 1080)], "#B5633F")
        dabs(canvas, x + 4, 930, 74, 66, GREEN, 150, 11, seed=x + 5)
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), linear((0, 1100), (900, 200), 0.45, 0.0),
                 "#3A2A54", 0.1)
    canvas.glow(1450, 200, 900, "#FFE3A8", 0.4)
    canvas.finish()
    return canvas


def _striped(canvas, x, y, width, height):
    tones = ["#E3CA9E", "#C9A274", "#E9D6B0", "#A87E62"]
    for k in range(int(height / 46) + 1):
        canvas.poly([(x, y + k * 46), (x + width, y + k * 46), (x + width, y + k * 46 + 46),
                     (x, y + k * 46 + 46)], tones[k % 4])
        for j in range(int(width / 92) + 1):
            px = x + j * 92 + (k % 2) * 46
            canvas.line([(px, y + k * 46), (px, y + k * 46 + 46)], "#9A7A5C", 2, 0.5)


def _pointed(x, y, width, height):
    def draw(ctx):
        ctx.move_to(x, y)
        ctx.line_to(x, y - height * 0.56)
        ctx.curve_to(x, y - height * 0.86, x + width * 0.3, y - height * 0.94, x + width / 2,
                     y - height)
        ctx.curve_to(x + width * 0.7, y - height * 0.94, x + width, y - height * 0.86, x + width,
                     y - height * 0.56)
        ctx.line_to(x + width, y)
        ctx.close_path()

    return draw


def _iwan(canvas):
    """The high open arch of the courtyard, dark and light stones in turn."""
    for k, tone in enumerate(("#A87E62", "#F0DFBC", "#A87E62", "#F0DFBC")):
        canvas.fill(_pointed(590 + k * 16, 1010, 740 - k * 32, 800 - k * 20), tone)
    inner = _pointed(654, 1010, 612, 720)
    canvas.fill(inner, "#6A4E58")
    canvas.shade(inner, linear((660, 1000), (1260, 300), 0.75, 0.0), "#2A1C34", 0.4)
    canvas.shade(inner, radial((1180, 900), 320, 0.5, 0.0), "#E3B888", 0.5)
    window(canvas,
           900,
           760,
           120,
           240,
           "#4A2E28",
           "#33456A",
           lit="#F6C478",
           round_head=True,
           surround="#C9A274")
    for x in (706, 1064):
        canvas.fill(_pointed(x, 1000, 150, 300), "#57404E")
    canvas.poly([(690, 930), (1230, 930), (1250, 1000), (670, 1000)], "#A8243B")
    canvas.poly([(690, 930), (1230, 930), (1232, 944), (688, 944)], "#D9694E")
    for k in range(5):
        canvas.fill(rectangle(708 + k * 106, 886, 92, 54, 16),
                    ("#5E7F73", "#F2A33A", "#33456A", "#F2A33A", "#5E7F73")[k])
    canvas.line([(960, 300), (960, 480)], "#3A2A24", 4)
    canvas.fill([(930, 480), (990, 480), (1000, 530), (960, 560), (920, 530)], "#E0A84A")
    canvas.glow(960, 520, 170, "#FFD68A", 0.6)


def _fountain(canvas, x, y):
    canvas.fill(ellipse(x, y + 66, 330, 54), "#4A3450", 0.35)
    canvas.fill([(x - 290, y), (x + 290, y), (x + 260, y + 84), (x - 260, y + 84)], "#E9D6B0")
    canvas.shade([(x - 290, y), (x + 290, y), (x + 260, y + 84), (x - 260, y + 84)],
                 linear((x - 290, 0), (x + 200, 0), 0.7, 0.0), "#6A4A5A", 0.5)
    canvas.fill(ellipse(x, y, 292, 66), "#F3E6C8")
    canvas.fill(ellipse(x, y + 3, 262, 54), "#4E8C98")
    canvas.shade(ellipse(x, y + 3, 262, 54), radial((x + 110, y - 10), 190, 0.8, 0.0), "#D6F0EA",
                 0.4)
    for k in range(3):
        canvas.ctx.new_path()
        ellipse(x, y + 6, 60 + 60 * k, 13 + 13 * k)(canvas.ctx)
        canvas.ctx.set_source_rgba(1, 1, 1, 0.35)
        canvas.ctx.set_line_width(2.5)
        canvas.ctx.stroke()
    canvas.fill([(x - 22, y + 8), (x - 12, y - 96), (x + 12, y - 96), (x + 22, y + 8)], "#D9C09A")
    canvas.fill(ellipse(x, y - 100, 76, 18), "#F3E6C8")
    canvas.fill(ellipse(x, y - 103, 62, 11), "#7FB6BC")
    for side in (-1, 1):
        for reach in (52, 96):
            canvas.line([(x, y - 108), (x + side * reach * 0.5, y - 168),
                         (x + side * reach, y - 70 + reach * 0.5)], "#F4FFFB", 3.5, 0.75)


def _orange_tree(canvas, x, y):
    canvas.poly([(x - 96, y - 6), (x + 96, y - 6), (x + 84, y + 52), (x - 84, y + 52)], "#E3CA9E")
    canvas.line([(x, y), (x - 8, y - 170), (x + 6, y - 300)], "#5A4034", 34)
    canvas.line([(x, y - 200), (x + 90, y - 330)], "#5A4034", 18)
    canvas.line([(x, y - 180), (x - 100, y - 320)], "#5A4034", 18)
    for k, (dx, dy, r) in enumerate(
        ((0, -470, 210), (-150, -390, 150), (150, -400, 160), (-70, -330, 130), (80, -320, 130))):
        dabs(canvas, x + dx, y + dy, r, r * 0.8, GREEN, 240, 14, seed=80 + k)
    random = np.random.default_rng(6)
    for _ in range(34):
        a, r = random.random() * 6.28, math.sqrt(random.random())
        px, py = x + math.cos(a) * r * 270, y - 410 + math.sin(a) * r * 190
        canvas.fill(ellipse(px, py, 17, 17), "#E8872A")
        canvas.fill(ellipse(px + 5, py - 6, 6, 5), "#FFD08A", 0.9)


def yerevan():
    """A street of rose tuff, a baker's sign, Ararat above the end of it."""
    canvas = Canvas(WIDTH, HEIGHT, 72)
    canvas.sky([(0, "#6C93BE"), (0.35, "#C3CFD6"), (0.56, "#F8DDBB"), (1, "#F8DDBB")])
    clouds(canvas, 40, 360, "#FFF4E4", 0.42, seed=15)
    x = np.arange(WIDTH, dtype=float)
    great = 640 - 420 * np.exp(-np.abs((x - 1010) / 330)**1.5)
    little = 640 - 225 * np.exp(-np.abs((x - 520) / 150)**1.35)
    rough = ridge_line(WIDTH, 0, 26, 44, 90, 5)
    mountains(canvas,
              np.minimum(great, little) + rough,
              "#D9C0BC",
              "#8A9ABF",
              "#F3D8BC",
              snow="#FFFFFF",
              snow_line=430,
              snow_shadow="#A9B9DA",
              floor=700,
              rib=150)
    mist(canvas, 640, 60, "#F8E3CA", 0.9)
    hills(canvas, ridge_line(WIDTH, 690, 30, 45, 600, 4, False), "#9AA08A", "#7E8A72")
    _rose_block(canvas, [(-20, 160), (620, 420), (620, 1060), (-20, 1230)], 5, 3)
    _rose_block(canvas, [(1960, 130), (1330, 410), (1330, 1060), (1960, 1240)], 9, 3)
    street = [(0, 1230), (620, 1056), (1330, 1056), (WIDTH, 1236), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.poly(street, "#C9AFA4")
    canvas.shade(lambda c: polygon(c, street), linear((0, 1280), (900, 1040), 0.6, 0.0), "#5A4664",
                 0.5)
    canvas.poly([(620, 1056), (1330, 1056), (1330, 1020), (620, 1020)], "#8E9A74")
    for k, px in enumerate((660, 770, 880, 1080, 1190, 1290)):
        canvas.line([(px, 1050), (px + 3, 900)], "#5A4238", 11)
        dabs(canvas, px, 860, 66, 80, GREEN, 120, 10, seed=k + 20)
    _bakery(canvas)
    walker(
        canvas.ctx, 830, 1180, 330, 2.2, {
            "skin": "#C68A62",
            "coat": "#5E7F73",
            "legs": "#2E3450",
            "shoes": "#2A2028",
            "hair": "#241A20",
            "hair_style": "long",
            "light": "#FFE3B4",
            "carry": "bag",
            "hem": -0.30
        })
    walker(
        canvas.ctx, 1240, 1120, 270, 1.1, {
            "skin": "#D2A07A",
            "coat": "#7A3344",
            "legs": "#2E2A3A",
            "shoes": "#2A2028",
            "hair": "#6A4A3A",
            "hair_style": "bun",
            "light": "#FFE3B4",
            "carry": "basket",
            "hem": -0.28
        }, -1)
    canvas.glow(1050, 330, 760, "#FFF0D0", 0.35)
    canvas.finish()
    return canvas


def _rose_block(canvas, quad, seed, storeys):
    """A rose tuff front in perspective: painted flat, then sheared onto the quad's two edges."""
    (x0, y0), (x1, y1), (_, y2), (_, y3) = quad
    width, height = 900, 1000
    flat = Canvas(width, height, seed)
    courses(flat,
            0,
            0,
            width,
            height,
            46,
            TUFF_ROSE,
            seed,
            1.6,
            joint_colour="#A5705E",
            accent=["#8E4A42", "#B9806C"])
    for row in range(storeys):
        y = 330 + row * 310
        flat.poly([(0, y - 300), (width, y - 300), (width, y - 276), (0, y - 276)], "#EBCDAE")
        for k in range(4):
            window(flat,
                   66 + k * 212,
                   y,
                   120,
                   220,
                   "#6A3E38",
                   "#5A6E94",
                   lit="#FFD08A" if (k * 3 + row + seed) % 5 == 0 else None,
                   round_head=row != 1,
                   surround="#EBCDAE")
    flat.poly([(0, 0), (width, 0), (width, 34), (0, 34)], "#F0D8B8")
    flat.shade(rectangle(0, 0, width, height), linear((0, 0), (width, 0), 0.5, 0.05), "#4A3054",
               0.4)
    strips = 300
    for i in range(strips):
        s0, s1 = i / strips, (i + 1) / strips
        near = s0**0.78
        xa, xb = x0 + (x1 - x0) * s0, x0 + (x1 - x0) * s1
        top, bottom = y0 + (y1 - y0) * s0, y3 + (y2 - y3) * s0
        ctx = canvas.ctx
        ctx.save()
        left = min(xa, xb)
        ctx.rectangle(left, top, abs(xb - xa) + 1, bottom - top)
        ctx.clip()
        ctx.translate(left, top)
        ctx.scale(abs(xb - xa) / (width / strips) * 1.0, (bottom - top) / height)
        ctx.translate(-near * width * 0.995, 0)
        ctx.set_source_surface(flat.surface, 0, 0)
        ctx.paint()
        ctx.restore()


def _bakery(canvas):
    canvas.poly([(1440, 830), (1720, 814), (1720, 912), (1440, 908)], "#A8243B")
    canvas.poly([(1440, 830), (1720, 814), (1720, 824), (1440, 838)], "#D9694E")
    letters(canvas, "ՀԱՑ", 1580, 888, 54, "#F7F2E9", "Noto Serif Armenian")
    for k in range(7):
        x = 1440 + k * 40
        canvas.fill([(x, 910), (x + 40, 910), (x + 36, 962), (x + 18, 970), (x - 2, 962)],
                    "#F7F2E9" if k % 2 else "#E8B06A")
    canvas.poly([(1462, 968), (1700, 966), (1700, 1110), (1462, 1090)], "#4A2E2C")
    canvas.shade(rectangle(1462, 966, 240, 146), radial((1590, 1030), 150, 0.9, 0.0), "#FFCF80",
                 0.4)
    for row in range(2):
        for k in range(5):
            canvas.fill(ellipse(1496 + k * 44, 1036 + row * 40, 23, 12), "#D99A4E")
            canvas.line([(1482 + k * 44, 1034 + row * 40), (1508 + k * 44, 1032 + row * 40)],
                        "#8A5428", 3, 0.7)


def tbilisi():
    """Two women on a balcony, tea and a notebook of letters, roofs below."""
    canvas = Canvas(WIDTH, HEIGHT, 73)
    canvas.sky([(0, "#6A86B0"), (0.35, "#C9BFC4"), (0.55, "#FADDB0"), (1, "#FADDB0")])
    clouds(canvas, 30, 420, "#FFEBD4", 0.46, seed=57)
    skyline = ridge_line(WIDTH, 640, 200, 66, 900, 5, False)
    hills(canvas, skyline, "#90988A", "#66786A")
    for i in range(30):
        cypress(canvas, i * 66, skyline[min(i * 66, WIDTH - 1)] + 60 + 14 * (i % 4),
                60 + 12 * (i % 3), GREEN, i + 60)
    random = np.random.default_rng(24)
    for row in range(4):
        y, x = 760 + row * 84, -50.0
        while x < WIDTH:
            w, h = 120 + random.random() * 110, 90 + random.random() * 40
            wall = mix(("#E3C8A8", "#C9A28A", "#D9B48E", "#B99A92")[int(random.random() * 4)],
                       "#7A6A8A", 0.26 - row * 0.06)
            canvas.poly([(x, y + 160), (x, y - h), (x + w, y - h), (x + w, y + 160)], wall)
            for k in range(3):
                canvas.poly([(x + w * (.14 + .28 * k), y - h + 66),
                             (x + w * (.14 + .28 * k), y - h + 28),
                             (x + w * (.28 + .28 * k), y - h + 28),
                             (x + w * (.28 + .28 * k), y - h + 66)], "#4A5674")
            gable_roof(canvas, x, y - h + 3, w, 34, mix("#A8563E", "#7A5468", 0.3 - row * 0.07),
                       "#5C2A38", 10, 5)
            x += w + 8
    canvas.glow(1400, 420, 900, "#FFE0A8", 0.4)
    _balcony_scene(canvas)
    canvas.finish()
    return canvas


def _balcony_scene(canvas):
    wood, dark, light = "#7A4A32", "#3E241E", "#C0905E"
    deck = [(0, 1120), (WIDTH, 1120), (WIDTH, HEIGHT), (0, HEIGHT)]
    balcony(canvas, -420, 1130, 2760, 1080, wood, dark, light, bays=3, roof=False, rail=0.24)
    canvas.poly(deck, "#8A5E42")
    for k in range(7):
        canvas.line([(0, 1136 + k * 24), (WIDTH, 1136 + k * 24)], dark, 3, 0.5)
    canvas.shade(lambda c: polygon(c, deck), linear((0, 1280), (900, 1120), 0.6, 0.0), "#2A1830",
                 0.4)
    canvas.fill(ellipse(960, 1236, 420, 32), "#1E1020", 0.4)
    sitter(canvas, 650, 1170, 1, "#5E7F73", "#241A20", "#C68A62", False, 1.34)
    sitter(canvas, 1280, 1170, -1, "#6E6A94", "#DAD6D8", "#DBAE8C", True, 1.34)
    canvas.poly([(740, 990), (1190, 990), (1226, 1022), (704, 1022)], "#F3E7D6")
    canvas.poly([(704, 1022), (1226, 1022), (1222, 1050), (708, 1050)], "#C9B09A")
    for x in (760, 1160):
        canvas.poly([(x, 1050), (x + 20, 1050), (x + 16, 1240), (x + 4, 1240)], "#5A3A34")
    page = [(866, 1016), (896, 940), (1044, 940), (1064, 1016)]
    canvas.poly(page, "#FFFDF4")
    canvas.line([(968, 942), (966, 1016)], "#C9B8A0", 3)
    for text, x, y, size in (("ა", 925, 976, 38), ("ბ", 1008, 976, 38), ("გ", 920, 1008, 34),
                             ("დ", 1012, 1008, 34)):
        letters(canvas, text, x, y, size, "#A8243B" if text == "ა" else "#22365C",
                "Noto Serif Georgian")
    for x in (800, 1120):
        canvas.fill(ellipse(x, 1010, 40, 10), "#FFFFFF")
        canvas.fill([(x - 24, 970), (x + 24, 970), (x + 16, 1004), (x - 16, 1004)], "#FFFFFF")
        canvas.fill(ellipse(x, 971, 22, 6), "#B5652E")
        canvas.line([(x + 4, 956), (x - 6, 930), (x + 6, 904)], "#FFFFFF", 4, 0.5)
    canvas.fill([(1050, 985), (1040, 940), (1066, 920), (1096, 940), (1086, 985)], "#3F7378")
    for i in range(26):
        dabs(canvas,
             i * 80 - 20,
             96 + 30 * math.sin(i),
             66,
             44,
             GREEN,
             70,
             13, (0.5, 0.8),
             seed=400 + i)


def workshop():
    """Soap stacked in towers by the window; the old key on the wall."""
    canvas = Canvas(WIDTH, HEIGHT, 74)
    canvas.poly([(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], "#C9A88A")
    courses(canvas, -10, -10, 760, HEIGHT, 30, ["#A5614A", "#B97A5C", "#C98C6A"], 15, 1.4,
            "#8A5444")
    wall = rectangle(740, -10, 1200, HEIGHT)
    canvas.fill(wall, "#E3CDAE")
    canvas.texture(0.05, 240)
    frame = rectangle(900, 130, 640, 640, 6)
    canvas.fill(rectangle(876, 106, 688, 690, 8), "#3F7378")
    canvas.fill(frame, "#F8DDB0")
    canvas.ctx.save()
    canvas.ctx.new_path()
    frame(canvas.ctx)
    canvas.ctx.clip()
    canvas.shade(frame, linear((900, 130), (900, 700), 0.8, 0.0), "#7E9AC0", 0.2)
    for k in range(8):
        x, y = 880 + k * 92, 560 + 40 * (k % 3)
        canvas.poly([(x, 800), (x, y), (x + 86, y), (x + 86, 800)],
                    ("#D9B08E", "#C99478", "#E6CBA6")[k % 3])
        gable_roof(canvas, x, y + 3, 86, 26, "#A8563E", "#5C2A38", 6, 4)
        canvas.poly([(x + 20, y + 60), (x + 20, y + 24), (x + 40, y + 24), (x + 40, y + 60)],
                    "#4A5674")
    canvas.ctx.restore()
    for x in (1104, 1320):
        canvas.poly([(x, 130), (x + 16, 130), (x + 16, 770), (x, 770)], "#3F7378")
    canvas.poly([(900, 420), (1540, 420), (1540, 434), (900, 434)], "#3F7378")
    canvas.poly([(850, 790), (1590, 790), (1610, 830), (830, 830)], "#6FA09A")
    beam = [(900, 140), (1540, 140), (1240, 1280), (240, 1280)]
    canvas.shade(lambda c: polygon(c, beam), linear((1200, 300), (760, 1280), 0.42, 0.12),
                 "#FFE6B0", 0.35)
    floor = [(0, 1130), (WIDTH, 1130), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.poly(floor, "#8A5E42")
    canvas.shade(lambda c: polygon(c, floor), linear((0, 1280), (900, 1130), 0.6, 0.0), "#2A1830",
                 0.4)
    for k, (x, rows) in enumerate(((110, 9), (430, 11), (1530, 12), (760, 6), (1270, 5))):
        _tower(canvas, x, 1180 + 14 * (k % 2), rows, k)
    _key(canvas, 330, 250)
    _bench(canvas)
    canvas.glow(1220, 420, 700, "#FFE3A8", 0.38)
    canvas.finish(vignette=0.25)
    return canvas


def _tower(canvas, x, base, rows, seed):
    """A round tower of soap: bricks with gaps for the air, gold outside."""
    random = np.random.default_rng(seed + 5)
    for row in range(rows):
        y = base - row * 52
        for k in range(4):
            px = x + k * 68 + (row % 2) * 30 + (random.random() - 0.5) * 4
            tone = mix("#8E9A4A", "#D9BE68", min(1.0, 0.25 + 0.6 * random.random()))
            canvas.poly([(px, y), (px, y - 46), (px + 56, y - 46), (px + 56, y)], tone)
            canvas.poly([(px, y - 46), (px + 8, y - 54), (px + 64, y - 54), (px + 56, y - 46)],
                        mix(tone, "#FFF0B8", 0.5))
            canvas.poly([(px + 56, y), (px + 56, y - 46), (px + 64, y - 54), (px + 64, y - 8)],
                        mix(tone, "#3A4424", 0.45))
            canvas.ctx.new_path()
            ellipse(px + 28, y - 23, 15, 11)(canvas.ctx)
            canvas.ctx.set_source_rgba(*rgb("#5A5A28"), 0.6)
            canvas.ctx.set_line_width(2)
            canvas.ctx.stroke()
            canvas.line([(px + 20, y - 24), (px + 28, y - 18), (px + 36, y - 28)], "#5A5A28", 2,
                        0.6)


def _key(canvas, x, y):
    """An old iron key on a nail."""
    for dx, dy, colour, alpha in ((12, 14, "#2A1420", 0.45), (0, 0, "#3A3436", 1.0),
                                  (-3, -3, "#A8A09A", 0.6)):
        width = 17 if colour != "#A8A09A" else 4
        canvas.ctx.new_path()
        ellipse(x + dx, y + dy + 50, 46, 52)(canvas.ctx)
        canvas.ctx.set_source_rgba(*rgb(colour), alpha)
        canvas.ctx.set_line_width(width)
        canvas.ctx.stroke()
        canvas.line([(x + dx, y + dy + 102), (x + dx + 2, y + dy + 350)], colour, width, alpha)
        if colour != "#A8A09A":
            canvas.line([(x + dx + 2, y + dy + 340), (x + dx + 54, y + dy + 340)], colour, 16,
                        alpha)
            canvas.line([(x + dx + 2, y + dy + 300), (x + dx + 40, y + dy + 300)], colour, 16,
                        alpha)
    canvas.fill(ellipse(x, y - 2, 11, 11), "#C9A25A")


def _bench(canvas):
    canvas.poly([(700, 1010), (1240, 1010), (1290, 1050), (660, 1050)], "#B07C50")
    canvas.poly([(660, 1050), (1290, 1050), (1284, 1080), (666, 1080)], "#7A4E34")
    for x in (690, 1240):
        canvas.poly([(x, 1080), (x + 26, 1080), (x + 22, 1230), (x + 4, 1230)], "#5E3A2A")
    for k, (text, family) in enumerate(
        (("صابون", "Noto Naskh Arabic"), ("Sapo", "Noto Serif"), ("օճառ", "Noto Serif Armenian"),
         ("საპონი", "Noto Serif Georgian"))):
        x = 724 + k * 128
        canvas.poly([(x, 1020), (x, 930), (x + 108, 930), (x + 108, 1020)], "#C2B268")
        canvas.poly([(x, 930), (x + 12, 916), (x + 120, 916), (x + 108, 930)], "#E6DA98")
        canvas.poly([(x + 108, 1020), (x + 108, 930), (x + 120, 916), (x + 120, 1006)], "#8E8A48")
        canvas.poly([(x, 998), (x, 950), (x + 108, 950), (x + 108, 998)], "#F7F2E9")
        letters(canvas, text, x + 54, 984, 27, "#A8243B", family)


def recipe():
    """Bars of green soap with a stamp, laurel and olive oil, on a cloth."""
    canvas = Canvas(WIDTH, HEIGHT, 75)
    canvas.poly([(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], "#D9C9AE")
    canvas.texture(0.06, 200)
    for k in range(46):
        canvas.line([(k * 44, -10), (k * 44 + 6, 640), (k * 44 - 4, 1290)], "#B9A68A", 2, 0.25)
        canvas.line([(-10, k * 30), (960, k * 30 + 4), (1930, k * 30)], "#B9A68A", 2, 0.25)
    canvas.poly([(0, 0), (240, 0), (140, HEIGHT), (0, HEIGHT)], "#5E7F73")
    canvas.poly([(250, 0), (268, 0), (168, HEIGHT), (150, HEIGHT)], "#A8243B")
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), radial((1300, 260), 1500, 0.5, 0.0), "#FFF0C8",
                 0.12)
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), linear((0, HEIGHT), (1000, 300), 0.6, 0.0),
                 "#4A3450", 0.12)
    for x, y, angle, tone in ((560, 560, -0.16, "#A9A050"), (980, 760, 0.12, "#C2B268"),
                              (720, 900, 0.3, "#8E9A4A")):
        _bar(canvas, x, y, angle, tone)
    _branch(canvas, [(1080, 420), (1280, 330), (1500, 300), (1760, 340)], 15)
    _branch(canvas, [(330, 330), (500, 250), (700, 240), (860, 290)], 10)
    _bottle(canvas, 1500, 760)
    for x, y in ((1240, 1010), (1320, 1070), (1180, 1100), (1270, 1150)):
        canvas.fill(ellipse(x + 8, y + 12, 36, 30), "#3A2A34", 0.35)
        canvas.fill(ellipse(x, y, 34, 28, 0.4), "#4E5A2E")
        canvas.fill(ellipse(x + 9, y - 9, 11, 8, 0.4), "#C9D08A", 0.7)
    canvas.finish(vignette=0.22)
    return canvas


def _bar(canvas, x, y, angle, tone):
    ctx = canvas.ctx
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(angle)
    canvas.fill(rectangle(-190, -110, 410, 270, 18), "#3A2434", 0.35)
    canvas.fill(rectangle(-200, -90, 400, 220, 14), mix(tone, "#3A4424", 0.5))
    canvas.fill(rectangle(-200, -130, 400, 220, 14), tone)
    canvas.shade(rectangle(-200, -130, 400, 220, 14), linear((-200, 90), (120, -130), 0.6, 0.0),
                 mix(tone, "#3A4424", 0.7), 0.7)
    canvas.shade(rectangle(-200, -130, 400, 220, 14), radial((130, -90), 180, 0.6, 0.0), "#FFF3B8",
                 0.6)
    for radius, width in ((1.0, 7), (0.82, 3)):
        ctx.new_path()
        ellipse(0, -20, 120 * radius, 76 * radius)(ctx)
        ctx.set_source_rgba(*rgb(mix(tone, "#2A3018", 0.7)), 0.9)
        ctx.set_line_width(width)
        ctx.stroke()
    for side in (-1, 1):
        for k in range(4):
            canvas.fill(ellipse(side * (16 + k * 15), 4 - k * 17, 21, 8, side * -0.75),
                        mix(tone, "#2A3018", 0.65))
    canvas.line([(0, 34), (0, -66)], mix(tone, "#2A3018", 0.7), 6)
    ctx.restore()


def _branch(canvas, points, leaves):
    canvas.line(points, "#5A4A2E", 11, closed=False)
    for k in range(leaves):
        s = (k + 0.5) / leaves * (len(points) - 1)
        i = min(int(s), len(points) - 2)
        f = s - i
        x = points[i][0] + (points[i + 1][0] - points[i][0]) * f
        y = points[i][1] + (points[i + 1][1] - points[i][1]) * f
        angle = (-0.9 if k % 2 else 0.8) + 0.2 * math.sin(k)
        lx, ly = x + math.cos(angle) * 86, y + math.sin(angle) * 86
        canvas.fill(ellipse(lx + 10, ly + 14, 92, 28, angle), "#3A2434", 0.28)
        leaf = ellipse(lx, ly, 92, 28, angle)
        canvas.fill(leaf, ("#2E4A34", "#4A6A3E", "#3A5A3A")[k % 3])
        canvas.shade(leaf, radial((lx + 30, ly - 16), 70, 0.6, 0.0), "#A9BC6A", 0.5)
        canvas.line([(x, y), (lx + math.cos(angle) * 78, ly + math.sin(angle) * 78)], "#C9D08A", 3,
                    0.6)


def _bottle(canvas, x, y):
    body = [(x - 110, y + 330), (x - 118, y + 20), (x - 96, y - 60), (x - 44, y - 120),
            (x - 38, y - 250), (x + 38, y - 250), (x + 44, y - 120), (x + 96, y - 60),
            (x + 118, y + 20), (x + 110, y + 330)]
    canvas.fill([(px + 46, py + 34) for px, py in body], "#3A2434", 0.3)
    canvas.fill(body, "#6E7A2E")
    canvas.shade(body, linear((x - 118, 0), (x + 60, 0), 0.8, 0.0), "#2A3018", 0.4)
    canvas.shade(body, radial((x + 60, y + 60), 150, 0.8, 0.0), "#E6C84E", 0.4)
    canvas.line([(x + 66, y - 20), (x + 84, y + 90), (x + 80, y + 240)], "#FFF6C8", 10, 0.7)
    canvas.fill(rectangle(x - 30, y - 310, 60, 74, 8), "#B98A5A")
    canvas.fill(rectangle(x - 98, y + 60, 176, 170, 6), "#F7F2E9")
    canvas.fill(ellipse(x - 10, y + 132, 22, 34, 0.5), "#5E7F4A")
    canvas.line([(x - 60, y + 200), (x + 40, y + 200)], "#A8243B", 5)


PICTURES = {
    "letters-1": aleppo,
    "letters-2": yerevan,
    "letters-3": tbilisi,
    "letters-4": workshop,
    "recipe": recipe
}
