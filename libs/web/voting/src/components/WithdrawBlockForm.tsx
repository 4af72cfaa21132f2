import { LONGEST_REASON, needsReason } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHDRAW_BLOCK } from '../api/conclude.js';
import { small } from '../lib/in-domain.js';
import type { BallotOfPage, Choice, Organisation } from '../lib/types.js';
import { ChoiceCards } from './ChoiceCards.js';

/** An organisation that blocks says something else, so that the count can go on [D4.16]. */
export function WithdrawBlockForm({ ballot, organisation }: { readonly ballot: BallotOfPage; readonly organisation: Organisation }) {
  const { t } = useTranslation('voting');
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | undefined>();
  const [conflict, setConflict] = useState<string | null>(null);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(WITHDRAW_BLOCK, { fields: ['reason'], show: 'inline' });
  const current = ballot.mine.find((position) => position.organisation.id === organisation.id);
  if (!open) return <Button onClick={() => setOpen(true)}>{t('review.withdraw', { organisation: organisation.name })}</Button>;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(choice === null ? t('review.choose') : undefined);
    if (choice === null) return;
    const result = await run({ input: { ballotId: ballot.id, organisationId: organisation.id, choice, reason: reason.trim() || null, expectedRevision: current?.revision ?? 0 } });
    if (result?.__typename === 'PositionConflict') setConflict(result.message);
  };
  return (
    <form className="ns-position-form" noValidate aria-label={t('review.withdraw', { organisation: organisation.name })} onSubmit={(event) => void send(event)}>
      <ChoiceCards legend={t('review.instead', { organisation: organisation.name })} template={ballot.rule.template} without="BLOCK" value={choice} error={missing} onChange={(next) => { setChoice(next); setMissing(undefined); clear(); }} />
      <Textarea label={choice && needsReason(small(choice)) ? t('position.reason') : <>{t('position.reason')} <span className="ns-optional">({t('position.optional')})</span></>} value={reason} maxLength={LONGEST_REASON} autosize minRows={2} error={fieldErrors['reason']} onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }} />
      <Problem>{conflict ?? problem}</Problem>
      <div className="ns-position-actions"><Button variant="default" onClick={() => setOpen(false)}>{t('review.keep')}</Button><Button type="submit" loading={busy}>{t('review.confirm')}</Button></div>
    </form>
  );
}
