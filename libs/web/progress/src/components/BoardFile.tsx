import { useApolloClient } from '@apollo/client/react';
import { notifyTrouble, troubleSentence, useNetwork } from '@northstar/web-core';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SCOREBOARD_FILE } from '../api/scoreboard-file.js';

/** The table as a file. Programs that read tables take the first bytes as a sign of the letters that follow. */
export function BoardFile() {
  const { t } = useTranslation('progress');
  const { slug } = useNetwork();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const { data } = await client.query({ query: SCOREBOARD_FILE, variables: { slug }, fetchPolicy: 'network-only' });
      const address = URL.createObjectURL(new Blob(['\uFEFF', data?.network?.strategy.scoreboard.csv ?? ''], { type: 'text/csv; charset=utf-8' }));
      Object.assign(window.document.createElement('a'), { href: address, download: `${slug}-scoreboard.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 1_000);
    } catch (error) {
      notifyTrouble(troubleSentence(error));
    } finally {
      setBusy(false);
    }
  };
  return <Button variant="default" size="compact-md" loading={busy} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void download()}>{t('board.csv')}</Button>;
}
