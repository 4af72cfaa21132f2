import { inflateSync } from 'node:zlib';

const HEADER = 12;
const ENTRY = 16;
const padded = (length: number): number => (length + 3) & ~3;

/** A font that is packed for the web (WOFF 1.0) as the plain file that it was made of: read packed, each of its letters would be unpacked again whenever it is drawn. */
export function unpackFont(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const tables = Array.from({ length: from.getUint16(12) }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [from.getUint32(at + 4), from.getUint32(at + 8), from.getUint32(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag: from.getUint32(at), checksum: from.getUint32(at + 16), bytes: packed < length ? new Uint8Array(inflateSync(bytes)) : bytes };
  });
  const plain = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), HEADER + ENTRY * tables.length));
  const to = new DataView(plain.buffer);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, tables.length);
  to.setUint16(6, power * ENTRY);
  to.setUint16(8, Math.log2(power));
  to.setUint16(10, (tables.length - power) * ENTRY);
  let offset = HEADER + ENTRY * tables.length;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    [tag, checksum, offset, bytes.length].forEach((value, field) => to.setUint32(HEADER + index * ENTRY + field * 4, value));
    plain.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return plain;
}
