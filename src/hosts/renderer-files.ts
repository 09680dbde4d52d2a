import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the built renderer: beside dist/node when bundled, dist/renderer of the checkout when run from source. */
export function rendererRoot(): string {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/renderer/' : '../renderer/', here));
}

/** All files of the built renderer, relative to its root. */
export function rendererFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`));
}
