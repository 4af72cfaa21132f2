import { useNetwork, useOutcome } from '@northstar/web-core';
import { OrganisationBadge } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PASS_OVER_AMENDMENT } from '../api/pass-over-amendment.js';
import type { AmendmentTurn } from '../hooks/useYourTurn.js';
import { TurnFacts, useSoon } from './TurnFacts.js';

/** An amendment that waits: for an organisation to sponsor it or pass it over, or for a coordinator to decide about it. */
export function AmendmentTurnCard({ turn: { organisation, amendment, ballot, deadline }, first }: { readonly turn: AmendmentTurn; readonly first: boolean }) {
  const { t } = useTranslation('notices');
  const { path } = useNetwork();
  const soon = useSoon(deadline);
  const passing = useOutcome(PASS_OVER_AMENDMENT, { done: t('amendment.passed', { number: amendment.number }) });
  const { document, change: { lead, replaced, proposed, tail } } = amendment;
  const to = `${path('decisions', ballot.id)}#amendment-${amendment.number}`;
  const title = document.ask ? t('ask', { number: document.ask.number, title: document.title }) : document.title;
  return (
    <article className="ns-turn" data-soon={soon}>
      <div className="ns-turn-words">
        <p className="ns-turn-who">{organisation ? <OrganisationBadge organisation={organisation} size="sm" withName /> : t('amendment.you')}</p>
        <h2><Link to={to}>{t('amendment.title', { number: amendment.number, title })}</Link></h2>
        <p className="ns-dim">{t(organisation ? 'amendment.asked' : 'amendment.undecided', { proposer: amendment.organisation.name })}</p>
        <p className="ns-turn-said">{excerpt(lead, -40)}{replaced === '' ? null : <del><span className="ns-hidden">{t('amendment.goes')} </span>{replaced}</del>} {proposed === '' ? null : <ins><span className="ns-hidden">{t('amendment.comes')} </span>{proposed}</ins>}{excerpt(tail, 40)}</p>
        <TurnFacts deadline={deadline} timeZone={ballot.timeZone} remindedAt={null} soon={soon}><li>{t(organisation ? 'amendment.aboutConsider' : 'amendment.aboutDecide')}</li></TurnFacts>
      </div>
      <div className="ns-turn-ways">
        <Button component={Link} to={to} variant={first ? 'filled' : 'default'}>{t(organisation ? 'amendment.consider' : 'amendment.decide')}</Button>
        {organisation ? <Button variant="subtle" loading={passing.busy} aria-label={t('amendment.passOverName', { number: amendment.number, organisation: organisation.name })} onClick={() => void passing.run({ id: amendment.id, organisationId: organisation.id }, { refetch: ['YourTurn'] })}>{t('amendment.passOver')}</Button> : null}
      </div>
    </article>
  );
}

/** So many letters of the end or the beginning of what stands around the change. */
const excerpt = (words: string, letters: number): string => (words.length <= Math.abs(letters) ? words : letters < 0 ? `… ${words.slice(letters)}` : `${words.slice(0, letters)} …`);
