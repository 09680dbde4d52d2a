import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { Bar } from './bars.ts';
import type { Tally } from './tally.ts';

const share = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, n) => (n === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

const HEAD = [
  'pictures of',
  'n',
  'exact',
  'character error',
  'not found',
  'passed but wrong',
  'falsely failed',
  'invented',
  'median ms',
  'p95 ms',
];

function rowOf(tally: Tally): string[] {
  const { name, pictures, exact, errorRate } = tally;
  return [
    name,
    String(pictures),
    share(exact, pictures),
    errorRate === null ? '–' : `${(100 * errorRate).toFixed(2)} %`,
    String(tally.notFound),
    String(tally.passedButWrong),
    String(tally.falselyFailed),
    String(tally.invented),
    tally.medianMs.toFixed(0),
    tally.p95Ms.toFixed(0),
  ];
}

/** One row a group, or a format. */
export const tallyTable = (tallies: readonly Tally[]): string => table(HEAD, tallies.map(rowOf));

/** One row a bar, with a tick or a cross. */
export function barTable(bars: readonly Bar[]): string {
  const rows = bars.map(({ what, wanted, seen, met }) => [what, wanted, seen, met ? '✓' : '✕']);
  return table(['bar', 'wanted', 'measured', ''], rows);
}

/** The machine in words: processors, memory, and how busy it was. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${availableParallelism()} cores (${model}), ${memory} GB, Node ${process.version}, load ${load} at the end`;
}

export interface Report {
  readonly date: string;
  readonly command: string;
  readonly groups: readonly Tally[];
  readonly formats: readonly Tally[];
  readonly bars: readonly Bar[];
  readonly legend: readonly { readonly name: string; readonly what: string }[];
}

/** The page docs/benchmarks.md. */
export function page({ date, command, groups, formats, bars, legend }: Report): string {
  return `# Benchmarks

Written by \`${command}\` on ${date}. Machine: ${machine()}.

The pictures are generated from a seed (\`test/bench\`): documents of Utopia in their physical size, printed, photographed or
scanned. One zone in ten has a check digit that is wrong in print and has to be read as it stands. *Exact*: every character
of every zone of the picture, and no zone more. *Character error*: edits over characters. *Passed but wrong*: every check
digit agrees and a character is wrong. *Falsely failed*: a check digit fails that is right in print. Times run from the
bytes of the file to the verdict, warm, one picture after the other.

## Bars

${barTable(bars)}

## By condition

${tallyTable(groups)}

${legend.map(({ name, what }) => `- \`${name}\`: ${what}`).join('\n')}

## By format

${tallyTable(formats)}
`;
}
