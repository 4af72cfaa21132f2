import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { isTimeZone } from '@northstar/domain-voting';

const DAY = 86_400_000;
/** Who knows what will be agreed in a year? */
const LONGEST_EMBARGO_MS = 366 * DAY;
/** Whoever needs a preview for longer is given another one. */
export const LONGEST_PREVIEW_MS = 30 * DAY;

/** When an edition becomes public: an instant, and the zone in which people speak of it. */
export interface Embargo {
  readonly publishAt: number;
  readonly timeZone: string;
}

/** A time at which an edition can become public [A16]. */
export function checkEmbargo({ publishAt, timeZone }: Embargo, now: number): Outcome<Embargo> {
  if (!Number.isSafeInteger(publishAt)) return refuse('INVALID', 'The time of publication is not a date.', 'publishAt');
  if (publishAt <= now) return refuse('INVALID', 'The time of publication has already passed. Choose a later one, or publish now.', 'publishAt');
  if (publishAt - now > LONGEST_EMBARGO_MS) return refuse('INVALID', 'The time of publication is more than a year away. Choose an earlier one.', 'publishAt');
  if (!isTimeZone(timeZone)) return refuse('INVALID', 'The time zone is not known. Use a name such as Europe/London.', 'timeZone');
  return ok({ publishAt, timeZone });
}

/** Until when a preview may be open [A20]. */
export function checkPreviewEnd(expiresAt: number, now: number): Outcome<number> {
  if (!Number.isSafeInteger(expiresAt) || expiresAt <= now) return refuse('INVALID', 'A preview has to end later than now.', 'expiresAt');
  if (expiresAt - now > LONGEST_PREVIEW_MS) return refuse('INVALID', 'A preview is open for 30 days at most. Make another one later.', 'expiresAt');
  return ok(expiresAt);
}

/** A moment as it is told to people elsewhere: with the day of the week, the zone, and the place whose clocks are meant. */
export function momentIn(at: number, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(at).replace(',', '');
  const place = timeZone.split('/').at(-1)!.replaceAll('_', ' ');
  return words.endsWith(` ${place}`) ? words : `${words} (${place})`;
}

/** What is said over everything that is shown before its time. */
export const embargoNote = ({ publishAt, timeZone }: Embargo): string => `Embargoed until ${momentIn(publishAt, timeZone)}. Not for publication, in whole or in part, before then.`;
