import { CopyField, formatDay } from '@northstar/web-ui';
import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { EditionPartsFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';

/** An edition: what it holds, who stands behind it, and where everybody reads it. */
export function EditionCard({ edition, current = false }: { readonly edition: EditionPartsFragment; readonly current?: boolean }) {
  const { t } = useTranslation('publishing');
  const { number, title, note, path, publishedAt, publishedBy, documents, organisations } = edition;
  const address = new URL(path, window.location.origin).href;
  const asks = documents.filter(({ kind }) => kind === 'ASK').length;
  return (
    <article className="ns-edition" data-current={current} aria-label={t('edition', { number })}>
      <p className="ns-edition-number">{t('edition', { number })}</p>
      <h3><a href={path}>{title}</a></h3>
      <p className="ns-dim ns-plain">{t('when', { day: formatDay(Date.parse(publishedAt)), name: publishedBy.name })} · {t('asks', { count: asks })} · {t('behind', { count: organisations.length })}</p>
      {current && note ? <p className="ns-edition-note">{note}</p> : null}
      {current ? (
        <>
          <h4>{t('contents')}</h4>
          <ol className="ns-edition-texts">
            {documents.map(({ kind, title: name, hash, ballotNumber }) => (
              <li key={`${kind} ${name} ${hash}`}><span>{kind === 'ASK' ? name : t(kind as 'GOAL')}</span>{ballotNumber === null || ballotNumber === undefined ? null : <span className="ns-dim">{t('ballot', { number: ballotNumber })}</span>}</li>
            ))}
          </ol>
          <CopyField label={t('address')} value={address} />
        </>
      ) : null}
      <Anchor href={path} className="ns-edition-read">{t('read')}<IconExternalLink size={16} aria-hidden /></Anchor>
    </article>
  );
}
