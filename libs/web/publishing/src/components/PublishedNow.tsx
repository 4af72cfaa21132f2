import { useNetwork } from '@northstar/web-core';
import { CopyField } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { currentPath, publicAddress } from '../lib/address.js';
import type { Edition } from '../lib/types.js';

/** It is public: where, to be sent on at once. */
export function PublishedNow({ edition: { number, title, path: address } }: { readonly edition: Edition }) {
  const { t } = useTranslation('publishing');
  const { slug, path } = useNetwork();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone; what came of it takes its place, and is read out.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ns-card ns-published-now">
      <IconCircleCheck size={28} stroke={1.5} aria-hidden />
      <h2 ref={heading} tabIndex={-1}>{t('create.isPublic', { number })}</h2>
      <p className="ns-published-title">{title}</p>
      <CopyField label={t('address')} value={publicAddress(address)} description={t('create.forGood')} />
      <CopyField label={t('newest')} value={publicAddress(currentPath(slug))} description={t('create.alwaysNewest')} />
      <div className="ns-form-actions ns-published-actions">
        <Button variant="default" component={Link} to={path('published')}>{t('create.toPublished')}</Button>
        <Button component="a" href={address} rightSection={<IconExternalLink size={16} aria-hidden />}>{t('read')}</Button>
      </div>
    </section>
  );
}
