import { isDissent, LONGEST_PROPOSED_CHANGE, LONGEST_REASON, needsProposedChange, needsReason } from '@northstar/domain-voting';
import { Problem } from '@northstar/web-ui';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePosition } from '../hooks/usePosition.js';
import { small } from '../lib/in-domain.js';
import type { BallotOfPage, Choice, Organisation, Position, Prepared } from '../lib/types.js';
import { ChoiceCards } from './ChoiceCards.js';
import { MeanwhileNotice } from './MeanwhileNotice.js';

type Earlier = Pick<Position, 'choice' | 'reason' | 'proposedChange' | 'shareDissent'>;
type Field = 'choice' | 'reason' | 'proposedChange';
interface Props {
  readonly ballot: BallotOfPage; readonly organisation: Organisation;
  /** What the organisation says now, if it has answered. */
  readonly current: Position | null;
  /** What it said to the text before this one: a suggestion, carried over by nobody [D5.3]. */
  readonly earlier: Earlier | null;
  /** What a colleague prepared, to be changed before it is cast. */
  readonly prepared: Prepared | null;
  /** Whether this person may take the position, and not only prepare it. */
  readonly mayAnswer: boolean;
  readonly onDone: (what: 'taken' | 'prepared') => void;
  /** A colleague's answer is left as it is. */
  readonly onKeep: () => void;
  readonly onCancel: (() => void) | null;
}

/** Room left is said only when it becomes little. */
const LITTLE_ROOM = 200;

/** Takes or changes the position of one organisation on a text. */
export function PositionForm({ ballot, organisation, current, earlier, prepared, mayAnswer, onDone, onKeep, onCancel }: Props) {
  const { t } = useTranslation('voting');
  const form = useRef<HTMLFormElement>(null);
  const start = prepared ?? current ?? earlier;
  const [choice, setChoice] = useState<Choice | null>(start?.choice ?? null);
  const [reason, setReason] = useState(start?.reason ?? '');
  const [change, setChange] = useState(start?.proposedChange ?? '');
  const [share, setShare] = useState(start?.shareDissent ?? false);
  const [missing, setMissing] = useState<Partial<Record<Field, string>>>({});
  const { send, prepare, busy, fieldErrors, problem, clear, meanwhile, look } = usePosition({ ballot, organisation, current, prepared, onDone });

  const reasonNeeded = choice !== null && needsReason(small(choice));
  const changeNeeded = choice !== null && needsProposedChange(small(choice));

  const dissents = choice !== null && isDissent(small(choice));

  const check = (): Partial<Record<Field, string>> => ({
    ...(choice === null ? { choice: t('position.choose') } : {}),
    ...(reasonNeeded && reason.trim() === '' ? { reason: t('position.reasonMissing') } : {}),
    ...(changeNeeded && change.trim() === '' ? { proposedChange: t('position.changeMissing') } : {}),
  });
  const focusField = (field: Field) => form.current?.querySelector<HTMLElement>(field === 'choice' ? 'input[type="radio"]' : `textarea[name="${field}"]`)?.focus();
  const save = async (how: 'take' | 'prepare', revision?: number) => {
    const wrong = check();
    setMissing(wrong);
    const first = (['choice', 'reason', 'proposedChange'] as const).find((field) => wrong[field]);
    if (first || choice === null) { focusField(first ?? 'choice'); return; }
    const said = { choice, reason: reason.trim() || null, proposedChange: changeNeeded ? change.trim() : null, shareDissent: dissents && share };
    await (how === 'take' ? send(said, revision) : prepare(said));
  };
  const submit = (event: FormEvent) => { event.preventDefault(); void save(mayAnswer ? 'take' : 'prepare'); };
  const choose = (next: Choice) => { setChoice(next); setMissing({}); clear(); };
  const edit = (field: Field, set: (text: string) => void) => (event: React.ChangeEvent<HTMLTextAreaElement>) => { set(event.currentTarget.value); setMissing(({ [field]: _, ...rest }) => rest); clear(field); };
  const label = !mayAnswer ? (choice === null ? t('prepared.do') : t('prepared.doNamed', { choice: t(`says.${choice}`) }))
    : choice === null ? t('position.record')
    : t(current ? 'position.replaceNamed' : earlier && earlier.choice === choice ? 'position.reaffirmNamed' : 'position.recordNamed', { choice: t(`says.${choice}`) });
  return (
    <form ref={form} className="ns-position-form" onSubmit={submit} noValidate aria-label={t(mayAnswer ? 'position.forWhom' : 'prepared.forWhom', { organisation: organisation.name })}>
      {mayAnswer ? null : <p className="ns-remark">{t('prepared.explain', { organisation: organisation.name })}</p>}
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
      {dissents ? <Checkbox label={t('dissent.share')} description={t('dissent.hint')} checked={share} onChange={(event) => setShare(event.currentTarget.checked)} /> : null}
      <Problem>{problem}</Problem>
      {meanwhile ? (
        <MeanwhileNotice {...meanwhile} mine={choice && { choice, reason: reason.trim() || null }} busy={busy} onKeep={onKeep} onInsist={() => void save('take', look())} />
      ) : (
        <div className="ns-position-actions">
          {onCancel ? <Button variant="default" onClick={onCancel}>{t('position.cancel')}</Button> : null}
          <Button type="submit" loading={busy}>{label}</Button>
          {mayAnswer ? <Button variant="subtle" disabled={busy} onClick={() => void save('prepare')}>{t('prepared.only')}</Button> : null}
        </div>
      )}
    </form>
  );
}

const room = (t: ReturnType<typeof useTranslation<'voting'>>['t'], left: number): string => (left <= LITTLE_ROOM ? t('position.left', { count: left }) : '');
