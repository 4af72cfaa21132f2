import { Stack } from '@mantine/core';
import { notifyDone, useOutcome } from '@northstar/web-core';
import { ConfirmDialog, Problem } from '@northstar/web-ui';
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
    <ConfirmDialog opened title={t('restoring.title', { number: version.number })} confirm={t('restoring.confirm')} busy={busy} onConfirm={() => void restore()} onClose={onClose}>
      <Stack gap="sm">
        <span>{t('restoring.explain', { number: version.number })}</span>
        <span>{t('restoring.others')}</span>
        <span>{t('restoring.safe')}</span>
        <Problem>{problem}</Problem>
      </Stack>
    </ConfirmDialog>
  );
}
