# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The three portraits, 1200 x 1500: the face in the upper half, the hands and the craft below."""

import math

import numpy as np

from studio.nature import (clouds, cypress, dabs, hills, mist, mountains, ridge_line)
from studio.paint import (Canvas, ellipse, linear, mix, polygon, radial, rectangle, rgb, smooth)
from studio.people import Face, fingers, head, rim, strands
from studio.town import (TUFF_BLACK, TUFF_RED, balcony, courses, gable_roof, laundry, window)

LEAVES = ["#182A2B", "#33502F", "#7C7A34", "#DDA043"]


def garment(canvas, shape, colour, dark, light_colour, light=1):
    """A piece of clothing in two lights."""
    canvas.fill(shape, colour)
    canvas.shade(shape, linear((600 - 420 * light, 900), (600 + 180 * light, 900), 0.85, 0.0), dark,
                 0.5)
    canvas.shade(shape, linear((600, 1500), (600, 1060), 0.5, 0.0), dark, 0.5)
    canvas.shade(shape, radial((600 + 330 * light, 1000), 260, 0.5, 0.0), light_colour, 0.5)


def folds(canvas, curves, colour, width=7, alpha=0.5):
    for curve in curves:
        canvas.line(curve, colour, width, alpha)


def nino():
    canvas = Canvas(1200, 1500, 21)
    canvas.sky([(0, "#5C6E98"), (0.2, "#A99AA8"), (0.36, "#EDBB8E"), (0.5, "#FBDDA8"),
                (1, "#FBDDA8")])
    clouds(canvas, 10, 330, "#FFE6C6", 0.5, seed=14)
    canvas.glow(1010, 470, 620, "#FFCF86", 0.7)
    mountains(canvas,
              ridge_line(1200, 610, 270, 33, 380),
              "#DDB5A2",
              "#62759C",
              "#F3CB9C",
              snow="#FFF1DE",
              snow_line=520,
              snow_shadow="#8C9AC4",
              floor=700)
    mist(canvas, 690, 40, "#FFE4BF", 0.9)
    hills(canvas,
          ridge_line(1200, 700, 50, 21, 600, 4, False),
          "#8C8C72",
          "#54694F",
          patch="#C99A55")
    for i in range(9):
        cypress(canvas, 40 + i * 143, 800 + 17 * (i % 3), 120 + 30 * (i % 3), LEAVES, i)
    for i in range(46):
        dabs(canvas, i * 28 - 20, 860 + 26 * (i % 4), 40, 30, LEAVES, 60, 8, seed=i)
    for i in range(40):
        dabs(canvas, i * 34 - 30, 960 + 40 * (i % 4), 60, 48, LEAVES, 70, 12, seed=100 + i)
    canvas.tint("#FFE0B0", 0.16)
    _nino_person(canvas)
    canvas.finish()
    return canvas


def _nino_person(canvas):
    body = [(430, 800), (520, 836), (600, 850), (690, 836), (775, 800), (930, 862), (1030, 960),
            (1075, 1180), (1100, 1520), (100, 1520), (130, 1180), (175, 960), (275, 862)]
    garment(canvas, body, "#2F4A57", "#13233A", "#7FA09A")
    folds(canvas, [[(260, 1010), (300, 1200),
                    (290, 1400)], [(940, 1010), (905, 1180),
                                   (925, 1400)], [(420, 1120), (450, 1280), (430, 1460)]],
          "#13233A")
    face = Face(skin="#DDA37C",
                deep="#8A4A3E",
                glow="#FFDDAE",
                blush="#C85C48",
                lip="#AC4642",
                brow="#3A2C30",
                iris="#5A3D26",
                turn=0.32,
                tilt=0.035,
                smile=0.95,
                age=0.75,
                lashes=0.75)
    shawl_back = [(430, 812), (505, 770), (600, 800), (700, 770), (775, 812), (740, 850),
                  (600, 872), (460, 850)]
    canvas.fill(shawl_back, "#6E1A2E")
    head(canvas, 600, 512, 500, face, _nino_hair_back, _nino_hair)
    collar = [(462, 800), (520, 850), (600, 905), (682, 850), (738, 800), (690, 905), (606, 1040),
              (516, 905)]
    canvas.fill(collar, "#F1E6D2")
    canvas.shade(collar, linear((440, 850), (680, 850), 0.7, 0.0), "#A98E86", 0.5)
    left = [(448, 800), (520, 870), (590, 985), (612, 1120), (540, 1180), (400, 1060), (270, 985),
            (225, 915), (330, 850)]
    right = [(752, 800), (690, 876), (640, 985), (612, 1120), (700, 1160), (830, 1040), (950, 970),
             (985, 900), (880, 848)]
    for shape in (left, right):
        garment(canvas, shape, "#A8243B", "#5C1230", "#E0694E")
    rim(canvas, right, (-7, 5), "#FFC98A", 0.8)
    for k in range(12):
        x0 = 268 + k * 27
        canvas.line([(x0, 1000 + k * 13), (x0 - 8, 1040 + k * 13)], "#7A1830", 6, 0.9)
        x1 = 945 - k * 25
        canvas.line([(x1, 990 + k * 13), (x1 + 6, 1028 + k * 13)], "#C03E44", 6, 0.9)
    folds(canvas, [[(470, 830), (530, 930),
                    (560, 1040)], [(420, 850), (470, 950),
                                   (500, 1060)], [(735, 830), (690, 920),
                                                  (660, 1030)], [(790, 850), (740, 940),
                                                                 (710, 1040)]], "#5C1230", 6, 0.55)
    _nino_hands(canvas)


