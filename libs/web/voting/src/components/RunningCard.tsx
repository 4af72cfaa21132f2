import { useNetwork } from '@northstar/web-core';
import { BallotBadge, Deadline, PositionMark, useNow } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconAlarm, IconClock, IconPointFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { silent, unanswered } from '../lib/mine.js';
import type { BallotWithElectors } from '../lib/types.js';
import { Answered } from './Answered.js';
import { BallotName } from './DocumentName.js';

const SOON_MS = 48 * 3_600_000;

/** A ballot that waits for answers: what, until when, how many, and what one's own organisation said. Only the first open question is the page's main action. */
export function RunningCard({ ballot, main }: { readonly ballot: BallotWithElectors; readonly main: boolean }) {
  const { t } = useTranslation('voting');
  const { path, organisations } = useNetwork();
  const now = useNow();
  const to = path('decisions', ballot.id);
  const notice = ballot.state === 'NOTICE';
  const deadline = notice ? ballot.opensAt : ballot.closesAt;
  const passed = !notice && Date.parse(ballot.closesAt) <= now;
  const soon = !notice && !passed && Date.parse(ballot.closesAt) - now < SOON_MS;
  const missing = notice ? [] : silent(ballot, organisations);
  const toAnswer = unanswered(ballot);
  return (
    <article className="ns-card ns-running" data-waiting={missing.length > 0}>
      <div className="ns-running-words">
        <p className="ns-running-what"><BallotBadge state={ballot.state} binding={ballot.rule.binding} /><span>{t('number', { number: ballot.number })} · <BallotName ballot={ballot} /></span></p>
        <h3><Link to={to}>{ballot.title}</Link></h3>
        <p className="ns-running-when" data-soon={soon}>
          {soon ? <IconAlarm size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
          {passed ? <span>{t('counting')}</span> : <span>{notice ? t('opens') : t('closes')} <Deadline at={deadline} timeZone={ballot.timeZone} /></span>}
        </p>
        {notice ? null : <Answered answered={ballot.answeredCount} eligible={ballot.eligibleCount} />}
        {missing.map((organisation) => <p key={organisation.id} className="ns-running-missing"><IconPointFilled size={16} aria-hidden />{t('notYet', { organisation: organisation.name })}</p>)}
        {ballot.mine.map(({ id, choice, organisation }) => <p key={id} className="ns-running-said">{t('said', { organisation: organisation.name })} <PositionMark choice={choice} /></p>)}
      </div>
      <Button component={Link} to={to} variant={toAnswer.length > 0 && main ? 'filled' : 'default'}>{toAnswer.length > 0 ? t('take') : t('readOn')}</Button>
    </article>
  );
}
