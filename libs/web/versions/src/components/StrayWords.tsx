import { Button } from '@mantine/core';
import { notifyDone, notifyTrouble, useOutcome } from '@northstar/web-core';
import { useDocumentSession } from '@northstar/web-editor';
import { RelativeTime } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTLE_STRAY_WORDS } from '../api/stray-words.js';
import { useStrayWords } from '../hooks/useStrayWords.js';
import { putIn, takesWords } from '../lib/put-in.js';
import type { Stray } from '../lib/types.js';
import '../stray.css';

/** What stands around such words is shown this far. */
const AROUND = 80;
/** For the names of buttons, so that they are told apart. */
const NAME = 30;

/**
 * Above a text: words that lost their place because somebody removed the block around them unseen [C14]. Whoever may write puts them in or
 * sets them aside; what went back by itself is told; what was seen to stays on record. Nothing where there never was any.
 */
export function StrayWords({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation('versions');
  const strays = useStrayWords(documentId);
  const open = strays.filter(({ settledAt }) => settledAt === null);
  const offered = open.filter(({ state }) => state === 'OFFERED');
  const back = open.filter(({ state }) => state === 'PLACED');
  const settled = strays.filter(({ settledAt }) => settledAt !== null);
  return (
    <section className="ns-stray" aria-label={t('stray.label')} hidden={strays.length === 0}>
      <div role="status">
        {offered.length > 0 && <p className="ns-stray-title">{t('stray.offered', { count: offered.length })}</p>}
        {offered.length === 0 && back.length > 0 && <p className="ns-stray-title">{t('stray.back', { count: back.length })}</p>}
      </div>
      {offered.length > 0 && <><p className="ns-stray-note">{t('stray.explain')}</p><May /><Cards strays={offered} /></>}
      {offered.length > 0 && back.length > 0 && <p className="ns-stray-title">{t('stray.back', { count: back.length })}</p>}
      {back.length > 0 && <><p className="ns-stray-note">{t('stray.backExplain')}</p><Cards strays={back} /></>}
      {settled.length > 0 && <details className="ns-stray-record"><summary>{t('stray.record', { count: settled.length })}</summary><Cards strays={settled} /></details>}
    </section>
  );
}

/** What the viewer has to do first, or why it is not theirs to do. */
function May() {
  const { t } = useTranslation('versions');
  const { writable, copy } = useDocumentSession();
  return <p className="ns-stray-note">{t(copy ? 'stray.inSuggesting' : writable ? 'stray.hint' : 'stray.readOnly')}</p>;
}

function Cards({ strays }: { readonly strays: readonly Stray[] }) {
  return <ul className="ns-stray-list">{strays.map((stray) => <Card key={stray.id} stray={stray} />)}</ul>;
}

function Card({ stray }: { readonly stray: Stray }) {
  const { t } = useTranslation('versions');
  const { author, organisation, removedBy, state, settledAt, settledBy } = stray;
  const who = organisation ? t('stray.by', { person: author.name, organisation: organisation.name }) : author.name;
  return (
    <li className="ns-stray-card">
      <p className="ns-stray-who"><strong>{who}</strong> <span className="ns-dim"><RelativeTime at={stray.createdAt} /></span></p>
      <blockquote className="ns-stray-words" dir="auto" aria-label={t('stray.stood')}>
        {tail(stray.before)}<span className="ns-hidden">{t('stray.written')} </span><ins>{stray.before === '' ? stray.words.trimStart() : stray.words}</ins><span className="ns-hidden"> {t('stray.end')} </span>{head(stray.after)}
      </blockquote>
      {removedBy && <p className="ns-stray-note">{t(state === 'PLACED' ? 'stray.reshaped' : 'stray.removed', { person: removedBy.name })}</p>}
      {settledAt !== null && <p className="ns-stray-note">{t(`stray.was.${state}`, { person: settledBy?.name ?? '' })}</p>}
      <Actions stray={stray} />
    </li>
  );
}

function Actions({ stray }: { readonly stray: Stray }) {
  const { t } = useTranslation('versions');
  const { editor, writable, copy } = useDocumentSession();
  const { run, busy } = useOutcome(SETTLE_STRAY_WORDS);
  const [copied, setCopied] = useState(false);
  const { id, state, settledAt } = stray;
  const words = short(stray.words);
  const ready = editor !== null && !editor.isDestroyed && writable && copy === null;

  const take = async () => {
    if (!editor || !takesWords(editor)) return notifyTrouble(t('stray.hint'));
    // Noted first, so that of two people who press at once only one puts them in.
    const noted = await run({ id, putIn: true });
    if (!noted || editor.isDestroyed) return;
    putIn(editor, stray.words);
    notifyDone(t('stray.done'));
  };
  const keep = async () => {
    await navigator.clipboard.writeText(stray.words.trim());
    setCopied(true);
  };
  return (
    <div className="ns-stray-actions">
      {(state === 'OFFERED' || state === 'SET_ASIDE') && ready && <Button size="xs" variant={state === 'OFFERED' ? 'filled' : 'default'} loading={busy} aria-label={t('stray.putInOf', { words })} onClick={() => void take()}>{t('stray.putIn')}</Button>}
      {state === 'OFFERED' && writable && <Button size="xs" variant="default" disabled={busy} aria-label={t('stray.setAsideOf', { words })} onClick={() => void run({ id, putIn: false })}>{t('stray.setAside')}</Button>}
      {state === 'PLACED' && settledAt === null && writable && <Button size="xs" variant="default" disabled={busy} aria-label={t('stray.seenOf', { words })} onClick={() => void run({ id, putIn: false })}>{t('stray.seen')}</Button>}
      <Button size="xs" variant="subtle" aria-label={copied ? t('stray.copied') : t('stray.copyOf', { words })} onClick={() => void keep()}>{copied ? t('stray.copied') : t('stray.copy')}</Button>
    </div>
  );
}

const tail = (text: string): string => (text.length > AROUND ? `… ${text.slice(-AROUND)}` : text);
const head = (text: string): string => (text.length > AROUND ? `${text.slice(0, AROUND)} …` : text);
const short = (text: string): string => (text.trim().length > NAME ? `${text.trim().slice(0, NAME)} …` : text.trim());
