import { LONGEST_NOTE } from '@northstar/domain-voting';
import { useOutcome } from '@northstar/web-core';
import { daysLater, Dialog, instantOf, Problem, wallClock, ZonedMoment, zonePlace } from '@northstar/web-ui';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EXTEND_SIGN_ON } from '../api/conduct.js';
import type { SignOn } from '../lib/types.js';
import { momentThere } from './CallFacts.js';

/** Moves the deadline to a later time, on the clocks by which it was set. */
export function ExtendDialog({ signOn: { id, closesAt, timeZone }, onClose }: { readonly signOn: SignOn; readonly onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const now = wallClock(Date.parse(closesAt), timeZone);
  const [when, setWhen] = useState(() => wallClock(daysLater(Date.parse(closesAt), 7, now.time, timeZone), timeZone));
  const [reason, setReason] = useState('');
  const [noDate, setNoDate] = useState(false);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(EXTEND_SIGN_ON, { fields: ['closesAt', 'reason'], show: 'inline', done: t('extend.done') });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const at = instantOf(when.date, when.time, timeZone);
    if (at === null) { setNoDate(true); return; }
    if (await run({ id, closesAt: new Date(at).toISOString(), reason })) onClose();
  };
  return (
    <Dialog opened title={t('extend.title')} onClose={onClose}>
      <form className="ns-form" noValidate onSubmit={(event) => void save(event)}>
        <p className="ns-sign-plain">{t('extend.now', { when: momentThere(closesAt, timeZone) })} {t('extend.explain')}</p>
        <ZonedMoment
          dateLabel={t('extend.date')} timeLabel={`${t('extend.time')} (${zonePlace(timeZone)})`} date={when.date} time={when.time} min={now.date} autoFocus
          error={noDate ? t('extend.noDate') : fieldErrors['closesAt']} onChange={(next) => { setWhen(next); setNoDate(false); clear('closesAt'); }}
        />
        <Textarea
          label={t('extend.reason')} description={t('extend.reasonHint')} value={reason} maxLength={LONGEST_NOTE} autosize minRows={2} required withAsterisk={false} error={fieldErrors['reason']}
          onChange={(event) => { setReason(event.currentTarget.value); clear('reason'); }}
        />
        <Problem>{problem}</Problem>
        <div className="ns-form-actions"><Button type="submit" loading={busy}>{t('extend.confirm')}</Button></div>
      </form>
    </Dialog>
  );
}
