import { ErrorState, Page } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What stands in the place of a page that failed: a fault, or code of an older release that is gone. */
export function PageCrashed() {
  const { t } = useTranslation('app');
  return (
    <Page>
      <ErrorState title={t('crash.title')} action={<Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>}>{t('crash.body')}</ErrorState>
    </Page>
  );
}
