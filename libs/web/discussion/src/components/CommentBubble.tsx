import { Button, Portal, Text } from '@mantine/core';
import { IconMessagePlus, IconTextCaption } from '@tabler/icons-react';
import { keyLabel, useDocumentSession, useTextSelection } from '@northstar/web-editor';
import { visibleScreen } from '@northstar/web-ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiscussion } from './DiscussionProvider.js';

/** How much room the offer takes, with the distance to the words; and what stands at the lower edge of a phone, above its keyboard. */
const HEIGHT = 50;
const LOWER_EDGE = 52;

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
  const screen = visibleScreen();
  // Above the words, or below where there is no room; on touch screens below, because the system's own menu comes above.
  const room = screen.bottom - LOWER_EDGE - bottom;
  const below = (top < screen.top + 96 || window.matchMedia('(pointer: coarse)').matches) && room >= HEIGHT;
  // Of a passage that is longer than what is left of the screen, both ends may be out of sight.
  const place = Math.min(Math.max(below ? bottom + 10 : top - HEIGHT, screen.top + 8), screen.bottom - LOWER_EDGE - HEIGHT);
  return (
    <Portal>
      <div className="ns-bubble" ref={(element) => {
        // As far to the side as it has room for all that it offers.
        const half = (element?.offsetWidth ?? 0) / 2 + 8;
        element?.style.setProperty('left', `${Math.max(half, Math.min((left + right) / 2, document.documentElement.clientWidth - half))}px`);
        element?.style.setProperty('top', `${place}px`);
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
