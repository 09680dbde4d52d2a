import { readDate } from './dates.ts';
import { agreeingChange, type DigitState, digitStates, touches } from './digit-states.ts';
import { identifyFormat, type MrzFormat } from './formats.ts';
import { WEAK_CONFIDENCE } from './judge-context.ts';
import { cellsOf, dateRows, LAYOUTS } from './layouts.ts';
import { likeness, STRONG_LIKENESS } from './lookalikes.ts';
import { alphabetAt, type Cell } from './positions.ts';

export const CHANGE_KINDS = ['likely_misreading', 'looks_like_alteration', 'transposition'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change that would make the digits agree. It is only said, never made. */
export interface Change extends Cell {
  /** One symbol; two neighbouring ones for a transposition. */
  readonly from: string;
  readonly to: string;
  readonly kind: ChangeKind;
  /** 0–1, to sort by: no probability. */
  readonly likelihood: number;
  /** Whether every check digit of the zone would agree, not only those that rest on this cell. */
  readonly settlesAll: boolean;
  readonly why: string;
}

/** What the reader knows of a character beside its symbol; absent for typed text. */
export interface CharacterEvidence {
  readonly confidence: number;
  readonly alternatives: readonly { readonly symbol: string; readonly confidence: number }[];
}
export type ZoneEvidence = readonly (readonly CharacterEvidence[])[];

/** From this confidence (0–1) on a character counts as clear: a milder likeness does not explain it. */
const CLEAR_CONFIDENCE = 0.9;
/** A change that leaves a date which is none is less likely than all others of its kind. */
const NO_DATE = 0.5;

type Judged = Pick<Change, 'kind' | 'likelihood' | 'why'>;

const isDigit = (symbol: string) => /\d/.test(symbol);

function asMisreading(from: string, to: string, evidence: CharacterEvidence | undefined): Judged | null {
  const kind = 'likely_misreading';
  const alike = likeness(from, to);
  const other = evidence?.alternatives.find(({ symbol }) => symbol === to);
  if (other) {
    const why = `The reader saw "${to}" as another possibility (${other.confidence.toFixed(2)}).`;
    return { kind, likelihood: Math.max(alike, 0.6 + 0.4 * other.confidence), why };
  }
  if (evidence && evidence.confidence < WEAK_CONFIDENCE) {
    const why = `"${from}" was read weakly (confidence ${evidence.confidence.toFixed(2)}).`;
    return { kind, likelihood: Math.max(alike, 0.8 - 0.4 * evidence.confidence), why };
  }
  const digits = isDigit(from) && isDigit(to);
  const unclear = evidence ? evidence.confidence < CLEAR_CONFIDENCE : !digits;
  if (alike < STRONG_LIKENESS && !(alike > 0 && unclear)) return null;
  return { kind, likelihood: alike, why: `"${from}" and "${to}" look alike in OCR-B.` };
}

function asAlteration(from: string, to: string, isCheckDigit: boolean): Judged {
  const kind = 'looks_like_alteration';
  const alike = likeness(from, to);
  if (isCheckDigit) {
    return {
      kind,
      likelihood: 0.25,
      why: 'The check digit alone differs: it, or what it covers, was printed anew.',
    };
  }
  if (isDigit(from) && isDigit(to)) {
    const how = alike > 0 ? `; "${to}" is easily made into "${from}"` : '';
    return { kind, likelihood: 0.3 + 0.2 * alike, why: `A digit of the data stands for another one${how}.` };
  }
  return { kind, likelihood: 0.1 + 0.1 * alike, why: `"${from}" and "${to}" are not taken for each other.` };
}

function isCheckDigitCell(format: MrzFormat, { line, column }: Cell): boolean {
  return LAYOUTS[format].some((row) => row.kind === 'digit' && row.line === line && row.start === column);
}

/** Whether the changed cell lies in a date that is none now. Which century is meant does not matter. */
function leavesNoDate(format: MrzFormat, changed: readonly string[], { line, column }: Cell): boolean {
  const row = dateRows(format).find(
    (candidate) => candidate.line === line && candidate.start <= column && column < candidate.end,
  );
  return row !== undefined && readDate(cellsOf(changed, row), 'expiry', '2000-01-01').kind === 'impossible';
}

interface Zone {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  readonly states: readonly DigitState[];
  readonly evidence: ZoneEvidence | undefined;
}

function changeAt(zone: Zone, cell: Cell, to: string, judge: () => Judged): Change | null {
  const { format, lines, states } = zone;
  const changed = agreeingChange(format, lines, states, cell, to);
  if (!changed || (cell.line === 0 && identifyFormat(changed) !== identifyFormat(lines))) return null;
  const judged = judge();
  const noDate = leavesNoDate(format, changed, cell);
  return {
    ...cell,
    from: cellsOf(lines, { line: cell.line, start: cell.column, end: cell.column + to.length }),
    to,
    kind: judged.kind,
    likelihood: judged.likelihood * (noDate ? NO_DATE : 1),
    settlesAll: digitStates(changed, format).every(({ agrees }) => agrees),
    why: noDate ? `${judged.why} The date would be none.` : judged.why,
  };
}

function singles(zone: Zone, cell: Cell): Change[] {
  const from = zone.lines[cell.line]?.charAt(cell.column) ?? '';
  const evidence = zone.evidence?.[cell.line]?.[cell.column];
  return [...alphabetAt(zone.format, cell)]
    .filter((to) => to !== from)
    .map((to) =>
      changeAt(
        zone,
        cell,
        to,
        () => asMisreading(from, to, evidence) ?? asAlteration(from, to, isCheckDigitCell(zone.format, cell)),
      ),
    )
    .filter((change) => change !== null);
}

function transpositions(zone: Zone, cell: Cell): Change[] {
  const pair = (zone.lines[cell.line] ?? '').slice(cell.column, cell.column + 2);
  const [first, second] = pair;
  if (!first || !second || first === second) return [];
  // Typing exchanges neighbours; no reader does.
  const likelihood = zone.evidence ? 0.05 : 0.35;
  const why = 'Two neighbouring symbols stand in each other’s place, as happens in typing.';
  const change = changeAt(zone, cell, second + first, () => ({ kind: 'transposition', likelihood, why }));
  return change ? [change] : [];
}

/**
 * Every change of one symbol, and every exchange of two neighbours, after which all digits that rest on the cell
 * agree, the likeliest first. Empty when all digits agree already.
 */
export function candidateChanges(
  lines: readonly string[],
  format: MrzFormat,
  evidence?: ZoneEvidence,
): Change[] {
  const states = digitStates(lines, format);
  const failing = states.filter(({ agrees }) => !agrees);
  const zone = { format, lines, states, evidence };
  const cells = lines.flatMap((text, line) =>
    Array.from(text, (_, column) => ({ line, column })).filter((cell) =>
      failing.some((state) => touches(state, cell)),
    ),
  );
  return cells
    .flatMap((cell) => [...singles(zone, cell), ...transpositions(zone, cell)])
    .sort(
      (a, b) =>
        Number(b.settlesAll) - Number(a.settlesAll) ||
        b.likelihood - a.likelihood ||
        a.line - b.line ||
        a.column - b.column,
    );
}
