// SPDX-FileCopyrightText: 2026 The Gza developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Plane geometry on [lon, lat] rings. A cut point is always computed from the same end of an
// edge, so that two neighbours who share the edge get the very same point.

/** Finds where the edge a-b crosses axis (0 = lon, 1 = lat) at a value. */
function crossing(a, b, axis, value) {
  const [p, q] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const t = (value - p[axis]) / (q[axis] - p[axis]);
  const point = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
  point[axis] = value;
  return point;
}

function withCrossings(ring, axis, value) {
  const out = [];
  ring.forEach((b, i) => {
    const a = ring[i - 1];
    if (a && (a[axis] - value) * (b[axis] - value) < 0) out.push(crossing(a, b, axis, value));
    out.push(b);
  });
  return out;
}

function withoutRepeats(ring) {
  return ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1][0] || p[1] !== ring[i - 1][1]);
}

/** The signed planar area of a closed ring, in square degrees. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

export function ringBox(ring) {
  return ring.reduce((b, [x, y]) => [Math.min(b[0], x), Math.min(b[1], y), Math.max(b[2], x), Math.max(b[3], y)],
                     [Infinity, Infinity, -Infinity, -Infinity]);
}

/**
 * A ring that crosses the antimeridian, continued beyond 180 degrees instead of jumping back, on
 * the side where most of it lies.
 */
export function unwrapRing(ring) {
  let turn = 0;
  const turns = ring.map(([x], i) => {
    if (i > 0) turn += Math.round((ring[i - 1][0] - x) / 360);
    return turn;
  });
  const [west, , east] = ringBox(ring.map(([x, y], i) => [x + 360 * turns[i], y]));
  const back = Math.round((west + east) / 720);

  // A point that stays where it is keeps its exact value, or a neighbour would no longer share it.
  return ring.map(([x, y], i) => [turns[i] === back ? x : x + 360 * (turns[i] - back), y]);
}

// Beyond the box, a hundred degrees become one.
const SQUEEZE = 0.01;

const squeeze = (value, low, high) =>
  value < low ? low + (value - low) * SQUEEZE : value > high ? high + (value - high) * SQUEEZE : value;

/**
 * Squeezes what lies outside a box into a thin frame around it. Unlike clipping, this keeps
 * rings whole, shared edges shared and nothing on top of anything else; thinning then removes
 * nearly all of the frame's points. Null for a ring that never enters the box.
 */
export function squeezeRing(ring, [west, south, east, north]) {
  const [x0, y0, x1, y1] = ringBox(ring);
  if (x1 < west || x0 > east || y1 < south || y0 > north) return null;
  let out = ring;
  for (const [axis, value] of [[0, west], [0, east], [1, south], [1, north]])
    out = withCrossings(out, axis, value);
  return out.map(([x, y]) => [squeeze(x, west, east), squeeze(y, south, north)]);
}

export function squeezePolygons(polygons, box) {
  return polygons.map((rings) => rings.map((ring) => squeezeRing(ring, box)).filter(Boolean))
                 .filter((rings) => rings.length > 0);
}

/** The part of a closed ring north (or south) of a parallel. */
export function halfRing(ring, lat, north) {
  const inside = (p) => (north ? p[1] >= lat : p[1] < lat);
  const out = [];
  ring.forEach((b, i) => {
    const a = ring[i - 1];
    if (a && inside(a) !== inside(b))
      out.push(a[1] === lat ? a : b[1] === lat ? b : crossing(a, b, 1, lat));
    if (inside(b)) out.push(b);
  });
  if (out.length < 3) return null;
  const closed = withoutRepeats([...out, out[0]]);
  return closed.length > 3 ? closed : null;
}

export function pointInRings([x, y], rings) {
  let inside = false;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = ring[i - 1], [x1, y1] = ring[i];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  return inside;
}

function clearance([x, y], rings, squeeze) {
  let best = Infinity;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const ax = ring[i - 1][0], ay = ring[i - 1][1], dx = ring[i][0] - ax, dy = ring[i][1] - ay;
      const length = dx * dx * squeeze * squeeze + dy * dy;
      let t = length > 0 ? ((x - ax) * dx * squeeze * squeeze + (y - ay) * dy) / length : 0;
      t = Math.min(Math.max(t, 0), 1);
      best = Math.min(best, Math.hypot((x - ax - t * dx) * squeeze, y - ay - t * dy));
    }
  return best;
}

/**
 * Finds where a name sits best: the point farthest from every side, by refining a grid; wide
 * room counts more than tall room, because names are wide.
 */
export function anchor(rings) {
  const [x0, y0, x1, y1] = ringBox(rings[0]);
  const squeeze = 0.55 * Math.cos((((y0 + y1) / 2) * Math.PI) / 180);
  let best = { room: -1, point: [(x0 + x1) / 2, (y0 + y1) / 2] };
  let [cx, cy, w, h] = [...best.point, (x1 - x0) / 2, (y1 - y0) / 2];
  for (let pass = 0; pass < 4; pass++) {
    const n = pass === 0 ? 14 : 6;
    for (let i = -n; i <= n; i++)
      for (let j = -n; j <= n; j++) {
        const point = [cx + (i / n) * w, cy + (j / n) * h];
        if (!pointInRings(point, rings)) continue;
        const room = clearance(point, rings, squeeze);
        if (room > best.room) best = { room, point };
      }
    [cx, cy] = best.point;
    [w, h] = [(w / n) * 1.5, (h / n) * 1.5];
  }
  return best.point;
}
