import { useOutcome } from '@northstar/web-core';
import { formatDay, RelativeTime } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import type { AccountQuery } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { END_SESSION } from '../api/end-session.js';

type Session = NonNullable<AccountQuery['me']>['sessions'][number];

/** The devices on which one is signed in. */
export function SessionsList({ sessions, onChanged }: { readonly sessions: readonly Session[]; readonly onChanged: () => void }) {
  return <ul className="ns-rows">{sessions.map((session) => <Row key={session.id} session={session} onChanged={onChanged} />)}</ul>;
}

function Row({ session: { id, device, current, lastSeenAt, createdAt }, onChanged }: { readonly session: Session; readonly onChanged: () => void }) {
  const { t } = useTranslation('network');
  const end = useOutcome(END_SESSION, { done: t('settings.ended') });
  return (
    <li className="ns-row">
      <IconDeviceLaptop size={20} stroke={1.5} aria-hidden />
      <div className="ns-row-main">
        <div className="ns-row-title">{device}</div>
        <div className="ns-row-meta"><span>{current ? t('settings.here') : <>{t('settings.lastSeen')} <RelativeTime at={lastSeenAt} /></>}</span><span>{t('settings.since', { day: formatDay(Date.parse(createdAt)) })}</span></div>
      </div>
      {current ? null : <Button variant="default" size="compact-sm" loading={end.busy} onClick={() => void end.run({ id }).then((done) => { if (done) onChanged(); })} aria-label={`${t('settings.end')}: ${device}`}>{t('settings.end')}</Button>}
    </li>
  );
}