def _nino_hair_back(canvas):
    bun = ellipse(-0.30, -0.33, 0.135, 0.125, 0.3)
    canvas.fill(bun, "#2C222A")
    canvas.shade(bun, radial((-0.25, -0.38), 0.12, 0.6, 0.0), "#8C7B78", 0.5)
    canvas.fill([(-0.02, -0.575), (0.22, -0.53), (0.37, -0.36), (0.40, -0.12), (0.37, 0.05),
                 (-0.38, 0.08), (-0.415, -0.12), (-0.38, -0.38), (-0.22, -0.54)], "#2C222A")


def _nino_hair(canvas):
    top = [(0.09, -0.375), (0.2, -0.345), (0.29, -0.23),
           (0.335, -0.06), (0.365, 0.07), (0.39, -0.08), (0.395, -0.26), (0.33, -0.45),
           (0.19, -0.555), (0.0, -0.59), (-0.2, -0.56),
           (-0.35, -0.43), (-0.405, -0.22), (-0.40, 0.0), (-0.355, 0.1), (-0.33, -0.05),
           (-0.30, -0.2), (-0.2, -0.31), (-0.05, -0.37)]
    canvas.fill(top, "#3B2E35")
    canvas.shade(top, radial((0.2, -0.44), 0.3, 0.75, 0.0), "#A8978E", 0.5)
    strands(canvas, [[(0.09, -0.385), (0.22, -0.42), (0.32, -0.31),
                      (0.365, -0.1)], [(0.07, -0.40), (0.2, -0.475), (0.33, -0.38),
                                       (0.38, -0.2)], [(0.05, -0.41), (0.14, -0.52),
                                                       (0.26, -0.49)]], "#D8C7B4", 0.008, 0.55)
    strands(canvas,
            [[(0.07, -0.385), (-0.1, -0.43), (-0.26, -0.35),
              (-0.36, -0.16)], [(0.05, -0.40), (-0.12, -0.49), (-0.28, -0.43),
                                (-0.38, -0.25)], [(0.03, -0.42), (-0.1, -0.54),
                                                  (-0.24, -0.51)]], "#6E5C5E", 0.009, 0.6)
    canvas.fill(ellipse(-0.362, 0.178, 0.016, 0.024), "#F2A33A")


