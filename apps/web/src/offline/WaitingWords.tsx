import { Alert, Button, Group, Text } from '@mantine/core';
import { device, unsentOf, type KeptText } from '@northstar/web-core';
import { ConfirmDialog } from '@northstar/web-ui';
import { IconCloudUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { handOverKept } from './hand-over.js';

/** One text with unsent words, and what can be done with them. */
export default function WaitingWords({ text, gone, onDone }: { readonly text: KeptText; readonly gone: boolean; readonly onDone: () => void }) {
  const { t } = useTranslation('app');
  const [asking, setAsking] = useState(false);
  const [copied, setCopied] = useState(false);
  const handOver = async () => setCopied(await handOverKept(text));
  const remove = async () => {
    await device.drop(text.documentId);
    setAsking(false);
    onDone();
  };
  return (
    <Alert color="yellow" variant="light" icon={<IconCloudUp aria-hidden />} title={t('unsent.title', { title: text.title })} className="ns-unsent" role="status">
      <Text size="sm">{t(gone ? 'unsent.gone' : 'unsent.body', { count: unsentOf(text) })}</Text>
      <Group gap="xs" mt="sm">
        {!gone && <Button size="xs" variant="default" component={Link} to={`/n/${encodeURIComponent(text.slug)}/d/${text.documentId}`}>{t('unsent.open')}</Button>}
        <Button size="xs" variant={gone ? 'filled' : 'default'} onClick={() => void handOver()}>{t(copied ? 'unsent.handedOver' : 'unsent.handOver')}</Button>
        <Button size="xs" variant="subtle" color="red" onClick={() => setAsking(true)}>{t('unsent.remove')}</Button>
      </Group>
      <ConfirmDialog opened={asking} title={t('unsent.removeTitle')} confirm={t('unsent.removeConfirm')} destructive onConfirm={() => void remove()} onClose={() => setAsking(false)}>{t('unsent.removeBody', { title: text.title })}</ConfirmDialog>
    </Alert>
  );
}
