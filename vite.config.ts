import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens. Served from the root of their origin under a content security policy of `default-src 'none'`. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  // Reads what modules of styles compose from each other; the default warns of it at each build.
  css: { transformer: 'lightningcss' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    sourcemap: true,
    target: 'chrome140',
    // Nothing as a data: URL and no inline script: the policy allows files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The whole program loads from this machine; splitting it to save bytes on a network would gain nothing.
    chunkSizeWarningLimit: 4096,
  },
});
