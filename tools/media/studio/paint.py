# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Canvas, colour, noise and grain.

Shapes are flat, as in a screen print; depth comes from grain: gradients that dissolve into dots
instead of blending, which also keeps an 8-bit film free of bands.
"""

import math

import cairo
import numpy as np


def rgb(colour):
    """'#RRGGBB' or a tuple -> (r, g, b) in [0, 1]."""
    if isinstance(colour, str):
        return tuple(int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5))
    return colour


def mix(first, second, share):
    a, b = rgb(first), rgb(second)
    return tuple(x + (y - x) * share for x, y in zip(a, b))


def ramp(colours, share):
    """The colour at a share of a list of colours, evenly spaced."""
    at = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    index = min(int(at), len(colours) - 2)
    return mix(colours[index], colours[index + 1], at - index)


def hash_grid(ix, iy, seed):
    """A pseudo-random value in [0, 1) for each integer point."""
    n = (ix.astype(np.int64) * 374761393 + iy.astype(np.int64) * 668265263 + seed * 974634777)
    n = (n ^ (n >> 13)) * 1274126177 & 0x7FFFFFFF
    n = (n ^ (n >> 16)) * 2246822519 & 0x7FFFFFFF
    return (n & 0xFFFFFF) / float(0x1000000)


def noise(u, v, seed=0):
    """Smooth value noise in [0, 1] at the coordinates of two equally shaped arrays."""
    iu, iv = np.floor(u), np.floor(v)
    fu, fv = u - iu, v - iv
    fu, fv = fu * fu * (3 - 2 * fu), fv * fv * (3 - 2 * fv)
    a, b = hash_grid(iu, iv, seed), hash_grid(iu + 1, iv, seed)
    c, d = hash_grid(iu, iv + 1, seed), hash_grid(iu + 1, iv + 1, seed)
    return (a + (b - a) * fu) * (1 - fv) + (c + (d - c) * fu) * fv


def fbm(u, v, seed=0, octaves=4, gain=0.5):
    """Fractal noise in [0, 1]."""
    total, weight, norm = 0.0, 1.0, 0.0
    for octave in range(octaves):
        total = total + weight * noise(u * 2**octave, v * 2**octave, seed + octave * 101)
        norm += weight
        weight *= gain
    return total / norm


class Canvas:
    """A cairo surface with the few brushes that all pictures share."""
    def __init__(self, width, height, seed=1, grain=1.0):
        self.width, self.height = width, height
        self.surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, width, height)
        self.ctx = cairo.Context(self.surface)
        self.random = np.random.default_rng(seed)
        self.seed = seed
        self.grain = 0.5 + (self.random.random((height, width)) - 0.5) * grain

    def pixels(self):
        """The premultiplied BGRA bytes, shared with the surface; call touched() after writing."""
        self.surface.flush()
        data = np.frombuffer(self.surface.get_data(), dtype=np.uint8)
        return data.reshape(self.height, self.surface.get_stride() // 4, 4)[:, :self.width]

    def touched(self):
        self.surface.mark_dirty()

    def grid(self):
        """Coordinates (x, y) of every pixel, as floats."""
        y, x = np.mgrid[0:self.height, 0:self.width]
        return x.astype(np.float64), y.astype(np.float64)

    def path(self, shape):
        """Adds a shape: a function of the context, or points for a smooth closed curve."""
        if callable(shape):
            shape(self.ctx)
        else:
            smooth(self.ctx, shape)

    def fill(self, shape, colour, alpha=1.0):
        self.ctx.new_path()
        self.path(shape)
        self.ctx.set_source_rgba(*rgb(colour), alpha)
        self.ctx.fill()

    def line(self, points, colour, width, alpha=1.0, closed=False):
        self.ctx.new_path()
        smooth(self.ctx, points, closed)
        self.ctx.set_source_rgba(*rgb(colour), alpha)
        self.ctx.set_line_width(width)
        self.ctx.set_line_cap(cairo.LINE_CAP_ROUND)
        self.ctx.set_line_join(cairo.LINE_JOIN_ROUND)
        self.ctx.stroke()

    def poly(self, points, colour, alpha=1.0):
        self.fill(lambda ctx: polygon(ctx, points), colour, alpha)

    def sky(self, stops):
        """Fills everything with a vertical gradient [(share, colour)], finely dithered."""
        shares = [share for share, _ in stops]
        ys = np.linspace(0, 1, self.height)
        column = np.stack([np.interp(ys, shares, [rgb(c)[i] for _, c in stops]) for i in (2, 1, 0)],
                          axis=1)
        dither = (self.random.random((self.height, self.width, 1)) - 0.5) * 1.6
        pixels = self.pixels()
        pixels[..., :3] = np.clip(column[:, None, :] * 255 + dither, 0, 255).round()
        pixels[..., 3] = 255
        self.touched()

    def blend(self, alpha, colour):
        """Paints one colour through an array of alpha in [0, 1]."""
        b, g, r = rgb(colour)[2], rgb(colour)[1], rgb(colour)[0]
        over = np.stack([alpha * b, alpha * g, alpha * r, alpha], axis=-1) * 255
        pixels = self.pixels()
        keep = 1 - alpha[..., None]
        dither = self.grain[..., None] - 0.5
        pixels[:] = np.clip(pixels * keep + over + dither * (alpha[..., None] > 0), 0, 255).round()
        pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])
        self.touched()

    def shade(self, shape, pattern, colour, grain=0.55):
        """Paints colour inside a shape, through a gradient's alpha dissolved into grain."""
        mask = cairo.ImageSurface(cairo.FORMAT_A8, self.width, self.height)
        ctx = cairo.Context(mask)
        ctx.set_matrix(self.ctx.get_matrix())
        if shape is not None:
            shape(ctx) if callable(shape) else smooth(ctx, shape)
            ctx.clip()
        ctx.set_source(pattern)
        ctx.paint()
        mask.flush()
        alpha = np.frombuffer(mask.get_data(), dtype=np.uint8)
        alpha = alpha.reshape(self.height, mask.get_stride())[:, :self.width] / 255.0
        rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
        if not len(rows):
            return
        box = np.s_[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
        part = alpha[box]
        part = np.clip(part + (self.grain[box] - 0.5) * grain * 4 * part * (1 - part), 0, 1)
        pixels = self.pixels()[box]
        over = np.stack([part * c for c in (*reversed(rgb(colour)), 1.0)], axis=-1) * 255
        pixels[:] = np.clip(pixels * (1 - part[..., None]) + over, 0, 255).round()
        pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])
        self.touched()

    def texture(self, amount=0.08, scale=90.0, seed=5):
        """Varies the lightness of what is painted, like pigment on paper."""
        x, y = self.grid()
        wash = fbm(x / scale, y / scale, seed + self.seed, 5) - 0.5
        factor = 1 + amount * (wash * 2)
        pixels = self.pixels()
        pixels[..., :3] = np.clip(pixels[..., :3] * factor[..., None], 0, 255)
        pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])
        self.touched()

    def tint(self, colour, alpha):
        """Washes what is painted with a colour, for the distance and the hour."""
        self.ctx.save()
        self.ctx.set_operator(cairo.OPERATOR_ATOP)
        self.ctx.set_source_rgba(*rgb(colour), alpha)
        self.ctx.paint()
        self.ctx.restore()

    def glow(self, x, y, radius, colour, alpha):
        """A soft light, added to what is there."""
        gx, gy = self.grid()
        falloff = np.clip(1 - np.hypot(gx - x, gy - y) / radius, 0, 1)**2 * alpha
        light = np.stack([falloff * c for c in reversed(rgb(colour))], axis=-1)
        pixels = self.pixels()
        base = pixels[..., :3] / 255.0
        lit = 1 - (1 - base) * (1 - light)
        dither = (self.grain[..., None] - 0.5) / 255
        pixels[..., :3] = np.clip((lit + dither) * 255, 0, 255).round()
        pixels[..., :3] = np.minimum(pixels[..., :3], pixels[..., 3:])
        self.touched()

    def finish(self, grain=0.02, vignette=0.16):
        """The last pass of a still: paper grain and darker corners."""
        x, y = self.grid()
        away = np.hypot(x / self.width - 0.5, y / self.height - 0.5) / 0.7071
        factor = 1 - vignette * np.clip(away - 0.35, 0, 1)**1.5
        fibre = fbm(x / 3.1, y / 2.3, 77, 2) - 0.5
        factor = factor * (1 + grain * ((self.grain - 0.5) + fibre * 0.9))
        pixels = self.pixels()
        pixels[..., :3] = np.clip(pixels[..., :3] * factor[..., None], 0, 255)
        self.touched()

    def save(self, path):
        self.surface.flush()
        self.surface.write_to_png(str(path))


