import { timeZones, viewerZone, wallClock, ZonedMoment, zonePlace } from '@northstar/web-ui';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../lib/types.js';

/** When an edition becomes public, on the clocks of which place. */
export function MomentFields({ moment, error, zoneError, onChange }: { readonly moment: Moment; readonly error?: string | undefined; readonly zoneError?: string | undefined; readonly onChange: (moment: Moment) => void }) {
  const { t } = useTranslation('publishing');
  const zones = useMemo(() => timeZones(viewerZone()).map((value) => ({ value, label: value === 'UTC' ? value : `${zonePlace(value)} (${value})` })), []);
  return (
    <ZonedMoment dateLabel={t('time.date')} timeLabel={t('time.time')} date={moment.date} time={moment.time} min={wallClock(Date.now(), moment.timeZone).date} error={error} onChange={(when) => onChange({ ...moment, ...when })}>
      <Select label={t('time.zone')} data={zones} value={moment.timeZone} searchable limit={30} error={zoneError} onChange={(timeZone) => onChange({ ...moment, timeZone: timeZone ?? moment.timeZone })} />
    </ZonedMoment>
  );
}