def _nino_hands(canvas):
    """Both hands around a clay bowl of amber wine."""
    sleeves = [[(170, 1340), (330, 1265), (450, 1270), (468, 1380), (360, 1440), (150, 1520)],
               [(1030, 1340), (900, 1262), (770, 1268), (752, 1380), (850, 1440), (1060, 1520)]]
    for shape in sleeves:
        garment(canvas, shape, "#3A5864", "#13233A", "#8FB0A4")
    bowl = [(420, 1190), (780, 1190), (765, 1290), (700, 1385), (600, 1410), (500, 1385),
            (435, 1290)]
    canvas.fill(ellipse(600, 1190, 182, 48), "#7A3E2A")
    canvas.fill(bowl, "#B5633F")
    canvas.shade(bowl, linear((420, 1300), (680, 1300), 0.85, 0.0), "#5A2A26", 0.5)
    canvas.shade(bowl, radial((730, 1240), 120, 0.6, 0.0), "#F0B078", 0.5)
    canvas.fill(ellipse(600, 1190, 182, 48), "#8C4A30")
    canvas.fill(ellipse(600, 1194, 164, 39), "#D98A22")
    canvas.shade(ellipse(600, 1194, 164, 39), radial((670, 1190), 120, 0.9, 0.0), "#FFD98A", 0.4)
    canvas.line([(470, 1180), (520, 1166), (600, 1160), (690, 1168)], "#7A4A16", 5, 0.5)
    canvas.line([(428, 1250), (520, 1285), (600, 1293), (690, 1283), (772, 1250)], "#8A4630", 6,
                0.6)
    skin, deep, glow = "#D69A74", "#8A4A3E", "#FFDDAE"
    palm_l = [(330, 1290), (400, 1240), (470, 1262), (490, 1330), (440, 1390), (360, 1385)]
    palm_r = [(870, 1290), (800, 1238), (735, 1260), (712, 1330), (760, 1390), (845, 1385)]
    for palm, x in ((palm_l, 360), (palm_r, 840)):
        canvas.fill(palm, skin)
        canvas.shade(palm, linear((x - 60, 1300), (x + 80, 1300), 0.7, 0.0), deep, 0.5)
    fingers(canvas, [([(420, 1275), (500, 1282), (560, 1310)], 46),
                     ([(416, 1315), (495, 1328), (556, 1352)], 46),
                     ([(420, 1354), (490, 1368), (545, 1386)], 43),
                     ([(430, 1388), (485, 1402), (528, 1412)], 37)], skin, deep, glow)
    fingers(canvas, [([(782, 1275), (704, 1282), (642, 1310)], 46),
                     ([(786, 1315), (708, 1328), (646, 1352)], 46),
                     ([(782, 1354), (712, 1368), (656, 1386)], 43),
                     ([(772, 1388), (716, 1402), (672, 1412)], 37)], skin, deep, glow)
    fingers(canvas, [([(372, 1290), (410, 1222), (442, 1178)], 44)], skin, deep, glow)
    fingers(canvas, [([(832, 1290), (792, 1220), (760, 1176)], 44)], skin, deep, glow)


def _gyumri(canvas):
    """A street of black tuff with red dressings, under a winter evening sky."""
    canvas.sky([(0, "#3C4F78"), (0.22, "#8A86A0"), (0.40, "#E2A98C"), (0.55, "#F6D0A0"),
                (1, "#F6D0A0")])
    clouds(canvas, 30, 420, "#FBE0C4", 0.48, seed=77)
    mountains(canvas,
              ridge_line(1200, 640, 210, 52, 700),
              "#C9B0B4",
              "#6E7A9E",
              "#F0C8A4",
              snow="#FFF3E4",
              snow_line=640,
              snow_shadow="#9AA6CC",
              floor=760)
    for x, y, w, seed in ((-60, 360, 420, 3), (800, 420, 470, 8)):
        courses(canvas, x, y, w, 1200, 62, TUFF_BLACK, seed, 2.5, accent=TUFF_RED)
        canvas.poly([(x - 16, y - 30), (x + w + 16, y - 30), (x + w + 10, y + 8), (x - 10, y + 8)],
                    "#7A3A30")
        canvas.poly([(x - 22, y - 46), (x + w + 22, y - 46), (x + w + 16, y - 28),
                     (x - 16, y - 28)], "#A05A44")
        for k in range(int(w / 34)):
            canvas.poly([(x + k * 34, y + 8), (x + k * 34 + 16, y + 8), (x + k * 34 + 16, y + 26),
                         (x + k * 34, y + 26)], "#8E4434")
        for k in range(2):
            wx = x + w * (0.16 + 0.46 * k)
            window(canvas,
                   wx,
                   y + 330,
                   w * 0.22,
                   220,
                   "#2A2028",
                   "#3A4664",
                   lit="#F2B04A" if k == (seed == 8) else None,
                   round_head=True,
                   surround="#8E4434")
        canvas.shade(
            rectangle(x, y, w, 1200),
            linear((x, y), (x + w, y), 0.1, 0.6) if x > 500 else linear(
                (x, y), (x + w, y), 0.75, 0.1), "#141A2C", 0.4)
    canvas.glow(600, 620, 520, "#FFC98A", 0.5)
    mist(canvas, 860, 90, "#F3C9A0", 0.45, 5)


