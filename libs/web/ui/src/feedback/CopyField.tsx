import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A value to be carried elsewhere: shown whole, copied with one press. */
export function CopyField({ label, value, description }: { readonly label: string; readonly value: string; readonly description?: string }) {
  const { t } = useTranslation('ui');
  const clipboard = useClipboard({ timeout: 2_500 });
  return (
    <div className="ns-copy">
      <TextInput label={label} description={description} value={value} readOnly onFocus={(event) => event.currentTarget.select()} />
      <Button variant="default" onClick={() => clipboard.copy(value)} leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}>
        <span aria-live="polite">{clipboard.copied ? t('copy.copied') : t('copy.copy')}</span>
      </Button>
    </div>
  );
}
