import type { Reading } from './reading.ts';

/** A reading that is sure of every symbol but those at the places of `weak`. */
export const seen = (text: string, weak: Readonly<Record<number, number>> = {}): Reading =>
  [...text].map((symbol, i) => ({ symbol, confidence: weak[i] ?? 0.98 }));
