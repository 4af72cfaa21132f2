import { ActionIcon, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconTextCaption } from '@tabler/icons-react';
import { PersonLine, RelativeTime, Tip } from '@northstar/web-ui';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionResult } from '../hooks/useThreadActions.js';
import { draft } from '../lib/drafts.js';
import type { Thread } from '../lib/types.js';
import { CommentItem } from './CommentItem.js';
import { CommentWords } from './CommentWords.js';
import { Composer } from './Composer.js';
import { CopyLink } from './CopyLink.js';
import { useShown } from '../hooks/useShown.js';
import { useDiscussion } from './DiscussionProvider.js';

/** How much of a quoted passage is shown; the text itself has the rest. */
const QUOTE = 140;

export function shorten(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  return line.length <= QUOTE ? line : `${line.slice(0, QUOTE).replace(/\s+\S*$/u, '')} …`;
}

/** One thread: the passage it is about, the comments, and what one may do. In focus it can be answered at once. In brief, as long as nobody turned to it: what it is about, and how it begins. */
function Card({ thread, detached = false, brief = false }: { thread: Thread; detached?: boolean; brief?: boolean }) {
  const { t } = useTranslation('discussion');
  const { focused, focus, enter, entering, actions, drawSuggestion, unread, linked, attaching, startAttaching, personId } = useDiscussion();
  const [problem, setProblem] = useState<string | null>(null);
  const card = useRef<HTMLElement>(null);
  const active = focused === thread.id;
  useEffect(() => { if (active) card.current?.scrollIntoView({ block: 'nearest' }); }, [active]);
  // A link to this thread brings the keyboard here too; one to a comment of it goes on to the comment.
  const arrived = linked.threadId === thread.id && linked.commentId === null;
  useEffect(() => { if (arrived) card.current?.focus({ preventScroll: true }); }, [arrived]);
  const first = thread.comments[0];
  const unsent = () => [`reply:${thread.id}`, ...thread.comments.map(({ id }) => `edit:${id}`)].some((key) => draft(`${personId ?? ''} ${key}`).words !== '');
  const inBrief = brief && first !== undefined && !active && !unsent();
  useShown(card, thread, inBrief, unread);
  useEffect(() => {
    if (!active || entering.current !== thread.id) return;
    entering.current = null;
    card.current?.focus({ preventScroll: true });
  }, [active, entering, thread.id]);

  const act = async (action: Promise<ActionResult>) => {
    const result = await action;
    setProblem(result.ok ? null : result.message ?? t('sendFailed'));
  };
  const resolved = thread.state === 'RESOLVED';
  // Who settled it, or took it up again; what was said since stands below.
  const turn = resolved ? { by: thread.resolvedBy, organisation: thread.resolvedByOrganisation, at: thread.resolvedAt, words: 'resolvedBy' as const }
    : { by: thread.reopenedBy, organisation: thread.reopenedByOrganisation, at: thread.reopenedAt, words: 'reopenedBy' as const };
  const before = thread.comments.filter(({ createdAt }) => turn.at === null || createdAt <= turn.at).length;
  const said = (comments: Thread['comments']) => comments.map((comment) => <CommentItem key={comment.id} comment={comment} thread={thread} />);
  return (
    <section ref={card} className="ns-thread" tabIndex={-1} data-active={active} data-thread={thread.id} aria-label={thread.quote ? t('quoted', { quote: shorten(thread.quote) }) : t('whole')}>
      {thread.quote !== '' && (
        <UnstyledButton className="ns-thread-quote" data-detached={detached} onClick={() => focus(active && detached ? null : thread.id)} aria-current={active} title={detached ? t('detachedHint') : t('goTo')}>
          {shorten(thread.quote)}
        </UnstyledButton>
      )}
      {inBrief ? (
        <UnstyledButton className="ns-thread-brief" onClick={() => enter(thread.id)}>
          <PersonLine person={first.author} organisation={first.organisation ?? null} meta={<RelativeTime at={first.createdAt} />} mark={unread.isUnread(thread) ? <strong className="ns-new">{t('newMark')}</strong> : null} />
          <span className="ns-comment-body"><CommentWords comment={first} /></span>
          <span className="ns-thread-open">{t('openThread', { count: thread.comments.length - 1 })}</span>
        </UnstyledButton>
      ) : whole()}
    </section>
  );

  function whole() {
    return (
      <>
        {thread.suggestion && drawSuggestion?.(thread.suggestion)}
        {thread.attachment && (
          <Text size="xs" c="dimmed">
            {thread.attachment.organisation ? t('attachedBy', { name: thread.attachment.by.name, organisation: thread.attachment.organisation.name }) : t('attachedByPerson', { name: thread.attachment.by.name })} <RelativeTime at={thread.attachment.at} />
            {thread.attachment.formerQuote !== '' && ` ${t('formerly', { quote: shorten(thread.attachment.formerQuote) })}`}
          </Text>
        )}
        {detached && thread.mayAttach && (
          <Button
            size="compact-sm" variant={attaching === thread.id ? 'light' : 'default'} leftSection={<IconTextCaption size={16} aria-hidden />} style={{ justifySelf: 'start' }} aria-pressed={attaching === thread.id}
            onClick={() => startAttaching(attaching === thread.id ? null : thread.id)}
          >{t('attach')}</Button>
        )}
        {said(thread.comments.slice(0, before))}
        {turn.by && (
          <Text size="xs" c="dimmed">{turn.organisation ? t(turn.words, { name: turn.by.name, organisation: turn.organisation.name }) : t(`${turn.words}Person`, { name: turn.by.name })} {turn.at && <RelativeTime at={turn.at} />}</Text>
        )}
        {said(thread.comments.slice(before))}
        {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
        <Group gap={4} wrap="nowrap" align="flex-start" className="ns-thread-foot">
          {thread.can.includes('THREAD_REPLY') && !resolved
            ? <Composer draftKey={`reply:${thread.id}`} label={t('reply')} placeholder={t('replyPlaceholder')} send={t('sendReply')} compact onSend={(body) => actions.reply(thread.id, body)} />
            : <span className="ns-composer" />}
          <CopyLink threadId={thread.id} label={t('link')} />
          {thread.can.includes('THREAD_RESOLVE') && (
            <Tip label={resolved ? t('reopen') : t('resolve')}>
              <ActionIcon variant="subtle" size="lg" aria-label={resolved ? t('reopen') : t('resolve')} onClick={() => void act(resolved ? actions.reopen(thread.id) : actions.resolve(thread.id))}>
                {resolved ? <IconArrowBackUp size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
              </ActionIcon>
            </Tip>
          )}
        </Group>
      </>
    );
  }
}

/** Drawn anew only when something of it changed: the list around it changes at every pause of whoever writes. */
export const ThreadCard = memo(Card);
