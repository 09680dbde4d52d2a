import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The starter library of specimens in the checkout, seen from source and build alike; null where it did not come along. */
export function starterLibrary(): string | null {
  const folder = fileURLToPath(new URL('../../reference-docs', import.meta.url));
  return existsSync(folder) ? folder : null;
}
