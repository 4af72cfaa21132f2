import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { offline } from './vite/offline.js';
import { operations } from './vite/operations.js';

/** Of these libraries, what only some pages use stays out. */
const SHELL = [
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store|rxjs|tslib|graphql|optimism|@wry\/[a-z]+|clsx)\//,
  /node_modules\/@apollo\/client\/(?!react\/hooks\/useLazyQuery|link\/subscriptions)/,
  /node_modules\/@mantine\/hooks\/(?!esm\/use-(clipboard|debounced-callback|disclosure|drag|hotkeys)\/)/,
  /node_modules\/@mantine\/core\/esm\/(core|components\/(ActionIcon|Alert|Button|CloseButton|Group|Loader|Text|Transition|UnstyledButton|VisuallyHidden))\//,
  /node_modules\/@tabler\/icons-react\/dist\/esm\/(createReactComponent|defaultAttributes|icons\/Icon(ArrowBackUp|ChevronDown|CircleCheck|ExternalLink|Link|ListNumbers|Plus|X))\.mjs/,
];
const WRITING = /node_modules\/(prosemirror-[a-z-]+|@tiptap\/[a-z-]+|yjs|lib0|y-protocols|y-websocket|rope-sequence|orderedmap|w3c-keyname|fast-equals)\//;
/** What every text needs of its schema; other ways to write a text down, and what pages without an editor use, stay out. */
const TEXT = /libs\/engine\/editor-schema\/src\/(?!html|outline|escape|style-meaning|collab|stray|version|marks\/safe-href|nodes\/citation)/;
const isShell = (id: string): boolean => SHELL.some((part) => part.test(id));

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
      '/progress': { target: API, changeOrigin: true },
      '/record/': { target: API, changeOrigin: true },
      '/p/': { target: API, changeOrigin: true },
    },
  },
  build: { outDir: 'dist', emptyOutDir: true, manifest: true, sourcemap: false, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // lib0 checks what it is given by schemas (`$.$custom(…)`) that nobody here asks for, and makes them when it is loaded.
      treeshake: { manualPureFunctions: ['$'] },
      // What every page needs, and what every text needs, is one file each: dozens of small ones compress worse.
      output: { codeSplitting: { groups: [{ name: 'shell', test: isShell }, { name: 'writing', test: WRITING }, { name: 'text', test: TEXT, includeDependenciesRecursively: false }] } },
    },
  },
});
