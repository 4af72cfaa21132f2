import { useNetwork } from '@northstar/web-core';
import { BallotBadge, StatusBadge } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTextName } from '../hooks/useTextName.js';
import type { PublishableText } from '../lib/types.js';

/** The texts that are not agreed: how far each is, why, and where one can do something about it. */
export function StayingOut({ texts }: { readonly texts: readonly PublishableText[] }) {
  const { t } = useTranslation('publishing');
  const { path } = useNetwork();
  const nameOf = useTextName();
  return (
    <ul className="ns-rows">
      {texts.map(({ document: { id, kind, title, status, ask, currentBallot, lastBallot } }) => {
        const name = nameOf({ kind, title, ask: ask ?? null });
        const ballot = currentBallot ?? lastBallot;
        const undecided = status === 'DRAFTING' && ballot !== null;
        return (
          <li key={id} className="ns-row ns-staying">
            <div className="ns-row-main">
              <Link className="ns-row-title" to={path('d', id)}>{name.which ? <span className="ns-outgoing-which">{name.which} </span> : null}{name.title}</Link>
              <p className="ns-row-meta">
                <span>{t(`create.why.${undecided ? 'UNDECIDED' : status === 'UNDER_BALLOT' || status === 'NOT_AGREED' ? status : 'DRAFTING'}`)}</span>
                {ballot ? <Link to={path('decisions', ballot.id)}>{t('ballot', { number: ballot.number })}</Link> : <Link to={`${path('decisions', 'new')}?document=${id}`}>{t('create.put')}</Link>}
              </p>
            </div>
            {/* A draft that came back from a ballot undecided says how that ballot ended. */}
            {undecided && lastBallot ? <BallotBadge state={lastBallot.state} /> : <StatusBadge status={status} />}
          </li>
        );
      })}
    </ul>
  );
}
