import { useNetwork } from '@northstar/web-core';
import { EmptyState } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** No text is agreed yet: what is needed first, and the way there. */
export function NothingAgreed() {
  const { t } = useTranslation('publishing');
  const { path } = useNetwork();
  return <EmptyState icon={IconScale} title={t('create.nothing')} action={<Button variant="default" component={Link} to={path('decisions', 'new')}>{t('create.toBallot')}</Button>}>{t('create.nothingBody')}</EmptyState>;
}