def armen():
    canvas = Canvas(1200, 1500, 22)
    _gyumri(canvas)
    body = [(410, 812), (520, 850), (600, 862), (690, 850), (790, 812), (965, 862), (1075, 968),
            (1125, 1180), (1150, 1520), (50, 1520), (75, 1180), (125, 968), (235, 862)]
    garment(canvas, body, "#3E5A6E", "#14233A", "#93AEB4")
    folds(canvas, [[(225, 1010), (285, 1190), (275, 1400)], [(975, 1010), (930, 1180),
                                                             (950, 1400)]], "#14233A")
    face = Face(skin="#C98F6A",
                deep="#7A3F34",
                glow="#FFD3A2",
                blush="#B5523F",
                lip="#9A4A40",
                brow="#1E1A22",
                iris="#3B2A1E",
                jaw=1.10,
                turn=-0.34,
                tilt=-0.03,
                smile=0.7,
                age=0.6,
                lashes=0.25,
                brow_weight=1.5)
    head(canvas, 600, 520, 505, face, _armen_hair_back, _armen_hair)
    for side in (-1, 1):
        wing = [(600 + side * 165, 792), (600 + side * 95, 850), (600 + side * 6, 905),
                (600 + side * 70, 985), (600 + side * 165, 900)]
        garment(canvas, wing, "#4A6A7E", "#1B2E46", "#A8C0C2")
    apron = [(390, 1000), (480, 985), (600, 992), (720, 985), (810, 1000), (860, 1240), (880, 1520),
             (320, 1520), (340, 1240)]
    garment(canvas, apron, "#8A5A3A", "#3E2420", "#D9A06A")
    for side in (-1, 1):
        strap = [(600 + side * 205, 1010), (600 + side * 235, 860), (600 + side * 190, 830),
                 (600 + side * 160, 1000)]
        garment(canvas, strap, "#7A4C32", "#3E2420", "#C98F5C")
        canvas.fill(ellipse(600 + side * 186, 1004, 13, 13), "#E0B060")
    folds(canvas, [[(470, 1020), (600, 1030), (730, 1020)]], "#3E2420", 4, 0.6)
    _armen_stone(canvas)
    canvas.finish()
    return canvas


def _armen_hair_back(canvas):
    canvas.fill([(0.0, -0.565), (0.21, -0.53), (0.34, -0.39), (0.365, -0.18), (0.33, -0.02),
                 (-0.33, -0.02), (-0.365, -0.18), (-0.34, -0.39), (-0.21, -0.53)], "#1C1820")


def _armen_hair(canvas):
    top = [(-0.30, -0.26), (-0.18, -0.335), (0.0, -0.345), (0.16, -0.365), (0.27, -0.28),
           (0.318, -0.12), (0.335, 0.05), (0.37, 0.02), (0.385, -0.18), (0.36, -0.40),
           (0.24, -0.54), (0.04, -0.60), (-0.18, -0.57), (-0.33, -0.45), (-0.39, -0.24),
           (-0.375, 0.02), (-0.34, 0.06), (-0.325, -0.1)]
    canvas.fill(top, "#26212B")
    canvas.shade(top, radial((0.2, -0.44), 0.27, 0.75, 0.0), "#8A7E86", 0.5)
    strands(canvas,
            [[(-0.26, -0.31), (-0.12, -0.43), (0.08, -0.47),
              (0.24, -0.40)], [(-0.30, -0.33), (-0.16, -0.50), (0.06, -0.54),
                               (0.24, -0.48)], [(-0.33, -0.22), (-0.31, -0.38),
                                                (-0.2, -0.49)]], "#6A5F6A", 0.009, 0.7)
    f = -0.029
    ctx = canvas.ctx

    def beard(c):
        smooth(c, [(-0.352, 0.02), (-0.335, 0.22), (-0.28, 0.39), (-0.16, 0.515), (f, 0.555),
                   (0.15, 0.515), (0.27, 0.39), (0.325, 0.22), (0.345, 0.02), (0.318, 0.04),
                   (0.275, 0.17), (0.20, 0.235), (0.11, 0.25), (f + 0.04, 0.243), (f, 0.250),
                   (f - 0.04, 0.243), (-0.15, 0.25), (-0.235, 0.235), (-0.30, 0.17),
                   (-0.325, 0.04)])
        c.new_sub_path()
        smooth(c, [(f - 0.096, 0.312), (f - 0.04, 0.296), (f + 0.04, 0.296), (f + 0.096, 0.312),
                   (f + 0.052, 0.352), (f, 0.364), (f - 0.052, 0.352)])

    ctx.set_fill_rule(1)
    canvas.fill(beard, "#26212B")
    ctx.set_fill_rule(0)
    whole = [(-0.352, 0.05), (-0.335, 0.22), (-0.28, 0.39), (-0.16, 0.515), (f, 0.555),
             (0.15, 0.515), (0.27, 0.39), (0.325, 0.22), (0.345, 0.05), (0.2, 0.36), (f, 0.40),
             (-0.2, 0.36)]
    canvas.shade(whole, radial((0.2, 0.36), 0.2, 0.7, 0.0), "#7A6E76", 0.6)
    strands(canvas, [[(f + side * a, 0.375 + b), (f + side * (a + 0.02), 0.44 + b),
                      (f + side * (a * 0.8), 0.50)] for side in (-1, 1)
                     for a, b in ((0.03, 0.02), (0.09, 0.01), (0.15, -0.03), (0.21, -0.08))],
            "#9A8E92", 0.006, 0.45)
    strands(canvas, [[(f + side * 0.01, 0.262), (f + side * 0.07, 0.268), (f + side * 0.125, 0.31)]
                     for side in (-1, 1)], "#6A5F6A", 0.008, 0.7)


