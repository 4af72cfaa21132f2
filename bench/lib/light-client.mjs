import net from 'node:net';
import { DIALECTS, MEANS, message } from './wire.mjs';

/** One buffer for all sockets: what arrives is read or copied before the next read. */
const SHARED = Buffer.alloc(256 * 1024);

/**
 * A client on a bare socket, without a Y.Doc. `eager` ones look at each frame as it comes; the others keep the bytes as they come,
 * and take them from the network in larger portions, so that hundreds of them cost little of the machine that is measured.
 */
export class LightClient {
  /** Updates as they came, sync step 2 first. */
  received = [];
  sent = 0;
  saved = 0;
  synced = false;
  closed = null;
  onUpdate = () => {};
  onSaved = () => {};
  onSynced = () => {};
  onEnd = () => {};
  #chunks = [];
  #size = 0;
  #need = 0;
  #open = false;
  #asleep = false;

  constructor({ port, path, doc, headers = {}, dialect, eager = true, keep = true }) {
    this.doc = doc;
    this.eager = eager;
    this.keep = keep;
    this.dialect = DIALECTS[dialect];
    this.socket = net.connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: SHARED, callback: (count) => this.#read(count) } });
    const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: bm9ydGhzdGFyIGJlbmNoIQ==',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
    this.socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    this.socket.on('error', () => {});
    this.socket.on('close', () => this.#ended());
  }

  /** Answers when the server's state has arrived. */
  joined(timeoutMs = 60_000) {
    return new Promise((resolve, reject) => {
      if (this.synced) return resolve(this);
      const timer = setTimeout(() => reject(new Error(`${this.doc}: no sync step 2 within ${timeoutMs} ms`)), timeoutMs);
      this.onSynced = () => { clearTimeout(timer); resolve(this); };
      this.onEnd = () => { clearTimeout(timer); reject(new Error(`${this.doc}: closed before it was there (${JSON.stringify(this.closed)})`)); };
    });
  }

  /** Sends bytes made by `frameOf`; false when the network asks to wait. */
  send(frame) {
    this.sent++;
    return this.socket.write(frame);
  }

  frameOf(update) {
    return this.dialect.update(this.doc, update);
  }

  /** Takes what waits in the network, once. */
  wake() {
    if (!this.#asleep || this.closed) return;
    this.#asleep = false;
    this.socket.resume();
  }

  /** Reads no more, as a page that froze. */
  freeze() {
    this.frozen = true;
    this.socket.pause();
  }

  thaw() {
    this.frozen = false;
    this.socket.resume();
  }

  leave() {
    this.onEnd = () => {};
    this.socket.destroy();
  }

  /** Reads the frames that were kept. */
  catchUp() {
    while (this.#size >= Math.max(2, this.#need)) if (!this.#next()) return;
  }

  #read(count) {
    const bytes = SHARED.subarray(0, count);
    if (!this.eager && this.synced) {
      this.#keep(bytes);
      this.#asleep = true;
      return false;
    }
    this.#keep(bytes);
    this.catchUp();
    return !this.frozen;
  }

  #keep(bytes) {
    this.#chunks.push(Buffer.from(bytes));
    this.#size += bytes.length;
  }

  #take() {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0];
  }

  #drop(count) {
    this.#size -= count;
    this.#need = 0;
    this.#chunks = this.#size > 0 ? [this.#chunks[0].subarray(count)] : [];
  }

  #next() {
    const bytes = this.#take();
    if (!this.#open) return this.#handshake(bytes);
    let length = bytes[1] & 127;
    let from = 2;
    if (length === 126) {
      if (bytes.length < 4) return false;
      length = bytes.readUInt16BE(2);
      from = 4;
    } else if (length === 127) {
      if (bytes.length < 10) return false;
      length = Number(bytes.readBigUInt64BE(2));
      from = 10;
    }
    if (bytes.length < from + length) {
      this.#need = from + length;
      return false;
    }
    const payload = bytes.subarray(from, from + length);
    const opcode = bytes[0] & 15;
    this.#drop(from + length);
    if (opcode === 2) this.#hear(payload);
    else if (opcode === 9) this.socket.write(message(payload, 10));
    else if (opcode === 8) {
      this.closed = { code: payload.length >= 2 ? payload.readUInt16BE(0) : 1005, reason: payload.subarray(2).toString() };
      this.socket.end(message(payload.subarray(0, 2), 8));
    }
    return true;
  }

  #handshake(bytes) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const head = bytes.subarray(0, end).toString();
    if (!head.startsWith('HTTP/1.1 101')) {
      this.closed = { code: 0, reason: head.split('\r\n')[0] };
      this.socket.destroy();
      return false;
    }
    this.#drop(end + 4);
    this.#open = true;
    for (const frame of this.dialect.opening(this.doc)) this.socket.write(frame);
    return true;
  }

  #hear(frame) {
    const heard = this.dialect.read(frame);
    switch (heard.means) {
      case MEANS.step1:
        // The answer to the server's question is a write, and is counted as one.
        this.send(this.dialect.answer(this.doc));
        break;
      case MEANS.step2:
      case MEANS.update:
        if (this.keep) this.received.push(heard.update);
        this.onUpdate(heard.update);
        if (heard.means === MEANS.step2 && !this.synced) {
          this.synced = true;
          this.onSynced();
        }
        break;
      case MEANS.saved:
        this.saved = heard.count ?? this.saved + 1;
        this.onSaved(this.saved);
    }
  }

  #ended() {
    this.closed ??= { code: 1006, reason: '' };
    this.onEnd();
  }
}
