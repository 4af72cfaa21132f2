import { useOutcome } from '@northstar/web-core';
import { ConfirmDialog, OrganisationBadge } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDownload, IconExternalLink, IconLock, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONFIRM_DELIVERY } from '../api/confirm-delivery.js';
import { SHOW_STEP } from '../api/show-step.js';
import { dayInWords } from '../lib/days.js';
import type { Step } from '../lib/types.js';
import { DeliveryMark, ResponseMark } from './Marks.js';

/** One step of the timeline: when, what, by whom, with what evidence, and who sees it. */
export function StepItem({ step, correction, mayShow, mayCorrect, onCorrect }: {
  readonly step: Step; readonly correction: Step | undefined; readonly mayShow: boolean; readonly mayCorrect: boolean; readonly onCorrect: (step: Step) => void;
}) {
  const { t } = useTranslation('progress');
  const clock = step.kind === 'OVERDUE';
  return (
    <li className="ns-step" data-kind={step.kind} data-corrected={correction !== undefined}>
      <div className="ns-step-head">
        <time dateTime={step.on}>{dayInWords(step.on)}</time>
        <h3>{step.response ? <ResponseMark response={step.response} /> : step.delivery ? <DeliveryMark delivery={step.delivery} /> : clock ? <ResponseMark response="OVERDUE" /> : t(`way.${step.kind as 'MEETING'}`)}</h3>
        {correction ? <span className="ns-status" data-tone="faint"><IconArrowBackUp size={14} aria-hidden />{t('corrected')}</span> : null}
        {step.kind === 'CORRECTION' ? null : <span className="ns-status" data-tone={step.shown ? 'gold' : 'neutral'}>{step.shown ? <IconWorld size={14} aria-hidden /> : <IconLock size={14} aria-hidden />}{t(step.shown ? 'public' : 'private')}</span>}
      </div>
      <p className="ns-step-words">{clock ? t('overdueWords') : step.words}</p>
      {correction ? <p className="ns-step-words ns-dim">{t('correctedBecause', { words: correction.words })}</p> : null}
      {step.contact ? <p className="ns-dim">{t('contactOf', { contact: step.contact })}</p> : null}
      <Evidence step={step} />
      {step.confirmations.length > 0 ? (
        <p className="ns-step-confirmed"><IconCheck size={16} aria-hidden /> {t('confirmedBy')} {step.confirmations.map(({ organisation }) => <OrganisationBadge key={organisation.id} organisation={organisation} size="sm" withName />)}</p>
      ) : step.delivery === 'DELIVERED' && !correction ? <p className="ns-dim">{t('notConfirmed')}</p> : null}
      <div className="ns-step-foot">
        <span className="ns-dim ns-small">{step.organisation ? <>{t('recordedBy')} <OrganisationBadge organisation={step.organisation} size="sm" withName />{step.by ? <span>{step.by.name}</span> : null}</> : t('byTheClock')}</span>
        <span className="ns-step-actions">
          {step.mayConfirm && !correction ? <Confirm step={step} /> : null}
          {mayShow && step.kind !== 'CORRECTION' ? <Show step={step} /> : null}
          {mayCorrect && !correction && step.kind !== 'CORRECTION' && !clock ? <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onCorrect(step)} aria-label={t('correctThis', { day: dayInWords(step.on) })}>{t('correct')}</Button> : null}
        </span>
      </div>
    </li>
  );
}

function Evidence({ step: { links, files } }: { readonly step: Step }) {
  const { t } = useTranslation('progress');
  if (links.length + files.length === 0) return null;
  return (
    <ul className="ns-evidence" aria-label={t('evidence')}>
      {links.map(({ url, label }) => <li key={url}><a href={url} target="_blank" rel="noopener noreferrer nofollow"><IconExternalLink size={15} aria-hidden />{label || url}</a></li>)}
      {files.map(({ id, name, size }) => <li key={id}><a href={`/progress/files/${id}`} download><IconDownload size={15} aria-hidden />{name}</a> <span className="ns-dim ns-small">{t('kilobytes', { count: Math.max(1, Math.round(size / 1_000)) })}</span></li>)}
    </ul>
  );
}

/** The word of a second organisation cannot be taken back, so it is asked for once more. */
function Confirm({ step }: { readonly step: Step }) {
  const { t } = useTranslation('progress');
  const [asking, setAsking] = useState(false);
  const { run, busy } = useOutcome(CONFIRM_DELIVERY, { done: t('confirmedNow') });
  return (
    <>
      <Button size="compact-sm" onClick={() => setAsking(true)}>{t('confirm')}</Button>
      <ConfirmDialog opened={asking} title={t('confirmTitle')} confirm={t('confirm')} busy={busy} onClose={() => setAsking(false)} onConfirm={() => void run({ stepId: step.id }).then((done) => { if (done) setAsking(false); })}>
        <p>{t('confirmBody', { organisation: step.organisation?.name ?? '' })}</p>
      </ConfirmDialog>
    </>
  );
}

/** Showing is asked about: what was read by others cannot be unread. Hiding is done at once. */
function Show({ step }: { readonly step: Step }) {
  const { t } = useTranslation('progress');
  const [asking, setAsking] = useState(false);
  const { run, busy } = useOutcome(SHOW_STEP, { done: step.shown ? t('hiddenNow') : t('shownNow') });
  if (step.shown) return <Button variant="subtle" color="gray" size="compact-sm" loading={busy} onClick={() => void run({ stepId: step.id, shown: false })} aria-label={t('hideThis', { day: dayInWords(step.on) })}>{t('hide')}</Button>;
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking(true)} aria-label={t('showThis', { day: dayInWords(step.on) })}>{t('show')}</Button>
      <ConfirmDialog opened={asking} title={t('showTitle')} confirm={t('show')} busy={busy} onClose={() => setAsking(false)} onConfirm={() => void run({ stepId: step.id, shown: true }).then((done) => { if (done) setAsking(false); })}>
        <p>{t('showBody')}</p>
        {step.contact && step.files.length > 0 ? <p>{t('showFiles')}</p> : null}
      </ConfirmDialog>
    </>
  );
}
