import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInWords } from '../lib/days.js';
import type { Progress, Step } from '../lib/types.js';
import { DeliveryMark, ResponseMark } from './Marks.js';

/** How far along each scale a word is; what turns back is said by its word. */
const REACHED = { NOT_SENT: 0, SENT: 1, ACKNOWLEDGED: 2, ACCEPTED: 3, PARTLY_ACCEPTED: 3, NOTED: 3, REJECTED: 3, OVERDUE: 1 } as const;
const DELIVERED = { NOT_STARTED: 0, IN_PROGRESS: 1, DELIVERED: 2, REVERSED: 0 } as const;

const latest = (steps: readonly Step[], fits: (step: Step) => boolean): Step | undefined => {
  const corrected = new Set(steps.map(({ correctsId }) => correctsId));
  return [...steps].filter((step) => fits(step) && !corrected.has(step.id)).sort((a, b) => a.on.localeCompare(b.on) || a.number - b.number).at(-1);
};

/** Where the ask stands: what government said, and what it did. */
export function Scales({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const { response, delivery, steps, awaitsConfirmation } = progress;
  const said = latest(steps, ({ kind }) => kind === (response === 'OVERDUE' ? 'OVERDUE' : 'RESPONSE'));
  const done = latest(steps, ({ delivery: each }) => each === delivery);
  return (
    <div className="ns-scales">
      <Scale name={t('scale.response')} steps={4} reached={REACHED[response]} mark={<ResponseMark response={response} size={18} />} since={said && response !== 'NOT_SENT' ? t('since', { day: dayInWords(said.on) }) : t('scale.nothingSaid')} />
      <Scale
        name={t('scale.delivery')} steps={3} reached={DELIVERED[delivery]} mark={<DeliveryMark delivery={delivery} size={18} />}
        since={awaitsConfirmation ? t('scale.awaits') : done && delivery !== 'NOT_STARTED' ? t('since', { day: dayInWords(done.on) }) : t('scale.nothingDone')}
      />
    </div>
  );
}

function Scale({ name, steps, reached, mark, since }: { readonly name: string; readonly steps: number; readonly reached: number; readonly mark: ReactNode; readonly since: string }) {
  return (
    <div className="ns-card ns-scale">
      <h3>{name}</h3>
      <p className="ns-scale-word">{mark}</p>
      <svg className="ns-scale-track" viewBox={`0 0 ${steps * 20 - 8} 12`} aria-hidden>
        <path d={`M6 6H${steps * 20 - 14}`} className="ns-scale-line" />
        {Array.from({ length: steps }, (_, index) => <circle key={index} cx={6 + index * 20} cy="6" r={index === reached ? 5 : 3.5} className={index <= reached ? 'ns-scale-past' : 'ns-scale-ahead'} />)}
      </svg>
      <p className="ns-dim">{since}</p>
    </div>
  );
}