def polygon(ctx, points):
    ctx.move_to(*points[0])
    for point in points[1:]:
        ctx.line_to(*point)
    ctx.close_path()


def smooth(ctx, points, closed=True):
    """A Catmull-Rom curve through the points."""
    count = len(points)
    ctx.move_to(*points[0])
    for i in range(count if closed else count - 1):
        p1, p2 = points[i], points[(i + 1) % count]
        p0 = points[i - 1] if closed or i else p1
        p3 = points[(i + 2) % count] if closed or i + 2 < count else p2
        ctx.curve_to(p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6,
                     p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6, *p2)
    if closed:
        ctx.close_path()


def linear(start, stop, alpha_start, alpha_stop, middle=None):
    """An alpha gradient along a line, for Canvas.shade()."""
    pattern = cairo.LinearGradient(*start, *stop)
    pattern.add_color_stop_rgba(0, 0, 0, 0, alpha_start)
    if middle is not None:
        pattern.add_color_stop_rgba(middle[0], 0, 0, 0, middle[1])
    pattern.add_color_stop_rgba(1, 0, 0, 0, alpha_stop)
    return pattern


def radial(centre, radius, alpha_inner, alpha_outer, inner=0.0):
    pattern = cairo.RadialGradient(*centre, inner, *centre, radius)
    pattern.add_color_stop_rgba(0, 0, 0, 0, alpha_inner)
    pattern.add_color_stop_rgba(1, 0, 0, 0, alpha_outer)
    return pattern


def ellipse(cx, cy, rx, ry, angle=0.0):
    """A shape: a turned ellipse."""
    def draw(ctx):
        ctx.save()
        ctx.translate(cx, cy)
        ctx.rotate(angle)
        ctx.scale(rx, ry)
        ctx.new_sub_path()
        ctx.arc(0, 0, 1, 0, 2 * math.pi)
        ctx.restore()

    return draw


def rectangle(x, y, width, height, radius=0.0):
    """A shape: a rectangle, its corners rounded."""
    def draw(ctx):
        if radius <= 0:
            ctx.rectangle(x, y, width, height)
            return
        ctx.new_sub_path()
        for cx, cy, start in ((x + width - radius, y + radius, -0.5), (x + width - radius,
                                                                       y + height - radius, 0.0),
                              (x + radius, y + height - radius, 0.5), (x + radius, y + radius,
                                                                       1.0)):
            ctx.arc(cx, cy, radius, start * math.pi, (start + 0.5) * math.pi)
        ctx.close_path()

    return draw
