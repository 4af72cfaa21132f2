import { clock } from './clock.js';

const LOCALE = 'en-GB';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });

/** "in 2 days", "5 minutes ago"; null within the same minute, which has a word of its own. Rounded down: a deadline is never said to be further off than it is. */
export function formatRelative(at: number, now: number): string | null {
  const distance = Math.abs(at - now);
  const say = (unit: Intl.RelativeTimeFormatUnit, length: number) => relative.format(Math.sign(at - now) * Math.floor(distance / length), unit);
  if (distance < MINUTE) return null;
  if (distance < HOUR) return say('minute', MINUTE);
  if (distance < DAY) return say('hour', HOUR);
  if (distance < 14 * DAY) return say('day', DAY);
  if (distance < 60 * DAY) return say('week', 7 * DAY);
  if (distance < 365 * DAY) return say('month', 30 * DAY);
  return say('year', 365 * DAY);
}

/** Each way to write a moment is made once: making one takes longer than drawing what it is for, and a page may show hundreds of moments. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options]);
  let format = FORMATS.get(key);
  if (!format) FORMATS.set(key, format = new Intl.DateTimeFormat(LOCALE, { ...options, ...(timeZone ? { timeZone } : {}) }));
  return format;
}

const zoned = (at: number, timeZone: string | undefined, options: Intl.DateTimeFormatOptions): string => formatOf(timeZone, options).format(at).replaceAll(',', '');

/** The zone of the reader's device; a page keeps the one that it was opened in. */
export const viewerZone = (): string => formatOf(undefined, {}).resolvedOptions().timeZone;

/** A zone's place in words: "Europe/London" → "London". */
export const zonePlace = (timeZone: string): string => (timeZone === 'UTC' || timeZone === 'Etc/UTC' ? 'UTC' : (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' '));

/** "Thu 26 Nov 17:00"; with the year when it is another one than now. */
export function formatMoment(at: number, { timeZone, now = at }: { readonly timeZone?: string; readonly now?: number } = {}): string {
  const year = zoned(at, timeZone, { year: 'numeric' }) === zoned(now, timeZone, { year: 'numeric' }) ? {} : ({ year: 'numeric' } as const);
  const day = zoned(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short', ...year });
  return `${day} ${zoned(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
}

/** "26 November 2025". */
export const formatDay = (at: number, timeZone?: string): string => zoned(at, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });

/** To the second and with its zone, for those who need to be sure: "Thursday 26 November 2026 at 17:00:00 (London)". */
export function formatExact(at: number, timeZone: string = viewerZone()): string {
  const day = zoned(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} ${zoned(at, timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })} (${zonePlace(timeZone)})`;
}

/** Whether two zones tell different times at that moment. */
export const differs = (at: number, one: string, other: string): boolean => formatExact(at, one).replace(/ \(.*/, '') !== formatExact(at, other).replace(/ \(.*/, '');

/** The parts of a deadline: how far off, when there, and when here if that differs. */
export interface DeadlineParts { readonly relative: string | null; readonly there: string; readonly here: string | null; readonly exact: string; readonly past: boolean }

/** What to say of a moment that was set in one zone and is read in another. */
export function deadlineParts(at: number, timeZone: string, now: number, reader: string = viewerZone()): DeadlineParts {
  return {
    relative: formatRelative(at, now),
    there: `${formatMoment(at, { timeZone, now })} (${zonePlace(timeZone)})`,
    here: differs(at, timeZone, reader) ? formatMoment(at, { timeZone: reader, now }) : null,
    exact: formatExact(at, timeZone),
    past: at <= now,
  };
}

/** A moment on the clocks by which it was set: "Thu 26 Nov 17:00 (London)". */
export const momentThere = (at: string, timeZone: string): string => deadlineParts(Date.parse(at), timeZone, clock.now()).there;
