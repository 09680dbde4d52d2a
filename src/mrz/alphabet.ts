/** The 37 symbols of a machine readable zone (ICAO Doc 9303-3 §4.3), in the order of their values; filler last. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
export const FILLER = '<';

/** A symbol that no machine readable zone holds. `position` is 0-based within the text that was given. */
export class MrzSymbolError extends Error {
  readonly code = 'mrz_foreign_symbol';
  readonly symbol: string;
  readonly position: number;

  constructor(symbol: string, position: number) {
    super(`"${symbol}" at position ${position + 1} is not a symbol of a machine readable zone`);
    this.name = 'MrzSymbolError';
    this.symbol = symbol;
    this.position = position;
  }
}

/** 0-based position of the first symbol outside the alphabet, −1 when there is none. */
export function foreignSymbolAt(text: string): number {
  return text.search(/[^0-9A-Z<]/);
}

/**
 * Value of a symbol in a check digit: 0–9 themselves, A = 10 … Z = 35, filler 0 (ICAO Doc 9303-3 §4.9).
 * Throws MrzSymbolError; `position` is only what that error reports.
 */
export function symbolValue(symbol: string, position = 0): number {
  if (symbol === FILLER) return 0;
  const value = symbol.length === 1 ? ALPHABET.indexOf(symbol) : -1;
  if (value < 0) throw new MrzSymbolError(symbol, position);
  return value;
}

/** Text without trailing fillers; inner fillers become spaces. */
export function readable(raw: string): string {
  return raw.replace(/<+$/, '').replace(/</g, ' ').trim();
}
