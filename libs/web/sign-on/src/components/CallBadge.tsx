import { IconArrowBackUp, IconCircleDot, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignOn } from '../lib/types.js';

/** Whether a call takes signatures. */
export function CallBadge({ call: { open, calledOff } }: { readonly call: Pick<SignOn, 'open' | 'calledOff'> }) {
  const { t } = useTranslation('signOn');
  if (open) return <span className="ns-status" data-tone="accent"><IconCircleDot size={14} aria-hidden />{t('badge.open')}</span>;
  return calledOff ? <span className="ns-status" data-tone="faint"><IconArrowBackUp size={14} aria-hidden />{t('badge.off')}</span> : <span className="ns-status" data-tone="neutral"><IconLock size={14} aria-hidden />{t('badge.closed')}</span>;
}
