# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stills of Armen's story, 1920 x 1280."""

import math

import numpy as np

from studio.paint import Canvas, ellipse, linear, mix, polygon, radial, rectangle
from studio.people import fingers
from studio.town import TUFF_BLACK, TUFF_RED, arch, courses

WIDTH, HEIGHT = 1920, 1280

# Strokes of the digits in a unit square.
DIGITS = {
    "0": [[(0.5, 0.05), (0.15, 0.3), (0.15, 0.7), (0.5, 0.95), (0.85, 0.7), (0.85, 0.3),
           (0.5, 0.05)]],
    "1": [[(0.25, 0.25), (0.55, 0.05), (0.55, 0.95)]],
    "2": [[(0.15, 0.25), (0.5, 0.05), (0.82, 0.28), (0.15, 0.93), (0.88, 0.93)]],
    "3": [[(0.18, 0.12), (0.6, 0.05), (0.8, 0.27), (0.45, 0.47), (0.84, 0.7), (0.55, 0.95),
           (0.15, 0.86)]],
    "4": [[(0.62, 0.05), (0.12, 0.66), (0.9, 0.66)], [(0.66, 0.4), (0.64, 0.97)]],
    "5": [[(0.82, 0.07), (0.25, 0.07), (0.2, 0.45), (0.6, 0.4), (0.84, 0.66), (0.56, 0.94),
           (0.15, 0.88)]],
    "6": [[(0.72, 0.06), (0.26, 0.4), (0.18, 0.75), (0.5, 0.95), (0.82, 0.72), (0.5, 0.52),
           (0.2, 0.7)]],
    "7": [[(0.12, 0.08), (0.86, 0.07), (0.4, 0.95)]],
    "8": [[(0.5, 0.48), (0.22, 0.26), (0.5, 0.05), (0.78, 0.26), (0.5, 0.48), (0.16, 0.72),
           (0.5, 0.95), (0.84, 0.72), (0.5, 0.48)]],
    "9": [[(0.8, 0.3), (0.5, 0.48), (0.2, 0.28), (0.5, 0.05), (0.8, 0.26), (0.76, 0.6),
           (0.5, 0.95)]],
}


def chalk_number(canvas, number, x, y, size, random, alpha=0.85):
    """A number as a hand chalks it: round strokes, a little dust."""
    for index, digit in enumerate(str(number)):
        left = x + index * size * 0.72
        for stroke in DIGITS[digit]:
            points = [(left + px * size * 0.6 + (random.random() - 0.5) * size * 0.05,
                       y + py * size + (random.random() - 0.5) * size * 0.05) for px, py in stroke]
            canvas.line(points, "#F7F2E9", size * 0.11, alpha * 0.8)
            canvas.line(points, "#FFFFFF", size * 0.045, alpha)
    for _ in range(14):
        px, py = x + random.random() * size * 1.4, y + random.random() * size * 1.2
        canvas.fill(ellipse(px, py, 1.6, 1.6), "#F7F2E9", 0.35)


def chalk():
    """The wall, stone by stone numbered; the grandfather's hand with the chalk."""
    canvas = Canvas(WIDTH, HEIGHT, 61)
    random = np.random.default_rng(19)
    blocks = courses(canvas,
                     -20,
                     -20,
                     WIDTH + 40,
                     HEIGHT + 40,
                     168,
                     TUFF_BLACK,
                     23,
                     5.0,
                     joint_colour="#8E8478",
                     accent=TUFF_RED)
    for x, y, w, h in blocks:
        for _ in range(int(w * h / 900)):
            px, py = x + 10 + random.random() * (w - 20), y + 10 + random.random() * (h - 20)
            s = 1.2 + 3.6 * random.random()**2
            canvas.fill(ellipse(px, py, s * 1.5, s),
                        "#121218" if random.random() < 0.7 else "#8A8288", 0.4)
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), radial((1350, 260), 1500, 0.55, 0.0), "#FFCF94",
                 0.12)
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), linear((0, HEIGHT), (1000, 300), 0.75, 0.0),
                 "#10162A", 0.12)
    number = 11
    for x, y, w, h in blocks:
        if w > 150 and h > 90 and y > -10:
            if number != 33 and not (x + w > 1120 and y > 560):
                size = min(h * 0.46, 74)
                chalk_number(canvas, number, x + w / 2 - size * 0.62, y + h / 2 - size / 2, size,
                             random)
            number += 1
    _hand(canvas, random)
    canvas.finish(vignette=0.3)
    return canvas


