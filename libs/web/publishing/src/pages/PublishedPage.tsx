import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EDITION_PUBLISHED } from '../api/edition-published.js';
import { EDITIONS } from '../api/editions.js';
import { CoordinatorNews } from '../components/CoordinatorNews.js';
import { EarlierEdition } from '../components/EarlierEdition.js';
import { EditionCard } from '../components/EditionCard.js';
import '../components/publishing.css';

/** What the network has published, the current edition first. */
export function PublishedPage() {
  const { t } = useTranslation('publishing');
  const { id, slug, may, path } = useNetwork();
  const { data, error, refetch } = useQuery(EDITIONS, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const [spoken, setSpoken] = useState('');
  useSubscription(EDITION_PUBLISHED, { variables: { networkId: id }, ignoreResults: true, onData: () => { setSpoken(t('live')); void refetch(); } });
  usePageTitle(t('title'));
  const mayPublish = may('EDITION_PUBLISH');
  const action = mayPublish ? <Button component={Link} to={path('publish')}>{t('publish')}</Button> : null;
  const framed = (content: ReactNode, button: ReactNode = null) => <Page><PageHeader title={t('title')} lead={t('lead')} action={button} />{content}<p className="ns-hidden" role="status">{spoken}</p></Page>;

  if (!data?.network) return framed(error ? <ErrorState title={t('failed')} onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />);
  const [current, ...earlier] = data.network.editions;
  const news = mayPublish ? <CoordinatorNews /> : null;
  if (!current) return framed(<>{news}<EmptyState icon={IconBook2} title={t('empty')} action={action}>{mayPublish ? t('emptyCan') : t('emptyCannot')}</EmptyState></>);
  return framed(
    <>
      {news}
      <Section title={t('current')}><EditionCard edition={current} /></Section>
      {earlier.length > 0 ? <Section title={t('earlier')}><ul className="ns-rows">{earlier.map((edition) => <EarlierEdition key={edition.id} edition={edition} />)}</ul></Section> : null}
    </>,
    action,
  );
}
