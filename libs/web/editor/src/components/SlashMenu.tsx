import { Portal, VisuallyHidden } from '@mantine/core';
import { onVisibleScreen, visibleScreen } from '@northstar/web-ui';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slashFace } from '../lib/slash-choices.js';
import { chooseFromSlash, SLASH_LIST, slashLine, slashOf } from '../lib/slash.js';

/** The list at the slash. The focus stays in the text, which says what is chosen here. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
  const menu = useEditorState({ editor, selector: ({ editor: now }) => slashOf(now), equalityFn: (a, b) => a === b });
  // Its height decides on which side of the line it stands, and it is drawn a moment after it is asked for.
  const [list, setList] = useState<HTMLDivElement | null>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const from = menu?.from;
  const count = menu?.choices.length ?? 0;
  useLayoutEffect(() => {
    if (from === undefined || editor.isDestroyed) { setPlace(null); return undefined; }
    const measure = () => {
      const slash = editor.view.coordsAtPos(from);
      const { height, width } = list?.getBoundingClientRect() ?? { height: 0, width: 0 };
      const screen = visibleScreen();
      const below = slash.bottom + 6;
      setPlace({ top: below + height <= screen.bottom ? below : Math.max(screen.top + 8, slash.top - height - 6), left: Math.max(8, Math.min(slash.left, window.innerWidth - width - 8)) });
    };
    measure();
    window.addEventListener('scroll', measure, { capture: true, passive: true });
    window.addEventListener('resize', measure);
    const stop = onVisibleScreen(measure);
    return () => {
      window.removeEventListener('scroll', measure, { capture: true });
      window.removeEventListener('resize', measure);
      stop();
    };
  }, [editor, from, count, list]);
  useEffect(() => {
    if (menu) document.getElementById(slashLine(menu.index))?.scrollIntoView({ block: 'nearest' });
  }, [menu]);
  return (
    <>
      <VisuallyHidden role="status">{menu ? t('slash.count', { count }) : ''}</VisuallyHidden>
      {menu && (
        <Portal>
          <div
            ref={setList} id={SLASH_LIST} className="ns-slash" role="listbox" aria-label={t('slash.label')} style={{ top: place?.top ?? 0, left: place?.left ?? 0 }}
            // It can be scrolled, so a key must be able to come to it; while it is open Tab takes what is chosen.
            tabIndex={0} onMouseDown={(event) => event.preventDefault()}
          >
            {menu.choices.map(({ name }, index) => {
              const { icon: Sign, label } = slashFace(name);
              return (
                // The keys of these lines are heard by the text.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={name} id={slashLine(index)} className="ns-slash-line" role="option" tabIndex={-1} aria-selected={index === menu.index}
                  onClick={() => chooseFromSlash(editor, index)}
                >
                  <Sign size={18} stroke={1.75} aria-hidden />{t(label)}
                </div>
              );
            })}
          </div>
        </Portal>
      )}
    </>
  );
}
