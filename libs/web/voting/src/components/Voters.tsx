import { OrganisationBadge, Section } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../lib/types.js';

/** Who will decide, as the list would be frozen now [D6.1], and who will not. */
export function Voters({ organisations }: { readonly organisations: readonly (Organisation & { readonly standing: string })[] }) {
  const { t } = useTranslation('voting');
  const members = organisations.filter(({ standing }) => standing === 'MEMBER');
  const others = organisations.filter(({ standing }) => standing === 'APPLICANT' || standing === 'SUSPENDED');
  return (
    <Section title={t('create.who')} note={members.length === 0 ? undefined : t('create.whoLead', { count: members.length })}>
      {members.length === 0 ? <p className="ns-remark">{t('create.whoNobody')}</p> : <ul className="ns-voters" aria-label={t('create.who')}>{members.map((organisation) => <li key={organisation.id}><OrganisationBadge organisation={organisation} size="sm" withName /></li>)}</ul>}
      {others.length > 0 ? <p className="ns-dim ns-small ns-plain ns-voters-not">{t('create.whoNot', { names: new Intl.ListFormat('en-GB').format(others.map(({ name }) => name)) })}</p> : null}
    </Section>
  );
}
