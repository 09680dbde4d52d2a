/** What is typed into fields that hold more than words. Undefined: nothing that the field could hold. */

/** A number with a comma or a point; undefined for what is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^-?\d{1,6}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** For how many years documents are valid, apart by anything that is no figure; ten kinds at most. */
export function readYears(text: string): number[] | undefined {
  const years = (text.match(/\d{1,3}/g) ?? []).map(Number).slice(0, 10);
  return years.length > 0 ? years : undefined;
}

/** Codes of two symbols, apart by blanks or commas. */
export function readCodes(text: string): string[] | undefined {
  const codes = text.toUpperCase().match(/[A-Z0-9<]+/g);
  return codes ? codes.slice(0, 10) : undefined;
}
