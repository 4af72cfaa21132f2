import { useQuery, useSubscription } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { BallotBadge, Deadline, ErrorState, LoadingState, PositionMark } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BALLOT_CHANGED } from '../api/ballot-changed.js';
import { DOCUMENT_BALLOTS } from '../api/document-ballots.js';
import { unanswered } from '../lib/mine.js';
import type { BallotRow } from '../lib/types.js';
import { Answered } from './Answered.js';
import { EndedRow } from './EndedRow.js';

/** Deciding beside the text: the ballot that runs on it, those before, and the way to a new one. */
export function DecideRail({ documentId, mayOpen }: { readonly documentId: string; readonly mayOpen: boolean }) {
  const { t } = useTranslation('voting');
  const { id: networkId, slug, path } = useNetwork();
  const { data, error, refetch } = useQuery(DOCUMENT_BALLOTS, { variables: { slug, documentId }, fetchPolicy: 'cache-and-network' });
  useSubscription(BALLOT_CHANGED, { variables: { networkId }, ignoreResults: true, onData: () => void refetch() });
  const ballots = data?.network?.ballots.nodes;
  if (!ballots) return error ? <ErrorState title={t('rail.failed')} onRetry={() => void refetch()} /> : <LoadingState />;
  // A sense check or an order of asks can run beside a decision.
  const running = ballots.filter(({ state }) => state === 'NOTICE' || state === 'OPEN');
  const past = ballots.filter((ballot) => !running.includes(ballot));
  // One main action: answering, where there is something to answer.
  const first = running.find((ballot) => unanswered(ballot).length > 0);
  return (
    <div className="ns-decide">
      {running.map((ballot) => <Running key={ballot.id} ballot={ballot} waits={ballot === first} />)}
      {ballots.length === 0 ? <p className="ns-dim ns-plain">{t('rail.none')} {mayOpen ? t('rail.noneCan') : ''}</p> : null}
      {mayOpen ? <Button component={Link} to={`${path('decisions', 'new')}?document=${documentId}`} variant={running.length > 0 ? 'default' : 'light'}>{running.some(({ rule }) => rule.binding) ? t('rail.again') : t('rail.put')}</Button> : null}
      {past.length > 0 ? (
        <section aria-label={t('rail.past')}>
          <h2>{t('rail.past')}</h2>
          <ul className="ns-decide-past">{past.map((ballot) => <EndedRow key={ballot.id} ballot={ballot} besideText />)}</ul>
        </section>
      ) : null}
    </div>
  );
}

function Running({ ballot, waits }: { readonly ballot: BallotRow; readonly waits: boolean }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const notice = ballot.state === 'NOTICE';
  return (
    <section className="ns-card ns-decide-now" aria-label={t('rail.now')}>
      <p className="ns-running-what"><BallotBadge state={ballot.state} binding={ballot.rule.binding} /> {t('number', { number: ballot.number })}</p>
      <h2><Link to={path('decisions', ballot.id)}>{ballot.title}</Link></h2>
      <p className="ns-dim ns-small">{notice ? t('opens') : t('closes')} <Deadline at={notice ? ballot.opensAt : ballot.closesAt} timeZone={ballot.timeZone} /></p>
      {notice ? null : <Answered answered={ballot.answeredCount} eligible={ballot.eligibleCount} />}
      {ballot.mine.map(({ id, choice, organisation }) => <p key={id} className="ns-running-said">{t('said', { organisation: organisation.name })} <PositionMark choice={choice} /></p>)}
      <Button component={Link} to={path('decisions', ballot.id)} variant={waits ? 'filled' : 'default'}>{unanswered(ballot).length > 0 ? t('take') : t('readOn')}</Button>
    </section>
  );
}
