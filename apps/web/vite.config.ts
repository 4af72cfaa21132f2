import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { offline } from './vite/offline.js';
import { operations } from './vite/operations.js';

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
      '/p/': { target: API, changeOrigin: true },
    },
  },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
});
