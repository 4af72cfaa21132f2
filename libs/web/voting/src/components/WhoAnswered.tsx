import { useNetwork } from '@northstar/web-core';
import { OrganisationBadge, PositionMark, RelativeTime, Section } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { useAnnouncements } from '../hooks/useAnnouncements.js';
import type { BallotOfPage, Elector } from '../lib/types.js';
import { Answered } from './Answered.js';

/** Who has answered and who is missing, live. What they said stands beside it only where the ballot shows it. */
export function WhoAnswered({ ballot }: { readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { electorate, state, rule, answeredCount, eligibleCount, lastReminder } = ballot;
  const running = state === 'NOTICE' || state === 'OPEN';
  const answered = electorate.filter((elector) => elector.answered);
  const missing = electorate.filter((elector) => !elector.answered);
  const spoken = useAnnouncements(ballot);
  return (
    <Section title={t('who.title')}>
      <Answered answered={answeredCount} eligible={eligibleCount} quorum={rule.quorum} ended={!running} />
      {running && lastReminder ? <p className="ns-dim ns-small ns-plain">{t('remind.last', { name: lastReminder.by.name })} <RelativeTime at={lastReminder.at} />{lastReminder.message ? <>: <q>{lastReminder.message}</q></> : '.'}</p> : null}
      {running && rule.visibility === 'COUNTS_UNTIL_CLOSE' && answered.length > 0 ? <p className="ns-dim ns-small ns-plain">{t('who.hidden')}</p> : null}
      {rule.visibility === 'SECRET' && answered.length > 0 ? <p className="ns-dim ns-small ns-plain">{t('secret.who')}</p> : null}
      {running && answered.length === 0 ? <p className="ns-dim ns-plain">{t('who.nobody')}</p> : null}
      {answered.length > 0 ? <Electors name={t('who.yes')} electors={answered} ballot={ballot} /> : null}
      {missing.length > 0 ? <Electors name={running ? t('who.no') : t('who.noEnded')} electors={missing} ballot={ballot} /> : <p className="ns-dim ns-plain">{t('who.everybody')}</p>}
      <p className="ns-hidden" role="status">{spoken}</p>
    </Section>
  );
}

function Electors({ name, electors, ballot }: { readonly name: string; readonly electors: readonly Elector[]; readonly ballot: BallotOfPage }) {
  const { t } = useTranslation('voting');
  const { organisations } = useNetwork();
  return (
    <div className="ns-electors">
      <h3>{name} <span className="ns-numbers">{electors.length}</span></h3>
      <ul aria-label={name}>
        {electors.map(({ organisation, left }) => {
          const position = ballot.positions.find((each) => each.organisation.id === organisation.id);
          const own = organisations.some(({ id }) => id === organisation.id);
          return (
            <li key={organisation.id} data-own={own}>
              <OrganisationBadge organisation={organisation} size="sm" withName />
              {own ? <span className="ns-hidden">({t('who.yours')})</span> : null}
              {left ? <span className="ns-dim">{t('who.left')}</span> : null}
              {position ? <PositionMark choice={position.choice} bare /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
