import { useOutcome } from '@northstar/web-core';
import { PositionMark, Problem, RelativeTime } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DROP_PREPARED } from '../api/drop-prepared.js';
import { usePosition } from '../hooks/usePosition.js';
import type { BallotOfPage, Position, Prepared } from '../lib/types.js';
import { MeanwhileNotice } from './MeanwhileNotice.js';
import { Preferences } from './Positions.js';

/** What was prepared and never cast: nothing to do about it any more, and nothing lost [D1.8]. */
export function NeverCast({ ballot }: { readonly ballot: BallotOfPage }) {
  return <>{ballot.prepared.map((prepared) => <PreparedAnswer key={prepared.id} prepared={prepared} ballot={ballot} current={null} mayAnswer={false} mayPrepare={false} onChange={() => undefined} onDone={() => undefined} />)}</>;
}

/** What a colleague prepared: whoever has a mandate casts it in one step, or changes it first [D1.7]. */
export function PreparedAnswer({ prepared, ballot, current, mayAnswer, mayPrepare, onChange, onDone }: {
  readonly prepared: Prepared; readonly ballot: BallotOfPage; readonly current: Position | null; readonly mayAnswer: boolean; readonly mayPrepare: boolean; readonly onChange: () => void; readonly onDone: (what: 'taken' | 'prepared') => void;
}) {
  const { t } = useTranslation('voting');
  const { organisation, choice, reason, proposedChange, shareDissent, preferences, preparedBy, preparedAt, revision, stale } = prepared;
  const { send, busy, problem, meanwhile, look } = usePosition({ ballot, organisation, current, prepared, onDone });
  const drop = useOutcome(DROP_PREPARED, { show: 'inline', done: t('prepared.dropped') });
  const cast = (expected?: number) => void send({ choice, reason, proposedChange, shareDissent, preferences: choice === 'RANKED' ? preferences.map(({ value, document }) => ({ documentId: document.id, value })) : null }, expected);
  return (
    <section className="ns-own ns-prepared" aria-label={t('prepared.title', { name: preparedBy.name })}>
      <p className="ns-prepared-title"><IconLock size={16} aria-hidden /> {t('prepared.title', { name: preparedBy.name })}, <RelativeTime at={preparedAt} /></p>
      <p className="ns-own-choice"><PositionMark choice={choice} size={18} /></p>
      <Preferences preferences={preferences} texts={ballot.texts} />
      {reason ? <blockquote className="ns-reason">{reason}</blockquote> : null}
      {proposedChange ? <div className="ns-proposed"><h4>{t('outcome.proposed')}</h4><p>{proposedChange}</p></div> : null}
      <p className="ns-dim ns-small">{stale ? t('prepared.stale') : t(mayAnswer ? 'prepared.mayCast' : 'prepared.waits', { organisation: organisation.name })}</p>
      <Problem>{problem ?? drop.problem}</Problem>
      {meanwhile ? <MeanwhileNotice {...meanwhile} mine={{ choice, reason }} busy={busy} onKeep={() => look()} onInsist={() => cast(look())} /> : null}
      {stale || meanwhile || !(mayAnswer || mayPrepare) ? null : (
        <div className="ns-position-actions">
          {mayPrepare ? <Button variant="subtle" loading={drop.busy} onClick={() => void drop.run({ ballotId: ballot.id, organisationId: organisation.id, expectedRevision: revision })}>{t('prepared.drop')}</Button> : null}
          <Button variant="default" onClick={onChange}>{t(mayAnswer ? 'prepared.changeFirst' : 'prepared.change')}</Button>
          {mayAnswer ? <Button loading={busy} onClick={() => cast()}>{t('prepared.cast', { choice: t(`says.${choice}`) })}</Button> : null}
        </div>
      )}
    </section>
  );
}
