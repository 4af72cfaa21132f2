import { useOutcome } from '@northstar/web-core';
import { ConfirmDialog } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOW_SCOREBOARD } from '../api/show-scoreboard.js';

/** Shows the scoreboard to the public, after a question; keeping it in the network again needs none. */
export function ShowBoard({ networkId, shown }: { readonly networkId: string; readonly shown: boolean }) {
  const { t } = useTranslation('progress');
  const [asking, setAsking] = useState(false);
  const { run, busy } = useOutcome(SHOW_SCOREBOARD, { done: t(shown ? 'board.hidden' : 'board.shownNow') });
  if (shown) return <Button variant="default" size="compact-md" loading={busy} onClick={() => void run({ networkId, shown: false })}>{t('board.hide')}</Button>;
  return (
    <>
      <Button size="compact-md" leftSection={<IconWorld size={16} aria-hidden />} onClick={() => setAsking(true)}>{t('board.show')}</Button>
      <ConfirmDialog opened={asking} title={t('board.showTitle')} confirm={t('board.show')} busy={busy} onClose={() => setAsking(false)} onConfirm={() => void run({ networkId, shown: true }).then((done) => { if (done) setAsking(false); })}><p>{t('board.showBody')}</p></ConfirmDialog>
    </>
  );
}
