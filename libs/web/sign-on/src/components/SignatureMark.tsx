import { IconArrowBackUp, IconCircleDashed, IconCircleHalf2, IconColumns2, IconSignature, IconX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Overall } from '../lib/standing.js';

const MARKS: Record<Overall, { icon: Icon; tone: string }> = {
  INVITED: { icon: IconCircleDashed, tone: 'faint' }, SIGNED: { icon: IconSignature, tone: 'good' }, SIGNED_WITH_RESERVATION: { icon: IconCircleHalf2, tone: 'good' },
  DECLINED: { icon: IconX, tone: 'neutral' }, WITHDRAWN: { icon: IconArrowBackUp, tone: 'faint' }, MIXED: { icon: IconColumns2, tone: 'neutral' },
};

/** What an organisation says, as shape and word: colour is never needed. */
export function SignatureMark({ state }: { readonly state: Overall }) {
  const { t } = useTranslation('signOn');
  const { icon: Mark, tone } = MARKS[state];
  return <span className="ns-status" data-tone={tone}><Mark size={14} aria-hidden />{t(`state.${state}`)}</span>;
}
