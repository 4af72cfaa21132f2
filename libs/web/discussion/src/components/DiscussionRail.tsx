import { Alert, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { ErrorState, LoadingState } from '@northstar/web-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { arrange } from '../lib/arrange.js';
import type { Thread } from '../lib/types.js';
import { Composer } from './Composer.js';
import { useDiscussion } from './DiscussionProvider.js';
import { shorten, ThreadCard } from './ThreadCard.js';

/** The discussion beside the text. */
export function DiscussionRail() {
  const { t } = useTranslation('discussion');
  const { documentId, threads, located, loading, failed, refetch, mayComment, beginning, begin, stopBeginning, actions, focused, focus } = useDiscussion();
  const [shown, setShown] = useState<Thread['state']>('OPEN');
  // A link to a resolved thread must show it, so the filter follows the thread in focus.
  const state = threads.find(({ id }) => id === focused)?.state;
  useEffect(() => { if (state) setShown(state); }, [state, focused]);

  if (loading) return <LoadingState shape="text" label={t('loading')} />;
  if (failed) return <ErrorState title={t('failed')} onRetry={refetch} />;

  const count = (which: Thread['state']) => threads.filter((thread) => thread.state === which && thread.comments.length > 0).length;
  const { whole, inText, detached } = arrange(threads.filter((thread) => thread.state === shown), located);
  const empty = whole.length + inText.length + detached.length === 0;
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth size="xs" aria-label={t('filter')} value={shown} onChange={(value) => { setShown(value as Thread['state']); if (focused) focus(null); }}
        data={[{ value: 'OPEN', label: t('openCount', { count: count('OPEN') }) }, { value: 'RESOLVED', label: t('resolvedCount', { count: count('RESOLVED') }) }]}
      />
      {focused && !state && <Alert color="yellow" variant="light">{t('threadGone')}</Alert>}
      {beginning && (
        <section className="ns-thread" data-active aria-label={t('new')}>
          {beginning.about === 'passage' ? <span className="ns-thread-quote">{shorten(beginning.anchor.quote)}</span> : <Text size="xs" c="dimmed">{t('whole')}</Text>}
          <Composer
            key={beginning.about === 'passage' ? beginning.anchor.start : 'whole'} draftKey={`new:${documentId}`} label={t('new')} placeholder={t('newPlaceholder')} send={t('send')} focus
            onSend={async (body) => {
              const result = await actions.start(beginning.about === 'passage' ? beginning.anchor : null, body);
              if (result.ok) { stopBeginning(); setShown('OPEN'); focus(result.thread.id, false); }
              return result;
            }}
            onCancel={stopBeginning}
          />
        </section>
      )}
      {empty && !beginning && <Text size="sm" c="dimmed">{shown === 'RESOLVED' ? t('emptyResolved') : mayComment ? t('emptyOpen') : t('emptyOpenReader')}</Text>}
      {whole.length > 0 && <Group title={t('whole')} threads={whole} />}
      {inText.map((thread) => <ThreadCard key={thread.id} thread={thread} />)}
      {detached.length > 0 && <Group title={t('detached')} hint={t('detachedHint')} threads={detached} detached />}
      {mayComment && !beginning && shown === 'OPEN' && (
        <Button variant="subtle" size="xs" leftSection={<IconMessagePlus size={16} aria-hidden />} onClick={() => begin('whole')} style={{ alignSelf: 'flex-start' }}>{t('commentWhole')}</Button>
      )}
    </Stack>
  );
}

function Group({ title, hint, threads, detached = false }: { title: string; hint?: string; threads: readonly Thread[]; detached?: boolean }) {
  return (
    <Stack gap="xs" role="group" aria-label={title}>
      <Text size="xs" fw={600} c="dimmed">{title}</Text>
      {hint && <Text size="xs" c="dimmed">{hint}</Text>}
      {threads.map((thread) => <ThreadCard key={thread.id} thread={thread} detached={detached} />)}
    </Stack>
  );
}
