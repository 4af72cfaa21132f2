import { clock, wallClock, ZonedMoment, ZoneSelect } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../lib/types.js';

/** When an edition becomes public, on the clocks of which place. */
export function MomentFields({ moment, error, zoneError, onChange }: { readonly moment: Moment; readonly error?: string | undefined; readonly zoneError?: string | undefined; readonly onChange: (moment: Moment) => void }) {
  const { t } = useTranslation('publishing');
  return (
    <ZonedMoment dateLabel={t('time.date')} timeLabel={t('time.time')} date={moment.date} time={moment.time} min={wallClock(clock.now(), moment.timeZone).date} error={error} onChange={(when) => onChange({ ...moment, ...when })}>
      <ZoneSelect label={t('time.zone')} value={moment.timeZone} error={zoneError} onChange={(timeZone) => onChange({ ...moment, timeZone })} />
    </ZonedMoment>
  );
}
