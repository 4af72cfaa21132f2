// What opens beside something: Mantine's parts and what reckons their places, a tenth of what a text needs to be typed into. Fetched when nothing else is to do.
import { Menu, Popover, Tooltip, type MenuProps, type PopoverProps, type TooltipProps } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { Standing } from './Standing.js';

/** What a menu is made of. */
export interface MenuParts { readonly Item: typeof Menu.Item; readonly Label: typeof Menu.Label; readonly Divider: typeof Menu.Divider }
const PARTS: MenuParts = { Item: Menu.Item, Label: Menu.Label, Divider: Menu.Divider };

interface At { readonly at: HTMLElement; readonly id: string; readonly opened: boolean; readonly onChange: (opened: boolean) => void }

/** The focus is given back only to what had it before the opening, so that the closed state has to come first. */
function useOpenedAfter(opened: boolean): boolean {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return here && opened;
}

export function MenuAt({ at, opened, className, label, children, ...menu }: At & Omit<MenuProps, keyof At | 'children'> & { readonly label?: string; readonly className?: string; readonly children: (parts: MenuParts) => ReactNode }) {
  const shown = useOpenedAfter(opened);
  return (
    <Menu {...menu} opened={shown}>
      <Menu.Target><Standing at={at} /></Menu.Target>
      <Menu.Dropdown {...(className ? { className } : {})} {...(label ? { 'aria-label': label } : {})}>{children(PARTS)}</Menu.Dropdown>
    </Menu>
  );
}

export function PanelAt({ at, opened, children, ...panel }: At & Omit<PopoverProps, keyof At | 'children'> & { readonly children: ReactNode }) {
  const shown = useOpenedAfter(opened);
  return (
    <Popover {...panel} opened={shown}>
      <Popover.Target><Standing at={at} /></Popover.Target>
      <Popover.Dropdown>{children}</Popover.Dropdown>
    </Popover>
  );
}

export function TipAt({ at, id, label, ...tip }: Pick<TooltipProps, 'multiline' | 'maw' | 'opened'> & { readonly at: HTMLElement; readonly id: string; readonly label: ReactNode }) {
  return <Tooltip {...tip} target={at} label={<span id={id}>{label}</span>} />;
}
