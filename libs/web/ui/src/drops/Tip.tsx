import type { TooltipProps } from '@mantine/core';
import { cloneElement, useEffect, useId, useRef, useState, type FocusEvent, type PointerEvent, type ReactElement, type ReactNode, type Ref } from 'react';
import { useMergedRef } from '@mantine/hooks';
import { fetchFloating, useFloatingCode } from './code.js';

interface TipProps extends Pick<TooltipProps, 'multiline' | 'maw'> {
  readonly label: ReactNode;
  readonly openDelay?: number;
  readonly disabled?: boolean;
  /** Whether a finger shows it too: for what says more than the name of a button. */
  readonly touch?: boolean;
  readonly children: ReactElement;
  /** Whatever stands around a hint hands its properties on to what is inside. */
  readonly ref?: Ref<HTMLElement>;
}

/** A hint beside what the pointer or the keyboard is on. Only its own code may come later: what it is about is never drawn anew for it. */
export function Tip({ label, openDelay = 250, disabled = false, touch = false, multiline, maw, children, ref, ...handed }: TipProps) {
  const id = useId();
  const code = useFloatingCode();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [wanted, setWanted] = useState(false);
  const [used, setUsed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const merged = useMergedRef(setAt, ref);
  const show = () => { setWanted(true); void fetchFloating().catch(() => undefined); };
  const hide = () => { clearTimeout(timer.current); setWanted(false); };
  useEffect(() => () => clearTimeout(timer.current), []);
  const opened = wanted && !disabled && code !== null;
  if (opened && !used) setUsed(true);
  useEffect(() => {
    if (!opened) return undefined;
    const typed = ({ key }: KeyboardEvent) => { if (key === 'Escape') setWanted(false); };
    const pressed = ({ target }: Event) => { if (!at?.contains(target as Node)) setWanted(false); };
    document.addEventListener('keydown', typed);
    document.addEventListener('pointerdown', pressed);
    return () => { document.removeEventListener('keydown', typed); document.removeEventListener('pointerdown', pressed); };
  }, [opened, at]);
  const child = children as ReactElement<Record<string, unknown>>;
  return (
    <>
      {cloneElement(child, {
        ...handed, ref: merged, ...(opened ? { 'aria-describedby': id } : {}),
        onPointerEnter: ({ pointerType }: PointerEvent) => {
          if (pointerType === 'touch' && !touch) return;
          clearTimeout(timer.current);
          timer.current = setTimeout(show, openDelay);
        },
        // A finger that is lifted has not left.
        onPointerLeave: ({ pointerType }: PointerEvent) => { if (pointerType !== 'touch') hide(); },
        onFocus: (event: FocusEvent<HTMLElement>) => { if (event.currentTarget.matches(':focus-visible')) show(); },
        onBlur: hide,
      })}
      {used && at !== null && code !== null ? <code.TipAt at={at} id={id} label={label} opened={opened} {...(multiline ? { multiline } : {})} {...(maw === undefined ? {} : { maw })} /> : null}
    </>
  );
}
