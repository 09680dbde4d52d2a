import type { Zone, ZoneJudgement } from '../../../src/contract/zone.ts';
import { type CellPlace, symbolAt } from './edit-state.ts';

/** As many as there are keys for them: Alt 1 … Alt 4. */
export const CANDIDATES_SHOWN = 4;

/** Another symbol for a cell, and who proposes it. */
export interface Candidate {
  symbol: string;
  /** `read`: what the machine read; `reader`: what else the reader saw; `digits`: it would make check digits fit. */
  from: 'read' | 'reader' | 'digits';
  /** Of the reader, 0–1. */
  confidence: number | null;
  /** Whether every check digit would fit then. */
  settlesAll: boolean;
}

type Reasoning = ZoneJudgement['reasoning'];

/**
 * What else could stand in a cell, each symbol once: the machine's own reading where it was changed, what makes every
 * digit fit, what the reader saw beside it, what makes some digits fit. An exchange of two cells is no candidate of one.
 * @param read the zone as the machine read it
 * @param reasoning of the lines as they stand now
 */
export function candidatesFor(
  read: Zone,
  lines: readonly string[],
  reasoning: Reasoning | undefined,
  at: CellPlace,
): Candidate[] {
  const character = read.lines[at.line]?.characters[at.index];
  const now = symbolAt(lines, at);
  const byDigits: Candidate[] = (reasoning?.candidates ?? [])
    .filter(({ line, column, to }) => line === at.line && column === at.index && to.length === 1)
    .map(({ to, settlesAll }) => ({ symbol: to, from: 'digits', confidence: null, settlesAll }));
  const byReader: Candidate[] = (character?.alternatives ?? []).map(({ symbol, confidence }) => ({
    symbol,
    from: 'reader',
    confidence,
    settlesAll: false,
  }));
  const itself: Candidate[] = character
    ? [{ symbol: character.symbol, from: 'read', confidence: character.confidence, settlesAll: false }]
    : [];
  const ordered = [
    ...itself,
    ...byDigits.filter(({ settlesAll }) => settlesAll),
    ...byReader,
    ...byDigits.filter(({ settlesAll }) => !settlesAll),
  ];
  const settling = new Set(byDigits.filter((c) => c.settlesAll).map(({ symbol }) => symbol));
  const seen = new Set([now]);
  const distinct = ordered.filter(({ symbol }) => !seen.has(symbol) && seen.add(symbol));
  return distinct
    .map((candidate) => ({ ...candidate, settlesAll: settling.has(candidate.symbol) }))
    .slice(0, CANDIDATES_SHOWN);
}
