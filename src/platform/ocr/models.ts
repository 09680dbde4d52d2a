import { fileURLToPath } from 'node:url';

/** Where our models lie: beside this file, or beside the bundle that it became part of. */
export const MODELS = fileURLToPath(new URL('./models/', import.meta.url));

/** Where tesseract's model of English lies: in its package, or beside the bundle, where the build puts it. */
export const ENGLISH = import.meta.url.endsWith('.ts')
  ? fileURLToPath(new URL('../../../node_modules/@tesseract.js-data/eng/4.0.0_best_int/', import.meta.url))
  : MODELS;
