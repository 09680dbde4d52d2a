/**
 * JSON with one spelling for each value, so that it can be hashed (RFC 8785): members sorted by the UTF-16 units of
 * their names, no white space, numbers and strings as ECMAScript writes them.
 * @throws TypeError for what JSON cannot hold: undefined, functions, symbols, big integers, numbers that are not
 * finite, lone surrogates, and objects that are neither plain nor arrays
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlain(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${canonicalString(name)}:${canonicalJson(value[name])}`).join(',')}}`;
  }
  throw new TypeError(
    `canonical JSON cannot hold ${typeof value === 'object' ? 'this object' : typeof value}`,
  );
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON cannot hold the number ${value}`);
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('canonical JSON cannot hold a lone surrogate');
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
