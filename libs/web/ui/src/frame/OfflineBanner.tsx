import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Shown while the server cannot be reached. */
export function OfflineBanner({ offline }: { readonly offline: boolean }) {
  const { t } = useTranslation('ui');
  return <div role="status">{offline ? <div className="ns-offline"><IconCloudOff size={18} aria-hidden />{t('offline')}</div> : null}</div>;
}
