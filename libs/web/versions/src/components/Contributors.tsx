import { FaceOf } from '@northstar/web-editor';
import { useTranslation } from 'react-i18next';
import type { Contribution } from '../lib/types.js';

/** Which organisations wrote how much. Numbers as text; the bars only repeat them. */
export function Contributors({ contributors }: { contributors: readonly Contribution[] }) {
  const { t } = useTranslation('versions');
  if (contributors.length === 0) return <p className="ns-quiet ns-version-small">{t('nobody')}</p>;
  return (
    <ul className="ns-contributors">
      {contributors.map(({ organisation, people, insertedCharacters, deletedCharacters }) => (
        <li key={organisation.id}>
          <FaceOf initials={organisation.initials} colour={organisation.colour} />
          <span>
            <strong>{organisation.name}</strong>
            <span className="ns-quiet">
              {' '}+{insertedCharacters} −{deletedCharacters}
              <span className="ns-hidden">{t('contribution', { organisation: organisation.name, inserted: t('characters', { count: insertedCharacters }), deleted: t('characters', { count: deletedCharacters }) })}</span>
            </span>
            {people.length > 0 && <span className="ns-quiet ns-version-people">{people.map(({ name }) => name).join(', ')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
