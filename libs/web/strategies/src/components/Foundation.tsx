import { useNetwork } from '@northstar/web-core';
import { inLanguage } from '@northstar/domain-strategy';
import { StatusBadge } from '@northstar/web-ui';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Signs } from './Signs.js';

/** The goal and the definition: what all asks rest on. */
export function Foundation({ goal, definition }: { readonly goal: DocumentRowFragment; readonly definition: DocumentRowFragment }) {
  const { t } = useTranslation('strategies');
  return (
    <section className="ns-foundation" aria-label={t('foundation')}>
      <Stone document={goal} heading={t('goal')} empty={t('goalEmpty')} large />
      <Stone document={definition} heading={t('definition')} empty={t('definitionEmpty')} />
    </section>
  );
}

function Stone({ document, heading, empty, large = false }: { readonly document: DocumentRowFragment; readonly heading: string; readonly empty: string; readonly large?: boolean }) {
  const { t } = useTranslation('strategies');
  const { path } = useNetwork();
  const { id, excerpt, language, status, can } = document;
  return (
    <article className="ns-stone" data-large={large}>
      <div className="ns-stone-head"><h2><Link to={path('d', id)}>{heading}</Link></h2><StatusBadge status={status} /></div>
      <p className="ns-stone-text" data-empty={excerpt === ''} {...(excerpt === '' ? {} : inLanguage(language))}>{excerpt || empty}</p>
      <div className="ns-stone-foot"><span className="ns-stone-more" aria-hidden>{t(excerpt === '' && can.includes('DOCUMENT_WRITE') ? 'write' : 'read')}</span><Signs document={document} /></div>
    </article>
  );
}
