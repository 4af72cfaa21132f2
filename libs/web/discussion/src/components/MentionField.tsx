import { Popover, Textarea, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { OrganisationBadge } from '@northstar/web-ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { matching, useMentionable } from '../hooks/useMentionable.js';
import type { Mentionable } from '../hooks/useMentionable.js';
import { nameBeingTyped, nameFor } from '../lib/mention-words.js';
import type { Written } from '../lib/mention-words.js';

export interface MentionFieldProps {
  readonly written: Written;
  readonly onWrite: (next: Written) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly label: string;
  readonly placeholder: string;
  readonly error: string | null;
  readonly resting: boolean;
  readonly focus: boolean;
}

/** A field for a comment, in which “@” offers people and organisations: narrowed by typing, chosen by arrow keys and Enter, or by pointing. */
export function MentionField({ written, onWrite, onKeyDown, label, placeholder, error, resting, focus }: MentionFieldProps) {
  const { t } = useTranslation('discussion');
  const { all, ask } = useMentionable();
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [typing, setTyping] = useState<ReturnType<typeof nameBeingTyped>>(null);
  const [at, setAt] = useState(0);
  const caret = useRef<number | null>(null);
  useEffect(() => { if (focus) field.current?.focus({ preventScroll: false }); }, [focus]);
  useEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [written]);

  const offered = typing && all ? matching(all, typing.typed) : [];
  const open = offered.length > 0;
  const look = (words: string, position: number) => {
    const next = nameBeingTyped(words, position);
    // A name that was chosen already is not offered again while one writes on behind it.
    const chosen = next && Object.keys(written.names).some((name) => words.slice(next.from, position).startsWith(`${name} `) || words.slice(next.from, position) === name);
    setTyping(chosen ? null : next);
    setAt(0);
    if (next) ask();
  };
  const choose = (one: Mentionable) => {
    if (!typing) return;
    const name = nameFor(written.names, one.name, one.detail, one.ref);
    const end = typing.from + 1 + typing.typed.length;
    const after = written.words.slice(end);
    const words = `${written.words.slice(0, typing.from)}${name}${after.startsWith(' ') ? '' : ' '}${after}`;
    caret.current = typing.from + name.length + 1;
    setTyping(null);
    onWrite({ words, names: { ...written.names, [name]: one.ref } });
    field.current?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (open && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) { event.preventDefault(); setAt((at + step + offered.length) % offered.length); return; }
      if (event.key === 'Enter' || event.key === 'Tab') { event.preventDefault(); choose(offered[at]!); return; }
      if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); setTyping(null); return; }
    }
    onKeyDown(event);
  };
  return (
    <>
      <Popover withRoles={false} opened={open} position="bottom-start" width="target" shadow="md" withinPortal trapFocus={false} returnFocus={false} onClose={() => setTyping(null)}>
        <Popover.Target>
          <Textarea
            ref={field} aria-label={label} placeholder={placeholder} autosize minRows={resting ? 1 : 3} maxRows={12} value={written.words} error={error} maxLength={10_000}
            aria-autocomplete="list" aria-controls={open ? listId : undefined} aria-activedescendant={open ? `${listId}-${at}` : undefined}
            onChange={(event) => {
              const { value, selectionStart } = event.currentTarget;
              onWrite({ ...written, words: value });
              look(value, selectionStart);
            }}
            onBlur={() => setTyping(null)} onKeyDown={keys}
          />
        </Popover.Target>
        <Popover.Dropdown p={4}>
          <ul className="ns-mentionable" role="listbox" id={listId} aria-label={t('mentionWhom')}>
            {offered.map((one, index) => (
              <UnstyledButton
                component="li" role="option" key={one.ref} id={`${listId}-${index}`} aria-selected={index === at} className="ns-mentionable-one"
                // The caret stays where the name is being typed.
                onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()} onClick={() => choose(one)}
              >
                {one.organisation ? <OrganisationBadge organisation={{ name: one.name, ...one.organisation }} size="sm" withName /> : <><strong>{one.name}</strong>{one.detail && <span className="ns-dim">{one.detail}</span>}</>}
              </UnstyledButton>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden role="status">{open ? t('mentionOffered', { count: offered.length, name: offered[at]!.name }) : ''}</VisuallyHidden>
    </>
  );
}
