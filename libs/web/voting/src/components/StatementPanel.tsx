import { LONGEST_STATEMENT } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { Problem, RelativeTime, Section } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { STATE_OUTCOME } from '../api/conclude.js';
import type { BallotOfPage } from '../lib/types.js';

/** What the coordinator says of the outcome and what happens next; those who may, write and correct it [D7.9]. */
export function StatementPanel({ ballot }: { readonly ballot: Pick<BallotOfPage, 'id' | 'statement' | 'can'> }) {
  const { t } = useTranslation('voting');
  const { statement, can } = ballot;
  const [editing, setEditing] = useState(false);
  const may = can.includes('BALLOT_CONCLUDE');
  if (!statement && !may) return null;
  return (
    <Section title={t('statement.title')} action={may && !editing ? <Button variant="subtle" size="compact-md" onClick={() => setEditing(true)}>{t(statement ? 'statement.correct' : 'statement.write')}</Button> : undefined}>
      {editing ? <Edit ballot={ballot} onDone={() => setEditing(false)} /> : statement ? (
        <div className="ns-statement">
          <p className="ns-introduction">{statement.body}</p>
          {statement.nextSteps ? <><h3>{t('statement.next')}</h3><p className="ns-introduction">{statement.nextSteps}</p></> : null}
          <p className="ns-dim ns-small ns-plain">{statement.by.name}, <RelativeTime at={statement.at} />{statement.revision > 1 ? `, ${t('statement.corrected', { count: statement.revision - 1 })}` : ''}</p>
        </div>
      ) : <p className="ns-dim ns-plain">{t('statement.none')}</p>}
    </Section>
  );
}

function Edit({ ballot: { id, statement }, onDone }: { readonly ballot: Pick<BallotOfPage, 'id' | 'statement'>; readonly onDone: () => void }) {
  const { t } = useTranslation('voting');
  const [body, setBody] = useState(statement?.body ?? '');
  const [nextSteps, setNextSteps] = useState(statement?.nextSteps ?? '');
  const { run, busy, fieldErrors, problem, clear } = useOutcome(STATE_OUTCOME, { fields: ['body', 'nextSteps'], show: 'inline', done: t('statement.done') });
  const save = async (event: FormEvent) => { event.preventDefault(); if (await run({ id, body, nextSteps, expectedRevision: statement?.revision ?? 0 })) onDone(); };
  return (
    <form className="ns-form" noValidate onSubmit={(event) => void save(event)}>
      <Textarea label={t('statement.body')} description={t('statement.bodyHint')} value={body} maxLength={LONGEST_STATEMENT} autosize minRows={3} error={fieldErrors['body']} onChange={(event) => { setBody(event.currentTarget.value); clear('body'); }} />
      <Textarea label={<>{t('statement.next')} <span className="ns-optional">({t('position.optional')})</span></>} value={nextSteps} maxLength={LONGEST_STATEMENT} autosize minRows={2} error={fieldErrors['nextSteps']} onChange={(event) => { setNextSteps(event.currentTarget.value); clear('nextSteps'); }} />
      <Problem>{problem}</Problem>
      <div className="ns-form-actions"><Button variant="default" onClick={onDone}>{t('position.cancel')}</Button><Button type="submit" loading={busy}>{t('statement.save')}</Button></div>
    </form>
  );
}
