import { useApolloClient } from '@apollo/client/react';
import { notifyTrouble, troubleSentence, useNetwork } from '@northstar/web-core';
import { saveFile } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SCOREBOARD_FILE } from '../api/scoreboard-file.js';

/** The table as a file. */
export function BoardFile() {
  const { t } = useTranslation('progress');
  const { slug } = useNetwork();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const { data } = await client.query({ query: SCOREBOARD_FILE, variables: { slug }, fetchPolicy: 'network-only' });
      saveFile({ name: `${slug}-scoreboard.csv`, type: 'text/csv; charset=utf-8', content: data?.network?.strategy.scoreboard.csv ?? '' });
    } catch (error) {
      notifyTrouble(troubleSentence(error));
    } finally {
      setBusy(false);
    }
  };
  return <Button variant="default" size="compact-md" loading={busy} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void download()}>{t('board.csv')}</Button>;
}
