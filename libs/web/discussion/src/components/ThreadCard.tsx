import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconLink } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionResult } from '../hooks/useThreadActions.js';
import type { Thread } from '../lib/types.js';
import { CommentItem } from './CommentItem.js';
import { Composer } from './Composer.js';
import { useDiscussion } from './DiscussionProvider.js';

/** How much of a quoted passage is shown; the text itself has the rest. */
const QUOTE = 140;

export function shorten(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  return line.length <= QUOTE ? line : `${line.slice(0, QUOTE).replace(/\s+\S*$/u, '')} …`;
}

/** One thread: the passage it is about, the comments, and what one may do. In focus it can be answered at once. */
export function ThreadCard({ thread, detached = false }: { thread: Thread; detached?: boolean }) {
  const { t } = useTranslation('discussion');
  const { focused, focus, actions } = useDiscussion();
  const [problem, setProblem] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const card = useRef<HTMLElement>(null);
  const active = focused === thread.id;
  useEffect(() => { if (active) card.current?.scrollIntoView({ block: 'nearest' }); }, [active]);

  const act = async (action: Promise<ActionResult>) => {
    const result = await action;
    setProblem(result.ok ? null : result.message ?? t('sendFailed'));
  };
  const copy = async () => {
    const url = new URL(window.location.href);
    url.searchParams.set('thread', thread.id);
    await navigator.clipboard.writeText(url.toString());
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  };
  const resolved = thread.state === 'RESOLVED';
  const by = thread.resolvedBy?.name ?? '';
  return (
    <section ref={card} className="ns-thread" data-active={active} data-thread={thread.id} aria-label={thread.quote ? t('quoted', { quote: shorten(thread.quote) }) : t('whole')}>
      {thread.quote !== '' && (
        <UnstyledButton className="ns-thread-quote" data-detached={detached} onClick={() => focus(active && detached ? null : thread.id)} aria-current={active} title={detached ? t('detachedHint') : t('goTo')}>
          {shorten(thread.quote)}
        </UnstyledButton>
      )}
      {thread.comments.map((comment) => <CommentItem key={comment.id} comment={comment} />)}
      {resolved && by !== '' && (
        <Text size="xs" c="dimmed">{thread.resolvedByOrganisation ? t('resolvedBy', { name: by, organisation: thread.resolvedByOrganisation.name }) : t('resolvedByPerson', { name: by })}</Text>
      )}
      {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
      <Group gap={4} wrap="nowrap" align="flex-start" className="ns-thread-foot">
        {thread.can.includes('THREAD_REPLY') && !resolved
          ? <Composer draftKey={`reply:${thread.id}`} label={t('reply')} placeholder={t('replyPlaceholder')} send={t('sendReply')} compact onSend={(body) => actions.reply(thread.id, body)} />
          : <span className="ns-composer" />}
        <Tooltip label={copied ? t('linkCopied') : t('link')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={copied ? t('linkCopied') : t('link')} onClick={() => void copy()}>{copied ? <IconCheck size={18} aria-hidden /> : <IconLink size={18} aria-hidden />}</ActionIcon>
        </Tooltip>
        {thread.can.includes('THREAD_RESOLVE') && (
          <Tooltip label={resolved ? t('reopen') : t('resolve')}>
            <ActionIcon variant="subtle" size="lg" aria-label={resolved ? t('reopen') : t('resolve')} onClick={() => void act(resolved ? actions.reopen(thread.id) : actions.resolve(thread.id))}>
              {resolved ? <IconArrowBackUp size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
    </section>
  );
}
