/** Hexadecimal digits of a SHA-256. */
export const FINGERPRINT_DIGITS = 64;

/** A fingerprint as people type or paste it, without what stands between the digits. */
export const digitsOf = (typed: string): string => typed.replaceAll(/[\s:.,;-]/g, '').toLowerCase();

/** What is wrong with the digits that were typed; null when they may be a fingerprint. */
export function shapeFault(digits: string): 'strange' | 'length' | null {
  if (!/^[0-9a-f]*$/.test(digits)) return 'strange';
  return digits.length === FINGERPRINT_DIGITS ? null : 'length';
}
