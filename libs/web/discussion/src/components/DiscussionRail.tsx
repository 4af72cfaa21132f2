import { useMediaQuery } from '@mantine/hooks';
import { Alert, Button, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconChecks, IconMessagePlus } from '@tabler/icons-react';
import type { Located } from '@northstar/engine-editor-schema';
import { useMaybeNetwork } from '@northstar/web-core';
import { useDocumentSession } from '@northstar/web-editor';
import { ErrorState, LoadingState } from '@northstar/web-ui';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { arrange } from '../lib/arrange.js';
import type { Thread } from '../lib/types.js';
import { FILTERS, passes } from '../lib/unread.js';
import type { Filter } from '../lib/unread.js';
import { Composer } from './Composer.js';
import { BEGINNING, useDiscussion, usePlacesOfThreads } from './DiscussionProvider.js';
import { useGrowing } from '../hooks/useGrowing.js';
import { Margin } from './Margin.js';
import type { MarginItem } from './Margin.js';
import { shorten, ThreadCard } from './ThreadCard.js';

/** The discussion beside the text. */
export function DiscussionRail() {
  const { t } = useTranslation('discussion');
  const { documentId, threads, loading, failed, refetch, mayComment, beginning, begin, stopBeginning, actions, focused, focus, enter, unread, personId } = useDiscussion();
  const located = usePlacesOfThreads();
  const { editor } = useDocumentSession();
  const [shown, setShown] = useState<Thread['state']>('OPEN');
  const [filter, setFilter] = useState<Filter>('all');
  const wide = useMediaQuery('(min-width: 80em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const organisation = useMaybeNetwork()?.actingFor ?? null;
  // A link to a resolved thread must show it, so the filter follows the thread in focus.
  const state = threads.find(({ id }) => id === focused)?.state;
  useEffect(() => { if (state) setShown(state); }, [state, focused]);

  const { isUnread } = unread;
  const organisationId = organisation?.id ?? null;
  const { whole, inText, detached } = useMemo(() => {
    // Whoever follows a link sees the thread, whatever was filtered before.
    const passing = threads.filter((thread) => thread.state === shown && (thread.id === focused || passes(thread, filter, { personId, organisationId, isUnread })));
    return arrange(passing, located);
  }, [threads, shown, focused, filter, personId, organisationId, isUnread, located]);
  const cards = useMemo<MarginItem[]>(() => (wide && located ? inText.map((thread) => ({ id: thread.id, from: foundAt(located, thread.id)!, draw: (crowded: boolean) => <ThreadCard thread={thread} brief={crowded} /> })) : []), [wide, located, inText]);

  if (loading) return <LoadingState shape="text" label={t('loading')} />;
  if (failed) return <ErrorState title={t('failed')} onRetry={refetch} />;

  const count = (which: Thread['state']) => threads.filter((thread) => thread.state === which && thread.comments.length > 0).length;
  const asked = beginning?.asked?.suggestionId ?? null;
  const composer: ReactNode = beginning && (
    <section className="ns-thread" data-active aria-label={t('new')}>
      {beginning.asked && <Text size="xs" c="dimmed">{t('aboutSuggestion', { name: beginning.asked.by })}</Text>}
      {beginning.about === 'passage' ? <span className="ns-thread-quote">{shorten(beginning.anchor.quote)}</span> : !beginning.asked && <Text size="xs" c="dimmed">{t('whole')}</Text>}
      <Composer
        key={beginning.about === 'passage' ? `${beginning.anchor.start} ${asked ?? ''}` : `whole ${asked ?? ''}`} draftKey={asked ? `new:${documentId}:${asked}` : `new:${documentId}`} label={t('new')} placeholder={t('newPlaceholder')} send={t('send')} focus
        onSend={async (body) => {
          const result = await actions.start(beginning.about === 'passage' ? beginning.anchor : null, body, asked);
          if (result.ok) { stopBeginning(); setShown('OPEN'); enter(result.thread.id); }
          return result;
        }}
        onCancel={() => {
          stopBeginning();
          // Back to the text, unless that would bring up the screen's own keyboard.
          if (editor && !editor.isDestroyed && !window.matchMedia('(pointer: coarse)').matches) editor.commands.focus();
        }}
      />
    </section>
  );
  // On wide screens cards stand beside their passages, and so does the field for a comment on what is selected.
  const besidePassage = wide && located !== null && beginning?.about === 'passage';
  const at = besidePassage ? foundAt(located, BEGINNING) : null;
  let beside: readonly MarginItem[] = cards;
  if (besidePassage && at !== null) {
    const index = cards.findIndex(({ from }) => from > at);
    const before = index < 0 ? cards.length : index;
    beside = [...cards.slice(0, before), { id: BEGINNING, from: at, draw: () => composer }, ...cards.slice(before)];
  }
  const empty = whole.length + inText.length + detached.length === 0;
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth size="xs" aria-label={t('filter')} value={shown} onChange={(value) => { setShown(value as Thread['state']); if (focused) focus(null); }}
        data={[{ value: 'OPEN', label: t('openCount', { count: count('OPEN') }) }, { value: 'RESOLVED', label: t('resolvedCount', { count: count('RESOLVED') }) }]}
      />
      <NativeSelect
        size="xs" aria-label={t('filterBy')} value={filter} onChange={(event) => setFilter(event.currentTarget.value as Filter)}
        data={FILTERS.filter((name) => name !== 'organisation' || organisation).map((name) => ({ value: name, label: t(`filters.${name}`, { organisation: organisation?.name ?? '' }) }))}
      />
      {unread.count > 0 && (
        <div className="ns-unread">
          <span role="status">{t('newCount', { count: unread.count })}</span>
          <Button size="compact-xs" variant="subtle" leftSection={<IconChecks size={14} aria-hidden />} onClick={unread.markAll}>{t('markAll')}</Button>
        </div>
      )}
      {focused && !state && <Alert color="yellow" variant="light">{t('threadGone')}</Alert>}
      {composer && !(besidePassage && at !== null) && composer}
      {empty && !beginning && <Text size="sm" c="dimmed">{filter !== 'all' ? t('emptyFilter') : shown === 'RESOLVED' ? t('emptyResolved') : mayComment ? t('emptyOpen') : t('emptyOpenReader')}</Text>}
      {whole.length > 0 && <Group title={t('whole')} threads={whole} />}
      {!(wide && located) && <ThreadList threads={inText} />}
      {detached.length > 0 && <Group title={t('detached')} hint={t('detachedHint')} threads={detached} detached />}
      {mayComment && !beginning && shown === 'OPEN' && (
        <Button variant="subtle" size="xs" leftSection={<IconMessagePlus size={16} aria-hidden />} onClick={() => begin('whole')} style={{ alignSelf: 'flex-start' }}>{t('commentWhole')}</Button>
      )}
      {beside.length > 0 && <Margin items={beside} activeId={besidePassage ? BEGINNING : focused} onFocus={focus} />}
    </Stack>
  );
}

function foundAt(located: ReadonlyMap<string, Located>, id: string): number | null {
  const place = located.get(id);
  return place?.found ? place.from : null;
}

function Group({ title, hint, threads, detached = false }: { title: string; hint?: string; threads: readonly Thread[]; detached?: boolean }) {
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text size="xs" fw={600} c="dimmed">{title}</Text>
      {hint && <Text size="xs" c="dimmed">{hint}</Text>}
      <ThreadList threads={threads} detached={detached} />
    </Stack>
  );
}

/** Threads one below the other: as many as one comes to see, for hundreds drawn at once would stop whoever writes. */
function ThreadList({ threads, detached = false }: { threads: readonly Thread[]; detached?: boolean }) {
  const { t } = useTranslation('discussion');
  const { focused } = useDiscussion();
  const { count, more, grow } = useGrowing(threads.length, threads.findIndex(({ id }) => id === focused));
  return (
    <>
      {threads.slice(0, count).map((thread) => <ThreadCard key={thread.id} thread={thread} detached={detached} />)}
      {count < threads.length && <Button ref={more} variant="subtle" size="xs" onClick={grow}>{t('showMore', { count: threads.length - count })}</Button>}
    </>
  );
}