def _armen_stone(canvas):
    """A block of tuff with a chalked number; one hand steadies the chisel, the other the hammer."""
    block = [(150, 1330), (1050, 1330), (1050, 1500), (150, 1500)]
    canvas.poly([(150, 1330), (230, 1268), (985, 1268), (1050, 1330)], "#A8604A")
    canvas.shade(lambda c: polygon(c, [(150, 1330), (230, 1268), (985, 1268), (1050, 1330)]),
                 linear((150, 1300), (900, 1300), 0.6, 0.0), "#5A2A2C", 0.6)
    canvas.poly(block, "#7E3C32")
    canvas.shade(lambda c: polygon(c, block), linear((150, 1400), (900, 1400), 0.75, 0.0),
                 "#3A1C24", 0.7)
    canvas.shade(lambda c: polygon(c, block), radial((960, 1380), 240, 0.5, 0.0), "#D98A62", 0.8)
    random = np.random.default_rng(4)
    for _ in range(150):
        px, py = 155 + random.random() * 890, 1336 + random.random() * 160
        canvas.fill(ellipse(px, py, 2 + random.random() * 5, 1.5 + random.random() * 3), "#4A2028",
                    0.45)
    chalk = [[(228, 1382), (262, 1358), (262, 1466)], [(300, 1368), (372, 1366), (330, 1466)]]
    for stroke in chalk:
        canvas.line(stroke, "#F7F2E9", 11, 0.85)
    skin, deep, glow = "#C68B66", "#7A3F34", "#FFD3A2"
    cuff_l = [(60, 1180), (170, 1120), (300, 1120), (330, 1215), (240, 1290), (90, 1330)]
    cuff_r = [(1150, 1130), (1040, 1060), (900, 1050), (862, 1140), (940, 1230), (1120, 1290)]
    for shape in (cuff_l, cuff_r):
        garment(canvas, shape, "#4A6A7E", "#1B2E46", "#A8C0C2")
    arm_l = [(250, 1135), (330, 1120), (440, 1120), (448, 1200), (340, 1225), (255, 1225)]
    arm_r = [(950, 1075), (870, 1060), (770, 1060), (755, 1140), (850, 1165), (940, 1165)]
    for shape, x in ((arm_l, 260), (arm_r, 760)):
        canvas.fill(shape, skin)
        canvas.shade(shape, linear((x, 1200), (x + 160, 1080), 0.75, 0.0), deep, 0.5)
    canvas.poly([(504, 1020), (528, 1014), (560, 1262), (552, 1300), (536, 1268)], "#8B96A2")
    canvas.poly([(518, 1016), (528, 1014), (560, 1262), (552, 1300)], "#D5DCE0")
    canvas.fill(ellipse(516, 1016, 19, 9, -0.1), "#B9C2CA")
    fingers(canvas, [([(436, 1120), (510, 1106), (566, 1112)], 46),
                     ([(436, 1158), (512, 1146), (572, 1150)], 46),
                     ([(438, 1194), (516, 1184), (574, 1186)], 44),
                     ([(446, 1228), (518, 1220), (568, 1220)], 38)], skin, deep, glow)
    fingers(canvas, [([(444, 1130), (486, 1086), (522, 1068)], 42)], skin, deep, glow)
    handle = [(718, 990), (752, 986), (772, 1250), (738, 1256)]
    canvas.poly(handle, "#9A6B3C")
    canvas.shade(lambda c: polygon(c, handle), linear((718, 1100), (760, 1100), 0.7, 0.0),
                 "#4A2C1C", 0.4)
    iron = [(650, 918), (842, 902), (850, 986), (656, 1004)]
    canvas.poly(iron, "#4A525E")
    canvas.poly([(650, 918), (842, 902), (844, 930), (652, 946)], "#8B96A2")
    canvas.poly([(824, 903), (842, 902), (850, 986), (832, 988)], "#C9D2D8")
    fingers(canvas, [([(772, 1070), (720, 1072), (690, 1082)], 46),
                     ([(774, 1108), (722, 1112), (690, 1120)], 46),
                     ([(776, 1146), (726, 1150), (696, 1156)], 44),
                     ([(776, 1182), (732, 1188), (706, 1190)], 38)], skin, deep, glow)
    fingers(canvas, [([(800, 1062), (772, 1030), (732, 1026)], 42)], skin, deep, glow)


