import { useOutcome } from '@northstar/web-core';
import { momentThere } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CALL_OFF_SCHEDULED_EDITION } from '../api/call-off-scheduled-edition.js';
import type { Scheduled } from '../lib/types.js';

/** An edition whose time came and which was not published: why. It stays until somebody has taken notice. */
export function Stopped({ scheduled: { id, title, publishAt, timeZone, stoppedBecause } }: { readonly scheduled: Scheduled }) {
  const { t } = useTranslation('publishing');
  const notice = useOutcome(CALL_OFF_SCHEDULED_EDITION);
  return (
    <div className="ns-gone-since ns-stopped" role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <p><strong>{t('stopped.title', { title, when: momentThere(publishAt, timeZone) })}</strong></p>
        <p>{stoppedBecause} {t('stopped.anew')}</p>
        <Button variant="default" size="compact-md" loading={notice.busy} onClick={() => void notice.run({ scheduledId: id }, { refetch: ['ScheduledEdition'] })}>{t('stopped.seen')}</Button>
      </div>
    </div>
  );
}
