import { applyJson, createAnchor, fromBlocks, locateAnchor, type NewAnchor, type TextAnchor, textBetween, textMap, toJson, toText, type WrittenBlock } from '@northstar/engine-editor-schema';
import { eventually } from '@northstar/testing';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Client } from './client.js';

const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;
const SAVED = 10;
const WELCOME = 11;

/** A paragraph, as the stories write them. */
export const paragraph = (text: string): WrittenBlock => ({ type: 'paragraph', text });

/** Gives a document its text, as somebody who opens it, writes and leaves. */
export async function textIn(browser: Client, documentId: string, ...blocks: (WrittenBlock | string)[]): Promise<void> {
  const writer = await Writer.opens(browser, documentId);
  writer.writes(...blocks);
  await writer.isSaved();
  writer.leaves();
}

/** Somebody's open text: the stock y-websocket client with the cookies of a browser, counting what it sent and what was called saved. */
export class Writer {
  /** Who has a text open, so that a story that fails leaves nobody behind. */
  private static readonly present = new Set<Writer>();

  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** The codes with which the server closed sockets of this text. */
  readonly closes: number[] = [];
  /** What may be done, as the server said at the door. */
  mode: string | null = null;
  private sent = 0;
  private saved = 0;

  private constructor(browser: Client, documentId: string, reconnects: boolean) {
    const writer = this;
    class CookieSocket extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie: browser.cookieHeader, origin: browser.base } });
        writer.sent = 0;
        writer.saved = 0;
        this.on('message', (data: Buffer) => writer.heard(new Uint8Array(data)));
        this.on('close', (code: number) => writer.closes.push(code));
        this.on('error', () => undefined);
      }

      override send(data: never, ...rest: never[]): void {
        writer.said(new Uint8Array(data));
        super.send(data, ...(rest as []));
      }
    }
    this.provider = new WebsocketProvider(browser.base.replace(/^http/, 'ws') + '/collab', documentId, this.doc, {
      WebSocketPolyfill: CookieSocket as never, disableBc: true, shouldReconnect: () => reconnects, maxBackoffTime: 100,
    });
    // The stock client reports message types it does not know on the console, once for each key.
    for (const ours of [SAVED, WELCOME]) this.provider.messageHandlers[ours] = () => undefined;
  }

  /** Opens a text and waits until it is there. */
  static async opens(browser: Client, documentId: string, { reconnects = false }: { reconnects?: boolean } = {}): Promise<Writer> {
    const writer = new Writer(browser, documentId, reconnects);
    Writer.present.add(writer);
    await eventually(() => writer.provider.synced || writer.closes.length > 0);
    return writer;
  }

  get text(): string {
    return toText(toJson(this.doc));
  }

  /** The text of a block, for editing it as an editor does. */
  block(index = 0): Y.XmlText {
    const element = this.doc.getXmlFragment('content').get(index) as Y.XmlElement;
    return element.get(0) as Y.XmlText;
  }

  /** Makes the whole text these blocks, as one change. */
  writes(...blocks: (WrittenBlock | string)[]): void {
    applyJson(this.doc, fromBlocks(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))));
  }

  /** Adds words at the end of a block. */
  types(words: string, block = 0): void {
    const text = this.block(block);
    text.insert(text.length, words);
  }

  /** Adds words behind others, wherever these stand. */
  typesAfter(words: string, typed: string): void {
    const text = this.holding(words);
    text.insert(text.toString().indexOf(words) + words.length, typed);
  }

  /** Types one word after the other at the end of a block until `done` answers; answers the words. */
  async keepsTyping(word: string, done: Promise<unknown>, block = 0): Promise<string[]> {
    let over = false;
    const end = (): void => void (over = true);
    done.then(end, end);
    const typed: string[] = [];
    while (!over || typed.length < 3) {
      typed.push(`${word}${typed.length}`);
      this.types(` ${typed.at(-1)!}`, block);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    return typed;
  }

  /** Waits until everything that was written up to now is committed. */
  async isSaved(): Promise<void> {
    const written = this.sent;
    await eventually(() => this.saved >= written);
  }

  /** Waits until the text contains these words. */
  async sees(words: string): Promise<void> {
    await eventually(() => this.text.includes(words)).catch(() => {
      throw new Error(`"${words}" did not arrive in: ${this.text}`);
    });
  }

  /** The anchor of the first occurrence of words, made as the editor makes it from a selection. */
  selects(words: string): NewAnchor {
    const map = textMap(this.doc);
    const at = map.text.indexOf(words);
    if (at < 0) throw new Error(`"${words}" is not in: ${map.text}`);
    return createAnchor(this.doc, map.positions[at]!, map.positions[at + words.length - 1]! + 1)!;
  }

  /** The words that an anchor stands for now; null when the passage is gone. */
  finds(anchor: TextAnchor): string | null {
    const located = locateAnchor(this.doc, anchor);
    return located.found ? textBetween(textMap(this.doc), located.from, located.to) : null;
  }

  leaves(): void {
    Writer.present.delete(this);
    this.provider.destroy();
    this.doc.destroy();
  }

  /** Everybody leaves; for afterAll. */
  static allLeave(): void {
    for (const writer of [...Writer.present]) writer.leaves();
  }

  /** The shared text that holds some words. */
  private holding(words: string): Y.XmlText {
    const visit = (node: unknown): Y.XmlText | undefined => {
      if (node instanceof Y.XmlText) return node.toString().includes(words) ? node : undefined;
      for (const child of node instanceof Y.XmlElement || node instanceof Y.XmlFragment ? node.toArray() : []) {
        const found = visit(child);
        if (found) return found;
      }
      return undefined;
    };
    const found = visit(this.doc.getXmlFragment('content'));
    if (!found) throw new Error(`"${words}" is not in: ${this.text}`);
    return found;
  }

  private said(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === STEP_2 || kind === UPDATE) this.sent += 1;
  }

  private heard(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === SAVED) this.saved = decoding.readVarUint(decoder);
    if (type !== WELCOME) return;
    for (let i = 0; i < 3; i += 1) decoding.readVarUint(decoder);
    this.mode = decoding.readVarString(decoder);
  }
}