def _sololaki(canvas):
    """Carved balconies on a brick house, the fortress on its hill behind."""
    canvas.sky([(0, "#2E4470"), (0.2, "#70789E"), (0.38, "#E0A48E"), (0.55, "#F8D2A0"),
                (1, "#F8D2A0")])
    clouds(canvas, 0, 380, "#FBDCC0", 0.5, seed=41)
    for x, y, w, h in ((820, 452, 56, 190), (876, 486, 110, 170), (986, 440, 52, 220),
                       (1038, 492, 130, 170), (1150, 456, 60, 200)):
        canvas.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], "#B58A72")
        canvas.poly([(x + w * 0.7, y), (x + w, y), (x + w, y + h), (x + w * 0.7, y + h)], "#E3B48E")
        for k in range(int(w / 14)):
            canvas.poly([(x + k * 14, y - 8), (x + k * 14 + 8, y - 8), (x + k * 14 + 8, y),
                         (x + k * 14, y)], "#B58A72")
    hills(canvas, ridge_line(1200, 700, 210, 61, 900, 5, False), "#8A8A7C", "#5E6E62")
    for i in range(16):
        dabs(canvas, 640 + i * 36, 640 + 16 * (i % 3), 30, 20, LEAVES, 36, 6, seed=300 + i)
    courses(canvas, -40, 240, 470, 1300, 22, ["#8A4B3C", "#A5614A", "#B97A5C"], 5, 1.2, "#6A3A34")
    canvas.shade(rectangle(-40, 240, 470, 1300), linear((0, 0), (430, 0), 0.75, 0.15), "#33203A",
                 0.4)
    for x in (30, 200):
        window(canvas,
               x,
               640,
               110,
               220,
               "#2E4A52",
               "#41557A",
               lit="#F6B552",
               round_head=True,
               surround="#D9B08C")
        window(canvas, x, 1080, 110, 230, "#2E4A52", "#41557A", round_head=True, surround="#D9B08C")
    balcony(canvas, -60, 700, 470, 330, "#3F7378", "#1E4450", "#7FB0A8", bays=4)
    balcony(canvas, -60, 1140, 470, 330, "#3F7378", "#1E4450", "#7FB0A8", bays=4, roof=False)
    for i in range(20):
        dabs(canvas, -20 + i * 23, 600 + 30 * math.sin(i), 26, 20, LEAVES, 34, 7, seed=i)
    courses(canvas, 900, 700, 400, 900, 22, ["#B8937A", "#CFAE8E", "#DFC4A0"], 6, 1.2, "#9A7A68")
    gable_roof(canvas, 900, 704, 400, 70, "#A3523E", "#5C2A30")
    window(canvas, 985, 950, 100, 180, "#5A3A30", "#41557A", lit="#F6B552", surround="#EAD2B0")
    laundry(canvas, 380, 820, 560, 42, ["#F7F2E9", "#D98C5A", "#8FB0A4", "#E8D5B8", "#A8243B"], 4,
            54)
    canvas.glow(760, 560, 560, "#FFCF8E", 0.5)
    canvas.tint("#FFDDB0", 0.10)


