import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { MEMBERS } from '../api/members.js';
import { MEMBERS_CHANGED } from '../api/members-changed.js';
import { InviteDialog } from '../components/InviteDialog.js';
import { OrganisationCard, PeopleList } from '../components/OrganisationCard.js';
import { PendingInvitations } from '../components/PendingInvitations.js';
import '../components/network.css';

/** Who is in the network, and who may do what. */
export function MembersPage() {
  const { t } = useTranslation('network');
  const { id, slug, may } = useNetwork();
  const { data, error, refetch } = useQuery(MEMBERS, { variables: { slug } });
  useSubscription(MEMBERS_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: () => void refetch() });
  const [search, setSearch] = useSearchParams();
  const show = (open: boolean) => setSearch(open ? { invite: '' } : {}, { replace: true });
  usePageTitle(t('members.title'));

  const network = data?.network;
  if (!network) return <Page>{error ? <ErrorState onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />}</Page>;
  const present = network.organisations.filter(({ standing }) => standing !== 'LEFT');
  const former = network.organisations.filter(({ standing }) => standing === 'LEFT');
  const alone = network.members.nodes.filter(({ organisation }) => organisation === null);
  const inviteButton = may('PERSON_INVITE') ? <Button onClick={() => show(true)} leftSection={<IconUsersPlus size={18} aria-hidden />}>{t('members.invite')}</Button> : null;
  return (
    <Page>
      <PageHeader
        title={t('members.title')} action={inviteButton}
        lead={`${t('members.lead', { count: present.length })}, ${t('members.people', { count: network.members.totalCount })}`}
      />
      {present.length === 1 && network.invitations.length === 0 && may('PERSON_INVITE') ? <div className="ns-invite-first"><EmptyState title={t('members.empty')}>{t('members.emptyHint')}</EmptyState></div> : null}
      <PendingInvitations invitations={network.invitations} onChanged={() => void refetch()} />
      {present.map((organisation) => <OrganisationCard key={organisation.id} organisation={organisation} everyone={present} onChanged={() => void refetch()} />)}
      {alone.length > 0 ? <Section title={t('members.without')} note={t('members.withoutHint')}><div className="ns-org-card"><PeopleList people={alone} organisation={null} everyone={present} onChanged={() => void refetch()} /></div></Section> : null}
      {former.length > 0 ? <Section title={t('members.former')}>{former.map((organisation) => <OrganisationCard key={organisation.id} organisation={organisation} everyone={present} onChanged={() => void refetch()} />)}</Section> : null}
      <InviteDialog opened={search.has('invite') && may('PERSON_INVITE')} onClose={() => show(false)} organisations={present} onInvited={() => void refetch()} />
    </Page>
  );
}
