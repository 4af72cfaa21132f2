import type { DrawerProps } from '@mantine/core';
import { onDemand } from '@northstar/web-ui';
import { useRef } from 'react';
import type { ComponentType } from 'react';

const Drawer = onDemand<DrawerProps>(() => import('../lib/sheet.js').then(({ Drawer }) => Drawer as ComponentType<DrawerProps>));

/** A sheet from the lower edge of a phone. Its code is not asked for before somebody opens one. */
export function Sheet(props: Omit<DrawerProps, 'position' | 'size' | 'classNames'>) {
  const asked = useRef(false);
  asked.current ||= props.opened;
  return asked.current ? <Drawer {...props} position="bottom" size="75%" classNames={{ content: 'ns-rail-sheet' }} /> : null;
}
