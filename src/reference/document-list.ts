import { z } from 'zod';

/** What a list says of a document (after the fields of INTERPOL's database of stolen and lost travel documents). */
export const LIST_STATUSES = ['stolen', 'lost', 'stolen_blank', 'revoked', 'invalid'] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];

export const LIST_LIMITS = {
  /** Of the file: 64 MB. */
  bytes: 64 * 1024 ** 2,
  rows: 1_000_000,
  /** Numbers that one range of blanks may hold, and all of a list together. */
  range: 100_000,
  numbers: 2_000_000,
} as const;

/** Columns of a list; those after `status` may be left out. */
export const LIST_COLUMNS = ['number', 'issuer', 'status', 'number_to', 'type', 'place', 'date'] as const;

/** A number as it is compared: capitals and digits, without blanks, hyphens and fillers. */
export function plainNumber(text: string): string {
  return text.toUpperCase().replaceAll(/[\s<-]/g, '');
}

const number = z
  .string()
  .max(60)
  .transform(plainNumber)
  .pipe(z.string().regex(/^[A-Z0-9]{1,20}$/, { error: 'a number of letters and digits, at most 20' }));
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const listRow = z.strictObject({
  number,
  issuer: z
    .string()
    .transform((text) => text.toUpperCase().replaceAll('<', ''))
    .pipe(z.string().regex(/^[A-Z]{1,3}$/, { error: 'the issuer as in a machine readable zone' })),
  status: z.enum(LIST_STATUSES),
  /** Last number of a range of blanks. */
  number_to: optional(number),
  type: optional(z.string().regex(/^[A-Z][A-Z0-9]?$/, { error: 'a document code, such as P or ID' })),
  place: optional(z.string().max(100)),
  date: optional(z.iso.date()),
});
export type ListRow = z.output<typeof listRow>;

/**
 * All numbers of a row. Those of a range differ only in the digits at their end, and are equally long.
 * @throws RangeError in words where it is no such range, or holds too many
 */
export function* numbersOf({ number: first, number_to: last }: ListRow): Generator<string> {
  if (last === undefined) {
    yield first;
    return;
  }
  const [head = '', low = ''] = divided(first);
  const [otherHead, high = ''] = divided(last);
  if (head !== otherHead || low.length !== high.length || low === '' || low.length > 15)
    throw new RangeError(`from ${first} to ${last} is no range: only the digits at the end may differ`);
  if (Number(high) < Number(low)) throw new RangeError(`the range from ${first} to ${last} runs backwards`);
  if (Number(high) - Number(low) >= LIST_LIMITS.range)
    throw new RangeError(`the range from ${first} to ${last} holds more than ${LIST_LIMITS.range} numbers`);
  for (let value = Number(low); value <= Number(high); value++)
    yield head + String(value).padStart(low.length, '0');
}

/** What stands before the digits at the end, and these digits. */
function divided(number: string): [string, string] {
  const digits = number.match(/\d*$/)?.[0] ?? '';
  return [number.slice(0, number.length - digits.length), digits];
}
