import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In the checkout, seen from source and build alike; in the packaged application beside its archive. */
const PLACE = import.meta.url.includes('/app.asar/') ? '../../../reference-docs' : '../../reference-docs';

/** The starter library of specimens that comes with the program; null where it did not come along. */
export function starterLibrary(): string | null {
  const folder = fileURLToPath(new URL(PLACE, import.meta.url));
  return existsSync(folder) ? folder : null;
}
