import { isIsoDate } from '../mrz/dates.ts';
import { SealError } from './seal-error.ts';

export const DATE_BYTES = 3;

/**
 * A day YYYY-MM-DD as three bytes: month, day and year side by side as one number (ICAO Doc 9303-13 §2.3.1).
 * @throws SealError date
 */
export function encodeDate(iso: string): Uint8Array {
  if (!isIsoDate(iso)) throw new SealError('date', `"${iso}" is no day of the calendar.`);
  const [year = '', month = '', day = ''] = iso.split('-');
  const number = Number(`${month}${day}${year}`);
  return Uint8Array.of(number >> 16, (number >> 8) & 255, number & 255);
}

/**
 * The day YYYY-MM-DD of three bytes.
 * @throws SealError date
 */
export function decodeDate(bytes: Uint8Array): string {
  const [high = 0, middle = 0, low = 0] = bytes;
  const digits = String(high * 65_536 + middle * 256 + low).padStart(8, '0');
  const iso = `${digits.slice(4)}-${digits.slice(0, 2)}-${digits.slice(2, 4)}`;
  if (bytes.length !== DATE_BYTES || !isIsoDate(iso))
    throw new SealError('date', `The date ${digits} (month, day, year) is no day of the calendar.`);
  return iso;
}
