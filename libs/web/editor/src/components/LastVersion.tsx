import { Text } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { formatMoment } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { LAST_VERSION } from '../api/last-version.js';
import { RichTextView } from './RichTextView.js';

/** The last cut version, to read while the live text is out of reach. Nothing, if that cannot be fetched either. */
export function LastVersion({ documentId }: { documentId: string }) {
  const { t } = useTranslation('editor');
  const { data } = useQuery(LAST_VERSION, { variables: { documentId } });
  const document = data?.document;
  const version = document?.versions.nodes[0];
  if (!version) return null;
  const time = formatMoment(Date.parse(version.createdAt), { now: Date.now() });
  const words = t('trouble.snapshot', { number: version.number, time });
  return (
    <>
      <Text size="sm" className="ns-dim ns-ended">{words}</Text>
      <RichTextView content={version.content} label={words} language={document?.language} />
    </>
  );
}
