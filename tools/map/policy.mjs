// SPDX-FileCopyrightText: 2026 The Gza developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the exhibition's map says where Natural Earth 4.1 says otherwise, and how each border is
// drawn. Natural Earth shows who holds the ground; this map follows the United Nations' practice.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { halfRing, ringBox } from './geometry.mjs';

const iso = createRequire(import.meta.url)('i18n-iso-countries');

// Natural Earth's own units without an ISO number, and the country that they are counted with;
// '' belongs to nobody on this map, null is left out (reefs that no scale of ours can show).
const OWN_UNITS = {
  'Akrotiri': 'GB',
  'Bajo Nuevo Bank': null,
  'Baikonur': 'KZ',
  'Clipperton I.': 'FR',
  'Coral Sea Is.': 'AU',
  'Cyprus U.N. Buffer Zone': 'CY',
  'Dhekelia': 'GB',
  'Indian Ocean Ter.': 'AU',
  'Kosovo': 'XK',
  'N. Cyprus': 'CY',
  'Scarborough Reef': null,
  'Serranilla Bank': null,
  'Siachen Glacier': '',
  'Somaliland': 'SO',
  'Spratly Is.': null,
  'USNB Guantanamo Bay': 'CU',
};

// Mercator cannot show it.
const LEFT_OUT = new Set(['Antarctica']);

const CRIMEA_BOX = [32.3, 44.2, 36.75, 46.35];

export function codeOf(geometry) {
  const name = geometry.properties.name;
  if (LEFT_OUT.has(name)) return null;
  if (geometry.id !== undefined) {
    const code = iso.numericToAlpha2(geometry.id);
    if (!code) throw new Error(`no ISO code for ${geometry.id} ${name}`);
    return code;
  }
  if (!(name in OWN_UNITS)) throw new Error(`unknown unit ${name}: add it to OWN_UNITS`);
  return OWN_UNITS[name];
}

const within = (inner, outer) =>
  inner[0] > outer[0] && inner[1] > outer[1] && inner[2] < outer[2] && inner[3] < outer[3];

/** Crimea is one polygon of Russia's in the data; it is Ukraine's (UNGA 68/262). */
function moveCrimea(units) {
  const russia = units.get('Russia'), ukraine = units.get('Ukraine');
  const crimea = russia.polygons.filter((rings) => within(ringBox(rings[0]), CRIMEA_BOX));
  if (crimea.length === 0) throw new Error('Crimea not found among the polygons of Russia');
  russia.polygons = russia.polygons.filter((rings) => !crimea.includes(rings));
  ukraine.polygons.push(...crimea);
}

/** The data cuts Western Sahara at the berm; the territory is all south of the old parallel. */
function completeWesternSahara(units) {
  const morocco = units.get('Morocco'), sahara = units.get('W. Sahara');
  const parallel = Math.max(...sahara.polygons.map((rings) => ringBox(rings[0])[3]));
  const half = (north) => morocco.polygons
    .map((rings) => rings.map((ring) => halfRing(ring, parallel, north)).filter(Boolean))
    .filter((rings) => rings.length > 0);
  const south = half(false);
  morocco.polygons = half(true);
  sahara.polygons.push(...south);
}

export function applyCorrections(units) {
  moveCrimea(units);
  completeWesternSahara(units);
}

export const STYLES = { none: 0, solid: 1, dashed: 2, coast: 3 };

/** Reads borders.tsv into a function from two unit names to { un, defacto }. */
export function readBorders(file) {
  const rows = new Map();
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const [pair, un, defacto] = line.split('\t');
    if (!(un in STYLES) || !(defacto in STYLES)) throw new Error(`borders.tsv: ${line}`);
    rows.set(pair.split('|').sort().join('|'), { un: STYLES[un], defacto: STYLES[defacto] });
  }
  return (a, b) => rows.get([a, b].sort().join('|')) ?? { un: STYLES.solid, defacto: STYLES.solid };
}
