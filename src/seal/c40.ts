import { SealError } from './seal-error.ts';

/** The symbols that seals use of C40, in the order of their values from 3 on; 0 to 2 are shifts (ICAO Doc 9303-13 §2.6.1). */
const SYMBOLS = ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FIRST_VALUE = 3;
/** Fills the third place when a text ends after the second (§2.6.3 a). */
const SHIFT_1 = 0;
/** Stands in front of a last single symbol, which follows in DataMatrix's ASCII encodation: its code plus 1 (§2.6.3 b). */
const UNLATCH = 254;
/** Of the triple 39, 39, 39. */
const LARGEST = 64_000;

function c40ValueOf(symbol: string): number {
  const place = symbol === '<' ? 0 : SYMBOLS.indexOf(symbol);
  if (place < 0) throw new SealError('c40', `The symbol "${symbol}" has no place in a seal's C40.`);
  return place + FIRST_VALUE;
}

function c40SymbolOf(value: number): string {
  const symbol = SYMBOLS[value - FIRST_VALUE];
  if (symbol === undefined)
    throw new SealError('c40', 'A C40 triple holds a shift where a symbol must stand.');
  return symbol;
}

/**
 * Bytes of a text of capitals, digits, spaces and fillers; fillers are written as spaces, as the standard says.
 * @throws SealError c40 for any other symbol
 */
export function encodeC40(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const values = [...text.slice(at, at + 3)].map(c40ValueOf);
    const [first = 0, second, third = SHIFT_1] = values;
    if (second === undefined) {
      bytes.push(UNLATCH, (SYMBOLS.codePointAt(first - FIRST_VALUE) ?? 0) + 1);
      continue;
    }
    const packed = 1600 * first + 40 * second + third + 1;
    bytes.push(packed >> 8, packed & 255);
  }
  return Uint8Array.from(bytes);
}

function lastSymbol(code: number): string {
  const symbol = String.fromCharCode(code - 1);
  if (!SYMBOLS.includes(symbol))
    throw new SealError('c40', 'The last symbol of a C40 text is none that seals use.');
  return symbol;
}

function tripleOf(packed: number, isLast: boolean): string {
  if (packed < 1 || packed > LARGEST)
    throw new SealError('c40', 'Two bytes of a C40 text are no three symbols.');
  const rest = packed - 1;
  const [first, second, third] = [Math.floor(rest / 1600), Math.floor(rest / 40) % 40, rest % 40];
  const padded = isLast && third === SHIFT_1;
  return `${c40SymbolOf(first)}${c40SymbolOf(second)}${padded ? '' : c40SymbolOf(third)}`;
}

/**
 * The text of C40 bytes, fillers as spaces.
 * @throws SealError c40
 */
export function decodeC40(bytes: Uint8Array): string {
  if (bytes.length % 2 !== 0) throw new SealError('c40', 'A C40 text has an odd number of bytes.');
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low = 0] = [bytes[at], bytes[at + 1]];
    const isLast = at + 2 === bytes.length;
    text += isLast && high === UNLATCH ? lastSymbol(low) : tripleOf(high * 256 + low, isLast);
  }
  return text;
}

/** Bytes that a text of so many symbols takes. */
export const c40Length = (symbols: number): number => Math.ceil(symbols / 3) * 2;
