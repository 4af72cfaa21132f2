import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const LEAST = 12;

/** A password; a new one says while it is typed how long it still has to be. */
export function PasswordField({ label, value, onChange, error, isNew = false, name }: {
  readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly error?: string | undefined; readonly isNew?: boolean; readonly name: string;
}) {
  const { t } = useTranslation('network');
  const left = LEAST - [...value].length;
  const progress = value === '' ? t('fields.passwordHint') : left > 0 ? t('fields.passwordLeft', { count: left }) : t('fields.passwordEnough');
  return (
    <PasswordInput
      label={label} name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)} error={error} required withAsterisk={false}
      autoComplete={isNew ? 'new-password' : 'current-password'} description={isNew ? <span aria-live="polite">{progress}</span> : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('fields.show') }} inputWrapperOrder={['label', 'description', 'input', 'error']}
    />
  );
}

/** Whether a new password is long enough to be sent. */
export const longEnough = (password: string): boolean => [...password].length >= LEAST;
