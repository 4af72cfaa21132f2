import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { PersonLine, RelativeTime } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../lib/types.js';
import { Composer } from './Composer.js';
import { useDiscussion } from './DiscussionProvider.js';

/** One comment, with what its author may do with it. */
export function CommentItem({ comment }: { comment: Comment }) {
  const { t } = useTranslation('discussion');
  const { actions, personId } = useDiscussion();
  const [doing, setDoing] = useState<'reading' | 'editing' | 'deleting'>('reading');
  const [problem, setProblem] = useState<string | null>(null);
  const own = comment.author.id === personId;
  const remove = async () => {
    const result = await actions.remove(comment.id);
    if (!result.ok) { setProblem(result.message ?? t('sendFailed')); setDoing('reading'); }
  };
  return (
    <article className="ns-comment" aria-label={comment.author.name}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <PersonLine person={comment.author} organisation={comment.organisation ?? null} meta={<RelativeTime at={comment.createdAt} />} />
        {own && doing === 'reading' && (
          <Menu position="bottom-end" withinPortal shadow="md">
            <Menu.Target>
              <ActionIcon className="ns-comment-more" variant="subtle" color="gray" size="sm" ml="auto" aria-label={t('more', { name: comment.author.name })}><IconDots size={16} aria-hidden /></ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDoing('editing')}>{t('edit')}</Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDoing('deleting')}>{t('delete')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {doing === 'editing' ? (
        <Composer
          draftKey={`edit:${comment.id}`} label={t('body')} placeholder="" send={t('save')} words={comment.body} focus
          onSend={async (body) => {
            const result = await actions.edit(comment.id, body);
            if (result.ok) setDoing('reading');
            return result;
          }}
          onCancel={() => setDoing('reading')}
        />
      ) : <p className="ns-comment-body">{comment.body}{comment.editedAt && <span className="ns-faint ns-small"> ({t('edited')})</span>}</p>}
      {doing === 'deleting' && (
        <Group gap="xs" mt={4} role="alertdialog" aria-label={t('deleteQuestion')}>
          <Text size="sm">{t('deleteQuestion')}</Text>
          <Button size="compact-xs" color="red" onClick={() => void remove()} autoFocus>{t('deleteYes')}</Button>
          <Button size="compact-xs" variant="default" onClick={() => setDoing('reading')}>{t('keep')}</Button>
        </Group>
      )}
      {problem && <Text size="sm" c="red" role="alert">{problem}</Text>}
    </article>
  );
}
