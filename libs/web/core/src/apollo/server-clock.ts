/** Headers tell whole seconds, and an answer takes a moment: what is smaller says nothing about a clock. */
const NOISE_MS = 3_000;

let ahead = 0;

/**
 * The server's clock as its answers tell it. Deadlines are the server's: with the clock of a computer that runs fast or slow, a page would
 * close a ballot that is open, or offer one that is not.
 */
export const serverClock = {
  heard(date: string | null): void {
    const told = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(told)) return;
    const difference = told - Date.now();
    ahead = Math.abs(difference) < NOISE_MS ? 0 : difference;
  },
  /** By how many milliseconds the server's clock is ahead of this computer's; negative where it is behind. */
  ahead: (): number => ahead,
};
