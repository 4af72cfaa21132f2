import { LONGEST_INTERNAL_NOTE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { Problem, RelativeTime } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_ON_BALLOT } from '../api/note-on-ballot.js';
import type { BallotOfPage, Organisation } from '../lib/types.js';

/** What an organisation writes for itself beside a ballot. Folded away as long as there is nothing in it. */
export function OurNote({ ballot, organisation }: { readonly ballot: Pick<BallotOfPage, 'id' | 'notes'>; readonly organisation: Organisation }) {
  const { t } = useTranslation('voting');
  const note = ballot.notes.find((each) => each.organisation.id === organisation.id) ?? null;
  const [body, setBody] = useState<string | null>(null);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(NOTE_ON_BALLOT, { fields: ['body'], show: 'inline', done: t('note.saved') });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ input: { ballotId: ballot.id, organisationId: organisation.id, body: body ?? '', expectedRevision: note?.revision ?? 0 } })) setBody(null);
  };
  return (
    <details className="ns-note" open={Boolean(note?.body)}>
      <summary><IconLock size={16} aria-hidden /> {t('note.title', { organisation: organisation.name })}</summary>
      <form className="ns-form" noValidate onSubmit={(event) => void save(event)}>
        <Textarea
          label={t('note.label')} description={t('note.hint', { organisation: organisation.name })} value={body ?? note?.body ?? ''} maxLength={LONGEST_INTERNAL_NOTE} autosize minRows={2} error={fieldErrors['body']}
          onChange={(event) => { setBody(event.currentTarget.value); clear('body'); }}
        />
        <Problem>{problem}</Problem>
        <p className="ns-note-foot">
          {note ? <span className="ns-dim ns-small">{t('note.by', { name: note.by.name })}, <RelativeTime at={note.at} /></span> : null}
          <Button type="submit" variant="default" loading={busy} disabled={body === null || body === (note?.body ?? '')}>{t('note.save')}</Button>
        </p>
      </form>
    </details>
  );
}
