import { ActionIcon, UnstyledButton } from '@mantine/core';
import { DropMenu, Tip } from '@northstar/web-ui';
import { IconCheck, IconEye, IconHeartHandshake, IconMoodPlus, IconQuestionMark, IconThumbUp } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactionKind } from '@northstar/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../lib/types.js';
import { useDiscussion } from './DiscussionProvider.js';

const SIGNS: Readonly<Record<ReactionKind, Icon>> = { AGREE: IconThumbUp, THANKS: IconHeartHandshake, SEEN: IconEye, QUESTION: IconQuestionMark };
const KINDS = Object.keys(SIGNS) as ReactionKind[];

/** Short answers to a comment, with the names of those who gave them, and the way to give one. */
export function Reactions({ comment, may }: { comment: Comment; may: boolean }) {
  const { t } = useTranslation('discussion');
  const { actions } = useDiscussion();
  const [problem, setProblem] = useState<string | null>(null);
  const given = (kind: ReactionKind) => comment.reactions.find((reaction) => reaction.kind === kind);
  const toggle = async (kind: ReactionKind) => {
    const result = await actions.react(comment.id, kind, !given(kind)?.mine);
    setProblem(result.ok ? null : result.message ?? t('sendFailed'));
  };
  const names = (kind: ReactionKind) => given(kind)?.people.map(({ name }) => name).join(', ') ?? '';
  return (
    <>
      {KINDS.filter(given).map((kind) => {
        const Sign = SIGNS[kind];
        const label = `${t(`reaction.${kind}`)}: ${names(kind)}`;
        const content = <><Sign size={14} aria-hidden /><span aria-hidden>{given(kind)!.people.length}</span></>;
        return (
          <Tip key={kind} label={label} touch>
            {may
              ? <UnstyledButton className="ns-reaction" aria-pressed={given(kind)!.mine} aria-label={label} onClick={() => void toggle(kind)}>{content}</UnstyledButton>
              : <span className="ns-reaction" role="img" aria-label={label}>{content}</span>}
          </Tip>
        );
      })}
      {may && (
        <DropMenu position="bottom-start" target={<ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('react', { name: comment.author.name })}><IconMoodPlus size={16} aria-hidden /></ActionIcon>}>
          {({ Item }) => KINDS.map((kind) => {
            const Sign = SIGNS[kind];
            const mine = given(kind)?.mine === true;
            return <Item key={kind} leftSection={<Sign size={16} aria-hidden />} rightSection={mine ? <IconCheck size={14} aria-hidden /> : undefined} onClick={() => void toggle(kind)}>{mine ? t('takeBack', { reaction: t(`reaction.${kind}`) }) : t(`reaction.${kind}`)}</Item>;
          })}
        </DropMenu>
      )}
      {problem && <span className="ns-small ns-reaction-problem" role="alert">{problem}</span>}
    </>
  );
}
