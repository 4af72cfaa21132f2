import { useNetwork, useOutcome } from '@northstar/web-core';
import { ConfirmDialog, Problem, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PUBLISH_EDITION } from '../api/publish-edition.js';
import { currentPath, editionPath, publicAddress } from '../lib/address.js';
import { selection, standBehind } from '../lib/selection.js';
import type { Cover, Edition, PublishReadiness } from '../lib/types.js';
import { CoverFields } from './CoverFields.js';
import { EditionProof } from './EditionProof.js';
import { GoneSince } from './GoneSince.js';
import { NothingAgreed } from './NothingAgreed.js';
import { OutgoingTexts } from './OutgoingTexts.js';
import { StayingOut } from './StayingOut.js';

/** Chooses among the agreed texts, writes the cover, shows what people will see, asks once more, publishes. */
export function PublishForm({ strategy, readiness, onPublished, onRefused }: {
  readonly strategy: { readonly id: string; readonly title: string }; readonly readiness: PublishReadiness; readonly onPublished: (edition: Edition) => void;
  /** The server knew better: what is shown is out of date. */
  readonly onRefused: () => void;
}) {
  const { t } = useTranslation('publishing');
  const { slug } = useNetwork();
  const { nextNumber: number, texts, previous } = readiness;
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [cover, setCover] = useState<Cover>({ title: previous?.title ?? strategy.title, note: '', contact: previous?.contact ?? '', licence: previous?.licence ?? null });
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const outcome = useOutcome(PUBLISH_EDITION, { fields: ['title', 'note', 'contact'], show: 'inline' });
  const { included, obstacles, ready } = selection(readiness, leftOut);
  const going = included.map(({ text }) => text);
  const behind = standBehind(going);
  const agreed = texts.filter(({ version }) => version);
  const staying = texts.filter(({ version }) => !version);

  const choose = (documentId: string, goes: boolean) => {
    const next = new Set(leftOut);
    if (goes) next.delete(documentId); else next.add(documentId);
    setLeftOut(next);
    outcome.clear();
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (cover.title.trim() === '') { setMissing(true); titleField.current?.focus(); return; }
    setAsking(true);
  };
  const publish = async () => {
    const edition = await outcome.run({ strategyId: strategy.id, title: cover.title.trim(), note: cover.note.trim(), contact: cover.contact.trim(), licence: cover.licence, versionIds: going.map(({ version }) => version!.id) }, { refetch: ['Editions'] });
    setAsking(false);
    if (edition) onPublished(edition); else onRefused();
  };
  return (
    <form onSubmit={ask} noValidate className="ns-publish">
      <div className="ns-publish-parts">
        <Section title={t('create.texts')} note={agreed.length > 0 ? t('create.textsNote') : undefined}>
          {agreed.length > 0 ? <OutgoingTexts texts={agreed} previous={previous} leftOut={leftOut} onChange={choose} /> : <NothingAgreed />}
        </Section>
        {staying.length > 0 ? <Section title={t('create.out')} note={t('create.outNote')}><StayingOut texts={staying} /></Section> : null}
        {agreed.length > 0 ? (
          <>
            <Section title={t('create.cover')}>
              <CoverFields
                cover={cover} errors={{ title: missing ? t('create.nameMissing') : outcome.fieldErrors['title'], note: outcome.fieldErrors['note'], contact: outcome.fieldErrors['contact'] }} titleField={titleField}
                onChange={(field, next) => { setCover(next); if (field === 'title') setMissing(false); outcome.clear(field); }}
              />
            </Section>
            <Section title={t('create.preview')} note={t('create.previewNote')}><EditionProof number={number} cover={cover} texts={going} /></Section>
          </>
        ) : null}
      </div>
      <aside className="ns-publish-end" aria-label={t('create.summary')}>
        <div className="ns-publish-summary">
          <h2>{t('edition', { number })}</h2>
          <ul>
            <li>{t('create.agreedOf', { agreed: agreed.length, all: texts.length })}</li>
            <li>{t('create.goesOut', { count: going.length })}</li>
            <li>{t('create.named', { count: behind.length })}</li>
          </ul>
        </div>
        <GoneSince organisations={behind} />
        {obstacles.filter(({ blocking }) => blocking).map(({ sentence }) => <Problem key={sentence}>{sentence}</Problem>)}
        <Problem>{outcome.problem}</Problem>
        <Button type="submit" fullWidth disabled={!ready}>{t('create.action', { number })}</Button>
        {ready ? <p className="ns-publish-foot">{t('create.askedOnce')}</p> : null}
      </aside>
      <ConfirmDialog opened={asking} title={t('create.confirm', { number })} confirm={t('create.action', { number })} busy={outcome.busy} onConfirm={() => void publish()} onClose={() => setAsking(false)}>
        <div className="ns-publish-confirm">
          <p>{t('create.public', { count: behind.length })}</p>
          <p className="ns-publish-address">{publicAddress(editionPath(slug, number))}</p>
          <p>{t(previous ? 'create.takesPlace' : 'create.alsoAt', { number: previous?.number ?? 0 })}</p>
          <p className="ns-publish-address">{publicAddress(currentPath(slug))}</p>
          <p><strong>{t('create.final')}</strong></p>
        </div>
      </ConfirmDialog>
    </form>
  );
}
