import type { MenuProps, PopoverProps } from '@mantine/core';
import { cloneElement, useEffect, useId, useState, type MouseEvent, type ReactElement, type ReactNode, type Ref } from 'react';
import { Coming } from './Coming.js';
import { fetchFloating, useFloatingCode } from './code.js';
import type { MenuParts } from './floating.js';

interface Pressed { readonly ref?: Ref<HTMLElement>; readonly onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined }
interface Drop {
  /** The button. */
  readonly target: ReactElement;
  readonly opened?: boolean;
  readonly onChange?: (opened: boolean) => void;
}

/** A button that opens something beside itself, whose code may still be on its way: then it says so at once, and whoever does something else meanwhile is left alone. */
function useDrop({ target, opened: given, onChange }: Drop, popup: 'menu' | 'dialog') {
  const id = useId();
  const code = useFloatingCode();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [own, setOwn] = useState(false);
  const [failed, setFailed] = useState(false);
  const [used, setUsed] = useState(false);
  const opened = given ?? own;
  const change = (next: boolean) => { setOwn(next); setFailed(false); onChange?.(next); };
  const coming = opened && code === null && !failed;
  const shown = opened && code !== null;
  if (shown && !used) setUsed(true);
  useEffect(() => { if (coming) void fetchFloating().catch(() => setFailed(true)); }, [coming]);
  const pressed = target as ReactElement<Pressed>;
  const button = cloneElement(pressed, {
    ref: setAt, id, 'aria-haspopup': popup, 'aria-expanded': shown, 'aria-controls': shown ? `${id}-dropdown` : undefined, 'aria-busy': coming || undefined, 'data-expanded': opened || undefined,
    onClick: (event: MouseEvent<HTMLElement>) => {
      pressed.props.onClick?.(event);
      if (failed) setFailed(false); else change(!opened);
    },
  } as Partial<Pressed>);
  return {
    button: <>{button}{at !== null && opened && code === null ? <Coming at={at} failed={failed} onLeave={() => change(false)} /> : null}</>,
    place: at !== null && used && code !== null ? { code, props: { at, id, opened, onChange: change } } : null,
  };
}

type Shape = 'position' | 'width' | 'returnFocus';

/** A menu behind a button. What is in it is drawn when it is opened, of the parts handed to it. */
export function DropMenu({ children, label, className, position, width, returnFocus, ...drop }: Drop & Pick<MenuProps, Shape> & { readonly label?: string; readonly className?: string; readonly children: (parts: MenuParts) => ReactNode }) {
  const { button, place } = useDrop(drop, 'menu');
  const shape = given({ label, className, position, width, returnFocus });
  return <>{button}{place ? <place.code.MenuAt {...shape} {...place.props}>{children}</place.code.MenuAt> : null}</>;
}

/** A panel behind a button. */
export function DropPanel({ children, position, width, returnFocus, trapFocus, withArrow, ...drop }: Drop & Pick<PopoverProps, Shape | 'trapFocus' | 'withArrow'> & { readonly children: ReactNode }) {
  const { button, place } = useDrop(drop, 'dialog');
  const shape = given({ position, width, returnFocus, trapFocus, withArrow });
  return <>{button}{place ? <place.code.PanelAt {...shape} {...place.props}>{children}</place.code.PanelAt> : null}</>;
}

/** Without what was not given, so that the theme decides about that. */
function given<Props extends object>(props: Props): { [Key in keyof Props]?: Exclude<Props[Key], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as { [Key in keyof Props]?: Exclude<Props[Key], undefined> };
}
