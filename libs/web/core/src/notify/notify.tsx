import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { i18n } from '../i18n/i18n.js';

const close = () => ({ 'aria-label': i18n.t('core:trouble.close') });

/** Says briefly what was done, with a way back where there is one. */
export function notifyDone(message: string, options: { readonly undo?: () => void } = {}): void {
  const id = notifications.show({
    message: options.undo
      ? (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <span>{message}</span>
          <Button size="compact-sm" variant="default" onClick={() => { notifications.hide(id); options.undo?.(); }}>{i18n.t('core:undo')}</Button>
        </Group>
      )
      : message,
    withBorder: true,
    // Time enough to read it and to reach the button by keyboard.
    autoClose: options.undo ? 12_000 : 5_000,
    closeButtonProps: close(),
    role: 'status',
  });
}

/** Says what went wrong; stays until it is closed. */
export function notifyTrouble(message: string): void {
  notifications.show({ message, color: 'red', withBorder: true, autoClose: false, closeButtonProps: close(), role: 'alert' });
}
