/** Why bytes are no digital seal that can be read; a closed list. */
export const SEAL_FAULTS = [
  'not_a_seal',
  'version',
  'cut_off',
  'length',
  'c40',
  'date',
  'header',
  'features',
] as const;
export type SealFault = (typeof SEAL_FAULTS)[number];

/** Bytes that are not built as ICAO Doc 9303-13 says. The message is one plain sentence. */
export class SealError extends Error {
  readonly fault: SealFault;

  constructor(fault: SealFault, why: string) {
    super(why);
    this.name = 'SealError';
    this.fault = fault;
  }
}
