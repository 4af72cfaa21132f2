import { concat, text, uint } from './bytes.mjs';

/** What a frame from a server means, whichever of the two protocols it speaks. */
export const MEANS = { step1: 1, update: 2, step2: 3, saved: 4, other: 0 };

const OPEN = Uint8Array.of(0, 0, 1, 0);
const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);

/** A binary WebSocket message as a client sends it. The mask is zero, which the protocol allows: bytes stay as they are. */
export function message(payload, opcode = 2) {
  const { length } = payload;
  const head = length < 126 ? [0x80 | opcode, 0x80 | length]
    : length < 65536 ? [0x80 | opcode, 0x80 | 126, length >> 8, length & 255]
      : [0x80 | opcode, 0x80 | 127, 0, 0, 0, 0, length / 2 ** 24 & 255, length >> 16 & 255, length >> 8 & 255, length & 255];
  const bytes = Buffer.alloc(head.length + 4 + length);
  bytes.set(head);
  bytes.set(payload, head.length + 4);
  return bytes;
}

/** The y-websocket protocol: this server, `@y/websocket-server` and the relay. */
const plain = {
  opening: () => [message(OPEN)],
  answer: () => message(NOTHING),
  update: (_doc, bytes) => message(concat(Uint8Array.of(0, 2), uint(bytes.length), bytes)),
  read(frame) {
    if (frame[0] === 0) return sync(frame, 1);
    if (frame[0] === 10) return { means: MEANS.saved, count: readUint(frame, 1)[0] };
    return { means: MEANS.other };
  },
};

/** Hocuspocus: the same messages, each behind the name of its document, after a token. */
const hocuspocus = {
  opening: (doc) => [message(concat(text(doc), Uint8Array.of(2, 0), text('anybody'))), message(concat(text(doc), OPEN))],
  answer: (doc) => message(concat(text(doc), NOTHING)),
  update: (doc, bytes) => message(concat(text(doc), Uint8Array.of(0, 2), uint(bytes.length), bytes)),
  read(frame) {
    const [length, from] = readUint(frame, 0);
    const at = from + length;
    if (frame[at] === 0 || frame[at] === 4) return sync(frame, at + 1);
    if (frame[at] === 8) return { means: MEANS.saved, count: null };
    return { means: MEANS.other };
  },
};

export const DIALECTS = { plain, hocuspocus };

function sync(frame, at) {
  if (frame[at] === 0) return { means: MEANS.step1 };
  const [length, from] = readUint(frame, at + 1);
  return { means: frame[at] === 1 ? MEANS.step2 : MEANS.update, update: frame.subarray(from, from + length) };
}

function readUint(bytes, at) {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at];
  }
}
