const MINUTE = 60_000;

const pad = (value: number): string => String(value).padStart(2, '0');

/** What a clock on the wall of `timeZone` shows at an instant: "2026-11-26" and "17:00", as inputs of a form want them. */
export function wallClock(at: number, timeZone: string): { readonly date: string; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return { date: `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`, time: `${of('hour')}:${of('minute')}` };
}

const asIfUtc = ({ date, time }: { readonly date: string; readonly time: string }): number => Date.parse(`${date}T${time}:00Z`);

/**
 * The instant at which the clocks of `timeZone` show that date and time; null when it is no date. An hour that is skipped in spring
 * is read as the hour after it, an hour that comes twice in autumn as its second time: a deadline is never earlier than people expect.
 */
export function instantOf(date: string, time: string, timeZone: string): number | null {
  const wanted = asIfUtc({ date, time });
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(wanted)) return null;
  // The zone's offset is asked for on both sides of any change of clocks; the later of the instants that fit is taken.
  const candidates = [-24, 24].map((hours) => {
    const near = wanted + hours * 60 * MINUTE;
    return wanted - (asIfUtc(wallClock(near, timeZone)) - Math.floor(near / MINUTE) * MINUTE);
  });
  const fitting = candidates.filter((at) => asIfUtc(wallClock(at, timeZone)) === wanted);
  return Math.max(...(fitting.length > 0 ? fitting : candidates));
}

/** The same time of day so many days later, as that zone's calendar counts. */
export function daysLater(at: number, days: number, time: string, timeZone: string): number {
  const [year, month, day] = wallClock(at, timeZone).date.split('-').map(Number) as [number, number, number];
  const then = new Date(Date.UTC(year, month - 1, day + days));
  return instantOf(`${then.getUTCFullYear()}-${pad(then.getUTCMonth() + 1)}-${pad(then.getUTCDate())}`, time, timeZone)!;
}

/** All zones this browser knows, the reader's own and UTC included. */
export function timeZones(...first: readonly string[]): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([...first, 'UTC', ...known])];
}
