import { Button, Portal, Text } from '@mantine/core';
import { IconMessagePlus, IconTextCaption } from '@tabler/icons-react';
import { keyLabel, useDocumentSession, useTextSelection } from '@northstar/web-editor';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiscussion } from './DiscussionProvider.js';

/** The offer to comment that appears above selected words, with what else may be done with them beside it. The same by key: Ctrl or ⌘, Alt and M. */
export function CommentBubble({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('discussion');
  const { editor } = useDocumentSession();
  const { mayComment, begin, beginning, attaching, startAttaching, attachHere } = useDiscussion();
  const [problem, setProblem] = useState<string | null>(null);
  const selection = useTextSelection(editor);
  if (attaching && !selection) {
    return (
      <Portal>
        <div className="ns-attach-hint" role="status">
          <Text size="sm">{t('attachHint')}</Text>
          <Button size="compact-sm" variant="default" onClick={() => { setProblem(null); startAttaching(null); }}>{t('cancel')}</Button>
        </div>
      </Portal>
    );
  }
  if (!mayComment || !selection || beginning) return null;
  const { top, bottom, left, right } = selection.rectangle;
  // Above the words, or below where there is no room; on touch screens always below, because the system's own menu comes above.
  const below = top < 96 || window.matchMedia('(pointer: coarse)').matches;
  const centre = Math.min(Math.max((left + right) / 2, 72), window.innerWidth - 72);
  return (
    <Portal>
      <div className="ns-bubble" ref={(element) => {
        element?.style.setProperty('left', `${centre}px`);
        element?.style.setProperty('top', `${below ? bottom + 10 : top - 46}px`);
      }}>
        {attaching ? (
          <Button size="xs" leftSection={<IconTextCaption size={16} aria-hidden />} onMouseDown={(event) => event.preventDefault()} onClick={() => void attachHere().then(setProblem)}>{t('attachHere')}</Button>
        ) : <Button
          size="xs" leftSection={<IconMessagePlus size={16} aria-hidden />} title={t('commentHint', { keys: keyLabel('Mod+Alt+M') })}
          onMouseDown={(event) => event.preventDefault()} onClick={() => begin('selection')}
        >
          {t('comment')}
        </Button>}
        {!attaching && children}
        {problem && <Text size="sm" role="alert" className="ns-bubble-problem">{problem}</Text>}
      </div>
    </Portal>
  );
}
