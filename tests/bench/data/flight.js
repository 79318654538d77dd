// SPDX-FileCopyrightText: 2026 The Gza developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The flight of bench-map, by Leaflet: the same borders on one canvas, the same two ends at the
// same zoom, a line that grows for ten seconds. It says when it begins and what it has counted.
//
// While Leaflet flies it moves the canvas that it has drawn. One with a margin of a screen on each
// side keeps the ground in sight most of the way; with the usual tenth most of it is empty.

const FLIGHT_MS = 10000;
const LONG_FRAME_MS = 33;
const WARM_MS = 1500;
const TBILISI = [41.72, 44.79];
const WARSAW = [52.23, 21.01];
const N_POINTS = 128;

const say = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });

const waitFrame = () => new Promise(requestAnimationFrame);

async function createMap() {
  const world = await (await fetch('node_modules/world-atlas/countries-50m.json')).json();
  const map = L.map('map', {
    renderer: L.canvas({ padding: 1 }), zoomControl: false, attributionControl: false,
  });
  map.setView(TBILISI, 7, { animate: false });
  L.geoJSON(topojson.feature(world, world.objects.countries), {
    style: { stroke: false, fillColor: '#192d40', fillOpacity: 1 },
  }).addTo(map);
  L.geoJSON(topojson.mesh(world, world.objects.countries), {
    style: { color: '#e8cca6', opacity: 0.42, weight: 1.2, fill: false },
  }).addTo(map);
  return map;
}

function getRoad(ratio) {
  const n_points = Math.max(1, Math.round(ratio * N_POINTS));
  return Array.from({ length: n_points + 1 }, (_, i) => TBILISI.map(
    (from, axis) => from + (WARSAW[axis] - from) * ratio * i / n_points));
}

async function fly(map, road) {
  const start = await waitFrame();
  let last = start, frames = 0, long_frames = 0, longest = 0;
  map.flyTo(WARSAW, 7, { duration: FLIGHT_MS / 1000 });
  while (last - start < FLIGHT_MS) {
    const now = await waitFrame();
    frames += 1;
    long_frames += now - last > LONG_FRAME_MS;
    longest = Math.max(longest, now - last);
    last = now;
    road.setLatLngs(getRoad(Math.min(1, (now - start) / FLIGHT_MS)));
  }
  return { frames, frames_over_33ms: long_frames, longest_frame_ms: longest };
}

const map = await createMap();
const road = L.polyline([], { color: '#f2a33a', weight: 4 }).addTo(map);
await new Promise(done => setTimeout(done, WARM_MS));
await say('begin', null);
await say('end', await fly(map, road));
