import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of the project that git tracks or would track, relative to its root, with forward slashes. */
export function projectFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return list.split('\0').filter((file) => file && existsSync(root + file));
}

export function isSource(file: string): boolean {
  return /^(electron|renderer|src)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts');
}

export function readSource(file: string): string {
  return readFileSync(root + file, 'utf8');
}
