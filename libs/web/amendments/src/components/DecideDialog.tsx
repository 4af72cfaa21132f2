import { LONGEST_REASON } from '@northstar/domain-amendments';
import { useOutcome } from '@northstar/web-core';
import { clock, Dialog, Problem } from '@northstar/web-ui';
import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_AMENDMENT } from '../api/note-amendment.js';
import { PUT_AMENDMENT_TO_VOTE } from '../api/put-amendment-to-vote.js';
import { TAKE_IN_AMENDMENT } from '../api/take-in-amendment.js';
import { fromLocal, toLocal } from '../lib/local-time.js';
import type { AmendedBallot, Amendment } from '../lib/types.js';
import { ChangeShown } from './ChangeShown.js';

const DAY = 86_400_000;
type Way = 'takeIn' | 'vote' | 'note';

/** The coordinator decides about an amendment, after reading what each way means here. */
export function DecideDialog({ amendment, ballot, onClose }: { readonly amendment: Amendment; readonly ballot: AmendedBallot; readonly onClose: () => void }) {
  const { t } = useTranslation('amendments');
  const { id, number, vote, collidesWith } = amendment;
  const running = ballot.state === 'NOTICE' || ballot.state === 'OPEN';
  const closesAt = Date.parse(ballot.closesAt);
  const [now] = useState(() => clock.now());
  const taken = collidesWith.some(({ state }) => state === 'TAKEN_IN');
  const ways: Way[] = [...(running && !taken && (!vote || vote.state === 'CARRIED') ? ['takeIn' as const] : []), ...(running && !taken && !vote ? ['vote' as const] : []), 'note'];
  const [way, setWay] = useState<Way>(ways[0]!);
  const [until, setUntil] = useState({ takeIn: toLocal(Math.max(closesAt, now + 3 * DAY)), vote: toLocal(Math.min(now + 2 * DAY, (now + closesAt) / 2)) });
  const [reason, setReason] = useState('');
  const [noDate, setNoDate] = useState(false);
  const options = { fields: ['reason', 'closesAt'], show: 'inline' as const };
  const takingIn = useOutcome(TAKE_IN_AMENDMENT, { ...options });
  const voting = useOutcome(PUT_AMENDMENT_TO_VOTE, { ...options });
  const noting = useOutcome(NOTE_AMENDMENT, { ...options });
  const [collision, setCollision] = useState<string | null>(null);
  const outcome = { takeIn: takingIn, vote: voting, note: noting }[way];

  const decide = async (event: FormEvent) => {
    event.preventDefault();
    setCollision(null);
    const closes = way === 'note' ? null : fromLocal(until[way], way === 'takeIn' ? closesAt : 0);
    if (way !== 'note' && closes === null) { setNoDate(true); return; }
    const result = way === 'takeIn' ? await takingIn.run({ input: { amendmentId: id, closesAt: closes!, reason } }) : way === 'vote' ? await voting.run({ id, closesAt: closes! }) : await noting.run({ id, reason });
    if (!result) return;
    if (result.__typename === 'AmendmentCollision') setCollision(result.message);
    else onClose();
  };
  const rivals = collidesWith.filter(({ state }) => state === 'PROPOSED');
  const means: Record<Way, string[]> = {
    takeIn: [
      t('decide.takeInText'), t('decide.takeInBallot', { number: ballot.number }),
      ballot.answeredCount === 0 ? t('decide.nobodyAnswered') : t('decide.reaffirm', { count: ballot.answeredCount, eligible: ballot.eligibleCount }),
      ...(rivals.length > 0 ? [t('decide.rivals', { count: rivals.length, numbers: rivals.map((each) => each.number).join(', ') })] : []),
    ],
    vote: [t('decide.voteAsks', { eligible: ballot.eligibleCount }), t('decide.voteWaits', { number: ballot.number }), t('decide.voteThen')],
    note: [t('decide.noteStands', { number: ballot.number }), t('decide.noteFinal')],
  };
  return (
    <Dialog opened title={t('decide.title', { number })} onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={(event) => void decide(event)}>
        <ChangeShown change={amendment.change} />
        <Radio.Group label={t('decide.how')} value={way} onChange={(next) => { setWay(next as Way); setNoDate(false); }}>
          {ways.map((each) => <Radio key={each} value={each} label={t(`decide.${each}`)} mt="xs" />)}
        </Radio.Group>
        <div className="ns-remark" aria-live="polite">
          <strong>{t('decide.means')}</strong>
          <ul className="ns-amendment-means">{means[way].map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
        {way === 'note' ? null : (
          <TextInput
            type="datetime-local" label={t(way === 'takeIn' ? 'decide.newDeadline' : 'decide.voteDeadline')} description={t('decide.yourTime')} value={until[way]} required withAsterisk={false} error={noDate ? t('decide.noDate') : outcome.fieldErrors['closesAt']}
            onChange={(event) => { setUntil({ ...until, [way]: event.currentTarget.value }); setNoDate(false); outcome.clear('closesAt'); }}
          />
        )}
        {way === 'vote' ? null : (
          <Textarea
            label={t('decide.reason')} description={t('decide.reasonHint')} value={reason} maxLength={LONGEST_REASON} autosize minRows={2} required withAsterisk={false} error={outcome.fieldErrors['reason']}
            onChange={(event) => { setReason(event.currentTarget.value); outcome.clear('reason'); }}
          />
        )}
        <Problem>{collision ?? outcome.problem}</Problem>
        <div className="ns-form-actions"><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button type="submit" loading={outcome.busy}>{t(`decide.do.${way}`)}</Button></div>
      </form>
    </Dialog>
  );
}
