import { SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const SCHEMES = [{ value: 'light', icon: IconSun }, { value: 'dark', icon: IconMoon }, { value: 'auto', icon: IconDeviceDesktop }] as const;

/** Light, dark, or as the device says; remembered on this device. */
export function ThemeToggle() {
  const { t } = useTranslation('ui');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="xs" aria-label={t('theme.label')} value={colorScheme} onChange={(value) => setColorScheme(value as typeof colorScheme)}
      data={SCHEMES.map(({ value, icon: Mark }) => ({ value, label: <span className="ns-theme-choice" title={t(`theme.${value}`)}><Mark size={16} aria-hidden /><VisuallyHidden>{t(`theme.${value}`)}</VisuallyHidden></span> }))}
    />
  );
}