def samira():
    canvas = Canvas(1200, 1500, 23)
    _sololaki(canvas)
    body = [(440, 806), (520, 842), (600, 852), (690, 842), (768, 806), (915, 862), (1010, 965),
            (1060, 1190), (1085, 1520), (115, 1520), (140, 1190), (190, 965), (290, 862)]
    garment(canvas, body, "#E9DCC6", "#8A7488", "#FFF3DC")
    folds(canvas, [[(280, 1020), (320, 1200),
                    (300, 1420)], [(925, 1020), (885, 1190),
                                   (905, 1420)], [(400, 930), (420, 1080), (410, 1200)]], "#8A7488",
          6, 0.5)
    face = Face(skin="#C68A62",
                deep="#74392F",
                glow="#FFD2A0",
                blush="#BC5444",
                lip="#A23E42",
                brow="#1E161A",
                iris="#3E2A1C",
                turn=0.3,
                tilt=-0.045,
                smile=0.8,
                age=0.12,
                lashes=0.95,
                brow_weight=1.05,
                jaw=0.97)
    head(canvas, 600, 515, 490, face, _samira_hair_back, _samira_hair)
    apron = [(405, 990), (500, 1010), (600, 1015), (700, 1010), (795, 990), (850, 1250),
             (870, 1520), (330, 1520), (350, 1250)]
    garment(canvas, apron, "#2E4658", "#101D32", "#6E93A0")
    for side in (-1, 1):
        strap = [(600 + side * 190, 1000), (600 + side * 222, 860), (600 + side * 182, 830),
                 (600 + side * 148, 1008)]
        garment(canvas, strap, "#2E4658", "#101D32", "#6E93A0")
    scarf_l = [(452, 786), (520, 842), (600, 880), (640, 940), (600, 990), (500, 945), (415, 880),
               (400, 820)]
    scarf_r = [(748, 786), (690, 838), (610, 884), (545, 930), (560, 985), (660, 960), (770, 890),
               (800, 822)]
    for shape in (scarf_r, scarf_l):
        garment(canvas, shape, "#5E7F73", "#274A48", "#A9C6AE")
    folds(canvas, [[(460, 820), (530, 880),
                    (610, 930)], [(450, 860), (520, 915),
                                  (590, 958)], [(745, 820), (690, 870),
                                                (640, 900)], [(765, 855), (700, 905), (640, 940)]],
          "#274A48", 6, 0.6)
    rim(canvas, scarf_r, (-6, 5), "#F3D9A4", 0.7)
    _samira_hands(canvas)
    canvas.finish()
    return canvas


def _samira_hair_back(canvas):
    back = [(0.0, -0.60), (0.24, -0.555), (0.40, -0.38), (0.435, -0.12), (0.415, 0.10),
            (0.455, 0.30), (0.43, 0.50), (0.36, 0.62), (0.20, 0.60), (-0.2, 0.62), (-0.38, 0.64),
            (-0.47, 0.50), (-0.475, 0.28), (-0.43, 0.08), (-0.455, -0.14), (-0.41, -0.40),
            (-0.25, -0.56)]
    canvas.fill(back, "#1E161C")
    strands(canvas,
            [[(-0.40, -0.1), (-0.385, 0.1), (-0.43, 0.3), (-0.40, 0.5),
              (-0.34, 0.6)], [(-0.36, 0.1), (-0.38, 0.3),
                              (-0.34, 0.5)], [(0.40, -0.1), (0.375, 0.1), (0.41, 0.3),
                                              (0.38, 0.5)]], "#5E4850", 0.010, 0.7)


def _samira_hair(canvas):
    top = [(-0.09, -0.395), (0.06, -0.37), (0.2, -0.31), (0.29, -0.18), (0.325, 0.0), (0.345, 0.2),
           (0.39, 0.34), (0.435, 0.22), (0.43, 0.0), (0.43, -0.2), (0.37, -0.42), (0.22, -0.57),
           (0.0, -0.615), (-0.22, -0.58), (-0.38, -0.43), (-0.45, -0.18), (-0.43, 0.05),
           (-0.455, 0.25), (-0.41, 0.36), (-0.36, 0.2), (-0.33, 0.0), (-0.30, -0.18),
           (-0.22, -0.32)]
    canvas.fill(top, "#2A1F25")
    canvas.shade(top, radial((0.22, -0.44), 0.28, 0.75, 0.0), "#8A6450", 0.5)
    strands(
        canvas,
        [[(-0.08, -0.41), (0.1, -0.44), (0.27, -0.33), (0.365, -0.1), (0.375, 0.1),
          (0.405, 0.24)], [(-0.07, -0.43), (0.12, -0.51), (0.31, -0.40), (0.40, -0.18),
                           (0.40, 0.05)], [(-0.06, -0.45), (0.1, -0.56),
                                           (0.27, -0.50)]], "#B58A68", 0.008, 0.55)
    strands(canvas, [[(-0.10, -0.41), (-0.24, -0.40), (-0.34, -0.22), (-0.375, 0.0),
                      (-0.40, 0.2)], [(-0.11, -0.43), (-0.28, -0.45), (-0.39, -0.25),
                                      (-0.41, 0.0)], [(-0.11, -0.46), (-0.24, -0.53),
                                                      (-0.36, -0.40)]], "#5E4850", 0.009, 0.7)
    canvas.fill(ellipse(-0.355, 0.215, 0.013, 0.034), "#F2A33A")


