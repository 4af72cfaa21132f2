import { Text } from '@mantine/core';
import { OrganisationBadge } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../lib/wordings.js';

/** Which organisations stand behind some words, by name: who offers them, who supports them, and who supported them before they were changed. */
export function SupportLine({ offeredBy, supporters, supportedBefore }: { readonly offeredBy: Organisation | null; readonly supporters: readonly Organisation[]; readonly supportedBefore: readonly Organisation[] }) {
  const { t } = useTranslation('suggestions');
  const count = supporters.length + (offeredBy ? 1 : 0);
  return (
    <div className="ns-support">
      <Text size="sm" fw={600}>{t('wordings.standing', { count })}</Text>
      {count > 0 && (
        <ul>
          {offeredBy && <li><OrganisationBadge organisation={offeredBy} size="sm" withName /> <span className="ns-support-note">{t('wordings.offers')}</span></li>}
          {supporters.map((organisation) => <li key={organisation.id}><OrganisationBadge organisation={organisation} size="sm" withName /></li>)}
        </ul>
      )}
      {supportedBefore.length > 0 && <Text size="xs" className="ns-support-note">{t('wordings.before', { names: supportedBefore.map(({ name }) => name).join(', ') })}</Text>}
    </div>
  );
}
