import { useNetwork, useOutcome } from '@northstar/web-core';
import { ConfirmDialog, CopyField, Problem, Section } from '@northstar/web-ui';
import { Button, Textarea, TextInput } from '@mantine/core';
import type { PublishReadinessQuery } from '@northstar/web-graphql';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PUBLISH_EDITION } from '../api/publish-edition.js';
import { OutgoingTexts } from './OutgoingTexts.js';

const LONGEST_TITLE = 160;
const LONGEST_NOTE = 1_000;

/** Chooses among the agreed texts, writes the cover, asks once more, publishes. */
export function PublishForm({ strategy, readiness }: { readonly strategy: { readonly id: string; readonly title: string }; readonly readiness: NonNullable<PublishReadinessQuery['publishReadiness']> }) {
  const { t } = useTranslation('publishing');
  const { slug, path } = useNetwork();
  const navigate = useNavigate();
  const { nextNumber: number, texts, obstacles, previous } = readiness;
  const agreed = texts.filter(({ version }) => version);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [title, setTitle] = useState(previous?.title ?? strategy.title);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const outcome = useOutcome(PUBLISH_EDITION, { fields: ['title', 'note'], show: 'inline', done: t('create.done', { number }) });
  const chosen = new Set(agreed.map(({ document }) => document.id).filter((id) => !leftOut.has(id)));
  const blocking = obstacles.filter((obstacle) => obstacle.blocking);
  const remarks = obstacles.filter((obstacle) => !obstacle.blocking);

  const choose = (documentId: string, goes: boolean) => {
    const next = new Set(leftOut);
    if (goes) next.delete(documentId); else next.add(documentId);
    setLeftOut(next);
    outcome.clear();
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') { setMissing(true); titleField.current?.focus(); return; }
    setAsking(true);
  };
  const publish = async () => {
    const versionIds = agreed.filter(({ document }) => chosen.has(document.id)).map(({ version }) => version!.id);
    const edition = await outcome.run({ strategyId: strategy.id, title: title.trim(), note: note.trim(), versionIds }, { refetch: ['Editions', 'PublishReadiness'] });
    setAsking(false);
    if (edition) void navigate(path('published'));
  };
  return (
    <form onSubmit={ask} noValidate>
      <Section title={t('create.texts')} note={t('create.textsNote')}>
        {agreed.length === 0
          ? <p className="ns-note">{t('create.nothing')} <Link to={path('decisions', 'new')}>{t('create.toBallot')}</Link></p>
          : <OutgoingTexts texts={agreed} chosen={chosen} onChange={choose} />}
      </Section>
      {remarks.length > 0 ? (
        <Section title={t('create.out')} note={t('create.outNote')}>
          <ul className="ns-left-out">{remarks.map(({ sentence, document }) => <li key={sentence}>{document ? <Link to={path('d', document.id)}>{sentence}</Link> : sentence}</li>)}</ul>
        </Section>
      ) : null}
      {blocking.length > 0 ? (
        <Section title={t('create.blocked')}>{blocking.map(({ sentence }) => <Problem key={sentence}>{sentence}</Problem>)}</Section>
      ) : (
        <Section title={t('create.cover')}>
          <div className="ns-form ns-publish-cover">
            <TextInput
              ref={titleField} label={t('create.name')} description={t('create.nameHint')} value={title} maxLength={LONGEST_TITLE} error={missing ? t('create.nameMissing') : outcome.fieldErrors['title']}
              onChange={(event) => { setTitle(event.currentTarget.value); setMissing(false); outcome.clear('title'); }}
            />
            <Textarea
              label={<>{t('create.note')} <span className="ns-optional">({t('create.optional')})</span></>} description={t('create.noteHint')} value={note} maxLength={LONGEST_NOTE} autosize minRows={3} error={outcome.fieldErrors['note']}
              onChange={(event) => { setNote(event.currentTarget.value); outcome.clear('note'); }}
            />
            <Problem>{outcome.problem}</Problem>
            <div className="ns-form-actions"><Button type="submit">{t('create.action', { number })}</Button></div>
          </div>
        </Section>
      )}
      <ConfirmDialog opened={asking} title={t('create.confirm', { number })} confirm={t('create.confirmYes')} busy={outcome.busy} onConfirm={() => void publish()} onClose={() => setAsking(false)}>
        <p className="ns-plain">{t('create.public')}</p>
        <CopyField label={t('address')} value={new URL(`/p/${slug}/editions/${number}`, window.location.origin).href} />
        <p className="ns-plain">{t('create.final')}</p>
      </ConfirmDialog>
    </form>
  );
}
