// SPDX-FileCopyrightText: 2026 The Gza developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Packs Natural Earth (npm world-atlas) into data/map/*.gzamap. Run at development time only:
//   npm ci && npm run pack
// The same sources give the same bytes; tests/map reads the result with the program's own reader.

import fs from 'node:fs';
import path from 'node:path';
import { feature, mergeArcs } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import { anchor, ringArea, squeezePolygons, unwrapRing } from './geometry.mjs';
import { LAKES } from './lakes.mjs';
import { STYLES, applyCorrections, codeOf, readBorders } from './policy.mjs';
import { Writer } from './writer.mjs';

const HERE = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const OUT = path.join(HERE, '..', '..', 'data', 'map');

// keep: the share of points that stays; island: the smallest island kept, in square degrees
// (a country always keeps its largest); step: the grid, in degrees; box: what is drawn truly;
// frame: beyond it all is squeezed (a ring across the antimeridian goes on beyond 180).
const MAPS = [
  { name: 'world', source: '50m', keep: 0.40, island: 0.012, step: 0.004,
    box: [-180, -60, 180, 84], frame: [-200, -60, 200, 84] },
  { name: 'region', source: '10m', keep: 0.42, island: 0.0012, step: 0.002,
    box: [-12, 22, 82, 72], frame: [-12, 22, 82, 72] },
];

const KM_PER_DEG = 111.2;

const polygonsOf = (geometry) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .map((rings) => rings.map(unwrapRing));

function readUnits(source) {
  const atlas = JSON.parse(fs.readFileSync(path.join(HERE, 'node_modules', 'world-atlas', `countries-${source}.json`)));
  const units = new Map();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = codeOf(geometry);
    if (code === null || !geometry.type) continue;
    units.set(geometry.properties.name,
              { code, name: geometry.properties.name, polygons: polygonsOf(feature(atlas, geometry).geometry) });
  }
  applyCorrections(units);
  return units;
}

function toTopology(units, { frame, island }) {
  const features = [];
  for (const { code, name, polygons } of units.values()) {
    const sized = squeezePolygons(polygons, frame)
      .map((rings) => ({ rings, area: Math.abs(ringArea(rings[0])) }))
      .sort((a, b) => b.area - a.area);
    const kept = sized.filter(({ area }, i) => i === 0 || area >= island).map(({ rings }) => rings);
    if (kept.length > 0)
      features.push({ type: 'Feature', properties: { code, name, tiny: sized[0].area < island * 4 },
                      geometry: { type: 'MultiPolygon', coordinates: kept } });
  }
  return buildTopology({ units: { type: 'FeatureCollection', features } });
}

const arcIndex = (ref) => (ref < 0 ? ~ref : ref);

/** Fewer points, but never fewer of a state so small that it would vanish. */
function thin(topology, keep) {
  const weighed = presimplify(topology);
  for (const unit of weighed.objects.units.geometries)
    if (unit.properties.tiny)
      for (const ref of unit.arcs.flat(2))
        for (const point of weighed.arcs[arcIndex(ref)]) point[2] = Infinity;
  return simplify(weighed, quantile(weighed, 1 - keep));
}

function classifyArcs(topology, styleOf) {
  const owners = topology.arcs.map(() => new Set());
  for (const unit of topology.objects.units.geometries)
    for (const ref of unit.arcs.flat(2)) owners[arcIndex(ref)].add(unit.properties.name);
  return owners.map((names) => {
    const [a, b] = [...names];
    return b === undefined ? { un: STYLES.coast, defacto: STYLES.coast } : styleOf(a, b);
  });
}

/** Points on the file's grid, without repeats. */
function snap(points, { box: [west, south], step }) {
  const out = [];
  for (const [lon, lat] of points) {
    const p = [Math.round((lon - west) / step), Math.round((lat - south) / step)];
    const last = out.at(-1);
    if (!last || last[0] !== p[0] || last[1] !== p[1]) out.push(p);
  }
  if (out.length === 1) out.push(out[0]);
  return out;
}

const isVisible = (ring) => ring.length > 3 && Math.abs(ringArea(ring)) > 0;

function toCountries(topology, map) {
  const byCode = groupBy(topology.objects.units.geometries, (u) => u.properties.code);
  const countries = [];
  for (const [code, units] of [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const merged = mergeArcs(topology, units.map((u) => ({ type: 'MultiPolygon', arcs: u.arcs })));
    const outlines = polygonsOf(feature(topology, merged).geometry)
      .map((rings, i) => ({ rings, arcs: merged.arcs[i], area: Math.abs(ringArea(rings[0])) }))
      .filter(({ rings }) => isVisible(rings[0]))
      .sort((a, b) => b.area - a.area);
    if (outlines.length === 0) continue;
    const point = anchor(outlines[0].rings);
    const area = outlines.reduce((sum, o) => sum + o.area, 0) * KM_PER_DEG ** 2 * Math.cos((point[1] * Math.PI) / 180);
    countries.push({ code, anchor: snap([point], map)[0], area: Math.round(area / 100),
                     polygons: outlines.map((o) => o.arcs) });
  }
  return countries;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function readCities() {
  return fs.readFileSync(path.join(HERE, 'cities.tsv'), 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([id, zoom]) => ({ id, zoom: Number(zoom) }));
}

function pack(map) {
  const topology = thin(toTopology(readUnits(map.source), map), map.keep);
  const styles = classifyArcs(topology, readBorders(path.join(HERE, 'borders.tsv')));
  const arcs = topology.arcs.map((points) => snap(points, map));
  const countries = toCountries(topology, map);
  const land = mergeArcs(topology, topology.objects.units.geometries).arcs;
  const lakes = Object.values(LAKES).map((ring, i) => {
    arcs.push(snap([...ring, ring[0]], map));
    styles.push({ un: STYLES.coast, defacto: STYLES.coast });
    return [[topology.arcs.length + i]];
  });
  const cities = readCities();

  const out = new Writer();
  out.raw('GZAMAP\x01\x00');
  for (const degree of map.box) out.i32(Math.round(degree * 1e6));
  out.i32(Math.round(map.step * 1e6));
  for (const list of [arcs, countries, cities]) out.i32(list.length);
  arcs.forEach((points, i) => out.arc(points, styles[i]));
  out.polygons(land);
  out.polygons(lakes);
  countries.forEach((country) => out.country(country));
  cities.forEach((city) => out.city(city));
  const bytes = out.finish();
  fs.mkdirSync(OUT, { recursive: true });
  fs.writeFileSync(path.join(OUT, `${map.name}.gzamap`), bytes);
  const points = arcs.reduce((n, a) => n + a.length, 0);
  console.log(`${map.name}: ${countries.length} countries, ${arcs.length} arcs, ${points} points, ${bytes.length} bytes`);
}

MAPS.forEach(pack);
