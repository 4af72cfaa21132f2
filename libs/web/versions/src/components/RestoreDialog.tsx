import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifyDone, useOutcome } from '@northstar/web-core';
import { useTranslation } from 'react-i18next';
import { RESTORE_VERSION } from '../api/restore-version.js';
import type { Version } from '../lib/types.js';

/** Explains what a restore does to everybody who is writing, and does it. */
export function RestoreDialog({ version, onClose, onDone }: { version: Version; onClose: () => void; onDone?: () => void }) {
  const { t } = useTranslation('versions');
  const { run, busy, problem } = useOutcome(RESTORE_VERSION, { show: 'inline' });
  const restore = async () => {
    const done = await run({ versionId: version.id });
    if (!done) return;
    notifyDone(t('restoring.done', { number: version.number, before: done.beforeRestore.number }));
    onClose();
    onDone?.();
  };
  return (
    <Modal opened onClose={onClose} title={t('restoring.title', { number: version.number })} closeButtonProps={{ 'aria-label': t('restoring.close') }}>
      <Stack gap="sm">
        <Text size="sm">{t('restoring.explain', { number: version.number })}</Text>
        <Text size="sm">{t('restoring.others')}</Text>
        <Text size="sm">{t('restoring.safe')}</Text>
        {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} data-autofocus>{t('restoring.cancel')}</Button>
          <Button loading={busy} onClick={() => void restore()}>{t('restoring.confirm')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
