import { clock, formatDay } from '@northstar/web-ui';

const two = (value: number): string => String(value).padStart(2, '0');

/** Today in the zone of this device, by the server's clock, as a date field writes it. */
export const today = (now = new Date(clock.now())): string => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** A day of the calendar in words; it is the same day for everybody. */
export const dayInWords = (day: string): string => formatDay(Date.parse(`${day}T12:00:00Z`), 'UTC');

/** The instant at which a day ends on this device; null for what is no day. */
export function endOfDay(day: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  return parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + 1) : null;
}
