import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before something that cannot be undone. The question is the title, the button says what will happen. */
export function ConfirmDialog({ opened, title, children, confirm, destructive = false, busy = false, onConfirm, onClose }: {
  readonly opened: boolean; readonly title: string; readonly children?: ReactNode; readonly confirm: string; readonly destructive?: boolean; readonly busy?: boolean;
  readonly onConfirm: () => void; readonly onClose: () => void;
}) {
  const { t } = useTranslation('ui');
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="md" closeButtonProps={{ 'aria-label': t('confirm.close') }}>
      {children}
      <div className="ns-form-actions ns-dialog-actions">
        <Button variant="default" onClick={onClose} data-autofocus>{t('confirm.cancel')}</Button>
        <Button color={destructive ? 'red' : 'blue'} loading={busy} onClick={onConfirm}>{confirm}</Button>
      </div>
    </Modal>
  );
}

/** A dialog with a form in it. One of size `page` holds something to read, as wide as the screen allows, and all of it on phones. With `keepOpenOutside` a press beside it does not close it. */
export function Dialog({ opened, title, size = 'md', keepOpenOutside = false, onClose, children }: {
  readonly opened: boolean; readonly title: string; readonly size?: 'sm' | 'md' | 'lg' | 'page'; readonly keepOpenOutside?: boolean; readonly onClose: () => void; readonly children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const narrow = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  return (
    <Modal
      opened={opened} onClose={onClose} title={title} size={size === 'page' ? 'calc(min(78rem, 94vw))' : size} fullScreen={size === 'page' && narrow} closeOnClickOutside={!keepOpenOutside}
      closeButtonProps={{ 'aria-label': t('confirm.close') }}
    >
      {children}
    </Modal>
  );
}
