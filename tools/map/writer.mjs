// SPDX-FileCopyrightText: 2026 The Gza developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the file that src/map/gza-basemap.c reads; the format is described there.

import zlib from 'node:zlib';

export class Writer {
  #bytes = [];

  raw(text) { this.#bytes.push(...Buffer.from(text, 'latin1')); }

  i32(n) { const b = Buffer.alloc(4); b.writeInt32LE(n); this.#bytes.push(...b); }

  varint(n) {
    if (!Number.isInteger(n) || n < 0) throw new Error(`not a varint: ${n}`);
    for (; n > 127; n = Math.floor(n / 128)) this.#bytes.push((n % 128) | 128);
    this.#bytes.push(n);
  }

  zigzag(n) { this.varint(n >= 0 ? n * 2 : -n * 2 - 1); }

  arc(points, style) {
    this.raw(String.fromCharCode(style.un | (style.defacto << 2)));
    this.varint(points.length);
    let [x, y] = [0, 0];
    for (const [px, py] of points) {
      this.zigzag(px - x);
      this.zigzag(py - y);
      [x, y] = [px, py];
    }
  }

  polygons(polygons) {
    this.varint(polygons.length);
    for (const rings of polygons) {
      this.varint(rings.length);
      for (const refs of rings) {
        this.varint(refs.length);
        for (const ref of refs) this.zigzag(ref);
      }
    }
  }

  country({ code, anchor, area, polygons }) {
    this.raw(code === '' ? '--' : code);
    this.zigzag(anchor[0]);
    this.zigzag(anchor[1]);
    this.varint(area);
    this.polygons(polygons);
  }

  city({ id, zoom }) {
    this.varint(id.length);
    this.raw(id);
    this.varint(Math.round(zoom * 10));
  }

  finish() {
    this.i32(crc32(Buffer.from(this.#bytes)) | 0);
    return Buffer.from(this.#bytes);
  }
}

// The checksum of a gzip stream is the one that we want, and every Node has it.
function crc32(buffer) {
  const gz = zlib.gzipSync(buffer, { level: 0 });
  return gz.readUInt32LE(gz.length - 8);
}
