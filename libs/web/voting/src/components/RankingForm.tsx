import { LONGEST_REASON } from '@northstar/domain-voting';
import { Problem } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { lazy, Suspense, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePosition } from '../hooks/usePosition.js';
import { preferencesOf, rankingOf, spent, type Ranking } from '../lib/ranking.js';
import type { BallotOfPage, Choice, Organisation, Position, Prepared } from '../lib/types.js';
import { ChoiceCards } from './ChoiceCards.js';
import { DotsField } from './DotsField.js';
import { MeanwhileNotice } from './MeanwhileNotice.js';

// Dragging weighs as much as the rest of the page, and most ballots need none.
const OrderField = lazy(async () => ({ default: (await import('./OrderField.js')).OrderField }));

/** Gives an organisation's order or dots, or says that it gives none [D2.4]. */
export function RankingForm({ ballot, organisation, current, earlier, prepared, mayAnswer, onDone, onKeep, onCancel }: {
  readonly ballot: BallotOfPage; readonly organisation: Organisation; readonly current: Position | null; readonly earlier: Pick<Position, 'choice' | 'reason' | 'preferences'> | null;
  readonly prepared: Prepared | null; readonly mayAnswer: boolean; readonly onDone: (what: 'taken' | 'prepared') => void; readonly onKeep: () => void; readonly onCancel: (() => void) | null;
}) {
  const { t } = useTranslation('voting');
  const start = prepared ?? current ?? earlier;
  const kind = ballot.rule.template === 'DOTS' ? 'DOTS' : 'RANKED_CHOICE';
  const asks = ballot.texts.map(({ document }) => document);
  const [choice, setChoice] = useState<Choice | null>(start?.choice ?? 'RANKED');
  const [ranking, setRanking] = useState<Ranking>(() => rankingOf(start));
  const [reason, setReason] = useState(start?.reason ?? '');
  const [missing, setMissing] = useState<string | undefined>();
  const { send, prepare, busy, fieldErrors, problem, clear, meanwhile, look } = usePosition({ ballot, organisation, current, prepared, onDone });

  const empty = choice === 'RANKED' && (kind === 'DOTS' ? spent(ranking.dots) === 0 : ranking.order.length === 0);
  const save = async (how: 'take' | 'prepare', revision?: number) => {
    setMissing(empty ? t(kind === 'DOTS' ? 'ranking.noDots' : 'ranking.noOrder') : undefined);
    if (empty || choice === null) return;
    const said = { choice, reason: reason.trim() || null, proposedChange: null, preferences: choice === 'RANKED' ? preferencesOf(kind, ranking) : null };
    await (how === 'take' ? send(said, revision) : prepare(said));
  };
  const change = (next: Partial<Ranking>) => { setRanking((before) => ({ ...before, ...next })); setMissing(undefined); clear(); };
  return (
    <form className="ns-position-form" noValidate aria-label={t(mayAnswer ? 'position.forWhom' : 'prepared.forWhom', { organisation: organisation.name })} onSubmit={(event: FormEvent) => { event.preventDefault(); void save(mayAnswer ? 'take' : 'prepare'); }}>
      {mayAnswer ? null : <p className="ns-remark">{t('prepared.explain', { organisation: organisation.name })}</p>}
      {earlier && !current ? <p className="ns-remark">{t('position.before', { organisation: organisation.name, choice: t(`says.${earlier.choice}`) })}</p> : null}
      <ChoiceCards legend={t('position.legend', { organisation: organisation.name })} template={ballot.rule.template} value={choice} error={undefined} onChange={(next) => { setChoice(next); setMissing(undefined); clear(); }} />
      {choice === 'RANKED' && kind === 'DOTS' ? <DotsField asks={asks} budget={ballot.rule.dots ?? 0} dots={ranking.dots} onChange={(dots) => change({ dots })} /> : null}
      {choice === 'RANKED' && kind === 'RANKED_CHOICE' ? <Suspense><OrderField asks={asks} order={ranking.order} onChange={(order) => change({ order })} /></Suspense> : null}
      {missing ? <p className="ns-picks-error" role="alert">{missing}</p> : null}
      <Textarea
        name="reason" label={<>{t('position.reason')} <span className="ns-optional">({t('position.optional')})</span></>} description={t('position.reasonOptional')} value={reason} maxLength={LONGEST_REASON} autosize minRows={2} error={fieldErrors['reason']}
        onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }}
      />
      <Problem>{problem}</Problem>
      {meanwhile ? (
        <MeanwhileNotice {...meanwhile} mine={choice && { choice, reason: reason.trim() || null }} busy={busy} onKeep={onKeep} onInsist={() => void save('take', look())} />
      ) : (
        <div className="ns-position-actions">
          {onCancel ? <Button variant="default" onClick={onCancel}>{t('position.cancel')}</Button> : null}
          <Button type="submit" loading={busy}>{t(!mayAnswer ? 'prepared.doNamed' : current ? 'position.replaceNamed' : 'position.recordNamed', { choice: kind === 'DOTS' && choice !== 'ABSTAIN' ? t('ranking.ourDots') : t(`says.${choice ?? 'RANKED'}`) })}</Button>
          {mayAnswer ? <Button variant="subtle" disabled={busy} onClick={() => void save('prepare')}>{t('prepared.only')}</Button> : null}
        </div>
      )}
    </form>
  );
}
