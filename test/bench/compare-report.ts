import type { CaseScore, Counted } from './compare-score.ts';
import { machine } from './report.ts';

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0);
const percent = (part: number, of: number) =>
  of === 0 ? 'none' : `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`;
const mark = (met: boolean) => (met ? '✓' : '✕');
const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ??
  Number.NaN;

function bars(scores: readonly CaseScore[]): string {
  const genuine = scores.filter(({ located }) => located === null);
  const altered = scores.filter(({ located }) => located !== null);
  const errors = scores.flatMap(({ errorsMm }) => errorsMm);
  const mean = sum(errors, (error) => error) / Math.max(1, errors.length);
  const registering = scores.map(({ registrationMs }) => registrationMs);
  const captures = sum(scores, (score) => score.captures);
  const wrong = sum(scores, ({ wrongPage }) => wrongPage);
  const left = sum(scores, ({ notPlaced }) => notPlaced);
  const found = altered.filter(({ located }) => located).length;
  const row = (what: string, wanted: string, seen: string, met?: boolean) =>
    `| ${what} | ${wanted} | ${seen} | ${met === undefined ? '' : mark(met)} |`;
  const shareRow = (
    what: string,
    most: number,
    cases: readonly CaseScore[],
    of: (counted: Counted) => number,
  ) =>
    (['features', 'fields'] as const).map((kind) => {
      const [part, all] = [sum(cases, (score) => of(score[kind])), sum(cases, (score) => score[kind].checks)];
      const name = kind === 'features' ? 'features' : 'fields of the visual zone';
      return row(`${what}, ${name}`, `≤ ${100 * most} % of checks`, percent(part, all), part <= most * all);
    });
  return [
    '| bar | wanted | measured |  |\n| --- | ---: | ---: | ---: |',
    row('signs located', '≥ 92 %', percent(found, altered.length), found >= 0.92 * altered.length),
    ...shareRow('false alarms on genuine documents', 0.02, genuine, ({ failed }) => failed.length),
    ...shareRow('undetermined', 0.08, scores, ({ undetermined }) => undetermined),
    row(
      'registration, mean error',
      '≤ 0.25 mm',
      `${mean.toFixed(3)} mm, 95 of 100 within ${at(errors, 0.95).toFixed(3)}`,
      mean <= 0.25,
    ),
    row('captures placed on their page', '', percent(captures - left - wrong, captures)),
    row('captures placed on another page', '0', String(wrong), wrong === 0),
    row(
      'registration of one picture, bytes to place, median',
      '≤ 900 ms',
      `${at(registering, 0.5).toFixed(0)} ms, 95 of 100 within ${at(registering, 0.95).toFixed(0)}`,
      at(registering, 0.5) <= 900,
    ),
    row(
      'time a document, all captures, median',
      '',
      `${at(
        scores.map(({ ms }) => ms),
        0.5,
      ).toFixed(0)} ms`,
    ),
  ].join('\n');
}

/** Each sign with what else failed, so that it shows what it is taken for. */
function confusion(scores: readonly CaseScore[]): string {
  const names = [...new Set(scores.flatMap(({ indicator }) => indicator ?? []))].toSorted();
  const rows = names.map((name) => {
    const cases = scores.filter(({ indicator }) => indicator === name);
    const missed = cases.filter(({ located }) => !located);
    const how = missed.map(({ model, capture }) => `${model.slice(4, 9)} ${capture}`).join(', ');
    const counts = new Map<string, number>();
    for (const { features, fields } of cases)
      for (const failed of [...features.failed, ...fields.failed]) {
        const id = failed.split(' = ')[0] ?? '';
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    const seen = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 5);
    return `| ${name} | ${cases.length - missed.length} of ${cases.length} | ${seen.map(([id, n]) => `${id} ${n}`).join(', ')} | ${how} |`;
  });
  return `| sign | located | what failed, times | missed in |\n| --- | ---: | --- | --- |\n${rows.join('\n')}`;
}

/** Of each sign that was not located, what the checks at its place said. */
function missed(scores: readonly CaseScore[]): string {
  const lines = scores
    .filter(({ located }) => located === false)
    .map(
      ({ name, model, capture, indicator, passedOver }) =>
        `- ${name} ${indicator} (${model}, ${capture}): ${passedOver.join('; ') || 'no check was made there'}`,
    );
  return lines.length > 0 ? lines.join('\n') : 'None.';
}

function falseAlarms(scores: readonly CaseScore[]): string {
  const lines = scores
    .filter(
      ({ located, features, fields }) =>
        located === null && features.failed.length + fields.failed.length > 0,
    )
    .map(
      ({ name, model, capture, features, fields }) =>
        `- ${name} (${model}, ${capture}): ${[...features.failed, ...fields.failed].join(', ')}`,
    );
  return lines.length > 0 ? lines.join('\n') : 'None.';
}

/** The section of docs/benchmarks.md, which is also what is printed. */
export const compareReport = (scores: readonly CaseScore[], seed: string): string => `## Comparing

Written by \`npm run bench:compare\` on ${new Date().toISOString().slice(0, 10)}: ${scores.length} documents of the starter library, seed ${seed}, three genuine to one
false, all pages in all lights, each in one of ${new Set(scores.map(({ capture }) => capture)).size} ways of capturing drawn by lot. The model is given. Machine: ${machine()}.
A sign is *located* where a check fails whose area, or the area that it is held against, touches the place where the sign was put.

${bars(scores)}

### By sign

${confusion(scores)}

### Not located, and what the checks there said

${missed(scores)}

### False alarms

${falseAlarms(scores)}`;
