import { Deadline, RelativeTime, useNow } from '@northstar/web-ui';
import { IconAlarm, IconBell, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const SOON_MS = 48 * 60 * 60 * 1_000;

/** Whether a deadline is so near that it is said first. */
export const useSoon = (deadline: string): boolean => Date.parse(deadline) - useNow(60_000) < SOON_MS;

/** Until when, whether somebody reminded of it, and what else there is to know (`children`: list items). */
export function TurnFacts({ deadline, timeZone, remindedAt, soon, children }: { readonly deadline: string; readonly timeZone: string; readonly remindedAt: string | null; readonly soon: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('notices');
  return (
    <ul className="ns-turn-facts">
      <li data-soon={soon}>{soon ? <IconAlarm size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}<span>{soon ? `${t('closing')}: ` : `${t('by')}: `}<Deadline at={deadline} timeZone={timeZone} /></span></li>
      {remindedAt ? <li><IconBell size={16} aria-hidden /><span>{t('reminded')} <RelativeTime at={remindedAt} /></span></li> : null}
      {children}
    </ul>
  );
}
