import { randomBytes } from 'node:crypto';
import { createClient } from '@redis/client';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from '../log/logger.js';
import { type Line, Neighbours } from './neighbours.js';

const PREFIX = 'northstar:';
const ID_BYTES = 16;
/** A Redis that went away is looked for again at most this long after it came back. */
const RETRY_MS = 500;
/** A Redis that neither answers nor closes is given up after this long. */
const SILENCE_MS = 4_000;
const PING_MS = 1_000;

interface Topic {
  readonly hearers: Set<(message: Uint8Array) => void>;
  /** Redis has confirmed that we listen, since the connection last came up. */
  heard: boolean;
  /** Resolves with the first attempt to listen, whatever came of it. */
  ready: Promise<void>;
}

/**
 * Nodes joined by publish and subscribe of Redis. Nothing is kept there and nothing waits for it: while it is away messages are
 * dropped, and both connections come back by themselves.
 */
export class RedisNeighbours extends Neighbours implements OnApplicationShutdown {
  private readonly id = randomBytes(ID_BYTES);
  private readonly topics = new Map<string, Topic>();
  private readonly speaker;
  private readonly listener;
  private missed = false;
  private ended = false;

  constructor(url: string, private readonly log: Logger) {
    super();
    const options = { url, disableOfflineQueue: true, pingInterval: PING_MS, socket: { connectTimeout: 2_000, socketTimeout: SILENCE_MS, reconnectStrategy: () => RETRY_MS } };
    this.speaker = createClient(options);
    this.listener = createClient(options);
    for (const client of [this.speaker, this.listener]) {
      client.on('error', (error: unknown) => this.lost(error));
      // Only an address that cannot be used ends the attempts; everything else is tried again for ever.
      client.connect().catch((error: unknown) => this.lost(error));
    }
    this.listener.on('ready', () => this.found());
  }

  get reach(): 'reached' | 'away' {
    return this.speaker.isReady && this.listener.isReady ? 'reached' : 'away';
  }

  join(name: string, hear: (message: Uint8Array) => void): Line {
    const topic = this.topics.get(name) ?? this.listenTo(name);
    topic.hearers.add(hear);
    let joined = true;
    return {
      tell: (message) => {
        if (!joined || this.ended) return;
        if (topic.heard) this.say(name, message);
        // Whoever asks the others must be able to hear their answer.
        else void topic.ready.then(() => this.say(name, message));
      },
      leave: () => {
        joined = false;
        topic.hearers.delete(hear);
        if (topic.hearers.size > 0 || this.topics.get(name) !== topic) return;
        this.topics.delete(name);
        if (topic.heard) this.stopListening(name);
      },
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.ended = true;
    for (const client of [this.speaker, this.listener]) if (client.isOpen) client.destroy();
  }

  private listenTo(name: string): Topic {
    const topic: Topic = { hearers: new Set(), heard: false, ready: Promise.resolve() };
    this.topics.set(name, topic);
    topic.ready = this.subscribe(name, topic);
    return topic;
  }

  private async subscribe(name: string, topic: Topic): Promise<void> {
    if (!this.listener.isReady) return;
    try {
      await this.listener.subscribe(PREFIX + name, this.heard, true);
      topic.heard = true;
      const now = this.topics.get(name);
      if (!now) this.stopListening(name);
    } catch (error) {
      this.lost(error);
    }
  }

  private stopListening(name: string): void {
    if (this.listener.isReady) this.listener.unsubscribe(PREFIX + name).catch((error: unknown) => this.lost(error));
  }

  private readonly heard = (bytes: Buffer, channel: Buffer): void => {
    if (bytes.length < ID_BYTES || bytes.subarray(0, ID_BYTES).equals(this.id)) return;
    const topic = this.topics.get(channel.toString().slice(PREFIX.length));
    for (const hear of [...topic?.hearers ?? []]) hear(bytes.subarray(ID_BYTES));
  };

  private say(name: string, message: Uint8Array): void {
    if (!this.speaker.isReady) return;
    this.speaker.publish(PREFIX + name, Buffer.concat([this.id, message])).catch((error: unknown) => this.lost(error));
  }

  private lost(error: unknown): void {
    if (this.ended || this.missed) return;
    this.missed = true;
    this.log.warn('Redis is not reached; other servers hear of changes a moment later', { error });
  }

  private found(): void {
    if (this.missed) this.log.info('Redis is reached again');
    this.missed = false;
    for (const [name, topic] of this.topics) topic.ready = this.subscribe(name, topic);
  }
}
