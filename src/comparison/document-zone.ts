import { fieldsOf, type MrzFormat, readDate, type ZoneField } from '../mrz/index.ts';
import type { ZoneFacts } from './candidates.ts';
import type { ReadZone } from './visual-zone/index.ts';

/** A machine readable zone of a document in question. */
export interface DocumentZone {
  readonly lines: readonly string[];
  /** What it says of the model. */
  readonly facts: ZoneFacts;
  /** What the visual zone is held against. */
  readonly read: ReadZone;
}

/** A day of expiry; null where it is not printed in full. */
function expiryOf(raw: string, today: string): string | null {
  const { kind, iso } = readDate(raw, 'expiry', today);
  return kind === 'full' ? iso : null;
}

/**
 * What a zone says, by its lines.
 * @param confidence how surely each symbol was read; absent where a person wrote the lines
 * @param today the day of the examination, YYYY-MM-DD, which decides the century of dates
 */
export function documentZone(
  format: MrzFormat | null,
  lines: readonly string[],
  confidence: readonly (readonly number[])[] | undefined,
  today: string,
): DocumentZone {
  const fields = format ? fieldsOf(format, lines, today) : [];
  const field = (name: ZoneField['name']) => fields.find((each) => each.name === name);
  const facts = {
    format: format ?? '',
    documentCode: field('document_code')?.raw ?? '',
    issuer: field('issuer')?.raw ?? '',
    number: (field('document_number')?.value ?? '').replaceAll('<', ''),
    expiry: expiryOf(field('expiry_date')?.raw ?? '', today),
  };
  return { lines, facts, read: { fields, confidence } };
}
