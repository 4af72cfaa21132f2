import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCopy, IconDownload, IconPlugConnectedX } from '@tabler/icons-react';
import { toJson, toText } from '@northstar/engine-editor-schema';
import { useSessionControls } from '@northstar/web-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadText } from '../lib/files.js';
import { useDocumentSession, useSaveStatus } from './DocumentSession.js';

/** Says why the connection ended for good, and hands over what was not saved. */
export function EndedNotice() {
  const { t } = useTranslation('editor');
  const { document, title, language } = useDocumentSession();
  const status = useSaveStatus();
  const { signedOut } = useSessionControls();
  const [copied, setCopied] = useState(false);
  if (status.kind !== 'ended' || !document) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(toText(toJson(document.ydoc)));
    setCopied(true);
  };
  const worthKeeping = document.loaded && (status.unsaved > 0 || status.ending === 'restored');
  // This window still has what could not be sent, and sends it once the same person is signed in again.
  const signsIn = status.ending === 'signed_out' && worthKeeping;
  // What this device keeps would meet the same end after each reload. Whoever is merely signed out goes on with it later, and a newer page sends what this one could not.
  const discards = status.kept && worthKeeping && status.ending !== 'signed_out' && status.ending !== 'outdated';
  const leave = async () => {
    if (discards) await document.letGo();
    window.location.reload();
  };
  return (
    <Alert color="red" variant="light" icon={<IconPlugConnectedX aria-hidden />} title={t('ended.title')} role="alert" className="ns-ended">
      <Text size="sm">{t(`ended.${status.ending}`)}</Text>
      {worthKeeping && status.unsaved > 0 && <Text size="sm" mt={4}>{t(signsIn ? 'ended.waiting' : 'ended.unsaved', { count: status.unsaved })}</Text>}
      <Group gap="xs" mt="sm">
        {signsIn && <Button size="xs" onClick={signedOut}>{t('ended.signIn')}</Button>}
        {worthKeeping && <Button size="xs" variant={signsIn ? 'default' : 'filled'} leftSection={<IconDownload size={16} aria-hidden />} onClick={() => downloadText(document.ydoc, title, 'html', language)}>{t('ended.download')}</Button>}
        {worthKeeping && <Button size="xs" variant="default" onClick={() => downloadText(document.ydoc, title, 'text')}>{t('ended.asText')}</Button>}
        {worthKeeping && <Button size="xs" variant="default" onClick={() => downloadText(document.ydoc, title, 'raw')}>{t('ended.asRaw')}</Button>}
        {worthKeeping && <Button size="xs" variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>{copied ? t('ended.copied') : t('ended.copy')}</Button>}
        {!signsIn && <Button size="xs" variant={worthKeeping ? 'subtle' : 'filled'} onClick={() => void leave()}>{t(discards ? 'ended.discard' : 'ended.reload')}</Button>}
      </Group>
    </Alert>
  );
}
