import { LONGEST_PROPOSED_CHANGE, LONGEST_REASON, needsProposedChange, needsReason } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TAKE_POSITION } from '../api/take-position.js';
import { small } from '../lib/in-domain.js';
import type { BallotOfPage, Choice, Organisation, Position } from '../lib/types.js';
import { ChoiceCards } from './ChoiceCards.js';
import { MeanwhileNotice } from './MeanwhileNotice.js';

type Earlier = Pick<Position, 'choice' | 'reason' | 'proposedChange'>;
type Field = 'choice' | 'reason' | 'proposedChange';
interface Props {
  readonly ballot: BallotOfPage; readonly organisation: Organisation;
  /** What the organisation says now, if it has answered. */
  readonly current: Position | null;
  /** What it said to the text before this one: a suggestion, carried over by nobody [D5.3]. */
  readonly earlier: Earlier | null;
  readonly onDone: () => void;
  /** A colleague's answer is left as it is. */
  readonly onKeep: () => void;
  readonly onCancel: (() => void) | null;
}

/** Room left is said only when it becomes little. */
const LITTLE_ROOM = 200;

/**
 * Takes or changes the position of one organisation. The form remembers which revision the person has seen: if a colleague answers
 * meanwhile, nothing is overwritten before that has been looked at [D1.4].
 */
export function PositionForm({ ballot, organisation, current, earlier, onDone, onKeep, onCancel }: Props) {
  const { t } = useTranslation('voting');
  const form = useRef<HTMLFormElement>(null);
  const start = current ?? earlier;
  const [seen, setSeen] = useState(current?.revision ?? 0);
  const [choice, setChoice] = useState<Choice | null>(start?.choice ?? null);
  const [reason, setReason] = useState(start?.reason ?? '');
  const [change, setChange] = useState(start?.proposedChange ?? '');
  const [missing, setMissing] = useState<Partial<Record<Field, string>>>({});
  const [refusedFor, setRefusedFor] = useState<{ readonly message: string; readonly current: Position } | null>(null);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(TAKE_POSITION, { fields: ['reason', 'proposedChange'], show: 'inline' });

  const reasonNeeded = choice !== null && needsReason(small(choice));
  const changeNeeded = choice !== null && needsProposedChange(small(choice));
  // Told by the server's refusal, or seen live before anything was sent.
  const cameLive = !busy && current !== null && current.revision > seen;
  const meanwhile = refusedFor && refusedFor.current.revision > seen ? refusedFor.current : cameLive ? current : null;

  const check = (): Partial<Record<Field, string>> => ({
    ...(choice === null ? { choice: t('position.choose') } : {}),
    ...(reasonNeeded && reason.trim() === '' ? { reason: t('position.reasonMissing') } : {}),
    ...(changeNeeded && change.trim() === '' ? { proposedChange: t('position.changeMissing') } : {}),
  });
  const focusField = (field: Field) => form.current?.querySelector<HTMLElement>(field === 'choice' ? 'input[type="radio"]' : `textarea[name="${field}"]`)?.focus();
  const save = async (expectedRevision: number) => {
    const wrong = check();
    setMissing(wrong);
    const first = (['choice', 'reason', 'proposedChange'] as const).find((field) => wrong[field]);
    if (first || choice === null) { focusField(first ?? 'choice'); return; }
    const result = await run({
      input: { ballotId: ballot.id, organisationId: organisation.id, choice, reason: reason.trim() || null, proposedChange: changeNeeded ? change.trim() : null, expectedRevision },
    });
    if (!result) return;
    if (result.__typename === 'PositionConflict') setRefusedFor(result);
    else onDone();
  };
  const submit = (event: FormEvent) => { event.preventDefault(); void save(seen); };
  const choose = (next: Choice) => { setChoice(next); setMissing({}); clear(); };
  const edit = (field: Field, set: (text: string) => void) => (event: React.ChangeEvent<HTMLTextAreaElement>) => { set(event.currentTarget.value); setMissing(({ [field]: _, ...rest }) => rest); clear(field); };
  const label = choice === null ? t('position.record')
    : t(current ? 'position.replaceNamed' : earlier && earlier.choice === choice ? 'position.reaffirmNamed' : 'position.recordNamed', { choice: t(`says.${choice}`) });
  return (
    <form ref={form} className="ns-position-form" onSubmit={submit} noValidate aria-label={t('position.forWhom', { organisation: organisation.name })}>
      {earlier && !current ? <p className="ns-remark">{t('position.before', { organisation: organisation.name, choice: t(`says.${earlier.choice}`) })}</p> : null}
      <ChoiceCards legend={t('position.legend', { organisation: organisation.name })} template={ballot.rule.template} value={choice} error={missing.choice} onChange={choose} />
      {choice === null ? null : (
        <Textarea
          name="reason" label={reasonNeeded ? t('position.reason') : <>{t('position.reason')} <span className="ns-optional">({t('position.optional')})</span></>} required={reasonNeeded} withAsterisk={false}
          description={[reasonNeeded ? t('position.reasonNeeded') : t('position.reasonOptional'), ballot.rule.visibility === 'COUNTS_UNTIL_CLOSE' ? t('position.reasonHidden') : '', room(t, LONGEST_REASON - reason.length)].filter(Boolean).join(' ')}
          value={reason} maxLength={LONGEST_REASON} autosize minRows={3} error={missing.reason ?? fieldErrors['reason']} onChange={edit('reason', setReason)}
        />
      )}
      {changeNeeded ? (
        <Textarea
          name="proposedChange" label={t('position.change')} description={[t('position.changeHint'), room(t, LONGEST_PROPOSED_CHANGE - change.length)].filter(Boolean).join(' ')} required withAsterisk={false}
          value={change} maxLength={LONGEST_PROPOSED_CHANGE} autosize minRows={3} error={missing.proposedChange ?? fieldErrors['proposedChange']} onChange={edit('proposedChange', setChange)}
        />
      ) : null}
      <Problem>{problem}</Problem>
      {meanwhile ? (
        <MeanwhileNotice
          message={refusedFor?.message ?? t('position.conflictLive', { name: meanwhile.takenBy.name, choice: t(`says.${meanwhile.choice}`), organisation: organisation.name })} position={meanwhile} busy={busy}
          onKeep={onKeep} onInsist={() => { setSeen(meanwhile.revision); setRefusedFor(null); void save(meanwhile.revision); }}
        />
      ) : (
        <div className="ns-position-actions">
          {onCancel ? <Button variant="default" onClick={onCancel}>{t('position.cancel')}</Button> : null}
          <Button type="submit" loading={busy}>{label}</Button>
        </div>
      )}
    </form>
  );
}

const room = (t: ReturnType<typeof useTranslation<'voting'>>['t'], left: number): string => (left <= LITTLE_ROOM ? t('position.left', { count: left }) : '');
