import { useNetwork, useOutcome } from '@northstar/web-core';
import { clock, ConfirmDialog, daysLater, instantOf, momentThere, Problem, RadioCards, Section, viewerZone, wallClock } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PUBLISH_EDITION } from '../api/publish-edition.js';
import { SCHEDULE_EDITION } from '../api/schedule-edition.js';
import { currentPath, editionPath, publicAddress } from '../lib/address.js';
import { mendedBy, selection, standBehind } from '../lib/selection.js';
import type { Cover, Edition, Moment, PublishReadiness, Scheduled } from '../lib/types.js';
import { CoverFields } from './CoverFields.js';
import { EditionProof } from './EditionProof.js';
import { GoneSince } from './GoneSince.js';
import { MomentFields } from './MomentFields.js';
import { NothingAgreed } from './NothingAgreed.js';
import { OutgoingTexts } from './OutgoingTexts.js';
import { ProofLinks } from './ProofLinks.js';
import { StayingOut } from './StayingOut.js';

/** So long from now an edition is set for unless another time is chosen, in the morning. */
const USUAL_DAYS = 7;

/** Chooses among the agreed texts, writes the cover, shows what people will see, asks once more, publishes or sets a time. */
export function PublishForm({ strategy, readiness, before, onPublished, onRefused }: {
  readonly strategy: { readonly id: string; readonly title: string }; readonly readiness: PublishReadiness; readonly onPublished: (edition: Edition) => void;
  /** What was stopped or called off before: its cover is offered again. */
  readonly before: Scheduled | null;
  /** The server knew better: what is shown is out of date. */
  readonly onRefused: () => void;
}) {
  const { t } = useTranslation('publishing');
  const { slug, path } = useNetwork();
  const { nextNumber: number, texts, previous } = readiness;
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [cover, setCover] = useState<Cover>({ title: (before ?? previous)?.title ?? strategy.title, note: before?.note ?? '', contact: (before ?? previous)?.contact ?? '', licence: (before ?? previous)?.licence ?? null });
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [later, setLater] = useState(false);
  const [moment, setMoment] = useState<Moment>(() => ({ ...wallClock(daysLater(clock.now(), USUAL_DAYS, '09:00', viewerZone()), viewerZone()), timeZone: viewerZone() }));
  const [noDate, setNoDate] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const outcome = useOutcome(PUBLISH_EDITION, { fields: ['title', 'note', 'contact'], show: 'inline' });
  const schedule = useOutcome(SCHEDULE_EDITION, { fields: ['title', 'note', 'contact', 'publishAt', 'timeZone'], show: 'inline' });
  const errors = { ...outcome.fieldErrors, ...schedule.fieldErrors };
  const clear = (field?: string) => { outcome.clear(field); schedule.clear(field); };
  const publishAt = instantOf(moment.date, moment.time, moment.timeZone);
  const { included, obstacles, ready } = selection(readiness, leftOut);
  const going = included.map(({ text }) => text);
  const behind = standBehind(going);
  const agreed = texts.filter(({ version }) => version);
  const staying = texts.filter(({ version }) => !version);

  const choose = (documentId: string, goes: boolean) => {
    const next = new Set(leftOut);
    if (goes) next.delete(documentId); else next.add(documentId);
    setLeftOut(next);
    clear();
  };
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (cover.title.trim() === '') { setMissing(true); titleField.current?.focus(); return; }
    setNoDate(later && publishAt === null);
    if (!later || publishAt !== null) setAsking(true);
  };
  const written: Cover = { title: cover.title.trim(), note: cover.note.trim(), contact: cover.contact.trim(), licence: cover.licence };
  const versionIds = going.map(({ version }) => version!.id);
  const publish = async () => {
    const edition = await outcome.run({ strategyId: strategy.id, ...written, versionIds }, { refetch: ['Editions'] });
    setAsking(false);
    if (edition) onPublished(edition); else onRefused();
  };
  const set = async () => {
    const waits = await schedule.run({ strategyId: strategy.id, cover: written, versionIds, publishAt: new Date(publishAt!).toISOString(), timeZone: moment.timeZone }, { refetch: ['ScheduledEdition', 'WithdrawnNames'] });
    setAsking(false);
    if (!waits) onRefused();
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
                cover={cover} errors={{ title: missing ? t('create.nameMissing') : errors['title'], note: errors['note'], contact: errors['contact'] }} titleField={titleField}
                onChange={(field, next) => { setCover(next); if (field === 'title') setMissing(false); clear(field); }}
              />
            </Section>
            <Section title={t('create.preview')} note={t('create.previewNote')}>
              <EditionProof number={number} cover={cover} texts={going} />
              {ready ? <ProofLinks strategyId={strategy.id} cover={written} versionIds={versionIds} compared={previous !== null} /> : null}
            </Section>
            <Section title={t('time.title')}>
              <div className="ns-form">
                <RadioCards
                  legend={t('time.when')} name="when" value={later ? 'later' : 'now'} columns={2} onChange={(value) => { setLater(value === 'later'); clear(); }}
                  cards={[{ value: 'now', label: t('time.atOnce'), means: t('time.atOnceMeans') }, { value: 'later', label: t('time.later'), means: t('time.laterMeans') }]}
                />
                {later ? <MomentFields moment={moment} error={noDate ? t('time.none') : errors['publishAt']} zoneError={errors['timeZone']} onChange={(next) => { setMoment(next); setNoDate(false); clear(); }} /> : null}
              </div>
            </Section>
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
        {obstacles.filter(({ blocking }) => blocking).map((obstacle) => {
          const mended = mendedBy(obstacle, going.length > 0 && agreed.some(({ document }) => document.kind === 'ASK'));
          return <Problem key={obstacle.sentence}>{obstacle.sentence}{mended ? <> <Link to={`${path('decisions', 'new')}${mended.documentId ? `?document=${mended.documentId}` : ''}`}>{t('create.toBallot')}</Link></> : null}</Problem>;
        })}
        <Problem>{outcome.problem ?? schedule.problem}</Problem>
        <Button type="submit" fullWidth disabled={!ready}>{t(later ? 'time.action' : 'create.action', { number })}</Button>
        {ready ? <p className="ns-publish-foot">{t(later ? 'time.askedOnce' : 'create.askedOnce')}</p> : null}
      </aside>
      <ConfirmDialog opened={asking && !later} title={t('create.confirm', { number })} confirm={t('create.action', { number })} busy={outcome.busy} onConfirm={() => void publish()} onClose={() => setAsking(false)}>
        <div className="ns-publish-confirm">
          <p>{t('create.public', { count: behind.length })}</p>
          <p className="ns-publish-address">{publicAddress(editionPath(slug, number))}</p>
          <p>{t(previous ? 'create.takesPlace' : 'create.alsoAt', { number: previous?.number ?? 0 })}</p>
          <p className="ns-publish-address">{publicAddress(currentPath(slug))}</p>
          <p><strong>{t('create.final')}</strong></p>
        </div>
      </ConfirmDialog>
      <ConfirmDialog opened={asking && later} title={t('time.confirm', { number })} confirm={t('time.action', { number })} busy={schedule.busy} onConfirm={() => void set()} onClose={() => setAsking(false)}>
        <div className="ns-publish-confirm">
          <p>{t('time.becomes')}</p>
          <p className="ns-publish-address">{publishAt === null ? null : momentThere(new Date(publishAt).toISOString(), moment.timeZone)}</p>
          <p>{t('time.asAgreed', { count: behind.length })}</p>
          <p>{t('time.untilThen')}</p>
        </div>
      </ConfirmDialog>
    </form>
  );
}
