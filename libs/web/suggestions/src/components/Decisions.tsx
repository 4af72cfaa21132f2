import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { ErrorState, LoadingState } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { DECIDED_BETWEEN } from '../api/decided-between.js';
import { VERSION_DECISIONS } from '../api/version-decisions.js';
import type { Suggestion } from '../lib/types.js';
import { DecidedCard } from './DecidedCard.js';

/** What was accepted and rejected on the way to a version, by whom and why. */
export function DecisionsOfVersion({ versionId }: { readonly versionId: string }) {
  const { t } = useTranslation('suggestions');
  const { data, error, refetch } = useQuery(VERSION_DECISIONS, { variables: { versionId } });
  const rows = data?.version?.settledSuggestions as readonly Suggestion[] | undefined;
  return (
    <Decisions
      rows={rows && [...rows].reverse()} total={rows?.length ?? 0} failed={Boolean(error) && !data} retry={() => void refetch()}
      title={t('record.version', { count: rows?.length ?? 0 })} none={t('record.versionNone')}
    />
  );
}

/** What was accepted and rejected in a document between two moments; without the later one, up to now. */
export function DecisionsBetween({ documentId, since, until }: { readonly documentId: string; readonly since: string; readonly until: string | null }) {
  const { t } = useTranslation('suggestions');
  const { data, error, refetch, fetchMore } = useQuery(DECIDED_BETWEEN, { variables: { documentId, since, until }, fetchPolicy: 'cache-and-network' });
  const list = data?.document?.decidedSuggestions;
  return (
    <Decisions
      rows={list?.nodes as readonly Suggestion[] | undefined} total={list?.totalCount ?? 0} failed={Boolean(error) && !data} retry={() => void refetch()}
      title={t('record.between', { count: list?.totalCount ?? 0 })} none={t('record.betweenNone')}
      more={list?.pageInfo.hasNextPage ? () => void fetchMore({ variables: { after: list.pageInfo.endCursor } }) : null}
    />
  );
}

interface Props {
  readonly rows: readonly Suggestion[] | undefined;
  readonly total: number;
  readonly failed: boolean;
  readonly retry: () => void;
  readonly title: string;
  readonly none: string;
  readonly more?: (() => void) | null;
}

/** One line that opens into the whole record, so that whoever came for the text is not kept from it. */
function Decisions({ rows, total, failed, retry, title, none, more = null }: Props) {
  const { t } = useTranslation('suggestions');
  if (failed) return <ErrorState title={t('failed')} onRetry={retry} />;
  if (!rows) return <LoadingState shape="text" label={t('loading')} />;
  if (total === 0) return <Text size="sm" c="dimmed">{none}</Text>;
  return (
    <details className="ns-decisions">
      <summary>{title}</summary>
      <div className="ns-decisions-list">
        {rows.map((suggestion) => <DecidedCard key={suggestion.id} suggestion={suggestion} />)}
        {more && <Button size="xs" variant="default" onClick={more}>{t('more')}</Button>}
      </div>
    </details>
  );
}
