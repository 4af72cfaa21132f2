import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { DropMenu, PersonLine, RelativeTime } from '@northstar/web-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toWritten } from '../lib/mention-words.js';
import type { Comment, Thread } from '../lib/types.js';
import { CommentWords } from './CommentWords.js';
import { Composer } from './Composer.js';
import { CopyLink } from './CopyLink.js';
import { useDiscussion } from './DiscussionProvider.js';
import { Reactions } from './Reactions.js';

/** One comment, with what its author may do with it. */
export function CommentItem({ comment, thread }: { comment: Comment; thread: Thread }) {
  const { t } = useTranslation('discussion');
  const { actions, personId, unread, linked, mayComment } = useDiscussion();
  const [doing, setDoing] = useState<'reading' | 'editing' | 'deleting'>('reading');
  const [problem, setProblem] = useState<string | null>(null);
  const own = comment.author.id === personId;
  const article = useRef<HTMLElement>(null);
  const marked = linked.commentId === comment.id;
  // A link to this very comment brings it before the eyes, and where the keyboard is.
  useEffect(() => {
    if (!marked) return;
    article.current?.scrollIntoView({ block: 'center' });
    article.current?.focus({ preventScroll: true });
  }, [marked]);
  // Back from a field or a question that is gone: the keyboard stays with the comment.
  const read = () => { setDoing('reading'); article.current?.focus({ preventScroll: true }); };
  const isNew = unread.isNew(thread, comment);
  const remove = async () => {
    const result = await actions.remove(comment.id);
    if (!result.ok) { setProblem(result.message ?? t('sendFailed')); read(); }
  };
  return (
    <article ref={article} className="ns-comment" aria-label={comment.author.name} tabIndex={-1} data-marked={marked} data-new={isNew} data-comment={comment.id}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <PersonLine person={comment.author} organisation={comment.organisation ?? null} meta={<RelativeTime at={comment.createdAt} />} mark={isNew ? <strong className="ns-new">{t('newMark')}</strong> : null} />
        {own && doing === 'reading' && (
          <DropMenu position="bottom-end" target={<ActionIcon className="ns-comment-more" variant="subtle" color="gray" size="sm" ml="auto" aria-label={t('more', { name: comment.author.name })}><IconDots size={16} aria-hidden /></ActionIcon>}>
            {({ Item }) => <>
              <Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDoing('editing')}>{t('edit')}</Item>
              <Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDoing('deleting')}>{t('delete')}</Item>
            </>}
          </DropMenu>
        )}
      </Group>
      {doing === 'editing' ? (
        <Composer
          draftKey={`edit:${comment.id}`} label={t('body')} placeholder="" send={t('save')} words={toWritten(comment.body, comment.mentions)} focus
          onSend={async (body) => {
            const result = await actions.edit(comment.id, body);
            if (result.ok) read();
            return result;
          }}
          onCancel={read}
        />
      ) : <p className="ns-comment-body"><CommentWords comment={comment} />{comment.editedAt && <span className="ns-faint ns-small"> ({t('edited')})</span>}</p>}
      {doing === 'reading' && (
        <div className="ns-comment-foot">
          <Reactions comment={comment} may={mayComment} />
          <CopyLink threadId={thread.id} commentId={comment.id} label={t('linkComment', { name: comment.author.name })} size="sm" />
        </div>
      )}
      {doing === 'deleting' && (
        <Group gap="xs" mt={4} role="alertdialog" aria-label={t('deleteQuestion')}>
          <Text size="sm">{t('deleteQuestion')}</Text>
          <Button size="compact-xs" color="red" onClick={() => void remove()} autoFocus>{t('deleteYes')}</Button>
          <Button size="compact-xs" variant="default" onClick={read}>{t('keep')}</Button>
        </Group>
      )}
      {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
    </article>
  );
}
