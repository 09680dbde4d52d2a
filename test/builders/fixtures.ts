import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Worked example of ICAO Doc 9303-4, Appendix B: what test/fixtures/mrz/td3.png shows. */
export const TD3_LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

/** Expiry moved on by a year, its check digit left as it was: what a careless forger does. */
export const ALTERED_LINES = TD3_LINES.map((line) => line.replace('1204159', '1304159'));

export const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/mrz/${name}`, import.meta.url));

/** Bytes of a picture of a Utopian specimen. */
export const fixture = (name: string): Promise<Uint8Array> => readFile(fixturePath(name));
