/** A clock that stands still until it is told to move. Starts on an ordinary Monday morning. */
export class FakeClock {
  constructor(private instant = Date.UTC(2026, 10, 23, 9, 0, 0)) {}

  now(): number {
    return this.instant;
  }

  date(): Date {
    return new Date(this.instant);
  }

  set(instant: number | Date): void {
    this.instant = Number(instant);
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
