import { Alert, Button, Group, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { IconArrowDown, IconArrowsExchange, IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@apollo/client/react';
import { inLanguage } from '@northstar/domain-strategy';
import { ErrorState, formatMoment, LoadingState } from '@northstar/web-ui';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANGES_SINCE, COMPARE } from '../api/compare.js';
import { useVersions } from '../hooks/useVersions.js';
import { onlyBy } from '../lib/only-by.js';
import type { Comparison, Version } from '../lib/types.js';
import { ChangeLog } from './ChangeLog.js';
import { ComparedText } from './ComparedText.js';
import { Contributors } from './Contributors.js';

/** Stands for the text as it is, in the list of versions to choose from. */
const NOW = 'now';
/** Earlier sides that are no version, as the address names them. */
const SINCE = { visit: 'LAST_VISIT', position: 'OUR_POSITION' } as const;
const isSince = (from: string | null): from is keyof typeof SINCE => from !== null && from in SINCE;

export interface CompareViewProps {
  readonly documentId: string;
  /** The language that the text is in. */
  readonly language: string;
  /** The earlier version, or `visit` or `position`; the newest one if the address names none. */
  readonly from: string | null;
  /** The later version, or null for the text as it stands. */
  readonly to: string | null;
  readonly onChange: (from: string, to: string | null) => void;
  /** What was decided about suggestions between two moments; without the later one, up to now. */
  readonly decisions?: (since: string, until: string | null) => ReactNode;
}

/** What changed between two moments of a document, by which organisation. */
export function CompareView({ documentId, language, from, to, onChange, decisions }: CompareViewProps) {
  const { t } = useTranslation('versions');
  const { versions, loading: listing } = useVersions(documentId);
  const earlier = from ?? versions[0]?.id ?? null;
  const [byLetter, setByLetter] = useState(false);
  const by = byLetter ? 'CHARACTER' as const : 'WORD' as const;
  const since = isSince(earlier) ? SINCE[earlier] : null;
  const between = useQuery(COMPARE, { variables: { from: earlier ?? '', to, by }, skip: earlier === null || since !== null, fetchPolicy: 'cache-and-network' });
  const moment = useQuery(CHANGES_SINCE, { variables: { documentId, since: since ?? 'LAST_VISIT', by }, skip: since === null, fetchPolicy: 'cache-and-network' });
  const { loading, error, refetch } = since ? moment : between;
  const answered = since ? moment.data !== undefined : between.data !== undefined;
  const comparison = (since ? moment.data?.changesSince : between.data?.compare) ?? null;
  const label = (version: Version) => (version.name ? `${version.number}: ${version.name}` : t('number', { number: version.number }));
  const choices = versions.map((version) => ({ value: version.id, label: label(version) }));
  return (
    <Stack gap="lg" className="ns-compare">
      <Group gap="sm" align="flex-end" className="ns-compare-choice">
        <Select
          label={t('compare.from')} data={[{ value: 'visit', label: t('compare.lastVisit') }, { value: 'position', label: t('compare.ourPosition') }, ...withMissing(choices, since ? null : comparison?.from)]} value={earlier} allowDeselect={false} searchable
          onChange={(value) => value && onChange(value, isSince(value) ? null : to)}
        />
        <Button
          variant="subtle" color="gray" px="xs" aria-label={t('compare.swap')} title={t('compare.swap')} disabled={to === null || earlier === null || since !== null}
          onClick={() => earlier && to && onChange(to, earlier)}
        ><IconArrowsExchange size={18} aria-hidden /></Button>
        <Select
          label={t('compare.to')} data={[{ value: NOW, label: t('current') }, ...withMissing(choices, comparison?.to)]} value={to ?? NOW} allowDeselect={false} searchable disabled={since !== null}
          onChange={(value) => value && earlier && onChange(earlier, value === NOW ? null : value)}
        />
      </Group>
      {error && !comparison && <ErrorState title={t('compare.failed')} onRetry={() => void refetch()} />}
      {answered && !comparison && <Alert color="yellow" variant="light">{t(since === 'LAST_VISIT' ? 'compare.noVisit' : since ? 'compare.noPosition' : 'compare.gone')}</Alert>}
      {(loading || listing) && !comparison && !error && <LoadingState shape="text" label={t('compare.loading')} />}
      {!listing && earlier === null && <Text c="dimmed">{t('empty')}</Text>}
      {comparison && since && (
        <Text size="sm" c="dimmed">{comparison.from ? t('compare.sincePosition', { number: comparison.from.number }) : t('compare.sinceVisit', { when: formatMoment(Date.parse(comparison.fromAt), { now: Date.now() }) })}</Text>
      )}
      {comparison && decisions?.(...stretchOf(comparison))}
      {comparison && <Result key={`${comparison.fromAt} ${comparison.to?.id ?? ''}`} comparison={comparison} language={language} byLetter={byLetter} onByLetter={setByLetter} />}
    </Stack>
  );
}

/** From when to when, whichever side was chosen as the earlier one. */
function stretchOf({ fromAt, to }: Comparison): [since: string, until: string | null] {
  return to !== null && to !== undefined && Date.parse(to.createdAt) < Date.parse(fromAt) ? [to.createdAt, fromAt] : [fromAt, to?.createdAt ?? null];
}

/** A version that is older than the part of the list that has been fetched can still be the one compared. */
function withMissing(choices: readonly { value: string; label: string }[], version: { id: string; number: number; name?: string | null } | null | undefined) {
  if (!version || choices.some(({ value }) => value === version.id)) return [...choices];
  return [...choices, { value: version.id, label: version.name ? `${version.number}: ${version.name}` : String(version.number) }];
}

function Result({ comparison, language, byLetter, onByLetter }: { comparison: Comparison; language: string; byLetter: boolean; onByLetter: (byLetter: boolean) => void }) {
  const { t } = useTranslation('versions');
  const { blocks: all, insertedWords, deletedWords, contributors, changes } = comparison;
  const [by, setBy] = useState<string | null>(null);
  const blocks = useMemo(() => onlyBy(all, by), [all, by]);
  const changed = all.filter(({ change }) => change !== 'SAME').length;
  const [onlyChanges, setOnlyChanges] = useState(all.length > 12 && changed * 2 < all.length);
  const text = useRef<HTMLDivElement>(null);
  const at = useRef(-1);
  const organisations = [...new Map(all.flatMap(({ segments }) => segments).flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation] as const] : []))).values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  if (changed === 0) return <Text>{t('compare.same')}</Text>;

  const go = (by: 1 | -1) => {
    const changes = [...(text.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    if (changes.length === 0) return;
    at.current = (at.current + by + changes.length) % changes.length;
    const target = changes[at.current]!;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center', behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };
  const summary = insertedWords + deletedWords === 0 ? t('compare.formattingOnly') : t('compare.summary', {
    inserted: insertedWords === 0 ? t('compare.nothingInserted') : t('compare.inserted', { count: insertedWords }),
    deleted: deletedWords === 0 ? t('compare.nothingDeleted') : t('compare.deleted', { count: deletedWords }),
  });
  return (
    <>
      <section className="ns-compare-summary" aria-label={t('compare.title')}>
        <Text fw={600} className="ns-sentence">{summary}</Text>
        <ChangeLog changes={changes} />
        {contributors.length > 0 && <Contributors contributors={contributors} />}
        <Text size="xs" c="dimmed" component="div" aria-hidden>
          <ins className="ns-ins"><span className="ns-compare-sign">+</span>{t('compare.keyInserted')}</ins>{'  '}
          <del className="ns-del"><span className="ns-compare-sign">−</span>{t('compare.keyDeleted')}</del>{'  '}
          <span className="ns-formatted">{t('compare.keyFormatted')}</span>{'  '}<span className="ns-moved">{t('compare.keyMoved')}</span>
        </Text>
      </section>
      <Group gap="xs" className="ns-compare-tools">
        <Switch size="sm" label={t('compare.onlyChanges')} checked={onlyChanges} onChange={(event) => setOnlyChanges(event.currentTarget.checked)} />
        <SegmentedControl size="xs" aria-label={t('compare.grain')} value={byLetter ? 'letters' : 'words'} onChange={(value) => onByLetter(value === 'letters')} data={[{ value: 'words', label: t('compare.words') }, { value: 'letters', label: t('compare.letters') }]} />
        {organisations.length > 1 && (
          <Select
            size="xs" aria-label={t('compare.filter')} value={by ?? ''} allowDeselect={false} onChange={(value) => setBy(value || null)}
            data={[{ value: '', label: t('compare.everyone') }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Group gap={4} ml="auto">
          <Button size="xs" variant="default" leftSection={<IconArrowUp size={14} aria-hidden />} onClick={() => go(-1)}>{t('compare.previous')}</Button>
          <Button size="xs" variant="default" leftSection={<IconArrowDown size={14} aria-hidden />} onClick={() => go(1)}>{t('compare.next')}</Button>
        </Group>
      </Group>
      <div ref={text} {...inLanguage(language)}><ComparedText blocks={blocks} onlyChanges={onlyChanges} /></div>
    </>
  );
}
