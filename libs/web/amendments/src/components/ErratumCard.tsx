import { LONGEST_REASON } from '@northstar/domain-amendments';
import { useOutcome } from '@northstar/web-core';
import { Deadline, Dialog, Problem, RelativeTime, viewerZone } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OBJECT_TO_ERRATUM } from '../api/object-to-erratum.js';
import type { Erratum } from '../lib/types.js';
import { ChangeShown } from './ChangeShown.js';

/** One erratum: which letters, why that is only a correction, until when somebody can object, and what became of it. */
export function ErratumCard({ erratum }: { readonly erratum: Erratum }) {
  const { t } = useTranslation('amendments');
  const [objecting, setObjecting] = useState<{ id: string; name: string } | null>(null);
  const { number, state, change, reason, until, markedBy, markedAt, objection, objectedBy, mayObjectFor } = erratum;
  return (
    <article className="ns-card ns-amendment" id={`erratum-${number}`} aria-label={t('errata.name', { number })} data-state={state}>
      <header><h3>{t('errata.name', { number })}</h3><span className="ns-amendment-state">{t(`errata.state.${state}`)}</span></header>
      <ChangeShown change={change} />
      <p className="ns-plain">{reason} <span className="ns-dim ns-small">{markedBy.name}, <RelativeTime at={markedAt} /></span></p>
      {state === 'WAITING' ? <p className="ns-plain">{t('errata.until')} <Deadline at={until} timeZone={viewerZone()} /></p> : null}
      {state === 'WAITING' || state === 'STANDS' ? <p className="ns-dim ns-small ns-plain">{t('errata.signatures')}</p> : null}
      {objection && objectedBy ? <p className="ns-amendment-decision"><strong>{t('errata.objected', { organisation: objectedBy.name })}</strong> {objection}</p> : null}
      {mayObjectFor.length > 0 ? <div className="ns-amendment-actions">{mayObjectFor.map((own) => <Button key={own.id} variant="default" size="compact-md" onClick={() => setObjecting(own)}>{t('errata.object', { organisation: own.name })}</Button>)}</div> : null}
      {objecting ? <ObjectDialog erratum={erratum} organisation={objecting} onClose={() => setObjecting(null)} /> : null}
    </article>
  );
}

function ObjectDialog({ erratum: { id, number }, organisation, onClose }: { readonly erratum: Erratum; readonly organisation: { readonly id: string; readonly name: string }; readonly onClose: () => void }) {
  const { t } = useTranslation('amendments');
  const [reason, setReason] = useState('');
  const { run, busy, fieldErrors, problem, clear } = useOutcome(OBJECT_TO_ERRATUM, { fields: ['reason'], show: 'inline' });
  const send = async (event: FormEvent) => { event.preventDefault(); if (await run({ input: { erratumId: id, organisationId: organisation.id, reason } })) onClose(); };
  return (
    <Dialog opened title={t('errata.objectTitle', { number })} onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="ns-plain">{t('errata.objectExplain', { organisation: organisation.name })}</p>
        <Textarea label={t('propose.reason')} description={t('propose.reasonHint')} value={reason} maxLength={LONGEST_REASON} autosize minRows={2} required withAsterisk={false} error={fieldErrors['reason']} onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }} />
        <Problem>{problem}</Problem>
        <div className="ns-form-actions"><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button type="submit" loading={busy}>{t('errata.send')}</Button></div>
      </form>
    </Dialog>
  );
}
