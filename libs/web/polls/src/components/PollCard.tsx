import { useNetwork } from '@northstar/web-core';
import { Deadline } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Poll } from '../lib/types.js';
import { PollBadge } from './PollBadge.js';

/** A poll in the list: what about, until when, and whether it waits for the viewer. */
export function PollCard({ poll, main }: { readonly poll: Poll; readonly main: boolean }) {
  const { t } = useTranslation('polls');
  const { path } = useNetwork();
  const to = path('polls', poll.id);
  const waits = poll.mine === 'WAITING';
  return (
    <article className="ns-card ns-poll-card">
      <div className="ns-poll-card-words">
        <p className="ns-poll-card-what"><PollBadge state={poll.state} /><span>{t('number', { number: poll.number })} · {t('questions', { count: poll.questions.length })}</span></p>
        <h3><Link to={to}>{poll.title}</Link></h3>
        {poll.state === 'WITHDRAWN' ? null : <p className="ns-dim">{poll.state === 'OPEN' ? t('list.closes') : t('closed')} <Deadline at={poll.closesAt} timeZone={poll.timeZone} /></p>}
        {poll.mine ? <p data-waits={waits}>{t(`mine.${poll.mine}`)}</p> : null}
        {poll.state === 'CLOSED' ? <p>{poll.tooFew ? t('list.tooFew') : t('list.answered', { count: poll.answered ?? 0, asked: poll.asked })}</p> : null}
      </div>
      <Button component={Link} to={to} variant={main ? 'filled' : 'default'}>{waits ? t('list.answer') : poll.state === 'CLOSED' && !poll.tooFew ? t('list.result') : t('list.open')}</Button>
    </article>
  );
}
