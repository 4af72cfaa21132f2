import { useNetwork } from '@northstar/web-core';
import { formatDay, useNow } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { useTextName } from '../hooks/useTextName.js';
import { standBehind } from '../lib/selection.js';
import type { PublishableText } from '../lib/types.js';

/** What people will see: the cover, the texts in their order, and under each the names that will be printed, reservations included. */
export function EditionProof({ number, title, note, texts }: { readonly number: number; readonly title: string; readonly note: string; readonly texts: readonly PublishableText[] }) {
  const { t } = useTranslation('publishing');
  const { name } = useNetwork();
  const nameOf = useTextName();
  const now = useNow(60_000);
  return (
    <div className="ns-proof" role="group" aria-label={t('create.preview')}>
      <p className="ns-proof-kicker">{name} · {t('edition', { number })} · {formatDay(now)}</p>
      <p className="ns-proof-title">{title.trim() || t('create.untitled')}</p>
      {note.trim() ? <p className="ns-proof-note">{note.trim()}</p> : null}
      <p className="ns-proof-count">{t('asks', { count: texts.filter(({ document }) => document.kind === 'ASK').length })} · {t('behind', { count: standBehind(texts).length })}</p>
      <ol className="ns-proof-texts">
        {texts.map(({ document, supporters }) => {
          const text = nameOf({ ...document, ask: document.ask ?? null });
          return (
            <li key={document.id}>
              <p className="ns-proof-text"><span>{text.which}</span> {text.title}</p>
              {document.ask ? <p className="ns-proof-to">{t('create.to', { addressee: document.ask.addressee })}</p> : null}
              <p className="ns-proof-names">{t('create.names', { names: supporters.map(({ organisation, reservation }) => (reservation ? t('create.withReservation', { name: organisation.name }) : organisation.name)).join(', ') })}</p>
              {supporters.filter(({ reservation }) => reservation).map(({ organisation, reservation }) => (
                <figure key={organisation.id}><blockquote>{reservation}</blockquote><figcaption>{organisation.name}</figcaption></figure>
              ))}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
