# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Composites painted layers with parallax into a silent VP9 film.

A scene is painted once, layer by layer; for each frame the camera moves them by fractions of a
pixel, and small life (a walker, birds, a tram) is drawn between them.
"""

import math
import subprocess

import cairo
import numpy as np

from .paint import Canvas

WIDTH, HEIGHT, FPS = 1920, 1080, 25
OVERSCAN = 1.16


def soften(canvas):
    """A 1-2-1 blur: without it edges breathe as they move by fractions of a pixel."""
    pixels = canvas.pixels()
    work = pixels.astype(np.uint16)
    for axis in (0, 1, 0, 1):
        before, after = np.roll(work, 1, axis), np.roll(work, -1, axis)
        work = (before + 2 * work + after + 2) // 4
    pixels[2:-2, 2:-2] = work[2:-2, 2:-2]
    canvas.touched()


def ease(share):
    return share * share * (3 - 2 * share)


class Film:
    """Layers from back to front; `draw(ctx, t, share)` callbacks may stand between them."""
    def __init__(self, duration_s, pan=(-90.0, 0.0), zoom=(1.0, 1.06), centre=(0.5, 0.55)):
        self.duration_s = duration_s
        self.pan, self.zoom, self.centre = pan, zoom, centre
        self.layers = []
        self.washes = []
        self.loop = False  # True: the camera returns to where it began

    @staticmethod
    def canvas(seed):
        """A layer to paint on, nearly without grain: what shimmers is paid for in every frame."""
        return Canvas(*Film.size(), seed, grain=0.12)

    @staticmethod
    def size():
        """The size of a layer: wider than the frame, for the camera to travel."""
        return round(WIDTH * OVERSCAN), round(HEIGHT * OVERSCAN)

    def layer(self, canvas, depth, glide=None, sway=None, tint=None):
        """depth: 0 the sky, 1 the foreground; glide(t), sway(t): pixels to the right and down;
        tint(share): the colour that this layer alone is multiplied by."""
        soften(canvas)
        self.layers.append((canvas, tint, depth, glide, sway))

    def live(self, draw, depth):
        """draw(ctx, t, share): t in seconds, in the coordinates of a layer of that depth."""
        self.layers.append((None, draw, depth, None, None))

    def wash(self, draw):
        """draw(ctx, t, share) over the whole frame, after all layers."""
        self.washes.append(draw)

    def frame(self, surface, t):
        share = t / self.duration_s
        along = 0.5 - 0.5 * math.cos(2 * math.pi * share) if self.loop else ease(share)
        ctx = cairo.Context(surface)
        margin_x = (OVERSCAN - 1) * WIDTH / 2
        margin_y = (OVERSCAN - 1) * HEIGHT / 2
        for canvas, paint, depth, glide, sway in self.layers:
            ctx.save()
            zoom = 1 + (self.zoom[0] - 1 +
                        (self.zoom[1] - self.zoom[0]) * along) * (0.25 + 0.75 * depth)
            cx, cy = WIDTH * self.centre[0], HEIGHT * self.centre[1]
            ctx.translate(cx, cy)
            ctx.scale(zoom, zoom)
            ctx.translate(-cx, -cy)
            x = -margin_x + self.pan[0] * depth * (along - 0.5) + (glide(t) if glide else 0.0)
            y = -margin_y + self.pan[1] * depth * (along - 0.5) + (sway(t) if sway else 0.0)
            ctx.translate(x, y)
            if canvas is not None:
                ctx.set_source_surface(canvas.surface, 0, 0)
                ctx.get_source().set_filter(cairo.FILTER_BILINEAR)
                ctx.paint()
                if paint:
                    ctx.set_operator(cairo.OPERATOR_MULTIPLY)
                    ctx.set_source_rgb(*paint(share))
                    ctx.mask_surface(canvas.surface, 0, 0)
            else:
                paint(ctx, t, share)
            ctx.restore()
        for draw in self.washes:
            ctx.save()
            draw(ctx, t, share)
            ctx.restore()
        surface.flush()

    def still(self, path, t):
        surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
        self.frame(surface, t)
        surface.write_to_png(str(path))

    def render(self, path, crf, cpu_used=2):
        """Encodes every frame; one encoder at a time, two threads."""
        command = [
            "ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr0", "-s",
            f"{WIDTH}x{HEIGHT}", "-r",
            str(FPS), "-i", "-", "-an", "-vf",
            "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-colorspace", "bt709",
            "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv", "-c:v",
            "libvpx-vp9", "-crf",
            str(crf), "-b:v", "0", "-g", "125", "-deadline", "good", "-cpu-used",
            str(cpu_used), "-row-mt", "1", "-threads", "2", "-tile-columns", "1", "-lag-in-frames",
            "25", "-auto-alt-ref", "1", "-map_metadata", "-1", "-fflags", "+bitexact",
            str(path)
        ]
        surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
        with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:
            for index in range(round(self.duration_s * FPS)):
                self.frame(surface, index / FPS)
                encoder.stdin.write(surface.get_data())
            encoder.stdin.close()
            if encoder.wait():
                raise RuntimeError(f"the encoder failed on {path}")


def multiply(ctx, colour, alpha=1.0):
    """Tints the whole frame, as the hour changes."""
    ctx.set_operator(cairo.OPERATOR_MULTIPLY)
    ctx.set_source_rgba(*colour, alpha)
    ctx.paint()
    ctx.set_operator(cairo.OPERATOR_OVER)


def screen_glow(ctx, x, y, radius, colour, alpha):
    """A light added to the frame."""
    pattern = cairo.RadialGradient(x, y, 0, x, y, radius)
    for stop in (0.0, 0.15, 0.35, 0.6, 0.8, 1.0):
        pattern.add_color_stop_rgba(stop, *colour, alpha * (1 - stop)**2)
    ctx.set_operator(cairo.OPERATOR_SCREEN)
    ctx.set_source(pattern)
    ctx.paint()
    ctx.set_operator(cairo.OPERATOR_OVER)
