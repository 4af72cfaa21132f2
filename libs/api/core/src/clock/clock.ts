import { AsyncLocalStorage } from 'node:async_hooks';

/** The server's clock, as a port: deadlines are judged by it alone, and tests set it. */
export abstract class Clock {
  /** Milliseconds since the epoch, UTC. */
  abstract now(): number;
  date(): Date {
    return new Date(this.now());
  }
}

const journeys = new AsyncLocalStorage<number>();

/**
 * The computer's clock. Only the demo's history is played at other times: inside `travel`, and nowhere else, it shows the given
 * instant, while everybody else in the process goes on in the present.
 */
export class SystemClock extends Clock {
  now(): number {
    return journeys.getStore() ?? Date.now();
  }

  static travel<T>(instant: number, work: () => Promise<T>): Promise<T> {
    return journeys.run(instant, work);
  }
}
