import * as decoding from 'lib0/decoding';
import { decodeUtf8 } from 'lib0/string';

/** Thrown inside the readers and turned into a refusal where they are called; it never leaves the engine. */
export class BadBytes extends Error {}

/**
 * Reads bytes from outside. Unlike lib0's decoder it refuses reading past the end, numbers written longer than needed
 * and text that is not UTF-8, because another client might understand such bytes differently or not at all.
 */
export class ByteReader {
  pos = 0;

  constructor(readonly bytes: Uint8Array, private readonly end: number = bytes.length) {}

  get left(): number {
    return this.end - this.pos;
  }

  u8(): number {
    if (this.pos >= this.end) throw new BadBytes('bytes end early');
    return this.bytes[this.pos++]!;
  }

  uint(): number {
    let byte = this.u8();
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let factor = 0x80;
    do {
      byte = this.u8();
      value += (byte & 0x7f) * factor;
      factor *= 0x80;
      if (value > Number.MAX_SAFE_INTEGER) throw new BadBytes('number too large');
    } while (byte >= 0x80);
    if (byte === 0) throw new BadBytes('number written longer than needed');
    return value;
  }

  /** A count of things that take at least one byte each, so that nobody can announce more than they sent. */
  count(): number {
    const count = this.uint();
    if (count > this.left) throw new BadBytes('count exceeds the bytes');
    return count;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new BadBytes('bytes end early');
    const part = this.bytes.subarray(this.pos, this.pos + length);
    this.pos += length;
    return part;
  }

  text(): string {
    return utf8(this.take(this.uint()));
  }

  /** Skips a text and says how many UTF-16 units it has, which is what Yjs counts. */
  textLength(): number {
    const length = this.count();
    for (let at = this.pos, stop = at + length; at < stop; at++) {
      if (this.bytes[at]! >= 0x80) return this.wideTextLength(length);
    }
    this.pos += length;
    return length;
  }

  /** One value of lib0's `any` encoding. The depth is checked first, because lib0 reads it recursively. */
  any(mostBytes: number): unknown {
    const start = this.pos;
    this.skipAny(0);
    if (this.pos - start > mostBytes) throw new BadBytes('value too large');
    try {
      return decoding.readAny(decoding.createDecoder(this.bytes.subarray(start, this.pos)));
    } catch {
      throw new BadBytes('value cannot be read');
    }
  }

  skipAny(depth: number): void {
    if (depth > 16) throw new BadBytes('value nested too deeply');
    switch (this.u8()) {
      case 127: case 126: case 121: case 120: return;
      case 125: while (this.u8() >= 0x80); return;
      case 124: this.take(4); return;
      case 123: case 122: this.take(8); return;
      case 119: this.text(); return;
      case 118:
        for (let left = this.count(); left > 0; left--) {
          if (this.text() === '__proto__') throw new BadBytes('key not allowed');
          this.skipAny(depth + 1);
        }
        return;
      case 117:
        for (let left = this.count(); left > 0; left--) this.skipAny(depth + 1);
        return;
      case 116: this.take(this.uint()); return;
      default: throw new BadBytes('unknown kind of value');
    }
  }

  /** JSON as text; small and flat enough to be handled safely by everybody who reads it later. */
  json(mostBytes: number): unknown {
    const text = this.text();
    if (text.length > mostBytes) throw new BadBytes('value too large');
    if (jsonDepth(text) > 16) throw new BadBytes('value nested too deeply');
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new BadBytes('value is not JSON');
    }
  }

  private wideTextLength(length: number): number {
    return utf8(this.take(length)).length;
  }
}

function jsonDepth(text: string): number {
  let depth = 0, deepest = 0, quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

function utf8(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new BadBytes('text is not UTF-8');
  }
}
