import { useNetwork } from '@northstar/web-core';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PollTurn } from '../hooks/useYourTurn.js';
import { TurnFacts, useSoon } from './TurnFacts.js';

/** An anonymous poll that waits for the viewer, who answers for themselves. */
export function PollTurnCard({ poll: { id, title, closesAt, timeZone, questions }, first }: { readonly poll: PollTurn; readonly first: boolean }) {
  const { t } = useTranslation('notices');
  const { path } = useNetwork();
  const soon = useSoon(closesAt);
  const to = path('polls', id);
  return (
    <article className="ns-turn" data-soon={soon}>
      <div className="ns-turn-words">
        <p className="ns-turn-who">{t('poll.you')}</p>
        <h2><Link to={to}>{title}</Link></h2>
        <p className="ns-dim">{t('poll.asked', { count: questions.length })}</p>
        <TurnFacts deadline={closesAt} timeZone={timeZone} remindedAt={null} soon={soon}><li>{t('poll.about')}</li></TurnFacts>
      </div>
      <Button component={Link} to={to} variant={first ? 'filled' : 'default'}>{t('poll.answer')}</Button>
    </article>
  );
}
