import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { DomainEvent, EventOf, EventType } from './events.js';

/** Committed events inside this process. Only the outbox dispatcher publishes; everybody may listen. */
@Injectable()
export class EventBus {
  private readonly subject = new Subject<DomainEvent>();
  private named: string | null = null;

  /**
   * A name for now that stays as long as nothing is told. Two moments of one name have nothing between them; what lies between two names is not said, nor how much it was.
   * Each server has names of its own.
   */
  get moment(): string {
    return (this.named ??= randomBytes(9).toString('base64url'));
  }

  publish(event: DomainEvent): void {
    this.named = null;
    this.subject.next(event);
  }

  /** Calls `listener` for each event of the type; answers how to stop. */
  on<T extends EventType>(type: T, listener: (event: EventOf<T>) => void): () => void {
    const subscription = this.subject.subscribe((event) => {
      if (event.type === type) listener(event as EventOf<T>);
    });
    return () => subscription.unsubscribe();
  }

  /**
   * The events of a type as an iterator, nothing missed between two reads. It is written out by hand because `return()` on an
   * async generator waits for the promise it hangs on, and a subscription that nobody reads any more would stay for ever.
   */
  stream<T extends EventType>(type: T): AsyncIterableIterator<EventOf<T>> {
    const waiting: EventOf<T>[] = [];
    let deliver: ((result: IteratorResult<EventOf<T>>) => void) | null = null;
    let ended = false;
    const stop = this.on(type, (event) => {
      if (deliver) {
        deliver({ value: event, done: false });
        deliver = null;
      } else waiting.push(event);
    });
    const end = (): Promise<IteratorResult<EventOf<T>>> => {
      ended = true;
      stop();
      deliver?.({ value: undefined, done: true });
      deliver = null;
      return Promise.resolve({ value: undefined, done: true });
    };
    return {
      next: () => {
        const next = waiting.shift();
        if (next) return Promise.resolve({ value: next, done: false });
        if (ended) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => (deliver = resolve));
      },
      return: end,
      throw: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
