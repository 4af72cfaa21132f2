import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Turn } from '../hooks/useYourTurn.js';
import { TurnFacts, useSoon } from './TurnFacts.js';

/** One thing to do: for whom, what, by when, how long. Only the first is the page's main action. */
export function TurnCard({ turn: { kind, organisation, ballot, deadline, remindedAt }, first }: { readonly turn: Turn; readonly first: boolean }) {
  const { t } = useTranslation('notices');
  const { path } = useNetwork();
  const again = kind === 'REAFFIRM_POSITION';
  const proxy = kind === 'ANSWER_AS_PROXY';
  const cast = kind === 'CAST_POSITION';
  const soon = useSoon(deadline);
  const { document } = ballot;
  const to = path('decisions', ballot.id);
  return (
    <article className="ns-turn" data-soon={soon}>
      <div className="ns-turn-words">
        <p className="ns-turn-who"><OrganisationBadge organisation={organisation} size="sm" withName /></p>
        <h2><Link to={to}>{ballot.texts.length > 1 ? ballot.title : document.ask ? t('ask', { number: document.ask.number, title: document.title }) : document.title}</Link></h2>
        <p className="ns-dim">{proxy ? t('proxy', { organisation: organisation.name }) : cast ? t('prepared', { organisation: organisation.name }) : again ? t('changed', { organisation: organisation.name }) : t('forOrganisation', { organisation: organisation.name })} {ballot.rule.sentence}</p>
        <TurnFacts deadline={deadline} timeZone={ballot.timeZone} remindedAt={remindedAt ?? null} soon={soon}>
          <li>{cast ? t('aboutCast') : again ? t('aboutReaffirm') : t('aboutTake')}</li>
          <li>{t('answered', { answered: ballot.answeredCount, eligible: ballot.eligibleCount })}</li>
        </TurnFacts>
      </div>
      <Button component={Link} to={to} variant={first ? 'filled' : 'default'}>{proxy ? t('answerFor', { organisation: organisation.name }) : cast ? t('cast') : again ? t('reaffirm') : t('take')}</Button>
    </article>
  );
}
