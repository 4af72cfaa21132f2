import { OnRecord } from '@northstar/web-record';
import { CopyField, formatDay } from '@northstar/web-ui';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { publicAddress } from '../lib/address.js';
import { licenceName } from '../lib/licences.js';
import type { Edition } from '../lib/types.js';
import { EditionFiles } from './EditionFiles.js';

/** The current edition: what it holds, who stands behind it, and where everybody reads it. */
export function EditionCard({ edition }: { readonly edition: Edition }) {
  const { t } = useTranslation('publishing');
  const { number, title, note, contact, licence, path, publishedAt, publishedBy, documents, organisations, recorded } = edition;
  const asks = documents.filter(({ kind }) => kind === 'ASK');
  return (
    <article className="ns-card ns-edition" aria-label={t('edition', { number })}>
      <p className="ns-edition-number">{t('edition', { number })}</p>
      <h3>{title}</h3>
      <p className="ns-edition-when">{t('when', { day: formatDay(Date.parse(publishedAt)), name: publishedBy.name })} · {t('asks', { count: asks.length })} · {t('behind', { count: organisations.length })}</p>
      {note ? <p className="ns-edition-note">{note}</p> : null}
      {contact || licence ? <p className="ns-edition-when">{[...(contact ? [t('create.contactLine', { contact })] : []), ...(licence ? [t('create.licenceLine', { licence: licenceName(licence) })] : [])].join(' · ')}</p> : null}
      <a href={path} className="ns-edition-read">{t('read')} <IconExternalLink size={16} aria-hidden /></a>
      <EditionFiles edition={edition} />
      <CopyField label={t('address')} value={publicAddress(path)} />
      <div className="ns-edition-parts">
        <section aria-label={t('contents')}>
          <h4>{t('contents')}</h4>
          <ol>
            {documents.map(({ documentId, kind, title: name, ballotNumber }) => (
              <li key={documentId}>
                {kind === 'ASK' ? <a href={`${path}/asks/${asks.findIndex((ask) => ask.documentId === documentId) + 1}`}>{name}</a> : <span>{t(kind)}</span>}
                {ballotNumber ? <span className="ns-edition-ballot">{t('ballot', { number: ballotNumber })}</span> : null}
              </li>
            ))}
          </ol>
        </section>
        <section aria-label={t('behindIt')}>
          <h4>{t('behindIt')}</h4>
          <ul>{organisations.map(({ name, reservations }) => <li key={name}><span>{name}</span>{reservations.length > 0 ? <span className="ns-edition-ballot">{t('reserved')}</span> : null}</li>)}</ul>
        </section>
      </div>
      {recorded ? <OnRecord place={recorded} /> : null}
    </article>
  );
}
