import type { CheckResult } from '../../examination/check.ts';
import type { Light } from '../../examination/light.ts';
import type { AreaMm, DocumentModel } from '../../reference/index.ts';
import type { Reading } from './reading.ts';
import { textOf } from './reading.ts';

/**
 * Visible light, visual zone. What the data say looks at none of the optical properties of BSI TR-03135-1, so "additional"
 * stands in their place, as in checks of the machine readable zone.
 */
export const GENERIC = 'VI,AF,VZ';

/** Signs of forgery that the visual zone tells by itself, in the words of the specimen factory. */
export type VisualSign = 'issued-before-its-series' | 'expiry-extended' | 'visual-font';

/** A check of one field of the visual zone, with everything that is logged of it (BSI TR-03135-1 §5.4). */
export interface FieldResult {
  /** `<field> <what it is held against>`, unique within a comparison. */
  readonly id: string;
  readonly field: string;
  readonly title: string;
  readonly page: string;
  readonly light: Light;
  readonly routine: string;
  readonly name: string;
  readonly generic: string;
  readonly area: AreaMm;
  readonly result: CheckResult;
  /** +1 or −1; data agree or they do not. `null` where nothing was decided. */
  readonly margin: 1 | -1 | null;
  readonly seen: string;
  readonly expected: string;
  readonly rule: string;
  readonly clause: string;
  readonly reason: string;
  readonly sign: VisualSign | null;
}

/** A field of the visual zone: what was read there, best reading first, and its checks. */
export interface ComparedField {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly area: AreaMm;
  readonly readings: readonly { readonly text: string; readonly confidence: number }[];
  readonly checks: readonly FieldResult[];
}

export type ModelField = DocumentModel['fields'][number];

/** What a check says of itself. */
export type Draft = Pick<
  FieldResult,
  'routine' | 'name' | 'result' | 'seen' | 'expected' | 'rule' | 'clause' | 'reason'
> & { readonly against: string; readonly sign?: VisualSign | null; readonly generic?: string };

const MARGINS: Partial<Record<CheckResult, 1 | -1>> = { successful: 1, failed: -1 };

export function concluded(
  { id, label, page, area }: ModelField,
  { against, sign, ...draft }: Draft,
): FieldResult {
  return {
    ...{ id: `${id} ${against}`, field: id, title: label, page, light: 'VI', generic: GENERIC, area },
    ...draft,
    margin: MARGINS[draft.result] ?? null,
    sign: draft.result === 'failed' ? (sign ?? null) : null,
  };
}

/** As it was read, or a dash. */
export const seenOf = (reading: Reading | undefined): string => (reading ? textOf(reading) : '–');
