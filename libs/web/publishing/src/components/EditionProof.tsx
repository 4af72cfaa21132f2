import { useNetwork } from '@northstar/web-core';
import { formatDay, useNow } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { standBehind } from '../lib/selection.js';
import { licenceName } from '../lib/licences.js';
import type { Cover, PublishableText } from '../lib/types.js';

/** What people will see: the cover, the texts in their order, and under each the names that will be printed, reservations included. */
export function EditionProof({ number, cover: { title, note, contact, licence }, texts }: { readonly number: number; readonly cover: Cover; readonly texts: readonly PublishableText[] }) {
  const { t } = useTranslation('publishing');
  const { name } = useNetwork();
  const now = useNow(60_000);
  const asks = texts.filter(({ document }) => document.kind === 'ASK');
  return (
    <div className="ns-proof" role="group" aria-label={t('create.preview')}>
      <p className="ns-proof-kicker">{name} · {t('edition', { number })} · {formatDay(now)}</p>
      <p className="ns-proof-title">{title.trim() || t('create.untitled')}</p>
      {note.trim() ? <p className="ns-proof-note">{note.trim()}</p> : null}
      <p className="ns-proof-count">{t('asks', { count: asks.length })} · {t('behind', { count: standBehind(texts).length })}</p>
      <ol className="ns-proof-texts">
        {texts.map((text) => {
          const { document, supporters } = text;
          // As on the public page: numbered by place, since what is left out leaves no gap there.
          return (
            <li key={document.id}>
              <p className="ns-proof-text">{document.kind === 'ASK' ? <><span>{asks.indexOf(text) + 1}</span> {document.title}</> : t(document.kind)}</p>
              {document.ask ? <p className="ns-proof-to">{t('create.to', { addressee: document.ask.addressee })}</p> : null}
              <p className="ns-proof-names">{t(text.signed ? 'create.signedNames' : 'create.names', { names: supporters.map(({ organisation, reservation }) => (reservation ? t('create.withReservation', { name: organisation.name }) : organisation.name)).join(', ') })}</p>
              {supporters.filter(({ reservation }) => reservation).map(({ organisation, reservation }) => (
                <figure key={organisation.id}><blockquote>{reservation}</blockquote><figcaption>{organisation.name}</figcaption></figure>
              ))}
            </li>
          );
        })}
      </ol>
      {contact.trim() ? <p className="ns-proof-count">{t('create.contactLine', { contact: contact.trim() })}</p> : null}
      {licence ? <p className="ns-proof-count">{t('create.licenceLine', { licence: licenceName(licence) })}</p> : null}
    </div>
  );
}
