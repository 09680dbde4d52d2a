import type { Check } from '../examination/check.ts';
import type { MrzFormat } from './formats.ts';
import { findField, type ZoneField } from './parse.ts';

/** Defects of genuine documents that an issuer is known for (BSI TR-03135-1 §5.8.1). */
export const DEVIATION_KINDS = [
  'specimen',
  'country_identifier',
  'mrz_format',
  'mrz_font',
  'mrz_check_digit',
  'mrz_not_readable_in_ir',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** One known defect: of which documents, which checks it explains, and who says so. */
export interface Deviation {
  readonly id: string;
  readonly kind: DeviationKind;
  /** Code of the issuer as the zone prints it, without fillers at its end. */
  readonly issuer: string;
  /** Beginning of the document code; every code when absent. */
  readonly documentCode?: string | undefined;
  readonly format?: MrzFormat | undefined;
  /** Beginnings of the document numbers concerned; every number when absent. */
  readonly numbersBeginWith?: readonly string[] | undefined;
  /** First and last expiry date concerned, YYYY-MM-DD; a zone without a full date does not match a bound. */
  readonly expiresFrom?: string | undefined;
  readonly expiresTo?: string | undefined;
  /** Ends of the identifiers of the checks that it explains, such as `document_number.check_digit`. */
  readonly checks: readonly string[];
  /** What the check must have seen; anything when absent. */
  readonly seen?: string | undefined;
  /** The defect in words, for the officer. */
  readonly note: string;
  readonly source: string;
}

/** What is kept with a check that a deviation explains; it stays readable when the list has changed. */
export interface Explanation {
  readonly deviation: string;
  readonly kind: DeviationKind;
  readonly note: string;
  readonly source: string;
}

export type ExplainedCheck = Check & { readonly explainedBy: Explanation | null };

/** A zone as judged, as far as deviations look at it. */
export interface JudgedZone {
  readonly format: MrzFormat | null;
  readonly fields: readonly ZoneField[];
  readonly checks: readonly Check[];
}

function concerns({ format, fields }: JudgedZone, deviation: Deviation): boolean {
  const raw = (name: Parameters<typeof findField>[1]) => findField(fields, name)?.raw ?? '';
  const number = findField(fields, 'document_number')?.value ?? '';
  const expiry = findField(fields, 'expiry_date')?.value ?? '';
  const { expiresFrom, expiresTo, numbersBeginWith } = deviation;
  return (
    raw('issuer').replace(/<+$/, '') === deviation.issuer &&
    raw('document_code').startsWith(deviation.documentCode ?? '') &&
    (deviation.format === undefined || deviation.format === format) &&
    (numbersBeginWith === undefined || numbersBeginWith.some((beginning) => number.startsWith(beginning))) &&
    (expiresFrom === undefined || (expiry.length === 10 && expiry >= expiresFrom)) &&
    (expiresTo === undefined || (expiry.length === 10 && expiry <= expiresTo))
  );
}

/** `mrz.td3.issuer.known` ends in `issuer.known`, and in nothing shorter than whole words between dots. */
function names(check: Check, deviation: Deviation): boolean {
  const fits = deviation.checks.some((end) => check.id === end || check.id.endsWith(`.${end}`));
  return fits && (deviation.seen === undefined || deviation.seen === check.seen);
}

/**
 * The checks of a zone, each with the first deviation of the list that explains it. Only what failed or could not
 * be told is explained, and it keeps its result: a known defect is a reason, no acquittal.
 */
export function explainByDeviations(zone: JudgedZone, list: readonly Deviation[]): ExplainedCheck[] {
  const concerned = list.filter((deviation) => concerns(zone, deviation));
  return zone.checks.map((check) => {
    const open = check.result === 'failed' || check.result === 'undetermined';
    const found = open ? concerned.find((deviation) => names(check, deviation)) : undefined;
    if (!found) return { ...check, explainedBy: null };
    const { id, kind, note, source } = found;
    return { ...check, explainedBy: { deviation: id, kind, note, source } };
  });
}