def _hand(canvas, random):
    """An old hand from the lower right, writing."""
    chalk_number(canvas, 33, 928, 716, 108, random, 0.95)
    canvas.ctx.save()
    canvas.ctx.translate(-72, 22)
    skin, deep, glow = "#C08A66", "#6E3A30", "#FFD8A8"
    shadow = [(1190, 850), (1320, 800), (1560, 900), (1920, 1120), (1920, 1280), (1700, 1280),
              (1400, 1080)]
    canvas.fill(shadow, "#0A0C14", 0.4)
    sleeve = [(1560, 960), (1700, 870), (1960, 960), (1960, 1300), (1740, 1300), (1590, 1110)]
    canvas.fill(sleeve, "#4A5A5E")
    canvas.shade(sleeve, linear((1600, 1240), (1800, 900), 0.8, 0.0), "#1A2430", 0.5)
    for k in range(4):
        canvas.line([(1570 + k * 8, 990 + k * 40), (1640 + k * 12, 1030 + k * 44)], "#1A2430", 5,
                    0.4)
    cuff = [(1530, 968), (1640, 872), (1690, 900), (1620, 1080), (1580, 1110)]
    canvas.fill(cuff, "#8E9C98")
    canvas.shade(cuff, linear((1560, 1090), (1640, 890), 0.7, 0.0), "#2A343C", 0.5)
    fingers(canvas, [([(1440, 1010), (1330, 972), (1262, 934), (1236, 900)], 50),
                     ([(1440, 960), (1310, 918), (1240, 878), (1218, 846)], 54)], skin, deep, glow)
    canvas.line([(1168, 790), (1262, 862)], "#FFFFFF", 26)
    canvas.line([(1172, 784), (1262, 852)], "#E6DFD2", 8, 0.9)
    fingers(canvas, [([(1440, 900), (1316, 830), (1250, 806), (1212, 814)], 58)], skin, deep, glow)
    palm = [(1352, 826), (1410, 792), (1500, 812), (1600, 900), (1580, 1030), (1470, 1046),
            (1396, 1016), (1362, 950), (1342, 884)]
    canvas.fill(palm, skin)
    canvas.shade(palm, linear((1400, 1050), (1480, 800), 0.85, 0.0), deep, 0.5)
    canvas.shade(palm, radial((1430, 820), 110, 0.5, 0.0), glow, 0.5)
    for x, y in ((1392, 866), (1404, 910), (1420, 956)):
        canvas.line([(x, y), (x + 40, y + 22), (x + 96, y + 34)], deep, 4, 0.4)
    for dx in (0, 12, 24):
        canvas.line([(1296 + dx, 800 + dx * 0.5), (1290 + dx, 826 + dx * 0.5)], deep, 3, 0.5)
    canvas.ctx.restore()


def rules():
    """The door of the summer school: an arch of black tuff, tools, a pinned sheet."""
    canvas = Canvas(WIDTH, HEIGHT, 62)
    random = np.random.default_rng(29)
    courses(canvas,
            -20,
            -20,
            WIDTH + 40,
            HEIGHT + 40,
            104,
            TUFF_BLACK,
            31,
            3.5,
            joint_colour="#5E5650",
            accent=TUFF_RED)
    canvas.shade(rectangle(0, 0, WIDTH, HEIGHT), radial((1300, 200), 1400, 0.5, 0.0), "#FFCF94",
                 0.12)
    _arch_stones(canvas, 960, 640, 430, 560, 15)
    door = arch(600, 1230, 720, 1010)
    canvas.fill(door, "#3E6A6A")
    canvas.ctx.save()
    canvas.ctx.new_path()
    door(canvas.ctx)
    canvas.ctx.clip()
    for k in range(9):
        x = 600 + k * 80
        canvas.poly([(x, 200), (x + 77, 200), (x + 77, 1240), (x, 1240)],
                    mix("#35605F", "#5E8A82", random.random()))
        for _ in range(10):
            gx, gy = x + 8 + random.random() * 60, 220 + random.random() * 900
            canvas.line([(gx, gy), (gx + 3, gy + 60), (gx - 2, gy + 130)], "#234646", 2.4, 0.5)
    for y in (470, 1090):
        canvas.poly([(600, y), (1320, y), (1320, y + 34), (600, y + 34)], "#2A2A30")
        for k in range(9):
            canvas.fill(ellipse(640 + k * 80, y + 17, 8, 8), "#6A6A70")
    canvas.shade(rectangle(600, 200, 720, 1040), linear((600, 1240), (1100, 300), 0.65, 0.0),
                 "#0E1B2C", 0.4)
    canvas.shade(rectangle(600, 200, 720, 1040), radial((1200, 420), 520, 0.5, 0.0), "#FFD9A0", 0.5)
    canvas.ctx.restore()
    canvas.fill(ellipse(1262, 800, 22, 22), "#C9A25A")
    canvas.line([(1262, 800), (1256, 860)], "#C9A25A", 14)
    _sheet(canvas, random)
    step = [(420, 1226), (1500, 1226), (1580, 1290), (340, 1290)]
    canvas.poly(step, "#6A4A44")
    canvas.shade(lambda c: polygon(c, step), linear((400, 0), (1500, 0), 0.7, 0.0), "#1A1420", 0.5)
    _tools(canvas)
    canvas.finish(vignette=0.3)
    return canvas


