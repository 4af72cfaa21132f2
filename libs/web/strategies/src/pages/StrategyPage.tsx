import { useQuery, useSubscription } from '@apollo/client/react';
import { troubleSentence, useNetwork, usePageTitle } from '@northstar/web-core';
import { DropMenu, ErrorState, LoadingState, onDemand, Page, PageHeader } from '@northstar/web-ui';
import { ActionIcon, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconFileImport, IconPlus } from '@tabler/icons-react';
import type { StrategyQuery } from '@northstar/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { STRATEGY } from '../api/strategy.js';
import { STRATEGY_CHANGED } from '../api/strategy-changed.js';
import { AskList } from '../components/AskList.js';
import { Foundation } from '../components/Foundation.js';
import type { TextComponent } from '../components/ImportDialog.js';
import { RetiredAsks } from '../components/RetiredAsks.js';
import '../components/strategies.css';

const AskDialog = onDemand(() => import('../components/AskDialog.js').then(({ AskDialog }) => AskDialog));
const ImportDialog = onDemand(() => import('../components/ImportDialog.js').then(({ ImportDialog }) => ImportDialog));
const RenameDialog = onDemand(() => import('../components/RenameDialog.js').then(({ RenameDialog }) => RenameDialog));

/** Our goal, what we mean, and the asks: how far is each, who leads, what moved. `Text` draws a text that is about to be brought in. */
export function StrategyPage({ Text }: { readonly Text: TextComponent }) {
  const { t } = useTranslation('strategies');
  const { slug } = useNetwork();
  const { data, error, refetch } = useQuery(STRATEGY, { variables: { slug } });
  usePageTitle(t('title'));
  const network = data?.network;
  if (!network) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        {error ? <ErrorState onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />}
      </Page>
    );
  }
  return <Strategy key={network.strategy.id} strategy={network.strategy} organisations={network.organisations} Text={Text} />;
}

type Network = NonNullable<StrategyQuery['network']>;

function Strategy({ strategy, organisations, Text }: { readonly strategy: Network['strategy']; readonly organisations: Network['organisations']; readonly Text: TextComponent }) {
  const { t } = useTranslation('strategies');
  const { may, path } = useNetwork();
  useSubscription(STRATEGY_CHANGED, { variables: { strategyId: strategy.id } });
  const [search, setSearch] = useSearchParams();
  const adding = search.has('add') && may('ASK_CREATE');
  const showAdd = (open: boolean) => setSearch(open ? { add: '' } : {}, { replace: true });
  const importing = search.has('import') && may('ASK_CREATE');
  const showImport = (open: boolean) => setSearch(open ? { import: '' } : {}, { replace: true });
  const [renaming, rename] = useDisclosure(false);
  const { goal, definition, title } = strategy;
  const asks = strategy.asks.filter(({ status }) => status !== 'RETIRED');
  const retired = strategy.asks.filter(({ status }) => status === 'RETIRED');
  const count = (...statuses: string[]) => asks.filter(({ status }) => statuses.includes(status)).length;
  const moved = [goal, definition, ...asks].filter(({ changedSinceVisit }) => changedSinceVisit).length;
  const agreed = count('AGREED', 'PUBLISHED');
  const ballots = count('UNDER_BALLOT');
  const summary = [
    t('progress', { count: asks.length }), agreed > 0 ? t('agreed', { count: agreed }) : null, ballots > 0 ? t('underBallot', { count: ballots }) : null, moved > 0 ? t('moved', { count: moved }) : null,
  ].filter(Boolean).join(' · ');
  const addButton = may('ASK_CREATE') ? <Button onClick={() => showAdd(true)} leftSection={<IconPlus size={18} aria-hidden />}>{t('add')}</Button> : null;
  return (
    <Page>
      <PageHeader
        title={title} lead={summary} action={addButton}
        more={(
          <>
            <DropMenu target={<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('options')}><IconDots size={20} aria-hidden /></ActionIcon>}>
              {({ Item }) => <>
                <Item component={Link} to={path('scoreboard')}>{t('scoreboard')}</Item>
                <Item component={Link} to={path('voices')}>{t('voices')}</Item>
                <Item component={Link} to={path('signatures')}>{t('signatures')}</Item>
                {may('STRATEGY_EDIT') ? <Item onClick={rename.open}>{t('rename')}</Item> : null}
              </>}
            </DropMenu>
            {may('ASK_CREATE') ? <Button variant="default" onClick={() => showImport(true)} leftSection={<IconFileImport size={18} aria-hidden />}>{t('import.open')}</Button> : null}
          </>
        )}
      />
      <Foundation goal={goal} definition={definition} />
      <AskList asks={asks} organisations={organisations} themes={strategy.themes} onAdd={() => showAdd(true)} />
      {retired.length > 0 ? <RetiredAsks asks={retired} /> : null}
      {adding ? <AskDialog strategyId={strategy.id} organisations={organisations} themes={strategy.themes} onClose={() => showAdd(false)} /> : null}
      {importing ? <ImportDialog strategyId={strategy.id} language={goal.language} organisations={organisations} themes={strategy.themes} Text={Text} onClose={() => showImport(false)} /> : null}
      {renaming ? <RenameDialog strategyId={strategy.id} title={title} onClose={rename.close} /> : null}
    </Page>
  );
}
