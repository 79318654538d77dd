# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small whole figures: walkers with a gait, and people sitting or standing in a scene.

Everything is in units of the figure's height, feet at the origin, y up the page negative.
"""

import math

import cairo

from .paint import ellipse, linear, mix, polygon, rgb, smooth


def _stroke(ctx, points, width, colour):
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    ctx.set_line_join(cairo.LINE_JOIN_ROUND)
    ctx.set_line_width(width)
    ctx.set_source_rgb(*rgb(colour))
    ctx.move_to(*points[0])
    for point in points[1:]:
        ctx.line_to(*point)
    ctx.stroke()


def _blob(ctx, points, colour, alpha=1.0):
    ctx.new_path()
    smooth(ctx, points)
    ctx.set_source_rgba(*rgb(colour), alpha)
    ctx.fill()


def _dot(ctx, x, y, rx, ry, colour, angle=0.0):
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(angle)
    ctx.scale(rx, ry)
    ctx.arc(0, 0, 1, 0, 2 * math.pi)
    ctx.restore()
    ctx.set_source_rgb(*rgb(colour))
    ctx.fill()


def _leg(ctx, hip, phase, colour, shoe):
    thigh = 0.42 * math.sin(phase)
    bend = 0.12 + 0.55 * max(0.0, math.cos(phase))**1.5
    knee = (hip[0] + 0.24 * math.sin(thigh), hip[1] + 0.24 * math.cos(thigh))
    shin = thigh - bend
    foot = (knee[0] + 0.245 * math.sin(shin), knee[1] + 0.245 * math.cos(shin))
    _stroke(ctx, [hip, knee, foot], 0.062, colour)
    _stroke(ctx, [foot, (foot[0] + 0.06 * math.cos(shin), foot[1] + 0.02)], 0.05, shoe)


def walker(ctx, x, y, height, phase, look, facing=1):
    """A person walking; `look` names colours and what is worn and carried."""
    ctx.save()
    bob = 0.012 * abs(math.cos(phase))
    ctx.translate(x, y)
    ctx.scale(height * facing, height)
    ctx.translate(0, bob)
    swing = 0.5 * math.sin(phase)
    skin, coat = look["skin"], look["coat"]
    dark = mix(coat, "#101828", 0.35)
    hip = (0.0, -0.49)
    _leg(ctx, hip, phase + math.pi, mix(look["legs"], "#101828", 0.4), look["shoes"])
    _arm(ctx, -swing, dark, skin, None)
    _leg(ctx, hip, phase, look["legs"], look["shoes"])
    hem = look.get("hem", -0.42)
    flare = 0.09 + 0.05 * abs(math.sin(phase)) * (hem + 0.5) * 2
    _blob(ctx, [(-0.055, -0.80), (0.05, -0.81), (0.085, -0.70), (0.075, -0.55),
                (0.08 + flare * 0.6, hem), (-0.08 - flare * 0.6, hem), (-0.085, -0.58),
                (-0.085, -0.72)], coat)
    _blob(ctx, [(0.02, -0.81), (0.05, -0.81), (0.085, -0.70), (0.075, -0.55),
                (0.08 + flare * 0.6, hem), (0.05 + flare * 0.3, hem), (0.045, -0.6)],
          mix(coat, look["light"], 0.45))
    _head(ctx, look)
    _carry(ctx, look, swing)
    _arm(ctx, swing if look.get("carry") != "basket" else 0.25, coat, skin, look["light"])
    ctx.restore()


def _arm(ctx, swing, colour, skin, light):
    shoulder = (0.0, -0.765)
    elbow = (0.17 * math.sin(swing), shoulder[1] + 0.17 * math.cos(swing))
    hand = (elbow[0] + 0.15 * math.sin(swing + 0.35), elbow[1] + 0.15 * math.cos(swing + 0.35))
    _stroke(ctx, [shoulder, elbow, hand], 0.056, colour)
    if light:
        _stroke(ctx, [(shoulder[0] + 0.012, shoulder[1]), (elbow[0] + 0.014, elbow[1])], 0.016,
                mix(colour, light, 0.5))
    _dot(ctx, hand[0], hand[1] + 0.01, 0.026, 0.03, skin)


def _head(ctx, look):
    _stroke(ctx, [(0.0, -0.80), (0.01, -0.86)], 0.05, mix(look["skin"], "#40202A", 0.3))
    _dot(ctx, 0.012, -0.905, 0.055, 0.068, look["skin"])
    style = look.get("hair_style", "bun")
    if style == "bun":
        _blob(ctx, [(0.03, -0.975), (-0.03, -0.978), (-0.06, -0.93), (-0.045, -0.86),
                    (-0.02, -0.87), (-0.01, -0.92), (0.055, -0.945)], look["hair"])
        _dot(ctx, -0.07, -0.935, 0.032, 0.03, look["hair"])
    elif style == "scarf":
        _blob(ctx, [(0.05, -0.955), (0.0, -0.985), (-0.06, -0.94), (-0.075, -0.85), (-0.03, -0.83),
                    (-0.005, -0.86), (0.0, -0.92)], look["hair"])
    elif style == "cap":
        _blob(ctx, [(0.075, -0.935), (0.04, -0.985), (-0.04, -0.98), (-0.062, -0.92),
                    (-0.03, -0.925), (0.03, -0.94)], look["hair"])
        _blob(ctx, [(-0.05, -0.92), (-0.02, -0.92), (-0.025, -0.86), (-0.045, -0.87)], "#2A2026")
    else:
        _blob(ctx, [(0.055, -0.955), (0.0, -0.985), (-0.06, -0.95), (-0.085, -0.84), (-0.06, -0.78),
                    (-0.02, -0.82), (-0.012, -0.92)], look["hair"])


def _carry(ctx, look, swing):
    kind = look.get("carry")
    if kind == "basket":
        _blob(ctx, [(0.02, -0.55), (0.20, -0.56), (0.175, -0.43), (0.05, -0.425)], "#8A5A2E")
        for row in range(3):
            _stroke(ctx, [(0.035, -0.525 + row * 0.033), (0.185, -0.53 + row * 0.033)], 0.008,
                    "#5C3A1E")
        for i in range(9):
            _dot(ctx, 0.045 + i * 0.0165, -0.56 - 0.014 * (i % 3), 0.018, 0.018,
                 ("#4A1B40", "#6E2448", "#331436")[i % 3])
        _stroke(ctx, [(0.04, -0.55), (0.06, -0.66), (0.15, -0.665), (0.185, -0.55)], 0.012,
                "#5C3A1E")
    elif kind == "bag":
        ctx.save()
        ctx.translate(0.05 * swing, -0.47)
        _blob(ctx, [(-0.09, 0.0), (0.09, 0.0), (0.1, 0.12), (-0.1, 0.12)], "#3A2B28")
        _stroke(ctx, [(-0.05, 0.0), (-0.02, -0.05), (0.03, -0.05), (0.05, 0.0)], 0.014, "#2A1C1A")
        ctx.restore()
    elif kind == "crate":
        ctx.set_source_rgb(*rgb("#9A6B3C"))
        polygon(ctx, [(0.02, -0.66), (0.26, -0.66), (0.25, -0.54), (0.03, -0.54)])
        ctx.fill()
        for i in range(5):
            polygon(ctx, [(0.035 + i * 0.043, -0.70), (0.07 + i * 0.043, -0.70),
                          (0.07 + i * 0.043, -0.66), (0.035 + i * 0.043, -0.66)])
            ctx.set_source_rgb(*rgb(("#8E9A4E", "#B5A052")[i % 2]))
            ctx.fill()


def sitter(canvas, x, y, facing, coat, hair, skin, old, size=1.0):
    """A seated figure in profile on a chair; facing 1 looks right."""
    canvas.ctx.save()
    canvas.ctx.translate(x, y)
    canvas.ctx.scale(size, size)
    _seated(canvas, facing, coat, hair, skin, old)
    canvas.ctx.restore()


def _seated(canvas, facing, coat, hair, skin, old):
    x = y = 0.0

    def pts(points):
        return [(facing * px, py) for px, py in points]

    canvas.poly(pts([(-78, 60), (-70, -120), (-58, -120), (-62, 60)]), "#4A3440")
    canvas.poly(pts([(-66, -26), (60, -26), (60, -14), (-66, -14)]), "#4A3440")
    canvas.poly(pts([(44, -14), (58, -14), (54, 60), (46, 60)]), "#4A3440")
    canvas.fill(
        pts([(-40, -30), (40, -44), (118, -40), (130, -16), (120, 50), (84, 50), (84, -2), (0, 2),
             (-46, -4)]), mix(coat, "#1E1A30", 0.45))
    canvas.fill(pts([(84, 44), (130, 48), (140, 62), (84, 62)]), "#2A2030")
    body = pts([(-48, -20), (-56, -110), (-40, -176), (-4, -196), (30, -176), (38, -110),
                (42, -36)])
    canvas.fill(body, coat)
    canvas.shade(
        body,
        linear((x + 50, y), (x - 40, y), 0.0, 0.7) if facing > 0 else linear(
            (x + 40, y), (x - 40, y), 0.0, 0.7), "#1E1A38", 0.5)
    canvas.line(pts([(0, -160), (26, -96), (92, -104)]), mix(coat, "#FFC890", 0.16), 30)
    canvas.fill(ellipse(x + facing * 104, y - 108, 15, 12), skin)
    canvas.line(pts([(0, -186), (4, -210)]), mix(skin, "#5A2A30", 0.3), 24)
    canvas.fill(
        pts([(-24, -236), (-16, -270), (10, -278), (32, -260), (34, -244), (40, -232), (32, -226),
             (30, -208), (6, -200), (-16, -212)]), skin)
    canvas.fill(
        pts([(34, -262), (20, -284), (-8, -288), (-36, -268), (-38, -232), (-24, -212), (-12, -224),
             (-8, -246), (8, -262)]), hair)
    canvas.fill(ellipse(x - facing * 40, y - 252, 17, 16), hair)
    canvas.line(pts([(18, -246), (27, -245)]), "#3A2026", 4)
    canvas.line(pts([(24, -220), (32, -221)]), "#8A3A3A", 3.5)
    if old:
        canvas.line(pts([(12, -246), (30, -246)]), "#5A4A50", 3)
