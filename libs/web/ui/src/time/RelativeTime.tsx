import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from './clock.js';
import { deadlineParts, formatExact, formatRelative } from './format.js';

/** The present, told anew now and then so that "in 5 minutes" stays true. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** "5 minutes ago", with the exact moment on hover and for screen readers. */
export function RelativeTime({ at }: { readonly at: string }) {
  const { t } = useTranslation('ui');
  const now = useNow();
  const moment = Date.parse(at);
  const exact = formatExact(moment);
  const words = formatRelative(moment, now) ?? t('time.now');
  return <time dateTime={at} title={exact} className="ns-nowrap"><span aria-hidden>{words}</span><span className="ns-hidden">{`${words}, ${exact}`}</span></time>;
}

/** "in 2 days, Thu 26 Nov 17:00 (London)", and the reader's own time where that differs. */
export function Deadline({ at, timeZone, short = false }: { readonly at: string; readonly timeZone: string; readonly short?: boolean }) {
  const { t } = useTranslation('ui');
  const now = useNow(10_000);
  const { relative, there, here, exact } = deadlineParts(Date.parse(at), timeZone, now);
  const words = [relative ?? t('time.now'), short ? null : there, short || !here ? null : t('time.yours', { time: here })].filter(Boolean).join(', ');
  return <time dateTime={at} title={exact} className="ns-numbers"><span aria-hidden>{words}</span><span className="ns-hidden">{`${words}, ${exact}`}</span></time>;
}
