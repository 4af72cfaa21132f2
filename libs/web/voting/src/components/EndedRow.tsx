import { useNetwork } from '@northstar/web-core';
import { BallotBadge, PositionMark, RelativeTime } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BallotRow } from '../lib/types.js';
import { BallotName } from './DocumentName.js';

/** A ballot that ended: what, how, and the arithmetic in a sentence. Beside the text itself its name is not said again. */
export function EndedRow({ ballot, besideText = false }: { readonly ballot: BallotRow; readonly besideText?: boolean }) {
  const { t } = useTranslation('voting');
  const { path } = useNetwork();
  const { id, number, title, state, outcome, withdrawalReason, supersededBy, closedAt, mine } = ballot;
  return (
    <li className="ns-decided">
      <div className="ns-decided-head">
        <h3><Link to={path('decisions', id)}>{title}</Link></h3>
        <BallotBadge state={state} binding={ballot.rule.binding} />
      </div>
      <p className="ns-decided-why">{outcome?.headline ?? (withdrawalReason ? t('withdrawn', { reason: withdrawalReason }) : supersededBy ? t('replaced', { number: supersededBy.number }) : null)}</p>
      <p className="ns-row-meta">
        <span>{t('number', { number })}{besideText ? null : <> · <BallotName ballot={ballot} /></>}</span>
        {closedAt ? <span><RelativeTime at={closedAt} /></span> : null}
        {mine.map((position) => <span key={position.id} className="ns-decided-mine">{t('said', { organisation: position.organisation.name })} <PositionMark choice={position.choice} /></span>)}
      </p>
    </li>
  );
}
