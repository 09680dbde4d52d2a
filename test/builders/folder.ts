import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder under the system's temporary one. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'lightbench-test-'));

/** A fresh folder that goes when the test ends. */
export function testFolder(): string {
  const folder = freshFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
