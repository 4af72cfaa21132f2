import { PositionMark } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Position } from '../lib/types.js';

/** A colleague answered for the same organisation first: what they said, and the choice between their answer and one's own. */
export function MeanwhileNotice({ message, position, busy, onKeep, onInsist }: {
  readonly message: string; readonly position: Position; readonly busy: boolean; readonly onKeep: () => void; readonly onInsist: () => void;
}) {
  const { t } = useTranslation('voting');
  return (
    <div className="ns-meanwhile" role="alert">
      <h3>{t('position.conflict')}</h3>
      <p>{message}</p>
      <p className="ns-meanwhile-said"><PositionMark choice={position.choice} />{position.reason ? <q>{position.reason}</q> : null}</p>
      <div className="ns-position-actions">
        <Button variant="default" onClick={onKeep}>{t('position.keep')}</Button>
        <Button loading={busy} onClick={onInsist}>{t('position.insist')}</Button>
      </div>
    </div>
  );
}
