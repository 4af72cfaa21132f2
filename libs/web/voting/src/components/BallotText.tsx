import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { Section } from '@northstar/web-ui';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DRAFT_MOVED } from '../api/draft-moved.js';
import type { BallotOfPage, TextComponent } from '../lib/types.js';

const CALLED_OFF: readonly string[] = ['WITHDRAWN', 'SUPERSEDED'];

/** The exact words under vote, set to be read, with their fingerprint and where the draft has gone since. */
export function BallotText({ ballot: { version, document, state, previous }, Text }: { readonly ballot: BallotOfPage; readonly Text: TextComponent }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const running = state === 'NOTICE' || state === 'OPEN';
  const title = running ? t('text.title') : CALLED_OFF.includes(state) ? t('text.titleEndedOff') : t('text.titleEnded');
  const compare = (from: string, to?: string) => `${path('d', document.id, 'compare')}?${new URLSearchParams({ from, ...(to ? { to } : {}) }).toString()}`;
  return (
    <Section title={title} note={running ? t('text.exact') : undefined}>
      <div className="ns-ballot-text"><Text content={version.content} label={title} language={version.document.language} /></div>
      <p className="ns-ballot-source">
        <Link to={`${path('d', document.id)}?version=${version.id}`}>{t('text.version', { number: version.number })}</Link>
        <span className="ns-fingerprint" title={version.hash}>{t('text.fingerprint')} <code>{version.hash.slice(0, 12)}</code></span>
        {previous && previous.version.id !== version.id ? <Link to={compare(previous.version.id, version.id)}><IconArrowsDiff size={15} aria-hidden /> {t('text.compareEarlier')}</Link> : null}
        {running ? <DraftMoved versionId={version.id} to={compare(version.id)} /> : <Link to={compare(version.id)}><IconArrowsDiff size={15} aria-hidden /> {t('text.compare')}</Link>}
      </p>
    </Section>
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
