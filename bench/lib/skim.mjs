/**
 * Reads of a Yjs V1 update only which clocks it brings: a client that keeps no Y.Doc needs no more to know what arrived, and costs
 * a microsecond instead of ten. What was really written is compared afterwards with Yjs itself.
 */
class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  uint() {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      if (byte === undefined) throw new Error('an update ends too early');
      factor *= 128;
    }
  }

  skip() {
    const length = this.uint();
    this.at += length;
  }

  id() {
    this.uint();
    this.uint();
  }

  any() {
    const kind = this.bytes[this.at++];
    switch (kind) {
      case 127: case 126: case 121: case 120: return;
      case 125: while (this.bytes[this.at++] >= 128); return;
      case 124: this.at += 4; return;
      case 123: case 122: this.at += 8; return;
      case 119: case 116: return this.skip();
      case 118: for (let left = this.uint(); left > 0; left--) { this.skip(); this.any(); } return;
      case 117: for (let left = this.uint(); left > 0; left--) this.any(); return;
      default: throw new Error(`no such kind of value: ${kind}`);
    }
  }

  /** Length in UTF-16 units, which is how Yjs counts clocks. */
  text() {
    const length = this.uint();
    const from = this.at;
    this.at += length;
    for (let at = from; at < this.at; at++) if (this.bytes[at] >= 128) return Buffer.from(this.bytes.subarray(from, this.at)).toString('utf8').length;
    return length;
  }

  type() {
    const kind = this.uint();
    if (kind === 3 || kind === 5) this.skip();
  }
}

/** Calls `block(client, from, to)` for each run of clocks in the update. */
export function skim(update, block) {
  const reader = new Bytes(update);
  for (let blocks = reader.uint(); blocks > 0; blocks--) {
    const structs = reader.uint();
    const client = reader.uint();
    const from = reader.uint();
    let clock = from;
    for (let left = structs; left > 0; left--) clock += struct(reader);
    block(client, from, clock);
  }
}

function struct(reader) {
  const info = reader.bytes[reader.at++];
  const kind = info & 31;
  if (kind === 0 || kind === 10) return reader.uint();
  if (info & 128) reader.id();
  if (info & 64) reader.id();
  if ((info & 192) === 0) {
    if (reader.uint() === 1) reader.skip();
    else reader.id();
    if (info & 32) reader.skip();
  }
  switch (kind) {
    case 1: return reader.uint();
    case 3: case 5: reader.skip(); return 1;
    case 4: return reader.text();
    case 6: reader.skip(); reader.skip(); return 1;
    case 7: reader.type(); return 1;
    case 8: { const count = reader.uint(); for (let left = count; left > 0; left--) reader.any(); return count; }
    default: throw new Error(`no such kind of content: ${kind}`);
  }
}
