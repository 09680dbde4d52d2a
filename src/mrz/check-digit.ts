import { symbolValue } from './alphabet.ts';

const WEIGHTS = [7, 3, 1] as const;

/**
 * The check digit 0–9 of a text: weights 7 3 1 repeated from the left, sum modulo 10 (ICAO Doc 9303-3 §4.9).
 * The empty text has 0. Throws MrzSymbolError for a symbol outside the alphabet.
 */
export function checkDigit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    sum += symbolValue(text.charAt(i), i) * (WEIGHTS[i % WEIGHTS.length] ?? 0);
  }
  return sum % 10;
}
