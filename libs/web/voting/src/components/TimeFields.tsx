import { clock, Section, wallClock, ZonedMoment, ZoneSelect } from '@northstar/web-ui';
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId, type FormPart } from '../hooks/useBallotDraft.js';

/** Until when, on the clocks of which place; and, if wished, an opening that is announced first. */
export function TimeFields({ draft, change, errors }: FormPart) {
  const { t } = useTranslation('voting');
  const today = wallClock(clock.now(), draft.timeZone).date;
  return (
    <Section title={t('create.when')} note={t('create.early')}>
      <div className="ns-form">
        <ZonedMoment
          dateLabel={t('create.date')} timeLabel={t('create.time')} id={fieldId('closesAt')} date={draft.closes.date} time={draft.closes.time} min={draft.later ? draft.opens.date : today} error={errors['closesAt']}
          onChange={(closes) => change({ closes }, 'closesAt')}
        >
          <ZoneSelect id={fieldId('timeZone')} label={t('create.zone')} value={draft.timeZone} error={errors['timeZone']} onChange={(timeZone) => change({ timeZone }, 'timeZone', 'closesAt')} />
        </ZonedMoment>
        <Switch label={t('create.opensLater')} description={t('create.opensLaterHint')} checked={draft.later} onChange={(event) => change({ later: event.currentTarget.checked }, 'closesAt', 'opensAt')} />
        {draft.later ? <ZonedMoment dateLabel={t('create.opensDate')} timeLabel={t('create.time')} id={fieldId('opensAt')} date={draft.opens.date} time={draft.opens.time} min={today} error={errors['opensAt']} onChange={(opens) => change({ opens }, 'opensAt', 'closesAt')} /> : null}
      </div>
    </Section>
  );
}
