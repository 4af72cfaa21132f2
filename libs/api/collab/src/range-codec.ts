import type { ClockRange } from '@northstar/engine-sync-room';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Ranges as the log stores them: a count, then client, clock and length of each as variable-length integers. */
export function encodeRanges(ranges: readonly ClockRange[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, ranges.length);
  for (const { client, clock, length } of ranges) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
}

/** The inverse of `encodeRanges`. */
export function decodeRanges(bytes: Uint8Array): ClockRange[] {
  const decoder = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    length: decoding.readVarUint(decoder),
  }));
}
