import { useOutcome } from '@northstar/web-core';
import { Dialog, Problem, RelativeTime, Section, viewerZone } from '@northstar/web-ui';
import { Button, TextInput } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { REMOVE_REVIEW_DATE } from '../api/remove-review-date.js';
import { SET_REVIEW_DATE } from '../api/set-review-date.js';
import { dayInWords, endOfDay, today } from '../lib/days.js';
import type { Progress } from '../lib/types.js';

/** When the network looks again, and what happens if it does not. */
export function ReviewSection({ progress: { id, review }, may }: { readonly progress: Progress; readonly may: boolean }) {
  const { t } = useTranslation('progress');
  const [setting, setSetting] = useState(false);
  const remove = useOutcome(REMOVE_REVIEW_DATE, { done: t('review.removed') });
  // It lapses when its day ends; a moment before, it is still that day.
  const day = review ? new Intl.DateTimeFormat('en-CA', { timeZone: review.timeZone }).format(Date.parse(review.dueAt) - 1) : null;
  return (
    <Section title={t('review.title')} action={may ? <Button variant="default" size="compact-md" leftSection={<IconCalendarTime size={16} aria-hidden />} onClick={() => setSetting(true)}>{t(review ? 'review.change' : 'review.set')}</Button> : null}>
      {review && day ? (
        <p className="ns-plain">
          {t('review.by', { day: dayInWords(day) })} (<RelativeTime at={review.dueAt} />). {t(review.met ? 'review.met' : 'review.lapses')}
          {may ? <> <Button variant="subtle" color="gray" size="compact-sm" loading={remove.busy} onClick={() => void remove.run({ documentId: id })}>{t('review.remove')}</Button></> : null}
        </p>
      ) : <p className="ns-plain ns-dim">{t('review.none')}</p>}
      {setting ? <SetReview documentId={id} day={day} onClose={() => setSetting(false)} /> : null}
    </Section>
  );
}

function SetReview({ documentId, day, onClose }: { readonly documentId: string; readonly day: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('progress');
  const [by, setBy] = useState(day ?? '');
  const [missing, setMissing] = useState(false);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(SET_REVIEW_DATE, { fields: ['dueAt', 'timeZone'], show: 'inline', done: t('review.saved') });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const dueAt = endOfDay(by);
    setMissing(dueAt === null);
    if (dueAt && await run({ documentId, dueAt: dueAt.toISOString(), timeZone: viewerZone() })) onClose();
  };
  return (
    <Dialog opened title={t('review.set')} onClose={onClose}>
      <form className="ns-form" onSubmit={(event) => void save(event)} noValidate>
        <Problem>{problem}</Problem>
        <p className="ns-plain">{t('review.how')}</p>
        <TextInput type="date" name="dueAt" data-autofocus label={t('review.day')} min={today()} value={by} onChange={(event) => { setBy(event.currentTarget.value); setMissing(false); clear(); }} error={missing ? t('review.missing') : fieldErrors['dueAt'] ?? fieldErrors['timeZone']} />
        <div className="ns-form-actions"><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button type="submit" loading={busy}>{t('review.save')}</Button></div>
      </form>
    </Dialog>
  );
}
