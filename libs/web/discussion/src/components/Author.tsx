import { useTranslation } from 'react-i18next';
import { FaceOf, When } from '@northstar/web-editor';

/** Who said something, for which organisation, and when. */
export function Author({ person, organisation, at, edited }: {
  person: { name: string; initials: string }; organisation: { name: string; colour: number } | null; at: string; edited: boolean;
}) {
  const { t } = useTranslation('discussion');
  return (
    <div className="ns-author">
      <FaceOf initials={person.initials} colour={organisation?.colour ?? null} />
      <span>
        <span className="ns-author-name">{person.name}</span>
        <span className="ns-author-detail">{organisation && <>{organisation.name} · </>}<When at={at} />{edited && <> · {t('edited')}</>}</span>
      </span>
    </div>
  );
}
