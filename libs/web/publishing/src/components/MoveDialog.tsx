import { useOutcome } from '@northstar/web-core';
import { Dialog, instantOf, momentThere, Problem, wallClock } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MOVE_SCHEDULED_EDITION } from '../api/move-scheduled-edition.js';
import type { Moment, Scheduled } from '../lib/types.js';
import { MomentFields } from './MomentFields.js';

/** Another time, earlier or later. */
export function MoveDialog({ scheduled: { id, publishAt, timeZone }, onClose }: { readonly scheduled: Scheduled; readonly onClose: () => void }) {
  const { t } = useTranslation('publishing');
  const [moment, setMoment] = useState<Moment>({ ...wallClock(Date.parse(publishAt), timeZone), timeZone });
  const [noDate, setNoDate] = useState(false);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(MOVE_SCHEDULED_EDITION, { fields: ['publishAt', 'timeZone'], show: 'inline', done: t('waits.moved') });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const at = instantOf(moment.date, moment.time, moment.timeZone);
    setNoDate(at === null);
    if (at !== null && await run({ scheduledId: id, publishAt: new Date(at).toISOString(), timeZone: moment.timeZone })) onClose();
  };
  return (
    <Dialog opened title={t('waits.move')} size="lg" onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={(event) => void save(event)}>
        <Problem>{problem}</Problem>
        <p className="ns-plain">{t('waits.now', { when: momentThere(publishAt, timeZone) })}</p>
        <MomentFields moment={moment} error={noDate ? t('time.none') : fieldErrors['publishAt']} zoneError={fieldErrors['timeZone']} onChange={(next) => { setMoment(next); setNoDate(false); clear(); }} />
        <div className="ns-form-actions"><Button type="submit" loading={busy}>{t('waits.moveDo')}</Button></div>
      </form>
    </Dialog>
  );
}
