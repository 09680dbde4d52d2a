import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../docs/benchmarks.md', import.meta.url);

const begin = (name: string) => `<!-- ${name} -->`;
const end = (name: string) => `<!-- end of ${name} -->`;
const ANY = /<!-- (bench:[a-z-]+) -->[\s\S]*?<!-- end of \1 -->\n?/g;

/** Sections of docs/benchmarks.md that benchmarks wrote of themselves, as they stand. */
export const keptSections = (text: string): string =>
  (text.match(ANY) ?? []).map((each) => `\n${each.trim()}\n`).join('');

/** A page with the section of one benchmark in the place of its last one, or at its end. */
export function withSection(text: string, name: string, section: string): string {
  const whole = `${begin(name)}\n${section.trim()}\n${end(name)}\n`;
  const [from, to] = [text.indexOf(begin(name)), text.indexOf(end(name))];
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${whole}`;
  return `${text.slice(0, from)}${whole}${text.slice(to + end(name).length).replace(/^\n/, '')}`;
}

/** Writes a benchmark's own section of docs/benchmarks.md; the others stay as they are. */
export function writeSection(name: string, section: string): void {
  writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), name, section));
}

/** Writes the page round them. */
export function writePage(page: string): void {
  writeFileSync(PAGE, `${page}${keptSections(readFileSync(PAGE, 'utf8'))}`);
}
