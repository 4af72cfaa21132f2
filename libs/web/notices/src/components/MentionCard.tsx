import { piecesOf } from '@northstar/domain-discussion';
import { useNetwork } from '@northstar/web-core';
import { PersonLine, RelativeTime } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WaitingMention } from '../hooks/useYourTurn.js';

/** How much of a comment is shown before one goes there. */
const EXCERPT = 180;

/** Somebody named the viewer, or an organisation of theirs, in a comment: who, where, what was said. */
export function MentionCard({ mention: { comment, thread, organisation }, first }: { readonly mention: WaitingMention; readonly first: boolean }) {
  const { t } = useTranslation('notices');
  const { path } = useNetwork();
  const { document } = thread;
  const to = `${path('d', document.id)}?${new URLSearchParams({ rail: 'discussion', thread: thread.id, comment: comment.id }).toString()}`;
  const words = piecesOf(comment.body).map((piece) => (typeof piece === 'string' ? piece : `@${comment.mentions.find(({ ref }) => ref === `${piece.kind}:${piece.id}`)?.name ?? t('somebody')}`)).join('');
  return (
    <article className="ns-turn">
      <div className="ns-turn-words">
        <p className="ns-turn-who"><PersonLine person={comment.author} organisation={comment.organisation ?? null} meta={<RelativeTime at={comment.createdAt} />} /></p>
        <h2><Link to={to}>{organisation ? t('namedOrganisation', { organisation: organisation.name }) : t('namedYou')}: {document.ask ? t('ask', { number: document.ask.number, title: document.title }) : document.title}</Link></h2>
        <p className="ns-dim ns-turn-said">{words.length > EXCERPT ? `${words.slice(0, EXCERPT)} …` : words}</p>
      </div>
      <Button component={Link} to={to} variant={first ? 'filled' : 'default'}>{t('readMention')}</Button>
    </article>
  );
}
