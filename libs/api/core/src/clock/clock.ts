/** The server's clock, as a port: deadlines are judged by it alone, and tests set it. */
export abstract class Clock {
  /** Milliseconds since the epoch, UTC. */
  abstract now(): number;
  date(): Date {
    return new Date(this.now());
  }
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}