def _arch_stones(canvas, cx, cy, inner, outer, count):
    """The voussoirs, black and red in turn."""
    for k in range(count):
        a0, a1 = math.pi * (1 + k / count) + 0.012, math.pi * (1 + (k + 1) / count) - 0.012
        points = [(cx + inner * 0.86 * math.cos(a0), cy + inner * 0.98 * math.sin(a0)),
                  (cx + outer * 0.9 * math.cos(a0), cy + outer * math.sin(a0)),
                  (cx + outer * 0.9 * math.cos((a0 + a1) / 2), cy + outer * 1.02 * math.sin(
                      (a0 + a1) / 2)), (cx + outer * 0.9 * math.cos(a1), cy + outer * math.sin(a1)),
                  (cx + inner * 0.86 * math.cos(a1), cy + inner * 0.98 * math.sin(a1))]
        tone = "#8E4434" if k % 2 == 0 else "#2C2C36"
        canvas.poly(points, mix(tone, "#FFD9A8", 0.04 + 0.16 * (k / count)))
        canvas.line([points[1], points[2], points[3]], mix(tone, "#FFE6C4", 0.45), 4)


def _sheet(canvas, random):
    ctx = canvas.ctx
    ctx.save()
    ctx.translate(930, 700)
    ctx.rotate(0.035)
    canvas.fill(rectangle(-186, -196, 390, 470), "#0A1420", 0.4)
    canvas.poly([(-196, -210), (192, -210), (192, 230), (150, 262), (-196, 262)], "#F7F2E9")
    canvas.poly([(150, 262), (150, 232), (192, 230)], "#CFC4B0")
    canvas.fill(ellipse(0, -190, 13, 13), "#A8243B")
    for row in range(5):
        y = -140 + row * 74
        chalk = DIGITS[str(row + 1)]
        for stroke in chalk:
            canvas.line([(-170 + px * 24, y - 4 + py * 40) for px, py in stroke], "#A8243B", 5)
        for line, length in ((0, 270), (1, 120 + 130 * random.random())):
            points, x = [], -122.0
            while x < -122 + length:
                points.append(
                    (x, y + 8 + line * 28 + 6 * math.sin(x * 0.35 + row) * random.random()))
                x += 9
            canvas.line(points, "#22365C", 4, 0.85)
    ctx.restore()


def _tools(canvas):
    """Hammer, chisels and a box of chalk on the step."""
    canvas.fill(ellipse(1500, 1236, 150, 14), "#0A0C14", 0.5)
    canvas.line([(1560, 1230), (1470, 890)], "#9A6B3C", 30)
    canvas.line([(1566, 1216), (1482, 900)], "#C99A62", 8, 0.8)
    head = [(1380, 884), (1548, 838), (1564, 896), (1396, 944)]
    canvas.poly(head, "#4A525E")
    canvas.poly([(1380, 884), (1548, 838), (1553, 858), (1386, 904)], "#8E99A4")
    for x, lean, colour in ((330, 40, "#8B96A2"), (400, 24, "#A4AEB8"), (466, 12, "#7E8894")):
        canvas.line([(x + lean, 1236), (x, 940)], "#3A424E", 24)
        canvas.line([(x + lean + 4, 1230), (x + 6, 946)], colour, 9)
        canvas.fill(ellipse(x, 936, 20, 9), "#C9D2D8")
    canvas.poly([(170, 1180), (290, 1180), (290, 1250), (170, 1250)], "#B5633F")
    canvas.poly([(170, 1180), (290, 1180), (280, 1166), (180, 1166)], "#7A3E2A")
    for k in range(6):
        canvas.line([(186 + k * 18, 1184), (184 + k * 18 + 3 * (k % 3), 1140)], "#F7F2E9", 12)


PICTURES = {"chalk": chalk, "rules": rules}
