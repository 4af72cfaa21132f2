import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { offline } from './vite/offline.js';
import { operations } from './vite/operations.js';

const SHELL = /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store|@apollo\/client(?!\/react\/hooks\/useLazyQuery)|rxjs|tslib|graphql|graphql-ws|optimism|@wry\/[a-z]+|@floating-ui\/[a-z-]+|clsx|@mantine\/hooks(?!\/esm\/use-(clipboard|debounced-callback|disclosure|drag|hotkeys))|@mantine\/core\/esm\/(core|components\/(ActionIcon|Alert|Button|CloseButton|FocusTrap|Group|Loader|Menu|Overlay|Popover|Portal|Text|Tooltip|Transition|UnstyledButton|VisuallyHidden)))\//;
const WRITING = /node_modules\/(prosemirror-[a-z-]+|@tiptap\/[a-z-]+|yjs|lib0|y-protocols|y-websocket|rope-sequence|orderedmap|w3c-keyname|fast-equals)\//;

// While developing, pages come from Vite and everything else from the API.
const API = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [operations(), react(), offline()],
  resolve: { conditions: ['northstar-source', ...defaultClientConditions] },
  // The server replaces this with a fresh nonce in every page it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: API, ws: true, changeOrigin: true },
      '/collab': { target: API, ws: true, changeOrigin: true },
      '/imports': { target: API, changeOrigin: true },
      '/record/': { target: API, changeOrigin: true },
      '/p/': { target: API, changeOrigin: true },
    },
  },
  build: { outDir: 'dist', emptyOutDir: true, manifest: true, sourcemap: false, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900,
    // What every page needs, and what every text needs, is one file each: dozens of small ones compress worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', test: SHELL }, { name: 'writing', test: WRITING }] } } } },
});
