import { OrganisationBadge, PositionMark, RelativeTime } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotOfPage, Position } from '../lib/types.js';
import { AnsweredBy } from './AnsweredBy.js';
import { Preferences } from './Positions.js';
import { Receipt } from './Receipt.js';

/** What one's own organisation says, who recorded it, and the way to change it while that can be done. */
export function OwnPosition({ position, ballot, saved, onChange }: { readonly position: Position; readonly ballot: BallotOfPage; readonly saved: boolean; readonly onChange: (() => void) | null }) {
  const { t } = useTranslation('voting');
  const { organisation, choice, reason, proposedChange, takenBy, takenAt, preparedBy } = position;
  const place = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone; what came of it takes its place, and is read out.
  useEffect(() => { if (saved) place.current?.focus(); }, [saved]);
  return (
    <div className="ns-own" ref={place} tabIndex={-1}>
      {saved ? <Receipt position={position} ballot={ballot} /> : null}
      <p className="ns-own-said"><OrganisationBadge organisation={organisation} withName /><span className="ns-own-choice"><PositionMark choice={choice} size={18} /></span></p>
      <Preferences preferences={position.preferences} texts={ballot.texts} />
      {reason ? <blockquote className="ns-reason">{reason}</blockquote> : null}
      {proposedChange ? <div className="ns-proposed"><h4>{t('outcome.proposed')}</h4><p>{proposedChange}</p></div> : null}
      <AnsweredBy position={position} />
      <p className="ns-own-foot">{preparedBy ? t('prepared.by', { name: takenBy.name, by: preparedBy.name }) : t('position.by', { name: takenBy.name })}, <RelativeTime at={takenAt} /></p>
      {onChange ? <Button variant="default" onClick={onChange}>{t('position.changeIt')}</Button> : null}
    </div>
  );
}
