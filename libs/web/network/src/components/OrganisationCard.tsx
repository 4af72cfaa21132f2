import { useNetwork, useViewer } from '@northstar/web-core';
import { formatDay, OrganisationBadge, PersonLine } from '@northstar/web-ui';
import type { MembersQuery } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { MemberMenu } from './MemberMenu.js';
import { OrganisationMenu } from './OrganisationMenu.js';

type Network = NonNullable<MembersQuery['network']>;
export type MemberOrganisation = Network['organisations'][number];
export type MemberPerson = MemberOrganisation['people'][number];

interface Shared { readonly everyone: readonly MemberOrganisation[]; readonly onChanged: () => void }

/** An organisation with its people. */
export function OrganisationCard({ organisation, everyone, onChanged }: Shared & { readonly organisation: MemberOrganisation }) {
  const { t } = useTranslation('network');
  const { name, standing, about, website, kindsOfWork, size, joinedAt, publicPage, people } = organisation;
  const facts = [standing === 'MEMBER' ? null : t(`standing.${standing}`), size, kindsOfWork.join(', '), joinedAt ? t('members.since', { day: formatDay(Date.parse(joinedAt)) }) : null].filter(Boolean);
  return (
    <section className="ns-org-card" aria-label={name} data-faded={standing !== 'MEMBER'}>
      <div className="ns-org-head">
        <OrganisationBadge organisation={organisation} size="lg" />
        <div className="ns-row-main">
          <h2>{name}</h2>
          <div className="ns-row-meta">
            {facts.map((fact) => <span key={fact}>{fact}</span>)}
            {website && /^https?:\/\//.test(website) ? <a href={website} rel="noreferrer noopener" target="_blank">{t('members.website')}</a> : null}
            {publicPage?.shown && standing === 'MEMBER' ? <a href={publicPage.path} target="_blank" rel="noopener">{t('publicPage.link')}</a> : null}
          </div>
          {about ? <p className="ns-org-about">{about}</p> : null}
        </div>
        <OrganisationMenu organisation={organisation} onChanged={onChanged} />
      </div>
      {people.length > 0
        ? <PeopleList people={people} organisation={organisation} everyone={everyone} onChanged={onChanged} />
        : <ul className="ns-org-people"><li className="ns-dim ns-small">{t('members.nobody')}</li></ul>}
    </section>
  );
}

/** People in rows: who they are, their role, what they may do for an organisation. */
export function PeopleList({ people, organisation, everyone, onChanged }: Shared & { readonly people: readonly MemberPerson[]; readonly organisation: MemberOrganisation | null }) {
  const { t } = useTranslation('network');
  const { person: me } = useViewer();
  const { may } = useNetwork();
  return (
    <ul className="ns-org-people">
      {people.map((member) => (
        <li key={member.id}>
          <PersonLine person={member.person} meta={[member.person.id === me.id ? t('members.you') : null, member.person.email].filter(Boolean).join(' · ') || undefined} />
          <span className="ns-rights"><span className="ns-mandates">
            {member.mandates.map((mandate) => (
              <span key={mandate.id} className="ns-mandate">
                {mandate.organisation.id === organisation?.id ? t(`mandate.${mandate.kind}`) : t('mandateOf', { mandate: t(`mandate.${mandate.kind}`), organisation: mandate.organisation.name })}
              </span>
            ))}
          </span>
          <span className="ns-role">{t(`role.${member.role}`)}</span></span>
          {may('ROLE_CHANGE') || may('MANDATE_MANAGE') ? <MemberMenu member={member} organisation={organisation} everyone={everyone} onChanged={onChanged} /> : null}
        </li>
      ))}
    </ul>
  );
}
