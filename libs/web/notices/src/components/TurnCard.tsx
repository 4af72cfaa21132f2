import { useNetwork } from '@northstar/web-core';
import { Deadline, OrganisationBadge, RelativeTime, useNow } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconAlarm, IconBell, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Turn } from '../hooks/useYourTurn.js';

const SOON_MS = 48 * 60 * 60 * 1_000;

/** One thing to do: for whom, what, by when, how long. Only the first is the page's main action. */
export function TurnCard({ turn: { kind, organisation, ballot, deadline, remindedAt }, first }: { readonly turn: Turn; readonly first: boolean }) {
  const { t } = useTranslation('notices');
  const { path } = useNetwork();
  const now = useNow(60_000);
  const again = kind === 'REAFFIRM_POSITION';
  const cast = kind === 'CAST_POSITION';
  const soon = Date.parse(deadline) - now < SOON_MS;
  const { document } = ballot;
  const to = path('decisions', ballot.id);
  return (
    <article className="ns-turn" data-soon={soon}>
      <div className="ns-turn-words">
        <p className="ns-turn-who"><OrganisationBadge organisation={organisation} size="sm" withName /></p>
        <h2><Link to={to}>{ballot.texts.length > 1 ? ballot.title : document.ask ? t('ask', { number: document.ask.number, title: document.title }) : document.title}</Link></h2>
        <p className="ns-dim">{cast ? t('prepared', { organisation: organisation.name }) : again ? t('changed', { organisation: organisation.name }) : t('forOrganisation', { organisation: organisation.name })} {ballot.rule.sentence}</p>
        <ul className="ns-turn-facts">
          <li data-soon={soon}>{soon ? <IconAlarm size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}<span>{soon ? `${t('closing')}: ` : `${t('by')}: `}<Deadline at={deadline} timeZone={ballot.timeZone} /></span></li>
          {remindedAt ? <li><IconBell size={16} aria-hidden /><span>{t('reminded')} <RelativeTime at={remindedAt} /></span></li> : null}
          <li>{cast ? t('aboutCast') : again ? t('aboutReaffirm') : t('aboutTake')}</li>
          <li>{t('answered', { answered: ballot.answeredCount, eligible: ballot.eligibleCount })}</li>
        </ul>
      </div>
      <Button component={Link} to={to} variant={first ? 'filled' : 'default'}>{cast ? t('cast') : again ? t('reaffirm') : t('take')}</Button>
    </article>
  );
}
