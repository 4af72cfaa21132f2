import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { POLL_CHANGED } from '../api/poll-changed.js';
import { POLLS } from '../api/polls.js';
import { PollCard } from '../components/PollCard.js';

const PAGE = 20;

/** Anonymous polls: those that run first, with whether they wait for the viewer. */
export function PollsPage() {
  const { t } = useTranslation('polls');
  const { id: networkId, slug, may, path } = useNetwork();
  const { data, error, refetch, fetchMore } = useQuery(POLLS, { variables: { slug, first: PAGE }, fetchPolicy: 'cache-and-network' });
  useSubscription(POLL_CHANGED, { variables: { networkId }, ignoreResults: true, onData: () => void refetch() });
  usePageTitle(t('list.title'));
  const list = data?.network?.polls;
  const running = list?.nodes.filter(({ state }) => state === 'OPEN') ?? [];
  const ended = list?.nodes.filter(({ state }) => state !== 'OPEN') ?? [];
  const first = running.find(({ mine }) => mine === 'WAITING');
  const mayAsk = may('POLL_ASK');
  const ask = mayAsk ? <Button component={Link} to={path('polls', 'new')} variant={first ? 'default' : 'filled'} leftSection={<IconPlus size={18} aria-hidden />}>{t('list.ask')}</Button> : null;
  const framed = (content: ReactNode, action: ReactNode = null) => <Page><PageHeader title={t('list.title')} lead={t('list.lead')} action={action} />{content}</Page>;
  if (!list) return framed(error ? <ErrorState title={t('list.failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />);
  if (list.nodes.length === 0) return framed(<EmptyState icon={IconMessageQuestion} title={t('list.empty')} action={ask}>{mayAsk ? t('list.emptyCan') : t('list.emptyCannot')}</EmptyState>);
  return framed(
    <>
      <Section title={t('list.running')}>{running.length === 0 ? <p className="ns-dim ns-plain">{t('list.nothing')}</p> : <ul className="ns-poll-list">{running.map((poll) => <li key={poll.id}><PollCard poll={poll} main={poll === first} /></li>)}</ul>}</Section>
      {ended.length > 0 ? <Section title={t('list.ended')}><ul className="ns-poll-list">{ended.map((poll) => <li key={poll.id}><PollCard poll={poll} main={false} /></li>)}</ul></Section> : null}
      {list.pageInfo.hasNextPage ? <Button variant="subtle" onClick={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}>{t('list.more')}</Button> : null}
    </>,
    ask,
  );
}
