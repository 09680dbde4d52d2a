import { fileURLToPath } from 'node:url';

/** Where our models lie: beside this file, or beside the bundle that it became part of. */
export const MODELS = fileURLToPath(new URL('./models/', import.meta.url));
