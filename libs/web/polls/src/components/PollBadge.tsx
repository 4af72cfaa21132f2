import { IconArrowBackUp, IconCircleDot, IconHourglass, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '../lib/types.js';

const LOOKS = { OPEN: ['accent', IconCircleDot], COUNTING: ['neutral', IconHourglass], CLOSED: ['neutral', IconLock], WITHDRAWN: ['faint', IconArrowBackUp] } as const;

/** Whether a poll takes answers. */
export function PollBadge({ state }: { readonly state: Poll['state'] }) {
  const { t } = useTranslation('polls');
  const [tone, Mark] = LOOKS[state];
  return <span className="ns-status" data-tone={tone}><Mark size={14} aria-hidden />{t(`state.${state}`)}</span>;
}
