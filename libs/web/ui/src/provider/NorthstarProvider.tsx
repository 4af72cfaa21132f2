import { createTheme, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { onDemand } from './on-demand.js';
import { useVisibleScreen } from '../screen/visible-screen.js';
import '../styles/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/mantine.css';
import '../styles/base.css';
import '../styles/prose.css';
import '../styles/marks.css';
import '../styles/page.css';
import '../styles/frame.css';

/** What was said before it came is kept, and said then. */
const Notifications = onDemand(() => import('./notices.js').then(({ Notifications }) => Notifications));

const theme = createTheme({
  respectReducedMotion: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 140 }, overlayProps: { backgroundOpacity: 0.35 }, returnFocus: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 160 }, overlayProps: { backgroundOpacity: 0.35 } } },
    // The focus waits on the menu itself; a placeholder inside it would be a child that a menu may not have.
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 }, position: 'bottom-end', withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: false, events: { hover: true, focus: true, touch: false } } },
    Input: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md' } } },
  },
});

/**
 * Mantine in our dress. The variables are static CSS (styles/mantine.css), so Mantine injects none;
 * what little style it still adds for a component carries the page's nonce.
 */
export function NorthstarProvider({ nonce, children }: { readonly nonce?: string; readonly children: ReactNode }) {
  useVisibleScreen();
  // Dialogs lock the page behind them with a style element of a library beneath Mantine, which looks for its nonce under this name only.
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
  return (
    <MantineProvider
      theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false} deduplicateInlineStyles={false}
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <Notifications className="ns-notices" position="bottom-right" limit={4} zIndex={400} />
      {children}
    </MantineProvider>
  );
}
