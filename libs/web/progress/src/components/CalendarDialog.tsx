import { useQuery } from '@apollo/client/react';
import { useNetwork, useOutcome } from '@northstar/web-core';
import { CopyField, Dialog, formatDay, Problem } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALENDAR } from '../api/calendar.js';
import { MAKE_CALENDAR_ADDRESS } from '../api/make-calendar-address.js';
import { REVOKE_CALENDAR_ADDRESS } from '../api/revoke-calendar-address.js';

/** The secret address at which a calendar reads one's plans: made, made anew, ended. */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('progress');
  const { id, slug } = useNetwork();
  const { data } = useQuery(CALENDAR, { variables: { slug }, fetchPolicy: 'network-only' });
  const make = useOutcome(MAKE_CALENDAR_ADDRESS, { show: 'inline', keep: false });
  const revoke = useOutcome(REVOKE_CALENDAR_ADDRESS, { show: 'inline', done: ({ message }) => message });
  const [url, setUrl] = useState<string | null>(null);
  const madeAt = data?.network?.calendarMadeAt ?? null;
  return (
    <Dialog opened title={t('calendar.title')} size="lg" onClose={onClose}>
      <div className="ns-form">
        <Problem>{make.problem ?? revoke.problem}</Problem>
        <p className="ns-plain">{t('calendar.how')}</p>
        {url ? <CopyField label={t('calendar.address')} description={t('calendar.once')} value={url} /> : madeAt ? <p className="ns-plain">{t('calendar.made', { day: formatDay(Date.parse(madeAt)) })}</p> : null}
        <div className="ns-form-actions">
          {madeAt || url ? <Button variant="default" loading={revoke.busy} onClick={() => void revoke.run({ networkId: id }, { refetch: ['Calendar'] }).then((done) => { if (done) setUrl(null); })}>{t('calendar.end')}</Button> : null}
          <Button loading={make.busy} onClick={() => void make.run({ networkId: id }, { refetch: ['Calendar'] }).then((made) => { if (made) setUrl(made.url); })}>{t(madeAt || url ? 'calendar.anew' : 'calendar.make')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
