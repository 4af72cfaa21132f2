import type { EventBus } from '../outbox/event-bus.js';
import type { EventOf, EventType } from '../outbox/events.js';
import type { RequestContext } from './request-context.js';

/**
 * A subscription: for each committed event that concerns it, `load` reads the changed thing anew **as this viewer may see it now**;
 * null (no longer visible) is not delivered. Rights that changed since subscribing therefore need no second check.
 */
export function watch<T extends EventType, V, F extends string>(
  bus: EventBus, context: RequestContext, type: T, field: F,
  concerns: (event: EventOf<T>) => boolean,
  load: (event: EventOf<T>) => Promise<V | null>,
): AsyncIterableIterator<Record<F, V>> {
  const events = bus.stream(type);
  const done = { value: undefined, done: true } as const;
  return {
    async next() {
      for (;;) {
        const { value: event, done: ended } = await events.next();
        if (ended) return done;
        if (!concerns(event)) continue;
        context.fresh();
        const value = await load(event);
        if (value !== null) return { value: { [field]: value } as Record<F, V>, done: false };
      }
    },
    async return() {
      await events.return?.();
      return done;
    },
    async throw(error: unknown) {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
