import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, as people say it; after a week the date. */
export function ago(at: number, now: number, language: string): string {
  const passed = now - at;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (passed < MINUTE) return relative.format(0, 'minute').replace(/^this minute$/, 'just now');
  if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return relative.format(-Math.floor(passed / DAY), 'day');
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...(new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }) }).format(at);
}

/** A moment in the past: how long ago, with the exact time on hover and for screen readers. */
export function When({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  const instant = Date.parse(at);
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'short' }).format(instant);
  return <time dateTime={at} title={exact}>{ago(instant, Math.max(now, instant), i18n.language)}</time>;
}
