import { CopyButton, Button } from '@mantine/core';
import { formatDay } from '@northstar/web-ui';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { publicAddress } from '../lib/address.js';
import type { Edition } from '../lib/types.js';
import { EditionFiles } from './EditionFiles.js';

/** An edition that another one has followed; it stays at its address. */
export function EarlierEdition({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('publishing');
  const { number, title, path, publishedAt, publishedBy, documents, organisations } = edition;
  return (
    <li className="ns-row ns-edition-earlier">
      <div className="ns-row-main">
        <p className="ns-edition-number">{t('edition', { number })}</p>
        <a className="ns-row-title" href={path}>{title}</a>
        <p className="ns-row-meta">
          <span>{t('when', { day: formatDay(Date.parse(publishedAt)), name: publishedBy.name })}</span>
          <span>{t('asks', { count: documents.filter(({ kind }) => kind === 'ASK').length })}</span><span>{t('behind', { count: organisations.length })}</span>
        </p>
        <EditionFiles edition={edition} />
      </div>
      <CopyButton value={publicAddress(path)} timeout={2_500}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-md" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />} aria-label={t('copyOf', { number })}>
            <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
          </Button>
        )}
      </CopyButton>
    </li>
  );
}
