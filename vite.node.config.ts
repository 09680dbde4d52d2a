import { cp } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vite';

const output = 'dist/node';

/** One file in dist/node for each process that is started by its path. */
const entries = {
  core: 'src/processes/core.ts',
  imaging: 'src/processes/imaging.ts',
  'memory-watch': 'src/processes/memory-watch.ts',
  cli: 'src/hosts/cli.ts',
  browser: 'src/hosts/browser.ts',
  main: 'electron/main.ts',
};

/** Data that the program reads at run time, beside the file that reads it: source → its copy. */
const data = {
  'src/platform/ocr/models': `${output}/models`,
  'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz': `${output}/models/eng.traineddata.gz`,
};

/** Everything that runs in Node or in Electron's main process. Packages stay in node_modules. */
export default defineConfig({
  plugins: [copyData()],
  build: {
    ssr: true,
    outDir: output,
    emptyOutDir: true,
    sourcemap: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: entries,
      external: ['electron'],
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

function copyData(): Plugin {
  return {
    name: 'copy-data',
    async closeBundle() {
      for (const [from, to] of Object.entries(data)) await cp(from, to, { recursive: true });
    },
  };
}
