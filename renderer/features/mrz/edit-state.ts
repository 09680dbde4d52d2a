import { withoutSymbolAt, withRoomAt } from '../../../src/mrz/index.ts';

/** A cell of the lines that are edited, 0-based. */
export interface CellPlace {
  line: number;
  index: number;
}

/** Lines under correction: what stands there now, where the next symbol goes, and the way back and forth. */
export interface Edit {
  lines: readonly string[];
  at: CellPlace;
  past: readonly Step[];
  future: readonly Step[];
  /** The line in which there was no room for another symbol, while the mark stays where that was tried. */
  full: number | null;
}

interface Step {
  lines: readonly string[];
  at: CellPlace;
}

export const startEdit = (lines: readonly string[]): Edit => ({
  lines,
  at: { line: 0, index: 0 },
  past: [],
  future: [],
  full: null,
});

export const symbolAt = (lines: readonly string[], { line, index }: CellPlace): string =>
  lines[line]?.charAt(index) ?? '';

/** The cell some cells further on or back; over the end of a line comes the next one. Stops at both ends. */
export function onwards(lines: readonly string[], { line, index }: CellPlace, by: number): CellPlace {
  const before = lines.slice(0, line).reduce((sum, text) => sum + text.length, 0);
  const total = lines.reduce((sum, text) => sum + text.length, 0);
  let rest = Math.min(Math.max(before + index + by, 0), total - 1);
  for (const [at, text] of lines.entries()) {
    if (rest < text.length) return { line: at, index: rest };
    rest -= text.length;
  }
  return { line, index };
}

/** The cell above or below; in a shorter line its last one. */
export function across(lines: readonly string[], { line, index }: CellPlace, by: number): CellPlace {
  const to = Math.min(Math.max(line + by, 0), lines.length - 1);
  return { line: to, index: Math.min(index, (lines[to]?.length ?? 1) - 1) };
}

export const moveTo = (edit: Edit, at: CellPlace): Edit =>
  edit.at.line === at.line && edit.at.index === at.index ? edit : { ...edit, at, full: null };

function replaced(lines: readonly string[], { line, index }: CellPlace, symbol: string): string[] {
  return lines.map((text, at) =>
    at === line ? text.slice(0, index) + symbol + text.slice(index + 1) : text,
  );
}

const noted = (edit: Edit, lines: readonly string[], at: CellPlace): Edit => ({
  lines,
  at,
  past: [...edit.past, { lines: edit.lines, at: edit.at }],
  future: [],
  full: null,
});

/** Puts all lines anew, as one step. */
export function putLines(edit: Edit, lines: readonly string[]): Edit {
  return lines.join('\n') === edit.lines.join('\n') ? edit : noted(edit, lines, edit.at);
}

/** Puts a symbol into a cell and leaves the mark there. */
export function put(edit: Edit, at: CellPlace, symbol: string): Edit {
  if (symbolAt(edit.lines, at) === symbol) return moveTo(edit, at);
  return noted(edit, replaced(edit.lines, at, symbol), at);
}

/** Types a symbol at the mark, which goes on to the next cell. */
export function type(edit: Edit, symbol: string): Edit {
  const next = put(edit, edit.at, symbol);
  return moveTo(next, onwards(next.lines, next.at, 1));
}

/** Takes the reading of the cell at the mark back; where it stands already, that of the cell before. */
export function takeBack(edit: Edit, read: readonly string[]): Edit {
  const isRead = symbolAt(edit.lines, edit.at) === symbolAt(read, edit.at);
  const at = isRead ? onwards(edit.lines, edit.at, -1) : edit.at;
  return put(edit, at, symbolAt(read, at));
}

/** Makes room at the mark for a symbol that is missing; where the line is full, nothing moves and that is noted. */
export function makeRoom(edit: Edit): Edit {
  const { line, index } = edit.at;
  const shifted = withRoomAt(edit.lines[line] ?? '', index);
  if (shifted === null) return { ...edit, full: line };
  return putLines({ ...edit, full: null }, edit.lines.with(line, shifted));
}

/** Takes the symbol at the mark out; the rest of the line closes up. */
export function takeOut(edit: Edit): Edit {
  const { line, index } = edit.at;
  return putLines(
    { ...edit, full: null },
    edit.lines.with(line, withoutSymbolAt(edit.lines[line] ?? '', index)),
  );
}

export function undo(edit: Edit): Edit {
  const last = edit.past.at(-1);
  if (!last) return edit;
  const { lines, at } = edit;
  return { ...last, past: edit.past.slice(0, -1), future: [...edit.future, { lines, at }], full: null };
}

export function redo(edit: Edit): Edit {
  const next = edit.future.at(-1);
  if (!next) return edit;
  const { lines, at } = edit;
  return { ...next, past: [...edit.past, { lines, at }], future: edit.future.slice(0, -1), full: null };
}

/** A cell in which two readings of the same lines differ. */
export interface Difference extends CellPlace {
  from: string;
  to: string;
}

export function differences(from: readonly string[], to: readonly string[]): Difference[] {
  return to.flatMap((text, line) =>
    [...text].flatMap((symbol, index) => {
      const before = symbolAt(from, { line, index });
      return before === symbol ? [] : [{ line, index, from: before, to: symbol }];
    }),
  );
}

/** Differences up to this number are told cell by cell; a line with more was shifted, and is told as a whole. */
const TOLD_SINGLY = 6;

/** What differs, for reading: single cells, and as a whole the lines of which much differs. */
export function differencesToTell(from: readonly string[], to: readonly string[]) {
  const all = differences(from, to);
  const isShifted = (line: number) => all.filter((one) => one.line === line).length > TOLD_SINGLY;
  return {
    cells: all.filter(({ line }) => !isShifted(line)),
    lines: to.flatMap((text, line) => (isShifted(line) ? [{ line, from: from[line] ?? '', to: text }] : [])),
  };
}

/** The symbol that a key types into a zone: small letters become capitals; `null` for what no zone can hold. */
export function typedSymbol(key: string): string | null {
  const symbol = key.toUpperCase();
  return /^[!-~\u00a1-\ud7ff]$/.test(symbol) ? symbol : null;
}
