import { useApolloClient } from '@apollo/client/react';
import { useDownload } from '@northstar/web-core';
import { Problem, saveFile, type SavedFile } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconDownload, IconLink, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BALLOT_EXPORT } from '../api/ballot-export.js';

/** The outcome to take along: its address, on paper, as a table, as data. */
export function OutcomeFiles({ ballotId }: { readonly ballotId: string }) {
  const { t } = useTranslation('voting');
  const client = useApolloClient();
  const [said, setSaid] = useState('');
  const file = (format: 'CSV' | 'JSON') => client.query({ query: BALLOT_EXPORT, variables: { id: ballotId, format }, fetchPolicy: 'network-only' }).then(({ data }) => data?.ballot?.export);
  const { busy, problem, download, setProblem } = useDownload<'CSV' | 'JSON', SavedFile>(file, saveFile, t('files.none'));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid(t('files.copied'));
    } catch {
      setProblem(t('files.notCopied'));
    }
  };
  return (
    <div className="ns-files">
      <Button variant="default" size="compact-md" leftSection={<IconLink size={16} aria-hidden />} onClick={() => void copy()}>{t('files.link')}</Button>
      <Button variant="default" size="compact-md" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>{t('files.print')}</Button>
      <Button variant="default" size="compact-md" loading={busy === 'CSV'} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void download('CSV')}>{t('files.csv')}</Button>
      <Button variant="default" size="compact-md" loading={busy === 'JSON'} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void download('JSON')}>{t('files.json')}</Button>
      <span className="ns-dim ns-small" role="status">{said}</span>
      <Problem>{problem}</Problem>
    </div>
  );
}
