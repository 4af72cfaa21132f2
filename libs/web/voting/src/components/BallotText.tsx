import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { Section } from '@northstar/web-ui';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DRAFT_MOVED } from '../api/draft-moved.js';
import type { BallotOfPage, ChangesComponent, TextComponent } from '../lib/types.js';
import { AskName } from './AskName.js';

const CALLED_OFF: readonly string[] = ['WITHDRAWN', 'SUPERSEDED'];
/** So many texts are read at a glance; of more, each is opened by whoever wants to read it. */
const FEW = 2;
type ExactText = BallotOfPage['texts'][number];

/** The exact words under vote, set to be read, each with its fingerprint and where its draft has gone since. */
export function BallotText({ ballot, Text, Changes }: { readonly ballot: BallotOfPage; readonly Text: TextComponent; readonly Changes: ChangesComponent }) {
  const { t } = useTranslation('voting');
  const { state, texts, previous } = ballot;
  const running = state === 'NOTICE' || state === 'OPEN';
  const title = t(running ? 'text.title' : CALLED_OFF.includes(state) ? 'text.titleEndedOff' : 'text.titleEnded', { count: texts.length });
  const before = (text: ExactText) => previous?.texts.find(({ document }) => document.id === text.document.id)?.version ?? null;
  const one = (text: ExactText, label: string) => <Exact text={text} label={label} running={running} before={before(text)} Text={Text} Changes={Changes} />;
  return (
    <Section title={title} note={running ? (ballot.rule.template === 'DOTS' || ballot.rule.template === 'RANKED_CHOICE' ? t('text.ranked') : t('text.exact', { count: texts.length })) : undefined}>
      {texts.length === 1 ? one(texts[0]!, title) : (
        <div className="ns-ballot-texts">
          {texts.map((text) => (
            <Fold key={text.id} text={text} begin={texts.length <= FEW}>{() => one(text, text.document.title)}</Fold>
          ))}
        </div>
      )}
    </Section>
  );
}

/** One of several texts: drawn, and compared with its draft, once somebody opens it. */
function Fold({ text, begin, children }: { readonly text: ExactText; readonly begin: boolean; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(begin);
  return (
    <details className="ns-ballot-one" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><AskName ask={text.document} /></summary>
      {open ? children() : null}
    </details>
  );
}

function Exact({ text: { document, version, before: known }, label, running, before, Text, Changes }: {
  readonly text: ExactText; readonly label: string; readonly running: boolean; readonly before: { readonly id: string } | null; readonly Text: TextComponent; readonly Changes: ChangesComponent;
}) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const compare = (from: string, to?: string) => `${path('d', document.id, 'compare')}?${new URLSearchParams({ from, ...(to ? { to } : {}) }).toString()}`;
  return (
    <>
      {known ? <Since known={known} to={version.id} language={version.document.language} Changes={Changes} /> : null}
      <div className="ns-ballot-text"><Text content={version.content} label={label} language={version.document.language} /></div>
      <p className="ns-ballot-source">
        <Link to={`${path('d', document.id)}?version=${version.id}`}>{t('text.version', { number: version.number })}</Link>
        <span className="ns-fingerprint" title={version.hash}>{t('text.fingerprint')} <code>{version.hash.slice(0, 12)}</code></span>
        {before && before.id !== version.id ? <Link to={compare(before.id, version.id)}><IconArrowsDiff size={15} aria-hidden /> {t('text.compareEarlier')}</Link> : null}
        {running ? <DraftMoved versionId={version.id} to={compare(version.id)} /> : <Link to={compare(version.id)}><IconArrowsDiff size={15} aria-hidden /> {t('text.compare')}</Link>}
      </p>
    </>
  );
}

/** What changed since the viewer's organisation last voted on this text or looked at it, compared once somebody wants to see it. */
function Since({ known: { voted, version }, to, language, Changes }: { readonly known: NonNullable<ExactText['before']>; readonly to: string; readonly language: string; readonly Changes: ChangesComponent }) {
  const { t } = useTranslation('voting');
  const [open, setOpen] = useState(false);
  return (
    <details className="ns-since" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><IconArrowsDiff size={16} aria-hidden /> {t(voted ? 'text.sinceVoted' : 'text.sinceLooked', { number: version.number })}</summary>
      {open ? <div className="ns-ballot-text"><Changes from={version.id} to={to} language={language} /></div> : null}
    </details>
  );
}

/** Whether, and how far, the draft has moved on from the text under vote. */
function DraftMoved({ versionId, to }: { readonly versionId: string; readonly to: string }) {
  const { t } = useTranslation('voting');
  const { data } = useQuery(DRAFT_MOVED, { variables: { versionId } });
  const comparison = data?.compare;
  if (!comparison) return null;
  const { blocks, insertedWords, deletedWords } = comparison;
  if (blocks.every(({ change }) => change === 'SAME')) return <span>{t('text.same')}</span>;
  const parts = [insertedWords > 0 ? t('text.added', { count: insertedWords }) : null, deletedWords > 0 ? t('text.removed', { count: deletedWords }) : null].filter(Boolean);
  return <span className="ns-draft-moved">{t('text.moved', { words: parts.join(', ') || t('text.formatting') })} <Link to={to}><IconArrowsDiff size={15} aria-hidden /> {t('text.compare')}</Link></span>;
}
