/** A day of the calendar, `2026-11-30`. What happened somewhere on a day has no instant. */
export type Day = string;

const DAY_MS = 86_400_000;
/** Where a day begins first. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;

/** The instant at which a day begins in UTC; null for what is none. */
export function startOf(day: Day): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const at = Date.UTC(year, month - 1, date);
  return dayOf(at) === day ? at : null;
}

/** The day that it is at an instant in UTC. */
export const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);

/** Whether a day has begun anywhere on earth by `now`. */
export const hasBegun = (day: Day, now: number): boolean => (startOf(day) ?? Infinity) <= now + EARLIEST_ZONE_MS;

/** Whether a day is at most so many years ago. */
export const isWithinYears = (day: Day, years: number, now: number): boolean => (startOf(day) ?? -Infinity) >= now - years * 366 * DAY_MS;

/** The last days of the months that end with the one of `now`, oldest first; the last is today. */
export function monthEnds(count: number, now: number): Day[] {
  const [year, month] = dayOf(now).split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? dayOf(now) : dayOf(Date.UTC(year, month - (count - 1 - index), 0))));
}

/** A day as it is read: `30 Nov 2026`. */
export const dayInWords = (day: Day): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(startOf(day) ?? NaN);
