import { useApolloClient } from '@apollo/client/react';
import { useDownload } from '@northstar/web-core';
import { Problem, saveFile, type SavedFile } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { POLL_TABLE } from '../api/poll-table.js';

/** The result to take along, as a table. */
export function ResultFile({ pollId }: { readonly pollId: string }) {
  const { t } = useTranslation('polls');
  const client = useApolloClient();
  const table = () => client.query({ query: POLL_TABLE, variables: { id: pollId }, fetchPolicy: 'network-only' }).then(({ data }) => data?.poll?.table);
  const { busy, problem, download } = useDownload<'CSV', SavedFile>(table, saveFile, t('result.noFile'));
  return (
    <div className="ns-files">
      <Button variant="default" size="compact-md" loading={busy !== null} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void download('CSV')}>{t('result.file')}</Button>
      <Problem>{problem}</Problem>
    </div>
  );
}