def _samira_hands(canvas):
    """A stamped bar of soap in one hand, a sprig of laurel in the other."""
    skin, deep, glow = "#C2865F", "#74392F", "#FFD2A0"
    for shape in ([(120, 1330), (280, 1240), (420, 1230), (446, 1330), (330, 1420),
                   (120, 1500)], [(1085, 1320), (950, 1230), (800, 1222), (772, 1320), (880, 1410),
                                  (1090, 1490)]):
        garment(canvas, shape, "#EFE3CE", "#8A7488", "#FFF6E2")
    canvas.line([(742, 1330), (760, 1190), (822, 1040), (868, 960)], "#3C4A2A", 8)
    for k in range(7):
        t = k / 6
        x, y = 752 + 112 * t**1.2, 1210 - 250 * t
        for side in (-1, 1):
            angle = -1.15 + side * 0.75 + 0.25 * t
            lx, ly = x + math.cos(angle) * 52, y + math.sin(angle) * 52
            canvas.fill(ellipse(lx, ly, 56, 18, angle),
                        mix("#2E4A34", "#6E8A4A", 0.3 + 0.5 * (side > 0)))
            canvas.line([(x, y), (lx + math.cos(angle) * 44, ly + math.sin(angle) * 44)], "#B9C48A",
                        2.5, 0.7)
    soap_top = [(398, 1130), (470, 1086), (672, 1096), (620, 1146)]
    soap_front = [(398, 1130), (620, 1146), (614, 1290), (404, 1272)]
    soap_side = [(620, 1146), (672, 1096), (666, 1236), (614, 1290)]
    canvas.poly(soap_top, "#D3C37E")
    canvas.poly(soap_front, "#A89A50")
    canvas.poly(soap_side, "#C2B268")
    canvas.shade(lambda c: polygon(c, soap_front), linear((398, 1280), (600, 1140), 0.7, 0.0),
                 "#5E6A34", 0.7)
    stamp = ellipse(510, 1206, 58, 40, 0.06)
    canvas.ctx.new_path()
    stamp(canvas.ctx)
    canvas.ctx.set_source_rgba(*rgb("#5A5A28"), 0.8)
    canvas.ctx.set_line_width(5)
    canvas.ctx.stroke()
    for side in (-1, 1):
        for k in range(3):
            canvas.fill(ellipse(510 + side * (12 + k * 11), 1216 - k * 9, 12, 5, side * -0.7),
                        "#5A5A28", 0.8)
    canvas.line([(510, 1232), (510, 1182)], "#5A5A28", 4, 0.8)
    palm = [(330, 1280), (400, 1248), (440, 1290), (560, 1300), (590, 1350), (520, 1400),
            (400, 1392)]
    canvas.fill(palm, skin)
    canvas.shade(palm, linear((330, 1390), (540, 1280), 0.75, 0.0), deep, 0.5)
    fingers(canvas, [([(470, 1318), (560, 1310), (634, 1276)], 44),
                     ([(478, 1350), (568, 1344), (640, 1312)], 44),
                     ([(480, 1382), (562, 1378), (624, 1350)], 40)], skin, deep, glow)
    fingers(canvas, [([(376, 1290), (398, 1224), (424, 1172)], 44)], skin, deep, glow)
    fist = [(870, 1280), (800, 1240), (735, 1262), (712, 1330), (750, 1392), (850, 1385)]
    canvas.fill(fist, skin)
    canvas.shade(fist, linear((700, 1390), (860, 1260), 0.7, 0.0), deep, 0.5)
    fingers(canvas, [([(800, 1262), (748, 1266), (712, 1276)], 42),
                     ([(802, 1300), (748, 1306), (708, 1314)], 42),
                     ([(800, 1338), (750, 1344), (714, 1350)], 40),
                     ([(794, 1372), (754, 1378), (726, 1382)], 34)], skin, deep, glow)
    fingers(canvas, [([(828, 1268), (796, 1226), (754, 1220)], 40)], skin, deep, glow)


PORTRAITS = {"nino-telavi": nino, "armen-gyumri": armen, "samira-tbilisi": samira}
