import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ZonedMoment } from '../form/ZonedMoment.js';
import { Problem } from '../page/states.js';
import { zonePlace } from '../time/format.js';
import { daysLater, instantOf, wallClock } from '../time/zoned-time.js';
import { Words, type Sending } from './Words.js';
import { Dialog } from './ConfirmDialog.js';

const DAYS = 7;

/** Moves a deadline to a later time, a week unless something else is chosen, on the clocks by which it was set. Refusals belong to `closesAt` and `reason`. */
export function ExtendDialog({ closesAt, timeZone, words, longest, sending, onExtend, onClose }: {
  readonly closesAt: string; readonly timeZone: string; readonly longest: number; readonly sending: Sending; readonly onExtend: (closesAt: string, reason: string) => void; readonly onClose: () => void;
  readonly words: { readonly title: string; readonly explain: string; readonly date: string; readonly time: string; readonly noDate: string; readonly reason: string; readonly reasonHint: string; readonly confirm: string };
}) {
  const before = Date.parse(closesAt);
  const then = wallClock(before, timeZone);
  const [when, setWhen] = useState(() => wallClock(daysLater(before, DAYS, then.time, timeZone), timeZone));
  const [reason, setReason] = useState('');
  const [noDate, setNoDate] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const at = instantOf(when.date, when.time, timeZone);
    setNoDate(at === null);
    if (at !== null) onExtend(new Date(at).toISOString(), reason);
  };
  return (
    <Dialog opened title={words.title} onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={save}>
        <p className="ns-plain">{words.explain}</p>
        <ZonedMoment
          dateLabel={words.date} timeLabel={`${words.time} (${zonePlace(timeZone)})`} date={when.date} time={when.time} min={then.date} autoFocus
          error={noDate ? words.noDate : sending.fieldErrors['closesAt']} onChange={(next) => { setWhen(next); setNoDate(false); sending.clear('closesAt'); }}
        />
        <Words name="reason" label={words.reason} hint={words.reasonHint} value={reason} longest={longest} required sending={sending} onChange={setReason} />
        <Problem>{sending.problem}</Problem>
        <div className="ns-form-actions"><Button type="submit" loading={sending.busy}>{words.confirm}</Button></div>
      </form>
    </Dialog>
  );
}
