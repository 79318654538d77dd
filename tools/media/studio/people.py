# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Portraits: a head in half profile, lit from one side, and the hands that hold a tool.

A head is drawn in units of its own height: the eyes lie on y = 0, the crown at -0.5, the chin at
0.5. `turn` in [-1, 1] is how far it looks to the right; the light comes from the right when
`light` is 1.
"""

import math
from dataclasses import dataclass

import cairo

from .paint import ellipse, linear, mix, radial, rgb, smooth


@dataclass
class Face:
    skin: str = "#D9A07A"
    deep: str = "#8E4F3F"
    glow: str = "#FFD9A8"
    blush: str = "#C65B48"
    lip: str = "#A8483F"
    brow: str = "#2A2230"
    iris: str = "#3A2A22"
    jaw: float = 1.0
    turn: float = 0.3
    tilt: float = 0.0
    light: int = 1
    smile: float = 0.5
    age: float = 0.4
    lashes: float = 1.0
    brow_weight: float = 1.0


def outline(face):
    """The head without hair; the side turned away is flatter at the brow, fuller at the cheek."""
    near = -1 if face.turn > 0 else 1
    k = abs(face.turn)
    side = [(0.20, -0.455), (0.315, -0.29), (0.345, -0.08), (0.335, 0.08), (0.315, 0.2),
            (0.262 * face.jaw, 0.345), (0.15 * face.jaw, 0.455)]
    far = [(x * (1 - 0.10 * k * (y < 0.05)), y) for x, y in side]
    points = [(0.02 * face.turn, -0.5)]
    points += [(x if near > 0 else fx, y) for (x, y), (fx, _) in zip(side, far)]
    points += [(0.045 * face.turn, 0.5)]
    points += [(-(x if near < 0 else fx), y) for (x, y), (fx, _) in zip(side, far)][::-1]
    return points


def head(canvas, x, y, height, face, hair_back=None, hair_front=None):
    """Draws a head centred between its eyes; hair is drawn by two callbacks."""
    ctx = canvas.ctx
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(face.tilt)
    ctx.scale(height, height)
    if hair_back:
        hair_back(canvas)
    _neck(canvas, face)
    _ears(canvas, face)
    shape = outline(face)
    canvas.fill(shape, face.skin)
    _planes(canvas, face, shape)
    f = face.turn * 0.085
    for side in (-1, 1):
        _eye(canvas, face, f + side * (0.158 - 0.018 * (side * face.turn > 0)), side)
        _brow(canvas, face, f + side * 0.158, side)
    _nose(canvas, face, f)
    _mouth(canvas, face, f)
    _age(canvas, face, f)
    if hair_front:
        hair_front(canvas)
    ctx.restore()


def _neck(canvas, face):
    neck = [(-0.155, 0.2), (0.155, 0.2), (0.165, 0.5), (0.19, 0.65), (0.25, 0.76), (-0.25, 0.76),
            (-0.19, 0.65), (-0.165, 0.5)]
    canvas.fill(neck, mix(face.skin, face.deep, 0.28))
    canvas.shade(neck, linear((-0.2 * face.light, 0), (0.2 * face.light, 0), 0.75, 0.0), face.deep,
                 0.5)
    canvas.shade(neck, linear((0, 0.44), (0, 0.64), 0.85, 0.0), face.deep, 0.4)


def _ears(canvas, face):
    for side in (-1, 1):
        if side * face.turn > 0.25:
            continue
        ear = ellipse(side * 0.352, 0.055, 0.052, 0.098, side * -0.16)
        canvas.fill(ear, mix(face.skin, face.deep, 0.12 if side == face.light else 0.45))
        canvas.shade(ear, radial((side * 0.345, 0.06), 0.06, 0.7, 0.0), face.deep, 0.5)


def _planes(canvas, face, shape):
    """The large light and shadow of the head."""
    s = face.light
    canvas.shade(shape, linear((-0.40 * s, 0.05), (0.17 * s, -0.02), 0.95, 0.0), face.deep, 0.45)
    canvas.shade(shape, linear((0, 0.62), (0, 0.30), 0.55, 0.0), face.deep, 0.5)
    canvas.shade(shape, radial((0.2 * s, -0.2), 0.34, 0.55, 0.0), face.glow, 0.4)
    canvas.shade(shape, radial((0.235 * s, 0.13), 0.15, 0.5, 0.0), face.glow, 0.4)
    f = face.turn * 0.085
    for side in (-1, 1):
        canvas.shade(shape, radial((f + side * 0.2, 0.175), 0.14, 0.5, 0.0), face.blush, 0.6)
        canvas.shade(shape, radial((f + side * 0.15, -0.035), 0.115, 0.5, 0.0), face.deep, 0.5)


def _eye(canvas, face, x, side):
    ctx = canvas.ctx
    w = 0.066 - 0.007 * (side * face.turn > 0)
    squint = face.smile * 0.006
    upper = [(x - w * side, 0.010), (x - w * 0.45 * side, -0.025 + squint * 0.6),
             (x + w * 0.25 * side, -0.027 + squint * 0.6), (x + w * 1.05 * side, 0.002)]
    lower = [(x + w * 0.4 * side, 0.024 - squint), (x - w * 0.4 * side, 0.026 - squint)]
    ctx.save()
    ctx.new_path()
    smooth(ctx, upper + lower)
    ctx.clip()
    canvas.fill(lambda c: c.rectangle(x - 0.1, -0.06, 0.2, 0.12), mix("#F6EBDD", face.deep, 0.16))
    ix = x + face.turn * 0.012
    canvas.fill(ellipse(ix, -0.002, 0.036, 0.037), mix(face.iris, "#120C0C", 0.35))
    canvas.fill(ellipse(ix, 0.004, 0.027, 0.028), face.iris)
    canvas.fill(ellipse(ix, -0.001, 0.014, 0.015), "#0E0A0C")
    canvas.fill(lambda c: c.rectangle(x - 0.1, -0.06, 0.2, 0.037), "#20141A", 0.35)
    canvas.fill(ellipse(ix + 0.011 * face.light, -0.011, 0.0065, 0.007), "#FFF7E8", 0.95)
    ctx.restore()
    canvas.line(upper, mix(face.brow, "#1A1014", 0.6), 0.0125 + 0.004 * face.lashes)
    if face.lashes > 0.8:
        canvas.line([upper[3], (upper[3][0] + 0.02 * side, upper[3][1] - 0.012)],
                    mix(face.brow, "#1A1014", 0.6), 0.011)
    canvas.line([(px, py - 0.026) for px, py in upper[:3]] + [(upper[3][0], upper[3][1] - 0.014)],
                face.deep, 0.007, 0.75)
    canvas.line([lower[1], lower[0], upper[3]], face.deep, 0.006, 0.6)


def _brow(canvas, face, x, side):
    w = face.brow_weight
    arch = 0.014 * (1 - 0.4 * (face.lashes < 0.5))
    points = [(x - 0.085 * side, -0.090), (x - 0.02 * side, -0.101 - arch),
              (x + 0.088 * side, -0.082), (x + 0.02 * side, -0.098 - arch + 0.026 * w),
              (x - 0.080 * side, -0.088 + 0.028 * w)]
    canvas.fill(points, face.brow, 0.92)


def _nose(canvas, face, f):
    s, t = face.light, face.turn
    tip = f + t * 0.03
    dark = [(f - 0.026 * s, -0.075), (f - 0.034 * s, 0.03), (tip - 0.066 * s, 0.165),
            (tip - 0.06 * s, 0.205), (tip, 0.212), (tip - 0.006 * s, 0.15), (f - 0.004 * s, 0.0)]
    canvas.shade(dark, linear((f - 0.09 * s, 0), (f + 0.02 * s, 0), 0.75, 0.1), face.deep, 0.4)
    canvas.shade(ellipse(tip + 0.006 * s, 0.165, 0.034, 0.04),
                 radial((tip + 0.012 * s, 0.155), 0.05, 0.7, 0.0), face.glow, 0.3)
    canvas.shade(ellipse(tip, 0.222, 0.075, 0.03), radial((tip, 0.222), 0.075, 0.6, 0), face.deep,
                 .4)
    for side in (-1, 1):
        wing = 0.058 if side * t <= 0 else 0.05
        canvas.line([(tip + side * wing * 0.82, 0.155), (tip + side * wing * 1.06, 0.185),
                     (tip + side * wing * 0.72, 0.206)], face.deep, 0.011, 0.8)
        canvas.line([(tip + side * 0.036, 0.205), (tip + side * 0.014, 0.207)],
                    mix(face.deep, "#2A1014", 0.5), 0.011, 0.9)
    canvas.line([(tip - 0.016, 0.214), (tip, 0.219), (tip + 0.016, 0.214)], face.deep, 0.01, 0.7)


def _mouth(canvas, face, f):
    x, y, up = f + face.turn * 0.012, 0.318, face.smile * 0.020
    w = 0.094
    seam = [(x - w, y - up), (x - 0.045, y + 0.004), (x, y + 0.001 + up * 0.2),
            (x + 0.045, y + 0.004), (x + w, y - up)]
    upper = [
        seam[0], (x - 0.035, y - 0.025), (x, y - 0.017), (x + 0.035, y - 0.025), seam[4], seam[3],
        seam[2], seam[1]
    ]
    lower = [
        seam[0], seam[1], seam[2], seam[3], seam[4], (x + 0.05, y + 0.032), (x, y + 0.043),
        (x - 0.05, y + 0.032)
    ]
    canvas.fill(lower, mix(face.lip, face.skin, 0.2))
    canvas.shade(lower, radial((x + 0.02 * face.light, y + 0.02), 0.06, 0.5, 0.0), face.glow, 0.4)
    canvas.fill(upper, mix(face.lip, face.deep, 0.45))
    canvas.line(seam, mix(face.deep, "#2A1014", 0.55), 0.010)
    canvas.shade(ellipse(x, y + 0.068, 0.07, 0.022), radial((x, y + 0.066), 0.075, 0.5, 0.0),
                 face.deep, 0.4)
    for side in (-1, 1):
        canvas.line([(x + side * (w + 0.006), y - up - 0.010),
                     (x + side * (w + 0.014), y - up + 0.006)], face.deep, 0.009, 0.7)


def _age(canvas, face, f):
    """The lines that a life of squinting and smiling draws."""
    if face.age <= 0:
        return
    for side in (-1, 1):
        canvas.line([(f + side * 0.075, 0.2), (f + side * 0.122, 0.255), (f + side * 0.132, 0.305)],
                    face.deep, 0.008, 0.25 + 0.45 * face.age)
        for k, (dy, length) in enumerate(((-0.022, 0.04), (0.004, 0.046), (0.028, 0.038))):
            if face.age * 3 > k:
                x0 = f + side * 0.247
                canvas.line([(x0, dy * 0.8), (x0 + side * length, dy * 1.6)], face.deep, 0.005,
                            0.4 * face.age + 0.1)
        canvas.line([(f + side * 0.105, 0.052), (f + side * 0.165, 0.064),
                     (f + side * 0.215, 0.048)], face.deep, 0.006, 0.5 * face.age)
    if face.age > 0.5:
        for dy in (-0.235, -0.275):
            canvas.line([(f - 0.13, dy + 0.006), (f, dy), (f + 0.13, dy + 0.006)], face.deep, 0.005,
                        0.3 * face.age)


def strands(canvas, curves, colour, width, alpha=0.5):
    """Locks of hair: thin curves of one colour."""
    for curve in curves:
        canvas.line(curve, colour, width, alpha)


def rim(canvas, shape, offset, colour, alpha=0.9):
    """A rim of light: the part of a shape that a copy moved by `offset` does not cover."""
    group = cairo.ImageSurface(cairo.FORMAT_ARGB32, canvas.width, canvas.height)
    ctx = cairo.Context(group)
    ctx.set_matrix(canvas.ctx.get_matrix())
    shape(ctx) if callable(shape) else smooth(ctx, shape)
    ctx.set_source_rgba(*rgb(colour), alpha)
    ctx.fill()
    ctx.translate(*offset)
    shape(ctx) if callable(shape) else smooth(ctx, shape)
    ctx.set_operator(cairo.OPERATOR_DEST_OUT)
    ctx.fill()
    canvas.ctx.save()
    canvas.ctx.identity_matrix()
    canvas.ctx.set_source_surface(group, 0, 0)
    canvas.ctx.paint()
    canvas.ctx.restore()


def fingers(canvas, bones, skin, deep, glow, light=1):
    """A hand: the palm or back first, then each finger as a thick stroke, lit along one edge.

    bones: [(points, width)]; drawn in order, each with a darker edge so that it stands apart.
    """
    for points, width in bones:
        canvas.line(points, mix(skin, deep, 0.62), width * 1.08)
        canvas.line(points, skin, width * 0.95)
        lit = [(x + light * width * 0.16, y - width * 0.14) for x, y in points]
        canvas.line(lit, glow, width * 0.34, 0.38)
        tip = points[-1]
        angle = math.atan2(points[-1][1] - points[-2][1], points[-1][0] - points[-2][0])
        nail = ellipse(tip[0] + math.cos(angle) * width * 0.12,
                       tip[1] + math.sin(angle) * width * 0.12, width * 0.25, width * 0.2, angle)
        canvas.fill(nail, mix(glow, skin, 0.35), 0.8)
