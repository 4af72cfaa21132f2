import { OrganisationBadge } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { Contribution } from '../lib/types.js';

/** Which organisations wrote how much. Numbers as text; the bars only repeat them. */
export function Contributors({ contributors }: { contributors: readonly Contribution[] }) {
  const { t } = useTranslation('versions');
  if (contributors.length === 0) return <p className="ns-dim ns-version-small">{t('nobody')}</p>;
  return (
    <ul className="ns-contributors">
      {contributors.map(({ organisation, people, insertedCharacters, deletedCharacters }) => (
        <li key={organisation.id}>
          <OrganisationBadge organisation={organisation} size="sm" />
          <span>
            <span aria-hidden>{organisation.name}</span>
            <span className="ns-dim">
              <span aria-hidden> +{insertedCharacters} −{deletedCharacters}</span>
              <span className="ns-hidden">{t('contribution', { inserted: t('characters', { count: insertedCharacters }), deleted: t('characters', { count: deletedCharacters }) })}</span>
            </span>
            {people.length > 0 && <span className="ns-dim ns-version-people">{people.map(({ name }) => name).join(', ')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
