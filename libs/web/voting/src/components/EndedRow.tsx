import { useNetwork } from '@northstar/web-core';
import { BallotBadge, PositionMark, RelativeTime } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BallotRow } from '../lib/types.js';
import { DocumentName } from './DocumentName.js';

/** A ballot that ended: what, how, and the arithmetic in a sentence. */
export function EndedRow({ ballot, heading: Heading = 'h3' }: { readonly ballot: BallotRow; readonly heading?: 'h3' | 'h4' }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const { id, number, title, state, outcome, withdrawalReason, supersededBy, closedAt, mine } = ballot;
  return (
    <li className="ns-ended">
      <div className="ns-ended-head">
        <Heading><Link to={path('decisions', id)}>{title}</Link></Heading>
        <BallotBadge state={state} />
      </div>
      <p className="ns-ended-why">{outcome?.headline ?? (withdrawalReason ? t('withdrawn', { reason: withdrawalReason }) : supersededBy ? t('replaced', { number: supersededBy.number }) : null)}</p>
      <p className="ns-row-meta">
        <span>{t('number', { number })} · <DocumentName document={ballot.document} /></span>
        {closedAt ? <span><RelativeTime at={closedAt} /></span> : null}
        {mine.map((position) => <span key={position.id} className="ns-ended-mine">{t('said', { organisation: position.organisation.name })} <PositionMark choice={position.choice} /></span>)}
      </p>
    </li>
  );
}
