import { defineConfig } from 'vite';

/** The bridge into the sandboxed renderer: one CommonJS file, because a sandboxed preload cannot import. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/node',
    emptyOutDir: false,
    sourcemap: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { preload: 'electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
