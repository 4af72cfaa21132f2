import { useMaybeNetwork, usePageTitle } from '@northstar/web-core';
import { BrandStar, EmptyState, Page } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { UnsentWords } from '../offline/UnsentWords.js';

/** An address that leads nowhere, or nowhere this person may go: the two are not told apart. */
export function MissingPage({ alone = false }: { readonly alone?: boolean }) {
  const { t } = useTranslation('app');
  const network = useMaybeNetwork();
  const gone = /\/d\/([^/]+)/.exec(useLocation().pathname)?.[1];
  usePageTitle(t('missing.title'));
  const content = (
    <Page>
      {alone ? <BrandStar size={28} /> : null}
      {gone === undefined ? null : <UnsentWords gone={gone} />}
      <EmptyState page centred title={t('missing.title')} action={<Button component={Link} to={network?.path() ?? '/'}>{t('missing.home')}</Button>}>{t('missing.body')}</EmptyState>
    </Page>
  );
  return alone ? <main>{content}</main> : content;
}
