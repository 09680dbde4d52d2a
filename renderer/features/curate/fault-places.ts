import type { DraftModel, Fault } from '../../../src/reference/index.ts';

/** The sections of the panel beside the picture. */
export const TABS = ['document', 'features', 'zone', 'fields', 'alerts', 'check'] as const;
export type Tab = (typeof TABS)[number];

const TAB_OF: Readonly<Record<string, Tab>> = {
  features: 'features',
  mrz: 'zone',
  fields: 'fields',
  alerts: 'alerts',
  deviations: 'alerts',
};

/** `features[3].check.light` as steps: features, 3, check, light. */
const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

export const tabOf = (path: string): Tab => TAB_OF[String(stepsOf(path)[0])] ?? 'document';

/** The element that a path lies in, such as `features[3]`; `mrz` for the zone; empty for the document itself. */
export const elementOf = (path: string): string =>
  /^(pages|features|fields|alerts|deviations)\[\d+\]/.exec(path)?.[0] ?? (/^mrz\b/.test(path) ? 'mrz' : '');

export function valueAt(document: DraftModel, path: string): unknown {
  let value: unknown = document;
  for (const step of stepsOf(path)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A fault with what the screens need of it: the field that it is shown at, and whether that is merely empty. */
export interface PlacedFault extends Fault {
  /** Path of the field; lists of words and sizes are one field. */
  readonly field: string;
  readonly element: string;
  readonly tab: Tab;
  readonly isMissing: boolean;
}

/** Parts that are written in one field, whatever lies within them. */
const WHOLE =
  /^(.*?\b(area|size|lights|imitations|look|years|documentCodes|sources|pictures|optionalData))(?=[.[]|$)/;

const fieldOf = (path: string) => WHOLE.exec(path)?.[1] ?? path;

/** What must be told of a part that is not begun yet. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  validity: ['issuedFrom', 'years'],
  key: ['code', 'issuer', 'type', 'number', 'year'],
};

const opened = (document: DraftModel, fault: Fault): readonly Fault[] =>
  isEmpty(valueAt(document, fault.path))
    ? (WITHIN[fault.path]?.map((name) => ({ ...fault, path: `${fault.path}.${name}` })) ?? [fault])
    : [fault];

/** A sentence of its own: 'no day of the calendar' becomes 'No day of the calendar.' */
const sentence = (words: string) =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.…!?]$/.test(words) ? '' : '.');

/** Faults at their fields, one for each field and message. */
export function placedFaults(document: DraftModel, faults: readonly Fault[]): PlacedFault[] {
  const each = faults.flatMap((fault) => opened(document, fault));
  const placed = each.map((fault) => ({
    ...fault,
    message: sentence(fault.message),
    field: fieldOf(fault.path),
    element: elementOf(fault.path),
    tab: tabOf(fault.path),
    isMissing: isEmpty(valueAt(document, fault.path)),
  }));
  const key = ({ field, isMissing, message }: PlacedFault) => `${field} ${isMissing ? '' : message}`;
  return [...new Map(placed.reverse().map((fault) => [key(fault), fault])).values()].reverse();
}

/** Faults of one element together, in the order in which they were found. */
export function byElement(faults: readonly PlacedFault[]): [element: string, faults: PlacedFault[]][] {
  return [...Map.groupBy(faults, ({ element }) => element)];
}
