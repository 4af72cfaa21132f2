import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Page, PageHeader, Section } from '@northstar/web-ui';
import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconScale } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EndedRow } from '../components/EndedRow.js';
import { RunningCard } from '../components/RunningCard.js';
import { useDecisions, type Ending } from '../hooks/useDecisions.js';
import { unanswered } from '../lib/mine.js';

/** So many ended ballots are read at a glance; more are easier to find by how they ended. */
const MANY = 6;
const ENDING_NAMES: readonly Ending[] = ['all', 'carried', 'notCarried', 'calledOff'];

/** What is being decided and what was: open ballots first, with what one's own organisation has to do. */
export function DecisionsPage() {
  const { t } = useTranslation('voting');
  const { may, path } = useNetwork();
  const [ending, setEnding] = useState<Ending>('all');
  const { running, ended, endedCount, more, error, retry } = useDecisions(ending);
  usePageTitle(t('list.title'));
  const mayOpen = may('BALLOT_OPEN');
  const waits = running?.some((ballot) => unanswered(ballot).length > 0) ?? false;
  const open = mayOpen ? <Button component={Link} to={path('decisions', 'new')} variant={waits ? 'default' : 'filled'} leftSection={<IconPlus size={18} aria-hidden />}>{t('list.open')}</Button> : null;
  const framed = (content: ReactNode, action: ReactNode = null) => <Page><PageHeader title={t('list.title')} lead={t('list.lead')} action={action} />{content}</Page>;
  if (running === null || (ended === null && ending === 'all')) return framed(error ? <ErrorState title={t('list.failed')} onRetry={retry}>{troubleSentence(error)}</ErrorState> : <LoadingState />);
  if (running.length === 0 && ended?.length === 0 && ending === 'all') {
    return framed(<EmptyState icon={IconScale} title={t('list.empty')} action={open}>{mayOpen ? t('list.emptyCan') : t('list.emptyCannot')}</EmptyState>);
  }
  const first = running.find((ballot) => unanswered(ballot).length > 0);
  const filter = ending !== 'all' || endedCount > MANY;
  return framed(
    <>
      <Section title={t('list.running')}>
        {running.length === 0
          ? <p className="ns-dim ns-plain">{t('list.nothingOpen')}</p>
          : <ul className="ns-running-list">{running.map((ballot) => <li key={ballot.id}><RunningCard ballot={ballot} main={ballot === first} /></li>)}</ul>}
      </Section>
      {filter || endedCount > 0 ? (
        <Section
          title={t('list.ended')}
          action={filter ? <SegmentedControl size="xs" aria-label={t('list.filter')} value={ending} onChange={(value) => setEnding(value as Ending)} data={ENDING_NAMES.map((value) => ({ value, label: t(`list.${value}`) }))} /> : undefined}
        >
          {ended === null ? <LoadingState /> : ended.length === 0 ? <p className="ns-dim ns-plain">{t('list.none')}</p> : <ul className="ns-rows">{ended.map((ballot) => <EndedRow key={ballot.id} ballot={ballot} />)}</ul>}
          {more ? <Button className="ns-more" variant="subtle" onClick={more}>{t('list.more')}</Button> : null}
        </Section>
      ) : null}
      <div className="ns-decisions-beside">
        <p className="ns-plain ns-dim"><Link to={path('record')}>{t('list.record')}</Link> {t('list.recordNote')}</p>
        <p className="ns-plain ns-dim"><Link to={path('polls')}>{t('list.polls')}</Link> {t('list.pollsNote')}</p>
      </div>
    </>,
    open,
  );
}
