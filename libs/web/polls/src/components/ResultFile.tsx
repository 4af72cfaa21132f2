import { useApolloClient } from '@apollo/client/react';
import { troubleSentence } from '@northstar/web-core';
import { Problem, saveFile } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { POLL_TABLE } from '../api/poll-table.js';

/** The result to take along, as a table. */
export function ResultFile({ pollId }: { readonly pollId: string }) {
  const { t } = useTranslation('polls');
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const download = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.query({ query: POLL_TABLE, variables: { id: pollId }, fetchPolicy: 'network-only' });
      const file = data?.poll?.table;
      if (file) saveFile(file);
      else setProblem(t('result.noFile'));
    } catch (error) {
      setProblem(troubleSentence(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="ns-files">
      <Button variant="default" size="compact-md" loading={busy} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void download()}>{t('result.file')}</Button>
      <Problem>{problem}</Problem>
    </div>
  );
}
