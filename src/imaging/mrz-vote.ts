import { FILLER } from '../mrz/alphabet.ts';
import type { SeenSymbol } from './mrz-align.ts';

/** What a cell may hold, each symbol with its probability, most probable first; `none` for a cell without a glyph. */
export interface CellReading {
  readonly symbols: readonly { readonly symbol: string; readonly probability: number }[];
  readonly none: number;
}

/** What two readers together make of a cell. */
export interface Verdict {
  readonly symbol: string;
  readonly confidence: number;
  /** Other symbols that cannot be ruled out, likeliest first; with `symbol` their confidences add up to 1 at most. */
  readonly alternatives: readonly { readonly symbol: string; readonly confidence: number }[];
}

/** How much the line reader's word counts against the cell reader's; both give logarithms of probabilities. */
const LINE_WEIGHT = 0.7;
/** The line reader is never taken to be surer than this, nor less sure than that. */
const LINE_SURENESS = { least: 0.1, most: 0.995 };
/** Probability that each reader leaves to any symbol it did not think of. */
const DOUBT = 0.0001;
/** A cell that is so sure of its symbol is not left open by a line reader that names another one. */
export const SURE = 0.97;
const MAX_ALTERNATIVES = 4;
const LEAST_ALTERNATIVE = 0.01;

/**
 * Logarithm of how likely each symbol is. Readers that agree confirm each other, so their probabilities multiply. Where an unsure cell and the
 * line reader name different symbols, one of the two is wrong and both stay open: their probabilities add up.
 */
function scored({ symbols }: CellReading, line: SeenSymbol | null): { symbol: string; score: number }[] {
  if (!line)
    return symbols.map(({ symbol, probability }) => ({ symbol, score: Math.log(probability + DOUBT) }));
  const sureness = Math.max(LINE_SURENESS.least, Math.min(LINE_SURENESS.most, line.confidence));
  const [first] = symbols;
  const isContested = first !== undefined && first.symbol !== line.symbol && first.probability < SURE;
  return symbols.map(({ symbol, probability }) => {
    const fromLine = symbol === line.symbol ? sureness : (1 - sureness) / (symbols.length - 1);
    const score = isContested
      ? Math.log(probability + LINE_WEIGHT * fromLine)
      : Math.log(probability + DOUBT) + LINE_WEIGHT * Math.log(fromLine + DOUBT);
    return { symbol, score };
  });
}

/**
 * Weighs the reading of a cell by itself against what the reader of whole lines saw there (`null`: nothing). Position,
 * format and check digits play no part.
 */
export function vote(cell: CellReading, line: SeenSymbol | null): Verdict {
  const scores = scored(cell, line);
  const top = Math.max(...scores.map(({ score }) => score));
  const weighed = scores.map(({ symbol, score }) => ({ symbol, weight: Math.exp(score - top) }));
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const [first, ...others] = weighed
    .map(({ symbol, weight }) => ({ symbol, confidence: weight / sum }))
    .sort((a, b) => b.confidence - a.confidence);
  if (!first) return { symbol: FILLER, confidence: 0, alternatives: [] };
  if (cell.none > 0.5 && (!line || line.symbol === FILLER))
    return { symbol: FILLER, confidence: 0, alternatives: [] };
  // A cell in which there may be nothing at all is read with as little confidence as there is print in it.
  const print = 1 - cell.none;
  return {
    symbol: first.symbol,
    confidence: first.confidence * print,
    alternatives: others
      .filter(({ confidence }) => confidence >= LEAST_ALTERNATIVE)
      .slice(0, MAX_ALTERNATIVES)
      .map(({ symbol, confidence }) => ({ symbol, confidence: confidence * print })),
  };
}
