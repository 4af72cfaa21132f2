import { PositionMark } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Position } from '../lib/types.js';

/** A colleague answered for the same organisation first: what they said, and the choice between their answer and one's own. */
export function MeanwhileNotice({ message, position, mine, busy, onKeep, onInsist }: {
  readonly message: string; readonly position: Position; readonly mine: Pick<Position, 'choice' | 'reason'> | null; readonly busy: boolean; readonly onKeep: () => void; readonly onInsist: () => void;
}) {
  const { t } = useTranslation('voting');
  return (
    <div className="ns-meanwhile" role="alert">
      <h3>{t('position.conflict')}</h3>
      <p>{message}</p>
      <dl className="ns-meanwhile-both">
        <Answer name={t('position.theirs', { name: position.takenBy.name })} answer={position} />
        {mine ? <Answer name={t('position.yours')} answer={mine} /> : null}
      </dl>
      <div className="ns-position-actions">
        <Button variant="default" onClick={onKeep}>{t('position.keep')}</Button>
        <Button loading={busy} onClick={onInsist}>{t('position.insist')}</Button>
      </div>
    </div>
  );
}

function Answer({ name, answer: { choice, reason } }: { readonly name: string; readonly answer: Pick<Position, 'choice' | 'reason'> }) {
  return <div className="ns-meanwhile-said"><dt>{name}</dt><dd><PositionMark choice={choice} />{reason ? <q>{reason}</q> : null}</dd></div>;
}
