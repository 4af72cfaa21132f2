import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;
const SAVED = 10;
const WELCOME = 11;

/** Stock clients wait 2.5 s between attempts; ours, in the browser, at most this long. */
const LONGEST_WAIT_MS = 1_000;

/**
 * A stock y-websocket client that writes words and keeps the books: which of its words the server has called saved, and which
 * words of others it has seen. By default it connects once; after a kill it is thrown away, so that it cannot send again what was lost.
 */
export class Typist {
  readonly doc = new Y.Doc();
  /** The codes with which its sockets were closed. */
  readonly closes: number[] = [];
  /** Words that went out on the present connection and are not called saved yet, with the number of the frame that carried each. */
  private sent: { word: string; frame: number }[] = [];
  private readonly saved: string[] = [];
  private frames = 0;
  private readonly provider: WebsocketProvider;
  private count = 0;

  constructor(private readonly name: string, url: string, documentId: string, headers: Record<string, string>, reconnects = false) {
    const typist = this;
    class CountingSocket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers });
        typist.sent = [];
        typist.frames = 0;
        this.on('message', (data: Buffer) => typist.heard(new Uint8Array(data)));
        this.on('close', (code: number) => typist.closes.push(code));
        this.on('error', () => undefined);
      }

      override send(data: never, ...rest: never[]): void {
        typist.said(new Uint8Array(data));
        super.send(data, ...(rest as []));
      }
    }
    this.provider = new WebsocketProvider(url.replace(/^http/, 'ws') + '/collab', documentId, this.doc, { WebSocketPolyfill: CountingSocket as never, disableBc: true, shouldReconnect: () => reconnects, maxBackoffTime: LONGEST_WAIT_MS });
    // The stock client reports message types it does not know on the console, once for each key.
    for (const ours of [SAVED, WELCOME]) this.provider.messageHandlers[ours] = () => undefined;
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment('content');
  }

  get synced(): boolean {
    return this.provider.synced;
  }

  /** Adds one word to the paragraph that everybody writes in; answers it. */
  type(): string {
    if (this.fragment.length === 0) return '';
    const paragraph = this.fragment.get(0) as Y.XmlElement;
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
    const text = paragraph.get(0) as Y.XmlText;
    const word = `${this.name}${this.count++} `;
    this.pending = word;
    text.insert(text.length, word);
    this.pending = null;
    return word;
  }

  private pending: string | null = null;

  private said(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const kind = decoding.readVarUint(decoder);
    if (kind !== STEP_2 && kind !== UPDATE) return;
    this.frames += 1;
    if (this.pending) this.sent.push({ word: this.pending, frame: this.frames });
  }

  private heard(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SAVED) return;
    const count = decoding.readVarUint(decoder);
    while (this.sent.length > 0 && this.sent[0]!.frame <= count) this.saved.push(this.sent.shift()!.word);
  }

  /** Words that the server has called saved. */
  acknowledged(): string[] {
    return this.saved;
  }

  /** Words of others that have reached this client. */
  seenOfOthers(): string[] {
    return words(this.doc).filter((word) => !word.startsWith(this.name));
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** The words of the document, each with its trailing space, as typists write them. */
export function words(doc: Y.Doc): string[] {
  return (doc.getXmlFragment('content').toString().match(/[a-z]+\d+ /g) ?? []);
}
