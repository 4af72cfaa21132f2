import { ErrorState, Page } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { MissingPage } from './MissingPage.js';

/** What stands in the place of a page that failed: a fault, or code of an older release that is gone. */
export function PageCrashed() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  useEffect(() => { console.error(error); }, [error]);
  if (isRouteErrorResponse(error) && error.status === 404) return <MissingPage />;
  return (
    <Page>
      <ErrorState title={t('crash.title')} action={<Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>}>{t('crash.body')}</ErrorState>
    </Page>
  );
}
