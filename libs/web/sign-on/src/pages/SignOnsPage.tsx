import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconPlus, IconSignature } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SIGN_ON_CHANGED } from '../api/sign-on-changed.js';
import { SIGN_ONS } from '../api/sign-ons.js';
import { CallCard, waitingFor } from '../components/CallCard.js';

const PAGE = 20;

/** Calls for signatures: those that run first, with what one's own organisation has to do. */
export function SignOnsPage() {
  const { t } = useTranslation('signOn');
  const { id: networkId, slug, may, path } = useNetwork();
  const { data, error, refetch, fetchMore } = useQuery(SIGN_ONS, { variables: { slug, documentId: null, first: PAGE }, fetchPolicy: 'cache-and-network' });
  useSubscription(SIGN_ON_CHANGED, { variables: { networkId }, ignoreResults: true, onData: () => void refetch() });
  usePageTitle(t('list.title'));
  const list = data?.network?.signOns;
  const running = list?.nodes.filter(({ open }) => open) ?? [];
  const ended = list?.nodes.filter(({ open }) => !open) ?? [];
  const first = running.find((call) => waitingFor(call).length > 0);
  const mayCall = may('SIGN_ON_CALL');
  const call = mayCall ? <Button component={Link} to={path('signatures', 'new')} variant={first ? 'default' : 'filled'} leftSection={<IconPlus size={18} aria-hidden />}>{t('list.call')}</Button> : null;
  const framed = (content: ReactNode, action: ReactNode = null) => <Page><PageHeader title={t('list.title')} lead={t('list.lead')} action={action} />{content}</Page>;
  if (!list) return framed(error ? <ErrorState title={t('list.failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />);
  if (list.nodes.length === 0) return framed(<EmptyState icon={IconSignature} title={t('list.empty')} action={call}>{mayCall ? t('list.emptyCan') : t('list.emptyCannot')}</EmptyState>);
  return framed(
    <>
      <Section title={t('list.running')}>{running.length === 0 ? <p className="ns-dim ns-plain">{t('list.nothing')}</p> : <ul className="ns-sign-list">{running.map((each) => <li key={each.id}><CallCard signOn={each} main={each === first} /></li>)}</ul>}</Section>
      {ended.length > 0 ? <Section title={t('list.ended')}><ul className="ns-sign-list">{ended.map((each) => <li key={each.id}><CallCard signOn={each} main={false} /></li>)}</ul></Section> : null}
      {list.pageInfo.hasNextPage ? <Button variant="subtle" onClick={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}>{t('list.more')}</Button> : null}
    </>,
    call,
  );
}
