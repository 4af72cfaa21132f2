import {
  IconArchive, IconArrowBackUp, IconBellRinging, IconChartBar, IconCircleCheck, IconCircleDashed, IconCircleDot, IconCircleHalf2, IconCircleX, IconEqual, IconHandStop, IconReplace, IconStar, IconStarFilled, IconUsersMinus, type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type DocumentStatusName = 'DRAFTING' | 'UNDER_BALLOT' | 'AGREED' | 'NOT_AGREED' | 'PUBLISHED' | 'RETIRED';
export type BallotStateName = 'NOTICE' | 'OPEN' | 'CARRIED' | 'NOT_CARRIED' | 'TIED' | 'INQUORATE' | 'UNDER_OBJECTION' | 'WITHDRAWN' | 'SUPERSEDED';
type Tone = 'neutral' | 'accent' | 'gold' | 'gold-solid' | 'good' | 'warn' | 'bad' | 'faint';

const DOCUMENT: Record<DocumentStatusName, { icon: Icon; tone: Tone }> = {
  DRAFTING: { icon: IconCircleDashed, tone: 'neutral' },
  UNDER_BALLOT: { icon: IconCircleHalf2, tone: 'accent' },
  AGREED: { icon: IconStar, tone: 'gold' },
  NOT_AGREED: { icon: IconCircleX, tone: 'bad' },
  PUBLISHED: { icon: IconStarFilled, tone: 'gold-solid' },
  RETIRED: { icon: IconArchive, tone: 'faint' },
};

const BALLOT: Record<BallotStateName, { icon: Icon; tone: Tone }> = {
  NOTICE: { icon: IconBellRinging, tone: 'neutral' },
  OPEN: { icon: IconCircleDot, tone: 'accent' },
  CARRIED: { icon: IconCircleCheck, tone: 'good' },
  NOT_CARRIED: { icon: IconCircleX, tone: 'bad' },
  TIED: { icon: IconEqual, tone: 'warn' },
  INQUORATE: { icon: IconUsersMinus, tone: 'warn' },
  UNDER_OBJECTION: { icon: IconHandStop, tone: 'bad' },
  WITHDRAWN: { icon: IconArrowBackUp, tone: 'faint' },
  SUPERSEDED: { icon: IconReplace, tone: 'faint' },
};

/** How far a goal, definition or ask is: icon, word and shape, so that colour is never needed. */
export function StatusBadge({ status }: { readonly status: DocumentStatusName }) {
  const { t } = useTranslation('ui');
  const { icon: Mark, tone } = DOCUMENT[status];
  return <span className="ns-status" data-tone={tone}><Mark size={14} aria-hidden />{t(`status.${status}`)}</span>;
}

/** States that agree or refuse a text; of a ballot that only advises they say no more than that there is a result. */
const DECIDED: readonly BallotStateName[] = ['CARRIED', 'NOT_CARRIED', 'TIED', 'UNDER_OBJECTION'];

/** What state a ballot is in. */
export function BallotBadge({ state, binding = true }: { readonly state: BallotStateName; readonly binding?: boolean }) {
  const { t } = useTranslation('ui');
  const advice = !binding && DECIDED.includes(state);
  const { icon: Mark, tone } = advice ? { icon: IconChartBar, tone: 'neutral' } : BALLOT[state];
  return <span className="ns-status" data-tone={tone}><Mark size={14} aria-hidden />{advice ? t('advice') : t(`ballot.${state}`)}</span>;
}
